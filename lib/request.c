#include "request.h"

#include <string.h>

#include "money.h"

const char *
pir_request_stream(const struct pir_json *record)
{
	return pir_json_str(record, "stream");
}

const char *
pir_request_group(const struct pir_json *record)
{
	const char *group = pir_json_str(record, "group");

	return *group ? group : pir_json_str(record, "id");
}

struct pir_date
pir_request_day(const struct pir_json *record)
{
	return pir_json_date(pir_json_get(record, "requested"), "on");
}

const char *
pir_request_by(const struct pir_json *record)
{
	return pir_json_str(pir_json_get(record, "requested"), "by");
}

bool
pir_request_has_approval(const struct pir_json *record, const char *staff)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(record, "entries"));

	while (e &&
	    (!pir_json_is(e, "type", "approve") ||
		!pir_json_is(e, "by", staff)))
		e = pir_json_next(e);
	return e != NULL;
}

int64_t
pir_request_committed(const struct pir_request *r)
{
	return r->approved_cents - r->released_cents - r->paid_cents;
}

int64_t
pir_request_spent(const struct pir_request *r)
{
	return r->paid_cents - r->refunded_cents;
}

int64_t
pir_request_waiting(const struct pir_request *r)
{
	int64_t more = r->asked_cents - r->approved_cents;

	return r->waits && more > 0 ? more : 0;
}

bool
pir_request_is_open(const struct pir_request *r)
{
	return r->waits || pir_request_committed(r) > 0;
}

/* What is left of the share after the parts so far and this one. */
static int64_t
next_share(int64_t gst, int64_t part, int64_t whole, int64_t taken)
{
	int64_t due = pir_money_share(gst, part, whole) - taken;

	return due > 0 ? due : 0;
}

int64_t
pir_request_gst_of_payment(const struct pir_request *r, int64_t cents)
{
	return next_share(r->approved_gst_cents,
	    r->released_cents + r->paid_cents + cents, r->approved_cents,
	    r->released_gst_cents + r->paid_gst_cents);
}

int64_t
pir_request_gst_of_refund(const struct pir_request *r, int64_t cents)
{
	return next_share(r->paid_gst_cents, r->refunded_cents + cents,
	    r->paid_cents, r->refunded_gst_cents);
}

/* ---- Entries --------------------------------------------------------- */

void
pir_request_begin(struct pir_request *r, const struct pir_json *record)
{
	*r = (struct pir_request){
		.state = "requested",
		.since = pir_request_day(record),
		.pool = pir_json_str(record, "pool"),
		.waits = true,
		.asked = pir_request_day(record),
		.asked_cents = pir_json_int(record, "amount_cents", 0),
		.asked_gst_cents = pir_json_int(record, "gst_cents", 0),
		.asked_payee = pir_json_get(record, "payee"),
	};
}

static enum pir_code
approve(struct pir_request *r, const struct pir_json *entry,
    struct pir_err *err)
{
	(void)err;
	r->approvals++;
	if (!pir_json_get(entry, "amount_cents"))
		return PIR_OK;
	r->waits = false;
	r->approved_cents = pir_json_int(entry, "amount_cents", 0);
	r->approved_gst_cents = r->asked_gst_cents;
	r->approved_payee = r->asked_payee;
	return PIR_OK;
}

/* Declined or cancelled: a variation leaves what was approved. */
static enum pir_code
end(struct pir_request *r, const struct pir_json *entry, struct pir_err *err)
{
	(void)entry;
	(void)err;
	r->waits = false;
	r->approvals = 0;
	if (!r->approved_cents)
		return PIR_OK;
	r->asked_cents = r->approved_cents;
	r->asked_gst_cents = r->approved_gst_cents;
	r->asked_payee = r->approved_payee;
	return PIR_OK;
}

static enum pir_code
vary(struct pir_request *r, const struct pir_json *entry, struct pir_err *err)
{
	const struct pir_json *payee = pir_json_get(entry, "payee");

	(void)err;
	r->waits = true;
	r->asked = pir_json_date(entry, "on");
	r->approvals = 0;
	if (pir_json_get(entry, "amount_cents")) {
		r->asked_cents = pir_json_int(entry, "amount_cents", 0);
		r->asked_gst_cents = pir_json_int(entry, "gst_cents", 0);
	}
	if (payee)
		r->asked_payee = payee;
	return PIR_OK;
}

static enum pir_code
add(int64_t *cents, int64_t *gst_cents, const struct pir_json *entry,
    struct pir_err *err)
{
	int64_t sum = *cents;

	if (pir_money_add(&sum, pir_json_int(entry, "amount_cents", 0), err) ||
	    pir_money_add(gst_cents, pir_json_int(entry, "gst_cents", 0), err))
		return err->code;
	*cents = sum;
	return PIR_OK;
}

static enum pir_code
pay(struct pir_request *r, const struct pir_json *entry, struct pir_err *err)
{
	return add(&r->paid_cents, &r->paid_gst_cents, entry, err);
}

static enum pir_code
refund(struct pir_request *r, const struct pir_json *entry, struct pir_err *err)
{
	return add(&r->refunded_cents, &r->refunded_gst_cents, entry, err);
}

static enum pir_code
give_up(struct pir_request *r, const struct pir_json *entry,
    struct pir_err *err)
{
	return add(&r->released_cents, &r->released_gst_cents, entry, err);
}

static enum pir_code
carry(struct pir_request *r, const struct pir_json *entry, struct pir_err *err)
{
	(void)err;
	r->pool = pir_json_str(entry, "pool");
	return PIR_OK;
}

static const struct {
	const char *type;
	enum pir_code (*apply)(struct pir_request *, const struct pir_json *,
	    struct pir_err *);
	const char *ends; /* the state of one that was never approved */
} types[] = {
	{ "approve", approve, NULL },
	{ "decline", end, "declined" },
	{ "cancel", end, "cancelled" },
	{ "vary", vary, NULL },
	{ "pay", pay, NULL },
	{ "refund", refund, NULL },
	{ "release", give_up, NULL },
	{ "carry", carry, NULL },
};

/* The state that the sums tell, of one that was approved. */
static const char *
state_of(const struct pir_request *r)
{
	if (pir_request_committed(r) > 0)
		return r->paid_cents ? "part-paid" : "approved";
	return r->released_cents ? "closed" : "paid";
}

enum pir_code
pir_request_step(struct pir_request *r, const struct pir_json *entry,
    struct pir_err *err)
{
	struct pir_request next = *r;
	const char *type = pir_json_str(entry, "type");
	size_t i = 0;

	while (i < sizeof types / sizeof *types && strcmp(types[i].type, type))
		i++;
	if (i == sizeof types / sizeof *types)
		return PIR_OK;
	if (types[i].apply(&next, entry, err))
		return err->code;
	if (next.approved_cents)
		next.state = state_of(&next);
	else if (types[i].ends)
		next.state = types[i].ends;
	if (strcmp(next.state, r->state) != 0)
		next.since = pir_json_date(entry, "on");
	*r = next;
	return PIR_OK;
}

enum pir_code
pir_request_read(struct pir_request *out, const struct pir_json *record,
    struct pir_date until, struct pir_err *err)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(record, "entries"));
	bool ends = pir_date_is_set(until);
	struct pir_request r;

	pir_request_begin(&r, record);
	if (ends && pir_date_cmp(until, pir_request_day(record)) < 0) {
		*out = (struct pir_request){ .state = "", .pool = r.pool };
		return PIR_OK;
	}
	for (; e; e = pir_json_next(e)) {
		if (ends && pir_date_cmp(pir_json_date(e, "on"), until) > 0)
			break;
		if (pir_request_step(&r, e, err))
			return pir_within(err, pir_json_str(record, "id"));
	}
	*out = r;
	return PIR_OK;
}

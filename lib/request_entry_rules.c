/* request_entry_rules.c - what holds for the entries of a request */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "money.h"
#include "pool.h"
#include "request_rules.h"

/* "request k3m9x2qd-ab12 is requested: ..." */
static enum pir_code
refuse_state(const struct pir_new_entry *new, const char *why,
    struct pir_err *err)
{
	return pir_refuse(err, "request-state", "request %s is %s%s: %s",
	    new->edit->path.id, new->now.state,
	    new->now.waits &&new->now.approved_cents
		? ", with a variation that waits"
		: "",
	    why);
}

/* ---- Appended, and in order ---------------------------------------------- */

static enum pir_code
check_appended(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *was =
	    pir_json_first(pir_json_get(edit->before, "entries"));
	const struct pir_json *now =
	    pir_json_first(pir_json_get(edit->after, "entries"));

	(void)change;
	while (was && pir_json_equal(was, now)) {
		was = pir_json_next(was);
		now = pir_json_next(now);
	}
	if (!was)
		return PIR_OK;
	return pir_refuse(err, "entries-appended",
	    "entry %s stands as it was written, where it was written: add "
	    "another after it",
	    pir_json_str(was, "id"));
}

static enum pir_code
is_in_order(const struct pir_json *entry, struct pir_date last,
    struct pir_err *err)
{
	char day[PIR_DATE_SIZE];

	if (pir_date_cmp(pir_json_date(entry, "on"), last) >= 0)
		return PIR_OK;
	return pir_refuse(err, "entry-day",
	    "%s on %s: comes before %s, the day of what it follows",
	    pir_json_str(entry, "type"), pir_json_str(entry, "on"),
	    pir_date_format(last, day));
}

static enum pir_code
check_days(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(edit->after, "entries"));
	struct pir_date last = pir_request_day(edit->after);

	(void)change;
	for (; e; e = pir_json_next(e)) {
		if (is_in_order(e, last, err))
			return err->code;
		last = pir_json_date(e, "on");
	}
	return PIR_OK;
}

static enum pir_code
is_marked(const struct pir_new_entry *new, struct pir_err *err)
{
	bool late = pir_date_cmp(pir_json_date(new->entry, "on"),
			new->change->today) < 0;

	if (late == pir_json_bool(new->entry, "late"))
		return PIR_OK;
	return pir_refuse(err, "entry-late",
	    "entry %s: late is true where it took effect before the day on "
	    "which it is recorded, and only there",
	    pir_json_str(new->entry, "id"));
}

static enum pir_code
check_late(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return pir_request_each_new(change, edit, is_marked, err);
}

/* ---- What may follow what --------------------------------------------------
 */

static enum pir_code
may_decide(const struct pir_new_entry *new, struct pir_err *err)
{
	const struct pir_request *r = &new->now;

	if (!r->waits)
		return refuse_state(new, "there is nothing to decide", err);
	if (pir_new_entry_is(new, "approve") &&
	    r->asked_cents < r->released_cents + r->paid_cents)
		return refuse_state(new,
		    "less than what was paid and released cannot be approved",
		    err);
	return PIR_OK;
}

static enum pir_code
may_vary(const struct pir_new_entry *new, struct pir_err *err)
{
	const struct pir_json *entry = new->entry;
	const struct pir_request *r = &new->now;
	int64_t cents = pir_json_int(entry, "amount_cents", r->asked_cents);

	if (!r->waits && !r->approved_cents)
		return refuse_state(new, "request it anew", err);
	if (r->released_cents)
		return refuse_state(new,
		    "what was released is gone; request it anew, --with this",
		    err);
	if (cents <= 0 || cents < r->paid_cents ||
	    pir_json_int(entry, "gst_cents", 0) > cents)
		return refuse_state(new,
		    "the new total is above zero, its GST within it, and not "
		    "less than what was paid",
		    err);
	if (pir_json_get(entry, "amount_cents") ||
	    pir_json_get(entry, "payee") || pir_json_get(entry, "quote"))
		return PIR_OK;
	return refuse_state(new, "vary the amount, the payee or the quote",
	    err);
}

/* PIR_REFUSED unless the amount is above zero and at most what there is. */
static enum pir_code
check_most(const struct pir_new_entry *new, int64_t most, const char *of,
    struct pir_err *err)
{
	int64_t cents = pir_json_int(new->entry, "amount_cents", 0);
	char amount[PIR_MONEY_SIZE], has[PIR_MONEY_SIZE];

	if (cents > 0 && cents <= most)
		return PIR_OK;
	if (most <= 0)
		return pir_refuse(err, "request-state",
		    "request %s: %s: there is nothing left that %s",
		    new->edit->path.id, pir_json_str(new->entry, "type"), of);
	return pir_refuse(err, "request-state",
	    "request %s: %s %s is not within the %s that %s",
	    new->edit->path.id, pir_json_str(new->entry, "type"),
	    pir_money_format(cents, amount), pir_money_format(most, has), of);
}

static enum pir_code
check_gst(const struct pir_new_entry *new, int64_t gst, struct pir_err *err)
{
	char due[PIR_MONEY_SIZE];

	if (pir_json_int(new->entry, "gst_cents", 0) == gst)
		return PIR_OK;
	return pir_refuse(err, "entry-gst",
	    "request %s: %s: gst_cents: its share of the GST is %s",
	    new->edit->path.id, pir_json_str(new->entry, "type"),
	    pir_money_format(gst, due));
}

static enum pir_code
may_pay(const struct pir_new_entry *new, struct pir_err *err)
{
	const struct pir_request *r = &new->now;

	if (!r->approved_cents)
		return refuse_state(new, "nothing is paid that is not approved",
		    err);
	if (r->waits)
		return refuse_state(new,
		    "nothing is paid until it is approved, declined or "
		    "cancelled",
		    err);
	return check_most(new, pir_request_committed(r),
	    "is approved and not paid", err);
}

static enum pir_code
may_release(const struct pir_new_entry *new, struct pir_err *err)
{
	return check_most(new, pir_request_committed(&new->now),
	    "is approved and not paid", err);
}

static enum pir_code
may_refund(const struct pir_new_entry *new, struct pir_err *err)
{
	return check_most(new, pir_request_spent(&new->now),
	    "was paid and did not come back", err);
}

/* What is reserved goes on in another pool when its own closes. */
static enum pir_code
may_carry(const struct pir_new_entry *new, struct pir_err *err)
{
	struct pir_json *pool PIR_AUTO(pir_json_release) = NULL;
	int64_t committed = pir_request_committed(&new->now);
	char file[PIR_PATH_SIZE];

	if (pir_change_after(new->change,
		pir_path_of(PIR_POOL, new->now.pool, file), &pool, err))
		return err->code;
	if (pir_json_is(pool, "state", "closed") && committed > 0 &&
	    pir_json_int(new->entry, "amount_cents", 0) == committed &&
	    !pir_json_is(new->entry, "pool", new->now.pool))
		return PIR_OK;
	return refuse_state(new,
	    "it is carried over, whole, as 'pir fund close' closes its pool",
	    err);
}

static const struct {
	const char *type;
	pir_new_entry_fn *may;
} types[] = {
	{ "approve", may_decide },
	{ "decline", may_decide },
	{ "cancel", may_decide },
	{ "vary", may_vary },
	{ "pay", may_pay },
	{ "release", may_release },
	{ "refund", may_refund },
	{ "carry", may_carry },
};

static enum pir_code
may_follow(const struct pir_new_entry *new, struct pir_err *err)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (pir_new_entry_is(new, types[i].type))
			return types[i].may(new, err);
	return PIR_OK;
}

static enum pir_code
check_state(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return pir_request_each_new(change, edit, may_follow, err);
}

static enum pir_code
has_its_gst(const struct pir_new_entry *new, struct pir_err *err)
{
	int64_t cents = pir_json_int(new->entry, "amount_cents", 0);

	if (pir_new_entry_is(new, "pay") || pir_new_entry_is(new, "release"))
		return check_gst(new,
		    pir_request_gst_of_payment(&new->now, cents), err);
	if (pir_new_entry_is(new, "refund"))
		return check_gst(new,
		    pir_request_gst_of_refund(&new->now, cents), err);
	return PIR_OK;
}

static enum pir_code
check_shares(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return pir_request_each_new(change, edit, has_its_gst, err);
}

/* ---- Pools, and clients that left -------------------------------------------
 */

/* A refund goes where the money came from, or to a pool open that day. */
static enum pir_code
check_refund_pool(const struct pir_new_entry *new, struct pir_date on,
    struct pir_err *err)
{
	struct pir_json *pool PIR_AUTO(pir_json_release) = NULL;
	const char *to = pir_json_str(new->entry, "pool");

	if (pir_pool_before(new->change, new->now.pool, &pool, err))
		return err->code;
	if (!*to)
		return pir_pool_check_takes(new->change, new->now.pool, on,
		    false, "entry-pool", err);
	if (pir_json_is(pool, "state", "open"))
		return pir_refuse(err, "entry-pool",
		    "pool %s is open: what comes back goes there",
		    new->now.pool);
	return pir_pool_check_takes(new->change, to, on, true, "entry-pool",
	    err);
}

static enum pir_code
has_open_pool(const struct pir_new_entry *new, struct pir_err *err)
{
	struct pir_date on = pir_json_date(new->entry, "on");
	const char *pool = pir_json_str(new->entry, "pool");

	if (pir_new_entry_is(new, "refund"))
		return check_refund_pool(new, on, err);
	if (pir_new_entry_is(new, "carry"))
		return pir_pool_check_takes(new->change, pool, on, true,
		    "entry-pool", err);
	if (*pool)
		return pir_refuse(err, "entry-pool",
		    "entry %s: only a refund and what is carried over name "
		    "another pool",
		    pir_json_str(new->entry, "id"));
	if (pir_new_entry_is(new, "decline") || pir_new_entry_is(new, "cancel"))
		return PIR_OK;
	return pir_pool_check_takes(new->change, new->now.pool, on,
	    pir_new_entry_is(new, "approve"), "entry-pool", err);
}

static enum pir_code
check_pools(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return pir_request_each_new(change, edit, has_open_pool, err);
}

static enum pir_code
has_open_client(const struct pir_new_entry *new, struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	const char *id = new->edit->path.client;
	char file[PIR_PATH_SIZE];

	if (!*id ||
	    !(pir_new_entry_is(new, "approve") ||
		pir_new_entry_is(new, "vary")))
		return PIR_OK;
	if (pir_change_after(new->change, pir_path_of(PIR_CLIENT, id, file),
		&client, err))
		return err->code;
	return pir_client_check_open(client, err);
}

static enum pir_code
check_client(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return pir_request_each_new(change, edit, has_open_client, err);
}

const struct pir_rule pir_request_entry_rules[] = {
	{ "entries-appended", PIR_REQUEST,
	    "entries are appended, never changed, moved or put in between",
	    "pir-records(5), request", check_appended },
	{ "entry-day", PIR_REQUEST,
	    "no entry takes effect before what it follows",
	    "pir-records(5), request", check_days },
	{ "entry-late", PIR_REQUEST,
	    "what is recorded after the day on which it took effect says so",
	    "pir-records(5), request", check_late },
	{ "request-state", PIR_REQUEST,
	    "only what is approved is paid or released, what is paid refunded",
	    "pir-records(5), request", check_state },
	{ "entry-gst", PIR_REQUEST,
	    "a part has its share of the GST, and the last takes the rest",
	    "pir-records(5), request", check_shares },
	{ "entry-pool", PIR_REQUEST,
	    "nothing is approved outside a pool's days, nothing moves once it "
	    "is closed",
	    "pir-records(5), request", check_pools },
	{ "client-open", PIR_REQUEST,
	    "nothing is approved or varied once a client is closed",
	    "pir-records(5), request", check_client },
	{ 0 },
};

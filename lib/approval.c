#include "approval.h"

#include <string.h>

#include "auto.h"
#include "delegation.h"
#include "money.h"
#include "open_work.h"
#include "role.h"
#include "text.h"

void
pir_approval_release(struct pir_approval *a)
{
	pir_strs_release(&a->approvers);
	pir_json_release(&a->pool);
	pir_json_release(&a->client);
	*a = PIR_APPROVAL_INIT;
}

/* The request up to the entry, and who approved what it asks for now. */
static enum pir_code
read_entries(struct pir_approval *a, const struct pir_json *entry,
    struct pir_err *err)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(a->request, "entries"));

	pir_request_begin(&a->now, a->request);
	for (; e && e != entry; e = pir_json_next(e)) {
		if (pir_request_step(&a->now, e, err))
			return pir_within(err, a->path->id);
		if (!a->now.approvals)
			pir_strs_release(&a->approvers);
		else if (pir_json_is(e, "type", "approve"))
			pir_strs_add(&a->approvers, pir_json_str(e, "by"));
	}
	return PIR_OK;
}

/* ---- The group --------------------------------------------------------- */

/* What it has or asks for, whichever is more; nothing once it has ended. */
static int64_t
weight(const struct pir_request *r)
{
	int64_t has = r->approved_cents - r->released_cents;

	return r->waits && r->asked_cents > has ? r->asked_cents : has;
}

struct others {
	const struct pir_approval *approval;
	int64_t sum;
	bool of_client; /* what the client has, too, and less what came back */
};

static enum pir_code
add_other(const struct pir_path *path, const struct pir_json *request,
    void *ctx, struct pir_err *err)
{
	struct others *others = ctx;
	const struct pir_approval *a = others->approval;
	bool of_group =
	    !strcmp(pir_request_group(request), pir_request_group(a->request));
	struct pir_request r;

	if (!strcmp(path->id, a->path->id) || !(of_group || others->of_client))
		return PIR_OK;
	if (pir_request_read(&r, request, PIR_DATE_NONE, err))
		return err->code;
	if (!others->of_client)
		return pir_money_add(&others->sum, weight(&r), err);
	if (!of_group && strcmp(r.pool, a->now.pool) != 0)
		return PIR_OK;
	return pir_money_add(&others->sum,
	    r.approved_cents - r.released_cents - r.refunded_cents, err);
}

static enum pir_code
add_others(const struct pir_approval *a, bool of_client, int64_t *sum,
    struct pir_err *err)
{
	struct others others = { a, *sum, of_client };

	if (pir_open_each(a->change, PIR_REQUEST, a->path->client, add_other,
		&others, err))
		return err->code;
	*sum = others.sum;
	return PIR_OK;
}

/* ---- Beginning ---------------------------------------------------------- */

static enum pir_code
read_around(struct pir_approval *a, struct pir_err *err)
{
	char file[PIR_PATH_SIZE];

	if (pir_change_after(a->change,
		pir_path_of(PIR_POOL, a->now.pool, file), &a->pool, err))
		return err->code;
	if (!*a->path->client)
		return PIR_OK;
	return pir_change_after(a->change,
	    pir_path_of(PIR_CLIENT, a->path->client, file), &a->client, err);
}

enum pir_code
pir_approval_begin(struct pir_approval *out, const struct pir_change *change,
    const struct pir_path *path, const struct pir_json *request,
    const struct pir_json *entry, struct pir_date on, struct pir_err *err)
{
	struct pir_approval a PIR_AUTO(pir_approval_release) = {
		.change = change,
		.path = path,
		.request = request,
		.on = on,
		.needed = 1,
	};
	int64_t quorum;

	if (read_entries(&a, entry, err) || read_around(&a, err))
		return err->code;
	a.whole_cents = a.now.asked_cents;
	if (add_others(&a, false, &a.whole_cents, err))
		return err->code;
	quorum = pir_json_int(a.pool, "quorum_cents", PIR_MONEY_MAX);
	if (a.whole_cents > quorum)
		a.needed = 2;
	*out = a;
	a = PIR_APPROVAL_INIT;
	return PIR_OK;
}

bool
pir_approval_is_last(const struct pir_approval *a)
{
	return a->approvers.n + 1 >= a->needed;
}

enum pir_code
pir_approval_client_sum(const struct pir_approval *a, int64_t *cents,
    int64_t *limit, struct pir_err *err)
{
	int64_t sum =
	    a->now.asked_cents - a->now.released_cents - a->now.refunded_cents;

	*limit = *a->path->client
	    ? pir_json_int(a->pool, "client_limit_cents", -1)
	    : -1;
	if (*limit >= 0 && add_others(a, true, &sum, err))
		return err->code;
	*cents = sum;
	return PIR_OK;
}

/* ---- Who may ------------------------------------------------------------ */

enum pir_code
pir_approval_may_decide(const struct pir_approval *a,
    const struct pir_json *staff, struct pir_str *why)
{
	const struct pir_change *change = a->change;
	struct pir_power power = { a->now.pool,
		pir_json_str(a->request, "category"), a->whole_cents };
	char cents[PIR_MONEY_SIZE];

	if (!(pir_roles_on(staff, change->today) & PIR_APPROVER)) {
		pir_str_add(why, "does not have the role approver");
		pir_role_days(staff, PIR_APPROVER, change->today, why);
		return PIR_NO;
	}
	if (pir_delegation_covers(change->parent, staff, &power, change->today))
		return PIR_OK;
	pir_str_addf(why, "has no delegation today for %s in all of %s, %s",
	    pir_money_format(power.cents, cents), power.category, power.pool);
	return PIR_NO;
}

/* True if they asked for it, or for a variation of it. */
static bool
asked(const struct pir_approval *a, const char *id)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(a->request, "entries"));

	if (!strcmp(pir_request_by(a->request), id))
		return true;
	for (; e; e = pir_json_next(e))
		if (pir_json_is(e, "type", "vary") && pir_json_is(e, "by", id))
			return true;
	return false;
}

static bool
is_assigned(const struct pir_json *client, const char *id, struct pir_date day)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(client, "assignments"));

	while (e && !(pir_json_is(e, "staff", id) && pir_json_in_force(e, day)))
		e = pir_json_next(e);
	return e != NULL;
}

/* True if the payee is the host, as a partner or by its name. */
static bool
works_for_payee(const struct pir_approval *a, const struct pir_json *staff)
{
	const char *payee = pir_json_str(a->now.asked_payee, "partner");
	const char *name = pir_json_str(a->now.asked_payee, "name");
	const char *host = pir_json_str(staff, "host");
	const struct pir_json *entry =
	    pir_json_entry(a->change->organisation, "hosts", host);
	const char *id = pir_json_str(entry, "partner");
	struct pir_json *partner PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	if (*payee && (!strcmp(host, payee) || !strcmp(id, payee)))
		return true;
	if (!*name || !*host)
		return false;
	if (pir_text_is_similar(name, pir_json_str(entry, "name")))
		return true;
	return pir_id_is_slug(id) &&
	    !pir_record_get(a->change->parent, PIR_PARTNER, id, &partner,
		&ignored) &&
	    pir_text_is_similar(name, pir_json_str(partner, "name"));
}

enum pir_code
pir_approval_may_approve(const struct pir_approval *a,
    const struct pir_json *staff, struct pir_str *why)
{
	const char *id = pir_json_str(staff, "id");
	const char *bar = NULL;

	if (asked(a, id))
		bar = "asked for it";
	else if (is_assigned(a->client, id, a->on) ||
	    is_assigned(a->client, id, a->change->today))
		bar = "is the client's facilitator";
	else if (works_for_payee(a, staff))
		bar = "works for the payee";
	else if (pir_strs_has(&a->approvers, id))
		bar = "has approved it already";
	if (!bar)
		return pir_approval_may_decide(a, staff, why);
	pir_str_add(why, bar);
	return PIR_NO;
}

enum pir_code
pir_approval_can_approve(const struct pir_approval *a,
    const struct pir_json *staff, struct pir_str *why)
{
	int64_t cents, limit;
	struct pir_err ignored = PIR_ERR_INIT;

	if (pir_approval_may_approve(a, staff, why))
		return PIR_NO;
	if (pir_roles_on(staff, a->change->today) & PIR_COORDINATOR ||
	    pir_approval_client_sum(a, &cents, &limit, &ignored) || limit < 0 ||
	    cents <= limit)
		return PIR_OK;
	pir_str_add(why,
	    "is no coordinator, and it goes beyond the limit for "
	    "one client");
	return PIR_NO;
}

struct who {
	const struct pir_approval *approval;
	struct pir_strs *out;
};

static enum pir_code
note_who(const struct pir_path *path, struct pir_json **staff, void *ctx,
    struct pir_err *err)
{
	struct pir_str why PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct who *who = ctx;

	(void)err;
	if (!pir_approval_can_approve(who->approval, *staff, &why))
		pir_strs_add(who->out, path->id);
	return PIR_OK;
}

enum pir_code
pir_approval_who(const struct pir_approval *a, struct pir_strs *out,
    struct pir_err *err)
{
	struct who who = { a, out };

	return pir_record_each(a->change->parent, PIR_STAFF, NULL, note_who,
	    &who, err);
}

void
pir_approval_ask(const struct pir_approval *a, struct pir_str *out)
{
	struct pir_strs who PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_err ignored = PIR_ERR_INIT;

	pir_approval_who(a, &who, &ignored);
	pir_str_add(out,
	    who.n
		? "ask "
		: "nobody can yet: see --role and --limit of 'pir staff edit'");
	pir_strs_join_or(&who, out);
}

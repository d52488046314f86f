/* request_rules.c - what holds for requests as they are asked for */
#include "request_rules.h"

#include <string.h>

#include "auto.h"
#include "client.h"
#include "money.h"
#include "open_work.h"
#include "pool.h"
#include "text.h"

/* ---- What may still be edited ------------------------------------------ */

struct kept {
	const struct pir_edit *edit;
	const char *actor;
};

/* True if the member is, or is below, one of those named. */
static bool
is_among(const struct pir_diff *diff, const char *const *members)
{
	while (*members && !pir_diff_covers(*members, diff->pattern))
		members++;
	return *members != NULL;
}

static enum pir_code
is_kept(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	static const char *const always[] = { "entries", "statements",
		"change_reason", "contributions", "expected_back_on", NULL };
	static const char *const never[] = { "pool", "stream", "client",
		"requested", NULL };
	const struct kept *kept = ctx;
	const struct pir_json *before = kept->edit->before;
	const char *by = pir_request_by(before);

	if (is_among(diff, always))
		return PIR_OK;
	if (is_among(diff, never) ||
	    pir_json_count(pir_json_get(before, "entries")))
		return pir_refuse(err, "request-kept",
		    "%s: stands as it was asked for; 'pir fund vary' asks for "
		    "another amount or payee",
		    diff->member);
	if (!strcmp(by, kept->actor))
		return PIR_OK;
	return pir_refuse(err, "request-kept",
	    "%s: %s asked for it, and may say it otherwise; another asks anew "
	    "with 'pir fund vary'",
	    diff->member, by);
}

static enum pir_code
check_kept(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct kept kept = { edit, change->actor };

	return edit->before ? pir_edit_walk(edit, is_kept, &kept, err) : PIR_OK;
}

/* ---- Whose it is -------------------------------------------------------- */

static enum pir_code
check_place(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *r = edit->after;
	bool of_client = *edit->path.client;
	char day[PIR_DATE_SIZE];

	(void)change;
	pir_date_format(edit->path.date, day);
	if (!pir_json_is(r, "stream", of_client ? "client" : "capacity") ||
	    of_client != (*pir_json_str(r, "client") != '\0'))
		return pir_refuse(err, "request-place",
		    "a request of the client stream stands in its client's "
		    "folder, one of the capacity stream in its pool's");
	if (!of_client && !pir_json_is(r, "pool", edit->path.pool))
		return pir_refuse(err, "request-place",
		    "pool: must be '%s', in whose folder it stands",
		    edit->path.pool);
	if (!pir_json_is(pir_json_get(r, "requested"), "on", day))
		return pir_refuse(err, "request-place",
		    "requested.on: must be %s, as the file's name says", day);
	return PIR_OK;
}

/* Nothing is asked for but while the client is active. */
static enum pir_code
check_client(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	if (edit->before || !*edit->path.client)
		return PIR_OK;
	return pir_client_check_active(change, edit->path.client,
	    "request-client", "money is requested for a client", err);
}

/* ---- From what, for what ------------------------------------------------- */

/* True if one of the members differs. */
static bool
differs(const struct pir_edit *edit, const char *const *members)
{
	for (; *members; members++)
		if (!pir_json_equal(pir_json_get(edit->before, *members),
			pir_json_get(edit->after, *members)))
			return true;
	return false;
}

static enum pir_code
check_category(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	static const char *const members[] = { "pool", "category", NULL };
	struct pir_json *pool PIR_AUTO(pir_json_release) = NULL;
	const struct pir_json *r = edit->after, *category;
	const char *id = pir_json_str(r, "pool");
	const char *code = pir_json_str(r, "category");

	if (!differs(edit, members))
		return PIR_OK;
	if (pir_pool_check_takes(change, id, pir_request_day(r), true,
		"request-pool", err) ||
	    pir_pool_before(change, id, &pool, err))
		return err->code;
	category = pir_pool_category(pool, code);
	if (!category)
		return pir_refuse(err, "request-pool",
		    "pool %s does not pay for %s: see 'pir fund show %s'", id,
		    code, id);
	if (pir_json_is(r, "stream", pir_category_stream(category)))
		return PIR_OK;
	return pir_refuse(err, "request-pool",
	    "in pool %s, %s is for the %s stream", id, code,
	    pir_category_stream(category));
}

static enum pir_code
check_amount(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *r = edit->after;
	int64_t cents = pir_json_int(r, "amount_cents", 0);

	(void)change;
	if (cents <= 0)
		return pir_refuse(err, "request-amount",
		    "amount_cents: must be above zero");
	if (pir_json_int(r, "gst_cents", 0) > cents)
		return pir_refuse(err, "request-amount",
		    "gst_cents: is within the amount, and so not more");
	return PIR_OK;
}

/* Elsewhere first: the pool pays what normal channels cannot. */
static enum pir_code
check_tried(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	(void)change;
	if (edit->before || !*edit->path.client ||
	    pir_json_count(pir_json_get(edit->after, "tried")))
		return PIR_OK;
	return pir_refuse(err, "request-tried",
	    "say where else it was asked for, and the answer: --tried "
	    "'SOURCE: OUTCOME'");
}

/* ---- Who is paid ----------------------------------------------------------
 */

static bool
is_name_of(const struct pir_json *client, const char *name)
{
	const struct pir_json *n =
	    pir_json_first(pir_json_get(client, "names"));

	for (; n; n = pir_json_next(n)) {
		struct pir_str full PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		pir_str_addf(&full, "%s %s", pir_json_str(n, "given"),
		    pir_json_str(n, "family"));
		if (pir_text_is_similar(full.s, name))
			return true;
	}
	return false;
}

/* A reimbursement of nobody in particular is one of the client. */
static enum pir_code
is_not_cash(const struct pir_change *change, const struct pir_edit *edit,
    const struct pir_json *payee, struct pir_err *err)
{
	const struct pir_json *policies =
	    pir_json_get(change->organisation, "policies");
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	const char *name = pir_json_str(payee, "name");
	char file[PIR_PATH_SIZE];

	if (!*edit->path.client || pir_json_bool(policies, "cash_to_client"))
		return PIR_OK;
	if (pir_change_after(change,
		pir_path_of(PIR_CLIENT, edit->path.client, file), &client, err))
		return err->code;
	if (*name ? !is_name_of(client, name)
		  : !pir_json_is(payee, "type", "reimbursement"))
		return PIR_OK;
	return pir_refuse(err, "no-cash",
	    "no money goes to the client while the policy cash_to_client is "
	    "false: pay whoever sells it, or name who laid the money out");
}

static enum pir_code
is_named(const struct pir_change *change, const struct pir_edit *edit,
    const struct pir_json *payee, struct pir_err *err)
{
	bool is_partner = pir_json_is(payee, "type", "partner");

	(void)change;
	(void)edit;
	if (is_partner && !*pir_json_str(payee, "partner"))
		return pir_refuse(err, "request-payee",
		    "payee: says partner, and not which one");
	if (!is_partner && !pir_json_is(payee, "type", "reimbursement") &&
	    !*pir_json_str(payee, "name"))
		return pir_refuse(err, "request-payee",
		    "payee: must have the name that is on the invoice");
	return PIR_OK;
}

typedef enum pir_code payee_fn(const struct pir_change *,
    const struct pir_edit *, const struct pir_json *payee, struct pir_err *);

/* Each payee that the edit brings, the request's own and of variations. */
static enum pir_code
each_payee(const struct pir_change *change, const struct pir_edit *edit,
    payee_fn *fn, struct pir_err *err)
{
	const struct pir_json *payee = pir_json_get(edit->after, "payee");

	if (!pir_json_equal(payee, pir_json_get(edit->before, "payee")) &&
	    fn(change, edit, payee, err))
		return err->code;
	for (const struct pir_json *e = pir_edit_first_new(edit, "entries"); e;
	     e = pir_json_next(e)) {
		payee = pir_json_get(e, "payee");
		if (payee && fn(change, edit, payee, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
check_payee(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_payee(change, edit, is_named, err);
}

static enum pir_code
check_cash(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_payee(change, edit, is_not_cash, err);
}

/* ---- Groups ----------------------------------------------------------------
 */

static enum pir_code
is_not_part(const struct pir_path *path, const struct pir_json *request,
    void *ctx, struct pir_err *err)
{
	const struct pir_edit *edit = ctx;

	if (!pir_json_is(request, "group", edit->path.id))
		return PIR_OK;
	return pir_refuse(err, "request-group",
	    "group: request %s is of the group of this one, which stays the "
	    "first",
	    path->id);
}

/* The first of a group belongs to none; all are one client's, or none's. */
static enum pir_code
check_group(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	static const char *const members[] = { "group", NULL };
	struct pir_json *first PIR_AUTO(pir_json_release) = NULL;
	const char *group = pir_json_str(edit->after, "group");
	struct pir_path path;
	char file[PIR_PATH_SIZE];

	if (!*group || !differs(edit, members))
		return PIR_OK;
	if (pir_change_resolve((struct pir_change *)change, PIR_REQUEST, group,
		&path, err) ||
	    pir_change_after(change, pir_path_format(&path, file), &first, err))
		return err->code;
	if (!strcmp(group, edit->path.id) || pir_json_get(first, "group"))
		return pir_refuse(err, "request-group",
		    "group: must be the first request of the purchase, which "
		    "has no group itself");
	if (strcmp(path.client, edit->path.client) != 0)
		return pir_refuse(err, "request-group",
		    "group: one purchase is for one client, or for none");
	if (!edit->before)
		return PIR_OK;
	return pir_open_each(change, PIR_REQUEST, path.client, is_not_part,
	    (void *)edit, err);
}

const struct pir_rule pir_request_rules[] = {
	{ "request-place", PIR_REQUEST,
	    "stream, pool and day agree with where a request stands",
	    "pir-records(5), request", check_place },
	{ "request-kept", PIR_REQUEST,
	    "what is asked for is edited by whoever asked, until an entry",
	    "pir-records(5), request", check_kept },
	{ "request-client", PIR_REQUEST,
	    "money is requested while a client is active",
	    "pir-records(5), request", check_client },
	{ "request-pool", PIR_REQUEST,
	    "the pool is open that day, and pays for the category and stream",
	    "pir-records(5), request", check_category },
	{ "request-amount", PIR_REQUEST,
	    "an amount is above zero, its GST within it",
	    "pir-records(5), request", check_amount },
	{ "request-tried", PIR_REQUEST,
	    "a client's request says where else it was asked for",
	    "pir-records(5), request", check_tried },
	{ "request-payee", PIR_REQUEST, "it is known who is paid",
	    "pir-records(5), request", check_payee },
	{ "no-cash", PIR_REQUEST,
	    "no money goes to the client unless the policy allows it",
	    "pir-records(5), request", check_cash },
	{ "request-group", PIR_REQUEST,
	    "a group goes by its first request, and is one client's",
	    "pir-records(5), request", check_group },
	{ 0 },
};

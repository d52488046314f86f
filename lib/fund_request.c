/* fund_request.c - money that is asked for, and asked for otherwise */
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "client_find.h"
#include "fund_private.h"
#include "money.h"
#include "open_work.h"
#include "plan.h"
#include "pool.h"
#include "split.h"
#include "text.h"

void
pir_fund_set_cents(struct pir_json *entry, int64_t cents, int64_t gst_cents)
{
	pir_json_set_int(entry, "amount_cents", cents);
	if (gst_cents > 0)
		pir_json_set_int(entry, "gst_cents", gst_cents);
}

/* ---- Who is paid --------------------------------------------------------- */

struct search {
	const char *typed;
	char id[PIR_ID_SIZE];
};

static enum pir_code
is_partner(const struct pir_path *path, struct pir_json **partner, void *ctx,
    struct pir_err *err)
{
	struct search *search = ctx;
	struct pir_str a PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str b PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	(void)err;
	pir_text_fold(&a, pir_json_str(*partner, "name"));
	pir_text_fold(&b, search->typed);
	if (!strcmp(path->id, search->typed) ||
	    !strcmp(pir_str_get(&a), pir_str_get(&b)))
		snprintf(search->id, sizeof search->id, "%s", path->id);
	return PIR_OK;
}

/* A partner by its id or its name, else a name on an invoice. */
static enum pir_code
set_payee(const struct pir_change *change, struct pir_json *record,
    const struct pir_fund_asked *said, struct pir_err *err)
{
	struct search search = { .typed = said->payee };
	const char *type = said->payee_type;
	struct pir_json *payee;

	if (!said->payee) {
		if (type || said->abn)
			return pir_fail(err, PIR_INVALID,
			    "who is paid? --payee is missing");
		return PIR_OK;
	}
	if ((!type || !strcmp(type, "partner")) &&
	    pir_record_each(change->parent, PIR_PARTNER, NULL, is_partner,
		&search, err))
		return err->code;
	if (type && !strcmp(type, "partner") && !*search.id)
		return pir_record_missing(PIR_PARTNER, said->payee, err);
	payee = pir_json_set(record, "payee", pir_json_object());
	if (*search.id) {
		pir_json_set_str(payee, "type", "partner");
		pir_json_set_str(payee, "partner", search.id);
	} else {
		pir_json_set_str(payee, "type", type ? type : "business");
		pir_json_set_str(payee, "name", said->payee);
	}
	pir_json_give_str(payee, "abn", said->abn);
	return PIR_OK;
}

/* ---- The request ----------------------------------------------------------
 */

/* "No-interest loan: refused" */
static enum pir_code
add_tried(struct pir_json *request, const char *said, struct pir_err *err)
{
	const char *colon = strstr(said, ": ");
	struct pir_str source PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *entry;

	if (!colon || colon == said || !colon[2])
		return pir_fail(err, PIR_INVALID,
		    "--tried: write it as 'SOURCE: OUTCOME'");
	entry = pir_json_append(pir_json_need_array(request, "tried"),
	    pir_json_object());
	pir_str_addn(&source, said, (size_t)(colon - said));
	pir_json_set_str(entry, "source", source.s);
	pir_json_set_str(entry, "outcome", colon + 2);
	return PIR_OK;
}

/* "Housing fund=250" */
static enum pir_code
add_contribution(struct pir_json *request, const char *said,
    struct pir_err *err)
{
	const char *equals = strrchr(said, '=');
	struct pir_str source PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *entry;
	int64_t cents;

	if (!equals || equals == said)
		return pir_fail(err, PIR_INVALID,
		    "--contribution: write it as 'SOURCE=AMOUNT'");
	if (pir_money_parse(&cents, equals + 1, err))
		return pir_within(err, "--contribution");
	entry = pir_json_append(pir_json_need_array(request, "contributions"),
	    pir_json_object());
	pir_str_addn(&source, said, (size_t)(equals - said));
	pir_json_set_str(entry, "source", source.s);
	pir_json_set_int(entry, "amount_cents", cents);
	return PIR_OK;
}

/* The first of the group that the other one is of. */
static enum pir_code
set_group(struct pir_change *change, struct pir_json *request,
    const char *typed, struct pir_err *err)
{
	const struct pir_json *other;
	struct pir_path path;

	if (!typed)
		return PIR_OK;
	if (pir_change_resolve(change, PIR_REQUEST, typed, &path, err) ||
	    pir_change_see(change, &path, &other, err))
		return err->code;
	pir_json_set_str(request, "group", pir_request_group(other));
	return PIR_OK;
}

static enum pir_code
fill(struct pir_change *change, struct pir_json *request,
    const struct pir_fund_request *said, struct pir_err *err)
{
	const struct pir_fund_asked *asked = &said->asked;

	pir_json_give_str(request, "partner", said->partner);
	pir_json_set_str(request, "category", said->category);
	pir_fund_set_cents(request, asked->cents, asked->gst_cents);
	if (set_payee(change, request, asked, err))
		return err->code;
	pir_json_give_str(request, "goal", said->goal);
	pir_json_set_str(request, "purpose", said->purpose);
	pir_json_need_array(request, "tried");
	for (size_t i = 0; i < said->tried.n; i++)
		if (add_tried(request, said->tried.v[i], err))
			return err->code;
	for (size_t i = 0; i < said->contributions.n; i++)
		if (add_contribution(request, said->contributions.v[i], err))
			return err->code;
	pir_record_give_document(request, "quote", asked->quote,
	    asked->quote_sha256);
	if (said->urgent)
		pir_json_set_bool(request, "urgent", true);
	pir_json_give_str(request, "recoverable", said->recoverable);
	pir_json_give_date(request, "expected_back_on", said->expected_back);
	pir_json_give_str(request, "area", said->area);
	pir_json_give_str(request, "issue", said->issue);
	return set_group(change, request, said->with, err);
}

/* ---- One purchase, asked for in parts? ------------------------------------
 */

struct parts {
	struct pir_change *change;
	const struct pir_json *request;
};

static enum pir_code
tell_part(const struct pir_path *path, const struct pir_json *other, void *ctx,
    struct pir_err *err)
{
	const struct parts *parts = ctx;

	(void)err;
	if (!pir_json_is(parts->request, "id", path->id) &&
	    pir_split_is_likely(parts->request, other))
		pir_change_talk(parts->change,
		    "request %s is to the same payee within %d days: if it is "
		    "one purchase, say so --with it",
		    path->id, PIR_SPLIT_DAYS);
	return PIR_OK;
}

/* Limits go by the whole purchase: source pir-records(5), request. */
static enum pir_code
tell_of_parts(struct pir_change *change, const struct pir_json *request,
    struct pir_err *err)
{
	struct parts parts = { change, request };
	const char *client = pir_json_str(request, "client");

	if (!*client || pir_json_get(request, "group"))
		return PIR_OK;
	return pir_open_each(change, PIR_REQUEST, client, tell_part, &parts,
	    err);
}

/* In the client's folder. */
static enum pir_code
begin_for_client(struct pir_change *change, const struct pir_fund_request *said,
    struct pir_json **request, struct pir_err *err)
{
	char client[PIR_ID_CLIENT + 1];
	struct pir_json *goal;

	if (pir_client_resolve_in(change, said->client, client, err) ||
	    (said->goal &&
		pir_plan_find_goal(change, client, said->goal, &goal, err)) ||
	    pir_change_add_for(change, PIR_REQUEST, client, change->on,
		said->id, request, err))
		return err->code;
	pir_json_set_str(*request, "stream", "client");
	pir_json_set_str(*request, "client", client);
	return PIR_OK;
}

/* In the client's folder, or the pool's. */
static enum pir_code
begin(struct pir_change *change, const struct pir_fund_request *said,
    struct pir_json **request, struct pir_err *err)
{
	char pool[PIR_ID_SIZE];

	if (pir_pool_resolve(change, said->pool, change->on, pool, err))
		return err->code;
	if (said->client) {
		if (begin_for_client(change, said, request, err))
			return err->code;
	} else {
		if (pir_change_add_for_pool(change, pool, change->on, said->id,
			request, err))
			return err->code;
		pir_json_set_str(*request, "stream", "capacity");
	}
	pir_json_set_str(*request, "pool", pool);
	return PIR_OK;
}

enum pir_code
pir_fund_request(struct pir_change *change, const struct pir_fund_request *said,
    struct pir_err *err)
{
	struct pir_json *request = NULL, *requested;
	char cents[PIR_MONEY_SIZE];

	if (begin(change, said, &request, err) ||
	    fill(change, request, said, err))
		return err->code;
	requested = pir_json_need_object(request, "requested");
	pir_json_set_date(requested, "on", change->on);
	pir_json_set_str(requested, "by", change->actor);
	pir_change_what(change, "%s requested",
	    pir_money_format(said->asked.cents, cents));
	pir_change_id(change, pir_json_str(request, "id"));
	return tell_of_parts(change, request, err);
}

/* ---- Asking for something else ---------------------------------------------
 */

/* GST that is not said keeps its proportion. */
static int64_t
gst_of(const struct pir_fund_asked *said, const struct pir_request *now)
{
	if (said->gst_cents >= 0)
		return said->gst_cents;
	return pir_money_share(now->asked_gst_cents, said->cents,
	    now->asked_cents);
}

/* Before any entry whoever asked may say it otherwise. */
static bool
is_still_theirs(const struct pir_change *change, const struct pir_json *request)
{
	return !pir_json_count(pir_json_get(request, "entries")) &&
	    !strcmp(pir_request_by(request), change->actor);
}

enum pir_code
pir_fund_vary(struct pir_change *change, const char *typed,
    const struct pir_fund_asked *said, struct pir_err *err)
{
	struct pir_json *request, *entry;
	struct pir_path path;
	struct pir_request now;

	if (said->gst_cents >= 0 && !said->cents)
		return pir_fail(err, PIR_INVALID,
		    "--gst: of which amount? --amount is missing");
	if (pir_fund_edit(change, typed, &path, &request, &now, err))
		return err->code;
	entry = request;
	if (!is_still_theirs(change, request) &&
	    pir_fund_entry(change, request, "vary", &entry, err))
		return err->code;
	if (said->cents) {
		pir_json_remove(entry, "gst_cents");
		pir_fund_set_cents(entry, said->cents, gst_of(said, &now));
	}
	pir_record_give_document(entry, "quote", said->quote,
	    said->quote_sha256);
	pir_change_what(change, "varied");
	return set_payee(change, entry, said, err);
}

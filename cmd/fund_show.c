/* fund_show.c - pir-fund(1): show */
#include <string.h>

#include "approval.h"
#include "auto.h"
#include "disputed.h"
#include "evidence.h"
#include "fund_private.h"
#include "money.h"
#include "out.h"
#include "pool.h"
#include "role.h"

/* An amount that is not zero. */
static void
money(struct env *env, const char *label, int64_t cents)
{
	char text[PIR_MONEY_SIZE];

	if (cents)
		page_field(env, label, "%s", pir_money_format(cents, text));
}

/* ---- A pool ------------------------------------------------------------ */

static void
show_categories(struct env *env, const struct pir_json *pool)
{
	const struct pir_json *c =
	    pir_json_first(pir_json_get(pool, "categories"));
	char cents[PIR_MONEY_SIZE];

	for (const char *label = "pays for"; c; c = pir_json_next(c)) {
		int64_t budget = pir_json_int(c, "budget_cents", 0);

		page_field(env, label, "%s (%s)%s%s", pir_json_str(c, "code"),
		    pir_category_stream(c), budget ? ", budget " : "",
		    budget ? pir_money_format(budget, cents) : "");
		label = "";
	}
}

static void
show_allocations(struct env *env, const struct pir_json *pool)
{
	const struct pir_json *a =
	    pir_json_first(pir_json_get(pool, "allocations"));

	if (a)
		page_heading(env, "Allocations");
	for (; a; a = pir_json_next(a)) {
		const char *category = pir_json_str(a, "category");
		const char *source = pir_json_str(a, "source");
		char cents[PIR_MONEY_SIZE];

		page_line(env, 0, "%s  %s %s%s%s%s%s", pir_json_str(a, "on"),
		    pir_json_str(a, "kind"),
		    pir_money_format(pir_json_int(a, "amount_cents", 0), cents),
		    *category ? " for " : "", category, *source ? ", " : "",
		    source);
		disputed_field(env, "  authority", a, "authority");
		disputed_field(env, "  reason", a, "reason");
	}
}

static enum pir_code
show_pool(struct env *env, const struct pir_json *pool, struct pir_err *err)
{
	struct pir_change change = { .parent = env->tree, .today = env->today };
	struct pir_account account;
	char cents[PIR_MONEY_SIZE];
	const char *id = pir_json_str(pool, "id");

	if (pir_pool_account(&change, id, PIR_DATE_NONE, &account, err))
		return err->code;
	page_heading(env, id);
	disputed_field(env, "title", pool, "title");
	disputed_field(env, "state", pool, "state");
	page_field(env, "approves", "%s to %s", pir_json_str(pool, "from"),
	    pir_json_str(pool, "to"));
	disputed_field(env, "pay until", pool, "pay_until");
	money(env, "two approve above", pir_json_int(pool, "quorum_cents", 0));
	money(env, "most per client",
	    pir_json_int(pool, "client_limit_cents", 0));
	show_categories(env, pool);
	money(env, "allocated", pir_account_allocated(&account));
	money(env, "requested", account.sum[PIR_SUM_REQUESTED]);
	money(env, "committed", pir_account_committed(&account));
	money(env, "spent", pir_account_spent(&account));
	page_field(env, "available", "%s",
	    pir_money_format(pir_account_available(&account), cents));
	show_allocations(env, pool);
	return page_end(env, err);
}

/* ---- A request ---------------------------------------------------------- */

static void
show_payee(struct env *env, const struct pir_json *request,
    const struct pir_json *payee)
{
	const char *partner = pir_json_str(payee, "partner");
	const char *name = pir_json_str(payee, "name");

	page_field(env, "payee", "%s%s%s (%s)", partner,
	    *partner && *name ? ", " : "", name, pir_json_str(payee, "type"));
	disputed_field(env, "ABN", payee, "abn");
	disputed_below(env, request, "payee", DISPUTED_FIELD);
}

static void
show_tried(struct env *env, const struct pir_json *request)
{
	const struct pir_json *t =
	    pir_json_first(pir_json_get(request, "tried"));

	for (const char *label = "tried"; t; t = pir_json_next(t)) {
		page_field(env, label, "%s: %s", pir_json_str(t, "source"),
		    pir_json_str(t, "outcome"));
		label = "";
	}
	disputed_below(env, request, "tried", DISPUTED_FIELD);
}

static void
show_sums(struct env *env, const struct pir_request *now)
{
	money(env, "asked for", now->asked_cents);
	money(env, "GST within", now->asked_gst_cents);
	money(env, "approved", now->approved_cents);
	money(env, "released", now->released_cents);
	money(env, "committed", pir_request_committed(now));
	money(env, "paid", now->paid_cents);
	money(env, "refunded", now->refunded_cents);
}

static void
show_entries(struct env *env, const struct pir_json *request)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(request, "entries"));

	if (e)
		page_heading(env, "Entries");
	for (; e; e = pir_json_next(e)) {
		bool has_cents = pir_json_get(e, "amount_cents");
		char cents[PIR_MONEY_SIZE];

		pir_money_format(pir_json_int(e, "amount_cents", 0), cents);
		page_line(env, 0, "%s  %s %s%sby %s%s", pir_json_str(e, "on"),
		    pir_json_str(e, "type"), has_cents ? cents : "",
		    has_cents ? " " : "", pir_json_str(e, "by"),
		    pir_json_bool(e, "late") ? ", late" : "");
		disputed_field(env, "  pool", e, "pool");
		disputed_field(env, "  invoice", e, "invoice");
		disputed_field(env, "  receipt", pir_json_get(e, "receipt"),
		    "name");
		disputed_field(env, "  reason", e, "reason");
	}
	disputed_below(env, request, "entries", DISPUTED_FIELD);
}

/* Why the person who asks may not approve it; nothing if they may. */
static void
show_bar(struct env *env, const struct pir_approval *a)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	struct pir_str why PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err nobody = PIR_ERR_INIT;

	if (env_author(env, &nobody) ||
	    pir_staff_by_email(env->tree, env->author.email, &staff, &nobody) ||
	    !pir_approval_can_approve(a, staff, &why))
		return;
	page_field(env, "not you", "%s %s", pir_json_str(staff, "id"), why.s);
}

/* What is still needed, and who can give it. */
static enum pir_code
show_decision(struct env *env, const struct pir_path *path,
    const struct pir_json *request, struct pir_err *err)
{
	struct pir_change change = {
		.parent = env->tree,
		.today = env->today,
		.on = env->today,
	};
	struct pir_approval a PIR_AUTO(pir_approval_release) =
	    PIR_APPROVAL_INIT;
	struct pir_str ask PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *organisation PIR_AUTO(pir_json_release) = NULL;

	if (pir_record_read(env->tree, "pir.json", &organisation, err))
		return err->code;
	change.organisation = organisation;
	if (pir_approval_begin(&a, &change, path, request, NULL, env->today,
		err))
		return err->code;
	if (!a.now.waits)
		return PIR_OK;
	if (a.whole_cents != a.now.asked_cents)
		money(env, "group", a.whole_cents);
	pir_approval_ask(&a, &ask);
	page_field(env, "needs", "%zu of %zu approvals; %s",
	    a.needed - a.approvers.n, a.needed, ask.s);
	show_bar(env, &a);
	return PIR_OK;
}

static enum pir_code
show_request(struct env *env, const struct pir_path *path,
    const struct pir_json *request, const struct pir_json *facts,
    struct pir_err *err)
{
	struct pir_request now;
	char since[PIR_DATE_SIZE];

	if (pir_request_read(&now, request, PIR_DATE_NONE, err))
		return err->code;
	page_heading(env, path->id);
	page_field(env, "state", "%s since %s%s", now.state,
	    pir_date_format(now.since, since),
	    now.waits && now.approved_cents ? ", a variation waits" : "");
	page_field(env, "pool", "%s, %s (%s)", now.pool,
	    pir_json_str(request, "category"), pir_request_stream(request));
	disputed_at(env, request, "category", DISPUTED_FIELD);
	page_field(env, "requested", "%s by %s",
	    pir_json_str(pir_json_get(request, "requested"), "on"),
	    pir_request_by(request));
	disputed_below(env, request, "requested", DISPUTED_FIELD);
	show_sums(env, &now);
	disputed_at(env, request, "amount_cents", DISPUTED_FIELD);
	disputed_at(env, request, "gst_cents", DISPUTED_FIELD);
	show_payee(env, request, now.asked_payee);
	disputed_field(env, "goal", request, "goal");
	disputed_field(env, "purpose", request, "purpose");
	show_tried(env, request);
	disputed_field(env, "quote", pir_json_get(request, "quote"), "name");
	disputed_field(env, "expected back", request, "expected_back_on");
	disputed_field(env, "group of", request, "group");
	if (show_decision(env, path, request, err))
		return err->code;
	show_entries(env, request);
	if (facts)
		fund_show_evidence(env, facts);
	return page_end(env, err);
}

/* A pool by its id or the beginning of it, else a request. */
static enum pir_code
resolve(struct env *env, const char *typed, struct pir_path *path,
    struct pir_err *err)
{
	struct pir_err apart = PIR_ERR_INIT;

	if (!pir_record_resolve(env->tree, PIR_POOL, typed, path, &apart))
		return PIR_OK;
	return pir_record_resolve(env->tree, PIR_REQUEST, typed, path, err);
}

enum pir_code
fund_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *facts PIR_AUTO(pir_json_release) = NULL;
	struct pir_path path;
	const char *typed = NULL;
	bool evidence = false;
	char file[PIR_PATH_SIZE];
	const struct opt opts[] = {
		OPT_ARG("id", "POOL|REQUEST", "its id, or the beginning",
		    &typed),
		OPT_FLAG(0, "evidence",
		    "on whose authority each entry was made", &evidence),
		OPT_SHOW(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    resolve(env, typed, &path, err) ||
	    pir_record_read(env->tree, pir_path_format(&path, file), &record,
		err) ||
	    (evidence && path.kind == PIR_REQUEST &&
		pir_evidence_read(env->store, env->tree, &path, &facts, err)))
		return err->code;
	if (how.format && !strcmp(how.format, "json"))
		return out_json(env, facts ? facts : record, err);
	if (path.kind == PIR_POOL)
		return show_pool(env, record, err);
	return show_request(env, &path, record, facts, err);
}

/* staff_list.c - pir-staff(1): show, list, export-signers */
#include <string.h>

#include "auto.h"
#include "money.h"
#include "out.h"
#include "record.h"
#include "role.h"
#include "signers.h"
#include "sshkey.h"
#include "staff.h"
#include "staff_private.h"
#include "who.h"

/* "2013-07-01 to 2014-06-30", "since 2013-07-01" */
static void
period(const struct pir_json *entry, struct pir_str *out)
{
	const char *to = pir_json_str(entry, "to");

	pir_str_addf(out, *to ? "%s to %s" : "since %s",
	    pir_json_str(entry, "from"), to);
}

static void
show_roles(struct env *env, const struct pir_json *staff)
{
	const struct pir_json *r = pir_json_first(pir_json_get(staff, "roles"));

	for (const char *label = "roles"; r; r = pir_json_next(r)) {
		struct pir_str days PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		period(r, &days);
		page_field(env, label, "%s %s", pir_json_str(r, "role"),
		    days.s);
		label = "";
	}
}

static void
show_delegations(struct env *env, const struct pir_json *staff)
{
	const struct pir_json *d =
	    pir_json_first(pir_json_get(staff, "delegations"));
	char amount[PIR_MONEY_SIZE];

	for (const char *label = "may approve"; d; d = pir_json_next(d)) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		const struct pir_json *c =
		    pir_json_first(pir_json_get(d, "categories"));

		pir_str_addf(&text, "up to %s ",
		    pir_money_format(pir_json_int(d, "limit_cents", 0),
			amount));
		period(d, &text);
		if (pir_json_get(d, "pool"))
			pir_str_addf(&text, ", pool %s",
			    pir_json_str(d, "pool"));
		for (; c; c = pir_json_next(c))
			pir_str_addf(&text, ", %s", pir_json_text(c));
		if (pir_json_get(d, "acting_for"))
			pir_str_addf(&text, ", acting for %s",
			    pir_json_str(d, "acting_for"));
		page_field(env, label, "%s", text.s);
		label = "";
	}
}

static void
show_keys(struct env *env, const struct pir_json *staff)
{
	const struct pir_json *k = pir_json_first(pir_json_get(staff, "keys"));

	for (const char *label = "signs with"; k; k = pir_json_next(k)) {
		struct pir_str print PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_err ignored = PIR_ERR_INIT;
		struct pir_sshkey key;

		if (!pir_sshkey_parse(&key, pir_json_str(k, "public"),
			&ignored))
			pir_sshkey_fingerprint(&key, &print);
		page_field(env, label, "%s %s%s", pir_json_str(k, "id"),
		    pir_str_get(&print),
		    pir_json_get(k, "revoked_commit") ? ", revoked" : "");
		label = "";
	}
}

/* What is theirs to see to today: clients, actions, requests. */
static enum pir_code
show_held(struct env *env, const char *staff, struct pir_err *err)
{
	struct pir_change now = { .parent = env->tree };
	struct pir_strs holds PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	if (pir_staff_holds(&now, staff, env->today, &holds, err))
		return err->code;
	for (size_t i = 0; i < holds.n; i++)
		page_field(env, i ? "" : "holds", "%s", holds.v[i]);
	return PIR_OK;
}

static enum pir_code
show(struct env *env, const struct pir_json *staff, struct pir_err *err)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(staff, "emails"));
	struct pir_str days PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	period(staff, &days);
	page_heading(env, pir_json_str(staff, "id"));
	page_field(env, "name", "%s", pir_json_str(staff, "name"));
	for (const char *label = "addresses"; e; e = pir_json_next(e)) {
		page_field(env, label, "%s", pir_json_text(e));
		label = "";
	}
	page_field(env, "here", "%s", days.s);
	if (pir_json_get(staff, "host"))
		page_field(env, "host", "%s", pir_json_str(staff, "host"));
	if (pir_json_get(staff, "fte_percent"))
		page_field(env, "position", "%d%% of full time",
		    (int)pir_json_int(staff, "fte_percent", 0));
	if (pir_json_get(staff, "caseload_target"))
		page_field(env, "caseload target", "%d clients",
		    (int)pir_json_int(staff, "caseload_target", 0));
	show_roles(env, staff);
	show_delegations(env, staff);
	show_keys(env, staff);
	if (show_held(env, pir_json_str(staff, "id"), err))
		return err->code;
	return page_end(env, err);
}

enum pir_code
staff_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	char id[PIR_ID_SIZE];
	const char *typed = NULL;
	const struct opt opts[] = {
		OPT_ARG("staff", "STAFF", "their id, or me", &typed),
		OPT_SHOW(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_resolve(env, typed, "me", id, err) ||
	    pir_record_get(env->tree, PIR_STAFF, id, &staff, err))
		return err->code;
	if (how.format && !strcmp(how.format, "json"))
		return out_json(env, staff, err);
	return show(env, staff, err);
}

static const struct out_col cols[] = {
	{ "staff", OUT_ID },
	{ "host", 0 },
	{ "roles", 0 },
	{ "from", OUT_WIDE },
	{ "to", 0 },
	{ "fte_percent", OUT_NUMBER | OUT_WIDE },
	{ "caseload_target", OUT_NUMBER | OUT_WIDE },
	{ "limit", OUT_NUMBER | OUT_EXTRA },
	{ "name", OUT_IDENTITY },
	{ "emails", OUT_IDENTITY },
	{ 0 },
};

struct list {
	struct env *env;
	struct out *out;
	const char *role;
	const char *host;
	bool all;
};

/* The roles of today, as a list of words. */
static struct pir_json *
roles_now(const struct pir_json *staff, struct pir_date day)
{
	struct pir_json *names = pir_json_array();
	const struct pir_json *r = pir_json_first(pir_json_get(staff, "roles"));

	for (; r; r = pir_json_next(r))
		if (pir_json_in_force(r, day) && pir_json_in_force(staff, day))
			pir_json_append_str(names, pir_json_str(r, "role"));
	return names;
}

static void
number(struct out *out, const struct pir_json *staff, const char *member)
{
	if (pir_json_get(staff, member))
		out_int(out, pir_json_int(staff, member, 0));
	else
		out_none(out);
}

/* The most that they may approve today, of their own or for another. */
static int64_t
limit_now(const struct pir_json *staff, struct pir_date day)
{
	const struct pir_json *d =
	    pir_json_first(pir_json_get(staff, "delegations"));
	int64_t most = 0;

	for (; d; d = pir_json_next(d))
		if (pir_json_in_force(d, day) &&
		    pir_json_int(d, "limit_cents", 0) > most)
			most = pir_json_int(d, "limit_cents", 0);
	return most;
}

static enum pir_code
list_row(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *list = ctx;
	const struct pir_json *staff = *record;
	struct pir_date day = list->env->today;
	struct pir_json *roles PIR_AUTO(pir_json_release) =
	    roles_now(staff, day);
	int64_t limit = limit_now(staff, day);

	(void)err;
	if ((!list->all && !pir_staff_is_open(staff, day)) ||
	    (list->role && !pir_json_has(roles, list->role)) ||
	    (list->host && !pir_json_is(staff, "host", list->host)))
		return PIR_OK;
	out_str(list->out, path->id);
	out_str(list->out, pir_json_str(staff, "host"));
	out_list(list->out, roles);
	out_str(list->out, pir_json_str(staff, "from"));
	out_str(list->out, pir_json_str(staff, "to"));
	number(list->out, staff, "fte_percent");
	number(list->out, staff, "caseload_target");
	if (limit)
		out_cents(list->out, limit);
	else
		out_none(list->out);
	out_str(list->out, pir_json_str(staff, "name"));
	out_list(list->out, pir_json_get(staff, "emails"));
	return PIR_OK;
}

enum pir_code
staff_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	const struct opt opts[] = {
		OPT_FLAG(0, "all", "those who left or have not begun, too",
		    &list.all),
		OPT_STR(0, "host", "HOST", "employed by this host", &list.host),
		OPT_WORD(0, "role",
		    "intake|facilitator|coordinator|approver|finance|auditor",
		    "with this role today", &list.role),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    out_begin(&out, env, &how, cols, err))
		return err->code;
	list.out = out;
	if (pir_record_each(env->tree, PIR_STAFF, NULL, list_row, &list, err))
		return err->code;
	return out_end(&out, err);
}

enum pir_code
staff_signers(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pir_str lines PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *at = NULL;
	const struct opt opts[] = {
		OPT_STR(0, "at", "REV|DATE", "as it was known then", &at),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    pir_signers_print(env->store, env->tree, &lines, err))
		return err->code;
	fputs(pir_str_get(&lines), env->out);
	return PIR_OK;
}

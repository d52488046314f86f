/* reform_show.c - pir-reform(1): an issue, a group, a meeting */
#include <string.h>

#include "auto.h"
#include "disputed.h"
#include "out.h"
#include "reform.h"
#include "reform_private.h"
#include "shown.h"

static const char *
word(const struct pir_json *node, const char *member)
{
	return pir_json_str(node, member);
}

/* ---- An issue ----------------------------------------------------------- */

static void
show_raised(struct env *env, const struct pir_json *issue)
{
	const struct pir_json *raised = pir_json_get(issue, "raised");
	struct pir_date on = pir_json_date(raised, "on");
	const char *by = word(raised, "by");
	int64_t age = pir_date_is_set(on) ? pir_date_days(on, env->today) : 0;

	page_field(env, "raised", "%s%s%s, as %s; %lld day%s ago",
	    word(raised, "on"), *by ? " by " : "", by, word(raised, "capacity"),
	    (long long)age, age == 1 ? "" : "s");
}

static void
show_evidence(struct env *env, const struct pir_json *issue)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(issue, "evidence"));

	if (e)
		page_heading(env, "Evidence");
	for (; e; e = pir_json_next(e)) {
		struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		const struct pir_json *error = pir_json_get(e, "void");

		if (pir_json_is(e, "kind", "count"))
			pir_str_addf(&line, " of %lld, %s to %s",
			    (long long)pir_json_int(e, "count", 0),
			    word(e, "from"), word(e, "to"));
		if (pir_json_is(e, "kind", "document"))
			pir_str_addf(&line, " %s", word(e, "ref"));
		if (*word(e, "text"))
			pir_str_addf(&line, ": %s", word(e, "text"));
		page_line(env, 0, "%s  %s%s", word(e, "id"), word(e, "kind"),
		    pir_str_get(&line));
		if (error)
			page_line(env, 6, "entered in error, %s: %s",
			    word(error, "on"), word(error, "reason"));
	}
}

static void
show_voices(struct env *env, const struct pir_json *issue)
{
	const struct pir_json *v = pir_json_first(pir_json_get(issue, "voice"));

	if (v)
		page_heading(env, "Voices");
	for (; v; v = pir_json_next(v))
		page_line(env, 0, "%s: %s%s", word(v, "capacity"),
		    word(v, "text"),
		    pir_json_bool(v, "public") ? "" : " (not for the public)");
}

static void
show_actions(struct env *env, const struct pir_json *issue)
{
	const struct pir_json *a =
	    pir_json_first(pir_json_get(issue, "actions"));

	if (a)
		page_heading(env, "Actions");
	for (; a; a = pir_json_next(a)) {
		const char *due = word(a, "due");

		page_line(env, 0, "%s  %s, %s%s%s: %s", word(a, "id"),
		    word(a, "owner"), word(a, "state"), *due ? ", due " : "",
		    due, word(a, "what"));
	}
}

static void
show_decisions(struct env *env, const struct pir_json *issue)
{
	const struct pir_json *d =
	    pir_json_first(pir_json_get(issue, "decisions"));

	if (d)
		page_heading(env, "Decisions");
	for (; d; d = pir_json_next(d))
		page_line(env, 0, "%s  meeting %s: %s", word(d, "on"),
		    word(d, "meeting"), word(d, "text"));
}

static enum pir_code
show_issue(struct env *env, const struct pir_json *issue, struct pir_err *err)
{
	page_heading(env, word(issue, "id"));
	disputed_field(env, "title", issue, "title");
	disputed_field(env, "state", issue, "state");
	disputed_field(env, "area", issue, "area");
	disputed_field(env, "sectors", issue, "sectors");
	show_raised(env, issue);
	disputed_field(env, "text", issue, "text");
	disputed_field(env, "outcome", issue, "outcome");
	disputed_field(env, "published", pir_json_get(issue, "published"),
	    "on");
	disputed_field(env, "public title", issue, "public_title");
	disputed_field(env, "public words", issue, "public_summary");
	show_evidence(env, issue);
	show_voices(env, issue);
	show_decisions(env, issue);
	show_actions(env, issue);
	return page_end(env, err);
}

static const struct out_col client_cols[] = {
	{ "evidence", 0 },
	{ "client", OUT_ID },
	{ 0 },
};

static void
client_row(const struct pir_json *evidence, const char *client, void *ctx)
{
	out_str(ctx, word(evidence, "id"));
	out_str(ctx, client);
}

/* Which clients are meant, for who holds the key. */
static enum pir_code
show_clients(struct env *env, const struct out_opts *how,
    const struct pir_json *issue, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	unsigned char key[PIR_KEY_SIZE];

	if (pir_store_key(env->store, key, err) == PIR_MISSING)
		return pir_fail(err, PIR_MISSING,
		    "the key is not here, so nobody can tell which clients "
		    "are meant: see pir-reform(1), THE KEY");
	if (err->code || out_begin(&out, env, how, client_cols, err) ||
	    pir_reform_clients(env->tree, key, issue, client_row, out, err))
		return err->code;
	return out_end(&out, err);
}

enum pir_code
reform_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct pir_json *issue PIR_AUTO(pir_json_release) = NULL;
	struct pir_path path;
	char file[PIR_PATH_SIZE];
	const char *typed = NULL;
	bool clients = false;
	const struct opt opts[] = {
		ISSUE_ARG(&typed),
		OPT_FLAG(0, "clients", "which clients are its evidence",
		    &clients),
		OPT_SHOW(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    pir_record_resolve(env->tree, PIR_REFORM_ISSUE, typed, &path,
		err) ||
	    pir_record_read(env->tree, pir_path_format(&path, file), &issue,
		err))
		return err->code;
	if (clients)
		return show_clients(env, &how, issue, err);
	if (how.format && !strcmp(how.format, "json"))
		return out_json(env, issue, err);
	return show_issue(env, issue, err);
}

/* ---- A group, a meeting ------------------------------------------------- */

static enum pir_code
show_group(struct env *env, const struct pir_path *path,
    const struct pir_json *group, struct pir_err *err)
{
	const struct pir_json *m =
	    pir_json_first(pir_json_get(group, "members"));

	page_heading(env, path->id);
	disputed_field(env, "type", group, "type");
	disputed_field(env, "quorum", group, "quorum");
	if (m)
		page_heading(env, "Members");
	for (; m; m = pir_json_next(m)) {
		const char *to = word(m, "to");
		const char *partner = word(m, "partner");

		page_line(env, 0, "%s  %s, %s%s%s, %s %s%s%s", word(m, "id"),
		    word(m, "name"), word(m, "capacity"),
		    *partner ? " of " : "", partner, *to ? "from" : "since",
		    word(m, "from"), *to ? " to " : "", to);
	}
	return page_end(env, err);
}

static enum pir_code
show_meeting(struct env *env, const struct pir_path *path,
    const struct pir_json *meeting, struct pir_err *err)
{
	const struct pir_json *d =
	    pir_json_first(pir_json_get(meeting, "decisions"));

	page_heading(env, path->id);
	disputed_field(env, "group", meeting, "group");
	disputed_field(env, "on", meeting, "on");
	disputed_field(env, "present", meeting, "present");
	disputed_field(env, "apologies", meeting, "apologies");
	disputed_field(env, "conflicts", meeting, "conflicts");
	disputed_field(env, "agenda", meeting, "agenda");
	if (d)
		page_heading(env, "Decisions");
	for (; d; d = pir_json_next(d))
		page_line(env, 0, "%s  %s", word(d, "issue"), word(d, "text"));
	return page_end(env, err);
}

enum pir_code
reform_group_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	static const struct shown shown = { PIR_REFORM_GROUP, "GROUP",
		show_group };

	return shown_run(env, &shown, argc, argv, err);
}

enum pir_code
reform_meeting_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	static const struct shown shown = { PIR_REFORM_MEETING, "MEETING",
		show_meeting };

	return shown_run(env, &shown, argc, argv, err);
}

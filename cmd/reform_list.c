/* reform_list.c - pir-reform(1): list, areas, group list, meeting list */
#include <string.h>

#include "auto.h"
#include "out.h"
#include "reform.h"
#include "reform_private.h"
#include "who.h"

/* ---- list --------------------------------------------------------------- */

static const struct out_col list_cols[] = {
	{ "issue", OUT_ID },
	{ "state", 0 },
	{ "area", 0 },
	{ "raised", 0 },
	{ "age_days", OUT_NUMBER },
	{ "owners", 0 },
	{ "open_actions", OUT_NUMBER },
	{ "title", 0 },
	{ "sectors", OUT_EXTRA },
	{ "by", OUT_EXTRA },
	{ "capacity", OUT_EXTRA },
	{ "evidence", OUT_EXTRA | OUT_NUMBER },
	{ "clients", OUT_EXTRA | OUT_NUMBER },
	{ "decided", OUT_EXTRA },
	{ "published", OUT_EXTRA },
	{ 0 },
};

struct list {
	struct env *env;
	struct out *out;
	const char *area;
	const char *sector;
	const char *state;
	const char *owner; /* as in the records, or NULL */
	int64_t older;     /* days; -1: any */
	bool all;
};

static bool
is_owner(const struct pir_json *issue, const char *owner)
{
	const struct pir_json *a =
	    pir_json_first(pir_json_get(issue, "actions"));

	for (; a; a = pir_json_next(a))
		if (pir_reform_action_is_open(a) &&
		    pir_json_is(a, "owner", owner))
			return true;
	return false;
}

/* In days since it was raised; -1 if the record does not say when. */
static int64_t
age(const struct list *list, const struct pir_json *issue)
{
	struct pir_date on = pir_json_date(pir_json_get(issue, "raised"), "on");

	return pir_date_is_set(on) ? pir_date_days(on, list->env->today) : -1;
}

static bool
is_listed(const struct list *list, const struct pir_json *issue)
{
	return (list->all || list->state || pir_reform_is_open(issue)) &&
	    (!list->area || pir_json_is(issue, "area", list->area)) &&
	    (!list->state || pir_json_is(issue, "state", list->state)) &&
	    (!list->sector ||
		pir_json_has(pir_json_get(issue, "sectors"), list->sector)) &&
	    (!list->owner || is_owner(issue, list->owner)) &&
	    (list->older < 0 || age(list, issue) > list->older);
}

/* Of the actions that are open, each once. */
static void
put_owners(struct out *out, const struct pir_json *issue)
{
	struct pir_json *owners PIR_AUTO(pir_json_release) = pir_json_array();
	const struct pir_json *a =
	    pir_json_first(pir_json_get(issue, "actions"));

	for (; a; a = pir_json_next(a)) {
		const char *owner = pir_json_str(a, "owner");

		if (pir_reform_action_is_open(a) &&
		    !pir_json_has(owners, owner))
			pir_json_append_str(owners, owner);
	}
	out_list(out, owners);
}

static const char *
last_decided(const struct pir_json *issue)
{
	const struct pir_json *d =
	    pir_json_first(pir_json_get(issue, "decisions"));
	const char *on = "";

	for (; d; d = pir_json_next(d))
		on = pir_json_str(d, "on");
	return on;
}

static enum pir_code
list_row(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *list = ctx;
	const struct pir_json *issue = *record;
	const struct pir_json *raised = pir_json_get(issue, "raised");
	struct out *out = list->out;

	(void)err;
	if (!is_listed(list, issue))
		return PIR_OK;
	out_str(out, path->id);
	out_str(out, pir_json_str(issue, "state"));
	out_str(out, pir_json_str(issue, "area"));
	out_str(out, pir_json_str(raised, "on"));
	if (age(list, issue) < 0)
		out_none(out);
	else
		out_int(out, age(list, issue));
	put_owners(out, issue);
	out_int(out, (int64_t)pir_reform_open_actions(issue));
	out_str(out, pir_json_str(issue, "title"));
	out_list(out, pir_json_get(issue, "sectors"));
	out_str(out, pir_json_str(raised, "by"));
	out_str(out, pir_json_str(raised, "capacity"));
	out_int(out, (int64_t)pir_reform_evidence(issue, NULL));
	out_int(out, (int64_t)pir_reform_evidence(issue, "client"));
	out_str(out, last_decided(issue));
	out_str(out, pir_json_str(pir_json_get(issue, "published"), "on"));
	return PIR_OK;
}

enum pir_code
reform_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env, .older = -1 };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	char me[PIR_ID_SIZE];
	const struct opt opts[] = {
		OPT_FLAG(0, "all", "resolved and parked ones, too", &list.all),
		OPT_STR(0, "area", "CODE", "of this area", &list.area),
		OPT_DAYS(0, "older-than", "raised longer ago", &list.older),
		OPT_STR(0, "owner", "me|STAFF|PARTNER|MEMBER",
		    "who has something to do about it", &list.owner),
		OPT_STR(0, "sector", "CODE", "that concern this sector",
		    &list.sector),
		OPT_WORD(0, "state",
		    "raised|accepted|in-progress|resolved|parked",
		    "in this state", &list.state),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	if (list.owner && !strcmp(list.owner, "me")) {
		if (who_resolve(env, "me", NULL, me, err))
			return err->code;
		list.owner = me;
	}
	if (out_begin(&out, env, &how, list_cols, err))
		return err->code;
	list.out = out;
	if (pir_record_each(env->tree, PIR_REFORM_ISSUE, NULL, list_row, &list,
		err))
		return err->code;
	return out_end(&out, err);
}

/* ---- areas -------------------------------------------------------------- */

static const char *const states[] = { "raised", "accepted", "in-progress",
	"resolved", "parked" };
#define N_STATES (sizeof states / sizeof *states)

static const struct out_col area_cols[] = {
	{ "area", OUT_ID },
	{ "name", OUT_WIDE },
	{ "raised", OUT_NUMBER },
	{ "accepted", OUT_NUMBER },
	{ "in_progress", OUT_NUMBER },
	{ "resolved", OUT_NUMBER },
	{ "parked", OUT_NUMBER },
	{ "published", OUT_NUMBER },
	{ 0 },
};

static void
area_row(struct out *out, const struct pir_json *area,
    const struct pir_records *issues)
{
	const char *code = pir_json_str(area, "code");
	int64_t n[N_STATES] = { 0 };
	int64_t published = 0;

	for (size_t i = 0; i < issues->n; i++) {
		const struct pir_json *issue = issues->v[i];

		if (!pir_json_is(issue, "area", code))
			continue;
		for (size_t s = 0; s < N_STATES; s++)
			n[s] += pir_json_is(issue, "state", states[s]);
		published += pir_json_get(issue, "published") != NULL;
	}
	out_str(out, code);
	out_str(out, pir_json_str(area, "name"));
	for (size_t s = 0; s < N_STATES; s++)
		out_int(out, n[s]);
	out_int(out, published);
}

enum pir_code
reform_areas(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	struct pir_json *areas PIR_AUTO(pir_json_release) = NULL;
	struct pir_records issues PIR_AUTO(pir_records_release) =
	    PIR_RECORDS_INIT;
	const struct opt opts[] = {
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    out_begin(&out, env, &how, area_cols, err) ||
	    pir_record_get(env->tree, PIR_VOCABULARY, "reform-areas", &areas,
		err) ||
	    pir_records_read(env->tree, PIR_REFORM_ISSUE, NULL, &issues, err))
		return err->code;
	for (const struct pir_json *a =
		 pir_json_first(pir_json_get(areas, "codes"));
	     a; a = pir_json_next(a))
		area_row(out, a, &issues);
	return out_end(&out, err);
}

/* ---- group list, meeting list ------------------------------------------- */

struct rows {
	struct env *env;
	struct out *out;
	const char *group;
};

static const struct out_col group_cols[] = {
	{ "group", OUT_ID },
	{ "type", 0 },
	{ "members", OUT_NUMBER },
	{ "quorum", OUT_NUMBER },
	{ 0 },
};

/* Those who are members today. */
static enum pir_code
group_row(const struct pir_path *path, struct pir_json **group, void *ctx,
    struct pir_err *err)
{
	const struct rows *rows = ctx;
	const struct pir_json *m =
	    pir_json_first(pir_json_get(*group, "members"));
	int64_t n = 0;

	(void)err;
	for (; m; m = pir_json_next(m))
		n += pir_json_in_force(m, rows->env->today);
	out_str(rows->out, path->id);
	out_str(rows->out, pir_json_str(*group, "type"));
	out_int(rows->out, n);
	if (pir_json_get(*group, "quorum"))
		out_int(rows->out, pir_json_int(*group, "quorum", 0));
	else
		out_none(rows->out);
	return PIR_OK;
}

enum pir_code
reform_group_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	struct rows rows = { .env = env };
	struct out_opts how = { 0 };
	const struct opt opts[] = {
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    out_begin(&out, env, &how, group_cols, err))
		return err->code;
	rows.out = out;
	if (pir_record_each(env->tree, PIR_REFORM_GROUP, NULL, group_row, &rows,
		err))
		return err->code;
	return out_end(&out, err);
}

static const struct out_col meeting_cols[] = {
	{ "meeting", OUT_ID },
	{ "group", 0 },
	{ "on", 0 },
	{ "present", OUT_NUMBER },
	{ "apologies", OUT_NUMBER },
	{ "decisions", OUT_NUMBER },
	{ "agenda", 0 },
	{ 0 },
};

static enum pir_code
meeting_row(const struct pir_path *path, struct pir_json **meeting, void *ctx,
    struct pir_err *err)
{
	static const char *const counted[] = { "present", "apologies",
		"decisions", NULL };
	const struct rows *rows = ctx;

	(void)err;
	if (rows->group && !pir_json_is(*meeting, "group", rows->group))
		return PIR_OK;
	out_str(rows->out, path->id);
	out_str(rows->out, pir_json_str(*meeting, "group"));
	out_str(rows->out, pir_json_str(*meeting, "on"));
	for (size_t i = 0; counted[i]; i++)
		out_int(rows->out,
		    (int64_t)pir_json_count(
			pir_json_get(*meeting, counted[i])));
	out_list(rows->out, pir_json_get(*meeting, "agenda"));
	return PIR_OK;
}

enum pir_code
reform_meeting_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	struct rows rows = { .env = env };
	struct out_opts how = { 0 };
	const struct opt opts[] = {
		OPT_ARG_MAY("group", "GROUP", "of this group", &rows.group),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    out_begin(&out, env, &how, meeting_cols, err))
		return err->code;
	rows.out = out;
	if (pir_record_each(env->tree, PIR_REFORM_MEETING, NULL, meeting_row,
		&rows, err))
		return err->code;
	return out_end(&out, err);
}

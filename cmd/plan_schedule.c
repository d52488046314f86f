/* plan_schedule.c - pir-plan(1): schedule */
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "cmd_plan.h"
#include "plan.h"
#include "plan_timeline.h"

static enum pir_timeline_scale
scale_of(const char *by)
{
	if (!by)
		return PIR_TIMELINE_FITTING;
	return strcmp(by, "week") ? PIR_TIMELINE_MONTHS : PIR_TIMELINE_WEEKS;
}

/* What is drawn, in rows: each goal, and below it its actions. */
static const struct out_col cols[] = {
	{ "client", 0 },
	{ "record", 0 },
	{ "goal", OUT_ID },
	{ "action", 0 },
	{ "state", 0 },
	{ "from", 0 },
	{ "due", 0 }, /* of a goal, its target */
	{ "what", 0 },
	{ 0 },
};

static void
row(struct out *out, const struct pir_json *plan, const struct pir_json *goal,
    const struct pir_json *action)
{
	const struct pir_json *of = action ? action : goal;

	out_str(out, pir_json_str(plan, "client"));
	out_str(out, pir_json_str(plan, "id"));
	out_str(out, pir_json_str(goal, "id"));
	out_str(out, pir_json_str(action, "id"));
	out_str(out, pir_json_str(of, "state"));
	out_str(out, pir_json_str(action, "from"));
	out_str(out, pir_json_str(of, action ? "due" : "target_on"));
	out_str(out, pir_json_str(of, action ? "what" : "title"));
}

static bool
is_shown(const struct pir_json *entry, bool all)
{
	return all || !pir_json_is(entry, "state", "cancelled");
}

static enum pir_code
print_rows(struct env *env, const struct out_opts *opts,
    const struct pir_json *plan, bool all, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	const struct pir_json **goals, *a;
	size_t n;

	if (out_begin(&out, env, opts, cols, err))
		return err->code;
	goals = pir_plan_goals(plan, false, &n);
	for (size_t i = 0; i < n; i++) {
		if (!is_shown(goals[i], all))
			continue;
		row(out, plan, goals[i], NULL);
		a = pir_json_first(pir_json_get(goals[i], "actions"));
		for (; a; a = pir_json_next(a))
			if (is_shown(a, all))
				row(out, plan, goals[i], a);
	}
	free(goals);
	return out_end(&out, err);
}

static enum pir_code
draw(struct env *env, const struct pir_json *plan,
    const struct pir_timeline *how, struct pir_err *err)
{
	struct pir_strs lines PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	pir_plan_timeline(plan, how, &lines);
	for (size_t i = 0; i < lines.n; i++)
		page_line(env, 0, "%s", lines.v[i]);
	if (!lines.n && !env->quiet)
		fputs("nothing in the plan has a date yet\n", env->err);
	return page_end(env, err);
}

enum pir_code
plan_schedule(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	struct pir_timeline how = { 0 };
	struct out_opts rows = { 0 };
	const char *typed = NULL, *by = NULL;
	int64_t width = 0;
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &typed),
		OPT_FLAG(0, "all", "what was cancelled, too", &how.all),
		OPT_WORD(0, "by", "week|month",
		    "what a column stands for (as it fits)", &by),
		OPT_SOME(0, "width", "N", "columns (the terminal's, or 80)",
		    &width),
		OPT_ROWS(&rows),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    plan_read(env, typed, &plan, err))
		return err->code;
	if ((rows.format && strcmp(rows.format, "text") != 0) || rows.columns)
		return print_rows(env, &rows, plan, how.all, err);
	how.today = env->today;
	how.width = width ? (size_t)width : (size_t)env->width;
	how.scale = scale_of(by);
	return draw(env, plan, &how, err);
}

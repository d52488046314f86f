/* plan_schedule.c - pir-plan(1): schedule */
#include <string.h>

#include "auto.h"
#include "cmd_plan.h"
#include "plan_timeline.h"

static enum pir_timeline_scale
scale_of(const char *by)
{
	if (!by)
		return PIR_TIMELINE_FITTING;
	return strcmp(by, "week") ? PIR_TIMELINE_MONTHS : PIR_TIMELINE_WEEKS;
}

enum pir_code
plan_schedule(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	struct pir_strs lines PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_timeline how = { 0 };
	const char *typed = NULL, *by = NULL, *at = NULL;
	int64_t width = 0;
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &typed),
		OPT_FLAG(0, "all", "what was cancelled, too", &how.all),
		OPT_STR(0, "at", "REV|DATE", "what was known then", &at),
		OPT_WORD(0, "by", "week|month",
		    "what a column stands for (as it fits)", &by),
		OPT_NUMBER(0, "width", "N", "columns (the terminal's, or 80)",
		    &width),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    plan_read(env, typed, &plan, err))
		return err->code;
	how.today = env->today;
	how.width = width ? (size_t)width : (size_t)env->width;
	how.scale = scale_of(by);
	pir_plan_timeline(plan, &how, &lines);
	for (size_t i = 0; i < lines.n; i++)
		page_line(env, 0, "%s", lines.v[i]);
	if (!lines.n && !env->quiet)
		fputs("nothing in the plan has a date yet\n", env->err);
	return page_end(env, err);
}

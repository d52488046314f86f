/* plan_show.c - pir-plan(1): show and list */
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "cmd_plan.h"
#include "disputed.h"
#include "plan.h"
#include "who.h"

/* ---- show --------------------------------------------------------------- */

static void
join(const struct pir_json *array, struct pir_str *out)
{
	for (const struct pir_json *e = pir_json_first(array); e;
	     e = pir_json_next(e))
		pir_str_addf(out, "%s%s", out->len ? ", " : "",
		    pir_json_text(e));
}

/* "2013-07-20 to 2013-08-02", "due 2013-08-02", "from 2013-07-20", "". */
static void
period(const struct pir_json *action, struct pir_str *out)
{
	const char *from = pir_json_str(action, "from");
	const char *due = pir_json_str(action, "due");

	if (*from && *due)
		pir_str_addf(out, "%s to %s", from, due);
	else if (*from)
		pir_str_addf(out, "from %s", from);
	else if (*due)
		pir_str_addf(out, "due %s", due);
}

/* Who does it: partner, service, worker; and who sees to it. */
static void
who_does(const struct pir_json *action, struct pir_str *out)
{
	static const char *const members[] = { "partner", "service", "worker",
		"owner" };

	for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
		const char *value = pir_json_str(action, members[i]);

		if (*value)
			pir_str_addf(out, "%s%s%s", out->len ? ", " : "",
			    i == 3 ? "owner " : "", value);
	}
}

static void
show_note(struct env *env, const struct pir_json *entry, const char *member,
    const char *label, int indent)
{
	const char *text = pir_json_str(entry, member);

	if (*text)
		page_line(env, indent, "%s: %s", label, text);
}

void
plan_goal_disputed(struct env *env, const struct pir_json *plan,
    const struct pir_json *goal, int indent)
{
	struct pir_str member PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&member, "goals[%s]", pir_json_str(goal, "id"));
	disputed_entry(env, plan, member.s, goal, indent);
}

void
plan_action_disputed(struct env *env, const struct pir_json *plan,
    const struct pir_json *goal, const struct pir_json *action, int indent)
{
	struct pir_str member PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&member, "goals[%s].actions[%s]", pir_json_str(goal, "id"),
	    pir_json_str(action, "id"));
	disputed_below(env, plan, member.s, indent);
}

static void
show_action(struct env *env, const struct pir_json *plan,
    const struct pir_json *goal, const struct pir_json *action)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str who PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_date due = pir_json_date(action, "due");

	period(action, &when);
	who_does(action, &who);
	pir_str_addf(&line, "%s  %-11s  %s", pir_json_str(action, "id"),
	    pir_json_str(action, "state"), pir_json_str(action, "what"));
	page_line(env, 4, "%s", pir_str_get(&line));
	if (pir_plan_action_is_open(goal, action) && pir_date_is_set(due) &&
	    pir_date_cmp(due, env->today) < 0)
		pir_str_addf(&when, ", %lld days overdue",
		    (long long)pir_date_days(due, env->today));
	if (when.len)
		page_line(env, 23, "%s", pir_str_get(&when));
	if (who.len)
		page_line(env, 23, "%s", pir_str_get(&who));
	show_note(env, action, "every", "every", 23);
	show_note(env, action, "barrier", "barrier", 23);
	show_note(env, action, "outcome", "outcome", 23);
	plan_action_disputed(env, plan, goal, action, 23);
}

static void
show_goal(struct env *env, const struct pir_json *plan,
    const struct pir_json *goal)
{
	struct pir_str heading PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str needs PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&heading, "%lld. %s",
	    (long long)pir_json_int(goal, "priority", 0),
	    pir_json_str(goal, "title"));
	page_heading(env, pir_str_get(&heading));
	join(pir_json_get(goal, "needs"), &needs);
	page_field(env, "goal", "%s, %s", pir_json_str(goal, "id"),
	    pir_json_str(goal, "state"));
	if (needs.len)
		page_field(env, "needs", "%s", pir_str_get(&needs));
	if (*pir_json_str(goal, "target_on"))
		page_field(env, "target", "%s",
		    pir_json_str(goal, "target_on"));
	if (*pir_json_str(goal, "why_it_matters"))
		page_field(env, "why it matters", "%s",
		    pir_json_str(goal, "why_it_matters"));
	plan_goal_disputed(env, plan, goal, DISPUTED_FIELD);
	for (const struct pir_json *a =
		 pir_json_first(pir_json_get(goal, "actions"));
	     a; a = pir_json_next(a))
		show_action(env, plan, goal, a);
}

static void
show_safety(struct env *env, const struct pir_json *plan)
{
	const struct pir_json *safety = pir_json_get(plan, "safety");
	static const char *const members[][2] = {
		{ "warning_signs", "warning signs" },
		{ "what_helps", "what helps" },
		{ "who_to_call", "who to call" },
		{ "advance_statement", "advance statement" },
	};

	if (!pir_json_count(safety))
		return;
	page_heading(env, "Safety");
	for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
		const char *text = pir_json_str(safety, members[i][0]);

		if (*text)
			page_field(env, members[i][1], "%s", text);
	}
	disputed_below(env, plan, "safety", DISPUTED_FIELD);
}

static void
show_agreement(struct env *env, const struct pir_json *a)
{
	const char *outdated = pir_json_str(a, "outdated_on");
	const char *copy = pir_json_str(a, "copy_given_on");
	const char *document =
	    pir_json_str(pir_json_get(a, "document"), "name");

	page_field(env, pir_json_str(a, "on"), "%s, %s%s%s%s%s%s%s",
	    pir_json_str(a, "by"), pir_json_str(a, "how"),
	    *document ? ", " : "", document, *copy ? ", copy given " : "", copy,
	    *outdated ? "; outdated since " : "", outdated);
}

static void
show_agreements(struct env *env, const struct pir_json *plan)
{
	const struct pir_json *agreements = pir_json_get(plan, "agreements");

	if (!pir_json_count(agreements))
		return;
	page_heading(env, "Agreements");
	for (const struct pir_json *a = pir_json_first(agreements); a;
	     a = pir_json_next(a))
		show_agreement(env, a);
	disputed_below(env, plan, "agreements", DISPUTED_FIELD);
}

static void
show_awaited(struct env *env, const struct pir_json *plan)
{
	struct pir_strs who PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (pir_plan_awaits_client(plan))
		pir_strs_add(&who, "client");
	pir_plan_awaited(plan, &who);
	pir_strs_join(&who, &line);
	if (line.len)
		page_field(env, "yet to agree", "%s", pir_str_get(&line));
}

static void
show_head(struct env *env, const struct pir_json *plan)
{
	struct pir_str heading PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_date next = pir_plan_next_review(plan);
	char day[PIR_DATE_SIZE];

	pir_str_addf(&heading, "Action Plan of client %s",
	    pir_json_str(plan, "client"));
	page_heading(env, pir_str_get(&heading));
	page_field(env, "state", "%s", pir_json_str(plan, "state"));
	disputed_at(env, plan, "state", DISPUTED_FIELD);
	show_awaited(env, plan);
	if (pir_date_is_set(next))
		page_field(env, "next review", "%s%s",
		    pir_date_format(next, day),
		    pir_date_cmp(next, env->today) < 0 ? ", overdue" : "");
	disputed_at(env, plan, "next_review", DISPUTED_FIELD);
	if (pir_json_get(plan, "review_days"))
		page_field(env, "review every", "%lld days",
		    (long long)pir_json_int(plan, "review_days", 0));
	disputed_at(env, plan, "review_days", DISPUTED_FIELD);
	disputed_at(env, plan, "goals", DISPUTED_FIELD);
}

enum pir_code
plan_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	struct out_opts how = { 0 };
	const char *typed = NULL;
	const struct pir_json **goals;
	size_t n;
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &typed),
		OPT_SHOW(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    plan_read(env, typed, &plan, err))
		return err->code;
	if (how.format && *how.format == 'j')
		return out_json(env, plan, err);
	show_head(env, plan);
	goals = pir_plan_goals(plan, false, &n);
	for (size_t i = 0; i < n; i++)
		show_goal(env, plan, goals[i]);
	free(goals);
	show_safety(env, plan);
	show_agreements(env, plan);
	return page_end(env, err);
}

/* ---- list --------------------------------------------------------------- */

static const struct out_col cols[] = {
	{ "client", 0 },
	{ "record", OUT_ID },
	{ "state", 0 },
	{ "goals", OUT_NUMBER },
	{ "actions", OUT_NUMBER },
	{ "overdue", OUT_NUMBER },
	{ "agreed_on", 0 },
	{ "awaited", 0 },
	{ "next_review", 0 },
	{ "episode", OUT_EXTRA },
	{ 0 },
};

struct list {
	struct env *env;
	struct out *out;
	const char *state;
	char facilitator[PIR_ID_SIZE];
	bool all;
};

static void
awaited_cell(struct out *out, const struct pir_json *plan)
{
	struct pir_strs who PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_json *array PIR_AUTO(pir_json_release) = pir_json_array();

	if (pir_plan_awaits_client(plan))
		pir_json_append_str(array, "client");
	pir_plan_awaited(plan, &who);
	for (size_t i = 0; i < who.n; i++)
		pir_json_append_str(array, who.v[i]);
	out_list(out, array);
}

static void
row(struct list *list, const struct pir_json *plan)
{
	const struct pir_json *word = pir_plan_agreement(plan, "client");
	const struct pir_json **goals;
	size_t n;

	goals = pir_plan_goals(plan, true, &n);
	free(goals);
	out_str(list->out, pir_json_str(plan, "client"));
	out_str(list->out, pir_json_str(plan, "id"));
	out_str(list->out, pir_json_str(plan, "state"));
	out_int(list->out, (int64_t)n);
	out_int(list->out, (int64_t)pir_plan_open_actions(plan));
	out_int(list->out, (int64_t)pir_plan_overdue(plan, list->env->today));
	out_str(list->out,
	    pir_plan_agreement_holds(word) ? pir_json_str(word, "on") : "");
	awaited_cell(list->out, plan);
	out_date(list->out, pir_plan_next_review(plan));
	out_str(list->out, pir_json_str(plan, "episode"));
}

static enum pir_code
each(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct list *list = ctx;
	bool is = list->state ? pir_json_is(*record, "state", list->state)
			      : list->all || pir_plan_is_open(*record);

	if (is &&
	    plan_is_of(list->env, path->client, list->facilitator, &is, err))
		return err->code;
	if (is)
		row(list, *record);
	return PIR_OK;
}

enum pir_code
plan_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env };
	struct out_opts how = { 0 };
	const char *typed = NULL, *facilitator = NULL;
	char client[PIR_ID_CLIENT + 1];
	const struct opt opts[] = {
		OPT_ARG_MAY("client", "CLIENT", "of this client only", &typed),
		OPT_FLAG(0, "all", "closed ones, too", &list.all),
		OPT_STR(0, "facilitator", "STAFF|me|all",
		    "of this facilitator's clients (all)", &facilitator),
		OPT_WORD(0, "state", "draft|agreed|revised|closed",
		    "in this state", &list.state),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    (typed && who_client(env, typed, client, err)) ||
	    who_resolve(env, facilitator, "all", list.facilitator, err) ||
	    out_begin(&list.out, env, &how, cols, err))
		return err->code;
	if (pir_record_each(env->tree, PIR_PLAN, typed ? client : NULL, each,
		&list, err)) {
		out_release(&list.out);
		return err->code;
	}
	return out_end(&list.out, err);
}

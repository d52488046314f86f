#include "client_screen.h"

#include <string.h>

#include "auto.h"
#include "cmd_needs.h"
#include "cmd_plan.h"
#include "contact.h"
#include "needs.h"
#include "plan.h"
#include "record.h"

/* ---- Needs ------------------------------------------------------------ */

/* Unmet needs of one rater, each with what it was at entry. */
static void
print_unmet(const struct screen *s, const struct pir_needs_pair *pair)
{
	const struct pir_json *now = pair->now ? pair->now : pair->was;
	struct pir_needs_tally cansas;
	struct pir_needs_tally extra;
	size_t n;
	struct pir_compared *all = pir_needs_compare(pair->was, now, &n);

	pir_needs_count(now, &cansas, &extra);
	page_line(s->env, 2, "%s, %s: %d of %d unmet, %d met", pair->rater,
	    pir_json_str(now, "on"), cansas.unmet, PIR_NEEDS_CANSAS,
	    cansas.met);
	for (size_t i = 0; i < n; i++) {
		if (all[i].now != PIR_NEED_UNMET)
			continue;
		page_line(s->env, 4, "%s%s%s", all[i].domain,
		    pair->now ? ": " : "", pair->now ? all[i].change : "");
		needs_disputed(s->env, now, all[i].domain, all[i].number == 0,
		    8);
	}
	free(all);
}

enum pir_code
screen_needs(const struct screen *s, struct pir_err *err)
{
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct pir_needs_scope scope = {
		.episode = pir_client_episode_id(s->client),
	};
	struct pir_needs_pair *pairs;
	size_t n;

	if (pir_records_read(s->env->tree, PIR_NEEDS, s->id, &all, err))
		return err->code;
	page_heading(s->env, "Needs now, against entry");
	pairs = pir_needs_pairs(&all, &scope, &n);
	for (size_t i = 0; i < n; i++)
		print_unmet(s, &pairs[i]);
	free(pairs);
	if (n == 0)
		page_line(s->env, 2, "none recorded");
	return PIR_OK;
}

/* ---- The plan ---------------------------------------------------------- */

static void
print_step(const struct screen *s, const struct pir_json *plan,
    const struct pir_json *goal, const struct pir_json *step)
{
	struct pir_date due = pir_json_date(step, "due");
	bool late =
	    pir_date_is_set(due) && pir_date_cmp(due, s->env->today) < 0;
	const char *partner = pir_json_str(step, "partner");

	page_line(s->env, 6, "next: %s%s%s%s%s%s%s", pir_json_str(step, "what"),
	    *partner ? ", with " : "", partner,
	    pir_date_is_set(due) ? ", due " : "", pir_json_str(step, "due"),
	    late ? ", overdue" : "",
	    pir_json_is(step, "state", "blocked") ? ", blocked" : "");
	plan_action_disputed(s->env, plan, goal, step, 8);
}

static void
print_goals(const struct screen *s, const struct pir_json *plan)
{
	size_t n;
	const struct pir_json **goals = pir_plan_goals(plan, true, &n);

	for (size_t i = 0; i < n; i++) {
		const struct pir_json *step = pir_plan_next_step(goals[i]);
		const char *target = pir_json_str(goals[i], "target_on");

		page_line(s->env, 4, "%d. %s (%s, %s%s%s)",
		    (int)pir_json_int(goals[i], "priority", 0),
		    pir_json_str(goals[i], "title"),
		    pir_json_str(goals[i], "id"),
		    pir_json_str(goals[i], "state"), *target ? ", by " : "",
		    target);
		plan_goal_disputed(s->env, plan, goals[i], 7);
		if (step)
			print_step(s, plan, goals[i], step);
	}
	free(goals);
}

static void
print_review(const struct screen *s, const struct pir_json *plan)
{
	struct pir_date next = pir_plan_next_review(plan);
	char buf[PIR_DATE_SIZE];
	int64_t late;

	if (!pir_date_is_set(next)) {
		page_line(s->env, 2, "next review: not set");
		return;
	}
	pir_date_format(next, buf);
	late = pir_date_days(next, s->env->today);
	if (late > 0)
		page_line(s->env, 2, "next review: %s, %lld day%s overdue", buf,
		    (long long)late, late == 1 ? "" : "s");
	else
		page_line(s->env, 2, "next review: %s", buf);
	disputed_at(s->env, plan, "next_review", 4);
}

enum pir_code
screen_plan(const struct screen *s, struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];

	page_heading(s->env, "Plan");
	pir_path_of(PIR_PLAN, s->id, file);
	if (!pir_tree_has(s->env->tree, file)) {
		if (pir_client_is_open(s->client))
			page_line(s->env, 2, "none: 'pir plan create %s'",
			    s->id);
		else
			page_line(s->env, 2, "none");
		return PIR_OK;
	}
	if (pir_record_look(s->env->tree, file, &plan, err))
		return err->code;
	if (!plan) {
		page_line(s->env, 2, "cannot be read");
		return PIR_OK;
	}
	page_line(s->env, 2, "%s%s", pir_json_str(plan, "state"),
	    pir_plan_awaits_client(plan) ? ", the client has to agree" : "");
	disputed_at(s->env, plan, "state", 4);
	if (!pir_plan_is_open(plan)) /* nothing comes next */
		return PIR_OK;
	print_goals(s, plan);
	print_review(s, plan);
	return PIR_OK;
}

/* ---- Contact ----------------------------------------------------------- */

enum pir_code
screen_contact(const struct screen *s, struct pir_err *err)
{
	struct pir_json *contact PIR_AUTO(pir_json_release) = NULL;
	struct pir_date on;
	int64_t days;

	if (pir_contact_last(s->env->tree, s->id, s->env->today, &contact, err))
		return err->code;
	page_heading(s->env, "Last contact");
	if (!contact) {
		page_line(s->env, 2, "none yet");
		return PIR_OK;
	}
	on = pir_json_date(contact, "on");
	days = pir_date_days(on, s->env->today);
	page_line(s->env, 2, "%s, %s, %lld day%s ago",
	    pir_json_str(contact, "on"), pir_json_str(contact, "mode"),
	    (long long)days, days == 1 ? "" : "s");
	disputed_at(s->env, contact, "on", 4);
	disputed_at(s->env, contact, "mode", 4);
	return PIR_OK;
}

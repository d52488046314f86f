/* plan_goal.c - goals: drafted from needs, added, changed */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "needs.h"
#include "plan.h"
#include "vocab.h"

static enum pir_code
see_domains(struct pir_change *change, const struct pir_json **list,
    struct pir_err *err)
{
	struct pir_path path = pir_path_make(PIR_VOCABULARY, "need-domains");

	return pir_change_see(change, &path, list, err);
}

static int64_t
next_priority(const struct pir_json *plan)
{
	int64_t last = 0;

	for (const struct pir_json *g =
		 pir_json_first(pir_json_get(plan, "goals"));
	     g; g = pir_json_next(g)) {
		int64_t priority = pir_json_int(g, "priority", 0);

		if (priority > last && !pir_json_is(g, "state", "cancelled"))
			last = priority;
	}
	return last + 1;
}

static enum pir_code
add_goal(struct pir_json *plan, const char *id, struct pir_json **goal,
    struct pir_err *err)
{
	int64_t priority = next_priority(plan);

	if (pir_change_add_entry(plan, plan, "goals", id, goal, err))
		return err->code;
	pir_json_set_str(*goal, "state", "proposed");
	pir_json_set_int(*goal, "priority", priority);
	return PIR_OK;
}

/* ---- From needs -------------------------------------------------------- */

static bool
is_answered(const struct pir_json *plan, const char *domain)
{
	for (const struct pir_json *g =
		 pir_json_first(pir_json_get(plan, "goals"));
	     g; g = pir_json_next(g))
		if (pir_plan_goal_is_open(g) &&
		    pir_json_has(pir_json_get(g, "needs"), domain))
			return true;
	return false;
}

static enum pir_code
draft_goal(struct pir_json *plan, const char *domain,
    const struct pir_json *list, struct pir_err *err)
{
	const char *name = pir_json_str(pir_vocab_find(list, domain), "name");
	struct pir_json *goal;

	if (add_goal(plan, NULL, &goal, err))
		return err->code;
	pir_json_append_str(pir_json_need_array(goal, "needs"), domain);
	pir_json_set_str(goal, "title", *name ? name : domain);
	return PIR_OK;
}

static enum pir_code
draft_all(struct pir_change *change, const struct pir_json *needs,
    struct pir_json *plan, struct pir_err *err)
{
	const struct pir_json *list;
	size_t n = 0;

	if (see_domains(change, &list, err))
		return err->code;
	for (struct pir_rated r = PIR_RATED_INIT; pir_needs_next(needs, &r);) {
		if (r.rating != PIR_NEED_UNMET || is_answered(plan, r.domain))
			continue;
		if (draft_goal(plan, r.domain, list, err))
			return err->code;
		n++;
	}
	if (n)
		pir_change_talk(change,
		    "%zu goal%s drafted from the unmet needs of %s", n,
		    n == 1 ? "" : "s", pir_json_str(needs, "id"));
	else
		pir_change_talk(change,
		    "no need of %s is unmet without an open goal",
		    pir_json_str(needs, "id"));
	return PIR_OK;
}

enum pir_code
pir_plan_draft_goals(struct pir_change *change, const char *client,
    const char *rater, struct pir_json *plan, struct pir_err *err)
{
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	const struct pir_json *needs;
	char day[PIR_DATE_SIZE];

	rater = rater ? rater : "staff";
	if (pir_change_records(change, PIR_NEEDS, client, &all, err))
		return err->code;
	needs = pir_needs_latest(&all, pir_json_str(plan, "episode"), rater,
	    change->on);
	if (!needs)
		return pir_fail(err, PIR_MISSING,
		    "client %s has no assessment by %s in this episode up to "
		    "%s; record one with 'pir needs record', or name another "
		    "--rater",
		    client, rater, pir_date_format(change->on, day));
	return draft_all(change, needs, plan, err);
}

/* ---- One by one -------------------------------------------------------- */

static enum pir_code
set_needs(struct pir_change *change, const struct pir_list *typed,
    struct pir_json *goal, struct pir_err *err)
{
	const struct pir_json *list;
	struct pir_json *needs;
	const char *code;

	if (!typed->n)
		return PIR_OK;
	if (see_domains(change, &list, err))
		return err->code;
	needs = pir_json_set(goal, "needs", pir_json_array());
	for (size_t i = 0; i < typed->n; i++) {
		if (pir_vocab_resolve(list, typed->v[i], change->on, &code,
			err))
			return err->code;
		if (!pir_json_has(needs, code))
			pir_json_append_str(needs, code);
	}
	return PIR_OK;
}

static enum pir_code
set_goal(struct pir_change *change, const struct pir_plan_goal *said,
    struct pir_json *goal, struct pir_err *err)
{
	if (set_needs(change, &said->needs, goal, err))
		return err->code;
	pir_json_give_str(goal, "title", said->title);
	pir_json_give_str(goal, "why_it_matters", said->why);
	pir_json_give_str(goal, "state", said->state);
	if (said->priority)
		pir_json_set_int(goal, "priority", said->priority);
	pir_json_give_date(goal, "target_on", said->target);
	return PIR_OK;
}

enum pir_code
pir_plan_goal_add(struct pir_change *change, const struct pir_plan_goal *said,
    const char **added, struct pir_err *err)
{
	struct pir_json *plan, *goal;

	if (pir_plan_edit(change, said->client, &plan, err) ||
	    add_goal(plan, said->id, &goal, err) ||
	    set_goal(change, said, goal, err))
		return err->code;
	*added = pir_json_str(goal, "id");
	return pir_plan_resettle(change, said->client, err);
}

enum pir_code
pir_plan_goal_set(struct pir_change *change, const struct pir_plan_goal *said,
    struct pir_err *err)
{
	struct pir_json *goal;

	if (pir_plan_find_goal(change, said->client, said->goal, &goal, err) ||
	    set_goal(change, said, goal, err))
		return err->code;
	return pir_plan_resettle(change, said->client, err);
}

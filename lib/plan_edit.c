/* plan_edit.c - making a plan, closing it, and what it says of itself */
#include "auto.h"
#include "client.h"
#include "plan.h"

enum pir_code
pir_plan_edit(struct pir_change *change, const char *client,
    struct pir_json **plan, struct pir_err *err)
{
	return pir_change_edit_id(change, PIR_PLAN, client, plan, err);
}

enum pir_code
pir_plan_find_goal(struct pir_change *change, const char *client,
    const char *id, struct pir_json **out, struct pir_err *err)
{
	struct pir_json *plan, *goal;

	if (pir_plan_edit(change, client, &plan, err))
		return err->code;
	goal = pir_json_entry(plan, "goals", id);
	if (!goal)
		return pir_fail(err, PIR_MISSING,
		    "no goal '%s' in the plan of client %s; see 'pir plan "
		    "show %s'",
		    id, client, client);
	*out = goal;
	return PIR_OK;
}

enum pir_code
pir_plan_find_action(struct pir_change *change, const char *client,
    const char *id, struct pir_json **goal, struct pir_json **action,
    struct pir_err *err)
{
	struct pir_json *plan, *found;

	if (pir_plan_edit(change, client, &plan, err))
		return err->code;
	for (struct pir_json *g = pir_json_first(pir_json_get(plan, "goals"));
	     g; g = pir_json_next(g)) {
		found = pir_json_entry(g, "actions", id);
		if (!found)
			continue;
		*goal = g;
		*action = found;
		return PIR_OK;
	}
	return pir_fail(err, PIR_MISSING,
	    "no action '%s' in the plan of client %s; see 'pir plan actions "
	    "%s'",
	    id, client, client);
}

enum pir_code
pir_plan_resettle(struct pir_change *change, const char *client,
    struct pir_err *err)
{
	char file[PIR_PATH_SIZE];
	const struct pir_edit *edit =
	    pir_change_find(change, pir_path_of(PIR_PLAN, client, file));

	if (!edit)
		return pir_record_missing(PIR_PLAN, client, err);
	pir_plan_settle(edit->before, edit->after, change->on);
	return PIR_OK;
}

/* *plan is NULL if the client has none. */
static enum pir_code
find_plan(struct pir_change *change, const char *client, struct pir_json **plan,
    struct pir_err *err)
{
	struct pir_err apart = PIR_ERR_INIT;

	*plan = NULL;
	if (!pir_plan_edit(change, client, plan, &apart) ||
	    apart.code == PIR_MISSING)
		return PIR_OK;
	*err = apart;
	return err->code;
}

static enum pir_code
add_plan(struct pir_change *change, const char *client, const char *episode,
    struct pir_json **plan, struct pir_err *err)
{
	struct pir_path path = pir_path_make(PIR_PLAN, client);

	if (pir_change_add(change, &path, plan, err))
		return err->code;
	pir_json_set_str(*plan, "client", client);
	pir_json_set_str(*plan, "episode", episode);
	pir_json_set_str(*plan, "state", "draft");
	pir_json_set(*plan, "goals", pir_json_array());
	return PIR_OK;
}

enum pir_code
pir_plan_create(struct pir_change *change, const char *client, bool from_needs,
    const char *rater, struct pir_err *err)
{
	const struct pir_json *record;
	struct pir_path of = pir_path_make(PIR_CLIENT, client);
	const char *episode;
	struct pir_json *plan;

	if (pir_change_see(change, &of, &record, err) ||
	    pir_client_check_open(record, err) ||
	    find_plan(change, client, &plan, err))
		return err->code;
	episode = pir_client_episode_id(record);
	if (pir_plan_is_open(plan) && !from_needs)
		return pir_refuse(err, "one-plan",
		    "client %s has a plan, and there is one for good; add to "
		    "it with 'pir plan goal add', or with --from-needs",
		    client);
	if (!plan && add_plan(change, client, episode, &plan, err))
		return err->code;
	if (!pir_plan_is_open(plan) &&
	    pir_plan_reopen(change, client, episode, err))
		return err->code;
	if (from_needs &&
	    pir_plan_draft_goals(change, client, rater, plan, err))
		return err->code;
	return pir_plan_resettle(change, client, err);
}

enum pir_code
pir_plan_set(struct pir_change *change, const struct pir_plan_said *said,
    struct pir_err *err)
{
	struct pir_json *plan, *safety;

	if (pir_plan_edit(change, said->client, &plan, err))
		return err->code;
	if (said->review_days)
		pir_json_set_int(plan, "review_days", said->review_days);
	pir_json_give_date(plan, "next_review", said->next_review);
	if (!said->warning_signs && !said->what_helps && !said->who_to_call &&
	    !said->advance_statement)
		return PIR_OK;
	safety = pir_json_need_object(plan, "safety");
	pir_json_give_str(safety, "warning_signs", said->warning_signs);
	pir_json_give_str(safety, "what_helps", said->what_helps);
	pir_json_give_str(safety, "who_to_call", said->who_to_call);
	pir_json_give_str(safety, "advance_statement", said->advance_statement);
	return PIR_OK;
}

enum pir_code
pir_plan_close(struct pir_change *change, const char *client,
    struct pir_err *err)
{
	struct pir_json *plan;

	if (find_plan(change, client, &plan, err))
		return err->code;
	if (pir_plan_is_open(plan))
		pir_json_set_str(plan, "state", "closed");
	return PIR_OK;
}

enum pir_code
pir_plan_reopen(struct pir_change *change, const char *client,
    const char *episode, struct pir_err *err)
{
	struct pir_json *plan;

	if (find_plan(change, client, &plan, err))
		return err->code;
	if (!plan)
		return PIR_OK;
	pir_json_set_str(plan, "episode", episode);
	pir_json_set_str(plan, "state", "draft");
	pir_json_remove(plan, "next_review");
	return pir_plan_resettle(change, client, err);
}

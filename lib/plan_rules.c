/* plan_rules.c - what holds for every plan, from before to after */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "partner.h"
#include "plan.h"
#include "rule.h"

static enum pir_code
read_after(const struct pir_change *change, enum pir_kind kind, const char *id,
    struct pir_json **out, struct pir_err *err)
{
	char file[PIR_PATH_SIZE];

	return pir_change_after(change, pir_path_of(kind, id, file), out, err);
}

static bool
same(const struct pir_json *a, const struct pir_json *b, const char *member)
{
	return pir_json_equal(pir_json_get(a, member), pir_json_get(b, member));
}

/* ---- The state --------------------------------------------------------- */

/* What made the state the one that it has to be, in words. */
static const char *
because(const char *must)
{
	if (!strcmp(must, "agreed"))
		return "the client's agreement makes it so";
	if (!strcmp(must, "revised"))
		return "what was agreed has changed, or is agreed no more";
	return "nothing but the client's agreement or 'pir plan close' "
	       "changes it";
}

static enum pir_code
check_state(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const char *must = pir_plan_state_after(edit->before, edit->after);

	(void)change;
	if (!pir_json_is(edit->after, "state", must))
		return pir_refuse(err, "plan-state",
		    "the plan of client %s must be %s, not %s: %s",
		    edit->path.client, must, pir_json_str(edit->after, "state"),
		    because(must));
	if (edit->before && !pir_plan_is_open(edit->before) &&
	    !pir_plan_is_open(edit->after) &&
	    !(same(edit->before, edit->after, "goals") &&
		same(edit->before, edit->after, "agreements")))
		return pir_refuse(err, "plan-state",
		    "the plan of client %s is closed; 'pir plan create' opens "
		    "it again",
		    edit->path.client);
	return PIR_OK;
}

static enum pir_code
check_episode(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	const char *episode = pir_json_str(edit->after, "episode");

	if (edit->before && same(edit->before, edit->after, "episode"))
		return PIR_OK;
	if (read_after(change, PIR_CLIENT, edit->path.client, &client, err))
		return err->code;
	if ((!edit->before || !pir_plan_is_open(edit->before)) &&
	    !strcmp(episode, pir_client_episode_id(client)))
		return PIR_OK;
	return pir_refuse(err, "plan-episode",
	    "the plan of client %s is of the episode that it was opened in; "
	    "it goes into a new one (%s) when the client is reopened",
	    edit->path.client, pir_client_episode_id(client));
}

/* ---- Agreements ---------------------------------------------------------- */

/* An agreement stands; a paper, a copy, or that it is outdated may follow. */
static enum pir_code
check_old(const struct pir_edit *edit, const struct pir_json *was,
    const struct pir_json *now, struct pir_err *err)
{
	bool must = pir_json_get(was, "outdated_on") ||
	    pir_plan_outdates(edit->before, edit->after, now);

	if (!now || !same(was, now, "on") || !same(was, now, "by") ||
	    !same(was, now, "how"))
		return pir_refuse(err, "plan-agreement",
		    "an agreement in the plan of client %s is never changed; "
		    "add another with 'pir plan agree'",
		    edit->path.client);
	if (must == (pir_json_get(now, "outdated_on") != NULL) &&
	    (!pir_json_get(was, "outdated_on") ||
		same(was, now, "outdated_on")))
		return PIR_OK;
	return pir_refuse(err, "plan-agreement",
	    must ? "the agreement by %s must have outdated_on: what they "
		   "agreed to has changed"
		 : "the agreement by %s must not have outdated_on: what they "
		   "agreed to has not changed",
	    pir_json_str(now, "by"));
}

static bool
has_action(const struct pir_json *plan, const char *partner)
{
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;

	while (pir_plan_next(plan, &step))
		if (pir_json_is(step.action, "partner", partner) &&
		    !pir_json_is(step.action, "state", "cancelled"))
			return true;
	return false;
}

/* The client, someone with the role for it, or a partner with actions. */
static enum pir_code
check_by(const struct pir_change *change, const struct pir_edit *edit,
    const struct pir_json *agreement, struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	const char *by = pir_json_str(agreement, "by");
	const struct pir_json *person;

	if (!strcmp(by, "client"))
		return PIR_OK;
	if (read_after(change, PIR_CLIENT, edit->path.client, &client, err))
		return err->code;
	if (pir_json_entry(client, "people", by))
		return pir_client_person(client, by, pir_plan_representatives,
		    pir_json_date(agreement, "on"), &person, err);
	if (has_action(edit->after, by))
		return PIR_OK;
	return pir_refuse(err, "plan-agreement",
	    "%s has no action in the plan of client %s; a partner agrees to "
	    "its own actions only",
	    by, edit->path.client);
}

static enum pir_code
check_new(const struct pir_change *change, const struct pir_edit *edit,
    const struct pir_json *agreement, struct pir_err *err)
{
	size_t goals = 0;

	for (const struct pir_json *g =
		 pir_json_first(pir_json_get(edit->after, "goals"));
	     g; g = pir_json_next(g))
		goals += !pir_json_is(g, "state", "cancelled");
	if (!goals)
		return pir_refuse(err, "plan-agreement",
		    "the plan of client %s has no goals to agree to; add one "
		    "with 'pir plan goal add'",
		    edit->path.client);
	if (pir_json_get(agreement, "outdated_on"))
		return pir_refuse(err, "plan-agreement",
		    "a new agreement cannot be outdated already");
	return check_by(change, edit, agreement, err);
}

static enum pir_code
check_agreements(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *was =
	    pir_json_first(pir_json_get(edit->before, "agreements"));
	const struct pir_json *now =
	    pir_json_first(pir_json_get(edit->after, "agreements"));

	for (; was; was = pir_json_next(was), now = pir_json_next(now))
		if (check_old(edit, was, now, err))
			return err->code;
	for (; now; now = pir_json_next(now))
		if (check_new(change, edit, now, err))
			return err->code;
	return PIR_OK;
}

/* ---- Actions ------------------------------------------------------------- */

/* The action as it was, or NULL. */
static const struct pir_json *
action_before(const struct pir_edit *edit, const char *id)
{
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;

	while (pir_plan_next(edit->before, &step))
		if (pir_json_is(step.action, "id", id))
			return step.action;
	return NULL;
}

static enum pir_code
refuse_closed(const char *what, const char *id, struct pir_date to,
    const char *action, struct pir_err *err)
{
	char day[PIR_DATE_SIZE];

	return pir_refuse(err, "plan-partner",
	    "action %s: %s %s closed on %s; choose another (see 'pir partner "
	    "find'), or an earlier --from",
	    action, what, id, pir_date_format(to, day));
}

/* The partner and its service are there on the day that the action starts. */
static enum pir_code
check_partner(const struct pir_change *change, const struct pir_plan_step *step,
    const struct pir_json *was, struct pir_err *err)
{
	const struct pir_json *action = step->action;
	struct pir_json *partner PIR_AUTO(pir_json_release) = NULL;
	const char *id = pir_json_str(action, "partner");
	const char *service = pir_json_str(action, "service");
	struct pir_date day = pir_json_date(action, "from");
	const struct pir_json *entry;

	if ((!*id && !*service) ||
	    (was && same(was, action, "partner") &&
		same(was, action, "service") && same(was, action, "from")))
		return PIR_OK;
	if (!pir_date_is_set(day))
		day = change->today;
	if (read_after(change, PIR_PARTNER, id, &partner, err))
		return err->code;
	if (pir_partner_is_closed(partner, day))
		return refuse_closed("partner", id,
		    pir_json_date(partner, "to"), pir_json_str(action, "id"),
		    err);
	entry = pir_json_entry(partner, "services", service);
	if (*service && !entry)
		return pir_refuse(err, "plan-partner",
		    "action %s: partner %s has no service %s; see 'pir "
		    "partner show %s'",
		    pir_json_str(action, "id"), id, service, id);
	if (pir_partner_is_closed(entry, day))
		return refuse_closed("service", service,
		    pir_json_date(entry, "to"), pir_json_str(action, "id"),
		    err);
	return PIR_OK;
}

static enum pir_code
check_dates(const struct pir_change *change, const struct pir_plan_step *step,
    const struct pir_json *was, struct pir_err *err)
{
	struct pir_date from = pir_json_date(step->action, "from");
	struct pir_date due = pir_json_date(step->action, "due");
	char a[PIR_DATE_SIZE], b[PIR_DATE_SIZE];

	(void)change, (void)was;
	if (!pir_date_is_set(from) || !pir_date_is_set(due) ||
	    pir_date_cmp(from, due) <= 0)
		return PIR_OK;
	return pir_refuse(err, "plan-dates",
	    "action %s starts on %s, after it is due on %s",
	    pir_json_str(step->action, "id"), pir_date_format(from, a),
	    pir_date_format(due, b));
}

static enum pir_code
check_blocked(const struct pir_change *change, const struct pir_plan_step *step,
    const struct pir_json *was, struct pir_err *err)
{
	(void)change, (void)was;
	if (!pir_json_is(step->action, "state", "blocked") ||
	    pir_json_get(step->action, "barrier"))
		return PIR_OK;
	return pir_refuse(err, "plan-blocked",
	    "action %s is blocked: say by what with --barrier (a code of "
	    "vocab/barriers.json)",
	    pir_json_str(step->action, "id"));
}

static enum pir_code
check_goal(const struct pir_change *change, const struct pir_plan_step *step,
    const struct pir_json *was, struct pir_err *err)
{
	(void)change;
	if (was || pir_plan_goal_is_open(step->goal))
		return PIR_OK;
	return pir_refuse(err, "plan-goal",
	    "goal %s is %s; an action is added to a goal that is open",
	    pir_json_str(step->goal, "id"), pir_json_str(step->goal, "state"));
}

/* Look at every action that is new or other than it was. */
typedef enum pir_code action_fn(const struct pir_change *,
    const struct pir_plan_step *, const struct pir_json *was, struct pir_err *);

static enum pir_code
each_new(const struct pir_change *change, const struct pir_edit *edit,
    action_fn *check, struct pir_err *err)
{
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;

	while (pir_plan_next(edit->after, &step)) {
		const struct pir_json *was =
		    action_before(edit, pir_json_str(step.action, "id"));

		if ((!was || !pir_json_equal(was, step.action)) &&
		    check(change, &step, was, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
check_goals(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_new(change, edit, check_goal, err);
}

static enum pir_code
check_partners(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_new(change, edit, check_partner, err);
}

static enum pir_code
check_all_dates(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_new(change, edit, check_dates, err);
}

static enum pir_code
check_barriers(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_new(change, edit, check_blocked, err);
}

const struct pir_rule pir_plan_rules[] = {
	{ "plan-state", PIR_PLAN,
	    "a plan is agreed when the client, or someone with the role for "
	    "it, agreed after the last change of substance, and revised when "
	    "one follows; a closed one is not changed",
	    "pir-records(5), plan", check_state },
	{ "plan-episode", PIR_PLAN,
	    "a plan is of the episode in which it was opened",
	    "pir-records(5), plan", check_episode },
	{ "plan-agreement", PIR_PLAN,
	    "agreements stand; only the client, someone with the role for it, "
	    "or a partner with actions agrees, and never to an empty plan",
	    "pir-records(5), plan", check_agreements },
	{ "plan-goal", PIR_PLAN, "an action is added to a goal that is open",
	    "pir-records(5), plan", check_goals },
	{ "plan-partner", PIR_PLAN,
	    "an action is for a partner and a service that are not closed "
	    "when it starts",
	    "pir-records(5), plan", check_partners },
	{ "plan-dates", PIR_PLAN, "an action is not due before it starts",
	    "pir-records(5), plan", check_all_dates },
	{ "plan-blocked", PIR_PLAN, "an action that is blocked has a barrier",
	    "pir-records(5), plan", check_barriers },
	{ NULL, PIR_NO_KIND, NULL, NULL, NULL },
};

/* plan.c - what a plan says: goals, actions, what is open and when */
#include "plan.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "policy.h"

bool
pir_plan_is_open(const struct pir_json *plan)
{
	return plan && !pir_json_is(plan, "state", "closed");
}

bool
pir_plan_goal_is_open(const struct pir_json *goal)
{
	return goal && !pir_json_is(goal, "state", "completed") &&
	    !pir_json_is(goal, "state", "cancelled");
}

bool
pir_plan_action_is_open(const struct pir_json *goal,
    const struct pir_json *action)
{
	return pir_plan_goal_is_open(goal) && action &&
	    !pir_json_is(action, "state", "done") &&
	    !pir_json_is(action, "state", "cancelled");
}

bool
pir_plan_next(const struct pir_json *plan, struct pir_plan_step *step)
{
	step->action = pir_json_next(step->action);
	while (!step->action) {
		step->goal = step->goal
		    ? pir_json_next(step->goal)
		    : pir_json_first(pir_json_get(plan, "goals"));
		if (!step->goal)
			return false;
		step->action =
		    pir_json_first(pir_json_get(step->goal, "actions"));
	}
	return true;
}

bool
pir_plan_next_open(const struct pir_json *plan, struct pir_plan_step *step)
{
	if (!pir_plan_is_open(plan))
		return false;
	while (pir_plan_next(plan, step))
		if (pir_plan_action_is_open(step->goal, step->action))
			return true;
	return false;
}

/* True if a is due before b; what has no date comes last. */
static bool
is_sooner(const struct pir_json *a, const struct pir_json *b)
{
	struct pir_date x = pir_json_date(a, "due");
	struct pir_date y = pir_json_date(b, "due");

	if (!pir_date_is_set(x) || !pir_date_is_set(y))
		return pir_date_is_set(x) && !pir_date_is_set(y);
	return pir_date_cmp(x, y) < 0;
}

const struct pir_json *
pir_plan_next_step(const struct pir_json *goal)
{
	const struct pir_json *next = NULL;

	for (const struct pir_json *a =
		 pir_json_first(pir_json_get(goal, "actions"));
	     a; a = pir_json_next(a))
		if (pir_plan_action_is_open(goal, a) &&
		    (!next || is_sooner(a, next)))
			next = a;
	return next;
}

static int
by_priority(const void *a, const void *b)
{
	const struct pir_json *x = *(const struct pir_json *const *)a;
	const struct pir_json *y = *(const struct pir_json *const *)b;
	int64_t p = pir_json_int(x, "priority", INT64_MAX);
	int64_t q = pir_json_int(y, "priority", INT64_MAX);

	if (pir_plan_goal_is_open(x) != pir_plan_goal_is_open(y))
		return pir_plan_goal_is_open(x) ? -1 : 1;
	if (p != q)
		return p < q ? -1 : 1;
	return strcmp(pir_json_str(x, "id"), pir_json_str(y, "id"));
}

const struct pir_json **
pir_plan_goals(const struct pir_json *plan, bool open_only, size_t *n)
{
	const struct pir_json *goals = pir_json_get(plan, "goals");
	const struct pir_json **v =
	    pir_alloc(pir_json_count(goals) + 1, sizeof *v);

	*n = 0;
	for (const struct pir_json *g = pir_json_first(goals); g;
	     g = pir_json_next(g))
		if (!open_only || pir_plan_goal_is_open(g))
			v[(*n)++] = g;
	qsort(v, *n, sizeof *v, by_priority);
	return v;
}

size_t
pir_plan_open_actions(const struct pir_json *plan)
{
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;
	size_t n = 0;

	while (pir_plan_next_open(plan, &step))
		n++;
	return n;
}

size_t
pir_plan_overdue(const struct pir_json *plan, struct pir_date day)
{
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;
	size_t n = 0;

	while (pir_plan_next_open(plan, &step)) {
		struct pir_date due = pir_json_date(step.action, "due");

		n += pir_date_is_set(due) && pir_date_cmp(due, day) < 0;
	}
	return n;
}

struct pir_date
pir_plan_next_review(const struct pir_json *plan)
{
	if (!pir_plan_is_open(plan))
		return PIR_DATE_NONE;
	return pir_json_date(plan, "next_review");
}

int64_t
pir_plan_review_days(const struct pir_json *plan,
    const struct pir_json *organisation)
{
	return pir_json_int(plan, "review_days",
	    pir_policy(organisation, "review_days"));
}

/* Action Plans: what is open, what was agreed, and what follows from it. */
#include <criterion/criterion.h>

#include "auto.h"
#include "parse.h"
#include "plan.h"

#define DAY ((struct pir_date){ 2014, 3, 3 })

#define PLAN \
	"{\"state\":\"draft\",\"goals\":[" \
	"{\"id\":\"gaaa\",\"state\":\"active\",\"title\":\"A\"," \
	"\"priority\":2,\"actions\":[" \
	"{\"id\":\"aaaa\",\"state\":\"planned\",\"what\":\"a\"," \
	"\"partner\":\"one\",\"due\":\"2014-03-10\"}," \
	"{\"id\":\"aaab\",\"state\":\"done\",\"what\":\"b\"," \
	"\"due\":\"2014-01-10\"}," \
	"{\"id\":\"aaac\",\"state\":\"blocked\",\"what\":\"c\"," \
	"\"partner\":\"two\",\"due\":\"2014-03-02\"}]}," \
	"{\"id\":\"gaab\",\"state\":\"completed\",\"title\":\"B\"," \
	"\"priority\":1,\"actions\":[" \
	"{\"id\":\"aaad\",\"state\":\"planned\",\"what\":\"d\"," \
	"\"due\":\"2014-01-01\"}]}," \
	"{\"id\":\"gaac\",\"state\":\"proposed\",\"title\":\"C\"," \
	"\"priority\":1}]}"

/* ---- Reading ----------------------------------------------------------------
 */

Test(plan, walks_the_actions_that_are_open)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = parse_json(PLAN);
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;
	struct pir_str ids PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	while (pir_plan_next_open(plan, &step))
		pir_str_add(&ids, pir_json_str(step.action, "id"));
	cr_expect_str_eq(pir_str_get(&ids), "aaaaaaac");
	cr_expect_eq(pir_plan_open_actions(plan), 2);
	cr_expect_eq(pir_plan_overdue(plan, DAY), 1);
	cr_expect_eq(pir_plan_overdue(plan, ((struct pir_date){ 2014, 3, 2 })),
	    0);
	pir_json_set_str(plan, "state", "closed");
	cr_expect_eq(pir_plan_open_actions(plan), 0);
	cr_expect_eq(pir_plan_open_actions(NULL), 0);
}

Test(plan, takes_the_action_that_is_due_first_for_the_next_step)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = parse_json(PLAN);
	const struct pir_json *goal =
	    pir_json_first(pir_json_get(plan, "goals"));

	cr_expect_str_eq(pir_json_str(pir_plan_next_step(goal), "id"), "aaac");
	goal = pir_json_next(goal);
	cr_expect_null(pir_plan_next_step(goal), "its goal is completed");
	cr_expect_null(pir_plan_next_step(pir_json_next(goal)));
}

Test(plan, puts_open_goals_first_and_each_by_its_priority)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = parse_json(PLAN);
	const struct pir_json **goals;
	size_t n;

	goals = pir_plan_goals(plan, false, &n);
	cr_assert_eq(n, 3);
	cr_expect_str_eq(pir_json_str(goals[0], "id"), "gaac");
	cr_expect_str_eq(pir_json_str(goals[1], "id"), "gaaa");
	cr_expect_str_eq(pir_json_str(goals[2], "id"), "gaab");
	free(goals);
	goals = pir_plan_goals(plan, true, &n);
	cr_expect_eq(n, 2);
	free(goals);
}

Test(plan, takes_the_policy_where_the_plan_says_nothing)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) =
	    parse_json("{\"review_days\": 30}");
	struct pir_json *organisation PIR_AUTO(pir_json_release) =
	    parse_json("{\"policies\": {\"review_days\": 60}}");

	cr_expect_eq(pir_plan_review_days(plan, organisation), 30);
	cr_expect_eq(pir_plan_review_days(NULL, organisation), 60);
	cr_expect_eq(pir_plan_review_days(NULL, NULL), 90);
}

/* ---- A plan through many changes
 * ---------------------------------------------- */

/* What a plan should say of itself, kept beside it. */
struct model {
	bool agreed;  /* the client's last word was yes, to what stands */
	bool was;     /* it has been agreed before */
	bool partner; /* "one" answered since its own actions changed */
};

static unsigned
draw(unsigned *seed, unsigned n)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 16) % n;
}

static struct pir_json *
goal_of(struct pir_json *plan)
{
	return pir_json_entry(plan, "goals", "gaaa");
}

static void
say(struct pir_json *plan, const char *by, const char *how)
{
	struct pir_json *word =
	    pir_json_append(pir_json_need_array(plan, "agreements"),
		pir_json_object());

	pir_json_set_str(word, "on", "2014-03-03");
	pir_json_set_str(word, "by", by);
	pir_json_set_str(word, "how", how);
}

/* Changes that are of no substance. */
static void
progress(struct pir_json *plan, unsigned n)
{
	static const char *const states[] = { "planned", "in-progress", "done",
		"blocked" };
	struct pir_json *action =
	    pir_json_entry(goal_of(plan), "actions", "aaaa");

	pir_json_set_str(action, "state", states[n % 4]);
	pir_json_set_str(action, "barrier", "cost");
	pir_json_set_str(action, "outcome", n % 2 ? "x" : "y");
	pir_json_set_str(action, "sector", n % 3 ? "housing" : "education");
	pir_json_set_str(goal_of(plan), "state", n % 2 ? "active" : "on-hold");
	pir_json_set_str(goal_of(plan), "why_it_matters", n % 2 ? "a" : "b");
	pir_json_set_int(plan, "review_days", n + 1);
}

/* A goal's or another partner's terms; always other than they were. */
static void
reshape(struct pir_json *plan, int64_t round)
{
	struct pir_json *other =
	    pir_json_entry(goal_of(plan), "actions", "aaac");

	if (round % 2)
		pir_json_set_int(goal_of(plan), "priority", round + 10);
	else
		pir_json_set_date(other, "due",
		    pir_date_add_days(DAY, round + 100));
}

static void
reshape_partners(struct pir_json *plan, int64_t round)
{
	pir_json_set_date(pir_json_entry(goal_of(plan), "actions", "aaaa"),
	    "due", pir_date_add_days(DAY, round + 100));
}

static void
step(struct pir_json *plan, struct model *model, unsigned *seed, int round)
{
	switch (draw(seed, 6)) {
	case 0:
		progress(plan, draw(seed, 12));
		break;
	case 1:
		reshape(plan, round);
		model->agreed = false;
		break;
	case 2:
		reshape_partners(plan, round);
		model->agreed = model->partner = false;
		break;
	case 3:
		say(plan, "client", draw(seed, 2) ? "signed" : "verbal");
		model->agreed = model->was = true;
		break;
	case 4:
		say(plan, "client", "declined");
		model->agreed = false;
		break;
	default:
		say(plan, "one", draw(seed, 3) ? "verbal" : "declined");
		model->partner = true;
	}
}

static void
expect_model(const struct pir_json *plan, const struct model *model)
{
	struct pir_strs awaited PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	const struct pir_json *action =
	    pir_json_entry(pir_json_first(pir_json_get(plan, "goals")),
		"actions", "aaaa");
	bool open = !pir_json_is(action, "state", "done");

	cr_assert_str_eq(pir_json_str(plan, "state"),
	    model->agreed    ? "agreed"
		: model->was ? "revised"
			     : "draft");
	cr_assert_eq(pir_plan_agreement_holds(
			 pir_plan_agreement(plan, "client")),
	    model->agreed);
	cr_assert_eq(pir_plan_awaits_client(plan), !model->agreed);
	pir_plan_awaited(plan, &awaited);
	cr_assert_eq(pir_strs_has(&awaited, "one"), open && !model->partner);
	cr_assert(pir_strs_has(&awaited, "two"));
}

Test(plan, is_agreed_when_the_client_agreed_after_the_last_of_substance)
{
	for (unsigned seed = 1; seed <= 40; seed++) {
		struct pir_json *plan PIR_AUTO(pir_json_release) =
		    parse_json(PLAN);
		struct model model = { false, false, false };
		unsigned state = seed;

		for (int round = 0; round < 60; round++) {
			struct pir_json *before PIR_AUTO(pir_json_release) =
			    pir_json_copy(plan);
			struct pir_json *once PIR_AUTO(pir_json_release) = NULL;

			step(plan, &model, &state, round);
			pir_plan_settle(before, plan, DAY);
			expect_model(plan, &model);
			once = pir_json_copy(plan);
			pir_plan_settle(before, plan, DAY);
			cr_assert(pir_json_equal(once, plan),
			    "settling it again changes nothing");
		}
	}
}

Test(plan, is_agreed_by_one_of_their_people_too)
{
	struct pir_json *before PIR_AUTO(pir_json_release) = parse_json(PLAN);
	struct pir_json *plan PIR_AUTO(pir_json_release) = parse_json(PLAN);

	say(plan, "p3rs", "signed");
	pir_plan_settle(before, plan, DAY);
	cr_expect(pir_json_is(plan, "state", "agreed"));
}

Test(plan, is_not_agreed_by_a_partner)
{
	struct pir_json *before PIR_AUTO(pir_json_release) = parse_json(PLAN);
	struct pir_json *plan PIR_AUTO(pir_json_release) = parse_json(PLAN);

	say(plan, "one", "signed");
	pir_plan_settle(before, plan, DAY);
	cr_expect(pir_json_is(plan, "state", "draft"));
}

Test(plan, counts_adding_and_cancelling_as_substance)
{
	struct pir_json *before PIR_AUTO(pir_json_release) = parse_json(PLAN);
	struct pir_json *after PIR_AUTO(pir_json_release) = parse_json(PLAN);

	cr_expect_not(pir_plan_differs(before, after, NULL));
	pir_json_set_str(goal_of(after), "state", "cancelled");
	cr_expect(pir_plan_differs(before, after, NULL));
	cr_expect(pir_plan_differs(before, after, "one"));
	cr_expect_not(pir_plan_differs(before, after, "three"));
	cr_expect(pir_plan_differs(NULL, before, NULL));
	cr_expect_not(pir_plan_differs(NULL, NULL, NULL));
}

Test(plan, outdates_everything_when_it_is_opened_again)
{
	struct pir_json *before PIR_AUTO(pir_json_release) = parse_json(PLAN);
	struct pir_json *after PIR_AUTO(pir_json_release) = NULL;

	say(before, "client", "signed");
	say(before, "one", "verbal");
	pir_json_set_str(before, "state", "closed");
	after = pir_json_copy(before);
	pir_json_set_str(after, "state", "draft");
	pir_plan_settle(before, after, DAY);
	cr_expect(pir_json_is(after, "state", "draft"));
	cr_expect_not(
	    pir_plan_agreement_holds(pir_plan_agreement(after, "client")));
	cr_expect_not(
	    pir_plan_agreement_holds(pir_plan_agreement(after, "one")));
}

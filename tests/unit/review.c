/* Reviews, and the plan that they leave. */
#include "review.h"
#include "fixture.h"
#include "parse.h"
#include "plan.h"

TestSuite(review, .init = fixture_begin, .fini = fixture_end);

#define CLIENT_OF "clients/m/mycase01/"
#define REVIEW_OF CLIENT_OF "reviews/2013-07-10-ab12.json"

static enum pir_code
record(struct pir_change *change, void *ctx, struct pir_err *err)
{
	return pir_review_record(change, ctx, err);
}

static enum pir_code
record_as(const char *staff, struct pir_review_said *said,
    struct pir_outcome *outcome, struct pir_err *err)
{
	said->client = FIXTURE_OWN;
	said->id = "ab12";
	return fixture_change(staff, "review record", record, said, outcome,
	    err);
}

static void
held(void)
{
	struct pir_review_said said = {
		.with = FIXTURE_LIST("client", "example-housing"),
		.goals = FIXTURE_LIST("g1g1=completed"),
		.remarks = FIXTURE_LIST("g1g1=Moved in"),
		.summary = "It went well",
		.agreed = "signed",
		.next = { 2013, 10, 8 },
	};
	struct pir_err err = PIR_ERR_INIT;

	fixture_day("2013-07-10");
	cr_assert_eq(record_as("fac1", &said, NULL, &err), PIR_OK, "%s",
	    err.msg);
}

Test(review, and_the_plan_it_leaves_are_one_commit)
{
	struct pir_json *review PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	const struct pir_json *goal, *agreement;
	size_t before = fixture_commits();

	held();
	cr_expect_eq(fixture_commits(), before + 1);
	review = fixture_get(REVIEW_OF);
	plan = fixture_get(CLIENT_OF "plan.json");
	goal = pir_json_first(pir_json_get(review, "goals"));
	agreement = pir_plan_agreement(plan, "client");
	cr_expect(pir_json_is(review, "state", "held"));
	cr_expect(pir_json_is(review, "held_on", "2013-07-10"));
	cr_expect(pir_json_is(review, "summary", "It went well"));
	cr_expect(pir_json_is(goal, "was", "active"));
	cr_expect(pir_json_is(goal, "now", "completed"));
	cr_expect(pir_json_is(goal, "note", "Moved in"));
	cr_expect(pir_json_is(plan, "next_review", "2013-10-08"));
	cr_expect(pir_json_is(agreement, "on", "2013-07-10"));
	cr_expect(pir_json_is(agreement, "how", "signed"));
	cr_expect(pir_json_is(pir_json_entry(plan, "goals", "g1g1"), "state",
	    "completed"));
}

Test(review, is_next_due_by_the_interval_unless_said)
{
	struct pir_review_said said = { .summary = "Short" };
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *review PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	fixture_day("2013-07-10");
	cr_assert_eq(record_as("fac1", &said, NULL, &err), PIR_OK, "%s",
	    err.msg);
	plan = fixture_get(CLIENT_OF "plan.json");
	review = fixture_get(REVIEW_OF);
	cr_expect(pir_json_is(plan, "next_review", "2013-10-08"), "90 days");
	cr_expect(pir_json_has(pir_json_get(review, "with"), "client"));
}

Test(review, that_was_missed_leaves_the_plan_as_it_was)
{
	struct pir_review_said said = { .state = "missed" };
	struct pir_outcome outcome PIR_AUTO(pir_outcome_release) =
	    PIR_OUTCOME_INIT;
	struct pir_json *before PIR_AUTO(pir_json_release) =
	    fixture_get(CLIENT_OF "plan.json");
	struct pir_json *after PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *review PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	fixture_day("2013-07-10");
	cr_assert_eq(record_as("fac1", &said, &outcome, &err), PIR_OK, "%s",
	    err.msg);
	after = fixture_get(CLIENT_OF "plan.json");
	review = fixture_get(REVIEW_OF);
	cr_expect(pir_json_equal(before, after));
	cr_expect_null(pir_json_get(review, "held_on"));
	cr_expect(
	    pir_json_is(review, "due", pir_json_str(before, "next_review")));
	cr_expect_not_null(strstr(outcome.talk.v[0], "still due"));
}

Test(review, that_cannot_have_been_so_is_refused)
{
	const struct {
		struct pir_review_said said;
		enum pir_code code;
	} rows[] = {
		{ { .state = "missed", .agreed = "verbal" }, PIR_INVALID },
		{ { .goals = FIXTURE_LIST("g1g1") }, PIR_INVALID },
		{ { .goals = FIXTURE_LIST("g1g1=") }, PIR_INVALID },
		{ { .goals = FIXTURE_LIST("g9g9=completed") }, PIR_MISSING },
		{ { .goals = FIXTURE_LIST("g1g1=moon") }, PIR_INVALID },
		{ { .with = FIXTURE_LIST("nobody") }, PIR_INVALID },
		{ { .next = { 2013, 7, 9 } }, PIR_REFUSED },
	};

	fixture_day("2013-07-10");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pir_review_said said = rows[i].said;
		struct pir_err err = PIR_ERR_INIT;

		cr_expect_eq(record_as("fac1", &said, NULL, &err), rows[i].code,
		    "row %zu: %s", i, err.msg);
	}
}

Test(review, is_for_the_clients_facilitator)
{
	struct pir_review_said said = { .summary = "x" };
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(record_as("fac2", &said, NULL, &err), PIR_REFUSED);
	cr_expect_str_eq(err.rule, "role");
	cr_expect_eq(record_as("intake1", &said, NULL, &err), PIR_REFUSED);
}

Test(review, stays_as_it_was_recorded)
{
	static const char *const kept[][2] = { { "state", "\"missed\"" },
		{ "held_on", "\"2013-07-09\"" }, { "agreed", "false" },
		{ "next_on", "\"2013-12-01\"" },
		{ "goals.0.now", "\"active\"" } };
	struct pir_err err = PIR_ERR_INIT;

	held();
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
		err = PIR_ERR_INIT;
		cr_expect_neq(fixture_set("fac1", REVIEW_OF, kept[i][0],
				  kept[i][1], &err),
		    PIR_OK, "%s", kept[i][0]);
	}
	err = PIR_ERR_INIT;
	cr_expect_eq(fixture_set("fac1", REVIEW_OF, "summary", "\"Longer\"",
			 &err),
	    PIR_OK, "%s", err.msg);
}

/* A review that is written past the verb is held to the plan. */
Test(review, agrees_with_the_plan)
{
	static const struct {
		const char *members;
		const char *rule;
	} rows[] = {
		{ "\"state\": \"held\", \"held_on\": \"2013-07-10\"",
		    "review-outcome" },
		{ "\"state\": \"missed\", \"agreed\": true", "review-outcome" },
		{ "\"state\": \"held\", \"held_on\": \"2013-07-10\", "
		  "\"with\": [\"client\"], \"agreed\": true",
		    "review-plan" },
		{ "\"state\": \"held\", \"held_on\": \"2013-07-10\", "
		  "\"with\": [\"client\"], \"next_on\": \"2013-12-01\"",
		    "review-plan" },
		{ "\"state\": \"held\", \"held_on\": \"2013-07-10\", "
		  "\"with\": [\"client\"], \"goals\": [{\"goal\": \"g1g1\", "
		  "\"was\": \"active\", \"now\": \"completed\"}]",
		    "review-plan" },
		{ "\"state\": \"held\", \"held_on\": \"2013-07-10\", "
		  "\"with\": [\"client\"], \"goals\": [{\"goal\": \"g1g1\", "
		  "\"was\": \"active\", \"now\": \"active\"}]",
		    NULL },
	};
	struct pir_json *client PIR_AUTO(pir_json_release) =
	    fixture_get(CLIENT_OF "client.json");
	const struct pir_json *episode =
	    pir_json_first(pir_json_get(client, "episodes"));

	fixture_day("2013-07-10");
	fixture_dry(true);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_err err = PIR_ERR_INIT;
		enum pir_code code;

		pir_str_addf(&text,
		    "{\"kind\": \"review\", \"version\": 1, \"id\": \"%s\", "
		    "\"episode\": \"%s\", \"due\": \"2013-07-10\", %s}",
		    FIXTURE_OWN "-ab12", pir_json_str(episode, "id"),
		    rows[i].members);
		code = fixture_put("fac1", REVIEW_OF, text.s, &err);
		cr_expect_eq(code, rows[i].rule ? PIR_REFUSED : PIR_OK,
		    "row %zu: %s", i, err.msg);
		if (rows[i].rule)
			cr_expect_str_eq(err.rule ? err.rule : "", rows[i].rule,
			    "row %zu: %s", i, err.msg);
	}
}

Test(review, that_was_last_is_the_latest_held, .init = NULL, .fini = NULL)
{
	static const char *const texts[] = {
		"{\"id\": \"a\", \"state\": \"held\", "
		"\"held_on\": \"2013-07-10\"}",
		"{\"id\": \"b\", \"state\": \"missed\", "
		"\"due\": \"2013-10-10\"}",
		"{\"id\": \"c\", \"state\": \"held\", "
		"\"held_on\": \"2013-10-12\", \"void\": {}}",
	};
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct pir_path path = { .kind = PIR_REVIEW };

	cr_expect_null(pir_review_last(&all));
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		pir_records_add(&all, &path, parse_json(texts[i]));
	cr_expect(pir_json_is(pir_review_last(&all), "id", "a"));
}

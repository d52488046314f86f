#include <criterion/criterion.h>

#include "auto.h"
#include "diff.h"
#include "kind.h"

static struct pir_json *
read(const char *text)
{
	struct pir_json *json = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_json_parse(&json, text, strlen(text), &err), PIR_OK,
	    "%s", err.msg);
	return json;
}

/* What one walk told: "member|pattern|was|now|privacy" a line. */
static enum pir_code
note(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	static const char *const privacy[] = { "open", "identity",
		"narrative" };
	struct pir_str *out = ctx;

	(void)err;
	pir_str_addf(out, "%s|%s|", diff->member, diff->pattern);
	if (diff->was)
		pir_json_print_line(diff->was, out);
	pir_str_addc(out, '|');
	if (diff->now)
		pir_json_print_line(diff->now, out);
	pir_str_addf(out, "|%s\n", privacy[diff->privacy]);
	return PIR_OK;
}

static void
expect(enum pir_kind kind, const char *was, const char *now, const char *want)
{
	struct pir_json *a PIR_AUTO(pir_json_release) = was ? read(was) : NULL;
	struct pir_json *b PIR_AUTO(pir_json_release) = now ? read(now) : NULL;
	struct pir_str got PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_diff_walk(pir_kind_schema(kind), a, b, note, &got,
			 &err),
	    PIR_OK);
	cr_expect_str_eq(pir_str_get(&got), want);
}

Test(diff, tells_a_value_with_its_privacy)
{
	expect(PIR_CLIENT,
	    "{\"state\": \"referred\", \"names\": [{\"given\": \"Ada\"}]}",
	    "{\"state\": \"accepted\", \"names\": [{\"given\": \"Ida\"}]}",
	    "state|state|\"referred\"|\"accepted\"|open\n"
	    "names[0].given|names[].given|\"Ada\"|\"Ida\"|identity\n");
}

Test(diff, takes_what_the_schema_does_not_know_for_narrative)
{
	expect(PIR_CLIENT, "{}", "{\"x\": 1}", "x|x||1|narrative\n");
	expect(PIR_CLIENT, "{\"born\": {\"date\": \"1980-02-29\"}}",
	    "{\"born\": {\"date\": \"1980-02-29\", \"sign\": \"fish\"}}",
	    "born.sign|born.sign||\"fish\"|narrative\n");
}

Test(diff, matches_entries_by_their_id)
{
	expect(PIR_PLAN,
	    "{\"goals\": [{\"id\": \"aaaa\", \"priority\": 1}, "
	    "{\"id\": \"bbbb\", \"priority\": 2}]}",
	    "{\"goals\": [{\"id\": \"bbbb\", \"priority\": 3}]}",
	    "goals[aaaa].id|goals[].id|\"aaaa\"||open\n"
	    "goals[aaaa].priority|goals[].priority|1||open\n"
	    "goals[bbbb].priority|goals[].priority|2|3|open\n");
}

Test(diff, matches_codes_of_a_list_by_the_code)
{
	expect(PIR_VOCABULARY,
	    "{\"codes\": [{\"code\": \"cost\", \"name\": \"Cost\"}]}",
	    "{\"codes\": [{\"code\": \"other\", \"name\": \"Other\"}, "
	    "{\"code\": \"cost\", \"name\": \"Dear\"}]}",
	    "codes[cost].name|codes[].name|\"Cost\"|\"Dear\"|open\n"
	    "codes[other].code|codes[].code||\"other\"|open\n"
	    "codes[other].name|codes[].name||\"Other\"|open\n");
}

Test(diff, matches_other_entries_by_their_place)
{
	expect(PIR_CLIENT,
	    "{\"assignments\": [{\"staff\": \"fac1\"}, {\"staff\": \"fac2\"}]}",
	    "{\"assignments\": [{\"staff\": \"fac1\"}]}",
	    "assignments[1].staff|assignments[].staff|\"fac2\"||open\n");
}

Test(diff, tells_that_entries_changed_places)
{
	expect(PIR_PLAN,
	    "{\"goals\": [{\"id\": \"aaaa\"}, {\"id\": \"bbbb\"}]}",
	    "{\"goals\": [{\"id\": \"bbbb\"}, {\"id\": \"aaaa\"}]}",
	    "goals|goals|[{\"id\": \"aaaa\"}, {\"id\": \"bbbb\"}]|"
	    "[{\"id\": \"bbbb\"}, {\"id\": \"aaaa\"}]|narrative\n");
	expect(PIR_PLAN,
	    "{\"goals\": [{\"id\": \"aaaa\"}, {\"id\": \"bbbb\"}]}",
	    "{\"goals\": [{\"id\": \"cccc\"}, {\"id\": \"aaaa\"}, "
	    "{\"id\": \"bbbb\"}]}",
	    "goals[cccc].id|goals[].id||\"cccc\"|open\n");
}

Test(diff, tells_of_an_object_and_a_list_that_hold_nothing)
{
	expect(PIR_PLAN, "{}", "{\"safety\": {}, \"x\": []}",
	    "safety|safety||{}|narrative\nx|x||[]|narrative\n");
	expect(PIR_PLAN, "{\"x\": [{}]}", "{\"x\": []}",
	    "x[0]|x[]|{}||narrative\n");
}

Test(diff, takes_a_list_of_plain_values_for_one)
{
	expect(PIR_STAFF, "{\"emails\": [\"a@example.org\"]}",
	    "{\"emails\": [\"a@example.org\", \"b@example.org\"]}",
	    "emails|emails|[\"a@example.org\"]|"
	    "[\"a@example.org\", \"b@example.org\"]|identity\n");
}

Test(diff, walks_a_record_that_came_or_went)
{
	expect(PIR_REVIEW, NULL, "{\"state\": \"held\"}",
	    "state|state||\"held\"|open\n");
	expect(PIR_REVIEW, "{\"state\": \"held\"}", NULL,
	    "state|state|\"held\"||open\n");
	expect(PIR_REVIEW, NULL, NULL, "");
}

Test(diff, of_a_record_with_itself_is_empty)
{
	const char *text =
	    "{\"id\": \"k3m9x2qd\", \"names\": [{\"given\": \"Ada\"}], "
	    "\"episodes\": [{\"id\": \"k3f9\", \"eligibility\": []}], "
	    "\"unknown\": {\"deep\": [1, [2], {\"x\": null}]}}";

	expect(PIR_CLIENT, text, text, "");
	expect(PIR_CLIENT, "{\"id\": \"k3m9x2qd\", \"state\": \"active\"}",
	    "{\"state\": \"active\", \"id\": \"k3m9x2qd\"}", "");
}

static enum pir_code
stop(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	int *n = ctx;

	(void)diff;
	(void)err;
	++*n;
	return PIR_NO;
}

Test(diff, stops_where_it_is_told_to_without_an_error)
{
	struct pir_json *now PIR_AUTO(pir_json_release) =
	    read("{\"goals\": [{\"id\": \"aaaa\", \"priority\": 1}, "
		 "{\"id\": \"bbbb\"}], \"review_days\": 3}");
	struct pir_err err = PIR_ERR_INIT;
	int n = 0;

	cr_expect_eq(pir_diff_walk(pir_kind_schema(PIR_PLAN), NULL, now, stop,
			 &n, &err),
	    PIR_NO);
	cr_expect_eq(n, 1);
}

Test(diff, says_what_a_member_covers)
{
	cr_expect(pir_diff_covers("goals", "goals[].actions[].state"));
	cr_expect(
	    pir_diff_covers("goals[].actions", "goals[].actions[].state"));
	cr_expect(pir_diff_covers("state", "state"));
	cr_expect_not(pir_diff_covers("state", "statements[].on"));
	cr_expect_not(pir_diff_covers("goals[].state", "goals"));
}

/* The history as domain changes. */
#include "history.h"
#include "fixture.h"
#include "parse.h"

TestSuite(history, .init = fixture_begin, .fini = fixture_end);

#define PLAN_OF "clients/m/mycase01/plan.json"

struct noted {
	struct pir_str lines; /* "day author (role) command member" */
	size_t limit;         /* of commits; 0 for all */
	size_t commits;
};

static enum pir_code
note(const struct pir_event *event, void *ctx, struct pir_err *err)
{
	struct noted *noted = ctx;
	char day[PIR_DATE_SIZE];

	(void)err;
	if (event->first && noted->limit && noted->commits == noted->limit)
		return PIR_NO;
	noted->commits += event->first;
	pir_str_addf(&noted->lines, "%s %s (%s) %s %s\n",
	    pir_date_format(pir_moment_day(event->commit->moment), day),
	    event->change->actor, event->role, event->change->command,
	    event->diff->member);
	return PIR_OK;
}

static void
expect(const struct pir_history_filter *filter, size_t limit, const char *want)
{
	struct pir_strs paths PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct noted noted = { .limit = limit };
	struct pir_err err = PIR_ERR_INIT;

	pir_strs_add(&paths, "clients/m/mycase01");
	cr_assert_eq(pir_history_walk(fixture_store(), NULL, &paths, filter,
			 note, &noted, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_str_eq(pir_str_get(&noted.lines), want);
	pir_str_release(&noted.lines);
}

static void
change_on(const char *staff, const char *day, const char *member,
    const char *value)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_day(day);
	cr_assert_eq(fixture_set(staff, PLAN_OF, member, value, &err), PIR_OK,
	    "%s", err.msg);
}

/* Three commits after those of the fixture. */
static void
change_thrice(void)
{
	change_on("fac1", "2013-07-02", "review_days", "30");
	change_on("coord", "2013-07-03", "goals.0.actions.0.state",
	    "\"in-progress\"");
	change_on("fac1", "2013-07-04", "goals.0.actions.0.state", "\"done\"");
}

#define SINCE(d) .since = { 2013, 7, d }
#define UNTIL(d) .until = { 2013, 7, d }
#define FIRST "2013-07-02 fac1 (facilitator) test review_days\n"
#define SECOND \
	"2013-07-03 coord (coordinator) test " \
	"goals[g1g1].actions[a1a1].state\n"
#define THIRD \
	"2013-07-04 fac1 (facilitator) test goals[g1g1].actions[a1a1].state\n"

Test(history, is_told_newest_first_with_the_role)
{
	change_thrice();
	expect(&(struct pir_history_filter){ SINCE(2) }, 0, THIRD SECOND FIRST);
}

Test(history, can_be_narrowed)
{
	change_thrice();
	expect(&(struct pir_history_filter){ SINCE(3) }, 0, THIRD SECOND);
	expect(&(struct pir_history_filter){ SINCE(2), UNTIL(2) }, 0, FIRST);
	expect(&(struct pir_history_filter){ .author = "fac1" }, 0,
	    THIRD FIRST);
	expect(&(struct pir_history_filter){ SINCE(2),
		   .author = "COORD@example.org" },
	    0, SECOND);
	expect(&(struct pir_history_filter){ .member =
						 "goals[].actions[].state",
		   SINCE(2) },
	    0, THIRD SECOND);
	expect(&(struct pir_history_filter){ .member = "goals[g1g1]",
		   SINCE(2) },
	    0, THIRD SECOND);
	expect(&(struct pir_history_filter){ .member = "review_days" }, 0,
	    FIRST);
	expect(&(struct pir_history_filter){ .command = "test" }, 0,
	    THIRD SECOND FIRST);
	expect(&(struct pir_history_filter){ .command = "tes" }, 0, "");
}

Test(history, stops_at_a_limit_of_commits)
{
	change_thrice();
	expect(&(struct pir_history_filter){ SINCE(1) }, 2, THIRD SECOND);
}

/* Days are local: a later commit may be of an earlier day elsewhere. */
Test(history, does_not_stop_at_a_day_that_is_earlier_elsewhere)
{
	change_on("fac1", "2013-07-03T00:30:00+10:00", "review_days", "30");
	change_on("fac1", "2013-07-02T20:00:00+00:00", "review_days", "31");
	expect(&(struct pir_history_filter){ SINCE(3) }, 0,
	    "2013-07-03 fac1 (facilitator) test review_days\n");
}

static void
expect_value(const char *json, enum pir_privacy privacy, bool private,
    const char *want)
{
	struct pir_json *value PIR_AUTO(pir_json_release) =
	    json ? parse_json(json) : NULL;
	struct pir_str out PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_history_value(value, privacy, private, &out);
	cr_expect_str_eq(pir_str_get(&out), want);
}

Test(history, shows_values_that_are_open_and_others_if_asked, .init = NULL,
    .fini = NULL)
{
	expect_value("\"active\"", PIR_OPEN, false, "active");
	expect_value("[\"a\", \"b\"]", PIR_OPEN, false, "a, b");
	expect_value("12", PIR_OPEN, false, "12");
	expect_value("true", PIR_OPEN, false, "true");
	expect_value(NULL, PIR_OPEN, false, "");
	expect_value("\"Ada\"", PIR_IDENTITY, false, "changed");
	expect_value("\"a note\"", PIR_NARRATIVE, false, "changed");
	expect_value("\"a note\"", PIR_NARRATIVE, true, "a note");
	expect_value("{\"x\": 1}", PIR_NARRATIVE, true, "{\"x\": 1}");
}

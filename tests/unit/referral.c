/* Referrals: their steps, what they stand on, what came of them. */
#include "referral.h"
#include "fixture.h"
#include "parse.h"

TestSuite(referral, .init = fixture_begin, .fini = fixture_end);

#define OWN "clients/m/mycase01/"
#define FILE_OF OWN "referrals/2013-07-01-ab12.json"
#define ID FIXTURE_OWN "-ab12"

static enum pir_code
draft(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct pir_referral_said said = { .to = "example-housing",
		.action = "a1a1",
		.id = "ab12" };

	(void)ctx;
	return pir_referral_draft(change, FIXTURE_OWN, &said, err);
}

static enum pir_code
hand_over(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct pir_referral_sent sent = { .basis = "required-by-law",
		.because = "A court asked" };

	(void)ctx;
	return pir_referral_send(change, ID, &sent, err);
}

/* A draft of fac1's, or one that was sent. */
static void
begin(bool sent)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(fixture_change("fac1", "referral draft", draft, NULL, NULL,
			 &err),
	    PIR_OK, "%s", err.msg);
	if (sent)
		cr_assert_eq(fixture_change("fac1", "referral send", hand_over,
				 NULL, NULL, &err),
		    PIR_OK, "%s", err.msg);
}

#define STEP(state, more) \
	"{\"state\": \"" state "\", \"on\": \"2013-07-01\", " \
	"\"by\": \"fac1\"" more "}"

/* Each is a change to a draft, or to one that was sent. */
static const struct {
	bool sent;
	const char *member;
	const char *value;
	const char *rule; /* NULL: none */
} broken[] = {
	{ false, "state", "\"sent\"", "referral-state" },
	{ false, "state", "\"withdrawn\"", "referral-state" },
	{ false, "history.1", STEP("sent", ""), "referral-state" },
	{ false, "history.1", STEP("draft", ""), NULL },
	{ false, "history.0.on", "\"2013-06-30\"", "as-written" },
	{ false, "outcome", "\"engaged\"", "referral-state" },
	{ false, "service", "\"zzzz\"", "references" },
	{ false, "goal", "\"zzzz\"", "references" },
	{ false, "consent", "\"zzzz\"", "references" },
	{ false, "disclosure", "\"mycase01-zzzz\"", "references" },
	{ false, "urgency", "\"soon\"", NULL },
	{ true, "history.2", STEP("acknowledged", ""), "referral-state" },
	{ true, "history.2", STEP("sent", ""), NULL },
	{ true, "history.1", NULL, "nothing-removed" },
	{ true, "disclosure", NULL, "referral-disclosure" },
	{ true, "to", "\"other-housing\"", "referral-kept" },
	{ true, "reply_by", "\"2013-08-01\"", NULL },
};

static const char other_housing[] =
    "{\"kind\": \"partner\", \"version\": 1, \"id\": \"other-housing\", "
    "\"name\": \"Other Housing\", \"sectors\": [\"housing\"], "
    "\"from\": \"2013-01-01\"}";

static void
expect_broken(bool sent)
{
	struct pir_err err = PIR_ERR_INIT;

	begin(sent);
	cr_assert_eq(fixture_put("coord", "partners/other-housing.json",
			 other_housing, &err),
	    PIR_OK, "%s", err.msg);
	fixture_dry(true);
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		enum pir_code code;

		if (broken[i].sent != sent)
			continue;
		err = PIR_ERR_INIT;
		code = fixture_set("fac1", FILE_OF, broken[i].member,
		    broken[i].value, &err);
		cr_expect_eq(code == PIR_OK, !broken[i].rule, "%s %s: %s",
		    broken[i].member, broken[i].value, err.msg);
		if (broken[i].rule && err.rule)
			cr_expect_str_eq(err.rule, broken[i].rule, "%s %s: %s",
			    broken[i].member, broken[i].value, err.msg);
	}
}

Test(referral, that_is_a_draft_keeps_the_rules)
{
	expect_broken(false);
}

Test(referral, that_was_sent_keeps_the_rules)
{
	expect_broken(true);
}

/* ---- The ways there are ------------------------------------------------ */

static enum pir_code
update(struct pir_change *change, void *ctx, struct pir_err *err)
{
	return pir_referral_update(change, ID, ctx, err);
}

static enum pir_code
go(const char *state, struct pir_err *err)
{
	struct pir_referral_step step = { .state = state };

	if (!strcmp(state, "sent"))
		return fixture_change("fac1", "referral send", hand_over, NULL,
		    NULL, err);
	if (!strcmp(state, "allocated"))
		step.worker = "Example Worker";
	if (!strcmp(state, "referred-back"))
		step.barrier = "waiting-list";
	if (!strcmp(state, "closed"))
		step.outcome = "other";
	return fixture_change("fac1", "referral update", update, &step, NULL,
	    err);
}

/* Where each state leads, as the states stand in this order. */
static const char *const states[] = { "draft", "sent", "acknowledged",
	"allocated", "in-progress", "referred-back", "withdrawn", "closed" };
static const struct {
	const char *by[4]; /* how it comes there from a draft */
	const char *leads; /* "x" where it may go on to */
} ways[] = {
	{ { NULL }, "xx    x " },
	{ { "sent" }, "  xxxxxx" },
	{ { "sent", "acknowledged" }, "  xxxxxx" },
	{ { "sent", "allocated" }, "   xxxxx" },
	{ { "sent", "in-progress" }, "    xxxx" },
	{ { "sent", "referred-back" }, " x   x  " },
	{ { "withdrawn" }, "        " },
	{ { "sent", "closed" }, "        " },
};

Test(referral, goes_the_ways_there_are)
{
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct pir_err err = PIR_ERR_INIT;

		if (i > 0) {
			fixture_end();
			fixture_begin();
		}
		begin(false);
		for (size_t j = 0; ways[i].by[j]; j++)
			cr_assert_eq(go(ways[i].by[j], &err), PIR_OK, "%s",
			    err.msg);
		fixture_dry(true);
		for (size_t to = 0; to < 8; to++) {
			err = PIR_ERR_INIT;
			cr_expect_eq(go(states[to], &err),
			    ways[i].leads[to] == 'x' ? PIR_OK : PIR_REFUSED,
			    "%s to %s: %s", states[i], states[to], err.msg);
		}
		fixture_dry(false);
	}
}

/* ---- Reading ------------------------------------------------------------ */

static const char twice[] =
    "{\"state\": \"closed\", \"outcome\": \"engaged\", \"history\": ["
    "{\"state\": \"draft\", \"on\": \"2013-07-01\"},"
    "{\"state\": \"sent\", \"on\": \"2013-07-02\"},"
    "{\"state\": \"sent\", \"on\": \"2013-07-09\", \"barrier\": \"cost\"},"
    "{\"state\": \"acknowledged\", \"on\": \"2013-07-12\"},"
    "{\"state\": \"referred-back\", \"on\": \"2013-08-01\","
    " \"barrier\": \"waiting-list\"},"
    "{\"state\": \"sent\", \"on\": \"2013-09-01\"},"
    "{\"state\": \"in-progress\", \"on\": \"2013-09-05\"},"
    "{\"state\": \"in-progress\", \"on\": \"2013-10-05\"},"
    "{\"state\": \"closed\", \"on\": \"2013-11-01\"}]}";

Test(referral, counts_each_sending_by_itself)
{
	struct pir_json *r PIR_AUTO(pir_json_release) = parse_json(twice);
	struct pir_sending s = PIR_SENDING_INIT;

	cr_assert(pir_referral_next_sending(r, &s));
	cr_expect_str_eq(s.state, "referred-back");
	cr_expect_str_eq(s.barrier, "waiting-list");
	cr_expect_eq(pir_date_days(s.sent, s.acknowledged), 10);
	cr_expect(!pir_date_is_set(s.accepted));
	cr_assert(pir_referral_next_sending(r, &s));
	cr_expect_str_eq(s.state, "closed");
	cr_expect_str_eq(s.barrier, "");
	cr_expect_eq(pir_date_days(s.sent, s.begun), 4);
	cr_expect_eq(pir_date_cmp(s.begun, s.acknowledged), 0);
	cr_assert(!pir_referral_next_sending(r, &s));
	cr_expect_str_eq(s.state, "closed", "what was found stays");
}

static const struct {
	const char *record;
	const char *due; /* "": none */
} dues[] = {
	{ "{\"state\": \"draft\", \"history\": ["
	  "{\"state\": \"draft\", \"on\": \"2013-07-01\"}]}",
	    "" },
	{ "{\"state\": \"sent\", \"history\": ["
	  "{\"state\": \"sent\", \"on\": \"2013-07-01\"},"
	  "{\"state\": \"sent\", \"on\": \"2013-07-09\"}]}",
	    "2013-07-15" },
	{ "{\"state\": \"sent\", \"reply_by\": \"2013-07-05\", \"history\": ["
	  "{\"state\": \"sent\", \"on\": \"2013-07-01\"}]}",
	    "2013-07-05" },
	{ "{\"state\": \"allocated\", \"reply_by\": \"2013-07-05\","
	  " \"history\": ["
	  "{\"state\": \"allocated\", \"on\": \"2013-07-08\"}]}",
	    "2013-07-22" },
	{ "{\"state\": \"in-progress\", \"history\": ["
	  "{\"state\": \"in-progress\", \"on\": \"2013-07-08\"}]}",
	    "" },
	{ "{\"state\": \"sent\", \"void\": {}, \"history\": ["
	  "{\"state\": \"sent\", \"on\": \"2013-07-01\"}]}",
	    "" },
};

Test(referral, is_due_by_its_day_or_the_policy)
{
	for (size_t i = 0; i < sizeof dues / sizeof *dues; i++) {
		struct pir_json *r PIR_AUTO(pir_json_release) =
		    parse_json(dues[i].record);
		char buf[PIR_DATE_SIZE];
		bool due = *dues[i].due != '\0';

		cr_expect_str_eq(pir_date_format(pir_referral_due(r, 14), buf),
		    dues[i].due);
		if (due)
			cr_expect(!pir_referral_is_stalled(r, 14,
			    parse_day(dues[i].due)));
		cr_expect_eq(pir_referral_is_stalled(r, 14,
				 parse_day("2014-01-01")),
		    due);
	}
}

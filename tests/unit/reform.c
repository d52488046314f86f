/* Systemic issues: what breaks their rules. */
#include "fixture.h"
#include "reform.h"

#define ISSUE "reform/issues/2014-05-05-ss01.json"
#define MEETING "reform/meetings/2014-05-05-mm01.json"
#define GROUP "reform/groups/reference.json"
#define HASH "d9530c52c634a210ef0eb7002ca21b12110f09ba16141df6906d8a4901fe89eb"

static void
put(const char *staff, const char *file, const char *text)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(fixture_put(staff, file, text, &err), PIR_OK, "%s: %s",
	    file, err.msg);
}

/* Three members, of whom one left; an issue that was raised; a meeting. */
static void
begin(void)
{
	fixture_begin();
	fixture_day("2014-05-05");
	put("coord", GROUP,
	    "{\"kind\": \"reform-group\", \"version\": 1, "
	    "\"id\": \"reference\", \"quorum\": 2, \"members\": ["
	    "{\"id\": \"ma01\", \"name\": \"A\", \"capacity\": \"consumer\", "
	    "\"from\": \"2014-01-01\"},"
	    "{\"id\": \"mb02\", \"name\": \"B\", \"capacity\": \"carer\", "
	    "\"from\": \"2014-01-01\"},"
	    "{\"id\": \"mc03\", \"name\": \"C\", \"capacity\": \"worker\", "
	    "\"from\": \"2014-01-01\", \"to\": \"2014-05-04\"}]}");
	put("fac1", ISSUE,
	    "{\"kind\": \"reform-issue\", \"version\": 1, \"id\": \"ss01\", "
	    "\"state\": \"raised\", \"area\": \"housing\", "
	    "\"sectors\": [\"housing\"], \"title\": \"No rooms\", "
	    "\"raised\": {\"on\": \"2014-05-05\", \"by\": \"fac1\", "
	    "\"capacity\": \"facilitator\"}}");
	put("coord", MEETING,
	    "{\"kind\": \"reform-meeting\", \"version\": 1, "
	    "\"id\": \"mm01\", \"group\": \"reference\", "
	    "\"on\": \"2014-05-05\", \"present\": [\"ma01\"], "
	    "\"agenda\": [\"ss01\"]}");
}

TestSuite(reform, .init = begin, .fini = fixture_end);

/* Each is one change to a record that is there, and the rule it breaks. */
static const struct {
	const char *staff;
	const char *file;
	const char *member;
	const char *value;
	const char *rule; /* NULL: none */
} changes[] = {
	{ "fac1", ISSUE, "text", "\"Of mycase01 it is known\"",
	    "reform-no-client" },
	{ "fac1", ISSUE, "text", "\"See MYCASE01-7b2x\"", "reform-no-client" },
	{ "fac1", ISSUE, "text", "\"standard\"", NULL },
	/* States. */
	{ "coord", ISSUE, "state", "\"accepted\"", "reform-state" },
	{ "coord", ISSUE, "state", "\"resolved\"", "reform-state" },
	{ "coord", ISSUE, "state", "\"parked\"", "reform-state" },
	{ "fac1", ISSUE, "state", "\"in-progress\"", "reform-state" },
	{ "fac1", ISSUE, "state", "\"parked\"", "role" },
	/* Who raised it. */
	{ "fac1", ISSUE, "raised.capacity", "\"data\"", "reform-raised" },
	{ "fac1", ISSUE, "raised.by", "\"ma01\"", "reform-raised" },
	/* Evidence. */
	{ "fac1", ISSUE, "evidence.0",
	    "{\"id\": \"e001\", \"kind\": \"client\", \"ref\": \"" HASH "\"}",
	    NULL },
	{ "fac1", ISSUE, "evidence.0",
	    "{\"id\": \"e001\", \"kind\": \"client\", \"ref\": \"" HASH "\", "
	    "\"text\": \"He\"}",
	    "reform-evidence" },
	{ "fac1", ISSUE, "evidence.0",
	    "{\"id\": \"e001\", \"kind\": \"client\", \"ref\": \"he\"}",
	    "reform-evidence" },
	{ "fac1", ISSUE, "evidence",
	    "[{\"id\": \"e001\", \"kind\": \"client\", \"ref\": \"" HASH "\"},"
	    "{\"id\": \"e002\", \"kind\": \"client\", \"ref\": \"" HASH "\"}]",
	    "reform-evidence" },
	{ "fac1", ISSUE, "evidence.0",
	    "{\"id\": \"e001\", \"kind\": \"count\", \"count\": 5, "
	    "\"from\": \"2014-01-01\", \"to\": \"2014-04-30\"}",
	    NULL },
	{ "fac1", ISSUE, "evidence.0",
	    "{\"id\": \"e001\", \"kind\": \"count\", \"count\": 4, "
	    "\"from\": \"2014-01-01\", \"to\": \"2014-04-30\"}",
	    "reform-evidence" },
	{ "fac1", ISSUE, "evidence.0",
	    "{\"id\": \"e001\", \"kind\": \"count\", \"count\": 5}",
	    "reform-evidence" },
	{ "fac1", ISSUE, "evidence.0",
	    "{\"id\": \"e001\", \"kind\": \"statement\", \"text\": \"x\", "
	    "\"count\": 7}",
	    "reform-evidence" },
	{ "fac1", ISSUE, "evidence.0",
	    "{\"id\": \"e001\", \"kind\": \"document\"}", "reform-evidence" },
	{ "fac1", ISSUE, "evidence",
	    "[{\"id\": \"e001\", \"kind\": \"client\", \"ref\": \"" HASH "\", "
	    "\"void\": {\"on\": \"2014-05-05\", \"by\": \"fac1\", "
	    "\"reason\": \"x\"}},"
	    "{\"id\": \"e002\", \"kind\": \"client\", \"ref\": \"" HASH "\"}]",
	    NULL },
	{ "fac1", ISSUE, "voice.0",
	    "{\"capacity\": \"carer\", \"text\": \"We wait\"}",
	    "reform-evidence" },
	{ "fac1", ISSUE, "voice.0",
	    "{\"capacity\": \"carer\", \"text\": \"We wait\", "
	    "\"permission\": true}",
	    NULL },
	/* What is done and decided. */
	{ "fac1", ISSUE, "actions.0",
	    "{\"id\": \"a001\", \"what\": \"Ask\", \"owner\": \"fac1\"}",
	    "reform-action" },
	{ "coord", ISSUE, "decisions.0",
	    "{\"meeting\": \"mm01\", \"on\": \"2014-05-05\", "
	    "\"text\": \"Yes\"}",
	    "reform-decision" },
	{ "coord", MEETING, "decisions.0",
	    "{\"issue\": \"ss01\", \"text\": \"Yes\"}", "reform-decision" },
	{ "fac1", MEETING, "present", "[\"ma01\", \"mb02\"]", "role" },
	/* For the public. */
	{ "coord", ISSUE, "published",
	    "{\"on\": \"2014-05-05\", \"by\": \"coord\"}", "reform-published" },
	{ "fac1", ISSUE, "public_title", "\"Rooms\"", "role" },
	{ "coord", ISSUE, "public_title", "\"Rooms\"", NULL },
	/* Who was there. */
	{ "coord", MEETING, "present", "[\"ma01\", \"mc03\"]",
	    "reform-present" },
	{ "coord", MEETING, "apologies", "[\"ma01\"]", "reform-present" },
	{ "coord", MEETING, "present", "[\"ma01\", \"zz99\"]", "references" },
	{ "coord", MEETING, "agenda", "[\"ss01\", \"zz99\"]", "references" },
	{ "coord", MEETING, "present", "[\"ma01\", \"mb02\"]", NULL },
	/* Members. */
	{ "coord", GROUP, "members.3", "{\"id\": \"md04\", \"name\": \"D\"}",
	    "reform-member" },
	{ "coord", GROUP, "members.0.to", "\"2013-12-31\"", "reform-member" },
	{ "fac1", GROUP, "quorum", "1", "role" },
};

Test(reform, rules_stand_in_the_way)
{
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		struct pir_err err = PIR_ERR_INIT;
		enum pir_code code;

		fixture_dry(true);
		code = fixture_set(changes[i].staff, changes[i].file,
		    changes[i].member, changes[i].value, &err);
		if (changes[i].rule)
			cr_expect_str_eq(err.rule ? err.rule : "none",
			    changes[i].rule, "case %zu, %s: %s", i,
			    changes[i].member, err.msg);
		else
			cr_expect_eq(code, PIR_OK, "case %zu, %s: %s", i,
			    changes[i].member, err.msg);
	}
}

/* ---- In order ----------------------------------------------------------- */

struct step {
	const char *meeting;
	const char *state;
	const char *outcome;
};

static enum pir_code
decide(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct step *step = ctx;
	struct pir_reform_decision said = { "ss01", step->meeting, "Yes",
		step->state, step->outcome };

	return pir_reform_decide(change, &said, err);
}

static enum pir_code
act(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct pir_reform_action said = { .what = "Ask", .owner = ctx };

	return pir_reform_act(change, "ss01", &said, "a001", err);
}

static enum pir_code
finish(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct pir_reform_action said = { .state = "done" };

	(void)ctx;
	return pir_reform_act_edit(change, "ss01", "a001", &said, err);
}

static enum pir_code
resolve(struct pir_change *change, void *outcome, struct pir_err *err)
{
	return pir_reform_resolve(change, "ss01", outcome, err);
}

static void
expect(const char *rule, const char *staff, pir_change_fn *fn, const void *ctx)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_change(staff, "reform test", fn, (void *)ctx, NULL, &err);
	cr_expect_str_eq(err.rule ? err.rule : err.msg, rule, "%s", err.msg);
}

static void
expect_state(const char *state)
{
	struct pir_json *issue PIR_AUTO(pir_json_release) = fixture_get(ISSUE);

	cr_expect_str_eq(pir_json_str(issue, "state"), state);
}

Test(reform, issue_goes_from_raised_to_resolved)
{
	struct step accept = { "mm01", "accepted", NULL };
	struct pir_err err = PIR_ERR_INIT;

	expect("reform-quorum", "coord", decide, &accept);
	cr_assert_eq(fixture_set("coord", MEETING, "present",
			 "[\"ma01\", \"mb02\"]", &err),
	    PIR_OK);
	expect("role", "fac1", decide, &accept);
	expect("", "coord", decide, &accept);
	expect("staff-open", "fac1", act, "gone1");
	expect("reform-action", "fac1", act, "mc03");
	expect("references", "fac1", act, "nobody");
	expect("", "fac1", act, "mb02");
	expect_state("in-progress");
	expect("reform-state", "coord", resolve, "Rooms");
	expect("", "fac1", finish, NULL);
	expect("reform-state", "coord", resolve, NULL);
	expect("role", "fac1", resolve, "Rooms");
	expect("", "coord", resolve, "Rooms");
	expect_state("resolved");
	expect("reform-state", "coord", decide, &accept);
}

Test(reform, decision_stands_as_it_was_taken)
{
	struct step accept = { "mm01", "accepted", NULL };
	struct pir_err err = PIR_ERR_INIT;

	fixture_set("coord", MEETING, "present", "[\"ma01\", \"mb02\"]", &err);
	expect("", "coord", decide, &accept);
	cr_expect_eq(fixture_set("coord", ISSUE, "decisions.0.text", "\"No\"",
			 &err),
	    PIR_REFUSED);
	cr_expect_str_eq(err.rule, "as-written");
	err = PIR_ERR_INIT;
	cr_expect_eq(fixture_set("coord", MEETING, "present", "[\"ma01\"]",
			 &err),
	    PIR_REFUSED);
	cr_expect_str_eq(err.rule, "reform-quorum");
}

/* ---- Who raises it ------------------------------------------------------ */

static enum pir_code
raise_issue(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct pir_issue_said *who = ctx;
	struct pir_issue_said said = *who;

	said.area = "housing";
	said.title = "No rooms";
	said.id = "ss02";
	return pir_reform_raise(change, &said, err);
}

/* What was linked stays: as it was, but that it can be marked, once. */
Test(reform, evidence_is_marked_and_not_written_again)
{
	static const struct {
		const char *member;
		const char *value;
		const char *rule;
	} cases[] = {
		{ "evidence.0.text", "\"He\"", "reform-evidence" },
		{ "evidence.0.ref", "\"" HASH "\"", "as-written" },
		{ "evidence.1.count", "6", "reform-evidence" },
		{ "evidence.0.void",
		    "{\"on\": \"2014-05-05\", \"by\": \"coord\", "
		    "\"reason\": \"x\"}",
		    "by-the-author" },
		{ "evidence.0.void",
		    "{\"on\": \"2014-05-05\", \"by\": \"fac1\", "
		    "\"reason\": \"x\"}",
		    "" },
		{ "evidence.0.void.reason", "\"y\"", "as-written" },
	};
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(fixture_set("fac1", ISSUE, "evidence",
			 "[{\"id\": \"e001\", \"kind\": \"client\", \"ref\": "
			 "\"00000c52c634a210ef0eb7002ca21b12"
			 "110f09ba16141df6906d8a4901fe89eb\"},"
			 "{\"id\": \"e002\", \"kind\": \"statement\", "
			 "\"text\": \"x\"}]",
			 &err),
	    PIR_OK, "%s", err.msg);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		err = PIR_ERR_INIT;
		fixture_set("fac1", ISSUE, cases[i].member, cases[i].value,
		    &err);
		cr_expect_str_eq(err.rule ? err.rule : err.msg, cases[i].rule,
		    "case %zu: %s", i, err.msg);
	}
}

Test(reform, is_raised_for_oneself_or_for_somebody_else)
{
	static const struct {
		const char *staff;
		struct pir_issue_said said;
		const char *rule;
	} cases[] = {
		{ "fac1", { .capacity = NULL }, "" },
		{ "fac1", { .capacity = "data" }, "" },
		{ "fac1", { .capacity = "carer" }, "" },
		{ "coord", { .capacity = "reference-group" }, "" },
		{ "fac1", { .by = "ma01" }, "" },
		{ "fac1", { .by = "ma01", .capacity = "carer" },
		    "reform-raised" },
		{ "fac1", { .by = "mc03" }, "reform-raised" },
		{ "intake1", { .capacity = NULL }, "role" },
		{ "appr1", { .capacity = NULL }, "role" },
		{ "fin1", { .capacity = "carer" }, "role" },
		{ "aud1", { .capacity = "data" }, "role" },
	};

	fixture_dry(true);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		expect(cases[i].rule, cases[i].staff, raise_issue,
		    &cases[i].said);
}

/* ---- Apart from clients ------------------------------------------------- */

static enum pir_code
touch_both(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct pir_json *client;

	if (pir_change_edit_id(change, PIR_CLIENT, FIXTURE_OWN, &client, err))
		return err->code;
	pir_json_set_str(client, "gender", "2");
	return resolve(change, ctx, err);
}

Test(reform, is_not_changed_with_a_client)
{
	expect("reform-apart", "coord", touch_both, "Done");
}

Test(reform, id_is_free_among_issues_of_any_day)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_day("2014-05-06");
	cr_expect_eq(fixture_put("fac1", "reform/issues/2014-05-06-ss01.json",
			 "{\"kind\": \"reform-issue\", \"version\": 1, "
			 "\"id\": \"ss01\", \"state\": \"raised\", "
			 "\"area\": \"housing\", \"sectors\": [], "
			 "\"title\": \"No rooms\", "
			 "\"raised\": {\"on\": \"2014-05-06\", "
			 "\"by\": \"fac1\", \"capacity\": \"facilitator\"}}",
			 &err),
	    PIR_INVALID);
	cr_expect_str_eq(err.rule, "identity", "%s", err.msg);
}

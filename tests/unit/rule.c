/* Rules that hold for records of every kind, each with what breaks it. */
#include "rule.h"
#include "fixture.h"

TestSuite(rule, .init = fixture_begin, .fini = fixture_end);

Test(rule, has_a_name_a_sentence_and_a_source, .init = NULL, .fini = NULL)
{
	const struct pir_rule *rule;
	bool checked = false; /* one without a check is seen to before */
	size_t n = 0;

	for (; (rule = pir_rule_at(n)); n++) {
		cr_expect(*rule->name && *rule->what && *rule->source, "%s",
		    rule->name);
		checked = checked || rule->check;
		cr_expect(checked, "%s", rule->name);
	}
	cr_expect_gt(n, 30);
}

#define OWN "clients/m/mycase01/"

/* Each is one change to a record that is there, and the rule it breaks. */
static const struct {
	const char *staff;
	const char *file;
	const char *member;
	const char *value;
	const char *rule; /* NULL: none */
} broken[] = {
	/* The record as a whole. */
	{ "coord", "pir.json", "name", "12", "schema" },
	{ "coord", "pir.json", "format", NULL, "schema" },
	{ "coord", "pir.json", "id", "\"rip\"", "identity" },
	{ "coord", OWN "client.json", "id", "\"thercase\"", "identity" },
	{ "coord", OWN "plan.json", "client", "\"thercase\"", "identity" },
	{ "fac1", OWN "plan.json", "goals.1",
	    "{\"id\": \"g1g1\", \"state\": \"proposed\", \"title\": \"x\", "
	    "\"priority\": 2}",
	    "entry-ids" },
	{ "fac1", OWN "plan.json", "goals.1",
	    "{\"id\": \"a1a1\", \"state\": \"proposed\", \"title\": \"x\", "
	    "\"priority\": 2}",
	    "entry-ids" },
	/* Money, in members that no schema knows, too. */
	{ "fac1", OWN "client.json", "fee_cents", "-5", "money" },
	{ "fac1", OWN "client.json", "later", "[{\"fee_cents\": \"5\"}]",
	    "money" },
	{ "fac1", OWN "client.json", "fee_cents", "0", NULL },
	/* Days. */
	{ "fac1", OWN "client.json", "born.date", "\"1980-02-30\"", "days" },
	{ "fac1", OWN "plan.json", "goals.0.target_on", "\"2014-02-29\"",
	    "days" },
	{ "coord", OWN "client.json", "retain_until", "\"2016-02-29\"", NULL },
	{ "fac1", OWN "client.json", "circumstances.0",
	    "{\"on\": \"2013-07-02\", \"gp\": \"yes\"}", "effective-day" },
	{ "fac1", OWN "client.json", "circumstances.0",
	    "{\"on\": \"2013-07-01\", \"gp\": \"yes\"}", NULL },
	/* Codes. */
	{ "fac1", OWN "client.json", "episodes.0.source", "\"moon\"", "codes" },
	{ "fac1", OWN "plan.json", "goals.0.needs",
	    "[\"accommodation\", \"moon\"]", "codes" },
	{ "fac1", OWN "plan.json", "goals.0.actions.0.sector", "\"moon\"",
	    "codes" },
	{ "fac1", OWN "plan.json", "goals.0.actions.0.sector", "\"housing\"",
	    NULL },
	/* What was recorded stays. */
	{ "fac1", OWN "plan.json", "goals", "[]", "nothing-removed" },
	{ "fac1", OWN "plan.json", "goals", NULL, "nothing-removed" },
	{ "fac1", OWN "plan.json", "goals.0.actions", NULL, "nothing-removed" },
	{ "coord", OWN "client.json", "assignments", "[]", "nothing-removed" },
	{ "coord", OWN "client.json", "consents", NULL, "nothing-removed" },
	{ "coord", OWN "client.json", "episodes.0.eligibility.4", NULL,
	    "nothing-removed" },
	{ "coord", OWN "client.json", "episodes.0.eligibility.0.answer",
	    "\"no\"", "as-written" },
	{ "coord", "staff/fac2.json", "roles", "[]", "nothing-removed" },
	{ "coord", "pir.json", "hosts", "[{\"id\": \"north\"}]",
	    "nothing-removed" },
	/* Statements. */
	{ "fac1", OWN "client.json", "statements.0",
	    "{\"on\": \"2013-07-01\", \"member\": \"moon\", "
	    "\"text\": \"No.\", \"by\": \"client\"}",
	    "statement" },
	{ "fac1", OWN "client.json", "statements.0",
	    "{\"on\": \"2013-07-01\", \"member\": \"names[0].given\", "
	    "\"text\": \"No.\", \"by\": \"client\"}",
	    NULL },
	{ "fac1", OWN "plan.json", "statements.0",
	    "{\"on\": \"2013-07-01\", \"member\": \"goals[g1g1].title\", "
	    "\"text\": \"No.\", \"by\": \"client\"}",
	    NULL },
	/* Who an entry says it is by. */
	{ "fac1", OWN "client.json", "episodes.0.eligibility.5",
	    "{\"criterion\": \"consent\", \"answer\": \"yes\", "
	    "\"on\": \"2013-07-01\", \"by\": \"fac2\"}",
	    "by-the-author" },
	/* Ids lead somewhere. */
	{ "fac1", OWN "client.json", "supports.0",
	    "{\"id\": \"7k7k\", \"partner\": \"nowhere\"}", "references" },
	{ "fac1", OWN "client.json", "supports.0",
	    "{\"id\": \"7k7k\", \"partner\": \"example-housing\"}", NULL },
	{ "fac1", OWN "client.json", "statements.0",
	    "{\"on\": \"2013-07-01\", \"member\": \"names[0].given\", "
	    "\"text\": \"No.\", \"by\": \"thercase\"}",
	    "references" },
	{ "fac1", OWN "client.json", "consents.1",
	    "{\"id\": \"7k7k\", \"kind\": \"sharing\", \"to\": \"nowhere\", "
	    "\"information\": [\"all\"], \"purposes\": [\"referral\"], "
	    "\"how\": \"written\", \"given_by\": \"client\", "
	    "\"from\": \"2013-07-01\"}",
	    "references" },
	{ "fac1", OWN "plan.json", "episode", "\"7k7k\"", "references" },
	{ "coord", "staff/fac2.json", "host", "\"west\"", "references" },
	{ "coord", "staff/fac2.json", "host", "\"south\"", NULL },
	/* Code lists. */
	{ "coord", "vocab/referral-sources.json", "codes.0", NULL,
	    "code-in-use" },
	{ "coord", "vocab/referral-sources.json", "codes.1", NULL, NULL },
	{ "coord", "vocab/sectors.json", "codes.99",
	    "{\"code\": \"housing\", \"name\": \"Again\"}", "code-list" },
	{ "coord", "vocab/sectors.json", "codes.99",
	    "{\"code\": \"moon\", \"name\": \"Moon\", "
	    "\"from\": \"2013-07-02\", \"to\": \"2013-07-01\"}",
	    "code-list" },
	{ "coord", "vocab/sectors.json", "codes.99",
	    "{\"code\": \"moon\", \"name\": \"Moon\"}", NULL },
	/* Only some records are voided. */
	{ "coord", OWN "client.json", "void",
	    "{\"on\": \"2013-07-01\", \"by\": \"coord\", \"reason\": \"x\"}",
	    "void" },
};

Test(rule, is_broken_by_what_it_is_against)
{
	fixture_dry(true);
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		struct pir_err err = PIR_ERR_INIT;
		enum pir_code code = fixture_set(broken[i].staff,
		    broken[i].file, broken[i].member, broken[i].value, &err);

		if (!broken[i].rule) {
			cr_expect_eq(code, PIR_OK, "%s of %s: %s",
			    broken[i].member, broken[i].file, err.msg);
			continue;
		}
		cr_expect_neq(code, PIR_OK, "%s of %s", broken[i].member,
		    broken[i].file);
		cr_expect_str_eq(err.rule ? err.rule : "", broken[i].rule,
		    "%s of %s: %s", broken[i].member, broken[i].file, err.msg);
		cr_expect_str_eq(err.path, broken[i].file);
	}
}

/* ---- Whole records --------------------------------------------------------
 */

static enum pir_code
put_contact(const char *staff, const char *file, const char *id,
    const char *members, struct pir_err *err)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&text,
	    "{\"kind\": \"contact\", \"version\": 1, \"id\": \"%s\", "
	    "\"status\": \"attended\", \"mode\": \"telephone\", "
	    "\"with\": [\"client\"], %s}",
	    id, members);
	return fixture_put(staff, file, text.s, err);
}

Test(rule, keeps_every_record)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(fixture_put("coord", OWN "plan.json", NULL, &err),
	    PIR_REFUSED);
	cr_expect_str_eq(err.rule, "record-stays");
}

Test(rule, holds_a_record_to_the_day_and_id_of_its_file)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(put_contact("fac1", OWN "contacts/2013-06-30-ab12.json",
			 FIXTURE_OWN "-ab12", "\"on\": \"2013-07-01\"", &err),
	    PIR_INVALID);
	cr_expect_str_eq(err.rule, "first-day");
	cr_expect_str_eq(err.msg,
	    "on: must be 2013-06-30, as the file's name says");
	err = PIR_ERR_INIT;
	cr_expect_eq(put_contact("fac1", OWN "contacts/2013-07-01-ab12.json",
			 FIXTURE_OTHER "-ab12", "\"on\": \"2013-07-01\"", &err),
	    PIR_INVALID);
	cr_expect_str_eq(err.rule, "identity");
	err = PIR_ERR_INIT;
	cr_assert_eq(put_contact("fac1", OWN "contacts/2013-07-01-ab12.json",
			 FIXTURE_OWN "-ab12", "\"on\": \"2013-07-01\"", &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(put_contact("fac1", OWN "contacts/2013-06-30-ab12.json",
			 FIXTURE_OWN "-ab12", "\"on\": \"2013-06-30\"", &err),
	    PIR_INVALID);
	cr_expect_str_eq(err.rule, "identity", "the id is taken");
}

Test(rule, lets_addenda_be_added_to_only)
{
	static const char file[] = OWN "contacts/2013-07-01-ab12.json";
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(put_contact("fac1", file, FIXTURE_OWN "-ab12",
			 "\"on\": \"2013-07-01\", \"addenda\": "
			 "[{\"on\": \"2013-07-01\", \"by\": \"fac1\", "
			 "\"text\": \"one\"}]",
			 &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(fixture_set("fac1", file, "addenda.0.text", "\"two\"",
			 &err),
	    PIR_REFUSED);
	cr_expect_str_eq(err.rule, "as-written");
	cr_expect_null(strstr(err.msg, "two"));
	err = PIR_ERR_INIT;
	cr_expect_eq(fixture_set("coord", file, "addenda.1",
			 "{\"on\": \"2013-07-01\", \"by\": \"coord\", "
			 "\"text\": \"two\"}",
			 &err),
	    PIR_OK, "%s", err.msg);
}

Test(rule, asks_for_a_role_where_entries_only_change_places)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(fixture_set("aud1", "pir.json", "hosts",
			 "[{\"id\": \"south\"}, {\"id\": \"north\"}]", &err),
	    PIR_REFUSED);
	cr_expect_str_eq(err.rule ? err.rule : "", "role");
}

/* A code is judged on the day of what uses it, and not again. */
Test(rule, judges_a_code_on_the_day_of_its_entry)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(fixture_set("coord", "vocab/contact-modes.json",
			 "codes.99",
			 "{\"code\": \"pigeon\", \"name\": \"Pigeon\", "
			 "\"from\": \"2013-07-10\", \"to\": \"2013-07-12\"}",
			 &err),
	    PIR_OK, "%s", err.msg);
	fixture_day("2013-07-20");
	cr_expect_eq(fixture_put("fac1", OWN "contacts/2013-07-09-ab12.json",
			 "{\"kind\": \"contact\", \"version\": 1, "
			 "\"id\": \"" FIXTURE_OWN "-ab12\", "
			 "\"on\": \"2013-07-09\", \"status\": \"attended\", "
			 "\"mode\": \"pigeon\", \"with\": [\"client\"]}",
			 &err),
	    PIR_INVALID);
	cr_expect_str_eq(err.rule, "codes");
	err = PIR_ERR_INIT;
	cr_expect_eq(fixture_put("fac1", OWN "contacts/2013-07-12-ab12.json",
			 "{\"kind\": \"contact\", \"version\": 1, "
			 "\"id\": \"" FIXTURE_OWN "-ab12\", "
			 "\"on\": \"2013-07-12\", \"status\": \"attended\", "
			 "\"mode\": \"pigeon\", \"with\": [\"client\"]}",
			 &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(fixture_set("fac1", OWN "contacts/2013-07-12-ab12.json",
			 "minutes", "5", &err),
	    PIR_OK, "%s", err.msg);
}

#include <criterion/criterion.h>
#include <regex.h>

#include "auto.h"
#include "parse.h"
#include "schema.h"

/* message NULL: it is valid. */
static void
expect(const char *schema_text, const char *text, const char *message)
{
	struct pir_schema *schema PIR_AUTO(pir_schema_release) = NULL;
	struct pir_json *json PIR_AUTO(pir_json_release) = parse_json(text);
	struct pir_err err = PIR_ERR_INIT;
	enum pir_code code =
	    pir_schema_parse(&schema, schema_text, strlen(schema_text), &err);

	cr_assert_eq(code, PIR_OK, "%s", err.msg);
	code = pir_schema_check(schema, json, &err);
	if (!message) {
		cr_assert_eq(code, PIR_OK, "%s: %s", text, err.msg);
		return;
	}
	cr_assert_eq(code, PIR_INVALID, "%s is valid", text);
	cr_assert_str_eq(err.msg, message);
}

/* ---- Places ------------------------------------------------------- */

static const char goals[] =
    "{\"properties\": {\"goals\": {\"items\": {\"properties\": {"
    "    \"priority\": {\"minimum\": 1},"
    "    \"actions\": {\"items\": {\"required\": [\"what\"]}}}}}}}";

Test(schema_check, an_entry_is_named_by_its_id)
{
	expect(goals, "{\"goals\": [{}, {\"id\": \"k3f9\", \"priority\": 0}]}",
	    "goals[k3f9].priority: must be at least 1");
	expect(goals,
	    "{\"goals\": [{\"id\": \"k3f9\", \"actions\": ["
	    "{\"id\": \"x2b1\"}]}]}",
	    "goals[k3f9].actions[x2b1].what: is missing");
}

Test(schema_check, an_entry_without_id_is_named_by_its_number)
{
	expect(goals, "{\"goals\": [{}, {}, {\"priority\": 0.5}]}",
	    "goals[2].priority: must be at least 1");
}

Test(schema_check, what_could_identify_somebody_is_no_part_of_a_place)
{
	expect(goals, "{\"goals\": [{\"id\": \"Alex E.\", \"priority\": 0}]}",
	    "goals[0].priority: must be at least 1");
	expect("{\"additionalProperties\": false}", "{\"Alex Example\": 1}",
	    "?: is not allowed");
}

/* ---- Values ------------------------------------------------------- */

Test(schema_check, the_type_is_said_in_words)
{
	expect("{\"type\": \"integer\"}", "1.0", NULL);
	expect("{\"type\": \"integer\"}", "1.5", "must be a whole number");
	expect("{\"type\": \"integer\"}", "true", "must be a whole number");
	expect("{\"type\": [\"null\", \"string\", \"array\"]}", "{}",
	    "must be a string, an array or null");
	expect("{\"properties\": {\"a\": {\"type\": \"boolean\"}}}",
	    "{\"a\": 0}", "a: must be true or false");
}

Test(schema_check, the_allowed_values_are_listed)
{
	expect("{\"enum\": [\"a\", \"b\", 3, null]}", "\"c\"",
	    "must be a, b, 3 or null");
	expect("{\"const\": \"plan\"}", "\"c\"", "must be plan");
	expect("{\"const\": {\"a\": [1]}}", "{\"a\": [1.0]}", NULL);
}

Test(schema_check, a_value_is_shown_only_where_everybody_may_see_it)
{
	const char *open = "{\"properties\": {\"state\": {\"enum\": [\"on\"],"
			   " \"x-privacy\": \"open\"}}}";
	const char *narrative =
	    "{\"properties\": {\"state\": {\"enum\": [\"on\"],"
	    " \"x-privacy\": \"narrative\"}}}";
	const char *list = "{\"properties\": {\"state\": {\"items\": {"
			   "\"enum\": [\"on\"]}, \"x-privacy\": \"open\"}}}";

	expect(open, "{\"state\": \"off\"}", "state: must be on, not 'off'");
	expect(open, "{\"state\": \"Alex Example\"}", "state: must be on");
	expect(narrative, "{\"state\": \"off\"}", "state: must be on");
	const char *inner =
	    "{\"x-privacy\": \"open\", \"properties\": {"
	    "\"a\": {\"const\": \"on\"}, \"b\": {\"const\": \"on\","
	    " \"x-privacy\": \"identity\"}}}";

	expect(inner, "{\"a\": \"off\"}", "a: must be on, not 'off'");
	expect(inner, "{\"b\": \"off\"}", "b: must be on");
	expect(list, "{\"state\": [\"on\", \"off\"]}",
	    "state[1]: must be on, not 'off'");
}

Test(schema_check, limits_are_said)
{
	expect("{\"maximum\": 9}", "10", "must be at most 9");
	expect("{\"exclusiveMinimum\": 0}", "0", "must be more than 0");
	expect("{\"exclusiveMaximum\": 0.5}", "0.5", "must be less than 0.5");
	expect("{\"minLength\": 1}", "\"\"", "must have at least 1 character");
	expect("{\"maxLength\": 2}", "\"\xc3\xa9\xc3\xa9\"", NULL);
	expect("{\"maxLength\": 2}", "\"abc\"",
	    "must have at most 2 characters");
	expect("{\"minItems\": 1}", "[]", "must have at least 1 element");
	expect("{\"maxItems\": 2}", "[1,2,3]", "must have at most 2 elements");
	expect("{\"minProperties\": 2}", "{}", "must have at least 2 members");
	expect("{\"maxProperties\": 0}", "{\"a\": 1}",
	    "must have at most 0 members");
	expect("{\"uniqueItems\": true}", "[{\"a\":1},{\"a\":1.0}]",
	    "must not have the same element twice");
	expect("{\"uniqueItems\": false}", "[1, 1]", NULL);
}

/* Strings of up to six of the characters that the patterns tell apart. */
static void
compare_with_regcomp(const char *pattern)
{
	static const char characters[] = "a0-z9.{/";
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_schema *schema PIR_AUTO(pir_schema_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	regex_t regex;

	pir_str_addf(&text, "{\"pattern\": \"%s\"}", pattern);
	cr_assert_eq(pir_schema_parse(&schema, text.s, text.len, &err), PIR_OK,
	    "%s: %s", pattern, err.msg);
	cr_assert_eq(regcomp(&regex, pattern, REG_EXTENDED | REG_NOSUB), 0);
	for (unsigned i = 0; i < 1 << 18; i += 1 + i % 7) {
		char s[8] = "";
		struct pir_json *json PIR_AUTO(pir_json_release) = NULL;

		for (unsigned j = 0, rest = i; j < 6; j++, rest /= 8)
			s[j] = rest % 8 + j < 9 ? characters[rest % 8] : '\0';
		json = pir_json_string(s);
		cr_assert_eq(pir_schema_check(schema, json, &err) == PIR_OK,
		    regexec(&regex, s, 0, NULL, 0) == 0, "%s: '%s'", pattern,
		    s);
	}
	regfree(&regex);
}

Test(schema_check, a_pattern_means_what_regcomp_makes_of_it)
{
	compare_with_regcomp("^[a-z0-9][a-z0-9-]{1,3}$");
	compare_with_regcomp("^[a-z]{2}-[0-9]$");
	compare_with_regcomp("^[0-9-]{2,4}$");
	compare_with_regcomp("^[-a]{0,2}$");
	compare_with_regcomp("^[z0]{0}[a9-]{3}$");
	compare_with_regcomp("^a{2}0{1,2}$");
	compare_with_regcomp("^[a-z0-9][a-z0-9-]{1,3}-[a0]{1}$");
	compare_with_regcomp("^a{0,2}[a-]{1,2}a$");
	compare_with_regcomp("^[a-z]{0,3}[0-9]{0,2}-{1,2}$");
	compare_with_regcomp("^a{1,2}a$");
	compare_with_regcomp("^[a-z]{1,2}-[0-9]$");
	compare_with_regcomp("^a{2,}$");
	compare_with_regcomp("^[+-/]{2}$");
	compare_with_regcomp("^[.-0]$");
	compare_with_regcomp("^a*$");
	compare_with_regcomp("^a|0$");
	compare_with_regcomp("^$");
	compare_with_regcomp("a{2}$");
	compare_with_regcomp("^a{2}");
}

Test(schema_check, a_pattern_is_shown_unless_words_say_it)
{
	expect("{\"pattern\": \"^[a-z]+$\"}", "\"a b\"", "must match ^[a-z]+$");
	expect("{\"pattern\": \"^[0-9]{4}$\", \"x-type\": \"date\"}",
	    "\"2013-8-1\"", "must be a date, YYYY-MM-DD");
	expect("{\"pattern\": \"^[a-z]+$\", \"x-ref\": \"staff|member\"}",
	    "\"a b\"", "must be the id of a staff|member");
	expect("{\"pattern\": \"^[^@ ]+@[^@ ]+$\"}", "\"a@\xc3\xa9\"", NULL);
	expect("{\"pattern\": \"^(a|b\\\\.c){2}$\"}", "\"ab.c\"", NULL);
	expect("{\"pattern\": \"^a$\"}", "\"b\\na\"", "must match ^a$");
	expect("{\"pattern\": \"^a$\"}", "\"a\\n\"", "must match ^a$");
	expect("{\"pattern\": \"\"}", "\"b\"", NULL);
}

/* ---- Objects ------------------------------------------------------ */

Test(schema_check, names_of_members_are_judged)
{
	const char *schema = "{\"propertyNames\": {\"enum\": [\"food\"]}}";

	expect(schema, "{\"food\": 1}", NULL);
	expect(schema, "{\"foot\": 1}", "foot: its name must be food");
	expect("{\"propertyNames\": false}", "{}", NULL);
	expect("{\"propertyNames\": false}", "{\"a\": 1}",
	    "a: its name is not allowed");
}

Test(schema_check, members_that_are_not_named_are_judged_too)
{
	const char *schema =
	    "{\"properties\": {\"a\": true, \"c\": false},"
	    " \"additionalProperties\": {\"type\": \"integer\"}}";

	expect(schema, "{\"a\": \"x\", \"b\": 1}", NULL);
	expect(schema, "{\"b\": \"x\"}", "b: must be a whole number");
	expect(schema, "{\"c\": 1}", "c: is not allowed");
}

Test(schema_check, a_member_that_another_one_needs)
{
	const char *schema = "{\"dependentRequired\": {\"to\": [\"from\"]}}";

	expect(schema, "{\"to\": 1, \"from\": 1}", NULL);
	expect(schema, "{\"from\": 1}", NULL);
	expect(schema, "{\"to\": 1}", "from: is missing");
}

/* ---- Several schemas ---------------------------------------------- */

Test(schema_check, each_way_to_be_right_is_said)
{
	expect("{\"anyOf\": [{\"required\": [\"given\"]},"
	       " {\"required\": [\"family\"]}]}",
	    "{}", "given: is missing, or family is missing");
	expect("{\"anyOf\": [{\"const\": \"all\"}, {\"const\": \"none\"}]}",
	    "1", "must be all, or be none");
	expect("{\"anyOf\": [{\"minimum\": 1}, {\"minimum\": 1}]}", "0",
	    "must be at least 1");
}

Test(schema_check, the_form_that_came_furthest_is_the_one_reported)
{
	const char *kinds = "{\"oneOf\": [{\"type\": \"null\"},"
			    " {\"properties\": {\"kind\": {\"const\": \"a\"}}},"
			    " {\"properties\": {\"kind\": {\"const\": \"b\"},"
			    "     \"n\": {\"type\": \"integer\"}}}]}";

	expect(kinds, "{\"kind\": \"b\", \"n\": 1}", NULL);
	expect(kinds, "{\"kind\": \"b\", \"n\": \"x\"}",
	    "n: must be a whole number");
	expect(kinds, "{\"kind\": \"c\"}", "kind: must be a, or be b");
}

Test(schema_check, one_form_means_not_two)
{
	expect("{\"oneOf\": [{\"minimum\": 1}, {\"minimum\": 2}]}", "3",
	    "must be of one of the allowed forms, and is of 2");
}

Test(schema_check, a_condition_decides_what_is_due)
{
	const char *schema =
	    "{\"if\": {\"properties\": {\"state\": {\"const\": \"blocked\"}},"
	    "     \"required\": [\"state\"]},"
	    " \"then\": {\"required\": [\"barrier\"]},"
	    " \"else\": {\"not\": {\"required\": [\"barrier\"]}}}";

	expect(schema, "{\"state\": \"blocked\", \"barrier\": \"cost\"}", NULL);
	expect(schema, "{\"state\": \"done\"}", NULL);
	expect(schema, "{\"state\": \"blocked\"}", "barrier: is missing");
	expect(schema, "{\"barrier\": \"cost\"}", "must not be of this form");
}

Test(schema_check, a_schema_that_holds_itself_judges_every_level)
{
	const char *tree =
	    "{\"properties\": {\"parts\": {\"items\": {\"$ref\": \"#\"}},"
	    " \"n\": {\"type\": \"integer\"}}}";

	expect(tree, "{\"parts\": [{\"parts\": [{\"n\": 1}]}]}", NULL);
	expect(tree, "{\"parts\": [{}, {\"parts\": [{\"n\": \"x\"}]}]}",
	    "parts[1].parts[0].n: must be a whole number");
}

Test(schema_check, a_long_list_is_cut)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_schema *schema PIR_AUTO(pir_schema_release) = NULL;
	struct pir_json *json PIR_AUTO(pir_json_release) = pir_json_object();
	struct pir_err err = PIR_ERR_INIT;

	pir_str_add(&text, "{\"enum\": [0");
	for (int i = 0; i < 1000; i++)
		pir_str_addf(&text, ", \"code-%d\"", i);
	pir_str_add(&text, "]}");
	cr_assert_eq(pir_schema_parse(&schema, text.s, text.len, &err), PIR_OK);
	cr_assert_eq(pir_schema_check(schema, json, &err), PIR_INVALID);
	cr_assert_lt(strlen(err.msg), 500);
	cr_assert(!strcmp(err.msg + strlen(err.msg) - 3, "..."));
}

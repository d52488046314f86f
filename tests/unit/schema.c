#include "schema_private.h"

#include <criterion/criterion.h>

#include "auto.h"
#include "file.h"
#include "parse.h"

static struct pir_schema *
read_schema(const char *text)
{
	struct pir_schema *schema = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_schema_parse(&schema, text, strlen(text), &err),
	    PIR_OK, "%s", err.msg);
	return schema;
}

/* ---- Embedded schemas --------------------------------------------- */

Test(schema, every_embedded_schema_can_be_read)
{
	size_t i = 0;

	for (; pir_schema_name(i); i++) {
		const char *name = pir_schema_name(i);
		struct pir_schema *schema PIR_AUTO(pir_schema_release) =
		    read_schema(pir_schema_text(name));

		cr_assert_not_null(pir_schema_of(name));
		cr_assert_eq(pir_schema_of(name), pir_schema_of(name));
		cr_assert_str_eq(pir_schema_property(schema, 0), "kind", "%s",
		    name);
	}
	cr_assert_gt(i, 0);
}

Test(schema, what_is_not_embedded_is_not_found)
{
	cr_assert_null(pir_schema_of("none"));
	cr_assert_null(pir_schema_of(""));
	cr_assert_null(pir_schema_text("none"));
	cr_assert_null(pir_schema_name(1000));
}

/* ---- Schemas that are refused -------------------------------------- */

static void
expect_refused(const char *text, const char *message)
{
	struct pir_schema *schema = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_schema_parse(&schema, text, strlen(text), &err),
	    PIR_INVALID, "%s was accepted", text);
	cr_assert_str_eq(err.msg, message);
	cr_assert_null(schema);
}

Test(schema, an_unknown_keyword_is_refused_wherever_it_stands)
{
	expect_refused("{\"format\": \"date\"}", "unknown keyword 'format'");
	expect_refused("{\"properties\": {\"a\": {\"items\": {\"x\": 1}}}}",
	    "properties: a: items: unknown keyword 'x'");
	expect_refused("{\"$defs\": {\"a\": {\"Type\": \"string\"}}}",
	    "$defs: a: unknown keyword 'Type'");
	expect_refused("{\"anyOf\": [true, {\"contains\": true}]}",
	    "anyOf: unknown keyword 'contains'");
}

Test(schema, a_keyword_with_a_value_of_the_wrong_sort_is_refused)
{
	expect_refused("{\"type\": \"date\"}",
	    "type: must be the name of a type");
	expect_refused("{\"type\": []}", "type: must be the name of a type");
	expect_refused("{\"minLength\": -1}",
	    "minLength: must be a whole number, 0 or more");
	expect_refused("{\"minimum\": \"1\"}", "minimum: must be a number");
	expect_refused("{\"required\": \"a\"}",
	    "required: must be an array of strings");
	expect_refused("{\"required\": [1]}",
	    "required: must be an array of strings");
	expect_refused("{\"dependentRequired\": {\"a\": \"b\"}}",
	    "dependentRequired: must be an object of arrays of strings");
	expect_refused("{\"uniqueItems\": 1}",
	    "uniqueItems: must be true or false");
	expect_refused("{\"properties\": []}", "properties: must be an object");
	expect_refused("{\"anyOf\": []}", "anyOf: must not be empty");
	expect_refused("{\"items\": [true]}",
	    "items: a schema is an object, true or false");
	expect_refused("{\"title\": 1}", "title: must be a string");
	expect_refused("[]", "a schema is an object, true or false");
	expect_refused("{\"type\": \"string\", \"type\": \"null\"}",
	    "type: stands twice");
}

Test(schema, only_this_dialect_and_only_at_the_root)
{
	expect_refused("{\"$schema\": "
		       "\"http://json-schema.org/draft-07/schema#\"}",
	    "$schema: must be https://json-schema.org/draft/2020-12/schema");
	expect_refused("{\"items\": {\"$id\": \"x\"}}",
	    "items: $id: stands at the root only");
	expect_refused("{\"items\": {\"$defs\": {}}}",
	    "items: $defs: stands at the root only");
}

Test(schema, a_reference_that_leads_nowhere_is_refused)
{
	static const char *const refs[] = { "#/$defs/b", "#/properties/a",
		"other.json", "#/$defs/", "#a", "", "#/$defs/a~0" };

	for (size_t i = 0; i < sizeof refs / sizeof *refs; i++) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_str msg PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		pir_str_addf(&text,
		    "{\"$defs\": {\"a\": true}, \"$ref\": \"%s\"}", refs[i]);
		pir_str_addf(&msg,
		    "$ref: '%s' leads nowhere; use '#' or '#/$defs/<name>'",
		    refs[i]);
		expect_refused(text.s, msg.s);
	}
}

Test(schema, a_reference_that_comes_back_to_itself_is_refused)
{
	const char *message = "$ref: a schema comes back to itself";

	expect_refused("{\"$ref\": \"#\"}", message);
	expect_refused("{\"allOf\": [{\"not\": {\"$ref\": \"#\"}}]}", message);
	expect_refused("{\"$defs\": {\"a\": {\"$ref\": \"#/$defs/b\"},"
		       " \"b\": {\"anyOf\": [{\"$ref\": \"#/$defs/a\"}]}}}",
	    message);
}

Test(schema, a_pattern_that_others_would_read_otherwise_is_refused)
{
	static const char *const bad[] = { ".", "a.b", "\\\\d", "\\\\w+",
		"a\\\\b", "(?:a)", "(?=a)", "a+?", "a**", "a{2}{3}", "*a", "^*",
		"(*a)", "a|*b", "a||b", "|a", "a|", "()", "(a", "a)", "[a",
		"[]", "[^]", "[^a]", "[^a]?", "[[:alpha:]]", "[\\\\]]", "a{",
		"a{,2}", "a{x}", "a}", "a]", "\\\\", "\xc3\xa9" };

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_schema *schema = NULL;
		struct pir_err err = PIR_ERR_INIT;

		pir_str_addf(&text, "{\"pattern\": \"%s\"}", bad[i]);
		cr_assert_eq(pir_schema_parse(&schema, text.s, text.len, &err),
		    PIR_INVALID, "%s was accepted", bad[i]);
		cr_assert(pir_str_has_prefix(err.msg, "pattern: "), "%s",
		    err.msg);
	}
}

Test(schema, every_keyword_stands_in_the_manual)
{
	struct pir_str page PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	read_file("man/pir-records.5", &page);
	for (const struct keyword *k = pir_schema_keywords; k->name; k++) {
		struct pir_str word PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		pir_str_addf(&word, " %s", k->name);
		cr_expect_not_null(strstr(page.s, word.s), "%s", k->name);
	}
}

/* ---- Looking ------------------------------------------------------ */

static const char family[] =
    "{\"$defs\": {"
    "    \"note\": {\"type\": \"string\", \"x-privacy\": \"narrative\"},"
    "    \"base\": {\"properties\": {"
    "        \"kind\": {\"enum\": [\"a\", \"b\"]},"
    "        \"text\": {\"$ref\": \"#/$defs/note\", \"x-n\": \"own\"}}},"
    "    \"tree\": {\"properties\": {"
    "        \"parts\": {\"items\": {\"$ref\": \"#/$defs/tree\"}}}}},"
    " \"$ref\": \"#/$defs/base\","
    " \"properties\": {"
    "    \"id\": {\"x-privacy\": \"open\", \"x-list\": []},"
    "    \"list\": {\"items\": {\"anyOf\": ["
    "        {\"type\": \"null\"},"
    "        {\"properties\": {\"n\": {\"type\": \"integer\"}}},"
    "        {\"properties\": {\"n\": true, \"m\": true}}]}},"
    "    \"tree\": {\"$ref\": \"#/$defs/tree\"},"
    "    \"free\": {\"additionalProperties\": {\"x-privacy\": \"open\"}}}}";

Test(schema, members_are_found_through_references)
{
	struct pir_schema *s PIR_AUTO(pir_schema_release) = read_schema(family);
	const struct pir_schema *text = pir_schema_member(s, "text");

	cr_assert_str_eq(pir_schema_note(text, "x-privacy"), "narrative");
	cr_assert_str_eq(pir_schema_note(text, "x-n"), "own");
	cr_assert_null(pir_schema_note(text, "x-ref"));
	cr_assert_null(pir_schema_note(pir_schema_member(s, "id"), "x-list"));
	cr_assert_null(pir_schema_member(s, "none"));
	cr_assert_null(pir_schema_member(NULL, "id"));
}

Test(schema, elements_are_described_by_all_their_forms)
{
	struct pir_schema *s PIR_AUTO(pir_schema_release) = read_schema(family);
	const struct pir_schema *items =
	    pir_schema_items(pir_schema_member(s, "list"));

	cr_assert_str_eq(pir_schema_property(items, 0), "n");
	cr_assert_str_eq(pir_schema_property(items, 1), "m");
	cr_assert_null(pir_schema_property(items, 2));
	cr_assert_null(pir_schema_items(items));
	cr_assert_null(pir_schema_items(NULL));
}

Test(schema, a_schema_may_hold_itself)
{
	struct pir_schema *s PIR_AUTO(pir_schema_release) = read_schema(family);
	const struct pir_schema *tree = pir_schema_member(s, "tree");

	for (int i = 0; i < 10; i++)
		tree = pir_schema_items(pir_schema_member(tree, "parts"));
	cr_assert_str_eq(pir_schema_property(tree, 0), "parts");
}

Test(schema, members_without_a_name_of_their_own_are_described_too)
{
	struct pir_schema *s PIR_AUTO(pir_schema_release) = read_schema(family);
	const struct pir_schema *any =
	    pir_schema_member(pir_schema_member(s, "free"), "anything");

	cr_assert_str_eq(pir_schema_note(any, "x-privacy"), "open");
}

Test(schema, own_properties_come_before_those_referred_to)
{
	struct pir_schema *s PIR_AUTO(pir_schema_release) = read_schema(family);
	static const char *const names[] = { "id", "list", "tree", "free",
		"kind", "text" };

	for (size_t i = 0; i < 6; i++)
		cr_assert_str_eq(pir_schema_property(s, i), names[i]);
	cr_assert_null(pir_schema_property(s, 6));
	cr_assert_null(pir_schema_property(NULL, 0));
}

Test(schema, what_an_enum_allows_is_told)
{
	struct pir_schema *s PIR_AUTO(pir_schema_release) = read_schema(family);

	cr_assert(pir_schema_allows(pir_schema_member(s, "kind"), "b"));
	cr_assert_not(pir_schema_allows(pir_schema_member(s, "kind"), "c"));
	cr_assert_not(pir_schema_allows(pir_schema_member(s, "text"), "b"));
	cr_assert_not(pir_schema_allows(NULL, "b"));
}

/* ---- Order -------------------------------------------------------- */

static void
expect_order(const char *text, const char *ordered)
{
	struct pir_schema *s PIR_AUTO(pir_schema_release) = read_schema(family);
	struct pir_json *json PIR_AUTO(pir_json_release) = parse_json(text);
	struct pir_str out PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (int i = 0; i < 2; i++) {
		pir_str_clear(&out);
		pir_schema_order(s, json);
		pir_json_print_line(json, &out);
		cr_assert_str_eq(out.s, ordered);
	}
}

Test(schema, members_stand_in_the_schemas_order_at_every_level)
{
	expect_order("{\"text\": \"t\", \"list\": [{\"m\": 1, \"n\": 2}, null],"
		     " \"id\": \"i\"}",
	    "{\"id\": \"i\", \"list\": [{\"n\": 2, \"m\": 1}, null],"
	    " \"text\": \"t\"}");
}

Test(schema, unknown_members_come_last_in_the_order_they_had)
{
	expect_order("{\"z\": {\"b\": 1, \"a\": 2}, \"kind\": \"a\","
		     " \"y\": 3, \"id\": \"i\", \"x\": []}",
	    "{\"id\": \"i\", \"kind\": \"a\", \"z\": {\"b\": 1, \"a\": 2},"
	    " \"y\": 3, \"x\": []}");
}

Test(schema, what_has_no_order_stays_as_it_is)
{
	expect_order("{}", "{}");
	expect_order("{\"z\": 1, \"y\": 2}", "{\"z\": 1, \"y\": 2}");
	expect_order("{\"list\": {\"m\": 1, \"n\": 2}}",
	    "{\"list\": {\"m\": 1, \"n\": 2}}");
}

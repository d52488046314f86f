#include <criterion/criterion.h>
#include <stdint.h>

#include "auto.h"
#include "parse.h"

static void
expect(const char *text, const char *printed)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = parse_json(text);
	struct pir_str out PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_json_print(json, &out);
	cr_assert_str_eq(pir_str_get(&out), printed);
}

Test(json_print, one_member_or_element_a_line)
{
	expect("{\"b\":[1,{\"x\":true}],\"a\":null}",
	    "{\n"
	    "  \"b\": [\n"
	    "    1,\n"
	    "    {\n"
	    "      \"x\": true\n"
	    "    }\n"
	    "  ],\n"
	    "  \"a\": null\n"
	    "}\n");
}

Test(json_print, what_is_empty_takes_no_line)
{
	expect("[ ]", "[]\n");
	expect("{\"a\":{},\"b\":[ ]}", "{\n  \"a\": {},\n  \"b\": []\n}\n");
	expect("\"\"", "\"\"\n");
}

Test(json_print, only_what_must_be_is_escaped)
{
	expect("\"\\u0041\\/\\u00e9\\ud83d\\ude00\\u007f\"",
	    "\"A/\xc3\xa9\xf0\x9f\x98\x80\x7f\"\n");
	expect("\"\\\"\\\\\\b\\f\\n\\r\\t\\u000b\\u001F\"",
	    "\"\\\"\\\\\\b\\f\\n\\r\\t\\u000b\\u001f\"\n");
	expect("{\"a\\nb\": 1}", "{\n  \"a\\nb\": 1\n}\n");
}

Test(json_print, numbers_read_back_as_they_were)
{
	expect("-0", "0\n");
	expect("1.0", "1\n");
	expect("0.1", "0.1\n");
	expect("1e300", "1e+300\n");
	expect("0.30000000000000004", "0.30000000000000004\n");
	expect("999999999999999", "999999999999999\n");
}

Test(json_print, a_line_holds_the_same)
{
	static const char text[] = "{\"a\":[1,2],\"b\":{},\"c\":[]}";
	struct pir_json *json PIR_AUTO(pir_json_release) = parse_json(text);
	struct pir_str out PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_json_print_line(json, &out);
	cr_assert_str_eq(pir_str_get(&out),
	    "{\"a\": [1, 2], \"b\": {}, \"c\": []}");
}

/* ---- Any document ------------------------------------------------- */

/* xorshift64*: the same documents on every machine. */
static uint32_t
draw(uint64_t *state, uint32_t below)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return (uint32_t)((*state * 0x2545f4914f6cdd1d) >> 33) % below;
}

static struct pir_json *
random_string(uint64_t *state)
{
	static const char *const pieces[] = { "a", "Z", " ", "\"", "\\", "\n",
		"/", "\xc3\xa9", "\xe6\x97\xa5", "\xf0\x9f\x98\x80", "\x7f",
		"\x01", "\\u", "{", "\xef\xbf\xbd" };
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (uint32_t n = draw(state, 9); n > 0; n--)
		pir_str_add(&s,
		    pieces[draw(state, sizeof pieces / sizeof *pieces)]);
	return pir_json_string(pir_str_get(&s));
}

static struct pir_json *random_value(uint64_t *state, uint32_t depth);

static struct pir_json *
random_object(uint64_t *state, uint32_t depth)
{
	struct pir_json *object = pir_json_object();

	for (uint32_t n = draw(state, 6); n > 0; n--) {
		struct pir_json *name PIR_AUTO(pir_json_release) =
		    random_string(state);

		pir_json_set(object, pir_json_text(name),
		    random_value(state, depth - 1));
	}
	return object;
}

static struct pir_json *
random_array(uint64_t *state, uint32_t depth)
{
	struct pir_json *array = pir_json_array();

	for (uint32_t n = draw(state, 6); n > 0; n--)
		pir_json_append(array, random_value(state, depth - 1));
	return array;
}

static struct pir_json *
random_value(uint64_t *state, uint32_t depth)
{
	int64_t n;

	switch (draw(state, depth > 0 ? 6 : 4)) {
	case 0:
		n = (int64_t)draw(state, 1000000000) * draw(state, 1000000);
		return pir_json_integer(draw(state, 2) ? n : -n);
	case 1:
		return pir_json_boolean(draw(state, 2));
	case 2:
	case 3:
		return random_string(state);
	case 4:
		return random_array(state, depth);
	default:
		return random_object(state, depth);
	}
}

Test(json_print, what_was_printed_reads_and_prints_the_same)
{
	uint64_t state = 20130701;

	for (int i = 0; i < 3000; i++) {
		struct pir_json *made PIR_AUTO(pir_json_release) =
		    random_value(&state, 5);
		struct pir_str first PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_str again PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_json *read PIR_AUTO(pir_json_release) = NULL;
		struct pir_json *brief PIR_AUTO(pir_json_release) = NULL;

		pir_json_print(made, &first);
		read = parse_json(first.s);
		cr_assert(pir_json_equal(made, read), "%s", first.s);
		pir_json_print(read, &again);
		cr_assert_str_eq(first.s, again.s);
		pir_json_print_line(made, &line);
		cr_assert_null(strchr(line.s, '\n'));
		brief = parse_json(line.s);
		cr_assert(pir_json_equal(made, brief), "%s", line.s);
	}
}

Test(json_print, tells_the_line_of_a_member)
{
	static const char text[] =
	    "{\n  \"kind\": \"plan\",\n  \"goals\": [\n    {\n"
	    "      \"id\": \"k3f9\",\n      \"needs\": [],\n"
	    "      \"state\": \"active\"\n    },\n    {\n"
	    "      \"title\": \"x\"\n    }\n  ],\n  \"end\": 1\n}\n";
	struct pir_json *json PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err;

	cr_assert_eq(pir_json_parse(&json, text, strlen(text), &err), PIR_OK);
	cr_expect_eq(pir_json_line(json, "kind"), 2);
	cr_expect_eq(pir_json_line(json, "goals"), 3);
	cr_expect_eq(pir_json_line(json, "goals[k3f9].state"), 7);
	cr_expect_eq(pir_json_line(json, "goals[0].state"), 7);
	cr_expect_eq(pir_json_line(json, "goals[1].title"), 10);
	cr_expect_eq(pir_json_line(json, "goals[1].title.x"), 10);
	cr_expect_eq(pir_json_line(json, "goals[k3f9].gone"), 4);
	cr_expect_eq(pir_json_line(json, "goals[9]"), 3);
	cr_expect_eq(pir_json_line(json, "end"), 13);
	cr_expect_eq(pir_json_line(json, "the rest"), 0);
}

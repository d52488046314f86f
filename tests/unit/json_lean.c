#include <criterion/criterion.h>
#include <string.h>

#include "auto.h"
#include "json.h"

static const char *const keep[] = { "state", "list", NULL };
static const char *const drop[] = { "long", NULL };
static const struct pir_json_lean lean = { keep, drop };

static void
becomes(const char *text, const char *expected)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = NULL;
	struct pir_str out PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_json_parse_lean(&json, text, strlen(text), &lean,
			 &err),
	    PIR_OK, "%s", err.msg);
	pir_json_print_line(json, &out);
	cr_assert_str_eq(pir_str_get(&out), expected);
}

Test(json_lean, only_the_members_of_the_root_that_are_wanted_are_there)
{
	becomes("{\"id\": 1, \"state\": \"a\", \"x\": {\"state\": 2}}",
	    "{\"state\": \"a\"}");
	becomes("{\"list\": [], \"state\": true}",
	    "{\"list\": [], \"state\": true}");
	becomes("{ }", "{}");
	becomes("{\"x\": [1, {\"y\": \"}\"}], \"statement\": null}", "{}");
	becomes("{\"state\":-12,\"x\":1}", "{\"state\": -12}");
}

Test(json_lean, what_is_dropped_is_gone_at_any_depth_below)
{
	becomes("{\"list\": [{\"id\": 1, \"long\": [1, 2]}, {\"long\": {}}, "
		"[{\"a\": {\"long\": 1, \"b\": 2}}]]}",
	    "{\"list\": [{\"id\": 1}, {}, [{\"a\": {\"b\": 2}}]]}");
	becomes("{\"long\": 1, \"state\": \"long\"}", "{\"state\": \"long\"}");
}

Test(json_lean, signs_within_strings_are_text)
{
	becomes("{\"x\": \"\\\"}]{[,\", \"state\": \"a \\\\\\\" } b\"}",
	    "{\"state\": \"a \\\\\\\" } b\"}");
}

Test(json_lean, all_of_the_text_is_judged_what_is_left_out_too)
{
	static const char *const bad[] = { "{\"x\": 01}", "{\"x\": \"\t\"}",
		"{\"x\": 1, \"x\": 2}", "{\"state\": 1} x", "[]", "",
		"{\"x\": 1.5}" };

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_json *json PIR_AUTO(pir_json_release) = NULL;
		struct pir_err err = PIR_ERR_INIT;

		cr_assert_eq(pir_json_parse_lean(&json, bad[i], strlen(bad[i]),
				 &lean, &err),
		    PIR_INVALID, "%s", bad[i]);
		cr_assert_null(json);
	}
}

#include <criterion/criterion.h>
#include <stdio.h>

#include "err.h"
#include "text.h"

#define ROOM (sizeof((struct pir_err *)0)->msg)

static bool
is_whole_text(const char *s)
{
	size_t len = strlen(s);
	uint32_t c;

	for (size_t i = 0, n; i < len; i += n) {
		n = pir_text_decode(s + i, len - i, &c);
		if (n == 0)
			return false;
	}
	return true;
}

Test(err, returns_the_code_and_keeps_the_message)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_fail(&err, PIR_MISSING, "no goal '%s'", "7k2m"),
	    PIR_MISSING);
	cr_expect_eq(err.code, PIR_MISSING);
	cr_expect_str_eq(err.msg, "no goal '7k2m'");
	cr_expect_null(err.rule);
}

Test(err, names_the_rule_that_refuses)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_refuse(&err, "role", "%s may not", "fac1"),
	    PIR_REFUSED);
	cr_expect_eq(err.code, PIR_REFUSED);
	cr_expect_str_eq(err.rule, "role");
	cr_expect_str_eq(err.msg, "fac1 may not");
}

Test(err, forgets_what_failed_before)
{
	struct pir_err err = PIR_ERR_INIT;

	pir_refuse(&err, "role", "no");
	pir_at(&err, "plan.json", 3);
	pir_fail(&err, PIR_INVALID, "not a date");
	cr_expect_null(err.rule);
	cr_expect_str_empty(err.path);
	cr_expect_eq(err.line, 0);
}

Test(err, takes_context_in_front_and_stays_the_same)
{
	struct pir_err err = PIR_ERR_INIT;

	pir_refuse(&err, "role", "no");
	pir_at(&err, "plan.json", 3);
	cr_expect_eq(pir_within(&err, "--on"), PIR_REFUSED);
	cr_expect_eq(pir_within(&err, "line 7"), PIR_REFUSED);
	cr_expect_str_eq(err.msg, "line 7: --on: no");
	cr_expect_str_eq(err.rule, "role");
	cr_expect_str_eq(err.path, "plan.json");
	cr_expect_eq(err.line, 3);
}

/* However the end falls, the message fills the room and stays UTF-8. */
Test(err, cuts_what_is_too_long_at_a_character)
{
	static const char *const letters[] = { "x", "é", "日", "😀" };

	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
		char text[4 * ROOM + 8] = "";
		size_t size = strlen(letters[i]);

		for (size_t n = 0; n < ROOM; n++)
			memcpy(text + n * size, letters[i], size + 1);
		for (int pad = 0; pad < 5; pad++) {
			struct pir_err err = PIR_ERR_INIT;

			pir_fail(&err, PIR_INVALID, "%.*s%s", pad, "....",
			    text);
			cr_expect(is_whole_text(err.msg), "%s %d", letters[i],
			    pad);
			cr_expect_geq(strlen(err.msg), ROOM - size);
			pir_within(&err, "\xc3\xa9");
			cr_expect(is_whole_text(err.msg));
			cr_expect_geq(strlen(err.msg), ROOM - size);
		}
	}
}

Test(err, keeps_a_message_that_just_fits)
{
	struct pir_err err = PIR_ERR_INIT;
	char text[ROOM];

	memset(text, 'x', sizeof text - 3);
	strcpy(text + sizeof text - 3, "é");
	pir_fail(&err, PIR_INVALID, "%s", text);
	cr_assert_str_eq(err.msg, text);
}

Test(err, cuts_a_path_at_a_character)
{
	struct pir_err err = PIR_ERR_INIT;
	char path[400] = "x";

	for (size_t n = 0; n < 150; n++)
		strcat(path, "é");
	pir_at(&err, path, 1);
	cr_expect(is_whole_text(err.path));
	cr_expect_eq(strlen(err.path), 159);
}

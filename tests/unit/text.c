#include <criterion/criterion.h>

#include "auto.h"
#include "text.h"

#define STR(name) struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT

static bool
is_character(uint32_t c)
{
	return c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);
}

/* Numbers that look random and are the same each time. */
static uint32_t
next_random(uint32_t *state)
{
	*state = *state * 1664525 + 1013904223;
	return *state >> 8;
}

/* Up to 24 pieces: letters, unsafe characters, and bytes that are none. */
static void
random_text(struct pir_str *out, uint32_t *state)
{
	static const char *const pieces[] = { "a", " ", "é", "e\u0301", "日",
		"😀", "\u202e", "\u200b", "\n", "\t", "\x1b[31m", "\xff",
		"\xe2\x80", "\xc0\xaf", "ﬀ", "ß", "-", "'", "’", "\u200d" };

	pir_str_clear(out);
	for (uint32_t n = next_random(state) % 24; n > 0; n--)
		pir_str_add(out,
		    pieces[next_random(state) %
			(sizeof pieces / sizeof *pieces)]);
}

Test(text, decodes_every_character_that_there_is)
{
	STR(str);
	uint32_t back;

	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		if (!is_character(c))
			continue;
		pir_str_clear(&str);
		pir_text_encode(&str, c);
		cr_assert_eq(pir_text_decode(str.s, str.len, &back), str.len);
		cr_assert_eq(back, c);
		cr_assert_eq(pir_text_decode(str.s, str.len - 1, &back), 0);
	}
}

Test(text, decodes_nothing_else)
{
	static const char *const bad[] = { "\x80", "\xbf", "\xc0\x80",
		"\xc1\xbf", "\xc3", "\xc3(", "\xc3\xc3", "\xe0\x80\x80",
		"\xe0\x9f\xbf", "\xe2\x82", "\xe2(\xa1", "\xe2\x82(",
		"\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x80\x80\x80",
		"\xf0\x8f\xbf\xbf", "\xf0\x9f\x98", "\xf0\x9f\x98(",
		"\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xf8\x88\x80\x80\x80",
		"\xfe", "\xff" };
	uint32_t c = 7;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		cr_expect_eq(pir_text_decode(bad[i], strlen(bad[i]), &c), 0,
		    "number %zu", i);
	cr_expect_eq(pir_text_decode("a", 0, &c), 0);
	cr_expect_eq(c, 7);
}

Test(text, knows_what_is_unsafe)
{
	static const uint32_t bad[] = { 0, 7, '\t', '\n', 0x1b, 0x1f, 0x7f,
		0x80, 0x9b, 0x9f, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029,
		0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xd800, 0xdfff, 0xfdd0,
		0xfeff, 0xfffe, 0xffff, 0x1ffff, 0xe0041, 0x10fffe, 0x10ffff,
		0x110000, 0xffffffff };
	static const uint32_t good[] = { ' ', '~', 0xa0, 0xad, 0xe9, 0x301,
		0x200a, 0x200c, 0x200d, 0x2010, 0x2019, 0x202f, 0x2030, 0x65e5,
		0xe000, 0xfe0f, 0xfffd, 0x1f600, 0x20000 };

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		cr_expect(pir_text_is_unsafe(bad[i]), "U+%04X", bad[i]);
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		cr_expect_not(pir_text_is_unsafe(good[i]), "U+%04X", good[i]);
}

Test(text, says_what_may_not_be_recorded)
{
	static const struct {
		const char *text;
		bool notes;
		const char *msg;
	} cases[] = {
		{ "Größe 日本 O’Brien \u200d", false, "" },
		{ "", false, "" },
		{ "two\nlines", true, "" },
		{ "two\nlines", false,
		    "a newline at character 4: only notes may have several "
		    "lines" },
		{ "é\u202e", true,
		    "U+202E at character 2: control, bidirectional and "
		    "zero-width characters may not be recorded" },
		{ "a\tb", true,
		    "U+0009 at character 2: control, bidirectional and "
		    "zero-width characters may not be recorded" },
		{ "日\xc3(", true, "byte 0xc3 at character 2 is not UTF-8" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pir_err err = PIR_ERR_INIT;
		const char *s = cases[i].text;

		cr_expect_eq(pir_text_check(s, strlen(s), cases[i].notes, &err),
		    *cases[i].msg ? PIR_INVALID : PIR_OK);
		cr_expect_str_eq(err.msg, cases[i].msg);
	}
}

Test(text, sees_a_nul_within)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_text_check("a\0b", 3, true, &err), PIR_INVALID);
	cr_assert_eq(strncmp(err.msg, "U+0000 at character 2", 21), 0);
}

Test(text, prints_what_is_safe)
{
	static const struct {
		const char *text;
		bool keep;
		const char *printed;
	} cases[] = {
		{ "Größe 日本 😀", false, "Größe 日本 😀" },
		{ "a\nb\tc", false, "a b c" },
		{ "a\nb\tc", true, "a\nb c" },
		{ "\x1b[31mred", false, "\ufffd[31mred" },
		{ "\xc2\x9b"
		  "31m",
		    false, "\ufffd31m" },
		{ "a\u202eb\u200bc", true, "a\ufffdb\ufffdc" },
		{ "\xe2\x82(\xff", true, "\ufffd\ufffd(\ufffd" },
		{ "\r\x7f", true, "\ufffd\ufffd" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		STR(out);

		pir_text_print(&out, cases[i].text, cases[i].keep);
		cr_expect_str_eq(pir_str_get(&out), cases[i].printed);
	}
}

Test(text, prints_nothing_unsafe_whatever_comes)
{
	struct pir_err err = PIR_ERR_INIT;
	uint32_t state = 581;
	STR(in);
	STR(out);
	STR(again);

	for (int i = 0; i < 20000; i++) {
		random_text(&in, &state);
		pir_str_clear(&out);
		pir_str_clear(&again);
		pir_text_print(&out, pir_str_get(&in), i % 2);
		pir_text_print(&again, pir_str_get(&out), i % 2);
		cr_assert_eq(pir_text_check(pir_str_get(&out), out.len, i % 2,
				 &err),
		    PIR_OK);
		cr_assert_str_eq(pir_str_get(&again), pir_str_get(&out));
		cr_assert_eq(pir_text_width(pir_str_get(&in)),
		    pir_text_width(pir_str_get(&out)));
	}
}

Test(text, measures_columns)
{
	static const struct {
		const char *text;
		size_t width;
	} cases[] = {
		{ "", 0 },
		{ "plan", 4 },
		{ "Zoë", 3 },
		{ "Zoe\u0308", 3 },
		{ "Nguyễn", 6 },
		{ "日本", 4 },
		{ "ｶﾅ", 2 },
		{ "ＡＢ", 4 },
		{ "한국", 4 },
		{ "\u1112\u1161\u11ab", 2 },
		{ "😀!", 3 },
		{ "क्षि", 3 },
		{ "\xff\xfe", 2 },
		{ "a\u200db", 2 },
		{ "—…", 2 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		cr_expect_eq(pir_text_width(cases[i].text), cases[i].width,
		    "%s: %zu", cases[i].text, pir_text_width(cases[i].text));
}

Test(text, cuts_at_a_column)
{
	static const struct {
		const char *text;
		size_t width;
		const char *cut;
	} cases[] = {
		{ "review", 6, "review" },
		{ "review", 5, "revi…" },
		{ "review", 1, "…" },
		{ "review", 0, "" },
		{ "", 0, "" },
		{ "", 5, "" },
		{ "日本語", 6, "日本語" },
		{ "日本語", 5, "日本…" },
		{ "日本語", 4, "日…" },
		{ "日本語", 2, "…" },
		{ "e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301" },
		{ "e\u0301e\u0301e\u0301", 2, "e\u0301…" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		STR(out);

		pir_text_cut(&out, cases[i].text, cases[i].width);
		cr_expect_str_eq(pir_str_get(&out), cases[i].cut);
	}
}

Test(text, never_cuts_to_more_than_it_may)
{
	uint32_t state = 42;
	STR(in);
	STR(safe);
	STR(out);

	for (int i = 0; i < 20000; i++) {
		size_t width = next_random(&state) % 30;

		random_text(&in, &state);
		pir_str_clear(&safe);
		pir_str_clear(&out);
		pir_text_print(&safe, pir_str_get(&in), false);
		pir_text_cut(&out, pir_str_get(&safe), width);
		cr_assert_leq(pir_text_width(pir_str_get(&out)), width);
		if (pir_text_width(pir_str_get(&safe)) <= width)
			cr_assert_str_eq(pir_str_get(&out), pir_str_get(&safe));
		else
			cr_assert_geq(pir_text_width(pir_str_get(&out)) + 1,
			    width);
	}
}

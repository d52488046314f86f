#include <criterion/criterion.h>
#include <locale.h>
#include <wctype.h>

#include "auto.h"
#include "text.h"

#define STR(name) struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT

Test(text_fold, takes_case_and_accents_off)
{
	static const struct {
		const char *text, *folded;
	} cases[] = {
		{ "", "" },
		{ "Amélie", "amelie" },
		{ "AME\u0301LIE", "amelie" },
		{ "NGUYỄN Thị Đào", "nguyen thi dao" },
		{ "Weiß WEIẞ", "weiss weiss" },
		{ "Ærø Œuvre", "aero oeuvre" },
		{ "Łódź Đorđe Håkon", "lodz dorde hakon" },
		{ "Þór Guðrún", "thor gudrun" },
		{ "İstanbul IŞIK ışık", "istanbul isik isik" },
		{ "Čapek Šťastný Žižka", "capek stastny zizka" },
		{ "D’Angelo D‘Angelo D'Angelo", "d'angelo d'angelo d'angelo" },
		{ "Anne‐Marie Anne–Marie", "anne-marie anne-marie" },
		{ "van\u00a0der Berg", "van der berg" },
		{ "Ge\u00adorge", "george" },
		{ "ΆΝΝΑ Γιώργος", "αννα γιωργοσ" },
		{ "ἈΓΆΠΗ", "αγαπη" },
		{ "Пётр АНДРЕЙ Їжак", "петр андреи іжак" },
		{ "Māori Kōrero", "maori korero" },
		{ "日本 한국 עברית", "日本 한국 עברית" },
		{ "Əliyev Ɔ", "əliyev ɔ" },
		{ "[A@Z`{", "[a@z'{" },
		{ "a\xff\xc3", "a\ufffd\ufffd" },
		{ "\xe2\u0301\x82\xac", "\ufffd\ufffd\ufffd" },
		{ "1980-02-29", "1980-02-29" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		STR(out);

		pir_text_fold(&out, cases[i].text);
		cr_expect_str_eq(pir_str_get(&out), cases[i].folded);
	}
}

static void
fold_character(struct pir_str *out, uint32_t c)
{
	STR(str);

	pir_text_encode(&str, c);
	pir_str_clear(out);
	pir_text_fold(out, pir_str_get(&str));
}

Test(text_fold, changes_nothing_the_second_time)
{
	STR(once);
	STR(twice);

	for (uint32_t c = 1; c <= 0x10ffff; c++) {
		if (c >= 0xd800 && c <= 0xdfff)
			continue;
		fold_character(&once, c);
		pir_str_clear(&twice);
		pir_text_fold(&twice, pir_str_get(&once));
		cr_assert_str_eq(pir_str_get(&twice), pir_str_get(&once),
		    "U+%04X", c);
	}
}

/* The C library, given a locale, is the second opinion. */
Test(text_fold, gives_a_capital_what_it_gives_the_small_letter)
{
	static const uint32_t blocks[][2] = { { 0x41, 0x24f }, { 0x370, 0x3ff },
		{ 0x400, 0x52f }, { 0x1e00, 0x1fff } };
	STR(large);
	STR(small);

	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		cr_skip_test("there is no locale to ask");
	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
		for (uint32_t c = blocks[i][0]; c <= blocks[i][1]; c++) {
			fold_character(&large, c);
			fold_character(&small, towlower(c));
			cr_expect_str_eq(pir_str_get(&large),
			    pir_str_get(&small), "U+%04X", c);
		}
	}
}

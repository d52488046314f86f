#include <criterion/criterion.h>
#include <stdio.h>

#include "auto.h"
#include "str.h"

Test(str, is_empty_until_something_is_added)
{
	struct pir_str str PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	cr_expect_str_eq(pir_str_get(&str), "");
	pir_str_add(&str, "");
	cr_expect_str_eq(pir_str_get(&str), "");
	pir_str_addn(&str, NULL, 0);
	cr_expect_eq(str.len, 0);
}

Test(str, grows_by_strings_characters_and_formats)
{
	struct pir_str str PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_add(&str, "goal ");
	pir_str_addn(&str, "7k2mxxx", 4);
	pir_str_addc(&str, ':');
	pir_str_addf(&str, " %d of %s", 3, "many");
	cr_expect_str_eq(pir_str_get(&str), "goal 7k2m: 3 of many");
	cr_expect_eq(str.len, strlen("goal 7k2m: 3 of many"));
}

Test(str, holds_all_of_what_is_long)
{
	struct pir_str str PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (int i = 0; i < 5000; i++) {
		pir_str_addf(&str, "%04d", i);
		cr_assert_eq(str.len, (size_t)(i + 1) * 4);
	}
	for (int i = 0; i < 5000; i++) {
		char four[5];

		snprintf(four, sizeof four, "%04d", i);
		cr_assert_eq(memcmp(str.s + 4 * i, four, 4), 0);
	}
}

Test(str, keeps_a_nul_that_is_added_by_length)
{
	struct pir_str str PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addn(&str, "a\0b", 3);
	cr_assert_eq(str.len, 3);
	cr_assert_eq(memcmp(str.s, "a\0b", 4), 0);
}

Test(str, hands_its_buffer_over_and_starts_anew)
{
	struct pir_str str PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char *first PIR_AUTO(pir_free) = pir_str_detach(&str);
	char *second PIR_AUTO(pir_free) = NULL;

	pir_str_add(&str, "plan");
	second = pir_str_detach(&str);
	cr_expect_str_eq(first, "");
	cr_expect_str_eq(second, "plan");
	cr_expect_null(str.s);
	cr_expect_eq(str.len, 0);
}

Test(str, can_be_cleared_and_released_twice)
{
	struct pir_str str = PIR_STR_INIT;

	pir_str_clear(&str);
	pir_str_add(&str, "plan");
	pir_str_clear(&str);
	cr_expect_str_eq(pir_str_get(&str), "");
	pir_str_add(&str, "goal");
	cr_expect_str_eq(pir_str_get(&str), "goal");
	pir_str_release(&str);
	pir_str_release(&str);
	cr_expect_str_eq(pir_str_get(&str), "");
}

Test(str, knows_a_prefix)
{
	cr_expect(pir_str_has_prefix("clients/0", "clients/"));
	cr_expect(pir_str_has_prefix("clients", ""));
	cr_expect(pir_str_has_prefix("", ""));
	cr_expect_not(pir_str_has_prefix("client", "clients"));
	cr_expect_not(pir_str_has_prefix("Clients/", "clients/"));
}

Test(str, compares_without_the_case_of_letters)
{
	cr_expect(pir_str_is_alike("Fac1@Example.ORG", "fac1@example.org"));
	cr_expect(pir_str_is_alike("", ""));
	cr_expect_not(pir_str_is_alike("fac1", "fac10"));
	cr_expect_not(pir_str_is_alike("fac10", "fac1"));
	cr_expect_not(pir_str_is_alike("@", "`"));
	cr_expect_not(pir_str_is_alike("[", "{"));
	cr_expect_not(pir_str_is_alike("\xc3\x89", "\xc3\xa9"));
}

Test(strs, keeps_copies_in_the_order_added)
{
	struct pir_strs strs PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	char text[] = "plan";

	pir_strs_add(&strs, text);
	text[0] = 'c';
	pir_strs_addf(&strs, "%s-%d", "goal", 2);
	cr_assert_eq(strs.n, 2);
	cr_expect_str_eq(strs.v[0], "plan");
	cr_expect_str_eq(strs.v[1], "goal-2");
	cr_expect(pir_strs_has(&strs, "plan"));
	cr_expect_not(pir_strs_has(&strs, "goal"));
}

Test(strs, sorts_as_strcmp_does)
{
	struct pir_strs strs PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	pir_strs_sort(&strs);
	for (int i = 0; i < 1000; i++)
		pir_strs_addf(&strs, "%03d", i * 7919 % 1000);
	pir_strs_add(&strs, "\xc3\xa9");
	pir_strs_add(&strs, "Z");
	pir_strs_sort(&strs);
	cr_assert_eq(strs.n, 1002);
	for (size_t i = 1; i < strs.n; i++)
		cr_assert_leq(strcmp(strs.v[i - 1], strs.v[i]), 0);
}

Test(strs, joins_as_in_a_sentence)
{
	static const char *const joined[][2] = { { "", "" }, { "a", "a" },
		{ "a and b", "a or b" }, { "a, b and c", "a, b or c" } };
	struct pir_strs strs PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	for (int i = 0; i < 4; i++) {
		struct pir_str all PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_str one PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		pir_strs_join(&strs, &all);
		cr_expect_str_eq(pir_str_get(&all), joined[i][0]);
		pir_strs_join_or(&strs, &one);
		cr_expect_str_eq(pir_str_get(&one), joined[i][1]);
		pir_strs_addf(&strs, "%c", 'a' + i);
	}
}

Test(strs, can_be_released_twice)
{
	struct pir_strs strs = PIR_STRS_INIT;

	pir_strs_add(&strs, "plan");
	pir_strs_release(&strs);
	pir_strs_release(&strs);
	cr_assert_eq(strs.n, 0);
}

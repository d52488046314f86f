#include <criterion/criterion.h>

#include "money.h"

Test(money, reads_whole_and_broken_amounts)
{
	static const struct {
		const char *text;
		int64_t cents;
	} good[] = {
		{ "250", 25000 },
		{ "250.00", 25000 },
		{ "$250", 25000 },
		{ "$1,250.50", 125050 },
		{ "1250.50", 125050 },
		{ "0.01", 1 },
		{ "$0.10", 10 },
		{ "1,000,000", 100000000 },
		{ "999,999.99", 99999999 },
		{ "9999999999999.99", PIR_MONEY_MAX },
		{ "$9,999,999,999,999.99", PIR_MONEY_MAX },
	};

	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct pir_err err = PIR_ERR_INIT;
		int64_t cents = -1;

		pir_money_parse(&cents, good[i].text, &err);
		cr_expect_str_empty(err.msg);
		cr_expect_eq(cents, good[i].cents, "%s", good[i].text);
	}
}

Test(money, refuses_any_other_spelling)
{
	static const char *const bad[] = { "", "$", "0", "0.00", "00", "007",
		"00.50", ".50", "250.", "250.5", "250.500", "-250", "+250",
		"1,25", "1,2500", "12,50.00", "1250,000", ",250", "1,,250",
		"0,250", "1.250,50", "250 ", " 250", "$ 250", "$$250", "250$",
		"1e3", "0x10", "nan", "two", "10000000000000",
		"9999999999999999999999999", "9,999,999,999,999,999.99",
		"92233720368547758.08", "250.00.00", "\xd9\xa1" };

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_err err = PIR_ERR_INIT;
		int64_t cents = -1;

		cr_expect_eq(pir_money_parse(&cents, bad[i], &err), PIR_INVALID,
		    "'%s' was read", bad[i]);
		cr_expect_eq(cents, -1);
	}
}

Test(money, says_how_an_amount_is_written)
{
	struct pir_err err = PIR_ERR_INIT;
	int64_t cents;

	pir_money_parse(&cents, "12.5", &err);
	cr_assert_str_eq(err.msg,
	    "not an amount: '12.5'; write it as 250, 250.00 or $1,250.50, "
	    "above zero and under ten trillion");
}

Test(money, reads_what_it_writes)
{
	struct pir_err err = PIR_ERR_INIT;
	char buf[PIR_MONEY_SIZE];

	for (int64_t c = 1; c <= PIR_MONEY_MAX; c += 1 + c / 7) {
		int64_t back = 0;

		pir_money_parse(&back, pir_money_format(c, buf), &err);
		cr_assert_eq(back, c, "%s", buf);
	}
}

Test(money, writes_every_amount_there_is)
{
	char buf[PIR_MONEY_SIZE];

	cr_expect_str_eq(pir_money_format(0, buf), "0.00");
	cr_expect_str_eq(pir_money_format(-5, buf), "-0.05");
	cr_expect_str_eq(pir_money_format(-125050, buf), "-1250.50");
	cr_expect_str_eq(pir_money_format(INT64_MAX, buf),
	    "92233720368547758.07");
	cr_expect_str_eq(pir_money_format(INT64_MIN, buf),
	    "-92233720368547758.08");
}

Test(money, adds_up_to_the_most_and_no_further)
{
	struct pir_err err = PIR_ERR_INIT;
	int64_t sum = PIR_MONEY_MAX - 2;

	cr_expect_eq(pir_money_add(&sum, 2, &err), PIR_OK);
	cr_expect_eq(sum, PIR_MONEY_MAX);
	cr_expect_eq(pir_money_add(&sum, 1, &err), PIR_INVALID);
	cr_expect_eq(pir_money_add(&sum, INT64_MAX, &err), PIR_INVALID);
	cr_expect_eq(sum, PIR_MONEY_MAX);
	cr_expect_eq(pir_money_add(&sum, -PIR_MONEY_MAX, &err), PIR_OK);
	cr_expect_eq(sum, 0);
	cr_expect_eq(pir_money_add(&sum, INT64_MIN, &err), PIR_INVALID);
	cr_expect_eq(pir_money_add(&sum, -PIR_MONEY_MAX, &err), PIR_OK);
	cr_expect_eq(pir_money_add(&sum, -1, &err), PIR_INVALID);
	cr_expect_eq(sum, -PIR_MONEY_MAX);
}

Test(money, shares_to_the_nearest_cent_without_losing_a_digit)
{
	cr_expect_eq(pir_money_share(4091, 22500, 45000), 2046);
	cr_expect_eq(pir_money_share(4091, 22499, 45000), 2045);
	cr_expect_eq(pir_money_share(4091, 45000, 45000), 4091);
	cr_expect_eq(pir_money_share(4091, 0, 45000), 0);
	cr_expect_eq(pir_money_share(4091, 0, 0), 0);
	cr_expect_eq(pir_money_share(PIR_MONEY_MAX, PIR_MONEY_MAX - 1,
			 PIR_MONEY_MAX),
	    PIR_MONEY_MAX - 1);
}

/* Medians and percentiles, in tenths. */
#include <criterion/criterion.h>

#include "auto.h"
#include "stat.h"

static int64_t
percentile(int percent, size_t n, const int64_t *v)
{
	struct pir_sample s PIR_AUTO(pir_sample_release) = PIR_SAMPLE_INIT;

	for (size_t i = 0; i < n; i++)
		pir_sample_add(&s, v[i]);
	return pir_sample_percentile(&s, percent);
}

/* What GNU datamash 1.7 says of the same numbers. */
Test(stat, has_the_percentiles_of_datamash)
{
	static const int64_t v[] = { 31, 4, 15, 9, 26, 5, 3, 58 };

	cr_expect_eq(percentile(50, 0, v), 0);
	cr_expect_eq(percentile(90, 1, v), 310);
	cr_expect_eq(percentile(50, 2, v), 175);
	cr_expect_eq(percentile(90, 2, v), 283);
	cr_expect_eq(percentile(50, 3, v), 150);
	cr_expect_eq(percentile(50, 8, v), 120);
	cr_expect_eq(percentile(90, 8, v), 391);
	cr_expect_eq(percentile(0, 8, v), 30);
	cr_expect_eq(percentile(100, 8, v), 580);
}

Test(stat, does_not_mind_the_order)
{
	struct pir_sample s PIR_AUTO(pir_sample_release) = PIR_SAMPLE_INIT;

	for (int64_t i = 0; i <= 200; i++)
		pir_sample_add(&s, i * 73 % 201);
	for (int percent = 0; percent <= 100; percent += 10)
		cr_expect_eq(pir_sample_percentile(&s, percent), 20 * percent);
}

Test(stat, prints_tenths_only_where_there_are_some)
{
	char buf[PIR_TENTHS_SIZE];

	cr_expect_str_eq(pir_tenths_format(125, buf), "12.5");
	cr_expect_str_eq(pir_tenths_format(120, buf), "12");
	cr_expect_str_eq(pir_tenths_format(0, buf), "0");
	cr_expect_str_eq(pir_tenths_format(-5, buf), "-0.5");
}

#include <criterion/criterion.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>

#include "date.h"

#define FIRST_DAY ((struct pir_date){ 1, 1, 1 })
#define LAST_DAY ((struct pir_date){ 9999, 12, 31 })

static struct pir_date
day(const char *s)
{
	struct pir_err err = PIR_ERR_INIT;
	struct pir_date d = PIR_DATE_NONE;

	cr_assert_eq(pir_date_parse(&d, s, &err), PIR_OK, "%s: %s", s, err.msg);
	return d;
}

static void
expect_day(struct pir_date d, const char *expected, const char *what)
{
	char buf[PIR_DATE_SIZE];

	cr_expect_str_eq(pir_date_format(d, buf), expected, "%s: %s, not %s",
	    what, buf, expected);
}

/* The day after, by counting on fingers: a second opinion. */
static struct pir_date
next_day(struct pir_date d)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31 };
	int length = lengths[d.month - 1];

	if (d.month == 2 && d.year % 4 == 0 &&
	    (d.year % 100 != 0 || d.year % 400 == 0))
		length = 29;
	if (d.day < length)
		return (struct pir_date){ d.year, d.month, d.day + 1 };
	if (d.month < 12)
		return (struct pir_date){ d.year, d.month + 1, 1 };
	return (struct pir_date){ d.year + 1, 1, 1 };
}

Test(date, numbers_every_day_of_the_calendar_in_order)
{
	int64_t number = pir_date_number(FIRST_DAY);
	int64_t wrong = 0;

	for (struct pir_date d = FIRST_DAY; d.year <= 9999; d = next_day(d)) {
		wrong += pir_date_number(d) != number;
		wrong += pir_date_cmp(pir_date_from_number(number), d) != 0;
		number++;
	}
	cr_assert_eq(wrong, 0);
	cr_assert_eq(number, pir_date_number(LAST_DAY) + 1);
	cr_assert_eq(pir_date_number(day("1970-01-01")), 0);
	cr_assert_eq(pir_date_number(day("2000-03-01")), 11017);
}

Test(date, reads_what_it_writes)
{
	int64_t last = pir_date_number(LAST_DAY);

	for (int64_t n = pir_date_number(FIRST_DAY); n <= last; n += 97) {
		struct pir_date d = pir_date_from_number(n);
		char buf[PIR_DATE_SIZE];

		cr_assert_eq(pir_date_cmp(day(pir_date_format(d, buf)), d), 0);
	}
	expect_day(PIR_DATE_NONE, "", "no day");
}

Test(date, refuses_what_is_no_day)
{
	static const struct {
		const char *text, *msg;
	} bad[] = {
		{ "2025-02-29", "no such day: that month has 28 days" },
		{ "1900-02-29", "no such day: that month has 28 days" },
		{ "2025-04-31", "no such day: that month has 30 days" },
		{ "2025-04-00", "no such day: that month has 30 days" },
		{ "2025-13-01", "no such day: months run from 01 to 12" },
		{ "2025-00-01", "no such day: months run from 01 to 12" },
		{ "0000-01-01", "no such day: years run from 0001 to 9999" },
		{ "25-01-01", "not a date: write it as 2013-08-01" },
		{ "2025-1-01", "not a date: write it as 2013-08-01" },
		{ "2025-01-01 ", "not a date: write it as 2013-08-01" },
		{ " 2025-01-01", "not a date: write it as 2013-08-01" },
		{ "2025/01/01", "not a date: write it as 2013-08-01" },
		{ "2025-01-0x", "not a date: write it as 2013-08-01" },
		{ "+025-01-01", "not a date: write it as 2013-08-01" },
		{ "20250101", "not a date: write it as 2013-08-01" },
		{ "today", "not a date: write it as 2013-08-01" },
		{ "", "not a date: write it as 2013-08-01" },
	};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_err err = PIR_ERR_INIT;
		struct pir_date d = FIRST_DAY;

		cr_expect_eq(pir_date_parse(&d, bad[i].text, &err), PIR_INVALID,
		    "'%s' was read", bad[i].text);
		cr_expect_str_eq(err.msg, bad[i].msg);
		cr_expect_eq(pir_date_cmp(d, FIRST_DAY), 0);
	}
}

Test(date, reads_the_words_that_people_type)
{
	/* 2013-08-01 was a Thursday. */
	static const struct {
		const char *typed, *means;
	} words[] = {
		{ "2012-02-29", "2012-02-29" },
		{ "today", "2013-08-01" },
		{ "Today", "2013-08-01" },
		{ "yesterday", "2013-07-31" },
		{ "tomorrow", "2013-08-02" },
		{ "+14d", "2013-08-15" },
		{ "+0d", "2013-08-01" },
		{ "-3m", "2013-05-01" },
		{ "+2w", "2013-08-15" },
		{ "+1y", "2014-08-01" },
		{ "-12m", "2012-08-01" },
		{ "mon", "2013-08-05" },
		{ "-mon", "2013-07-29" },
		{ "fri", "2013-08-02" },
		{ "-fri", "2013-07-26" },
		{ "wed", "2013-08-07" },
		{ "-wed", "2013-07-31" },
		{ "thu", "2013-08-08" },
		{ "-thu", "2013-07-25" },
		{ "Thursday", "2013-08-08" },
		{ "-sunday", "2013-07-28" },
		{ "sat", "2013-08-03" },
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct pir_err err = PIR_ERR_INIT;
		struct pir_date d = PIR_DATE_NONE;

		pir_date_read(&d, words[i].typed, day("2013-08-01"), &err);
		cr_expect_str_empty(err.msg);
		expect_day(d, words[i].means, words[i].typed);
	}
}

Test(date, says_what_may_be_typed)
{
	static const char *const bad[] = { "", "-", "+", "+d", "14d", "+14",
		"+14x", "+14dd", "+ 14d", "+-1d", "--mon", "+mon", "mo", "mond",
		"todayy", "-today", "2013-8-1", "01-08-2013", "1980" };

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_err err = PIR_ERR_INIT;
		struct pir_date d = FIRST_DAY;

		cr_expect_eq(pir_date_read(&d, bad[i], day("2013-08-01"), &err),
		    PIR_INVALID, "'%s' was read", bad[i]);
		cr_expect_str_eq(err.msg,
		    "not a date: give 2013-08-01, today, yesterday, tomorrow, "
		    "+14d, -2w, +3m, -1y, mon (the next) or -mon (the last)");
		cr_expect_eq(pir_date_cmp(d, FIRST_DAY), 0);
	}
}

Test(date, refuses_words_that_leave_the_calendar)
{
	static const char *const far[] = { "+9999y", "-2013y", "+3000000d",
		"-99999999999999999999999d", "+9999999w", "+9999999m",
		"+9999999y", "2013-02-29" };

	for (size_t i = 0; i < sizeof far / sizeof *far; i++) {
		struct pir_err err = PIR_ERR_INIT;
		struct pir_date d = FIRST_DAY;

		cr_expect_eq(pir_date_read(&d, far[i], day("2013-08-01"), &err),
		    PIR_INVALID, "'%s' was read", far[i]);
		cr_expect_eq(strncmp(err.msg, "no such day: ", 13), 0);
		cr_expect_eq(pir_date_cmp(d, FIRST_DAY), 0);
	}
}

Test(date, names_a_weekday_within_the_week)
{
	static const char *const names[] = { "thu", "fri", "sat", "sun", "mon",
		"tue", "wed" };

	for (int64_t base = -1000; base < 1000; base++) {
		struct pir_date from = pir_date_from_number(base);
		struct pir_err err = PIR_ERR_INIT;
		struct pir_date d;
		int i = (int)((base % 7 + 7) % 7);
		char back[5];

		/* Its own name is a week away; the one after it, a day. */
		pir_date_read(&d, names[i], from, &err);
		cr_expect_eq(pir_date_days(from, d), 7);
		pir_date_read(&d, names[(i + 1) % 7], from, &err);
		cr_expect_eq(pir_date_days(from, d), 1);
		snprintf(back, sizeof back, "-%s", names[(i + 1) % 7]);
		pir_date_read(&d, back, from, &err);
		cr_expect_eq(pir_date_days(from, d), -6);
	}
}

Test(date, adds_days_and_takes_them_back)
{
	for (int64_t n = -700000; n < 2900000; n += 1009) {
		struct pir_date d = pir_date_from_number(n);

		for (int64_t by = -19000; by <= 19000; by += 1999) {
			struct pir_date e = pir_date_add_days(d, by);

			cr_assert_eq(pir_date_days(d, e), by);
			e = pir_date_add_days(e, -by);
			cr_assert_eq(pir_date_cmp(d, e), 0);
		}
	}
}

Test(date, adds_months_and_keeps_to_the_last_day)
{
	struct pir_date d = day("2013-01-31");

	expect_day(pir_date_add_months(d, 1), "2013-02-28", "+1");
	expect_day(pir_date_add_months(d, 37), "2016-02-29", "+37");
	expect_day(pir_date_add_months(d, 3), "2013-04-30", "+3");
	expect_day(pir_date_add_months(d, -1), "2012-12-31", "-1");
	expect_day(pir_date_add_months(d, 0), "2013-01-31", "+0");
	expect_day(pir_date_add_months(day("2012-02-29"), 12), "2013-02-28",
	    "a year");
	for (int by = -3000; by <= 3000; by++) {
		struct pir_date e = pir_date_add_months(d, by);

		cr_assert_eq(e.year * 12 + e.month - d.year * 12 - d.month, by);
		cr_assert(e.day == 31 || next_day(e).day == 1);
	}
}

Test(date, has_no_day_outside_the_calendar)
{
	cr_expect_not(pir_date_is_set(pir_date_from_number(INT64_MIN)));
	cr_expect_not(pir_date_is_set(pir_date_from_number(INT64_MAX)));
	cr_expect_not(pir_date_is_set(pir_date_add_days(LAST_DAY, 1)));
	cr_expect_not(pir_date_is_set(pir_date_add_days(FIRST_DAY, -1)));
	cr_expect_not(pir_date_is_set(pir_date_add_days(LAST_DAY, INT64_MAX)));
	cr_expect_not(pir_date_is_set(pir_date_add_days(FIRST_DAY, INT64_MIN)));
	cr_expect_not(pir_date_is_set(pir_date_add_months(LAST_DAY, 1)));
	cr_expect_not(pir_date_is_set(pir_date_add_months(FIRST_DAY, -1)));
	cr_expect_not(pir_date_is_set(pir_date_add_months(LAST_DAY, INT_MAX)));
	cr_expect_not(pir_date_is_set(pir_date_add_months(LAST_DAY, INT_MIN)));
	cr_expect_not(pir_date_is_set(pir_date_add_days(PIR_DATE_NONE, 1)));
	cr_expect_not(pir_date_is_set(pir_date_add_months(PIR_DATE_NONE, 1)));
}

Test(date, is_within_a_period_with_both_its_ends)
{
	struct pir_date from = day("2013-07-01"), to = day("2013-12-31");

	cr_expect(pir_date_within(from, from, to));
	cr_expect(pir_date_within(to, from, to));
	cr_expect_not(pir_date_within(day("2013-06-30"), from, to));
	cr_expect_not(pir_date_within(day("2014-01-01"), from, to));
	cr_expect(pir_date_within(day("9999-12-31"), from, PIR_DATE_NONE));
	cr_expect(pir_date_within(day("0001-01-01"), PIR_DATE_NONE, to));
	cr_expect_not(pir_date_within(PIR_DATE_NONE, PIR_DATE_NONE, to));
}

Test(moment, reads_what_it_writes)
{
	static const struct {
		const char *text;
		int64_t seconds;
		int offset;
	} moments[] = {
		{ "1970-01-01T00:00:00+00:00", 0, 0 },
		{ "2013-07-01T09:30:00+10:00", 1372635000, 600 },
		{ "2013-06-30T11:30:00-12:00", 1372635000, -720 },
		{ "2013-07-01T05:00:00+05:30", 1372635000, 330 },
		{ "1969-12-31T23:59:59+00:00", -1, 0 },
		{ "0001-01-01T00:00:00+14:00", -62135647200, 840 },
		{ "9999-12-31T23:59:59-12:00", 253402343999, -720 },
	};

	for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
		struct pir_err err = PIR_ERR_INIT;
		struct pir_moment m = { 0 };
		char buf[PIR_MOMENT_SIZE];

		pir_moment_parse(&m, moments[i].text, &err);
		cr_expect_str_empty(err.msg);
		cr_expect_eq(m.seconds, moments[i].seconds);
		cr_expect_eq(m.offset, moments[i].offset);
		cr_expect_str_eq(pir_moment_format(m, buf), moments[i].text);
	}
}

Test(moment, reads_Z_as_UTC)
{
	struct pir_err err = PIR_ERR_INIT;
	struct pir_moment m = { -1, -1 };

	cr_assert_eq(pir_moment_parse(&m, "1970-01-02T00:00:00Z", &err),
	    PIR_OK);
	cr_assert_eq(m.seconds, 86400);
	cr_assert_eq(m.offset, 0);
}

Test(moment, refuses_any_other_spelling)
{
	static const char *const bad[] = { "", "2013-07-01",
		"2013-07-01T09:30:00", "2013-07-01 09:30:00+10:00",
		"2013-07-01T09:30+10:00", "2013-07-01T09:30:00.5+10:00",
		"2013-07-01T24:00:00+10:00", "2013-07-01T09:60:00+10:00",
		"2013-07-01T09:30:60+10:00", "2013-07-01T09:30:00+1000",
		"2013-07-01T09:30:00+10:60", "2013-07-01T09:30:00+14:01",
		"2013-07-01T09:30:00-12:01", "2013-07-01T09:30:00+10:00x",
		"2013-07-01T09:30:00z", "2013-07-01T09:30:00Zx",
		"2013-07-01T0930:00+10:000", "2013-02-29T09:30:00+10:00",
		"2013-07-01T 9:30:00+10:00", "0000-07-01T09:30:00+10:00" };

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_err err = PIR_ERR_INIT;
		struct pir_moment m = { 7, 7 };

		cr_expect_eq(pir_moment_parse(&m, bad[i], &err), PIR_INVALID,
		    "'%s' was read", bad[i]);
		cr_expect(m.seconds == 7 && m.offset == 7);
	}
}

Test(moment, falls_on_the_day_of_its_own_offset)
{
	expect_day(pir_moment_day((struct pir_moment){ -1, 0 }), "1969-12-31",
	    "UTC");
	expect_day(pir_moment_day((struct pir_moment){ -1, 600 }), "1970-01-01",
	    "east");
	expect_day(pir_moment_day((struct pir_moment){ 0, -1 }), "1969-12-31",
	    "west");
	expect_day(pir_moment_day((struct pir_moment){ INT64_MAX, 600 }), "",
	    "too late");
	expect_day(pir_moment_day((struct pir_moment){ INT64_MIN, 0 }), "",
	    "too early");
}

Test(date, no_last_day_is_later_than_any)
{
	struct pir_date a = { 2013, 8, 2 };
	struct pir_date b = { 2013, 12, 1 };

	cr_expect_eq(pir_date_cmp(pir_date_later(a, b), b), 0);
	cr_expect_eq(pir_date_cmp(pir_date_later(b, a), b), 0);
	cr_expect_eq(pir_date_cmp(pir_date_earlier(a, b), a), 0);
	cr_expect_eq(pir_date_cmp(pir_date_earlier(b, a), a), 0);
	cr_expect_eq(pir_date_cmp(pir_date_later(PIR_DATE_NONE, a), a), 0);
	cr_expect_eq(pir_date_cmp(pir_date_earlier(PIR_DATE_NONE, a), a), 0);
	cr_expect_eq(pir_date_cmp(pir_date_earlier(a, PIR_DATE_NONE), a), 0);
}

#include "date.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "str.h"

#define LAST_YEAR 9999

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in(int year, int month)
{
	if (month == 2)
		return is_leap(year) ? 29 : 28;
	return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* Read exactly n digits, or return -1. */
static int
digits(const char *s, int n)
{
	int value = 0;

	for (int i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		value = value * 10 + (s[i] - '0');
	}
	return value;
}

/* Read the ten characters "2025-03-01", whether that day is or not. */
static bool
scan(const char *s, struct pir_date *d)
{
	if (strnlen(s, 10) < 10 || s[4] != '-' || s[7] != '-')
		return false;
	d->year = digits(s, 4);
	d->month = digits(s + 5, 2);
	d->day = digits(s + 8, 2);
	return d->year >= 0 && d->month >= 0 && d->day >= 0;
}

/* The day is not repeated in a message: it may be somebody's birth date. */
static enum pir_code
check_day(struct pir_date d, struct pir_err *err)
{
	if (d.year < 1)
		return pir_fail(err, PIR_INVALID,
		    "no such day: years run from 0001 to 9999");
	if (d.month < 1 || d.month > 12)
		return pir_fail(err, PIR_INVALID,
		    "no such day: months run from 01 to 12");
	if (d.day < 1 || d.day > days_in(d.year, d.month))
		return pir_fail(err, PIR_INVALID,
		    "no such day: that month has %d days",
		    days_in(d.year, d.month));
	return PIR_OK;
}

enum pir_code
pir_date_parse(struct pir_date *date, const char *s, struct pir_err *err)
{
	struct pir_date d;

	if (strlen(s) != 10 || !scan(s, &d))
		return pir_fail(err, PIR_INVALID,
		    "not a date: write it as 2013-08-01");
	if (check_day(d, err))
		return err->code;
	*date = d;
	return PIR_OK;
}

/* 0 for a Monday to 6 for a Sunday; 1970-01-01 was a Thursday. */
static int
weekday(struct pir_date d)
{
	return (int)(((pir_date_number(d) + 3) % 7 + 7) % 7);
}

/* Which day of the week s names, by three letters or whole, or -1. */
static int
named_weekday(const char *s)
{
	static const char *const names[] = { "monday", "tuesday", "wednesday",
		"thursday", "friday", "saturday", "sunday" };
	char name[4];

	for (int i = 0; i < 7; i++) {
		snprintf(name, sizeof name, "%.3s", names[i]);
		if (pir_str_is_alike(s, name) || pir_str_is_alike(s, names[i]))
			return i;
	}
	return -1;
}

/* How far the day that the word s names is from base, in days. */
static bool
read_word(const char *s, struct pir_date base, int *days)
{
	bool back = s[0] == '-';
	int named = named_weekday(s + back);
	int ahead;

	if (named >= 0) {
		ahead = (named - weekday(base) + 7) % 7;
		*days = back || ahead == 0 ? ahead + (back ? -7 : 7) : ahead;
		return true;
	}
	if (pir_str_is_alike(s, "today"))
		*days = 0;
	else if (pir_str_is_alike(s, "yesterday"))
		*days = -1;
	else if (pir_str_is_alike(s, "tomorrow"))
		*days = 1;
	else
		return false;
	return true;
}

/* Read "+14d": a count too long for any calendar is as good as a million. */
static bool
read_offset(const char *s, int *count, char *unit)
{
	size_t n;

	if (s[0] != '+' && s[0] != '-')
		return false;
	n = strspn(s + 1, "0123456789");
	if (n == 0)
		return false;
	*unit = s[1 + n];
	if (!*unit || !strchr("dwmy", *unit) || s[2 + n])
		return false;
	*count = n > 7 ? 9999999 : digits(s + 1, (int)n);
	if (s[0] == '-')
		*count = -*count;
	return true;
}

static struct pir_date
add_offset(struct pir_date base, int count, char unit)
{
	if (unit == 'd' || unit == 'w')
		return pir_date_add_days(base,
		    (int64_t)count * (unit == 'w' ? 7 : 1));
	return pir_date_add_months(base, count * (unit == 'y' ? 12 : 1));
}

enum pir_code
pir_date_read(struct pir_date *date, const char *s, struct pir_date base,
    struct pir_err *err)
{
	struct pir_date d;
	int count;
	char unit;

	if (strlen(s) == 10 && scan(s, &d))
		return pir_date_parse(date, s, err);
	if (read_word(s, base, &count))
		d = pir_date_add_days(base, count);
	else if (read_offset(s, &count, &unit))
		d = add_offset(base, count, unit);
	else
		return pir_fail(err, PIR_INVALID,
		    "not a date: give 2013-08-01, today, yesterday, tomorrow, "
		    "+14d, -2w, +3m, -1y, mon (the next) or -mon (the last)");
	if (!pir_date_is_set(d))
		return pir_fail(err, PIR_INVALID,
		    "no such day: years run from 0001 to 9999");
	*date = d;
	return PIR_OK;
}

const char *
pir_date_format(struct pir_date d, char buf[PIR_DATE_SIZE])
{
	const int parts[] = { d.year / 100 % 100, d.year % 100, d.month,
		d.day };
	char *p = buf;

	if (!pir_date_is_set(d)) {
		*buf = '\0';
		return buf;
	}
	/* Not snprintf: lists print many. */
	for (size_t i = 0; i < 4; i++) {
		*p++ = (char)('0' + parts[i] / 10 % 10);
		*p++ = (char)('0' + parts[i] % 10);
		if (i > 0)
			*p++ = i < 3 ? '-' : '\0';
	}
	return buf;
}

bool
pir_date_is_set(struct pir_date d)
{
	return d.year != 0;
}

int
pir_date_cmp(struct pir_date a, struct pir_date b)
{
	if (a.year != b.year)
		return a.year - b.year;
	if (a.month != b.month)
		return a.month - b.month;
	return a.day - b.day;
}

/*
 * Years are counted from March, so that a leap day is the last of its
 * year, and in eras of 400 years, which are all as long.
 */
#define ERA_DAYS 146097
#define EPOCH 719468 /* days from 0000-03-01 to 1970-01-01 */

int64_t
pir_date_number(struct pir_date d)
{
	int year = d.month > 2 ? d.year : d.year - 1;
	int month = (d.month + 9) % 12;
	int era = year / 400;
	int in_era = year % 400;

	assert(pir_date_is_set(d));
	return (int64_t)era * ERA_DAYS + in_era * 365 + in_era / 4 -
	    in_era / 100 + (153 * month + 2) / 5 + d.day - 1 - EPOCH;
}

struct pir_date
pir_date_from_number(int64_t number)
{
	struct pir_date d;
	int day, in_era, month;

	if (number < -719162 || number > 2932896)
		return PIR_DATE_NONE;
	number += EPOCH;
	day = (int)(number % ERA_DAYS);
	in_era = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	day -= in_era * 365 + in_era / 4 - in_era / 100;
	month = (5 * day + 2) / 153;
	d.day = day - (153 * month + 2) / 5 + 1;
	d.month = month < 10 ? month + 3 : month - 9;
	d.year = (int)(number / ERA_DAYS) * 400 + in_era + (d.month <= 2);
	return d;
}

struct pir_date
pir_date_add_days(struct pir_date d, int64_t days)
{
	int64_t number;

	if (!pir_date_is_set(d) ||
	    __builtin_add_overflow(pir_date_number(d), days, &number))
		return PIR_DATE_NONE;
	return pir_date_from_number(number);
}

struct pir_date
pir_date_add_months(struct pir_date d, int months)
{
	int64_t month = (int64_t)d.year * 12 + d.month - 1 + months;

	if (!pir_date_is_set(d) || month < 12 || month / 12 > LAST_YEAR)
		return PIR_DATE_NONE;
	d.year = (int)(month / 12);
	d.month = (int)(month % 12) + 1;
	if (d.day > days_in(d.year, d.month))
		d.day = days_in(d.year, d.month);
	return d;
}

int64_t
pir_date_days(struct pir_date a, struct pir_date b)
{
	return pir_date_number(b) - pir_date_number(a);
}

struct pir_date
pir_date_later(struct pir_date a, struct pir_date b)
{
	return pir_date_cmp(a, b) < 0 ? b : a;
}

struct pir_date
pir_date_earlier(struct pir_date a, struct pir_date b)
{
	if (!pir_date_is_set(a) || !pir_date_is_set(b))
		return pir_date_is_set(a) ? a : b;
	return pir_date_cmp(a, b) < 0 ? a : b;
}

bool
pir_date_within(struct pir_date d, struct pir_date from, struct pir_date to)
{
	return pir_date_is_set(d) && pir_date_cmp(d, from) >= 0 &&
	    (!pir_date_is_set(to) || pir_date_cmp(d, to) <= 0);
}

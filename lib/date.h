/* date.h - calendar days, moments with an offset; no clock, no zone */
#ifndef PIR_DATE_H
#define PIR_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "err.h"

/* A day of the Gregorian calendar; year 0 stands for no day at all. */
struct pir_date {
	int year;  /* 1 to 9999 */
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
};
#define PIR_DATE_NONE ((struct pir_date){ 0 })

/* Room for "2025-03-01" and its NUL. */
#define PIR_DATE_SIZE 11

/*
 * Read "2025-03-01"; any other spelling, or a day that is not, fails.
 * The message does not repeat it: it may be a date of birth.
 */
enum pir_code pir_date_parse(struct pir_date *, const char *, struct pir_err *);

/*
 * Read what a person types: 2013-08-01, today, yesterday, tomorrow, +14d,
 * -3m, +2w, -1y, mon (the next), -mon (the last; never the base itself).
 * Days of the week may be written out; case does not matter in words.
 * today is the base of all.  A month that is too short gives its last day.
 */
enum pir_code pir_date_read(struct pir_date *, const char *,
    struct pir_date base, struct pir_err *);

/* Write the day into buf and return buf; "" for no day. */
const char *pir_date_format(struct pir_date, char buf[PIR_DATE_SIZE]);

bool pir_date_is_set(struct pir_date);

/* Negative, zero or positive, as with strcmp(3). */
int pir_date_cmp(struct pir_date, struct pir_date);

/*
 * Days since 1970-01-01 of a day that is set, and the day that is so many
 * days on: none outside the years 1 to 9999.
 */
int64_t pir_date_number(struct pir_date);
struct pir_date pir_date_from_number(int64_t);

/* None if d is none, or the years 1 to 9999 are left. */
struct pir_date pir_date_add_days(struct pir_date, int64_t days);
struct pir_date pir_date_add_months(struct pir_date, int months);

/* How many days later than a is b, both set; negative when b is first. */
int64_t pir_date_days(struct pir_date a, struct pir_date b);

/* The later of two days; the earlier of two, of which no day is the last. */
struct pir_date pir_date_later(struct pir_date a, struct pir_date b);
struct pir_date pir_date_earlier(struct pir_date a, struct pir_date b);

/*
 * True if the day is in the period; both ends belong to it, and an end
 * that is not set is open.
 */
bool pir_date_within(struct pir_date, struct pir_date from, struct pir_date to);

/* A moment: seconds since 1970-01-01T00:00:00Z, and where it was said. */
struct pir_moment {
	int64_t seconds;
	int offset; /* minutes east of UTC, -720 to 840 */
};

/* Room for "2025-03-01T09:30:00+10:00" and its NUL. */
#define PIR_MOMENT_SIZE 26

/* Read RFC 3339 with an offset ("Z" too), without fractions of a second. */
enum pir_code pir_moment_parse(struct pir_moment *, const char *,
    struct pir_err *);

/* Write "2025-03-01T09:30:00+10:00", "" outside the years 1 to 9999. */
const char *pir_moment_format(struct pir_moment, char buf[PIR_MOMENT_SIZE]);

/* The day at that moment, in the moment's own offset. */
struct pir_date pir_moment_day(struct pir_moment);

#endif

#include "date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAY 86400
#define OFFSET_MIN (-12 * 60)
#define OFFSET_MAX (14 * 60)

/* Read two digits of at most max, or return -1. */
static int
pair(const char *s, int max)
{
	int value;

	if (s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9')
		return -1;
	value = (s[0] - '0') * 10 + (s[1] - '0');
	return value <= max ? value : -1;
}

/* Read "09:30:00" into the second of the day, or return -1. */
static int
read_time(const char *s)
{
	int hour = pair(s, 23);
	int minute = s[2] == ':' ? pair(s + 3, 59) : -1;
	int second = s[5] == ':' ? pair(s + 6, 59) : -1;

	if (hour < 0 || minute < 0 || second < 0)
		return -1;
	return (hour * 60 + minute) * 60 + second;
}

/* Read "Z" or "+10:00" into minutes. */
static bool
read_zone(const char *s, int *offset)
{
	int hour, minute;

	*offset = 0;
	if (!strcmp(s, "Z"))
		return true;
	if (strlen(s) != 6 || (s[0] != '+' && s[0] != '-') || s[3] != ':')
		return false;
	hour = pair(s + 1, 14);
	minute = pair(s + 4, 59);
	if (hour < 0 || minute < 0)
		return false;
	*offset = (hour * 60 + minute) * (s[0] == '-' ? -1 : 1);
	return *offset >= OFFSET_MIN && *offset <= OFFSET_MAX;
}

enum pir_code
pir_moment_parse(struct pir_moment *moment, const char *s, struct pir_err *err)
{
	size_t len = strlen(s);
	char day[PIR_DATE_SIZE];
	struct pir_date date;
	int offset = 0;
	int second = -1;

	if (len >= 20 && len <= 25 && s[10] == 'T')
		second = read_time(s + 11);
	if (second < 0 || !read_zone(s + 19, &offset))
		return pir_fail(err, PIR_INVALID,
		    "not a moment: write it as 2013-08-01T09:30:00+10:00");
	snprintf(day, sizeof day, "%.10s", s);
	if (pir_date_parse(&date, day, err))
		return err->code;
	moment->seconds = pir_date_number(date) * DAY + second - offset * 60;
	moment->offset = offset;
	return PIR_OK;
}

/* Split into the day and the second of it, where it was said. */
static struct pir_date
split(struct pir_moment moment, int *second)
{
	int64_t local;

	if (__builtin_add_overflow(moment.seconds, (int64_t)moment.offset * 60,
		&local))
		return PIR_DATE_NONE;
	*second = (int)((local % DAY + DAY) % DAY);
	return pir_date_from_number(local / DAY - (local % DAY < 0));
}

const char *
pir_moment_format(struct pir_moment moment, char buf[PIR_MOMENT_SIZE])
{
	int second = 0;
	struct pir_date date = split(moment, &second);
	unsigned s = (unsigned)second % DAY;
	unsigned east = (unsigned)abs(moment.offset % (100 * 60));
	char day[PIR_DATE_SIZE];

	buf[0] = '\0';
	if (pir_date_is_set(date))
		snprintf(buf, PIR_MOMENT_SIZE, "%sT%02u:%02u:%02u%c%02u:%02u",
		    pir_date_format(date, day), s / 3600, s / 60 % 60, s % 60,
		    moment.offset < 0 ? '-' : '+', east / 60, east % 60);
	return buf;
}

struct pir_date
pir_moment_day(struct pir_moment moment)
{
	int second;

	return split(moment, &second);
}

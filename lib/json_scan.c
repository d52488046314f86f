/* json_scan.c - what a JSON text is made of: its strings and numbers */
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "json_private.h"
#include "mem.h"
#include "text.h"

/* Whole numbers of so many digits are in a double as they are. */
#define DIGITS_MAX 15

bool
pir_json_fault(struct json_scan *s, const char *at, const char *fmt, ...)
{
	char what[256];
	long line = 1;
	long column = 1;
	va_list ap;

	at = s->text + (at - s->copy);
	for (const char *p = s->text; p < at; p++)
		if (*p == '\n') {
			line++;
			column = 1;
		} else if (((unsigned char)*p & 0xc0) != 0x80) {
			column++;
		}
	va_start(ap, fmt);
	vsnprintf(what, sizeof what, fmt, ap);
	va_end(ap);
	pir_fail(s->err, PIR_INVALID, "line %ld, column %ld: %s", line, column,
	    what);
	s->err->line = line;
	return false;
}

bool
pir_json_unexpected(struct json_scan *s, const char *wanted)
{
	if (s->p == s->end)
		return pir_json_fault(s, s->p, "the text ends where %s is due",
		    wanted);
	return pir_json_fault(s, s->p, "%s is due here", wanted);
}

/* ---- Strings ------------------------------------------------------ */

static bool
bad_character(struct json_scan *s)
{
	unsigned c = (unsigned char)*s->p;

	if (c == '\\' && s->p + 1 < s->end && s->p[1] == 'u')
		return pir_json_fault(s, s->p,
		    "after \\u four hexadecimal digits are due, and a "
		    "surrogate needs its other half");
	if (c == '\\')
		return pir_json_fault(s, s->p, "no such escape");
	return pir_json_fault(s, s->p, "not valid UTF-8");
}

static bool
check_character(struct json_scan *s, uint32_t c, bool is_name)
{
	if (c == 0)
		return pir_json_fault(s, s->p, "U+0000 is not allowed");
	if (c < 0x20 && *s->p != '\\')
		return pir_json_fault(s, s->p,
		    "the control character U+%04X must be escaped",
		    (unsigned)c);
	if (!s->record || (c == '\n' && !is_name))
		return true;
	if (pir_text_is_unsafe(c))
		return pir_json_fault(s, s->p,
		    "U+%04X may not stand in a record", (unsigned)c);
	return true;
}

/* Decode a character that is not plain to *out. */
static bool
other_character(struct json_scan *s, bool is_name, char **out)
{
	uint32_t c;
	size_t len = pir_json_decode(s->p, s->end, &c);

	if (len == 0)
		return bad_character(s);
	if (!check_character(s, c, is_name))
		return false;
	*out += pir_text_utf8(*out, c);
	s->p += len;
	return true;
}

/* By its byte, whether a character stands in a string as it is. */
#define NONE 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
#define ALL 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
static const bool plain[256] = {
	NONE, NONE,                                     /* controls */
	1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, /* not the quote */
	ALL, ALL,                                       /* 0 to O */
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, /* not \ */
	ALL,                                            /* ` to o */
	1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, /* not DEL */
};

bool
pir_json_scan_string(struct json_scan *s, bool is_name, char **text)
{
	char *out = ++s->p;

	*text = out;
	for (;;) {
		char *start = s->p;
		char *p = start;

		while (plain[(unsigned char)*p])
			p++;
		if (out != start)
			memmove(out, start, (size_t)(p - start));
		out += p - start;
		s->p = p;
		if (p == s->end)
			return pir_json_fault(s, p,
			    "the text ends within a string");
		if (*p == '"')
			break;
		if (!other_character(s, is_name, &out))
			return false;
	}
	*out = '\0';
	s->p++;
	return true;
}

/* ---- Numbers ------------------------------------------------------ */

static size_t
skip_digits(struct json_scan *s)
{
	const char *start = s->p;

	while (pir_json_is_digit(*s->p))
		s->p++;
	return (size_t)(s->p - start);
}

/* A fraction or an exponent; neither has to be there. */
static bool
rest_of_number(struct json_scan *s)
{
	if (*s->p == '.') {
		s->p++;
		if (!skip_digits(s))
			return pir_json_unexpected(s,
			    "a digit after the point");
	}
	if (*s->p == 'e' || *s->p == 'E') {
		s->p++;
		if (*s->p == '+' || *s->p == '-')
			s->p++;
		if (!skip_digits(s))
			return pir_json_unexpected(s,
			    "a digit of the exponent");
	}
	return true;
}

static double
whole_number(const char *digits, size_t n)
{
	int64_t value = 0;

	for (size_t i = 0; i < n; i++)
		value = value * 10 + (digits[i] - '0');
	return (double)value;
}

static bool
other_number(struct json_scan *s, const char *start, double *out)
{
	char *copy PIR_AUTO(pir_free) =
	    pir_strndup(start, (size_t)(s->p - start));

	*out = strtod(copy, NULL);
	return isfinite(*out) ||
	    pir_json_fault(s, start, "the number is too large");
}

bool
pir_json_scan_number(struct json_scan *s, double *out)
{
	const char *start = s->p;
	const char *whole;
	size_t digits;

	if (*s->p == '-')
		s->p++;
	whole = s->p;
	digits = skip_digits(s);
	if (digits == 0)
		return pir_json_unexpected(s, "a digit");
	if (digits > 1 && *whole == '0')
		return pir_json_fault(s, start,
		    "a number may not begin with 0");
	if (!rest_of_number(s))
		return false;
	if (s->p == whole + digits && digits <= DIGITS_MAX) {
		*out = whole_number(whole, digits) * (*start == '-' ? -1 : 1);
		return true;
	}
	if (s->record && s->p != whole + digits)
		return pir_json_fault(s, start,
		    "only whole numbers stand in a record");
	if (s->record)
		return pir_json_fault(s, start,
		    "a number has at most %d digits", DIGITS_MAX);
	return other_number(s, start, out);
}

#include "json_private.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "text.h"

#define DEPTH_MAX 512
#define RECORD_DEPTH_MAX 32
#define RECORD_SIZE_MAX (1024 * 1024)
#define RECORD_DIGITS_MAX 15

struct scan {
	const char *text;
	const char *p;
	const char *end;
	bool record;
	int depth;
	/* In a record: names of the objects that are open, outer ones first. */
	struct json_name *names;
	size_t n;
	size_t cap;
	struct pir_err *err;
};

static void
scan_release(struct scan *s)
{
	free(s->names);
	s->names = NULL;
}

/* Report what is wrong with the character at; columns count characters. */
PIR_PRINTF(3, 4)
static bool
fault(struct scan *s, const char *at, const char *fmt, ...)
{
	char what[256];
	long line = 1;
	long column = 1;
	va_list ap;

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

/* The next byte, or NUL, which no JSON text has, at the end. */
static char
peek(const struct scan *s)
{
	return s->p < s->end ? *s->p : '\0';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void
skip_blank(struct scan *s)
{
	while (s->p < s->end &&
	    (*s->p == ' ' || *s->p == '\n' || *s->p == '\t' || *s->p == '\r'))
		s->p++;
}

static bool
unexpected(struct scan *s, const char *wanted)
{
	if (s->p == s->end)
		return fault(s, s->p, "the text ends where %s is due", wanted);
	return fault(s, s->p, "%s is due here", wanted);
}

/* ---- Strings ------------------------------------------------------ */

static bool
bad_character(struct scan *s)
{
	unsigned c = (unsigned char)*s->p;

	if (c == '\\' && s->p + 1 < s->end && s->p[1] == 'u')
		return fault(s, s->p,
		    "after \\u four hexadecimal digits are due, and a "
		    "surrogate needs its other half");
	if (c == '\\')
		return fault(s, s->p, "no such escape");
	return fault(s, s->p, "not valid UTF-8");
}

static bool
check_character(struct scan *s, uint32_t c, bool is_name)
{
	if (c == 0)
		return fault(s, s->p, "U+0000 is not allowed");
	if (c < 0x20 && *s->p != '\\')
		return fault(s, s->p,
		    "the control character U+%04X must be escaped",
		    (unsigned)c);
	if (!s->record || (c == '\n' && !is_name))
		return true;
	if (pir_text_is_unsafe(c))
		return fault(s, s->p, "U+%04X may not stand in a record",
		    (unsigned)c);
	return true;
}

static bool
is_plain(char c)
{
	return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

static bool
string(struct scan *s, bool is_name)
{
	uint32_t c;
	size_t len;

	s->p++;
	for (;;) {
		while (s->p < s->end && is_plain(*s->p))
			s->p++;
		if (s->p == s->end)
			return fault(s, s->p, "the text ends within a string");
		if (*s->p == '"')
			break;
		len = pir_json_decode(s->p, s->end, &c);
		if (len == 0)
			return bad_character(s);
		if (!check_character(s, c, is_name))
			return false;
		s->p += len;
	}
	s->p++;
	return true;
}

/* ---- Numbers and words -------------------------------------------- */

static size_t
skip_digits(struct scan *s)
{
	const char *start = s->p;

	while (is_digit(peek(s)))
		s->p++;
	return (size_t)(s->p - start);
}

/* A fraction or an exponent; neither has to be there. */
static bool
rest_of_number(struct scan *s)
{
	if (peek(s) == '.') {
		s->p++;
		if (!skip_digits(s))
			return unexpected(s, "a digit after the point");
	}
	if (peek(s) == 'e' || peek(s) == 'E') {
		s->p++;
		if (peek(s) == '+' || peek(s) == '-')
			s->p++;
		if (!skip_digits(s))
			return unexpected(s, "a digit of the exponent");
	}
	return true;
}

static bool
number(struct scan *s)
{
	const char *start = s->p;
	const char *whole;
	size_t digits;

	if (*s->p == '-')
		s->p++;
	whole = s->p;
	digits = skip_digits(s);
	if (digits == 0)
		return unexpected(s, "a digit");
	if (digits > 1 && *whole == '0')
		return fault(s, start, "a number may not begin with 0");
	whole = s->p;
	if (!rest_of_number(s))
		return false;
	if (s->record && s->p != whole)
		return fault(s, start, "only whole numbers stand in a record");
	if (s->record && digits > RECORD_DIGITS_MAX)
		return fault(s, start, "a number has at most %d digits",
		    RECORD_DIGITS_MAX);
	if (!s->record && !pir_json_is_finite(start, (size_t)(s->p - start)))
		return fault(s, start, "the number is too large");
	return true;
}

static bool
word(struct scan *s, const char *word)
{
	size_t len = strlen(word);

	if ((size_t)(s->end - s->p) < len || memcmp(s->p, word, len) != 0)
		return unexpected(s, "a value");
	s->p += len;
	return true;
}

/* ---- Objects and arrays ------------------------------------------- */

static void
add_name(struct scan *s, const char *start)
{
	if (s->n == s->cap) {
		s->cap = s->cap ? s->cap * 2 : 64;
		s->names = pir_realloc(s->names, s->cap, sizeof *s->names);
	}
	s->names[s->n++] =
	    (struct json_name){ start, (size_t)(s->p - 1 - start) };
}

/* Close an object whose names begin at base: no two may be the same. */
static bool
check_names(struct scan *s, size_t base)
{
	size_t n = s->n - base;
	struct json_name *names;

	if (n == 0)
		return true;
	names = s->names + base;
	qsort(names, n, sizeof *names, pir_json_compare_names);
	for (size_t i = 1; i < n; i++)
		if (!pir_json_compare_names(&names[i - 1], &names[i])) {
			const char *a = names[i - 1].s;
			const char *b = names[i].s;

			return fault(s, (a > b ? a : b) - 1,
			    "a member of this name was there before");
		}
	s->n = base;
	return true;
}

static bool value(struct scan *);

static bool
member(struct scan *s)
{
	const char *start = s->p + 1;

	if (peek(s) != '"')
		return unexpected(s, "a member's name in double quotes");
	if (!string(s, true))
		return false;
	if (s->record)
		add_name(s, start);
	skip_blank(s);
	if (peek(s) != ':')
		return unexpected(s, "':'");
	s->p++;
	return value(s);
}

/* What stands between the brackets, and the closing one. */
static bool
list(struct scan *s, bool item(struct scan *), char close)
{
	int limit = s->record ? RECORD_DEPTH_MAX : DEPTH_MAX;

	if (++s->depth > limit)
		return fault(s, s->p, "more than %d levels deep", limit);
	s->p++;
	skip_blank(s);
	if (peek(s) != close)
		for (;;) {
			if (!item(s))
				return false;
			if (peek(s) != ',')
				break;
			s->p++;
			skip_blank(s);
		}
	if (peek(s) != close)
		return unexpected(s,
		    close == '}' ? "',' or '}'" : "',' or ']'");
	s->p++;
	s->depth--;
	return true;
}

static bool
object(struct scan *s)
{
	size_t base = s->n;

	return list(s, member, '}') && check_names(s, base);
}

static bool
scalar_or_list(struct scan *s)
{
	switch (peek(s)) {
	case '{':
		return object(s);
	case '[':
		return list(s, value, ']');
	case '"':
		return string(s, false);
	case 't':
		return word(s, "true");
	case 'f':
		return word(s, "false");
	case 'n':
		return word(s, "null");
	default:
		if (peek(s) == '-' || is_digit(peek(s)))
			return number(s);
		return unexpected(s, "a value");
	}
}

/* A value and the blanks around it. */
static bool
value(struct scan *s)
{
	skip_blank(s);
	if (!scalar_or_list(s))
		return false;
	skip_blank(s);
	return true;
}

static bool
whole_text(struct scan *s)
{
	if (s->end - s->p >= 3 && !memcmp(s->p, "\xef\xbb\xbf", 3))
		return fault(s, s->p, "a byte order mark may not stand here");
	skip_blank(s);
	if (s->record && s->p < s->end && *s->p != '{')
		return fault(s, s->p, "a record is an object, {...}");
	if (!value(s))
		return false;
	if (s->p < s->end)
		return fault(s, s->p, "something follows the value");
	return true;
}

enum pir_code
pir_json_scan(const char *text, size_t len, bool record, struct pir_err *err)
{
	struct scan s PIR_AUTO(scan_release) = {
		.text = text,
		.p = text,
		.end = text + len,
		.record = record,
		.err = err,
	};

	if (record && len > RECORD_SIZE_MAX)
		return pir_fail(err, PIR_INVALID,
		    "a record has at most 1 MiB; this has %zu bytes", len);
	return whole_text(&s) ? PIR_OK : PIR_INVALID;
}

enum pir_code
pir_json_check_limits(const char *text, size_t len, struct pir_err *err)
{
	return pir_json_scan(text, len, true, err);
}

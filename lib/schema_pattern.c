#include "schema_private.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"

/*
 * A JSON Schema's patterns are ECMA-262's, regcomp's are POSIX's.  Taken
 * is what both read the same way, and the same for bytes as for
 * characters: ASCII letters, digits and signs; ^ and $; groups and |;
 * [a-z] with neither \ nor [: in it, and [^ ] under * or +; \ before a
 * sign; * + ? {m,n}, one at a time.
 */

/* The length of a bracket expression at p, or 0. */
static size_t
bracket(const char *p)
{
	const char *start = p++;
	bool inverse = *p == '^';

	if (inverse)
		p++;
	if (*p == ']')
		return 0;
	for (; *p && *p != ']'; p++)
		if (*p == '\\' || *p == '[')
			return 0;
	if (!*p || (inverse && p[1] != '*' && p[1] != '+'))
		return 0;
	return (size_t)(p + 1 - start);
}

/* The length of a quantifier at p, or 0. */
static size_t
quantifier(const char *p)
{
	const char *start = p;

	if (strchr("*+?", *p))
		return 1;
	if (*p++ != '{')
		return 0;
	if (!strspn(p, "0123456789"))
		return 0;
	p += strspn(p, "0123456789");
	if (*p == ',')
		p += 1 + strspn(p + 1, "0123456789");
	return *p == '}' ? (size_t)(p + 1 - start) : 0;
}

/* The length of what matches one character at p, or 0. */
static size_t
atom(const char *p)
{
	if (*p == '[')
		return bracket(p);
	if (*p == '\\')
		return p[1] && strchr("^$.*+?()[]{}|\\/-", p[1]) ? 2 : 0;
	if (strchr("*+?{}]).", *p) || (unsigned char)*p >= 0x80)
		return 0;
	return 1;
}

/* The first character that is not within the subset, or NULL. */
static const char *
first_fault(const char *p)
{
	bool may_repeat = false; /* something that a quantifier can follow */
	bool empty = true;       /* nothing in this alternative yet */
	int open = 0;

	while (*p) {
		size_t len = 1;

		if (*p == '(' && p[1] != '?') {
			open++;
			empty = true;
			may_repeat = false;
		} else if (*p == '|' || *p == ')') {
			if (empty || (*p == ')' && --open < 0))
				return p;
			empty = *p == '|';
			may_repeat = *p == ')';
		} else if (*p == '^' || *p == '$') {
			may_repeat = false;
			empty = false;
		} else if (may_repeat && quantifier(p)) {
			len = quantifier(p);
			may_repeat = false;
		} else {
			len = *p == '(' ? 0 : atom(p);
			if (len == 0)
				return p;
			may_repeat = true;
			empty = false;
		}
		p += len;
	}
	return open > 0 || empty ? p : NULL;
}

/* ---- Plain ones ------------------------------------------------------ */

/*
 * Nearly all patterns are ids and dates: ^, then characters and brackets,
 * each once or so many times, and $.  These are matched here, since
 * compiling one takes regcomp longer than everything else that is done with
 * a record, and glibc's frees twice where it finds no memory.
 */

/* How many times what stood before p is taken; gives what is behind it. */
static const char *
times(const char *p, unsigned long *least, unsigned long *most)
{
	char *end;

	*least = *most = 1;
	if (*p != '{')
		return p;
	*least = *most = strtoul(p + 1, &end, 10);
	if (*end == ',')
		*most = strtoul(end + 1, &end, 10);
	return end + 1;
}

/* False for a bracket with a range that regcomp refuses. */
static bool
is_in_order(const char *p)
{
	for (p++; *p != ']'; p++)
		if (p[1] == '-' && p[2] != ']' && p[0] > p[2])
			return false;
	return true;
}

static bool
is_plain(const char *p)
{
	unsigned long least;
	unsigned long most;

	if (*p++ != '^')
		return false;
	while (*p && *p != '$') {
		if (strchr("(|^\\", *p) || (*p == '[' && p[1] == '^') ||
		    (*p == '[' && !is_in_order(p)))
			return false;
		p = times(p + atom(p), &least, &most);
		if (least > most || most > UCHAR_MAX ||
		    (*p && strchr("*+?", *p)))
			return false;
	}
	return strcmp(p, "$") == 0;
}

/* True if the character or bracket at p takes c. */
static bool
takes(const char *p, char c)
{
	if (*p != '[')
		return *p == c;
	for (p++; *p != ']'; p++)
		if (p[1] == '-' && p[2] != ']') {
			if (c >= p[0] && c <= p[2])
				return true;
			p += 2;
		} else if (*p == c) {
			return true;
		}
	return false;
}

/* p is behind the ^: as many of each as there are, then fewer. */
static bool
matches_plain(const char *p, const char *s)
{
	const char *rest;
	unsigned long least, most;
	unsigned long n = 0;

	if (*p == '$')
		return !*s;
	rest = times(p + atom(p), &least, &most);
	while (n < most && s[n] && takes(p, s[n]))
		n++;
	for (; n >= least; n--) {
		if (matches_plain(rest, s + n))
			return true;
		if (n == 0)
			break;
	}
	return false;
}

/* ---- All of them ----------------------------------------------------- */

static enum pir_code
compile(struct pattern *pattern, struct pir_err *err)
{
	int rc;

	pattern->plain = is_plain(pattern->text);
	if (pattern->plain)
		return PIR_OK;
	rc = regcomp(&pattern->regex, pattern->text, REG_EXTENDED | REG_NOSUB);
	if (rc == REG_ESPACE)
		pir_mem_fail();
	if (rc)
		return pir_fail(err, PIR_INVALID,
		    "pattern: cannot be compiled: '%s'", pattern->text);
	return PIR_OK;
}

enum pir_code
pir_schema_compile(struct rule *rule, struct pattern **patterns,
    struct pir_err *err)
{
	const char *text = pir_json_text(rule->value);
	const char *fault = first_fault(text);
	struct pattern *pattern = *patterns;

	if (fault && *text)
		return pir_fail(err, PIR_INVALID,
		    "pattern: not in the subset from character %zu on: '%s'",
		    (size_t)(fault - text) + 1, text);
	while (pattern && strcmp(pattern->text, text) != 0)
		pattern = pattern->next;
	if (!pattern) {
		pattern = pir_alloc(1, sizeof *pattern);
		pattern->text = text;
		if (compile(pattern, err)) {
			free(pattern);
			return err->code;
		}
		pattern->next = *patterns;
		*patterns = pattern;
	}
	rule->pattern = pattern;
	return PIR_OK;
}

bool
pir_schema_matches(const struct pattern *pattern, const char *s)
{
	if (pattern->plain)
		return matches_plain(pattern->text + 1, s);
	/* glibc says "no match" as well when it has no memory to look. */
	errno = 0;
	if (regexec(&pattern->regex, s, 0, NULL, 0) == 0)
		return true;
	if (errno == ENOMEM)
		pir_mem_fail();
	return false;
}

void
pir_schema_patterns_release(struct pattern **patterns)
{
	while (*patterns) {
		struct pattern *pattern = *patterns;

		*patterns = pattern->next;
		if (!pattern->plain)
			regfree(&pattern->regex);
		free(pattern);
	}
}

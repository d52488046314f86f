#include "schema_private.h"

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
		int rc;

		pattern = pir_alloc(1, sizeof *pattern);
		rc = regcomp(&pattern->regex, text, REG_EXTENDED | REG_NOSUB);
		if (rc == REG_ESPACE)
			pir_mem_fail();
		if (rc) {
			free(pattern);
			return pir_fail(err, PIR_INVALID,
			    "pattern: cannot be compiled: '%s'", text);
		}
		pattern->text = text;
		pattern->next = *patterns;
		*patterns = pattern;
	}
	rule->regex = &pattern->regex;
	return PIR_OK;
}

void
pir_schema_patterns_release(struct pattern **patterns)
{
	while (*patterns) {
		struct pattern *pattern = *patterns;

		*patterns = pattern->next;
		regfree(&pattern->regex);
		free(pattern);
	}
}

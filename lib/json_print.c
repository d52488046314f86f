#include "json_private.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* Whether the text is spread over lines, and how deep in it we are. */
struct layout {
	bool spread;
	int depth;
};

static void value(const struct pir_json *, struct layout, struct pir_str *);

static void
escape(unsigned char c, struct pir_str *out)
{
	static const char letters[] = "btn.fr";

	if (c == '"' || c == '\\')
		pir_str_addf(out, "\\%c", c);
	else if (c >= '\b' && c <= '\r' && c != '\v')
		pir_str_addf(out, "\\%c", letters[c - '\b']);
	else
		pir_str_addf(out, "\\u%04x", c);
}

void
pir_json_quote(const char *s, struct pir_str *out)
{
	const char *start = s;

	pir_str_addc(out, '"');
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (c >= 0x20 && c != '"' && c != '\\')
			continue;
		pir_str_addn(out, start, (size_t)(s - start));
		escape(c, out);
		start = s + 1;
	}
	pir_str_addn(out, start, (size_t)(s - start));
	pir_str_addc(out, '"');
}

/* The fewest digits that give the same number when read again. */
static void
number(const struct pir_json *n, struct pir_str *out)
{
	double d = pir_json_double(n);
	char buf[32];

	if (pir_json_is_integer(n)) {
		pir_str_addf(out, "%" PRId64, pir_json_number(n));
		return;
	}
	for (int digits = 15; digits <= 17; digits++) {
		snprintf(buf, sizeof buf, "%.*g", digits, d);
		if (strtod(buf, NULL) == d)
			break;
	}
	pir_str_add(out, buf);
}

static void
begin_line(struct layout l, struct pir_str *out)
{
	if (!l.spread)
		return;
	pir_str_addc(out, '\n');
	for (int i = 0; i < l.depth; i++)
		pir_str_addn(out, "  ", 2);
}

static void
list(const struct pir_json *n, struct layout l, const char *brackets,
    struct pir_str *out)
{
	struct layout inner = { l.spread, l.depth + 1 };
	const struct pir_json *e = pir_json_first(n);

	pir_str_addc(out, brackets[0]);
	for (; e; e = pir_json_next(e)) {
		begin_line(inner, out);
		if (*brackets == '{') {
			pir_json_quote(pir_json_name(e), out);
			pir_str_addn(out, ": ", 2);
		}
		value(e, inner, out);
		if (pir_json_next(e))
			pir_str_add(out, l.spread ? "," : ", ");
	}
	if (pir_json_first(n))
		begin_line(l, out);
	pir_str_addc(out, brackets[1]);
}

static void
value(const struct pir_json *n, struct layout l, struct pir_str *out)
{
	switch (pir_json_type(n)) {
	case PIR_JSON_BOOL:
		pir_str_add(out, pir_json_truth(n) ? "true" : "false");
		break;
	case PIR_JSON_NUMBER:
		number(n, out);
		break;
	case PIR_JSON_STRING:
		pir_json_quote(pir_json_text(n), out);
		break;
	case PIR_JSON_ARRAY:
		list(n, l, "[]", out);
		break;
	case PIR_JSON_OBJECT:
		list(n, l, "{}", out);
		break;
	default:
		pir_str_add(out, "null");
	}
}

void
pir_json_print(const struct pir_json *n, struct pir_str *out)
{
	value(n, (struct layout){ .spread = true }, out);
	pir_str_addc(out, '\n');
}

void
pir_json_print_line(const struct pir_json *n, struct pir_str *out)
{
	value(n, (struct layout){ .spread = false }, out);
}

void
pir_json_say(const struct pir_json *node, struct pir_str *out)
{
	if (pir_json_type(node) == PIR_JSON_STRING) {
		pir_str_add(out, pir_json_text(node));
	} else if (pir_json_type(node) == PIR_JSON_ARRAY) {
		for (const struct pir_json *e = pir_json_first(node); e;
		     e = pir_json_next(e)) {
			pir_json_say(e, out);
			pir_str_add(out, pir_json_next(e) ? ", " : "");
		}
	} else if (node) {
		pir_json_print_line(node, out);
	}
}

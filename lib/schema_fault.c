#include "schema_private.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "auto.h"

/* Longest list of values that a message spells out. */
#define LIST_MAX 400

/* Longest value, name or id that a message repeats. */
#define QUOTED_MAX 40

void
pir_schema_fault_release(struct fault *fault)
{
	pir_str_release(&fault->where);
	pir_str_release(&fault->what);
}

/* ---- Types -------------------------------------------------------- */

enum type {
	TYPE_STRING,
	TYPE_INTEGER,
	TYPE_NUMBER,
	TYPE_BOOLEAN,
	TYPE_OBJECT,
	TYPE_ARRAY,
	TYPE_NULL,
	TYPES,
};

static const char *const type_names[TYPES] = {
	"string",
	"integer",
	"number",
	"boolean",
	"object",
	"array",
	"null",
};

static const char *const type_words[TYPES] = {
	"a string",
	"a whole number",
	"a number",
	"true or false",
	"an object",
	"an array",
	"null",
};

unsigned
pir_schema_type_of_name(const char *name)
{
	for (unsigned i = 0; i < TYPES; i++)
		if (!strcmp(type_names[i], name))
			return 1u << i;
	return 0;
}

unsigned
pir_schema_types_of(const struct pir_json *value)
{
	double d;

	switch (pir_json_type(value)) {
	case PIR_JSON_NULL:
		return 1u << TYPE_NULL;
	case PIR_JSON_BOOL:
		return 1u << TYPE_BOOLEAN;
	case PIR_JSON_STRING:
		return 1u << TYPE_STRING;
	case PIR_JSON_ARRAY:
		return 1u << TYPE_ARRAY;
	case PIR_JSON_OBJECT:
		return 1u << TYPE_OBJECT;
	case PIR_JSON_NUMBER:
		/* 1.0 is an integer, and so is 1e300. */
		d = pir_json_double(value);
		return 1u << TYPE_NUMBER |
		    (d == floor(d) ? 1u << TYPE_INTEGER : 0);
	default:
		return 0;
	}
}

/* ---- Places ------------------------------------------------------- */

/* Ids, codes and names of members are safe to show; other text is not. */
static bool
may_show(const char *s)
{
	size_t len = strlen(s);

	return len > 0 && len <= QUOTED_MAX &&
	    strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-_") == len;
}

static void
add_place(struct pir_str *out, const struct place *p)
{
	if (!p->up)
		return;
	add_place(out, p->up);
	if (!p->name) {
		const char *id = pir_json_str(p->value, "id");

		if (may_show(id))
			pir_str_addf(out, "[%s]", id);
		else
			pir_str_addf(out, "[%zu]", p->index);
		return;
	}
	if (out->len > 0)
		pir_str_addc(out, '.');
	pir_str_add(out, may_show(p->name) ? p->name : "?");
}

static size_t
depth(const struct place *p)
{
	size_t n = 0;

	for (; p->up; p = p->up)
		n++;
	return n;
}

/* ---- Faults ------------------------------------------------------- */

bool
pir_schema_fault(struct check *c, const struct place *p, const char *fmt, ...)
{
	char what[1024];
	va_list ap;

	if (!c->fault)
		return false;
	va_start(ap, fmt);
	vsnprintf(what, sizeof what, fmt, ap);
	va_end(ap);
	pir_str_clear(&c->fault->where);
	pir_str_clear(&c->fault->what);
	add_place(&c->fault->where, p);
	pir_str_addf(&c->fault->what, "%s%s", p->is_name ? "its name " : "",
	    what);
	c->fault->weight = 2 * depth(p) + 1;
	return false;
}

bool
pir_schema_fault_count(struct check *c, const struct rule *r,
    const struct place *p, const char *what)
{
	return pir_schema_fault(c, p, "must have %s %.0f %s%s",
	    pir_str_has_prefix(r->keyword->name, "min") ? "at least"
							: "at most",
	    r->number, what, r->number == 1 ? "" : "s");
}

/* "a, b or c" */
static void
join(const struct pir_strs *words, struct pir_str *out)
{
	for (size_t i = 0; i < words->n; i++) {
		if (i > 0)
			pir_str_add(out, i + 1 == words->n ? " or " : ", ");
		if (out->len > LIST_MAX) {
			pir_str_add(out, "...");
			return;
		}
		pir_str_add(out, words->v[i]);
	}
}

bool
pir_schema_fault_types(struct check *c, const struct place *p, unsigned types)
{
	struct pir_strs words PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (!c->fault)
		return false;
	for (unsigned i = 0; i < TYPES; i++)
		if (types & 1u << i)
			pir_strs_add(&words, type_words[i]);
	join(&words, &list);
	return pir_schema_fault(c, p, "must be %s", pir_str_get(&list));
}

static void
add_word(struct pir_strs *words, const struct pir_json *value)
{
	struct pir_str word PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (pir_json_type(value) == PIR_JSON_STRING)
		pir_str_add(&word, pir_json_text(value));
	else
		pir_json_print_line(value, &word);
	pir_strs_add(words, pir_str_get(&word));
}

/* What is said of a place holds below it, unless more is said there. */
static bool
is_open(const struct place *p)
{
	const char *privacy = NULL;

	for (; p && !privacy; p = p->up)
		privacy = pir_schema_note(p->schema, "x-privacy");
	return privacy && !strcmp(privacy, "open");
}

/* The value, if it is a code that anybody may see; else "". */
static const char *
shown_value(const struct place *p)
{
	const char *value = pir_json_text(p->value);

	return !p->is_name && may_show(value) && is_open(p) ? value : "";
}

bool
pir_schema_fault_values(struct check *c, const struct place *p,
    const struct pir_json *values)
{
	struct pir_strs words PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *value;

	if (!c->fault)
		return false;
	value = shown_value(p);
	if (!strcmp(pir_json_name(values), "const"))
		add_word(&words, values);
	else
		for (const struct pir_json *e = pir_json_first(values); e;
		     e = pir_json_next(e))
			add_word(&words, e);
	join(&words, &list);
	pir_schema_fault(c, p, "must be %s%s%s%s", pir_str_get(&list),
	    *value ? ", not '" : "", value, *value ? "'" : "");
	/* A part of another kind is unlikely to be what was meant. */
	c->fault->weight--;
	return false;
}

static void
keep(struct fault *best, struct fault *other)
{
	pir_schema_fault_release(best);
	*best = *other;
	*other = FAULT_INIT;
}

/* Put another way to be right behind what stands there already. */
static void
add_way(struct fault *best, const struct fault *other)
{
	const char *where = pir_str_get(&other->where);
	const char *what = pir_str_get(&other->what);
	bool same_place = !strcmp(pir_str_get(&best->where), where);

	if (same_place && strstr(pir_str_get(&best->what), what))
		return;
	pir_str_add(&best->what, ", or ");
	if (!same_place)
		pir_str_addf(&best->what, "%s ", where);
	else if (pir_str_has_prefix(what, "must "))
		what += strlen("must ");
	pir_str_add(&best->what, what);
}

bool
pir_schema_fault_parts(struct check *c, const struct rule *r,
    const struct place *p)
{
	struct fault best PIR_AUTO(pir_schema_fault_release) = FAULT_INIT;

	if (!c->fault)
		return false;
	for (size_t i = 0; i < r->n; i++) {
		struct fault other PIR_AUTO(pir_schema_fault_release) =
		    FAULT_INIT;

		pir_schema_is_valid(&(struct check){ &other }, r->parts[i], p);
		if (i == 0 || other.weight > best.weight)
			keep(&best, &other);
		else if (other.weight == best.weight)
			add_way(&best, &other);
	}
	keep(c->fault, &best);
	return false;
}

#include "schema_private.h"

#include <string.h>

static bool
is_string(const struct place *p)
{
	return pir_json_type(p->value) == PIR_JSON_STRING;
}

static bool
is_number(const struct place *p)
{
	return pir_json_type(p->value) == PIR_JSON_NUMBER;
}

/* The verdict of one part on the value itself, without a report. */
static bool
fits(const struct pir_schema *part, const struct place *p)
{
	return pir_schema_is_valid(&(struct check){ NULL }, part, p);
}

/* ---- Any value ---------------------------------------------------- */

static bool
check_type(struct check *c, const struct rule *r, const struct place *p)
{
	if (r->types & pir_schema_types_of(p->value))
		return true;
	return pir_schema_fault_types(c, p, r->types);
}

static bool
check_enum(struct check *c, const struct rule *r, const struct place *p)
{
	for (const struct pir_json *e = pir_json_first(r->value); e;
	     e = pir_json_next(e))
		if (pir_json_equal(e, p->value))
			return true;
	return pir_schema_fault_values(c, p, r->value);
}

static bool
check_const(struct check *c, const struct rule *r, const struct place *p)
{
	if (pir_json_equal(r->value, p->value))
		return true;
	return pir_schema_fault_values(c, p, r->value);
}

/* ---- Numbers ------------------------------------------------------ */

/* what says the limit: "must be at least". */
static bool
number_fault(struct check *c, const struct rule *r, const struct place *p,
    const char *what)
{
	return pir_schema_fault(c, p, "must be %s %.15g", what, r->number);
}

static bool
check_minimum(struct check *c, const struct rule *r, const struct place *p)
{
	if (!is_number(p) || pir_json_double(p->value) >= r->number)
		return true;
	return number_fault(c, r, p, "at least");
}

static bool
check_maximum(struct check *c, const struct rule *r, const struct place *p)
{
	if (!is_number(p) || pir_json_double(p->value) <= r->number)
		return true;
	return number_fault(c, r, p, "at most");
}

static bool
check_above(struct check *c, const struct rule *r, const struct place *p)
{
	if (!is_number(p) || pir_json_double(p->value) > r->number)
		return true;
	return number_fault(c, r, p, "more than");
}

static bool
check_below(struct check *c, const struct rule *r, const struct place *p)
{
	if (!is_number(p) || pir_json_double(p->value) < r->number)
		return true;
	return number_fault(c, r, p, "less than");
}

/* ---- Strings ------------------------------------------------------ */

static double
characters(const struct pir_json *string)
{
	double n = 0;

	for (const char *s = pir_json_text(string); *s; s++)
		n += ((unsigned char)*s & 0xc0) != 0x80;
	return n;
}

static bool
check_min_length(struct check *c, const struct rule *r, const struct place *p)
{
	if (!is_string(p) || characters(p->value) >= r->number)
		return true;
	return pir_schema_fault_count(c, r, p, "character");
}

static bool
check_max_length(struct check *c, const struct rule *r, const struct place *p)
{
	if (!is_string(p) || characters(p->value) <= r->number)
		return true;
	return pir_schema_fault_count(c, r, p, "character");
}

static bool
check_pattern(struct check *c, const struct rule *r, const struct place *p)
{
	const char *type, *ref;

	if (!is_string(p) ||
	    pir_schema_matches(r->pattern, pir_json_text(p->value)))
		return true;
	type = pir_schema_note(p->schema, "x-type");
	if (type && !strcmp(type, "date"))
		return pir_schema_fault(c, p, "must be a date, YYYY-MM-DD");
	if (type && !strcmp(type, "moment"))
		return pir_schema_fault(c, p,
		    "must be a moment, as 2013-08-01T09:30:00+10:00");
	ref = pir_schema_note(p->schema, "x-ref");
	if (ref)
		return pir_schema_fault(c, p, "must be the id of a %s", ref);
	return pir_schema_fault(c, p, "must match %s", pir_json_text(r->value));
}

/* ---- Other schemas on the same value ------------------------------ */

static bool
check_all(struct check *c, const struct rule *r, const struct place *p)
{
	for (size_t i = 0; i < r->n; i++)
		if (!pir_schema_is_valid(c, r->parts[i], p))
			return false;
	return true;
}

static size_t
count_fits(const struct rule *r, const struct place *p)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++)
		n += fits(r->parts[i], p);
	return n;
}

static bool
check_any(struct check *c, const struct rule *r, const struct place *p)
{
	for (size_t i = 0; i < r->n; i++)
		if (fits(r->parts[i], p))
			return true;
	return pir_schema_fault_parts(c, r, p);
}

static bool
check_one(struct check *c, const struct rule *r, const struct place *p)
{
	size_t n = count_fits(r, p);

	if (n == 1)
		return true;
	if (n == 0)
		return pir_schema_fault_parts(c, r, p);
	return pir_schema_fault(c, p,
	    "must be of one of the allowed forms, and is of %zu", n);
}

static bool
check_not(struct check *c, const struct rule *r, const struct place *p)
{
	if (!fits(r->parts[0], p))
		return true;
	return pir_schema_fault(c, p, "must not be of this form");
}

static bool
check_if(struct check *c, const struct rule *r, const struct place *p)
{
	const struct rule *next =
	    pir_schema_rule(r->schema, fits(r->parts[0], p) ? "then" : "else");

	return !next || pir_schema_is_valid(c, next->parts[0], p);
}

/* ---- The keywords ------------------------------------------------- */

const struct keyword pir_schema_keywords[] = {
	{ "$schema", SHAPE_TEXT, false, false, NULL },
	{ "$id", SHAPE_TEXT, false, false, NULL },
	{ "$comment", SHAPE_TEXT, false, false, NULL },
	{ "title", SHAPE_TEXT, false, false, NULL },
	{ "description", SHAPE_TEXT, false, false, NULL },
	{ "$defs", SHAPE_PART_MAP, false, false, NULL },
	{ "$ref", SHAPE_REF, true, true, check_all },
	{ "type", SHAPE_TYPES, false, false, check_type },
	{ "enum", SHAPE_VALUES, false, false, check_enum },
	{ "const", SHAPE_ANY, false, false, check_const },
	{ "minimum", SHAPE_NUMBER, false, false, check_minimum },
	{ "maximum", SHAPE_NUMBER, false, false, check_maximum },
	{ "exclusiveMinimum", SHAPE_NUMBER, false, false, check_above },
	{ "exclusiveMaximum", SHAPE_NUMBER, false, false, check_below },
	{ "minLength", SHAPE_COUNT, false, false, check_min_length },
	{ "maxLength", SHAPE_COUNT, false, false, check_max_length },
	{ "pattern", SHAPE_PATTERN, false, false, check_pattern },
	{ "items", SHAPE_PART, false, false, pir_schema_check_items },
	{ "minItems", SHAPE_COUNT, false, false, pir_schema_check_min_items },
	{ "maxItems", SHAPE_COUNT, false, false, pir_schema_check_max_items },
	{ "uniqueItems", SHAPE_TRUTH, false, false, pir_schema_check_unique },
	{ "properties", SHAPE_PART_MAP, false, false,
	    pir_schema_check_properties },
	{ "additionalProperties", SHAPE_PART, false, false,
	    pir_schema_check_additional },
	{ "propertyNames", SHAPE_PART, false, false, pir_schema_check_names },
	{ "required", SHAPE_NAMES, false, false, pir_schema_check_required },
	{ "dependentRequired", SHAPE_NAMES_MAP, false, false,
	    pir_schema_check_dependent },
	{ "minProperties", SHAPE_COUNT, false, false,
	    pir_schema_check_min_members },
	{ "maxProperties", SHAPE_COUNT, false, false,
	    pir_schema_check_max_members },
	{ "allOf", SHAPE_PARTS, true, true, check_all },
	{ "anyOf", SHAPE_PARTS, true, true, check_any },
	{ "oneOf", SHAPE_PARTS, true, true, check_one },
	{ "not", SHAPE_PART, true, false, check_not },
	{ "if", SHAPE_PART, true, false, check_if },
	{ "then", SHAPE_PART, true, true, NULL },
	{ "else", SHAPE_PART, true, true, NULL },
	{ NULL, SHAPE_ANY, false, false, NULL },
};

bool
pir_schema_is_valid(struct check *c, const struct pir_schema *schema,
    const struct place *p)
{
	if (pir_json_type(schema->json) == PIR_JSON_BOOL)
		return pir_json_truth(schema->json) ||
		    pir_schema_fault(c, p, "is not allowed");
	for (size_t i = 0; i < schema->n; i++) {
		const struct rule *rule = &schema->rules[i];

		if (rule->keyword->check && !rule->keyword->check(c, rule, p))
			return false;
	}
	return true;
}

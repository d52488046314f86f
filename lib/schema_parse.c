#include "schema_private.h"

#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"

#define DIALECT "https://json-schema.org/draft/2020-12/schema"

/* What reading a schema needs at hand. */
struct parse {
	struct pir_schema *root;
	struct pir_err *err;
};

static enum pir_code read_schema(struct parse *, const struct pir_json *,
    const struct pir_schema **);

void
pir_schema_release(struct pir_schema **root)
{
	struct pir_schema *schema = *root;

	*root = NULL;
	if (!schema)
		return;
	pir_json_release(&schema->document);
	pir_schema_patterns_release(&schema->patterns);
	while (schema) {
		struct pir_schema *next = schema->next;

		for (size_t i = 0; i < schema->n; i++)
			free(schema->rules[i].parts);
		free(schema->rules);
		free(schema->views);
		free(schema->members);
		free(schema);
		schema = next;
	}
}

const struct rule *
pir_schema_rule(const struct pir_schema *schema, const char *keyword)
{
	for (size_t i = 0; i < schema->n; i++)
		if (!strcmp(schema->rules[i].keyword->name, keyword))
			return &schema->rules[i];
	return NULL;
}

/* ---- Values of keywords ------------------------------------------- */

static bool
is_names(const struct pir_json *array)
{
	const struct pir_json *e = pir_json_first(array);

	if (pir_json_type(array) != PIR_JSON_ARRAY)
		return false;
	while (e && pir_json_type(e) == PIR_JSON_STRING)
		e = pir_json_next(e);
	return !e;
}

static bool
is_names_map(const struct pir_json *map)
{
	const struct pir_json *e = pir_json_first(map);

	if (pir_json_type(map) != PIR_JSON_OBJECT)
		return false;
	while (e && is_names(e))
		e = pir_json_next(e);
	return !e;
}

static bool
read_types(struct rule *rule)
{
	const struct pir_json *e = rule->value;

	if (pir_json_type(e) == PIR_JSON_STRING) {
		rule->types = pir_schema_type_of_name(pir_json_text(e));
		return rule->types != 0;
	}
	if (!is_names(e) || !pir_json_first(e))
		return false;
	for (e = pir_json_first(e); e; e = pir_json_next(e)) {
		unsigned type = pir_schema_type_of_name(pir_json_text(e));

		if (!type)
			return false;
		rule->types |= type;
	}
	return true;
}

/* What is wrong with a value that needs no schema in it, or NULL. */
static const char *
read_plain(struct rule *rule)
{
	enum pir_json_type type = pir_json_type(rule->value);

	rule->number = pir_json_double(rule->value);
	switch (rule->keyword->shape) {
	case SHAPE_TEXT:
	case SHAPE_REF:
	case SHAPE_PATTERN:
		return type == PIR_JSON_STRING ? NULL : "must be a string";
	case SHAPE_COUNT:
		return pir_json_is_integer(rule->value) && rule->number >= 0
		    ? NULL
		    : "must be a whole number, 0 or more";
	case SHAPE_NUMBER:
		return type == PIR_JSON_NUMBER ? NULL : "must be a number";
	case SHAPE_TRUTH:
		return type == PIR_JSON_BOOL ? NULL : "must be true or false";
	case SHAPE_TYPES:
		return read_types(rule) ? NULL : "must be the name of a type";
	case SHAPE_NAMES:
		return is_names(rule->value) ? NULL
					     : "must be an array of strings";
	case SHAPE_NAMES_MAP:
		return is_names_map(rule->value)
		    ? NULL
		    : "must be an object of arrays of strings";
	case SHAPE_VALUES:
	case SHAPE_PARTS:
		return type == PIR_JSON_ARRAY ? NULL : "must be an array";
	case SHAPE_PART_MAP:
		return type == PIR_JSON_OBJECT ? NULL : "must be an object";
	default:
		return NULL;
	}
}

/* ---- Parts -------------------------------------------------------- */

static void
add_part(struct rule *rule, const struct pir_schema *part)
{
	rule->parts =
	    pir_realloc(rule->parts, rule->n + 1, sizeof(struct pir_schema *));
	rule->parts[rule->n++] = part;
}

static enum pir_code
read_part(struct parse *p, struct rule *rule, const struct pir_json *json)
{
	const struct pir_schema *part = NULL;

	if (read_schema(p, json, &part)) {
		if (pir_json_name(json))
			pir_within(p->err, pir_json_name(json));
		return p->err->code;
	}
	add_part(rule, part);
	return PIR_OK;
}

static enum pir_code
read_parts(struct parse *p, struct rule *rule)
{
	for (const struct pir_json *e = pir_json_first(rule->value); e;
	     e = pir_json_next(e))
		if (read_part(p, rule, e))
			return pir_within(p->err, rule->keyword->name);
	if (rule->n == 0 && rule->keyword->shape == SHAPE_PARTS)
		return pir_fail(p->err, PIR_INVALID, "%s: must not be empty",
		    rule->keyword->name);
	return PIR_OK;
}

static enum pir_code
read_rule(struct parse *p, struct rule *rule)
{
	const char *fault = read_plain(rule);

	if (fault)
		return pir_fail(p->err, PIR_INVALID, "%s: %s",
		    rule->keyword->name, fault);
	switch (rule->keyword->shape) {
	case SHAPE_PATTERN:
		return pir_schema_compile(rule, &p->root->patterns, p->err);
	case SHAPE_PART:
		return read_part(p, rule, rule->value);
	case SHAPE_PARTS:
	case SHAPE_PART_MAP:
		return read_parts(p, rule);
	default:
		return PIR_OK;
	}
}

/* ---- A schema ----------------------------------------------------- */

static const struct keyword *
find_keyword(const char *name)
{
	const struct keyword *k = pir_schema_keywords;

	while (k->name && strcmp(k->name, name) != 0)
		k++;
	return k->name ? k : NULL;
}

/* $id and $schema mean something at the root only, and one thing there. */
static enum pir_code
check_place(struct parse *p, const struct rule *rule)
{
	const char *name = rule->keyword->name;

	if (!strcmp(name, "$schema") &&
	    strcmp(pir_json_text(rule->value), DIALECT) != 0)
		return pir_fail(p->err, PIR_INVALID, "$schema: must be %s",
		    DIALECT);
	if (rule->schema != p->root &&
	    (!strcmp(name, "$id") || !strcmp(name, "$schema") ||
		!strcmp(name, "$defs")))
		return pir_fail(p->err, PIR_INVALID,
		    "%s: stands at the root only", name);
	return PIR_OK;
}

static enum pir_code
add_rule(struct parse *p, struct pir_schema *schema, const struct pir_json *m)
{
	const struct keyword *keyword = find_keyword(pir_json_name(m));
	struct rule *rule = &schema->rules[schema->n];

	if (!keyword)
		return pir_fail(p->err, PIR_INVALID, "unknown keyword '%s'",
		    pir_json_name(m));
	if (pir_schema_rule(schema, keyword->name))
		return pir_fail(p->err, PIR_INVALID, "%s: stands twice",
		    keyword->name);
	*rule = (struct rule){
		.keyword = keyword,
		.schema = schema,
		.value = m,
	};
	schema->n++;
	if (check_place(p, rule))
		return p->err->code;
	return read_rule(p, rule);
}

static enum pir_code
fill_schema(struct parse *p, struct pir_schema *schema,
    const struct pir_json *json)
{
	schema->json = json;
	if (pir_json_type(json) == PIR_JSON_BOOL)
		return PIR_OK;
	if (pir_json_type(json) != PIR_JSON_OBJECT)
		return pir_fail(p->err, PIR_INVALID,
		    "a schema is an object, true or false");
	/* Room for all: no rule moves once its address is known. */
	schema->rules = pir_alloc(pir_json_count(json), sizeof(struct rule));
	for (const struct pir_json *m = pir_json_first(json); m;
	     m = pir_json_next(m))
		if (!pir_str_has_prefix(pir_json_name(m), "x-") &&
		    add_rule(p, schema, m))
			return p->err->code;
	return PIR_OK;
}

static enum pir_code
read_schema(struct parse *p, const struct pir_json *json,
    const struct pir_schema **out)
{
	struct pir_schema *schema = pir_alloc(1, sizeof *schema);

	schema->next = p->root->next;
	p->root->next = schema;
	*out = schema;
	return fill_schema(p, schema, json);
}

enum pir_code
pir_schema_parse(struct pir_schema **out, const char *text, size_t len,
    struct pir_err *err)
{
	struct pir_schema *root PIR_AUTO(pir_schema_release) =
	    pir_alloc(1, sizeof *root);
	struct parse p = { root, err };

	if (pir_json_parse(&root->document, text, len, err) ||
	    fill_schema(&p, root, root->document) || pir_schema_link(root, err))
		return err->code;
	*out = pir_steal(&root);
	return PIR_OK;
}

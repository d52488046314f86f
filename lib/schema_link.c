#include "schema_private.h"

#include <string.h>

#include "mem.h"

/* ---- References --------------------------------------------------- */

static const struct pir_schema *
find_definition(const struct pir_schema *root, const char *name)
{
	const struct rule *defs = pir_schema_rule(root, "$defs");
	const struct pir_json *m = defs ? pir_json_first(defs->value) : NULL;

	for (size_t i = 0; m; i++, m = pir_json_next(m))
		if (!strcmp(pir_json_name(m), name))
			return defs->parts[i];
	return NULL;
}

/* A pointer's escapes, ~0 and %20, are left out: names can do without. */
static enum pir_code
find_target(const struct pir_schema *root, struct rule *rule,
    struct pir_err *err)
{
	const char *ref = pir_json_text(rule->value);
	const struct pir_schema *target = NULL;

	if (!strcmp(ref, "#"))
		target = root;
	else if (pir_str_has_prefix(ref, "#/$defs/") && !strpbrk(ref, "~%"))
		target = find_definition(root, ref + strlen("#/$defs/"));
	if (!target)
		return pir_fail(err, PIR_INVALID,
		    "$ref: '%s' leads nowhere; use '#' or '#/$defs/<name>'",
		    ref);
	rule->parts = pir_alloc(1, sizeof(struct pir_schema *));
	rule->parts[0] = target;
	rule->n = 1;
	return PIR_OK;
}

static enum pir_code
link_references(struct pir_schema *root, struct pir_err *err)
{
	for (struct pir_schema *s = root; s; s = s->next)
		for (size_t i = 0; i < s->n; i++)
			if (s->rules[i].keyword->shape == SHAPE_REF &&
			    find_target(root, &s->rules[i], err))
				return err->code;
	return PIR_OK;
}

/* ---- Loops -------------------------------------------------------- */

/* A schema that judges a value by itself would never come to an end. */
static bool
has_loop(struct pir_schema *schema)
{
	if (schema->visit != VISIT_NEW)
		return schema->visit == VISIT_OPEN;
	schema->visit = VISIT_OPEN;
	for (size_t i = 0; i < schema->n; i++) {
		const struct rule *rule = &schema->rules[i];

		if (!rule->keyword->in_place)
			continue;
		for (size_t j = 0; j < rule->n; j++)
			if (has_loop((struct pir_schema *)rule->parts[j]))
				return true;
	}
	schema->visit = VISIT_DONE;
	return false;
}

/* ---- Views -------------------------------------------------------- */

static void
add_view(struct pir_schema *schema, const struct pir_schema *view)
{
	for (size_t i = 0; i < schema->n_views; i++)
		if (schema->views[i] == view)
			return;
	schema->views = pir_realloc(schema->views, schema->n_views + 1,
	    sizeof(struct pir_schema *));
	schema->views[schema->n_views++] = view;
	for (size_t i = 0; i < view->n; i++)
		if (view->rules[i].keyword->describes)
			for (size_t j = 0; j < view->rules[i].n; j++)
				add_view(schema, view->rules[i].parts[j]);
}

static bool
has_member(const struct pir_schema *schema, const char *name)
{
	for (size_t i = 0; i < schema->n_members; i++)
		if (!strcmp(schema->members[i].name, name))
			return true;
	return false;
}

static void
add_members(struct pir_schema *schema, const struct rule *rule)
{
	const struct pir_json *m = pir_json_first(rule->value);

	schema->members = pir_realloc(schema->members,
	    schema->n_members + rule->n, sizeof *schema->members);
	for (size_t i = 0; i < rule->n; i++, m = pir_json_next(m))
		if (!has_member(schema, pir_json_name(m)))
			schema->members[schema->n_members++] =
			    (struct member){ pir_json_name(m), rule->parts[i] };
}

static void
fill_views(struct pir_schema *schema)
{
	add_view(schema, schema);
	for (size_t i = 0; i < schema->n_views; i++) {
		const struct rule *rule =
		    pir_schema_rule(schema->views[i], "properties");

		if (rule)
			add_members(schema, rule);
	}
}

enum pir_code
pir_schema_link(struct pir_schema *root, struct pir_err *err)
{
	if (link_references(root, err))
		return err->code;
	for (struct pir_schema *s = root; s; s = s->next)
		if (has_loop(s))
			return pir_fail(err, PIR_INVALID,
			    "$ref: a schema comes back to itself");
	for (struct pir_schema *s = root; s; s = s->next)
		fill_views(s);
	return PIR_OK;
}

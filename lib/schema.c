#include "schema_private.h"

#include <assert.h>
#include <string.h>

#include "auto.h"
#include "embed.h"
#include "mem.h"

/* ---- Embedded schemas --------------------------------------------- */

static size_t
find_embedded(const char *kind)
{
	size_t i = 0;

	while (pir_schema_files[i].name &&
	    strcmp(pir_schema_files[i].name, kind) != 0)
		i++;
	return i;
}

static size_t
count_embedded(void)
{
	size_t n = 0;

	while (pir_schema_files[n].name)
		n++;
	return n;
}

/*
 * The one thing that lib/ remembers between calls: what it parsed from
 * constants, which would come out the same again.  Not for threads.
 */
const struct pir_schema *
pir_schema_of(const char *kind)
{
	static struct pir_schema **parsed;
	const struct pir_embedded *file;
	struct pir_err err = PIR_ERR_INIT;
	size_t i = find_embedded(kind);

	file = &pir_schema_files[i];
	if (!file->name)
		return NULL;
	if (!parsed)
		parsed = pir_alloc(count_embedded(), sizeof *parsed);
	if (!parsed[i]) {
		enum pir_code code =
		    pir_schema_parse(&parsed[i], file->text, file->len, &err);

		assert(!code);
		(void)code;
	}
	return parsed[i];
}

const char *
pir_schema_text(const char *kind)
{
	return pir_schema_files[find_embedded(kind)].text;
}

const char *
pir_schema_name(size_t i)
{
	return i < count_embedded() ? pir_schema_files[i].name : NULL;
}

/* ---- Checking ----------------------------------------------------- */

enum pir_code
pir_schema_check(const struct pir_schema *schema, const struct pir_json *value,
    struct pir_err *err)
{
	struct fault fault PIR_AUTO(pir_schema_fault_release) = FAULT_INIT;
	struct check check = { &fault };
	struct place root = { .value = value, .schema = schema };

	if (pir_schema_is_valid(&check, schema, &root))
		return PIR_OK;
	return pir_fail(err, PIR_INVALID, "%s%s%s", pir_str_get(&fault.where),
	    fault.where.len > 0 ? ": " : "", pir_str_get(&fault.what));
}

/* ---- What a schema says ------------------------------------------- */

const struct pir_schema *
pir_schema_member(const struct pir_schema *schema, const char *name)
{
	const struct rule *rest;

	if (!schema)
		return NULL;
	for (size_t i = 0; i < schema->n_members; i++)
		if (!strcmp(schema->members[i].name, name))
			return schema->members[i].schema;
	for (size_t i = 0; i < schema->n_views; i++) {
		rest =
		    pir_schema_rule(schema->views[i], "additionalProperties");
		if (rest)
			return rest->parts[0];
	}
	return NULL;
}

const struct pir_schema *
pir_schema_items(const struct pir_schema *schema)
{
	const struct rule *items;

	for (size_t i = 0; schema && i < schema->n_views; i++) {
		items = pir_schema_rule(schema->views[i], "items");
		if (items)
			return items->parts[0];
	}
	return NULL;
}

const char *
pir_schema_property(const struct pir_schema *schema, size_t i)
{
	return schema && i < schema->n_members ? schema->members[i].name : NULL;
}

const char *
pir_schema_note(const struct pir_schema *schema, const char *name)
{
	for (size_t i = 0; schema && i < schema->n_views; i++) {
		const struct pir_json *note =
		    pir_json_get(schema->views[i]->json, name);

		if (pir_json_type(note) == PIR_JSON_STRING)
			return pir_json_text(note);
	}
	return NULL;
}

bool
pir_schema_allows(const struct pir_schema *schema, const char *value)
{
	for (size_t i = 0; schema && i < schema->n_views; i++) {
		const struct rule *rule =
		    pir_schema_rule(schema->views[i], "enum");

		if (rule && pir_json_has(rule->value, value))
			return true;
	}
	return false;
}

/* ---- Order -------------------------------------------------------- */

/* Move what the schema names to the end in its order, the rest behind. */
static void
order_members(const struct pir_schema *schema, struct pir_json *object)
{
	size_t rest = pir_json_count(object);

	for (size_t i = 0; i < schema->n_members; i++) {
		struct pir_json *m =
		    pir_json_get(object, schema->members[i].name);

		if (!m)
			continue;
		pir_json_move_last(object, m);
		rest--;
	}
	for (; rest > 0; rest--)
		pir_json_move_last(object, pir_json_first(object));
}

void
pir_schema_order(const struct pir_schema *schema, struct pir_json *value)
{
	bool is_object = pir_json_type(value) == PIR_JSON_OBJECT;

	if (!schema)
		return;
	if (is_object)
		order_members(schema, value);
	for (struct pir_json *e = pir_json_first(value); e;
	     e = pir_json_next(e))
		pir_schema_order(is_object
			? pir_schema_member(schema, pir_json_name(e))
			: pir_schema_items(schema),
		    e);
}

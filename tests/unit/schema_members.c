/* What the schemas, read as plain JSON, say of each member. */
#include <criterion/criterion.h>
#include <string.h>

#include "auto.h"
#include "page.h"
#include "schema.h"

static struct pir_json *
parse(const char *text)
{
	struct pir_json *json = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_json_parse(&json, text, strlen(text), &err), PIR_OK,
	    "%s", err.msg);
	return json;
}

/* One member of a record: its name, what describes it, and where. */
struct member {
	const char *kind;
	const struct pir_json *root; /* of the schema */
	const char *name;            /* "goals[].state" */
	const struct pir_json *schema;
	const struct pir_json *items; /* of a list of objects, else NULL */
	bool required;
	bool common; /* of every kind: "kind", "change_reason", ... */
	bool mapped; /* one of many alike, such as a rating */
};

typedef void member_fn(const struct member *, void *ctx);

struct walk {
	const char *kind;
	const struct pir_json *root;
	member_fn *fn;
	void *ctx;
};

/* Follow a $ref, which is always to one of $defs. */
static const struct pir_json *
follow(const struct pir_json *root, const struct pir_json *schema)
{
	const char *ref = pir_json_str(schema, "$ref");

	if (!*ref)
		return schema;
	cr_assert(pir_str_has_prefix(ref, "#/$defs/"), "%s", ref);
	schema = pir_json_get(pir_json_get(root, "$defs"), ref + 8);
	cr_assert_not_null(schema, "%s leads nowhere", ref);
	return schema;
}

/* The name itself, or the beginning of "void.on" or "statements[]". */
static bool
is_common(const char *name)
{
	static const char *const names[] = { "kind", "version", "id",
		"change_reason", "void", "statements" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strncmp(name, names[i], strlen(names[i])) &&
		    strchr(".[", name[strlen(names[i])]))
			return true;
	return false;
}

static void
walk_members(const struct walk *walk, const struct pir_json *object,
    const char *above)
{
	const struct pir_json *p =
	    pir_json_first(pir_json_get(object, "properties"));

	for (; p; p = pir_json_next(p)) {
		struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		const struct pir_json *schema = follow(walk->root, p);
		const struct pir_json *items = pir_json_get(schema, "items");

		if (!pir_json_get(items, "properties"))
			items = NULL;
		pir_str_addf(&name, "%s%s%s", above, pir_json_name(p),
		    items ? "[]" : "");
		walk->fn(
		    &(struct member){
			.kind = walk->kind,
			.root = walk->root,
			.name = name.s,
			.schema = schema,
			.items = items,
			.required =
			    pir_json_has(pir_json_get(object, "required"),
				pir_json_name(p)),
			.common = is_common(name.s),
			.mapped = pir_json_get(object, "additionalProperties"),
		    },
		    walk->ctx);
		pir_str_addc(&name, '.');
		walk_members(walk, items ? items : schema, name.s);
	}
}

static void
each_member(member_fn *fn, void *ctx)
{
	for (size_t i = 0; pir_schema_name(i); i++) {
		const char *kind = pir_schema_name(i);
		struct pir_json *root PIR_AUTO(pir_json_release) =
		    parse(pir_schema_text(kind));

		walk_members(&(struct walk){ kind, root, fn, ctx }, root, "");
	}
}

/* A member without members of its own. */
static bool
is_leaf(const struct member *m)
{
	return !m->items && !pir_json_get(m->schema, "properties");
}

/* ---- Descriptions and privacy -------------------------------------- */

static void
expect_described(const struct member *m, void *ctx)
{
	const char *privacy = pir_json_str(m->schema, "x-privacy");

	(void)ctx;
	cr_expect_str_neq(pir_json_str(m->schema, "description"), "",
	    "%s: %s has no description", m->kind, m->name);
	if (is_leaf(m))
		cr_expect(!strcmp(privacy, "open") ||
			!strcmp(privacy, "identity") ||
			!strcmp(privacy, "narrative"),
		    "%s: %s has no privacy", m->kind, m->name);
	else
		cr_expect_str_eq(privacy, "",
		    "%s: %s would give its privacy to unknown members", m->kind,
		    m->name);
}

Test(schema_members, say_what_they_are_and_how_private)
{
	each_member(expect_described, NULL);
}

static void
expect_open_to_more(const char *kind, const struct pir_json *node)
{
	const struct pir_json *rest =
	    pir_json_get(node, "additionalProperties");

	cr_expect_neq(pir_json_type(rest), PIR_JSON_BOOL,
	    "%s: additionalProperties is true or false", kind);
	for (node = pir_json_first(node); node; node = pir_json_next(node))
		expect_open_to_more(kind, node);
}

Test(schema_members, may_have_others_beside_them)
{
	for (size_t i = 0; pir_schema_name(i); i++) {
		struct pir_json *root PIR_AUTO(pir_json_release) =
		    parse(pir_schema_text(pir_schema_name(i)));

		expect_open_to_more(pir_schema_name(i), root);
	}
}

static void
expect_cents(const struct member *m, void *ctx)
{
	size_t len = strlen(m->name);

	(void)ctx;
	if (len < 6 || strcmp(m->name + len - 6, "_cents"))
		return;
	cr_expect(pir_json_is(m->schema, "type", "integer"));
	cr_expect_eq(pir_json_int(m->schema, "minimum", -1), 0, "%s: %s",
	    m->kind, m->name);
}

Test(schema_members, that_are_money_are_whole_cents_and_not_negative)
{
	each_member(expect_cents, NULL);
}

/* ---- The example with every member --------------------------------- */

/* True if the record, or an element of it, has the member of the path. */
static bool
has_member(const struct pir_json *node, const char *path)
{
	size_t len = strcspn(path, ".[");
	const char *rest = path + len + strspn(path + len, ".[]");
	const struct pir_json *e = pir_json_first(node);

	if (pir_json_type(node) == PIR_JSON_ARRAY) {
		while (e && !has_member(e, path))
			e = pir_json_next(e);
		return e != NULL;
	}
	while (e &&
	    (strncmp(pir_json_name(e), path, len) || pir_json_name(e)[len]))
		e = pir_json_next(e);
	return e && (!*rest || has_member(e, rest));
}

static void
expect_example(const struct member *m, void *ctx)
{
	struct pir_str path PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *full PIR_AUTO(pir_json_release) = NULL;

	(void)ctx;
	pir_str_addf(&path, "tests/data/good/%s/full.json", m->kind);
	read_file(path.s, &text);
	full = parse(text.s);
	cr_expect(has_member(full, m->name), "%s has no %s", path.s, m->name);
}

Test(schema_members, all_stand_in_the_full_example)
{
	each_member(expect_example, NULL);
}

/* ---- pir-records(5) ------------------------------------------------- */

static bool
is_number(const struct pir_json *schema)
{
	const struct pir_json *value = pir_json_get(schema, "const");

	if (!value)
		value = pir_json_first(pir_json_get(schema, "enum"));
	return pir_json_type(value) == PIR_JSON_NUMBER;
}

/* "date", "code", "list of ids": as the page calls the type. */
static const char *
type_word(const struct pir_json *schema)
{
	if (pir_json_get(schema, "x-type"))
		return pir_json_str(schema, "x-type");
	if (pir_json_is(schema, "type", "object") ||
	    pir_json_is(schema, "type", "integer"))
		return pir_json_str(schema, "type");
	if (pir_json_get(schema, "x-codes"))
		return "code";
	if (pir_json_get(schema, "x-ref"))
		return "id";
	if (pir_json_get(schema, "enum") || pir_json_get(schema, "const"))
		return is_number(schema) ? "number" : "word";
	return pir_json_str(schema, "type");
}

/* The first line of the member in the page. */
static void
add_item(struct pir_str *row, const struct member *m)
{
	const struct pir_json *items = pir_json_get(m->schema, "items");

	pir_str_addf(row, "\n.It Va %s Pq ", m->name);
	if (m->items)
		pir_str_add(row, "list");
	else if (items)
		pir_str_addf(row, "list of %ss", type_word(items));
	else
		pir_str_add(row, type_word(m->schema));
	if (m->required)
		pir_str_add(row, ", required");
	if (is_leaf(m) && pir_json_get(m->schema, "x-privacy"))
		pir_str_addf(row, ", %s", pir_json_str(m->schema, "x-privacy"));
	pir_str_addc(row, '\n');
}

/* What the page says of its values: codes, words, bounds. */
static void
add_values(struct pir_str *row, const struct pir_json *schema)
{
	struct pir_str ref PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *e = pir_json_first(pir_json_get(schema, "enum"));

	for (const char *sep = "One of "; e; e = pir_json_next(e), sep = ", ") {
		pir_str_add(row, sep);
		if (pir_json_type(e) == PIR_JSON_NUMBER)
			pir_json_print_line(e, row);
		else
			pir_str_add(row, pir_json_text(e));
	}
	if (pir_json_get(schema, "enum"))
		pir_str_add(row, ".\n");
	if (pir_json_get(schema, "x-codes"))
		pir_str_addf(row, "Codes of vocab/%s.json.\n",
		    pir_json_str(schema, "x-codes"));
	for (const char *c = pir_json_str(schema, "x-ref"); *c; c++)
		if (*c == '|')
			pir_str_add(&ref, ", ");
		else
			pir_str_addc(&ref, *c);
	if (ref.len)
		pir_str_addf(row, "Refers to %s.\n", ref.s);
	if (pir_json_get(schema, "maximum"))
		pir_str_addf(row, "From %d to %d.\n",
		    (int)pir_json_int(schema, "minimum", 0),
		    (int)pir_json_int(schema, "maximum", 0));
	else if (pir_json_int(schema, "minimum", 0))
		pir_str_addf(row, "At least %d.\n",
		    (int)pir_json_int(schema, "minimum", 0));
}

/* The page's row, to the letter: a failure prints what to put there. */
static void
expect_row(const struct member *m, void *ctx)
{
	struct pir_str section PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str row PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *items = pir_json_get(m->schema, "items");

	if (m->mapped)
		return;
	if (m->common)
		find_section(ctx, "Sh", "MEMBERS OF EVERY RECORD", &section);
	else
		find_section(ctx, "Ss", m->kind, &section);
	add_item(&row, m);
	/* Ids are described once, and so is who made a statement. */
	if (strcmp(m->name, "id") && strcmp(m->name, "statements[].by")) {
		pir_str_addf(&row, "%s.\n",
		    pir_json_str(m->schema, "description"));
		add_values(&row, items && !m->items ? items : m->schema);
	}
	if (strcmp(m->name, "statements[].by"))
		cr_expect_not_null(strstr(section.s, row.s),
		    "%s: the page lacks%s", m->kind, row.s);
}

Test(schema_members, stand_in_the_manual_as_the_schemas_have_them)
{
	struct pir_str page PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	read_file("man/pir-records.5", &page);
	each_member(expect_row, page.s);
}

static void
count_row(const struct member *m, void *ctx)
{
	size_t *rows = ctx;

	if (!m->common && !m->mapped)
		++*rows;
}

static size_t
count_items(const char *text)
{
	size_t n = 0;

	while ((text = strstr(text, "\n.It Va "))) {
		text++;
		n++;
	}
	return n;
}

Test(schema_members, are_all_that_the_manual_names)
{
	struct pir_str page PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str common PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t rows = 0;

	read_file("man/pir-records.5", &page);
	find_section(page.s, "Sh", "MEMBERS OF EVERY RECORD", &common);
	each_member(count_row, &rows);
	cr_expect_eq(count_items(page.s), rows + count_items(common.s));
}

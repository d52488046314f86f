/* record_rules.c - what holds for records of every kind */
#include <string.h>

#include "auto.h"
#include "rule.h"

static enum pir_code
check_stays(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	(void)change;
	if (edit->after)
		return PIR_OK;
	return pir_refuse(err, "record-stays",
	    "%s %s: a record is closed or marked as entered in error, never "
	    "removed",
	    pir_kind_name(edit->path.kind), edit->path.id);
}

static enum pir_code
check_schema(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_schema *schema = pir_kind_schema(edit->path.kind);

	(void)change;
	if (!schema)
		return pir_fail(err, PIR_INVALID, "%s: no schema for a %s",
		    edit->path.id, pir_kind_name(edit->path.kind));
	return pir_schema_check(schema, edit->after, err);
}

static enum pir_code
check_identity(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const char *kind = pir_kind_name(edit->path.kind);

	if (!pir_json_is(edit->after, "kind", kind))
		return pir_fail(err, PIR_INVALID,
		    "kind: must be '%s' in this place", kind);
	if (!pir_json_is(edit->after, "id", edit->path.id))
		return pir_fail(err, PIR_INVALID,
		    "id: must be '%s', as the file's name says", edit->path.id);
	if (*edit->path.client && pir_json_get(edit->after, "client") &&
	    !pir_json_is(edit->after, "client", edit->path.client))
		return pir_fail(err, PIR_INVALID,
		    "client: must be '%s', in whose folder it stands",
		    edit->path.client);
	return pir_change_check_id(change, edit, err);
}

/* PIR_INVALID if an id below the node is among those seen. */
static enum pir_code
unique_ids(const struct pir_json *node, struct pir_strs *seen,
    struct pir_err *err)
{
	for (const struct pir_json *e = pir_json_first(node); e;
	     e = pir_json_next(e)) {
		const char *name = pir_json_name(e);

		if (!name && pir_json_get(e, "id")) {
			const char *id = pir_json_str(e, "id");

			if (pir_strs_has(seen, id))
				return pir_fail(err, PIR_INVALID,
				    "two entries have the id '%s'", id);
			pir_strs_add(seen, id);
		}
		if (unique_ids(e, seen, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
check_unique(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_strs seen PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	(void)change;
	return unique_ids(edit->after, &seen, err);
}

/* Known to the schema or not, in any member that ends in _cents. */
static enum pir_code
check_cents(const struct pir_json *node, struct pir_err *err)
{
	for (const struct pir_json *e = pir_json_first(node); e;
	     e = pir_json_next(e)) {
		const char *name = pir_json_name(e);
		size_t len = name ? strlen(name) : 0;

		if (len >= 6 && !strcmp(name + len - 6, "_cents") &&
		    (!pir_json_is_integer(e) || pir_json_number(e) < 0))
			return pir_fail(err, PIR_INVALID,
			    "%s: must be a whole number of cents, zero or more",
			    name);
		if (check_cents(e, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
check_money(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	(void)change;
	return check_cents(edit->after, err);
}

static bool
has_newline(const struct pir_json *value)
{
	if (strchr(pir_json_text(value), '\n'))
		return true;
	for (const struct pir_json *e = pir_json_first(value); e;
	     e = pir_json_next(e))
		if (has_newline(e))
			return true;
	return false;
}

/* Notes may have several lines; names, addresses and numbers may not. */
static enum pir_code
is_one_line(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const char *last = strrchr(diff->pattern, '.');
	bool is_name = !strcmp(last ? last + 1 : diff->pattern, "name");

	(void)ctx;
	if (!diff->now || !(is_name || diff->privacy == PIR_IDENTITY) ||
	    !has_newline(diff->now))
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "%s: only notes may have several lines", diff->member);
}

static enum pir_code
check_lines(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	(void)change;
	return pir_edit_walk(edit, is_one_line, NULL, err);
}

static enum pir_code
by_the_author(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct pir_change *change = ctx;
	const char *last = strrchr(diff->pattern, '.');
	const char *ref =
	    diff->schema ? pir_schema_note(diff->schema, "x-ref") : NULL;

	if (!diff->now || !ref || strcmp(ref, "staff") ||
	    strcmp(last ? last + 1 : diff->pattern, "by") ||
	    !strcmp(pir_json_text(diff->now), change->actor))
		return PIR_OK;
	return pir_refuse(err, "by-the-author",
	    "%s: must be '%s', who makes the change", diff->member,
	    change->actor);
}

static enum pir_code
check_by(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	if (!change->parent)
		return PIR_OK;
	return pir_edit_walk(edit, by_the_author, (void *)change, err);
}

const struct pir_rule pir_record_rules[] = {
	{ "record-stays", PIR_NO_KIND, "no record is ever removed",
	    "pir-records(5)", check_stays },
	{ "schema", PIR_NO_KIND, "a record is valid against its schema",
	    "pir-records(5)", check_schema },
	{ "identity", PIR_NO_KIND,
	    "kind, id and client agree with the path, and nobody else has "
	    "the id",
	    "pir-records(5)", check_identity },
	{ "entry-ids", PIR_NO_KIND, "no two entries of a record have one id",
	    "pir-records(5)", check_unique },
	{ "money", PIR_NO_KIND,
	    "a member that ends in _cents is a whole number, zero or more",
	    "pir-records(5)", check_money },
	{ "one-line", PIR_NO_KIND,
	    "names, addresses and telephone numbers have one line",
	    "pir-records(5)", check_lines },
	{ "by-the-author", PIR_NO_KIND,
	    "whoever an entry says it is by made the commit", "pir-records(5)",
	    check_by },
	{ 0 },
};

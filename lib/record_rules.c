/* record_rules.c - what holds for records of every kind */
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "diff.h"
#include "rule.h"
#include "vocab.h"

struct walk {
	const struct pir_change *change;
	const struct pir_edit *edit;
};

/* Look at every value that is new or other than it was. */
static enum pir_code
each_new(const struct pir_change *change, const struct pir_edit *edit,
    pir_diff_fn *fn, struct pir_err *err)
{
	struct walk walk = { change, edit };

	return pir_diff_walk(pir_kind_schema(edit->path.kind), edit->before,
	    edit->after, fn, &walk, err);
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

	(void)change;
	if (!pir_json_is(edit->after, "kind", kind))
		return pir_fail(err, PIR_INVALID,
		    "kind: must be '%s' in this place", kind);
	if (!pir_json_is(edit->after, "id", edit->path.id))
		return pir_fail(err, PIR_INVALID,
		    "id: must be '%s', as the file's name says", edit->path.id);
	return PIR_OK;
}

static enum pir_code
day_exists(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const char *type =
	    diff->schema ? pir_schema_note(diff->schema, "x-type") : NULL;
	struct pir_date date;
	struct pir_moment moment;
	enum pir_code code = PIR_OK;

	(void)ctx;
	if (!diff->now || !type)
		return PIR_OK;
	if (!strcmp(type, "date"))
		code = pir_date_parse(&date, pir_json_text(diff->now), err);
	else if (!strcmp(type, "moment"))
		code = pir_moment_parse(&moment, pir_json_text(diff->now), err);
	return code ? pir_within(err, diff->member) : PIR_OK;
}

static enum pir_code
check_days(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_new(change, edit, day_exists, err);
}

/* Days on which something took effect, unlike those that are planned. */
static bool
is_of_effect(const char *pattern)
{
	static const char *const names[] = { "on", "held_on", "referred_on",
		"received_on", "accepted_on", "declined_on", "closed_on",
		"given_on", "copy_given_on", "invoice_on" };
	const char *last = strrchr(pattern, '.');

	last = last ? last + 1 : pattern;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(names[i], last))
			return true;
	return false;
}

static bool
is_planned(const struct pir_edit *edit)
{
	return edit->path.kind == PIR_CONTACT &&
	    (pir_json_is(edit->after, "status", "planned") ||
		pir_json_is(edit->after, "status", "cancelled"));
}

static enum pir_code
not_after_today(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct walk *walk = ctx;
	struct pir_date date;
	struct pir_err ignored;

	if (!diff->now || !is_of_effect(diff->pattern) ||
	    pir_date_parse(&date, pir_json_text(diff->now), &ignored) ||
	    pir_date_cmp(date, walk->change->today) <= 0)
		return PIR_OK;
	return pir_refuse(err, "effective-day",
	    "%s: %s is after today; what has not happened yet cannot be "
	    "recorded",
	    diff->member, pir_json_text(diff->now));
}

static enum pir_code
check_effective_day(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	char on[PIR_DATE_SIZE];

	if (is_planned(edit))
		return PIR_OK;
	if (pir_date_cmp(change->on, change->today) > 0)
		return pir_refuse(err, "effective-day",
		    "--on: %s is after today; give the day it took effect",
		    pir_date_format(change->on, on));
	return each_new(change, edit, not_after_today, err);
}

/* The day of the entry that a value stands in: codes go by it. */
static struct pir_date
entry_day(const struct pir_diff *diff, const struct walk *walk)
{
	static const char *const names[] = { "on", "held_on", "from",
		"received_on", "referred_on" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct pir_date day = pir_json_date(diff->entry, names[i]);

		if (pir_date_is_set(day))
			return day;
	}
	if (pir_date_is_set(walk->edit->path.date))
		return walk->edit->path.date;
	return walk->change->on;
}

static enum pir_code
code_is_valid(const struct walk *walk, const struct pir_diff *diff,
    const char *code, struct pir_err *err)
{
	struct pir_json *list PIR_AUTO(pir_json_release) = NULL;
	const char *name = pir_schema_note(diff->schema, "x-codes");
	char file[PIR_PATH_SIZE];

	if (pir_change_after(walk->change,
		pir_path_of(PIR_VOCABULARY, name, file), &list, err))
		return err->code;
	if (pir_vocab_check(list, code, entry_day(diff, walk), err))
		return pir_within(err, diff->member);
	return PIR_OK;
}

static enum pir_code
codes_are_valid(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct pir_schema *items;

	if (!diff->now || !diff->schema)
		return PIR_OK;
	if (pir_json_type(diff->now) != PIR_JSON_ARRAY)
		return pir_schema_note(diff->schema, "x-codes")
		    ? code_is_valid(ctx, diff, pir_json_text(diff->now), err)
		    : PIR_OK;
	items = pir_schema_items(diff->schema);
	if (!items || !pir_schema_note(items, "x-codes"))
		return PIR_OK;
	for (const struct pir_json *e = pir_json_first(diff->now); e;
	     e = pir_json_next(e)) {
		struct pir_diff one = *diff;

		one.schema = items;
		if (!pir_json_has(diff->was, pir_json_text(e)) &&
		    code_is_valid(ctx, &one, pir_json_text(e), err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
check_codes(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	if (!change->parent)
		return PIR_OK;
	return each_new(change, edit, codes_are_valid, err);
}

static enum pir_code
still_there(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	size_t len = strlen(diff->pattern);

	(void)ctx;
	if (diff->now || len < 5 || strcmp(diff->pattern + len - 5, "[].id"))
		return PIR_OK;
	return pir_refuse(err, "nothing-removed",
	    "%.*s: an entry is ended, cancelled or withdrawn, never removed",
	    (int)strlen(diff->member) - 3, diff->member);
}

static enum pir_code
check_nothing_removed(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	return each_new(change, edit, still_there, err);
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

static enum pir_code
by_the_author(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct walk *walk = ctx;
	const char *last = strrchr(diff->pattern, '.');
	const char *ref =
	    diff->schema ? pir_schema_note(diff->schema, "x-ref") : NULL;

	if (!diff->now || !ref || strcmp(ref, "staff") ||
	    strcmp(last ? last + 1 : diff->pattern, "by") ||
	    !strcmp(pir_json_text(diff->now), walk->change->actor))
		return PIR_OK;
	return pir_refuse(err, "by-the-author",
	    "%s: must be '%s', who makes the change", diff->member,
	    walk->change->actor);
}

static enum pir_code
check_by(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	if (!change->parent)
		return PIR_OK;
	return each_new(change, edit, by_the_author, err);
}

const struct pir_rule pir_record_rules[] = {
	{ "schema", PIR_NO_KIND, "a record is valid against its schema",
	    "pir-records(5)", check_schema },
	{ "identity", PIR_NO_KIND, "kind and id agree with the path",
	    "pir-records(5)", check_identity },
	{ "entry-ids", PIR_NO_KIND, "no two entries of a record have one id",
	    "pir-records(5)", check_unique },
	{ "days", PIR_NO_KIND, "every day and moment exists", "RFC 3339",
	    check_days },
	{ "effective-day", PIR_NO_KIND,
	    "nothing takes effect after the day on which it is recorded",
	    "pir-records(5)", check_effective_day },
	{ "codes", PIR_NO_KIND,
	    "a code was in its list on the day of the entry that uses it",
	    "pir-records(5)", check_codes },
	{ "nothing-removed", PIR_NO_KIND,
	    "entries with an id are never removed", "pir-records(5)",
	    check_nothing_removed },
	{ "by-the-author", PIR_NO_KIND,
	    "whoever an entry says it is by made the commit", "pir-records(5)",
	    check_by },
	{ 0 },
};

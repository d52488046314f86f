/* code_rules.c - codes of the region's lists, on the day they are used */
#include <string.h>

#include "auto.h"
#include "diff.h"
#include "kind.h"
#include "rule.h"
#include "vocab.h"

struct walk {
	const struct pir_change *change;
	const struct pir_edit *edit;
};

/*
 * The day on which the entry around a value took effect: of the value, if
 * it has one of its own.  None where an entry goes on for a while.
 */
static struct pir_date
entry_day(const struct pir_diff *diff, const struct pir_edit *edit)
{
	static const char *const own[][2] = {
		{ "decline_reason", "declined_on" },
		{ "exit_reason", "closed_on" },
	};
	static const char *const names[] = { "on", "held_on", "received_on",
		"referred_on" };
	const char *last = strrchr(diff->pattern, '.');

	last = last ? last + 1 : diff->pattern;
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (!strcmp(own[i][0], last))
			return pir_json_date(diff->entry, own[i][1]);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (pir_json_get(diff->entry, names[i]))
			return pir_json_date(diff->entry, names[i]);
	return edit->path.date;
}

/*
 * An entry that goes on for a while may get a code later: then either the
 * day will do on which it began, or that of the change.  It is never that
 * of --on alone, which the history does not keep.
 */
static enum pir_code
was_in_list(const struct pir_json *list, const char *code,
    const struct pir_diff *diff, const struct walk *walk, struct pir_err *err)
{
	struct pir_date day = entry_day(diff, walk->edit);
	struct pir_date from = pir_json_date(diff->entry, "from");
	struct pir_err apart = PIR_ERR_INIT;

	if (pir_date_is_set(day))
		return pir_vocab_check(list, code, day, err);
	if (pir_date_is_set(from) && !walk->edit->before)
		return pir_vocab_check(list, code, from, err);
	if (pir_date_is_set(from) && !pir_vocab_check(list, code, from, &apart))
		return PIR_OK;
	return pir_vocab_check(list, code, walk->change->today, err);
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
	if (!was_in_list(list, code, diff, walk, err))
		return PIR_OK;
	return strcmp(diff->member, name) != 0 ? pir_within(err, diff->member)
					       : err->code;
}

static enum pir_code
codes_are_valid(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct pir_schema *items;

	if (!diff->now || !diff->schema)
		return PIR_OK;
	if (pir_json_type(diff->now) == PIR_JSON_STRING)
		return pir_schema_note(diff->schema, "x-codes")
		    ? code_is_valid(ctx, diff, pir_json_text(diff->now), err)
		    : PIR_OK;
	if (pir_json_type(diff->now) != PIR_JSON_ARRAY)
		return PIR_OK;
	items = pir_schema_items(diff->schema);
	if (!items || !pir_schema_note(items, "x-codes"))
		return PIR_OK;
	for (const struct pir_json *e = pir_json_first(diff->now); e;
	     e = pir_json_next(e)) {
		struct pir_diff one = *diff;

		one.schema = items;
		if (pir_json_type(e) == PIR_JSON_STRING &&
		    !pir_json_has(diff->was, pir_json_text(e)) &&
		    code_is_valid(ctx, &one, pir_json_text(e), err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
check_codes(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct walk walk = { change, edit };

	if (!change->parent)
		return PIR_OK;
	return pir_edit_walk(edit, codes_are_valid, &walk, err);
}

const struct pir_rule pir_code_rules[] = {
	{ "codes", PIR_NO_KIND,
	    "a code was in its list on the day of the entry that uses it",
	    "pir-records(5)", check_codes },
	{ 0 },
};

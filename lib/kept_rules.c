/* kept_rules.c - what was recorded stays; what is disputed is said beside it */
#include <string.h>

#include "auto.h"
#include "rule.h"

/* ---- Entries are ended, never removed --------------------------------- */

/* Lists of what is true now, without days: what is wrong goes. */
static bool
may_shrink(const char *list)
{
	return !strcmp(list, "phones") || !strcmp(list, "identifiers") ||
	    !strcmp(list, "codes");
}

static enum pir_code
refuse_removal(const char *list, const char *id, struct pir_err *err)
{
	return pir_refuse(err, "nothing-removed",
	    "%s%s%s%s: an entry is ended, cancelled or withdrawn, never "
	    "removed",
	    list, *id ? "[" : "", id, *id ? "]" : "");
}

static enum pir_code stays(const struct pir_json *was,
    const struct pir_json *now, struct pir_err *);

/* Entries are found again by their id, others by their place. */
static enum pir_code
entries_stay(const struct pir_json *was, const struct pir_json *now,
    struct pir_err *err)
{
	const char *list = pir_json_name(was);
	const struct pir_json *same = pir_json_first(now);

	for (const struct pir_json *e = pir_json_first(was); e;
	     e = pir_json_next(e)) {
		const char *id = pir_json_str(e, "id");
		const struct pir_json *found = same;

		same = pir_json_next(same);
		if (pir_json_type(e) != PIR_JSON_OBJECT)
			continue;
		for (found = *id ? pir_json_first(now) : found;
		     *id && found && !pir_json_is(found, "id", id);
		     found = pir_json_next(found))
			;
		if (!found && !may_shrink(list ? list : ""))
			return refuse_removal(list ? list : "", id, err);
		if (stays(e, found, err))
			return err->code;
	}
	return PIR_OK;
}

/* PIR_REFUSED if an entry of a list at or below the value is gone. */
static enum pir_code
stays(const struct pir_json *was, const struct pir_json *now,
    struct pir_err *err)
{
	if (pir_json_type(was) == PIR_JSON_ARRAY)
		return entries_stay(was, now, err);
	for (const struct pir_json *m = pir_json_first(was); m;
	     m = pir_json_next(m))
		if (stays(m, pir_json_get(now, pir_json_name(m)), err))
			return err->code;
	return PIR_OK;
}

static enum pir_code
check_nothing_removed(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	(void)change;
	return stays(edit->before, edit->after, err);
}

/* ---- What someone said or answered is never edited --------------------- */

static enum pir_code
is_as_written(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	static const char *const lists[] = { "statements", "addenda", "history",
		"episodes[].eligibility", "entries", "evidence", "voice",
		"decisions" };

	(void)ctx;
	for (size_t i = 0; diff->was && i < sizeof lists / sizeof *lists; i++)
		if (pir_diff_covers(lists[i], diff->pattern))
			return pir_refuse(err, "as-written",
			    "%s stands as it was written; add another entry",
			    diff->member);
	return PIR_OK;
}

static enum pir_code
check_as_written(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	(void)change;
	return edit->before ? pir_edit_walk(edit, is_as_written, NULL, err)
			    : PIR_OK;
}

/* ---- Statements -------------------------------------------------------- */

struct search {
	const char *member;
	bool found;
};

static enum pir_code
is_disputed(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	struct search *search = ctx;

	(void)err;
	search->found =
	    search->found || pir_diff_covers(search->member, diff->member);
	return search->found ? PIR_NO : PIR_OK;
}

/* The client says of a value what they dispute: there must be one. */
static enum pir_code
check_statements(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *s = pir_edit_first_new(edit, "statements");
	struct pir_edit whole = { .path = edit->path, .after = edit->after };

	(void)change;
	for (; s; s = pir_json_next(s)) {
		struct search search = { pir_json_str(s, "member"), false };
		struct pir_err ignored = PIR_ERR_INIT;

		pir_edit_walk(&whole, is_disputed, &search, &ignored);
		if (!search.found)
			return pir_fail(err, PIR_INVALID,
			    "statements: the record has no '%s'; name a "
			    "member as goals[k3f9].title",
			    search.member);
	}
	return PIR_OK;
}

const struct pir_rule pir_kept_rules[] = {
	{ "nothing-removed", PIR_NO_KIND,
	    "entries are never removed, but for telephone numbers and "
	    "identifiers",
	    "pir-records(5)", check_nothing_removed },
	{ "as-written", PIR_NO_KIND,
	    "statements, addenda, answers and histories are added to, never "
	    "edited",
	    "pir-records(5)", check_as_written },
	{ "statement", PIR_NO_KIND,
	    "a statement is about a value that the record has",
	    "pir-records(5)", check_statements },
	{ 0 },
};

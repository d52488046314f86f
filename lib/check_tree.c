/* check_tree.c - the records as they stand */
#include <string.h>

#include "auto.h"
#include "check_private.h"

/*
 * Rules of rule.h that hold for a record whatever it was before; the others
 * are about a change, and were kept when it was made.
 */
static const struct standing {
	const char *name;
	enum pir_kind kind; /* PIR_NO_KIND: whatever the rule is for */
	bool sums;          /* it adds up what is there, this record too */
} standing[] = {
	{ "schema", PIR_NO_KIND, false },
	{ "identity", PIR_NO_KIND, false },
	{ "entry-ids", PIR_NO_KIND, false },
	{ "one-line", PIR_NO_KIND, false },
	{ "days", PIR_NO_KIND, false },
	{ "references", PIR_NO_KIND, false },
	{ "code-list", PIR_NO_KIND, false },
	{ "staff-email", PIR_NO_KIND, false },
	{ "staff-period", PIR_NO_KIND, false },
	{ "pool-form", PIR_NO_KIND, false },
	{ "pool-available", PIR_POOL, true },
	{ "request-place", PIR_NO_KIND, false },
	{ "request-amount", PIR_NO_KIND, false },
	{ "entry-day", PIR_NO_KIND, false },
};

static const struct standing *
find_standing(const struct pir_rule *rule)
{
	for (size_t i = 0; i < sizeof standing / sizeof *standing; i++)
		if (!strcmp(standing[i].name, rule->name) &&
		    (!standing[i].kind || standing[i].kind == rule->kind))
			return &standing[i];
	return NULL;
}

/*
 * As a change that brings the record into the tree that has it; or, not to
 * be added twice, as one that leaves it as it is.
 */
static enum pir_code
check_record(const struct pir_change *change, struct pir_err *err)
{
	struct pir_edit *edit = &change->edits[0];
	const struct pir_rule *rule;

	for (size_t i = 0; (rule = pir_rule_at(i)); i++) {
		const struct standing *stands = find_standing(rule);

		if (!stands)
			continue;
		edit->before = stands->sums ? edit->after : NULL;
		if (pir_rule_check(rule, change, edit, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
check_path(struct pir_check *check, const struct pir_tree *tree,
    const char *file, struct pir_records *recent, struct pir_err *err)
{
	struct pir_brought b PIR_AUTO(
	    pir_brought_release) = { .tree = tree, .file = file };
	struct pir_change change = { .parent = tree };
	struct pir_edit edit = { 0 };
	struct pir_err fault = PIR_ERR_INIT;

	if (pir_check_file(&b, &fault)) {
		pir_check_tell(check, pir_tree_commit(tree), &fault, NULL);
		return PIR_OK;
	}
	change.moment = pir_tree_moment(tree);
	change.today = change.on = pir_moment_day(change.moment);
	edit.path = b.path;
	edit.after = b.record;
	strcpy(edit.file, file);
	change.edits = &edit;
	change.n = 1;
	if (check_record(&change, &fault) == PIR_SYSTEM) {
		*err = fault;
		return err->code;
	}
	if (fault.code)
		pir_check_tell(check, pir_tree_commit(tree), &fault, &edit);
	else
		pir_check_warnings(check, recent, &b);
	return PIR_OK;
}

enum pir_code
pir_check_tree(struct pir_check *check, const struct pir_tree *tree,
    struct pir_err *err)
{
	struct pir_strs files PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_records recent PIR_AUTO(pir_records_release) =
	    PIR_RECORDS_INIT;

	if (pir_tree_paths(tree, &files, err))
		return err->code;
	for (size_t i = 0; i < files.n; i++) {
		if (check_path(check, tree, files.v[i], &recent, err))
			return err->code;
		check->records++;
		if (check->progress)
			check->progress(i + 1, files.n, "files", check->ctx);
	}
	return PIR_OK;
}

/* check_tree.c - the records as they stand */
#include <string.h>

#include "auto.h"
#include "check_private.h"

/*
 * Rules of rule.h that hold for a record whatever it was before; the others
 * are about a change, and were kept when it was made.
 */
static const char *const standing[] = { "schema", "identity", "entry-ids",
	"one-line", "days", "references", "code-list", "staff-email",
	"staff-period", "pool-form", "request-place", "request-amount",
	"entry-day" };

static bool
is_standing(const struct pir_rule *rule)
{
	for (size_t i = 0; i < sizeof standing / sizeof *standing; i++)
		if (!strcmp(standing[i], rule->name))
			return true;
	return false;
}

/* As a change that brings the record into the tree that has it. */
static enum pir_code
check_record(const struct pir_change *change, struct pir_err *err)
{
	const struct pir_edit *edit = &change->edits[0];
	const struct pir_rule *rule;

	for (size_t i = 0; (rule = pir_rule_at(i)); i++)
		if (is_standing(rule) &&
		    pir_rule_check(rule, change, edit, err))
			return err->code;
	return PIR_OK;
}

static enum pir_code
check_path(struct pir_check *check, const struct pir_tree *tree,
    const char *file, struct pir_err *err)
{
	struct pir_brought b PIR_AUTO(
	    pir_brought_release) = { .tree = tree, .file = file };
	struct pir_change change = { .parent = tree };
	struct pir_edit edit = { 0 };
	struct pir_err fault = PIR_ERR_INIT;

	if (pir_check_file(&b, &fault)) {
		pir_check_tell(check, pir_tree_commit(tree), &fault, b.record);
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
		pir_check_tell(check, pir_tree_commit(tree), &fault, b.record);
	return PIR_OK;
}

enum pir_code
pir_check_tree(struct pir_check *check, const struct pir_tree *tree,
    struct pir_err *err)
{
	struct pir_strs files PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	if (pir_tree_paths(tree, &files, err))
		return err->code;
	for (size_t i = 0; i < files.n; i++) {
		if (check_path(check, tree, files.v[i], err))
			return err->code;
		check->records++;
		if (check->progress)
			check->progress(i + 1, files.n, "files", check->ctx);
	}
	return PIR_OK;
}

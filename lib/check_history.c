/* check_history.c - each commit again, through every rule */
#include <string.h>

#include "auto.h"
#include "check_private.h"
#include "role.h"

/* Records that are read again soon: staff, code lists, clients. */
#define KEPT 4096

struct walk {
	struct pir_check *check;
	struct pir_authors authors;
	size_t end;
};

/* One commit: its change, and the files of it that are no records. */
struct judged {
	struct pir_trial trial;
	struct pir_replay replay;
	struct pir_strs broken;
};

static void
release_judged(struct judged *j)
{
	pir_replay_release(&j->replay);
	pir_strs_release(&j->broken);
}

static void
tell(struct pir_check *check, const struct judged *j,
    const struct pir_err *fault)
{
	pir_check_tell(check, j->trial.commit->id, fault,
	    pir_change_find(&j->replay.change, fault->path));
}

/* What it brought is a record, or it is said what is wrong with it. */
static void
read_file(struct pir_check *check, struct judged *j, const char *file)
{
	struct pir_brought b PIR_AUTO(
	    pir_brought_release) = { .tree = j->trial.after, .file = file };
	struct pir_err fault = PIR_ERR_INIT;
	bool there = file[strlen(file) - 1] == '/' ||
	    pir_tree_mode(j->trial.after, file);

	if (there && pir_check_file(&b, &fault)) {
		tell(check, j, &fault);
		pir_strs_add(&j->broken, file);
	} else if (there) {
		pir_record_keep(j->trial.after, file, b.record, b.bytes.len);
	}
	if (pir_replay_add(&j->replay, file, pir_steal(&b.record), &fault))
		tell(check, j, &fault);
	check->records++;
}

static bool
check_commit(struct pir_check *check, const struct judged *j)
{
	const struct pir_commit_rule *rule = pir_commit_rules;

	for (; rule->said.name; rule++) {
		struct pir_err fault = PIR_ERR_INIT;

		if (!rule->check(&j->trial, &fault))
			continue;
		fault.rule = fault.rule ? fault.rule : rule->said.name;
		tell(check, j, &fault);
	}
	return !j->trial.before || j->replay.change.staff;
}

/* What the commands go by; the first rule that an edit breaks is told. */
static enum pir_code
check_edits(struct pir_check *check, struct judged *j, struct pir_err *err)
{
	const struct pir_change *change = &j->replay.change;

	for (size_t i = 0; i < change->n; i++) {
		const struct pir_edit *edit = &change->edits[i];
		struct pir_err fault = PIR_ERR_INIT;

		if (pir_strs_has(&j->broken, edit->file) ||
		    !pir_rules_check_edit(change, edit, &fault))
			continue;
		if (fault.code == PIR_SYSTEM) {
			*err = fault;
			return err->code;
		}
		tell(check, j, &fault);
	}
	return PIR_OK;
}

static enum pir_code
judge(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, size_t i,
    void *ctx, struct pir_err *err)
{
	struct walk *walk = ctx;
	struct pir_check *check = walk->check;
	struct judged j PIR_AUTO(release_judged) = {
		.trial = { check, commit, NULL, before, after, NULL },
	};

	j.trial.change = &j.replay.change;
	j.trial.broken = &j.broken;
	check->commits++;
	if (pir_replay_begin(&j.replay, commit, before, &walk->authors, err))
		return err->code;
	for (size_t k = 0; k < changed->n; k++)
		read_file(check, &j, changed->v[k]);
	if (check_commit(check, &j) && check_edits(check, &j, err))
		return err->code;
	if (check->progress)
		check->progress(i + 1, walk->end, "commits", check->ctx);
	return PIR_OK;
}

enum pir_code
pir_check_part(struct pir_check *check, const struct pir_line *line,
    size_t first, size_t end, struct pir_err *err)
{
	struct walk walk = { .check = check, .end = end };
	enum pir_code code;

	pir_store_keep(check->store, pir_record_cache(KEPT));
	code = pir_line_walk(line, first, end, judge, &walk, err);
	pir_authors_release(&walk.authors);
	return code;
}

enum pir_code
pir_check_history(struct pir_check *check, const struct pir_tree *from,
    const struct pir_tree *to, struct pir_err *err)
{
	struct pir_line *line PIR_AUTO(pir_line_release) = NULL;

	if (pir_line_open(&line, check->store, from, to, err))
		return err->code;
	/* What is no record was a finding of the commit that brought it. */
	pir_line_pass_over(line, pir_staff_pass, NULL);
	return pir_check_parts(check, line, err);
}

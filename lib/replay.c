#include "replay.h"

#include <stdio.h>

#include "auto.h"
#include "change_op.h"
#include "role.h"
#include "rule.h"

void
pir_authors_release(struct pir_authors *authors)
{
	pir_strs_release(&authors->emails);
	pir_strs_release(&authors->ids);
}

void
pir_replay_release(struct pir_replay *replay)
{
	pir_change_release(&replay->change);
	free(replay->command);
	free(replay->waived);
	free(replay->op);
	*replay = PIR_REPLAY_INIT;
}

/* The author's record where it was found last, if it still holds. */
static struct pir_json *
known(const struct pir_tree *tree, const char *email,
    const struct pir_authors *authors)
{
	for (size_t i = authors->emails.n; i-- > 0;) {
		struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
		struct pir_err ignored = PIR_ERR_INIT;

		if (pir_str_is_alike(authors->emails.v[i], email) &&
		    !pir_record_get(tree, PIR_STAFF, authors->ids.v[i], &staff,
			&ignored) &&
		    pir_staff_has_email(staff, email))
			return pir_steal(&staff);
	}
	return NULL;
}

static enum pir_code
read_author(struct pir_change *change, const char *email,
    struct pir_authors *authors, struct pir_err *err)
{
	struct pir_err none = PIR_ERR_INIT;

	change->staff = known(change->parent, email, authors);
	if (!change->staff) {
		if (pir_staff_by_email(change->parent, email, &change->staff,
			&none) == PIR_REFUSED)
			return PIR_OK;
		if (none.code) {
			*err = none;
			return err->code;
		}
		pir_strs_add(&authors->emails, email);
		pir_strs_add(&authors->ids, pir_json_str(change->staff, "id"));
	}
	snprintf(change->actor, sizeof change->actor, "%s",
	    pir_json_str(change->staff, "id"));
	return PIR_OK;
}

/* *out is NULL where there is none, or something that is no record. */
static enum pir_code
side(const struct pir_tree *tree, const char *file, struct pir_json **out,
    struct pir_err *err)
{
	struct pir_err none = PIR_ERR_INIT;
	enum pir_code code =
	    tree ? pir_record_read(tree, file, out, &none) : PIR_MISSING;

	if (code == PIR_OK)
		return PIR_OK;
	*out = NULL;
	if (code == PIR_MISSING || code == PIR_INVALID)
		return PIR_OK;
	*err = none;
	return code;
}

enum pir_code
pir_replay_begin(struct pir_replay *replay, const struct pir_commit *commit,
    const struct pir_tree *before, struct pir_authors *authors,
    struct pir_err *err)
{
	struct pir_change *change = &replay->change;

	change->parent = before;
	change->moment = commit->moment;
	change->today = change->on = pir_moment_day(commit->moment);
	replay->command = pir_commit_trailer(commit, "Pir-Command", 0);
	replay->waived = pir_commit_trailer(commit, "Pir-Override", 0);
	change->command = replay->command ? replay->command : "";
	change->waived = replay->waived;
	change->op = replay->op = pir_commit_trailer(commit, "Pir-Op", 0);
	pir_op_read(change, commit);
	if (side(before, "pir.json", &change->organisation, err))
		return err->code;
	return before ? read_author(change, commit->author.email, authors, err)
		      : PIR_OK;
}

enum pir_code
pir_replay_add(struct pir_replay *replay, const char *file,
    struct pir_json *after, struct pir_err *err)
{
	struct pir_edit edit = { .after = after };

	if (!pir_path_parse(&edit.path, file)) {
		pir_json_release(&after);
		return PIR_OK;
	}
	if (side(replay->change.parent, file, &edit.before, err)) {
		pir_json_release(&after);
		return err->code;
	}
	snprintf(edit.file, sizeof edit.file, "%s", file);
	pir_change_push(&replay->change, &edit);
	return PIR_OK;
}

enum pir_code
pir_replay_read(struct pir_replay *replay, const struct pir_tree *after,
    const struct pir_strs *changed, struct pir_err *err)
{
	for (size_t i = 0; i < changed->n; i++) {
		struct pir_json *record = NULL;

		if (side(after, changed->v[i], &record, err) ||
		    pir_replay_add(replay, changed->v[i], record, err))
			return err->code;
	}
	return PIR_OK;
}

enum pir_code
pir_replay_check(struct pir_replay *replay, struct pir_err *err)
{
	return pir_rules_check(&replay->change, err);
}

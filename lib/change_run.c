/* change_run.c - from what a command asks for to what is committed */
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "change.h"
#include "change_message.h"
#include "change_op.h"
#include "client.h"
#include "mem.h"
#include "role.h"
#include "rule.h"
#include "signature.h"

struct run {
	const struct pir_intent *intent;
	struct pir_outcome *outcome;
	bool preview;
};

void
pir_outcome_release(struct pir_outcome *outcome)
{
	pir_strs_release(&outcome->ids);
	pir_strs_release(&outcome->talk);
	pir_str_release(&outcome->client);
	pir_str_release(&outcome->preview);
	*outcome = PIR_OUTCOME_INIT;
}

/* Who acts is judged in the parent's tree; the first commit has none. */
static enum pir_code
begin(struct pir_change *change, const struct pir_intent *intent,
    struct pir_err *err)
{
	change->today = pir_moment_day(change->moment);
	change->on = pir_date_is_set(intent->on) ? intent->on : change->today;
	change->command = intent->command;
	change->reason = intent->reason;
	change->override = intent->override;
	change->op = intent->op;
	if (!change->parent)
		return PIR_OK;
	if (pir_record_read(change->parent, "pir.json", &change->organisation,
		err) ||
	    pir_staff_by_email(change->parent, intent->author.email,
		&change->staff, err))
		return err->code;
	snprintf(change->actor, sizeof change->actor, "%s",
	    pir_json_str(change->staff, "id"));
	return PIR_OK;
}

/* True if it is as it was, the reason of the last change apart. */
static bool
is_same(const struct pir_edit *edit)
{
	struct pir_json *was PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *now PIR_AUTO(pir_json_release) = NULL;

	if (!edit->before)
		return false;
	was = pir_json_copy(edit->before);
	now = pir_json_copy(edit->after);
	pir_json_remove(was, "change_reason");
	pir_json_remove(now, "change_reason");
	return pir_json_equal(was, now);
}

static int
by_file(const void *a, const void *b)
{
	return strcmp(((const struct pir_edit *)a)->file,
	    ((const struct pir_edit *)b)->file);
}

/* Drop what did not change; give the rest its reason and its order. */
static void
settle(struct pir_change *change)
{
	const char *reason;
	size_t kept = 0;

	for (size_t i = 0; i < change->n; i++) {
		struct pir_edit *edit = &change->edits[i];

		if (is_same(edit)) {
			pir_json_release(&edit->before);
			pir_json_release(&edit->after);
			continue;
		}
		reason = edit->reason ? edit->reason : change->reason;
		if (reason && *reason)
			pir_json_set_str(edit->after, "change_reason", reason);
		else
			pir_json_remove(edit->after, "change_reason");
		change->edits[kept++] = *edit;
	}
	change->n = kept;
	if (change->n > 1)
		qsort(change->edits, change->n, sizeof *change->edits, by_file);
	pir_change_moved(change);
}

/* Put the records into the draft, checked as if they had been read. */
static enum pir_code
put(const struct pir_change *change, struct pir_draft *draft,
    struct pir_err *err)
{
	for (size_t i = 0; i < change->n; i++) {
		const struct pir_edit *edit = &change->edits[i];
		struct pir_str bytes PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		pir_record_print(edit->path.kind, edit->after, &bytes);
		if (pir_json_check_limits(bytes.s, bytes.len, err))
			return pir_at(err, edit->file, err->line);
		pir_draft_put(draft, edit->file, bytes.s, bytes.len);
	}
	return PIR_OK;
}

/* The client that it is about, if it is about one. */
static void
label(const struct pir_change *change, struct pir_str *out)
{
	const char *client = NULL;
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char file[PIR_PATH_SIZE];

	for (size_t i = 0; i < change->n; i++) {
		const char *other = change->edits[i].path.client;

		if (*other && client && strcmp(client, other))
			return;
		if (*other)
			client = other;
	}
	if (client &&
	    !pir_change_after(change, pir_path_of(PIR_CLIENT, client, file),
		&record, &err))
		pir_client_label(record, out);
}

static enum pir_code
preview(const struct pir_change *change, const struct pir_draft *draft,
    struct pir_str *out, struct pir_err *err)
{
	for (size_t i = 0; i < change->n; i++) {
		const struct pir_edit *edit = &change->edits[i];
		struct pir_str before PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (edit->before &&
		    pir_tree_read(change->parent, edit->file, &before, err))
			return err->code;
		if (pir_store_text_diff(edit->file, before.s,
			draft->files[i].bytes, out, err))
			return err->code;
	}
	if (change->n)
		pir_str_addf(out, "\n%s", draft->message.s);
	return PIR_OK;
}

/* Say who it is by, what it writes, and what came of it. */
static enum pir_code
finish(struct pir_change *change, struct pir_draft *draft, struct run *run,
    struct pir_err *err)
{
	const struct pir_person *author = &run->intent->author;

	settle(change);
	if (pir_rules_check(change, err) || put(change, draft, err) ||
	    pir_signature_plan(change, run->intent->signer, &draft->signer,
		err))
		return err->code;
	draft->author.name = pir_strdup(author->name);
	draft->author.email = pir_strdup(author->email);
	for (size_t i = 0; run->intent->op && i < change->ids.n; i++)
		if (run->intent->creates)
			pir_strs_add(&change->made, change->ids.v[i]);
	pir_change_message(change, &draft->message);
	pir_outcome_release(run->outcome);
	label(change, &run->outcome->client);
	if (run->preview && preview(change, draft, &run->outcome->preview, err))
		return err->code;
	run->outcome->ids = change->ids;
	run->outcome->talk = change->talk;
	change->ids = change->talk = PIR_STRS_INIT;
	return PIR_OK;
}

/* *done is true if it was done before: nothing more is drafted then. */
static enum pir_code
look_back(const struct pir_change *change, struct run *run, bool *done,
    struct pir_err *err)
{
	struct pir_op_done op = { .done = false };
	enum pir_code code = PIR_OK;

	if (change->op && change->parent)
		code = pir_op_find(change, run->intent->author.email, &op, err);
	*done = op.done;
	if (op.done) {
		pir_outcome_release(run->outcome);
		run->outcome->ids = op.made;
		run->outcome->talk = op.talk;
	}
	return code;
}

static enum pir_code
draft(const struct pir_tree *tip, struct pir_draft *draft, void *ctx,
    struct pir_err *err)
{
	struct run *run = ctx;
	struct pir_change change PIR_AUTO(pir_change_release) = {
		.parent = tip,
		.moment = draft->moment,
	};

	bool done;

	if (begin(&change, run->intent, err) ||
	    look_back(&change, run, &done, err))
		return err->code;
	if (done)
		return PIR_OK;
	if (run->intent->fn(&change, run->intent->ctx, err))
		return err->code;
	return finish(&change, draft, run, err);
}

enum pir_code
pir_change_run(struct pir_store *store, const struct pir_intent *intent,
    struct pir_outcome *outcome, struct pir_err *err)
{
	struct run run = { .intent = intent, .outcome = outcome };
	char commit[PIR_COMMIT_SIZE] = "";
	enum pir_code code =
	    pir_store_change(store, intent->clock, draft, &run, commit, err);

	memcpy(outcome->commit, commit, sizeof commit);
	return code;
}

enum pir_code
pir_change_preview(struct pir_store *store, const struct pir_intent *intent,
    struct pir_outcome *outcome, struct pir_err *err)
{
	struct run run = { intent, outcome, .preview = true };
	struct pir_draft ignored = PIR_DRAFT_INIT;
	enum pir_code code =
	    pir_store_preview(store, intent->clock, draft, &run, &ignored, err);

	pir_draft_release(&ignored);
	return code;
}

enum pir_code
pir_change_init(const char *dir, const struct pir_intent *intent,
    struct pir_outcome *outcome, struct pir_err *err)
{
	struct run run = { .intent = intent, .outcome = outcome };
	char commit[PIR_COMMIT_SIZE] = "";
	enum pir_code code =
	    pir_store_init(dir, intent->clock, draft, &run, commit, err);

	memcpy(outcome->commit, commit, sizeof commit);
	return code;
}

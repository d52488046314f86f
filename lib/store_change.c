#include "store_private.h"

#include <string.h>

/* How long a change waits for its turn, all tries together. */
#define PATIENCE_MS 30000

/* Writing objects is tried again so often, in 1, 2, 4, ... ms. */
#define TRIES 6

/* A clock this far behind the last commit is wrong, not slow: seconds. */
#define CLOCK_SLACK 300

/* The commit's moment: the clock's, never before its parent's. */
static enum pir_code
set_moment(struct pir_draft *draft, pir_clock_fn *clock,
    const struct pir_tree *tip, struct pir_err *err)
{
	struct pir_moment parent;

	draft->moment = clock();
	if (!tip)
		return PIR_OK;
	parent = pir_tree_moment(tip);
	if (draft->moment.seconds + CLOCK_SLACK < parent.seconds) {
		char now[PIR_MOMENT_SIZE], then[PIR_MOMENT_SIZE];

		return pir_fail(err, PIR_SYSTEM,
		    "the clock says %s, but the last commit was made at %s; "
		    "set the clock right",
		    pir_moment_format(draft->moment, now),
		    pir_moment_format(parent, then));
	}
	if (draft->moment.seconds < parent.seconds)
		draft->moment.seconds = parent.seconds;
	return PIR_OK;
}

static enum pir_code
draft_on(const struct pir_tree *tip, struct pir_attempt *a, struct pir_err *err)
{
	if (set_moment(&a->draft, a->clock, tip, err))
		return err->code;
	return a->fn(tip, &a->draft, a->ctx, err);
}

/* What was drafted on this very tip, and signed, stays as it is. */
static enum pir_code
redraft_on(const struct pir_tree *tip, struct pir_attempt *a,
    struct pir_err *err)
{
	if (a->armor.len && strcmp(a->base, tip->id) == 0)
		return PIR_OK;
	pir_str_clear(&a->armor);
	pir_draft_release(&a->draft);
	memcpy(a->base, tip->id, sizeof a->base);
	return draft_on(tip, a, err);
}

/* libgit2 flushes files and their folders, but not objects/ itself. */
static enum pir_code
flush_objects(const struct pir_store *store, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) =
	    pir_store_join(store->gitdir, "objects");

	return pir_store_flush(path, err);
}

/* What is to be signed first is left in text, and not written. */
static enum pir_code
write_once(struct pir_attempt *a, const struct pir_tree *tip, git_oid *id,
    struct pir_err *err)
{
	git_repository *repo = a->store->repo;
	git_oid tree;
	bool same;

	pir_str_clear(&a->text);
	if (pir_store_write_tree(repo, tip ? tip->root : NULL, &a->draft, &tree,
		&same, err))
		return err->code;
	if (same)
		return PIR_NO;
	if (pir_store_commit_text(repo, &a->draft, &tree,
		tip ? tip->commit : NULL, &a->text, err))
		return err->code;
	if (a->draft.signer && !a->armor.len)
		return PIR_NO;
	if (pir_store_write_commit(repo, &a->text, &a->armor, id, err))
		return err->code;
	pir_str_clear(&a->text);
	return PIR_OK;
}

/*
 * PIR_NO when nothing differs, or it is to be signed first.  A gc beside us
 * removes folders of objects that are empty, also the one that was made for the
 * object to come, and packs that another has replaced: write again.
 */
static enum pir_code
write_draft(struct pir_attempt *a, const struct pir_tree *tip, git_oid *id,
    struct pir_err *err)
{
	enum pir_code code;

	pir_store_flush_begin();
	code = write_once(a, tip, id, err);
	for (int i = 0; code == PIR_SYSTEM && i < TRIES; i++) {
		pir_store_pause(1 << i);
		if (pir_store_refresh(a->store->repo))
			continue;
		code = write_once(a, tip, id, err);
	}
	if (pir_store_flush_failed())
		return pir_fail(err, PIR_SYSTEM,
		    "the disk did not take what was written: %s; nothing was "
		    "changed",
		    strerror(pir_store_flush_failed()));
	return code;
}

/* Write what was drafted on the tip (NULL: nothing yet), move the branch. */
static enum pir_code
commit_draft(struct pir_attempt *a, const struct pir_tree *tip,
    struct pir_err *err)
{
	git_oid id;
	enum pir_code code = write_draft(a, tip, &id, err);

	if (code)
		return code == PIR_NO ? PIR_OK : code;
	if (flush_objects(a->store, err) ||
	    pir_store_swap(a->store->repo, &a->lock,
		tip ? git_commit_id(tip->commit) : NULL, &id, &a->again, err))
		return err->code;
	git_oid_tostr(a->commit, sizeof a->commit, &id);
	return PIR_OK;
}

/* Under the lock: draft on the tip as it is now, and commit that. */
static enum pir_code
try_once(struct pir_attempt *a, struct pir_err *err)
{
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = NULL;

	if (pir_store_tip(a->store, &tip, err) || redraft_on(tip, a, err) ||
	    pir_lock_note(&a->lock, "busy", NULL, err))
		return err->code;
	return commit_draft(a, tip, err);
}

/* It is done: the caller says so before anyone who asked stops us. */
static void
hold_on(struct pir_store *store, struct pir_lock *lock)
{
	if (store->held)
		return;
	store->held = lock->held;
	store->was = lock->was;
	lock->held = false;
}

/* Take the lock, put right what a dead holder left, try, release. */
static enum pir_code
take_turn(struct pir_attempt *a, int64_t deadline, struct pir_err *err)
{
	struct pir_err ignored;
	enum pir_code code;

	a->again = false;
	if (pir_lock_take(&a->lock, a->store->gitdir, deadline, err) ||
	    pir_lock_recover(&a->lock, a->store->gitdir, err))
		return err->code;
	code = try_once(a, err);
	if (!code && *a->commit)
		hold_on(a->store, &a->lock);
	if (code != PIR_SYSTEM && code != PIR_UNKNOWN)
		pir_lock_note(&a->lock, "idle", NULL, &ignored);
	pir_lock_release(&a->lock);
	return code;
}

/*
 * A person may have to type or touch something: the lock is free, and the
 * time does not count.
 */
static enum pir_code
sign_text(struct pir_attempt *a, int64_t *deadline, struct pir_err *err)
{
	int64_t start = pir_store_ticks();

	if (pir_sign(a->draft.signer, &a->text, &a->armor, err))
		return err->code;
	*deadline += pir_store_ticks() - start;
	a->again = true;
	return PIR_OK;
}

void
pir_store_attempt_release(struct pir_attempt *a)
{
	pir_lock_release(&a->lock);
	pir_draft_release(&a->draft);
	pir_str_release(&a->text);
	pir_str_release(&a->armor);
}

enum pir_code
pir_store_change(struct pir_store *store, pir_clock_fn *clock, pir_draft_fn *fn,
    void *ctx, char commit[PIR_COMMIT_SIZE], struct pir_err *err)
{
	struct pir_attempt a PIR_AUTO(
	    pir_store_attempt_release) = { .store = store,
		.clock = clock,
		.fn = fn,
		.ctx = ctx,
		.lock = PIR_LOCK_INIT };
	int64_t deadline = pir_store_ticks() + PATIENCE_MS;
	enum pir_code code;

	pir_store_doubt(NULL);
	if (pir_store_check_writable(store, err))
		return err->code;
	do {
		code = take_turn(&a, deadline, err);
		if (!code && a.text.len)
			code = sign_text(&a, &deadline, err);
	} while (a.again && pir_store_ticks() < deadline);
	if (code && a.again)
		return pir_fail(err, PIR_CONFLICT,
		    "others kept changing the branch main for %d seconds; "
		    "nothing was written, try again",
		    PATIENCE_MS / 1000);
	if (code)
		return code;
	memcpy(commit, a.commit, sizeof a.commit);
	return PIR_OK;
}

enum pir_code
pir_store_preview(struct pir_store *store, pir_clock_fn *clock,
    pir_draft_fn *fn, void *ctx, struct pir_draft *out, struct pir_err *err)
{
	struct pir_attempt a PIR_AUTO(pir_store_attempt_release) = {
		.store = store,
		.clock = clock,
		.fn = fn,
		.ctx = ctx,
		.lock = PIR_LOCK_INIT,
	};
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = NULL;

	if (pir_store_check_writable(store, err) ||
	    pir_store_tip(store, &tip, err) || draft_on(tip, &a, err))
		return err->code;
	*out = a.draft;
	a.draft = PIR_DRAFT_INIT;
	return PIR_OK;
}

enum pir_code
pir_store_commit_first(struct pir_attempt *a, struct pir_err *err)
{
	if (pir_lock_take(&a->lock, a->store->gitdir, 0, err) ||
	    draft_on(NULL, a, err) || commit_draft(a, NULL, err))
		return err->code;
	return pir_lock_note(&a->lock, "idle", NULL, err);
}

#include "store_private.h"

#include <string.h>

/* The commit whose swap has begun; read by the handler of no memory. */
static char in_doubt[PIR_COMMIT_SIZE];

const char *
pir_store_in_doubt(void)
{
	return in_doubt[0] ? in_doubt : NULL;
}

void
pir_store_doubt(const git_oid *id)
{
	in_doubt[0] = '\0';
	if (id)
		git_oid_tostr(in_doubt, sizeof in_doubt, id);
}

static int
move(git_repository *repo, const git_oid *old, const git_oid *id)
{
	static const git_oid none;
	git_reference *ref PIR_AUTO(pir_free_ref) = NULL;

	return git_reference_create_matching(&ref, repo, PIR_BRANCH, id, true,
	    old ? old : &none, NULL);
}

/* True if the branch is, or has come from, the commit: rc < 0 unknown. */
static int
is_reached(git_repository *repo, const git_oid *old, const git_oid *id)
{
	git_oid now;
	int rc = pir_store_branch(repo, &now);

	if (rc == GIT_ENOTFOUND && !old)
		return 0;
	if (rc)
		return -1;
	if (git_oid_equal(&now, id))
		return 1;
	if (old && git_oid_equal(&now, old))
		return 0;
	return git_graph_descendant_of(repo, &now, id);
}

/*
 * The swap failed in the middle.  A branch that moved may not be on the
 * disk, and flushing again would not tell: Linux reports a failure once.
 */
static enum pir_code
settle(git_repository *repo, const git_oid *old, const git_oid *id, int rc,
    struct pir_err *err)
{
	struct pir_err why;

	pir_store_git_fail(&why, rc, "cannot move the branch main");
	if (is_reached(repo, old, id) == 0) {
		pir_store_doubt(NULL);
		*err = why;
		return err->code = PIR_SYSTEM;
	}
	return pir_fail(err, PIR_UNKNOWN,
	    "it cannot be known whether commit %s was kept (%s); look for it "
	    "with pir log",
	    git_oid_tostr_s(id), why.msg);
}

enum pir_code
pir_store_swap(git_repository *repo, struct pir_lock *lock, const git_oid *old,
    const git_oid *id, bool *again, struct pir_err *err)
{
	char hex[PIR_COMMIT_SIZE];
	int rc;

	git_oid_tostr(hex, sizeof hex, id);
	if (pir_lock_note(lock, "swap", hex, err))
		return err->code;
	pir_store_doubt(id);
	rc = move(repo, old, id);
	if (rc == GIT_ELOCKED) {
		const char *gitdir = git_repository_path(repo);

		pir_store_doubt(NULL);
		if (pir_lock_clear_branch(gitdir, lock->id, err))
			return err->code;
		*again = true;
		return pir_fail(err, PIR_CONFLICT, "the branch was locked");
	}
	if (rc == GIT_EMODIFIED) {
		pir_store_doubt(NULL);
		*again = true;
		return pir_fail(err, PIR_CONFLICT, "the branch was moved");
	}
	return rc ? settle(repo, old, id, rc, err) : PIR_OK;
}

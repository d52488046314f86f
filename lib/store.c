#define _XOPEN_SOURCE 700 /* realpath */
#include "store_private.h"

#include <errno.h>
#include <git2/sys/repository.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Cut the last component off; false at the root. */
static bool
go_up(char *path)
{
	char *slash = strrchr(path, '/');

	if (!slash || !path[1])
		return false;
	slash[slash == path ? 1 : 0] = '\0';
	return true;
}

/*
 * As git does: the nearest folder with a .git in it, in the same file
 * system.  path, absolute, is cut down to that folder.
 */
static enum pir_code
climb(char *path, struct pir_err *err)
{
	char *start PIR_AUTO(pir_free) = pir_strdup(path);
	struct stat here, st;

	if (stat(path, &here))
		return pir_store_os_fail(err, "open", path);
	do {
		char *git PIR_AUTO(pir_free) = pir_store_join(path, ".git");

		if (stat(path, &st))
			return pir_store_os_fail(err, "open", path);
		if (st.st_dev != here.st_dev)
			break;
		if (lstat(git, &st) == 0)
			return PIR_OK;
		if (errno != ENOENT && errno != ENOTDIR && errno != EACCES)
			return pir_store_os_fail(err, "open", git);
	} while (go_up(path));
	return pir_fail(err, PIR_MISSING,
	    "no repository in '%s' or above it; name one with -C DIR, or "
	    "make one with pir init",
	    start);
}

enum pir_code
pir_store_find(struct pir_store *store, const char *dir, struct pir_err *err)
{
	store->dir = pir_realloc(NULL, PATH_MAX, 1);
	if (!realpath(dir, store->dir))
		return pir_fail(err, errno == ENOENT ? PIR_MISSING : PIR_SYSTEM,
		    "cannot open '%s': %s", dir, strerror(errno));
	if (climb(store->dir, err))
		return err->code;
	store->gitdir = pir_store_join(store->dir[1] ? store->dir : "", ".git");
	return PIR_OK;
}

/* Another project's repository is not ours to read. */
static enum pir_code
check_ours(struct pir_store *store, struct pir_err *err)
{
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = NULL;
	enum pir_code code = pir_store_tip(store, &tip, err);

	if (code && code != PIR_MISSING)
		return code;
	if (code || !pir_tree_has(tip, "pir.json"))
		return pir_refuse(err, "repository",
		    "'%s' is not a pir repository: there is no pir.json on "
		    "its branch main",
		    store->dir);
	return PIR_OK;
}

/*
 * The configuration was looked over; libgit2 need not read it again, and
 * does as it does without any.
 */
enum pir_code
pir_store_open_git(struct pir_store *store, struct pir_err *err)
{
	git_config *none PIR_AUTO(pir_free_config) = NULL;
	int rc = git_repository_open_bare(&store->repo, store->gitdir);

	if (!rc)
		rc = git_config_new(&none);
	if (!rc)
		rc = git_repository_set_config(store->repo, none);
	if (!rc)
		rc = pir_store_set_objects(store->repo);
	if (rc) {
		pir_store_git_fail(err, rc, store->gitdir);
		return err->code = PIR_SYSTEM; /* pir_store_trust saw it */
	}
	return PIR_OK;
}

enum pir_code
pir_store_open(struct pir_store **out, const char *dir, struct pir_err *err)
{
	struct pir_store *store PIR_AUTO(pir_store_release) =
	    pir_alloc(1, sizeof *store);

	if (pir_store_find(store, dir, err) ||
	    pir_store_trust(store->gitdir, &store->bare, err) ||
	    pir_store_open_git(store, err))
		return err->code;
	if (check_ours(store, err))
		return err->code;
	*out = pir_steal(&store);
	return PIR_OK;
}

void
pir_store_release(struct pir_store **store)
{
	if (!*store)
		return;
	git_repository_free((*store)->repo);
	pir_cache_release(&(*store)->cache);
	free((*store)->dir);
	free((*store)->gitdir);
	if ((*store)->held)
		sigprocmask(SIG_SETMASK, &(*store)->was, NULL);
	free(*store);
	*store = NULL;
}

void
pir_store_keep(struct pir_store *store, struct pir_cache *cache)
{
	pir_cache_release(&store->cache);
	store->cache = cache;
}

enum pir_code
pir_store_check_writable(const struct pir_store *store, struct pir_err *err)
{
	if (!store->bare)
		return pir_refuse(err, "repository",
		    "'%s' has a work tree, which a change here would leave "
		    "behind; change files there, commit and push, or work in "
		    "the repository that it was cloned from",
		    store->dir);
	return pir_store_trust_worktrees(store->gitdir, err);
}

const char *
pir_store_path(const struct pir_store *store)
{
	return store->gitdir;
}

#define _DEFAULT_SOURCE /* d_type */
#include "store_private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define RULE "repository"

static void
close_dir(DIR **d)
{
	if (*d)
		closedir(*d);
}

/* ---- Files and folders ---------------------------------------------- */

/* What stands in a git directory, by kind; all of it must be our own. */
static const struct item {
	const char *name;
	bool folder;
	bool optional;
} items[] = {
	{ "HEAD", false, false },
	{ "config", false, false },
	{ "objects", true, false },
	{ "objects/info", true, true },
	{ "objects/pack", true, true },
	{ "refs", true, false },
	{ "refs/heads", true, true },
	{ PIR_BRANCH, false, true },
	{ "packed-refs", false, true },
	{ "hooks", true, true },
	{ "hooks/pre-receive", false, true },
	{ "info", true, true },
	{ "pir.lock", false, true },
	{ "pir.key", false, true },
};

/* What would have us, or git, read objects and history from elsewhere. */
static const struct strange {
	const char *name;
	const char *what;
} strangers[] = {
	{ "commondir",
	    "it shares another repository's folder; go to that one" },
	{ "objects/info/alternates",
	    "it takes objects from elsewhere; clone it whole" },
	{ "objects/info/http-alternates",
	    "it takes objects from elsewhere; clone it whole" },
	{ "info/grafts", "it rewrites the history's parents; take it away" },
	{ "shallow", "its history is cut off; clone it whole" },
};

static enum pir_code
check_item(const char *gitdir, const struct item *item, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, item->name);
	struct stat st;

	if (lstat(path, &st)) {
		if (errno != ENOENT && errno != ENOTDIR)
			return pir_store_os_fail(err, "look at", path);
		if (item->optional)
			return PIR_OK;
		return pir_refuse(err, RULE, "there is no '%s'", path);
	}
	if (S_ISLNK(st.st_mode))
		return pir_refuse(err, RULE,
		    "'%s' is a symbolic link; the repository must be whole: "
		    "put there what it leads to",
		    path);
	if (item->folder ? !S_ISDIR(st.st_mode) : !S_ISREG(st.st_mode))
		return pir_refuse(err, RULE, "'%s' is not a %s", path,
		    item->folder ? "folder" : "file");
	if (st.st_uid != geteuid())
		return pir_refuse(err, RULE,
		    "'%s' belongs to another user (id %lu); work as that "
		    "user, or clone the repository",
		    path, (unsigned long)st.st_uid);
	return PIR_OK;
}

static enum pir_code
check_strangers(const char *gitdir, struct pir_err *err)
{
	for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++) {
		char *path PIR_AUTO(pir_free) =
		    pir_store_join(gitdir, strangers[i].name);

		if (access(path, F_OK) == 0)
			return pir_refuse(err, RULE, "there is a '%s': %s",
			    path, strangers[i].what);
		if (errno != ENOENT && errno != ENOTDIR)
			return pir_store_os_fail(err, "look at", path);
	}
	return PIR_OK;
}

/*
 * A folder of objects that is a link would take what we write elsewhere, a
 * pack that is one is read from there.
 */
static enum pir_code
check_objects(const char *gitdir, const char *folder, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, folder);
	DIR *dir PIR_AUTO(close_dir) = opendir(path);
	const struct dirent *e;
	struct stat st;

	if (!dir && errno == ENOENT)
		return PIR_OK;
	if (!dir)
		return pir_store_os_fail(err, "read", path);
	while ((e = readdir(dir))) {
		bool link = e->d_type == DT_LNK;

		if (e->d_type == DT_UNKNOWN &&
		    fstatat(dirfd(dir), e->d_name, &st, AT_SYMLINK_NOFOLLOW) ==
			0)
			link = S_ISLNK(st.st_mode);
		if (link)
			return pir_refuse(err, RULE,
			    "'%s/%s' is a symbolic link; the repository must "
			    "be whole: put there what it leads to",
			    path, e->d_name);
	}
	return PIR_OK;
}

/* git shows a replaced object for the real one. */
static enum pir_code
check_replaced(const char *gitdir, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, "refs/replace");
	char *packed PIR_AUTO(pir_free) = pir_store_join(gitdir, "packed-refs");
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	DIR *dir PIR_AUTO(close_dir) = opendir(path);
	const struct dirent *e;
	struct pir_err apart = PIR_ERR_INIT;
	bool found = false;

	while (dir && (e = readdir(dir)))
		found |= e->d_name[0] != '.';
	if (!found && !pir_store_slurp(packed, 16 << 20, &text, &apart))
		found = strstr(pir_str_get(&text), " refs/replace/");
	if (apart.code && apart.code != PIR_MISSING) {
		*err = apart;
		return err->code;
	}
	if (found)
		return pir_refuse(err, RULE,
		    "'%s' replaces objects with others; see git replace -d",
		    gitdir);
	return PIR_OK;
}

static enum pir_code
check_head(const char *gitdir, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, "HEAD");
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (pir_store_slurp(path, 4096, &text, err))
		return err->code;
	if (strcmp(pir_str_get(&text), "ref: " PIR_BRANCH "\n"))
		return pir_refuse(err, RULE,
		    "'%s' does not name the branch main, where pir keeps its "
		    "records: see git checkout main; or make a repository with "
		    "pir init",
		    path);
	return PIR_OK;
}

/* .git itself: ours, and neither a link nor a linked worktree's file. */
static enum pir_code
check_gitdir(const char *gitdir, struct pir_err *err)
{
	struct stat st;

	if (lstat(gitdir, &st))
		return pir_store_os_fail(err, "open", gitdir);
	if (S_ISLNK(st.st_mode))
		return pir_refuse(err, RULE,
		    "'%s' is a symbolic link; go to the repository itself",
		    gitdir);
	if (!S_ISDIR(st.st_mode))
		return pir_refuse(err, RULE,
		    "'%s' is a file: this is a linked worktree; go to the "
		    "repository itself",
		    gitdir);
	if (st.st_uid != geteuid())
		return pir_refuse(err, RULE,
		    "'%s' belongs to another user (id %lu); work as that "
		    "user, or clone the repository",
		    gitdir, (unsigned long)st.st_uid);
	return PIR_OK;
}

enum pir_code
pir_store_trust(const char *gitdir, bool *bare, struct pir_err *err)
{
	if (check_gitdir(gitdir, err) || check_strangers(gitdir, err))
		return err->code;
	for (size_t i = 0; i < sizeof items / sizeof *items; i++)
		if (check_item(gitdir, &items[i], err))
			return err->code;
	if (pir_store_trust_config(gitdir, bare, err) ||
	    check_objects(gitdir, "objects", err) ||
	    check_objects(gitdir, "objects/pack", err) ||
	    check_replaced(gitdir, err) || check_head(gitdir, err))
		return err->code;
	return PIR_OK;
}

/* ---- Linked worktrees ------------------------------------------------ */

enum pir_code
pir_store_trust_worktrees(const char *gitdir, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, "worktrees");
	DIR *dir PIR_AUTO(close_dir) = opendir(path);
	const struct dirent *e;

	while (dir && (e = readdir(dir))) {
		struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (e->d_name[0] == '.')
			continue;
		pir_str_addf(&name, "%s/%s/HEAD", path, e->d_name);
		if (pir_store_slurp(pir_str_get(&name), 4096, &text, err))
			continue;
		if (strcmp(pir_str_get(&text), "ref: " PIR_BRANCH "\n") == 0)
			return pir_refuse(err, RULE,
			    "main is checked out in the linked worktree '%s', "
			    "which a change here would leave behind; see git "
			    "worktree remove",
			    e->d_name);
	}
	return PIR_OK;
}

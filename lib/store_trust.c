#define _DEFAULT_SOURCE /* d_type */
#include "store_private.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <string.h>
#include <strings.h>
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
};

/* What would have us, or git, read objects and history from elsewhere. */
static const struct strange {
	const char *name;
	const char *what;
} strangers[] = {
	{ "commondir", "it shares another repository's folder" },
	{ "objects/info/alternates", "it takes objects from elsewhere" },
	{ "objects/info/http-alternates", "it takes objects from elsewhere" },
	{ "info/grafts", "it rewrites the history's parents" },
	{ "shallow", "its history is cut off; clone it whole" },
};

static enum pir_code
check_item(const char *gitdir, const struct item *item, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, item->name);
	struct stat st;

	if (lstat(path, &st)) {
		if (errno == ENOENT && item->optional)
			return PIR_OK;
		return pir_refuse(err, RULE, "cannot trust '%s': %s", path,
		    strerror(errno));
	}
	if (S_ISLNK(st.st_mode))
		return pir_refuse(err, RULE,
		    "'%s' is a symbolic link; the repository must be whole",
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
	}
	return PIR_OK;
}

/* A folder of objects that is a link would take what we write elsewhere. */
static enum pir_code
check_objects(const char *gitdir, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, "objects");
	DIR *dir PIR_AUTO(close_dir) = opendir(path);
	const struct dirent *e;
	struct stat st;

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
			    "be whole",
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
	bool found = false;

	while (dir && (e = readdir(dir)))
		found |= e->d_name[0] != '.';
	if (!found && pir_store_slurp(packed, 16 << 20, &text, err) == PIR_OK)
		found = strstr(pir_str_get(&text), " refs/replace/");
	else if (!found && err->code != PIR_MISSING)
		return err->code;
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
		    "'%s' does not name the branch main, which is where pir "
		    "keeps its records",
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
	    check_objects(gitdir, err) || check_replaced(gitdir, err) ||
	    check_head(gitdir, err))
		return err->code;
	return PIR_OK;
}

/* ---- Configuration --------------------------------------------------- */

/* None of these runs a program, reads a file, or moves what we write. */
static const char *const keys[] = {
	"core.repositoryformatversion",
	"core.bare",
	"core.filemode",
	"core.fsync",
	"core.hookspath",
	"core.ignorecase",
	"core.logallrefupdates",
	"core.precomposeunicode",
	"core.symlinks",
	"extensions.preciousobjects",
	"receive.denynonfastforwards",
	"receive.denydeletes",
	"receive.fsckobjects",
	"gc.auto",
	"user.name",
	"user.email",
	"remote.*.url",
	"remote.*.fetch",
	"branch.*.remote",
	"branch.*.merge",
	"branch.*.rebase",
	"pull.rebase",
};

/* libgit2 follows an include while it reads: look for one before. */
static const char *
find_include(const char *text)
{
	for (const char *p = text; (p = strchr(p, '[')); p++) {
		const char *q = p + 1;

		while (isspace((unsigned char)*q))
			q++;
		if (strncasecmp(q, "include", strlen("include")) == 0)
			return p;
	}
	return NULL;
}

static bool
is_known(const char *key)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (fnmatch(keys[i], key, 0) == 0)
			return true;
	return false;
}

static bool
is_safe_value(const char *key, const char *value)
{
	if (strcmp(key, "core.hookspath") == 0)
		return strcmp(value, "hooks") == 0;
	if (fnmatch("remote.*.url", key, 0) == 0)
		return value[0] != '-' && !strstr(value, "::");
	return true;
}

static enum pir_code
check_newer(const char *path, const char *key, const char *value,
    struct pir_err *err)
{
	bool newer = strcmp(key, "core.repositoryformatversion") == 0 &&
	    strcmp(value, "0") != 0 && strcmp(value, "1") != 0;

	if (strcmp(key, "extensions.preciousobjects") != 0)
		newer |= pir_str_has_prefix(key, "extensions.");
	if (newer)
		return pir_fail(err, PIR_INVALID,
		    "'%s' says %s = %s: the repository is of a newer format "
		    "than this pir knows",
		    path, key, value);
	return PIR_OK;
}

static enum pir_code
check_entry(const char *path, const git_config_entry *e, bool *bare,
    struct pir_err *err)
{
	const char *value = e->value ? e->value : "true";
	int yes = 0;

	if (check_newer(path, e->name, value, err))
		return err->code;
	if (!is_known(e->name))
		return pir_refuse(err, RULE,
		    "'%s' sets %s, which pir does not trust in a repository; "
		    "if you do not need it: git config --file '%s' "
		    "--unset-all %s",
		    path, e->name, path, e->name);
	if (!is_safe_value(e->name, value))
		return pir_refuse(err, RULE,
		    "'%s' sets %s to a value that pir does not trust", path,
		    e->name);
	if (strcmp(e->name, "core.bare") == 0 &&
	    git_config_parse_bool(&yes, value) == 0)
		*bare = yes;
	return PIR_OK;
}

static enum pir_code
check_config(const char *path, git_config *config, bool *bare,
    struct pir_err *err)
{
	git_config_iterator *it = NULL;
	git_config_entry *entry;
	enum pir_code code = PIR_OK;
	int rc = git_config_iterator_new(&it, config);

	while (!rc && !code && !(rc = git_config_next(&entry, it)))
		code = check_entry(path, entry, bare, err);
	git_config_iterator_free(it);
	if (!code && rc != GIT_ITEROVER)
		code = pir_store_git_fail(err, rc, path);
	return code;
}

enum pir_code
pir_store_trust_config(const char *gitdir, bool *bare, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, "config");
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	git_config *config PIR_AUTO(pir_free_config) = NULL;
	int rc;

	if (pir_store_slurp(path, 1 << 16, &text, err))
		return err->code;
	if (find_include(pir_str_get(&text)))
		return pir_refuse(err, RULE,
		    "'%s' includes another file (include.path), which pir "
		    "does not trust in a repository",
		    path);
	rc = git_config_open_ondisk(&config, path);
	if (rc)
		return pir_store_git_fail(err, rc, path);
	*bare = false;
	return check_config(path, config, bare, err);
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

#include "store_private.h"

#include <ctype.h>
#include <fnmatch.h>
#include <string.h>
#include <strings.h>

#define RULE "repository"

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
	"core.sharedrepository",
	"core.symlinks",
	"extensions.preciousobjects",
	"receive.denynonfastforwards",
	"receive.denydeletes",
	"receive.fsckobjects",
	"receive.maxinputsize",
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
is_safe(const char *key, const char *value)
{
	if (strcmp(key, "core.hookspath") == 0)
		return strcmp(value, "hooks") == 0;
	if (strcmp(key, "core.sharedrepository") == 0)
		return strcmp(value, "0600") == 0;
	if (fnmatch("remote.*.url", key, 0) == 0)
		return value[0] != '-' && !strstr(value, "::");
	return true;
}

bool
pir_store_is_known_key(const char *key, const char *value)
{
	return is_known(key) && is_safe(key, value);
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
		    "than this pir knows; use the pir that it is kept with",
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
	if (!is_safe(e->name, value))
		return pir_refuse(err, RULE,
		    "'%s' sets %s to a value that pir does not trust; 'pir "
		    "doctor --fix' sets it right",
		    path, e->name);
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
pir_store_read_config(const char *gitdir, struct pir_str *text,
    struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, "config");

	if (pir_store_slurp(path, 1 << 16, text, err))
		return err->code;
	if (find_include(pir_str_get(text)))
		return pir_refuse(err, RULE,
		    "'%s' includes another file (include.path), which pir "
		    "does not trust in a repository; 'pir doctor --fix' "
		    "leaves it out",
		    path);
	return PIR_OK;
}

enum pir_code
pir_store_trust_config(const char *gitdir, bool *bare, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = NULL;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	git_config *config PIR_AUTO(pir_free_config) = NULL;
	int rc;

	if (pir_store_read_config(gitdir, &text, err))
		return err->code;
	*bare = strcmp(pir_str_get(&text), pir_store_config) == 0;
	if (*bare)
		return PIR_OK; /* as init wrote it: no need to parse it */
	path = pir_store_join(gitdir, "config");
	rc = git_config_open_ondisk(&config, path);
	if (rc)
		return pir_store_git_fail(err, rc, path);
	return check_config(path, config, bare, err);
}

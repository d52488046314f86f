#include "store_private.h"

#include <git2/sys/alloc.h>
#include <string.h>

/*
 * Folders up to so many bytes are read once; by itself libgit2 reads those
 * of more than some hundred records each time one of them is asked for.
 */
#define FOLDER_MAX (1 << 20)

/* As libgit2 has it by itself. */
#define COMMIT_MAX 4096

/* libgit2's memory is ours: it fails by the same handler. */
static void *
git_malloc(size_t n, const char *file, int line)
{
	(void)file, (void)line;
	return pir_realloc(NULL, n, 1);
}

static void *
git_calloc(size_t n, size_t size, const char *file, int line)
{
	(void)file, (void)line;
	return pir_alloc(n, size);
}

static void *
git_realloc(void *p, size_t n, const char *file, int line)
{
	(void)file, (void)line;
	return pir_realloc(p, n, 1);
}

static void *
git_reallocarray(void *p, size_t n, size_t size, const char *file, int line)
{
	(void)file, (void)line;
	return pir_realloc(p, n, size);
}

static void *
git_mallocarray(size_t n, size_t size, const char *file, int line)
{
	(void)file, (void)line;
	return pir_realloc(NULL, n, size);
}

static char *
git_strdup(const char *s, const char *file, int line)
{
	(void)file, (void)line;
	return pir_strdup(s);
}

static char *
git_strndup(const char *s, size_t n, const char *file, int line)
{
	(void)file, (void)line;
	return pir_strndup(s, n);
}

static char *
git_substrdup(const char *s, size_t n, const char *file, int line)
{
	char *copy = pir_realloc(NULL, n + 1, 1);

	(void)file, (void)line;
	memcpy(copy, s, n);
	copy[n] = '\0';
	return copy;
}

static int
set_allocator(void)
{
	git_allocator a = {
		.gmalloc = git_malloc,
		.gcalloc = git_calloc,
		.gstrdup = git_strdup,
		.gstrndup = git_strndup,
		.gsubstrdup = git_substrdup,
		.grealloc = git_realloc,
		.greallocarray = git_reallocarray,
		.gmallocarray = git_mallocarray,
		.gfree = free,
	};

	return git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &a);
}

static const git_config_level_t levels[] = { GIT_CONFIG_LEVEL_SYSTEM,
	GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL,
	GIT_CONFIG_LEVEL_PROGRAMDATA };

int
pir_store_search_paths(const char *path)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < sizeof levels / sizeof *levels; i++)
		rc = git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, levels[i], path);
	return rc;
}

int
pir_store_keep_objects(bool yes)
{
	int rc = git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT,
	    GIT_OBJECT_TREE, (size_t)(yes ? FOLDER_MAX : 0));

	return rc ? rc
		  : git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT,
			GIT_OBJECT_COMMIT, (size_t)(yes ? COMMIT_MAX : 0));
}

enum pir_code
pir_store_setup(struct pir_err *err)
{
	const char *known[] = { "preciousobjects" };
	int rc = set_allocator();

	if (rc >= 0)
		rc = git_libgit2_init();
	if (rc >= 0)
		rc = pir_store_search_paths("");
	if (rc >= 0)
		rc = git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, known, 1);
	if (rc >= 0)
		rc = git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
	if (rc >= 0)
		rc = git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION,
		    0); /* store_verify.c does it */
	if (rc >= 0)
		rc = git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 1);
	if (rc >= 0)
		rc = pir_store_keep_objects(true);
	if (rc < 0)
		return pir_store_git_fail(err, rc, "cannot set up libgit2");
	return PIR_OK;
}

enum pir_code
pir_store_git_fail(struct pir_err *err, int rc, const char *what)
{
	const git_error *last = git_error_last();
	enum pir_code code = PIR_SYSTEM;

	if (rc == GIT_ENOTFOUND || rc == GIT_EUNBORNBRANCH)
		code = PIR_MISSING;
	else if (rc == GIT_EMODIFIED || rc == GIT_ELOCKED || rc == GIT_EEXISTS)
		code = PIR_CONFLICT;
	else if (rc == GIT_EAMBIGUOUS || rc == GIT_EINVALIDSPEC)
		code = PIR_INVALID;
	return pir_fail(err, code, "%s: %s", what,
	    last && last->message ? last->message : "unknown git error");
}

#define _DEFAULT_SOURCE
#include "store_private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "child.h"

/* So many packs are made one. */
#define MANY_PACKS 8

/* In seconds: what nobody touched for so long is left over (git-gc(1)). */
#define STALE (14 * 86400)

static void
close_fd(int *fd)
{
	if (*fd >= 0)
		close(*fd);
}

static size_t
count_packs(const char *path)
{
	DIR *dir = opendir(path);
	const struct dirent *e;
	size_t n = 0;

	while (dir && (e = readdir(dir))) {
		const char *dot = strrchr(e->d_name, '.');

		n += dot && strcmp(dot, ".pack") == 0;
	}
	if (dir)
		closedir(dir);
	return n;
}

/* The last line of what git said, for the message. */
static const char *
last_line(struct pir_str *said)
{
	char *end;

	while (said->len && said->s[said->len - 1] == '\n')
		said->s[--said->len] = '\0';
	end = said->len ? strrchr(said->s, '\n') : NULL;
	return end ? end + 1 : pir_str_get(said);
}

/* git ..., quiet; with talk it may show its progress. */
static enum pir_code
git(const struct pir_store *store, const char *const *args, bool quiet,
    struct pir_err *err)
{
	struct pir_str said PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	int status;

	if (pir_child_git(store->gitdir, args, quiet ? &said : NULL, &status,
		err))
		return err->code;
	if (status)
		return pir_fail(err, PIR_SYSTEM,
		    "git %s failed (%d)%s%s; nothing was lost", args[0], status,
		    said.len ? ": " : "", last_line(&said));
	return PIR_OK;
}

/*
 * Many packs are made one by way of an index over all of them; a pack goes
 * when the new one holds what it held.
 */
static enum pir_code
join(const struct pir_store *store, bool quiet, struct pir_err *err)
{
	const char *const index[] = { "multi-pack-index", "write", NULL };
	const char *const repack[] = { "multi-pack-index", "repack",
		"--batch-size=0", NULL };
	const char *const expire[] = { "multi-pack-index", "expire", NULL };

	if (git(store, index, quiet, err) || git(store, repack, quiet, err) ||
	    git(store, expire, quiet, err))
		return err->code;
	return PIR_OK;
}

/*
 * Each pack has its own index.  libgit2 looks the one over all of them
 * through whenever it opens a repository, which takes longer than trying a
 * few packs.
 */
static enum pir_code
drop_index(const char *packs, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) =
	    pir_store_join(packs, "multi-pack-index");

	if (unlink(path) && errno != ENOENT)
		return pir_store_os_fail(err, "remove", path);
	return PIR_OK;
}

/* None of it drops an object; what is packed goes as a loose object. */
static enum pir_code
pack(const struct pir_store *store, const char *packs, bool quiet,
    struct pir_err *err)
{
	const char *const repack[] = { "repack", quiet ? "-q" : NULL, NULL };
	const char *const prune[] = { "prune-packed", "-q", NULL };
	const char *const graph[] = { "commit-graph", "write", "--reachable",
		"--changed-paths", "--no-progress", NULL };
	struct pir_err ignored;

	if (git(store, repack, quiet, err) || git(store, prune, quiet, err))
		return err->code;
	/* It only makes things faster, and a git gc may be at it as well. */
	(void)git(store, graph, true, &ignored);
	if (count_packs(packs) > MANY_PACKS && join(store, quiet, err))
		return err->code;
	if (count_packs(packs) > MANY_PACKS)
		return PIR_OK;
	return drop_index(packs, err);
}

static bool
is_left_over(const char *name, const char *path, int64_t now)
{
	struct stat st;

	return (pir_str_has_prefix(name, "tmp_") ||
		   pir_str_has_prefix(name, ".tmp-")) &&
	    !lstat(path, &st) && st.st_mtime < now - STALE;
}

/*
 * What a killed push was about to bring, and packs that were not finished:
 * git prune would, which refuses to be run here.
 */
static enum pir_code
clear(const char *path, int64_t now, struct pir_err *err)
{
	DIR *dir = opendir(path);
	enum pir_code code = PIR_OK;
	const struct dirent *e;

	while (dir && !code && (e = readdir(dir))) {
		char *sub PIR_AUTO(pir_free) = pir_store_join(path, e->d_name);

		if (is_left_over(e->d_name, sub, now) &&
		    !pir_store_remove_all(sub))
			code = pir_store_os_fail(err, "remove", sub);
	}
	if (dir)
		closedir(dir);
	return code;
}

enum pir_code
pir_store_gc(struct pir_store *store, struct pir_moment now, bool quiet,
    struct pir_err *err)
{
	char *objects PIR_AUTO(pir_free) =
	    pir_store_join(store->gitdir, "objects");
	char *packs PIR_AUTO(pir_free) =
	    pir_store_join(store->gitdir, "objects/pack");
	int fd PIR_AUTO(close_fd) =
	    open(packs, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0)
		return pir_store_os_fail(err, "open", packs);
	if (flock(fd, LOCK_EX | LOCK_NB))
		return pir_fail(err, PIR_CONFLICT,
		    "another pir gc is at work in '%s'", store->dir);
	if (pack(store, packs, quiet, err) ||
	    clear(objects, now.seconds, err) || clear(packs, now.seconds, err))
		return err->code;
	return PIR_OK;
}

enum pir_code
pir_store_fsck(const struct pir_store *store, struct pir_str *out,
    struct pir_err *err)
{
	static const char *const args[] = { "fsck", "--full", "--strict",
		"--no-dangling", "--no-progress", NULL };
	int status;

	if (pir_child_git(store->gitdir, args, out, &status, err))
		return err->code;
	if (status || out->len)
		return pir_fail(err, PIR_NO, "git fsck finds what is wrong");
	return PIR_OK;
}

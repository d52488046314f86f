#define _GNU_SOURCE
#include "store_private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Built under this name in the folder, then renamed: all or nothing. */
#define BUILDING ".git.init"

const char pir_store_config[] = "[core]\n"
				"\trepositoryformatversion = 1\n"
				"\tfilemode = true\n"
				"\tbare = true\n"
				"\tfsync = all\n"
				"\thooksPath = hooks\n"
				"\tsharedRepository = 0600\n"
				"[extensions]\n"
				"\tpreciousObjects = true\n"
				"[receive]\n"
				"\tdenyNonFastForwards = true\n"
				"\tdenyDeletes = true\n"
				"\tfsckObjects = true\n"
				"\tmaxInputSize = 128m\n"
				"[gc]\n"
				"\tauto = 0\n";

const struct pir_setting pir_store_settings[] = {
	{ "core.repositoryformatversion", "1" },
	{ "core.filemode", "true" },
	{ "core.bare", "true" },
	{ "core.fsync", "all" },
	{ "core.hookspath", "hooks" },
	{ "core.sharedrepository", "0600" },
	{ "extensions.preciousobjects", "true" },
	{ "receive.denynonfastforwards", "true" },
	{ "receive.denydeletes", "true" },
	{ "receive.fsckobjects", "true" },
	{ "receive.maxinputsize", "128m" },
	{ "gc.auto", "0" },
	{ NULL, NULL },
};

const char pir_store_hook[] = "#!/bin/sh\n"
			      "# Installed by pir init.\n"
			      "exec pir check --receive\n";

static const char *const folders[] = { "", "/objects", "/objects/info",
	"/objects/pack", "/refs", "/refs/heads", "/refs/tags", "/info",
	"/hooks" };

static const struct file {
	const char *name;
	const char *text;
	unsigned mode;
} files[] = {
	{ "HEAD", "ref: " PIR_BRANCH "\n", 0600 },
	{ "config", pir_store_config, 0600 },
	{ "hooks/pre-receive", pir_store_hook, 0700 },
};

static enum pir_code
make_folder(const char *path, struct pir_err *err)
{
	if (mkdir(path, 0700))
		return pir_store_os_fail(err, "make", path);
	return PIR_OK;
}

static enum pir_code
build(const char *git, struct pir_err *err)
{
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		char *path PIR_AUTO(pir_free) = NULL;
		struct pir_str s = PIR_STR_INIT;

		pir_str_addf(&s, "%s%s", git, folders[i]);
		path = pir_str_detach(&s);
		if (make_folder(path, err))
			return err->code;
	}
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		char *path PIR_AUTO(pir_free) =
		    pir_store_join(git, files[i].name);

		if (pir_store_write_file(path, files[i].text, files[i].mode,
			err))
			return err->code;
	}
	return PIR_OK;
}

/* The folder may hold what a killed init left, and nothing else. */
static enum pir_code
check_empty(const char *dir, struct pir_err *err)
{
	DIR *d = opendir(dir);
	const struct dirent *e;
	enum pir_code code = PIR_OK;

	if (!d)
		return pir_store_os_fail(err, "open", dir);
	while (!code && (e = readdir(d)))
		if (strcmp(e->d_name, ".") && strcmp(e->d_name, "..") &&
		    strcmp(e->d_name, BUILDING))
			code = pir_refuse(err, "repository",
			    "'%s' is not empty (there is '%s'); name a folder "
			    "that is empty or not there",
			    dir, e->d_name);
	closedir(d);
	return code;
}

/* The folder, made if need be and held against another init. */
struct place {
	char path[PATH_MAX];
	int fd;
	bool made;
};

/* What was made goes again, unless it came to its end. */
static void
release_place(struct place *p)
{
	if (p->fd < 0)
		return;
	if (p->path[0]) {
		char *git PIR_AUTO(pir_free) =
		    pir_store_join(p->path, BUILDING);

		pir_store_remove_all(git);
		if (p->made)
			rmdir(p->path);
	}
	close(p->fd);
}

static enum pir_code
take_place(struct place *p, const char *dir, struct pir_err *err)
{
	char path[PATH_MAX];
	int fd;

	if (mkdir(dir, 0700) == 0)
		p->made = true;
	else if (errno != EEXIST)
		return pir_store_os_fail(err, "make", dir);
	fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return pir_store_os_fail(err, "open", dir);
	p->fd = fd;
	if (flock(fd, LOCK_EX | LOCK_NB))
		return pir_fail(err, PIR_CONFLICT,
		    "another pir init is at work in '%s'", dir);
	if (check_empty(dir, err))
		return err->code;
	if (!realpath(dir, path))
		return pir_store_os_fail(err, "open", dir);
	memcpy(p->path, path, sizeof path);
	return PIR_OK;
}

/* Everything is flushed before it has its name, and then the name. */
static enum pir_code
finish(struct place *p, const char *building, struct pir_err *err)
{
	char *git PIR_AUTO(pir_free) = pir_store_join(p->path, ".git");
	char *above PIR_AUTO(pir_free) = pir_store_join(p->path, "..");

	if (pir_store_flush_all(building, err))
		return err->code;
	if (rename(building, git))
		return pir_store_os_fail(err, "make", git);
	p->path[0] = '\0';
	if (fsync(p->fd))
		return pir_store_os_fail(err, "flush", git);
	return pir_store_flush(above, err);
}

static void
release_attempt(struct pir_attempt *a)
{
	pir_store_attempt_release(a);
	git_repository_free(a->store->repo);
}

static enum pir_code
init_in(struct place *place, struct pir_attempt *a, struct pir_err *err)
{
	char *git PIR_AUTO(pir_free) = pir_store_join(place->path, BUILDING);

	pir_store_remove_all(git);
	if (build(git, err))
		return err->code;
	a->store->gitdir = git;
	if (pir_store_open_git(a->store, err) || pir_store_commit_first(a, err))
		return err->code;
	return finish(place, git, err);
}

enum pir_code
pir_store_init(const char *dir, pir_clock_fn *clock, pir_draft_fn *fn,
    void *ctx, char commit[PIR_COMMIT_SIZE], struct pir_err *err)
{
	struct place place PIR_AUTO(release_place) = { .fd = -1 };
	struct pir_store store = { 0 };
	struct pir_attempt a PIR_AUTO(release_attempt) = { .store = &store,
		.clock = clock,
		.fn = fn,
		.ctx = ctx,
		.lock = PIR_LOCK_INIT };
	mode_t mask = umask(077);
	enum pir_code code = take_place(&place, dir, err);

	if (!code)
		code = init_in(&place, &a, err);
	umask(mask);
	if (!code)
		memcpy(commit, a.commit, sizeof a.commit);
	return code;
}

#include "store_private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "child.h"

/* git knows multi-pack-index expire and core.fsync from here on. */
#define GIT_MAJOR 2
#define GIT_MINOR 36

/* Less room than this, and a batch may not find it: bytes, files. */
#define LITTLE_ROOM (100ULL << 20)
#define FEW_FILES 1000

void
pir_doctor_git(struct pir_doctor *d)
{
	const char *const args[] = { "--version", NULL };
	struct pir_str said PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err;
	int status, major, minor;

	if (pir_child_git("/", args, &said, &status, &err))
		pir_doctor_say(d, PIR_FINDING_BAD, "git", "%s", err.msg);
	else if (sscanf(pir_str_get(&said), "git version %d.%d", &major,
		     &minor) != 2)
		pir_doctor_say(d, PIR_FINDING_BAD, "git",
		    "it does not say its version");
	else if (major * 1000 + minor < GIT_MAJOR * 1000 + GIT_MINOR)
		pir_doctor_say(d, PIR_FINDING_WARN, "git",
		    "version %d.%d; %d.%d or later flushes what it writes",
		    major, minor, GIT_MAJOR, GIT_MINOR);
	else
		pir_doctor_say(d, PIR_FINDING_OK, "git", "version %d.%d", major,
		    minor);
}

/* ---- The disk -------------------------------------------------------- */

/* A file can be made and flushed; errno says why not. */
static bool
can_write(const char *gitdir)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, "pir.doctor");
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool done = fd >= 0 && write(fd, "x", 1) == 1 && fsync(fd) == 0;
	int why = errno;

	if (fd >= 0) {
		close(fd);
		unlink(path);
	}
	errno = why;
	return done;
}

void
pir_doctor_disk(struct pir_doctor *d)
{
	const char *git = d->store->gitdir;
	struct statvfs fs;
	unsigned long long room;

	if (!can_write(git)) {
		pir_doctor_say(d, PIR_FINDING_BAD, "disk",
		    "cannot write to '%s': %s", git, strerror(errno));
		return;
	}
	if (statvfs(git, &fs))
		return;
	room = (unsigned long long)fs.f_bavail * fs.f_frsize;
	if (room < LITTLE_ROOM)
		pir_doctor_say(d, PIR_FINDING_WARN, "disk",
		    "%llu MiB free; make room", room >> 20);
	else if (fs.f_files && fs.f_favail < FEW_FILES)
		pir_doctor_say(d, PIR_FINDING_WARN, "disk",
		    "room for %llu more files; make room, or run pir gc",
		    (unsigned long long)fs.f_favail);
	else
		pir_doctor_say(d, PIR_FINDING_OK, "disk", "%llu MiB free",
		    room >> 20);
}

/* ---- Modes ----------------------------------------------------------- */

struct modes {
	bool fix;
	size_t open;
	size_t mended;
};

static void look_at_folder(struct modes *, const char *path);

static void
look_at_mode(struct modes *m, const char *path)
{
	struct stat st;

	if (lstat(path, &st) || S_ISLNK(st.st_mode))
		return;
	if (st.st_mode & 077) {
		m->open++;
		if (m->fix && chmod(path, st.st_mode & 07700) == 0)
			m->mended++;
	}
	if (S_ISDIR(st.st_mode))
		look_at_folder(m, path);
}

static void
look_at_folder(struct modes *m, const char *path)
{
	DIR *dir = opendir(path);
	const struct dirent *e;

	while (dir && (e = readdir(dir))) {
		char *sub PIR_AUTO(pir_free) = pir_store_join(path, e->d_name);

		if (strcmp(e->d_name, ".") && strcmp(e->d_name, ".."))
			look_at_mode(m, sub);
	}
	if (dir)
		closedir(dir);
}

/* The folder that holds .git may be anyone's to look at; .git may not. */
void
pir_doctor_modes(struct pir_doctor *d)
{
	struct modes modes = { .fix = d->fix };

	look_at_mode(&modes, d->store->gitdir);
	if (modes.open)
		pir_doctor_say(d,
		    pir_doctor_mended(modes.mended == modes.open,
			PIR_FINDING_WARN),
		    "modes",
		    "%zu files and folders of '%s' are open to other users",
		    modes.open, d->store->gitdir);
	else
		pir_doctor_say(d, PIR_FINDING_OK, "modes",
		    "closed to other users");
}

/* ---- The hook -------------------------------------------------------- */

static bool
install_hook(const char *path)
{
	char *temp PIR_AUTO(pir_free) = NULL;
	struct pir_str s = PIR_STR_INIT;
	struct pir_err err;

	pir_str_addf(&s, "%s.new", path);
	temp = pir_str_detach(&s);
	unlink(temp);
	return pir_store_write_file(temp, pir_store_hook, 0700, &err) ==
	    PIR_OK &&
	    rename(temp, path) == 0;
}

/* The folder, made if it is missing; not one that a link leads to. */
static bool
need_folder(const char *path)
{
	struct stat st;

	mkdir(path, 0700);
	return lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

void
pir_doctor_hook(struct pir_doctor *d)
{
	char *dir PIR_AUTO(pir_free) =
	    pir_store_join(d->store->gitdir, "hooks");
	char *path PIR_AUTO(pir_free) = pir_store_join(dir, "pre-receive");
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err;
	bool there = pir_store_slurp(path, 1 << 20, &text, &err) == PIR_OK;
	bool mended;

	if (there && strcmp(pir_str_get(&text), pir_store_hook) == 0 &&
	    access(path, X_OK) == 0) {
		pir_doctor_say(d, PIR_FINDING_OK, "hook", "as installed");
		return;
	}
	mended = d->fix && need_folder(dir) && install_hook(path);
	pir_doctor_say(d, pir_doctor_mended(mended, PIR_FINDING_BAD), "hook",
	    "'%s' %s, so that a push would not be judged", path,
	    there ? "is not as installed" : "is missing");
}

/* ---- Configuration --------------------------------------------------- */

static int
compare(git_config *config, const struct pir_setting *want, bool fix)
{
	git_config_entry *e = NULL;
	int rc = git_config_get_entry(&e, config, want->key);
	bool same = rc == 0 &&
	    pir_str_is_alike(e->value ? e->value : "true", want->value);

	git_config_entry_free(e);
	if (same)
		return 0;
	return fix && git_config_set_string(config, want->key, want->value) == 0
	    ? 1
	    : -1;
}

/* Gather the keys that no repository of ours has. */
static void
strangers(git_config *config, struct pir_strs *out)
{
	git_config_iterator *it = NULL;
	git_config_entry *e;

	if (git_config_iterator_new(&it, config))
		return;
	while (git_config_next(&e, it) == 0)
		if (!pir_store_is_known_key(e->name, e->value ? e->value : ""))
			pir_strs_add(out, e->name);
	git_config_iterator_free(it);
}

static void
look_at_settings(struct pir_doctor *d, git_config *config)
{
	struct pir_strs found PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_strs wrong PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	bool mended = d->fix;

	strangers(config, &found);
	for (size_t i = 0; i < found.n; i++) {
		pir_strs_addf(&wrong, "%s must go", found.v[i]);
		mended = mended &&
		    git_config_delete_multivar(config, found.v[i], ".*") == 0;
	}
	for (const struct pir_setting *s = pir_store_settings; s->key; s++) {
		int rc = compare(config, s, d->fix);

		if (rc)
			pir_strs_addf(&wrong, "%s must be %s", s->key,
			    s->value);
		mended = mended && rc >= 0;
	}
	pir_strs_join(&wrong, &list);
	if (wrong.n)
		pir_doctor_say(d, pir_doctor_mended(mended, PIR_FINDING_BAD),
		    "configuration", "%s", pir_str_get(&list));
	else
		pir_doctor_say(d, PIR_FINDING_OK, "configuration",
		    "as installed");
}

/* A file that cannot even be read safely is put aside for a new one. */
static bool
replace_config(const char *path)
{
	char *old PIR_AUTO(pir_free) = NULL;
	struct pir_str s = PIR_STR_INIT;
	struct pir_err err;

	pir_str_addf(&s, "%s.old", path);
	old = pir_str_detach(&s);
	if (rename(path, old) && errno != ENOENT)
		return false;
	return pir_store_write_file(path, pir_store_config, 0600, &err) ==
	    PIR_OK;
}

void
pir_doctor_config(struct pir_doctor *d)
{
	char *path PIR_AUTO(pir_free) =
	    pir_store_join(d->store->gitdir, "config");
	git_config *config PIR_AUTO(pir_free_config) = NULL;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err;

	if (pir_store_read_config(d->store->gitdir, &text, &err) == PIR_OK &&
	    git_config_open_ondisk(&config, path) == 0) {
		look_at_settings(d, config);
		return;
	}
	pir_doctor_say(d,
	    pir_doctor_mended(d->fix && replace_config(path), PIR_FINDING_BAD),
	    "configuration", "%s", err.msg);
}

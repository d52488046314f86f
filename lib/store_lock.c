#include "store_private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * The note is one line of a fixed length, so that writing it again needs
 * no room on the disk: what the holder is about, and which commit.
 */
#define NOTE_SIZE 46 /* "swap " id newline */

/* How long a branch lock must stay as it is to be taken for a dead one's. */
#define STALE_MS 2000

/* ---- The lock -------------------------------------------------------- */

static void
read_note(struct pir_lock *lock)
{
	char note[NOTE_SIZE + 1] = "";
	ssize_t n = pread(lock->fd, note, NOTE_SIZE, 0);

	lock->id[0] = '\0';
	lock->clean = n == 0 || strncmp(note, "idle ", 5) == 0;
	if (n == NOTE_SIZE && note[5] != ' ')
		snprintf(lock->id, sizeof lock->id, "%.40s", note + 5);
}

static void
hold_signals(struct pir_lock *lock)
{
	sigset_t stop;

	sigemptyset(&stop);
	sigaddset(&stop, SIGHUP);
	sigaddset(&stop, SIGINT);
	sigaddset(&stop, SIGTERM);
	lock->held = sigprocmask(SIG_BLOCK, &stop, &lock->was) == 0;
}

enum pir_code
pir_lock_take(struct pir_lock *out, const char *gitdir, int64_t deadline,
    struct pir_err *err)
{
	struct pir_lock lock PIR_AUTO(pir_lock_release) = PIR_LOCK_INIT;
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, "pir.lock");
	int64_t start = pir_store_ticks();

	lock.fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (lock.fd < 0)
		return pir_store_os_fail(err, "lock", path);
	while (flock(lock.fd, LOCK_EX | LOCK_NB)) {
		int64_t now = pir_store_ticks();

		if (errno != EWOULDBLOCK && errno != EINTR)
			return pir_store_os_fail(err, "lock", path);
		if (now >= deadline)
			return pir_fail(err, PIR_CONFLICT,
			    "others kept the repository busy for %d seconds "
			    "('%s'); nothing was written, try again",
			    (int)((now - start) / 1000), path);
		pir_store_pause(now - start < 100 ? 1 : 3);
	}
	hold_signals(&lock);
	read_note(&lock);
	*out = lock;
	lock = PIR_LOCK_INIT;
	return PIR_OK;
}

/*
 * The id stays in the note until there is another one.  It is flushed only
 * when it must be there after a power cut: before the swap.
 */
enum pir_code
pir_lock_note(struct pir_lock *lock, const char *state, const char *id,
    struct pir_err *err)
{
	char note[NOTE_SIZE + 1];

	if (id)
		snprintf(lock->id, sizeof lock->id, "%s", id);
	snprintf(note, sizeof note, "%-5s%-40s\n", state, lock->id);
	if (pwrite(lock->fd, note, NOTE_SIZE, 0) != NOTE_SIZE)
		return pir_store_os_fail(err, "write", "pir.lock");
	if (strcmp(state, "swap") == 0 && fdatasync(lock->fd))
		return pir_store_os_fail(err, "flush", "pir.lock");
	return PIR_OK;
}

void
pir_lock_release(struct pir_lock *lock)
{
	if (lock->fd >= 0)
		close(lock->fd);
	if (lock->held)
		sigprocmask(SIG_SETMASK, &lock->was, NULL);
	*lock = PIR_LOCK_INIT;
}

/* ---- What a dead process left --------------------------------------- */

/* A branch lock as it was seen. */
struct seen {
	bool there;
	dev_t dev;
	ino_t ino;
	char text[64];
	size_t len;
};

static enum pir_code
look(const char *path, struct seen *out, struct pir_err *err)
{
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	struct stat st;
	ssize_t n;

	*out = (struct seen){ 0 };
	if (fd < 0 && errno == ENOENT)
		return PIR_OK;
	if (fd < 0)
		return pir_store_os_fail(err, "read", path);
	n = read(fd, out->text, sizeof out->text - 1);
	if (n < 0 || fstat(fd, &st)) {
		close(fd);
		return pir_store_os_fail(err, "read", path);
	}
	close(fd);
	out->there = true;
	out->len = (size_t)n;
	out->dev = st.st_dev;
	out->ino = st.st_ino;
	return PIR_OK;
}

static bool
is_same(const struct seen *a, const struct seen *b)
{
	return a->dev == b->dev && a->ino == b->ino && a->len == b->len &&
	    memcmp(a->text, b->text, a->len) == 0;
}

/* It holds the id, or the beginning of it, that was about to be written. */
static bool
is_of(const struct seen *s, const char *id)
{
	size_t n = s->len;

	if (n > 0 && s->text[n - 1] == '\n')
		n--;
	return n > 0 && n <= strlen(id) && strncmp(s->text, id, n) == 0;
}

static enum pir_code
drop(const char *path, struct pir_err *err)
{
	if (unlink(path) && errno != ENOENT)
		return pir_store_os_fail(err, "remove", path);
	return PIR_OK;
}

enum pir_code
pir_lock_clear_branch(const char *gitdir, const char *id, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) =
	    pir_store_join(gitdir, PIR_BRANCH ".lock");
	int64_t since = pir_store_ticks();
	struct seen first, now;

	if (look(path, &first, err))
		return err->code;
	now = first;
	while (now.there && is_same(&now, &first)) {
		if (is_of(&now, id))
			return drop(path, err);
		if (pir_store_ticks() - since >= STALE_MS && now.len == 0)
			return drop(path, err);
		if (pir_store_ticks() - since >= STALE_MS)
			return pir_fail(err, PIR_CONFLICT,
			    "another program holds '%s'; if none is running, "
			    "remove it; nothing was written",
			    path);
		pir_store_pause(20);
		if (look(path, &now, err))
			return err->code;
	}
	return PIR_OK;
}

/* Temporary objects in one folder, and in the folders of two letters. */
static size_t
sweep(const char *path, bool remove, bool deeper)
{
	DIR *dir = opendir(path);
	const struct dirent *e;
	size_t n = 0;

	while (dir && (e = readdir(dir))) {
		char *sub PIR_AUTO(pir_free) = pir_store_join(path, e->d_name);

		if (pir_str_has_prefix(e->d_name, "tmp_object_git2_")) {
			n++;
			if (remove)
				unlink(sub);
		} else if (deeper && strlen(e->d_name) == 2 &&
		    e->d_name[0] != '.') {
			n += sweep(sub, remove, false);
		}
	}
	if (dir)
		closedir(dir);
	return n;
}

size_t
pir_lock_sweep(const char *gitdir, bool remove)
{
	char *path PIR_AUTO(pir_free) = pir_store_join(gitdir, "objects");

	return sweep(path, remove, true);
}

/*
 * What the dead one wrote may not be on the disk yet, and would be taken
 * for written when the same object is needed again: flush it.
 */
enum pir_code
pir_lock_recover(struct pir_lock *lock, const char *gitdir, struct pir_err *err)
{
	if (lock->clean)
		return PIR_OK;
	if (pir_lock_clear_branch(gitdir, lock->id, err))
		return err->code;
	pir_lock_sweep(gitdir, true);
	if (pir_store_flush_all(gitdir, err))
		return err->code;
	return pir_lock_note(lock, "idle", NULL, err);
}

#define _GNU_SOURCE /* syncfs, nftw */
#include "store_private.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void
close_fd(int *fd)
{
	if (*fd >= 0)
		close(*fd);
}

enum pir_code
pir_store_os_fail(struct pir_err *err, const char *what, const char *path)
{
	return pir_fail(err, PIR_SYSTEM, "cannot %s '%s': %s", what, path,
	    strerror(errno));
}

char *
pir_store_join(const char *dir, const char *name)
{
	struct pir_str s = PIR_STR_INIT;

	pir_str_addf(&s, "%s/%s", dir, name);
	return pir_str_detach(&s);
}

/* A pipe or a device in a file's place must not stop us: O_NONBLOCK. */
enum pir_code
pir_store_slurp(const char *path, size_t max, struct pir_str *out,
    struct pir_err *err)
{
	int fd PIR_AUTO(close_fd) =
	    open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	char buf[4096];
	struct stat st;
	ssize_t n;

	if (fd < 0 && errno == ENOENT)
		return pir_fail(err, PIR_MISSING, "there is no '%s'", path);
	if (fd < 0 || fstat(fd, &st))
		return pir_store_os_fail(err, "read", path);
	if (!S_ISREG(st.st_mode) || st.st_size > (off_t)max)
		return pir_refuse(err, "repository",
		    "'%s' is not a file of at most %zu bytes", path, max);
	while ((n = read(fd, buf, sizeof buf)) > 0)
		pir_str_addn(out, buf, (size_t)n);
	if (n < 0)
		return pir_store_os_fail(err, "read", path);
	return PIR_OK;
}

enum pir_code
pir_store_flush(const char *path, struct pir_err *err)
{
	int fd PIR_AUTO(close_fd) = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || fsync(fd))
		return pir_store_os_fail(err, "flush", path);
	return PIR_OK;
}

enum pir_code
pir_store_flush_all(const char *path, struct pir_err *err)
{
	int fd PIR_AUTO(close_fd) = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || syncfs(fd))
		return pir_store_os_fail(err, "flush", path);
	return PIR_OK;
}

enum pir_code
pir_store_write_file(const char *path, const char *text, unsigned mode,
    struct pir_err *err)
{
	int fd PIR_AUTO(close_fd) =
	    open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, (mode_t)mode);
	size_t len = strlen(text);

	while (fd >= 0 && len > 0) {
		ssize_t n = write(fd, text, len);

		if (n < 0)
			return pir_store_os_fail(err, "write", path);
		text += n;
		len -= (size_t)n;
	}
	if (fd < 0 || fchmod(fd, (mode_t)mode) || fsync(fd))
		return pir_store_os_fail(err, "write", path);
	return PIR_OK;
}

static int
remove_one(const char *path, const struct stat *st, int type, struct FTW *f)
{
	(void)st, (void)type, (void)f;
	return remove(path);
}

bool
pir_store_remove_all(const char *path)
{
	return !nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS) ||
	    errno == ENOENT;
}

int64_t
pir_store_ticks(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

void
pir_store_pause(int ms)
{
	struct timespec ts = { ms / 1000, (long)(ms % 1000) * 1000000 };

	nanosleep(&ts, NULL);
}

/*
 * A flush that fails fails for good: Linux says so once, and may have
 * dropped what it could not write.  libgit2 writes an object another way
 * when the first fails, and says nothing of it if that works.  So fsync(2)
 * itself, for this program and for libgit2 in it, remembers.
 */
#define _GNU_SOURCE /* syscall */
#include "store_private.h"

#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>

static int failed; /* what errno said, or 0 */

int
fsync(int fd)
{
	int rc = (int)syscall(SYS_fsync, fd);

	if (rc)
		failed = errno;
	return rc;
}

void
pir_store_flush_begin(void)
{
	failed = 0;
}

int
pir_store_flush_failed(void)
{
	return failed;
}

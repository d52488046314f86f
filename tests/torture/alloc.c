/*
 * alloc.c - preloaded: the allocation of the number FAIL_AT finds no memory,
 * and with FAIL_ON none after it does; at the end COUNT_TO gets how many
 * there were
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);

static long n, at = -1;
static int on;

/* Nothing that allocates may be called here. */
static int
fails(void)
{
	if (at < 0) {
		const char *s = getenv("FAIL_AT");

		at = s ? atol(s) : 0;
		on = getenv("FAIL_ON") != NULL;
	}
	n++;
	if (!at || n < at || (n > at && !on))
		return 0;
	errno = ENOMEM;
	return 1;
}

void *
malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
	return fails() ? NULL : __libc_calloc(count, size);
}

void *
realloc(void *p, size_t size)
{
	return fails() ? NULL : __libc_realloc(p, size);
}

__attribute__((destructor)) static void
count(void)
{
	const char *file = getenv("COUNT_TO");
	char buf[32];
	int len = snprintf(buf, sizeof buf, "%ld\n", n);
	int fd = file ? open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;

	if (fd < 0)
		return;
	if (write(fd, buf, (size_t)len) != len)
		_exit(99);
	close(fd);
}

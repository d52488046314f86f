#include "mem.h"

#include <stdlib.h>
#include <string.h>

/* About what glibc keeps at hand (its tcache). */
#define SMALL 1024

/* Set once by main() before any other call; libgit2 and cJSON share it. */
static pir_mem_handler *on_failure;

void
pir_mem_on_failure(pir_mem_handler *handler)
{
	on_failure = handler;
}

_Noreturn void
pir_mem_fail(void)
{
	if (on_failure)
		on_failure();
	__builtin_trap();
}

static void *
checked(void *p)
{
	if (!p)
		pir_mem_fail();
	return p;
}

/* Small pieces by malloc, since glibc's calloc forgets those just freed. */
void *
pir_alloc(size_t n, size_t size)
{
	size_t bytes;

	if (__builtin_mul_overflow(n, size, &bytes) || bytes > SMALL)
		return checked(calloc(n ? n : 1, size ? size : 1));
	return memset(checked(malloc(bytes ? bytes : 1)), 0, bytes);
}

void *
pir_realloc(void *old, size_t n, size_t size)
{
	size_t bytes;

	if (__builtin_mul_overflow(n, size, &bytes))
		return checked(NULL);
	return checked(realloc(old, bytes ? bytes : 1));
}

char *
pir_strdup(const char *s)
{
	return pir_strndup(s, strlen(s));
}

char *
pir_strndup(const char *s, size_t max)
{
	size_t len = strnlen(s, max);
	char *copy = pir_realloc(NULL, len + 1, 1);

	memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}

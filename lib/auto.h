/* auto.h - release a local when its scope ends */
#ifndef PIR_AUTO_H
#define PIR_AUTO_H

#include <stdlib.h>
#include <string.h>

/*
 * struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
 *
 * Every *_release() takes a pointer to its struct, so it can be named
 * here as it is.  Always initialise in the same line.
 */
#define PIR_AUTO(release) __attribute__((cleanup(release)))

/* For a string that is owned: char *s PIR_AUTO(pir_free) = NULL; */
static inline void
pir_free(char **s)
{
	free(*s);
	*s = NULL;
}

/* Hand an owned pointer on: return its value and leave NULL behind. */
static inline void *
pir_steal(void *slot)
{
	void *value;

	memcpy(&value, slot, sizeof value);
	memset(slot, 0, sizeof value);
	return value;
}

#endif

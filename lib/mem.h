/* mem.h - memory that is there, or a handler that never returns */
#ifndef PIR_MEM_H
#define PIR_MEM_H

#include <stddef.h>

/*
 * What to do when memory runs out; it must not return.  main() sets it
 * once, before anything else; without one the process is aborted.
 */
typedef void pir_mem_handler(void);
void pir_mem_on_failure(pir_mem_handler *);

/* For memory that a package could not get: calls the handler. */
_Noreturn void pir_mem_fail(void);

/* Never NULL; freed with free(3).  pir_alloc gives zeroes. */
void *pir_alloc(size_t n, size_t size);
void *pir_realloc(void *, size_t n, size_t size);
char *pir_strdup(const char *);
char *pir_strndup(const char *, size_t);

#endif

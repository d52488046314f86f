/* cache.h - what was read once, to be found again by its id */
#ifndef PIR_CACHE_H
#define PIR_CACHE_H

#include <stddef.h>

/* Bytes of an id, spread evenly: a hash. */
#define PIR_CACHE_KEY 20

struct pir_cache;

/* With room for so many things (a power of two), each freed by release. */
struct pir_cache *pir_cache_new(size_t slots, void (*release)(void *));
void pir_cache_release(struct pir_cache **);

/* What was kept under the id, or NULL; good until something is kept. */
void *pir_cache_find(const struct pir_cache *,
    const unsigned char key[PIR_CACHE_KEY]);

/* Keep a thing, which is the cache's from here on; another may go. */
void pir_cache_keep(struct pir_cache *, const unsigned char key[PIR_CACHE_KEY],
    void *thing);

#endif

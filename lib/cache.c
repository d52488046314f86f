#include "cache.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"

struct slot {
	unsigned char key[PIR_CACHE_KEY];
	void *thing;
};

struct pir_cache {
	struct slot *slots;
	size_t n;
	void (*release)(void *);
};

struct pir_cache *
pir_cache_new(size_t slots, void (*release)(void *))
{
	struct pir_cache *cache = pir_alloc(1, sizeof *cache);

	cache->slots = pir_alloc(slots, sizeof *cache->slots);
	cache->n = slots;
	cache->release = release;
	return cache;
}

void
pir_cache_release(struct pir_cache **cache)
{
	if (!*cache)
		return;
	for (size_t i = 0; i < (*cache)->n; i++)
		if ((*cache)->slots[i].thing)
			(*cache)->release((*cache)->slots[i].thing);
	free((*cache)->slots);
	free(*cache);
	*cache = NULL;
}

/* Where it is, if it is there: the id is a hash already. */
static struct slot *
slot_of(const struct pir_cache *cache, const unsigned char key[PIR_CACHE_KEY])
{
	uint32_t n;

	memcpy(&n, key, sizeof n);
	return &cache->slots[n & (cache->n - 1)];
}

void *
pir_cache_find(const struct pir_cache *cache,
    const unsigned char key[PIR_CACHE_KEY])
{
	const struct slot *slot = slot_of(cache, key);

	return slot->thing && !memcmp(slot->key, key, PIR_CACHE_KEY)
	    ? slot->thing
	    : NULL;
}

void
pir_cache_keep(struct pir_cache *cache, const unsigned char key[PIR_CACHE_KEY],
    void *thing)
{
	struct slot *slot = slot_of(cache, key);

	if (slot->thing)
		cache->release(slot->thing);
	memcpy(slot->key, key, PIR_CACHE_KEY);
	slot->thing = thing;
}

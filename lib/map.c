#include "map.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"

/* The slot of the name, or the free one where it would be: FNV-1a. */
static struct pir_map_slot *
slot_of(const struct pir_map *map, const char *name)
{
	uint64_t hash = 14695981039346656037u;

	for (const char *c = name; *c; c++)
		hash = (hash ^ (unsigned char)*c) * 1099511628211u;
	for (;; hash++) {
		struct pir_map_slot *slot = &map->slots[hash & (map->cap - 1)];

		if (!slot->name || !strcmp(slot->name, name))
			return slot;
	}
}

/* Twice the room: every name gets another slot. */
static void
widen(struct pir_map *map)
{
	struct pir_map old = *map;

	map->cap = old.cap ? old.cap * 2 : 16;
	map->slots = pir_alloc(map->cap, sizeof *map->slots);
	for (size_t i = 0; i < old.cap; i++)
		if (old.slots[i].name)
			*slot_of(map, old.slots[i].name) = old.slots[i];
	free(old.slots);
}

bool
pir_map_add(struct pir_map *map, const char *name, size_t number)
{
	struct pir_map_slot *slot;

	if (map->cap < (map->n + 1) * 2)
		widen(map);
	slot = slot_of(map, name);
	if (slot->name)
		return false;
	*slot = (struct pir_map_slot){ pir_strdup(name), number };
	map->n++;
	return true;
}

size_t
pir_map_get(const struct pir_map *map, const char *name)
{
	return map->n ? slot_of(map, name)->number : 0;
}

void
pir_map_release(struct pir_map *map)
{
	for (size_t i = 0; i < map->cap; i++)
		free(map->slots[i].name);
	free(map->slots);
	*map = PIR_MAP_INIT;
}

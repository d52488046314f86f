/* map.h - a number for each name, found at once among thousands */
#ifndef PIR_MAP_H
#define PIR_MAP_H

#include <stdbool.h>
#include <stddef.h>

struct pir_map_slot {
	char *name; /* NULL: it is free */
	size_t number;
};

struct pir_map {
	struct pir_map_slot *slots;
	size_t cap; /* a power of two, or 0 */
	size_t n;   /* names that it has */
};
#define PIR_MAP_INIT ((struct pir_map){ 0 })

/* True if the name is new; else it keeps the number that it has. */
bool pir_map_add(struct pir_map *, const char *name, size_t number);

/* The number of the name; 0 if there is no such name. */
size_t pir_map_get(const struct pir_map *, const char *name);

void pir_map_release(struct pir_map *);

#endif

#include "json.h"

#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"

static bool
equal_elements(const struct pir_json *a, const struct pir_json *b)
{
	a = pir_json_first(a);
	b = pir_json_first(b);
	for (; a && b; a = pir_json_next(a), b = pir_json_next(b))
		if (!pir_json_equal(a, b))
			return false;
	return !a && !b;
}

/* The order of members means nothing; mostly it is the same all the same. */
static bool
equal_members(const struct pir_json *a, const struct pir_json *b)
{
	const struct pir_json *guess = pir_json_first(b);

	if (pir_json_count(a) != pir_json_count(b))
		return false;
	for (const struct pir_json *m = pir_json_first(a); m;
	     m = pir_json_next(m), guess = pir_json_next(guess)) {
		const char *name = pir_json_name(m);
		const struct pir_json *other = guess;

		if (strcmp(pir_json_name(guess), name) != 0)
			other = pir_json_get(b, name);
		if (!pir_json_equal(m, other))
			return false;
	}
	return true;
}

bool
pir_json_equal(const struct pir_json *a, const struct pir_json *b)
{
	enum pir_json_type type = pir_json_type(a);

	if (type != pir_json_type(b))
		return false;
	switch (type) {
	case PIR_JSON_BOOL:
		return pir_json_truth(a) == pir_json_truth(b);
	case PIR_JSON_NUMBER:
		return pir_json_double(a) == pir_json_double(b);
	case PIR_JSON_STRING:
		return !strcmp(pir_json_text(a), pir_json_text(b));
	case PIR_JSON_ARRAY:
		return equal_elements(a, b);
	case PIR_JSON_OBJECT:
		return equal_members(a, b);
	default:
		return true;
	}
}

/* ---- The same element twice --------------------------------------- */

struct hashed {
	uint64_t hash;
	const struct pir_json *value;
};

static uint64_t
hash_bytes(const void *bytes, size_t len)
{
	const unsigned char *p = bytes;
	uint64_t hash = 0xcbf29ce484222325; /* FNV-1a */

	while (len-- > 0)
		hash = (hash ^ *p++) * 0x100000001b3;
	return hash;
}

static uint64_t
hash_text(const char *s)
{
	return hash_bytes(s, strlen(s));
}

/* Values that are equal have the same hash. */
static uint64_t
hash_value(const struct pir_json *n)
{
	enum pir_json_type type = pir_json_type(n);
	uint64_t hash = (uint64_t)type;
	double d = pir_json_double(n) + 0.0; /* -0 gives 0 */

	if (type == PIR_JSON_NUMBER)
		return hash_bytes(&d, sizeof d);
	if (type == PIR_JSON_STRING)
		return hash_text(pir_json_text(n));
	if (type == PIR_JSON_BOOL)
		return hash * 2 + pir_json_truth(n);
	for (const struct pir_json *e = pir_json_first(n); e;
	     e = pir_json_next(e)) {
		uint64_t inner = hash_value(e) * 0x9e3779b97f4a7c15;

		/* The order of members means nothing. */
		if (type == PIR_JSON_OBJECT)
			hash += inner ^ hash_text(pir_json_name(e));
		else
			hash = hash * 31 + inner;
	}
	return hash;
}

static int
compare_hashes(const void *a, const void *b)
{
	uint64_t x = ((const struct hashed *)a)->hash;
	uint64_t y = ((const struct hashed *)b)->hash;

	return (x > y) - (x < y);
}

bool
pir_json_repeats(const struct pir_json *array)
{
	size_t n = 0;
	bool found = false;
	struct hashed *all =
	    pir_alloc(pir_json_count(array), sizeof(struct hashed));

	for (const struct pir_json *e = pir_json_first(array); e;
	     e = pir_json_next(e))
		all[n++] = (struct hashed){ hash_value(e), e };
	qsort(all, n, sizeof *all, compare_hashes);
	for (size_t i = 0; i < n && !found; i++)
		for (size_t j = i + 1;
		     j < n && !found && all[j].hash == all[i].hash; j++)
			found = pir_json_equal(all[i].value, all[j].value);
	free(all);
	return found;
}

/* json_private.h - cJSON behind struct pir_json, for json*.c alone */
#ifndef PIR_JSON_PRIVATE_H
#define PIR_JSON_PRIVATE_H

#include <cjson/cJSON.h>

#include "json.h"

/* A struct pir_json is a cJSON that nobody else may look into. */
static inline cJSON *
pir_json_to_cjson(const struct pir_json *n)
{
	return (cJSON *)n;
}

static inline struct pir_json *
pir_json_of_cjson(const cJSON *n)
{
	return (struct pir_json *)n;
}

/*
 * Read over one RFC 8259 text from end to end without keeping anything.
 * With record set, the limits of a record hold as well.
 */
enum pir_code pir_json_scan(const char *text, size_t len, bool record,
    struct pir_err *);

/*
 * Decode the character at p in a string of a JSON text, escaped or not,
 * and return its length there; 0 if it is not one.
 */
size_t pir_json_decode(const char *p, const char *end, uint32_t *c);

/* A member's name as it stands in the text, between its quotes. */
struct json_name {
	const char *s;
	size_t len;
};

/* True if a double can hold the number of a JSON text. */
bool pir_json_is_finite(const char *, size_t len);

/* For qsort: by their characters, however these are written. */
int pir_json_compare_names(const void *, const void *);

#endif

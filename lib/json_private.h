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

/* ---- json_block.c -------------------------------------------------- */

/*
 * What is read or copied whole stands in one piece of memory, which is
 * its root's: all nodes, the root first, and behind them the texts.  So
 * making it and freeing it cost next to nothing.  What is put into it
 * later is allocated by itself.
 */
struct json_block {
	cJSON *root;
	cJSON *node; /* where the next node goes */
	char *text;  /* where the next text goes */
};

/* For so many nodes, the root (made at once) among them, and characters. */
struct json_block pir_json_block(size_t nodes, size_t text);

/* A new last element of the parent. */
cJSON *pir_json_block_add(struct json_block *, cJSON *parent);

/* True for a node within a block that is not its root. */
bool pir_json_is_part(const cJSON *);

/* True for what may not be changed: see pir_json_share. */
bool pir_json_is_shared(const cJSON *);

/* Free its name; it with all that is below it.  NULL is nothing. */
void pir_json_free_name(cJSON *);
void pir_json_delete(cJSON *);

/* ---- json_scan.c --------------------------------------------------- */

/*
 * A text as it is read, and what is made of it.  It is copied into the
 * block, where its strings stay, decoded and ended in place.
 */
struct json_scan {
	const char *text; /* as it came */
	char *copy;
	char *p;
	char *end; /* where a NUL stands, which no JSON text has */
	bool record;
	int depth;
	struct json_block block;
	/* In a record: names of the objects that are open, outer ones first. */
	const char **names;
	size_t n;
	size_t cap;
	struct pir_err *err;
};

/* Report what is wrong with the character at; columns count characters. */
PIR_PRINTF(3, 4)
bool pir_json_fault(struct json_scan *, const char *at, const char *fmt, ...);

/* Report that something else is due at p. */
bool pir_json_unexpected(struct json_scan *, const char *wanted);

/* Read the string or number that begins at p; false after a fault. */
bool pir_json_scan_string(struct json_scan *, bool is_name, char **out);
bool pir_json_scan_number(struct json_scan *, double *out);

static inline bool
pir_json_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* ---- json_text.c --------------------------------------------------- */

/*
 * Decode the character at p in a string of a JSON text, escaped or not,
 * and return its length there; 0 if it is not one.
 */
size_t pir_json_decode(const char *p, const char *end, uint32_t *c);

#endif

#include "json_private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"

/* Doubles print every whole number below this without rounding. */
#define INT_LIMIT 1e15

/* Not pir_alloc: cJSON wants no zeroes, and calloc has no fast bins. */
static void *
allocate(size_t size)
{
	return pir_realloc(NULL, size, 1);
}

/* cJSON takes its memory from lib/mem.h, before anybody calls it. */
__attribute__((constructor)) static void
set_hooks(void)
{
	cJSON_Hooks hooks = { .malloc_fn = allocate, .free_fn = free };

	cJSON_InitHooks(&hooks);
}

void
pir_json_release(struct pir_json **n)
{
	pir_json_delete(pir_json_to_cjson(*n));
	*n = NULL;
}

/* ---- Looking ------------------------------------------------------ */

enum pir_json_type
pir_json_type(const struct pir_json *n)
{
	if (!n)
		return PIR_JSON_NONE;
	switch (pir_json_to_cjson(n)->type & 0xff) {
	case cJSON_NULL:
		return PIR_JSON_NULL;
	case cJSON_False:
	case cJSON_True:
		return PIR_JSON_BOOL;
	case cJSON_Number:
		return PIR_JSON_NUMBER;
	case cJSON_String:
		return PIR_JSON_STRING;
	case cJSON_Array:
		return PIR_JSON_ARRAY;
	case cJSON_Object:
		return PIR_JSON_OBJECT;
	default:
		return PIR_JSON_NONE;
	}
}

struct pir_json *
pir_json_get(const struct pir_json *n, const char *name)
{
	if (pir_json_type(n) != PIR_JSON_OBJECT)
		return NULL;
	for (cJSON *m = pir_json_to_cjson(n)->child; m; m = m->next)
		if (*m->string == *name && !strcmp(m->string, name))
			return pir_json_of_cjson(m);
	return NULL;
}

struct pir_json *
pir_json_first(const struct pir_json *n)
{
	return n ? pir_json_of_cjson(pir_json_to_cjson(n)->child) : NULL;
}

struct pir_json *
pir_json_next(const struct pir_json *n)
{
	return n ? pir_json_of_cjson(pir_json_to_cjson(n)->next) : NULL;
}

size_t
pir_json_count(const struct pir_json *n)
{
	size_t count = 0;

	for (n = pir_json_first(n); n; n = pir_json_next(n))
		count++;
	return count;
}

const char *
pir_json_name(const struct pir_json *n)
{
	return n ? pir_json_to_cjson(n)->string : NULL;
}

const char *
pir_json_text(const struct pir_json *n)
{
	if (pir_json_type(n) != PIR_JSON_STRING)
		return "";
	return pir_json_to_cjson(n)->valuestring;
}

double
pir_json_double(const struct pir_json *n)
{
	if (pir_json_type(n) != PIR_JSON_NUMBER)
		return 0;
	return pir_json_to_cjson(n)->valuedouble;
}

bool
pir_json_is_integer(const struct pir_json *n)
{
	double d = pir_json_double(n);

	return pir_json_type(n) == PIR_JSON_NUMBER && fabs(d) < INT_LIMIT &&
	    d == floor(d);
}

int64_t
pir_json_number(const struct pir_json *n)
{
	return pir_json_is_integer(n) ? (int64_t)pir_json_double(n) : 0;
}

bool
pir_json_truth(const struct pir_json *n)
{
	return n && (pir_json_to_cjson(n)->type & 0xff) == cJSON_True;
}

/* ---- Looking at members ------------------------------------------- */

const char *
pir_json_str(const struct pir_json *n, const char *name)
{
	return pir_json_text(pir_json_get(n, name));
}

int64_t
pir_json_int(const struct pir_json *n, const char *name, int64_t fallback)
{
	const struct pir_json *value = pir_json_get(n, name);

	return pir_json_is_integer(value) ? pir_json_number(value) : fallback;
}

bool
pir_json_bool(const struct pir_json *n, const char *name)
{
	return pir_json_truth(pir_json_get(n, name));
}

struct pir_date
pir_json_date(const struct pir_json *n, const char *name)
{
	struct pir_date date = PIR_DATE_NONE;
	struct pir_err err;
	const char *s = pir_json_str(n, name);

	if (!*s || pir_date_parse(&date, s, &err))
		return PIR_DATE_NONE;
	return date;
}

bool
pir_json_is(const struct pir_json *n, const char *name, const char *s)
{
	const struct pir_json *value = pir_json_get(n, name);

	return pir_json_type(value) == PIR_JSON_STRING &&
	    !strcmp(pir_json_text(value), s);
}

bool
pir_json_has(const struct pir_json *array, const char *s)
{
	if (pir_json_type(array) != PIR_JSON_ARRAY)
		return false;
	for (const struct pir_json *e = pir_json_first(array); e;
	     e = pir_json_next(e))
		if (pir_json_type(e) == PIR_JSON_STRING &&
		    !strcmp(pir_json_text(e), s))
			return true;
	return false;
}

struct pir_json *
pir_json_entry(const struct pir_json *n, const char *array, const char *id)
{
	struct pir_json *e = pir_json_first(pir_json_get(n, array));

	while (e && !pir_json_is(e, "id", id))
		e = pir_json_next(e);
	return e;
}

bool
pir_json_in_force(const struct pir_json *entry, struct pir_date day)
{
	return pir_date_within(day, pir_json_date(entry, "from"),
	    pir_json_date(entry, "to"));
}

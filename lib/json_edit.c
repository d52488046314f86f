#include "json_private.h"

#include <assert.h>
#include <stdlib.h>

#include "mem.h"

/* ---- Making ------------------------------------------------------- */

struct pir_json *
pir_json_object(void)
{
	return pir_json_of_cjson(cJSON_CreateObject());
}

struct pir_json *
pir_json_array(void)
{
	return pir_json_of_cjson(cJSON_CreateArray());
}

struct pir_json *
pir_json_string(const char *s)
{
	return pir_json_of_cjson(cJSON_CreateString(s));
}

struct pir_json *
pir_json_integer(int64_t n)
{
	assert(n > -1000000000000000 && n < 1000000000000000);
	return pir_json_of_cjson(cJSON_CreateNumber((double)n));
}

struct pir_json *
pir_json_boolean(bool truth)
{
	return pir_json_of_cjson(cJSON_CreateBool(truth));
}

/* Name a value that is about to be a member. */
static void
rename_to(cJSON *n, const char *name)
{
	char *copy = pir_strdup(name);

	pir_json_free_name(n);
	n->string = copy;
}

/* ---- Changing ----------------------------------------------------- */

/* Put the item where the old one is, which is freed. */
static void
replace(cJSON *object, cJSON *old, cJSON *item)
{
	item->next = old->next;
	item->prev = old->prev;
	if (object->child == old)
		object->child = item;
	else
		old->prev->next = item;
	if (item->next)
		item->next->prev = item;
	else
		object->child->prev = item;
	pir_json_delete(old);
}

struct pir_json *
pir_json_set(struct pir_json *n, const char *name, struct pir_json *value)
{
	cJSON *object = pir_json_to_cjson(n);
	cJSON *item = pir_json_to_cjson(value);
	cJSON *old = pir_json_to_cjson(pir_json_get(n, name));

	assert(cJSON_IsObject(object) && item);
	assert(!pir_json_is_shared(object));
	if (old == item)
		return value;
	assert(!item->next && !item->prev);
	rename_to(item, name);
	/* Not cJSON_AddItemToObject: that would copy the name once more. */
	if (old)
		replace(object, old, item);
	else
		cJSON_AddItemToArray(object, item);
	return value;
}

void
pir_json_set_str(struct pir_json *n, const char *name, const char *s)
{
	pir_json_set(n, name, pir_json_string(s));
}

void
pir_json_set_int(struct pir_json *n, const char *name, int64_t value)
{
	pir_json_set(n, name, pir_json_integer(value));
}

void
pir_json_set_bool(struct pir_json *n, const char *name, bool truth)
{
	pir_json_set(n, name, pir_json_boolean(truth));
}

void
pir_json_set_date(struct pir_json *n, const char *name, struct pir_date date)
{
	char buf[PIR_DATE_SIZE];

	pir_json_set_str(n, name, pir_date_format(date, buf));
}

void
pir_json_give_str(struct pir_json *n, const char *name, const char *s)
{
	if (s && *s)
		pir_json_set_str(n, name, s);
}

void
pir_json_give_date(struct pir_json *n, const char *name, struct pir_date day)
{
	if (pir_date_is_set(day))
		pir_json_set_date(n, name, day);
}

void
pir_json_give_list(struct pir_json *n, const char *name,
    const struct pir_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		if (!pir_json_has(pir_json_get(n, name), list->v[i]))
			pir_json_append_str(pir_json_need_array(n, name),
			    list->v[i]);
}

struct pir_json *
pir_json_need_array(struct pir_json *n, const char *name)
{
	struct pir_json *array = pir_json_get(n, name);

	if (pir_json_type(array) == PIR_JSON_ARRAY)
		return array;
	return pir_json_set(n, name, pir_json_array());
}

struct pir_json *
pir_json_need_object(struct pir_json *n, const char *name)
{
	struct pir_json *object = pir_json_get(n, name);

	if (pir_json_type(object) == PIR_JSON_OBJECT)
		return object;
	return pir_json_set(n, name, pir_json_object());
}

struct pir_json *
pir_json_append(struct pir_json *array, struct pir_json *value)
{
	cJSON *item = pir_json_to_cjson(value);

	assert(pir_json_type(array) == PIR_JSON_ARRAY && item);
	assert(!pir_json_is_shared(pir_json_to_cjson(array)));
	assert(!item->next && !item->prev);
	pir_json_free_name(item);
	cJSON_AddItemToArray(pir_json_to_cjson(array), item);
	return value;
}

void
pir_json_append_str(struct pir_json *array, const char *s)
{
	pir_json_append(array, pir_json_string(s));
}

static cJSON *
take_out(cJSON *from, cJSON *item)
{
	assert(!pir_json_is_shared(from));
	return cJSON_DetachItemViaPointer(from, item);
}

void
pir_json_remove(struct pir_json *n, const char *name)
{
	struct pir_json *member = pir_json_get(n, name);

	if (member)
		pir_json_delete(
		    take_out(pir_json_to_cjson(n), pir_json_to_cjson(member)));
}

struct pir_json *
pir_json_detach(struct pir_json *parent, struct pir_json *child)
{
	cJSON *item =
	    take_out(pir_json_to_cjson(parent), pir_json_to_cjson(child));

	/* It may outlive the block that it is in. */
	if (pir_json_is_part(item)) {
		child = pir_json_copy(child);
		pir_json_delete(item);
		return child;
	}
	pir_json_free_name(item);
	return child;
}

void
pir_json_move_last(struct pir_json *parent, struct pir_json *child)
{
	cJSON *list = pir_json_to_cjson(parent);
	cJSON *item = take_out(list, pir_json_to_cjson(child));

	/* Unlike pir_json_append, this leaves the name alone. */
	cJSON_AddItemToArray(list, item);
}

/* One member of a record set by its path, for tests. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "mem.h"
#include "parse.h"

/* The member or element of that name; an object's is made if it is not. */
static struct pir_json *
step(struct pir_json *node, const char *name)
{
	struct pir_json *e = pir_json_first(node);

	if (pir_json_type(node) == PIR_JSON_OBJECT)
		return pir_json_get(node, name)
		    ? pir_json_get(node, name)
		    : pir_json_set(node, name,
			  isdigit((unsigned char)name[strlen(name) + 1])
			      ? pir_json_array()
			      : pir_json_object());
	for (long i = strtol(name, NULL, 10); e && i > 0; i--)
		e = pir_json_next(e);
	return e;
}

/* Put the value in the place of the element, by way of the members. */
static void
set_element(struct pir_json *list, struct pir_json *element,
    struct pir_json *value)
{
	struct pir_json *next;

	if (!element) {
		pir_json_append(list, value);
		return;
	}
	cr_assert_eq(pir_json_type(element), PIR_JSON_OBJECT);
	while ((next = pir_json_first(element)))
		pir_json_remove(element, pir_json_name(next));
	while ((next = pir_json_first(value))) {
		char *name PIR_AUTO(pir_free) = pir_strdup(pir_json_name(next));

		pir_json_set(element, name, pir_json_detach(value, next));
	}
	pir_json_release(&value);
}

static void
set(struct pir_json *record, const char *member, const char *value)
{
	char *path PIR_AUTO(pir_free) = pir_strdup(member);
	struct pir_json *node = record, *gone;
	char *name = path, *dot;

	for (; (dot = strchr(name, '.')); name = dot + 1) {
		*dot = '\0';
		node = step(node, name);
		cr_assert_not_null(node, "%s", member);
	}
	if (pir_json_type(node) == PIR_JSON_OBJECT && value)
		pir_json_set(node, name, parse_json(value));
	else if (pir_json_type(node) == PIR_JSON_OBJECT)
		pir_json_remove(node, name);
	else if (value)
		set_element(node, step(node, name), parse_json(value));
	else {
		gone = pir_json_detach(node, step(node, name));
		pir_json_release(&gone);
	}
}

enum pir_code
fixture_set(const char *staff, const char *file, const char *member,
    const char *value, struct pir_err *err)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = fixture_get(file);
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	set(record, member, value);
	pir_json_print(record, &text);
	return fixture_put(staff, file, text.s, err);
}

/* record_any.c - what a person typed, to a record of whatever kind */
#include <string.h>

#include "auto.h"
#include "record.h"

/* A path, with or without ".json", of a record that is there. */
static bool
is_path(const struct pir_tree *tree, const char *typed, struct pir_path *out)
{
	struct pir_str file PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t len = strlen(typed);

	pir_str_add(&file, typed);
	if (len < 5 || strcmp(typed + len - 5, ".json"))
		pir_str_add(&file, ".json");
	return pir_path_parse(out, file.s) && pir_tree_has(tree, file.s);
}

/* Note the record if the kind has one of that id or prefix. */
static enum pir_code
try_kind(const struct pir_tree *tree, enum pir_kind kind, const char *typed,
    struct pir_path found[PIR_KINDS], size_t *n, struct pir_err *err)
{
	struct pir_err apart = PIR_ERR_INIT;

	switch (pir_record_resolve(tree, kind, typed, &found[*n], &apart)) {
	case PIR_OK:
		/* An exact id is meant, whatever it is the beginning of. */
		if (!strcmp(found[*n].id, typed)) {
			found[0] = found[*n];
			*n = 1;
			return PIR_NO;
		}
		(*n)++;
		return PIR_OK;
	case PIR_MISSING:
		return PIR_OK;
	default:
		*err = apart;
		return err->code;
	}
}

static enum pir_code
refuse_several(const struct pir_path *found, size_t n, const char *typed,
    struct pir_err *err)
{
	struct pir_strs files PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char file[PIR_PATH_SIZE];

	for (size_t i = 0; i < n; i++)
		pir_strs_add(&files, pir_path_format(&found[i], file));
	pir_strs_join(&files, &list);
	return pir_fail(err, PIR_INVALID, "'%s' could be %s; say which", typed,
	    pir_str_get(&list));
}

enum pir_code
pir_record_resolve_any(const struct pir_tree *tree, const char *typed,
    struct pir_path *out, struct pir_err *err)
{
	struct pir_path found[PIR_KINDS];
	size_t n = 0;

	if (is_path(tree, typed, out))
		return PIR_OK;
	for (int kind = 1; kind < PIR_KINDS; kind++) {
		enum pir_code code = kind == PIR_PLAN
		    ? PIR_OK
		    : try_kind(tree, (enum pir_kind)kind, typed, found, &n,
			  err);

		if (code == PIR_NO)
			break;
		if (code)
			return code;
	}
	if (n > 1)
		return refuse_several(found, n, typed, err);
	if (!n)
		return pir_fail(err, PIR_MISSING,
		    "no record '%s'; give an id or a path", typed);
	*out = found[0];
	return PIR_OK;
}

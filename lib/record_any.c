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

/* Those that could be meant; exact ids push mere prefixes out. */
struct found {
	struct pir_path paths[PIR_KINDS];
	size_t n;
	bool exact;
	struct pir_err fault; /* of a kind where it could be several */
};

static void
try_exactly(const struct pir_tree *tree, const char *typed, struct found *found)
{
	for (int kind = 1; kind < PIR_KINDS; kind++)
		if (kind != PIR_PLAN &&
		    pir_record_is_id(tree, (enum pir_kind)kind, typed,
			&found->paths[found->n]))
			found->n++;
	found->exact = found->n > 0;
}

static void
try_kind(const struct pir_tree *tree, enum pir_kind kind, const char *typed,
    struct found *found)
{
	struct pir_err apart = PIR_ERR_INIT;
	struct pir_path path;
	enum pir_code code =
	    pir_record_resolve(tree, kind, typed, &path, &apart);
	bool exact = !code && !strcmp(path.id, typed);

	if (code && code != PIR_MISSING)
		found->fault = apart;
	if (code || (found->exact && !exact))
		return;
	if (exact && !found->exact)
		found->n = 0;
	found->exact = exact;
	found->paths[found->n++] = path;
}

/* The length of "k3f9", and of "k3m9x2qd-k3f9": these stand under a date. */
static bool
could_be_dated(const char *typed)
{
	size_t len = strlen(typed);

	return len == PIR_ID_ENTRY || len == PIR_ID_CLIENT + 1 + PIR_ID_ENTRY;
}

/* Folders are read only for what no path can be told of. */
static void
try_kinds(const struct pir_tree *tree, const char *typed, struct found *found)
{
	bool found_path;

	try_exactly(tree, typed, found);
	found_path = found->exact;
	for (int kind = 1; kind < PIR_KINDS; kind++)
		if (kind != PIR_PLAN &&
		    (!found_path ||
			(!pir_kind_has_path((enum pir_kind)kind) &&
			    could_be_dated(typed))))
			try_kind(tree, (enum pir_kind)kind, typed, found);
}

static enum pir_code
refuse_several(const struct found *found, const char *typed,
    struct pir_err *err)
{
	struct pir_strs files PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char file[PIR_PATH_SIZE];

	for (size_t i = 0; i < found->n; i++)
		pir_strs_add(&files, pir_path_format(&found->paths[i], file));
	pir_strs_join(&files, &list);
	return pir_fail(err, PIR_INVALID, "'%s' could be %s; say which", typed,
	    pir_str_get(&list));
}

enum pir_code
pir_record_resolve_any(const struct pir_tree *tree, const char *typed,
    struct pir_path *out, struct pir_err *err)
{
	struct found found = { .n = 0 };

	if (is_path(tree, typed, out))
		return PIR_OK;
	try_kinds(tree, typed, &found);
	if (found.fault.code && !found.exact) {
		*err = found.fault;
		return err->code;
	}
	if (found.n > 1)
		return refuse_several(&found, typed, err);
	if (!found.n)
		return pir_fail(err, PIR_MISSING,
		    "no record '%s'; give an id or a path", typed);
	*out = found.paths[0];
	return PIR_OK;
}

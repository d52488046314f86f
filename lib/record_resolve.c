/* record_resolve.c - what a person typed, to the record or entry it names */
#include <string.h>

#include "auto.h"
#include "record.h"

/* How many letters a prefix needs, and how many candidates are named. */
#define PREFIX_MIN 4
#define CANDIDATES_MAX 8

enum pir_code
pir_record_missing(enum pir_kind kind, const char *id, struct pir_err *err)
{
	const char *name = pir_kind_name(kind);

	switch (kind) {
	case PIR_PLAN:
		return pir_fail(err, PIR_MISSING,
		    "client '%s' has no plan; see 'pir plan create'", id);
	case PIR_ORGANISATION:
		return pir_fail(err, PIR_MISSING, "there is no pir.json");
	case PIR_STAFF:
	case PIR_PARTNER:
	case PIR_CLIENT:
	case PIR_NEEDS:
	case PIR_REVIEW:
	case PIR_CONTACT:
		return pir_fail(err, PIR_MISSING,
		    "no %s '%s'; see 'pir %s list'", name, id, name);
	case PIR_REFORM_ISSUE:
		return pir_fail(err, PIR_MISSING,
		    "no issue '%s'; see 'pir reform list --all'", id);
	case PIR_REFORM_MEETING:
	case PIR_REFORM_GROUP:
		return pir_fail(err, PIR_MISSING,
		    "no %s '%s'; see 'pir reform %s list'",
		    name + strlen("reform-"), id, name + strlen("reform-"));
	default:
		return pir_fail(err, PIR_MISSING, "no %s '%s'", name, id);
	}
}

enum pir_code
pir_resolve_among(const struct pir_strs *ids, enum pir_kind kind,
    const char *typed, const char **id, struct pir_err *err)
{
	struct pir_strs found PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	*id = NULL;
	for (size_t i = 0; i < ids->n; i++) {
		if (!strcmp(ids->v[i], typed)) {
			*id = ids->v[i];
			return PIR_OK;
		}
		if (!pir_str_has_prefix(ids->v[i], typed))
			continue;
		*id = ids->v[i];
		if (found.n <= CANDIDATES_MAX)
			pir_strs_add(&found,
			    found.n == CANDIDATES_MAX ? "more" : ids->v[i]);
	}
	if (found.n && strlen(typed) < PREFIX_MIN)
		return pir_fail(err, PIR_INVALID,
		    "'%s' is too short for a %s; give at least %d characters",
		    typed, pir_kind_name(kind), PREFIX_MIN);
	if (!found.n)
		return pir_record_missing(kind, typed, err);
	if (found.n == 1)
		return PIR_OK;
	pir_strs_join(&found, &list);
	return pir_fail(err, PIR_INVALID, "'%s' could be %s; say which", typed,
	    pir_str_get(&list));
}

/* The ids of every record of the kind below a folder; paths alongside. */
struct ids {
	enum pir_kind kind;
	struct pir_strs ids;
	struct pir_strs paths;
};

static void
ids_release(struct ids *ids)
{
	pir_strs_release(&ids->ids);
	pir_strs_release(&ids->paths);
}

static void
ids_add(struct ids *ids, const char *file)
{
	struct pir_path path;

	if (!pir_path_parse(&path, file) || path.kind != ids->kind)
		return;
	pir_strs_add(&ids->ids, path.id);
	pir_strs_add(&ids->paths, file);
}

static enum pir_code
gather(const struct pir_tree *tree, const char *folder, struct ids *ids,
    struct pir_err *err)
{
	struct pir_strs names PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	if (pir_tree_list(tree, folder, &names, err))
		return err->code;
	for (size_t i = 0; i < names.n; i++) {
		struct pir_str path PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		pir_str_addf(&path, "%s%s%s", folder, *folder ? "/" : "",
		    names.v[i]);
		ids_add(ids, pir_str_get(&path));
	}
	return PIR_OK;
}

/* Clients stand a level lower, by the first character of their id. */
static enum pir_code
gather_clients(const struct pir_tree *tree, const char *typed, struct ids *ids,
    struct pir_err *err)
{
	struct pir_strs names PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	char folder[] = "clients/?";

	folder[8] = *typed;
	if (!pir_id_is_base32(folder + 8, 1))
		return PIR_OK;
	if (pir_tree_list(tree, folder, &names, err))
		return err->code;
	for (size_t i = 0; i < names.n; i++) {
		struct pir_str path PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (!pir_str_has_prefix(names.v[i], typed))
			continue;
		pir_str_addf(&path, "%s/%s%s", folder, names.v[i],
		    ids->kind == PIR_PLAN ? "plan.json" : "client.json");
		switch (pir_tree_find(tree, pir_str_get(&path), err)) {
		case PIR_OK:
			ids_add(ids, pir_str_get(&path));
			break;
		case PIR_MISSING:
			break;
		default:
			return err->code;
		}
	}
	return PIR_OK;
}

/* "<client>-<xx...": everything of the kind in that client's folder. */
static enum pir_code
gather_of_client(const struct pir_tree *tree, const char *typed,
    struct ids *ids, struct pir_err *err)
{
	char client[PIR_ID_CLIENT + 1] = "";
	char folder[PIR_PATH_SIZE];

	strncpy(client, typed, PIR_ID_CLIENT);
	if (!pir_id_is_client(client))
		return PIR_OK;
	pir_path_folder(ids->kind, client, folder);
	return gather(tree, folder, ids, err);
}

/* "<pool>-<xx...": a pool's own, of each pool that could be meant. */
static enum pir_code
gather_of_pools(const struct pir_tree *tree, const char *typed, struct ids *ids,
    struct pir_err *err)
{
	struct pir_strs names PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	char place[PIR_PATH_SIZE];

	pir_path_folder(PIR_POOL, NULL, place);
	if (pir_tree_list(tree, place, &names, err))
		return err->code;
	for (size_t i = 0; i < names.n; i++) {
		struct pir_str folder PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		size_t len = strlen(names.v[i]) - 1;
		size_t typed_len = strlen(typed);

		if (names.v[i][len] != '/' ||
		    strncmp(names.v[i], typed,
			len < typed_len ? len : typed_len) != 0)
			continue;
		pir_str_addf(&folder, "%s/%.*s", place, (int)len, names.v[i]);
		if (gather(tree, folder.s, ids, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
gather_kind(const struct pir_tree *tree, const char *typed, struct ids *ids,
    struct pir_err *err)
{
	char folder[PIR_PATH_SIZE];

	if (ids->kind == PIR_CLIENT || ids->kind == PIR_PLAN)
		return gather_clients(tree, typed, ids, err);
	if (ids->kind == PIR_REQUEST && gather_of_pools(tree, typed, ids, err))
		return err->code;
	if (pir_kind_is_of_client(ids->kind))
		return gather_of_client(tree, typed, ids, err);
	return gather(tree, pir_path_folder(ids->kind, NULL, folder), ids, err);
}

bool
pir_record_is_id(const struct pir_tree *tree, enum pir_kind kind,
    const char *typed, struct pir_path *out)
{
	char file[PIR_PATH_SIZE];

	return pir_kind_has_path(kind) &&
	    pir_path_parse(out, pir_path_of(kind, typed, file)) &&
	    !strcmp(out->id, typed) && pir_tree_has(tree, file);
}

enum pir_code
pir_record_resolve(const struct pir_tree *tree, enum pir_kind kind,
    const char *typed, struct pir_path *out, struct pir_err *err)
{
	struct ids ids PIR_AUTO(ids_release) = { .kind = kind };
	const char *id;

	/* An exact id is meant, whatever else begins with it. */
	if (pir_record_is_id(tree, kind, typed, out))
		return PIR_OK;
	if (gather_kind(tree, typed, &ids, err) ||
	    pir_resolve_among(&ids.ids, kind, typed, &id, err))
		return err->code;
	for (size_t i = 0; i < ids.ids.n; i++)
		if (!strcmp(ids.ids.v[i], id))
			pir_path_parse(out, ids.paths.v[i]);
	return PIR_OK;
}

enum pir_code
pir_record_entry(struct pir_json *record, const char *array, const char *typed,
    struct pir_json **out, struct pir_err *err)
{
	struct pir_json *found = pir_json_entry(record, array, typed);

	if (!found)
		return pir_fail(err, PIR_MISSING, "no '%s' among the %s of %s",
		    typed, array, pir_json_str(record, "id"));
	*out = found;
	return PIR_OK;
}

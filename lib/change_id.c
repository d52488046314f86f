/* change_id.c - new records of a client and new entries, with free ids */
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "change.h"

static bool
is_taken(const char *id, void *ctx)
{
	return pir_strs_has(ctx, id);
}

/* The xxxx of every record in the folders below a client's. */
static enum pir_code
gather_tree(const struct pir_tree *tree, const char *client,
    struct pir_strs *taken, struct pir_err *err)
{
	struct pir_strs folders PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	char root[PIR_PATH_SIZE];

	if (!tree)
		return PIR_OK;
	pir_path_folder(PIR_CLIENT, client, root);
	if (pir_tree_list(tree, root, &folders, err))
		return err->code;
	for (size_t i = 0; i < folders.n; i++) {
		struct pir_strs names PIR_AUTO(pir_strs_release) =
		    PIR_STRS_INIT;
		struct pir_str folder PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (!strchr(folders.v[i], '/'))
			continue;
		pir_str_addf(&folder, "%s/%s", root, folders.v[i]);
		folder.s[--folder.len] = '\0';
		if (pir_tree_list(tree, folder.s, &names, err))
			return err->code;
		for (size_t j = 0; j < names.n; j++)
			if (strlen(names.v[j]) > PIR_DATE_SIZE + PIR_ID_ENTRY)
				pir_strs_addf(taken, "%.*s", PIR_ID_ENTRY,
				    names.v[j] + PIR_DATE_SIZE);
	}
	return PIR_OK;
}

/* The same of the change, apart from one edit if there is one. */
static void
gather_edits(const struct pir_change *change, const char *client,
    const struct pir_edit *apart, struct pir_strs *taken)
{
	for (size_t i = 0; i < change->n; i++) {
		const char *id = change->edits[i].path.id;

		if (&change->edits[i] != apart &&
		    !strcmp(change->edits[i].path.client, client) &&
		    pir_id_is_client_record(id))
			pir_strs_add(taken, id + PIR_ID_CLIENT + 1);
	}
}

/* Take the id a person chose, or a new one, that is not taken. */
static enum pir_code
choose(const char *chosen, struct pir_strs *taken, char id[PIR_ID_ENTRY + 1],
    struct pir_err *err)
{
	if (!chosen || !*chosen)
		return pir_id_new(id, PIR_ID_ENTRY, is_taken, taken, err);
	if (pir_id_check_entry(chosen, err))
		return err->code;
	if (pir_strs_has(taken, chosen))
		return pir_fail(err, PIR_INVALID,
		    "the id '%s' is taken; choose another", chosen);
	memcpy(id, chosen, PIR_ID_ENTRY + 1);
	return PIR_OK;
}

enum pir_code
pir_change_add_for(struct pir_change *change, enum pir_kind kind,
    const char *client, struct pir_date date, const char *id,
    struct pir_json **after, struct pir_err *err)
{
	struct pir_strs taken PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_path path = { .kind = kind, .date = date };
	char entry[PIR_ID_ENTRY + 1];
	size_t len = strlen(client);

	if (id && !strncmp(id, client, len) && id[len] == '-')
		id += len + 1;
	if (gather_tree(change->parent, client, &taken, err))
		return err->code;
	gather_edits(change, client, NULL, &taken);
	if (choose(id, &taken, entry, err))
		return err->code;
	snprintf(path.client, sizeof path.client, "%s", client);
	snprintf(path.id, sizeof path.id, "%s-%s", client, entry);
	return pir_change_add(change, &path, after, err);
}

enum pir_code
pir_change_check_id(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	struct pir_strs taken PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	const char *client = edit->path.client;

	if (edit->before || !pir_id_is_client_record(edit->path.id))
		return PIR_OK;
	if (gather_tree(change->parent, client, &taken, err))
		return err->code;
	gather_edits(change, client, edit, &taken);
	if (!pir_strs_has(&taken, edit->path.id + PIR_ID_CLIENT + 1))
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "the id %s is taken by another record of the client",
	    edit->path.id);
}

/* Every "id" below the node. */
static void
gather_entries(const struct pir_json *node, struct pir_strs *taken)
{
	for (const struct pir_json *e = pir_json_first(node); e;
	     e = pir_json_next(e)) {
		const char *name = pir_json_name(e);

		if (name && !strcmp(name, "id"))
			pir_strs_add(taken, pir_json_text(e));
		gather_entries(e, taken);
	}
}

enum pir_code
pir_change_add_entry(struct pir_json *record, struct pir_json *parent,
    const char *array, const char *id, struct pir_json **entry,
    struct pir_err *err)
{
	struct pir_strs taken PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	char chosen[PIR_ID_ENTRY + 1];

	gather_entries(record, &taken);
	if (choose(id, &taken, chosen, err))
		return err->code;
	*entry = pir_json_append(pir_json_need_array(parent, array),
	    pir_json_object());
	pir_json_set_str(*entry, "id", chosen);
	return PIR_OK;
}

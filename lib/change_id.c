/* change_id.c - new records of a client or a pool, new entries: free ids */
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "change.h"

/* A search for the xxxx among the records of a client, or a pool's own. */
struct search {
	const struct pir_change *change;
	const char *owner; /* id of the client, or of the pool */
	bool of_pool;
	const struct pir_edit *apart; /* that is not looked at, or NULL */
	const char *id;
	bool found;
	struct pir_err fault; /* why it came to no end */
};

/* Every file in a folder of the owner's; none has to be read. */
static bool
look_at(const char *path, void *ctx)
{
	struct search *s = ctx;
	const char *name = strrchr(path, '/') + 1;

	if (strlen(name) > PIR_DATE_SIZE + PIR_ID_ENTRY &&
	    !strncmp(name + PIR_DATE_SIZE, s->id, PIR_ID_ENTRY))
		s->found = true;
	return false;
}

/* The xxxx of a record's id. */
static const char *
own_part(const struct pir_path *path)
{
	return path->id + strlen(path->id) - PIR_ID_ENTRY;
}

static bool
is_in_change(const struct search *s)
{
	for (size_t i = 0; i < s->change->n; i++) {
		const struct pir_edit *edit = &s->change->edits[i];
		const struct pir_path *path = &edit->path;

		if (edit != s->apart && pir_date_is_set(path->date) &&
		    !strcmp(s->of_pool ? path->pool : path->client, s->owner) &&
		    !strcmp(own_part(path), s->id))
			return true;
	}
	return false;
}

/* For pir_id_new: true if the id is taken, in the tree or by the change. */
static bool
is_taken(const char *id, void *ctx)
{
	struct search *s = ctx;
	char pattern[PIR_PATH_SIZE];

	s->id = id;
	s->found = is_in_change(s);
	if (s->found || !s->change->parent)
		return s->found;
	if (s->of_pool) {
		pir_path_pattern_of_pool(s->owner, pattern);
	} else {
		pir_path_folder(PIR_CLIENT, s->owner, pattern);
		strcat(pattern, "/*/*");
	}
	pir_tree_match(s->change->parent, pattern, look_at, NULL, s, &s->fault);
	return s->found;
}

/* Take the id a person chose, or a new one, that is not taken. */
static enum pir_code
choose(const char *chosen, pir_id_taken_fn *taken, void *ctx,
    char id[PIR_ID_ENTRY + 1], struct pir_err *err)
{
	if (!chosen || !*chosen)
		return pir_id_new(id, PIR_ID_ENTRY, taken, ctx, err);
	if (pir_id_check_entry(chosen, err))
		return err->code;
	if (taken(chosen, ctx))
		return pir_fail(err, PIR_INVALID,
		    "the id '%s' is taken; choose another", chosen);
	memcpy(id, chosen, PIR_ID_ENTRY + 1);
	return PIR_OK;
}

/* A new record at the path, whose id begins with the owner's. */
static enum pir_code
add_owned(struct pir_change *change, struct search *s, struct pir_path *path,
    const char *id, struct pir_json **after, struct pir_err *err)
{
	char entry[PIR_ID_ENTRY + 1];
	size_t len = strlen(s->owner);

	if (id && !strncmp(id, s->owner, len) && id[len] == '-')
		id += len + 1;
	if (choose(id, is_taken, s, entry, err))
		return err->code;
	if (s->fault.code) {
		*err = s->fault;
		return err->code;
	}
	snprintf(path->id, sizeof path->id, "%s-%s", s->owner, entry);
	return pir_change_add(change, path, after, err);
}

enum pir_code
pir_change_add_for(struct pir_change *change, enum pir_kind kind,
    const char *client, struct pir_date date, const char *id,
    struct pir_json **after, struct pir_err *err)
{
	struct search s = { .change = change, .owner = client };
	struct pir_path path = { .kind = kind, .date = date };

	snprintf(path.client, sizeof path.client, "%s", client);
	return add_owned(change, &s, &path, id, after, err);
}

enum pir_code
pir_change_add_for_pool(struct pir_change *change, const char *pool,
    struct pir_date date, const char *id, struct pir_json **after,
    struct pir_err *err)
{
	struct search s = { .change = change, .owner = pool, .of_pool = true };
	struct pir_path path = { .kind = PIR_REQUEST, .date = date };

	snprintf(path.pool, sizeof path.pool, "%s", pool);
	return add_owned(change, &s, &path, id, after, err);
}

enum pir_code
pir_change_check_id(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	const struct pir_path *path = &edit->path;
	struct search s = { .change = change,
		.owner = *path->pool ? path->pool : path->client,
		.of_pool = *path->pool,
		.apart = edit };

	if (edit->before || !*s.owner || !pir_date_is_set(path->date))
		return PIR_OK;
	s.found = is_taken(own_part(path), &s);
	if (s.fault.code) {
		*err = s.fault;
		return err->code;
	}
	if (!s.found)
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "the id %s is taken by another record of the %s", path->id,
	    s.of_pool ? "pool" : "client");
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

static bool
is_listed(const char *id, void *ctx)
{
	return pir_strs_has(ctx, id);
}

enum pir_code
pir_change_add_entry(struct pir_json *record, struct pir_json *parent,
    const char *array, const char *id, struct pir_json **entry,
    struct pir_err *err)
{
	struct pir_strs taken PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	char chosen[PIR_ID_ENTRY + 1];

	gather_entries(record, &taken);
	if (choose(id, is_listed, &taken, chosen, err))
		return err->code;
	*entry = pir_json_append(pir_json_need_array(parent, array),
	    pir_json_object());
	pir_json_set_str(*entry, "id", chosen);
	return PIR_OK;
}

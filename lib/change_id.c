/* change_id.c - new dated records and new entries, with free ids */
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "change.h"

/* A search for the xxxx among the records beside the path. */
struct search {
	const struct pir_change *change;
	const struct pir_path *path;
	const struct pir_edit *apart; /* that is not looked at, or NULL */
	const char *id;
	bool found;
	struct pir_err fault; /* why it came to no end */
};

/* Whose it is, of those who have records: a pool, a client, or nobody. */
static const char *
owner(const struct pir_path *path)
{
	return *path->pool ? path->pool : path->client;
}

/* Every file beside it; none has to be read. */
static bool
look_at(const char *path, void *ctx)
{
	struct search *s = ctx;
	const char *name = strrchr(path, '/') + 1;

	if (s->apart && !strcmp(path, s->apart->file))
		return false;
	if (strlen(name) > PIR_DATE_SIZE + PIR_ID_ENTRY &&
	    !strncmp(name + PIR_DATE_SIZE, s->id, PIR_ID_ENTRY))
		s->found = true;
	return false;
}

/* For pir_id_new: true if the id is taken, in the tree or by the change. */
static bool
is_taken(const char *id, void *ctx)
{
	struct search *s = ctx;
	const struct pir_path *path = s->path;
	const struct pir_edit *beside =
	    pir_change_find_beside(s->change, path, id);
	char pattern[PIR_PATH_SIZE];

	s->id = id;
	s->found = beside && beside != s->apart;
	if (s->found || !s->change->parent)
		return s->found;
	if (*path->pool) {
		pir_path_pattern_of_pool(path->pool, pattern);
	} else if (*path->client) {
		pir_path_folder(PIR_CLIENT, path->client, pattern);
		strcat(pattern, "/*/*");
	} else {
		pir_path_pattern(path->kind, NULL, pattern);
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
add_at(struct pir_change *change, struct pir_path *path, const char *id,
    struct pir_json **after, struct pir_err *err)
{
	struct search s = { .change = change, .path = path };
	const char *prefix = owner(path);
	char entry[PIR_ID_ENTRY + 1];
	size_t len = strlen(prefix);

	if (id && len && !strncmp(id, prefix, len) && id[len] == '-')
		id += len + 1;
	if (choose(id, is_taken, &s, entry, err))
		return err->code;
	if (s.fault.code) {
		*err = s.fault;
		return err->code;
	}
	snprintf(path->id, sizeof path->id, "%s%s%s", prefix, len ? "-" : "",
	    entry);
	return pir_change_add(change, path, after, err);
}

enum pir_code
pir_change_add_for(struct pir_change *change, enum pir_kind kind,
    const char *client, struct pir_date date, const char *id,
    struct pir_json **after, struct pir_err *err)
{
	struct pir_path path = { .kind = kind, .date = date };

	snprintf(path.client, sizeof path.client, "%s", client);
	return add_at(change, &path, id, after, err);
}

enum pir_code
pir_change_add_for_pool(struct pir_change *change, const char *pool,
    struct pir_date date, const char *id, struct pir_json **after,
    struct pir_err *err)
{
	struct pir_path path = { .kind = PIR_REQUEST, .date = date };

	snprintf(path.pool, sizeof path.pool, "%s", pool);
	return add_at(change, &path, id, after, err);
}

enum pir_code
pir_change_add_dated(struct pir_change *change, enum pir_kind kind,
    struct pir_date date, const char *id, struct pir_json **after,
    struct pir_err *err)
{
	struct pir_path path = { .kind = kind, .date = date };

	return add_at(change, &path, id, after, err);
}

/* "records of the client", "issues": beside what it stands. */
static const char *
place(const struct pir_path *path)
{
	if (*path->pool)
		return "records of the pool";
	return *path->client ? "records of the client"
			     : pir_kind_plural(path->kind);
}

enum pir_code
pir_change_check_id(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	const struct pir_path *path = &edit->path;
	struct search s = { .change = change, .path = path, .apart = edit };

	if (edit->before || !pir_date_is_set(path->date))
		return PIR_OK;
	s.found = is_taken(pir_path_xxxx(path), &s);
	if (s.fault.code) {
		*err = s.fault;
		return err->code;
	}
	if (!s.found)
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "the id %s is taken by another of the %s", path->id, place(path));
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

#include "change.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "role.h"

/* ---- Where the edits are ------------------------------------------------ */

/* Where a record's xxxx is free or taken, and the xxxx. */
static const char *
place_of(const struct pir_path *path, const char *xxxx,
    char place[PIR_PATH_SIZE])
{
	bool is_owned = *path->pool || *path->client;

	snprintf(place, PIR_PATH_SIZE, "%d/%s/%s/%s",
	    is_owned ? PIR_NO_KIND : path->kind, path->pool, path->client,
	    xxxx);
	return place;
}

static void
index_edit(struct pir_change *change, size_t i)
{
	const struct pir_edit *edit = &change->edits[i];
	char place[PIR_PATH_SIZE];

	pir_map_add(&change->files, edit->file, i + 1);
	if (pir_date_is_set(edit->path.date))
		pir_map_add(&change->places,
		    place_of(&edit->path, pir_path_xxxx(&edit->path), place),
		    i + 1);
}

void
pir_change_moved(struct pir_change *change)
{
	pir_map_release(&change->files);
	pir_map_release(&change->places);
	for (size_t i = 0; i < change->n; i++)
		index_edit(change, i);
}

static struct pir_edit *
find(const struct pir_change *change, const char *file)
{
	size_t i = 0;

	if (change->files.n == change->n) {
		i = pir_map_get(&change->files, file);
		return i ? &change->edits[i - 1] : NULL;
	}
	while (i < change->n && strcmp(change->edits[i].file, file) != 0)
		i++;
	return i < change->n ? &change->edits[i] : NULL;
}

enum pir_code
pir_edit_walk(const struct pir_edit *edit, pir_diff_fn *fn, void *ctx,
    struct pir_err *err)
{
	enum pir_code code = PIR_OK;

	if (edit->diffs) {
		for (size_t i = 0; i < edit->diffs->n && !code; i++)
			code = pir_diff_tell(&edit->diffs->v[i], fn, ctx, err);
		return code;
	}
	return pir_diff_walk(pir_kind_schema(edit->path.kind), edit->before,
	    edit->after, fn, ctx, err);
}

const struct pir_json *
pir_edit_first_new(const struct pir_edit *edit, const char *list)
{
	size_t known = pir_json_count(pir_json_get(edit->before, list));
	const struct pir_json *e =
	    pir_json_first(pir_json_get(edit->after, list));

	for (; e && known; e = pir_json_next(e))
		known--;
	return e;
}

const struct pir_edit *
pir_change_find(const struct pir_change *change, const char *file)
{
	return find(change, file);
}

const struct pir_edit *
pir_change_find_beside(const struct pir_change *change,
    const struct pir_path *path, const char *xxxx)
{
	char place[PIR_PATH_SIZE];
	size_t i = pir_map_get(&change->places, place_of(path, xxxx, place));

	return i ? &change->edits[i - 1] : NULL;
}

void
pir_change_push(struct pir_change *change, const struct pir_edit *edit)
{
	if (change->n == change->cap) {
		change->cap = change->cap ? change->cap * 2 : 8;
		change->edits = pir_realloc(change->edits, change->cap,
		    sizeof *change->edits);
	}
	change->edits[change->n] = *edit;
	index_edit(change, change->n++);
}

static struct pir_edit *
push(struct pir_change *change, const struct pir_path *path)
{
	struct pir_edit edit = { .path = *path };

	pir_path_format(path, edit.file);
	pir_change_push(change, &edit);
	return &change->edits[change->n - 1];
}

static enum pir_code
read_parent(const struct pir_change *change, const struct pir_path *path,
    const char *file, struct pir_json **out, struct pir_err *err)
{
	enum pir_code code = change->parent
	    ? pir_record_read(change->parent, file, out, err)
	    : PIR_MISSING;

	return code == PIR_MISSING
	    ? pir_record_missing(path->kind, path->id, err)
	    : code;
}

enum pir_code
pir_change_edit(struct pir_change *change, const struct pir_path *path,
    struct pir_json **after, struct pir_err *err)
{
	char file[PIR_PATH_SIZE];
	struct pir_edit *edit = find(change, pir_path_format(path, file));
	struct pir_json *before = NULL;

	if (!edit) {
		if (read_parent(change, path, file, &before, err))
			return err->code;
		edit = push(change, path);
		edit->before = before;
		edit->after = pir_json_copy(before);
	}
	*after = edit->after;
	return PIR_OK;
}

enum pir_code
pir_change_see(struct pir_change *change, const struct pir_path *path,
    const struct pir_json **out, struct pir_err *err)
{
	struct pir_json *after;

	if (pir_change_edit(change, path, &after, err))
		return err->code;
	*out = after;
	return PIR_OK;
}

enum pir_code
pir_change_edit_id(struct pir_change *change, enum pir_kind kind,
    const char *id, struct pir_json **after, struct pir_err *err)
{
	struct pir_path path = pir_path_make(kind, id);

	return pir_change_edit(change, &path, after, err);
}

enum pir_code
pir_change_rewrite(struct pir_change *change, const struct pir_path *path,
    const char *original, const char *text, struct pir_err *err)
{
	struct pir_str bytes PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *whole PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *after;
	char file[PIR_PATH_SIZE];

	if (pir_change_edit(change, path, &after, err) ||
	    pir_tree_read(change->parent, pir_path_format(path, file), &bytes,
		err))
		return err->code;
	if (strcmp(pir_str_get(&bytes), original))
		return pir_fail(err, PIR_CONFLICT,
		    "%s changed while it was being edited; edit it again",
		    path->id);
	if (pir_json_parse_record(&whole, text, strlen(text), err))
		return err->code;
	pir_json_release(&find(change, file)->after);
	find(change, file)->after = pir_steal(&whole);
	pir_change_what(change, "%s edited", pir_kind_name(path->kind));
	pir_change_id(change, path->id);
	return PIR_OK;
}

enum pir_code
pir_change_add(struct pir_change *change, const struct pir_path *path,
    struct pir_json **after, struct pir_err *err)
{
	char file[PIR_PATH_SIZE];
	struct pir_edit *edit;
	enum pir_code code = PIR_MISSING;

	pir_path_format(path, file);
	if (find(change, file))
		code = PIR_OK;
	else if (change->parent)
		code = pir_tree_find(change->parent, file, err);
	if (code == PIR_OK)
		return pir_fail(err, PIR_INVALID,
		    "there is a %s '%s' already; choose another id",
		    pir_kind_name(path->kind), path->id);
	if (code != PIR_MISSING)
		return code;
	edit = push(change, path);
	edit->after = *after = pir_json_object();
	pir_json_set_str(*after, "kind", pir_kind_name(path->kind));
	pir_json_set_int(*after, "version", 1);
	pir_json_set_str(*after, "id", path->id);
	return PIR_OK;
}

enum pir_code
pir_change_after(const struct pir_change *change, const char *file,
    struct pir_json **out, struct pir_err *err)
{
	const struct pir_edit *edit = find(change, file);

	if (edit) {
		*out = pir_json_copy(edit->after);
		return PIR_OK;
	}
	if (!change->parent)
		return pir_fail(err, PIR_MISSING, "no %s", file);
	return pir_record_read(change->parent, file, out, err);
}

/* A copy of each edited record of the kind that the list lacks. */
static void
add_new(const struct pir_change *change, enum pir_kind kind, const char *client,
    struct pir_records *records)
{
	for (size_t i = 0; i < change->n; i++) {
		const struct pir_edit *edit = &change->edits[i];

		if (edit->path.kind == kind && !edit->before &&
		    (!client || !strcmp(edit->path.client, client)))
			pir_records_add(records, &edit->path,
			    pir_json_copy(edit->after));
	}
}

enum pir_code
pir_change_records(const struct pir_change *change, enum pir_kind kind,
    const char *client, struct pir_records *out, struct pir_err *err)
{
	if (change->parent &&
	    pir_records_read(change->parent, kind, client, out, err))
		return err->code;
	for (size_t i = 0; i < out->n; i++) {
		char file[PIR_PATH_SIZE];
		const struct pir_edit *edit =
		    find(change, pir_path_format(&out->paths[i], file));

		if (!edit)
			continue;
		pir_json_release(&out->v[i]);
		out->v[i] = pir_json_copy(edit->after);
	}
	add_new(change, kind, client, out);
	return PIR_OK;
}

enum pir_code
pir_change_resolve(struct pir_change *change, enum pir_kind kind,
    const char *typed, struct pir_path *out, struct pir_err *err)
{
	struct pir_strs ids PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_err apart = PIR_ERR_INIT;
	const char *id;

	if (change->parent &&
	    !pir_record_resolve(change->parent, kind, typed, out, &apart))
		return PIR_OK;
	if (apart.code && apart.code != PIR_MISSING) {
		*err = apart;
		return err->code;
	}
	for (size_t i = 0; i < change->n; i++)
		if (change->edits[i].path.kind == kind)
			pir_strs_add(&ids, change->edits[i].path.id);
	if (pir_resolve_among(&ids, kind, typed, &id, err))
		return err->code;
	for (size_t i = 0; i < change->n; i++)
		if (change->edits[i].path.kind == kind &&
		    !strcmp(change->edits[i].path.id, id))
			*out = change->edits[i].path;
	return PIR_OK;
}

PIR_PRINTF(2, 3)
void
pir_change_what(struct pir_change *change, const char *fmt, ...)
{
	char what[PIR_WHAT_SIZE];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof what, fmt, ap);
	va_end(ap);
	pir_str_clear(&change->what);
	pir_str_add(&change->what, what);
}

void
pir_change_id(struct pir_change *change, const char *id)
{
	if (pir_map_add(&change->named, id, 1))
		pir_strs_add(&change->ids, id);
}

void
pir_change_talk(struct pir_change *change, const char *fmt, ...)
{
	char line[PIR_TALK_SIZE];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	pir_strs_add(&change->talk, line);
}

enum pir_code
pir_change_waive(struct pir_change *change, const char *rule,
    struct pir_err *err)
{
	if (!change->override)
		return pir_refuse(err, rule,
		    "a coordinator may go against it with --override REASON");
	if (!(pir_roles_on(change->staff, change->today) & PIR_COORDINATOR))
		return pir_refuse_role(err, change, rule, PIR_COORDINATOR, NULL,
		    "--override");
	change->waived = rule;
	return PIR_OK;
}

void
pir_change_release(struct pir_change *change)
{
	for (size_t i = 0; i < change->n; i++) {
		pir_json_release(&change->edits[i].before);
		pir_json_release(&change->edits[i].after);
	}
	free(change->edits);
	pir_map_release(&change->files);
	pir_map_release(&change->places);
	pir_json_release(&change->staff);
	pir_json_release(&change->organisation);
	pir_str_release(&change->what);
	pir_strs_release(&change->ids);
	pir_map_release(&change->named);
	pir_strs_release(&change->talk);
	pir_strs_release(&change->made);
	*change = (struct pir_change){ 0 };
}

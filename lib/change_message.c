#include "change_message.h"

#include <stdio.h>
#include <string.h>

#include "auto.h"

#define TRAILERS_MAX 50

/* Which kind has each id that is edited, a client's where its plan has it. */
static void
kinds(const struct pir_change *change, struct pir_map *out)
{
	for (size_t i = 0; i < change->n; i++) {
		const struct pir_path *path = &change->edits[i].path;

		if (*path->client)
			pir_map_add(out, path->client, PIR_CLIENT);
		pir_map_add(out, path->id, path->kind);
	}
}

/* "12 clients", or "12 records" of several kinds, "3 entries" of records. */
static void
count(const struct pir_change *change, const struct pir_strs *ids,
    struct pir_str *out)
{
	struct pir_map of PIR_AUTO(pir_map_release) = PIR_MAP_INIT;
	size_t kind;
	bool mixed = false;

	kinds(change, &of);
	kind = pir_map_get(&of, ids->v[0]);
	for (size_t i = 1; i < ids->n; i++)
		mixed = mixed || pir_map_get(&of, ids->v[i]) != kind;
	pir_str_addf(out, "%zu %s", ids->n,
	    mixed      ? pir_kind_plural(PIR_NO_KIND)
		: kind ? pir_kind_plural((enum pir_kind)kind)
		       : "entries");
}

/* The ids that the subject names: those said, else those of the edits. */
static void
subject_ids(const struct pir_change *change, const struct pir_strs *records,
    struct pir_str *out)
{
	const struct pir_strs *ids = change->ids.n ? &change->ids : records;

	if (ids->n == 1)
		pir_str_add(out, ids->v[0]);
	else if (ids->n)
		count(change, ids, out);
}

/* How much of the text fits into the room, in whole words. */
static int
fitting(const char *text, size_t room)
{
	size_t len = strlen(text);

	if (len <= room)
		return (int)len;
	while (room && text[room] != ' ')
		room--;
	return (int)room;
}

static void
subject(const struct pir_change *change, const struct pir_strs *records,
    struct pir_str *out)
{
	struct pir_str ids PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *what = pir_str_get(&change->what);
	size_t fixed;
	int shown;

	subject_ids(change, records, &ids);
	fixed = strlen(change->command) + strlen(": , ") + ids.len;
	shown = fitting(what,
	    fixed < PIR_SUBJECT_MAX ? PIR_SUBJECT_MAX - fixed : 0);
	pir_str_addf(out, "%s: %.*s%s%s", change->command, shown, what,
	    shown && ids.len ? ", " : "", pir_str_get(&ids));
}

static void
trailers(const char *one, const char *many, const struct pir_strs *ids,
    struct pir_str *out)
{
	if (ids->n > TRAILERS_MAX) {
		pir_str_addf(out, "%s: %zu\n", many, ids->n);
		return;
	}
	for (size_t i = 0; i < ids->n; i++)
		pir_str_addf(out, "%s: %s\n", one, ids->v[i]);
}

/* Which clients and which records it changes, in the order of paths. */
static void
changed(const struct pir_change *change, struct pir_strs *clients,
    struct pir_strs *records)
{
	struct pir_map of PIR_AUTO(pir_map_release) = PIR_MAP_INIT;
	struct pir_map named PIR_AUTO(pir_map_release) = PIR_MAP_INIT;

	for (size_t i = 0; i < change->n; i++) {
		const struct pir_path *path = &change->edits[i].path;

		if (*path->client && pir_map_add(&of, path->client, 1))
			pir_strs_add(clients, path->client);
		if (pir_map_add(&named, path->id, 1))
			pir_strs_add(records, path->id);
	}
}

void
pir_change_trailers(const struct pir_change *change, struct pir_str *out)
{
	struct pir_strs clients PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_strs records PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	changed(change, &clients, &records);
	pir_str_addf(out, "Pir-Command: %s\n", change->command);
	trailers("Pir-Client", "Pir-Clients", &clients, out);
	trailers("Pir-Record", "Pir-Records", &records, out);
	if (change->waived)
		pir_str_addf(out, "Pir-Override: %s\n", change->waived);
	if (change->op)
		pir_str_addf(out, "Pir-Op: %s\n", change->op);
	for (size_t i = 0; i < change->made.n; i++)
		pir_str_addf(out, "Pir-Made: %s\n", change->made.v[i]);
}

void
pir_change_message(const struct pir_change *change, struct pir_str *out)
{
	struct pir_strs clients PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_strs records PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	changed(change, &clients, &records);
	subject(change, &records, out);
	pir_str_add(out, "\n\n");
	pir_change_trailers(change, out);
}

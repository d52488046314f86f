#include "change_message.h"

#include <stdio.h>
#include <string.h>

#include "auto.h"

#define SUBJECT_MAX 72
#define TRAILERS_MAX 50

/* The ids that the subject names: those said, else those of the edits. */
static void
subject_ids(const struct pir_change *change, struct pir_str *out)
{
	const char *first = NULL;
	size_t n = change->ids.n;

	if (n == 1)
		first = change->ids.v[0];
	for (size_t i = 0; !change->ids.n && i < change->n; i++) {
		const char *id = change->edits[i].path.id;

		if (!first || strcmp(first, id))
			n++;
		if (!first)
			first = id;
	}
	if (n == 1 && first)
		pir_str_add(out, first);
	else
		pir_str_addf(out, "%zu records", n);
}

static void
subject(const struct pir_change *change, struct pir_str *out)
{
	struct pir_str ids PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *what = pir_str_get(&change->what);
	size_t fixed;
	int room;

	subject_ids(change, &ids);
	fixed = strlen(change->command) + 2 + 2 + ids.len;
	room = fixed < SUBJECT_MAX ? (int)(SUBJECT_MAX - fixed) : 0;
	if (!*what || !room)
		pir_str_addf(out, "%s: %s", change->command, ids.s);
	else
		pir_str_addf(out, "%s: %.*s, %s", change->command, room, what,
		    ids.s);
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

void
pir_change_message(const struct pir_change *change, struct pir_str *out)
{
	struct pir_strs clients PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_strs records PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	for (size_t i = 0; i < change->n; i++) {
		const struct pir_path *path = &change->edits[i].path;

		if (*path->client && !pir_strs_has(&clients, path->client))
			pir_strs_add(&clients, path->client);
		if (!pir_strs_has(&records, path->id))
			pir_strs_add(&records, path->id);
	}
	subject(change, out);
	pir_str_addf(out, "\n\nPir-Command: %s\n", change->command);
	trailers("Pir-Client", "Pir-Clients", &clients, out);
	trailers("Pir-Record", "Pir-Records", &records, out);
	if (change->waived)
		pir_str_addf(out, "Pir-Override: %s\n", change->waived);
}

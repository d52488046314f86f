/* report_late.c - what was entered long after it happened */
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "report_complete.h"

void
pir_lates_release(struct pir_lates *l)
{
	free(l->v);
	*l = PIR_LATES_INIT;
}

struct search {
	const struct pir_inquiry *q;
	struct pir_lates *lates;
};

static void
push(struct pir_lates *l, struct pir_late late)
{
	if (l->n == l->cap) {
		l->cap = l->cap ? l->cap * 2 : 64;
		l->v = pir_realloc(l->v, l->cap, sizeof *l->v);
	}
	l->v[l->n++] = late;
}

/* A review has its name from the day on which it was due. */
static struct pir_date
event_of(const struct pir_json *record, const struct pir_path *path)
{
	struct pir_date held = pir_json_date(record, "held_on");

	return pir_date_is_set(held) ? held : path->date;
}

static bool
is_late(const struct pir_late *late)
{
	return pir_date_is_set(late->event) &&
	    pir_date_days(late->event, late->entered) > PIR_ENTRY_DAYS;
}

/* A new file: most are told by their names not to be late. */
static enum pir_code
look_at(const struct search *s, const char *file, struct pir_date entered,
    struct pir_err *err)
{
	struct pir_late late = { .entered = entered };
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;

	if (!pir_path_parse(&late.path, file) ||
	    !pir_kind_is_of_client(late.path.kind))
		return PIR_OK;
	late.event = late.path.date;
	if (!is_late(&late) || !pir_tree_has(s->q->tree, file))
		return PIR_OK;
	if (pir_record_look(s->q->tree, file, &record, err) || !record)
		return err->code;
	late.event = event_of(record, &late.path);
	if (is_late(&late) && !pir_record_is_void(record) &&
	    pir_inquiry_has(s->q, late.event))
		push(s->lates, late);
	return PIR_OK;
}

static enum pir_code
visit(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	const struct search *s = ctx;
	struct pir_date entered = pir_moment_day(commit->moment);

	(void)after;
	for (size_t i = 0; i < changed->n; i++) {
		if (before && pir_tree_has(before, changed->v[i]))
			continue;
		if (look_at(s, changed->v[i], entered, err))
			return err->code;
	}
	return PIR_OK;
}

static int
by_path(const void *a, const void *b)
{
	const struct pir_late *x = a, *y = b;
	char p[PIR_PATH_SIZE], q[PIR_PATH_SIZE];

	return strcmp(pir_path_format(&x->path, p),
	    pir_path_format(&y->path, q));
}

enum pir_code
pir_lates_find(const struct pir_inquiry *q, struct pir_lates *out,
    struct pir_err *err)
{
	struct search search = { q, out };
	struct pir_strs paths PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	pir_strs_add(&paths, "clients");
	if (pir_store_history(q->store, q->tree, &paths, visit, &search, err))
		return err->code;
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, by_path);
	return PIR_OK;
}

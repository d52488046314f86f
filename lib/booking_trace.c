/* booking_trace.c - which commit each movement comes from */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "booking.h"
#include "mem.h"

/* The bookings by record and entry. */
struct trace {
	struct pir_booking **v;
	size_t n;
};

static void
trace_release(struct trace *trace)
{
	free(trace->v);
}

static int
by_entry(const void *a, const void *b)
{
	const struct pir_booking *x = *(struct pir_booking *const *)a;
	const struct pir_booking *y = *(struct pir_booking *const *)b;
	int order = strcmp(x->record, y->record);

	return order ? order : strcmp(x->entry, y->entry);
}

/* Where those of the record from this entry on begin. */
static size_t
find(const struct trace *trace, const char *record, const char *entry)
{
	struct pir_booking key = { 0 };
	const struct pir_booking *wanted = &key;
	size_t low = 0, high = trace->n;

	memcpy(key.record, record, strlen(record) + 1);
	snprintf(key.entry, sizeof key.entry, "%s", entry);
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (by_entry(&trace->v[mid], &wanted) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static void
note_entries(const struct trace *trace, const char *record,
    const struct pir_json *e, const char *commit)
{
	for (; e; e = pir_json_next(e)) {
		const char *id = pir_json_str(e, "id");
		size_t i = find(trace, record, id);

		for (; i < trace->n && !strcmp(trace->v[i]->record, record) &&
		     !strcmp(trace->v[i]->entry, id);
		     i++)
			memcpy(trace->v[i]->commit, commit, PIR_COMMIT_SIZE);
	}
}

/* Newest first: the oldest commit that has an entry is the one that made it. */
static enum pir_code
visit(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	const struct trace *trace = ctx;

	(void)before;
	for (size_t i = 0; i < changed->n; i++) {
		struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
		struct pir_path path;
		size_t first;

		if (!pir_path_parse(&path, changed->v[i]) ||
		    (path.kind != PIR_POOL && path.kind != PIR_REQUEST))
			continue;
		first = find(trace, path.id, "");
		if (first == trace->n ||
		    strcmp(trace->v[first]->record, path.id) != 0)
			continue;
		if (pir_record_look(after, changed->v[i], &record, err))
			return err->code;
		note_entries(trace, path.id,
		    pir_json_first(pir_json_get(record,
			path.kind == PIR_POOL ? "allocations" : "entries")),
		    commit->id);
	}
	return PIR_OK;
}

enum pir_code
pir_bookings_trace(struct pir_store *store, const struct pir_tree *tree,
    struct pir_bookings *b, struct pir_err *err)
{
	struct trace trace PIR_AUTO(trace_release) = { 0 };

	trace.v = pir_alloc(b->n, sizeof *trace.v);
	trace.n = b->n;
	for (size_t i = 0; i < b->n; i++)
		trace.v[i] = &b->v[i];
	if (b->n)
		qsort(trace.v, b->n, sizeof *trace.v, by_entry);
	return pir_store_history(store, tree, NULL, visit, &trace, err);
}

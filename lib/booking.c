#include "booking.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"

void
pir_bookings_release(struct pir_bookings *b)
{
	free(b->v);
	*b = PIR_BOOKINGS_INIT;
}

int64_t
pir_booking_cents(const struct pir_booking *b)
{
	const int64_t *sum = b->by.sum;

	return pir_account_allocated(&b->by) + sum[PIR_SUM_MOVED] +
	    sum[PIR_SUM_APPROVED] + sum[PIR_SUM_RELEASED] + sum[PIR_SUM_PAID] +
	    sum[PIR_SUM_REFUNDED];
}

struct gathering {
	const struct pir_booking_query *query;
	struct pir_bookings *out;
};

/* A request that was made, declined or varied moves nothing yet. */
static bool
is_asked_for(const struct pir_booking_query *q, const struct pir_move *move)
{
	if (!pir_account_allocated(&move->by) &&
	    !pir_account_committed(&move->by) && !pir_account_spent(&move->by))
		return false;
	if (q->client && strcmp(q->client, move->path->client) != 0)
		return false;
	return !pir_date_is_set(q->until) ||
	    pir_date_cmp(move->on, q->until) <= 0;
}

static struct pir_booking *
push(struct pir_bookings *b)
{
	if (b->n == b->cap) {
		b->cap = b->cap ? b->cap * 2 : 64;
		b->v = pir_realloc(b->v, b->cap, sizeof *b->v);
	}
	b->v[b->n] = (struct pir_booking){ .order = b->n };
	return &b->v[b->n++];
}

static enum pir_code
note(const struct pir_move *move, void *ctx, struct pir_err *err)
{
	struct gathering *g = ctx;
	struct pir_booking *b;

	(void)err;
	if (!is_asked_for(g->query, move))
		return PIR_OK;
	b = push(g->out);
	b->on = move->on;
	b->by = move->by;
	b->late = pir_json_bool(move->entry, "late");
	snprintf(b->pool, sizeof b->pool, "%s", move->pool);
	snprintf(b->client, sizeof b->client, "%s", move->path->client);
	snprintf(b->record, sizeof b->record, "%s", move->path->id);
	snprintf(b->entry, sizeof b->entry, "%s",
	    pir_json_str(move->entry, "id"));
	snprintf(b->type, sizeof b->type, "%s",
	    pir_json_str(move->entry, move->after ? "type" : "kind"));
	snprintf(b->category, sizeof b->category, "%s", move->category);
	return PIR_OK;
}

/* What comes to a pool is there before it is used, and leaves it last. */
static int
rank(const struct pir_booking *b)
{
	int64_t came = pir_account_allocated(&b->by);

	return came > 0 ? -1 : came < 0;
}

static int
by_day(const void *a, const void *b)
{
	const struct pir_booking *x = a, *y = b;
	int order = pir_date_cmp(x->on, y->on);

	order = order ? order : rank(x) - rank(y);
	return order ? order : x->order < y->order ? -1 : 1;
}

enum pir_code
pir_bookings_read(const struct pir_change *change,
    const struct pir_booking_query *query, struct pir_bookings *out,
    struct pir_err *err)
{
	struct pir_bookings b PIR_AUTO(pir_bookings_release) =
	    PIR_BOOKINGS_INIT;
	struct gathering g = { query, &b };

	if (pir_moves_each(change, query->pool, note, &g, err))
		return err->code;
	if (b.n)
		qsort(b.v, b.n, sizeof *b.v, by_day);
	*out = b;
	b = PIR_BOOKINGS_INIT;
	return PIR_OK;
}

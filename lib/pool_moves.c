/* pool_moves.c - what happened to the money of pools, one thing at a time */
#include <string.h>

#include "open_work.h"
#include "pool.h"
#include "request.h"

/* One request, while its entries are gone through. */
struct telling {
	struct pir_move move;
	struct pir_request before;
	struct pir_request after;
	pir_move_fn *fn;
	void *ctx;
};

/* What the entry added to sums that stay in one pool. */
static enum pir_code
tell(struct telling *t, struct pir_err *err)
{
	const struct pir_request *b = &t->before, *a = &t->after;
	int64_t *sum = t->move.by.sum;

	t->move.by = PIR_ACCOUNT_INIT;
	sum[PIR_SUM_REQUESTED] =
	    pir_request_waiting(a) - pir_request_waiting(b);
	sum[PIR_SUM_APPROVED] = a->approved_cents - b->approved_cents;
	sum[PIR_SUM_RELEASED] = a->released_cents - b->released_cents;
	sum[PIR_SUM_PAID] = a->paid_cents - b->paid_cents;
	sum[PIR_SUM_REFUNDED] = a->refunded_cents - b->refunded_cents;
	sum[PIR_SUM_PAID_GST] = a->paid_gst_cents - b->paid_gst_cents;
	sum[PIR_SUM_REFUNDED_GST] =
	    a->refunded_gst_cents - b->refunded_gst_cents;
	return t->fn(&t->move, t->ctx, err);
}

/* What is reserved, and what waits, leaves a pool or comes to one. */
static enum pir_code
tell_carried(struct telling *t, const char *pool, int sign, struct pir_err *err)
{
	t->move.pool = pool;
	t->move.by = PIR_ACCOUNT_INIT;
	t->move.by.sum[PIR_SUM_MOVED] = sign * pir_request_committed(&t->after);
	t->move.by.sum[PIR_SUM_REQUESTED] =
	    sign * pir_request_waiting(&t->after);
	return t->fn(&t->move, t->ctx, err);
}

static enum pir_code
tell_entry(struct telling *t, const struct pir_json *entry, struct pir_err *err)
{
	const char *pool = pir_json_str(entry, "pool");
	enum pir_code code;

	t->before = t->after;
	if (pir_request_step(&t->after, entry, err))
		return err->code;
	t->move.entry = entry;
	t->move.on = pir_json_date(entry, "on");
	if (!pir_json_is(entry, "type", "carry")) {
		t->move.pool = *pool ? pool : t->after.pool;
		return tell(t, err);
	}
	code = tell_carried(t, t->before.pool, -1, err);
	if (code)
		return code;
	return tell_carried(t, t->after.pool, 1, err);
}

enum pir_code
pir_request_moves(const struct pir_path *path, const struct pir_json *request,
    pir_move_fn *fn, void *ctx, struct pir_err *err)
{
	struct telling t = {
		.move = { .path = path,
		    .record = request,
		    .pool = pir_json_str(request, "pool"),
		    .category = pir_json_str(request, "category"),
		    .on = pir_request_day(request),
		    .after = &t.after },
		.fn = fn,
		.ctx = ctx,
	};
	const struct pir_json *e =
	    pir_json_first(pir_json_get(request, "entries"));

	enum pir_code code;

	pir_request_begin(&t.after, request);
	code = tell(&t, err);
	for (; e && !code; e = pir_json_next(e))
		code = tell_entry(&t, e, err);
	return code;
}

static enum pir_sum
sum_of(const struct pir_json *allocation)
{
	if (pir_json_is(allocation, "kind", "handback"))
		return PIR_SUM_HANDED_BACK;
	if (pir_json_is(allocation, "kind", "carried-in"))
		return PIR_SUM_CARRIED_IN;
	if (pir_json_is(allocation, "kind", "carried-out"))
		return PIR_SUM_CARRIED_OUT;
	return PIR_SUM_ALLOCATED;
}

enum pir_code
pir_pool_moves(const struct pir_path *path, const struct pir_json *pool,
    pir_move_fn *fn, void *ctx, struct pir_err *err)
{
	const struct pir_json *a =
	    pir_json_first(pir_json_get(pool, "allocations"));
	enum pir_code code = PIR_OK;

	for (; a && !code; a = pir_json_next(a)) {
		struct pir_move move = {
			.path = path,
			.record = pool,
			.entry = a,
			.pool = path->id,
			.category = pir_json_str(a, "category"),
			.on = pir_json_date(a, "on"),
		};

		move.by.sum[sum_of(a)] = pir_json_int(a, "amount_cents", 0);
		code = fn(&move, ctx, err);
	}
	return code;
}

/* ---- All of them ------------------------------------------------------- */

struct each {
	const char *pool; /* NULL: every one */
	pir_move_fn *fn;
	void *ctx;
};

static enum pir_code
only_of_pool(const struct pir_move *move, void *ctx, struct pir_err *err)
{
	const struct each *each = ctx;

	if (each->pool && strcmp(each->pool, move->pool) != 0)
		return PIR_OK;
	return each->fn(move, each->ctx, err);
}

static enum pir_code
visit_request(const struct pir_path *path, const struct pir_json *request,
    void *ctx, struct pir_err *err)
{
	return pir_request_moves(path, request, only_of_pool, ctx, err);
}

static enum pir_code
visit_pool(const struct pir_path *path, const struct pir_json *pool, void *ctx,
    struct pir_err *err)
{
	return pir_pool_moves(path, pool, only_of_pool, ctx, err);
}

enum pir_code
pir_moves_each(const struct pir_change *change, const char *pool,
    pir_move_fn *fn, void *ctx, struct pir_err *err)
{
	struct each each = { pool, fn, ctx };
	enum pir_code code =
	    pir_open_each(change, PIR_POOL, NULL, visit_pool, &each, err);

	if (code)
		return code;
	return pir_open_each(change, PIR_REQUEST, NULL, visit_request, &each,
	    err);
}

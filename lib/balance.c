#include "balance.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "client.h"
#include "mem.h"
#include "open_work.h"

void
pir_balances_release(struct pir_balances *b)
{
	free(b->v);
	*b = PIR_BALANCES_INIT;
}

static int
by_pool_and_key(const void *a, const void *b)
{
	const struct pir_balance *x = a, *y = b;
	int order = strcmp(x->pool, y->pool);

	return order ? order : strcmp(x->key, y->key);
}

/* The row of that pool and key, made where there is none. */
static struct pir_balance *
row_of(struct pir_balances *b, const char *pool, const char *key)
{
	struct pir_balance row = { 0 };

	for (size_t i = b->n; i > 0; i--)
		if (!strcmp(b->v[i - 1].pool, pool) &&
		    !strcmp(b->v[i - 1].key, key))
			return &b->v[i - 1];
	if (b->n == b->cap) {
		b->cap = b->cap ? b->cap * 2 : 16;
		b->v = pir_realloc(b->v, b->cap, sizeof *b->v);
	}
	snprintf(row.pool, sizeof row.pool, "%s", pool);
	snprintf(row.key, sizeof row.key, "%s", key);
	b->v[b->n] = row;
	return &b->v[b->n++];
}

/* ---- Keys --------------------------------------------------------------- */

struct sorting {
	const struct pir_change *change;
	enum pir_balance_by by;
	const char *pool; /* NULL: every one */
	struct pir_date until;
	struct pir_balances *out;
	struct pir_json *record; /* the pool's, or the client's, last read */
	struct pir_json *staff;  /* theirs, last read */
};

static void
sorting_release(struct sorting *s)
{
	pir_json_release(&s->record);
	pir_json_release(&s->staff);
}

/* The record by its kind and id, kept until another is asked for. */
static enum pir_code
keep(const struct pir_change *change, struct pir_json **kept,
    enum pir_kind kind, const char *id, struct pir_err *err)
{
	char file[PIR_PATH_SIZE];

	if (pir_json_is(*kept, "id", id))
		return PIR_OK;
	pir_json_release(kept);
	return pir_change_after(change, pir_path_of(kind, id, file), kept, err);
}

static enum pir_code
stream_of(struct sorting *s, const struct pir_move *move, const char **key,
    struct pir_err *err)
{
	if (move->after) {
		*key = pir_request_stream(move->record);
		return PIR_OK;
	}
	if (!*move->category)
		return PIR_OK;
	if (keep(s->change, &s->record, PIR_POOL, move->pool, err))
		return err->code;
	*key =
	    pir_category_stream(pir_pool_category(s->record, move->category));
	return PIR_OK;
}

static enum pir_code
facilitator_of(struct sorting *s, const struct pir_move *move, const char **key,
    struct pir_err *err)
{
	const char *client = move->path->client;

	if (!move->after)
		return PIR_OK;
	if (!*client) {
		*key = pir_request_by(move->record);
		return PIR_OK;
	}
	if (keep(s->change, &s->record, PIR_CLIENT, client, err))
		return err->code;
	*key = pir_client_facilitator(s->record, pir_request_day(move->record));
	return PIR_OK;
}

static enum pir_code
host_of(struct sorting *s, const struct pir_move *move, const char **key,
    struct pir_err *err)
{
	const char *staff = "";

	if (facilitator_of(s, move, &staff, err))
		return err->code;
	if (!*staff)
		return PIR_OK;
	if (keep(s->change, &s->staff, PIR_STAFF, staff, err))
		return err->code;
	*key = pir_json_str(s->staff, "host");
	return PIR_OK;
}

static enum pir_code
key_of(struct sorting *s, const struct pir_move *move,
    char out[PIR_CATEGORY_SIZE], struct pir_err *err)
{
	const char *key = "";
	enum pir_code code = PIR_OK;

	*out = '\0';
	if (s->by == PIR_BY_POOL)
		return PIR_OK;
	if (s->by == PIR_BY_CATEGORY)
		key = move->category;
	else if (s->by == PIR_BY_STREAM)
		code = stream_of(s, move, &key, err);
	else if (s->by == PIR_BY_FACILITATOR)
		code = facilitator_of(s, move, &key, err);
	else if (s->by == PIR_BY_HOST)
		code = host_of(s, move, &key, err);
	else
		snprintf(out, PIR_CATEGORY_SIZE, "%04d-%02d", move->on.year,
		    move->on.month);
	if (!*out)
		snprintf(out, PIR_CATEGORY_SIZE, "%s",
		    *key ? key : PIR_UNASSIGNED);
	return code;
}

/* ---- Adding up ----------------------------------------------------------- */

static enum pir_code
add_move(const struct pir_move *move, void *ctx, struct pir_err *err)
{
	struct sorting *s = ctx;
	char key[PIR_CATEGORY_SIZE];

	if (pir_date_is_set(s->until) && pir_date_cmp(move->on, s->until) > 0)
		return PIR_OK;
	if (key_of(s, move, key, err) ||
	    pir_account_add(&row_of(s->out, move->pool, key)->account,
		&move->by, err))
		return pir_within(err, move->path->id);
	return PIR_OK;
}

/* A pool in which nothing moved has a row, too. */
static enum pir_code
add_pool(const struct pir_path *path, const struct pir_json *pool, void *ctx,
    struct pir_err *err)
{
	const struct sorting *s = ctx;

	(void)pool;
	(void)err;
	if (!s->pool || !strcmp(s->pool, path->id))
		row_of(s->out, path->id, "");
	return PIR_OK;
}

enum pir_code
pir_balances_read(const struct pir_change *change, const char *pool,
    enum pir_balance_by by, struct pir_date until, struct pir_balances *out,
    struct pir_err *err)
{
	struct pir_balances b PIR_AUTO(pir_balances_release) =
	    PIR_BALANCES_INIT;
	struct sorting s PIR_AUTO(sorting_release) = {
		.change = change,
		.by = by,
		.pool = pool,
		.until = until,
		.out = &b,
	};

	if (by == PIR_BY_POOL &&
	    pir_open_each(change, PIR_POOL, NULL, add_pool, &s, err))
		return err->code;
	if (pir_moves_each(change, pool, add_move, &s, err))
		return err->code;
	if (b.n)
		qsort(b.v, b.n, sizeof *b.v, by_pool_and_key);
	*out = b;
	b = PIR_BALANCES_INIT;
	return PIR_OK;
}

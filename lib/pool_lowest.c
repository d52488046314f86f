/* pool_lowest.c - the least that a pool ever had available */
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "pool.h"

/* What a movement adds to what is available, and when. */
struct step {
	struct pir_date on;
	int64_t cents;
};

struct steps {
	struct step *v;
	size_t n;
	size_t cap;
};

static void
steps_release(struct steps *steps)
{
	free(steps->v);
}

static enum pir_code
note(const struct pir_move *move, void *ctx, struct pir_err *err)
{
	struct steps *steps = ctx;
	int64_t cents = pir_account_available(&move->by);

	(void)err;
	if (!cents)
		return PIR_OK;
	if (steps->n == steps->cap) {
		steps->cap = steps->cap ? steps->cap * 2 : 64;
		steps->v = pir_realloc(steps->v, steps->cap, sizeof *steps->v);
	}
	steps->v[steps->n++] = (struct step){ move->on, cents };
	return PIR_OK;
}

static int
by_day(const void *a, const void *b)
{
	return pir_date_cmp(((const struct step *)a)->on,
	    ((const struct step *)b)->on);
}

enum pir_code
pir_pool_lowest(const struct pir_change *change, const char *pool,
    struct pir_lowest *out, struct pir_err *err)
{
	struct steps steps PIR_AUTO(steps_release) = { 0 };
	struct pir_lowest lowest = { 0 };
	int64_t left = 0;

	if (pir_moves_each(change, pool, note, &steps, err))
		return pir_within(err, pool);
	if (steps.n)
		qsort(steps.v, steps.n, sizeof *steps.v, by_day);
	for (size_t i = 0; i < steps.n; i++) {
		bool ends = i + 1 == steps.n ||
		    pir_date_cmp(steps.v[i].on, steps.v[i + 1].on) != 0;

		if (pir_money_add(&left, steps.v[i].cents, err))
			return pir_within(err, pool);
		if (ends &&
		    (left < lowest.cents || !pir_date_is_set(lowest.on)))
			lowest = (struct pir_lowest){ left, steps.v[i].on };
	}
	*out = lowest;
	return PIR_OK;
}

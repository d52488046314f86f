#include "acquittal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"

void
pir_acquittal_release(struct pir_acquittal *a)
{
	pir_balances_release(&a->categories);
	pir_bookings_release(&a->bookings);
	free(a->owed);
	*a = PIR_ACQUITTAL_INIT;
}

int64_t
pir_account_unspent(const struct pir_account *a)
{
	return pir_account_allocated(a) - pir_account_spent(a);
}

/* The requests of a client stand together, as do the moves of each. */
struct gathering {
	struct pir_acquittal *out;
	struct pir_date until;
	char client[PIR_ID_CLIENT + 1];
	int64_t spent;        /* on that client so far */
	struct pir_owed owed; /* of the request so far */
};

static void
end_client(struct gathering *g)
{
	if (*g->client && g->spent > 0)
		g->out->clients++;
	g->spent = 0;
}

static void
end_request(struct gathering *g)
{
	struct pir_acquittal *a = g->out;

	if (g->owed.cents > 0) {
		if (a->n_owed == a->cap) {
			a->cap = a->cap ? a->cap * 2 : 16;
			a->owed = pir_realloc(a->owed, a->cap, sizeof *a->owed);
		}
		a->owed[a->n_owed++] = g->owed;
	}
	g->owed = (struct pir_owed){ 0 };
}

static enum pir_code
note(const struct pir_move *move, void *ctx, struct pir_err *err)
{
	struct gathering *g = ctx;

	if (pir_date_is_set(g->until) && pir_date_cmp(move->on, g->until) > 0)
		return PIR_OK;
	if (pir_account_add(&g->out->whole, &move->by, err))
		return err->code;
	if (!move->after)
		return PIR_OK;
	if (strcmp(g->client, move->path->client) != 0) {
		end_client(g);
		memcpy(g->client, move->path->client, sizeof g->client);
	}
	if (strcmp(g->owed.record, move->path->id) != 0) {
		end_request(g);
		memcpy(g->owed.record, move->path->id, sizeof g->owed.record);
		snprintf(g->owed.category, sizeof g->owed.category, "%s",
		    move->category);
	}
	g->spent += pir_account_spent(&move->by);
	g->owed.cents += pir_account_committed(&move->by);
	return PIR_OK;
}

enum pir_code
pir_acquittal_read(const struct pir_change *change, const char *pool,
    struct pir_date until, struct pir_acquittal *out, struct pir_err *err)
{
	struct pir_acquittal a PIR_AUTO(pir_acquittal_release) =
	    PIR_ACQUITTAL_INIT;
	struct pir_booking_query query = { .pool = pool, .until = until };
	struct gathering g = { .out = &a, .until = until };

	if (pir_balances_read(change, pool, PIR_BY_CATEGORY, until,
		&a.categories, err) ||
	    pir_bookings_read(change, &query, &a.bookings, err) ||
	    pir_moves_each(change, pool, note, &g, err))
		return err->code;
	end_client(&g);
	end_request(&g);
	*out = a;
	a = PIR_ACQUITTAL_INIT;
	return PIR_OK;
}

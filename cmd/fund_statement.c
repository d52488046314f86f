/* fund_statement.c - pir-fund(1): statement */
#include "auto.h"
#include "booking.h"
#include "fund_private.h"
#include "out.h"
#include "who.h"

/* The last is of a pool only: a client has nothing available. */
#define COL_AVAILABLE 13
static const struct out_col cols[] = {
	{ "on", 0 },
	{ "pool", 0 },
	{ "client", OUT_WIDE },
	{ "record", OUT_ID },
	{ "entry", OUT_EXTRA },
	{ "type", 0 },
	{ "category", 0 },
	{ "amount", OUT_NUMBER },
	{ "gst", OUT_NUMBER | OUT_EXTRA },
	{ "late", OUT_EXTRA },
	{ "allocated", OUT_NUMBER | OUT_EXTRA },
	{ "committed", OUT_NUMBER },
	{ "spent", OUT_NUMBER },
	{ "available", OUT_NUMBER },
	{ 0 },
};

struct args {
	const char *typed;
	struct pir_date since;
	struct pir_date until;
	struct out_opts how;
	char pool[PIR_ID_SIZE];         /* "" of a client */
	char client[PIR_ID_CLIENT + 1]; /* "" of a pool */
};

static void
print_row(struct out *out, const struct pir_booking *b,
    const struct pir_account *sum, bool of_pool)
{
	out_date(out, b->on);
	out_str(out, b->pool);
	out_str(out, b->client);
	out_str(out, b->record);
	out_str(out, b->entry);
	out_str(out, b->type);
	out_str(out, b->category);
	out_cents(out, pir_booking_cents(b));
	out_cents(out,
	    b->by.sum[PIR_SUM_PAID_GST] + b->by.sum[PIR_SUM_REFUNDED_GST]);
	out_str(out, b->late ? "late" : "");
	out_cents(out, pir_account_allocated(sum));
	out_cents(out, pir_account_committed(sum));
	out_cents(out, pir_account_spent(sum));
	if (of_pool)
		out_cents(out, pir_account_available(sum));
}

/* The sums run from the first movement; the rows from the day asked for. */
static enum pir_code
print_rows(struct env *env, const struct args *a,
    const struct pir_bookings *rows, struct pir_err *err)
{
	struct out_col shown[sizeof cols / sizeof *cols];
	struct out *out PIR_AUTO(out_release) = NULL;
	struct pir_account sum = PIR_ACCOUNT_INIT;

	memcpy(shown, cols, sizeof cols);
	if (!*a->pool)
		shown[COL_AVAILABLE].name = NULL;
	if (out_begin(&out, env, &a->how, shown, err))
		return err->code;
	for (size_t i = 0; i < rows->n; i++) {
		if (pir_account_add(&sum, &rows->v[i].by, err))
			return err->code;
		if (pir_date_within(rows->v[i].on, a->since, a->until))
			print_row(out, &rows->v[i], &sum, *a->pool);
	}
	return out_end(&out, err);
}

/* A pool by its id or the beginning of it, else a client. */
static enum pir_code
resolve(struct env *env, struct args *a, struct pir_err *err)
{
	struct pir_err apart = PIR_ERR_INIT;
	enum pir_code code = fund_pool(env, a->typed, a->pool, &apart);

	if (!code || !who_client(env, a->typed, a->client, err))
		return PIR_OK;
	if (err->code == PIR_MISSING && code == PIR_INVALID)
		*err = apart; /* several pools */
	else if (err->code == PIR_MISSING)
		return pir_fail(err, PIR_MISSING,
		    "no pool and no client '%s'; see 'pir fund balance' and "
		    "'pir client list'",
		    a->typed);
	return err->code;
}

enum pir_code
fund_statement(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pir_bookings rows PIR_AUTO(pir_bookings_release) =
	    PIR_BOOKINGS_INIT;
	struct pir_booking_query query = { 0 };
	struct pir_change change = { 0 };
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("of", "POOL|CLIENT", "whose", &a.typed),
		OPT_DATE(0, "since", "on or after the day", &a.since),
		OPT_DATE(0, "until", "on or before the day", &a.until),
		OPT_ROWS(&a.how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) || resolve(env, &a, err))
		return err->code;
	change.parent = env->tree;
	query.pool = *a.pool ? a.pool : NULL;
	query.client = *a.client ? a.client : NULL;
	query.until = a.until;
	if (pir_bookings_read(&change, &query, &rows, err))
		return err->code;
	return print_rows(env, &a, &rows, err);
}

/* fund_balance.c - pir-fund(1): balance */
#include <string.h>

#include "auto.h"
#include "balance.h"
#include "fund_private.h"
#include "out.h"

/* The second is called after what the rows are by; by pool it is left out. */
#define COL_BY 1
static const struct out_col cols[] = {
	{ "pool", OUT_ID },
	{ "by", 0 },
	{ "allocated", OUT_NUMBER },
	{ "requested", OUT_NUMBER },
	{ "committed", OUT_NUMBER },
	{ "spent", OUT_NUMBER },
	{ "available", OUT_NUMBER },
	{ "approved", OUT_NUMBER | OUT_EXTRA },
	{ "moved", OUT_NUMBER | OUT_EXTRA },
	{ "released", OUT_NUMBER | OUT_EXTRA },
	{ "paid", OUT_NUMBER | OUT_EXTRA },
	{ "refunded", OUT_NUMBER | OUT_EXTRA },
	{ "gst", OUT_NUMBER | OUT_EXTRA },
	{ "handed_back", OUT_NUMBER | OUT_EXTRA },
	{ "carried_in", OUT_NUMBER | OUT_EXTRA },
	{ "carried_out", OUT_NUMBER | OUT_EXTRA },
	{ 0 },
};

#define BY "category|stream|facilitator|host|month"
static const struct {
	const char *name;
	enum pir_balance_by by;
} ways[] = {
	{ "category", PIR_BY_CATEGORY },
	{ "stream", PIR_BY_STREAM },
	{ "facilitator", PIR_BY_FACILITATOR },
	{ "host", PIR_BY_HOST },
	{ "month", PIR_BY_MONTH },
};

static enum pir_balance_by
way_of(const char *name)
{
	size_t i = 0;

	if (!name)
		return PIR_BY_POOL;
	while (strcmp(ways[i].name, name) != 0)
		i++;
	return ways[i].by;
}

static void
print_row(struct out *out, const struct pir_balance *b, bool has_key)
{
	const struct pir_account *a = &b->account;
	const int64_t *sum = a->sum;

	out_str(out, b->pool);
	if (has_key)
		out_str(out, b->key);
	out_cents(out, pir_account_allocated(a));
	out_cents(out, sum[PIR_SUM_REQUESTED]);
	out_cents(out, pir_account_committed(a));
	out_cents(out, pir_account_spent(a));
	out_cents(out, pir_account_available(a));
	out_cents(out, sum[PIR_SUM_APPROVED]);
	out_cents(out, sum[PIR_SUM_MOVED]);
	out_cents(out, sum[PIR_SUM_RELEASED]);
	out_cents(out, sum[PIR_SUM_PAID]);
	out_cents(out, sum[PIR_SUM_REFUNDED]);
	out_cents(out, sum[PIR_SUM_PAID_GST] - sum[PIR_SUM_REFUNDED_GST]);
	out_cents(out, sum[PIR_SUM_HANDED_BACK]);
	out_cents(out, sum[PIR_SUM_CARRIED_IN]);
	out_cents(out, sum[PIR_SUM_CARRIED_OUT]);
}

static enum pir_code
print_rows(struct env *env, const struct out_opts *how, const char *by,
    const struct pir_balances *rows, struct pir_err *err)
{
	struct out_col shown[sizeof cols / sizeof *cols];
	struct out *out PIR_AUTO(out_release) = NULL;

	memcpy(shown, cols, sizeof cols);
	if (by)
		shown[COL_BY].name = by;
	else
		memmove(shown + COL_BY, shown + COL_BY + 1,
		    sizeof cols - (COL_BY + 1) * sizeof *cols);
	if (out_begin(&out, env, how, shown, err))
		return err->code;
	for (size_t i = 0; i < rows->n; i++)
		print_row(out, &rows->v[i], by);
	return out_end(&out, err);
}

enum pir_code
fund_balance(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pir_balances rows PIR_AUTO(pir_balances_release) =
	    PIR_BALANCES_INIT;
	struct out_opts how = { 0 };
	struct pir_change change = { 0 };
	struct pir_date on = PIR_DATE_NONE;
	const char *typed = NULL;
	const char *by = NULL;
	char pool[PIR_ID_SIZE];
	const struct opt opts[] = {
		OPT_ARG_MAY("pool", "POOL", "of this pool only", &typed),
		OPT_WORD(0, "by", BY, "what each row is of (the pool)", &by),
		OPT_DATE(0, "on", "what had taken effect then", &on),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    (typed && fund_pool(env, typed, pool, err)))
		return err->code;
	change.parent = env->tree;
	if (pir_balances_read(&change, typed ? pool : NULL, way_of(by), on,
		&rows, err))
		return err->code;
	return print_rows(env, &how, by, &rows, err);
}

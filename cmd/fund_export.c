/* fund_export.c - pir-fund(1): export */
#include <string.h>

#include "auto.h"
#include "fund_private.h"
#include "journal.h"
#include "out.h"

static const struct out_col cols[] = {
	{ "date", 0 },
	{ "type", 0 },
	{ "account", 0 },
	{ "amount", OUT_NUMBER },
	{ "record", OUT_ID },
	{ "entry", 0 },
	{ "commit", 0 },
	{ 0 },
};

static enum pir_code
print_rows(struct env *env, const struct out_opts *how,
    const struct pir_bookings *b, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	struct pir_posting p[PIR_POSTINGS];

	if (out_begin(&out, env, how, cols, err))
		return err->code;
	for (size_t i = 0; i < b->n; i++) {
		size_t n = pir_booking_postings(&b->v[i], p);

		for (size_t j = 0; j < n; j++) {
			out_date(out, b->v[i].on);
			out_str(out, b->v[i].type);
			out_str(out, p[j].account);
			out_cents(out, p[j].cents);
			out_str(out, b->v[i].record);
			out_str(out, b->v[i].entry);
			out_str(out, b->v[i].commit);
		}
	}
	return out_end(&out, err);
}

static enum pir_code
print_journal(struct env *env, const struct pir_bookings *b,
    struct pir_err *err)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_journal_print(b, &text);
	fputs(pir_str_get(&text), env->out);
	return env_flush(env, err);
}

enum pir_code
fund_export(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pir_bookings rows PIR_AUTO(pir_bookings_release) =
	    PIR_BOOKINGS_INIT;
	struct pir_booking_query query = { 0 };
	struct pir_change change = { 0 };
	struct out_opts how = { .format = "ledger" };
	const char *typed = NULL;
	char pool[PIR_ID_SIZE];
	const struct opt opts[] = {
		OPT_ARG("pool", "POOL", "its id, or the beginning", &typed),
		OPT_STR(0, "at", "REV|DATE", "what was known then", &how.at),
		OPT_DATE(0, "on", "what had taken effect then", &query.until),
		OPT_WORD('o', "output", "ledger|hledger|csv",
		    "who shall read it (ledger)", &how.format),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    fund_pool(env, typed, pool, err))
		return err->code;
	change.parent = env->tree;
	query.pool = pool;
	if (pir_bookings_read(&change, &query, &rows, err) ||
	    pir_bookings_trace(env->store, env->tree, &rows, err))
		return err->code;
	if (!strcmp(how.format, "csv"))
		return print_rows(env, &how, &rows, err);
	return print_journal(env, &rows, err);
}

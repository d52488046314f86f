/* fund_acquit.c - pir-fund(1): acquit */
#include <string.h>

#include "acquittal.h"
#include "auto.h"
#include "fund_private.h"
#include "out.h"

/* What is said of each category, and of the whole. */
static const struct out_col cols[] = {
	{ "category", OUT_ID },
	{ "allocated", OUT_NUMBER },
	{ "carried_in", OUT_NUMBER },
	{ "carried_out", OUT_NUMBER },
	{ "returned", OUT_NUMBER },
	{ "approved", OUT_NUMBER },
	{ "moved", OUT_NUMBER },
	{ "released", OUT_NUMBER },
	{ "paid", OUT_NUMBER },
	{ "refunded", OUT_NUMBER },
	{ "gst", OUT_NUMBER },
	{ "committed", OUT_NUMBER },
	{ "unspent", OUT_NUMBER },
	{ 0 },
};
#define N_COLS (sizeof cols / sizeof *cols - 1)

/* Its sums, under the columns from the second on. */
static void
fill(const struct pir_account *a, int64_t cents[N_COLS])
{
	const int64_t *sum = a->sum;
	const int64_t in_order[N_COLS] = { 0, sum[PIR_SUM_ALLOCATED],
		sum[PIR_SUM_CARRIED_IN], sum[PIR_SUM_CARRIED_OUT],
		sum[PIR_SUM_HANDED_BACK], sum[PIR_SUM_APPROVED],
		sum[PIR_SUM_MOVED], sum[PIR_SUM_RELEASED], sum[PIR_SUM_PAID],
		sum[PIR_SUM_REFUNDED],
		sum[PIR_SUM_PAID_GST] - sum[PIR_SUM_REFUNDED_GST],
		pir_account_committed(a), pir_account_unspent(a) };

	memcpy(cents, in_order, sizeof in_order);
}

/* What the three forms are made from. */
struct acquit {
	struct env *env;
	struct pir_json *pool;
	struct pir_acquittal figures;
};

static void
acquit_release(struct acquit *a)
{
	pir_json_release(&a->pool);
	pir_acquittal_release(&a->figures);
}

/* ---- Rows ---------------------------------------------------------------- */

static void
print_row(struct out *out, const char *category, const struct pir_account *a)
{
	int64_t cents[N_COLS];

	fill(a, cents);
	out_str(out, category);
	for (size_t i = 1; i < N_COLS; i++)
		out_cents(out, cents[i]);
}

static enum pir_code
print_rows(const struct acquit *a, struct out_opts *how, struct pir_err *err)
{
	const struct pir_balances *rows = &a->figures.categories;
	struct out *out PIR_AUTO(out_release) = NULL;

	if (out_begin(&out, a->env, how, cols, err))
		return err->code;
	for (size_t i = 0; i < rows->n; i++)
		print_row(out, rows->v[i].key, &rows->v[i].account);
	print_row(out, "total", &a->figures.whole);
	return out_end(&out, err);
}

/* ---- JSON ---------------------------------------------------------------- */

static struct pir_json *
sums(const char *category, const struct pir_account *a)
{
	struct pir_json *object = pir_json_object();
	int64_t cents[N_COLS];

	fill(a, cents);
	if (category)
		pir_json_set_str(object, "category", category);
	for (size_t i = 1; i < N_COLS; i++) {
		struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		pir_str_addf(&name, "%s_cents", cols[i].name);
		pir_json_set_int(object, name.s, cents[i]);
	}
	return object;
}

static struct pir_json *
owed(const struct pir_acquittal *figures)
{
	struct pir_json *array = pir_json_array();

	for (size_t i = 0; i < figures->n_owed; i++) {
		const struct pir_owed *o = &figures->owed[i];
		struct pir_json *e = pir_json_append(array, pir_json_object());

		pir_json_set_str(e, "record", o->record);
		pir_json_set_str(e, "category", o->category);
		pir_json_set_int(e, "committed_cents", o->cents);
	}
	return array;
}

static struct pir_json *
late(const struct pir_bookings *bookings)
{
	struct pir_json *array = pir_json_array();

	for (size_t i = 0; i < bookings->n; i++) {
		const struct pir_booking *b = &bookings->v[i];
		struct pir_json *e;

		if (!b->late)
			continue;
		e = pir_json_append(array, pir_json_object());
		pir_json_set_date(e, "on", b->on);
		pir_json_set_str(e, "record", b->record);
		pir_json_set_str(e, "entry", b->entry);
		pir_json_set_str(e, "type", b->type);
		pir_json_set_int(e, "amount_cents", pir_booking_cents(b));
	}
	return array;
}

static enum pir_code
print_json(const struct acquit *a, struct pir_err *err)
{
	struct pir_json *all PIR_AUTO(pir_json_release) = pir_json_object();
	const struct pir_balances *rows = &a->figures.categories;
	struct pir_json *categories;

	pir_json_set_str(all, "pool", pir_json_str(a->pool, "id"));
	pir_json_give_str(all, "title", pir_json_str(a->pool, "title"));
	pir_json_set_str(all, "from", pir_json_str(a->pool, "from"));
	pir_json_set_str(all, "to", pir_json_str(a->pool, "to"));
	pir_json_set_str(all, "state", pir_json_str(a->pool, "state"));
	pir_json_set_str(all, "commit", pir_tree_commit(a->env->tree));
	pir_json_set_int(all, "clients_helped", (int64_t)a->figures.clients);
	pir_json_set(all, "total", sums(NULL, &a->figures.whole));
	categories = pir_json_need_array(all, "categories");
	for (size_t i = 0; i < rows->n; i++)
		pir_json_append(categories,
		    sums(rows->v[i].key, &rows->v[i].account));
	pir_json_set(all, "open_commitments", owed(&a->figures));
	pir_json_set(all, "late_entries", late(&a->figures.bookings));
	return out_json(a->env, all, err);
}

/* ---- A page -------------------------------------------------------------- */

/* The sums that are not zero. */
static void
show_sums(struct env *env, const struct pir_account *account)
{
	int64_t cents[N_COLS];
	char text[PIR_MONEY_SIZE];

	fill(account, cents);
	for (size_t i = 1; i < N_COLS; i++)
		if (cents[i] || i == N_COLS - 1)
			page_field(env, cols[i].name, "%s",
			    pir_money_format(cents[i], text));
}

static void
show_owed(struct env *env, const struct pir_acquittal *figures)
{
	char text[PIR_MONEY_SIZE];

	if (figures->n_owed)
		page_heading(env, "Open commitments");
	for (size_t i = 0; i < figures->n_owed; i++)
		page_line(env, 0, "%s  %s %s", figures->owed[i].record,
		    figures->owed[i].category,
		    pir_money_format(figures->owed[i].cents, text));
}

static void
show_late(struct env *env, const struct pir_bookings *bookings)
{
	bool any = false;

	for (size_t i = 0; i < bookings->n; i++) {
		const struct pir_booking *b = &bookings->v[i];
		char on[PIR_DATE_SIZE], text[PIR_MONEY_SIZE];

		if (!b->late)
			continue;
		if (!any)
			page_heading(env, "Late entries");
		any = true;
		page_line(env, 0, "%s  %s %s %s", pir_date_format(b->on, on),
		    b->record, b->type,
		    pir_money_format(pir_booking_cents(b), text));
	}
}

static enum pir_code
show(const struct acquit *a, struct pir_err *err)
{
	const struct pir_balances *rows = &a->figures.categories;
	struct env *env = a->env;

	page_heading(env, pir_json_str(a->pool, "id"));
	page_field(env, "title", "%s", pir_json_str(a->pool, "title"));
	page_field(env, "period", "%s to %s", pir_json_str(a->pool, "from"),
	    pir_json_str(a->pool, "to"));
	page_field(env, "state", "%s", pir_json_str(a->pool, "state"));
	page_field(env, "commit", "%s", pir_tree_commit(env->tree));
	page_field(env, "clients helped", "%zu", a->figures.clients);
	show_sums(env, &a->figures.whole);
	for (size_t i = 0; i < rows->n; i++) {
		page_heading(env, rows->v[i].key);
		show_sums(env, &rows->v[i].account);
	}
	show_owed(env, &a->figures);
	show_late(env, &a->figures.bookings);
	return page_end(env, err);
}

enum pir_code
fund_acquit(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct acquit a PIR_AUTO(acquit_release) = { .env = env };
	struct pir_change change = { 0 };
	struct out_opts how = { .format = "text" };
	struct pir_date on = PIR_DATE_NONE;
	const char *typed = NULL;
	char pool[PIR_ID_SIZE];
	const struct opt opts[] = {
		OPT_ARG("pool", "POOL", "its id, or the beginning", &typed),
		OPT_STR(0, "at", "REV|DATE", "what was known then", &how.at),
		OPT_DATE(0, "on", "what had taken effect then", &on),
		OPT_WORD('o', "output", "text|json|csv",
		    "how to print it (text)", &how.format),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    fund_pool(env, typed, pool, err) ||
	    pir_record_get(env->tree, PIR_POOL, pool, &a.pool, err))
		return err->code;
	change.parent = env->tree;
	if (pir_acquittal_read(&change, pool, on, &a.figures, err))
		return err->code;
	if (!strcmp(how.format, "json"))
		return print_json(&a, err);
	if (!strcmp(how.format, "csv"))
		return print_rows(&a, &how, err);
	return show(&a, err);
}

/* report_fund.c - what the pools paid for, by category and month */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "pool.h"
#include "report_private.h"

static const struct pir_col cols[] = {
	{ "category", PIR_COL_ID, NULL, NULL },
	{ "month", 0, NULL, NULL },
	{ "clients", PIR_COL_COUNT, NULL, NULL },
	{ "requests", PIR_COL_COUNT | PIR_COL_ADDS, NULL, "clients" },
	{ "approvals", PIR_COL_COUNT | PIR_COL_ADDS, NULL, "clients" },
	{ "payments", PIR_COL_COUNT | PIR_COL_ADDS, NULL, "clients" },
	{ "refunds", PIR_COL_COUNT | PIR_COL_ADDS, NULL, "clients" },
	{ "allocated", PIR_COL_NUMBER, NULL, NULL },
	{ "requested", PIR_COL_NUMBER, NULL, "requests" },
	{ "approved", PIR_COL_NUMBER, NULL, "approvals" },
	{ "released", PIR_COL_NUMBER, NULL, "approvals" },
	{ "paid", PIR_COL_NUMBER, NULL, "payments" },
	{ "refunded", PIR_COL_NUMBER, NULL, "refunds" },
	{ "spent", PIR_COL_NUMBER, NULL, "refunds" },
	{ "spent_gst", PIR_COL_NUMBER, NULL, "refunds" },
	{ 0 },
};

/* All, one category, or one month of it. */
struct line {
	char *category; /* "" for what has none */
	char month[8];  /* "" for all months */
	int depth;
	struct pir_strs clients;
	int64_t requests;
	int64_t approvals;
	int64_t payments;
	int64_t refunds;
	int64_t requested_cents;
	struct pir_account account;
};

struct fund {
	const struct pir_inquiry *q;
	struct line *v; /* each before its parts */
	size_t n;
	/* The client whose records are read. */
	char id[PIR_ID_CLIENT + 1];
	struct pir_json *client;
};

static void
fund_release(struct fund *f)
{
	for (size_t i = 0; i < f->n; i++) {
		free(f->v[i].category);
		pir_strs_release(&f->v[i].clients);
	}
	free(f->v);
	pir_json_release(&f->client);
}

/* ---- Whose it is ----------------------------------------------------------
 */

/* Of the client's facilitator that day; what is no client's is nobody's. */
static enum pir_code
counts(struct fund *f, const struct pir_move *move, bool *yes,
    struct pir_err *err)
{
	const char *id = move->path->client;
	struct pir_case c = { .inquiry = f->q, .id = id };
	struct pir_span s = PIR_SPAN_INIT;
	char path[PIR_PATH_SIZE];

	*yes = pir_inquiry_counts(f->q, "");
	if (!*id)
		return PIR_OK;
	if (strcmp(f->id, id) != 0) {
		pir_json_release(&f->client);
		if (pir_record_look(f->q->tree,
			pir_path_of(PIR_CLIENT, id, path), &f->client, err))
			return err->code;
		snprintf(f->id, sizeof f->id, "%s", id);
	}
	c.client = f->client;
	if (pir_case_span(&c, move->on, &s))
		*yes = pir_span_counts(&c, &s, move->on);
	return PIR_OK;
}

/* ---- Lines ----------------------------------------------------------------
 */

static int
compare(const struct line *l, const char *category, const char *month,
    int depth)
{
	int order;

	if (l->depth == 0 || depth == 0)
		return l->depth - depth;
	order = strcmp(l->category, category);
	return order ? order : strcmp(l->month, month);
}

static struct line *
line_of(struct fund *f, const char *category, const char *month, int depth)
{
	size_t i = 0;

	while (i < f->n && compare(&f->v[i], category, month, depth) < 0)
		i++;
	if (i < f->n && compare(&f->v[i], category, month, depth) == 0)
		return &f->v[i];
	f->v = pir_realloc(f->v, f->n + 1, sizeof *f->v);
	memmove(f->v + i + 1, f->v + i, (f->n++ - i) * sizeof *f->v);
	f->v[i] =
	    (struct line){ .category = pir_strdup(category), .depth = depth };
	snprintf(f->v[i].month, sizeof f->v[i].month, "%s", month);
	return &f->v[i];
}

static enum pir_code
add(struct line *l, const struct pir_move *move, struct pir_err *err)
{
	const int64_t *by = move->by.sum;
	const char *client = move->path->client;

	if (*client && !pir_strs_has(&l->clients, client))
		pir_strs_add(&l->clients, client);
	l->approvals += by[PIR_SUM_APPROVED] > 0;
	l->payments += by[PIR_SUM_PAID] > 0;
	l->refunds += by[PIR_SUM_REFUNDED] > 0;
	if (!move->entry) {
		l->requests++;
		if (pir_money_add(&l->requested_cents, by[PIR_SUM_REQUESTED],
			err))
			return err->code;
	}
	return pir_account_add(&l->account, &move->by, err);
}

static enum pir_code
note(const struct pir_move *move, void *ctx, struct pir_err *err)
{
	struct fund *f = ctx;
	char day[PIR_DATE_SIZE], month[8];
	bool yes;

	if (!pir_inquiry_has(f->q, move->on) ||
	    pir_json_is(move->entry, "type", "carry"))
		return PIR_OK;
	if (counts(f, move, &yes, err) || !yes)
		return err->code;
	snprintf(month, sizeof month, "%.7s", pir_date_format(move->on, day));
	if (add(line_of(f, "", "", 0), move, err) ||
	    add(line_of(f, move->category, "", 1), move, err))
		return err->code;
	return add(line_of(f, move->category, month, 2), move, err);
}

/* ---- Rows -----------------------------------------------------------------
 */

static void
row(struct pir_table *t, const struct line *l)
{
	const struct pir_account *a = &l->account;

	pir_table_row(t, l->depth);
	pir_table_text(t, l->category);
	pir_table_text(t, l->month);
	/* What builds capacity is no client's. */
	if (l->clients.n || !l->requests)
		pir_table_number(t, (int64_t)l->clients.n);
	else
		pir_table_none(t);
	pir_table_number(t, l->requests);
	pir_table_number(t, l->approvals);
	pir_table_number(t, l->payments);
	pir_table_number(t, l->refunds);
	pir_table_cents(t, pir_account_allocated(a));
	pir_table_cents(t, l->requested_cents);
	pir_table_cents(t, a->sum[PIR_SUM_APPROVED]);
	pir_table_cents(t, a->sum[PIR_SUM_RELEASED]);
	pir_table_cents(t, a->sum[PIR_SUM_PAID]);
	pir_table_cents(t, a->sum[PIR_SUM_REFUNDED]);
	pir_table_cents(t, pir_account_spent(a));
	pir_table_cents(t,
	    a->sum[PIR_SUM_PAID_GST] - a->sum[PIR_SUM_REFUNDED_GST]);
}

static enum pir_code
fill(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct fund f PIR_AUTO(fund_release) = { .q = q };
	const struct pir_change change = { .parent = q->tree };

	(void)line_of(&f, "", "", 0);
	if (pir_moves_each(&change, NULL, note, &f, err))
		return err->code;
	for (size_t i = 0; i < f.n; i++)
		row(t, &f.v[i]);
	return PIR_OK;
}

const struct pir_report pir_report_fund = {
	.name = "fund",
	.summary = "what the pools paid for, by category and month",
	.form = { cols, fill },
};

/* report.c - pir-report(1): the tables that lib/report.h knows */
#include "report.h"

#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "cmd_report.h"
#include "mem.h"
#include "who.h"

/* In the place of a number that is not for publication. */
#define NOT_PUBLISHED "np"

/* ---- What it says of itself --------------------------------------------- */

/* What was not asked for is left out. */
static struct pir_json *
about_query(const struct asked *asked)
{
	const struct pir_report_query *q = &asked->query;
	struct pir_json *query = pir_json_object();

	pir_json_set_date(query, "today", q->today);
	if (pir_date_is_set(q->from))
		pir_json_set_date(query, "from", q->from);
	if (pir_date_is_set(q->to))
		pir_json_set_date(query, "to", q->to);
	pir_json_give_str(query, "host", q->host);
	pir_json_give_str(query, "facilitator", q->facilitator);
	if (q->each)
		pir_json_set_bool(query, "each", true);
	if (q->public)
		pir_json_set_bool(query, "public", true);
	pir_json_give_str(query, "columns", asked->how.columns);
	pir_json_give_str(query, "sort", asked->how.sort);
	return query;
}

struct pir_json *
report_about(const struct env *env, const struct asked *asked)
{
	struct pir_json *about = pir_json_object();

	pir_json_set_str(about, "report", asked->report->name);
	pir_json_set_str(about, "version", VERSION);
	pir_json_set_str(about, "commit", pir_tree_commit(env->tree));
	pir_json_set(about, "query", about_query(asked));
	return about;
}

/* ---- Printing ------------------------------------------------------------ */

static struct out_col *
columns(const struct pir_table *t)
{
	size_t n = 0;
	struct out_col *cols;

	while (t->cols[n].name)
		n++;
	cols = pir_alloc(n + 1, sizeof *cols);
	for (size_t i = 0; i < n; i++) {
		unsigned flags = t->cols[i].flags;

		cols[i].name = t->cols[i].name;
		if (flags & PIR_COL_ID)
			cols[i].flags |= OUT_ID;
		if (flags & (PIR_COL_NUMBER | PIR_COL_COUNT))
			cols[i].flags |= OUT_NUMBER;
	}
	return cols;
}

static void
print_cell(struct out *out, const struct pir_cell *cell)
{
	switch (cell->type) {
	case PIR_CELL_NONE:
		out_none(out);
		break;
	case PIR_CELL_TEXT:
		out_str(out, cell->text);
		break;
	case PIR_CELL_NUMBER:
		out_int(out, cell->number);
		break;
	case PIR_CELL_TENTHS:
		out_tenths(out, cell->number);
		break;
	case PIR_CELL_CENTS:
		out_cents(out, cell->number);
		break;
	case PIR_CELL_HIDDEN:
		out_str(out, NOT_PUBLISHED);
	}
}

static void
free_columns(struct out_col **cols)
{
	free(*cols);
}

enum pir_code
report_print(struct env *env, struct asked *asked, struct pir_err *err)
{
	struct pir_table table PIR_AUTO(pir_table_release) = PIR_TABLE_INIT;
	struct pir_json *about PIR_AUTO(pir_json_release) =
	    report_about(env, asked);
	struct out_col *cols PIR_AUTO(free_columns) = NULL;
	struct out *out PIR_AUTO(out_release) = NULL;

	if (pir_report_run(asked->report, env->store, env->tree, &asked->query,
		&table, err))
		return err->code;
	cols = columns(&table);
	asked->how.about = about;
	if (out_begin(&out, env, &asked->how, cols, err))
		return err->code;
	for (size_t row = 0; row < table.n_rows; row++)
		for (size_t col = 0; col < table.n_cols; col++)
			print_cell(out, pir_table_cell(&table, row, col));
	return out_end(&out, err);
}

/* ---- Asking -------------------------------------------------------------- */

/* The report that the verb is called after. */
static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct asked asked = { .report = pir_report_find(env->verb->name) };
	struct pir_report_query *q = &asked.query;
	struct out_opts *how = &asked.how;
	const char *who = NULL;
	const struct opt opts[] = {
		OPT_DATE(0, "from", "from this day on", &q->from),
		OPT_DATE(0, "to", "up to and with this day (today)", &q->to),
		OPT_STR(0, "host", "HOST", "whose facilitator is there",
		    &q->host),
		OPT_STR(0, "facilitator", "STAFF|me|all", "whose clients (all)",
		    &who),
		OPT_FLAG(0, "each", "the cases that the figures are made of",
		    &q->each),
		OPT_FLAG(0, "public", "for anybody to read: no counts of few",
		    &q->public),
		OPT_ROWS(how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_resolve(env, who, "all", asked.facilitator, err))
		return err->code;
	if (*asked.facilitator)
		q->facilitator = asked.facilitator;
	q->today = env->today;
	return report_print(env, &asked, err);
}

static const struct verb verbs[] = {
	{ "activity", "what came in, what went on and what ended", NEED_TREE,
	    run },
	{ "caseload", "how many clients each facilitator and host has",
	    NEED_TREE, run },
	{ "needs", "needs at entry and now, by domain and rater", NEED_TREE,
	    run },
	{ "timeliness", "days to contact, assessment, plan and review",
	    NEED_TREE, run },
	{ "referrals", "where clients come from, and where they are sent to",
	    NEED_TREE, run },
	{ "fund", "what the pools paid for, by category and month", NEED_TREE,
	    run },
	{ "reform", "systemic issues by area, and what was published",
	    NEED_TREE, run },
	{ "completeness", "who lacks what, and what was entered late",
	    NEED_TREE, run },
	{ "verify", "whether a report's JSON comes out the same again",
	    NEED_TREE, report_verify },
	{ 0 },
};

const struct command cmd_report = {
	.name = "report",
	.summary = "tables for managers and the public",
	.verbs = verbs,
};

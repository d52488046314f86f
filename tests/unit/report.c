/* Reports of the small organisation, as functions of tree and query. */
#include <string.h>

#include "client_merge.h"
#include "fixture.h"
#include "report.h"

TestSuite(report, .init = fixture_begin, .fini = fixture_end);

static const struct pir_report_query july = {
	.today = { 2013, 7, 31 },
};

/* The report, or what was wrong with asking for it. */
static enum pir_code
run(const char *name, const struct pir_report_query *query,
    struct pir_table *table, struct pir_err *err)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;

	cr_assert_eq(pir_store_tip(fixture_store(), &tree, err), PIR_OK);
	return pir_report_run(pir_report_find(name), fixture_store(), tree,
	    query, table, err);
}

/* The cell of the first row whose first texts are these (NULL: none). */
static const struct pir_cell *
cell(const struct pir_table *t, const char *a, const char *b, const char *col)
{
	size_t c = 0;

	while (strcmp(t->cols[c].name, col))
		c++;
	for (size_t row = 0; row < t->n_rows; row++) {
		const char *x = pir_table_cell(t, row, 0)->text;
		const char *y = pir_table_cell(t, row, 1)->text;

		if (!strcmp(x ? x : "", a) && !strcmp(y ? y : "", b))
			return pir_table_cell(t, row, c);
	}
	return NULL;
}

static int64_t
number(const char *report, const struct pir_report_query *query, const char *a,
    const char *b, const char *col)
{
	struct pir_table t PIR_AUTO(pir_table_release) = PIR_TABLE_INIT;
	struct pir_err err = PIR_ERR_INIT;
	const struct pir_cell *c;

	cr_assert_eq(run(report, query, &t, &err), PIR_OK, "%s", err.msg);
	c = cell(&t, a, b, col);
	cr_assert_not_null(c, "%s: no row %s %s", report, a, b);
	cr_assert_eq(c->type, PIR_CELL_NUMBER);
	return c->number;
}

Test(report, counts_each_client_once_where_they_stand)
{
	cr_expect_eq(number("activity", &july, "referred", "", "count"), 4);
	cr_expect_eq(number("activity", &july, "accepted", "", "count"), 3);
	cr_expect_eq(number("activity", &july, "present", "active", "count"),
	    2);
	cr_expect_eq(number("activity", &july, "waiting", "start", "count"), 1);
	cr_expect_eq(number("activity", &july, "waiting", "decision", "count"),
	    1);
}

static enum pir_code
merge(struct pir_change *change, void *ctx, struct pir_err *err)
{
	(void)ctx;
	return pir_client_merge(change, FIXTURE_NEW, FIXTURE_OWN, err);
}

Test(report, does_not_count_who_was_merged_into_another)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(fixture_change("coord", "client merge", merge, NULL, NULL,
			 &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(number("activity", &july, "referred", "", "count"), 3);
	cr_expect_eq(number("activity", &july, "waiting", "", "count"), 1);
}

Test(report, tells_facilitators_apart)
{
	struct pir_report_query query = july;

	query.facilitator = "fac1";
	cr_expect_eq(number("activity", &query, "present", "", "count"), 1);
	cr_expect_eq(number("caseload", &query, "region", "", "active"), 1);
	query.facilitator = "fac2";
	cr_expect_eq(number("caseload", &query, "region", "", "active"), 1);
	query.facilitator = "gone1";
	cr_expect_eq(number("caseload", &query, "region", "", "active"), 0);
}

Test(report, leaves_out_what_is_not_of_the_period)
{
	struct pir_report_query query = july;

	query.from = (struct pir_date){ 2013, 7, 30 };
	cr_expect_eq(number("activity", &query, "referred", "", "count"), 0);
	cr_expect_eq(number("activity", &query, "present", "", "count"), 2);
	query.from = PIR_DATE_NONE;
	query.to = (struct pir_date){ 2012, 12, 31 };
	cr_expect_eq(number("activity", &query, "referred", "", "count"), 0);
	cr_expect_eq(number("activity", &query, "present", "", "count"), 0);
}

Test(report, hides_from_the_public_what_is_small)
{
	struct pir_report_query query = july;

	query.public = true;
	for (size_t i = 0; pir_report_at(i); i++) {
		struct pir_table t PIR_AUTO(pir_table_release) = PIR_TABLE_INIT;
		struct pir_err err = PIR_ERR_INIT;

		cr_assert_eq(run(pir_report_at(i)->name, &query, &t, &err),
		    PIR_OK, "%s", err.msg);
		for (size_t k = 0; k < t.n_rows * t.n_cols; k++)
			cr_assert(!(t.cols[k % t.n_cols].flags &
				      (PIR_COL_COUNT | PIR_COL_ONE)) ||
			    t.cells[k].type != PIR_CELL_NUMBER);
	}
}

Test(report, refuses_questions_that_do_not_fit)
{
	struct pir_table t PIR_AUTO(pir_table_release) = PIR_TABLE_INIT;
	struct pir_report_query query = july;
	struct pir_err err = PIR_ERR_INIT;

	query.public = true;
	query.facilitator = "fac1";
	cr_expect_eq(run("caseload", &query, &t, &err), PIR_INVALID);
	query = july;
	query.each = true;
	cr_expect_eq(run("activity", &query, &t, &err), PIR_INVALID);
	query = july;
	query.host = "nowhere";
	cr_expect_eq(run("activity", &query, &t, &err), PIR_MISSING);
	query = july;
	query.from = july.today;
	query.to = (struct pir_date){ 2013, 7, 1 };
	cr_expect_eq(run("activity", &query, &t, &err), PIR_INVALID);
	cr_expect_null(pir_report_find("weather"));
	cr_expect_eq(t.n_rows, 0);
}

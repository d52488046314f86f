/* report_reform.c - systemic issues by area; for the public, their texts */
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "reform.h"
#include "report_private.h"
#include "stat.h"

/* An issue that was raised up to the last day by whom is asked about. */
struct issue {
	const struct pir_inquiry *q;
	const struct pir_json *record;
	const char *id;
	const char *area;
	struct pir_date raised;
};
typedef void issue_fn(const struct issue *, void *ctx);

struct walk {
	const struct pir_inquiry *q;
	issue_fn *fn;
	void *ctx;
};

static enum pir_code
visit(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct walk *walk = ctx;
	const struct pir_json *raised = pir_json_get(*record, "raised");
	const struct issue issue = { walk->q, *record, path->id,
		pir_json_str(*record, "area"), pir_json_date(raised, "on") };

	(void)err;
	if (pir_date_cmp(issue.raised, walk->q->day) <= 0 &&
	    pir_inquiry_counts(walk->q, pir_json_str(raised, "by")))
		walk->fn(&issue, walk->ctx);
	return PIR_OK;
}

static enum pir_code
issues(const struct pir_inquiry *q, issue_fn *fn, void *ctx,
    struct pir_err *err)
{
	struct walk walk = { q, fn, ctx };

	return pir_record_each(q->tree, PIR_REFORM_ISSUE, NULL, visit, &walk,
	    err);
}

/* ---- Each -------------------------------------------------------------------
 */

static const struct pir_col each_cols[] = {
	{ "issue", PIR_COL_ID, NULL, NULL },
	{ "area", 0, NULL, NULL },
	{ "state", 0, NULL, NULL },
	{ "raised", 0, NULL, NULL },
	{ "age_days", PIR_COL_NUMBER, NULL, NULL },
	{ "title", 0, NULL, NULL },
	{ 0 },
};

static int64_t
age(const struct issue *issue)
{
	return pir_date_days(issue->raised, issue->q->day);
}

static void
each_row(const struct issue *issue, void *ctx)
{
	struct pir_table *t = ctx;

	pir_table_row(t, 0);
	pir_table_text(t, issue->id);
	pir_table_text(t, issue->area);
	pir_table_text(t, pir_json_str(issue->record, "state"));
	pir_table_date(t, issue->raised);
	if (pir_reform_is_open(issue->record))
		pir_table_number(t, age(issue));
	else
		pir_table_none(t);
	pir_table_text(t, pir_json_str(issue->record, "title"));
}

static enum pir_code
fill_each(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	return issues(q, each_row, t, err);
}

/* ---- By area ----------------------------------------------------------------
 */

static const struct pir_col cols[] = {
	{ "area", PIR_COL_ID, NULL, NULL },
	{ "new", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "raised", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "accepted", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "in_progress", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "resolved", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "parked", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "median_age_days", PIR_COL_NUMBER, NULL, NULL },
	{ "actions_open", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "actions_overdue", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "decisions", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "published", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ 0 },
};

/* The states in the order of the columns. */
static const char *const states[] = { "raised", "accepted", "in-progress",
	"resolved", "parked" };
#define STATES (sizeof states / sizeof *states)

struct area {
	char *code; /* NULL: all of them */
	int64_t new;
	int64_t in[STATES];
	int64_t open;
	int64_t overdue;
	int64_t decisions;
	int64_t published;
	struct pir_sample ages;
};
struct areas {
	struct area all;
	struct area *v; /* by code */
	size_t n;
};

static void
areas_release(struct areas *areas)
{
	for (size_t i = 0; i < areas->n; i++) {
		free(areas->v[i].code);
		pir_sample_release(&areas->v[i].ages);
	}
	free(areas->v);
	pir_sample_release(&areas->all.ages);
}

static struct area *
area_of(struct areas *areas, const char *code)
{
	size_t i = 0;

	while (i < areas->n && strcmp(areas->v[i].code, code) < 0)
		i++;
	if (i < areas->n && !strcmp(areas->v[i].code, code))
		return &areas->v[i];
	areas->v = pir_realloc(areas->v, areas->n + 1, sizeof *areas->v);
	memmove(areas->v + i + 1, areas->v + i,
	    (areas->n++ - i) * sizeof *areas->v);
	areas->v[i] = (struct area){ .code = pir_strdup(code) };
	return &areas->v[i];
}

static void
count_parts(struct area *area, const struct issue *issue)
{
	const struct pir_json *a =
	    pir_json_first(pir_json_get(issue->record, "actions"));
	const struct pir_json *d =
	    pir_json_first(pir_json_get(issue->record, "decisions"));

	for (; a; a = pir_json_next(a)) {
		struct pir_date due = pir_json_date(a, "due");

		if (!pir_reform_action_is_open(a))
			continue;
		area->open++;
		area->overdue += pir_date_is_set(due) &&
		    pir_date_cmp(due, issue->q->day) < 0;
	}
	for (; d; d = pir_json_next(d))
		area->decisions +=
		    pir_inquiry_has(issue->q, pir_json_date(d, "on"));
}

static void
count_issue(struct area *area, const struct issue *issue)
{
	area->new += pir_inquiry_has(issue->q, issue->raised);
	for (size_t i = 0; i < STATES; i++)
		area->in[i] += pir_json_is(issue->record, "state", states[i]);
	area->published += pir_json_get(issue->record, "published") != NULL;
	if (pir_reform_is_open(issue->record))
		pir_sample_add(&area->ages, age(issue));
	count_parts(area, issue);
}

static void
count(const struct issue *issue, void *ctx)
{
	struct areas *areas = ctx;

	count_issue(&areas->all, issue);
	count_issue(area_of(areas, issue->area), issue);
}

static void
row(struct pir_table *t, int depth, struct area *area)
{
	pir_table_row(t, depth);
	pir_table_text(t, area->code ? area->code : "");
	pir_table_number(t, area->new);
	for (size_t i = 0; i < STATES; i++)
		pir_table_number(t, area->in[i]);
	if (area->ages.n == 0)
		pir_table_none(t);
	else
		pir_table_tenths(t, pir_sample_percentile(&area->ages, 50));
	pir_table_number(t, area->open);
	pir_table_number(t, area->overdue);
	pir_table_number(t, area->decisions);
	pir_table_number(t, area->published);
}

static enum pir_code
fill(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct areas areas PIR_AUTO(areas_release) = { 0 };

	if (issues(q, count, &areas, err))
		return err->code;
	row(t, 0, &areas.all);
	for (size_t i = 0; i < areas.n; i++)
		row(t, 1, &areas.v[i]);
	return PIR_OK;
}

/* ---- For the public ---------------------------------------------------------
 */

/* How many there are, and the texts of those that were published. */
static const struct pir_col public_cols[] = {
	{ "area", PIR_COL_ID, NULL, NULL },
	{ "issues", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "published", 0, NULL, NULL },
	{ "title", 0, NULL, NULL },
	{ "summary", 0, NULL, NULL },
	{ 0 },
};

static void
count_area(const struct issue *issue, void *ctx)
{
	pir_numbers_of(ctx, issue->area)->n++;
}

static void
area_row(struct pir_table *t, int depth, const char *area, int64_t n)
{
	pir_table_row(t, depth);
	pir_table_text(t, area);
	pir_table_number(t, n);
	pir_table_none(t);
	pir_table_none(t);
	pir_table_none(t);
}

static void
text_row(const struct issue *issue, void *ctx)
{
	struct pir_table *t = ctx;
	const struct pir_json *published =
	    pir_json_get(issue->record, "published");

	if (!published)
		return;
	pir_table_row(t, 0);
	pir_table_text(t, issue->area);
	pir_table_none(t);
	pir_table_text(t, pir_json_str(published, "on"));
	pir_table_text(t, pir_json_str(issue->record, "public_title"));
	pir_table_text(t, pir_json_str(issue->record, "public_summary"));
}

static enum pir_code
fill_public(const struct pir_inquiry *q, struct pir_table *t,
    struct pir_err *err)
{
	struct pir_numbers n PIR_AUTO(pir_numbers_release) = PIR_NUMBERS_INIT;

	if (issues(q, count_area, &n, err))
		return err->code;
	area_row(t, 0, "", pir_numbers_sum(&n));
	for (size_t i = 0; i < n.n; i++)
		area_row(t, 1, n.v[i].word, n.v[i].n);
	return issues(q, text_row, t, err);
}

const struct pir_report pir_report_reform = {
	.name = "reform",
	.summary = "systemic issues by area, and what was published",
	.form = { cols, fill },
	.each = { each_cols, fill_each },
	.public = { public_cols, fill_public },
};

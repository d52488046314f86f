/* report_timeliness.c - days to contact, assessment, plan and review */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "contact.h"
#include "mem.h"
#include "plan.h"
#include "policy.h"
#include "report_private.h"
#include "review.h"
#include "stat.h"

/* ---- Waits ----------------------------------------------------------------
 */

/* What is waited for, from when, and the policy that says how long. */
static const struct step {
	const char *name;
	const char *since;
	const char *policy;
} steps[] = {
	{ "first-contact", "received", "first_contact_days" },
	{ "first-contact", "accepted", "first_contact_days" },
	{ "assessment", "received", "assessment_days" },
	{ "assessment", "accepted", "assessment_days" },
	{ "agreed-plan", "received", "plan_days" },
	{ "agreed-plan", "accepted", "plan_days" },
	{ "review", "review", "review_days" },
};
#define STEPS (sizeof steps / sizeof *steps)
#define REVIEW (STEPS - 1)

/* One client's wait for one step. */
struct wait {
	size_t step;
	char client[PIR_ID_CLIENT + 1];
	char episode[PIR_ID_ENTRY + 1];
	char staff[PIR_ID_SIZE];
	struct pir_date from;
	struct pir_date to; /* none: it goes on */
	int64_t days;
};
struct waits {
	struct wait *v;
	size_t n;
	size_t cap;
};

static void
waits_release(struct waits *w)
{
	free(w->v);
}

/* ---- The days of one client ------------------------------------------------
 */

/* On which each step was taken, by its index; in no order. */
struct days {
	const struct pir_case *c;
	struct pir_sample of[STEPS];
};

static void
days_release(struct days *d)
{
	for (size_t i = 0; i < STEPS; i++)
		pir_sample_release(&d->of[i]);
}

/* A day that has come. */
static void
add_day(struct days *d, size_t step, struct pir_date day)
{
	if (pir_date_is_set(day) && pir_date_cmp(day, d->c->inquiry->day) <= 0)
		pir_sample_add(&d->of[step], pir_date_number(day));
}

static enum pir_code
add_contact(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	(void)path;
	(void)err;
	if (pir_contact_is_with_client(*record))
		add_day(ctx, 0, pir_json_date(*record, "on"));
	return PIR_OK;
}

static enum pir_code
add_needs(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	(void)path;
	(void)err;
	if (!pir_record_is_void(*record) && !*pir_json_str(*record, "skipped"))
		add_day(ctx, 2, pir_json_date(*record, "on"));
	return PIR_OK;
}

static enum pir_code
add_review(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	(void)path;
	(void)err;
	if (pir_review_counts(*record))
		add_day(ctx, REVIEW, pir_json_date(*record, "held_on"));
	return PIR_OK;
}

static enum pir_code
add_agreements(struct days *d, struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	char path[PIR_PATH_SIZE];

	if (pir_record_look(d->c->inquiry->tree,
		pir_path_of(PIR_PLAN, d->c->id, path), &plan, err))
		return err->code;
	for (const struct pir_json *a =
		 pir_json_first(pir_json_get(plan, "agreements"));
	     a; a = pir_json_next(a))
		if (pir_plan_speaks_for_client(plan, a) &&
		    !pir_json_is(a, "how", "declined"))
			add_day(d, 4, pir_json_date(a, "on"));
	return PIR_OK;
}

static enum pir_code
read_days(struct days *d, struct pir_err *err)
{
	const struct pir_tree *tree = d->c->inquiry->tree;
	const char *id = d->c->id;

	if (pir_record_each(tree, PIR_CONTACT, id, add_contact, d, err) ||
	    pir_record_each(tree, PIR_NEEDS, id, add_needs, d, err) ||
	    pir_record_each(tree, PIR_REVIEW, id, add_review, d, err))
		return err->code;
	return add_agreements(d, err);
}

/* The first of the days of the episode from the start on, or none. */
static struct pir_date
first_from(const struct pir_sample *days, const struct pir_span *span,
    struct pir_date start)
{
	struct pir_date first = PIR_DATE_NONE;

	for (size_t i = 0; i < days->n; i++) {
		struct pir_date day = pir_date_from_number(days->v[i]);

		if (pir_date_within(day, span->from, span->to) &&
		    pir_date_cmp(day, start) >= 0 &&
		    (!pir_date_is_set(first) || pir_date_cmp(day, first) < 0))
			first = day;
	}
	return first;
}

/* ---- From days to waits ----------------------------------------------------
 */

/* One client's, in one episode. */
struct stay {
	struct waits *w;
	const struct days *d;
	const struct pir_span *span;
};

static void
push(const struct stay *s, size_t step, struct pir_date from,
    struct pir_date to)
{
	const struct pir_case *c = s->d->c;
	struct pir_date end = pir_date_is_set(to) ? to : c->inquiry->day;
	const char *staff = pir_span_facilitator(c, s->span, end);
	struct waits *w = s->w;
	struct wait *wait;

	if (!pir_inquiry_counts(c->inquiry, staff))
		return;
	if (w->n == w->cap) {
		w->cap = w->cap ? w->cap * 2 : 256;
		w->v = pir_realloc(w->v, w->cap, sizeof *w->v);
	}
	wait = &w->v[w->n++];
	*wait = (struct wait){ .step = step,
		.from = from,
		.to = to,
		.days = pir_date_days(from, end) };
	memcpy(wait->client, c->id, sizeof wait->client);
	snprintf(wait->episode, sizeof wait->episode, "%s",
	    pir_json_str(s->span->episode, "id"));
	snprintf(wait->staff, sizeof wait->staff, "%s", staff);
}

/* True while the episode goes on, in one of the states. */
static bool
goes_on(const struct stay *s, const char *const *states)
{
	struct pir_date day = s->d->c->inquiry->day;
	const char *state = pir_span_state(s->d->c, s->span, day);

	if (!pir_date_within(day, s->span->from, s->span->to))
		return false;
	while (*states && strcmp(*states, state) != 0)
		states++;
	return *states != NULL;
}

static void
add_wait(const struct stay *s, size_t step, const struct pir_sample *days)
{
	static const char *const open[] = { "referred", "accepted", "active",
		"on-hold", NULL };
	const struct pir_inquiry *q = s->d->c->inquiry;
	struct pir_date start = strcmp(steps[step].since, "received")
	    ? pir_json_date(s->span->episode, "accepted_on")
	    : s->span->from;
	struct pir_date end;

	if (!pir_date_is_set(start) || pir_date_cmp(start, q->day) > 0)
		return;
	end = first_from(days, s->span, start);
	if (pir_date_is_set(end) ? pir_inquiry_has(q, end) : goes_on(s, open))
		push(s, step, start, end);
}

/* From each review to the next; who is on hold waits for none. */
static void
add_reviews(const struct stay *s)
{
	static const char *const active[] = { "active", NULL };
	const struct pir_sample *days = &s->d->of[REVIEW];
	struct pir_date from = first_from(days, s->span, s->span->from);
	struct pir_date to;

	while (pir_date_is_set(from)) {
		to = first_from(days, s->span, pir_date_add_days(from, 1));
		if (pir_date_is_set(to) ? pir_inquiry_has(s->d->c->inquiry, to)
					: goes_on(s, active))
			push(s, REVIEW, from, to);
		from = to;
	}
}

static enum pir_code
visit(const struct pir_case *c, void *ctx, struct pir_err *err)
{
	struct days d PIR_AUTO(days_release) = { .c = c };

	if (c->merged)
		return PIR_OK;
	if (read_days(&d, err))
		return err->code;
	for (struct pir_span span = PIR_SPAN_INIT; pir_case_next(c, &span);) {
		const struct stay s = { ctx, &d, &span };

		for (size_t step = 0; step < REVIEW; step++)
			add_wait(&s, step, &d.of[step / 2 * 2]);
		add_reviews(&s);
	}
	return PIR_OK;
}

/* ---- Each ------------------------------------------------------------------
 */

static const struct pir_col each_cols[] = {
	{ "client", PIR_COL_ID, NULL, NULL },
	{ "episode", 0, NULL, NULL },
	{ "facilitator", 0, NULL, NULL },
	{ "host", 0, NULL, NULL },
	{ "step", 0, NULL, NULL },
	{ "since", 0, NULL, NULL },
	{ "from", 0, NULL, NULL },
	{ "to", 0, NULL, NULL },
	{ "days", PIR_COL_NUMBER, NULL, NULL },
	{ "policy_days", PIR_COL_NUMBER, NULL, NULL },
	{ 0 },
};

static int64_t
policy_of(const struct pir_inquiry *q, size_t step)
{
	return pir_policy(q->organisation, steps[step].policy);
}

static enum pir_code
fill_each(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct waits w PIR_AUTO(waits_release) = { 0 };

	if (pir_inquiry_cases(q, visit, &w, err))
		return err->code;
	for (size_t i = 0; i < w.n; i++) {
		pir_table_row(t, 0);
		pir_table_text(t, w.v[i].client);
		pir_table_text(t, w.v[i].episode);
		pir_table_text(t, w.v[i].staff);
		pir_table_text(t, pir_inquiry_host(q, w.v[i].staff));
		pir_table_text(t, steps[w.v[i].step].name);
		pir_table_text(t, steps[w.v[i].step].since);
		pir_table_date(t, w.v[i].from);
		pir_table_date(t, w.v[i].to);
		pir_table_number(t, w.v[i].days);
		pir_table_number(t, policy_of(q, w.v[i].step));
	}
	return PIR_OK;
}

/* ---- All --------------------------------------------------------------------
 */

static const struct pir_col cols[] = {
	{ "step", PIR_COL_ID, NULL, NULL },
	{ "since", 0, NULL, NULL },
	{ "n", PIR_COL_COUNT, NULL, NULL },
	{ "median_days", PIR_COL_NUMBER, NULL, "n" },
	{ "p90_days", PIR_COL_NUMBER, NULL, "n" },
	{ "policy_days", PIR_COL_NUMBER, NULL, NULL },
	{ "within", PIR_COL_COUNT, "n", NULL },
	{ "over", PIR_COL_COUNT, "n", NULL },
	{ "waiting_within", PIR_COL_COUNT, NULL, NULL },
	{ "waiting_over", PIR_COL_COUNT, NULL, NULL },
	{ 0 },
};

static void
row(struct pir_table *t, const struct waits *w, size_t step, int64_t policy)
{
	struct pir_sample days PIR_AUTO(pir_sample_release) = PIR_SAMPLE_INIT;
	int64_t over = 0, waiting = 0, waiting_over = 0;

	for (size_t i = 0; i < w->n; i++) {
		if (w->v[i].step != step)
			continue;
		if (!pir_date_is_set(w->v[i].to)) {
			waiting++;
			waiting_over += w->v[i].days > policy;
		} else {
			pir_sample_add(&days, w->v[i].days);
			over += w->v[i].days > policy;
		}
	}
	pir_table_row(t, 0);
	pir_table_text(t, steps[step].name);
	pir_table_text(t, steps[step].since);
	pir_table_number(t, (int64_t)days.n);
	if (days.n == 0) {
		pir_table_none(t);
		pir_table_none(t);
	} else {
		pir_table_tenths(t, pir_sample_percentile(&days, 50));
		pir_table_tenths(t, pir_sample_percentile(&days, 90));
	}
	pir_table_number(t, policy);
	pir_table_number(t, (int64_t)days.n - over);
	pir_table_number(t, over);
	pir_table_number(t, waiting - waiting_over);
	pir_table_number(t, waiting_over);
}

static enum pir_code
fill(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct waits w PIR_AUTO(waits_release) = { 0 };

	if (pir_inquiry_cases(q, visit, &w, err))
		return err->code;
	for (size_t step = 0; step < STEPS; step++)
		row(t, &w, step, policy_of(q, step));
	return PIR_OK;
}

const struct pir_report pir_report_timeliness = {
	.name = "timeliness",
	.summary = "days to contact, assessment, plan and review",
	.form = { cols, fill },
	.each = { each_cols, fill_each },
};

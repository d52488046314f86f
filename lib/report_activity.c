/* report_activity.c - what came in, what went on, what ended */
#include <string.h>

#include "auto.h"
#include "contact.h"
#include "report_private.h"

static const struct pir_col cols[] = {
	{ "measure", PIR_COL_ID, NULL, NULL },
	{ "of", 0, NULL, NULL },
	{ "count", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "minutes", PIR_COL_NUMBER, NULL, "count" },
	{ "travel_minutes", PIR_COL_NUMBER, NULL, "count" },
	{ 0 },
};

struct activity {
	int64_t before;              /* episodes, the period */
	struct pir_numbers referred; /* by source */
	struct pir_numbers declined; /* by reason */
	struct pir_numbers waiting;  /* for what */
	struct pir_numbers present;  /* by state */
	struct pir_numbers exits;    /* by reason */
	struct pir_numbers contacts; /* by mode */
	struct pir_numbers seen;     /* by client */
	int64_t accepted;
};

static void
activity_release(struct activity *a)
{
	pir_numbers_release(&a->referred);
	pir_numbers_release(&a->declined);
	pir_numbers_release(&a->waiting);
	pir_numbers_release(&a->present);
	pir_numbers_release(&a->exits);
	pir_numbers_release(&a->contacts);
	pir_numbers_release(&a->seen);
}

/* True if it came in the period to one of whom is asked about. */
static bool
happened(const struct pir_case *c, const struct pir_span *s, const char *member)
{
	struct pir_date day = pir_json_date(s->episode, member);

	return pir_inquiry_has(c->inquiry, day) && pir_span_counts(c, s, day);
}

static void
events(const struct pir_case *c, const struct pir_span *s, struct activity *a)
{
	const struct pir_json *e = s->episode;

	if (pir_inquiry_has(c->inquiry, s->from) &&
	    pir_span_counts(c, s, s->from))
		pir_numbers_of(&a->referred, pir_json_str(e, "source"))->n++;
	if (happened(c, s, "accepted_on"))
		a->accepted++;
	if (happened(c, s, "declined_on"))
		pir_numbers_of(&a->declined, pir_json_str(e, "decline_reason"))
		    ->n++;
	if (happened(c, s, "closed_on"))
		pir_numbers_of(&a->exits, pir_json_str(e, "exit_reason"))->n++;
}

/* How they are on the last day. */
static void
standing(const struct pir_case *c, struct activity *a)
{
	struct pir_span s;
	const char *state;

	if (!pir_case_span(c, c->inquiry->day, &s) ||
	    !pir_span_counts(c, &s, c->inquiry->day))
		return;
	state = pir_span_state(c, &s, c->inquiry->day);
	if (!strcmp(state, "referred"))
		pir_numbers_of(&a->waiting, "decision")->n++;
	else if (!strcmp(state, "accepted"))
		pir_numbers_of(&a->waiting, "start")->n++;
	else if (!strcmp(state, "active") || !strcmp(state, "on-hold"))
		pir_numbers_of(&a->present, state)->n++;
}

/* A contact, and the client to whom it is put down. */
struct held {
	const struct pir_case *c;
	struct activity *a;
};

static enum pir_code
contact(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct held *held = ctx;
	const struct pir_case *c = held->c;
	struct pir_date on = pir_json_date(*record, "on");
	struct pir_span s = PIR_SPAN_INIT;
	struct pir_number *row;

	(void)path;
	(void)err;
	if (!pir_contact_counts(*record) || !pir_inquiry_has(c->inquiry, on))
		return PIR_OK;
	if (!pir_case_span(c, on, &s) && !pir_case_next(c, &s))
		return PIR_OK;
	if (!pir_span_counts(c, &s, on))
		return PIR_OK;
	row = pir_numbers_of(&held->a->contacts, pir_json_str(*record, "mode"));
	row->n++;
	row->minutes += pir_json_int(*record, "minutes", 0);
	row->travel += pir_json_int(*record, "travel_minutes", 0);
	if (pir_contact_is_with_client(*record))
		pir_numbers_of(&held->a->seen,
		    c->merged ? pir_json_str(c->client, "merged_into") : c->id)
		    ->n++;
	return PIR_OK;
}

static enum pir_code
visit(const struct pir_case *c, void *ctx, struct pir_err *err)
{
	struct activity *a = ctx;
	struct held held = { c, a };

	if (!c->merged) {
		for (struct pir_span s = PIR_SPAN_INIT; pir_case_next(c, &s);) {
			events(c, &s, a);
			a->before +=
			    pir_date_cmp(s.from, c->inquiry->query.from) < 0;
		}
		standing(c, a);
	}
	return pir_record_each(c->inquiry->tree, PIR_CONTACT, c->id, contact,
	    &held, err);
}

/* ---- Rows --------------------------------------------------------------- */

static void
count(struct pir_table *t, int depth, const char *measure, const char *of,
    int64_t n)
{
	pir_table_row(t, depth);
	pir_table_text(t, measure);
	pir_table_text(t, of);
	pir_table_number(t, n);
	pir_table_none(t);
	pir_table_none(t);
}

/* The sum of a tally and its parts. */
static void
counts(struct pir_table *t, const char *measure,
    const struct pir_numbers *tally)
{
	count(t, 0, measure, "", pir_numbers_sum(tally));
	for (size_t i = 0; i < tally->n; i++)
		count(t, 1, measure, tally->v[i].word, tally->v[i].n);
}

static void
held_row(struct pir_table *t, int depth, const struct pir_number *row)
{
	pir_table_row(t, depth);
	pir_table_text(t, "contacts");
	pir_table_text(t, depth ? row->word : "");
	pir_table_number(t, row->n);
	pir_table_number(t, row->minutes);
	pir_table_number(t, row->travel);
}

static void
held_rows(struct pir_table *t, const struct pir_numbers *contacts)
{
	struct pir_number all = { 0 };

	for (size_t i = 0; i < contacts->n; i++) {
		all.n += contacts->v[i].n;
		all.minutes += contacts->v[i].minutes;
		all.travel += contacts->v[i].travel;
	}
	held_row(t, 0, &all);
	for (size_t i = 0; i < contacts->n; i++)
		held_row(t, 1, &contacts->v[i]);
}

static enum pir_code
fill(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct activity a PIR_AUTO(activity_release) = { 0 };

	if (pir_inquiry_cases(q, visit, &a, err))
		return err->code;
	if (!q->query.public || a.before >= PIR_REPORT_FLOW_MIN) {
		counts(t, "referred", &a.referred);
		count(t, 0, "accepted", "", a.accepted);
	}
	counts(t, "declined", &a.declined);
	counts(t, "waiting", &a.waiting);
	counts(t, "present", &a.present);
	counts(t, "exits", &a.exits);
	held_rows(t, &a.contacts);
	count(t, 0, "clients-seen", "", (int64_t)a.seen.n);
	return PIR_OK;
}

const struct pir_report pir_report_activity = {
	.name = "activity",
	.summary = "what came in, what went on and what ended",
	.form = { cols, fill },
};

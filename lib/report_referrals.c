/* report_referrals.c - where clients come from, where they are sent to */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "pathway.h"
#include "referral.h"
#include "report_private.h"

static const struct pir_col cols[] = {
	{ "measure", 0, NULL, NULL },
	{ "of", PIR_COL_ID, NULL, NULL },
	{ "count", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "accepted", PIR_COL_COUNT | PIR_COL_ADDS, "count", NULL },
	{ "refused", PIR_COL_COUNT | PIR_COL_ADDS, "count", NULL },
	{ "waiting", PIR_COL_COUNT | PIR_COL_ADDS, "count", NULL },
	{ "other", PIR_COL_COUNT | PIR_COL_ADDS, "count", NULL },
	{ 0 },
};

/* ---- Single ones -----------------------------------------------------------
 */

static const struct pir_col each_cols[] = {
	{ "client", 0, NULL, NULL },
	{ "record", PIR_COL_ID, NULL, NULL },
	{ "facilitator", 0, NULL, NULL },
	{ "host", 0, NULL, NULL },
	{ "to", 0, NULL, NULL },
	{ "service", 0, NULL, NULL },
	{ "sent", 0, NULL, NULL },
	{ "acknowledged", 0, NULL, NULL },
	{ "begun", 0, NULL, NULL },
	{ "days_to_acknowledge", PIR_COL_NUMBER, NULL, NULL },
	{ "days_to_start", PIR_COL_NUMBER, NULL, NULL },
	{ "became", 0, NULL, NULL },
	{ "outcome", 0, NULL, NULL },
	{ "barrier", 0, NULL, NULL },
	{ 0 },
};

/* Each sending of the period of whom is asked about. */
struct sending {
	const struct pir_case *c;
	const struct pir_json *referral;
	const char *id;
	const char *staff;
	const struct pir_sending *s;
	const char *became; /* accepted, refused, waiting or other */
};
typedef void sending_fn(const struct sending *, void *ctx);

struct walk {
	const struct pir_case *c;
	sending_fn *fn;
	void *ctx;
};

static const char *
became(const struct pir_case *c, const struct pir_json *referral,
    const struct pir_sending *s)
{
	if (pir_sending_is_refused(referral, s))
		return "refused";
	if (pir_date_is_set(s->accepted))
		return "accepted";
	return pir_sending_waits(s) && pir_client_is_open(c->client) ? "waiting"
								     : "other";
}

static enum pir_code
referral(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct walk *walk = ctx;
	const struct pir_inquiry *q = walk->c->inquiry;
	struct pir_sending s = PIR_SENDING_INIT;

	(void)err;
	if (pir_record_is_void(*record))
		return PIR_OK;
	while (pir_referral_next_sending(*record, &s)) {
		struct sending one = { walk->c, *record, path->id, "", &s,
			became(walk->c, *record, &s) };
		struct pir_span span;

		if (!pir_inquiry_has(q, s.sent) ||
		    !pir_case_span(walk->c, s.sent, &span))
			continue;
		one.staff = pir_span_facilitator(walk->c, &span, s.sent);
		if (pir_inquiry_counts(q, one.staff))
			walk->fn(&one, walk->ctx);
	}
	return PIR_OK;
}

static enum pir_code
sendings(const struct pir_case *c, sending_fn *fn, void *ctx,
    struct pir_err *err)
{
	struct walk walk = { c, fn, ctx };

	return pir_record_each(c->inquiry->tree, PIR_REFERRAL, c->id, referral,
	    &walk, err);
}

static void
days(struct pir_table *t, struct pir_date from, struct pir_date to)
{
	if (pir_date_is_set(to))
		pir_table_number(t, pir_date_days(from, to));
	else
		pir_table_none(t);
}

static void
each_row(const struct sending *one, void *ctx)
{
	struct pir_table *t = ctx;

	pir_table_row(t, 0);
	pir_table_text(t, one->c->id);
	pir_table_text(t, one->id);
	pir_table_text(t, one->staff);
	pir_table_text(t, pir_inquiry_host(one->c->inquiry, one->staff));
	pir_table_text(t, pir_json_str(one->referral, "to"));
	pir_table_text(t, pir_json_str(one->referral, "service"));
	pir_table_date(t, one->s->sent);
	pir_table_date(t, one->s->acknowledged);
	pir_table_date(t, one->s->begun);
	days(t, one->s->sent, one->s->acknowledged);
	days(t, one->s->sent, one->s->begun);
	pir_table_text(t, one->became);
	pir_table_text(t,
	    strcmp(one->s->state, "closed")
		? ""
		: pir_json_str(one->referral, "outcome"));
	pir_table_text(t, one->s->barrier);
}

static enum pir_code
visit_each(const struct pir_case *c, void *ctx, struct pir_err *err)
{
	return sendings(c, each_row, ctx, err);
}

static enum pir_code
fill_each(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	return pir_inquiry_cases(q, visit_each, t, err);
}

/* ---- Counted ---------------------------------------------------------------
 */

/* By source or partner, as many as have become each; 0: all. */
enum {
	ALL,
	ACCEPTED,
	REFUSED,
	WAITING,
	OTHER,
	STATES
};
static const char *const states[STATES] = { "", "accepted", "refused",
	"waiting", "other" };

struct counts {
	struct pir_numbers in[STATES];
	struct pir_numbers out[STATES];
	struct pir_numbers outcomes;
	struct pir_numbers barriers;
};

static void
counts_release(struct counts *n)
{
	for (int i = 0; i < STATES; i++) {
		pir_numbers_release(&n->in[i]);
		pir_numbers_release(&n->out[i]);
	}
	pir_numbers_release(&n->outcomes);
	pir_numbers_release(&n->barriers);
}

static void
note(struct pir_numbers *by_state, const char *word, const char *state)
{
	for (int i = 0; i < STATES; i++)
		pir_numbers_of(&by_state[i], word)->n +=
		    i == ALL || !strcmp(states[i], state);
}

static void
note_sending(const struct sending *one, void *ctx)
{
	struct counts *n = ctx;
	const char *outcome = pir_json_str(one->referral, "outcome");

	note(n->out, pir_json_str(one->referral, "to"), one->became);
	if (!strcmp(one->s->state, "closed"))
		pir_numbers_of(&n->outcomes, outcome)->n++;
	else if (!strcmp(one->s->state, "withdrawn"))
		pir_numbers_of(&n->outcomes, "withdrawn")->n++;
	if (!strcmp(one->became, "refused"))
		pir_numbers_of(&n->barriers,
		    *one->s->barrier ? one->s->barrier : "refused")
		    ->n++;
}

/* What has become of a referral to us by the last day. */
static const char *
entry_became(const struct pir_case *c, const struct pir_span *s)
{
	const char *state = pir_span_state(c, s, c->inquiry->day);
	struct pir_date accepted = pir_json_date(s->episode, "accepted_on");

	if (!strcmp(state, "declined"))
		return "refused";
	if (!strcmp(state, "referred"))
		return "waiting";
	return pir_date_is_set(accepted) ? "accepted" : "other";
}

static enum pir_code
visit(const struct pir_case *c, void *ctx, struct pir_err *err)
{
	struct counts *n = ctx;

	for (struct pir_span s = PIR_SPAN_INIT;
	     !c->merged && pir_case_next(c, &s);)
		if (pir_inquiry_has(c->inquiry, s.from) &&
		    pir_span_counts(c, &s, s.from))
			note(n->in, pir_json_str(s.episode, "source"),
			    entry_became(c, &s));
	return sendings(c, note_sending, n, err);
}

static void
by_state(struct pir_table *t, const char *measure,
    const struct pir_numbers *numbers)
{
	pir_table_row(t, 0);
	pir_table_text(t, measure);
	pir_table_none(t);
	for (int k = 0; k < STATES; k++)
		pir_table_number(t, pir_numbers_sum(&numbers[k]));
	for (size_t i = 0; i < numbers->n; i++) {
		pir_table_row(t, 1);
		pir_table_text(t, measure);
		pir_table_text(t, numbers->v[i].word);
		for (int k = 0; k < STATES; k++)
			pir_table_number(t, numbers[k].v[i].n);
	}
}

static void
plain_row(struct pir_table *t, int depth, const char *measure, const char *of,
    int64_t n)
{
	pir_table_row(t, depth);
	pir_table_text(t, measure);
	pir_table_text(t, of);
	pir_table_number(t, n);
	for (int k = 1; k < STATES; k++)
		pir_table_none(t);
}

static void
plain(struct pir_table *t, const char *measure,
    const struct pir_numbers *numbers)
{
	plain_row(t, 0, measure, "", pir_numbers_sum(numbers));
	for (size_t i = 0; i < numbers->n; i++)
		plain_row(t, 1, measure, numbers->v[i].word, numbers->v[i].n);
}

static enum pir_code
fill(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct counts n PIR_AUTO(counts_release) = { 0 };

	if (pir_inquiry_cases(q, visit, &n, err))
		return err->code;
	by_state(t, "in", n.in);
	by_state(t, "out", n.out);
	plain(t, "outcome", &n.outcomes);
	plain(t, "barrier", &n.barriers);
	return PIR_OK;
}

const struct pir_report pir_report_referrals = {
	.name = "referrals",
	.summary = "where clients come from, and where they are sent to",
	.form = { cols, fill },
	.each = { each_cols, fill_each },
};

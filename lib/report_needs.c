/* report_needs.c - needs at entry and now, by rater and domain */
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "needs.h"
#include "report_private.h"

static const struct pir_col cols[] = {
	{ "rater", 0, NULL, NULL },
	{ "set", 0, NULL, NULL },
	{ "domain", PIR_COL_ID, NULL, NULL },
	{ "was_no_need", PIR_COL_COUNT, "was_n", NULL },
	{ "was_met", PIR_COL_COUNT, "was_n", NULL },
	{ "was_unmet", PIR_COL_COUNT, "was_n", NULL },
	{ "was_n", PIR_COL_COUNT, NULL, NULL },
	{ "now_no_need", PIR_COL_COUNT, "now_n", NULL },
	{ "now_met", PIR_COL_COUNT, "now_n", NULL },
	{ "now_unmet", PIR_COL_COUNT, "now_n", NULL },
	{ "now_n", PIR_COL_COUNT, NULL, NULL },
	{ "both", PIR_COL_COUNT, NULL, NULL },
	{ "declined", PIR_COL_COUNT, NULL, NULL },
	{ "unwell", PIR_COL_COUNT, NULL, NULL },
	{ "no_contact", PIR_COL_COUNT, NULL, NULL },
	/* What became of single needs follows from what is published. */
	{ "was_not_known", PIR_COL_COUNT | PIR_COL_ONE, NULL, NULL },
	{ "now_not_known", PIR_COL_COUNT | PIR_COL_ONE, NULL, NULL },
	{ "still_unmet", PIR_COL_COUNT | PIR_COL_ONE, NULL, NULL },
	{ "unmet_to_met", PIR_COL_COUNT | PIR_COL_ONE, NULL, NULL },
	{ "unmet_to_no_need", PIR_COL_COUNT | PIR_COL_ONE, NULL, NULL },
	{ "new_unmet", PIR_COL_COUNT | PIR_COL_ONE, NULL, NULL },
	{ 0 },
};

static const char *const raters[] = { "staff", "client", "carer" };
#define RATERS (sizeof raters / sizeof *raters)

/* ---- One client ---------------------------------------------------------- */

/* In the place of a digit. */
#define UNRATED '-'

/* An assessment: a digit for each of the 22, and the extras as they are. */
static void
put_ratings(struct pir_json *facts, const char *name, const char *extra_name,
    const struct pir_json *needs)
{
	enum pir_rating ratings[PIR_NEEDS_CANSAS];
	char digits[PIR_NEEDS_CANSAS + 1] = "";
	const struct pir_json *e = pir_json_first(pir_json_get(needs, "extra"));

	pir_needs_ratings(needs, ratings);
	for (int i = 0; i < PIR_NEEDS_CANSAS; i++)
		digits[i] = ratings[i] == PIR_NEED_NOT_RATED
		    ? UNRATED
		    : (char)('0' + (int)ratings[i]);
	pir_json_set_str(facts, name, digits);
	for (; e; e = pir_json_next(e))
		pir_json_set_int(pir_json_need_object(facts, extra_name),
		    pir_json_name(e),
		    pir_needs_rating(needs, pir_json_name(e)));
}

/* Who was asked, and did not answer: each client once for each reason. */
static void
put_skipped(struct pir_json *facts, const struct pir_inquiry *q,
    const struct pir_records *all)
{
	struct pir_json *skipped = pir_json_need_object(facts, "skipped");

	for (size_t i = 0; i < all->n; i++) {
		const char *why = pir_json_str(all->v[i], "skipped");

		if (*why && pir_inquiry_has(q, pir_json_date(all->v[i], "on")))
			pir_json_set_bool(skipped, why, true);
	}
}

/*
 * Of one client's assessments of the episode by one kind of rater: "skipped"
 * with the reasons; "was", at entry, and "now", the latest, if another.
 */
static struct pir_json *
of_rater(const struct pir_inquiry *q, const struct pir_records *all)
{
	const struct pir_json *now = pir_needs_latest(all, NULL, NULL, q->day);
	const struct pir_json *was =
	    pir_needs_entry(all, NULL, NULL, q->query.from);
	struct pir_json *facts = pir_json_object();

	put_skipped(facts, q, all);
	/* The first one may be later than all that is asked about. */
	if (was && pir_date_cmp(pir_json_date(was, "on"), q->day) <= 0) {
		put_ratings(facts, "was", "was_extra", was);
		if (now != was)
			put_ratings(facts, "now", "now_extra", now);
	}
	return facts;
}

/* Those of the episode, by their raters; they still belong to all. */
static void
sort_out(const struct pir_records *all, const char *episode,
    struct pir_records own[RATERS])
{
	for (size_t i = 0; i < all->n; i++) {
		const char *rater = pir_json_str(all->v[i], "rater");
		size_t r = 0;

		while (r < RATERS && strcmp(raters[r], rater) != 0)
			r++;
		if (r < RATERS && pir_json_is(all->v[i], "episode", episode) &&
		    !pir_record_is_void(all->v[i]))
			pir_records_add(&own[r], &all->paths[i], all->v[i]);
	}
}

/* By the rater's name, what there is of that kind of rater. */
static enum pir_code
assessed(const struct pir_case *c, struct pir_json *facts, struct pir_err *err)
{
	const struct pir_inquiry *q = c->inquiry;
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct pir_records own[RATERS] = { PIR_RECORDS_INIT };
	struct pir_span s;

	if (c->merged || !pir_case_span(c, q->day, &s) ||
	    !pir_span_counts(c, &s, q->day))
		return PIR_OK;
	if (pir_records_read(c->tree, PIR_NEEDS, c->id, &all, err))
		return err->code;
	sort_out(&all, pir_json_str(s.episode, "id"), own);
	for (size_t r = 0; r < RATERS; r++) {
		if (own[r].n > 0)
			pir_json_set(facts, raters[r], of_rater(q, &own[r]));
		own[r].n = 0;
		pir_records_release(&own[r]);
	}
	return PIR_OK;
}

/* ---- Counting ------------------------------------------------------------ */

/* One domain, as one kind of rater sees it. */
struct domain {
	const char *code; /* of the 22, or owned below */
	char *extra;
	struct pir_needs_tally was;
	struct pir_needs_tally now;
	int both;
	int still_unmet;
	int to_met;
	int to_none;
	int new_unmet;
};

struct rater {
	const char *name;
	struct domain cansas[PIR_NEEDS_CANSAS];
	struct domain *extras;
	size_t n_extras;
	/* People: assessed, assessed again, and those who were not. */
	int was, now;
	int declined, unwell, no_contact;
};

struct counting {
	struct rater raters[RATERS];
};

static void
counting_release(struct counting *counting)
{
	for (size_t r = 0; r < RATERS; r++) {
		for (size_t i = 0; i < counting->raters[r].n_extras; i++)
			free(counting->raters[r].extras[i].extra);
		free(counting->raters[r].extras);
	}
}

static struct domain *
extra_of(struct rater *rater, const char *code)
{
	struct domain *d;

	for (size_t i = 0; i < rater->n_extras; i++)
		if (!strcmp(rater->extras[i].code, code))
			return &rater->extras[i];
	rater->extras = pir_realloc(rater->extras, rater->n_extras + 1,
	    sizeof *rater->extras);
	d = &rater->extras[rater->n_extras++];
	*d = (struct domain){ .extra = pir_strdup(code) };
	d->code = d->extra;
	return d;
}

static void
count(struct pir_needs_tally *tally, enum pir_rating rating)
{
	tally->none += rating == PIR_NEED_NONE;
	tally->met += rating == PIR_NEED_MET;
	tally->unmet += rating == PIR_NEED_UNMET;
	tally->not_known += rating == PIR_NEED_NOT_KNOWN;
}

static bool
is_answer(enum pir_rating rating)
{
	return rating == PIR_NEED_NONE || rating == PIR_NEED_MET ||
	    rating == PIR_NEED_UNMET;
}

static void
count_both(struct domain *d, enum pir_rating was, enum pir_rating now)
{
	count(&d->was, was);
	count(&d->now, now);
	if (!is_answer(was) || !is_answer(now))
		return;
	d->both++;
	if (was != PIR_NEED_UNMET) {
		d->new_unmet += now == PIR_NEED_UNMET;
		return;
	}
	d->still_unmet += now == PIR_NEED_UNMET;
	d->to_met += now == PIR_NEED_MET;
	d->to_none += now == PIR_NEED_NONE;
}

/* Of the ratings of the 22, one after the other; not rated if it is empty. */
static enum pir_rating
rating_at(const char *ratings, int i)
{
	if (!*ratings || ratings[i] == UNRATED)
		return PIR_NEED_NOT_RATED;
	return (enum pir_rating)(ratings[i] - '0');
}

static enum pir_rating
extra_rating(const struct pir_json *ratings, const char *code)
{
	return (enum pir_rating)pir_json_int(ratings, code, PIR_NEED_NOT_RATED);
}

static void
count_extras(struct rater *rater, const struct pir_json *was,
    const struct pir_json *now)
{
	const struct pir_json *e = pir_json_first(was);

	for (; e; e = pir_json_next(e))
		count_both(extra_of(rater, pir_json_name(e)),
		    extra_rating(was, pir_json_name(e)),
		    extra_rating(now, pir_json_name(e)));
	for (e = pir_json_first(now); e; e = pir_json_next(e))
		if (extra_rating(was, pir_json_name(e)) == PIR_NEED_NOT_RATED)
			count_both(extra_of(rater, pir_json_name(e)),
			    PIR_NEED_NOT_RATED,
			    extra_rating(now, pir_json_name(e)));
}

/* The assessments of one client by one kind of rater. */
static void
count_pair(struct rater *rater, const struct pir_json *facts)
{
	const char *was = pir_json_str(facts, "was");
	const char *now = pir_json_str(facts, "now");

	rater->was++;
	rater->now += *now != '\0';
	for (int i = 0; i < PIR_NEEDS_CANSAS; i++)
		count_both(&rater->cansas[i], rating_at(was, i),
		    rating_at(now, i));
	count_extras(rater, pir_json_get(facts, "was_extra"),
	    pir_json_get(facts, "now_extra"));
}

static void
visit(const char *client, const struct pir_json *facts, void *ctx)
{
	struct counting *counting = ctx;

	(void)client;
	for (size_t r = 0; r < RATERS; r++) {
		struct rater *rater = &counting->raters[r];
		const struct pir_json *own = pir_json_get(facts, rater->name);
		const struct pir_json *skipped = pir_json_get(own, "skipped");

		rater->declined += pir_json_bool(skipped, "declined");
		rater->unwell += pir_json_bool(skipped, "unwell");
		rater->no_contact += pir_json_bool(skipped, "no-contact");
		if (pir_json_get(own, "was"))
			count_pair(rater, own);
	}
}

/* ---- Rows ---------------------------------------------------------------- */

static void
tally_cells(struct pir_table *t, const struct pir_needs_tally *tally)
{
	pir_table_number(t, tally->none);
	pir_table_number(t, tally->met);
	pir_table_number(t, tally->unmet);
	pir_table_number(t, tally->none + tally->met + tally->unmet);
}

static void
no_cells(struct pir_table *t, int n)
{
	while (n-- > 0)
		pir_table_none(t);
}

static void
domain_row(struct pir_table *t, const char *rater, const char *set,
    const struct domain *d)
{
	pir_table_row(t, 0);
	pir_table_text(t, rater);
	pir_table_text(t, set);
	pir_table_text(t, d->code);
	tally_cells(t, &d->was);
	tally_cells(t, &d->now);
	pir_table_number(t, d->both);
	no_cells(t, 3);
	pir_table_number(t, d->was.not_known);
	pir_table_number(t, d->now.not_known);
	pir_table_number(t, d->still_unmet);
	pir_table_number(t, d->to_met);
	pir_table_number(t, d->to_none);
	pir_table_number(t, d->new_unmet);
}

/* How many were assessed would tell of how many a need is not known. */
static void
people_row(struct pir_table *t, const struct rater *rater, bool public)
{
	pir_table_row(t, 0);
	pir_table_text(t, rater->name);
	pir_table_text(t, "people");
	no_cells(t, public ? 10 : 4);
	if (!public) {
		pir_table_number(t, rater->was);
		no_cells(t, 3);
		pir_table_number(t, rater->now);
		pir_table_number(t, rater->now);
	}
	pir_table_number(t, rater->declined);
	pir_table_number(t, rater->unwell);
	pir_table_number(t, rater->no_contact);
	no_cells(t, 6);
}

static int
by_code(const void *a, const void *b)
{
	const struct domain *x = a, *y = b;

	return strcmp(x->code, y->code);
}

/* The 22 in the instrument's order; then those extras that were rated. */
static void
rater_rows(struct pir_table *t, struct rater *rater, bool public)
{
	people_row(t, rater, public);
	for (int i = 0; i < PIR_NEEDS_CANSAS; i++) {
		rater->cansas[i].code = pir_needs_domain(i + 1);
		domain_row(t, rater->name, "cansas", &rater->cansas[i]);
	}
	if (rater->n_extras > 1)
		qsort(rater->extras, rater->n_extras, sizeof *rater->extras,
		    by_code);
	for (size_t i = 0; i < rater->n_extras; i++)
		domain_row(t, rater->name, "extra", &rater->extras[i]);
}

static enum pir_code
fill(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct counting counting PIR_AUTO(counting_release) = { 0 };

	for (size_t r = 0; r < RATERS; r++)
		counting.raters[r].name = raters[r];
	if (pir_inquiry_facts(q, assessed, visit, &counting, err))
		return err->code;
	for (size_t r = 0; r < RATERS; r++)
		rater_rows(t, &counting.raters[r], q->query.public);
	return PIR_OK;
}

const struct pir_report pir_report_needs = {
	.name = "needs",
	.summary = "needs at entry and now, by domain and rater",
	.form = { cols, fill },
};

/* needs_compare.c - two assessments side by side, unmet needs first */
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "needs.h"

/* Unmet now, unmet then, met, and the rest. */
static int
urgency(const struct pir_compared *c)
{
	if (c->now == PIR_NEED_UNMET)
		return 0;
	if (c->was == PIR_NEED_UNMET)
		return 1;
	return c->now == PIR_NEED_MET || c->was == PIR_NEED_MET ? 2 : 3;
}

static int
by_urgency(const void *a, const void *b)
{
	const struct pir_compared *x = a, *y = b;

	if (urgency(x) != urgency(y))
		return urgency(x) - urgency(y);
	if (!x->number != !y->number)
		return x->number ? -1 : 1;
	if (x->number != y->number)
		return x->number - y->number;
	return strcmp(x->domain, y->domain);
}

static size_t
count(const struct pir_json *needs)
{
	return pir_json_count(pir_json_get(needs, "ratings")) +
	    pir_json_count(pir_json_get(needs, "extra"));
}

struct pir_compared *
pir_needs_compare(const struct pir_json *was, const struct pir_json *now,
    size_t *n)
{
	struct pir_compared *v =
	    pir_alloc(count(was) + count(now) + 1, sizeof *v);
	struct pir_rated r = PIR_RATED_INIT;

	*n = 0;
	while (pir_needs_next(was, &r))
		v[(*n)++] = (struct pir_compared){ .domain = r.domain,
			.number = r.number,
			.was = r.rating,
			.now = pir_needs_rating(now, r.domain) };
	r = PIR_RATED_INIT;
	while (pir_needs_next(now, &r))
		if (pir_needs_rating(was, r.domain) == PIR_NEED_NOT_RATED)
			v[(*n)++] = (struct pir_compared){ .domain = r.domain,
				.number = r.number,
				.was = PIR_NEED_NOT_RATED,
				.now = r.rating };
	for (size_t i = 0; i < *n; i++)
		v[i].change = pir_needs_change(v[i].was, v[i].now);
	qsort(v, *n, sizeof *v, by_urgency);
	return v;
}

/* ---- Which two ---------------------------------------------------------- */

static bool
is_in_scope(const struct pir_json *needs, const struct pir_needs_scope *scope)
{
	return !pir_record_is_void(needs) && !*pir_json_str(needs, "skipped") &&
	    (!scope->rater || pir_json_is(needs, "rater", scope->rater)) &&
	    (!scope->episode ||
		pir_json_is(needs, "episode", scope->episode)) &&
	    pir_date_within(pir_json_date(needs, "on"), scope->from, scope->to);
}

/* The pair of the assessment's rater; a new one, at *n, if there is none. */
static struct pir_needs_pair *
pair_of(struct pir_needs_pair *v, size_t *n, const struct pir_json *needs)
{
	const char *rater = pir_json_str(needs, "rater");
	const char *person = pir_json_str(needs, "rater_person");

	for (size_t i = 0; i < *n; i++)
		if (!strcmp(v[i].rater, rater) && !strcmp(v[i].person, person))
			return &v[i];
	v[*n] = (struct pir_needs_pair){ .rater = rater, .person = person };
	return &v[(*n)++];
}

static int
rater_rank(const char *rater)
{
	static const char *const raters[] = { "staff", "client", "carer" };
	int rank = 0;

	while (rank < 3 && strcmp(raters[rank], rater) != 0)
		rank++;
	return rank;
}

static int
by_rater(const void *a, const void *b)
{
	const struct pir_needs_pair *x = a, *y = b;

	if (rater_rank(x->rater) != rater_rank(y->rater))
		return rater_rank(x->rater) - rater_rank(y->rater);
	return strcmp(x->person, y->person);
}

struct pir_needs_pair *
pir_needs_pairs(const struct pir_records *all,
    const struct pir_needs_scope *scope, size_t *n)
{
	struct pir_needs_pair *v = pir_alloc(all->n + 1, sizeof *v);
	bool by_occasion = !pir_date_is_set(scope->from);

	*n = 0;
	for (size_t i = 0; i < all->n; i++) {
		struct pir_json *needs = all->v[i];
		struct pir_needs_pair *pair;

		if (!is_in_scope(needs, scope))
			continue;
		pair = pair_of(v, n, needs);
		if (pir_needs_is_earlier(needs, pair->was, by_occasion))
			pair->was = needs;
		if (!pair->now ||
		    !pir_needs_is_earlier(needs, pair->now, false))
			pair->now = needs;
	}
	for (size_t i = 0; i < *n; i++)
		if (v[i].now == v[i].was)
			v[i].now = NULL;
	qsort(v, *n, sizeof *v, by_rater);
	return v;
}

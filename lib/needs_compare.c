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

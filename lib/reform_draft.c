#include "reform_draft.h"

#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "vocab.h"

/* What each search is called, and says. */
static const struct source {
	const char *from;
	pir_reform_search_fn *search;
	const char *title; /* followed by what was found */
	const char *text;  /* of the issue */
	const char *of;    /* of each piece of evidence, behind what */
} sources[] = {
	{ "stalled", pir_reform_search_stalled,
	    "Referrals that stall or come back: ",
	    "Drafted from the referrals to partners.",
	    "referrals that stalled or came back" },
	{ "unmet", pir_reform_search_unmet,
	    "Needs that stay unmet: ", "Drafted from the assessments of needs.",
	    "unmet at the two latest assessments of one rater" },
	{ "fund", pir_reform_search_fund, "Asked of the pool again and again: ",
	    "Drafted from the requests to the funding pools.",
	    "asked of the pool" },
};

static const struct source *
source_of(const char *from)
{
	size_t i = 0;

	while (strcmp(sources[i].from, from) != 0)
		i++;
	return &sources[i];
}

static int
by_people(const void *a, const void *b)
{
	const struct pir_tally *x = a, *y = b;

	if (x->people != y->people)
		return x->people < y->people ? 1 : -1;
	return strcmp(x->what, y->what);
}

/* Those of enough people come first; how many there are. */
static size_t
enough(struct pir_tallies *found)
{
	size_t n = 0;

	if (found->n > 1)
		qsort(found->v, found->n, sizeof *found->v, by_people);
	while (n < found->n && found->v[n].people >= PIR_REFORM_LEAST)
		n++;
	return n;
}

/* From the finest level on, the first with something of enough people. */
static enum pir_code
search(struct pir_reform_search *search, const struct source *source, size_t *n,
    struct pir_err *err)
{
	enum pir_code code = PIR_OK;

	*n = 0;
	for (; !code && !*n; search->level++) {
		pir_tallies_release(&search->found);
		code = source->search(search, err);
		*n = code ? 0 : enough(&search->found);
	}
	if (code == PIR_NO)
		return pir_fail(err, PIR_NO,
		    "nothing is drafted: what there is, is about fewer people "
		    "than could be told");
	return code;
}

/* ---- The issue ---------------------------------------------------------- */

/* The area with the sector's own name, if the region has one. */
static const char *
area_of(const struct pir_change *change, const struct pir_reform_query *query)
{
	struct pir_json *areas PIR_AUTO(pir_json_release) = NULL;
	struct pir_err none = PIR_ERR_INIT;

	if (query->area)
		return query->area;
	if (query->sector &&
	    !pir_record_get(change->parent, PIR_VOCABULARY, "reform-areas",
		&areas, &none) &&
	    pir_vocab_find(areas, query->sector))
		return query->sector;
	return "service-coordination";
}

static void
title_of(const struct source *source, const struct pir_tallies *found, size_t n,
    struct pir_str *out)
{
	struct pir_strs what PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	for (size_t i = 0; i < n; i++)
		pir_strs_add(&what, found->v[i].what);
	pir_str_add(out, source->title);
	pir_strs_join(&what, out);
}

static enum pir_code
add_evidence(struct pir_json *issue, const struct source *source,
    const struct pir_tally *tally, struct pir_err *err)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *evidence;

	if (pir_change_add_entry(issue, issue, "evidence", NULL, &evidence,
		err))
		return err->code;
	pir_str_addf(&text, "%s: %s", tally->what, source->of);
	pir_json_set_str(evidence, "kind", "count");
	pir_json_set_str(evidence, "text", text.s);
	pir_json_set_int(evidence, "count", (int64_t)tally->people);
	pir_json_set_date(evidence, "from", tally->from);
	pir_json_set_date(evidence, "to", tally->to);
	return PIR_OK;
}

static enum pir_code
write_issue(struct pir_change *change, const struct pir_reform_search *s,
    const struct source *source, size_t n, struct pir_err *err)
{
	const struct pir_reform_query *query = s->query;
	struct pir_str title PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_issue_said said = {
		.sectors = { &query->sector, query->sector ? 1 : 0 },
		.text = source->text,
		.capacity = "data",
		.id = query->id,
	};

	title_of(source, &s->found, n, &title);
	said.title = title.s;
	said.area = area_of(change, query);
	if (pir_reform_raise(change, &said, err))
		return err->code;
	for (size_t i = 0; i < n; i++)
		if (add_evidence(change->edits[change->n - 1].after, source,
			&s->found.v[i], err))
			return err->code;
	return PIR_OK;
}

enum pir_code
pir_reform_draft(struct pir_change *change,
    const struct pir_reform_query *query, struct pir_err *err)
{
	struct pir_reform_search s = {
		.tree = change->parent,
		.organisation = change->organisation,
		.query = query,
		.since = pir_date_is_set(query->since)
		    ? query->since
		    : pir_date_add_months(change->on, -12),
		.today = change->on,
	};
	const struct source *source = source_of(query->from);
	size_t n;
	enum pir_code code = search(&s, source, &n, err);

	if (!code)
		code = write_issue(change, &s, source, n, err);
	pir_tallies_release(&s.found);
	return code;
}

/* reform_find.c - what repeats in the clients' records */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "needs.h"
#include "plan.h"
#include "reform_draft.h"
#include "request.h"

/* ---- Counting ----------------------------------------------------------- */

void
pir_tallies_release(struct pir_tallies *tallies)
{
	for (size_t i = 0; i < tallies->n; i++)
		free(tallies->v[i].what);
	free(tallies->v);
	*tallies = PIR_TALLIES_INIT;
}

static struct pir_tally *
tally_of(struct pir_tallies *tallies, const char *what, struct pir_date from,
    struct pir_date to)
{
	struct pir_tally *t;

	for (size_t i = 0; i < tallies->n; i++)
		if (!strcmp(tallies->v[i].what, what))
			return &tallies->v[i];
	tallies->v =
	    pir_realloc(tallies->v, tallies->n + 1, sizeof *tallies->v);
	t = &tallies->v[tallies->n++];
	*t = (struct pir_tally){ .what = pir_strdup(what),
		.from = from,
		.to = to };
	return t;
}

void
pir_tallies_note(struct pir_tallies *tallies, const char *what,
    const char *client, struct pir_date from, struct pir_date to)
{
	struct pir_tally *t = tally_of(tallies, what, from, to);

	if (pir_date_cmp(from, t->from) < 0)
		t->from = from;
	if (pir_date_cmp(to, t->to) > 0)
		t->to = to;
	if (!strcmp(t->last, client))
		return;
	snprintf(t->last, sizeof t->last, "%s", client);
	t->people++;
}

/* ---- By sector ---------------------------------------------------------- */

static bool
is_about(const struct pir_json *goal, const char *id, const char *domain)
{
	return (!id || pir_json_is(goal, "id", id)) &&
	    (!domain || pir_json_has(pir_json_get(goal, "needs"), domain));
}

bool
pir_reform_in_sector(const struct pir_reform_search *search, const char *client,
    const char *goal, const char *domain)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;
	struct pir_err none = PIR_ERR_INIT;

	if (!search->query->sector)
		return true;
	if (pir_record_get(search->tree, PIR_PLAN, client, &plan, &none))
		return false;
	while (pir_plan_next(plan, &step))
		if (is_about(step.goal, goal, domain) &&
		    pir_json_is(step.action, "sector", search->query->sector))
			return true;
	return false;
}

/* ---- Needs that stay unmet ---------------------------------------------- */

/* The assessments of one client after the other. */
struct needs {
	struct pir_reform_search *search;
	struct pir_records of; /* the client's, in the order of their days */
};

static bool
is_same_rater(const struct pir_json *a, const struct pir_json *b)
{
	return pir_json_is(a, "rater", pir_json_str(b, "rater")) &&
	    !strcmp(pir_json_str(a, "rater_person"),
		pir_json_str(b, "rater_person"));
}

static void
note_unmet(struct pir_reform_search *search, const char *client,
    const struct pir_json *was, const struct pir_json *now)
{
	struct pir_rated r = PIR_RATED_INIT;

	while (pir_needs_next(now, &r))
		if (r.rating == PIR_NEED_UNMET &&
		    pir_needs_rating(was, r.domain) == PIR_NEED_UNMET &&
		    pir_reform_in_sector(search, client, NULL, r.domain))
			pir_tallies_note(&search->found, r.domain, client,
			    pir_json_date(was, "on"), pir_json_date(now, "on"));
}

/* The latest of each rater, and the one before it. */
static void
look_at_client(struct needs *needs)
{
	const struct pir_records *of = &needs->of;

	for (size_t i = 1; i < of->n; i++) {
		bool latest = true;
		size_t before = i;

		for (size_t j = i + 1; j < of->n; j++)
			latest = latest && !is_same_rater(of->v[j], of->v[i]);
		while (latest && before > 0 &&
		    !is_same_rater(of->v[before - 1], of->v[i]))
			before--;
		if (latest && before > 0)
			note_unmet(needs->search, of->paths[i].client,
			    of->v[before - 1], of->v[i]);
	}
	pir_records_release(&needs->of);
}

static enum pir_code
gather_needs(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct needs *needs = ctx;
	const struct pir_records *of = &needs->of;

	(void)err;
	if (of->n && strcmp(of->paths[0].client, path->client) != 0)
		look_at_client(needs);
	if (pir_record_is_void(*record) || *pir_json_str(*record, "skipped") ||
	    !pir_date_within(path->date, needs->search->since,
		needs->search->today))
		return PIR_OK;
	pir_records_add(&needs->of, path, *record);
	*record = NULL;
	return PIR_OK;
}

enum pir_code
pir_reform_search_unmet(struct pir_reform_search *search, struct pir_err *err)
{
	struct needs needs = { .search = search };

	if (search->level > 0)
		return PIR_NO;
	if (!pir_record_each(search->tree, PIR_NEEDS, NULL, gather_needs,
		&needs, err))
		look_at_client(&needs);
	pir_records_release(&needs.of);
	return err->code;
}

/* ---- Requests to the pools ---------------------------------------------- */

static enum pir_code
gather_request(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct pir_reform_search *search = ctx;
	const char *goal = pir_json_str(*record, "goal");
	struct pir_date day = pir_request_day(*record);
	struct pir_request request;

	if (!*path->client ||
	    !pir_date_within(day, search->since, search->today))
		return PIR_OK;
	if (pir_request_read(&request, *record, PIR_DATE_NONE, err))
		return err->code;
	if (strcmp(request.state, "cancelled") != 0 &&
	    pir_reform_in_sector(search, path->client, goal, NULL))
		pir_tallies_note(&search->found,
		    pir_json_str(*record, "category"), path->client, day, day);
	return PIR_OK;
}

enum pir_code
pir_reform_search_fund(struct pir_reform_search *search, struct pir_err *err)
{
	if (search->level > 0)
		return PIR_NO;
	return pir_record_each(search->tree, PIR_REQUEST, NULL, gather_request,
	    search, err);
}

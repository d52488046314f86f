/* reform_draft.h - issues that the clients' records show, counted */
#ifndef PIR_REFORM_DRAFT_H
#define PIR_REFORM_DRAFT_H

#include "reform.h"

/* Where to look, and for what. */
struct pir_reform_query {
	const char *from;      /* "stalled", "unmet" or "fund" */
	const char *sector;    /* NULL: any */
	struct pir_date since; /* a year before the change's day unless said */
	const char *area;      /* NULL: by the sector */
	const char *id;
};

/*
 * Look through the clients' records for what repeats, and raise an issue
 * whose evidence is how many people each repetition is about, from when to
 * when: none of fewer than PIR_REFORM_LEAST, and no two of which one is a
 * part of the other.  PIR_NO, without a number, if nothing is that many.
 */
enum pir_code pir_reform_draft(struct pir_change *,
    const struct pir_reform_query *, struct pir_err *);

/* ---- Used by the searches ----------------------------------------------- */

/* How many people something is about, by what it is about. */
struct pir_tally {
	char *what; /* "accommodation" */
	size_t people;
	struct pir_date from;
	struct pir_date to;
	char last[PIR_ID_CLIENT + 1]; /* client who was counted last */
};
struct pir_tallies {
	struct pir_tally *v;
	size_t n;
};
#define PIR_TALLIES_INIT ((struct pir_tallies){ 0 })
void pir_tallies_release(struct pir_tallies *);

/* Count the client for it once, clients one after the other. */
void pir_tallies_note(struct pir_tallies *, const char *what,
    const char *client, struct pir_date from, struct pir_date to);

/* One search: a query whose days are set, and what it finds. */
struct pir_reform_search {
	const struct pir_tree *tree;
	const struct pir_json *organisation;
	const struct pir_reform_query *query;
	struct pir_date since;
	struct pir_date today;
	int level; /* 0: in most detail; each search has its own */
	struct pir_tallies found;
};

/*
 * A search looks once at the level; PIR_NO when it has none so coarse.
 * Referrals that nobody answers or that come back, by partner, sector and
 * barrier; needs that were unmet at the two latest assessments of one
 * rater; requests to the pools, by category.
 */
typedef enum pir_code pir_reform_search_fn(struct pir_reform_search *,
    struct pir_err *);
pir_reform_search_fn pir_reform_search_stalled;
pir_reform_search_fn pir_reform_search_unmet;
pir_reform_search_fn pir_reform_search_fund;

/*
 * True if the query asks for no sector, or the client's plan has an action
 * in it under a goal that has the id, or is about the domain (or NULL).
 */
bool pir_reform_in_sector(const struct pir_reform_search *, const char *client,
    const char *goal, const char *domain);

#endif

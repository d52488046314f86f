/* needs.h - assessments of need: the 22 of CANSAS, and a region's own */
#ifndef PIR_NEEDS_H
#define PIR_NEEDS_H

#include "change.h"

/* How many domains the instrument has; every other one is an extra. */
#define PIR_NEEDS_CANSAS 22

enum pir_rating {
	PIR_NEED_NOT_RATED = -1,
	PIR_NEED_NONE = 0,
	PIR_NEED_MET = 1,
	PIR_NEED_UNMET = 2,
	PIR_NEED_NOT_KNOWN = 9,
};

/* "unmet", "met", "no need", "not known"; "-" where there is no rating. */
const char *pir_needs_rating_word(enum pir_rating);

/* The n-th domain of the instrument, 1 to 22, by its code; else NULL. */
const char *pir_needs_domain(int number);
/* Its number, 1 to 22; 0 for a region's own and for what is no domain. */
int pir_needs_number(const char *domain);

/* ---- One assessment ----------------------------------------------- */

/*
 * Walk what it rates, the 22 in the instrument's order and then extras:
 * for (struct pir_rated r = PIR_RATED_INIT; pir_needs_next(a, &r);)
 */
struct pir_rated {
	const char *domain;
	enum pir_rating rating;
	int number;                   /* 1 to 22, or 0 for an extra */
	const struct pir_json *extra; /* used by pir_needs_next */
};
#define PIR_RATED_INIT ((struct pir_rated){ 0 })
bool pir_needs_next(const struct pir_json *needs, struct pir_rated *);

enum pir_rating pir_needs_rating(const struct pir_json *needs,
    const char *domain);

/* All 22 at once: v[i] is the domain's whose number is i + 1. */
void pir_needs_ratings(const struct pir_json *needs,
    enum pir_rating v[PIR_NEEDS_CANSAS]);

/* How many domains have each rating; the 22 and extras are never added. */
struct pir_needs_tally {
	int none;
	int met;
	int unmet;
	int not_known;
};
void pir_needs_count(const struct pir_json *needs,
    struct pir_needs_tally *cansas, struct pir_needs_tally *extra);

/* ---- Of the assessments of one client (pir_records_read) ------------ */

/*
 * The latest with ratings, void and skipped ones apart: in the episode
 * (NULL: in any), by the rater (NULL: by any), up to and with the day
 * (none: any).  NULL if there is none.  It belongs to the records.
 */
const struct pir_json *pir_needs_latest(const struct pir_records *,
    const char *episode, const char *rater, struct pir_date until);

/*
 * The one at entry likewise: the first with the occasion "entry", else
 * the first.  With a day given, simply the first from that day on.
 */
const struct pir_json *pir_needs_entry(const struct pir_records *,
    const char *episode, const char *rater, struct pir_date from);

/*
 * True if a is rather the first than b (NULL: none so far): by the
 * occasion "entry", if that counts, then by the day.
 */
bool pir_needs_is_earlier(const struct pir_json *a, const struct pir_json *b,
    bool by_occasion);

/*
 * What became of a need, in words: "still unmet", "met now", "new", ...
 * "" when neither has a rating.
 */
const char *pir_needs_change(enum pir_rating was, enum pir_rating now);

/* One domain of two assessments. */
struct pir_compared {
	const char *domain; /* belongs to the assessments */
	int number;         /* 1 to 22, or 0 for an extra */
	enum pir_rating was;
	enum pir_rating now;
	const char *change; /* pir_needs_change() */
};

/*
 * Every domain that either assessment rates: those unmet now first, then
 * those that were, met ones, and the rest; within each the instrument's
 * order, and extras last.  Either may be NULL.  *n of them, for free(3).
 */
struct pir_compared *pir_needs_compare(const struct pir_json *was,
    const struct pir_json *now, size_t *n);

/* The two assessments of one rater that are set side by side. */
struct pir_needs_pair {
	const char *rater;
	const char *person; /* which carer, which staff, or "" */
	const struct pir_json *was;
	const struct pir_json *now; /* NULL: there is none later */
};

/* Of which rater (NULL: each), in which episode or days. */
struct pir_needs_scope {
	const char *episode; /* NULL: any */
	const char *rater;
	struct pir_date from; /* set: the first from then on is compared */
	struct pir_date to;
};

/*
 * For each rater in the scope, each person apart: the assessment at entry
 * and the latest; staff first, then client and carers.  *n of them, for
 * free(3); what they point to belongs to the records.
 */
struct pir_needs_pair *pir_needs_pairs(const struct pir_records *,
    const struct pir_needs_scope *, size_t *n);

/* ---- Changing ------------------------------------------------------- */

/* What is said of an assessment; NULL and 0 where nothing is said. */
struct pir_needs_said {
	const char *client;       /* its id */
	const char *rater;        /* staff|client|carer; NULL: staff */
	const char *rater_person; /* entry of people[], or staff */
	const char *mode;         /* self|interview|interpreter */
	const char *occasion;     /* NULL: entry if first by the rater */
	const char *note;
	const char *skipped;     /* declined|unwell|no-contact */
	const char *line;        /* 22 characters, "-" for not rated */
	struct pir_list ratings; /* "accommodation=2", "1=2", "acc=2" */
	const char *id;          /* --id, or NULL */
};

/*
 * A new assessment of the current episode on change->on; PIR_INVALID
 * names the rating at fault.
 */
enum pir_code pir_needs_record(struct pir_change *,
    const struct pir_needs_said *, struct pir_err *);

#endif

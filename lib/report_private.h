/* report_private.h - what the files of the reports share */
#ifndef PIR_REPORT_PRIVATE_H
#define PIR_REPORT_PRIVATE_H

#include "record.h"
#include "report.h"

/* ---- Filling a table: each row's cells in the columns' order ---------- */

void pir_table_row(struct pir_table *, int depth);
void pir_table_text(struct pir_table *, const char *); /* "": none */
void pir_table_date(struct pir_table *, struct pir_date);
void pir_table_number(struct pir_table *, int64_t);
void pir_table_tenths(struct pir_table *, int64_t);
void pir_table_cents(struct pir_table *, int64_t);
void pir_table_none(struct pir_table *);

/* ---- What is asked, of what ------------------------------------------- */

struct pir_inquiry {
	struct pir_store *store;
	const struct pir_tree *tree;
	struct pir_report_query query;
	struct pir_date day; /* the last one: today, or earlier by --to */
	struct pir_json *organisation;
	struct pir_records staff;
};

/* True for a day from the first to the last that is asked about. */
bool pir_inquiry_has(const struct pir_inquiry *, struct pir_date);

/* The host of somebody of the staff, or "". */
const char *pir_inquiry_host(const struct pir_inquiry *, const char *staff);

/* True if the facilitator ("" for nobody) is of whom is asked about. */
bool pir_inquiry_counts(const struct pir_inquiry *, const char *facilitator);

/* Everybody's ids, in their order; those who were merged too. */
enum pir_code pir_inquiry_clients(const struct pir_inquiry *,
    struct pir_strs *ids, struct pir_err *);

/* A client, and everybody's; those who were merged too. */
struct pir_case {
	const struct pir_inquiry *inquiry;
	const struct pir_tree *tree; /* to read what else they have */
	const char *id;
	const struct pir_json *client;
	bool merged;
};
typedef enum pir_code pir_case_fn(const struct pir_case *, void *ctx,
    struct pir_err *);
/* One client (NULL: each), from a tree of the same commit; and everybody. */
enum pir_code pir_inquiry_case(const struct pir_inquiry *,
    const struct pir_tree *, const char *client, pir_case_fn *, void *ctx,
    struct pir_err *);
enum pir_code pir_inquiry_cases(const struct pir_inquiry *, pir_case_fn *,
    void *ctx, struct pir_err *);

/*
 * The same for a report that every client has much to be read for: first
 * what it has to know of each is put into facts, an empty object, which may
 * happen in several processes, so nothing else must be changed; then those
 * of whom there was something to say are counted, in their order.
 */
typedef enum pir_code pir_facts_fn(const struct pir_case *,
    struct pir_json *facts, struct pir_err *);
typedef void pir_count_fn(const char *client, const struct pir_json *facts,
    void *ctx);
enum pir_code pir_inquiry_facts(const struct pir_inquiry *, pir_facts_fn *,
    pir_count_fn *, void *ctx, struct pir_err *);

/*
 * An episode, from the day on which the referral was received to the day
 * before the next one's.
 */
struct pir_span {
	const struct pir_json *episode;
	struct pir_date from;
	struct pir_date to; /* none: open */
};
#define PIR_SPAN_INIT ((struct pir_span){ 0 })

/* Walk them: for (struct pir_span s = PIR_SPAN_INIT; pir_case_next(c, &s);) */
bool pir_case_next(const struct pir_case *, struct pir_span *);

/* The one that the day is in; false if it is before the first. */
bool pir_case_span(const struct pir_case *, struct pir_date day,
    struct pir_span *);

/*
 * Whose the client is on a day of the episode: the primary facilitator's,
 * else the one's who was it last, else the one's who became it first, of
 * those assigned in the episode; "" if nobody was.
 */
const char *pir_span_facilitator(const struct pir_case *,
    const struct pir_span *, struct pir_date day);

/*
 * The state in that episode on a day of it: "referred", "declined",
 * "accepted", "active", "on-hold" or "closed".
 */
const char *pir_span_state(const struct pir_case *, const struct pir_span *,
    struct pir_date day);

/* True if the client is one of those asked about on the day. */
bool pir_span_counts(const struct pir_case *, const struct pir_span *,
    struct pir_date day);

/*
 * Of fewer who came before a period it follows from those who came in it, and
 * those who left, how many are there: then it is not for the public who came.
 */
#define PIR_REPORT_FLOW_MIN 5

/* ---- Numbers by code --------------------------------------------------- */

/* Numbers under words, in the order of the words. */
struct pir_numbers {
	struct pir_number {
		char *word;
		int64_t n;
		int64_t minutes;
		int64_t travel;
	} * v;
	size_t n;
};
#define PIR_NUMBERS_INIT ((struct pir_numbers){ 0 })
struct pir_number *pir_numbers_of(struct pir_numbers *, const char *word);
int64_t pir_numbers_sum(const struct pir_numbers *); /* of n */
void pir_numbers_release(struct pir_numbers *);

#endif

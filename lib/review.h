/* review.h - reviews of the plan: held or missed, and the next one */
#ifndef PIR_REVIEW_H
#define PIR_REVIEW_H

#include "rule.h"

/* What is said of a review; NULL, no day and no strings: nothing. */
struct pir_review_said {
	const char *client;      /* its id */
	const char *state;       /* held|missed|cancelled; NULL: held */
	struct pir_list with;    /* "client", ids of people, partners, staff */
	struct pir_list goals;   /* "k3f9=completed" */
	struct pir_list remarks; /* "k3f9=what was said of it" */
	const char *summary;
	const char *agreed;   /* signed|verbal: the client agreed to the plan */
	struct pir_date next; /* from its day by the plan's interval, else */
	const char *id;
};

/*
 * A review of the current episode on change->on, and the plan as it
 * leaves it, in one change: states of goals, the next review and, with
 * agreed, the client's agreement.  One that was missed or cancelled leaves
 * the plan as it is, but for the next review if that is given.
 */
enum pir_code pir_review_record(struct pir_change *,
    const struct pir_review_said *, struct pir_err *);

/* The plan's next review will be on the day; nothing else changes. */
enum pir_code pir_review_schedule(struct pir_change *, const char *client,
    struct pir_date next, struct pir_err *);

/* True if it was held, and not entered in error. */
bool pir_review_counts(const struct pir_json *review);

/* The latest that was held, void ones apart, or NULL. */
const struct pir_json *pir_review_last(const struct pir_records *);

#endif

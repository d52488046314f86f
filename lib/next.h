/* next.h - what waits for whom */
#ifndef PIR_NEXT_H
#define PIR_NEXT_H

#include "role.h"

/* One thing that waits: about whom, for whom, since or until when. */
struct pir_task {
	const char *kind;         /* "review", "action", "alert", ... */
	char client[PIR_ID_SIZE]; /* "" if it is about no client */
	char record[PIR_ID_SIZE]; /* record or entry, or "" */
	char staff[PIR_ID_SIZE];  /* whose it is, or "" */
	unsigned roles;           /* else: whoever has one of these */
	struct pir_date due;
	char reason[160]; /* open values only */
};

struct pir_tasks {
	struct pir_task *v;
	size_t n;
	size_t cap;
};
#define PIR_TASKS_INIT ((struct pir_tasks){ 0 })
void pir_tasks_release(struct pir_tasks *);

/* Whose, and how far ahead. */
struct pir_next_query {
	const char *staff; /* "": everybody's */
	const char *host;  /* of the staff, or NULL */
	struct pir_date today;
	int64_t within; /* days ahead; what is overdue is in anyway */
};

/*
 * Alerts to be looked at; referrals that wait for a decision; clients
 * without a facilitator, consent, first contact, assessment or plan in
 * the days that the policies give; agreements awaited; reviews, actions
 * and visits due; clients not seen for long, holds that should have
 * ended, consents that end, referrals without an answer; disclosures and
 * partner agreements to be looked at; actions of reform.  Most urgent first:
 * alerts, then by the day on which each was or is due.
 */
enum pir_code pir_next_gather(const struct pir_tree *,
    const struct pir_next_query *, struct pir_tasks *, struct pir_err *);

#endif

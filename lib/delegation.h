/* delegation.h - up to how much a person may decide */
#ifndef PIR_DELEGATION_H
#define PIR_DELEGATION_H

#include "record.h"

/* What is to be decided. */
struct pir_power {
	const char *pool;
	const char *category;
	int64_t cents; /* the whole of it, GST included */
};

/*
 * The delegation of the staff record that covers it on the day, or NULL:
 * within its days, its limit, its pool and its categories.  One that is
 * lent (acting_for) covers no more than the lender's own does that day.
 * Both records are read in the tree; authority goes by a commit's day.
 * Source: pir-records(5), staff.
 */
const struct pir_json *pir_delegation_covers(const struct pir_tree *,
    const struct pir_json *staff, const struct pir_power *, struct pir_date);

#endif

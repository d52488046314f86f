/* plan_diff.h - what differs between two versions of a plan, in words */
#ifndef PIR_PLAN_DIFF_H
#define PIR_PLAN_DIFF_H

#include "json.h"

/* One difference; the strings last as long as the call. */
struct pir_plan_delta {
	const char *entry;  /* "goal k3f9", "action x2b1", "plan" */
	const char *change; /* "added: ...", "due 2013-08-02 -> 2013-09-01" */
	const char *goal;   /* ids, or "" */
	const char *action;
	const char *member; /* "due"; "" where an entry came or went */
	const char *was;
	const char *now;
};

/*
 * Call fn for each in the plan's order.  Either version may be NULL.
 * Stops when fn does not give PIR_OK.
 */
typedef enum pir_code pir_plan_delta_fn(const struct pir_plan_delta *,
    void *ctx, struct pir_err *);
enum pir_code pir_plan_diff(const struct pir_json *was,
    const struct pir_json *now, pir_plan_delta_fn *, void *ctx,
    struct pir_err *);

#endif

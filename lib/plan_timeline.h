/* plan_timeline.h - a plan's actions drawn along time, in text */
#ifndef PIR_PLAN_TIMELINE_H
#define PIR_PLAN_TIMELINE_H

#include "json.h"

enum pir_timeline_scale {
	PIR_TIMELINE_FITTING, /* weeks if they fit, else months */
	PIR_TIMELINE_WEEKS,
	PIR_TIMELINE_MONTHS,
};

struct pir_timeline {
	struct pir_date today; /* marked */
	size_t width;          /* columns that a line may take, at least 40 */
	enum pir_timeline_scale scale;
	bool all; /* what was cancelled, too */
};

/*
 * Add the lines: two that head the columns, one for each goal in order of
 * priority and below it one for each of its actions, and what the signs
 * mean.  None takes more columns than width; each day stands in the same
 * column in all of them.  No lines if nothing has a date.
 */
void pir_plan_timeline(const struct pir_json *plan, const struct pir_timeline *,
    struct pir_strs *lines);

#endif

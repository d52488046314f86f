/* disputed.h - what somebody said against a value, beside it on a page */
#ifndef PIR_DISPUTED_H
#define PIR_DISPUTED_H

#include "out.h"
#include "record.h"

/* Where the values of page_field() begin. */
#define DISPUTED_FIELD 21

/*
 * A line for each statement of the record about the member; or about it
 * and what is below it, which is named then.
 */
void disputed_at(struct env *, const struct pir_json *record,
    const char *member, int indent);
void disputed_below(struct env *, const struct pir_json *record,
    const char *member, int indent);

/*
 * The same about an entry ("goals[k3f9]") and its own values, but not about
 * the entries of its lists.
 */
void disputed_entry(struct env *, const struct pir_json *record,
    const char *member, const struct pir_json *entry, int indent);

/*
 * A page's field: the member, if the record has a word of it ("yes" or "no"
 * of a truth), and what was said against it or a part of it.
 */
void disputed_field(struct env *, const char *label,
    const struct pir_json *record, const char *member);

#endif

/* void.h - records that were entered in error */
#ifndef PIR_VOID_H
#define PIR_VOID_H

#include "change.h"

/* True for needs, contacts, reviews, referrals and disclosures. */
bool pir_void_is_for(enum pir_kind);

/*
 * Mark the record as entered in error on change->on; it is shown struck,
 * never counted, never removed.  PIR_REFUSED for other kinds, saying what
 * to do instead; PIR_INVALID without a reason, or if it is void already.
 */
enum pir_code pir_void(struct pir_change *, const struct pir_path *,
    struct pir_err *);

/*
 * The same mark, on a record of the change or an entry of one; id is for
 * the message.  PIR_INVALID without a reason, or if it is void already.
 */
enum pir_code pir_void_mark(const struct pir_change *, struct pir_json *,
    const char *id, struct pir_err *);

#endif

/* open_work.h - what is under way in the name of a partner or of staff */
#ifndef PIR_OPEN_WORK_H
#define PIR_OPEN_WORK_H

#include "change.h"

/*
 * Each record of the kind as the change leaves it, one at a time: of one
 * client, or of all (NULL), or with "" of requests those of no client.
 */
typedef enum pir_code pir_open_fn(const struct pir_path *,
    const struct pir_json *record, void *ctx, struct pir_err *);
enum pir_code pir_open_each(const struct pir_change *, enum pir_kind,
    const char *client, pir_open_fn *, void *ctx, struct pir_err *);

/*
 * Each appends lines for a person, as the change has the records so far:
 * of one client, or of all (NULL).
 */

/* "action k3m9x2qd/x2b1 is in-progress": of open plans, where the member
 * ("partner", "owner") is the id, or is there at all (NULL). */
enum pir_code pir_open_actions(const struct pir_change *, const char *client,
    const char *member, const char *id, struct pir_strs *, struct pir_err *);

/* "referral k3m9x2qd-7b2x to example-housing is sent": to one, or anyone. */
enum pir_code pir_open_referrals(const struct pir_change *, const char *client,
    const char *partner, struct pir_strs *, struct pir_err *);

/* "reform action rm1a/ac1b": what is yet to be done by its owner. */
enum pir_code pir_open_reform(const struct pir_change *, const char *owner,
    struct pir_strs *, struct pir_err *);

/* "told example-housing on 2013-08-02, for referral: identity, needs". */
enum pir_code pir_open_disclosed(const struct pir_change *, const char *client,
    const char *to, struct pir_strs *, struct pir_err *);

#endif

/* fund_private.h - what the files of fund share */
#ifndef PIR_FUND_PRIVATE_H
#define PIR_FUND_PRIVATE_H

#include "fund.h"
#include "request.h"

/* The request that was typed, to be changed, and where it stands. */
enum pir_code pir_fund_edit(struct pir_change *, const char *typed,
    struct pir_path *, struct pir_json **request, struct pir_request *now,
    struct pir_err *);

/*
 * A new entry of the request on the change's day, by its author, with the
 * change's reason, marked late where it is.
 */
enum pir_code pir_fund_entry(struct pir_change *, struct pir_json *request,
    const char *type, struct pir_json **entry, struct pir_err *);

/* Set amount_cents, and gst_cents where there is some. */
void pir_fund_set_cents(struct pir_json *, int64_t cents, int64_t gst_cents);

#endif

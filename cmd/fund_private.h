/* fund_private.h - verbs of pir-fund(1), each in the file of its kind */
#ifndef PIR_CMD_FUND_PRIVATE_H
#define PIR_CMD_FUND_PRIVATE_H

#include "cmd.h"
#include "json.h"
#include "id.h"

verb_fn fund_open; /* fund_pool.c */
verb_fn fund_allocate;
verb_fn fund_close;
verb_fn fund_request; /* fund_request.c */
verb_fn fund_vary;
verb_fn fund_approve; /* fund_decide.c */
verb_fn fund_decline;
verb_fn fund_cancel;
verb_fn fund_pay; /* fund_pay.c */
verb_fn fund_refund;
verb_fn fund_release;
verb_fn fund_show; /* fund_show.c */
verb_fn fund_list; /* each in a file of its own */
verb_fn fund_balance;
verb_fn fund_statement;
verb_fn fund_export;
verb_fn fund_acquit;

/* The id of the pool that was typed, its id or the beginning of it. */
enum pir_code fund_pool(struct env *, const char *typed, char pool[PIR_ID_SIZE],
    struct pir_err *);

/* A section of a page: what pir_evidence_read() found. */
void fund_show_evidence(struct env *, const struct pir_json *facts);

#endif

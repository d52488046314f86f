/* balance.h - the accounts of pools, by what the money was for */
#ifndef PIR_BALANCE_H
#define PIR_BALANCE_H

#include "pool.h"

enum pir_balance_by {
	PIR_BY_POOL,
	PIR_BY_CATEGORY,
	PIR_BY_STREAM,
	PIR_BY_FACILITATOR, /* the client's, the day it was asked for; of a
	                       pool's own request who asked */
	PIR_BY_HOST,        /* of that facilitator */
	PIR_BY_MONTH,       /* "2013-09": what that month added */
};

/* Stands for what has no category, stream, facilitator or host. */
#define PIR_UNASSIGNED "unassigned"

struct pir_balance {
	char pool[PIR_ID_SIZE];
	char key[PIR_CATEGORY_SIZE]; /* "" by pool */
	struct pir_account account;
};

struct pir_balances {
	struct pir_balance *v;
	size_t n;
	size_t cap;
};
#define PIR_BALANCES_INIT ((struct pir_balances){ 0 })
void pir_balances_release(struct pir_balances *);

/*
 * Of one pool, or of each (NULL), up to the end of the day (none: all of
 * it), by pool and then by key.  By pool each has a row; otherwise each key
 * for which anything moved, and the rows of a pool add up to its account.
 */
enum pir_code pir_balances_read(const struct pir_change *, const char *pool,
    enum pir_balance_by, struct pir_date until, struct pir_balances *,
    struct pir_err *);

#endif

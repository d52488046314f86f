/* account.h - what comes into a pool of money, and what becomes of it */
#ifndef PIR_ACCOUNT_H
#define PIR_ACCOUNT_H

#include "money.h"

/* What is added up apart, in cents. */
enum pir_sum {
	PIR_SUM_ALLOCATED,    /* given by the funder */
	PIR_SUM_HANDED_BACK,  /* given back to the funder */
	PIR_SUM_CARRIED_IN,   /* from the pool of another year */
	PIR_SUM_CARRIED_OUT,  /* to the pool of another year */
	PIR_SUM_REQUESTED,    /* waits for a decision; no part of the rest */
	PIR_SUM_APPROVED,     /* reserved by the last approval needed */
	PIR_SUM_MOVED,        /* reserved: came from another pool; below
	                         zero: went to one */
	PIR_SUM_RELEASED,     /* reserved, and not needed after all */
	PIR_SUM_PAID,         /* GST included, as all the others */
	PIR_SUM_REFUNDED,     /* paid, and came back */
	PIR_SUM_PAID_GST,     /* GST within what was paid */
	PIR_SUM_REFUNDED_GST, /* GST within what came back */
	PIR_SUMS,
};

/* Sums up to some day, or what one movement adds to each. */
struct pir_account {
	int64_t sum[PIR_SUMS];
};
#define PIR_ACCOUNT_INIT ((struct pir_account){ 0 })

/* account += by; PIR_INVALID, account unchanged, if one sum gets too big. */
enum pir_code pir_account_add(struct pir_account *,
    const struct pir_account *by, struct pir_err *);

/* Allocated and carried in, less handed back and carried out. */
int64_t pir_account_allocated(const struct pir_account *);

/* Approved and moved, less released and paid: reserved, yet to be paid. */
int64_t pir_account_committed(const struct pir_account *);

/* Paid less refunded; below zero where more came back than went out. */
int64_t pir_account_spent(const struct pir_account *);

/* Allocated less committed less spent: what can still be approved. */
int64_t pir_account_available(const struct pir_account *);

#endif

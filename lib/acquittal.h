/* acquittal.h - what became of a pool's money, for who gave it */
#ifndef PIR_ACQUITTAL_H
#define PIR_ACQUITTAL_H

#include "balance.h"
#include "booking.h"

/* A request of which something is reserved and not yet paid. */
struct pir_owed {
	char record[PIR_ID_SIZE];
	char category[PIR_CATEGORY_SIZE];
	int64_t cents;
};

struct pir_acquittal {
	struct pir_balances categories; /* by category */
	struct pir_account whole;
	size_t clients;        /* for whom more was paid than came back */
	struct pir_owed *owed; /* in path order */
	size_t n_owed;
	size_t cap;
	struct pir_bookings bookings; /* of which some are late */
};
#define PIR_ACQUITTAL_INIT ((struct pir_acquittal){ 0 })
void pir_acquittal_release(struct pir_acquittal *);

/* Of the pool, up to the end of the day (none: all of it). */
enum pir_code pir_acquittal_read(const struct pir_change *, const char *pool,
    struct pir_date until, struct pir_acquittal *, struct pir_err *);

/* Allocated, less spent: what would go back were nothing reserved. */
int64_t pir_account_unspent(const struct pir_account *);

#endif

/* journal.h - movements of money as postings to accounts */
#ifndef PIR_JOURNAL_H
#define PIR_JOURNAL_H

#include "booking.h"

/*
 * What comes to a pool is taken from allocated:POOL and put to
 * available:POOL; what is reserved goes from there to committed:POOL, and
 * what is paid to spent:POOL, the GST within it to gst:POOL.  All but what
 * is available has an account for each category below, whose last part
 * names all three, so that none occurs twice.
 */
struct pir_posting {
	char account[192];
	int64_t cents; /* what it adds; those of a booking add up to 0 */
};
#define PIR_POSTINGS 5

/* The postings of a booking that are not zero, in that order; how many. */
size_t pir_booking_postings(const struct pir_booking *,
    struct pir_posting[PIR_POSTINGS]);

/*
 * Append a journal that ledger(1) and hledger(1) read: what it is about
 * declared first, then a transaction for each booking, in their order, with
 * the ids of record and entry, and the commit.  No name of a payee and no
 * purpose is in it.  The amounts are in AUD.
 */
void pir_journal_print(const struct pir_bookings *, struct pir_str *);

#endif

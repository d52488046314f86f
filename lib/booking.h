/* booking.h - the movements of money, one after the other */
#ifndef PIR_BOOKING_H
#define PIR_BOOKING_H

#include "pool.h"

/* A movement that changes what is available, committed or spent. */
struct pir_booking {
	struct pir_date on;
	char pool[PIR_ID_SIZE];
	char client[PIR_ID_CLIENT + 1]; /* "" if it is of no client */
	char record[PIR_ID_SIZE];       /* the request, or the pool */
	char entry[PIR_ID_ENTRY + 1];
	char type[16]; /* "allocation", "approve", "pay", "carry", ... */
	char category[PIR_CATEGORY_SIZE];
	bool late;
	struct pir_account by;        /* what it adds to the pool's sums */
	size_t order;                 /* among those of one day */
	char commit[PIR_COMMIT_SIZE]; /* "" until pir_bookings_trace() */
};

struct pir_bookings {
	struct pir_booking *v;
	size_t n;
	size_t cap;
};
#define PIR_BOOKINGS_INIT ((struct pir_bookings){ 0 })
void pir_bookings_release(struct pir_bookings *);

/*
 * Of one pool, or of all (NULL), and of one client, or of all (NULL), up to
 * the end of the day (none: all of them).  By day; within one what comes to
 * a pool first, what leaves it last, requests between in path order, the
 * entries of each in theirs.
 */
struct pir_booking_query {
	const char *pool;
	const char *client;
	struct pir_date until;
};
enum pir_code pir_bookings_read(const struct pir_change *,
    const struct pir_booking_query *, struct pir_bookings *, struct pir_err *);

/*
 * How much it is of, as its entry says; below zero of what is handed back
 * or carried out, and of an approval that reserves less than before.
 */
int64_t pir_booking_cents(const struct pir_booking *);

/* Find the commit of each, in the history that ends with the tree. */
enum pir_code pir_bookings_trace(struct pir_store *, const struct pir_tree *,
    struct pir_bookings *, struct pir_err *);

#endif

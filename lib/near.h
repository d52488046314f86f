/* near.h - the words that were probably meant */
#ifndef PIR_NEAR_H
#define PIR_NEAR_H

#include <stddef.h>

#include "err.h"

#define PIR_NEAR_MOST 3 /* words that are suggested at a time */

/* The nearest so far of the words that were offered. */
struct pir_near {
	const char *typed;
	const char *words[PIR_NEAR_MOST];
	size_t n;
	int distance; /* of all of them, when n is not 0 */
};
#define PIR_NEAR_INIT(s) ((struct pir_near){ .typed = (s) })

/*
 * Offer a word, which must outlive the struct: kept if it is as near as
 * those before or nearer.  Letters to add, drop, change or swap are
 * counted; what was typed may also be the beginning of the word.
 */
void pir_near_offer(struct pir_near *, const char *word);

/*
 * Append "; did you mean 'a' or 'b'?" to the message, if any was near
 * enough; before stands in front of each word ("--", or "").
 */
void pir_near_say(const struct pir_near *, const char *before,
    struct pir_err *);

#endif

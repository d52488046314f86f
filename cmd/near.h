/* near.h - the word that was probably meant */
#ifndef PIR_NEAR_H
#define PIR_NEAR_H

#include "err.h"

/* The best so far of the words that were offered. */
struct near {
	const char *typed;
	const char *word; /* NULL: none is near enough */
	int distance;
};
#define NEAR_INIT(s) ((struct near){ .typed = (s) })

/* Offer a word: it is kept if nearer than those before. */
void near_offer(struct near *, const char *word);

/* Append "; did you mean '--x'?", with what stands before x, if any is. */
void near_say(const struct near *, const char *before, struct pir_err *);

#endif

/* suppress.h - which cells of a table of counts may be published */
#ifndef PIR_SUPPRESS_H
#define PIR_SUPPRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A count below this, nought too, is not published. */
#define PIR_PUBLIC_LEAST 5

/* cells[total] is the sum of cells[parts[0]], cells[parts[1]], ... */
struct pir_addition {
	size_t total;
	size_t *parts;
	size_t n;
};

/*
 * Set hidden[i] for every count that is too small to be published, and for
 * as many others as it takes that nobody can find one of these by taking
 * what is published from the totals: of no hidden cell do the sums, with
 * counts of nought or more, say what it is or that it is small.  What
 * is hidden already stays so.
 * Source: the complementary suppression of statistical offices, as in
 * Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001.
 */
void pir_suppress(const int64_t *cells, size_t n,
    const struct pir_addition *sums, size_t n_sums, bool *hidden);

#endif

/* suppress.h - which cells of a table of counts may be published */
#ifndef PIR_SUPPRESS_H
#define PIR_SUPPRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A count below this, nought too, is not published. */
#define PIR_PUBLIC_LEAST 5

/* cells[total] is the sum of cells[parts[0]], cells[parts[1]], ... */
struct pir_sum {
	size_t total;
	size_t *parts;
	size_t n;
};

/*
 * Set hidden[i] for every count that is too small to be published, and for
 * as many others as it takes that none of these can be found by taking
 * what is published from the totals: in each sum at least two are hidden
 * and together they are not small, and no hidden cell has but one value
 * that solves all the sums.  What is hidden already stays so.
 * Source: the complementary suppression of statistical offices, as in
 * Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001.
 */
void pir_suppress(const int64_t *cells, size_t n, const struct pir_sum *sums,
    size_t n_sums, bool *hidden);

#endif

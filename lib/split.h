/* split.h - one purchase that was perhaps asked for in parts */
#ifndef PIR_SPLIT_H
#define PIR_SPLIT_H

#include "json.h"

/* Within so many days, the same payee may mean the same purchase. */
#define PIR_SPLIT_DAYS 14

/*
 * True if two requests are for the same client, to the same payee, within
 * 14 days, not said to be of one group, and neither was declined, cancelled
 * or released: limits, which go by the whole, may have been evaded.
 * Source: pir-records(5), request.
 */
bool pir_split_is_likely(const struct pir_json *a, const struct pir_json *b);

#endif

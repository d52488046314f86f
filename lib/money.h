/* money.h - amounts in whole cents; no floating point */
#ifndef PIR_MONEY_H
#define PIR_MONEY_H

#include <stdint.h>

#include "err.h"

/* The most that a record can hold: 15 digits. */
#define PIR_MONEY_MAX INT64_C(999999999999999)

/* Room for any amount: "-92233720368547758.08" and its NUL. */
#define PIR_MONEY_SIZE 24

/*
 * Read "250", "250.00" or "$1,250.50" (commas between groups of three)
 * into cents.  Anything else, one or three decimals, a sign, zero or more
 * than PIR_MONEY_MAX is refused with PIR_INVALID.
 */
enum pir_code pir_money_parse(int64_t *cents, const char *, struct pir_err *);

/* Write "1250.50"; into buf, which is returned. */
const char *pir_money_format(int64_t cents, char buf[PIR_MONEY_SIZE]);

/* *sum += cents; PIR_INVALID, *sum unchanged, if it would go past the most. */
enum pir_code pir_money_add(int64_t *sum, int64_t cents, struct pir_err *);

/*
 * amount * part / whole, to the nearest cent, half a cent upwards; none of
 * them below zero, part at most whole.  0 where whole is 0.
 */
int64_t pir_money_share(int64_t amount, int64_t part, int64_t whole);

#endif

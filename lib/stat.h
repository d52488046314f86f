/* stat.h - median and percentiles of whole numbers, exactly */
#ifndef PIR_STAT_H
#define PIR_STAT_H

#include <stddef.h>
#include <stdint.h>

/* Numbers, days mostly, in the order added until a percentile is asked. */
struct pir_sample {
	int64_t *v;
	size_t n;
	size_t cap;
};
#define PIR_SAMPLE_INIT ((struct pir_sample){ 0 })
void pir_sample_add(struct pir_sample *, int64_t);
void pir_sample_release(struct pir_sample *);

/*
 * The percentile in tenths: 125 is 12.5.  percent is a multiple of 10; the
 * median is the 50th.  Of the n numbers in order, it stands at the place
 * percent / 100 * (n - 1), counted from 0; between two of them, so far on
 * the way from the one to the other.  0 if there are none.
 * Source: Hyndman and Fan 1996, definition 7, as datamash(1) has it, and
 * mlr(1) with stats1 -i.
 */
int64_t pir_sample_percentile(struct pir_sample *, int percent);

/* Room for tenths in text and its NUL. */
#define PIR_TENTHS_SIZE 24

/* Write "12", "12.5" or "-0.5" into buf and return it. */
const char *pir_tenths_format(int64_t tenths, char buf[PIR_TENTHS_SIZE]);

#endif

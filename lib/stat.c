#include "stat.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "mem.h"

void
pir_sample_add(struct pir_sample *s, int64_t number)
{
	if (s->n == s->cap) {
		s->cap = s->cap ? s->cap * 2 : 64;
		s->v = pir_realloc(s->v, s->cap, sizeof *s->v);
	}
	s->v[s->n++] = number;
}

void
pir_sample_release(struct pir_sample *s)
{
	free(s->v);
	*s = PIR_SAMPLE_INIT;
}

static int
by_size(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

int64_t
pir_sample_percentile(struct pir_sample *s, int percent)
{
	size_t place; /* in tenths, from 0 */
	int64_t part;

	if (s->n == 0)
		return 0;
	qsort(s->v, s->n, sizeof *s->v, by_size);
	place = (size_t)percent / 10 * (s->n - 1);
	part = (int64_t)(place % 10);
	place /= 10;
	if (part == 0)
		return s->v[place] * 10;
	return s->v[place] * (10 - part) + s->v[place + 1] * part;
}

const char *
pir_tenths_format(int64_t tenths, char buf[PIR_TENTHS_SIZE])
{
	int64_t size = tenths < 0 ? -tenths : tenths;

	if (size % 10 == 0)
		snprintf(buf, PIR_TENTHS_SIZE, "%" PRId64, tenths / 10);
	else
		snprintf(buf, PIR_TENTHS_SIZE, "%s%" PRId64 ".%" PRId64,
		    tenths < 0 ? "-" : "", size / 10, size % 10);
	return buf;
}

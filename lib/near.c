#include "near.h"

#include <stdio.h>
#include <string.h>

enum {
	LONGEST = 64,
	BEGINS = 3
};

static int
smallest(int a, int b, int c)
{
	int ab = a < b ? a : b;

	return ab < c ? ab : c;
}

/*
 * Letters to add, drop, change or swap to make b of a; LONGEST when one
 * of them is longer.  Source: optimal string alignment (Damerau 1964).
 */
static int
distance(const char *a, const char *b)
{
	int d[LONGEST + 1][LONGEST + 1];
	size_t n = strlen(a), m = strlen(b);

	if (n > LONGEST || m > LONGEST)
		return LONGEST;
	for (size_t i = 0; i <= n; i++)
		d[i][0] = (int)i;
	for (size_t j = 0; j <= m; j++)
		d[0][j] = (int)j;
	for (size_t i = 1; i <= n; i++)
		for (size_t j = 1; j <= m; j++) {
			d[i][j] = smallest(d[i - 1][j] + 1, d[i][j - 1] + 1,
			    d[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] &&
			    d[i - 2][j - 2] + 1 < d[i][j])
				d[i][j] = d[i - 2][j - 2] + 1;
		}
	return d[n][m];
}

void
pir_near_offer(struct pir_near *near, const char *word)
{
	size_t len = strlen(near->typed);
	int most = len < 4 ? 1 : len < 8 ? 2 : 3;
	int d = distance(near->typed, word);

	if (len >= BEGINS && !strncmp(near->typed, word, len))
		d = 1;
	if (d > most || (near->n && d > near->distance))
		return;
	if (near->n && d < near->distance)
		near->n = 0;
	if (near->n == PIR_NEAR_MOST)
		return;
	near->words[near->n++] = word;
	near->distance = d;
}

void
pir_near_say(const struct pir_near *near, const char *before,
    struct pir_err *err)
{
	char *msg = err->msg;
	size_t room = sizeof err->msg;

	for (size_t i = 0; i < near->n; i++) {
		size_t len = strlen(msg);

		snprintf(msg + len, room - len, "%s'%s%s'%s",
		    i == 0                ? "; did you mean "
			: i + 1 < near->n ? ", "
					  : " or ",
		    before, near->words[i], i + 1 == near->n ? "?" : "");
	}
}

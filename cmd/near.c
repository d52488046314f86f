#include "near.h"

#include <stdio.h>
#include <string.h>

enum {
	LONGEST = 40
};

static int
smaller(int a, int b)
{
	return a < b ? a : b;
}

/* How many letters to add, drop, change or swap; LONGEST when too long. */
static int
distance(const char *a, const char *b)
{
	int d[LONGEST + 1][LONGEST + 1];
	size_t n = strlen(a), m = strlen(b);

	if (n >= LONGEST || m >= LONGEST)
		return LONGEST;
	for (size_t i = 0; i <= n; i++)
		for (size_t j = 0; j <= m; j++) {
			if (i == 0 || j == 0) {
				d[i][j] = (int)(i + j);
				continue;
			}
			d[i][j] = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			d[i][j] = smaller(d[i][j], d[i - 1][j] + 1);
			d[i][j] = smaller(d[i][j], d[i][j - 1] + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				d[i][j] = smaller(d[i][j], d[i - 2][j - 2] + 1);
		}
	return d[n][m];
}

void
near_offer(struct near *near, const char *word)
{
	size_t len = strlen(near->typed);
	int d = distance(near->typed, word);
	int most = len < 4 ? 1 : len < 8 ? 2 : 3;

	/* What was begun well counts as near, however long the rest is. */
	if (len >= 3 && !strncmp(near->typed, word, len))
		d = 1;
	if (d > most || (near->word && d >= near->distance))
		return;
	near->word = word;
	near->distance = d;
}

void
near_say(const struct near *near, const char *before, struct pir_err *err)
{
	size_t len = strlen(err->msg);

	if (near->word)
		snprintf(err->msg + len, sizeof err->msg - len,
		    "; did you mean '%s%s'?", before, near->word);
}

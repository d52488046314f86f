#include "suppress.h"

#include <stdlib.h>

#include "mem.h"

/* The sums are solved modulo a prime, in which nothing overflows. */
#define PRIME 2147483647

struct table {
	const int64_t *cells;
	size_t n;
	const struct pir_sum *sums;
	size_t n_sums;
	bool *hidden;
};

#define NOWHERE SIZE_MAX

/* The smallest part of the sum that is shown; else NOWHERE. */
static size_t
smallest(const struct table *t, const struct pir_sum *sum)
{
	size_t found = NOWHERE;

	for (size_t i = 0; i < sum->n; i++) {
		size_t part = sum->parts[i];

		if (!t->hidden[part] &&
		    (found == NOWHERE || t->cells[part] < t->cells[found]))
			found = part;
	}
	return found;
}

/* Hide one more cell of the sum: a part, else the total. */
static bool
hide_one(const struct table *t, const struct pir_sum *sum)
{
	size_t cell = smallest(t, sum);

	if (cell == NOWHERE)
		cell = sum->total;
	if (t->hidden[cell])
		return false;
	return t->hidden[cell] = true;
}

/* Within one sum: two hidden at least, and not few together. */
static bool
guard(const struct table *t, const struct pir_sum *sum)
{
	size_t n = t->hidden[sum->total];
	int64_t together = 0;

	for (size_t i = 0; i < sum->n; i++) {
		if (!t->hidden[sum->parts[i]])
			continue;
		n++;
		together += t->cells[sum->parts[i]];
	}
	if (n == 0 || (n > 1 && t->hidden[sum->total]) ||
	    (n > 1 && together >= PIR_PUBLIC_LEAST))
		return false;
	return hide_one(t, sum);
}

/* ---- All sums together ----------------------------------------------- */

/* The hidden cells as unknowns, a row for each sum. */
struct system {
	int64_t *v; /* rows times columns */
	size_t rows;
	size_t columns;
	size_t *cell; /* by column */
};

static int64_t *
row_of(const struct system *s, size_t row)
{
	return s->v + row * s->columns;
}

static int64_t
inverse(int64_t a)
{
	int64_t result = 1;

	for (int64_t e = PRIME - 2; e > 0; e /= 2) {
		if (e % 2)
			result = result * a % PRIME;
		a = a * a % PRIME;
	}
	return result;
}

static void
swap_rows(struct system *s, size_t a, size_t b)
{
	for (size_t c = 0; c < s->columns; c++) {
		int64_t x = row_of(s, a)[c];

		row_of(s, a)[c] = row_of(s, b)[c];
		row_of(s, b)[c] = x;
	}
}

/* Make the pivot 1, and all else in its column 0. */
static void
clear(struct system *s, size_t pivot, size_t column)
{
	int64_t factor = inverse(row_of(s, pivot)[column]);

	for (size_t c = 0; c < s->columns; c++)
		row_of(s, pivot)[c] = row_of(s, pivot)[c] * factor % PRIME;
	for (size_t r = 0; r < s->rows; r++) {
		int64_t times = row_of(s, r)[column];

		if (r == pivot || times == 0)
			continue;
		for (size_t c = 0; c < s->columns; c++)
			row_of(s, r)[c] =
			    (row_of(s, r)[c] +
				(PRIME - times) * row_of(s, pivot)[c]) %
			    PRIME;
	}
}

static void
solve(struct system *s)
{
	size_t pivot = 0;

	for (size_t c = 0; c < s->columns && pivot < s->rows; c++) {
		size_t r = pivot;

		while (r < s->rows && row_of(s, r)[c] == 0)
			r++;
		if (r == s->rows)
			continue;
		swap_rows(s, pivot, r);
		clear(s, pivot++, c);
	}
}

/* The cell of a row that has but one unknown left; else NOWHERE. */
static size_t
found_in(const struct system *s)
{
	for (size_t r = 0; r < s->rows; r++) {
		size_t n = 0, at = 0;

		for (size_t c = 0; c < s->columns; c++)
			if (row_of(s, r)[c]) {
				n++;
				at = c;
			}
		if (n == 1)
			return s->cell[at];
	}
	return NOWHERE;
}

static void
set_up(const struct table *t, struct system *s)
{
	size_t *column = pir_alloc(t->n + 1, sizeof *column);

	s->rows = t->n_sums;
	s->cell = pir_alloc(t->n + 1, sizeof *s->cell);
	for (size_t i = 0; i < t->n; i++)
		if (t->hidden[i]) {
			column[i] = s->columns;
			s->cell[s->columns++] = i;
		}
	s->v = pir_alloc(s->rows * s->columns + 1, sizeof *s->v);
	for (size_t r = 0; r < s->rows; r++) {
		const struct pir_sum *sum = &t->sums[r];

		for (size_t i = 0; i < sum->n; i++)
			if (t->hidden[sum->parts[i]])
				row_of(s, r)[column[sum->parts[i]]] = 1;
		if (t->hidden[sum->total])
			row_of(s, r)[column[sum->total]] = PRIME - 1;
	}
	free(column);
}

static bool
has(const struct pir_sum *sum, size_t cell)
{
	size_t i = 0;

	while (i < sum->n && sum->parts[i] != cell)
		i++;
	return i < sum->n || sum->total == cell;
}

/* If a hidden cell follows from all the sums, hide one more beside it. */
static bool
guard_all(const struct table *t)
{
	struct system s = { 0 };
	bool hid = false;
	size_t cell;

	set_up(t, &s);
	solve(&s);
	cell = found_in(&s);
	for (size_t i = 0; cell != NOWHERE && i < t->n_sums && !hid; i++)
		if (has(&t->sums[i], cell))
			hid = hide_one(t, &t->sums[i]);
	free(s.v);
	free(s.cell);
	return hid;
}

void
pir_suppress(const int64_t *cells, size_t n, const struct pir_sum *sums,
    size_t n_sums, bool *hidden)
{
	const struct table t = { cells, n, sums, n_sums, hidden };
	bool again = true;

	for (size_t i = 0; i < n; i++)
		hidden[i] = hidden[i] || cells[i] < PIR_PUBLIC_LEAST;
	while (again) {
		again = false;
		for (size_t i = 0; i < n_sums; i++)
			while (guard(&t, &sums[i]))
				again = true;
		again = again || guard_all(&t);
	}
}

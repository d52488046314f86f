#include "suppress.h"

#include <stdlib.h>

#include "mem.h"

/* The sums are solved modulo a prime, in which nothing overflows. */
#define PRIME 2147483647

struct table {
	const int64_t *cells;
	size_t n;
	const struct pir_addition *sums;
	size_t n_sums;
	bool *hidden;
};

#define NOWHERE SIZE_MAX

/* The smallest part of the sum that is shown; else NOWHERE. */
static size_t
smallest(const struct table *t, const struct pir_addition *sum)
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

static bool
hide_part(const struct table *t, const struct pir_addition *sum)
{
	size_t cell = smallest(t, sum);

	return cell != NOWHERE && (t->hidden[cell] = true);
}

static bool
hide_total(const struct table *t, const struct pir_addition *sum)
{
	return !t->hidden[sum->total] && (t->hidden[sum->total] = true);
}

static bool
has(const struct pir_addition *sum, size_t cell)
{
	size_t i = 0;

	while (i < sum->n && sum->parts[i] != cell)
		i++;
	return i < sum->n || sum->total == cell;
}

static bool
has_hidden(const struct table *t, const struct pir_addition *sum)
{
	size_t i = 0;

	while (i < sum->n && !t->hidden[sum->parts[i]])
		i++;
	return i < sum->n || t->hidden[sum->total];
}

/*
 * Hide one more cell beside the one that could be found: a part of a sum
 * that has it, else the total; else of any that has something hidden.
 */
static bool
hide_beside(const struct table *t, size_t cell)
{
	const struct pir_addition *sum = t->sums, *end = sum + t->n_sums;

	for (; sum < end; sum++)
		if (has(sum, cell) && hide_part(t, sum))
			return true;
	for (sum = t->sums; sum < end; sum++)
		if (has(sum, cell) && hide_total(t, sum))
			return true;
	for (sum = t->sums; sum < end; sum++)
		if (has_hidden(t, sum) &&
		    (hide_part(t, sum) || hide_total(t, sum)))
			return true;
	return false;
}

/* ---- Bounds ------------------------------------------------------------ */

/* No count is that large. */
#define ENDLESS (INT64_MAX / 4)

/* Between what each cell must lie, as far as anybody can tell. */
struct bounds {
	int64_t *least;
	int64_t *most;
};

static bool
narrow(struct bounds *b, size_t cell, int64_t least, int64_t most)
{
	bool did = least > b->least[cell] || most < b->most[cell];

	if (least > b->least[cell])
		b->least[cell] = least;
	if (most < b->most[cell])
		b->most[cell] = most;
	return did;
}

static int64_t
limited(int64_t n)
{
	return n > ENDLESS ? ENDLESS : n;
}

/* The most that is left of a total; what is endless has no rest. */
static int64_t
left(int64_t total, int64_t others)
{
	return total == ENDLESS ? ENDLESS : total - others;
}

/* What a sum says of its total, and of each part beside the others. */
static bool
reckon(struct bounds *b, const struct pir_addition *sum)
{
	int64_t least = 0, most = 0;
	bool did;

	for (size_t i = 0; i < sum->n; i++) {
		least += b->least[sum->parts[i]];
		most = limited(most + b->most[sum->parts[i]]);
	}
	did = narrow(b, sum->total, least, most);
	for (size_t i = 0; i < sum->n; i++) {
		size_t part = sum->parts[i];
		int64_t others = 0;

		for (size_t j = 0; j < sum->n; j++)
			others = limited(
			    others + (j == i ? 0 : b->most[sum->parts[j]]));
		did = narrow(b, part, b->least[sum->total] - others,
			  left(b->most[sum->total], least - b->least[part])) ||
		    did;
	}
	return did;
}

/* A hidden cell that must be small, or of which all is known. */
static size_t
too_narrow(const struct table *t, const struct bounds *b)
{
	size_t i = 0;

	while (i < t->n &&
	    (!t->hidden[i] ||
		(b->most[i] >= PIR_PUBLIC_LEAST && b->least[i] < b->most[i])))
		i++;
	return i < t->n ? i : NOWHERE;
}

static bool
guard_bounds(const struct table *t)
{
	struct bounds b = { pir_alloc(t->n + 1, sizeof *b.least),
		pir_alloc(t->n + 1, sizeof *b.most) };
	bool again = true, hid = false;
	size_t cell;

	for (size_t i = 0; i < t->n; i++) {
		b.least[i] = t->hidden[i] ? 0 : limited(t->cells[i]);
		b.most[i] = t->hidden[i] ? ENDLESS : limited(t->cells[i]);
	}
	while (again) {
		again = false;
		for (size_t i = 0; i < t->n_sums; i++)
			again = reckon(&b, &t->sums[i]) || again;
	}
	cell = too_narrow(t, &b);
	hid = cell != NOWHERE && hide_beside(t, cell);
	free(b.least);
	free(b.most);
	return hid;
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
		const struct pir_addition *sum = &t->sums[r];

		for (size_t i = 0; i < sum->n; i++)
			if (t->hidden[sum->parts[i]])
				row_of(s, r)[column[sum->parts[i]]] = 1;
		if (t->hidden[sum->total])
			row_of(s, r)[column[sum->total]] = PRIME - 1;
	}
	free(column);
}

/* If a hidden cell follows from all the sums, hide one more beside it. */
static bool
guard_all(const struct table *t)
{
	struct system s = { 0 };
	size_t cell;
	bool hid;

	set_up(t, &s);
	solve(&s);
	cell = found_in(&s);
	hid = cell != NOWHERE && hide_beside(t, cell);
	free(s.v);
	free(s.cell);
	return hid;
}

void
pir_suppress(const int64_t *cells, size_t n, const struct pir_addition *sums,
    size_t n_sums, bool *hidden)
{
	const struct table t = { cells, n, sums, n_sums, hidden };

	for (size_t i = 0; i < n; i++)
		hidden[i] = hidden[i] || cells[i] < PIR_PUBLIC_LEAST;
	while (guard_bounds(&t) || guard_all(&t))
		;
}

/* What an adversary can find in a published table of counts. */
#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "suppress.h"

/* A square of counts with the totals of its rows and columns: the cell of
 * row i and column j is i * (n + 1) + j, totals are last. */
#define MOST 6
struct square {
	size_t n;
	int64_t cells[(MOST + 1) * (MOST + 1)];
	bool hidden[(MOST + 1) * (MOST + 1)];
	size_t parts[2 * (MOST + 1)][MOST];
	struct pir_addition sums[2 * (MOST + 1)];
};

static size_t
at(const struct square *s, size_t row, size_t col)
{
	return row * (s->n + 1) + col;
}

static size_t
n_cells(const struct square *s)
{
	return (s->n + 1) * (s->n + 1);
}

static size_t
n_sums(const struct square *s)
{
	return 2 * (s->n + 1);
}

/* The sums along rows, then along columns; the parts are given already. */
static void
add_up(struct square *s)
{
	for (size_t k = 0; k < n_sums(s); k++) {
		bool across = k <= s->n;
		size_t line = across ? k : k - s->n - 1;
		size_t total = across ? at(s, line, s->n) : at(s, s->n, line);
		int64_t sum = 0;

		for (size_t i = 0; i < s->n; i++) {
			s->parts[k][i] =
			    across ? at(s, line, i) : at(s, i, line);
			sum += s->cells[s->parts[k][i]];
		}
		/* The row of column totals comes before it is known. */
		if (!(across && line == s->n))
			s->cells[total] = sum;
		s->sums[k] = (struct pir_addition){ total, s->parts[k], s->n };
	}
}

static unsigned
draw(unsigned *seed, unsigned n)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 16) % n;
}

/* Most are small, some noughts, some large. */
static void
make(struct square *s, unsigned *seed)
{
	memset(s, 0, sizeof *s);
	s->n = 2 + draw(seed, MOST - 1);
	for (size_t i = 0; i < s->n; i++)
		for (size_t j = 0; j < s->n; j++)
			s->cells[at(s, i, j)] =
			    draw(seed, 3) ? draw(seed, 12) : draw(seed, 90);
	add_up(s);
}

/* ---- Adversaries ----------------------------------------------------------
 */

/* Take what is shown from the totals, as long as that tells anything. */
static bool
subtract(const struct square *s, const bool *hidden, size_t *found)
{
	for (size_t k = 0; k < n_sums(s); k++) {
		size_t unknown = 0;

		for (size_t i = 0; i < s->n; i++)
			if (hidden[s->parts[k][i]]) {
				unknown++;
				*found = s->parts[k][i];
			}
		if (hidden[s->sums[k].total]) {
			unknown++;
			*found = s->sums[k].total;
		}
		if (unknown == 1)
			return true;
	}
	return false;
}

/* The rank of the sums in the hidden cells, with one more row that has a
 * one for the extra cell (or none, from n_cells on). */
static size_t
rank(const struct square *s, size_t extra)
{
	double m[2 * (MOST + 1) + 1][(MOST + 1) * (MOST + 1)] = { { 0 } };
	size_t rows = n_sums(s) + 1, r = 0;

	for (size_t k = 0; k < n_sums(s); k++) {
		for (size_t i = 0; i < s->n; i++)
			m[k][s->parts[k][i]] = s->hidden[s->parts[k][i]];
		m[k][s->sums[k].total] = s->hidden[s->sums[k].total] ? -1 : 0;
	}
	if (extra < n_cells(s))
		m[rows - 1][extra] = 1;
	for (size_t c = 0; c < n_cells(s) && r < rows; c++) {
		size_t p = r;

		for (size_t i = r; i < rows; i++)
			if (fabs(m[i][c]) > fabs(m[p][c]))
				p = i;
		if (fabs(m[p][c]) < 1e-9)
			continue;
		for (size_t j = 0; j < n_cells(s); j++) {
			double x = m[p][j];

			m[p][j] = m[r][j];
			m[r][j] = x;
		}
		for (size_t i = r + 1; i < rows; i++) {
			double f = m[i][c] / m[r][c];

			for (size_t j = 0; j < n_cells(s); j++)
				m[i][j] -= f * m[r][j];
		}
		r++;
	}
	return r;
}

/* What each cell of a sum can be at least and at most, beside the others;
 * again, as long as that tells anything. */
static void
enclose(const struct square *s, int64_t *least, int64_t *most)
{
	for (size_t i = 0; i < n_cells(s); i++) {
		least[i] = s->hidden[i] ? 0 : s->cells[i];
		most[i] = s->hidden[i] ? 1000000 : s->cells[i];
	}
	for (size_t round = 0; round < 200; round++)
		for (size_t k = 0; k < n_sums(s); k++)
			for (size_t i = 0; i < s->n; i++) {
				size_t p = s->parts[k][i];
				int64_t low = least[s->sums[k].total];
				int64_t high = most[s->sums[k].total];

				for (size_t j = 0; j < s->n; j++)
					if (j != i) {
						low -= most[s->parts[k][j]];
						high -= least[s->parts[k][j]];
					}
				least[p] = low > least[p] ? low : least[p];
				most[p] = high < most[p] ? high : most[p];
			}
}

/* ---- */

Test(suppress, hides_every_small_count)
{
	unsigned seed = 1;

	for (int round = 0; round < 2000; round++) {
		struct square s;

		make(&s, &seed);
		pir_suppress(s.cells, n_cells(&s), s.sums, n_sums(&s),
		    s.hidden);
		for (size_t i = 0; i < n_cells(&s); i++)
			cr_assert(
			    s.hidden[i] || s.cells[i] >= PIR_PUBLIC_LEAST);
	}
}

Test(suppress, leaves_nothing_to_find_by_subtracting_from_totals)
{
	unsigned seed = 2;

	for (int round = 0; round < 2000; round++) {
		struct square s;
		bool unknown[(MOST + 1) * (MOST + 1)];
		size_t cell = 0;

		make(&s, &seed);
		pir_suppress(s.cells, n_cells(&s), s.sums, n_sums(&s),
		    s.hidden);
		memcpy(unknown, s.hidden, sizeof unknown);
		while (subtract(&s, unknown, &cell)) {
			cr_assert_fail("cell %zu of a square of %zu", cell,
			    s.n);
			unknown[cell] = false;
		}
	}
}

Test(suppress, leaves_nothing_to_find_by_solving_all_sums)
{
	unsigned seed = 3;

	for (int round = 0; round < 500; round++) {
		struct square s;
		size_t known;

		make(&s, &seed);
		pir_suppress(s.cells, n_cells(&s), s.sums, n_sums(&s),
		    s.hidden);
		known = rank(&s, n_cells(&s));
		for (size_t i = 0; i < n_cells(&s); i++)
			if (s.hidden[i])
				cr_assert_gt(rank(&s, i), known);
	}
}

/* Three sums of two each of three counts, as no square has them: each count
 * has room in every sum, and yet half of two totals less the third is one. */
Test(suppress, leaves_nothing_to_find_by_adding_totals)
{
	static const int64_t cells[] = { 4, 20, 20, 24, 40, 24 };
	size_t ab[] = { 0, 1 }, bc[] = { 1, 2 }, ac[] = { 0, 2 };
	const struct pir_addition sums[] = { { 3, ab, 2 }, { 4, bc, 2 },
		{ 5, ac, 2 } };
	bool hidden[6] = { false };

	pir_suppress(cells, 6, sums, 3, hidden);
	cr_expect(hidden[0]);
	cr_expect(
	    !(hidden[1] || hidden[2]) || hidden[3] || hidden[4] || hidden[5]);
}

Test(suppress, never_leaves_few_people_in_what_is_hidden_of_a_total)
{
	unsigned seed = 4;

	for (int round = 0; round < 2000; round++) {
		struct square s;

		make(&s, &seed);
		pir_suppress(s.cells, n_cells(&s), s.sums, n_sums(&s),
		    s.hidden);
		for (size_t k = 0; k < n_sums(&s); k++) {
			int64_t left = 0;
			size_t n = 0;

			for (size_t i = 0; i < s.n; i++)
				if (s.hidden[s.parts[k][i]]) {
					left += s.cells[s.parts[k][i]];
					n++;
				}
			if (n > 0 && !s.hidden[s.sums[k].total])
				cr_assert_geq(left, PIR_PUBLIC_LEAST);
		}
	}
}

Test(suppress, leaves_every_hidden_count_room_to_be_large)
{
	unsigned seed = 5;

	for (int round = 0; round < 500; round++) {
		struct square s;
		int64_t least[(MOST + 1) * (MOST + 1)];
		int64_t most[(MOST + 1) * (MOST + 1)];

		make(&s, &seed);
		pir_suppress(s.cells, n_cells(&s), s.sums, n_sums(&s),
		    s.hidden);
		enclose(&s, least, most);
		for (size_t i = 0; i < n_cells(&s); i++)
			cr_assert(!s.hidden[i] ||
			    (most[i] >= PIR_PUBLIC_LEAST &&
				least[i] < most[i]));
	}
}

/* A total that is known to be as much as one part, of which a part of its
 * own is shown, tells that the other part is nought. */
Test(suppress, does_not_show_below_what_it_hides_above)
{
	static const int64_t cells[] = { 5, 0, 5, 5, 0 };
	size_t above[] = { 1, 2 }, below[] = { 3, 4 };
	const struct pir_addition sums[] = { { 0, above, 2 }, { 2, below, 2 } };
	bool hidden[5] = { false };

	pir_suppress(cells, 5, sums, 2, hidden);
	cr_expect(hidden[1] && hidden[4]);
	cr_expect(hidden[0] || hidden[3]);
}

Test(suppress, hides_no_more_than_it_must)
{
	struct square s = { .n = 2, .cells = { 7, 9, 0, 8, 6 } };

	add_up(&s);
	pir_suppress(s.cells, n_cells(&s), s.sums, n_sums(&s), s.hidden);
	for (size_t i = 0; i < n_cells(&s); i++)
		cr_expect_not(s.hidden[i]);
	/* One small part of three: it, and the smallest beside it. */
	{
		static const int64_t cells[] = { 30, 3, 9, 18 };
		size_t parts[] = { 1, 2, 3 };
		const struct pir_addition sum = { 0, parts, 3 };
		bool hidden[4] = { false };

		pir_suppress(cells, 4, &sum, 1, hidden);
		cr_expect(!hidden[0] && hidden[1] && hidden[2] && !hidden[3]);
	}
}

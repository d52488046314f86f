/* report_table.c - rows of cells, and what of them may be published */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "report_private.h"
#include "suppress.h"

void
pir_table_release(struct pir_table *t)
{
	for (size_t i = 0; i < t->n_rows * t->n_cols; i++)
		free(t->cells[i].text);
	free(t->cells);
	free(t->depths);
	*t = PIR_TABLE_INIT;
}

static struct pir_cell *
cell_at(const struct pir_table *t, size_t row, size_t col)
{
	return &t->cells[row * t->n_cols + col];
}

const struct pir_cell *
pir_table_cell(const struct pir_table *t, size_t row, size_t col)
{
	return cell_at(t, row, col);
}

/* ---- Filling --------------------------------------------------------- */

void
pir_table_row(struct pir_table *t, int depth)
{
	if (t->n_cols == 0)
		while (t->cols[t->n_cols].name)
			t->n_cols++;
	assert(t->n_rows == 0 || t->col == t->n_cols);
	if (t->n_rows == t->cap) {
		t->cap = t->cap ? t->cap * 2 : 64;
		t->cells =
		    pir_realloc(t->cells, t->cap * t->n_cols, sizeof *t->cells);
		t->depths = pir_realloc(t->depths, t->cap, sizeof *t->depths);
	}
	t->depths[t->n_rows++] = depth;
	t->col = 0;
}

static struct pir_cell *
add(struct pir_table *t, enum pir_cell_type type, int64_t number)
{
	struct pir_cell *cell = cell_at(t, t->n_rows - 1, t->col++);

	*cell = (struct pir_cell){ .type = type, .number = number };
	return cell;
}

void
pir_table_text(struct pir_table *t, const char *s)
{
	if (*s)
		add(t, PIR_CELL_TEXT, 0)->text = pir_strdup(s);
	else
		pir_table_none(t);
}

void
pir_table_date(struct pir_table *t, struct pir_date day)
{
	char buf[PIR_DATE_SIZE];

	pir_table_text(t, pir_date_format(day, buf));
}

void
pir_table_number(struct pir_table *t, int64_t n)
{
	add(t, PIR_CELL_NUMBER, n);
}

void
pir_table_tenths(struct pir_table *t, int64_t n)
{
	add(t, PIR_CELL_TENTHS, n);
}

void
pir_table_cents(struct pir_table *t, int64_t n)
{
	add(t, PIR_CELL_CENTS, n);
}

void
pir_table_none(struct pir_table *t)
{
	add(t, PIR_CELL_NONE, 0);
}

/* ---- Publishing ------------------------------------------------------- */

/* The sums of a table's counts, by the index of their cells. */
struct sums {
	struct pir_addition *v;
	size_t n;
	size_t cap;
};

static void
add_part(struct pir_addition *sum, size_t cell)
{
	sum->parts = pir_realloc(sum->parts, sum->n + 1, sizeof *sum->parts);
	sum->parts[sum->n++] = cell;
}

/* The sum is taken over; one without parts says nothing. */
static void
add_sum(struct sums *sums, struct pir_addition sum)
{
	if (sum.n == 0)
		return;
	if (sums->n == sums->cap) {
		sums->cap = sums->cap ? sums->cap * 2 : 64;
		sums->v = pir_realloc(sums->v, sums->cap, sizeof *sums->v);
	}
	sums->v[sums->n++] = sum;
}

static bool
is_count(const struct pir_table *t, size_t row, size_t col)
{
	return (t->cols[col].flags & PIR_COL_COUNT) &&
	    cell_at(t, row, col)->type == PIR_CELL_NUMBER;
}

static size_t
column_named(const struct pir_table *t, const char *name)
{
	size_t col = 0;

	while (strcmp(t->cols[col].name, name) != 0)
		col++;
	return col;
}

/* The columns that are parts of this one, in the row. */
static void
sum_across(const struct pir_table *t, struct sums *sums, size_t row, size_t col)
{
	struct pir_addition sum = { .total = row * t->n_cols + col };

	if (!is_count(t, row, col))
		return;
	for (size_t i = 0; i < t->n_cols; i++)
		if (t->cols[i].total && is_count(t, row, i) &&
		    column_named(t, t->cols[i].total) == col)
			add_part(&sum, row * t->n_cols + i);
	add_sum(sums, sum);
}

/* The rows that are parts of this one, in the column. */
static void
sum_down(const struct pir_table *t, struct sums *sums, size_t row, size_t col)
{
	struct pir_addition sum = { .total = row * t->n_cols + col };

	if (!(t->cols[col].flags & PIR_COL_ADDS) || !is_count(t, row, col))
		return;
	for (size_t i = row + 1; i < t->n_rows && t->depths[i] > t->depths[row];
	     i++)
		if (t->depths[i] == t->depths[row] + 1 && is_count(t, i, col))
			add_part(&sum, i * t->n_cols + col);
	add_sum(sums, sum);
}

/* True for what is of a count that is hidden, or of a single person. */
static bool
is_left_out(const struct pir_table *t, const bool *hidden, size_t row,
    size_t col)
{
	const char *of = t->cols[col].of;

	if (t->cols[col].flags & PIR_COL_ONE)
		return true;
	return of && hidden[row * t->n_cols + column_named(t, of)];
}

static bool
hide_dependents(const struct pir_table *t, bool *hidden)
{
	bool hid = false;

	for (size_t i = 0; i < t->n_rows * t->n_cols; i++)
		if (!hidden[i] &&
		    is_left_out(t, hidden, i / t->n_cols, i % t->n_cols))
			hid = hidden[i] = true;
	return hid;
}

static void
hide(struct pir_table *t, const struct sums *sums)
{
	size_t n = t->n_rows * t->n_cols;
	int64_t *numbers = pir_alloc(n + 1, sizeof *numbers);
	bool *hidden = pir_alloc(n + 1, sizeof *hidden);

	/* What is no count cannot be too small. */
	for (size_t i = 0; i < n; i++)
		numbers[i] = is_count(t, i / t->n_cols, i % t->n_cols)
		    ? t->cells[i].number
		    : INT64_MAX;
	do {
		pir_suppress(numbers, n, sums->v, sums->n, hidden);
	} while (hide_dependents(t, hidden));
	for (size_t i = 0; i < n; i++)
		if (hidden[i] && t->cells[i].type != PIR_CELL_NONE)
			t->cells[i].type = PIR_CELL_HIDDEN;
	free(numbers);
	free(hidden);
}

void
pir_table_publish(struct pir_table *t)
{
	struct sums sums = { 0 };

	for (size_t row = 0; row < t->n_rows; row++)
		for (size_t col = 0; col < t->n_cols; col++) {
			sum_across(t, &sums, row, col);
			sum_down(t, &sums, row, col);
		}
	hide(t, &sums);
	for (size_t i = 0; i < sums.n; i++)
		free(sums.v[i].parts);
	free(sums.v);
}

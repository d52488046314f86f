#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "out_private.h"

static size_t
find_column(const struct out *o, const char *name, size_t len)
{
	size_t i = 0;

	while (i < o->n_cols &&
	    (strlen(o->cols[i].name) != len ||
		strncmp(o->cols[i].name, name, len) != 0))
		i++;
	return i;
}

static enum pir_code
no_column(const struct out *o, const char *option, const char *name, size_t len,
    struct pir_err *err)
{
	struct pir_strs names PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (size_t i = 0; i < o->n_cols; i++)
		pir_strs_add(&names, o->cols[i].name);
	pir_strs_join(&names, &list);
	return pir_fail(err, PIR_INVALID, "%s: no column '%.*s'; there are %s",
	    option, (int)len, name, pir_str_get(&list));
}

/* What is shown without --columns: a terminal has only so much room. */
static bool
is_shown(const struct out *o, const struct out_opts *opts, size_t col)
{
	unsigned flags = o->cols[col].flags;
	bool aligned = o->style == out_styles && o->env->tty_out;

	return !(flags & OUT_EXTRA) && !(aligned && (flags & OUT_WIDE)) &&
	    (opts->names || !(flags & OUT_IDENTITY));
}

/* --columns a,b; or what is shown without it. */
static enum pir_code
choose(struct out *o, const struct out_opts *opts, struct pir_err *err)
{
	const char *s = opts->columns;

	o->chosen = s != NULL;
	o->shown = pir_alloc(s ? strlen(s) + 1 : o->n_cols, sizeof *o->shown);
	for (size_t i = 0; !s && i < o->n_cols; i++)
		if (is_shown(o, opts, i))
			o->shown[o->n_shown++] = i;
	while (s) {
		size_t len = strcspn(s, ",");
		size_t i = find_column(o, s, len);

		if (i == o->n_cols)
			return no_column(o, "--columns", s, len, err);
		o->shown[o->n_shown++] = i;
		s = s[len] ? s + len + 1 : NULL;
	}
	return PIR_OK;
}

static enum pir_code
choose_sort(struct out *o, const char *name, struct pir_err *err)
{
	o->sort = o->n_cols;
	if (!name)
		return PIR_OK;
	o->downwards = *name == '-';
	name += o->downwards;
	o->sort = find_column(o, name, strlen(name));
	if (o->sort == o->n_cols)
		return no_column(o, "--sort", name, strlen(name), err);
	return PIR_OK;
}

static void
choose_style(struct out *o, const char *format)
{
	o->style = out_styles;
	while (format && o->style->name && strcmp(o->style->name, format) != 0)
		o->style++;
	if (!o->style->name)
		o->style = out_styles;
	o->hold =
	    o->sort < o->n_cols || (o->style == out_styles && o->env->tty_out);
}

static void
mark_needed(struct out *o)
{
	o->needed = pir_alloc(o->n_cols, sizeof *o->needed);
	for (size_t i = 0; i < o->n_shown; i++)
		o->needed[o->shown[i]] = true;
	o->needed[o->id] = true;
	if (o->sort < o->n_cols)
		o->needed[o->sort] = true;
}

enum pir_code
out_begin(struct out **out, struct env *env, const struct out_opts *opts,
    const struct out_col *cols, struct pir_err *err)
{
	struct out *o PIR_AUTO(out_release) = pir_alloc(1, sizeof *o);

	o->env = env;
	o->cols = cols;
	o->raw = opts->raw;
	o->about = opts->about;
	while (cols[o->n_cols].name)
		o->n_cols++;
	while (o->id + 1 < o->n_cols && !(cols[o->id].flags & OUT_ID))
		o->id++;
	if (choose_sort(o, opts->sort, err))
		return err->code;
	choose_style(o, opts->format);
	if (choose(o, opts, err))
		return err->code;
	mark_needed(o);
	o->now = pir_alloc(o->n_cols, sizeof *o->now);
	*out = pir_steal(&o);
	return PIR_OK;
}

static void
clear_cells(const struct out *o, struct cell *cells)
{
	for (size_t i = 0; i < o->n_cols; i++) {
		if (cells[i].list.v)
			pir_strs_release(&cells[i].list);
		cells[i].type = CELL_NONE;
	}
}

static void
free_cells(const struct out *o, struct cell *cells)
{
	if (cells)
		clear_cells(o, cells);
	free(cells);
}

/* Nothing is printed before there is a row, or the end of them. */
static void
start(struct out *o)
{
	if (!o->begun && o->style->begin)
		o->style->begin(o);
	o->begun = true;
}

static void
print_row(struct out *o, const struct cell *cells)
{
	start(o);
	o->style->row(o, cells);
	o->printed++;
}

static void
end_row(struct out *o)
{
	if (o->hold) {
		if (o->n_rows == o->cap) {
			o->cap = o->cap ? 2 * o->cap : 64;
			o->rows = pir_realloc(o->rows, o->cap, sizeof *o->rows);
		}
		o->rows[o->n_rows++].cells = o->now;
		o->now = pir_alloc(o->n_cols, sizeof *o->now);
	} else {
		print_row(o, o->now);
		clear_cells(o, o->now);
	}
	o->col = 0;
}

/* What was begun is whole, though more was to come. */
static void
finish(struct out *o)
{
	if (o->col == o->n_cols && !o->hold)
		end_row(o);
	if (o->begun && o->style->end)
		o->style->end(o);
	o->begun = false;
}

void
out_release(struct out **out)
{
	struct out *o = *out;

	if (!o)
		return;
	finish(o);
	for (size_t i = 0; i < o->n_rows; i++)
		free_cells(o, o->rows[i].cells);
	free_cells(o, o->now);
	pir_map_release(&o->ids);
	free(o->rows);
	free(o->shown);
	free(o->needed);
	free(o);
	*out = NULL;
}

static struct cell *
next_cell(struct out *o)
{
	if (o->col == o->n_cols)
		end_row(o);
	return &o->now[o->col++];
}

bool
out_needs(const struct out *o, size_t col)
{
	return o->needed[col];
}

void
out_str(struct out *o, const char *s)
{
	struct cell *cell = next_cell(o);

	if (!s || !*s || !o->needed[o->col - 1])
		return;
	cell->type = CELL_STR;
	pir_strs_add(&cell->list, s);
}

void
out_int(struct out *o, int64_t n)
{
	struct cell *cell = next_cell(o);

	cell->type = CELL_INT;
	cell->number = n;
}

void
out_none(struct out *o)
{
	next_cell(o);
}

void
out_date(struct out *o, struct pir_date date)
{
	char buf[PIR_DATE_SIZE];

	out_str(o, pir_date_format(date, buf));
}

void
out_cents(struct out *o, int64_t cents)
{
	struct cell *cell = next_cell(o);

	cell->type = CELL_CENTS;
	cell->number = cents;
}

void
out_tenths(struct out *o, int64_t tenths)
{
	struct cell *cell = next_cell(o);

	cell->type = CELL_TENTHS;
	cell->number = tenths;
}

void
out_list(struct out *o, const struct pir_json *array)
{
	struct cell *cell = next_cell(o);

	cell->type = CELL_LIST;
	for (const struct pir_json *e = pir_json_first(array); e;
	     e = pir_json_next(e))
		pir_strs_add(&cell->list, pir_json_text(e));
}

/* What is empty comes first; numbers by size, all else as bytes. */
static int
compare_cells(const struct cell *a, const struct cell *b)
{
	struct pir_str x PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str y PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (a->type == b->type && cell_is_number(a))
		return (a->number > b->number) - (a->number < b->number);
	cell_text(a, &x);
	cell_text(b, &y);
	return strcmp(pir_str_get(&x), pir_str_get(&y));
}

/* Merge two sorted halves, those that are equal in their order. */
static void
merge(const struct out *o, struct row *rows, size_t half, size_t n,
    struct row *spare)
{
	size_t i = 0, j = half, k = 0;

	memcpy(spare, rows, n * sizeof *rows);
	while (k < n) {
		int order = i == half ? 1
		    : j == n          ? -1
				      : compare_cells(&spare[i].cells[o->sort],
					    &spare[j].cells[o->sort]);

		if (o->downwards && i < half && j < n)
			order = -order;
		rows[k++] = order <= 0 ? spare[i++] : spare[j++];
	}
}

static void
sort(const struct out *o, struct row *rows, size_t n, struct row *spare)
{
	if (n < 2)
		return;
	sort(o, rows, n / 2, spare);
	sort(o, rows + n / 2, n - n / 2, spare);
	merge(o, rows, n / 2, n, spare);
}

enum pir_code
out_end(struct out **out, struct pir_err *err)
{
	struct out *o = *out;
	struct env *env = o->env;

	if (o->col > 0 && o->col == o->n_cols)
		end_row(o);
	if (o->sort < o->n_cols && o->n_rows > 1) {
		struct row *spare = pir_alloc(o->n_rows, sizeof *spare);

		sort(o, o->rows, o->n_rows, spare);
		free(spare);
	}
	if (o->style == out_styles && env->tty_out)
		out_print_aligned(o);
	else
		for (size_t i = 0; i < o->n_rows; i++)
			print_row(o, o->rows[i].cells);
	start(o);
	out_release(out);
	return env_flush(env, err);
}

bool
out_is_text(const struct out *o)
{
	return o->style == out_styles;
}

/* out_style.c - the formats of rows */
#include <inttypes.h>
#include <string.h>

#include "auto.h"
#include "csv.h"
#include "money.h"
#include "out_private.h"
#include "stat.h"
#include "text.h"

bool
cell_is_number(const struct cell *cell)
{
	return cell->type == CELL_INT || cell->type == CELL_CENTS ||
	    cell->type == CELL_TENTHS;
}

void
cell_text(const struct cell *cell, struct pir_str *out)
{
	char buf[PIR_MONEY_SIZE];
	char tenths[PIR_TENTHS_SIZE];

	switch (cell->type) {
	case CELL_NONE:
		break;
	case CELL_INT:
		pir_str_addf(out, "%" PRId64, cell->number);
		break;
	case CELL_CENTS:
		pir_str_add(out, pir_money_format(cell->number, buf));
		break;
	case CELL_TENTHS:
		pir_str_add(out, pir_tenths_format(cell->number, tenths));
		break;
	case CELL_STR:
	case CELL_LIST:
		for (size_t i = 0; i < cell->list.n; i++) {
			if (i > 0)
				pir_str_addc(out, ',');
			pir_text_print(out, cell->list.v[i], false);
		}
	}
}

static void
put(struct out *o, const struct pir_str *s)
{
	fwrite(pir_str_get(s), 1, s->len, o->env->out);
}

static void
text_row(struct out *o, const struct cell *cells)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (size_t i = 0; i < o->n_shown; i++) {
		if (i > 0)
			pir_str_addc(&line, '\t');
		cell_text(&cells[o->shown[i]], &line);
	}
	pir_str_addc(&line, '\n');
	put(o, &line);
}

/* Each once, however many rows it has: for xargs; a row of sums has none. */
static void
ids_row(struct out *o, const struct cell *cells)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	cell_text(&cells[o->id], &line);
	if (!line.len)
		return;
	pir_str_addc(&line, '\n');
	if (pir_map_add(&o->ids, line.s, 1))
		put(o, &line);
}

static void
quote(const char *s, struct pir_str *out)
{
	struct pir_str safe PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_text_print(&safe, s, true);
	pir_json_quote(pir_str_get(&safe), out);
}

static void
json_cell(const struct cell *cell, struct pir_str *out)
{
	switch (cell->type) {
	case CELL_NONE:
		pir_str_add(out, "null");
		break;
	case CELL_INT:
	case CELL_CENTS:
		pir_str_addf(out, "%" PRId64, cell->number);
		break;
	case CELL_TENTHS:
		cell_text(cell, out);
		break;
	case CELL_STR:
		quote(cell->list.v[0], out);
		break;
	case CELL_LIST:
		pir_str_addc(out, '[');
		for (size_t i = 0; i < cell->list.n; i++) {
			pir_str_add(out, i ? ", " : "");
			quote(cell->list.v[i], out);
		}
		pir_str_addc(out, ']');
	}
}

static void
json_object(struct out *o, const struct cell *cells, struct pir_str *out)
{
	pir_str_addc(out, '{');
	for (size_t i = 0; i < o->n_shown; i++) {
		pir_str_add(out, i ? ", " : "");
		pir_json_quote(o->cols[o->shown[i]].name, out);
		pir_str_add(out, ": ");
		json_cell(&cells[o->shown[i]], out);
	}
	pir_str_addc(out, '}');
}

static void
json_begin(struct out *o)
{
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (const struct pir_json *m = pir_json_first(o->about); m;
	     m = pir_json_next(m)) {
		pir_str_add(&s, s.len ? " " : "{");
		pir_json_quote(pir_json_name(m), &s);
		pir_str_add(&s, ": ");
		pir_json_print_line(m, &s);
		pir_str_add(&s, ",\n");
	}
	pir_str_add(&s, o->about ? " \"rows\": [" : "[");
	put(o, &s);
}

static void
json_row(struct out *o, const struct cell *cells)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_add(&line, o->printed ? ",\n " : "\n ");
	json_object(o, cells, &line);
	put(o, &line);
}

static void
json_end(struct out *o)
{
	fputs(o->printed ? "\n]" : "]", o->env->out);
	fputs(o->about ? "}\n" : "\n", o->env->out);
}

static void
jsonl_row(struct out *o, const struct cell *cells)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	json_object(o, cells, &line);
	pir_str_addc(&line, '\n');
	put(o, &line);
}

static void
csv_begin(struct out *o)
{
	for (size_t i = 0; i < o->n_shown; i++)
		fprintf(o->env->out, "%s%s", i ? "," : "",
		    o->cols[o->shown[i]].name);
	fputs("\r\n", o->env->out);
}

static void
csv_row(struct out *o, const struct cell *cells)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (size_t i = 0; i < o->n_shown; i++) {
		const struct cell *cell = &cells[o->shown[i]];
		struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (i > 0)
			pir_str_addc(&line, ',');
		cell_text(cell, &s);
		pir_csv_write(&line, pir_str_get(&s),
		    o->raw || cell_is_number(cell));
	}
	pir_str_add(&line, "\r\n");
	put(o, &line);
}

const struct out_style out_styles[] = {
	{ .name = "text", .row = text_row },
	{ .name = "json",
	    .begin = json_begin,
	    .row = json_row,
	    .end = json_end },
	{ .name = "jsonl", .row = jsonl_row },
	{ .name = "csv", .begin = csv_begin, .row = csv_row },
	{ .name = "ids", .row = ids_row },
	{ 0 },
};

/* partner_csv_read.c - the directory as comma-separated text: read */
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "csv.h"
#include "mem.h"
#include "partner_csv.h"
#include "partner_csv_private.h"
#include "text.h"

void
pir_partner_rows_release(struct pir_partner_rows *rows)
{
	for (size_t i = 0; i < rows->n; i++)
		pir_strs_release(&rows->v[i].cells);
	free(rows->v);
	pir_strs_release(&rows->columns);
	*rows = PIR_PARTNER_ROWS_INIT;
}

struct reading {
	struct pir_partner_rows *rows;
	pir_partner_fault_fn *fault;
	void *ctx;
};

static const struct partner_part *
part_of(const char *name)
{
	const struct partner_part *p = partner_parts;

	while (p->name && strcmp(p->name, name) != 0)
		p++;
	return p->name ? p : NULL;
}

static bool
is_column(const char *name)
{
	for (size_t i = 0; pir_partner_csv_columns[i]; i++)
		if (!strcmp(pir_partner_csv_columns[i], name))
			return true;
	return false;
}

static enum pir_code
take_columns(struct pir_partner_rows *rows, const struct pir_strs *row,
    struct pir_err *err)
{
	for (size_t i = 0; i < row->n; i++) {
		if (!is_column(row->v[i]))
			return pir_fail(err, PIR_INVALID,
			    "no column '%s'; 'pir partner export' shows those "
			    "that there are",
			    row->v[i]);
		if (pir_strs_has(&rows->columns, row->v[i]))
			return pir_fail(err, PIR_INVALID,
			    "column '%s' stands there twice", row->v[i]);
		pir_strs_add(&rows->columns, row->v[i]);
	}
	if (!pir_strs_has(&rows->columns, "partner") ||
	    !pir_strs_has(&rows->columns, "part"))
		return pir_fail(err, PIR_INVALID,
		    "the first row names the columns: 'partner' and 'part' "
		    "must be among them");
	return PIR_OK;
}

/* The cell under the column, or "". */
static const char *
cell(const struct pir_partner_rows *rows, const struct pir_strs *cells,
    const char *column)
{
	for (size_t i = 0; i < cells->n && i < rows->columns.n; i++)
		if (!strcmp(rows->columns.v[i], column))
			return cells->v[i];
	return "";
}

static enum pir_code
check_cells(const struct pir_partner_rows *rows, const struct pir_strs *cells,
    const struct partner_part *part, struct pir_err *err)
{
	for (size_t i = 0; i < cells->n; i++) {
		const char *column = rows->columns.v[i];
		const char *value = cells->v[i];
		const struct partner_field *field =
		    partner_field_of(part, column);

		if (pir_text_check(value, strlen(value), true, err))
			return pir_within(err, column);
		if (!*value || !strcmp(column, "partner") ||
		    !strcmp(column, "part") ||
		    (part->list && !strcmp(column, "id")))
			continue;
		if (!field)
			return pir_fail(err, PIR_INVALID,
			    "%s: none with the part '%s'; leave it empty",
			    column, part->name);
		if (field->type == CELL_NUMBER &&
		    (strspn(value, "0123456789") < strlen(value) ||
			strlen(value) > 15))
			return pir_fail(err, PIR_INVALID,
			    "%s: not a whole number: '%s'", column, value);
	}
	return PIR_OK;
}

static enum pir_code
check_row(const struct pir_partner_rows *rows, const struct pir_strs *cells,
    struct pir_err *err)
{
	const char *partner, *id;
	const struct partner_part *part;

	if (cells->n != rows->columns.n)
		return pir_fail(err, PIR_INVALID, "%zu cells under %zu columns",
		    cells->n, rows->columns.n);
	partner = cell(rows, cells, "partner");
	part = part_of(cell(rows, cells, "part"));
	id = cell(rows, cells, "id");
	if (!part)
		return pir_fail(err, PIR_INVALID,
		    "part: '%s' is not one of partner, service, contact and "
		    "agreement",
		    cell(rows, cells, "part"));
	if (pir_id_check_slug(partner, err))
		return pir_within(err, "partner");
	for (size_t i = 0; i < rows->n; i++)
		if (!strcmp(rows->v[i].partner, partner) &&
		    !strcmp(rows->v[i].part, part->name) &&
		    !strcmp(rows->v[i].id, id) && (*id || !part->list))
			return pir_fail(err, PIR_INVALID,
			    "%s %s stands on line %ld already", part->name,
			    *id ? id : partner, rows->v[i].line);
	return check_cells(rows, cells, part, err);
}

static enum pir_code
take_row(const struct pir_strs *cells, long line, void *ctx,
    struct pir_err *err)
{
	struct reading *r = ctx;
	struct pir_partner_rows *rows = r->rows;
	struct pir_partner_row *row;
	struct pir_err bad = PIR_ERR_INIT;

	if (!rows->columns.n)
		return take_columns(rows, cells, err) ? pir_at(err, "", line)
						      : PIR_OK;
	if (check_row(rows, cells, &bad)) {
		pir_at(&bad, "", line);
		r->fault(&bad, r->ctx);
	}
	rows->v = pir_realloc(rows->v, rows->n + 1, sizeof *rows->v);
	row = &rows->v[rows->n++];
	*row = (struct pir_partner_row){ .line = line, .bad = bad.code };
	for (size_t i = 0; i < cells->n; i++)
		pir_strs_add(&row->cells,
		    cells->v[i] + partner_is_guarded(cells->v[i]));
	row->partner = cell(rows, &row->cells, "partner");
	row->part = cell(rows, &row->cells, "part");
	row->id = cell(rows, &row->cells, "id");
	return PIR_OK;
}

enum pir_code
pir_partner_rows_read(struct pir_partner_rows *rows, const char *text,
    size_t len, pir_partner_fault_fn *fault, void *ctx, struct pir_err *err)
{
	struct reading r = { rows, fault, ctx };

	if (pir_csv_read(text, len, take_row, &r, err))
		return err->code;
	if (!rows->columns.n)
		return pir_fail(err, PIR_INVALID,
		    "it is empty: the first row names the columns");
	return PIR_OK;
}

/* ---- Applying ----------------------------------------------------------- */

/* Values apart by ";", without the blanks around them. */
static void
set_list(struct pir_json *entry, const char *member, const char *s)
{
	struct pir_json *list = pir_json_set(entry, member, pir_json_array());

	while (*s) {
		struct pir_str value PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		size_t end = 0; /* of what is not a blank */

		s += strspn(s, " ");
		for (; *s && *s != ';'; s++) {
			bool plain = *s != '\\' || !s[1];

			s += !plain;
			pir_str_addc(&value, *s);
			if (*s != ' ' || !plain)
				end = value.len;
		}
		if (end) {
			value.s[end] = '\0';
			pir_json_append_str(list, value.s);
		}
		s += *s == ';';
	}
}

static void
set_member(struct pir_json *entry, const struct partner_field *field,
    const char *value)
{
	if (field->type == CELL_DOCUMENT) {
		if (!*value && !pir_json_get(entry, "document"))
			return;
		entry = pir_json_need_object(entry, "document");
	}
	if (!*value)
		pir_json_remove(entry, field->member);
	else if (field->type == CELL_LIST)
		set_list(entry, field->member, value);
	else if (field->type == CELL_NUMBER)
		pir_json_set_int(entry, field->member,
		    strtoll(value, NULL, 10));
	else
		pir_json_set_str(entry, field->member, value);
}

/* The partner of the row; made, if the row is its own and there is none. */
static enum pir_code
open_partner(struct pir_change *change, const struct pir_partner_row *row,
    const struct partner_part *part, struct pir_json **partner,
    struct pir_err *err)
{
	struct pir_path path = pir_path_make(PIR_PARTNER, row->partner);
	struct pir_err missing = PIR_ERR_INIT;

	if (!pir_change_edit(change, &path, partner, &missing))
		return PIR_OK;
	if (missing.code != PIR_MISSING) {
		*err = missing;
		return err->code;
	}
	if (part->list)
		return pir_fail(err, PIR_MISSING,
		    "there is no partner '%s': its own row comes before those "
		    "of its parts",
		    row->partner);
	return pir_change_add(change, &path, partner, err);
}

enum pir_code
pir_partner_row_apply(struct pir_change *change,
    const struct pir_partner_rows *rows, const struct pir_partner_row *row,
    struct pir_err *err)
{
	const struct partner_part *part = part_of(row->part);
	struct pir_json *partner, *entry;

	if (open_partner(change, row, part, &partner, err))
		return err->code;
	entry = part->list && *row->id
	    ? pir_json_entry(partner, part->list, row->id)
	    : NULL;
	if (part->list && !entry &&
	    pir_change_add_entry(partner, partner, part->list,
		*row->id ? row->id : NULL, &entry, err))
		return err->code;
	for (size_t i = 0; i < row->cells.n; i++) {
		const struct partner_field *field =
		    partner_field_of(part, rows->columns.v[i]);

		if (field)
			set_member(part->list ? entry : partner, field,
			    row->cells.v[i]);
	}
	if (!part->list && !pir_json_get(partner, "from"))
		pir_json_set_date(partner, "from", change->on);
	pir_change_id(change, row->partner);
	return PIR_OK;
}

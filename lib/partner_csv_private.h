/* partner_csv_private.h - which cell of a row is which member */
#ifndef PIR_PARTNER_CSV_PRIVATE_H
#define PIR_PARTNER_CSV_PRIVATE_H

#include <stdbool.h>
#include <string.h>

enum cell_type {
	CELL_TEXT,
	CELL_NUMBER,
	CELL_LIST,
	CELL_DOCUMENT, /* text, a level further down */
};

struct partner_field {
	const char *column;
	const char *member;
	enum cell_type type;
};

/* What a row may be about, and the list that it stands in. */
struct partner_part {
	const char *name;
	const char *list;                /* NULL: the partner itself */
	struct partner_field fields[12]; /* ending in one without a column */
};
extern const struct partner_part partner_parts[]; /* ending likewise */

/* The field of the part under the column, or NULL. */
const struct partner_field *partner_field_of(const struct partner_part *,
    const char *column);

/* True for a ' before what a spreadsheet would run: it is not the value's. */
static inline bool
partner_is_guarded(const char *cell)
{
	size_t n = strspn(cell, "'");

	return n > 0 && cell[n] && strchr("=+-@\t\r", cell[n]);
}

#endif

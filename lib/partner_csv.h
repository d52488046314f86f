/* partner_csv.h - the directory of partners as comma-separated text */
#ifndef PIR_PARTNER_CSV_H
#define PIR_PARTNER_CSV_H

#include "change.h"

/*
 * A row for a partner, and one for each service, contact and agreement;
 * the columns are those of pir_partner_csv_columns.  A cell with several
 * values has them apart by ";"; a backslash stands before a ";" or "\"
 * of a value, and before a blank at its end.  What a spreadsheet would run
 * has a ' in front.  What is written and read again is the same.
 */
extern const char *const pir_partner_csv_columns[]; /* ending in NULL */

/* Append the first row, and the rows of one partner. */
void pir_partner_csv_head(struct pir_str *);
void pir_partner_csv_write(struct pir_str *, const struct pir_json *partner);

/* Rows that were read, the columns that they have, and their lines. */
struct pir_partner_row {
	struct pir_strs cells;
	long line;
	const char *partner; /* cells of those columns */
	const char *part;    /* partner|service|contact|agreement */
	const char *id;      /* "": of a new entry */
	bool bad;            /* what is wrong with it was said */
};
struct pir_partner_rows {
	struct pir_strs columns;
	struct pir_partner_row *v;
	size_t n;
};
#define PIR_PARTNER_ROWS_INIT ((struct pir_partner_rows){ 0 })
void pir_partner_rows_release(struct pir_partner_rows *);

/*
 * Read a file's text.  What is wrong with a row by itself goes to fault,
 * with its line, and the row is bad.  Fails as pir_csv_read does, and with
 * PIR_INVALID for columns that are not ours.
 */
typedef void pir_partner_fault_fn(const struct pir_err *, void *ctx);
enum pir_code pir_partner_rows_read(struct pir_partner_rows *, const char *text,
    size_t len, pir_partner_fault_fn *fault, void *ctx, struct pir_err *);

/*
 * Make or change what the row is about: a cell sets its member, an empty
 * one takes it away, a column that is not there leaves it.  A partner
 * comes before its parts; without a first day, it is there from the
 * change's.
 */
enum pir_code pir_partner_row_apply(struct pir_change *,
    const struct pir_partner_rows *, const struct pir_partner_row *,
    struct pir_err *);

#endif

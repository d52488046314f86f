/* report.h - the tables that managers and the public ask for */
#ifndef PIR_REPORT_H
#define PIR_REPORT_H

#include "json.h"
#include "store.h"

/* What is asked; a period includes both days, and no day means open. */
struct pir_report_query {
	struct pir_date from;
	struct pir_date to;
	struct pir_date today;
	const char *host;        /* whose facilitator is there, or NULL */
	const char *facilitator; /* whose client it is, or NULL */
	bool each;               /* the rows that the figures are made of */
	bool public;      /* for anybody to read: counts of few are hidden */
	size_t processes; /* that read; 0: as it suits */
};

/* ---- Tables ----------------------------------------------------------- */

enum pir_col_flags {
	PIR_COL_ID = 1,     /* names what a row is about, for -o ids */
	PIR_COL_NUMBER = 2, /* numbers, of whatever */
	PIR_COL_COUNT = 4,  /* numbers of people or of what they do */
	PIR_COL_ADDS = 8,   /* a row's is the sum of the rows below it */
	PIR_COL_ONE = 16,   /* of a single person: never published */
};
struct pir_col {
	const char *name;
	unsigned flags;
	const char *total; /* the column that it is a part of, or NULL */
	const char *of;    /* a count without which it is not published */
};

enum pir_cell_type {
	PIR_CELL_NONE, /* there is nothing to say */
	PIR_CELL_TEXT,
	PIR_CELL_NUMBER,
	PIR_CELL_TENTHS,
	PIR_CELL_CENTS,
	PIR_CELL_HIDDEN, /* there is, but it is not for publication */
};
struct pir_cell {
	enum pir_cell_type type;
	int64_t number;
	char *text;
};

/*
 * Rows of cells, one after the other.  Rows with a greater depth that
 * follow a row are its parts; where they are, they are all its parts.
 */
struct pir_table {
	const struct pir_col *cols; /* ends in one without a name */
	size_t n_cols;
	struct pir_cell *cells;
	int *depths; /* by row */
	size_t n_rows;
	size_t cap;
	size_t col; /* of the cell that is added next */
};
#define PIR_TABLE_INIT ((struct pir_table){ 0 })
void pir_table_release(struct pir_table *);
const struct pir_cell *pir_table_cell(const struct pir_table *, size_t row,
    size_t col);

/* ---- Reports ---------------------------------------------------------- */

struct pir_inquiry;
typedef enum pir_code pir_report_fn(const struct pir_inquiry *,
    struct pir_table *, struct pir_err *);

/* A table that a report can give: its columns, and what fills its rows. */
struct pir_report_form {
	const struct pir_col *cols; /* NULL: it has no such form */
	pir_report_fn *fill;
};
struct pir_report {
	const char *name;
	const char *summary; /* no capital, no stop */
	struct pir_report_form form;
	struct pir_report_form each;   /* the single cases */
	struct pir_report_form public; /* where form's rows name somebody */
};

/* The i-th report, or NULL; the one of that name, or NULL. */
const struct pir_report *pir_report_at(size_t i);
const struct pir_report *pir_report_find(const char *name);

/*
 * Reckon the report from the tree (and, where it says when something was
 * entered, the history before it).  PIR_INVALID if the query does not fit
 * the report, PIR_MISSING if there is no such host.
 */
enum pir_code pir_report_run(const struct pir_report *, struct pir_store *,
    const struct pir_tree *, const struct pir_report_query *,
    struct pir_table *, struct pir_err *);

/*
 * Hide what is too small to be published, and what would tell it: counts
 * along the sums that the columns and the depths of the rows name, and
 * figures that are of such a count.
 */
void pir_table_publish(struct pir_table *);

#endif

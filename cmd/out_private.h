/* out_private.h - what the files of out share */
#ifndef PIR_OUT_PRIVATE_H
#define PIR_OUT_PRIVATE_H

#include "map.h"
#include "out.h"

struct cell {
	enum {
		CELL_NONE,
		CELL_STR,
		CELL_INT,
		CELL_CENTS,
		CELL_TENTHS,
		CELL_LIST
	} type;
	int64_t number;
	struct pir_strs list; /* a string is a list of one */
};

struct row {
	struct cell *cells; /* one a column, hidden ones too */
};

struct out {
	struct env *env;
	const struct out_style *style;
	const struct out_col *cols;
	size_t n_cols;
	size_t *shown; /* indexes of columns, in the order of printing */
	size_t n_shown;
	bool chosen;        /* by --columns */
	bool *needed;       /* by column: cells that are looked at again */
	size_t id;          /* the column that -o ids prints */
	struct pir_map ids; /* those printed */
	size_t sort;        /* n_cols: as they come */
	bool downwards;
	bool raw;
	const struct pir_json *about;
	bool hold; /* rows wait for out_end */
	struct row *rows;
	size_t n_rows;
	size_t cap;
	struct cell *now; /* the row that is being given */
	size_t col;
	bool begun;
	size_t printed;
};

/* What makes one format unlike another; the walk over rows is shared. */
struct out_style {
	const char *name;
	void (*begin)(struct out *);
	void (*row)(struct out *, const struct cell *cells);
	void (*end)(struct out *);
};
extern const struct out_style out_styles[]; /* ends in one without a name */

/* True for a cell that has a number. */
bool cell_is_number(const struct cell *);

/* Append the cell as text, safe to print on one line. */
void cell_text(const struct cell *, struct pir_str *);

/* Print held rows below each other, under a header. */
void out_print_aligned(struct out *);

#endif

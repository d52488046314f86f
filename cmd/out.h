/* out.h - rows and pages to a stream, in every format */
#ifndef PIR_OUT_H
#define PIR_OUT_H

#include "opt.h"

enum out_format {
	OUT_TEXT,
	OUT_JSON,
	OUT_JSONL,
	OUT_CSV,
	OUT_IDS,
};

/* What a command that lists or shows lets a person say. */
struct out_opts {
	const char *format;  /* text|json|jsonl|csv|ids */
	const char *columns; /* a,b,c */
	const char *sort;    /* a column, "-" in front for downwards */
	const char *at;      /* REV|DATE: what was known then */
	bool names;
	bool raw;
	const struct pir_json *about; /* JSON begins with these members, and
	                                 has the rows in one more, "rows" */
};

/* Rows of an opts table; several, for the initialiser. */
#define OPT_SHOW(o) \
	OPT_WORD('o', "output", "text|json", "how to print it (text)", \
	    &(o)->format), \
	    OPT_STR(0, "at", "REV|DATE", "what was known then", &(o)->at)
#define OPT_ROWS(o) \
	OPT_WORD('o', "output", "text|json|jsonl|csv|ids", \
	    "how to print it (text)", &(o)->format), \
	    OPT_STR(0, "columns", "A,B", "these columns, in this order", \
		&(o)->columns), \
	    OPT_STR(0, "sort", "[-]COLUMN", "by this column; - downwards", \
		&(o)->sort), \
	    OPT_FLAG(0, "names", "columns that tell who someone is, too", \
		&(o)->names), \
	    OPT_FLAG(0, "raw", "CSV cells as they are, formulas too", \
		&(o)->raw), \
	    OPT_STR(0, "at", "REV|DATE", "what was known then", &(o)->at)

enum out_flags {
	OUT_ID = 1,       /* what -o ids prints */
	OUT_IDENTITY = 2, /* only with --names, or asked for */
	OUT_EXTRA = 4,    /* only when asked for by --columns */
	OUT_NUMBER = 8,   /* aligned to the right */
	OUT_WIDE = 16,    /* not on a terminal, unless asked for */
};
struct out_col {
	const char *name;
	unsigned flags;
};

/*
 * Rows under columns (ending in one without a name).  Give each row's
 * cells in the columns' order, hidden ones too: what is shown is chosen
 * here.  A row ends by itself.  "" is an empty cell, null in JSON.
 */
struct out;
enum pir_code out_begin(struct out **, struct env *, const struct out_opts *,
    const struct out_col *, struct pir_err *);
void out_str(struct out *, const char *);
void out_int(struct out *, int64_t);
void out_none(struct out *);
void out_date(struct out *, struct pir_date);
void out_cents(struct out *, int64_t);  /* 1250.50; cents in JSON */
void out_tenths(struct out *, int64_t); /* 12.5, or 12 */
void out_list(struct out *, const struct pir_json *array); /* of strings */

/*
 * True if cells of the column are printed, or sorted by; for any other one
 * out_none() does, where the cell takes work.
 */
bool out_needs(const struct out *, size_t col);

/* Print what is held back; the one place where a failed write is reported. */
enum pir_code out_end(struct out **, struct pir_err *);
void out_release(struct out **); /* for PIR_AUTO */

/* True if rows will be printed as text: for a heading or a hint. */
bool out_is_text(const struct out *);

/*
 * A page of text for a person: headings, fields aligned below each other,
 * indented lines, blank lines between sections.  All is made safe to print.
 */
void page_heading(struct env *, const char *);
PIR_PRINTF(3, 4)
void page_field(struct env *, const char *label, const char *fmt, ...);
PIR_PRINTF(3, 4)
void page_line(struct env *, int indent, const char *fmt, ...);
/* A line in the colour of warnings. */
PIR_PRINTF(2, 3)
void page_alert(struct env *, const char *fmt, ...);
enum pir_code page_end(struct env *, struct pir_err *);

/* Print one record or value for -o json, canonical. */
enum pir_code out_json(struct env *, const struct pir_json *, struct pir_err *);

#endif

/* csv.h - cells of comma-separated text (RFC 4180) */
#ifndef PIR_CSV_H
#define PIR_CSV_H

#include <stdbool.h>

#include "str.h"

/*
 * Append one cell, in quotes if it needs them; commas between cells and
 * CR LF after a row are the caller's.  A cell that a spreadsheet would
 * run (it begins with = + - @, tab or CR) gets a ' in front, unless raw
 * is true: for numbers, and for a reader that is a program.
 */
void pir_csv_write(struct pir_str *, const char *cell, bool raw);

/*
 * Each row of a text, a NUL behind its len bytes: its cells, and the line
 * on which it begins.  Empty lines are no rows, blanks around a cell that is
 * not in quotes are not its own, a byte order mark is passed over.  Ends
 * when fn fails; PIR_INVALID with err->line for what is no such text.
 */
typedef enum pir_code pir_csv_fn(const struct pir_strs *row, long line,
    void *ctx, struct pir_err *);
enum pir_code pir_csv_read(const char *text, size_t len, pir_csv_fn *,
    void *ctx, struct pir_err *);

#endif

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

#endif

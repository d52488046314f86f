#include "csv.h"

#include <string.h>

#include <csv.h>

#include "auto.h"
#include "mem.h"

/* A spreadsheet would take it for a formula (OWASP, "CSV injection"). */
static bool
would_run(const char *cell)
{
	return *cell && strchr("=+-@\t\r", *cell);
}

/* Readers split at these, and libcsv drops blanks at either end. */
static bool
needs_quotes(const char *cell, size_t len)
{
	return strpbrk(cell, ",\"\r\n") ||
	    (len > 0 &&
		(strchr(" \t", cell[0]) || strchr(" \t", cell[len - 1])));
}

void
pir_csv_write(struct pir_str *out, const char *cell, bool raw)
{
	struct pir_str safe PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char *quoted PIR_AUTO(pir_free) = NULL;
	size_t len;

	if (!raw && would_run(cell))
		pir_str_addc(&safe, '\'');
	pir_str_add(&safe, cell);
	if (!needs_quotes(safe.s, safe.len)) {
		pir_str_addn(out, safe.s, safe.len);
		return;
	}
	len = csv_write(NULL, 0, safe.s, safe.len);
	quoted = pir_alloc(len, 1);
	csv_write(quoted, len, safe.s, safe.len);
	pir_str_addn(out, quoted, len);
}

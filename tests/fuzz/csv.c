/* Whatever text there is, the rows read of it are read again once written. */
#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "auto.h"
#include "csv.h"
#include "mem.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Rows, and cells as they were: a row of one empty cell is no row. */
struct rows {
	struct pir_str text;
	struct pir_str cells;
};

static enum pir_code
take(const struct pir_strs *row, long line, void *ctx, struct pir_err *err)
{
	struct rows *rows = ctx;

	(void)err;
	assert(line > 0 && row->n > 0);
	if (row->n == 1 && !*row->v[0])
		return PIR_OK;
	for (size_t i = 0; i < row->n; i++) {
		pir_str_add(&rows->text, i ? "," : "");
		pir_csv_write(&rows->text, row->v[i], true);
		pir_str_addf(&rows->cells, "%zu:%s;", strlen(row->v[i]),
		    row->v[i]);
	}
	pir_str_add(&rows->text, "\r\n");
	pir_str_add(&rows->cells, "\n");
	return PIR_OK;
}

static void
release(struct rows *rows)
{
	pir_str_release(&rows->text);
	pir_str_release(&rows->cells);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text PIR_AUTO(pir_free) = pir_strndup((const char *)data, size);
	struct rows first PIR_AUTO(release) = { 0 };
	struct rows again PIR_AUTO(release) = { 0 };
	struct pir_err err = PIR_ERR_INIT;

	/* One mark is passed over, whatever the first cell begins with. */
	pir_str_add(&first.text, "\xef\xbb\xbf");
	pir_csv_read(text, strlen(text), take, &first, &err);
	err = PIR_ERR_INIT;
	pir_csv_read(pir_str_get(&first.text), first.text.len, take, &again,
	    &err);
	assert(!err.code);
	assert(!strcmp(pir_str_get(&first.cells), pir_str_get(&again.cells)));
	return 0;
}

/* csv_read.c - rows of comma-separated text, each with its line */
#include <string.h>

#include <csv.h>

#include "auto.h"
#include "csv.h"

struct reading {
	struct csv_parser parser;
	struct pir_strs row;
	long line;  /* that is being read */
	long begun; /* on which the row begins; 0 between rows */
	pir_csv_fn *fn;
	void *ctx;
	struct pir_err *err;
};

static void
end_cell(void *cell, size_t len, void *ctx)
{
	struct reading *r = ctx;

	(void)len;
	/* After a CR alone it begins within the line. */
	if (!r->begun)
		r->begun = r->line;
	pir_strs_add(&r->row, cell ? cell : "");
}

static void
end_row(int c, void *ctx)
{
	struct reading *r = ctx;

	(void)c;
	if (!r->err->code)
		r->fn(&r->row, r->begun, r->ctx, r->err);
	pir_strs_release(&r->row);
	r->begun = 0;
}

/* The next line of the text, its end included. */
static size_t
line_length(const char *text, size_t len)
{
	const char *end = memchr(text, '\n', len);

	return end ? (size_t)(end - text) + 1 : len;
}

static enum pir_code
refuse_text(struct reading *r)
{
	pir_fail(r->err, PIR_INVALID,
	    "not comma-separated text: a quotation mark is amiss; inside a "
	    "cell it is doubled, and the cell is in quotation marks");
	return pir_at(r->err, "", r->begun ? r->begun : r->line);
}

static enum pir_code
read_lines(struct reading *r, const char *text, size_t len)
{
	for (size_t n; len > 0 && !r->err->code; text += n, len -= n) {
		n = line_length(text, len);
		r->line++;
		if (!r->begun && strspn(text, " \t\r\n") < n)
			r->begun = r->line;
		if (csv_parse(&r->parser, text, n, end_cell, end_row, r) != n)
			return refuse_text(r);
	}
	if (!r->err->code && csv_fini(&r->parser, end_cell, end_row, r))
		return refuse_text(r);
	return r->err->code;
}

enum pir_code
pir_csv_read(const char *text, size_t len, pir_csv_fn *fn, void *ctx,
    struct pir_err *err)
{
	static const char mark[] = "\xef\xbb\xbf";
	struct reading r = { .fn = fn, .ctx = ctx, .err = err };
	enum pir_code code;

	if (memchr(text, '\0', len))
		return pir_fail(err, PIR_INVALID,
		    "not comma-separated text: it has NUL bytes");
	if (pir_str_has_prefix(text, mark)) {
		text += sizeof mark - 1;
		len -= sizeof mark - 1;
	}
	csv_init(&r.parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	code = read_lines(&r, text, len);
	csv_free(&r.parser);
	pir_strs_release(&r.row);
	return code;
}

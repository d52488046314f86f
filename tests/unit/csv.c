#include "csv.h"

#include <criterion/criterion.h>
#include <string.h>

#include "auto.h"

static void
expect(const char *cell, bool raw, const char *expected)
{
	struct pir_str out PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_csv_write(&out, cell, raw);
	cr_assert_str_eq(pir_str_get(&out), expected);
}

Test(csv, a_plain_cell_stays_as_it_is)
{
	expect("", false, "");
	expect("k3m9x2qd", false, "k3m9x2qd");
	expect("Example Housing", false, "Example Housing");
}

Test(csv, a_cell_that_readers_would_split_or_trim_is_quoted)
{
	expect("a,b", false, "\"a,b\"");
	expect("say \"yes\"", false, "\"say \"\"yes\"\"\"");
	expect("two\nlines", false, "\"two\nlines\"");
	expect(" ", false, "\" \"");
	expect("end ", false, "\"end \"");
	expect("\"", false, "\"\"\"\"");
}

Test(csv, a_cell_that_a_spreadsheet_would_run_is_disarmed)
{
	expect("=1+1", false, "'=1+1");
	expect("+61", false, "'+61");
	expect("-5", false, "'-5");
	expect("@SUM(A1)", false, "'@SUM(A1)");
	expect("\t=1", false, "'\t=1");
	expect("\r=1", false, "\"'\r=1\"");
	expect("=A1,B1", false, "\"'=A1,B1\"");
}

Test(csv, raw_leaves_such_a_cell_as_it_is)
{
	expect("-5", true, "-5");
	expect("=A1,B1", true, "\"=A1,B1\"");
}

static enum pir_code
note_row(const struct pir_strs *row, long line, void *ctx, struct pir_err *err)
{
	(void)err;
	pir_str_addf(ctx, "%ld:", line);
	for (size_t i = 0; i < row->n; i++)
		pir_str_addf(ctx, "[%s]", row->v[i]);
	return PIR_OK;
}

static void
expect_rows(const char *text, const char *expected, long bad)
{
	struct pir_str rows PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	pir_csv_read(text, strlen(text), note_row, &rows, &err);
	cr_expect_str_eq(pir_str_get(&rows), expected, "%s", text);
	cr_expect_eq(err.line, bad, "%s: %ld", text, err.line);
}

Test(csv, rows_are_read_with_their_lines)
{
	expect_rows("", "", 0);
	expect_rows("a,b\n", "1:[a][b]", 0);
	expect_rows("a,b", "1:[a][b]", 0);
	expect_rows("a,\r\n\r\nb,c\r\n", "1:[a][]3:[b][c]", 0);
	expect_rows("\n \na\n\nb", "3:[a]5:[b]", 0);
	expect_rows("\"two\nlines\",x\ny", "1:[two\nlines][x]3:[y]", 0);
	expect_rows("\"\n\n\"\n\"a\"\"b\"", "1:[\n\n]4:[a\"b]", 0);
	expect_rows("a\nb\"c\nd", "1:[a]", 2);
	expect_rows("a\n\"b\nc", "1:[a]", 2);
	expect_rows("a\n\"b\" c,d", "1:[a]", 2);
}

#include "csv.h"

#include <criterion/criterion.h>

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

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "slk.h"

#define CELLS 8

/* Split a line of comma-separated values, quotes taken off, in place. */
static void
split(char *line, char *cell[CELLS])
{
	char *out = line;
	size_t n = 0;
	bool quoted = false;

	line[strcspn(line, "\r\n")] = '\0';
	cell[n++] = out;
	for (; *line; line++) {
		if (*line == '"') {
			quoted = !quoted;
		} else if (*line == ',' && !quoted && n < CELLS) {
			*out++ = '\0';
			cell[n++] = out;
		} else {
			*out++ = *line;
		}
	}
	*out = '\0';
	while (n < CELLS)
		cell[n++] = out;
}

/* The key of a row; its date is whole, or no key is expected. */
static void
expect_key(char *cell[CELLS])
{
	struct pir_date born = { atoi(cell[5]), atoi(cell[4]), atoi(cell[3]) };
	char buf[PIR_SLK_SIZE];

	pir_slk(cell[1], cell[2], born, atoi(cell[6]), buf);
	cr_expect_str_eq(buf, cell[7], "%s: %s, not %s", cell[0], buf, cell[7]);
}

/*
 * The official cases, less those whose birth date cannot be read: they
 * expect an error, which is pir_date_parse's to give.
 */
Test(slk, gives_the_keys_of_the_official_cases)
{
	FILE *fp = fopen("tests/data/slk-581.csv", "r");
	char line[256];
	char *cell[CELLS];
	int keys = 0;

	cr_assert_not_null(fp);
	while (fgets(line, sizeof line, fp)) {
		split(line, cell);
		if (!*cell[7] || !strcmp(cell[0], "Explanation"))
			continue;
		expect_key(cell);
		keys++;
	}
	fclose(fp);
	cr_assert_eq(keys, 11);
}

Test(slk, folds_letters_and_skips_what_is_none)
{
	static const struct {
		const char *given, *family, *key;
	} people[] = {
		{ "Zoë", "O'Brien",
		    "BRE"
		    "OE" },
		{ "Zoë", "O’Brien",
		    "BRE"
		    "OE" },
		{ "Thị", "Nguyễn",
		    "GUE"
		    "HI" },
		{ "Łukasz", "Ångström-Øre",
		    "NGT"
		    "UK" },
		{ "J", "X",
		    "222"
		    "22" },
		{ "Дмитрий", "Иванов",
		    "999"
		    "99" },
		{ "-", "'",
		    "999"
		    "99" },
		{ NULL, NULL,
		    "999"
		    "99" },
	};

	for (size_t i = 0; i < sizeof people / sizeof *people; i++) {
		struct pir_date born = { 1980, 2, 29 };
		char buf[PIR_SLK_SIZE];

		pir_slk(people[i].given, people[i].family, born, 2, buf);
		cr_expect_eq(strncmp(buf, people[i].key, 5), 0, "%s", buf);
		cr_expect_str_eq(buf + 5, "290219802");
	}
}

Test(slk, fills_in_what_is_not_known)
{
	char buf[PIR_SLK_SIZE];

	cr_expect_str_eq(pir_slk("John", "Stevens", PIR_DATE_NONE, 0, buf),
	    "TEEOH090999999");
	cr_expect_str_eq(pir_slk("John", "Stevens", PIR_DATE_NONE, 1234, buf),
	    "TEEOH090999999");
	cr_expect_str_eq(pir_slk("John", "Stevens", PIR_DATE_NONE, -1, buf),
	    "TEEOH090999999");
}

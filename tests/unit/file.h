/* file.h - whole files for the tests */
#ifndef TEST_FILE_H
#define TEST_FILE_H

#include <criterion/criterion.h>
#include <stdio.h>

#include "str.h"

/* The bytes of a file, which the test cannot do without. */
static inline void
read_file(const char *path, struct pir_str *text)
{
	FILE *file = fopen(path, "rb");
	char buf[4096];
	size_t n;

	cr_assert_not_null(file, "cannot open '%s'", path);
	pir_str_add(text, "");
	while ((n = fread(buf, 1, sizeof buf, file)) > 0)
		pir_str_addn(text, buf, n);
	fclose(file);
}

#endif

/* parse.h - documents for the tests */
#ifndef TEST_PARSE_H
#define TEST_PARSE_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "change.h"

/* The document of a text that the test knows to be JSON. */
static inline struct pir_json *
parse_json(const char *text)
{
	struct pir_json *json = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_json_parse(&json, text, strlen(text), &err), PIR_OK,
	    "%s in %s", err.msg, text);
	return json;
}

/* The record of a file into a change that is all there is: no repository. */
static inline void
parse_edit(struct pir_change *change, const char *file, const char *text)
{
	struct pir_edit edit = { .after = parse_json(text) };

	cr_assert(pir_path_parse(&edit.path, file), "%s", file);
	snprintf(edit.file, sizeof edit.file, "%s", file);
	pir_change_push(change, &edit);
}

/* The day of a text that the test knows to be one. */
static inline struct pir_date
parse_day(const char *text)
{
	struct pir_date date = PIR_DATE_NONE;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_date_parse(&date, text, &err), PIR_OK, "%s", text);
	return date;
}

#endif

#include <criterion/criterion.h>
#include <dirent.h>

#include "auto.h"
#include "file.h"
#include "json.h"

#define DATA "tests/data/json/"

/*
 * A copy of exactly the text's size, so that a sanitizer sees a byte read
 * behind it.
 */
static enum pir_code
parse(bool record, const char *text, size_t len, struct pir_err *err)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = NULL;
	char *copy PIR_AUTO(pir_free) = malloc(len ? len : 1);
	enum pir_code code;

	if (len > 0)
		memcpy(copy, text, len);
	code = record ? pir_json_parse_record(&json, copy, len, err)
		      : pir_json_parse(&json, copy, len, err);
	cr_assert_eq(code == PIR_OK, json != NULL);
	return code;
}

static enum pir_code
parse_file(bool record, const char *name, struct pir_err *err)
{
	struct pir_str path PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&path, DATA "%s", name);
	read_file(path.s, &text);
	return parse(record, pir_str_get(&text), text.len, err);
}

static size_t
count_files(const char *folder)
{
	size_t n = 0;
	DIR *dir = opendir(folder);

	cr_assert(dir, "%s", folder);
	for (struct dirent *e = readdir(dir); e; e = readdir(dir))
		n += e->d_name[0] != '.';
	closedir(dir);
	return n;
}

/* Each line of messages is "file: message". */
Test(json_fault, each_fault_is_reported_where_it_is)
{
	struct pir_str all PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t n = 0;

	read_file(DATA "messages", &all);
	for (char *line = strtok(all.s, "\n"); line;
	     line = strtok(NULL, "\n")) {
		char *message = strstr(line, ": ") + 2;
		struct pir_err err = PIR_ERR_INIT;
		bool record = pir_str_has_prefix(line, "limits/");

		message[-2] = '\0';
		cr_assert_eq(parse_file(record, line, &err), PIR_INVALID,
		    "%s was accepted", line);
		cr_assert_str_eq(err.msg, message, "%s: %s", line, err.msg);
		cr_assert_gt(err.line, 0, "%s", line);
		n++;
	}
	cr_assert_eq(n,
	    count_files(DATA "syntax") + count_files(DATA "limits"));
}

Test(json_fault, what_breaks_only_a_limit_is_still_json)
{
	DIR *dir = opendir(DATA "limits");

	for (struct dirent *e = readdir(dir); e; e = readdir(dir)) {
		struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_err err = PIR_ERR_INIT;

		if (e->d_name[0] == '.')
			continue;
		pir_str_addf(&name, "limits/%s", e->d_name);
		cr_assert_eq(parse_file(false, name.s, &err), PIR_OK, "%s: %s",
		    name.s, err.msg);
	}
	closedir(dir);
}

Test(json_fault, every_valid_file_is_a_record)
{
	DIR *dir = opendir(DATA "valid");

	for (struct dirent *e = readdir(dir); e; e = readdir(dir)) {
		struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_err err = PIR_ERR_INIT;

		if (e->d_name[0] == '.')
			continue;
		pir_str_addf(&name, "valid/%s", e->d_name);
		cr_assert_eq(parse_file(true, name.s, &err), PIR_OK, "%s: %s",
		    name.s, err.msg);
	}
	closedir(dir);
}

/* ---- What would be too large for a file here ----------------------- */

static enum pir_code
parse_nested(bool record, int depth, struct pir_err *err)
{
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (int i = 0; i < depth; i++)
		pir_str_add(&s, i == 0 ? "{\"a\":" : "[");
	pir_str_add(&s, "1");
	for (int i = depth; i > 0; i--)
		pir_str_add(&s, i == 1 ? "}" : "]");
	return parse(record, s.s, s.len, err);
}

Test(json_fault, a_record_is_at_most_32_levels_deep)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(parse_nested(true, 32, &err), PIR_OK);
	cr_assert_eq(parse_nested(true, 33, &err), PIR_INVALID);
	cr_assert_str_eq(err.msg,
	    "line 1, column 37: more than 32 levels deep");
}

Test(json_fault, any_text_is_at_most_512_levels_deep)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(parse_nested(false, 512, &err), PIR_OK);
	cr_assert_eq(parse_nested(false, 513, &err), PIR_INVALID);
	cr_assert_eq(parse_nested(false, 1000000, &err), PIR_INVALID);
}

static enum pir_code
parse_sized(size_t size, struct pir_err *err)
{
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_add(&s, "{\"a\":\"");
	while (s.len < size - 2)
		pir_str_addc(&s, 'x');
	pir_str_add(&s, "\"}");
	return parse(true, s.s, s.len, err);
}

Test(json_fault, a_record_is_at_most_1_mib)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(parse_sized(1024 * 1024, &err), PIR_OK);
	cr_assert_eq(parse_sized(1024 * 1024 + 1, &err), PIR_INVALID);
	cr_assert_str_eq(err.msg,
	    "a record has at most 1 MiB; this has 1048577 bytes");
}

Test(json_fault, many_members_are_compared_fast)
{
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	pir_str_addc(&s, '{');
	for (int i = 0; i < 50000; i++)
		pir_str_addf(&s, "\"%d\":%d,\n", i, i);
	pir_str_add(&s, "\"49999\":0}");
	cr_assert_eq(pir_json_check_limits(s.s, s.len, &err), PIR_INVALID);
	cr_assert_eq(err.line, 50001);
}

Test(json_fault, outputs_stay_as_they_were)
{
	struct pir_json *json = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_json_parse(&json, "[1", 2, &err), PIR_INVALID);
	cr_assert_null(json);
	cr_assert_eq(err.line, 1);
}

/* check_file.c - what holds for every file, whatever it is */
#include <string.h>

#include "auto.h"
#include "check_private.h"

/* Nothing bigger is read; a record may be of 1 MiB. */
#define SIZE_MAX_FILE (4 << 20)
#define PLAIN 0100644

void
pir_brought_release(struct pir_brought *b)
{
	pir_str_release(&b->bytes);
	pir_json_release(&b->record);
}

static enum pir_code
check_mode(struct pir_brought *b, struct pir_err *err)
{
	unsigned mode = pir_tree_mode(b->tree, b->file);

	if (mode == PLAIN || b->file[strlen(b->file) - 1] == '/')
		return PIR_OK;
	return pir_refuse(err, "mode",
	    "mode %o: a record is a plain file (100644), no link, program or "
	    "other repository",
	    mode);
}

static enum pir_code
check_path(struct pir_brought *b, struct pir_err *err)
{
	if (pir_path_parse(&b->path, b->file))
		return PIR_OK;
	return pir_refuse(err, "path",
	    "no record stands in such a place; see pir-records(5)");
}

static enum pir_code
check_object(struct pir_brought *b, struct pir_err *err)
{
	size_t size = 0;
	struct pir_err system = PIR_ERR_INIT;

	if (pir_tree_size(b->tree, b->file, &size, &system) ||
	    (size <= SIZE_MAX_FILE &&
		pir_tree_read(b->tree, b->file, &b->bytes, &system)))
		return pir_refuse(err, "object",
		    "%s; see 'pir doctor', and restore it from a clone",
		    system.msg);
	if (size > SIZE_MAX_FILE)
		return pir_refuse(err, "record",
		    "%zu bytes: a record is at most 1 MiB", size);
	return PIR_OK;
}

static enum pir_code
check_record(struct pir_brought *b, struct pir_err *err)
{
	if (!pir_json_parse_record(&b->record, pir_str_get(&b->bytes),
		b->bytes.len, err))
		return PIR_OK;
	err->rule = "record";
	return err->code;
}

/* The first line on which two texts differ. */
static long
first_difference(const struct pir_str *a, const struct pir_str *b)
{
	long line = 1;

	for (size_t i = 0; i < a->len && i < b->len && a->s[i] == b->s[i]; i++)
		line += a->s[i] == '\n';
	return line;
}

static enum pir_code
check_canonical(struct pir_brought *b, struct pir_err *err)
{
	struct pir_str canonical PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_record_print(b->path.kind, b->record, &canonical);
	if (canonical.len == b->bytes.len &&
	    !memcmp(canonical.s, b->bytes.s, canonical.len))
		return PIR_OK;
	pir_refuse(err, "canonical",
	    "not as pir writes it: the order of members, spaces, escapes or "
	    "the final newline; once it is committed, 'pir show %s -o json' "
	    "prints it as it should be",
	    b->file);
	return pir_at(err, "", first_difference(&b->bytes, &canonical));
}

const struct pir_file_rule pir_file_rules[] = {
	{ { "mode", "a record is a plain file", "pir-check(1)" }, check_mode },
	{ { "path", "every file is where a record stands", "pir-records(5)" },
	    check_path },
	{ { "object", "what a folder names is there, and as its id says",
	      "pir-check(1)" },
	    check_object },
	{ { "record", "a record is JSON, and within the limits",
	      "RFC 8259; pir-records(5)" },
	    check_record },
	{ { "canonical", "the same record always has the same bytes",
	      "pir-records(5)" },
	    check_canonical },
	{ .check = NULL },
};

enum pir_code
pir_check_file(struct pir_brought *b, struct pir_err *err)
{
	for (const struct pir_file_rule *r = pir_file_rules; r->said.name; r++)
		if (r->check(b, err))
			return pir_at(err, b->file, err->line);
	return PIR_OK;
}

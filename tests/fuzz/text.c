/* Whatever bytes come: what is printed is safe, and fits where it should. */
#include <assert.h>

#include "auto.h"
#include "mem.h"
#include "slk.h"
#include "text.h"

#define STR(name) struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_print(const char *s, bool keep_newlines)
{
	struct pir_err err = PIR_ERR_INIT;
	STR(out);
	STR(again);

	pir_text_print(&out, s, keep_newlines);
	pir_text_print(&again, pir_str_get(&out), keep_newlines);
	assert(!strcmp(pir_str_get(&out), pir_str_get(&again)));
	assert(
	    !pir_text_check(pir_str_get(&out), out.len, keep_newlines, &err));
	assert(pir_text_width(s) == pir_text_width(pir_str_get(&out)));
}

static void
check_cut(const char *s, size_t width)
{
	STR(out);

	pir_text_cut(&out, s, width);
	assert(pir_text_width(pir_str_get(&out)) <= width);
	if (pir_text_width(s) <= width)
		assert(!strcmp(pir_str_get(&out), s));
}

static void
check_fold(const char *s)
{
	STR(once);
	STR(twice);

	pir_text_fold(&once, s);
	pir_text_fold(&twice, pir_str_get(&once));
	assert(!strcmp(pir_str_get(&once), pir_str_get(&twice)));
}

/* The input is a name, and after a newline what it is compared with. */
static void
check_names(const char *s)
{
	const char *newline = strchr(s, '\n');
	size_t len = newline ? (size_t)(newline - s) : strlen(s);
	char *name PIR_AUTO(pir_free) = pir_strndup(s, len);
	const char *other = newline ? newline + 1 : s;
	char buf[PIR_SLK_SIZE];

	assert(pir_text_is_similar(name, other) ==
	    pir_text_is_similar(other, name));
	assert(!pir_text_matches(name, other) || pir_text_matches(name, ""));
	pir_slk(name, other, PIR_DATE_NONE, 9, buf);
	assert(strspn(buf, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == 14);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *s PIR_AUTO(pir_free) = pir_strndup((const char *)data, size);
	struct pir_err err = PIR_ERR_INIT;

	if (!pir_text_check((const char *)data, size, true, &err))
		assert(strlen(s) == size);
	check_print(s, false);
	check_print(s, true);
	for (size_t width = 0; width < 12; width++)
		check_cut(s, width);
	check_fold(s);
	check_names(s);
	return 0;
}

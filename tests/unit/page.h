/* page.h - sections of a manual page for the tests */
#ifndef TEST_PAGE_H
#define TEST_PAGE_H

#include <string.h>

#include "auto.h"
#include "file.h"

/* The part of the page from a heading to the next of its kind. */
static inline void
find_section(const char *page, const char *macro, const char *title,
    struct pir_str *out)
{
	struct pir_str heading PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *start, *end, *sub;

	pir_str_addf(&heading, "\n.%s %s\n", macro, title);
	start = strstr(page, heading.s);
	cr_assert_not_null(start, "no heading '%s' in the page", title);
	start += heading.len - 1;
	end = strstr(start, "\n.Sh ");
	sub = strstr(start, "\n.Ss ");
	if (sub && (!end || sub < end))
		end = sub;
	pir_str_addn(out, start, end ? (size_t)(end - start) : strlen(start));
}

#endif

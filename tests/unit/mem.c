#include <criterion/criterion.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>

#include "mem.h"

Test(mem, gives_zeroes_and_never_null)
{
	char *p = pir_alloc(100, 1);

	for (int i = 0; i < 100; i++)
		cr_expect_eq(p[i], 0);
	p = pir_realloc(p, 0, 8);
	cr_expect_not_null(p);
	free(p);
	p = pir_alloc(0, 0);
	cr_expect_not_null(p);
	free(p);
}

Test(mem, copies_strings_and_their_beginnings)
{
	char *whole = pir_strdup("referral");
	char *part = pir_strndup("referral", 5);
	char *more = pir_strndup("plan", 50);

	cr_expect_str_eq(whole, "referral");
	cr_expect_str_eq(part, "refer");
	cr_expect_str_eq(more, "plan");
	free(whole);
	free(part);
	free(more);
}

static void
leave(void)
{
	_Exit(42);
}

Test(mem, calls_the_handler_when_there_is_none, .exit_code = 42)
{
	pir_mem_on_failure(leave);
	pir_realloc(NULL, SIZE_MAX / 2, 8);
}

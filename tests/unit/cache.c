/* What was read once, found again by its id. */
#include <criterion/criterion.h>
#include <string.h>

#include "cache.h"

static int freed;

static void
note(void *thing)
{
	(void)thing;
	freed++;
}

Test(cache, keeps_one_thing_under_an_id_and_frees_what_goes)
{
	struct pir_cache *cache = pir_cache_new(4, note);
	unsigned char one[PIR_CACHE_KEY] = { 1 };
	unsigned char two[PIR_CACHE_KEY] = { 2 };
	unsigned char same_slot[PIR_CACHE_KEY] = { 1, [19] = 9 };
	char a, b, c;

	cr_expect_null(pir_cache_find(cache, one));
	pir_cache_keep(cache, one, &a);
	pir_cache_keep(cache, two, &b);
	cr_expect_eq(pir_cache_find(cache, one), &a);
	cr_expect_eq(pir_cache_find(cache, two), &b);
	cr_expect_null(pir_cache_find(cache, same_slot));
	pir_cache_keep(cache, same_slot, &c);
	cr_expect_eq(freed, 1);
	cr_expect_null(pir_cache_find(cache, one));
	cr_expect_eq(pir_cache_find(cache, same_slot), &c);
	pir_cache_release(&cache);
	cr_expect_eq(freed, 3);
	cr_expect_null(cache);
	pir_cache_release(&cache);
}

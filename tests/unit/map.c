/* Names with numbers. */
#include "map.h"

#include <criterion/criterion.h>
#include <stdio.h>

#include "auto.h"

Test(map, has_nothing_at_first)
{
	struct pir_map map PIR_AUTO(pir_map_release) = PIR_MAP_INIT;

	cr_assert_eq(pir_map_get(&map, ""), 0);
	cr_assert_eq(pir_map_get(&map, "a"), 0);
}

Test(map, keeps_the_first_number_of_a_name)
{
	struct pir_map map PIR_AUTO(pir_map_release) = PIR_MAP_INIT;

	cr_assert(pir_map_add(&map, "a", 3));
	cr_assert_not(pir_map_add(&map, "a", 4));
	cr_assert(pir_map_add(&map, "", 5));
	cr_assert_eq(pir_map_get(&map, "a"), 3);
	cr_assert_eq(pir_map_get(&map, ""), 5);
	cr_assert_eq(map.n, 2);
}

Test(map, finds_each_of_thousands)
{
	struct pir_map map PIR_AUTO(pir_map_release) = PIR_MAP_INIT;
	char name[16];

	for (size_t i = 1; i <= 5000; i++) {
		snprintf(name, sizeof name, "%zu", i);
		cr_assert(pir_map_add(&map, name, i));
	}
	for (size_t i = 1; i <= 5000; i++) {
		snprintf(name, sizeof name, "%zu", i);
		cr_assert_eq(pir_map_get(&map, name), i);
	}
	cr_assert_eq(pir_map_get(&map, "5001"), 0);
}

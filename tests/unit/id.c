#include <criterion/criterion.h>

#include "id.h"

Test(id, tells_a_clients_from_what_is_not)
{
	cr_expect(pir_id_is_client("0123abcz"));
	cr_expect(pir_id_is_client("zzzzzzzz"));
	cr_expect_not(pir_id_is_client("0123abc"));
	cr_expect_not(pir_id_is_client("0123abczz"));
	cr_expect_not(pir_id_is_client("0123ABCZ"));
	cr_expect_not(pir_id_is_client("0123abc-"));
	cr_expect_not(pir_id_is_client("0123abc\n"));
	cr_expect_not(pir_id_is_client(""));
	for (const char *c = "ilou"; *c; c++) {
		char id[] = "0123abcz";

		id[4] = *c;
		cr_expect_not(pir_id_is_client(id), "%s passed", id);
	}
}

Test(id, tells_an_entrys_and_a_slug_from_what_is_not)
{
	cr_expect(pir_id_is_entry("7k2m"));
	cr_expect_not(pir_id_is_entry("7k2"));
	cr_expect_not(pir_id_is_entry("7k2mm"));
	cr_expect(pir_id_is_slug("ab"));
	cr_expect(pir_id_is_slug("9-lives-"));
	cr_expect(pir_id_is_slug("a234567890123456789012345678901234567890"));
	cr_expect_not(
	    pir_id_is_slug("a2345678901234567890123456789012345678901"));
	cr_expect_not(pir_id_is_slug("a"));
	cr_expect_not(pir_id_is_slug(""));
	cr_expect_not(pir_id_is_slug("-ab"));
	cr_expect_not(pir_id_is_slug("Ab"));
	cr_expect_not(pir_id_is_slug("a_b"));
	cr_expect_not(pir_id_is_slug("a/b"));
	cr_expect_not(pir_id_is_slug("a.b"));
	cr_expect_not(pir_id_is_slug("caf\xc3\xa9"));
}

Test(id, tells_a_records_from_what_is_not)
{
	cr_expect(pir_id_is_client_record("0123abcz-7k2m"));
	cr_expect_not(pir_id_is_client_record("0123abcz"));
	cr_expect_not(pir_id_is_client_record("0123abcz-7k2"));
	cr_expect_not(pir_id_is_client_record("0123abc-7k2m"));
	cr_expect_not(pir_id_is_client_record("0123abcz-7k2l"));
	cr_expect_not(pir_id_is_client_record("0123abcz-7k2m-7k2m"));
	cr_expect_not(pir_id_is_client_record("-7k2m"));
	cr_expect(pir_id_is_pool_record("pool-2013-7k2m"));
	cr_expect(pir_id_is_pool_record(
	    "a234567890123456789012345678901234567890-7k2m"));
	cr_expect_not(pir_id_is_pool_record(
	    "a2345678901234567890123456789012345678901-7k2m"));
	cr_expect_not(pir_id_is_pool_record("p-7k2m"));
	cr_expect_not(pir_id_is_pool_record("pool-2013-"));
	cr_expect_not(pir_id_is_pool_record("Pool-7k2m"));
}

Test(id, says_what_one_looks_like_and_repeats_no_name)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_id_check_client("0123abcz", &err), PIR_OK);
	cr_expect_eq(pir_id_check_entry("7k2m", &err), PIR_OK);
	cr_expect_eq(pir_id_check_slug("north", &err), PIR_OK);
	cr_expect_eq(pir_id_check_client("Jane Example", &err), PIR_INVALID);
	cr_expect_str_eq(err.msg,
	    "not a client's id: it has 8 characters, digits and small letters "
	    "without i, l, o and u");
	cr_expect_eq(pir_id_check_entry("goal", &err), PIR_INVALID);
	cr_expect_str_eq(err.msg,
	    "not an entry's id: 'goal'; it has 4 characters, digits and small "
	    "letters without i, l, o and u");
	cr_expect_eq(pir_id_check_slug("North", &err), PIR_INVALID);
	cr_expect_str_eq(err.msg,
	    "not an id: 'North'; it has 2 to 40 small letters, digits and "
	    "hyphens, and does not begin with a hyphen");
}

Test(id, makes_new_ones_of_all_letters)
{
	struct pir_err err = PIR_ERR_INIT;
	bool seen[256] = { false };
	char id[PIR_ID_SIZE], before[PIR_ID_SIZE] = "";
	int letters = 0;

	for (int i = 0; i < 500; i++) {
		cr_assert_eq(pir_id_new(id, PIR_ID_CLIENT, NULL, NULL, &err),
		    PIR_OK);
		cr_assert(pir_id_is_client(id));
		cr_assert_str_neq(id, before);
		strcpy(before, id);
		for (const char *c = id; *c; c++)
			seen[(unsigned char)*c] = true;
	}
	for (int c = 0; c < 256; c++)
		letters += seen[c];
	cr_assert_eq(letters, 32);
}

struct shelf {
	int asked;
	int taken;
	char last[PIR_ID_SIZE];
};

static bool
is_taken(const char *id, void *ctx)
{
	struct shelf *shelf = ctx;

	strcpy(shelf->last, id);
	return ++shelf->asked <= shelf->taken;
}

Test(id, asks_until_one_is_free)
{
	struct shelf shelf = { .taken = 5 };
	struct pir_err err = PIR_ERR_INIT;
	char id[PIR_ID_SIZE];

	cr_assert_eq(pir_id_new(id, PIR_ID_ENTRY, is_taken, &shelf, &err),
	    PIR_OK);
	cr_assert_eq(shelf.asked, 6);
	cr_assert_str_eq(id, shelf.last);
}

Test(id, gives_up_when_none_is_free)
{
	struct shelf shelf = { .taken = 1000000 };
	struct pir_err err = PIR_ERR_INIT;
	char id[PIR_ID_SIZE] = "kept";

	cr_assert_eq(pir_id_new(id, PIR_ID_ENTRY, is_taken, &shelf, &err),
	    PIR_SYSTEM);
	cr_assert_eq(shelf.asked, 1000);
	cr_assert_str_eq(id, "kept");
	cr_assert_str_eq(err.msg, "cannot make an id: each of 1000 was in use");
}

/* The contact that says how long ago somebody was seen. */
#include "contact.h"
#include "fixture.h"

#include "area.h"

TestSuite(contact, .init = fixture_begin, .fini = fixture_end);

#define FOLDER "clients/m/" FIXTURE_OWN "/contacts/"

static enum pir_code
add(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct pir_contact_noted said = { .minutes = -1, .travel = -1 };

	said.with = *(const struct pir_list *)ctx;
	return pir_contact_add(change, FIXTURE_OWN, &said, err);
}

/* A contact on the day, with them. */
static void
meet(const char *day, struct pir_list with)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_day(day);
	cr_assert_eq(fixture_change("fac1", "contact add", add, &with, NULL,
			 &err),
	    PIR_OK, "%s: %s", day, err.msg);
}

/* The last one up to the day was on that one ("": there was none). */
static void
expect_last(const char *until, const char *expected)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_json *last PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	struct pir_date day;

	cr_assert_eq(pir_date_parse(&day, until, &err), PIR_OK);
	cr_assert_eq(pir_store_tip(fixture_store(), &tree, &err), PIR_OK);
	cr_assert_eq(pir_contact_last(tree, FIXTURE_OWN, day, &last, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_str_eq(pir_json_str(last, "on"), expected, "%s", until);
}

Test(contact, is_the_last_with_the_client_up_to_a_day)
{
	area_change(fixture_store(), FOLDER "2013-07-20-notes.txt", "{");
	expect_last("2013-07-31", "");
	meet("2013-07-05", FIXTURE_LIST("client"));
	meet("2013-07-08", FIXTURE_LIST("carer"));
	meet("2013-07-10", FIXTURE_LIST("partner"));
	expect_last("2013-07-31", "2013-07-08");
	expect_last("2013-07-08", "2013-07-08");
	expect_last("2013-07-07", "2013-07-05");
	expect_last("2013-07-04", "");
}

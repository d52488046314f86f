/* Records that were entered in error. */
#include "void.h"
#include "fixture.h"

TestSuite(void, .init = fixture_begin, .fini = fixture_end);

#define FILE_OF "clients/m/mycase01/contacts/2013-07-01-ab12.json"

static void
add_contact(void)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(fixture_put("fac1", FILE_OF,
			 "{\"kind\": \"contact\", \"version\": 1, "
			 "\"id\": \"" FIXTURE_OWN "-ab12\", "
			 "\"on\": \"2013-07-01\", \"status\": \"attended\", "
			 "\"mode\": \"telephone\", \"with\": [\"client\"], "
			 "\"note\": \"The wrong person\"}",
			 &err),
	    PIR_OK, "%s", err.msg);
}

struct args {
	const char *file;
	const char *reason;
};

static enum pir_code
mark(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_path path;

	cr_assert(pir_path_parse(&path, args->file));
	change->reason = args->reason;
	return pir_void(change, &path, err);
}

static enum pir_code
mark_as(const char *staff, const char *file, const char *reason,
    struct pir_err *err)
{
	struct args args = { file, reason };

	return fixture_change(staff, "void", mark, &args, NULL, err);
}

Test(void, marks_a_record_and_keeps_it)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	const struct pir_json *entry;
	struct pir_err err = PIR_ERR_INIT;

	add_contact();
	cr_assert_eq(mark_as("fac1", FILE_OF, "Another client", &err), PIR_OK,
	    "%s", err.msg);
	record = fixture_get(FILE_OF);
	entry = pir_json_get(record, "void");
	cr_expect(pir_record_is_void(record));
	cr_expect(pir_json_is(entry, "by", "fac1"));
	cr_expect(pir_json_is(entry, "on", "2013-07-01"));
	cr_expect(pir_json_is(entry, "reason", "Another client"));
	cr_expect(pir_json_is(record, "note", "The wrong person"));
}

Test(void, takes_a_reason)
{
	struct pir_err err = PIR_ERR_INIT;

	add_contact();
	cr_expect_eq(mark_as("fac1", FILE_OF, NULL, &err), PIR_INVALID);
	cr_expect_eq(mark_as("fac1", FILE_OF, "", &err), PIR_INVALID);
}

Test(void, takes_the_role_for_the_record)
{
	struct pir_err err = PIR_ERR_INIT;

	add_contact();
	cr_expect_eq(mark_as("fac2", FILE_OF, "Because", &err), PIR_REFUSED);
	cr_expect_str_eq(err.rule, "role");
}

Test(void, is_for_good)
{
	struct pir_err err = PIR_ERR_INIT;

	add_contact();
	cr_assert_eq(mark_as("fac1", FILE_OF, "Because", &err), PIR_OK);
	cr_expect_eq(mark_as("fac1", FILE_OF, "Again", &err), PIR_INVALID);
	err = PIR_ERR_INIT;
	cr_expect_eq(fixture_set("coord", FILE_OF, "void", NULL, &err),
	    PIR_REFUSED);
	cr_expect_str_eq(err.rule, "void");
	err = PIR_ERR_INIT;
	cr_expect_eq(fixture_set("coord", FILE_OF, "minutes", "5", &err),
	    PIR_REFUSED);
	cr_expect_str_eq(err.rule, "void");
}

Test(void, changes_nothing_else)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *entry;
	struct pir_err err = PIR_ERR_INIT;

	add_contact();
	record = fixture_get(FILE_OF);
	entry = pir_json_need_object(record, "void");
	pir_json_set_str(entry, "on", "2013-07-01");
	pir_json_set_str(entry, "by", "fac1");
	pir_json_set_str(entry, "reason", "Because");
	pir_json_set_int(record, "minutes", 5);
	pir_json_print(record, &text);
	cr_expect_eq(fixture_put("fac1", FILE_OF, text.s, &err), PIR_REFUSED);
	cr_expect_str_eq(err.rule, "void");
}

Test(void, of_other_kinds_is_refused_and_says_what_to_do)
{
	static const char *const rows[][2] = {
		{ "clients/m/mycase01/client.json",
		    "client mycase01 is not voided: close the client, or "
		    "merge it with another" },
		{ "clients/m/mycase01/plan.json",
		    "plan mycase01 is not voided: cancel its goals and "
		    "actions" },
		{ "staff/fac1.json", "staff fac1 is not voided: close it" },
		{ "partners/example-housing.json",
		    "partner example-housing is not voided: close it" },
		{ "funds/fy2013.json",
		    "pool fy2013 is not voided: money is refunded or "
		    "released instead" },
		{ "vocab/sectors.json",
		    "vocabulary sectors is not voided: correct it with 'pir "
		    "edit'" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct pir_err err = PIR_ERR_INIT;

		cr_expect_eq(mark_as("coord", rows[i][0], "Because", &err),
		    PIR_REFUSED);
		cr_expect_str_eq(err.rule, "void");
		cr_expect_str_eq(err.msg, rows[i][1]);
	}
}

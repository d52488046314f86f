/* Taking a commit back, member by member. */
#include "undo.h"
#include "fixture.h"

TestSuite(undo, .init = fixture_begin, .fini = fixture_end);

#define CLIENT "clients/m/" FIXTURE_OWN "/client.json"
#define PLAN "clients/m/" FIXTURE_OWN "/plan.json"

struct args {
	const char *commit;
	const char *reason;
};

static enum pir_code
take_back(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;

	change->reason = args->reason;
	return pir_undo(change, fixture_store(), args->commit, err);
}

static enum pir_code
undo_as(const char *staff, const char *commit, struct pir_err *err)
{
	struct args args = { commit, "a mistake" };

	return fixture_change(staff, "undo", take_back, &args, NULL, err);
}

/* The id of the commit so many before the tip. */
static const char *
back(const char *rev, char id[PIR_COMMIT_SIZE])
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_at(fixture_store(), rev, &tree, &err), PIR_OK);
	return memcpy(id, pir_tree_commit(tree), PIR_COMMIT_SIZE);
}

static struct pir_json *
without_reason(const char *file)
{
	struct pir_json *record = fixture_get(file);

	pir_json_remove(record, "change_reason");
	return record;
}

/* Any member, changed and taken back, is what it was. */
Test(undo, gives_back_what_was_there)
{
	static const struct {
		const char *file;
		const char *member;
		const char *value;
	} cases[] = {
		{ CLIENT, "gender", "\"2\"" },
		{ CLIENT, "no_mail", "true" },
		{ CLIENT, "names.0.given", "\"Other\"" },
		{ CLIENT, "names.0.family", "\"Wise\"" },
		{ CLIENT, "born.accuracy", "\"year\"" },
		{ CLIENT, "phones", "[{\"number\": \"0400 000 000\"}]" },
		{ CLIENT, "x-unknown", "{\"kept\": [1, 2]}" },
		{ PLAN, "review_days", "30" },
		{ PLAN, "goals.0.why_it_matters", "\"A place to be\"" },
		{ PLAN, "safety", "{\"advance_statement\": \"yes\"}" },
	};
	char id[PIR_COMMIT_SIZE];

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pir_json *was PIR_AUTO(pir_json_release) =
		    without_reason(cases[i].file);
		struct pir_json *now PIR_AUTO(pir_json_release) = NULL;
		struct pir_json *again PIR_AUTO(pir_json_release) = NULL;
		struct pir_err err = PIR_ERR_INIT;

		cr_assert_eq(fixture_set("fac1", cases[i].file, cases[i].member,
				 cases[i].value, &err),
		    PIR_OK, "%s: %s", cases[i].member, err.msg);
		now = without_reason(cases[i].file);
		cr_expect_not(pir_json_equal(was, now), "%s", cases[i].member);
		cr_assert_eq(undo_as("fac1", back("main", id), &err), PIR_OK,
		    "%s: %s", cases[i].member, err.msg);
		again = without_reason(cases[i].file);
		cr_expect(pir_json_equal(was, again), "%s", cases[i].member);
	}
}

/* What later commits changed elsewhere stays. */
Test(undo, goes_by_members)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char id[PIR_COMMIT_SIZE];

	fixture_set("fac1", CLIENT, "gender", "\"2\"", &err);
	fixture_set("fac1", CLIENT, "pronouns", "\"she\"", &err);
	cr_assert_eq(undo_as("fac1", back("main~1", id), &err), PIR_OK, "%s",
	    err.msg);
	record = fixture_get(CLIENT);
	cr_expect_null(pir_json_get(record, "gender"));
	cr_expect_str_eq(pir_json_str(record, "pronouns"), "she");
}

Test(undo, refuses_what_something_later_stands_on)
{
	struct pir_err err = PIR_ERR_INIT;
	char id[PIR_COMMIT_SIZE], later[PIR_COMMIT_SIZE];
	size_t commits;

	fixture_set("fac1", CLIENT, "gender", "\"2\"", &err);
	fixture_set("fac1", CLIENT, "gender", "\"1\"", &err);
	fixture_set("fac1", CLIENT, "pronouns", "\"he\"", &err);
	commits = fixture_commits();
	cr_expect_eq(undo_as("fac1", back("main~2", id), &err), PIR_REFUSED);
	cr_expect_str_eq(err.rule, "undo");
	back("main~1", later);
	later[10] = '\0';
	cr_expect(strstr(err.msg, later), "%s", err.msg);
	cr_expect_eq(fixture_commits(), commits);
}

Test(undo, refuses_by_role_and_without_a_reason)
{
	struct args args = { NULL, "" };
	struct pir_err err = PIR_ERR_INIT;
	char id[PIR_COMMIT_SIZE];

	fixture_set("fac1", CLIENT, "gender", "\"2\"", &err);
	args.commit = back("main", id);
	cr_expect_eq(fixture_change("fac1", "undo", take_back, &args, NULL,
			 &err),
	    PIR_INVALID);
	cr_expect_eq(undo_as("fac2", id, &err), PIR_REFUSED);
	cr_expect_str_eq(err.rule, "role");
	cr_expect_eq(undo_as("fac1", "0123456789012345678901234567890123456789",
			 &err),
	    PIR_MISSING);
}

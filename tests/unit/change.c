/* Changes: from what a command drafts to one commit, or none. */
#include "fixture.h"
#include "parse.h"

TestSuite(change, .init = fixture_begin, .fini = fixture_end);

static struct pir_tree *
tip(void)
{
	struct pir_tree *tree = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_tip(fixture_store(), &tree, &err), PIR_OK);
	return tree;
}

/* ---- One commit, or none ------------------------------------------------ */

static enum pir_code
name_region(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct pir_json *record;

	if (pir_change_edit_id(change, PIR_ORGANISATION, "pir", &record, err))
		return err->code;
	pir_json_set_str(record, "region", ctx);
	pir_change_what(change, "named %s", (const char *)ctx);
	pir_change_talk(change, "the region is %s", (const char *)ctx);
	return PIR_OK;
}

Test(change, is_one_commit)
{
	struct pir_outcome outcome PIR_AUTO(pir_outcome_release) =
	    PIR_OUTCOME_INIT;
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	size_t before = fixture_commits();
	char name[] = "north-east";

	cr_assert_eq(fixture_change("coord", "test", name_region, name,
			 &outcome, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(fixture_commits(), before + 1);
	cr_expect_eq(strlen(outcome.commit), 40);
	cr_expect_str_eq(outcome.talk.v[0], "the region is north-east");
	record = fixture_get("pir.json");
	cr_expect(pir_json_is(record, "region", "north-east"));
}

Test(change, that_changes_nothing_makes_no_commit)
{
	struct pir_outcome outcome PIR_AUTO(pir_outcome_release) =
	    PIR_OUTCOME_INIT;
	struct pir_err err = PIR_ERR_INIT;
	size_t before = fixture_commits();
	char name[] = "example";

	cr_assert_eq(fixture_change("coord", "test", name_region, name,
			 &outcome, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(fixture_commits(), before);
	cr_expect_str_eq(outcome.commit, "");
}

Test(change, by_someone_who_may_not_changes_nothing)
{
	struct pir_err err = PIR_ERR_INIT;
	size_t before = fixture_commits();
	char name[] = "north-east";

	cr_expect_eq(fixture_change("fac1", "test", name_region, name, NULL,
			 &err),
	    PIR_REFUSED);
	cr_expect_eq(fixture_commits(), before);
}

Test(change, that_is_previewed_is_not_written)
{
	struct pir_outcome outcome PIR_AUTO(pir_outcome_release) =
	    PIR_OUTCOME_INIT;
	struct pir_err err = PIR_ERR_INIT;
	size_t before = fixture_commits();
	char name[] = "north-east";

	fixture_dry(true);
	cr_assert_eq(fixture_change("coord", "test", name_region, name,
			 &outcome, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(fixture_commits(), before);
	cr_expect_not_null(
	    strstr(outcome.preview.s, "+  \"region\": \"north-east\""));
	cr_expect_not_null(strstr(outcome.preview.s,
	    "\ntest: named north-east, pir\n\nPir-Command: test\n"
	    "Pir-Record: pir\n"));
}

/* ---- A record by hand -----------------------------------------------------
 */

struct rewrite {
	struct pir_path path;
	const char *original;
	const char *text;
};

static enum pir_code
rewrite(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct rewrite *args = ctx;

	return pir_change_rewrite(change, &args->path, args->original,
	    args->text, err);
}

static void
read_plan(struct pir_str *text)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = tip();
	struct pir_err err = PIR_ERR_INIT;
	char file[PIR_PATH_SIZE];

	cr_assert_eq(pir_tree_read(tree,
			 pir_path_of(PIR_PLAN, FIXTURE_OWN, file), text, &err),
	    PIR_OK);
}

Test(change, by_hand_that_only_spells_otherwise_makes_no_commit)
{
	struct pir_str original PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str spelt PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct rewrite args = { pir_path_make(PIR_PLAN, FIXTURE_OWN), NULL,
		NULL };
	struct pir_err err = PIR_ERR_INIT;
	size_t before = fixture_commits();

	read_plan(&original);
	args.original = args.text = original.s;
	cr_expect_eq(fixture_change("fac1", "edit", rewrite, &args, NULL, &err),
	    PIR_OK, "%s", err.msg);
	pir_str_addf(&spelt, " {\"change_reason\": \"because\",%s",
	    strchr(original.s, '{') + 1);
	args.text = spelt.s;
	cr_expect_eq(fixture_change("fac1", "edit", rewrite, &args, NULL, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(fixture_commits(), before);
}

Test(change, by_hand_of_what_changed_meanwhile_is_a_conflict)
{
	struct pir_str original PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct rewrite args = { pir_path_make(PIR_PLAN, FIXTURE_OWN), NULL,
		NULL };
	struct pir_err err = PIR_ERR_INIT;
	char file[PIR_PATH_SIZE];

	read_plan(&original);
	args.original = args.text = original.s;
	cr_assert_eq(fixture_set("coord",
			 fixture_file(FIXTURE_OWN, "plan.json", file),
			 "review_days", "30", &err),
	    PIR_OK);
	cr_expect_eq(fixture_change("fac1", "edit", rewrite, &args, NULL, &err),
	    PIR_CONFLICT);
	cr_expect_str_eq(err.msg,
	    FIXTURE_OWN " changed while it was being edited; edit it again");
}

Test(change, by_hand_that_is_no_record_names_the_line)
{
	struct pir_str original PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct rewrite args = { pir_path_make(PIR_PLAN, FIXTURE_OWN), NULL,
		"{\n  \"id\": 1,\n  oops\n}\n" };
	struct pir_err err = PIR_ERR_INIT;

	read_plan(&original);
	args.original = original.s;
	cr_expect_eq(fixture_change("fac1", "edit", rewrite, &args, NULL, &err),
	    PIR_INVALID);
	cr_expect_eq(err.line, 3);
}

Test(change, by_hand_keeps_what_the_suite_does_not_know)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char name[] = "north-east";

	cr_assert_eq(fixture_set("coord", "pir.json", "unheard_of",
			 "{\"deep\": [1, {\"x\": null}]}", &err),
	    PIR_OK, "%s", err.msg);
	cr_assert_eq(fixture_change("coord", "test", name_region, name, NULL,
			 &err),
	    PIR_OK);
	record = fixture_get("pir.json");
	cr_expect_not_null(
	    pir_json_get(pir_json_get(record, "unheard_of"), "deep"));
}

/* ---- Ids ------------------------------------------------------------------
 */

static enum pir_code
add_contact(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct pir_json *record;

	if (pir_change_add_for(change, PIR_CONTACT, FIXTURE_OWN, change->on,
		ctx, &record, err))
		return err->code;
	pir_json_set_date(record, "on", change->on);
	pir_json_set_str(record, "status", "attended");
	pir_json_set_str(record, "mode", "telephone");
	pir_json_append_str(pir_json_need_array(record, "with"), "client");
	pir_change_what(change, "attended");
	pir_change_id(change, pir_json_str(record, "id"));
	return PIR_OK;
}

Test(change, chooses_an_id_or_takes_the_one_that_is_given)
{
	static char short_id[] = "ab12", long_id[] = FIXTURE_OWN "-ab34";
	struct pir_outcome chosen PIR_AUTO(pir_outcome_release) =
	    PIR_OUTCOME_INIT;
	struct pir_outcome given PIR_AUTO(pir_outcome_release) =
	    PIR_OUTCOME_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(fixture_change("fac1", "contact add", add_contact, NULL,
			 &chosen, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect(pir_id_is_client_record(chosen.ids.v[0]));
	cr_assert_eq(fixture_change("fac1", "contact add", add_contact,
			 short_id, &given, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_str_eq(given.ids.v[0], FIXTURE_OWN "-ab12");
	cr_assert_eq(fixture_change("fac1", "contact add", add_contact, long_id,
			 &given, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(fixture_change("fac1", "contact add", add_contact, long_id,
			 NULL, &err),
	    PIR_INVALID);
	cr_expect_str_eq(err.msg, "the id 'ab34' is taken; choose another");
}

Test(change, refuses_an_id_that_is_malformed_or_anothers)
{
	static char malformed[] = "xyz", other[] = FIXTURE_OTHER "-ab12";
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(fixture_change("fac1", "contact add", add_contact,
			 malformed, NULL, &err),
	    PIR_INVALID);
	cr_expect_eq(fixture_change("fac1", "contact add", add_contact, other,
			 NULL, &err),
	    PIR_INVALID);
}

Test(change, gives_entries_an_id_that_is_free_in_the_whole_record, .init = NULL,
    .fini = NULL)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = pir_json_object();
	struct pir_json *goal, *action;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_change_add_entry(plan, plan, "goals", "ab12", &goal,
			 &err),
	    PIR_OK);
	cr_expect_eq(pir_change_add_entry(plan, goal, "actions", "ab12",
			 &action, &err),
	    PIR_INVALID);
	cr_assert_eq(pir_change_add_entry(plan, goal, "actions", NULL, &action,
			 &err),
	    PIR_OK);
	cr_expect(pir_id_is_entry(pir_json_str(action, "id")));
	cr_expect_eq(pir_json_entry(goal, "actions",
			 pir_json_str(action, "id")),
	    action);
}

/* ---- What others of the same change see ------------------------------------
 */

static enum pir_code
see_own(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct pir_json *record;
	struct pir_path path;
	bool renamed = false;

	(void)ctx;
	if (add_contact(change, (char[]){ "ab12" }, err) ||
	    pir_change_edit_id(change, PIR_PARTNER, "example-housing", &record,
		err))
		return err->code;
	pir_json_set_str(record, "name", "Another Name");
	cr_expect_eq(pir_change_resolve(change, PIR_CONTACT,
			 FIXTURE_OWN "-ab12", &path, err),
	    PIR_OK);
	cr_expect_str_eq(path.id, FIXTURE_OWN "-ab12");
	cr_expect_eq(err->code, PIR_OK, "no failure is left behind");
	cr_expect_eq(pir_change_resolve(change, PIR_CONTACT,
			 FIXTURE_OWN "-ab99", &path, err),
	    PIR_MISSING);
	*err = PIR_ERR_INIT;
	cr_assert_eq(pir_change_records(change, PIR_PARTNER, NULL, &all, err),
	    PIR_OK);
	for (size_t i = 0; i < all.n; i++)
		renamed =
		    renamed || pir_json_is(all.v[i], "name", "Another Name");
	cr_expect(renamed);
	return PIR_OK;
}

Test(change, shows_records_as_it_has_them_so_far)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(fixture_change("coord", "test", see_own, NULL, NULL, &err),
	    PIR_OK, "%s", err.msg);
}

/* A client's and a pool's records share their ids, others their folder's. */
Test(change_id, is_free_but_beside_another_of_its_place)
{
	static const struct {
		const char *file;
		enum pir_code code;
	} files[] = {
		{ "clients/k/k3m9x2qd/contacts/2013-09-02-ab12.json", PIR_OK },
		{ "clients/k/k3m9x2qd/needs/2013-09-03-ab12.json",
		    PIR_INVALID },
		{ "clients/k/k3m9x2qd/needs/2013-09-03-ab34.json", PIR_OK },
		{ "clients/m/m4n8y3re/needs/2013-09-03-ab12.json", PIR_OK },
		{ "funds/y13/2013-09-02-ab12.json", PIR_OK },
		{ "funds/y14/2013-09-02-ab12.json", PIR_OK },
		{ "funds/y14/2013-09-03-ab12.json", PIR_INVALID },
		{ "reform/issues/2013-09-02-ab12.json", PIR_OK },
		{ "reform/meetings/2013-09-02-ab12.json", PIR_OK },
		{ "reform/issues/2013-09-03-ab12.json", PIR_INVALID },
	};
	struct pir_change change PIR_AUTO(pir_change_release) = { 0 };

	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		parse_edit(&change, files[i].file, "{}");
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct pir_err err = PIR_ERR_INIT;

		cr_expect_eq(pir_change_check_id(&change, &change.edits[i],
				 &err),
		    files[i].code, "%s: %s", files[i].file, err.msg);
	}
}

/* Several processes that read tell the same as one. */
#include <string.h>

#include "area.h"
#include "fixture.h"
#include "report.h"

TestSuite(report_facts, .init = fixture_begin, .fini = fixture_end);

/* Enough for many turns; of one all, of one the plan, is no record. */
#define CLIENTS 210
#define UNREADABLE 130
#define WITHOUT_PLAN 77

static void
put(struct pir_draft *draft, int n, const char *name)
{
	char file[PIR_PATH_SIZE], id[PIR_ID_SIZE];
	struct pir_json *record PIR_AUTO(pir_json_release) =
	    fixture_get(fixture_file(FIXTURE_OWN, name, file));
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	snprintf(id, sizeof id, "mz%06d", n);
	pir_json_set_str(record, "id", id);
	if (n == UNREADABLE ||
	    (n == WITHOUT_PLAN && !strcmp(name, "plan.json")))
		pir_str_add(&text, "{");
	else
		pir_json_print(record, &text);
	pir_draft_put(draft, fixture_file(id, name, file), text.s, text.len);
}

/* As different from each other as they can be. */
static void
put_needs(struct pir_draft *draft, int n, const char *day, int add)
{
	static const char *const raters[] = { "staff", "client", "carer" };
	static const char *const why[] = { "declined", "unwell", "no-contact" };
	char id[PIR_ID_SIZE], name[64], file[PIR_PATH_SIZE];
	struct pir_json *client PIR_AUTO(pir_json_release) =
	    fixture_get(fixture_file(FIXTURE_OWN, "client.json", file));
	const struct pir_json *episode =
	    pir_json_first(pir_json_get(client, "episodes"));
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	snprintf(id, sizeof id, "mz%06d", n);
	snprintf(name, sizeof name, "needs/%s-n%03d.json", day, n % 1000);
	pir_str_addf(&text,
	    "{\"id\":\"%s-n%03d\",\"client\":\"%s\",\"episode\":\"%s\","
	    "\"on\":\"%s\",\"rater\":\"%s\",",
	    id, n % 1000, id, pir_json_str(episode, "id"), day, raters[n % 3]);
	if (n % 7 == add)
		pir_str_addf(&text, "\"skipped\":\"%s\"}", why[n % 3]);
	else
		pir_str_addf(&text,
		    "\"ratings\":{\"accommodation\":%d,\"food\":%d,"
		    "\"money\":9},\"extra\":{\"x-pets\":%d}}",
		    (n + add) % 3, (n / 3 + add) % 3, (n / 9 + add) % 3);
	pir_draft_put(draft, fixture_file(id, name, file), text.s, text.len);
}

static void
put_contact(struct pir_draft *draft, int n)
{
	char id[PIR_ID_SIZE], name[64], file[PIR_PATH_SIZE];
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	snprintf(id, sizeof id, "mz%06d", n);
	snprintf(name, sizeof name, "contacts/2013-07-%02d-c%03d.json",
	    1 + n % 30, n % 1000);
	pir_str_addf(&text,
	    "{\"id\":\"%s-c%03d\",\"client\":\"%s\",\"on\":\"2013-07-%02d\","
	    "\"status\":\"attended\",\"with\":[\"client\"]}",
	    id, n % 1000, id, 1 + n % 30);
	pir_draft_put(draft, fixture_file(id, name, file), text.s, text.len);
}

static enum pir_code
multiply(const struct pir_tree *tip, struct pir_draft *draft, void *ctx,
    struct pir_err *err)
{
	(void)tip, (void)ctx, (void)err;
	for (int n = 0; n < CLIENTS; n++) {
		put(draft, n, "client.json");
		put(draft, n, "plan.json");
		put_contact(draft, n);
		put_needs(draft, n, "2013-07-10", 0);
		put_needs(draft, n, "2013-07-20", 1);
	}
	draft->author.name = pir_strdup("Coordinator");
	draft->author.email = pir_strdup("coord@example.org");
	pir_str_addf(&draft->message, "test: many\n");
	return PIR_OK;
}

static bool
note_passed(const struct pir_err *err, void *ctx)
{
	pir_str_addf(ctx, "%s: %s\n", err->path, err->msg);
	return true;
}

/* The report's cells, and what was passed over (or that nothing may be). */
static void
tell(const char *name, size_t processes, bool each, bool pass,
    struct pir_str *out)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_table t PIR_AUTO(pir_table_release) = PIR_TABLE_INIT;
	struct pir_err err = PIR_ERR_INIT;
	const struct pir_report_query query = { .today = { 2013, 7, 31 },
		.processes = processes,
		.each = each };

	cr_assert_eq(pir_store_tip(fixture_store(), &tree, &err), PIR_OK);
	if (pass)
		pir_tree_pass_over(tree, note_passed, out);
	cr_expect_eq(pir_report_run(pir_report_find(name), fixture_store(),
			 tree, &query, &t, &err),
	    pass ? PIR_OK : PIR_INVALID);
	pir_str_addf(out, "%s %s\n", err.path, err.msg);
	for (size_t i = 0; i < t.n_rows * t.n_cols; i++)
		pir_str_addf(out, "%s %ld\n",
		    t.cells[i].text ? t.cells[i].text : "",
		    (long)t.cells[i].number);
}

static void
expect_same(const char *name, bool each, bool pass)
{
	struct pir_str one PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	bool plans = strcmp(name, "caseload") == 0;

	tell(name, 1, each, pass, &one);
	/* What is no record is told once, or ends it. */
	cr_expect_eq(strstr(one.s, "mz000077/plan.json") != NULL, plans);
	cr_expect_eq(strstr(one.s, "mz000130/client.json") != NULL,
	    pass || !plans);
	cr_expect(!pass || strstr(one.s, plans ? "fac1" : "x-pets"));
	for (size_t processes = 2; processes <= 4; processes++) {
		struct pir_str many PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		tell(name, processes, each, pass, &many);
		cr_expect_str_eq(many.s, one.s, "%s, %zu processes", name,
		    processes);
	}
}

Test(report_facts, are_the_same_from_any_number_of_processes)
{
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	cr_assert_eq(pir_store_change(fixture_store(), area_clock, multiply,
			 NULL, commit, &err),
	    PIR_OK, "%s", err.msg);
	for (int pass = 0; pass < 2; pass++) {
		expect_same("caseload", false, pass);
		expect_same("caseload", true, pass);
		expect_same("needs", false, pass);
	}
}

/* Words and numbers that no rule lets in are not taken for our own. */
static enum pir_code
put_odd(const struct pir_tree *tip, struct pir_draft *draft, void *ctx,
    struct pir_err *err)
{
	static const char *const odd[] = {
		"\"rater\":\"client\",\"skipped\":\"was\"",
		"\"rater\":\"staff\",\"ratings\":{\"food\":7},\"extra\":{\"x-"
		"pets\":5}"
	};
	char file[PIR_PATH_SIZE], name[64];
	struct pir_json *client PIR_AUTO(pir_json_release) =
	    fixture_get(fixture_file(FIXTURE_OWN, "client.json", file));

	(void)tip, (void)ctx, (void)err;
	for (int i = 0; i < 2; i++) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		pir_str_addf(&text,
		    "{\"id\":\"" FIXTURE_OWN "-xdd%d\",\"episode\":\"%s\","
		    "\"on\":\"2013-07-1%d\",%s}",
		    i,
		    pir_json_str(pir_json_first(
				     pir_json_get(client, "episodes")),
			"id"),
		    i, odd[i]);
		snprintf(name, sizeof name, "needs/2013-07-1%d-xdd%d.json", i,
		    i);
		pir_draft_put(draft, fixture_file(FIXTURE_OWN, name, file),
		    text.s, text.len);
	}
	draft->author.name = pir_strdup("Coordinator");
	draft->author.email = pir_strdup("coord@example.org");
	pir_str_addf(&draft->message, "test: odd\n");
	return PIR_OK;
}

Test(report_facts, what_a_record_says_is_not_taken_for_our_own)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_table t PIR_AUTO(pir_table_release) = PIR_TABLE_INIT;
	const struct pir_report_query query = { .today = { 2013, 7, 31 } };
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";
	int64_t sum = 0;

	cr_assert_eq(pir_store_change(fixture_store(), area_clock, put_odd,
			 NULL, commit, &err),
	    PIR_OK, "%s", err.msg);
	cr_assert_eq(pir_store_tip(fixture_store(), &tree, &err), PIR_OK);
	cr_assert_eq(pir_report_run(pir_report_find("needs"), fixture_store(),
			 tree, &query, &t, &err),
	    PIR_OK);
	for (size_t i = 0; i < t.n_rows * t.n_cols; i++)
		sum += t.cells[i].number;
	/* One was assessed, and nothing is known of any need. */
	cr_expect_eq(sum, 1, "%ld", (long)sum);
}

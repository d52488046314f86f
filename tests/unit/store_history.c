#include "area.h"

TestSuite(store_history, .init = area_enter, .fini = area_leave);

static int64_t now;

static struct pir_moment
ticking_clock(void)
{
	return (struct pir_moment){ now, 600 };
}

/* A change made so many days after the first. */
static void
on_day(struct pir_store *store, int day, const char *path, const char *text)
{
	struct area_file f = { path, text };
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	now = AREA_NOON + (int64_t)day * 86400;
	cr_assert_eq(pir_store_change(store, ticking_clock, area_draft, &f,
			 commit, &err),
	    PIR_OK, "%s", err.msg);
}

static struct pir_store *
make(void)
{
	struct pir_store *store;

	area_init("r");
	store = area_open("r");
	on_day(store, 1, "clients/k/k1/client.json", "1");
	on_day(store, 1, "clients/k/k2/client.json", "1");
	on_day(store, 2, "clients/k/k1/plan.json", "2");
	on_day(store, 4, "clients/k/k1/client.json", "3");
	on_day(store, 5, "clients/k/k1/plan.json", NULL);
	return store;
}

static enum pir_code
note(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	struct pir_str *out = ctx;
	char moment[PIR_MOMENT_SIZE];

	(void)err;
	cr_expect_str_eq(commit->id, pir_tree_commit(after));
	cr_expect_str_eq(commit->author.email, "coord@example.org");
	pir_moment_format(commit->moment, moment);
	pir_str_addf(out, "%s%.2s:", before ? "" : "first ", moment + 8);
	pir_strs_join(changed, out);
	pir_str_addc(out, '\n');
	return PIR_OK;
}

static void
expect(struct pir_store *store, const char *path, const char *said)
{
	struct pir_strs paths PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	if (path)
		pir_strs_add(&paths, path);
	cr_assert_eq(pir_store_history(store, NULL, path ? &paths : NULL, note,
			 &s, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_str_eq(pir_str_get(&s), said, "%s: %s", path ? path : "all",
	    pir_str_get(&s));
}

Test(store_history, tells_every_commit_newest_first)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();

	expect(store, NULL,
	    "06:clients/k/k1/plan.json\n"
	    "05:clients/k/k1/client.json\n"
	    "03:clients/k/k1/plan.json\n"
	    "02:clients/k/k2/client.json\n"
	    "02:clients/k/k1/client.json\n"
	    "first 01:pir.json\n");
}

Test(store_history, tells_those_that_changed_what_was_asked_for)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();

	expect(store, "clients/k/k1/client.json",
	    "05:clients/k/k1/client.json\n02:clients/k/k1/client.json\n");
	expect(store, "clients/k/k2", "02:clients/k/k2/client.json\n");
	expect(store, "clients/k/k2/", "02:clients/k/k2/client.json\n");
	expect(store, "clients/k/k", "");
	expect(store, "pir.json", "first 01:pir.json\n");
}

static enum pir_code
stop_after_one(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	(void)commit, (void)before, (void)after, (void)changed, (void)err;
	++*(int *)ctx;
	return PIR_NO;
}

static void
expect_at(struct pir_store *store, const char *rev, const char *subject)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_at(store, rev, &tree, &err), PIR_OK, "%s: %s",
	    rev, err.msg);
	char *id PIR_AUTO(pir_free) =
	    area_ask("git", "-C", "r", "rev-parse", subject);
	cr_expect_str_eq(pir_tree_commit(tree), id, "%s", rev);
}

static void
expect_long_ago(struct pir_store *store)
{
	char text[16];

	for (int i = 0; i < 130; i++) {
		snprintf(text, sizeof text, "%d", i);
		on_day(store, 10, i % 50 ? "a" : "b", text);
	}
	expect(store, "clients/k/k1/client.json",
	    "05:clients/k/k1/client.json\n02:clients/k/k1/client.json\n");
	expect(store, "clients/k/k2/", "02:clients/k/k2/client.json\n");
	expect(store, "b", "11:b\n11:b\n11:b\n");
	expect(store, "*", "");
	expect_at(store, "2013-07-01", "main~135");
	expect_at(store, "2013-07-04", "main~132");
	expect_at(store, "2013-07-10", "main~130");
	expect_at(store, "2013-07-11", "main");
}

Test(store_history, finds_what_is_long_ago)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();

	expect_long_ago(store);
}

Test(store_history, finds_what_is_long_ago_through_an_index)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_gc(store, (struct pir_moment){ 0 }, true, &err),
	    PIR_OK);
	expect_long_ago(store);
	cr_assert_eq(pir_store_gc(store, (struct pir_moment){ 0 }, true, &err),
	    PIR_OK);
	expect(store, "clients/k/k2/", "02:clients/k/k2/client.json\n");
	expect_at(store, "2013-07-04", "main~132");
}

Test(store_history, stops_when_told_to)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_err err = PIR_ERR_INIT;
	int n = 0;

	cr_expect_eq(pir_store_history(store, NULL, NULL, stop_after_one, &n,
			 &err),
	    PIR_OK);
	cr_expect_eq(n, 1);
}

Test(store_history, reads_at_a_commit_or_the_end_of_a_day)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_tree *tree = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char *id PIR_AUTO(pir_free) =
	    area_ask("git", "-C", "r", "rev-parse", "main~2");

	expect_at(store, "main", "main");
	expect_at(store, "main~3", "main~3");
	expect_at(store, id, "main~2");
	id[9] = '\0';
	expect_at(store, id, "main~2");
	expect_at(store, "2013-07-02", "main~3");
	expect_at(store, "2013-07-04", "main~2");
	expect_at(store, "2014-01-01", "main");
	expect_at(store, "2013-07-01", "main~5");
	cr_expect_eq(pir_store_at(store, "2013-06-30", &tree, &err),
	    PIR_MISSING);
	cr_expect_eq(pir_store_at(store, "main~9", &tree, &err), PIR_MISSING);
	cr_expect_eq(pir_store_at(store, "nonsense", &tree, &err), PIR_MISSING);
	cr_expect_eq(pir_store_at(store, "", &tree, &err), PIR_MISSING);
	cr_expect_null(tree);
}

Test(store_history, finds_trailers_by_name_and_number)
{
	char message[] = "client: x\n\nPir-Command: client accept\n"
			 "Pir-Client: k1\nPir-Client: k2\n";
	struct pir_commit c = { .message = message };
	char *command PIR_AUTO(pir_free) =
	    pir_commit_trailer(&c, "Pir-Command", 0);
	char *second PIR_AUTO(pir_free) =
	    pir_commit_trailer(&c, "Pir-Client", 1);

	cr_expect_str_eq(command, "client accept");
	cr_expect_str_eq(second, "k2");
	cr_expect_null(pir_commit_trailer(&c, "Pir-Client", 2));
	cr_expect_null(pir_commit_trailer(&c, "Pir", 0));
	c.message = (char[]){ "Pir-Command: in the subject\n" };
	cr_expect_null(pir_commit_trailer(&c, "Pir-Command", 0));
}

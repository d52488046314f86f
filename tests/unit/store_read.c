#include "area.h"

TestSuite(store_read, .init = area_enter, .fini = area_leave);

static struct pir_tree *
tip_of(struct pir_store *store)
{
	struct pir_tree *tip = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_tip(store, &tip, &err), PIR_OK, "%s", err.msg);
	return tip;
}

static struct pir_store *
make(void)
{
	struct pir_store *store;

	area_init("r");
	store = area_open("r");
	area_change(store, "funds/2013.json", "pool\n");
	area_change(store, "funds/2013/a.json", "request\n");
	area_change(store, "funds/2013-b.json", "other\n");
	area_change(store, "vocab/need.json", "");
	return store;
}

Test(store_read, reads_a_file_and_says_that_one_is_missing)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = tip_of(store);
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	pir_str_add(&s, "before ");
	cr_assert_eq(pir_tree_read(tip, "funds/2013/a.json", &s, &err), PIR_OK);
	cr_expect_str_eq(s.s, "before request\n");
	cr_expect_eq(pir_tree_read(tip, "vocab/need.json", &s, &err), PIR_OK);
	cr_expect_eq(pir_tree_read(tip, "funds", &s, &err), PIR_MISSING);
	cr_expect_eq(pir_tree_read(tip, "funds/x", &s, &err), PIR_MISSING);
	cr_expect_eq(pir_tree_read(tip, "pir.json/x", &s, &err), PIR_MISSING);
	cr_expect(pir_tree_has(tip, "pir.json"));
	cr_expect(!pir_tree_has(tip, "funds"));
	cr_expect(!pir_tree_has(tip, ""));
	cr_expect(!pir_tree_has(tip, "../pir.json"));
}

Test(store_read, lists_a_folder_in_order)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = tip_of(store);
	struct pir_strs names PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_tree_list(tip, "funds", &names, &err), PIR_OK);
	pir_strs_join(&names, &s);
	cr_expect_str_eq(s.s, "2013-b.json, 2013.json and 2013/");
	cr_assert_eq(pir_tree_list(tip, "funds/2013/", &names, &err), PIR_OK);
	cr_expect_eq(names.n, 4);
	cr_assert_eq(pir_tree_list(tip, "clients", &names, &err), PIR_OK);
	cr_expect_eq(names.n, 4, "a folder that is not there holds nothing");
}

static enum pir_code
gather(const char *path, const char *bytes, size_t len, void *ctx,
    struct pir_err *err)
{
	(void)bytes, (void)err;
	pir_str_addf(ctx, "%s=%zu ", path, len);
	return PIR_OK;
}

Test(store_read, walks_every_file_in_path_order)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = tip_of(store);
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_tree_walk(tip, "", gather, &s, &err), PIR_OK);
	cr_expect_str_eq(s.s,
	    "funds/2013-b.json=6 funds/2013.json=5 funds/2013/a.json=8 "
	    "pir.json=3 vocab/need.json=0 ");
	pir_str_clear(&s);
	cr_assert_eq(pir_tree_walk(tip, "funds/2013/", gather, &s, &err),
	    PIR_OK);
	cr_expect_str_eq(s.s, "funds/2013/a.json=8 ");
	pir_str_clear(&s);
	cr_assert_eq(pir_tree_walk(tip, "staff", gather, &s, &err), PIR_OK);
	cr_expect_eq(s.len, 0);
}

static bool
not_b(const char *path, void *ctx)
{
	pir_str_addf(ctx, "(%s)", path);
	return !strstr(path, "b.json");
}

static void
expect_match(const struct pir_tree *tip, const char *pattern, pir_want_fn *want,
    const char *expected)
{
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_tree_match(tip, pattern, want, gather, &s, &err),
	    PIR_OK);
	cr_expect_str_eq(pir_str_get(&s), expected, "%s: %s", pattern,
	    pir_str_get(&s));
}

Test(store_read, looks_only_where_a_pattern_leads)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = tip_of(store);

	expect_match(tip, "pir.json", NULL, "pir.json=3 ");
	expect_match(tip, "funds/*", NULL,
	    "funds/2013-b.json=6 funds/2013.json=5 ");
	expect_match(tip, "*/*/a.json", NULL, "funds/2013/a.json=8 ");
	expect_match(tip, "*/*", not_b,
	    "(funds/2013-b.json)(funds/2013.json)funds/2013.json=5 "
	    "(vocab/need.json)vocab/need.json=0 ");
	expect_match(tip, "funds", NULL, "");
	expect_match(tip, "pir.json/*", NULL, "");
	expect_match(tip, "staff/*", NULL, "");
}

Test(store_read, looks_at_the_last_first_if_that_is_asked_for)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = tip_of(store);
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_tree_match_back(tip, "*/*", NULL, gather, &s, &err),
	    PIR_OK);
	cr_expect_str_eq(pir_str_get(&s),
	    "vocab/need.json=0 funds/2013.json=5 funds/2013-b.json=6 ");
}

static enum pir_code
stop(const char *path, const char *bytes, size_t len, void *ctx,
    struct pir_err *err)
{
	(void)bytes, (void)len, (void)err;
	pir_str_add(ctx, path);
	return PIR_NO;
}

Test(store_read, ends_a_walk_when_told_to)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = tip_of(store);
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_tree_walk(tip, "", stop, &s, &err), PIR_NO);
	cr_expect_str_eq(s.s, "funds/2013-b.json");
}

Test(store_read, takes_no_link_for_a_file)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = NULL;
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(area_run("sh", "-c",
			 "cd r && export GIT_INDEX_FILE=../index && "
			 "git read-tree main && l=$(echo /etc/passwd | "
			 "git hash-object -w --stdin) && "
			 "git update-index --add --cacheinfo 120000,$l,link "
			 "&& c=$(GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x "
			 "GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x "
			 "git commit-tree -m x -p main $(git write-tree)) && "
			 "git update-ref refs/heads/main $c"),
	    0);
	tip = tip_of(store);
	cr_expect(!pir_tree_has(tip, "link"));
	cr_expect_eq(pir_tree_read(tip, "link", &s, &err), PIR_INVALID);
	cr_expect_str_eq(err.path, "link");
	cr_expect_eq(pir_tree_walk(tip, "", gather, &s, &err), PIR_INVALID);
}

Test(store_read, reads_what_git_has_packed)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_gc(store, (struct pir_moment){ 0 }, true, &err),
	    PIR_OK, "%s", err.msg);
	cr_assert_eq(area_run("git", "-C", "r", "pack-refs", "--all"), 0);
	cr_expect_eq(access("r/.git/refs/heads/main", F_OK), -1);
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = tip_of(store);
	cr_expect_eq(pir_tree_read(tip, "funds/2013.json", &s, &err), PIR_OK);
	area_change(store, "funds/2014.json", "new\n");
	pir_store_release(&store);
	store = area_open("r");
	area_change(store, "funds/2015.json", "new\n");
	cr_assert_eq(area_run("git", "-C", "r", "fsck", "--strict"), 0);
	char *n PIR_AUTO(pir_free) =
	    area_ask("git", "-C", "r", "rev-list", "--count", "main");
	cr_expect_str_eq(n, "7");
}

Test(store_read, shows_a_difference_as_git_does)
{
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_text_diff("a.json", "{\n}\n", "{\n1\n}\n", &s,
			 &err),
	    PIR_OK);
	cr_expect(strstr(s.s, "--- a/a.json\n+++ b/a.json\n@@ -1,2 +1,3 @@\n"),
	    "%s", s.s);
	cr_expect(strstr(s.s, "\n+1\n"));
	pir_str_clear(&s);
	cr_assert_eq(pir_store_text_diff("a.json", NULL, "x\n", &s, &err),
	    PIR_OK);
	cr_expect(strstr(s.s, "--- /dev/null\n+++ b/a.json\n"), "%s", s.s);
}

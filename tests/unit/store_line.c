/* A walk from the first commit on, and the folders that it keeps open. */
#include "area.h"

TestSuite(store_line, .init = area_enter, .fini = area_leave);

static int64_t now;

static struct pir_moment
ticking_clock(void)
{
	return (struct pir_moment){ now += 60, 600 };
}

static void
put(struct pir_store *store, const char *path, const char *text)
{
	struct area_file f = { path, text };
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	cr_assert_eq(pir_store_change(store, ticking_clock, area_draft, &f,
			 commit, &err),
	    PIR_OK, "%s", err.msg);
}

/* Folders that change, change back, come and go. */
static struct pir_store *
make(void)
{
	struct pir_store *store;

	now = AREA_NOON;
	area_init("r");
	store = area_open("r");
	put(store, "clients/k/k1/client.json", "1");
	put(store, "clients/k/k1/contacts/a.json", "1");
	put(store, "clients/k/k1/client.json", "2");
	put(store, "clients/k/k2/client.json", "1");
	put(store, "clients/k/k1/client.json", "1");
	put(store, "clients/k/k1/contacts/a.json", NULL);
	put(store, "clients/k/k2/client.json", NULL);
	put(store, "clients/k/k1/contacts/a.json", "1");
	put(store, "clients/k/k1/client.json", "2");
	return store;
}

/* What is in every file, by paths. */
static void
print(const struct pir_tree *tree, struct pir_str *out)
{
	struct pir_strs paths PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_tree_paths(tree, &paths, &err), PIR_OK);
	for (size_t i = 0; i < paths.n; i++) {
		pir_str_addf(out, "%s ", paths.v[i]);
		cr_assert_eq(pir_tree_read(tree, paths.v[i], out, &err), PIR_OK,
		    "%s", err.msg);
		pir_str_addc(out, '\n');
	}
}

/* As someone sees it who opens the commit alone. */
static void
expect_same(const struct pir_tree *tree)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = area_open("r");
	struct pir_tree *alone PIR_AUTO(pir_tree_release) = NULL;
	struct pir_str here PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str there PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_at(store, pir_tree_commit(tree), &alone, &err),
	    PIR_OK, "%s", err.msg);
	print(tree, &here);
	print(alone, &there);
	cr_expect_str_eq(here.s, there.s);
}

static enum pir_code
visit(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, size_t i,
    void *ctx, struct pir_err *err)
{
	(void)commit, (void)i, (void)err;
	expect_same(after);
	if (before)
		expect_same(before);
	pir_strs_join(changed, ctx);
	pir_str_addc(ctx, '\n');
	return PIR_OK;
}

Test(store_line, every_commit_is_as_it_stands_alone)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = make();
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = NULL;
	struct pir_line *line PIR_AUTO(pir_line_release) = NULL;
	struct pir_str said PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_tip(store, &tip, &err), PIR_OK);
	cr_assert_eq(pir_line_open(&line, store, NULL, tip, &err), PIR_OK);
	cr_assert_eq(pir_line_count(line), 10);
	cr_assert_eq(pir_line_walk(line, 0, 10, visit, &said, &err), PIR_OK,
	    "%s", err.msg);
	cr_expect_str_eq(said.s,
	    "pir.json\n"
	    "clients/k/k1/client.json\n"
	    "clients/k/k1/contacts/a.json\n"
	    "clients/k/k1/client.json\n"
	    "clients/k/k2/client.json\n"
	    "clients/k/k1/client.json\n"
	    "clients/k/k1/contacts/a.json\n"
	    "clients/k/k2/client.json\n"
	    "clients/k/k1/contacts/a.json\n"
	    "clients/k/k1/client.json\n");
}

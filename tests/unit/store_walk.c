/* Folders that git would not make are refused, and never led astray by. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "area.h"

TestSuite(store_walk, .init = area_enter, .fini = area_leave);

/* The id of a blob "{}", as it stands in a folder. */
static void
make_blob(char raw[20])
{
	char *id;

	area_write("blob", "{}\n");
	id = area_ask("git", "-C", "r", "hash-object", "-w", "../blob");
	for (size_t i = 0; i < 20; i++) {
		unsigned byte;

		cr_assert_eq(sscanf(id + 2 * i, "%2x", &byte), 1);
		raw[i] = (char)byte;
	}
	free(id);
}

/*
 * A commit on main in which the folder staff holds these bytes: "/" stands
 * for a NUL, and "#" for the id of a blob.
 */
static void
plant(const char *bytes)
{
	FILE *f = fopen("folder", "wb");
	char raw[20];

	make_blob(raw);
	for (; *bytes; bytes++)
		if (*bytes == '#')
			fwrite(raw, 1, sizeof raw, f);
		else
			putc(*bytes == '/' ? '\0' : *bytes, f);
	cr_assert_eq(fclose(f), 0);
	cr_assert_eq(system(
			 "cd r && blob=$(git hash-object ../blob) && "
			 "staff=$(git hash-object -t tree --literally -w "
			 "../folder) "
			 "&& tree=$(printf '100644 blob %s\\tpir.json\\n040000 "
			 "tree "
			 "%s\\tstaff\\n' $blob $staff | git mktree --missing) "
			 "&& "
			 "git update-ref refs/heads/main $(echo m | git -c "
			 "user.name=x -c user.email=x@example.org commit-tree "
			 "$tree)"),
	    0);
}

static enum pir_code
count(const char *path, const char *bytes, size_t len, void *ctx,
    struct pir_err *err)
{
	size_t *n = ctx;

	(void)path, (void)err;
	cr_expect_eq(len, 3);
	cr_expect_eq(memcmp(bytes, "{}\n", 3), 0);
	++*n;
	return PIR_OK;
}

/* All that is in the folder "staff", by a pattern and as a whole. */
static enum pir_code
read_anew(size_t *n)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = area_open("r");
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	size_t again = 0;
	enum pir_code code;

	*n = 0;
	cr_assert_eq(pir_store_tip(store, &tree, &err), PIR_OK, "%s", err.msg);
	code = pir_tree_match(tree, "staff/*", NULL, count, n, &err);
	cr_expect_eq(pir_tree_walk(tree, "staff", count, &again, &err), code);
	cr_expect_eq(again, *n);
	cr_expect_eq(pir_tree_match_back(tree, "staff/*", NULL, count, &again,
			 &err),
	    code);
	return code;
}

Test(store_walk, a_folder_as_git_makes_it)
{
	size_t n;

	area_init("r");
	plant("100644 a.json/#100644 b.json/#");
	cr_expect_eq(read_anew(&n), PIR_OK);
	cr_expect_eq(n, 2);
	/* What older programs wrote. */
	plant("100664 a.json/#0100644 b.json/#");
	cr_expect_eq(read_anew(&n), PIR_OK);
	cr_expect_eq(n, 2);
}

Test(store_walk, an_empty_folder)
{
	size_t n;

	area_init("r");
	plant("");
	cr_expect_eq(read_anew(&n), PIR_OK);
	cr_expect_eq(n, 0);
}

Test(store_walk, a_folder_that_is_none)
{
	static const char *const bad[] = { "x", "100644", "100644 ", "100644 a",
		"100644 a/", "100644 a/#1", "100644 a/short of an id", " a/#",
		"a/#", "100644 /#", "100844 a/#",
		"777777777777777777777100644 a/#", "-100644 a/#", "+100644 a/#",
		"100644 a/#100644 b/#100644", "100644/a/#", "1000000 a/#" };
	size_t n;

	area_init("r");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		plant(bad[i]);
		cr_expect_eq(read_anew(&n), PIR_SYSTEM, "%s", bad[i]);
		cr_expect_eq(n, 0, "%s", bad[i]);
	}
}

/* The id of a file where a folder's is due. */
Test(store_walk, an_entry_that_leads_to_another_kind)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	size_t n = 0;

	area_init("r");
	plant("40000 a/#");
	store = area_open("r");
	cr_assert_eq(pir_store_tip(store, &tree, &err), PIR_OK);
	cr_expect_eq(pir_tree_walk(tree, "staff", count, &n, &err), PIR_SYSTEM);
	cr_expect_eq(pir_tree_match(tree, "staff/*/*", NULL, count, &n, &err),
	    PIR_SYSTEM);
	cr_expect_eq(n, 0);
}

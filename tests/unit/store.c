#include "area.h"

TestSuite(store, .init = area_enter, .fini = area_leave);

static char *
read_tip(struct pir_store *store, const char *path)
{
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = NULL;
	struct pir_str s = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_tip(store, &tip, &err), PIR_OK, "%s", err.msg);
	if (pir_tree_read(tip, path, &s, &err)) {
		cr_assert_eq(err.code, PIR_MISSING);
		return NULL;
	}
	return pir_str_detach(&s);
}

Test(store, makes_a_bare_repository_that_git_finds_nothing_wrong_with)
{
	area_init("r");
	cr_assert_eq(area_run("git", "-C", "r", "fsck", "--strict"), 0);
	char *bare PIR_AUTO(pir_free) =
	    area_ask("git", "-C", "r", "config", "core.bare");
	cr_expect_str_eq(bare, "true");
	char *text PIR_AUTO(pir_free) =
	    area_ask("git", "-C", "r", "show", "main:pir.json");
	cr_expect_str_eq(text, "{}");
	char *user PIR_AUTO(pir_free) =
	    area_ask("git", "config", "-f", "r/.git/config", "-l");
	cr_expect(!strstr(user, "user."));
}

Test(store, makes_nothing_that_others_may_read_whatever_the_mask)
{
	umask(0);
	area_init("r");
	char *open PIR_AUTO(pir_free) = area_ask("find", "r", "-perm", "/077");
	cr_expect_str_eq(open, "");
	cr_expect_eq(umask(0), 0, "the mask is as it was");
}

Test(store, makes_no_repository_in_a_folder_that_holds_anything)
{
	struct area_file f = { "pir.json", "{}\n" };
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	mkdir("r", 0700);
	area_write("r/letter", "");
	cr_assert_eq(pir_store_init("r", area_clock, area_draft, &f, commit,
			 &err),
	    PIR_REFUSED);
	cr_expect(strstr(err.msg, "letter"), "%s", err.msg);
	cr_expect_eq(access("r/.git", F_OK), -1);
}

Test(store, makes_a_repository_where_a_killed_init_left_off)
{
	mkdir("r", 0700);
	mkdir("r/.git.init", 0700);
	mkdir("r/.git.init/refs", 0700);
	area_init("r");
	cr_expect_eq(access("r/.git.init", F_OK), -1);
	cr_assert_eq(area_run("git", "-C", "r", "fsck", "--strict"), 0);
}

static enum pir_code
refuse(const struct pir_tree *tip, struct pir_draft *draft, void *ctx,
    struct pir_err *err)
{
	(void)tip, (void)draft, (void)ctx;
	return pir_refuse(err, "example", "no");
}

Test(store, leaves_nothing_behind_when_the_first_commit_is_refused)
{
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	cr_assert_eq(pir_store_init("r", area_clock, refuse, NULL, commit,
			 &err),
	    PIR_REFUSED);
	cr_expect_eq(access("r", F_OK), -1);
}

Test(store, is_found_from_any_folder_below)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;

	area_init("r");
	mkdir("r/a", 0700);
	mkdir("r/a/b", 0700);
	store = area_open("r/a/b");
	cr_expect(strstr(pir_store_path(store), "/r/.git"));
	pir_store_release(&store);
	store = area_open("r/.git/refs");
	cr_expect(strstr(pir_store_path(store), "/r/.git"));
}

Test(store, says_that_there_is_none)
{
	struct pir_store *store = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_store_open(&store, ".", &err), PIR_MISSING);
	cr_expect(strstr(err.msg, "pir init"), "%s", err.msg);
	cr_expect_eq(pir_store_open(&store, "nowhere", &err), PIR_MISSING);
	cr_expect_null(store);
}

Test(store, keeps_what_is_put_and_removes_what_is_removed)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;

	area_init("r");
	store = area_open("r");
	area_change(store, "clients/k/k3m9x2qd/client.json", "one\n");
	area_change(store, "clients/k/k3m9x2qd/plan.json", "two\n");
	char *one PIR_AUTO(pir_free) =
	    read_tip(store, "clients/k/k3m9x2qd/client.json");
	cr_assert_str_eq(one, "one\n");
	area_change(store, "clients/k/k3m9x2qd/client.json", NULL);
	cr_expect_null(read_tip(store, "clients/k/k3m9x2qd/client.json"));
	area_change(store, "clients/k/k3m9x2qd/plan.json", NULL);
	char *left PIR_AUTO(pir_free) = area_ask("git", "-C", "r", "ls-tree",
	    "-r", "-t", "--name-only", "main");
	cr_expect_str_eq(left, "pir.json", "no empty folder stays: %s", left);
	cr_assert_eq(area_run("git", "-C", "r", "fsck", "--strict"), 0);
}

Test(store, makes_no_commit_and_no_object_when_nothing_differs)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "before";

	area_init("r");
	store = area_open("r");
	char *was PIR_AUTO(pir_free) = area_ask("find", "r/.git/objects");
	cr_assert_eq(area_put(store, "pir.json", "{}\n", commit, &err), PIR_OK);
	cr_expect_str_eq(commit, "");
	cr_assert_eq(area_put(store, "gone", NULL, commit, &err), PIR_OK);
	cr_expect_str_eq(commit, "");
	char *now PIR_AUTO(pir_free) = area_ask("find", "r/.git/objects");
	cr_expect_str_eq(now, was);
}

Test(store, previews_without_writing)
{
	struct area_file f = { "a", "text\n" };
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_draft draft PIR_AUTO(pir_draft_release) = PIR_DRAFT_INIT;
	struct pir_err err = PIR_ERR_INIT;

	area_init("r");
	store = area_open("r");
	char *was PIR_AUTO(pir_free) = area_ask("find", "r");
	cr_assert_eq(pir_store_preview(store, area_clock, area_draft, &f,
			 &draft, &err),
	    PIR_OK);
	cr_assert_eq(draft.n, 1);
	cr_expect_str_eq(draft.files[0].path, "a");
	cr_expect_str_eq(draft.files[0].bytes, "text\n");
	cr_expect_eq(draft.moment.seconds, AREA_NOON);
	char *now PIR_AUTO(pir_free) = area_ask("find", "r");
	cr_expect_str_eq(now, was);
}

Test(store, takes_no_path_that_git_would_not)
{
	static const char *const paths[] = { "", "/a", "a//b", "a/", "../a",
		"a/../b", ".git/config", "a/./b" };
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	area_init("r");
	store = area_open("r");
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		cr_expect_eq(area_put(store, paths[i], "x", commit, &err),
		    PIR_INVALID, "'%s'", paths[i]);
}

static struct pir_moment
early_clock(void)
{
	return (struct pir_moment){ AREA_NOON - 200, 570 };
}

static struct pir_moment
slow_clock(void)
{
	return (struct pir_moment){ AREA_NOON - 301, 600 };
}

Test(store, never_commits_before_the_parent)
{
	struct area_file f = { "a", "b" };
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_tree *tip PIR_AUTO(pir_tree_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	area_init("r");
	store = area_open("r");
	cr_assert_eq(pir_store_change(store, early_clock, area_draft, &f,
			 commit, &err),
	    PIR_OK);
	cr_assert_eq(pir_store_tip(store, &tip, &err), PIR_OK);
	cr_expect_eq(pir_tree_moment(tip).seconds, AREA_NOON);
	cr_expect_eq(pir_tree_moment(tip).offset, 570);
	f.text = "c";
	cr_assert_eq(pir_store_change(store, slow_clock, area_draft, &f, commit,
			 &err),
	    PIR_SYSTEM);
	cr_expect(strstr(err.msg, "clock"), "%s", err.msg);
}

Test(store, names_author_and_committer_alike)
{
	area_init("r");
	char *who PIR_AUTO(pir_free) = area_ask("git", "-C", "r", "log", "-1",
	    "--format=%an %ae %aI %cn %ce %cI");
	cr_expect_str_eq(who,
	    "Coordinator coord@example.org 2013-07-01T09:00:00+10:00 "
	    "Coordinator coord@example.org 2013-07-01T09:00:00+10:00");
}

static enum pir_code
nobody(const struct pir_tree *tip, struct pir_draft *draft, void *ctx,
    struct pir_err *err)
{
	(void)tip, (void)ctx, (void)err;
	pir_draft_put(draft, "a", "b", 1);
	draft->author.name = pir_strdup("<>");
	draft->author.email = pir_strdup("");
	return PIR_OK;
}

Test(store, refuses_an_author_that_git_could_not_hold)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	area_init("r");
	store = area_open("r");
	cr_expect_eq(pir_store_change(store, area_clock, nobody, NULL, commit,
			 &err),
	    PIR_INVALID);
}

Test(store, reads_who_one_is_from_the_users_configuration)
{
	struct pir_person who PIR_AUTO(pir_person_release) = PIR_PERSON_INIT;
	struct pir_signer with PIR_AUTO(pir_signer_release) = PIR_SIGNER_INIT;
	struct pir_err err = PIR_ERR_INIT;

	area_write(".gitconfig",
	    "[user]\n\tname = Jo Doe\n\temail = jo@example.org\n");
	cr_assert_eq(pir_store_identity(&who, &with, &err), PIR_OK, "%s",
	    err.msg);
	cr_expect(!with.file && !with.public && !with.always);
	cr_expect_str_eq(who.name, "Jo Doe");
	cr_expect_str_eq(who.email, "jo@example.org");
}

Test(store, keeps_the_users_configuration_out_of_the_repository)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;

	area_write(".gitconfig", "[core]\n\tlogAllRefUpdates = always\n");
	area_init("r");
	store = area_open("r");
	area_change(store, "a", "b");
	cr_expect_eq(access("r/.git/logs", F_OK), -1);
}

Test(store, asks_its_hook_about_a_push)
{
	struct pir_err err = PIR_ERR_INIT;
	struct pir_str said PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *const argv[] = { "git", "-C", "copy", "push", "origin",
		"HEAD:main", NULL };
	int status = 0;

	area_init("r");
	cr_assert_eq(area_run("git", "clone", "-q", "r", "copy"), 0);
	cr_assert_eq(area_run("git", "-C", "copy", "-c", "user.name=x", "-c",
			 "user.email=x@example.org", "commit", "-q",
			 "--allow-empty", "-m", "by hand"),
	    0);
	pir_child_run(&(struct pir_child){ .argv = argv, .out = &said },
	    &status, &err);
	cr_expect_neq(status, 0);
	cr_expect(strstr(pir_str_get(&said), "pre-receive hook declined"), "%s",
	    pir_str_get(&said));
}

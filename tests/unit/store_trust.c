#include "area.h"

TestSuite(store_trust, .init = area_enter, .fini = area_leave);

/* Opening r must fail so, and say this. */
static void
expect_refused(enum pir_code code, const char *says)
{
	struct pir_store *store = NULL;
	struct pir_err err = PIR_ERR_INIT;
	enum pir_code got = pir_store_open(&store, "r", &err);

	cr_expect_eq(got, code, "%d, not %d: %s", got, code, err.msg);
	cr_expect(strstr(err.msg, says), "'%s' should say '%s'", err.msg, says);
	if (code == PIR_REFUSED)
		cr_expect_str_eq(err.rule, "repository");
	pir_store_release(&store);
}

Test(store_trust, refuses_another_users_repository)
{
	area_init("r");
	if (geteuid() != 0)
		cr_skip_test("only root can give a file away");
	cr_assert_eq(area_run("chown", "-R", "12345", "r/.git"), 0);
	expect_refused(PIR_REFUSED, "another user");
}

Test(store_trust, refuses_another_users_configuration)
{
	area_init("r");
	if (geteuid() != 0)
		cr_skip_test("only root can give a file away");
	cr_assert_eq(chown("r/.git/config", 12345, 12345), 0);
	expect_refused(PIR_REFUSED, "config' belongs to another user");
}

Test(store_trust, refuses_a_link_in_the_place_of_the_git_folder)
{
	area_init("s");
	mkdir("r", 0700);
	cr_assert_eq(symlink("../s/.git", "r/.git"), 0);
	expect_refused(PIR_REFUSED, "symbolic link");
}

Test(store_trust, refuses_a_linked_worktree)
{
	area_init("s");
	cr_assert_eq(area_run("git", "-C", "s", "worktree", "add", "-q", "../r",
			 "-b", "side"),
	    0);
	expect_refused(PIR_REFUSED, "linked worktree");
}

Test(store_trust, refuses_links_within)
{
	static const char *const names[] = { "objects", "refs", "hooks", "HEAD",
		"config", "refs/heads", "refs/heads/main", "pir.key" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char path[64], moved[64], to[256];

		area_init("r");
		area_run("touch", "r/.git/pir.key");
		snprintf(path, sizeof path, "r/.git/%s", names[i]);
		snprintf(moved, sizeof moved, "moved%zu", i);
		cr_assert(getcwd(to, sizeof to - sizeof moved - 1));
		strcat(to, "/");
		strcat(to, moved);
		cr_assert_eq(rename(path, moved), 0);
		cr_assert_eq(symlink(to, path), 0);
		expect_refused(PIR_REFUSED, "symbolic link");
		area_run("rm", "-rf", "r");
	}
}

Test(store_trust, refuses_a_link_in_the_place_of_a_folder_of_objects)
{
	area_init("r");
	area_run("rm", "-rf", "r/.git/objects/00");
	cr_assert_eq(symlink("/tmp", "r/.git/objects/00"), 0);
	expect_refused(PIR_REFUSED, "symbolic link");
}

Test(store_trust, refuses_a_link_in_the_place_of_a_pack)
{
	area_init("r");
	cr_assert_eq(symlink("/tmp/p", "r/.git/objects/pack/pack-0.pack"), 0);
	expect_refused(PIR_REFUSED, "symbolic link");
}

Test(store_trust, refuses_objects_from_elsewhere)
{
	area_init("r");
	area_write("r/.git/objects/info/alternates", "/tmp\n");
	expect_refused(PIR_REFUSED, "objects from elsewhere");
}

Test(store_trust, refuses_grafts)
{
	area_init("r");
	area_write("r/.git/info/grafts", "");
	expect_refused(PIR_REFUSED, "grafts");
}

Test(store_trust, refuses_a_shallow_clone)
{
	area_init("r");
	area_write("r/.git/shallow", "");
	expect_refused(PIR_REFUSED, "shallow");
}

Test(store_trust, refuses_a_common_folder_elsewhere)
{
	area_init("r");
	area_write("r/.git/commondir", "/tmp\n");
	expect_refused(PIR_REFUSED, "commondir");
}

Test(store_trust, refuses_replaced_objects_loose_or_packed)
{
	area_init("r");
	cr_assert_eq(area_run("sh", "-c",
			 "cd r && a=$(git rev-parse main:pir.json) && "
			 "b=$(echo x | git hash-object -w --stdin) && "
			 "git replace $a $b"),
	    0);
	expect_refused(PIR_REFUSED, "replaces objects");
	cr_assert_eq(area_run("git", "-C", "r", "pack-refs", "--all"), 0);
	expect_refused(PIR_REFUSED, "replaces objects");
}

Test(store_trust, refuses_settings_that_it_does_not_know)
{
	static const char *const keys[][2] = {
		{ "core.fsmonitor", "/tmp/evil" },
		{ "core.sshcommand", "evil" },
		{ "core.editor", "evil" },
		{ "core.pager", "evil" },
		{ "core.worktree", "/" },
		{ "core.gitproxy", "evil" },
		{ "core.alternaterefscommand", "evil" },
		{ "filter.x.clean", "evil" },
		{ "diff.x.textconv", "evil" },
		{ "alias.log", "!evil" },
		{ "url.x.insteadof", "y" },
		{ "remote.origin.uploadpack", "evil" },
		{ "gpg.program", "evil" },
		{ "uploadpack.packobjectshook", "evil" },
	};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		area_init("r");
		cr_assert_eq(area_run("git", "config", "-f", "r/.git/config",
				 keys[i][0], keys[i][1]),
		    0);
		expect_refused(PIR_REFUSED, keys[i][0]);
		area_run("rm", "-rf", "r");
	}
}

Test(store_trust, refuses_known_settings_with_values_it_does_not_trust)
{
	static const char *const keys[][2] = {
		{ "core.hookspath", "/tmp/hooks" },
		{ "remote.origin.url", "ext::sh -c evil" },
		{ "remote.origin.url", "--upload-pack=evil" },
	};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		area_init("r");
		cr_assert_eq(area_run("git", "config", "-f", "r/.git/config",
				 "--replace-all", keys[i][0], keys[i][1]),
		    0);
		expect_refused(PIR_REFUSED, keys[i][0]);
		area_run("rm", "-rf", "r");
	}
}

Test(store_trust, refuses_an_include_without_following_it, .timeout = 10)
{
	static const char *const texts[] = {
		"[include]\n\tpath = pipe\n",
		"[InClude]path=pipe\n",
		"[ include ]\npath = pipe\n",
		"[includeIf \"gitdir:/\"]\n\tpath = pipe\n",
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		area_init("r");
		cr_assert_eq(mkfifo("r/.git/pipe", 0600), 0);
		area_write("r/.git/config", texts[i]);
		expect_refused(PIR_REFUSED, "include.path");
		area_run("rm", "-rf", "r");
	}
}

Test(store_trust, refuses_a_pipe_in_the_place_of_a_file, .timeout = 10)
{
	area_init("r");
	unlink("r/.git/HEAD");
	cr_assert_eq(mkfifo("r/.git/HEAD", 0600), 0);
	expect_refused(PIR_REFUSED, "not a file");
}

Test(store_trust, says_that_a_format_is_newer)
{
	area_init("r");
	area_run("git", "config", "-f", "r/.git/config",
	    "core.repositoryformatversion", "2");
	expect_refused(PIR_INVALID, "newer");
	area_run("git", "config", "-f", "r/.git/config",
	    "core.repositoryformatversion", "1");
	area_run("git", "config", "-f", "r/.git/config", "extensions.reftable",
	    "true");
	expect_refused(PIR_INVALID, "newer");
}

Test(store_trust, refuses_another_branch)
{
	area_init("r");
	area_write("r/.git/HEAD", "ref: refs/heads/other\n");
	expect_refused(PIR_REFUSED, "main");
}

Test(store_trust, refuses_a_branch_that_stands_for_another)
{
	struct pir_store *store = NULL;
	struct pir_err err = PIR_ERR_INIT;

	area_init("r");
	area_run("git", "-C", "r", "branch", "other");
	area_write("r/.git/refs/heads/main", "ref: refs/heads/other\n");
	cr_expect_neq(pir_store_open(&store, "r", &err), PIR_OK);
	cr_expect_null(store);
}

Test(store_trust, refuses_a_repository_that_is_not_ours)
{
	cr_assert_eq(area_run("git", "init", "-q", "-b", "main", "r"), 0);
	expect_refused(PIR_REFUSED, "not a pir repository");
	cr_assert_eq(area_run("git", "-C", "r", "-c", "user.name=x", "-c",
			 "user.email=x@example.org", "commit", "-q",
			 "--allow-empty", "-m", "x"),
	    0);
	expect_refused(PIR_REFUSED, "not a pir repository");
}

Test(store_trust, reads_a_clone_and_changes_nothing_there)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE] = "";

	area_init("s");
	cr_assert_eq(area_run("git", "clone", "-q", "s", "r"), 0);
	store = area_open("r");
	cr_expect_eq(pir_store_check_writable(store, &err), PIR_REFUSED);
	cr_expect(strstr(err.msg, "work tree"), "%s", err.msg);
	cr_expect_eq(area_put(store, "a", "b", commit, &err), PIR_REFUSED);
}

Test(store_trust, changes_nothing_under_a_linked_worktree_of_main)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	area_init("r");
	store = area_open("r");
	cr_expect_eq(pir_store_check_writable(store, &err), PIR_OK);
	cr_assert_eq(area_run("git", "-C", "r", "worktree", "add", "-q",
			 "../side", "main"),
	    0);
	cr_expect_eq(pir_store_check_writable(store, &err), PIR_REFUSED);
	cr_expect(strstr(err.msg, "linked worktree"), "%s", err.msg);
}

#include "area.h"

TestSuite(store_care, .init = area_enter, .fini = area_leave);

static void
note(enum pir_finding finding, const char *point, const char *what, void *ctx)
{
	static const char *const names[] = { "ok", "fixed", "warn", "BAD" };

	pir_str_addf(ctx, "%s %s %s\n", names[finding], point, what);
}

static struct pir_str
look(bool fix)
{
	struct pir_str s = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_doctor("r", fix, note, &s, &err), PIR_OK, "%s",
	    err.msg);
	return s;
}

static void
expect(bool fix, const char *says)
{
	struct pir_str s PIR_AUTO(pir_str_release) = look(fix);

	cr_expect(strstr(s.s, says), "no '%s' in:\n%s", says, s.s);
}

static void
expect_well(void)
{
	struct pir_str s PIR_AUTO(pir_str_release) = look(false);

	cr_expect(!strstr(s.s, "warn ") && !strstr(s.s, "BAD "), "%s", s.s);
}

Test(store_care, finds_nothing_wrong_with_a_new_repository)
{
	area_init("r");
	expect_well();
}

Test(store_care, says_so_where_there_is_no_repository)
{
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_doctor(".", false, note, &s, &err), PIR_OK);
	cr_expect(strstr(s.s, "warn repository no repository"), "%s", s.s);
	cr_expect(strstr(s.s, "ok git version"), "%s", s.s);
}

Test(store_care, mends_settings)
{
	area_init("r");
	area_run("git", "config", "-f", "r/.git/config", "core.editor", "vi");
	area_run("git", "config", "-f", "r/.git/config", "receive.denyDeletes",
	    "false");
	area_run("git", "config", "-f", "r/.git/config", "--unset",
	    "extensions.preciousObjects");
	expect(false,
	    "BAD configuration core.editor must go, "
	    "extensions.preciousobjects must be true and "
	    "receive.denydeletes must be true");
	expect(false, "BAD repository");
	expect(true, "fixed configuration");
	expect_well();
}

Test(store_care, puts_a_configuration_that_includes_another_aside)
{
	area_init("r");
	area_write("r/.git/config", "[include]\n\tpath = /dev/zero\n");
	expect(false, "BAD configuration");
	expect(true, "fixed configuration");
	expect_well();
	cr_expect_eq(access("r/.git/config.old", F_OK), 0);
}

Test(store_care, mends_the_hook)
{
	area_init("r");
	chmod("r/.git/hooks/pre-receive", 0600);
	expect(false, "BAD hook");
	expect(true, "fixed hook");
	expect_well();
	unlink("r/.git/hooks/pre-receive");
	rmdir("r/.git/hooks");
	expect(true, "fixed hook");
	expect_well();
	area_write("r/.git/hooks/pre-receive", "#!/bin/sh\nexit 0\n");
	expect(true, "fixed hook");
	expect_well();
}

Test(store_care, mends_modes)
{
	area_init("r");
	chmod("r/.git/objects", 0755);
	chmod("r/.git/config", 0644);
	expect(false, "warn modes 2 files and folders");
	expect(true, "fixed modes");
	expect_well();
}

Test(store_care, clears_up_after_the_dead)
{
	area_init("r");
	area_write("r/.git/objects/tmp_object_git2_abcdef", "");
	area_write("r/.git/refs/heads/main.lock", "");
	expect(false, "warn leftovers the branch is locked, 1 temporary");
	expect(true, "fixed leftovers");
	expect_well();
}

Test(store_care, names_the_locks_that_only_a_person_can_judge)
{
	area_init("r");
	area_write("r/.git/packed-refs.lock", "");
	expect(true, "warn locks there is");
	cr_expect_eq(access("r/.git/packed-refs.lock", F_OK), 0);
}

Test(store_care, finds_other_references)
{
	area_init("r");
	area_run("git", "-C", "r", "tag", "agreed");
	expect(false, "warn references refs/heads/main refs/tags/agreed");
}

Test(store_care, finds_a_broken_object)
{
	area_init("r");
	cr_assert_eq(area_run("sh", "-c",
			 "f=r/.git/objects/$(git -C r rev-parse main:pir.json "
			 "| sed 's,^..,&/,'); chmod u+w $f; echo broken >$f"),
	    0);
	expect(false, "BAD objects git fsck: ");
}

Test(store_care, packs_and_drops_nothing)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	char text[16];

	area_init("r");
	store = area_open("r");
	area_change(store, "a", "1");
	char *lost PIR_AUTO(pir_free) = area_ask("sh", "-c",
	    "echo dangling | git -C r hash-object -w --stdin");
	for (int i = 0; i < 24; i++) {
		snprintf(text, sizeof text, "%d", i);
		area_change(store, "b", text);
		if (i % 2 == 0)
			cr_assert_eq(pir_store_gc(store,
					 (struct pir_moment){ 0 }, true, &err),
			    PIR_OK, "%s", err.msg);
	}
	cr_assert_eq(pir_store_gc(store, (struct pir_moment){ 0 }, true, &err),
	    PIR_OK);
	cr_expect_eq(area_run("git", "-C", "r", "cat-file", "-e", lost), 0);
	char *packs PIR_AUTO(pir_free) =
	    area_ask("sh", "-c", "ls r/.git/objects/pack/*.pack | wc -l");
	cr_expect_leq(atoi(packs), 8, "%s packs", packs);
	cr_expect_eq(access("r/.git/objects/pack/multi-pack-index", F_OK), -1);
	cr_expect_eq(area_run("git", "-C", "r", "fsck", "--strict"), 0);
	expect_well();
}

Test(store_care, packs_an_empty_repository_twice)
{
	struct pir_store *store PIR_AUTO(pir_store_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	area_init("r");
	store = area_open("r");
	for (int i = 0; i < 2; i++)
		cr_expect_eq(pir_store_gc(store, (struct pir_moment){ 0 }, true,
				 &err),
		    PIR_OK, "%s", err.msg);
}

/* What an auditor signed, and whether it holds. */
#include "attest.h"

#include "area.h"
#include "fixture.h"
#include "staff.h"

static struct pir_signer key;

static enum pir_code
add_key(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct pir_staff_said said = {
		.fte = -1,
		.target = -1,
		.keys = FIXTURE_LIST(key.public),
	};

	(void)ctx;
	return pir_staff_edit(change, "aud1", &said, err);
}

static void
begin(void)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_begin();
	area_run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f",
	    "key");
	key.file = pir_strdup("key");
	key.public = area_ask("cat", "key.pub");
	cr_assert_eq(fixture_change("coord", "staff edit", add_key, NULL, NULL,
			 &err),
	    PIR_OK, "%s", err.msg);
}

static void
end(void)
{
	pir_signer_release(&key);
	fixture_end();
}

TestSuite(attest, .init = begin, .fini = end);

static struct pir_tree *
tip(void)
{
	struct pir_tree *tree = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_tip(fixture_store(), &tree, &err), PIR_OK);
	return tree;
}

static struct pir_moment
now(void)
{
	return (struct pir_moment){ 1380000000, 600 }; /* 2013-09-24 */
}

static enum pir_code
attest(const char *staff, struct pir_str *name, struct pir_err *err)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = tip();
	struct pir_str email PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_person who = { (char *)staff, NULL };
	const struct pir_attesting by = { &who, &key, now };

	pir_str_addf(&email, "%s@example.org", staff);
	who.email = email.s;
	return pir_attest(fixture_store(), tree, &by, name, err);
}

static void
open_pool(void)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(fixture_put("fin1", "funds/p13.json",
			 "{\"kind\": \"pool\", \"version\": 1, "
			 "\"id\": \"p13\", \"title\": \"2013\", "
			 "\"from\": \"2013-07-01\", \"to\": \"2014-06-30\", "
			 "\"state\": \"open\", "
			 "\"categories\": [{\"code\": \"health\", "
			 "\"stream\": \"client\"}], "
			 "\"allocations\": [{\"id\": \"a111\", "
			 "\"on\": \"2013-07-01\", \"amount_cents\": 125000, "
			 "\"kind\": \"allocation\", \"by\": \"fin1\"}]}",
			 &err),
	    PIR_OK, "%s", err.msg);
}

static enum pir_code
count(const char *name, const char *commit, const struct pir_tag *tag,
    const struct pir_err *fault, void *ctx, struct pir_err *err)
{
	size_t *n = ctx;

	(void)name, (void)err;
	cr_expect_eq(fault->code, PIR_OK, "%s", fault->msg);
	cr_assert_not_null(tag);
	cr_expect_str_eq(commit, tag->commit);
	n[0]++;
	n[1] += strstr(tag->message,
		    "\nPir-Pool: p13 allocated 125000 committed 0 spent 0 "
		    "available 125000\n") != NULL;
	return PIR_OK;
}

Test(attest, says_what_the_pools_hold)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;
	size_t n[2] = { 0, 0 };

	cr_assert_eq(attest("aud1", &name, &err), PIR_OK, "%s", err.msg);
	open_pool();
	cr_assert_eq(attest("aud1", &name, &err), PIR_OK, "%s", err.msg);
	tree = tip();
	cr_assert_eq(pir_attest_each(fixture_store(), tree, count, n, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(n[0], 2);
	cr_expect_eq(n[1], 1);
}

Test(attest, leads_to_the_commit_that_it_is_of)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_tree *found PIR_AUTO(pir_tree_release) = NULL;
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;
	char was[PIR_COMMIT_SIZE];

	tree = tip();
	strcpy(was, pir_tree_commit(tree));
	cr_assert_eq(attest("aud1", &name, &err), PIR_OK, "%s", err.msg);
	open_pool();
	cr_assert_eq(pir_attest_find(fixture_store(), tree, "2013-09-24",
			 &found, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_str_eq(pir_tree_commit(found), was);
	cr_expect_eq(pir_attest_find(fixture_store(), tree, "2013-09-25",
			 &found, &err),
	    PIR_MISSING);
}

Test(attest, is_for_auditors)
{
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(attest("fac1", &name, &err), PIR_REFUSED);
	cr_expect_str_eq(err.rule, "role");
	cr_expect_eq(attest("coord", &name, &err), PIR_REFUSED);
	cr_expect_str_eq(err.rule, "signature-key-unknown");
}

/* Clients who are evidence: hashed with a key, and found again. */
#include <unistd.h>

#include "fixture.h"
#include "reform.h"

#define ISSUE "reform/issues/2014-05-05-ss01.json"

static void
begin(void)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_begin();
	fixture_day("2014-05-05");
	cr_assert_eq(fixture_put("fac1", ISSUE,
			 "{\"kind\": \"reform-issue\", \"version\": 1, "
			 "\"id\": \"ss01\", \"state\": \"raised\", "
			 "\"area\": \"housing\", \"sectors\": [], "
			 "\"title\": \"No rooms\", "
			 "\"raised\": {\"on\": \"2014-05-05\", "
			 "\"by\": \"fac1\", \"capacity\": \"facilitator\"}}",
			 &err),
	    PIR_OK, "%s", err.msg);
}

TestSuite(reform_key, .init = begin, .fini = fixture_end);

struct linking {
	const char *client;
	unsigned char key[PIR_KEY_SIZE];
};

static enum pir_code
link_client(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct linking *linking = ctx;
	struct pir_evidence_said said = { .client = linking->client,
		.key = linking->key,
		.count = -1 };

	if (pir_reform_key(fixture_store(), change->parent, true, linking->key,
		err))
		return err->code;
	return pir_reform_link(change, "ss01", &said, err);
}

/* Linked by fac1; or the rule that stands in the way. */
static void
expect_link(const char *rule, struct linking *linking)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_change("fac1", "reform link", link_client, linking, NULL, &err);
	cr_expect_str_eq(err.rule ? err.rule : err.msg, rule, "%s", err.msg);
}

static void
note(const struct pir_json *evidence, const char *client, void *ctx)
{
	cr_expect_str_eq(pir_json_str(evidence, "kind"), "client");
	pir_strs_add(ctx, client);
}

Test(reform_key, holder_of_the_key_finds_the_client)
{
	struct linking linking = { .client = FIXTURE_OWN };
	struct pir_json *issue PIR_AUTO(pir_json_release) = NULL;
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_strs found PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	unsigned char key[PIR_KEY_SIZE], other[PIR_KEY_SIZE] = { 0 };
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_store_key(fixture_store(), key, &err), PIR_MISSING);
	expect_link("", &linking);
	err = PIR_ERR_INIT;
	cr_assert_eq(pir_store_key(fixture_store(), key, &err), PIR_OK);
	cr_expect_arr_eq(key, linking.key, sizeof key);
	issue = fixture_get(ISSUE);
	cr_assert_eq(pir_store_tip(fixture_store(), &tree, &err), PIR_OK);
	pir_reform_clients(tree, other, issue, note, &found, &err);
	cr_expect_eq(found.n, 0);
	pir_reform_clients(tree, key, issue, note, &found, &err);
	cr_assert_eq(found.n, 1);
	cr_expect_str_eq(found.v[0], FIXTURE_OWN);
}

Test(reform_key, key_that_is_lost_is_not_replaced_by_another)
{
	struct linking linking = { .client = FIXTURE_OWN };
	char *path PIR_AUTO(pir_free) = NULL;

	expect_link("", &linking);
	path = pir_store_key_path(fixture_store());
	cr_assert_eq(unlink(path), 0);
	linking.client = FIXTURE_OTHER;
	expect_link("reform-key", &linking);
}

Test(reform_key, one_client_has_another_hash_in_each_issue, .init = NULL,
    .fini = NULL)
{
	unsigned char key[PIR_KEY_SIZE] = { 1 };
	char a[PIR_SHA256_SIZE], b[PIR_SHA256_SIZE];

	pir_reform_hash(key, "ss01", FIXTURE_OWN, a);
	pir_reform_hash(key, "ss02", FIXTURE_OWN, b);
	cr_expect_str_neq(a, b);
	pir_hmac_sha256_hex(key, sizeof key, "ss01/" FIXTURE_OWN, b);
	cr_expect_str_eq(a, b);
}

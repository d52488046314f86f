/* Who signed a commit, and whether that counts. */
#include "area.h"
#include "fixture.h"
#include "replay.h"
#include "signature.h"
#include "staff.h"

static struct pir_signer mine, other;

static void
make_key(const char *file, struct pir_signer *out)
{
	struct pir_str beside PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&beside, "%s.pub", file);
	area_run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f",
	    file);
	out->file = pir_strdup(file);
	out->public = area_ask("cat", beside.s);
}

static enum pir_code
add_key(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct pir_signer *key = ctx;
	const struct pir_staff_said said = {
		.fte = -1,
		.target = -1,
		.keys = FIXTURE_LIST(key->public),
	};

	return pir_staff_edit(change, "coord", &said, err);
}

static void
begin(void)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_begin();
	make_key("mine", &mine);
	make_key("other", &other);
	cr_assert_eq(fixture_change("coord2", "staff edit", add_key, &mine,
			 NULL, &err),
	    PIR_OK, "%s", err.msg);
}

static void
end(void)
{
	pir_signer_release(&mine);
	pir_signer_release(&other);
	fixture_end();
}

TestSuite(signature, .init = begin, .fini = end);

/* What the commit is refused for, or "". */
static const char *
judged(const char *commit)
{
	struct pir_tree *after PIR_AUTO(pir_tree_release) = NULL;
	struct pir_tree *before PIR_AUTO(pir_tree_release) = NULL;
	struct pir_replay replay PIR_AUTO(pir_replay_release) = PIR_REPLAY_INIT;
	struct pir_authors authors PIR_AUTO(pir_authors_release) =
	    PIR_AUTHORS_INIT;
	struct pir_strs changed PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_err err = PIR_ERR_INIT;
	char email[] = "coord@example.org", nothing[] = "";
	const struct pir_commit who = { .author = { nothing, email },
		.message = nothing };

	cr_assert_eq(pir_store_at(fixture_store(), commit, &after, &err),
	    PIR_OK, "%s: %s", commit, err.msg);
	cr_assert_eq(pir_store_at(fixture_store(), "main~1", &before, &err),
	    PIR_OK, "%s", err.msg);
	pir_strs_add(&changed, "partners/acme.json");
	cr_assert_eq(pir_replay_begin(&replay, &who, before, &authors, &err),
	    PIR_OK);
	cr_assert_eq(pir_replay_read(&replay, after, &changed, &err), PIR_OK);
	pir_signature_check(&replay.change, after, &err);
	return err.code ? err.rule : "";
}

/* The id that the commands print. */
static const char *
made_by(const char *commands)
{
	static char id[PIR_COMMIT_SIZE];
	char *said PIR_AUTO(pir_free) = area_ask("sh", "-c", commands);

	snprintf(id, sizeof id, "%s", said);
	return id;
}

/* The tip's commit, its text put through sed: the id of what comes of it. */
static const char *
forged(const char *sed)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&line,
	    "git -C repo cat-file commit main | sed '%s' | "
	    "git -C repo hash-object -t commit -w --stdin",
	    sed);
	return made_by(line.s);
}

static enum pir_code
set_policy(const char *word, struct pir_err *err)
{
	struct pir_str value PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&value, "\"%s\"", word);
	return fixture_set("coord", "pir.json", "policies.signatures", value.s,
	    err);
}

static enum pir_code
add_partner(struct pir_err *err)
{
	return fixture_put("coord", "partners/acme.json",
	    "{\"kind\": \"partner\", \"version\": 1, \"id\": \"acme\", "
	    "\"name\": \"Acme\", \"sector\": \"housing\", "
	    "\"sectors\": [\"housing\"], \"from\": \"2013-07-01\"}",
	    err);
}

static void
expect_refused(enum pir_code code, const struct pir_err *err, const char *rule)
{
	cr_expect_eq(code, PIR_REFUSED, "%d: %s", (int)code, err->msg);
	cr_expect_str_eq(err->rule ? err->rule : "", rule, "%s", err->msg);
}

Test(signature, is_demanded_by_the_policy_and_for_setting_it)
{
	struct pir_err err = PIR_ERR_INIT;

	expect_refused(set_policy("all", &err), &err, "signature-missing");
	fixture_sign(&other);
	expect_refused(set_policy("all", &err), &err, "signature-key-unknown");
	fixture_sign(&mine);
	cr_expect_eq(set_policy("all", &err), PIR_OK, "%s", err.msg);
	fixture_sign(NULL);
	expect_refused(add_partner(&err), &err, "signature-missing");
	expect_refused(set_policy("off", &err), &err, "signature-missing");
	fixture_sign(&mine);
	cr_expect_eq(add_partner(&err), PIR_OK, "%s", err.msg);
	cr_expect_str_eq(judged("main"), "");
}

Test(signature, of_money_is_not_demanded_of_the_rest)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_sign(&mine);
	cr_expect_eq(set_policy("money", &err), PIR_OK, "%s", err.msg);
	fixture_sign(NULL);
	expect_refused(set_policy("off", &err), &err, "signature-missing");
	expect_refused(fixture_set("coord", "staff/fac1.json", "fte_percent",
			   "50", &err),
	    &err, "signature-missing");
	cr_expect_eq(add_partner(&err), PIR_OK, "%s", err.msg);
	cr_expect_str_eq(judged("main"), "");
}

Test(signature, is_made_where_git_is_told_to_or_refused)
{
	struct pir_err err = PIR_ERR_INIT;

	mine.always = other.always = true;
	fixture_sign(&mine);
	cr_expect_eq(add_partner(&err), PIR_OK, "%s", err.msg);
	cr_expect_eq(area_run("sh", "-c",
			 "git -C repo cat-file commit main | grep gpgsig"),
	    0);
	fixture_sign(&other);
	expect_refused(fixture_set("coord", "partners/acme.json", "name",
			   "\"Acme Two\"", &err),
	    &err, "signature-key-unknown");
}

Test(signature, holds_for_the_commit_that_it_was_made_for)
{
	static const struct {
		const char *sed;
		const char *rule;
	} cases[] = {
		{ "", "" },
		{ "s/^test: /tset: /", "signature-bad" },
		{ "s/^author coord /author Coord /", "signature-bad" },
		{ "s/^committer .*>/committer fac1 <fac1@example.org>/",
		    "signature-bad" },
		{ "/^gpgsig/,/END SSH/d", "signature-missing" },
		{ "s/BEGIN SSH/BEGIN PGP/", "signature-bad" },
		{ "s/^parent \\(.*\\)/parent \\1\\nparent \\1/",
		    "signature-bad" },
	};
	struct pir_err err = PIR_ERR_INIT;

	fixture_sign(&mine);
	cr_assert_eq(set_policy("all", &err), PIR_OK, "%s", err.msg);
	cr_assert_eq(add_partner(&err), PIR_OK, "%s", err.msg);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		cr_expect_str_eq(judged(forged(cases[i].sed)), cases[i].rule,
		    "%s", cases[i].sed);
}

static enum pir_code
revoke(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) =
	    fixture_get("staff/coord.json");
	const struct pir_json *key =
	    pir_json_first(pir_json_get(staff, "keys"));
	const char *id = pir_json_str(key, "id");
	const struct pir_staff_said said = {
		.fte = -1,
		.target = -1,
		.no_keys = FIXTURE_LIST(id),
	};

	(void)ctx;
	return pir_staff_edit(change, "coord", &said, err);
}

/* Signed anew by another with its key: what a thief would do. */
static const char *
stolen(const char *key)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&line,
	    "cd repo && GIT_AUTHOR_NAME=coord GIT_COMMITTER_NAME=coord "
	    "GIT_AUTHOR_EMAIL=coord@example.org "
	    "GIT_COMMITTER_EMAIL=coord@example.org "
	    "git -c gpg.format=ssh -c user.signingkey=../%s "
	    "commit-tree -S -p main~1 -m 'test: it' 'main^{tree}'",
	    key);
	return made_by(line.s);
}

Test(signature, counts_as_long_as_the_key_stands_before_the_commit)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(add_partner(&err), PIR_OK, "%s", err.msg);
	cr_expect_str_eq(judged(stolen("mine")), "");
	cr_expect_str_eq(judged(stolen("other")), "signature-key-unknown");
	cr_assert_eq(fixture_change("coord2", "staff edit", revoke, NULL, NULL,
			 &err),
	    PIR_OK, "%s", err.msg);
	cr_assert_eq(fixture_set("coord", "partners/acme.json", "name",
			 "\"Acme Two\"", &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_str_eq(judged(stolen("mine")), "signature-key-revoked");
}

Test(signature, keys_are_given_and_revoked_by_others_and_stand)
{
	struct pir_err err = PIR_ERR_INIT;
	struct pir_json *staff PIR_AUTO(pir_json_release) =
	    fixture_get("staff/coord.json");
	const struct pir_json *key =
	    pir_json_first(pir_json_get(staff, "keys"));

	cr_expect(!strchr(pir_json_str(key, "public"), '\n'));
	expect_refused(fixture_change("coord", "staff edit", add_key, &other,
			   NULL, &err),
	    &err, "own-authority");
	expect_refused(fixture_change("coord2", "staff edit", add_key, &mine,
			   NULL, &err),
	    &err, "staff-key");
	expect_refused(fixture_set("coord2", "staff/coord.json",
			   "keys.0.from_commit", NULL, &err),
	    &err, "staff-key");
	expect_refused(fixture_set("coord2", "staff/coord.json",
			   "keys.0.revoked_commit",
			   "\"0123456789012345678901234567890123456789\"",
			   &err),
	    &err, "staff-key");
	cr_expect_eq(fixture_change("coord2", "staff edit", add_key, &other,
			 NULL, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(fixture_change("coord2", "staff edit", revoke, NULL, NULL,
			 &err),
	    PIR_OK, "%s", err.msg);
	expect_refused(fixture_set("coord2", "staff/coord.json",
			   "keys.0.revoked_commit", NULL, &err),
	    &err, "staff-key");
}

/* A commit, read back as the change that it was. */
#include "replay.h"
#include "fixture.h"
#include "role.h"

TestSuite(replay, .init = fixture_begin, .fini = fixture_end);

struct seen {
	struct pir_authors authors;
	size_t n;
};

/* Every commit is judged again as it was judged when it was made. */
static enum pir_code
judge(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	struct pir_replay replay PIR_AUTO(pir_replay_release) = PIR_REPLAY_INIT;
	struct seen *seen = ctx;

	cr_assert_eq(pir_replay_begin(&replay, commit, before, &seen->authors,
			 err),
	    PIR_OK, "%s", err->msg);
	cr_assert_eq(pir_replay_read(&replay, after, changed, err), PIR_OK);
	cr_expect_eq(replay.change.n, changed->n);
	cr_expect_eq(pir_replay_check(&replay, err), PIR_OK, "%s: %s: %s",
	    commit->message, err->path, err->msg);
	if (before)
		cr_expect_str_eq(replay.change.actor, "coord");
	seen->n++;
	return PIR_OK;
}

Test(replay, judges_every_commit_as_it_was_judged)
{
	struct seen seen = { .n = 0 };
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_store_history(fixture_store(), NULL, NULL, judge,
			 &seen, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(seen.n, fixture_commits());
	cr_expect_eq(seen.authors.emails.n, 1, "coord is looked up once");
	pir_authors_release(&seen.authors);
}

static enum pir_code
latest(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	struct pir_replay replay PIR_AUTO(pir_replay_release) = PIR_REPLAY_INIT;
	struct pir_authors authors PIR_AUTO(pir_authors_release) =
	    PIR_AUTHORS_INIT;
	const struct pir_change *change = &replay.change;
	struct pir_date today = { 2013, 7, 9 };

	(void)ctx;
	cr_assert_eq(pir_replay_begin(&replay, commit, before, &authors, err),
	    PIR_OK);
	cr_assert_eq(pir_replay_read(&replay, after, changed, err), PIR_OK);
	cr_expect_str_eq(change->command, "test");
	cr_expect_str_eq(change->actor, "fac1");
	cr_expect_eq(pir_date_cmp(change->today, today), 0);
	cr_assert_eq(change->n, 1);
	cr_expect_str_eq(change->edits[0].file, "clients/m/mycase01/plan.json");
	cr_expect_eq(pir_json_int(change->edits[0].after, "review_days", 0),
	    30);
	cr_expect_eq(pir_json_int(change->edits[0].before, "review_days", 0),
	    0);
	cr_expect_eq(pir_role_used(change), PIR_FACILITATOR);
	return PIR_NO;
}

Test(replay, gives_back_who_what_and_when)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_day("2013-07-09");
	cr_assert_eq(fixture_set("fac1", "clients/m/mycase01/plan.json",
			 "review_days", "30", &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(pir_store_history(fixture_store(), NULL, NULL, latest,
			 NULL, &err),
	    PIR_OK);
}

/* A hand edit: no trailers, by someone without a staff record. */
static enum pir_code
by_hand(const struct pir_tree *tip, struct pir_draft *draft, void *ctx,
    struct pir_err *err)
{
	(void)tip, (void)ctx, (void)err;
	draft->author.name = strdup("Stranger");
	draft->author.email = strdup("stranger@example.org");
	pir_str_add(&draft->message, "Tidy up\n");
	pir_draft_put(draft, "README", "x\n", 2);
	pir_draft_put(draft, "staff/fac9.json", "not a record\n", 13);
	return PIR_OK;
}

static enum pir_code
stranger(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	struct pir_replay replay PIR_AUTO(pir_replay_release) = PIR_REPLAY_INIT;
	struct pir_authors authors PIR_AUTO(pir_authors_release) =
	    PIR_AUTHORS_INIT;

	(void)ctx;
	cr_assert_eq(pir_replay_begin(&replay, commit, before, &authors, err),
	    PIR_OK);
	cr_assert_eq(pir_replay_read(&replay, after, changed, err), PIR_OK);
	cr_expect_str_eq(replay.change.command, "");
	cr_expect_str_eq(replay.change.actor, "");
	cr_expect_null(replay.change.staff);
	cr_expect_eq(replay.change.n, 1, "README is no record's place");
	cr_expect_null(replay.change.edits[0].after, "nor is that a record");
	cr_expect_neq(pir_replay_check(&replay, err), PIR_OK);
	return PIR_NO;
}

static struct pir_moment
later(void)
{
	return (struct pir_moment){ 1373000000, 600 };
}

Test(replay, leaves_out_what_is_no_record_and_who_is_not_known)
{
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE];

	cr_assert_eq(pir_store_change(fixture_store(), later, by_hand, NULL,
			 commit, &err),
	    PIR_OK, "%s", err.msg);
	cr_expect_eq(pir_store_history(fixture_store(), NULL, NULL, stranger,
			 NULL, &err),
	    PIR_OK);
}

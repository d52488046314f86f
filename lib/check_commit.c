/* check_commit.c - what only the history shows: the rules of a commit */
#include <string.h>

#include "auto.h"
#include "check_private.h"
#include "role.h"

/* Clocks differ; the same as a change allows (design, section 4). */
#define AHEAD 300

static enum pir_code
check_line(const struct pir_trial *t, struct pir_err *err)
{
	if (t->commit->parents <= 1)
		return PIR_OK;
	return pir_refuse(err, NULL,
	    "it has %zu parents: history is one line; see git rebase",
	    t->commit->parents);
}

static enum pir_code
check_root(const struct pir_trial *t, struct pir_err *err)
{
	if (t->commit->parents <= 1 || !pir_tree_joins_roots(t->after))
		return PIR_OK;
	return pir_refuse(err, NULL,
	    "it brings in a history with another first commit");
}

/* A staff record with every role, of whoever made it, is all it takes. */
static enum pir_code
check_first(const struct pir_trial *t, struct pir_err *err)
{
	const struct pir_json *staff = NULL;
	size_t n = 0;

	for (size_t i = 0; !t->before && i < t->change->n; i++) {
		const struct pir_edit *edit = &t->change->edits[i];

		if (edit->path.kind != PIR_STAFF &&
		    edit->path.kind != PIR_ORGANISATION &&
		    edit->path.kind != PIR_VOCABULARY)
			return pir_refuse(err, NULL,
			    "the first commit holds %s, which a later one "
			    "adds",
			    edit->file);
		n += edit->path.kind == PIR_STAFF;
		if (edit->path.kind == PIR_STAFF)
			staff = edit->after;
	}
	if (t->before ||
	    (n == 1 && pir_staff_has_email(staff, t->commit->author.email) &&
		pir_tree_has(t->after, "pir.json")))
		return PIR_OK;
	return pir_refuse(err, NULL,
	    "the first commit holds pir.json, the code lists and the staff "
	    "record of its author, as pir init makes it");
}

static enum pir_code
check_author(const struct pir_trial *t, struct pir_err *err)
{
	if (!t->before || t->change->staff)
		return PIR_OK;
	return pir_refuse(err, NULL,
	    "no staff record has the address '%s' in its parent; a "
	    "coordinator adds one first, with 'pir staff add'",
	    t->commit->author.email);
}

static enum pir_code
check_committer(const struct pir_trial *t, struct pir_err *err)
{
	const struct pir_person *author = &t->commit->author;
	const struct pir_person *committer = &t->commit->committer;

	if (!strcmp(author->email, committer->email) &&
	    !strcmp(author->name, committer->name))
		return PIR_OK;
	return pir_refuse(err, NULL,
	    "its committer, '%s', is not its author, '%s'; who makes a change "
	    "commits it",
	    committer->email, author->email);
}

/* Days are counted where the commit was made. */
static bool
is_on_earth(struct pir_moment m)
{
	return m.offset >= -720 && m.offset <= 840 &&
	    pir_date_is_set(pir_moment_day(m));
}

static enum pir_code
check_moment(const struct pir_trial *t, struct pir_err *err)
{
	struct pir_moment now = t->commit->moment;
	struct pir_moment was = t->before ? pir_tree_moment(t->before) : now;
	char buf[2][PIR_MOMENT_SIZE];

	if (!is_on_earth(now) || !is_on_earth(t->commit->written))
		return pir_refuse(err, NULL, "there is no such moment");
	if (now.seconds < was.seconds)
		return pir_refuse(err, NULL,
		    "%s is before its parent's moment, %s",
		    pir_moment_format(now, buf[0]),
		    pir_moment_format(was, buf[1]));
	if (now.seconds > t->check->now.seconds + AHEAD)
		return pir_refuse(err, NULL, "%s is still to come",
		    pir_moment_format(now, buf[0]));
	if (t->commit->written.seconds > now.seconds)
		return pir_refuse(err, NULL,
		    "its author's moment, %s, is after its committer's, %s",
		    pir_moment_format(t->commit->written, buf[1]),
		    pir_moment_format(now, buf[0]));
	return PIR_OK;
}

static enum pir_code
check_something(const struct pir_trial *t, struct pir_err *err)
{
	if (!t->before || !pir_tree_is_same(t->before, t->after))
		return PIR_OK;
	return pir_refuse(err, NULL, "it changes nothing");
}

const struct pir_commit_rule pir_commit_rules[] = {
	{ { "linear", "a commit has one parent", "pir-check(1)" }, check_line },
	{ { "one-root", "only the first commit has no parent", "pir-check(1)" },
	    check_root },
	{ { "first-commit",
	      "the first commit holds pir.json, code lists, and its author "
	      "as staff",
	      "pir-init(1)" },
	    check_first },
	{ { "author", "its author has a staff record in its parent",
	      "pir-records(5), roles" },
	    check_author },
	{ { "committer", "who makes a change commits it", "pir-check(1)" },
	    check_committer },
	{ { "moment", "moments never run back, nor ahead of the clock",
	      "pir-check(1)" },
	    check_moment },
	{ { "something", "a commit changes something", "pir-check(1)" },
	    check_something },
	{ { "message", "a commit's message is safe to print", "pir-check(1)" },
	    pir_trial_message },
	{ { "trailers",
	      "the trailers that a commit has are those of its change",
	      "pir-log(1)" },
	    pir_trial_trailers },
	{ { "subject", "a subject is \"command: what, ids\", of 72 columns",
	      "pir-log(1)" },
	    pir_trial_subject },
	{ { "override", "a coordinator goes against a rule, and says why",
	      "pir-records(5), roles" },
	    pir_trial_override },
	{ { "hand-edit",
	      "staff, policies, consents and money change by commands alone",
	      "pir-records(5), roles" },
	    pir_trial_hand_edit },
	{ { "signature-missing", "what the policy signatures names is signed",
	      "pir-records(5), signatures" },
	    pir_trial_signature },
	{ .check = NULL },
};

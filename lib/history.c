#include "history.h"

#include <string.h>

#include "auto.h"
#include "role.h"

struct walk {
	const struct pir_history_filter *filter;
	pir_event_fn *fn;
	void *ctx;
	struct pir_authors authors;
	struct pir_event event;
};

/* True if the command is, or begins with, the words of the filter. */
static bool
is_command(const char *command, const char *words)
{
	size_t len = strlen(words);

	return !strncmp(command, words, len) &&
	    (!command[len] || command[len] == ' ');
}

/* What the message alone tells, before any record is read. */
static bool
is_by_command(const struct pir_commit *commit, const char *words)
{
	char *command PIR_AUTO(pir_free) =
	    words ? pir_commit_trailer(commit, "Pir-Command", 0) : NULL;

	return !words || (command && is_command(command, words));
}

static bool
is_by(const struct pir_commit *commit, const struct pir_change *change,
    const char *author)
{
	return !author || !strcmp(author, change->actor) ||
	    pir_str_is_alike(author, commit->author.email);
}

/*
 * True if no commit before this one can be of the period: its day is in its
 * own offset, and offsets are 26 hours apart at most.
 */
static bool
is_past(struct pir_date day, struct pir_date since)
{
	return pir_date_is_set(since) && pir_date_days(day, since) > 2;
}

static enum pir_code
tell(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	struct walk *walk = ctx;
	const char *member = walk->filter->member;
	enum pir_code code;

	if (!strcmp(diff->pattern, "change_reason") ||
	    (member && !pir_diff_covers(member, diff->pattern) &&
		!pir_diff_covers(member, diff->member)))
		return PIR_OK;
	walk->event.diff = diff;
	code = walk->fn(&walk->event, walk->ctx, err);
	walk->event.first = false;
	return code;
}

/* The least of the roles that would have done, as a word. */
static const char *
role_word(const struct pir_change *change, struct pir_str *buf)
{
	unsigned used = pir_role_used(change);

	if (used)
		pir_role_names(used & (~used + 1), buf);
	return pir_str_get(buf);
}

static enum pir_code
visit(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	struct walk *walk = ctx;
	struct pir_replay replay PIR_AUTO(pir_replay_release) = PIR_REPLAY_INIT;
	struct pir_str role PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_history_filter *filter = walk->filter;
	struct pir_date day = pir_moment_day(commit->moment);

	if (is_past(day, filter->since))
		return PIR_NO;
	if (!pir_date_within(day, filter->since, filter->until) ||
	    !is_by_command(commit, filter->command))
		return PIR_OK;
	if (pir_replay_begin(&replay, commit, before, &walk->authors, err))
		return err->code;
	if (!is_by(commit, &replay.change, filter->author))
		return PIR_OK;
	if (pir_replay_read(&replay, after, changed, err))
		return err->code;
	walk->event = (struct pir_event){ .commit = commit, .first = true };
	walk->event.change = &replay.change;
	walk->event.role = role_word(&replay.change, &role);
	for (size_t i = 0; i < replay.change.n; i++) {
		const struct pir_edit *edit = &replay.change.edits[i];
		enum pir_code code;

		walk->event.edit = edit;
		code = pir_edit_walk(edit, tell, walk, err);
		if (code)
			return code;
	}
	return PIR_OK;
}

enum pir_code
pir_history_walk(struct pir_store *store, const struct pir_tree *from,
    const struct pir_strs *paths, const struct pir_history_filter *filter,
    pir_event_fn *fn, void *ctx, struct pir_err *err)
{
	struct walk walk = { .filter = filter, .fn = fn, .ctx = ctx };
	enum pir_code code =
	    pir_store_history(store, from, paths, visit, &walk, err);

	pir_authors_release(&walk.authors);
	return code;
}

void
pir_history_value(const struct pir_json *value, enum pir_privacy privacy,
    bool private, struct pir_str *out)
{
	if (!value)
		return;
	if (privacy == PIR_OPEN || private)
		pir_json_say(value, out);
	else
		pir_str_add(out, "changed");
}

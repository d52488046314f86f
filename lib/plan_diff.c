/* plan_diff.c - what differs between two versions of a plan, in words */
#include "plan_diff.h"

#include <string.h>

#include "auto.h"
#include "diff.h"
#include "kind.h"

#define ID_SIZE (PIR_ID_ENTRY + 1)

struct walk {
	pir_plan_delta_fn *fn;
	void *ctx;
	struct pir_strs whole; /* entries that came or went as a whole */
};

/* The id between the brackets after the name, or "". */
static void
id_in(const char *member, const char *name, char id[ID_SIZE])
{
	const char *at = strstr(member, name);

	*id = '\0';
	if (!at)
		return;
	at += strlen(name);
	if (strlen(at) > PIR_ID_ENTRY && at[PIR_ID_ENTRY] == ']') {
		memcpy(id, at, PIR_ID_ENTRY);
		id[PIR_ID_ENTRY] = '\0';
	}
}

/* The word for the last part of a pattern. */
static const char *
word_of(const char *pattern)
{
	static const char *const words[][2] = {
		{ "target_on", "target" },
		{ "why_it_matters", "why it matters" },
		{ "next_review", "next review" },
		{ "review_days", "days between reviews" },
		{ "warning_signs", "warning signs" },
		{ "what_helps", "what helps" },
		{ "who_to_call", "who to call" },
		{ "advance_statement", "advance statement" },
	};
	const char *last = strrchr(pattern, '.');

	last = last ? last + 1 : pattern;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!strcmp(words[i][0], last))
			return words[i][1];
	return last;
}

static void
add_if(struct pir_str *out, const char *before, const struct pir_json *entry,
    const char *member)
{
	const struct pir_json *node = pir_json_get(entry, member);

	if (!node)
		return;
	pir_str_add(out, before);
	pir_json_say(node, out);
}

/* "added: A place of my own (accommodation), target 2014-01-31" */
static void
summary(const struct pir_diff *diff, bool action, struct pir_str *out)
{
	pir_str_add(out, diff->was ? "removed" : "added");
	add_if(out, ": ", diff->entry, action ? "what" : "title");
	if (action) {
		add_if(out, ", ", diff->entry, "partner");
		add_if(out, ", from ", diff->entry, "from");
		add_if(out, ", due ", diff->entry, "due");
	} else {
		add_if(out, ", for ", diff->entry, "needs");
		add_if(out, ", target ", diff->entry, "target_on");
	}
}

static enum pir_code
tell(struct walk *walk, const struct pir_plan_delta *delta, struct pir_err *err)
{
	struct pir_str entry PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_plan_delta full = *delta;

	if (*delta->action)
		pir_str_addf(&entry, "action %s", delta->action);
	else if (*delta->goal)
		pir_str_addf(&entry, "goal %s", delta->goal);
	else
		pir_str_add(&entry, "plan");
	full.entry = pir_str_get(&entry);
	return walk->fn(&full, walk->ctx, err);
}

static enum pir_code
entry_differs(struct walk *walk, const struct pir_diff *diff, const char *goal,
    const char *action, struct pir_err *err)
{
	struct pir_str change PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_strs_add(&walk->whole, *action ? action : goal);
	summary(diff, *action, &change);
	return tell(walk,
	    &(struct pir_plan_delta){ .change = pir_str_get(&change),
		.goal = goal,
		.action = action,
		.member = "",
		.was = "",
		.now = "" },
	    err);
}

static enum pir_code
member_differs(struct walk *walk, const struct pir_diff *diff, const char *goal,
    const char *action, struct pir_err *err)
{
	struct pir_str was PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str now PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str change PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_json_say(diff->was, &was);
	pir_json_say(diff->now, &now);
	if (!was.len && !now.len)
		return PIR_OK;
	pir_str_add(&change, word_of(diff->pattern));
	if (!diff->was)
		pir_str_addf(&change, ": %s", pir_str_get(&now));
	else if (!diff->now)
		pir_str_addf(&change, ": no longer %s", pir_str_get(&was));
	else
		pir_str_addf(&change, " %s -> %s", pir_str_get(&was),
		    pir_str_get(&now));
	return tell(walk,
	    &(struct pir_plan_delta){ .change = pir_str_get(&change),
		.goal = goal,
		.action = action,
		.member = diff->pattern,
		.was = pir_str_get(&was),
		.now = pir_str_get(&now) },
	    err);
}

/*
 * "agreement: client, signed, 2013-07-20"; one line for a new one.  That
 * the client's is outdated, the plan's state has said.
 */
static enum pir_code
agreement_differs(struct walk *walk, const struct pir_diff *diff,
    struct pir_err *err)
{
	struct pir_str change PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *last = strrchr(diff->pattern, '.') + 1;
	const struct pir_json *a = diff->entry;

	if (!strcmp(last, "by"))
		pir_str_addf(&change, "agreement: %s, %s, %s",
		    pir_json_str(a, "by"), pir_json_str(a, "how"),
		    pir_json_str(a, "on"));
	else if (!strcmp(last, "outdated_on") &&
	    !pir_json_is(a, "by", "client"))
		pir_str_addf(&change, "agreement by %s of %s outdated since %s",
		    pir_json_str(a, "by"), pir_json_str(a, "on"),
		    pir_json_str(a, "outdated_on"));
	else if (!strcmp(last, "copy_given_on"))
		pir_str_addf(&change, "copy given to %s on %s",
		    pir_json_str(a, "by"), pir_json_str(a, "copy_given_on"));
	else
		return PIR_OK;
	return tell(walk,
	    &(struct pir_plan_delta){ .change = pir_str_get(&change),
		.goal = "",
		.action = "",
		.member = diff->pattern,
		.was = "",
		.now = pir_str_get(&change) },
	    err);
}

static bool
is_ignored(const char *pattern)
{
	static const char *const names[] = { "kind", "version", "id", "client",
		"change_reason" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(names[i], pattern))
			return true;
	return false;
}

static enum pir_code
differs(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	struct walk *walk = ctx;
	char goal[ID_SIZE], action[ID_SIZE];

	if (is_ignored(diff->pattern))
		return PIR_OK;
	if (pir_str_has_prefix(diff->pattern, "agreements[]."))
		return agreement_differs(walk, diff, err);
	id_in(diff->member, "goals[", goal);
	id_in(diff->member, "actions[", action);
	if (!strcmp(diff->pattern, "goals[].id") ||
	    !strcmp(diff->pattern, "goals[].actions[].id"))
		return entry_differs(walk, diff, goal, action, err);
	if (pir_strs_has(&walk->whole, *action ? action : goal))
		return PIR_OK;
	return member_differs(walk, diff, goal, action, err);
}

enum pir_code
pir_plan_diff(const struct pir_json *was, const struct pir_json *now,
    pir_plan_delta_fn *fn, void *ctx, struct pir_err *err)
{
	struct walk walk = { .fn = fn, .ctx = ctx };
	enum pir_code code = pir_diff_walk(pir_kind_schema(PIR_PLAN), was, now,
	    differs, &walk, err);

	pir_strs_release(&walk.whole);
	return code;
}

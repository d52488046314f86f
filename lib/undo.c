#include "undo.h"

#include <string.h>

#include "auto.h"
#include "history.h"
#include "plan.h"
#include "replay.h"
#include "void.h"

#define RULE "undo"

/* The commit that is taken back, and where in a record we are. */
struct undo {
	struct pir_change *change;
	struct pir_store *store;
	const struct pir_edit *done; /* what the commit did to the record */
	struct pir_str member;       /* "goals[k3f9].title" */
	struct pir_err *err;
};

/* ---- What is never undone ---------------------------------------------- */

static const struct {
	enum pir_kind kind;
	const char *member;
	const char *instead;
} never[] = {
	{ PIR_CLIENT, "consents",
	    "a consent is withdrawn: 'pir consent withdraw'" },
	{ PIR_PLAN, "agreements",
	    "who agreed says so again: 'pir plan agree'" },
	{ PIR_REFERRAL, "history", "it goes on: 'pir referral update'" },
	{ PIR_REQUEST, "",
	    "money is cancelled, released or refunded: 'pir fund'" },
	{ PIR_POOL, "", "an allocation is handed back: 'pir fund allocate'" },
	{ PIR_REFORM_ISSUE, "decisions", "decide anew: 'pir reform decide'" },
};

/*
 * What follows from other members, or is set by every change; of a plan's
 * agreements, that one is outdated.
 */
static bool
is_derived(const struct undo *undo, const struct pir_json *was,
    const struct pir_json *done)
{
	const char *member = pir_str_get(&undo->member);

	if (!strcmp(member, "change_reason"))
		return true;
	return undo->done->path.kind == PIR_PLAN &&
	    (!strcmp(member, "state") ||
		(!strcmp(member, "agreements") &&
		    pir_json_count(was) == pir_json_count(done)));
}

static enum pir_code
check_may(const struct undo *undo)
{
	const struct pir_path *path = &undo->done->path;

	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		if (never[i].kind == path->kind &&
		    (!*never[i].member ||
			pir_diff_covers(never[i].member,
			    pir_str_get(&undo->member))))
			return pir_refuse(undo->err, RULE,
			    "%s: what changed in %s is never undone; %s",
			    path->id,
			    *never[i].member ? never[i].member
					     : pir_kind_name(path->kind),
			    never[i].instead);
	return PIR_OK;
}

/* ---- What stands on it ------------------------------------------------- */

static enum pir_code
name_commit(const struct pir_event *event, void *ctx, struct pir_err *err)
{
	char day[PIR_DATE_SIZE];

	(void)err;
	pir_str_addf(ctx, "commit %.10s of %s (%s)", event->commit->id,
	    pir_date_format(event->change->today, day),
	    *event->change->command ? event->change->command : "hand edit");
	return PIR_NO;
}

/* The member has another value by now: say whose commit that was. */
static enum pir_code
refuse_later(const struct undo *undo)
{
	struct pir_str later PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_strs paths PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	const struct pir_history_filter filter = { .member = pir_str_get(
						       &undo->member) };

	pir_strs_add(&paths, undo->done->file);
	if (pir_history_walk(undo->store, undo->change->parent, &paths, &filter,
		name_commit, &later, undo->err))
		return undo->err->code;
	return pir_refuse(undo->err, RULE,
	    "%s: %s was changed again by %s; take that back first, or correct "
	    "it with 'pir edit'",
	    undo->done->path.id, pir_str_get(&undo->member),
	    pir_str_get(&later));
}

/* ---- Taking back ------------------------------------------------------- */

static enum pir_code take_members(struct undo *, const struct pir_json *was,
    const struct pir_json *done, struct pir_json *now);

static bool
is_type(const struct pir_json *value, enum pir_json_type type)
{
	return !value || pir_json_type(value) == type;
}

/* True if each of a list's entries has an id or a code to be known by. */
static bool
is_keyed(const struct pir_json *list)
{
	for (const struct pir_json *e = pir_json_first(list); e;
	     e = pir_json_next(e))
		if (!*pir_diff_key(e))
			return false;
	return is_type(list, PIR_JSON_ARRAY);
}

static struct pir_json *
keyed(const struct pir_json *list, const char *key)
{
	struct pir_json *e = pir_json_first(list);

	while (e && strcmp(pir_diff_key(e), key) != 0)
		e = pir_json_next(e);
	return e;
}

/* An entry that the commit added: it stays, but for goals and actions. */
static enum pir_code
take_added(struct undo *undo, const struct pir_json *done, struct pir_json *now)
{
	if (!now || pir_json_is(now, "state", "cancelled"))
		return PIR_OK;
	if (undo->done->path.kind != PIR_PLAN)
		return pir_refuse(undo->err, RULE,
		    "%s: %s was added, and entries are ended, never removed; "
		    "end it by the command that added it",
		    undo->done->path.id, pir_str_get(&undo->member));
	if (!pir_json_equal(done, now))
		return refuse_later(undo);
	pir_json_set_str(now, "state", "cancelled");
	return PIR_OK;
}

static enum pir_code
take_entry(struct undo *undo, const struct pir_json *was,
    const struct pir_json *done, struct pir_json *list, const char *key)
{
	struct pir_json *now = keyed(list, key);
	size_t len = undo->member.len;
	enum pir_code code = PIR_OK;

	pir_str_addf(&undo->member, "[%s]", key);
	if (!was)
		code = take_added(undo, done, now);
	else if (!done && !now)
		pir_json_append(list, pir_json_copy(was));
	else if (done && !pir_json_equal(was, done))
		code = now ? take_members(undo, was, done, now)
			   : refuse_later(undo);
	pir_str_cut(&undo->member, len);
	return code;
}

static enum pir_code
take_entries(struct undo *undo, const struct pir_json *was,
    const struct pir_json *done, struct pir_json *now)
{
	for (const struct pir_json *e = pir_json_first(was); e;
	     e = pir_json_next(e)) {
		const char *key = pir_diff_key(e);

		if (take_entry(undo, e, keyed(done, key), now, key))
			return undo->err->code;
	}
	for (const struct pir_json *e = pir_json_first(done); e;
	     e = pir_json_next(e)) {
		const char *key = pir_diff_key(e);

		if (!keyed(was, key) && take_entry(undo, NULL, e, now, key))
			return undo->err->code;
	}
	return PIR_OK;
}

/* A value that is taken back as a whole. */
static enum pir_code
take_value(struct undo *undo, const struct pir_json *was,
    const struct pir_json *done, struct pir_json *object, const char *name)
{
	if (!pir_json_equal(pir_json_get(object, name), done))
		return refuse_later(undo);
	if (was)
		pir_json_set(object, name, pir_json_copy(was));
	else
		pir_json_remove(object, name);
	return PIR_OK;
}

static enum pir_code
take_member(struct undo *undo, const struct pir_json *was,
    const struct pir_json *done, struct pir_json *object, const char *name)
{
	struct pir_json *now = pir_json_get(object, name);

	if (pir_json_equal(was, done) || pir_json_equal(was, now) ||
	    is_derived(undo, was, done))
		return PIR_OK;
	if (check_may(undo))
		return undo->err->code;
	if (was && done && now && is_type(was, PIR_JSON_OBJECT) &&
	    is_type(done, PIR_JSON_OBJECT))
		return take_members(undo, was, done, now);
	if (now && (was || done) && is_keyed(was) && is_keyed(done) &&
	    is_keyed(now))
		return take_entries(undo, was, done, now);
	return take_value(undo, was, done, object, name);
}

/* Every member that either side of the commit has, each once. */
static enum pir_code
take_members(struct undo *undo, const struct pir_json *was,
    const struct pir_json *done, struct pir_json *now)
{
	size_t len = undo->member.len;

	for (int side = 0; side < 2; side++)
		for (const struct pir_json *m =
			 pir_json_first(side ? done : was);
		     m; m = pir_json_next(m)) {
			const char *name = pir_json_name(m);

			if (side && pir_json_get(was, name))
				continue;
			pir_str_addf(&undo->member, "%s%s", len ? "." : "",
			    name);
			if (take_member(undo, pir_json_get(was, name),
				pir_json_get(done, name), now, name))
				return undo->err->code;
			pir_str_cut(&undo->member, len);
		}
	return PIR_OK;
}

/* A record that the commit made is marked, where that can be. */
static enum pir_code
take_record(struct undo *undo)
{
	const struct pir_path *path = &undo->done->path;
	const struct pir_json *now;

	if (check_may(undo) ||
	    pir_change_see(undo->change, path, &now, undo->err))
		return undo->err->code;
	return pir_record_is_void(now)
	    ? PIR_OK
	    : pir_void(undo->change, path, undo->err);
}

static enum pir_code
take_edit(struct undo *undo)
{
	const struct pir_path *path = &undo->done->path;
	const struct pir_edit *edit;
	struct pir_json *now;

	if (!undo->done->before)
		return take_record(undo);
	if (pir_change_edit(undo->change, path, &now, undo->err) ||
	    take_members(undo, undo->done->before, undo->done->after, now))
		return undo->err->code;
	/* What a plan's own verbs keep in step, taking back may not. */
	if (path->kind == PIR_PLAN &&
	    pir_plan_resettle(undo->change, path->client, undo->err))
		return undo->err->code;
	edit = pir_change_find(undo->change, undo->done->file);
	if (!pir_json_equal(edit->before, edit->after))
		pir_change_id(undo->change, path->id);
	return PIR_OK;
}

/* ---- The commit -------------------------------------------------------- */

/* The first that the walk comes to is the one that was asked for. */
static enum pir_code
take_commit(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	struct undo *undo = ctx;
	struct pir_replay done PIR_AUTO(pir_replay_release) = PIR_REPLAY_INIT;

	if (!before)
		return pir_refuse(err, RULE,
		    "commit %.10s made the repository; there is nothing "
		    "before it to go back to",
		    commit->id);
	done.change.parent = before;
	if (pir_replay_read(&done, after, changed, err))
		return err->code;
	for (size_t i = 0; i < done.change.n; i++) {
		undo->done = &done.change.edits[i];
		if (take_edit(undo))
			return err->code;
	}
	pir_change_what(undo->change, "took back %.10s", commit->id);
	return PIR_NO;
}

enum pir_code
pir_undo(struct pir_change *change, struct pir_store *store, const char *commit,
    struct pir_err *err)
{
	struct undo undo = { .change = change, .store = store, .err = err };
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	enum pir_code code;

	if (!change->reason || !*change->reason)
		return pir_fail(err, PIR_INVALID,
		    "say why it is taken back with -m REASON");
	if (pir_store_at(store, commit, &tree, err))
		return err->code;
	if (!pir_tree_descends(change->parent, tree))
		return pir_fail(err, PIR_MISSING,
		    "commit %.10s is not in the history", commit);
	code = pir_store_history(store, tree, NULL, take_commit, &undo, err);
	pir_str_release(&undo.member);
	return code;
}

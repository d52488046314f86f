#include "evidence.h"

#include <string.h>

#include "approval.h"
#include "auto.h"
#include "delegation.h"
#include "replay.h"
#include "role.h"

#define FACTS "facts"
struct gathering {
	const struct pir_path *path;
	struct pir_authors authors;
	struct pir_json *facts; /* an object: they are looked up by id */
};

/* ---- One commit -----------------------------------------------------------
 */

/* Set the author's role that was in force, one of those. */
static void
set_role(struct pir_json *fact, const struct pir_change *change, unsigned roles)
{
	const struct pir_json *r =
	    pir_json_first(pir_json_get(change->staff, "roles"));

	while (r &&
	    (!pir_json_in_force(r, change->today) ||
		!(pir_role_of_name(pir_json_str(r, "role")) & roles)))
		r = pir_json_next(r);
	if (r)
		pir_json_set(fact, "role", pir_json_copy(r));
}

/* What the decision took, and the delegation that covered it. */
static enum pir_code
set_authority(struct pir_json *fact, const struct pir_change *change,
    const struct pir_edit *edit, const struct pir_json *entry,
    struct pir_err *err)
{
	struct pir_approval a PIR_AUTO(pir_approval_release) =
	    PIR_APPROVAL_INIT;
	const struct pir_json *delegation;

	if (pir_approval_begin(&a, change, &edit->path, edit->after, entry,
		pir_json_date(entry, "on"), err))
		return err->code;
	delegation = pir_delegation_covers(change->parent, change->staff,
	    &(struct pir_power){ a.now.pool,
		pir_json_str(edit->after, "category"), a.whole_cents },
	    change->today);
	pir_json_set_int(fact, "whole_cents", a.whole_cents);
	pir_json_set_int(fact, "needed", (int64_t)a.needed);
	if (delegation)
		pir_json_set(fact, "delegation", pir_json_copy(delegation));
	return PIR_OK;
}

/* A rule that it went against, and the role that let them. */
static void
set_override(struct pir_json *fact, const struct pir_change *change)
{
	struct pir_json *override;

	if (!change->waived)
		return;
	override = pir_json_set(fact, "override", pir_json_object());
	pir_json_set_str(override, "rule", change->waived);
	set_role(override, change, PIR_COORDINATOR);
}

/* Who did it and when, as the commit tells. */
static struct pir_json *
add_fact(struct gathering *g, const struct pir_commit *commit,
    const struct pir_change *change, const struct pir_json *entry)
{
	static const char *const members[] = { "type", "on", "by",
		"amount_cents", "late", NULL };
	struct pir_json *fact =
	    pir_json_append(pir_json_need_array(g->facts, FACTS),
		pir_json_object());
	char moment[PIR_MOMENT_SIZE];

	pir_json_give_str(fact, "id", pir_json_str(entry, "id"));
	for (size_t i = 0; members[i]; i++)
		if (pir_json_get(entry, members[i]))
			pir_json_set(fact, members[i],
			    pir_json_copy(pir_json_get(entry, members[i])));
	pir_json_set_str(fact, "commit", commit->id);
	pir_json_set_str(fact, "moment",
	    pir_moment_format(commit->moment, moment));
	pir_json_set_str(fact, "author", change->actor);
	set_role(fact, change, pir_role_used(change));
	set_override(fact, change);
	return fact;
}

static enum pir_code
tell_entry(struct gathering *g, const struct pir_commit *commit,
    const struct pir_change *change, const struct pir_edit *edit,
    const struct pir_json *entry, struct pir_err *err)
{
	struct pir_json *fact;

	if (pir_json_entry(edit->before, "entries", pir_json_str(entry, "id")))
		return PIR_OK;
	fact = add_fact(g, commit, change, entry);
	if (!pir_json_is(entry, "type", "approve") &&
	    !pir_json_is(entry, "type", "decline"))
		return PIR_OK;
	return set_authority(fact, change, edit, entry, err);
}

/* The request as it was made, like an entry without an id. */
static void
tell_request(struct gathering *g, const struct pir_commit *commit,
    const struct pir_change *change, const struct pir_json *request)
{
	struct pir_json *entry PIR_AUTO(pir_json_release) =
	    pir_json_copy(pir_json_get(request, "requested"));

	if (!entry)
		return;
	pir_json_set_str(entry, "type", "request");
	pir_json_set_int(entry, "amount_cents",
	    pir_json_int(request, "amount_cents", 0));
	add_fact(g, commit, change, entry);
}

/* ---- The history ----------------------------------------------------------
 */

static enum pir_code
visit(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	struct gathering *g = ctx;
	struct pir_replay replay PIR_AUTO(pir_replay_release) = PIR_REPLAY_INIT;
	const struct pir_edit *edit;
	const struct pir_json *e;
	enum pir_code code;
	char file[PIR_PATH_SIZE];

	if (pir_replay_begin(&replay, commit, before, &g->authors, err) ||
	    pir_replay_read(&replay, after, changed, err))
		return err->code;
	edit = pir_change_find(&replay.change, pir_path_format(g->path, file));
	if (!edit || !edit->after)
		return PIR_OK;
	code = PIR_OK;
	e = pir_json_first(pir_json_get(edit->after, "entries"));
	for (; e && !code; e = pir_json_next(e))
		code = tell_entry(g, commit, &replay.change, edit, e, err);
	if (!edit->before)
		tell_request(g, commit, &replay.change, edit->after);
	return code;
}

/* As the record has its entries; the request itself is the first. */
static struct pir_json *
in_order(const struct pir_json *facts, const struct pir_json *request)
{
	struct pir_json *to = pir_json_array();
	const struct pir_json *e =
	    pir_json_first(pir_json_get(request, "entries"));
	const struct pir_json *f = pir_json_first(pir_json_get(facts, FACTS));

	for (; f; f = pir_json_next(f))
		if (!pir_json_get(f, "id"))
			pir_json_append(to, pir_json_copy(f));
	for (; e; e = pir_json_next(e)) {
		f = pir_json_entry(facts, FACTS, pir_json_str(e, "id"));
		if (f)
			pir_json_append(to, pir_json_copy(f));
	}
	return to;
}

enum pir_code
pir_evidence_read(struct pir_store *store, const struct pir_tree *tree,
    const struct pir_path *request, struct pir_json **out, struct pir_err *err)
{
	struct pir_json *facts PIR_AUTO(pir_json_release) = pir_json_object();
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_strs paths PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct gathering g = { .path = request, .facts = facts };
	char file[PIR_PATH_SIZE];
	enum pir_code code;

	if (pir_record_read(tree, pir_path_format(request, file), &record, err))
		return err->code;
	pir_strs_add(&paths, file);
	code = pir_store_history(store, tree, &paths, visit, &g, err);
	pir_authors_release(&g.authors);
	if (!code)
		*out = in_order(facts, record);
	return code;
}

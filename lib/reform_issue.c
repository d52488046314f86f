/* reform_issue.c - issues: raised, shown to be so, acted on, published */
#include <string.h>

#include "auto.h"
#include "client_find.h"
#include "reform.h"
#include "void.h"

/* The issue that was typed, to be changed. */
static enum pir_code
open_issue(struct pir_change *change, const char *typed,
    struct pir_json **issue, struct pir_err *err)
{
	struct pir_path path;

	if (pir_change_resolve(change, PIR_REFORM_ISSUE, typed, &path, err))
		return err->code;
	return pir_change_edit(change, &path, issue, err);
}

/* What happened to the issue itself, for the subject. */
static void
tell(struct pir_change *change, const char *what, const struct pir_json *issue)
{
	pir_change_what(change, "%s", what);
	pir_change_id(change, pir_json_str(issue, "id"));
}

/* Or to an entry of it. */
static void
tell_entry(struct pir_change *change, const char *what,
    const struct pir_json *issue, const struct pir_json *entry)
{
	pir_change_what(change, "%s %s", what, pir_json_str(issue, "id"));
	pir_change_id(change, pir_json_str(entry, "id"));
}

/* Nobody is named where somebody else speaks who is no member. */
static enum pir_code
set_raised(struct pir_change *change, const struct pir_issue_said *said,
    struct pir_json *issue, struct pir_err *err)
{
	struct pir_json *raised = pir_json_need_object(issue, "raised");
	struct pir_json *member PIR_AUTO(pir_json_release) = NULL;
	const char *capacity = said->capacity ? said->capacity : "facilitator";

	pir_json_set_date(raised, "on", change->on);
	if (said->by) {
		if (pir_reform_member(change, NULL, said->by, &member, err))
			return err->code;
		pir_json_set_str(raised, "by", said->by);
		if (!said->capacity)
			capacity = pir_json_str(member, "capacity");
	} else if (!strcmp(capacity, "facilitator") ||
	    !strcmp(capacity, "data")) {
		pir_json_set_str(raised, "by", change->actor);
	}
	pir_json_set_str(raised, "capacity", capacity);
	return PIR_OK;
}

enum pir_code
pir_reform_raise(struct pir_change *change, const struct pir_issue_said *said,
    struct pir_err *err)
{
	struct pir_json *issue;

	if (pir_change_add_dated(change, PIR_REFORM_ISSUE, change->on, said->id,
		&issue, err))
		return err->code;
	pir_json_set_str(issue, "state", "raised");
	pir_json_give_str(issue, "area", said->area);
	pir_json_need_array(issue, "sectors");
	pir_json_give_list(issue, "sectors", &said->sectors);
	pir_json_give_str(issue, "title", said->title);
	pir_json_give_str(issue, "text", said->text);
	tell(change, "raised", issue);
	return set_raised(change, said, issue, err);
}

/* ---- Evidence ----------------------------------------------------------- */

static enum pir_code
set_client(struct pir_change *change, const struct pir_evidence_said *said,
    const struct pir_json *issue, struct pir_json *evidence,
    struct pir_err *err)
{
	char client[PIR_ID_CLIENT + 1];
	char hash[PIR_SHA256_SIZE];

	if (said->document || said->text || said->count >= 0 ||
	    pir_date_is_set(said->from) || pir_date_is_set(said->to))
		return pir_fail(err, PIR_INVALID,
		    "--client stands alone: a client is linked by a hash and "
		    "nothing beside it");
	if (pir_client_resolve_in(change, said->client, client, err))
		return err->code;
	pir_reform_hash(said->key, pir_json_str(issue, "id"), client, hash);
	pir_json_set_str(evidence, "kind", "client");
	pir_json_set_str(evidence, "ref", hash);
	return PIR_OK;
}

static void
set_evidence(const struct pir_evidence_said *said, struct pir_json *evidence)
{
	pir_json_set_str(evidence, "kind",
	    said->count >= 0     ? "count"
		: said->document ? "document"
				 : "statement");
	pir_json_give_str(evidence, "ref", said->document);
	pir_json_give_str(evidence, "text", said->text);
	if (said->count >= 0)
		pir_json_set_int(evidence, "count", said->count);
	pir_json_give_date(evidence, "from", said->from);
	pir_json_give_date(evidence, "to", said->to);
}

enum pir_code
pir_reform_link(struct pir_change *change, const char *typed,
    const struct pir_evidence_said *said, struct pir_err *err)
{
	struct pir_json *issue;
	struct pir_json *evidence;

	if (!said->client && !said->document && !said->text && said->count < 0)
		return pir_fail(err, PIR_INVALID,
		    "what shows it: --client, --count, --document or --text");
	if (open_issue(change, typed, &issue, err) ||
	    pir_change_add_entry(issue, issue, "evidence", said->id, &evidence,
		err))
		return err->code;
	tell_entry(change, "evidence for", issue, evidence);
	if (said->client)
		return set_client(change, said, issue, evidence, err);
	set_evidence(said, evidence);
	return PIR_OK;
}

enum pir_code
pir_reform_unlink(struct pir_change *change, const char *typed,
    const char *entry, struct pir_err *err)
{
	struct pir_json *issue;
	struct pir_json *evidence;

	if (open_issue(change, typed, &issue, err) ||
	    pir_record_entry(issue, "evidence", entry, &evidence, err))
		return err->code;
	tell_entry(change, "not evidence for", issue, evidence);
	return pir_void_mark(change, evidence, entry, err);
}

enum pir_code
pir_reform_voice(struct pir_change *change, const char *typed,
    const char *capacity, const char *text, bool public, struct pir_err *err)
{
	struct pir_json *issue;
	struct pir_json *voice;

	if (open_issue(change, typed, &issue, err))
		return err->code;
	tell(change, "voice", issue);
	voice = pir_json_append(pir_json_need_array(issue, "voice"),
	    pir_json_object());
	pir_json_set_str(voice, "capacity", capacity);
	pir_json_set_str(voice, "text", text);
	pir_json_set_bool(voice, "permission", true);
	pir_json_set_bool(voice, "public", public);
	return PIR_OK;
}

/* ---- Actions ------------------------------------------------------------ */

static void
apply_action(const struct pir_change *change,
    const struct pir_reform_action *said, struct pir_json *action)
{
	const char *owner = said->owner;

	if (owner && !strcmp(owner, "me"))
		owner = change->actor;
	pir_json_give_str(action, "what", said->what);
	pir_json_give_str(action, "owner", owner);
	pir_json_give_date(action, "due", said->due);
	pir_json_give_str(action, "state", said->state);
}

enum pir_code
pir_reform_act(struct pir_change *change, const char *typed,
    const struct pir_reform_action *said, const char *id, struct pir_err *err)
{
	struct pir_json *issue;
	struct pir_json *action;

	if (open_issue(change, typed, &issue, err) ||
	    pir_change_add_entry(issue, issue, "actions", id, &action, err))
		return err->code;
	if (pir_json_is(issue, "state", "accepted"))
		pir_json_set_str(issue, "state", "in-progress");
	pir_json_set_str(action, "state", "planned");
	apply_action(change, said, action);
	tell_entry(change, "added to", issue, action);
	return PIR_OK;
}

enum pir_code
pir_reform_act_edit(struct pir_change *change, const char *typed,
    const char *entry, const struct pir_reform_action *said,
    struct pir_err *err)
{
	struct pir_json *issue;
	struct pir_json *action;

	if (open_issue(change, typed, &issue, err) ||
	    pir_record_entry(issue, "actions", entry, &action, err))
		return err->code;
	apply_action(change, said, action);
	tell_entry(change, said->state ? said->state : "changed in", issue,
	    action);
	return PIR_OK;
}

/* ---- What becomes of it ------------------------------------------------- */

/* Move it to the state; outcome is what came of it, or NULL. */
static enum pir_code
move(struct pir_change *change, const char *typed, const char *state,
    const char *outcome, struct pir_err *err)
{
	struct pir_json *issue;

	if (open_issue(change, typed, &issue, err))
		return err->code;
	tell(change, state, issue);
	pir_json_set_str(issue, "state", state);
	pir_json_give_str(issue, "outcome", outcome);
	return PIR_OK;
}

enum pir_code
pir_reform_resolve(struct pir_change *change, const char *typed,
    const char *outcome, struct pir_err *err)
{
	return move(change, typed, "resolved", outcome, err);
}

enum pir_code
pir_reform_park(struct pir_change *change, const char *typed,
    struct pir_err *err)
{
	return move(change, typed, "parked", NULL, err);
}

/* The meeting's record and the issue's, in the same words. */
enum pir_code
pir_reform_decide(struct pir_change *change,
    const struct pir_reform_decision *said, struct pir_err *err)
{
	struct pir_path path;
	struct pir_json *meeting;
	struct pir_json *issue;
	struct pir_json *d;

	if (pir_change_resolve(change, PIR_REFORM_MEETING, said->meeting, &path,
		err) ||
	    pir_change_edit(change, &path, &meeting, err) ||
	    open_issue(change, said->issue, &issue, err))
		return err->code;
	tell(change, said->state ? said->state : "decided", issue);
	d = pir_json_append(pir_json_need_array(meeting, "decisions"),
	    pir_json_object());
	pir_json_set_str(d, "issue", pir_json_str(issue, "id"));
	pir_json_set_str(d, "text", said->text);
	d = pir_json_append(pir_json_need_array(issue, "decisions"),
	    pir_json_object());
	pir_json_set_str(d, "meeting", path.id);
	pir_json_set_str(d, "on", pir_json_str(meeting, "on"));
	pir_json_set_str(d, "text", said->text);
	pir_json_give_str(issue, "state", said->state);
	pir_json_give_str(issue, "outcome", said->outcome);
	return PIR_OK;
}

/* ---- For the public ----------------------------------------------------- */

enum pir_code
pir_reform_publish(struct pir_change *change, const char *typed,
    const char *title, const char *summary, struct pir_err *err)
{
	struct pir_json *issue;
	struct pir_json *published;

	if (open_issue(change, typed, &issue, err))
		return err->code;
	tell(change, "published", issue);
	pir_json_give_str(issue, "public_title", title);
	pir_json_give_str(issue, "public_summary", summary);
	published = pir_json_need_object(issue, "published");
	pir_json_set_date(published, "on", change->on);
	pir_json_set_str(published, "by", change->actor);
	return PIR_OK;
}

enum pir_code
pir_reform_withdraw(struct pir_change *change, const char *typed,
    struct pir_err *err)
{
	struct pir_json *issue;

	if (open_issue(change, typed, &issue, err))
		return err->code;
	tell(change, "withdrawn", issue);
	if (!pir_json_get(issue, "published"))
		return pir_fail(err, PIR_INVALID, "issue %s is not published",
		    pir_json_str(issue, "id"));
	pir_json_remove(issue, "published");
	return PIR_OK;
}

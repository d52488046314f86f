/* referral_change.c - referrals: drafted, sent, answered */
#include <string.h>

#include "auto.h"
#include "client_find.h"
#include "disclosure.h"
#include "plan.h"
#include "referral.h"

/* The next entry of its history, which it is in from then on. */
static struct pir_json *
step(const struct pir_change *change, struct pir_json *referral,
    const char *state)
{
	struct pir_json *entry =
	    pir_json_append(pir_json_need_array(referral, "history"),
		pir_json_object());

	pir_json_set_str(entry, "state", state);
	pir_json_set_date(entry, "on", change->on);
	pir_json_set_str(entry, "by", change->actor);
	pir_json_set_str(referral, "state", state);
	return entry;
}

/* ---- Drafted ----------------------------------------------------------- */

/* What it serves is there.  An action names it, and gives its partner and
 * goal unless others are said. */
static enum pir_code
link_plan(struct pir_change *change, const struct pir_referral_said *said,
    const char *client, struct pir_json *referral, struct pir_err *err)
{
	struct pir_json *goal, *action;

	if (said->goal &&
	    pir_plan_find_goal(change, client, said->goal, &goal, err))
		return err->code;
	if (!said->action)
		return PIR_OK;
	if (pir_plan_find_action(change, client, said->action, &goal, &action,
		err))
		return err->code;
	pir_json_append_str(pir_json_need_array(action, "referrals"),
	    pir_json_str(referral, "id"));
	pir_json_set_str(referral, "action", said->action);
	if (!said->goal)
		pir_json_set_str(referral, "goal", pir_json_str(goal, "id"));
	if (said->to)
		return PIR_OK;
	pir_json_give_str(referral, "to", pir_json_str(action, "partner"));
	if (!said->service)
		pir_json_give_str(referral, "service",
		    pir_json_str(action, "service"));
	return PIR_OK;
}

enum pir_code
pir_referral_draft(struct pir_change *change, const char *typed,
    const struct pir_referral_said *said, struct pir_err *err)
{
	struct pir_path partner = { .kind = PIR_PARTNER };
	const struct pir_json *client;
	struct pir_json *referral;
	const char *id;

	if (pir_client_see(change, typed, &client, err) ||
	    (said->to &&
		pir_change_resolve(change, PIR_PARTNER, said->to, &partner,
		    err)) ||
	    pir_change_add_for(change, PIR_REFERRAL, pir_json_str(client, "id"),
		change->on, said->id, &referral, err))
		return err->code;
	id = pir_json_str(client, "id");
	pir_json_give_str(referral, "to", partner.id);
	pir_json_give_str(referral, "service", said->service);
	pir_json_give_str(referral, "goal", said->goal);
	pir_json_give_str(referral, "urgency", said->urgency);
	pir_json_give_str(referral, "reason", said->reason);
	pir_json_give_date(referral, "reply_by", said->reply_by);
	step(change, referral, "draft");
	if (link_plan(change, said, id, referral, err))
		return err->code;
	if (!pir_json_get(referral, "to"))
		return pir_fail(err, PIR_INVALID,
		    "referred to whom: --to PARTNER, or an --action that has "
		    "one; see 'pir partner find'");
	pir_change_what(change, "draft");
	pir_change_id(change, pir_json_str(referral, "id"));
	return PIR_OK;
}

/* ---- Sent -------------------------------------------------------------- */

static enum pir_code
open_referral(struct pir_change *change, const char *typed,
    struct pir_path *path, struct pir_json **referral, struct pir_err *err)
{
	if (pir_change_resolve(change, PIR_REFERRAL, typed, path, err))
		return err->code;
	return pir_change_edit(change, path, referral, err);
}

/* What the partner is told by it, as a disclosure in the same change. */
static enum pir_code
disclose(struct pir_change *change, const struct pir_path *path,
    const struct pir_referral_sent *said, struct pir_json *referral,
    struct pir_err *err)
{
	static const char *const usual[] = { "identity", "needs" };
	struct pir_disclosed told = {
		.to = pir_json_str(referral, "to"),
		.what = { usual, 2 },
		.purpose = said->purpose ? said->purpose : "referral",
		.basis = said->basis,
		.reason = said->because,
	};
	struct pir_json *disclosure;

	if (said->information.n)
		told.what = said->information;
	if (pir_disclosure_add(change, path->client, &told, NULL, &disclosure,
		err))
		return err->code;
	pir_json_set_str(referral, "disclosure",
	    pir_json_str(disclosure, "id"));
	pir_json_remove(referral, "consent");
	pir_json_give_str(referral, "consent",
	    pir_json_str(disclosure, "consent"));
	if (pir_json_get(referral, "consent"))
		pir_change_talk(change,
		    "sent to %s on consent %s; disclosure %s records it",
		    told.to, pir_json_str(referral, "consent"),
		    pir_json_str(disclosure, "id"));
	else
		pir_change_talk(change,
		    "sent to %s on another basis, %s; disclosure %s records it",
		    told.to, pir_json_str(disclosure, "basis"),
		    pir_json_str(disclosure, "id"));
	return PIR_OK;
}

enum pir_code
pir_referral_send(struct pir_change *change, const char *typed,
    const struct pir_referral_sent *said, struct pir_err *err)
{
	struct pir_json *referral;
	struct pir_path path;

	if (open_referral(change, typed, &path, &referral, err))
		return err->code;
	if (!pir_json_is(referral, "state", "draft") &&
	    !pir_json_is(referral, "state", "referred-back"))
		return pir_refuse(err, "referral-state",
		    "referral %s is %s already: a draft is sent, or what was "
		    "referred back; for answers see 'pir referral update'",
		    path.id, pir_json_str(referral, "state"));
	/* What was asked for at first says nothing of the second time. */
	if (pir_json_is(referral, "state", "referred-back"))
		pir_json_remove(referral, "reply_by");
	pir_json_give_date(referral, "reply_by", said->reply_by);
	if (disclose(change, &path, said, referral, err))
		return err->code;
	pir_json_give_str(step(change, referral, "sent"), "note", said->note);
	pir_change_what(change, "to %s", pir_json_str(referral, "to"));
	pir_change_id(change, path.id);
	return PIR_OK;
}

/* ---- Answered ---------------------------------------------------------- */

/* Its action is done with it. */
static enum pir_code
finish(struct pir_change *change, const struct pir_path *path,
    const struct pir_json *referral, const struct pir_referral_step *said,
    struct pir_err *err)
{
	const char *action = pir_json_str(referral, "action");

	if (!said->finish)
		return PIR_OK;
	if (!*action || !pir_json_is(referral, "state", "closed"))
		return pir_fail(err, PIR_INVALID,
		    "--finish goes with --state closed, of a referral that "
		    "serves an action");
	return pir_plan_action_set(change,
	    &(struct pir_plan_action){ .client = path->client,
		.action = action,
		.state = "done",
		.outcome = said->note },
	    err);
}

static enum pir_code
check_said(const struct pir_referral_step *said, struct pir_err *err)
{
	if (!said->state && !said->worker && !said->barrier && !said->note &&
	    !pir_date_is_set(said->reply_by))
		return pir_fail(err, PIR_INVALID,
		    "say what became of it: --state, or --worker, --barrier, "
		    "--note or --reply-by while it stays as it is");
	if (said->state && !strcmp(said->state, "sent"))
		return pir_fail(err, PIR_INVALID,
		    "it is sent by 'pir referral send', which writes down "
		    "what is told");
	return PIR_OK;
}

enum pir_code
pir_referral_update(struct pir_change *change, const char *typed,
    const struct pir_referral_step *said, struct pir_err *err)
{
	struct pir_json *referral, *entry;
	struct pir_path path;
	const char *state = said->state;

	if (check_said(said, err) ||
	    open_referral(change, typed, &path, &referral, err))
		return err->code;
	pir_json_give_date(referral, "reply_by", said->reply_by);
	pir_change_what(change, "reply awaited");
	if (state || said->worker || said->barrier || said->note) {
		state = state ? state : pir_json_str(referral, "state");
		pir_change_what(change, "%s", state);
		entry = step(change, referral, state);
		pir_json_give_str(entry, "worker", said->worker);
		pir_json_give_str(entry, "note", said->note);
		pir_json_give_str(entry, "barrier", said->barrier);
		pir_json_give_str(referral, "outcome", said->outcome);
	}
	pir_change_id(change, path.id);
	return finish(change, &path, referral, said, err);
}

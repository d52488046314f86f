#include "client_state.h"

#include "auto.h"
#include "client_find.h"
#include "open_work.h"
#include "plan.h"

/* Days until the plan is looked at after a stay in hospital. */
#define AFTER_HOSPITAL 7

/* The moves of records.md; merging is open to every state. */
static const struct {
	const char *from;
	const char *to;
} moves[] = {
	{ "", "referred" },
	{ "referred", "accepted" },
	{ "referred", "declined" },
	{ "referred", "closed" },
	{ "accepted", "active" },
	{ "accepted", "closed" },
	{ "active", "on-hold" },
	{ "active", "closed" },
	{ "on-hold", "active" },
	{ "on-hold", "closed" },
	{ "closed", "referred" },
	{ "declined", "referred" },
};
#define MOVES (sizeof moves / sizeof *moves)

bool
pir_client_may_become(const char *from, const char *to)
{
	if (strcmp(to, "merged") == 0)
		return *from && strcmp(from, "merged") != 0;
	for (size_t i = 0; i < MOVES; i++)
		if (strcmp(moves[i].from, from) == 0 &&
		    strcmp(moves[i].to, to) == 0)
			return true;
	return false;
}

enum pir_code
pir_client_check_move(const struct pir_json *client, const char *to,
    struct pir_err *err)
{
	struct pir_strs from PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *state = pir_json_str(client, "state");

	if (pir_client_may_become(state, to))
		return PIR_OK;
	if (strcmp(to, "referred") != 0 && pir_client_check_open(client, err))
		return err->code;
	for (size_t i = 0; i < MOVES; i++)
		if (strcmp(moves[i].to, to) == 0 && *moves[i].from)
			pir_strs_add(&from, moves[i].from);
	pir_strs_join(&from, &list);
	return pir_refuse(err, "client-state",
	    "client %s is %s: it becomes %s only from %s",
	    pir_json_str(client, "id"), state, to, pir_str_get(&list));
}

/* The client to be changed, if it may go to the state. */
static enum pir_code
edit_for(struct pir_change *change, const char *typed, const char *to,
    struct pir_json **client, struct pir_err *err)
{
	if (pir_client_edit(change, typed, client, err))
		return err->code;
	return pir_client_check_move(*client, to, err);
}

enum pir_code
pir_client_decline(struct pir_change *change, const char *typed,
    const char *reason, const struct pir_list *to, struct pir_err *err)
{
	struct pir_json *client;
	struct pir_json *episode;

	if (edit_for(change, typed, "declined", &client, err))
		return err->code;
	episode = pir_client_episode(client);
	pir_json_set_date(episode, "declined_on", change->on);
	pir_json_set_str(episode, "decline_reason", reason);
	pir_json_give_list(episode, "referred_on_to", to);
	pir_json_set_str(client, "state", "declined");
	pir_change_what(change, "declined");
	return pir_plan_close(change, pir_json_str(client, "id"), err);
}

enum pir_code
pir_client_hold(struct pir_change *change, const char *typed,
    const struct pir_client_held *held, struct pir_err *err)
{
	struct pir_json *client;
	struct pir_json *hold;
	struct pir_path partner;

	if (edit_for(change, typed, "on-hold", &client, err) ||
	    pir_change_add_entry(client, client, "holds", held->id, &hold, err))
		return err->code;
	pir_json_set_str(hold, "kind", held->kind);
	if (held->partner) {
		if (pir_change_resolve(change, PIR_PARTNER, held->partner,
			&partner, err))
			return err->code;
		pir_json_set_str(hold, "partner", partner.id);
	}
	pir_json_set_date(hold, "from", change->on);
	pir_json_give_date(hold, "expected_to", held->until);
	pir_json_set_str(client, "state", "on-hold");
	pir_change_what(change, "on hold");
	return PIR_OK;
}

/* An assignment ends that day, one that is to come on its first. */
static void
end_assignment(struct pir_json *a, struct pir_date day)
{
	struct pir_date from = pir_json_date(a, "from");
	struct pir_date to = pir_json_date(a, "to");

	if (pir_date_is_set(to) && pir_date_cmp(to, day) <= 0)
		return;
	pir_json_set_date(a, "to", pir_date_later(from, day));
}

/* End the hold that has no last day. */
static void
end_hold(struct pir_json *client, struct pir_date day)
{
	struct pir_json *h = pir_json_first(pir_json_get(client, "holds"));

	for (; h; h = pir_json_next(h))
		if (!pir_json_get(h, "to"))
			pir_json_set_date(h, "to", day);
}

void
pir_client_end_all(struct pir_json *client, struct pir_date day)
{
	struct pir_json *a =
	    pir_json_first(pir_json_get(client, "assignments"));

	for (; a; a = pir_json_next(a))
		end_assignment(a, day);
	end_hold(client, day);
}

/* The hold that has no last day, or NULL. */
static const struct pir_json *
open_hold(const struct pir_json *client)
{
	const struct pir_json *h =
	    pir_json_first(pir_json_get(client, "holds"));

	for (; h && pir_json_get(h, "to"); h = pir_json_next(h))
		;
	return h;
}

/* Bring the plan's next review near, if there is a plan that is open. */
static enum pir_code
review_soon(struct pir_change *change, const char *client, struct pir_err *err)
{
	struct pir_date by = pir_date_add_days(change->on, AFTER_HOSPITAL);
	struct pir_path path = pir_path_make(PIR_PLAN, client);
	const struct pir_json *plan = NULL;
	struct pir_err missing = PIR_ERR_INIT;
	struct pir_date next;
	char buf[PIR_DATE_SIZE];

	if (pir_change_see(change, &path, &plan, &missing) == PIR_OK &&
	    pir_plan_is_open(plan)) {
		next = pir_plan_next_review(plan);
		if (pir_date_is_set(next) && pir_date_cmp(next, by) <= 0)
			by = next;
		else if (pir_plan_set(change,
			     &(struct pir_plan_said){ .client = client,
				 .next_review = by },
			     err))
			return err->code;
	}
	pir_change_talk(change, "back from hospital: review by %s",
	    pir_date_format(by, buf));
	return PIR_OK;
}

enum pir_code
pir_client_resume(struct pir_change *change, const char *typed,
    struct pir_err *err)
{
	struct pir_json *client;
	bool hospital;

	if (pir_client_edit(change, typed, &client, err))
		return err->code;
	if (!pir_json_is(client, "state", "on-hold"))
		return pir_refuse(err, "client-state",
		    "client %s is %s: only one on hold resumes",
		    pir_json_str(client, "id"), pir_json_str(client, "state"));
	hospital = pir_json_is(open_hold(client), "kind", "hospital");
	end_hold(client, change->on);
	pir_json_set_str(client, "state", "active");
	pir_change_what(change, "resumed");
	if (!hospital)
		return PIR_OK;
	return review_soon(change, pir_json_str(client, "id"), err);
}

/* What partners still have in hand for them. */
static enum pir_code
tell_referrals(struct pir_change *change, const char *client,
    struct pir_err *err)
{
	struct pir_strs open PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	if (pir_open_referrals(change, client, NULL, &open, err))
		return err->code;
	for (size_t i = 0; i < open.n; i++)
		pir_change_talk(change,
		    "%s, and stays so while the client is closed", open.v[i]);
	return PIR_OK;
}

enum pir_code
pir_client_close(struct pir_change *change, const char *typed,
    const char *reason, const struct pir_list *to, struct pir_err *err)
{
	struct pir_json *client;
	struct pir_json *episode;

	if (edit_for(change, typed, "closed", &client, err))
		return err->code;
	episode = pir_client_episode(client);
	pir_json_set_date(episode, "closed_on", change->on);
	pir_json_set_str(episode, "exit_reason", reason);
	pir_json_give_list(episode, "exit_to", to);
	pir_client_end_all(client, change->on);
	pir_json_set_str(client, "state", "closed");
	pir_change_what(change, "closed");
	if (tell_referrals(change, pir_json_str(client, "id"), err))
		return err->code;
	return pir_plan_close(change, pir_json_str(client, "id"), err);
}

/* Who referred the client, if anything was said of them. */
static enum pir_code
set_referrer(struct pir_change *change, struct pir_json *episode,
    const struct pir_client_referral *r, struct pir_err *err)
{
	struct pir_json *referrer;
	struct pir_path partner;

	if (!r->referrer && !r->referrer_partner && !r->referrer_phone &&
	    !r->wants_reply)
		return PIR_OK;
	referrer = pir_json_need_object(episode, "referrer");
	pir_json_give_str(referrer, "name", r->referrer);
	if (r->referrer_partner) {
		if (pir_change_resolve(change, PIR_PARTNER, r->referrer_partner,
			&partner, err))
			return err->code;
		pir_json_set_str(referrer, "partner", partner.id);
	}
	pir_json_give_str(referrer, "phone", r->referrer_phone);
	if (r->wants_reply)
		pir_json_set_bool(referrer, "wants_reply", true);
	return PIR_OK;
}

enum pir_code
pir_client_begin(struct pir_change *change, struct pir_json *client,
    const struct pir_client_referral *r, struct pir_err *err)
{
	struct pir_json *episode;

	if (pir_change_add_entry(client, client, "episodes", NULL, &episode,
		err))
		return err->code;
	pir_json_set_date(episode, "referred_on", change->on);
	pir_json_set_date(episode, "received_on",
	    pir_date_is_set(r->received) ? r->received : change->on);
	pir_json_set_str(episode, "source", r->source);
	if (set_referrer(change, episode, r, err))
		return err->code;
	pir_json_give_str(episode, "reason", r->reason);
	pir_json_give_str(episode, "urgency", r->urgency);
	pir_json_set_str(client, "state", "referred");
	return PIR_OK;
}

enum pir_code
pir_client_reopen(struct pir_change *change, const char *typed,
    const struct pir_client_referral *r, struct pir_err *err)
{
	struct pir_json *client;

	if (edit_for(change, typed, "referred", &client, err) ||
	    pir_client_begin(change, client, r, err))
		return err->code;
	pir_change_what(change, "reopened");
	return pir_plan_reopen(change, pir_json_str(client, "id"),
	    pir_client_episode_id(client), err);
}

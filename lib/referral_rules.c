/* referral_rules.c - what holds for referrals */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "partner.h"
#include "referral.h"

/* The ways there are (pir-records(5), referral). */
static const struct {
	const char *from;
	const char *to[8]; /* ending in NULL */
} ways[] = {
	{ "", { "draft", "sent" } },
	{ "draft", { "draft", "sent", "withdrawn" } },
	{ "sent",
	    { "sent", "acknowledged", "allocated", "in-progress",
		"referred-back", "withdrawn", "closed" } },
	{ "acknowledged",
	    { "acknowledged", "allocated", "in-progress", "referred-back",
		"withdrawn", "closed" } },
	{ "allocated",
	    { "allocated", "in-progress", "referred-back", "withdrawn",
		"closed" } },
	{ "in-progress",
	    { "in-progress", "referred-back", "withdrawn", "closed" } },
	{ "referred-back", { "referred-back", "sent" } },
	{ "withdrawn", { NULL } },
	{ "closed", { NULL } },
};

/* What may follow a state, ending in NULL. */
static const char *const *
ways_from(const char *state)
{
	size_t i = 0;

	while (i + 1 < sizeof ways / sizeof *ways &&
	    strcmp(ways[i].from, state) != 0)
		i++;
	return ways[i].to;
}

static enum pir_code
check_way(const char *from, const char *to, struct pir_err *err)
{
	const char *const *way = ways_from(from);
	struct pir_strs may PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (; *way; way++) {
		if (!strcmp(*way, to))
			return PIR_OK;
		if (strcmp(*way, from) != 0)
			pir_strs_add(&may, *way);
	}
	pir_strs_join_or(&may, &list);
	if (may.n == 0)
		return pir_refuse(err, "referral-state",
		    "what is %s stays so: draft another referral", from);
	return pir_refuse(err, "referral-state",
	    "a referral in state %s does not become %s: it may become %s",
	    *from ? from : "new", to, pir_str_get(&list));
}

/* What a step has to say besides its state. */
static enum pir_code
check_step(const struct pir_json *step, struct pir_err *err)
{
	if (pir_json_is(step, "state", "referred-back") &&
	    !pir_json_get(step, "barrier"))
		return pir_refuse(err, "referral-state",
		    "what is referred back says what was in the way: name a "
		    "--barrier, a code of barriers");
	if (pir_json_is(step, "state", "allocated") &&
	    !pir_json_get(step, "worker"))
		return pir_refuse(err, "referral-state",
		    "what is allocated says to whom: name the --worker there");
	return PIR_OK;
}

/* Each step that the edit adds, with the one before it. */
typedef enum pir_code step_fn(const struct pir_json *before,
    const struct pir_json *step, struct pir_err *);

static enum pir_code
each_new_step(const struct pir_edit *edit, step_fn *fn, struct pir_err *err)
{
	const struct pir_json *before = NULL;
	const struct pir_json *e =
	    pir_json_first(pir_json_get(edit->after, "history"));
	size_t known = pir_json_count(pir_json_get(edit->before, "history"));

	for (; e; before = e, e = pir_json_next(e)) {
		if (known > 0)
			known--;
		else if (fn(before, e, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
follows(const struct pir_json *before, const struct pir_json *step,
    struct pir_err *err)
{
	if (check_way(pir_json_str(before, "state"),
		pir_json_str(step, "state"), err))
		return err->code;
	if (strcmp(pir_json_str(step, "on"), pir_json_str(before, "on")) < 0)
		return pir_refuse(err, "referral-state",
		    "%s on %s comes before %s on %s: steps follow each other",
		    pir_json_str(step, "state"), pir_json_str(step, "on"),
		    pir_json_str(before, "state"), pir_json_str(before, "on"));
	return check_step(step, err);
}

static enum pir_code
check_state(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(edit->after, "history"));
	bool closed = pir_json_is(edit->after, "state", "closed");
	const char *state = "";

	(void)change;
	for (; e; e = pir_json_next(e))
		state = pir_json_str(e, "state");
	if (each_new_step(edit, follows, err))
		return err->code;
	if (!pir_json_is(edit->after, "state", state))
		return pir_refuse(err, "referral-state",
		    "its state is that of the last step of its history");
	if (closed == (pir_json_get(edit->after, "outcome") != NULL))
		return PIR_OK;
	return pir_refuse(err, "referral-state",
	    closed ? "what is closed says what came of it: name the --outcome"
		   : "only what is closed has an outcome");
}

/* ---- Sending ----------------------------------------------------------- */

/* The last step that the edit adds by which it is sent, or NULL. */
static const struct pir_json *
sending(const struct pir_edit *edit)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(edit->after, "history"));
	size_t known = pir_json_count(pir_json_get(edit->before, "history"));
	const struct pir_json *sent = NULL;
	const char *state = "";

	for (; e; state = pir_json_str(e, "state"), e = pir_json_next(e)) {
		if (known > 0)
			known--;
		else if (pir_json_is(e, "state", "sent") &&
		    strcmp(state, "sent") != 0)
			sent = e;
	}
	return sent;
}

static enum pir_code
check_active(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	if (edit->before && !sending(edit))
		return PIR_OK;
	return pir_client_check_active(change, edit->path.client,
	    "referral-active", "a client is referred", err);
}

/* The partner, and the service if one is named, are there that day. */
static enum pir_code
check_partner(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *step = sending(edit);
	struct pir_date day = pir_json_date(step, "on");
	const char *to = pir_json_str(edit->after, "to");
	const char *service = pir_json_str(edit->after, "service");
	struct pir_json *partner PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *found;
	char file[PIR_PATH_SIZE];

	if (!step)
		return PIR_OK;
	if (pir_partner_check_open(change, to, day, err) ||
	    pir_change_after(change, pir_path_of(PIR_PARTNER, to, file),
		&partner, err))
		return err->code;
	return *service
	    ? pir_partner_service(partner, service, day, &found, err)
	    : PIR_OK;
}

/* The disclosure that it names, if it is new in the change. */
static const struct pir_json *
new_disclosure(const struct pir_change *change, const struct pir_edit *edit)
{
	for (size_t i = 0; i < change->n; i++) {
		const struct pir_edit *e = &change->edits[i];

		if (e->path.kind == PIR_DISCLOSURE && !e->before &&
		    pir_json_is(edit->after, "disclosure", e->path.id))
			return e->after;
	}
	return NULL;
}

static bool
is_same(const struct pir_json *a, const struct pir_json *b, const char *member)
{
	return !strcmp(pir_json_str(a, member), pir_json_str(b, member));
}

static enum pir_code
check_disclosure(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *now = edit->after;
	const struct pir_json *step = sending(edit);
	const struct pir_json *told = new_disclosure(change, edit);

	if (step &&
	    (!told || !is_same(told, now, "to") || !is_same(told, step, "on")))
		return pir_refuse(err, "referral-disclosure",
		    "sending writes down what %s is told, that day, in the "
		    "same change",
		    pir_json_str(now, "to"));
	if (is_same(now, step ? told : edit->before, "consent") &&
	    (step || is_same(now, edit->before, "disclosure")))
		return PIR_OK;
	return pir_refuse(err, "referral-disclosure",
	    "consent and disclosure are those by which it was sent last");
}

/* ---- What it is about --------------------------------------------------- */

static enum pir_code
check_kept(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	static const char *const kept[] = { "to", "service" };

	(void)change;
	if (!edit->before || pir_json_is(edit->before, "state", "draft"))
		return PIR_OK;
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		if (!pir_json_equal(pir_json_get(edit->before, kept[i]),
			pir_json_get(edit->after, kept[i])))
			return pir_refuse(err, "referral-kept",
			    "once it was sent, %s stays: withdraw it, and "
			    "draft another",
			    kept[i]);
	return PIR_OK;
}

/* Where it names both, the goal is that of the action. */
static enum pir_code
check_plan(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	const char *goal = pir_json_str(edit->after, "goal");
	const char *action = pir_json_str(edit->after, "action");
	char file[PIR_PATH_SIZE];

	if (!*goal || !*action ||
	    (pir_json_is(edit->before, "goal", goal) &&
		pir_json_is(edit->before, "action", action)))
		return PIR_OK;
	if (pir_change_after(change,
		pir_path_of(PIR_PLAN, edit->path.client, file), &plan, err))
		return err->code;
	if (pir_json_entry(pir_json_entry(plan, "goals", goal), "actions",
		action))
		return PIR_OK;
	return pir_refuse(err, "referral-plan",
	    "action %s is not one of goal %s: leave the goal out", action,
	    goal);
}

const struct pir_rule pir_referral_rules[] = {
	{ "referral-state", PIR_REFERRAL,
	    "a referral's steps follow the ways there are, each with what it "
	    "has to say",
	    "pir-records(5), referral", check_state },
	{ "referral-active", PIR_REFERRAL,
	    "a client is referred, and it is sent, only while they are active",
	    "pir-records(5), referral", check_active },
	{ "referral-partner", PIR_REFERRAL,
	    "partner and service are there on the day it is sent",
	    "pir-records(5), referral", check_partner },
	{ "referral-disclosure", PIR_REFERRAL,
	    "each sending comes with the disclosure of what is told by it",
	    "pir-records(5), referral", check_disclosure },
	{ "referral-kept", PIR_REFERRAL,
	    "what was sent stays with its partner and service",
	    "pir-records(5), referral", check_kept },
	{ "referral-plan", PIR_REFERRAL,
	    "an action that it serves is one of the goal that it names",
	    "pir-records(5), referral", check_plan },
	{ 0 },
};

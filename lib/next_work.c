/* next_work.c - what waits, going by needs, plan, contacts, referrals */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "contact.h"
#include "disclosure.h"
#include "needs.h"
#include "next_private.h"
#include "partner.h"
#include "plan.h"
#include "policy.h"
#include "referral.h"

static const char *
number_word(int n, struct pir_str *buf)
{
	static const char *const words[] = { "no", "one", "two", "three",
		"four", "five", "six", "seven", "eight", "nine" };

	if (n < 10)
		return words[n];
	pir_str_addf(buf, "%d", n);
	return pir_str_get(buf);
}

static struct pir_date
after_acceptance(const struct next *next, const char *policy)
{
	return pir_date_add_days(pir_json_date(next->episode, "accepted_on"),
	    pir_policy(next->organisation, policy));
}

static bool
is_active(const struct next *next)
{
	return pir_json_is(next->client, "state", "active");
}

static enum pir_code
contacts(struct next *next, struct pir_err *err)
{
	struct pir_json *last PIR_AUTO(pir_json_release) = NULL;
	struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_date on, due;
	const char *accepted = pir_json_str(next->episode, "accepted_on");

	if (!is_active(next))
		return PIR_OK;
	if (pir_contact_last(next->tree, next->id, next->query->today, &last,
		err))
		return err->code;
	on = pir_json_date(last, "on");
	if (!last || strcmp(pir_json_str(last, "on"), accepted) < 0) {
		due = after_acceptance(next, "first_contact_days");
		pir_next_when(next, due, &when);
		pir_next_add(next, "contact", "", 0, due,
		    "accepted %s; first contact %s", accepted, when.s);
		return PIR_OK;
	}
	due = pir_date_add_days(on,
	    pir_policy(next->organisation, "no_contact_days"));
	if (pir_date_cmp(due, next->query->today) <= 0)
		pir_next_add(next, "contact", "", 0, due,
		    "no contact for %lld days, since %s",
		    (long long)pir_date_days(on, next->query->today),
		    pir_json_str(last, "on"));
	return PIR_OK;
}

static enum pir_code
visit(const struct pir_path *path, struct pir_json **contact, void *ctx,
    struct pir_err *err)
{
	struct next *next = ctx;
	struct pir_date on = pir_json_date(*contact, "on");
	const char *at = pir_json_str(*contact, "at");
	bool past =
	    pir_date_is_set(on) && pir_date_cmp(on, next->query->today) < 0;

	(void)err;
	if (!pir_json_is(*contact, "status", "planned") ||
	    pir_record_is_void(*contact))
		return PIR_OK;
	pir_next_add(next, "visit", path->id, 0, on,
	    past ? "%s planned for %s%s%s; say what became of it"
		 : "%s planned for %s%s%s",
	    pir_json_str(*contact, "mode"), pir_json_str(*contact, "on"),
	    *at ? " " : "", at);
	return PIR_OK;
}

static void
review(struct next *next, const struct pir_json *plan,
    const struct pir_json *latest)
{
	struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str buf PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_needs_tally cansas = { 0 }, extra = { 0 };
	struct pir_date due = pir_plan_next_review(plan);
	int unmet;

	if (!pir_date_is_set(due))
		return;
	pir_next_when(next, due, &when);
	pir_needs_count(latest, &cansas, &extra);
	unmet = cansas.unmet + extra.unmet;
	if (latest)
		pir_next_add(next, "review", "", 0, due,
		    "review %s; %s need%s unmet at last assessment", when.s,
		    number_word(unmet, &buf), unmet == 1 ? "" : "s");
	else
		pir_next_add(next, "review", "", 0, due,
		    "review %s; no assessment yet", when.s);
}

static void
actions(struct next *next, const struct pir_json *plan)
{
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;

	while (pir_plan_next_open(plan, &step)) {
		struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_date due = pir_json_date(step.action, "due");
		const char *partner = pir_json_str(step.action, "partner");

		if (!pir_date_is_set(due))
			continue;
		pir_next_when(next, due, &when);
		if (*partner)
			pir_str_addf(&when, ", with %s", partner);
		pir_next_add(next, "action", pir_json_str(step.action, "id"), 0,
		    due, "action %s; %s", when.s,
		    pir_json_str(step.action, "state"));
	}
}

static void
agreements(struct next *next, const struct pir_json *plan)
{
	struct pir_strs partners PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	bool again = pir_json_is(plan, "state", "revised");

	if (pir_plan_awaits_client(plan))
		pir_next_add(next, "agreement", "", 0,
		    again ? next->query->today
			  : after_acceptance(next, "plan_days"),
		    again ? "the plan was revised; the client is yet to agree"
			  : "the client is yet to agree to the plan");
	pir_plan_awaited(plan, &partners);
	pir_strs_join(&partners, &list);
	if (partners.n)
		pir_next_add(next, "agreement", "", 0, next->query->today,
		    "%s yet to agree to %s part of the plan", list.s,
		    partners.n == 1 ? "its" : "their");
}

static enum pir_code
assessed(struct next *next, const struct pir_json **latest,
    struct pir_records *needs, struct pir_err *err)
{
	const char *episode = pir_client_episode_id(next->client);
	struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_date due;

	if (pir_records_read(next->tree, PIR_NEEDS, next->id, needs, err))
		return err->code;
	*latest = pir_needs_latest(needs, episode, "staff", PIR_DATE_NONE);
	if (!*latest)
		*latest = pir_needs_latest(needs, episode, NULL, PIR_DATE_NONE);
	if (*latest || !is_active(next))
		return PIR_OK;
	due = after_acceptance(next, "assessment_days");
	pir_next_when(next, due, &when);
	pir_next_add(next, "needs", "", 0, due, "first assessment of needs %s",
	    when.s);
	return PIR_OK;
}

static enum pir_code
planned(struct next *next, struct pir_err *err)
{
	struct pir_records needs PIR_AUTO(pir_records_release) =
	    PIR_RECORDS_INIT;
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *latest = NULL;
	struct pir_date due = after_acceptance(next, "plan_days");
	char file[PIR_PATH_SIZE];

	pir_path_of(PIR_PLAN, next->id, file);
	if (assessed(next, &latest, &needs, err) ||
	    pir_record_look(next->tree, file, &plan, err))
		return err->code;
	if (pir_plan_is_open(plan)) {
		review(next, plan, latest);
		actions(next, plan);
		agreements(next, plan);
	} else if (is_active(next) &&
	    (plan || !pir_tree_has(next->tree, file))) {
		pir_next_when(next, due, &when);
		pir_next_add(next, "plan", "", 0, due, "no plan; %s", when.s);
	}
	return PIR_OK;
}

/* One that the partner should have moved by a day. */
static enum pir_code
referral(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct next *next = ctx;
	const char *barrier = pir_referral_barrier(*record);
	char since[PIR_DATE_SIZE];
	struct pir_date due = pir_referral_due(*record,
	    pir_policy(next->organisation, "stalled_days"));

	(void)err;
	if (!pir_date_is_set(due))
		return PIR_OK;
	pir_date_format(pir_referral_since(*record), since);
	pir_next_add(next, "referral", path->id, 0, due,
	    "referral to %s %s since %s%s%s", pir_json_str(*record, "to"),
	    pir_json_str(*record, "state"), since, *barrier ? "; " : "",
	    barrier);
	return PIR_OK;
}

/* Told without consent: a coordinator looks at it afterwards. */
static enum pir_code
disclosure(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct next *next = ctx;

	(void)err;
	if (!pir_disclosure_waits(*record) || pir_record_is_void(*record))
		return PIR_OK;
	pir_next_add(next, "disclosure", path->id, PIR_COORDINATOR,
	    pir_json_date(*record, "on"), "disclosed to %s on %s (%s)",
	    pir_json_str(*record, "to"), pir_json_str(*record, "on"),
	    pir_json_str(*record, "basis"));
	return PIR_OK;
}

enum pir_code
pir_next_of_work(struct next *next, struct pir_err *err)
{
	if (pir_record_each(next->tree, PIR_DISCLOSURE, next->id, disclosure,
		next, err))
		return err->code;
	if (!next->own ||
	    !pir_date_is_set(pir_json_date(next->episode, "accepted_on")))
		return PIR_OK;
	if (planned(next, err) || contacts(next, err) ||
	    pir_record_each(next->tree, PIR_CONTACT, next->id, visit, next,
		err))
		return err->code;
	return pir_record_each(next->tree, PIR_REFERRAL, next->id, referral,
	    next, err);
}

static enum pir_code
partner(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct next *next = ctx;
	const struct pir_json *list = pir_json_get(*record, "agreements");

	(void)err;
	for (const struct pir_json *a = pir_json_first(list); a;
	     a = pir_json_next(a)) {
		struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_date due =
		    pir_partner_agreement_due(a, next->query->today);

		if (!pir_date_is_set(due))
			continue;
		pir_next_when(next, due, &when);
		pir_next_add(next, "partner", path->id, PIR_COORDINATOR, due,
		    "agreement %s with %s to be looked at, %s",
		    pir_json_str(a, "id"), path->id, when.s);
	}
	return PIR_OK;
}

enum pir_code
pir_next_of_region(struct next *next, struct pir_err *err)
{
	return pir_record_each(next->tree, PIR_PARTNER, NULL, partner, next,
	    err);
}

/* next_client.c - what waits, going by the client's own record */
#include <string.h>

#include "auto.h"
#include "client_state.h"
#include "consent.h"
#include "next_private.h"
#include "policy.h"

/* How long before its end a consent is spoken of. */
#define CONSENT_DAYS 30

static void
alerts(struct next *next)
{
	const struct pir_json *list = pir_json_get(next->client, "alerts");

	for (const struct pir_json *a = pir_json_first(list); a;
	     a = pir_json_next(a)) {
		struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_date due = pir_json_date(a, "review_on");

		if (!pir_date_is_set(due) ||
		    !pir_json_in_force(a, next->query->today))
			continue;
		pir_next_when(next, due, &when);
		pir_next_add(next, "alert", pir_json_str(a, "id"), 0, due,
		    "alert (%s) to be looked at again, %s",
		    pir_json_str(a, "kind"), when.s);
	}
}

/* Of the criteria, those that are answered yes as it stands. */
static int
count_yes(const struct pir_json *episode)
{
	struct pir_strs lacks PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	int n = 0;

	pir_client_lacks(episode, &lacks);
	while (pir_client_criteria[n])
		n++;
	return n - (int)lacks.n;
}

static void
referred(struct next *next)
{
	struct pir_date since = pir_json_date(next->episode, "received_on");
	struct pir_date due = pir_date_add_days(since,
	    pir_policy(next->organisation, "first_contact_days"));
	const char *urgency = pir_json_str(next->episode, "urgency");

	if (!strcmp(urgency, "urgent"))
		due = since;
	pir_next_add(next, "referral-in", pir_json_str(next->episode, "id"),
	    PIR_INTAKE | PIR_COORDINATOR, due,
	    "referred %s%s%s; %d of 5 criteria answered yes; accept or decline",
	    pir_json_str(next->episode, "received_on"), *urgency ? ", " : "",
	    urgency, count_yes(next->episode));
}

static void
accepted(struct next *next)
{
	struct pir_date since = pir_json_date(next->episode, "accepted_on");

	if (!*next->owner)
		pir_next_add(next, "assignment", "", PIR_COORDINATOR, since,
		    "accepted %s; no facilitator is assigned",
		    pir_json_str(next->episode, "accepted_on"));
	if (!pir_consent_participation(next->client, next->query->today))
		pir_next_add(next, "consent", "",
		    *next->owner ? 0 : PIR_INTAKE | PIR_COORDINATOR, since,
		    "accepted %s; consent to participate is not given",
		    pir_json_str(next->episode, "accepted_on"));
}

static void
holds(struct next *next)
{
	const struct pir_json *list = pir_json_get(next->client, "holds");

	for (const struct pir_json *h = pir_json_first(list); h;
	     h = pir_json_next(h)) {
		struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_date due = pir_json_date(h, "expected_to");

		if (!pir_date_is_set(due) || pir_json_get(h, "to"))
			continue;
		pir_next_when(next, due, &when);
		pir_next_add(next, "hold", pir_json_str(h, "id"), 0, due,
		    "on hold (%s) since %s; its end was expected: %s",
		    pir_json_str(h, "kind"), pir_json_str(h, "from"), when.s);
	}
}

static void
consents(struct next *next)
{
	const struct pir_json *list = pir_json_get(next->client, "consents");

	for (const struct pir_json *c = pir_json_first(list); c;
	     c = pir_json_next(c)) {
		struct pir_date last = pir_consent_last_day(c);
		int64_t left;

		if (!pir_consent_is_ending(next->client, c, next->query->today,
			CONSENT_DAYS))
			continue;
		left = pir_date_days(next->query->today, last);
		pir_next_add(next, "consent", pir_json_str(c, "id"), 0,
		    next->query->today,
		    "consent to %s ends in %lld day%s, on %s",
		    pir_json_is(c, "kind", "participation") ? "participate"
							    : "share",
		    (long long)left, left == 1 ? "" : "s",
		    pir_json_str(c, "until"));
	}
}

/* Work goes on, and nothing allows it any more. */
static void
lapsed(struct next *next)
{
	struct pir_date last =
	    pir_consent_lapsed(next->client, next->query->today);
	char day[PIR_DATE_SIZE];

	if (!pir_date_is_set(last))
		return;
	pir_next_add(next, "consent", "", 0, last,
	    "consent to participate ended on %s; ask again, hold or close",
	    pir_date_format(last, day));
}

enum pir_code
pir_next_of_client(struct next *next, struct pir_err *err)
{
	(void)err;
	alerts(next);
	if (pir_json_is(next->client, "state", "referred"))
		referred(next);
	if (pir_json_is(next->client, "state", "accepted"))
		accepted(next);
	if (pir_json_is(next->client, "state", "active") ||
	    pir_json_is(next->client, "state", "on-hold"))
		lapsed(next);
	holds(next);
	consents(next);
	return PIR_OK;
}

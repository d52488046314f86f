#include "referral.h"

#include <string.h>

static bool
is_one_of(const struct pir_json *entry, const char *const *states)
{
	for (; *states; states++)
		if (pir_json_is(entry, "state", *states))
			return true;
	return false;
}

bool
pir_referral_is_open(const struct pir_json *referral)
{
	static const char *const over[] = { "referred-back", "withdrawn",
		"closed", NULL };

	return !is_one_of(referral, over) && !pir_record_is_void(referral);
}

struct pir_date
pir_referral_since(const struct pir_json *referral)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(referral, "history"));
	struct pir_date since = PIR_DATE_NONE;
	const char *state = "";

	for (; e; e = pir_json_next(e)) {
		if (!pir_json_is(e, "state", state))
			since = pir_json_date(e, "on");
		state = pir_json_str(e, "state");
	}
	return since;
}

struct pir_date
pir_referral_due(const struct pir_json *referral, int64_t days)
{
	static const char *const unanswered[] = { "sent", "acknowledged",
		NULL };
	static const char *const waiting[] = { "sent", "acknowledged",
		"allocated", NULL };
	struct pir_date reply_by = pir_json_date(referral, "reply_by");

	if (!is_one_of(referral, waiting) || pir_record_is_void(referral))
		return PIR_DATE_NONE;
	if (pir_date_is_set(reply_by) && is_one_of(referral, unanswered))
		return reply_by;
	return pir_date_add_days(pir_referral_since(referral), days);
}

bool
pir_referral_is_stalled(const struct pir_json *referral, int64_t days,
    struct pir_date today)
{
	struct pir_date due = pir_referral_due(referral, days);

	return pir_date_is_set(due) && pir_date_cmp(due, today) < 0;
}

static void
first(struct pir_date *day, const struct pir_json *entry)
{
	if (!pir_date_is_set(*day))
		*day = pir_json_date(entry, "on");
}

/* What an answer says of the days on which it came that far. */
static void
note(struct pir_sending *s, const struct pir_json *entry)
{
	static const char *const heard[] = { "acknowledged", "allocated",
		"in-progress", NULL };
	static const char *const taken[] = { "allocated", "in-progress", NULL };

	s->entry = entry;
	s->state = pir_json_str(entry, "state");
	if (*pir_json_str(entry, "barrier"))
		s->barrier = pir_json_str(entry, "barrier");
	if (is_one_of(entry, heard))
		first(&s->acknowledged, entry);
	if (is_one_of(entry, taken))
		first(&s->accepted, entry);
	if (!strcmp(s->state, "in-progress"))
		first(&s->begun, entry);
}

bool
pir_referral_next_sending(const struct pir_json *referral,
    struct pir_sending *s)
{
	const struct pir_json *e = s->entry
	    ? pir_json_next(s->entry)
	    : pir_json_first(pir_json_get(referral, "history"));

	while (e && !pir_json_is(e, "state", "sent"))
		e = pir_json_next(e);
	if (!e)
		return false;
	*s = (struct pir_sending){ .barrier = "",
		.sent = pir_json_date(e, "on") };
	note(s, e);
	while ((e = pir_json_next(e)) &&
	    (!pir_json_is(e, "state", "sent") || !strcmp(s->state, "sent")))
		note(s, e);
	if (!strcmp(s->state, "closed") &&
	    pir_json_is(referral, "outcome", "engaged"))
		first(&s->accepted, s->entry);
	return true;
}

const char *
pir_referral_barrier(const struct pir_json *referral)
{
	const char *barrier = "";
	struct pir_sending s = PIR_SENDING_INIT;

	while (pir_referral_next_sending(referral, &s))
		barrier = s.barrier;
	return barrier;
}

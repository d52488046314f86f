#include "consent.h"

#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "client.h"

struct pir_date
pir_consent_last_day(const struct pir_json *entry)
{
	struct pir_date withdrawn =
	    pir_json_date(pir_json_get(entry, "withdrawn"), "on");

	return pir_date_earlier(pir_json_date(entry, "until"),
	    pir_date_add_days(withdrawn, -1));
}

bool
pir_consent_in_force(const struct pir_json *entry, struct pir_date day)
{
	return pir_date_within(day, pir_json_date(entry, "from"),
	    pir_consent_last_day(entry));
}

bool
pir_consent_may_end(const struct pir_json *entry, struct pir_date day,
    struct pir_date today)
{
	struct pir_date from = pir_json_date(entry, "from");

	return pir_date_cmp(from, day) <= 0 || pir_date_cmp(from, today) > 0;
}

const struct pir_json *
pir_consent_participation(const struct pir_json *client, struct pir_date day)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(client, "consents"));

	for (; e; e = pir_json_next(e))
		if (pir_json_is(e, "kind", "participation") &&
		    pir_consent_in_force(e, day))
			return e;
	return NULL;
}

struct pir_date
pir_consent_lapsed(const struct pir_json *client, struct pir_date day)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(client, "consents"));
	struct pir_date last = PIR_DATE_NONE;

	if (pir_consent_participation(client, day))
		return PIR_DATE_NONE;
	for (; e; e = pir_json_next(e)) {
		struct pir_date end = pir_consent_last_day(e);

		if (pir_json_is(e, "kind", "participation") &&
		    pir_date_cmp(end, day) < 0 && pir_date_cmp(end, last) > 0)
			last = end;
	}
	return last;
}

/* Has the entry to do with the recipient at all, even by excepting it? */
static bool
concerns(const struct pir_json *entry, const char *recipient)
{
	return pir_json_is(entry, "kind", "sharing") &&
	    (pir_json_is(entry, "to", PIR_CONSENT_ALL) ||
		pir_json_is(entry, "to", recipient));
}

static bool
has_information(const struct pir_json *entry, const char *code)
{
	const struct pir_json *information = pir_json_get(entry, "information");

	if (!code)
		return pir_json_count(information) > 0;
	return pir_json_has(information, PIR_CONSENT_ALL) ||
	    pir_json_has(information, code);
}

/* Why it is not in force that day, in words. */
static const char *
out_of_force(const struct pir_json *entry, struct pir_date day)
{
	struct pir_date withdrawn =
	    pir_json_date(pir_json_get(entry, "withdrawn"), "on");

	if (pir_date_cmp(day, pir_json_date(entry, "from")) < 0)
		return "it had not begun";
	if (pir_date_is_set(withdrawn) && pir_date_cmp(withdrawn, day) <= 0)
		return "it was withdrawn";
	return "it had ended";
}

const char *
pir_consent_lacks(const struct pir_json *entry,
    const struct pir_consent_use *use)
{
	if (!concerns(entry, use->recipient))
		return "it is for someone else";
	if (pir_json_has(pir_json_get(entry, "except"), use->recipient))
		return "it excepts them";
	if (!pir_consent_in_force(entry, use->day))
		return out_of_force(entry, use->day);
	if (!has_information(entry, use->information))
		return "it is not for that information";
	if (!pir_json_has(pir_json_get(entry, "purposes"), use->purpose))
		return "it is not for that purpose";
	return "";
}

const struct pir_json *
pir_consent_covers(const struct pir_json *client, const char *recipient,
    const char *information, const char *purpose, struct pir_date day)
{
	struct pir_consent_use use = { recipient, information, purpose, day };
	const struct pir_json *e =
	    pir_json_first(pir_json_get(client, "consents"));

	for (; e; e = pir_json_next(e))
		if (!*pir_consent_lacks(e, &use))
			return e;
	return NULL;
}

enum pir_code
pir_consent_why(const struct pir_json *client,
    const struct pir_consent_use *use, pir_consent_why_fn *fn, void *ctx)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(client, "consents"));
	enum pir_code answer = PIR_NO;

	for (; e; e = pir_json_next(e)) {
		const char *lacks = pir_consent_lacks(e, use);

		if (!*lacks)
			answer = PIR_OK;
		if (concerns(e, use->recipient))
			fn(e, lacks, ctx);
	}
	return answer;
}

/* Is each pair of its information and purposes covered from that day? */
static bool
is_carried_on(const struct pir_json *client, const struct pir_json *entry,
    struct pir_date day)
{
	const struct pir_json *purposes = pir_json_get(entry, "purposes");
	const struct pir_json *all = pir_json_get(entry, "information");

	for (const struct pir_json *p = pir_json_first(purposes); p;
	     p = pir_json_next(p))
		for (const struct pir_json *i = pir_json_first(all); i;
		     i = pir_json_next(i))
			if (!pir_consent_covers(client,
				pir_json_str(entry, "to"), pir_json_text(i),
				pir_json_text(p), day))
				return false;
	return true;
}

bool
pir_consent_is_ending(const struct pir_json *client,
    const struct pir_json *entry, struct pir_date day, int64_t days)
{
	struct pir_date last = pir_consent_last_day(entry);
	struct pir_date next = pir_date_add_days(last, 1);

	if (!pir_consent_in_force(entry, day) || !pir_date_is_set(last) ||
	    pir_date_days(day, last) > days)
		return false;
	if (pir_json_is(entry, "kind", "participation"))
		return !pir_consent_participation(client, next);
	return !is_carried_on(client, entry, next);
}

enum pir_code
pir_consent_check_giver(const struct pir_json *client, const char *who,
    bool money, struct pir_date day, struct pir_err *err)
{
	static const char *const any[] = { "guardian", "attorney",
		"medical-decision-maker", NULL };
	static const char *const about_money[] = { "guardian", "attorney",
		"medical-decision-maker", "administrator", NULL };
	const struct pir_json *person;
	char buf[PIR_DATE_SIZE];
	enum pir_code code;

	if (!strcmp(who, "client"))
		return PIR_OK;
	code = pir_client_person(client, who, money ? about_money : any, day,
	    &person, err);
	if (code != PIR_REFUSED)
		return code;
	return pir_refuse(err, "consent-giver",
	    "person %s of client %s may not decide this on %s: a guardian, an "
	    "attorney or a medical decision maker may while they are one, an "
	    "administrator about money only",
	    who, pir_json_str(client, "id"), pir_date_format(day, buf));
}

/* consent_rules.c - what holds for consents, and for what is disclosed */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "consent.h"
#include "disclosure.h"
#include "partner.h"

/* One entry of a client, as it was (NULL: it is new) and as it is now. */
struct pair {
	const struct pir_change *change;
	const struct pir_json *client;
	const struct pir_json *was;
	const struct pir_json *now;
};

typedef enum pir_code pair_fn(const struct pair *, struct pir_err *);

static enum pir_code
each_entry(const struct pir_change *change, const struct pir_edit *edit,
    pair_fn *fn, struct pir_err *err)
{
	struct pair pair = { .change = change, .client = edit->after };
	const struct pir_json *e =
	    pir_json_first(pir_json_get(edit->after, "consents"));

	for (; e; e = pir_json_next(e)) {
		pair.now = e;
		pair.was = pir_json_entry(edit->before, "consents",
		    pir_json_str(e, "id"));
		if (fn(&pair, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
is_kept(const struct pair *pair, struct pir_err *err)
{
	struct pir_json *now PIR_AUTO(pir_json_release) = NULL;

	if (!pair->was)
		return PIR_OK;
	now = pir_json_copy(pair->now);
	if (!pir_json_get(pair->was, "withdrawn"))
		pir_json_remove(now, "withdrawn");
	if (pir_json_equal(pair->was, now))
		return PIR_OK;
	return pir_refuse(err, "consent-kept",
	    "consent %s stands as it was given: withdraw it with 'pir consent "
	    "withdraw', and give another",
	    pir_json_str(pair->was, "id"));
}

static enum pir_code
check_kept(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_entry(change, edit, is_kept, err);
}

/* True if the whole entry is about money, as an administrator's may be. */
static bool
is_about_money(const struct pir_json *entry)
{
	const struct pir_json *list = pir_json_get(entry, "purposes");

	if (!pir_json_is(entry, "kind", "sharing"))
		return false;
	for (const struct pir_json *p = pir_json_first(list); p;
	     p = pir_json_next(p))
		if (strcmp(pir_json_text(p), "funding") != 0)
			return false;
	list = pir_json_get(entry, "information");
	for (const struct pir_json *i = pir_json_first(list); i;
	     i = pir_json_next(i))
		if (strcmp(pir_json_text(i), "funds") != 0 &&
		    strcmp(pir_json_text(i), "identity") != 0)
			return false;
	return true;
}

/* Who said so, in an entry or a withdrawal, may; and the words agree. */
static enum pir_code
may_decide(const struct pair *pair, const struct pir_json *said, const char *by,
    const char *day, struct pir_err *err)
{
	const char *who = pir_json_str(said, by);
	bool is_client = !strcmp(who, "client");

	if (is_client == pir_json_is(said, "how", "representative") &&
	    *pir_json_str(said, "how"))
		return pir_refuse(err, "consent-giver",
		    "consent %s: 'representative' goes with a person who "
		    "decides for the client, 'written' and 'verbal' with the "
		    "client",
		    pir_json_str(pair->now, "id"));
	return pir_consent_check_giver(pair->client, who,
	    is_about_money(pair->now), pir_json_date(said, day), err);
}

static enum pir_code
has_giver(const struct pair *pair, struct pir_err *err)
{
	const struct pir_json *withdrawn = pir_json_get(pair->now, "withdrawn");

	if (!pair->was && may_decide(pair, pair->now, "given_by", "from", err))
		return err->code;
	if (withdrawn && !pir_json_get(pair->was, "withdrawn"))
		return may_decide(pair, withdrawn, "by", "on", err);
	return PIR_OK;
}

static enum pir_code
check_giver(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_entry(change, edit, has_giver, err);
}

static enum pir_code
ends_in_time(const struct pair *pair, struct pir_err *err)
{
	const struct pir_json *withdrawn = pir_json_get(pair->now, "withdrawn");

	if (!withdrawn || pir_json_get(pair->was, "withdrawn") ||
	    pir_consent_may_end(pair->now, pir_json_date(withdrawn, "on"),
		pair->change->today))
		return PIR_OK;
	return pir_refuse(err, "consent-withdrawal",
	    "consent %s began on %s and cannot be withdrawn as of %s; give "
	    "--on a day from its first on",
	    pir_json_str(pair->now, "id"), pir_json_str(pair->now, "from"),
	    pir_json_str(withdrawn, "on"));
}

static enum pir_code
check_withdrawal(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_entry(change, edit, ends_in_time, err);
}

/* What a consent to take part must not say, and one to share must. */
static enum pir_code
check_extent(const struct pir_json *entry, struct pir_err *err)
{
	bool some = pir_json_count(pir_json_get(entry, "information")) ||
	    pir_json_count(pir_json_get(entry, "purposes"));
	bool both = pir_json_count(pir_json_get(entry, "information")) &&
	    pir_json_count(pir_json_get(entry, "purposes"));
	bool to_all = pir_json_is(entry, "to", PIR_CONSENT_ALL);
	bool excepts = pir_json_count(pir_json_get(entry, "except"));

	if (pir_json_is(entry, "kind", "participation")) {
		if (!to_all || some || excepts)
			return pir_refuse(err, "consent-extent",
			    "a consent to take part shares nothing: to all, "
			    "no information, no purposes, no exceptions");
		return PIR_OK;
	}
	if (!both)
		return pir_refuse(err, "consent-extent",
		    "a consent to share names information and purposes");
	if (excepts && !to_all)
		return pir_refuse(err, "consent-extent",
		    "only a consent to all can except a partner");
	return PIR_OK;
}

static enum pir_code
is_complete(const struct pair *pair, struct pir_err *err)
{
	const struct pir_json *e = pair->now;
	struct pir_date until = pir_json_date(e, "until");

	if (pair->was)
		return PIR_OK;
	if (pir_date_is_set(until) &&
	    pir_date_cmp(until, pir_json_date(e, "from")) < 0)
		return pir_refuse(err, "consent-extent",
		    "consent ends on %s, before it begins on %s",
		    pir_json_str(e, "until"), pir_json_str(e, "from"));
	if (pir_json_is(e, "how", "verbal") &&
	    !*pir_json_str(e, "witnessed_by"))
		return pir_refuse(err, "consent-extent",
		    "a verbal consent names the staff who heard it");
	return check_extent(e, err);
}

static enum pir_code
check_complete(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_entry(change, edit, is_complete, err);
}

static enum pir_code
has_recipient(const struct pair *pair, struct pir_err *err)
{
	const char *to = pir_json_str(pair->now, "to");
	struct pir_date from = pir_json_date(pair->now, "from");
	const struct pir_json *person =
	    pir_json_entry(pair->client, "people", to);

	if (pair->was || !strcmp(to, PIR_CONSENT_ALL))
		return PIR_OK;
	if (!person)
		return pir_partner_check_open(pair->change, to, from, err);
	if (!pir_json_in_force(person, from))
		return pir_refuse(err, "consent-recipient",
		    "person %s is not among the client's people on %s", to,
		    pir_json_str(pair->now, "from"));
	return PIR_OK;
}

static enum pir_code
check_recipient(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_entry(change, edit, has_recipient, err);
}

static enum pir_code
has_open_client(const struct pair *pair, struct pir_err *err)
{
	return pair->was ? PIR_OK : pir_client_check_open(pair->client, err);
}

static enum pir_code
check_open(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_entry(change, edit, has_open_client, err);
}

const struct pir_rule pir_consent_rules[] = {
	{ "consent-kept", PIR_CLIENT,
	    "a consent is given and withdrawn, never edited",
	    "pir-records(5), consent", check_kept },
	{ "client-open", PIR_CLIENT,
	    "no consent is given once a client is declined, closed or merged",
	    "pir-records(5), consent", check_open },
	{ "consent-giver", PIR_CLIENT,
	    "the client decides, or a person whose role covers it that day",
	    "Health Records Act 2001 (Vic), section 85", check_giver },
	{ "consent-withdrawal", PIR_CLIENT,
	    "a consent that has begun is withdrawn from its first day on at "
	    "the earliest",
	    "pir-records(5), consent", check_withdrawal },
	{ "consent-extent", PIR_CLIENT,
	    "a consent to share says what, for what, and no more",
	    "pir-records(5), consent", check_complete },
	{ "consent-recipient", PIR_CLIENT,
	    "who may know is a partner or a person there on the first day",
	    "pir-records(5), consent", check_recipient },
	{ "disclosure-basis", PIR_DISCLOSURE,
	    "a disclosure names the consent that covers it, or gives a reason",
	    "pir-records(5), disclosure", pir_disclosure_check_basis },
	{ "disclosure-kept", PIR_DISCLOSURE,
	    "a disclosure is reviewed or voided, never edited",
	    "pir-records(5), disclosure", pir_disclosure_check_kept },
	{ 0 },
};

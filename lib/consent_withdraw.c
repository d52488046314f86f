/* consent_withdraw.c - consents that a client takes back */
#include <string.h>

#include "auto.h"
#include "client_find.h"
#include "consent.h"
#include "open_work.h"

/* One withdrawal, on its way through the entries of a client. */
struct withdrawal {
	struct pir_change *change;
	struct pir_json *client;
	const struct pir_consent_withdrawn *said;
	size_t n; /* entries that ended */
};

/* Could it still cover something, on the change's day or later? */
static bool
has_days_left(const struct withdrawal *w, const struct pir_json *entry)
{
	struct pir_date last = pir_consent_last_day(entry);

	return !pir_json_get(entry, "withdrawn") &&
	    (!pir_date_is_set(last) || pir_date_cmp(last, w->change->on) >= 0);
}

/* One of those that a withdrawal by kind or by recipient is about. */
static bool
may_end(const struct withdrawal *w, const struct pir_json *entry)
{
	return has_days_left(w, entry) &&
	    pir_consent_may_end(entry, w->change->on, w->change->today);
}

static const char *
giver(const struct withdrawal *w)
{
	return w->said->by ? w->said->by : "client";
}

static void
end(struct withdrawal *w, struct pir_json *entry)
{
	struct pir_json *withdrawn = pir_json_need_object(entry, "withdrawn");

	pir_json_set_date(withdrawn, "on", w->change->on);
	pir_json_set_str(withdrawn, "by", giver(w));
	pir_json_give_str(withdrawn, "how", w->said->how);
	pir_change_id(w->change, pir_json_str(entry, "id"));
	w->n++;
}

/* The same to all, from the change's day, but for one more. */
static enum pir_code
give_to_others(struct withdrawal *w, const char *entry, const char *to,
    struct pir_err *err)
{
	static const char *const kept[] = { "kind", "to", "except",
		"information", "purposes", "document", "until", NULL };
	const char *how = w->said->how ? w->said->how : "verbal";
	struct pir_json *was;
	struct pir_json *now;
	struct pir_date from;

	if (pir_change_add_entry(w->client, w->client, "consents", NULL, &now,
		err))
		return err->code;
	was = pir_json_entry(w->client, "consents", entry);
	for (size_t i = 0; kept[i]; i++)
		if (pir_json_get(was, kept[i]))
			pir_json_set(now, kept[i],
			    pir_json_copy(pir_json_get(was, kept[i])));
	pir_json_append_str(pir_json_need_array(now, "except"), to);
	pir_json_set_str(now, "how",
	    strcmp(giver(w), "client") != 0 ? "representative" : how);
	pir_json_set_str(now, "given_by", giver(w));
	pir_json_set_str(now, "witnessed_by", w->change->actor);
	from = pir_json_date(was, "from");
	pir_json_set_date(now, "from", pir_date_later(from, w->change->on));
	pir_change_id(w->change, pir_json_str(now, "id"));
	pir_change_talk(w->change, "consent %s goes on as %s, to all except %s",
	    entry, pir_json_str(now, "id"), to);
	return PIR_OK;
}

/* Everything that lets the recipient know; "all": that lets anyone. */
static enum pir_code
end_sharing(struct withdrawal *w, const char *to, struct pir_err *err)
{
	bool anyone = !strcmp(to, PIR_CONSENT_ALL);
	const struct pir_json *list = pir_json_get(w->client, "consents");
	size_t n = pir_json_count(list);
	struct pir_json *e = pir_json_first(list);

	/* Those that this appends are behind the first n. */
	for (size_t i = 0; i < n; i++, e = pir_json_next(e)) {
		bool to_all = pir_json_is(e, "to", PIR_CONSENT_ALL);

		if (!pir_json_is(e, "kind", "sharing") || !may_end(w, e) ||
		    !(anyone || to_all || pir_json_is(e, "to", to)) ||
		    pir_json_has(pir_json_get(e, "except"), to))
			continue;
		end(w, e);
		if (to_all && !anyone &&
		    give_to_others(w, pir_json_str(e, "id"), to, err))
			return err->code;
	}
	return PIR_OK;
}

static void
end_participation(struct withdrawal *w)
{
	struct pir_json *e =
	    pir_json_first(pir_json_get(w->client, "consents"));

	for (; e; e = pir_json_next(e))
		if (pir_json_is(e, "kind", "participation") && may_end(w, e))
			end(w, e);
}

static enum pir_code
end_entry(struct withdrawal *w, struct pir_err *err)
{
	struct pir_json *entry;

	if (pir_record_entry(w->client, "consents", w->said->entry, &entry,
		err))
		return err->code;
	if (!has_days_left(w, entry))
		return pir_fail(err, PIR_INVALID,
		    "consent %s has ended already: 'pir consent list --all'",
		    w->said->entry);
	end(w, entry);
	return PIR_OK;
}

/* What is under way with the recipient, and what they were told. */
static enum pir_code
tell(struct withdrawal *w, const char *to, struct pir_err *err)
{
	const char *client = pir_json_str(w->client, "id");
	const char *partner = strcmp(to, PIR_CONSENT_ALL) != 0 ? to : NULL;
	struct pir_strs lines PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	if (pir_open_referrals(w->change, client, partner, &lines, err) ||
	    pir_open_actions(w->change, client, "partner", partner, &lines,
		err) ||
	    pir_open_disclosed(w->change, client, partner, &lines, err))
		return err->code;
	for (size_t i = 0; i < lines.n; i++)
		pir_change_talk(w->change, "%s", lines.v[i]);
	return PIR_OK;
}

/* Taking part no more does not close anybody: a person decides that. */
static void
tell_participation(struct withdrawal *w)
{
	const char *state = pir_json_str(w->client, "state");

	if (!pir_consent_participation(w->client, w->change->on) &&
	    (!strcmp(state, "active") || !strcmp(state, "on-hold")))
		pir_change_talk(w->change,
		    "client %s stays %s without consent to take part: close "
		    "('pir client close'), hold, or ask again",
		    pir_json_str(w->client, "id"), state);
}

/* End what was said, each with what there is to know about it. */
static enum pir_code
end_all(struct withdrawal *w, struct pir_err *err)
{
	const struct pir_consent_withdrawn *said = w->said;
	const struct pir_json *entry;
	char to[PIR_ID_SIZE];

	if (said->participation)
		end_participation(w);
	for (size_t i = 0; i < said->to.n; i++)
		if (pir_consent_recipient(w->change->parent, w->client,
			said->to.v[i], to, err) ||
		    end_sharing(w, to, err) || tell(w, to, err))
			return err->code;
	if (!said->entry)
		return PIR_OK;
	if (end_entry(w, err))
		return err->code;
	entry = pir_json_entry(w->client, "consents", said->entry);
	if (pir_json_is(entry, "kind", "participation"))
		return PIR_OK;
	return tell(w, pir_json_str(entry, "to"), err);
}

enum pir_code
pir_consent_withdraw(struct pir_change *change, const char *typed,
    const struct pir_consent_withdrawn *said, struct pir_err *err)
{
	struct withdrawal w = { .change = change, .said = said };

	if (!said->entry && !said->participation && !said->to.n)
		return pir_fail(err, PIR_INVALID,
		    "withdraw what: an entry, --participation, or --to; see "
		    "'pir consent list'");
	if (pir_client_edit(change, typed, &w.client, err) || end_all(&w, err))
		return err->code;
	if (!w.n)
		return pir_fail(err, PIR_MISSING,
		    "client %s has no such consent to withdraw: see 'pir "
		    "consent list'",
		    pir_json_str(w.client, "id"));
	tell_participation(&w);
	pir_change_what(change, "withdrawn by %s",
	    pir_json_str(w.client, "id"));
	return PIR_OK;
}

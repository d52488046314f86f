#include "contact.h"

#include <string.h>

#include "auto.h"
#include "client.h"
#include "client_find.h"
#include "disclosure.h"
#include "partner.h"
#include "plan.h"

bool
pir_contact_counts(const struct pir_json *contact)
{
	return pir_json_is(contact, "status", "attended") &&
	    !pir_record_is_void(contact);
}

bool
pir_contact_is_with_client(const struct pir_json *contact)
{
	const struct pir_json *with = pir_json_get(contact, "with");

	return pir_contact_counts(contact) &&
	    (pir_json_has(with, "client") || pir_json_has(with, "carer"));
}

struct last {
	struct pir_json **found;
	struct pir_date day;
};

/* The day in the file's name stays, even when the contact's is corrected. */
static enum pir_code
take_with_client(const struct pir_path *path, struct pir_json **contact,
    void *ctx, struct pir_err *err)
{
	const struct last *last = ctx;
	struct pir_date on = pir_json_date(*contact, "on");
	struct pir_date best = pir_json_date(*last->found, "on");

	(void)err;
	if (pir_contact_is_with_client(*contact) && pir_date_is_set(on) &&
	    pir_date_cmp(on, last->day) <= 0 && pir_date_cmp(on, best) > 0) {
		pir_json_release(last->found);
		*last->found = pir_steal(contact);
		best = on;
	}
	/* None before it is later, unless one was corrected to be. */
	return pir_date_is_set(best) && pir_date_cmp(path->date, best) <= 0
	    ? PIR_NO
	    : PIR_OK;
}

enum pir_code
pir_contact_last(const struct pir_tree *tree, const char *client,
    struct pir_date day, struct pir_json **out, struct pir_err *err)
{
	struct last last = { out, day };

	*out = NULL;
	return pir_record_back(tree, PIR_CONTACT, client, PIR_DATE_NONE,
	    take_with_client, &last, err);
}

/* "14:30", as the schema has it, but said in words. */
static enum pir_code
check_time(const char *at, struct pir_err *err)
{
	const struct pir_schema *schema =
	    pir_schema_member(pir_kind_schema(PIR_CONTACT), "at");
	struct pir_json *value PIR_AUTO(pir_json_release) = NULL;

	if (!at)
		return PIR_OK;
	value = pir_json_string(at);
	if (pir_schema_check(schema, value, err))
		return pir_fail(err, PIR_INVALID,
		    "not a time of day: '%s'; write it like 14:30", at);
	return PIR_OK;
}

/* Members as they were said; what was not keeps its default. */
static void
fill(struct pir_json *contact, const struct pir_contact_noted *said)
{
	static const char *const client[] = { "client" };
	const struct pir_list by_default = { client, 1 };

	pir_json_give_str(contact, "at", said->at);
	pir_json_set_str(contact, "status",
	    said->status ? said->status : "attended");
	pir_json_give_str(contact, "type", said->type);
	pir_json_set_str(contact, "mode",
	    said->mode ? said->mode : "face-to-face");
	pir_json_give_str(contact, "place", said->place);
	if (said->minutes >= 0)
		pir_json_set_int(contact, "minutes", said->minutes);
	if (said->travel >= 0)
		pir_json_set_int(contact, "travel_minutes", said->travel);
	pir_json_give_list(contact, "with",
	    said->with.n ? &said->with : &by_default);
	pir_json_give_list(contact, "goals", &said->goals);
	if (said->interpreter)
		pir_json_set_bool(contact, "interpreter", true);
	if (said->confidential)
		pir_json_set_bool(contact, "third_party_confidential", true);
	pir_json_give_str(contact, "note", said->note);
}

/* The goals that it was about are the plan's. */
static enum pir_code
check_goals(struct pir_change *change, const char *client,
    const struct pir_list *goals, struct pir_err *err)
{
	struct pir_json *goal;

	for (size_t i = 0; i < goals->n; i++)
		if (pir_plan_find_goal(change, client, goals->v[i], &goal, err))
			return err->code;
	return PIR_OK;
}

/* A disclosure that was made on the way: a record of its own. */
static enum pir_code
disclose(struct pir_change *change, const char *client,
    const struct pir_contact_noted *said, struct pir_err *err)
{
	struct pir_disclosed disclosed = {
		.to = said->disclosed_to,
		.recipient = said->recipient,
		.what = said->information,
		.purpose = said->purpose,
		.basis = said->basis,
		.reason = said->because,
	};
	struct pir_json *disclosure;

	if (!said->disclosed_to) {
		if (said->information.n || said->purpose || said->basis ||
		    said->because || said->recipient)
			return pir_fail(err, PIR_INVALID,
			    "who was told: --disclosed-to is missing");
		return PIR_OK;
	}
	if (!said->information.n || !said->purpose)
		return pir_fail(err, PIR_INVALID,
		    "what %s was told, and what for: --information and "
		    "--purpose",
		    said->disclosed_to);
	if (pir_disclosure_add(change, client, &disclosed, NULL, &disclosure,
		err))
		return err->code;
	pir_change_talk(change, "disclosure %s records what %s was told",
	    pir_json_str(disclosure, "id"), said->disclosed_to);
	return PIR_OK;
}

enum pir_code
pir_contact_add(struct pir_change *change, const char *typed,
    const struct pir_contact_noted *said, struct pir_err *err)
{
	const struct pir_json *client;
	struct pir_json *contact;
	struct pir_path partner = { .kind = PIR_PARTNER };

	if (check_time(said->at, err) ||
	    pir_client_see(change, typed, &client, err) ||
	    pir_client_check_open(client, err) ||
	    check_goals(change, pir_json_str(client, "id"), &said->goals,
		err) ||
	    (said->partner &&
		pir_change_resolve(change, PIR_PARTNER, said->partner, &partner,
		    err)) ||
	    pir_change_add_for(change, PIR_CONTACT, pir_json_str(client, "id"),
		change->on, said->id, &contact, err))
		return err->code;
	pir_json_set_date(contact, "on", change->on);
	fill(contact, said);
	pir_json_give_str(contact, "partner", partner.id);
	pir_change_what(change, "%s", pir_json_str(contact, "status"));
	pir_change_id(change, pir_json_str(contact, "id"));
	return disclose(change, pir_json_str(client, "id"), said, err);
}

enum pir_code
pir_contact_amend(struct pir_change *change, const char *typed,
    const char *status, const char *text, struct pir_err *err)
{
	struct pir_json *contact;
	struct pir_json *addendum;
	struct pir_path path;

	if (!status && (!text || !*text))
		return pir_fail(err, PIR_INVALID,
		    "amend what: --note for an addendum, --status for a "
		    "planned contact");
	if (pir_change_resolve(change, PIR_CONTACT, typed, &path, err) ||
	    pir_change_edit(change, &path, &contact, err))
		return err->code;
	pir_json_give_str(contact, "status", status);
	if (text && *text) {
		addendum =
		    pir_json_append(pir_json_need_array(contact, "addenda"),
			pir_json_object());
		pir_json_set_date(addendum, "on", change->on);
		pir_json_set_str(addendum, "by", change->actor);
		pir_json_set_str(addendum, "text", text);
	}
	pir_change_what(change, "%s", status ? status : "addendum");
	pir_change_id(change, path.id);
	return PIR_OK;
}

/* partner_change.c - partners, services and agreements: made and changed */
#include <string.h>

#include "auto.h"
#include "open_work.h"
#include "partner.h"
#include "policy.h"

/* In place of what is there, if something was said. */
static void
replace_list(struct pir_json *record, const char *name,
    const struct pir_list *list)
{
	if (list->n)
		pir_json_remove(record, name);
	pir_json_give_list(record, name, list);
}

/* "12 345 678 901" as it is written, without the spaces in the record. */
static void
give_abn(struct pir_json *partner, const char *abn)
{
	struct pir_str digits PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (; abn && *abn; abn++)
		if (*abn != ' ')
			pir_str_addc(&digits, *abn);
	pir_json_give_str(partner, "abn", digits.s);
}

/* Someone to ask for: the entry of that name, or a new one. */
static enum pir_code
set_contact(struct pir_json *partner, const struct pir_partner_said *said,
    struct pir_err *err)
{
	struct pir_json *contact =
	    pir_json_first(pir_json_get(partner, "contacts"));

	if (!said->contact) {
		if (said->contact_role || said->phone || said->email)
			return pir_fail(err, PIR_INVALID,
			    "whose is it: --contact names the person");
		return PIR_OK;
	}
	while (contact && !pir_json_is(contact, "name", said->contact))
		contact = pir_json_next(contact);
	if (!contact &&
	    pir_change_add_entry(partner, partner, "contacts", NULL, &contact,
		err))
		return err->code;
	pir_json_set_str(contact, "name", said->contact);
	pir_json_give_str(contact, "role", said->contact_role);
	pir_json_give_str(contact, "phone", said->phone);
	pir_json_give_str(contact, "email", said->email);
	return PIR_OK;
}

static enum pir_code
apply(struct pir_json *partner, const struct pir_partner_said *said,
    struct pir_err *err)
{
	pir_json_give_str(partner, "name", said->name);
	replace_list(partner, "sectors", &said->sectors);
	replace_list(partner, "catchment", &said->catchment);
	give_abn(partner, said->abn);
	pir_json_give_date(partner, "from", said->from);
	return set_contact(partner, said, err);
}

enum pir_code
pir_partner_add(struct pir_change *change, const char *id,
    const struct pir_partner_said *said, struct pir_err *err)
{
	struct pir_path path;
	struct pir_json *partner;

	if (pir_id_check_slug(id, err))
		return err->code;
	path = pir_path_make(PIR_PARTNER, id);
	if (pir_change_add(change, &path, &partner, err))
		return err->code;
	pir_json_set_date(partner, "from", change->on);
	pir_change_what(change, "added");
	pir_change_id(change, id);
	return apply(partner, said, err);
}

/* The partner that was typed, to be changed, and named in the subject. */
static enum pir_code
open_partner(struct pir_change *change, const char *typed, const char *what,
    struct pir_json **partner, struct pir_err *err)
{
	struct pir_path path;

	if (pir_change_resolve(change, PIR_PARTNER, typed, &path, err) ||
	    pir_change_edit(change, &path, partner, err))
		return err->code;
	pir_change_what(change, "%s", what);
	return PIR_OK;
}

enum pir_code
pir_partner_edit(struct pir_change *change, const char *typed,
    const struct pir_partner_said *said, struct pir_err *err)
{
	struct pir_json *partner;

	if (open_partner(change, typed, "changed", &partner, err))
		return err->code;
	pir_change_id(change, pir_json_str(partner, "id"));
	return apply(partner, said, err);
}

enum pir_code
pir_partner_close(struct pir_change *change, const char *typed,
    struct pir_err *err)
{
	struct pir_strs open PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_json *partner;
	const char *id;

	if (open_partner(change, typed, "closed", &partner, err))
		return err->code;
	id = pir_json_str(partner, "id");
	if (pir_json_get(partner, "to"))
		return pir_fail(err, PIR_INVALID, "%s closes on %s already", id,
		    pir_json_str(partner, "to"));
	pir_json_set_date(partner, "to", change->on);
	pir_change_id(change, id);
	if (pir_open_actions(change, NULL, "partner", id, &open, err) ||
	    pir_open_referrals(change, NULL, id, &open, err) ||
	    pir_open_reform(change, id, &open, err))
		return err->code;
	for (size_t i = 0; i < open.n; i++)
		pir_change_talk(change, "%s: find another partner for it",
		    open.v[i]);
	return PIR_OK;
}

/* ---- Services ---------------------------------------------------------- */

static void
apply_service(struct pir_json *service, const struct pir_service_said *said)
{
	pir_json_give_str(service, "name", said->name);
	pir_json_give_str(service, "sector", said->sector);
	pir_json_give_str(service, "criteria", said->criteria);
	pir_json_give_str(service, "how_to_refer", said->how_to_refer);
	pir_json_give_str(service, "hours", said->hours);
	if (said->wait_days >= 0)
		pir_json_set_int(service, "usual_wait_days", said->wait_days);
	pir_json_give_str(service, "capacity", said->capacity);
	pir_json_give_str(service, "cost", said->cost);
	pir_json_give_date(service, "from", said->from);
	pir_json_give_date(service, "to", said->to);
}

enum pir_code
pir_partner_service_add(struct pir_change *change, const char *typed,
    const struct pir_service_said *said, const char *id, struct pir_err *err)
{
	struct pir_json *partner;
	struct pir_json *service;
	const char *first;

	if (open_partner(change, typed, "added", &partner, err) ||
	    pir_change_add_entry(partner, partner, "services", id, &service,
		err))
		return err->code;
	first = pir_json_text(pir_json_first(pir_json_get(partner, "sectors")));
	pir_json_set_str(service, "sector", first);
	pir_json_set_date(service, "from", change->on);
	apply_service(service, said);
	pir_change_id(change, pir_json_str(service, "id"));
	return PIR_OK;
}

enum pir_code
pir_partner_service_edit(struct pir_change *change, const char *typed,
    const char *entry, const struct pir_service_said *said, struct pir_err *err)
{
	struct pir_json *partner;
	struct pir_json *service;

	if (open_partner(change, typed, "changed", &partner, err) ||
	    pir_record_entry(partner, "services", entry, &service, err))
		return err->code;
	apply_service(service, said);
	pir_change_id(change, pir_json_str(service, "id"));
	return PIR_OK;
}

/* ---- Agreements -------------------------------------------------------- */

static void
apply_agreement(struct pir_json *agreement,
    const struct pir_agreement_said *said)
{
	pir_json_give_str(agreement, "with", said->with);
	pir_json_give_str(agreement, "what", said->what);
	pir_json_give_date(agreement, "from", said->from);
	pir_json_give_date(agreement, "to", said->to);
	pir_json_give_date(agreement, "review_on", said->review_on);
	pir_record_give_document(agreement, "document", said->document,
	    said->sha256);
}

/* When an agreement is looked at again, from a day on, by the policy. */
static struct pir_date
next_look(const struct pir_change *change, struct pir_date from)
{
	return pir_date_add_days(from,
	    pir_policy(change->organisation, "agreement_days"));
}

enum pir_code
pir_partner_agreement_add(struct pir_change *change, const char *typed,
    const struct pir_agreement_said *said, const char *id, struct pir_err *err)
{
	struct pir_json *partner;
	struct pir_json *agreement;

	if (open_partner(change, typed, "added", &partner, err) ||
	    pir_change_add_entry(partner, partner, "agreements", id, &agreement,
		err))
		return err->code;
	pir_json_set_date(agreement, "from", change->on);
	apply_agreement(agreement, said);
	if (!pir_json_get(agreement, "review_on"))
		pir_json_set_date(agreement, "review_on",
		    next_look(change, pir_json_date(agreement, "from")));
	pir_change_id(change, pir_json_str(agreement, "id"));
	return PIR_OK;
}

enum pir_code
pir_partner_agreement_review(struct pir_change *change, const char *typed,
    const char *entry, const struct pir_agreement_said *said,
    struct pir_err *err)
{
	struct pir_json *partner;
	struct pir_json *agreement;

	if (open_partner(change, typed, "reviewed", &partner, err) ||
	    pir_record_entry(partner, "agreements", entry, &agreement, err))
		return err->code;
	pir_json_set_date(agreement, "review_on",
	    next_look(change, change->on));
	apply_agreement(agreement, said);
	pir_change_id(change, pir_json_str(agreement, "id"));
	return PIR_OK;
}

enum pir_code
pir_partner_agreement_end(struct pir_change *change, const char *typed,
    const char *entry, struct pir_err *err)
{
	struct pir_json *partner;
	struct pir_json *agreement;

	if (open_partner(change, typed, "ended", &partner, err) ||
	    pir_record_entry(partner, "agreements", entry, &agreement, err))
		return err->code;
	pir_json_set_date(agreement, "to", change->on);
	pir_change_id(change, pir_json_str(agreement, "id"));
	return PIR_OK;
}

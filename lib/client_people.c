#include "client_people.h"

#include "auto.h"
#include "client_find.h"
#include "partner.h"

/* What happens to the entry, for the subject and the member it stands in. */
struct slot {
	const char *array; /* "people" */
	const char *what;  /* "person" */
	struct pir_json *client;
	struct pir_json *entry;
	bool is_new;
};

/* Find the entry that is meant or make it, and set its days. */
static enum pir_code
open_slot(struct pir_change *change, const struct pir_client_entry *said,
    struct slot *slot, struct pir_err *err)
{
	const char *typed = said->end ? said->end : said->edit;
	struct pir_date from = said->from;
	struct pir_date to = said->to;

	if (said->end && said->edit)
		return pir_fail(err, PIR_INVALID,
		    "--end and --edit: one of them at a time");
	if (pir_client_edit(change, said->client, &slot->client, err))
		return err->code;
	slot->is_new = !typed;
	if (slot->is_new && !pir_date_is_set(from))
		from = change->on;
	if (said->end && !pir_date_is_set(to))
		to = change->on;
	if (slot->is_new ? pir_change_add_entry(slot->client, slot->client,
			       slot->array, said->id, &slot->entry, err)
			 : pir_record_entry(slot->client, slot->array, typed,
			       &slot->entry, err))
		return err->code;
	pir_json_give_date(slot->entry, "from", from);
	pir_json_give_date(slot->entry, "to", to);
	return PIR_OK;
}

/* Say what was done; a new entry's id is the answer. */
static void
tell(struct pir_change *change, const struct slot *slot,
    const struct pir_client_entry *said)
{
	const char *id = pir_json_str(slot->entry, "id");

	if (slot->is_new) {
		pir_change_what(change, "%s of %s", slot->what,
		    pir_json_str(slot->client, "id"));
		pir_change_id(change, id);
		return;
	}
	pir_change_what(change, "%s %s %s", slot->what, id,
	    said->end ? "ended" : "changed");
}

/* PIR_INVALID for a new entry without the member, naming its option. */
static enum pir_code
check_given(const struct slot *slot, const char *member, const char *option,
    struct pir_err *err)
{
	if (!slot->is_new || *pir_json_str(slot->entry, member))
		return PIR_OK;
	return pir_fail(err, PIR_INVALID, "a new %s needs %s", slot->what,
	    option);
}

enum pir_code
pir_client_set_person(struct pir_change *change,
    const struct pir_client_entry *said, const struct pir_client_person *p,
    struct pir_err *err)
{
	struct slot slot = { .array = "people", .what = "person" };
	struct pir_json *list;
	struct pir_json *document;

	if (open_slot(change, said, &slot, err))
		return err->code;
	pir_json_give_str(slot.entry, "name", p->name);
	pir_json_give_str(slot.entry, "relation", p->relation);
	if (p->roles.n > 0) {
		list = pir_json_set(slot.entry, "roles", pir_json_array());
		for (size_t i = 0; i < p->roles.n; i++)
			pir_json_append_str(list, p->roles.v[i]);
	}
	pir_json_give_str(slot.entry, "scope", p->scope);
	if (p->document || p->sha256) {
		document = pir_json_need_object(slot.entry, "document");
		pir_json_give_str(document, "name", p->document);
		pir_json_give_str(document, "sha256", p->sha256);
	}
	pir_json_give_str(slot.entry, "phone", p->phone);
	tell(change, &slot, said);
	return check_given(&slot, "name", "--name", err);
}

/* The service among the partner's own; its id goes into the entry. */
static enum pir_code
set_service(struct pir_change *change, struct pir_json *entry,
    const char *typed, struct pir_err *err)
{
	const char *partner = pir_json_str(entry, "partner");
	struct pir_json *record;
	struct pir_json *service;

	if (!*partner)
		return pir_fail(err, PIR_INVALID,
		    "--service needs the --partner that it is of");
	if (pir_change_edit_id(change, PIR_PARTNER, partner, &record, err) ||
	    pir_partner_service(record, typed, change->on, &service, err))
		return err->code;
	pir_json_set_str(entry, "service", pir_json_str(service, "id"));
	return PIR_OK;
}

enum pir_code
pir_client_set_support(struct pir_change *change,
    const struct pir_client_entry *said, const struct pir_client_support *s,
    struct pir_err *err)
{
	struct slot slot = { .array = "supports", .what = "support" };
	struct pir_path partner;

	if (open_slot(change, said, &slot, err))
		return err->code;
	if (s->partner) {
		if (pir_change_resolve(change, PIR_PARTNER, s->partner,
			&partner, err))
			return err->code;
		pir_json_set_str(slot.entry, "partner", partner.id);
		pir_json_remove(slot.entry, "service");
	}
	if (s->service && set_service(change, slot.entry, s->service, err))
		return err->code;
	pir_json_give_str(slot.entry, "worker", s->worker);
	pir_json_give_str(slot.entry, "role", s->role);
	if (s->existing)
		pir_json_set_bool(slot.entry, "existing",
		    strcmp(s->existing, "yes") == 0);
	tell(change, &slot, said);
	if (*pir_json_str(slot.entry, "worker"))
		return PIR_OK;
	return check_given(&slot, "partner", "--partner, --worker or both",
	    err);
}

enum pir_code
pir_client_set_alert(struct pir_change *change,
    const struct pir_client_entry *said, const struct pir_client_alert *a,
    struct pir_err *err)
{
	struct slot slot = { .array = "alerts", .what = "alert" };

	if (open_slot(change, said, &slot, err))
		return err->code;
	pir_json_give_str(slot.entry, "kind", a->kind);
	pir_json_give_str(slot.entry, "text", a->text);
	pir_json_give_date(slot.entry, "review_on", a->review_on);
	tell(change, &slot, said);
	if (check_given(&slot, "kind", "--kind", err))
		return err->code;
	return check_given(&slot, "text", "--text", err);
}

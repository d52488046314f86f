/* contact_rules.c - what holds for contacts */
#include <string.h>

#include "contact.h"
#include "partner.h"

/* A note is what was written at the time; later words are addenda. */
static enum pir_code
check_note(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const char *note = pir_json_str(edit->before, "note");

	(void)change;
	if (!*note || pir_json_is(edit->after, "note", note))
		return PIR_OK;
	return pir_refuse(err, "contact-note",
	    "the note of %s stands as it was written: add to it with 'pir "
	    "contact amend'",
	    edit->path.id);
}

static enum pir_code
check_status(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const char *was = pir_json_str(edit->before, "status");
	const char *now = pir_json_str(edit->after, "status");

	if (!strcmp(was, now))
		return PIR_OK;
	if (edit->before && strcmp(was, "planned") != 0)
		return pir_refuse(err, "contact-status",
		    "%s is %s: only a planned contact becomes something else; "
		    "'pir void' one entered in error",
		    edit->path.id, was);
	if (strcmp(now, "planned") != 0 && strcmp(now, "cancelled") != 0 &&
	    pir_date_cmp(pir_json_date(edit->after, "on"), change->today) > 0)
		return pir_refuse(err, "contact-status",
		    "%s is planned for %s, which is after today: it cannot be "
		    "%s yet",
		    edit->path.id, pir_json_str(edit->after, "on"), now);
	return PIR_OK;
}

static enum pir_code
check_partner(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const char *partner = pir_json_str(edit->after, "partner");

	if (!*partner || pir_json_is(edit->before, "partner", partner))
		return PIR_OK;
	return pir_partner_check_open(change, partner,
	    pir_json_date(edit->after, "on"), err);
}

const struct pir_rule pir_contact_rules[] = {
	{ "contact-note", PIR_CONTACT,
	    "a note is never edited; it gets addenda",
	    "pir-records(5), contact", check_note },
	{ "contact-status", PIR_CONTACT,
	    "only a planned contact becomes something else, when its day came",
	    "pir-records(5), contact", check_status },
	{ "partner-open", PIR_CONTACT,
	    "a partner that takes part is open on that day",
	    "pir-records(5), partner", check_partner },
	{ 0 },
};

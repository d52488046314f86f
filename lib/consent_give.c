/* consent_give.c - consents that a client gives */
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "client.h"
#include "client_find.h"
#include "consent.h"
#include "policy.h"

enum pir_code
pir_consent_recipient(const struct pir_tree *tree,
    const struct pir_json *client, const char *typed, char buf[PIR_ID_SIZE],
    struct pir_err *err)
{
	struct pir_path partner = { .kind = PIR_PARTNER };
	char file[PIR_PATH_SIZE];
	bool is_person = pir_json_entry(client, "people", typed) != NULL;
	bool is_partner = pir_id_is_slug(typed) &&
	    pir_tree_has(tree, pir_path_of(PIR_PARTNER, typed, file));

	if (is_person && is_partner)
		return pir_fail(err, PIR_INVALID,
		    "'%s' is a partner and a person of the client: give the "
		    "person another id",
		    typed);
	if (is_person || !strcmp(typed, PIR_CONSENT_ALL)) {
		snprintf(buf, PIR_ID_SIZE, "%s", typed);
		return PIR_OK;
	}
	if (pir_record_resolve(tree, PIR_PARTNER, typed, &partner, err))
		return err->code;
	snprintf(buf, PIR_ID_SIZE, "%s", partner.id);
	return PIR_OK;
}

/* The last of so many months: a period includes both its days. */
static struct pir_date
last_of(struct pir_date from, int months)
{
	struct pir_date next = pir_date_add_months(from, months);

	/* A month without that day ended the day before it. */
	return next.day == from.day ? pir_date_add_days(next, -1) : next;
}

/* What becomes of the period that was said, and what was not. */
static void
set_period(const struct pir_change *change,
    const struct pir_consent_given *given, struct pir_json *entry)
{
	int months = (int)pir_policy(change->organisation, "consent_months");
	struct pir_date from =
	    pir_date_is_set(given->from) ? given->from : change->on;
	struct pir_date until = pir_date_is_set(given->until)
	    ? given->until
	    : last_of(from, months);

	pir_json_set_date(entry, "from", from);
	pir_json_set_date(entry, "until", until);
}

/* Staff who saw it given; of a verbal consent, who records it. */
static enum pir_code
set_witness(struct pir_change *change, const struct pir_consent_given *given,
    struct pir_json *entry, struct pir_err *err)
{
	struct pir_path path;

	if (given->witness) {
		if (pir_change_resolve(change, PIR_STAFF, given->witness, &path,
			err))
			return err->code;
		pir_json_set_str(entry, "witnessed_by", path.id);
	} else if (pir_json_is(entry, "how", "verbal")) {
		pir_json_set_str(entry, "witnessed_by", change->actor);
	}
	return PIR_OK;
}

/* By whom, how, who saw it, and on what paper. */
static enum pir_code
set_manner(struct pir_change *change, const struct pir_consent_given *given,
    struct pir_json *entry, struct pir_err *err)
{
	const char *by = given->by ? given->by : "client";
	const char *how = given->how;

	if (!how && strcmp(by, "client") != 0)
		how = "representative";
	pir_json_give_str(entry, "how", how);
	pir_json_set_str(entry, "given_by", by);
	pir_record_give_document(entry, "document", given->document,
	    given->sha256);
	set_period(change, given, entry);
	pir_change_id(change, pir_json_str(entry, "id"));
	return set_witness(change, given, entry, err);
}

/* Partners that are excepted, by what was typed. */
static enum pir_code
set_except(const struct pir_change *change, const struct pir_list *list,
    struct pir_json *entry, struct pir_err *err)
{
	struct pir_path path;

	for (size_t i = 0; i < list->n; i++) {
		if (pir_record_resolve(change->parent, PIR_PARTNER, list->v[i],
			&path, err))
			return err->code;
		pir_json_append_str(pir_json_need_array(entry, "except"),
		    path.id);
	}
	return PIR_OK;
}

static enum pir_code
add_sharing(struct pir_change *change, struct pir_json *client,
    const struct pir_consent_given *given, const char *to, struct pir_err *err)
{
	struct pir_json *entry;
	char recipient[PIR_ID_SIZE];

	if (pir_consent_recipient(change->parent, client, to, recipient, err) ||
	    pir_change_add_entry(client, client, "consents", given->id, &entry,
		err))
		return err->code;
	pir_json_set_str(entry, "kind", "sharing");
	pir_json_set_str(entry, "to", recipient);
	if (set_except(change, &given->except, entry, err))
		return err->code;
	pir_json_give_list(entry, "information", &given->information);
	pir_json_need_array(entry, "purposes");
	pir_json_give_list(entry, "purposes", &given->purposes);
	return set_manner(change, given, entry, err);
}

static enum pir_code
add_participation(struct pir_change *change, struct pir_json *client,
    const struct pir_consent_given *given, struct pir_err *err)
{
	struct pir_json *entry;

	if (pir_change_add_entry(client, client, "consents", given->id, &entry,
		err))
		return err->code;
	pir_json_set_str(entry, "kind", "participation");
	pir_json_set_str(entry, "to", PIR_CONSENT_ALL);
	pir_json_need_array(entry, "purposes");
	return set_manner(change, given, entry, err);
}

/* What was said must say something, and all of it. */
static enum pir_code
check_said(const struct pir_consent_given *given, struct pir_err *err)
{
	if (!given->participation && !given->to.n)
		return pir_fail(err, PIR_INVALID,
		    "consent to what: --participation, or --to all, a partner "
		    "or a person of the client");
	if (given->to.n && !given->information.n)
		return pir_fail(err, PIR_INVALID,
		    "consent to share what: --information all, or codes of "
		    "consent-information");
	if (given->to.n && !given->purposes.n)
		return pir_fail(err, PIR_INVALID,
		    "consent to share for what: --purpose, a code of "
		    "consent-purposes");
	if (!given->to.n &&
	    (given->information.n || given->purposes.n || given->except.n))
		return pir_fail(err, PIR_INVALID,
		    "participation shares nothing: name who may know with "
		    "--to");
	if (!given->how && (!given->by || !strcmp(given->by, "client")))
		return pir_fail(err, PIR_INVALID,
		    "given how: --how written or --how verbal");
	return PIR_OK;
}

enum pir_code
pir_consent_give(struct pir_change *change, const char *typed,
    const struct pir_consent_given *given, struct pir_err *err)
{
	struct pir_json *client;
	size_t n = given->to.n + given->participation;

	if (check_said(given, err) ||
	    pir_client_edit(change, typed, &client, err) ||
	    pir_client_check_open(client, err))
		return err->code;
	if (given->id && n > 1)
		return pir_fail(err, PIR_INVALID,
		    "--id names one entry, and this makes %zu", n);
	if (given->participation &&
	    add_participation(change, client, given, err))
		return err->code;
	for (size_t i = 0; i < given->to.n; i++)
		if (add_sharing(change, client, given, given->to.v[i], err))
			return err->code;
	pir_client_activate_if_ready(change, client);
	pir_change_what(change, "%s of %s",
	    given->participation ? "participation" : "sharing",
	    pir_json_str(client, "id"));
	return PIR_OK;
}

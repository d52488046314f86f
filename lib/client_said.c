#include "client_said.h"

#include <stdio.h>

#include "auto.h"
#include "client_find.h"
#include "mem.h"

/* Set a member that is true or false from "yes" or "no". */
static void
give_truth(struct pir_json *node, const char *name, const char *word)
{
	if (word)
		pir_json_set_bool(node, name, strcmp(word, "yes") == 0);
}

/* The last day of what another follows: the day before, or its first. */
static void
end_before(struct pir_json *entry, struct pir_date day)
{
	struct pir_date from = pir_json_date(entry, "from");
	struct pir_date last = pir_date_add_days(day, -1);

	if (pir_date_is_set(from) && pir_date_cmp(last, from) < 0)
		last = from;
	pir_json_set_date(entry, "to", last);
}

/* The name of that use without an end, or NULL; no use is legal. */
static struct pir_json *
current_name(const struct pir_json *client, const char *use)
{
	struct pir_json *found = NULL;
	struct pir_json *n = pir_json_first(pir_json_get(client, "names"));

	for (; n; n = pir_json_next(n)) {
		const char *its = pir_json_str(n, "use");

		if (strcmp(*its ? its : "legal", use) == 0 &&
		    !pir_json_get(n, "to"))
			found = n;
	}
	return found;
}

static void
set_names(struct pir_json *client, const struct pir_client_said *said,
    struct pir_date day)
{
	const char *use = said->use ? said->use : "legal";
	struct pir_json *name = current_name(client, use);
	struct pir_json *was = said->renamed ? name : NULL;

	if (!said->given && !said->family)
		return;
	if (!name || was) {
		name = pir_json_append(pir_json_need_array(client, "names"),
		    pir_json_object());
		pir_json_give_str(name, "given", pir_json_str(was, "given"));
		pir_json_give_str(name, "family", pir_json_str(was, "family"));
		pir_json_set_str(name, "use", use);
	}
	if (was) {
		pir_json_set_str(was, "use", "former");
		end_before(was, day);
		pir_json_set_date(name, "from", day);
	}
	pir_json_give_str(name, "given", said->given);
	pir_json_give_str(name, "family", said->family);
}

/* PMHC-MDS codes; the words are easier to remember. */
static const char *
gender_code(const char *said)
{
	static const char *const words[] = { "male", "female", "other" };
	static const char *const codes[] = { "1", "2", "3" };

	for (size_t i = 0; said && i < 3; i++)
		if (strcmp(said, words[i]) == 0)
			return codes[i];
	return said;
}

/* 1980-02-29, or what is known of it: the rest is 01. */
static enum pir_code
set_born(struct pir_json *client, const struct pir_client_said *said,
    struct pir_err *err)
{
	static const char *const accuracies[] = { "year", "month", "day" };
	const char *s = said->born;
	size_t len = s ? strlen(s) : 0;
	size_t known = (len - 4) / 3;
	char full[PIR_DATE_SIZE];
	struct pir_date date;
	struct pir_err ignored = PIR_ERR_INIT;
	struct pir_json *born;

	if (!s && !said->accuracy)
		return PIR_OK;
	born = pir_json_need_object(client, "born");
	if (s && strcmp(s, "unknown") == 0) {
		pir_json_remove(born, "date");
		pir_json_set_str(born, "accuracy", "unknown");
	} else if (s) {
		snprintf(full, sizeof full, "%s%s", s,
		    known == 0       ? "-01-01"
			: known == 1 ? "-01"
				     : "");
		if ((len != 4 && len != 7 && len != 10) ||
		    pir_date_parse(&date, full, &ignored))
			return pir_fail(err, PIR_INVALID,
			    "not a day of birth: type it as 1980-02-29, "
			    "1980-02, 1980 or unknown");
		pir_json_set_date(born, "date", date);
		pir_json_set_str(born, "accuracy", accuracies[known]);
	}
	pir_json_give_str(born, "accuracy", said->accuracy);
	return PIR_OK;
}

/* The address without an end, or NULL. */
static struct pir_json *
current_address(const struct pir_json *client)
{
	struct pir_json *found = NULL;
	struct pir_json *a = pir_json_first(pir_json_get(client, "addresses"));

	for (; a; a = pir_json_next(a))
		if (!pir_json_get(a, "to"))
			found = a;
	return found;
}

static void
fill_address(struct pir_json *address, const struct pir_client_said *said)
{
	struct pir_json *lines;

	if (said->lines.n > 0) {
		lines = pir_json_set(address, "lines", pir_json_array());
		for (size_t i = 0; i < said->lines.n; i++)
			pir_json_append_str(lines, said->lines.v[i]);
	}
	pir_json_give_str(address, "suburb", said->suburb);
	pir_json_give_str(address, "state", said->state);
	pir_json_give_str(address, "postcode", said->postcode);
	if (said->no_fixed)
		pir_json_set_bool(address, "no_fixed", true);
}

/* Where they live from that day on; none: as long as is known. */
static void
set_address(struct pir_json *client, const struct pir_client_said *said,
    struct pir_date day)
{
	struct pir_json *now = current_address(client);

	if (said->moved_out && now)
		end_before(now, pir_date_add_days(day, 1));
	if (said->lines.n == 0 && !said->suburb && !said->state &&
	    !said->postcode && !said->no_fixed)
		return;
	if (now && pir_date_cmp(pir_json_date(now, "from"), day) != 0) {
		if (!said->moved_out)
			end_before(now, day);
		now = NULL;
	}
	if (!now) {
		now = pir_json_append(pir_json_need_array(client, "addresses"),
		    pir_json_object());
		pir_json_give_date(now, "from", day);
	}
	fill_address(now, said);
}

/* The element of an array whose member is value, or NULL. */
static struct pir_json *
with_value(const struct pir_json *client, const char *array, const char *member,
    const char *value)
{
	struct pir_json *e = pir_json_first(pir_json_get(client, array));

	for (; e && !pir_json_is(e, member, value); e = pir_json_next(e))
		;
	return e;
}

static void
strike_out(struct pir_json *client, const char *array, struct pir_json *entry)
{
	struct pir_json *gone PIR_AUTO(pir_json_release) = NULL;

	if (entry)
		gone = pir_json_detach(pir_json_get(client, array), entry);
}

static void
set_phones(struct pir_json *client, const struct pir_client_said *said)
{
	struct pir_json *phone;

	for (size_t i = 0; i < said->no_phones.n; i++)
		strike_out(client, "phones",
		    with_value(client, "phones", "number",
			said->no_phones.v[i]));
	for (size_t i = 0; i < said->phones.n; i++) {
		phone =
		    with_value(client, "phones", "number", said->phones.v[i]);
		if (!phone)
			phone = pir_json_append(pir_json_need_array(client,
						    "phones"),
			    pir_json_object());
		pir_json_set_str(phone, "number", said->phones.v[i]);
		give_truth(phone, "safe_to_call", said->safe_call);
		give_truth(phone, "safe_to_text", said->safe_text);
		give_truth(phone, "safe_voicemail", said->safe_voicemail);
	}
}

/* "SYSTEM=VALUE", the value with all the "=" that it may have. */
static enum pir_code
set_identifier(struct pir_json *client, const char *said, struct pir_err *err)
{
	const char *equals = strchr(said, '=');
	char *system PIR_AUTO(pir_free) = NULL;
	struct pir_json *entry;

	if (!equals || equals == said)
		return pir_fail(err, PIR_INVALID,
		    "not an identifier: type it as SYSTEM=VALUE");
	system = pir_strndup(said, (size_t)(equals - said));
	entry = with_value(client, "identifiers", "system", system);
	if (equals[1] == '\0') {
		strike_out(client, "identifiers", entry);
		return PIR_OK;
	}
	if (!entry)
		entry =
		    pir_json_append(pir_json_need_array(client, "identifiers"),
			pir_json_object());
	pir_json_set_str(entry, "system", system);
	pir_json_set_str(entry, "value", equals + 1);
	return PIR_OK;
}

/* The entry of that day, the last; else a new one. */
static struct pir_json *
entry_on(struct pir_json *client, const char *array, struct pir_date day)
{
	char buf[PIR_DATE_SIZE];
	struct pir_json *entry =
	    with_value(client, array, "on", pir_date_format(day, buf));

	if (!entry) {
		entry = pir_json_append(pir_json_need_array(client, array),
		    pir_json_object());
		pir_json_set_date(entry, "on", day);
	}
	return entry;
}

static void
set_circumstances(struct pir_json *client, const struct pir_client_said *said,
    struct pir_date day)
{
	struct pir_json *entry;

	if (said->accommodation || said->employment || said->income ||
	    said->diagnosis || said->gp) {
		entry = entry_on(client, "circumstances", day);
		pir_json_give_str(entry, "accommodation", said->accommodation);
		pir_json_give_str(entry, "employment", said->employment);
		pir_json_give_str(entry, "income", said->income);
		pir_json_give_str(entry, "diagnosis", said->diagnosis);
		pir_json_give_str(entry, "gp", said->gp);
	}
	if (said->ndis) {
		entry = entry_on(client, "ndis", day);
		pir_json_set_str(entry, "state", said->ndis);
		pir_json_give_str(entry, "reason", said->ndis_reason);
	}
}

/* Who the client was mistaken for: ids, as the change finds them. */
static enum pir_code
set_not_duplicate(struct pir_change *change, struct pir_json *client,
    const struct pir_client_said *said, struct pir_err *err)
{
	struct pir_path path;
	struct pir_json *list;

	for (size_t i = 0; i < said->not_duplicate_of.n; i++) {
		if (pir_change_resolve(change, PIR_CLIENT,
			said->not_duplicate_of.v[i], &path, err))
			return err->code;
		list = pir_json_need_array(client, "not_duplicate_of");
		if (!pir_json_has(list, path.client))
			pir_json_append_str(list, path.client);
	}
	return PIR_OK;
}

/* All that is said; since is the first day of an address, or none. */
static enum pir_code
say(struct pir_change *change, struct pir_json *client,
    const struct pir_client_said *said, struct pir_date since,
    struct pir_err *err)
{
	set_names(client, said, change->on);
	if (set_born(client, said, err))
		return err->code;
	pir_json_give_str(client, "gender", gender_code(said->gender));
	pir_json_give_str(client, "pronouns", said->pronouns);
	pir_json_give_str(client, "indigenous_status", said->indigenous);
	pir_json_give_str(client, "country_of_birth", said->country);
	pir_json_give_str(client, "main_language", said->language);
	give_truth(client, "interpreter", said->interpreter);
	set_address(client, said, since);
	set_phones(client, said);
	give_truth(client, "no_mail", said->no_mail);
	for (size_t i = 0; i < said->identifiers.n; i++)
		if (set_identifier(client, said->identifiers.v[i], err))
			return err->code;
	set_circumstances(client, said, change->on);
	pir_json_give_date(client, "retain_until", said->retain_until);
	give_truth(client, "legal_hold", said->legal_hold);
	return set_not_duplicate(change, client, said, err);
}

static bool
is_taken(const char *id, void *ctx)
{
	const struct pir_change *change = ctx;
	char file[PIR_PATH_SIZE];

	pir_path_of(PIR_CLIENT, id, file);
	return pir_change_find(change, file) ||
	    (change->parent && pir_tree_has(change->parent, file));
}

enum pir_code
pir_client_add(struct pir_change *change, const char *id,
    const struct pir_client_said *said, const struct pir_client_referral *r,
    struct pir_err *err)
{
	struct pir_path path = { .kind = PIR_CLIENT };
	struct pir_json *client;

	if (!said->given && !said->family)
		return pir_fail(err, PIR_INVALID,
		    "a client needs a name: --given, --family or both");
	if (id ? pir_id_check_client(id, err)
	       : pir_id_new(path.id, PIR_ID_CLIENT, is_taken, change, err))
		return err->code;
	if (id)
		snprintf(path.id, sizeof path.id, "%s", id);
	memcpy(path.client, path.id, sizeof path.client);
	if (pir_change_add(change, &path, &client, err) ||
	    pir_client_begin(change, client, r, err) ||
	    say(change, client, said, PIR_DATE_NONE, err))
		return err->code;
	pir_change_what(change, "referred");
	pir_change_id(change, path.client);
	return PIR_OK;
}

enum pir_code
pir_client_say(struct pir_change *change, const char *typed,
    const struct pir_client_said *said, struct pir_err *err)
{
	struct pir_json *client;

	if (pir_client_edit(change, typed, &client, err) ||
	    say(change, client, said, change->on, err))
		return err->code;
	pir_change_what(change, "details");
	return PIR_OK;
}

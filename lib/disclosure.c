#include "disclosure.h"

#include <string.h>

#include "auto.h"
#include "client_find.h"
#include "consent.h"

/* True for the bases that are a consent, the client's or another's. */
static bool
is_by_consent(const char *basis)
{
	return !strcmp(basis, "consent") || !strcmp(basis, "representative");
}

bool
pir_disclosure_waits(const struct pir_json *disclosure)
{
	return !is_by_consent(pir_json_str(disclosure, "basis")) &&
	    !pir_json_is(disclosure, "basis", "override") &&
	    !pir_json_get(disclosure, "reviewed") &&
	    !pir_record_is_void(disclosure);
}

/* What of the disclosure the entry does not cover; "" if it covers all. */
static const char *
lacks(const struct pir_json *entry, const struct pir_json *disclosure)
{
	struct pir_consent_use use = {
		.recipient = pir_json_str(disclosure, "to"),
		.purpose = pir_json_str(disclosure, "purpose"),
		.day = pir_json_date(disclosure, "on"),
	};
	const struct pir_json *what =
	    pir_json_first(pir_json_get(disclosure, "what"));
	const char *first = "";

	for (; what && !*first; what = pir_json_next(what)) {
		use.information = pir_json_text(what);
		first = pir_consent_lacks(entry, &use);
	}
	return first;
}

/* The entry that covers all of it, or NULL. */
static const struct pir_json *
find_consent(const struct pir_json *client, const struct pir_json *disclosure)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(client, "consents"));

	for (; e; e = pir_json_next(e))
		if (!*lacks(e, disclosure))
			return e;
	return NULL;
}

/* An entry that has to do with the recipient, and what it lacks. */
struct search {
	const struct pir_json *disclosure;
	struct pir_str found;
};

static void
note_lack(const struct pir_json *entry, const char *anything, void *ctx)
{
	struct search *search = ctx;

	(void)anything;
	pir_str_addf(&search->found, "%s%s: %s",
	    search->found.len ? "; " : " (", pir_json_str(entry, "id"),
	    lacks(entry, search->disclosure));
}

/* Say what no entry covers, why not, and which one would. */
static enum pir_code
refuse_uncovered(const struct pir_json *client,
    const struct pir_json *disclosure, struct pir_err *err)
{
	const char *to = pir_json_str(disclosure, "to");
	const char *purpose = pir_json_str(disclosure, "purpose");
	struct pir_consent_use use = { .recipient = to,
		.purpose = purpose,
		.day = pir_json_date(disclosure, "on") };
	struct search search = { .disclosure = disclosure };
	struct pir_strs what PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str words PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str options PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *e =
	    pir_json_first(pir_json_get(disclosure, "what"));

	for (; e; e = pir_json_next(e)) {
		pir_strs_add(&what, pir_json_text(e));
		pir_str_addf(&options, " --information %s", pir_json_text(e));
	}
	pir_strs_join(&what, &words);
	pir_consent_why(client, &use, note_lack, &search);
	pir_refuse(err, "disclosure-basis",
	    "no consent of client %s lets %s know %s for %s on %s%s%s; what "
	    "would do: 'pir consent give %s --to %s%s --purpose %s', or "
	    "another --basis",
	    pir_json_str(client, "id"), to, pir_str_get(&words), purpose,
	    pir_json_str(disclosure, "on"), pir_str_get(&search.found),
	    search.found.len ? ")" : "", pir_json_str(client, "id"), to,
	    pir_str_get(&options), purpose);
	pir_str_release(&search.found);
	return err->code;
}

/* Name the consent that it stands on; telling the client takes none. */
static enum pir_code
set_consent(struct pir_change *change, const struct pir_json *client,
    struct pir_json *disclosure, struct pir_err *err)
{
	const struct pir_json *entry = find_consent(client, disclosure);

	if (pir_json_is(disclosure, "to", "client"))
		return PIR_OK;
	if (!entry && change->override) {
		pir_json_set_str(disclosure, "basis", "override");
		pir_json_set_str(disclosure, "reason", change->override);
		return pir_change_waive(change, "disclosure-basis", err);
	}
	if (!entry)
		return refuse_uncovered(client, disclosure, err);
	pir_json_set_str(disclosure, "consent", pir_json_str(entry, "id"));
	if (!pir_json_is(entry, "given_by", "client"))
		pir_json_set_str(disclosure, "basis", "representative");
	return PIR_OK;
}

/* Who it was, as the record has it. */
static enum pir_code
find_recipient(const struct pir_change *change, const struct pir_json *client,
    const char *typed, char to[PIR_ID_SIZE], struct pir_err *err)
{
	if (!strcmp(typed, "client") || !strcmp(typed, "other")) {
		strcpy(to, typed);
		return PIR_OK;
	}
	if (!strcmp(typed, PIR_CONSENT_ALL))
		return pir_fail(err, PIR_INVALID,
		    "a disclosure is to someone: a partner, a person of the "
		    "client, client or other");
	return pir_consent_recipient(change->parent, client, typed, to, err);
}

static void
set_what(struct pir_json *disclosure, const struct pir_list *what)
{
	struct pir_json *array = pir_json_need_array(disclosure, "what");

	for (size_t i = 0; i < what->n; i++)
		if (!pir_json_has(array, what->v[i]))
			pir_json_append_str(array, what->v[i]);
}

enum pir_code
pir_disclosure_add(struct pir_change *change, const char *typed,
    const struct pir_disclosed *said, const char *id, struct pir_json **out,
    struct pir_err *err)
{
	const char *basis = said->basis ? said->basis : "consent";
	const struct pir_json *client;
	struct pir_json *disclosure;
	char to[PIR_ID_SIZE];

	if (pir_client_see(change, typed, &client, err) ||
	    find_recipient(change, client, said->to, to, err) ||
	    pir_change_add_for(change, PIR_DISCLOSURE,
		pir_json_str(client, "id"), change->on, id, &disclosure, err))
		return err->code;
	pir_json_set_date(disclosure, "on", change->on);
	pir_json_set_str(disclosure, "to", to);
	pir_json_give_str(disclosure, "recipient", said->recipient);
	set_what(disclosure, &said->what);
	pir_json_set_str(disclosure, "purpose", said->purpose);
	pir_json_set_str(disclosure, "basis", basis);
	pir_json_give_str(disclosure, "reason", said->reason);
	pir_json_set_str(disclosure, "by", change->actor);
	if (is_by_consent(basis) &&
	    set_consent(change, client, disclosure, err))
		return err->code;
	*out = disclosure;
	return PIR_OK;
}

enum pir_code
pir_disclosure_review(struct pir_change *change, const char *typed,
    struct pir_err *err)
{
	struct pir_json *disclosure;
	struct pir_json *reviewed;
	struct pir_path path;

	if (pir_change_resolve(change, PIR_DISCLOSURE, typed, &path, err) ||
	    pir_change_edit(change, &path, &disclosure, err))
		return err->code;
	if (!pir_disclosure_waits(disclosure))
		return pir_fail(err, PIR_INVALID,
		    "disclosure %s does not wait for a review", path.id);
	reviewed = pir_json_need_object(disclosure, "reviewed");
	pir_json_set_date(reviewed, "on", change->on);
	pir_json_set_str(reviewed, "by", change->actor);
	pir_change_what(change, "reviewed");
	pir_change_id(change, path.id);
	return PIR_OK;
}

/* The consent that it names covers it, and is of the kind that it says. */
static enum pir_code
check_consent(const struct pir_json *client, const struct pir_json *disclosure,
    struct pir_err *err)
{
	const char *id = pir_json_str(disclosure, "consent");
	const struct pir_json *entry = pir_json_entry(client, "consents", id);
	bool own = pir_json_is(entry, "given_by", "client");

	if (!entry)
		return pir_refuse(err, "disclosure-basis",
		    "the basis is consent: name the entry that covers it");
	if (*lacks(entry, disclosure))
		return pir_refuse(err, "disclosure-basis",
		    "consent %s does not cover it: %s", id,
		    lacks(entry, disclosure));
	if (own != pir_json_is(disclosure, "basis", "consent"))
		return pir_refuse(err, "disclosure-basis",
		    "consent %s was given by %s: the basis is '%s'", id,
		    own ? "the client" : "a representative",
		    own ? "consent" : "representative");
	return PIR_OK;
}

enum pir_code
pir_disclosure_check_basis(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	const struct pir_json *disclosure = edit->after;
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];

	if (edit->before)
		return PIR_OK;
	if (pir_json_is(disclosure, "to", "other") &&
	    !*pir_json_str(disclosure, "recipient"))
		return pir_refuse(err, "disclosure-basis",
		    "a disclosure to someone other says who it was");
	if (!is_by_consent(pir_json_str(disclosure, "basis"))) {
		if (*pir_json_str(disclosure, "reason"))
			return PIR_OK;
		return pir_refuse(err, "disclosure-basis",
		    "a disclosure on the basis '%s' gives its reason",
		    pir_json_str(disclosure, "basis"));
	}
	if (pir_json_is(disclosure, "to", "client"))
		return PIR_OK;
	if (pir_change_after(change,
		pir_path_of(PIR_CLIENT, edit->path.client, file), &client, err))
		return err->code;
	return check_consent(client, disclosure, err);
}

/* A copy without what may come later. */
static struct pir_json *
core(const struct pir_json *disclosure)
{
	static const char *const later[] = { "reviewed", "void", "statements",
		"change_reason", NULL };
	struct pir_json *copy = pir_json_copy(disclosure);

	for (size_t i = 0; later[i]; i++)
		pir_json_remove(copy, later[i]);
	return copy;
}

enum pir_code
pir_disclosure_check_kept(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	struct pir_json *was PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *now PIR_AUTO(pir_json_release) = NULL;

	(void)change;
	if (!edit->before)
		return PIR_OK;
	was = core(edit->before);
	now = core(edit->after);
	if (pir_json_equal(was, now))
		return PIR_OK;
	return pir_refuse(err, "disclosure-kept",
	    "disclosure %s stands as it was recorded: 'pir void' it and "
	    "record another",
	    edit->path.id);
}

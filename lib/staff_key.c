#include "staff_key.h"

#include <string.h>

#include "auto.h"
#include "open_work.h"

#define RULE "staff-key"

/* A commit cannot name itself: it names the one before. */
static const char *
parent_of(const struct pir_change *change)
{
	return change->parent ? pir_tree_commit(change->parent) : "";
}

enum pir_code
pir_staff_key_add(const struct pir_change *change, struct pir_json *staff,
    const char *text, struct pir_err *err)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_sshkey key;
	struct pir_json *entry;

	if (pir_sshkey_parse(&key, text, err) ||
	    pir_change_add_entry(staff, staff, "keys", NULL, &entry, err))
		return err->code;
	pir_sshkey_format(&key, &line);
	pir_json_set_str(entry, "public", line.s);
	pir_json_give_str(entry, "from_commit", parent_of(change));
	return PIR_OK;
}

enum pir_code
pir_staff_key_revoke(const struct pir_change *change, struct pir_json *staff,
    const char *id, struct pir_err *err)
{
	struct pir_json *entry = pir_json_entry(staff, "keys", id);

	if (!entry)
		return pir_fail(err, PIR_MISSING,
		    "%s has no key '%s': see 'pir staff show'",
		    pir_json_str(staff, "id"), id);
	if (!pir_json_get(entry, "revoked_commit"))
		pir_json_give_str(entry, "revoked_commit", parent_of(change));
	return PIR_OK;
}

const struct pir_json *
pir_staff_key_find(const struct pir_json *staff, const struct pir_sshkey *key)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *e = pir_json_first(pir_json_get(staff, "keys"));

	pir_sshkey_format(key, &line);
	while (e && !pir_json_is(e, "public", line.s))
		e = pir_json_next(e);
	return e;
}

/* ---- The rule ----------------------------------------------------------- */

/* A new key, and the record that it stands in. */
struct search {
	const char *staff;
	const char *public;
};

/* Nobody has it, but for that one entry. */
static enum pir_code
is_free(const struct pir_path *path, const struct pir_json *staff, void *ctx,
    struct pir_err *err)
{
	const struct search *search = ctx;
	const struct pir_json *e = pir_json_first(pir_json_get(staff, "keys"));
	size_t own = strcmp(path->id, search->staff) == 0 ? 1 : 0;
	size_t n = 0;

	for (; e; e = pir_json_next(e))
		n += pir_json_is(e, "public", search->public);
	if (n <= own)
		return PIR_OK;
	return pir_refuse(err, RULE,
	    "%s has this key already, or had it: a key is one person's, and "
	    "is not given again; make a new one with ssh-keygen",
	    path->id);
}

static enum pir_code
check_new(const struct pir_change *change, const struct pir_edit *edit,
    const struct pir_json *entry, struct pir_err *err)
{
	const char *public = pir_json_str(entry, "public");
	struct search search = { edit->path.id, public };
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_sshkey key;

	if (pir_sshkey_parse(&key, public, err))
		return pir_within(err, "keys");
	pir_sshkey_format(&key, &line);
	if (strcmp(line.s, public) != 0)
		return pir_refuse(err, RULE,
		    "keys[%s] is not as 'pir staff edit --add-key' writes it",
		    pir_json_str(entry, "id"));
	if (pir_json_get(entry, "revoked_commit") ||
	    strcmp(pir_json_str(entry, "from_commit"), parent_of(change)) != 0)
		return pir_refuse(err, RULE,
		    "keys[%s] begins with the commit before its own, which "
		    "is '%s'",
		    pir_json_str(entry, "id"), parent_of(change));
	return pir_open_each(change, PIR_STAFF, NULL, is_free, &search, err);
}

static enum pir_code
check_known(const struct pir_change *change, const struct pir_json *was,
    const struct pir_json *now, struct pir_err *err)
{
	struct pir_json *copy PIR_AUTO(pir_json_release) = pir_json_copy(was);
	const char *revoked = pir_json_str(now, "revoked_commit");

	if (!pir_json_get(was, "revoked_commit"))
		pir_json_give_str(copy, "revoked_commit", revoked);
	if (pir_json_equal(copy, now) &&
	    (pir_json_equal(was, now) || !strcmp(revoked, parent_of(change))))
		return PIR_OK;
	return pir_refuse(err, RULE,
	    "keys[%s] stays as it is, but for the commit before the one that "
	    "revokes it; add another key",
	    pir_json_str(was, "id"));
}

enum pir_code
pir_staff_key_check(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(edit->after, "keys"));

	for (; e; e = pir_json_next(e)) {
		const struct pir_json *was =
		    pir_json_entry(edit->before, "keys", pir_json_str(e, "id"));

		if (was ? check_known(change, was, e, err)
			: check_new(change, edit, e, err))
			return err->code;
	}
	return PIR_OK;
}

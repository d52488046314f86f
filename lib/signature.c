#include "signature.h"

#include <string.h>

#include "auto.h"
#include "sshsig.h"
#include "staff_key.h"

#define MISSING "signature-missing"
#define BAD "signature-bad"
#define UNKNOWN "signature-key-unknown"
#define REVOKED "signature-key-revoked"

/* ---- Whether it is needed ----------------------------------------------- */

static bool
is_about_money(const struct pir_change *change)
{
	for (size_t i = 0; i < change->n; i++) {
		enum pir_kind kind = change->edits[i].path.kind;

		if (kind == PIR_REQUEST || kind == PIR_POOL ||
		    kind == PIR_STAFF || kind == PIR_ORGANISATION)
			return true;
	}
	return false;
}

static bool
asks(const struct pir_json *organisation, const struct pir_change *change)
{
	const struct pir_json *policies =
	    pir_json_get(organisation, "policies");

	return pir_json_is(policies, "signatures", "all") ||
	    (pir_json_is(policies, "signatures", "money") &&
		is_about_money(change));
}

bool
pir_signature_is_needed(const struct pir_change *change)
{
	const struct pir_edit *edit = pir_change_find(change, "pir.json");

	return change->parent &&
	    (asks(change->organisation, change) ||
		(edit && asks(edit->after, change)));
}

/* ---- Whether it counts -------------------------------------------------- */

static enum pir_code
check_key(const struct pir_json *staff, const struct pir_sshkey *key,
    struct pir_err *err)
{
	const struct pir_json *entry = pir_staff_key_find(staff, key);
	const char *id = pir_json_str(staff, "id");
	struct pir_str print PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_sshkey_fingerprint(key, &print);
	if (!entry)
		return pir_refuse(err, UNKNOWN,
		    "the key %s does not stand in the staff record of %s; a "
		    "coordinator other than %s can add it with 'pir staff "
		    "edit %s --add-key FILE.pub'",
		    print.s, id, id, id);
	if (pir_json_get(entry, "revoked_commit"))
		return pir_refuse(err, REVOKED,
		    "the key %s of %s was revoked after commit %s; sign with "
		    "another",
		    print.s, id, pir_json_str(entry, "revoked_commit"));
	return PIR_OK;
}

enum pir_code
pir_signature_check_text(const struct pir_json *staff,
    const struct pir_str *text, const struct pir_str *armor,
    struct pir_err *err)
{
	struct pir_sshsig sig;
	struct pir_err why = PIR_ERR_INIT;

	if (pir_sshsig_parse(&sig, pir_str_get(armor), armor->len, &why))
		return pir_refuse(err, BAD, "%s", why.msg);
	if (!pir_sshsig_holds(&sig, text->s, text->len))
		return pir_refuse(err, BAD,
		    "the signature is not of what is there: it was changed "
		    "after it was signed, or signed with another key");
	return check_key(staff, &sig.key, err);
}

enum pir_code
pir_signature_check(const struct pir_change *change,
    const struct pir_tree *after, struct pir_err *err)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str armor PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (!change->parent)
		return PIR_OK;
	pir_tree_signature(after, &text, &armor);
	if (!armor.len && pir_signature_is_needed(change))
		return pir_refuse(err, MISSING,
		    "it is not signed, which the policy signatures of "
		    "pir.json demands");
	if (!armor.len)
		return PIR_OK;
	if (!pir_tree_is_by_author(after))
		return pir_refuse(err, BAD,
		    "its committer, who signed it, is not its author");
	return pir_signature_check_text(change->staff, &text, &armor, err);
}

/* ---- With what to sign --------------------------------------------------- */

static enum pir_code
lacks_key(const char *file, struct pir_err *err)
{
	struct pir_str where PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *end = strrchr(file, '.');

	pir_str_addf(&where, "'%s'", file);
	if (!end || strcmp(end, ".pub") != 0)
		pir_str_addf(&where, " or '%s.pub'", file);
	return pir_refuse(err, MISSING,
	    "user.signingkey: no public key of the type ssh-ed25519 or "
	    "sk-ssh-ed25519@openssh.com is in %s; 'ssh-keygen -t ed25519' "
	    "makes one",
	    where.s);
}

enum pir_code
pir_signature_check_signer(const struct pir_json *staff,
    const struct pir_signer *signer, struct pir_err *err)
{
	struct pir_sshkey key;
	struct pir_err why = PIR_ERR_INIT;

	if (!signer->public && signer->file)
		return lacks_key(signer->file, err);
	if (!signer->public)
		return pir_refuse(err, MISSING,
		    "it must be signed, and git knows no key of yours: git "
		    "config --global gpg.format ssh; git "
		    "config --global user.signingkey ~/.ssh/id_ed25519.pub");
	if (pir_sshkey_parse(&key, signer->public, &why))
		return pir_refuse(err, MISSING, "user.signingkey: %s", why.msg);
	return check_key(staff, &key, err);
}

enum pir_code
pir_signature_plan(const struct pir_change *change,
    const struct pir_signer *signer, const struct pir_signer **out,
    struct pir_err *err)
{
	static const struct pir_signer nothing;
	struct pir_err why = PIR_ERR_INIT;
	bool needed = pir_signature_is_needed(change);

	*out = NULL;
	if (!signer)
		signer = &nothing;
	if (!change->parent || !change->n || (!needed && !signer->always))
		return PIR_OK;
	if (!pir_signature_check_signer(change->staff, signer, &why)) {
		*out = signer;
		return PIR_OK;
	}
	if (needed) {
		*err = why;
		return err->code;
	}
	return pir_refuse(err, why.rule,
	    "commit.gpgsign: %s; or do without: git config --global "
	    "commit.gpgsign false",
	    why.msg);
}

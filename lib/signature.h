/* signature.h - who signed a commit, and whether that counts */
#ifndef PIR_SIGNATURE_H
#define PIR_SIGNATURE_H

#include "change.h"

/*
 * True if the change must be signed by the policy signatures, as pir.json
 * has it before it or after it: "all"; "money" what moves money and who may
 * move it, which is requests, pools, staff and pir.json.  Never the first
 * commit, which is trusted by its id.
 */
bool pir_signature_is_needed(const struct pir_change *);

/*
 * Judge the signature of the commit whose files are in after, a replay of
 * which the change is: PIR_OK, or PIR_REFUSED under one of the rules
 * signature-missing, signature-bad (it does not hold, or the committer is
 * not the author), signature-key-unknown (the author's staff record in the
 * parent's tree lacks the key), signature-key-revoked.  One that is there
 * must hold even where none is needed.
 */
enum pir_code pir_signature_check(const struct pir_change *,
    const struct pir_tree *after, struct pir_err *);

/*
 * The same of any text that a person signed, with the staff record that
 * counts: of an attestation.
 */
enum pir_code pir_signature_check_text(const struct pir_json *staff,
    const struct pir_str *text, const struct pir_str *armor, struct pir_err *);

/*
 * PIR_OK if git knows a key of theirs, signer, and it counts by the staff
 * record; else PIR_REFUSED with the rule.
 */
enum pir_code pir_signature_check_signer(const struct pir_json *staff,
    const struct pir_signer *, struct pir_err *);

/*
 * With what a change is to be signed: *out is signer, or NULL.  It is where
 * the policy needs it, or git is told to sign every commit; PIR_REFUSED with
 * the rule if that cannot be, as git itself makes no commit then.
 */
enum pir_code pir_signature_plan(const struct pir_change *,
    const struct pir_signer *signer, const struct pir_signer **out,
    struct pir_err *);

#endif

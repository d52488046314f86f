/* staff_key.h - the keys of staff records: given, revoked, looked up */
#ifndef PIR_STAFF_KEY_H
#define PIR_STAFF_KEY_H

#include "rule.h"
#include "sshkey.h"

/*
 * Append a key to the staff record, good from the commit after the parent's
 * on; text is the line of a public key.  PIR_INVALID if it is none.
 */
enum pir_code pir_staff_key_add(const struct pir_change *,
    struct pir_json *staff, const char *text, struct pir_err *);

/* End the key of that id, likewise; PIR_MISSING if there is no such key. */
enum pir_code pir_staff_key_revoke(const struct pir_change *,
    struct pir_json *staff, const char *id, struct pir_err *);

/* The entry of the key in the staff record, revoked or not; or NULL. */
const struct pir_json *pir_staff_key_find(const struct pir_json *staff,
    const struct pir_sshkey *);

/*
 * Rule "staff-key": a key is one person's, as OpenSSH writes it, and holds
 * from the commit after the one that it names; once revoked it stays so.
 */
pir_rule_fn pir_staff_key_check;

#endif

/* signers.h - the keys of staff records, for git */
#ifndef PIR_SIGNERS_H
#define PIR_SIGNERS_H

#include "record.h"

/*
 * Append a line for each key of the tree's staff records, as the file of
 * gpg.ssh.allowedSignersFile has them: who, for git only, from the moment of
 * the commit after which it holds to that after which it does not.  An
 * address that would stand for others there, as "*@example.org", is left
 * out.  Source: ssh-keygen(1), ALLOWED SIGNERS.
 */
enum pir_code pir_signers_print(struct pir_store *, const struct pir_tree *,
    struct pir_str *, struct pir_err *);

#endif

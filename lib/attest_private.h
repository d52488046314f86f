/* attest_private.h - what is said, and what is found said */
#ifndef PIR_ATTEST_PRIVATE_H
#define PIR_ATTEST_PRIVATE_H

#include "attest.h"

/* Append what there is to say of the tree, which is the n-th commit's. */
enum pir_code pir_attest_say(const struct pir_tree *, size_t n,
    struct pir_digests *, struct pir_str *out, struct pir_err *);

/* True if an attestation of that name is there, and holds. */
bool pir_attest_is_there(struct pir_store *, const struct pir_tree *tip,
    const char *name);

#endif

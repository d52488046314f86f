/* sign.h - have ssh-keygen sign, with a key that a person holds */
#ifndef PIR_SIGN_H
#define PIR_SIGN_H

#include <stdbool.h>

#include "str.h"

/* What git is told of a person's signing; for each NULL: nothing. */
struct pir_signer {
	char *file;   /* of the key; its public half will do with an agent */
	char *public; /* the key's public half: "ssh-ed25519 AAAA..." */
	bool always;  /* every commit is to be signed (commit.gpgsign) */
};
#define PIR_SIGNER_INIT ((struct pir_signer){ 0 })
void pir_signer_release(struct pir_signer *);

/*
 * Append the armored signature of the bytes for the namespace "git".  It
 * may ask the person for a passphrase on the terminal, or to touch a token.
 * PIR_SYSTEM if none came, or one that does not hold for the public key.
 */
enum pir_code pir_sign(const struct pir_signer *, const struct pir_str *bytes,
    struct pir_str *armor, struct pir_err *);

#endif

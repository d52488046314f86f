/* sshsig.h - signatures as ssh-keygen -Y sign makes them */
#ifndef PIR_SSHSIG_H
#define PIR_SSHSIG_H

#include <stdint.h>

#include "sshkey.h"

/* A signature that was read; whether it holds is another question. */
struct pir_sshsig {
	struct pir_sshkey key; /* that it says it was made with */
	bool sha512;           /* how the message is hashed; else SHA-256 */
	unsigned char bytes[64];
	unsigned char flags[5]; /* a hardware key's, and its counter */
};

/*
 * Read the armor and what is in it: version 1, an Ed25519 key, the
 * namespace "git" and nothing reserved.  PIR_INVALID says what is wrong.
 * Source: PROTOCOL.sshsig of OpenSSH.
 */
enum pir_code pir_sshsig_parse(struct pir_sshsig *, const char *armor,
    size_t len, struct pir_err *);

/*
 * True if the key that it names signed these bytes; a hardware key's holder
 * must have touched it.  Source: PROTOCOL.sshsig, PROTOCOL.u2f.
 */
bool pir_sshsig_holds(const struct pir_sshsig *, const void *message,
    size_t len);

#endif

/* sshkey.h - public keys that people sign with, as OpenSSH has them */
#ifndef PIR_SSHKEY_H
#define PIR_SSHKEY_H

#include <stdbool.h>
#include <stddef.h>

#include "str.h"

/* Room for a key's bytes: those of a hardware key name what it is for. */
#define PIR_SSHKEY_MAX 256

/*
 * An Ed25519 key: ssh-ed25519, or sk-ssh-ed25519@openssh.com of a hardware
 * token that signs at a touch.
 */
struct pir_sshkey {
	bool hardware;
	unsigned char blob[PIR_SSHKEY_MAX]; /* as on the wire */
	size_t len;
	size_t point;       /* where its 32 bytes stand in the blob */
	size_t application; /* and what a hardware key is for */
	size_t application_len;
};

/*
 * Read "TYPE BASE64" as ssh-keygen writes it, with or without a comment
 * and a newline after it.  PIR_INVALID for any other type, for base64 that
 * is not exactly what the bytes give, for a line more.
 */
enum pir_code pir_sshkey_parse(struct pir_sshkey *, const char *text,
    struct pir_err *);

/* The same from the bytes on the wire; false if they are no such key. */
bool pir_sshkey_read(struct pir_sshkey *, const void *blob, size_t len);

/* Append "TYPE BASE64": no comment, since that often names somebody. */
void pir_sshkey_format(const struct pir_sshkey *, struct pir_str *);

/* Append "SHA256:..." as ssh-keygen -l prints it. */
void pir_sshkey_fingerprint(const struct pir_sshkey *, struct pir_str *);

bool pir_sshkey_equal(const struct pir_sshkey *, const struct pir_sshkey *);

#endif

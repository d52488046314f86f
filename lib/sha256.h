/* sha256.h - the SHA-256 of a document, to tell later that it is the same */
#ifndef PIR_SHA256_H
#define PIR_SHA256_H

#include <stddef.h>

#include <mbedtls/sha256.h>

/* Room for 64 hexadecimal digits and a NUL. */
#define PIR_SHA256_SIZE 65

/* The digest (FIPS 180-4) of len bytes in lower-case hexadecimal. */
void pir_sha256_hex(const void *bytes, size_t len,
    char digest[PIR_SHA256_SIZE]);

/* The same, piece by piece. */
struct pir_sha256 {
	mbedtls_sha256_context state;
};
void pir_sha256_begin(struct pir_sha256 *);
void pir_sha256_add(struct pir_sha256 *, const void *bytes, size_t len);
void pir_sha256_end(struct pir_sha256 *, char digest[PIR_SHA256_SIZE]);

/* The HMAC-SHA-256 (RFC 2104) of the text under the key, likewise. */
void pir_hmac_sha256_hex(const void *key, size_t key_len, const char *text,
    char digest[PIR_SHA256_SIZE]);

#endif

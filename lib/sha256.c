#include "sha256.h"

#include <stdio.h>
#include <string.h>

#include <mbedtls/md.h>

#define RAW_SIZE 32

static void
format(const unsigned char raw[RAW_SIZE], char digest[PIR_SHA256_SIZE])
{
	for (size_t i = 0; i < RAW_SIZE; i++)
		snprintf(digest + 2 * i, 3, "%02x", raw[i]);
}

void
pir_sha256_hex(const void *bytes, size_t len, char digest[PIR_SHA256_SIZE])
{
	unsigned char raw[RAW_SIZE] = { 0 };

	/* It fails only where the hashing is done by hardware. */
	(void)mbedtls_sha256_ret(bytes, len, raw, 0);
	format(raw, digest);
}

void
pir_sha256_begin(struct pir_sha256 *hash)
{
	mbedtls_sha256_init(&hash->state);
	(void)mbedtls_sha256_starts_ret(&hash->state, 0);
}

void
pir_sha256_add(struct pir_sha256 *hash, const void *bytes, size_t len)
{
	(void)mbedtls_sha256_update_ret(&hash->state, bytes, len);
}

void
pir_sha256_end(struct pir_sha256 *hash, char digest[PIR_SHA256_SIZE])
{
	unsigned char raw[RAW_SIZE] = { 0 };

	(void)mbedtls_sha256_finish_ret(&hash->state, raw);
	format(raw, digest);
}

void
pir_hmac_sha256_hex(const void *key, size_t key_len, const char *text,
    char digest[PIR_SHA256_SIZE])
{
	unsigned char raw[RAW_SIZE] = { 0 };

	(void)mbedtls_md_hmac(mbedtls_md_info_from_type(MBEDTLS_MD_SHA256), key,
	    key_len, (const unsigned char *)text, strlen(text), raw);
	format(raw, digest);
}

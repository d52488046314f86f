#include "sha256.h"

#include <stdio.h>

#include <mbedtls/sha256.h>

void
pir_sha256_hex(const void *bytes, size_t len, char digest[PIR_SHA256_SIZE])
{
	unsigned char raw[32] = { 0 };

	/* It fails only where the hashing is done by hardware. */
	(void)mbedtls_sha256_ret(bytes, len, raw, 0);
	for (size_t i = 0; i < sizeof raw; i++)
		snprintf(digest + 2 * i, 3, "%02x", raw[i]);
}

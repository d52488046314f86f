#include <string.h>

#include <criterion/criterion.h>

#include "sha256.h"

/* The examples of FIPS 180-4's test vectors. */
Test(sha256, agrees_with_the_standard)
{
	static const struct {
		const char *text;
		const char *digest;
	} cases[] = {
		{ "",
		    "e3b0c44298fc1c149afbf4c8996fb924"
		    "27ae41e4649b934ca495991b7852b855" },
		{ "abc",
		    "ba7816bf8f01cfea414140de5dae2223"
		    "b00361a396177a9cb410ff61f20015ad" },
		{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
		    "248d6a61d20638b8e5c026930c3e6039"
		    "a33ce45964ff2167f6ecedd419db06c1" },
	};
	char digest[PIR_SHA256_SIZE];

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		pir_sha256_hex(cases[i].text, strlen(cases[i].text), digest);
		cr_assert_str_eq(digest, cases[i].digest);
	}
}

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
		struct pir_sha256 hash;

		pir_sha256_hex(cases[i].text, strlen(cases[i].text), digest);
		cr_assert_str_eq(digest, cases[i].digest);
		pir_sha256_begin(&hash);
		for (const char *p = cases[i].text; *p; p++)
			pir_sha256_add(&hash, p, 1);
		pir_sha256_end(&hash, digest);
		cr_assert_str_eq(digest, cases[i].digest);
	}
}

/* The examples of RFC 4231, 4.2, 4.3 and 4.7. */
Test(sha256, agrees_with_the_standard_under_a_key)
{
	static unsigned char b[20], aa[131];
	static const char longer[] =
	    "Test Using Larger Than Block-Size Key - Hash Key First";
	char digest[PIR_SHA256_SIZE];

	memset(b, 0x0b, sizeof b);
	memset(aa, 0xaa, sizeof aa);
	pir_hmac_sha256_hex(b, sizeof b, "Hi There", digest);
	cr_assert_str_eq(digest,
	    "b0344c61d8db38535ca8afceaf0bf12b"
	    "881dc200c9833da726e9376c2e32cff7");
	pir_hmac_sha256_hex("Jefe", 4, "what do ya want for nothing?", digest);
	cr_assert_str_eq(digest,
	    "5bdcc146bf60754e6a042426089575c7"
	    "5a003f089d2739839dec58b964ec3843");
	pir_hmac_sha256_hex(aa, sizeof aa, longer, digest);
	cr_assert_str_eq(digest,
	    "60e431591ee0b67f0d8a26aacbf5b77f"
	    "8e0bc6213728c5140546040f0ee37f54");
}

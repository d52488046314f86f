#include "sshkey.h"

#include <sodium.h>
#include <string.h>

#include "wire.h"

#define SOFT "ssh-ed25519"
#define HARD "sk-ssh-ed25519@openssh.com"

bool
pir_sshkey_read(struct pir_sshkey *out, const void *blob, size_t len)
{
	struct pir_sshkey key = { .len = len };
	struct pir_wire w = { key.blob, len };
	struct pir_wire type, point, application = { key.blob, 0 };

	if (len > sizeof key.blob)
		return false;
	memcpy(key.blob, blob, len);
	if (!pir_wire_string(&w, &type) || !pir_wire_string(&w, &point) ||
	    point.n != crypto_sign_PUBLICKEYBYTES)
		return false;
	key.hardware = type.n == strlen(HARD) && !memcmp(type.p, HARD, type.n);
	if (!key.hardware &&
	    (type.n != strlen(SOFT) || memcmp(type.p, SOFT, type.n)))
		return false;
	if ((key.hardware && !pir_wire_string(&w, &application)) || w.n > 0)
		return false;
	key.point = (size_t)(point.p - key.blob);
	key.application = (size_t)(application.p - key.blob);
	key.application_len = application.n;
	*out = key;
	return true;
}

/* The one base64 of the bytes, padded, nothing else within. */
static bool
decode(const char *text, size_t len, unsigned char *out, size_t room, size_t *n)
{
	const char *end = NULL;

	return sodium_base642bin(out, room, text, len, NULL, n, &end,
		   sodium_base64_VARIANT_ORIGINAL) == 0 &&
	    end == text + len;
}

enum pir_code
pir_sshkey_parse(struct pir_sshkey *out, const char *text, struct pir_err *err)
{
	unsigned char blob[PIR_SSHKEY_MAX];
	struct pir_sshkey key;
	size_t type = strcspn(text, " \n"), len, n;
	const char *base64 = text + type + (text[type] == ' ');
	const char *end = strchr(text, '\n');
	const char *name;

	if (end && end[1])
		return pir_fail(err, PIR_INVALID,
		    "a public key is one line; this is more");
	len = strcspn(base64, " \r\n");
	if (!decode(base64, len, blob, sizeof blob, &n) ||
	    !pir_sshkey_read(&key, blob, n))
		return pir_fail(err, PIR_INVALID,
		    "not a public key of the type " SOFT " or " HARD
		    "; 'ssh-keygen -t ed25519' makes one, in a file that ends "
		    "in .pub");
	name = key.hardware ? HARD : SOFT;
	if (strlen(name) != type || strncmp(text, name, type) != 0)
		return pir_fail(err, PIR_INVALID,
		    "the public key says '%.*s', but is of the type %s",
		    (int)type, text, name);
	*out = key;
	return PIR_OK;
}

void
pir_sshkey_format(const struct pir_sshkey *key, struct pir_str *out)
{
	char base64[sodium_base64_ENCODED_LEN(PIR_SSHKEY_MAX,
	    sodium_base64_VARIANT_ORIGINAL)];

	sodium_bin2base64(base64, sizeof base64, key->blob, key->len,
	    sodium_base64_VARIANT_ORIGINAL);
	pir_str_addf(out, "%s %s", key->hardware ? HARD : SOFT, base64);
}

void
pir_sshkey_fingerprint(const struct pir_sshkey *key, struct pir_str *out)
{
	unsigned char hash[crypto_hash_sha256_BYTES];
	char base64[sodium_base64_ENCODED_LEN(sizeof hash,
	    sodium_base64_VARIANT_ORIGINAL_NO_PADDING)];

	crypto_hash_sha256(hash, key->blob, key->len);
	sodium_bin2base64(base64, sizeof base64, hash, sizeof hash,
	    sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
	pir_str_addf(out, "SHA256:%s", base64);
}

bool
pir_sshkey_equal(const struct pir_sshkey *a, const struct pir_sshkey *b)
{
	return a->len == b->len && memcmp(a->blob, b->blob, a->len) == 0;
}

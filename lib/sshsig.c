#include "sshsig.h"

#include <sodium.h>
#include <string.h>

#include "auto.h"
#include "wire.h"

#define BEGIN "-----BEGIN SSH SIGNATURE-----\n"
#define END "-----END SSH SIGNATURE-----"
#define MAGIC "SSHSIG"
#define NAMESPACE "git"
#define TOUCHED 1 /* of a hardware key's flags */

/* Room for the bytes of one: a key, a signature, and some words. */
#define BLOB_MAX 1024

static enum pir_code
fail(struct pir_err *err, const char *what)
{
	return pir_fail(err, PIR_INVALID, "not a signature: %s", what);
}

/* What stands between the lines of the armor. */
static enum pir_code
unwrap(const char *armor, size_t len, unsigned char *blob, size_t *n,
    struct pir_err *err)
{
	const size_t begin = strlen(BEGIN), close = strlen(END);
	const char *end = NULL;

	if (len > 0 && armor[len - 1] == '\n')
		len--;
	if (len < begin + close || memcmp(armor, BEGIN, begin) != 0 ||
	    memcmp(armor + len - close, END, close) != 0 ||
	    armor[len - close - 1] != '\n')
		return fail(err, "it is not in the armor of SSH");
	len -= begin + close;
	armor += begin;
	if (sodium_base642bin(blob, BLOB_MAX, armor, len, "\n", n, &end,
		sodium_base64_VARIANT_ORIGINAL) != 0 ||
	    end != armor + len)
		return fail(err, "its base64 is wrong");
	return PIR_OK;
}

/* The innermost part: type, 64 bytes, and a hardware key's flags. */
static bool
read_bytes(struct pir_sshsig *sig, struct pir_wire w)
{
	const struct pir_wire key = { sig->key.blob, sig->key.len };
	struct pir_wire own = key, type, is, bytes, flags = { NULL, 0 };

	if (!pir_wire_string(&own, &is) || !pir_wire_string(&w, &type) ||
	    type.n != is.n || memcmp(type.p, is.p, is.n) != 0 ||
	    !pir_wire_string(&w, &bytes) || bytes.n != sizeof sig->bytes)
		return false;
	if (sig->key.hardware && !pir_wire_bytes(&w, sizeof sig->flags, &flags))
		return false;
	memcpy(sig->bytes, bytes.p, bytes.n);
	if (flags.n)
		memcpy(sig->flags, flags.p, flags.n);
	return w.n == 0;
}

static enum pir_code
read_blob(struct pir_sshsig *sig, struct pir_wire w, struct pir_err *err)
{
	struct pir_wire magic, key, hash, bytes;
	uint32_t version;

	if (!pir_wire_bytes(&w, strlen(MAGIC), &magic) ||
	    memcmp(magic.p, MAGIC, magic.n) != 0 ||
	    !pir_wire_number(&w, &version) || version != 1)
		return fail(err, "not of version 1");
	if (!pir_wire_string(&w, &key) ||
	    !pir_sshkey_read(&sig->key, key.p, key.n))
		return fail(err, "its key is not an Ed25519 key");
	if (!pir_wire_word(&w, NAMESPACE) || !pir_wire_word(&w, ""))
		return fail(err, "it was not made for git");
	if (!pir_wire_string(&w, &hash) || hash.n != strlen("sha512"))
		return fail(err, "its hash is unknown");
	sig->sha512 = memcmp(hash.p, "sha512", hash.n) == 0;
	if (!sig->sha512 && memcmp(hash.p, "sha256", hash.n) != 0)
		return fail(err, "its hash is unknown");
	if (!pir_wire_string(&w, &bytes) || w.n > 0 || !read_bytes(sig, bytes))
		return fail(err, "it is cut off, or too long");
	return PIR_OK;
}

enum pir_code
pir_sshsig_parse(struct pir_sshsig *out, const char *armor, size_t len,
    struct pir_err *err)
{
	unsigned char blob[BLOB_MAX];
	struct pir_sshsig sig = { .sha512 = false };
	size_t n;

	if (unwrap(armor, len, blob, &n, err) ||
	    read_blob(&sig, (struct pir_wire){ blob, n }, err))
		return err->code;
	*out = sig;
	return PIR_OK;
}

/* What the key signs: not the message, but which hash it has and for what. */
static void
tell_signed(const struct pir_sshsig *sig, const void *message, size_t len,
    struct pir_str *out)
{
	unsigned char hash[crypto_hash_sha512_BYTES];

	pir_str_add(out, MAGIC);
	pir_wire_put(out, NAMESPACE, strlen(NAMESPACE));
	pir_wire_put(out, "", 0);
	if (sig->sha512) {
		crypto_hash_sha512(hash, message, len);
		pir_wire_put(out, "sha512", strlen("sha512"));
		pir_wire_put(out, hash, crypto_hash_sha512_BYTES);
	} else {
		crypto_hash_sha256(hash, message, len);
		pir_wire_put(out, "sha256", strlen("sha256"));
		pir_wire_put(out, hash, crypto_hash_sha256_BYTES);
	}
}

static void
add_sha256(struct pir_str *out, const void *bytes, size_t len)
{
	unsigned char hash[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(hash, bytes, len);
	pir_str_addn(out, (const char *)hash, sizeof hash);
}

/* A token signs what it is for, how it was asked, and the hash of the rest. */
static void
tell_token_signed(const struct pir_sshsig *sig, const struct pir_str *text,
    struct pir_str *out)
{
	const struct pir_sshkey *key = &sig->key;

	add_sha256(out, key->blob + key->application, key->application_len);
	pir_str_addn(out, (const char *)sig->flags, sizeof sig->flags);
	add_sha256(out, text->s, text->len);
}

bool
pir_sshsig_holds(const struct pir_sshsig *sig, const void *message, size_t len)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str token PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_str *is = &text;

	tell_signed(sig, message, len, &text);
	if (sig->key.hardware) {
		if (!(sig->flags[0] & TOUCHED))
			return false;
		tell_token_signed(sig, &text, &token);
		is = &token;
	}
	return crypto_sign_verify_detached(sig->bytes,
		   (const unsigned char *)is->s, is->len,
		   sig->key.blob + sig->key.point) == 0;
}

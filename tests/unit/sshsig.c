/* Keys and signatures of OpenSSH, and what is none. */
#include <sodium.h>

#include "area.h"
#include "sshsig.h"
#include "wire.h"

TestSuite(sshsig, .init = area_enter, .fini = area_leave);

#define KEY \
	"ssh-ed25519 " \
	"AAAAC3NzaC1lZDI1NTE5AAAAIMLxxrfpSAyG/37TDhGkLIwcnYcfZnKHx2WYpA03no3w"
#define MESSAGE "a message\n"

#define BEGIN "-----BEGIN SSH SIGNATURE-----\n"
#define END "-----END SSH SIGNATURE-----\n"
#define HEAD \
	"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgwvHGt+lIDIb/" \
	"ftMOEaQsjBydh" \
	"x\n9mcofHZZikDTeejfAAAAA"

/* Made by ssh-keygen -Y sign -n git with that key. */
#define SHA512 \
	BEGIN HEAD \
	    "DZ2l0AAAAAAAAAAZzaGE1MTIAAABTAAAAC3NzaC1lZDI1NTE5\n" \
	    "AAAAQOg6Yq7ESOsCoxq5no9tGBU1OsqYGUBR8+zT00QVpBbkrAphLWAQGM5fbaL9" \
	    "dgiHM0\nqiOveY2GeswMyhe27mkQk=\n" END
#define SHA256 \
	BEGIN HEAD \
	    "DZ2l0AAAAAAAAAAZzaGEyNTYAAABTAAAAC3NzaC1lZDI1NTE5\n" \
	    "AAAAQFX3d1m5H7ugGl7GMxvH5u1NZ5/xAu+X69jUylcXTU27iwqAjHq/LjMxFAzI" \
	    "B/Wado\ng3rvVPJGsJ2keh90HPeAg=\n" END
/* With -n file. */
#define OTHER_NAMESPACE \
	BEGIN HEAD \
	    "EZmlsZQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUx\n" \
	    "OQAAAEDbBqX3w475a2MutDA8ydoyVerlct9slriyvgXrnV15l1x30SVqmbdVKEbp" \
	    "mnwsdN\nh0ZmE9kX12Vb5dZ1sKC6EB\n" END

static bool
holds(const char *armor, const char *message)
{
	struct pir_sshsig sig;
	struct pir_err err = PIR_ERR_INIT;

	return !pir_sshsig_parse(&sig, armor, strlen(armor), &err) &&
	    pir_sshsig_holds(&sig, message, strlen(message));
}

Test(sshsig, knows_what_ssh_keygen_signed)
{
	cr_expect(holds(SHA512, MESSAGE));
	cr_expect(holds(SHA256, MESSAGE));
	cr_expect(!holds(SHA512, "a message"));
	cr_expect(!holds(SHA256, "A message\n"));
	cr_expect(!holds(OTHER_NAMESPACE, MESSAGE));
}

Test(sshsig, knows_with_which_key)
{
	struct pir_sshkey key;
	struct pir_sshsig sig;
	struct pir_err err = PIR_ERR_INIT;
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str print PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	cr_assert_eq(pir_sshsig_parse(&sig, SHA512, strlen(SHA512), &err),
	    PIR_OK, "%s", err.msg);
	cr_assert_eq(pir_sshkey_parse(&key, KEY " kim@desk\n", &err), PIR_OK,
	    "%s", err.msg);
	cr_expect(pir_sshkey_equal(&key, &sig.key));
	pir_sshkey_format(&key, &line);
	cr_expect_str_eq(line.s, KEY);
	pir_sshkey_fingerprint(&key, &print);
	cr_expect_str_eq(print.s,
	    "SHA256:Grl2j8lO4IoS7E44terLA58IS59nA+5ibegiv05Z1D0");
}

/* Whatever byte is another, the signature is none or does not hold. */
Test(sshsig, holds_in_every_byte)
{
	char armor[] = SHA512;
	size_t begin = strlen(BEGIN), end = sizeof armor - sizeof END;

	for (size_t i = begin; i < end; i++) {
		char was = armor[i];

		armor[i] = was == 'A' ? 'B' : 'A';
		cr_expect(was == '\n' || !holds(armor, MESSAGE), "byte %zu", i);
		armor[i] = was;
	}
	cr_expect(holds(armor, MESSAGE));
}

Test(sshsig, reads_nothing_else)
{
	static const char *const bad[] = {
		"",
		"\n",
		BEGIN,
		BEGIN END,
		BEGIN "\n" END,
		BEGIN "U1NIU0lH\n" END,
		SHA512 "\n",
		"\n" SHA512,
		SHA512 SHA512,
		BEGIN "====\n" END,
		"-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----",
	};
	struct pir_sshsig sig;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_err err = PIR_ERR_INIT;

		cr_expect_eq(pir_sshsig_parse(&sig, bad[i], strlen(bad[i]),
				 &err),
		    PIR_INVALID, "%zu", i);
	}
	for (size_t len = 0; len < strlen(SHA512) - 1; len++) {
		struct pir_err err = PIR_ERR_INIT;

		cr_expect_eq(pir_sshsig_parse(&sig, SHA512, len, &err),
		    PIR_INVALID, "the first %zu bytes", len);
	}
}

Test(sshsig, takes_public_keys_of_two_types_as_they_are_written)
{
	static const char two_spaces[] =
	    "ssh-ed25519  AAAAC3NzaC1lZDI1NTE5AAAAIMLxxrfpSAyG/37TDhGkLIwcn"
	    "YcfZnKHx2WYpA03no3w";
	static const char *const bad[] = {
		"",
		"ssh-ed25519",
		"ssh-ed25519 ",
		"ssh-ed25519 AAAA",
		"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDVXYLNtwyx",
		"sk-" KEY,
		KEY "A",
		KEY "=",
		KEY "\n" KEY,
		" " KEY,
		two_spaces,
		"-----BEGIN OPENSSH PRIVATE KEY-----\n",
	};
	struct pir_sshkey key;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_err err = PIR_ERR_INIT;

		cr_expect_eq(pir_sshkey_parse(&key, bad[i], &err), PIR_INVALID,
		    "%s", bad[i]);
	}
}

/* ---- A hardware key, played by software -------------------------------- */

#define HARD "sk-ssh-ed25519@openssh.com"

struct token {
	unsigned char public[crypto_sign_PUBLICKEYBYTES];
	unsigned char secret[crypto_sign_SECRETKEYBYTES];
	struct pir_str blob;
};

static void
put_word(struct pir_str *out, const char *word)
{
	pir_wire_put(out, word, strlen(word));
}

static void
make_token(struct token *t)
{
	static const unsigned char seed[crypto_sign_SEEDBYTES] = "seed";

	crypto_sign_seed_keypair(t->public, t->secret, seed);
	t->blob = PIR_STR_INIT;
	put_word(&t->blob, HARD);
	pir_wire_put(&t->blob, t->public, sizeof t->public);
	put_word(&t->blob, "ssh:");
}

static void
add_hash(struct pir_str *out, const void *bytes, size_t len)
{
	unsigned char hash[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(hash, bytes, len);
	pir_str_addn(out, (char *)hash, sizeof hash);
}

/* As PROTOCOL.sshsig and PROTOCOL.u2f say, with the flags given. */
static void
token_sign(const struct token *t, char flags, struct pir_str *armor)
{
	const char rest[5] = { flags, 0, 0, 0, 7 };
	unsigned char hash[crypto_hash_sha512_BYTES], bytes[crypto_sign_BYTES];
	struct pir_str inner = PIR_STR_INIT, text = PIR_STR_INIT;
	struct pir_str blob = PIR_STR_INIT;
	char base64[1024];

	pir_str_add(&text, "SSHSIG");
	put_word(&text, "git");
	put_word(&text, "");
	put_word(&text, "sha512");
	crypto_hash_sha512(hash, (const unsigned char *)MESSAGE,
	    strlen(MESSAGE));
	pir_wire_put(&text, hash, sizeof hash);
	add_hash(&inner, "ssh:", strlen("ssh:"));
	pir_str_addn(&inner, rest, sizeof rest);
	add_hash(&inner, text.s, text.len);
	crypto_sign_detached(bytes, NULL, (unsigned char *)inner.s, inner.len,
	    t->secret);
	pir_str_clear(&inner);
	put_word(&inner, HARD);
	pir_wire_put(&inner, bytes, sizeof bytes);
	pir_str_addn(&inner, rest, sizeof rest);
	pir_str_addn(&blob, "SSHSIG\0\0\0\1", 10);
	pir_wire_put(&blob, t->blob.s, t->blob.len);
	put_word(&blob, "git");
	put_word(&blob, "");
	put_word(&blob, "sha512");
	pir_wire_put(&blob, inner.s, inner.len);
	sodium_bin2base64(base64, sizeof base64, (unsigned char *)blob.s,
	    blob.len, sodium_base64_VARIANT_ORIGINAL);
	pir_str_addf(armor, "%s%s\n%s", BEGIN, base64, END);
	pir_str_release(&inner);
	pir_str_release(&text);
	pir_str_release(&blob);
}

/* What ssh-keygen says of it, who should know. */
static int
ask_ssh_keygen(const struct token *t, const char *armor)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_sshkey key;

	cr_assert(pir_sshkey_read(&key, t->blob.s, t->blob.len));
	pir_str_add(&line, "who ");
	pir_sshkey_format(&key, &line);
	pir_str_add(&line, "\n");
	area_write("signers", line.s);
	area_write("sig", armor);
	area_write("message", MESSAGE);
	return area_run("sh", "-c",
	    "ssh-keygen -Y verify -n git -f signers -I who -s sig <message");
}

Test(sshsig, knows_what_a_token_signed_if_it_was_touched)
{
	struct token token;
	struct pir_str touched PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str lying PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	make_token(&token);
	token_sign(&token, 1, &touched);
	token_sign(&token, 0, &lying);
	cr_expect(holds(touched.s, MESSAGE));
	cr_expect(!holds(touched.s, "another"));
	cr_expect(!holds(lying.s, MESSAGE));
	cr_expect_eq(ask_ssh_keygen(&token, touched.s), 0);
	pir_str_release(&token.blob);
}

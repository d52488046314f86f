/* Whatever is given as a signature or a key, what is read is written back. */
#include <assert.h>
#include <stdint.h>

#include "auto.h"
#include "mem.h"
#include "sshsig.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_key(const struct pir_sshkey *key)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str print PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;
	struct pir_sshkey back;

	assert(key->point + 32 <= key->len);
	assert(key->application + key->application_len <= key->len);
	pir_sshkey_format(key, &line);
	assert(!pir_sshkey_parse(&back, line.s, &err));
	assert(pir_sshkey_equal(key, &back));
	pir_sshkey_fingerprint(key, &print);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char begin[] = "-----BEGIN SSH SIGNATURE-----\n";
	static const char end[] = "\n-----END SSH SIGNATURE-----\n";
	char *s PIR_AUTO(pir_free) = pir_strndup((const char *)data, size);
	struct pir_str armor PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;
	struct pir_sshkey key;
	struct pir_sshsig sig;

	if (!pir_sshkey_parse(&key, s, &err))
		check_key(&key);
	if (pir_sshkey_read(&key, data, size))
		check_key(&key);
	pir_str_addf(&armor, "%s%s%s", begin, s, end);
	if (!pir_sshsig_parse(&sig, (const char *)data, size, &err) ||
	    !pir_sshsig_parse(&sig, armor.s, armor.len, &err)) {
		check_key(&sig.key);
		(void)pir_sshsig_holds(&sig, data, size);
	}
	return 0;
}

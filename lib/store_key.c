#include "store_private.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

/* The file is text, so that it can be copied by hand: digits, a newline. */
#define DIGITS (2 * PIR_KEY_SIZE)

char *
pir_store_key_path(const struct pir_store *store)
{
	return pir_store_join(store->gitdir, "pir.key");
}

static bool
parse(const char *text, unsigned char key[PIR_KEY_SIZE])
{
	if (strspn(text, "0123456789abcdef") != DIGITS ||
	    strcmp(text + DIGITS, "\n") != 0)
		return false;
	for (size_t i = 0; i < PIR_KEY_SIZE; i++)
		sscanf(text + 2 * i, "%2hhx", &key[i]);
	return true;
}

enum pir_code
pir_store_key(const struct pir_store *store, unsigned char key[PIR_KEY_SIZE],
    struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_key_path(store);
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (pir_store_slurp(path, 4096, &text, err))
		return err->code;
	if (!parse(pir_str_get(&text), key))
		return pir_fail(err, PIR_INVALID,
		    "'%s' is not a key: %d hexadecimal digits and a newline; "
		    "put a copy of the right one there",
		    path, DIGITS);
	return PIR_OK;
}

/* Whole or not at all, even after a power cut; never over another. */
static enum pir_code
keep_key(const struct pir_store *store, const char *text, struct pir_err *err)
{
	char *path PIR_AUTO(pir_free) = pir_store_key_path(store);
	char *new PIR_AUTO(pir_free) =
	    pir_store_join(store->gitdir, "pir.key.new");

	unlink(new);
	if (pir_store_write_file(new, text, 0600, err))
		return err->code;
	if (link(new, path))
		return pir_store_os_fail(err, "write", path);
	unlink(new);
	return pir_store_flush(store->gitdir, err);
}

enum pir_code
pir_store_make_key(const struct pir_store *store, bool keep,
    unsigned char key[PIR_KEY_SIZE], struct pir_err *err)
{
	char text[DIGITS + 2];

	if (getrandom(key, PIR_KEY_SIZE, 0) != PIR_KEY_SIZE)
		return pir_fail(err, PIR_SYSTEM, "no random bytes: %s",
		    strerror(errno));
	for (size_t i = 0; i < PIR_KEY_SIZE; i++)
		snprintf(text + 2 * i, 3, "%02x", key[i]);
	strcpy(text + DIGITS, "\n");
	return keep ? keep_key(store, text, err) : PIR_OK;
}

#include "id.h"

#include <assert.h>
#include <errno.h>
#include <string.h>
#include <sys/random.h>

#define TRIES 1000

/* Crockford's base 32: what is easily misread (i, l, o, u) is left out. */
static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";

bool
pir_id_is_base32(const char *s, size_t len)
{
	return strspn(s, alphabet) == len && !s[len];
}

bool
pir_id_is_client(const char *s)
{
	return pir_id_is_base32(s, PIR_ID_CLIENT);
}

bool
pir_id_is_entry(const char *s)
{
	return pir_id_is_base32(s, PIR_ID_ENTRY);
}

/* True if the first len characters are a slug. */
static bool
begins_slug(const char *s, size_t len)
{
	return len >= 2 && len <= PIR_ID_SLUG && s[0] != '-' &&
	    strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-") >= len;
}

bool
pir_id_is_slug(const char *s)
{
	return begins_slug(s, strlen(s));
}

/* The entry's id at the end of a record's, after a "-"; NULL if none. */
static const char *
own_part(const char *s)
{
	const char *dash = strrchr(s, '-');

	return dash && pir_id_is_entry(dash + 1) ? dash : NULL;
}

bool
pir_id_is_word(const char *s)
{
	static const char *const words[] = { "all", "client", "me", "member",
		"nobody", "other", "partner", "person", "staff", NULL };

	for (size_t i = 0; words[i]; i++)
		if (!strcmp(s, words[i]))
			return true;
	return false;
}

bool
pir_id_is_client_record(const char *s)
{
	const char *dash = own_part(s);

	return dash && dash - s == PIR_ID_CLIENT &&
	    strspn(s, alphabet) == PIR_ID_CLIENT;
}

bool
pir_id_is_pool_record(const char *s)
{
	const char *dash = own_part(s);

	return dash && begins_slug(s, (size_t)(dash - s));
}

/* What was typed is not repeated: it may well be the client's name. */
enum pir_code
pir_id_check_client(const char *s, struct pir_err *err)
{
	if (pir_id_is_client(s))
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "not a client's id: it has 8 characters, digits and small letters "
	    "without i, l, o and u");
}

enum pir_code
pir_id_check_entry(const char *s, struct pir_err *err)
{
	if (pir_id_is_entry(s))
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "not an entry's id: '%s'; it has 4 characters, digits and small "
	    "letters without i, l, o and u",
	    s);
}

enum pir_code
pir_id_check_slug(const char *s, struct pir_err *err)
{
	if (pir_id_is_slug(s))
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "not an id: '%s'; it has 2 to 40 small letters, digits and "
	    "hyphens, and does not begin with a hyphen",
	    s);
}

static enum pir_code
draw(char *buf, size_t len, struct pir_err *err)
{
	unsigned char bytes[PIR_ID_SIZE];
	ssize_t got;

	do {
		got = getrandom(bytes, len, 0);
	} while (got < 0 && errno == EINTR);
	if (got != (ssize_t)len)
		return pir_fail(err, PIR_SYSTEM,
		    "cannot make an id: no random numbers: %s",
		    got < 0 ? strerror(errno) : "too few");
	for (size_t i = 0; i < len; i++)
		buf[i] = alphabet[bytes[i] % 32];
	buf[len] = '\0';
	return PIR_OK;
}

enum pir_code
pir_id_new(char *buf, size_t len, pir_id_taken_fn *taken, void *ctx,
    struct pir_err *err)
{
	char id[PIR_ID_SIZE];

	assert(len < sizeof id);
	for (int i = 0; i < TRIES; i++) {
		if (draw(id, len, err))
			return err->code;
		if (taken && taken(id, ctx))
			continue;
		memcpy(buf, id, len + 1);
		return PIR_OK;
	}
	return pir_fail(err, PIR_SYSTEM,
	    "cannot make an id: each of %d was in use", TRIES);
}

/*
 * Whatever is read is hashed again, so that a bit that flipped on the disk,
 * or an index that leads to another object, is never taken for the record.
 * libgit2 can do it, with a SHA-1 that looks for collisions and takes three
 * times as long; those are looked for where objects come in, by git and by
 * libgit2, and `git fsck` looks again.
 */
#define OPENSSL_SUPPRESS_DEPRECATED /* the whole of EVP is 4 MB */
#include "store_private.h"

#include <git2/sys/odb_backend.h>
#include <openssl/sha.h>
#include <string.h>

/* A type, a blank, 20 digits and a NUL. */
#define HEADER_MAX 32

/* How libgit2 reads from packs: the same functions for every folder. */
static int (*read_packed)(void **, size_t *, git_object_t *, git_odb_backend *,
    const git_oid *);
static int (*read_packed_prefix)(git_oid *, void **, size_t *, git_object_t *,
    git_odb_backend *, const git_oid *, size_t);

/* "blob 12" and a NUL, before what is hashed; how long it is. */
static size_t
put_header(char head[HEADER_MAX], git_object_t type, size_t len)
{
	const char *name = git_object_type2string(type);
	size_t n = strlen(name);
	size_t digits = 1;

	memcpy(head, name, n);
	head[n] = ' ';
	for (size_t rest = len; rest >= 10; rest /= 10)
		digits++;
	for (size_t i = digits; i > 0; i--, len /= 10)
		head[n + i] = (char)('0' + len % 10);
	head[n + 1 + digits] = '\0';
	return n + digits + 2;
}

int
pir_store_verify(const git_oid *id, git_object_t type, const void *data,
    size_t len)
{
	char head[HEADER_MAX];
	unsigned char hash[SHA_DIGEST_LENGTH];
	SHA_CTX sha;

	SHA1_Init(&sha);
	SHA1_Update(&sha, head, put_header(head, type, len));
	SHA1_Update(&sha, data, len);
	SHA1_Final(hash, &sha);
	if (!memcmp(hash, id->id, sizeof hash))
		return 0;
	git_error_set(GIT_ERROR_ODB, "object %.10s is damaged",
	    git_oid_tostr_s(id));
	return GIT_EMISMATCH;
}

/* The data, or none of it. */
static int
verify(void **data, size_t len, git_object_t type, git_odb_backend *packs,
    const git_oid *id)
{
	int rc = pir_store_verify(id, type, *data, len);

	if (rc) {
		git_odb_backend_data_free(packs, *data);
		*data = NULL;
	}
	return rc;
}

static int
read_verified(void **data, size_t *len, git_object_t *type,
    git_odb_backend *packs, const git_oid *id)
{
	int rc = read_packed(data, len, type, packs, id);

	return rc ? rc : verify(data, *len, *type, packs, id);
}

static int
read_prefix_verified(git_oid *id, void **data, size_t *len, git_object_t *type,
    git_odb_backend *packs, const git_oid *prefix, size_t prefix_len)
{
	int rc =
	    read_packed_prefix(id, data, len, type, packs, prefix, prefix_len);

	return rc ? rc : verify(data, *len, *type, packs, id);
}

int
pir_store_packs(git_odb_backend **out, const char *objects)
{
	int rc = git_odb_backend_pack(out, objects);

	if (rc)
		return rc;
	read_packed = (*out)->read;
	read_packed_prefix = (*out)->read_prefix;
	(*out)->read = read_verified;
	(*out)->read_prefix = read_prefix_verified;
	return 0;
}

int
pir_store_read_packed(git_odb *odb, const git_oid *id, void **data, size_t *len,
    git_object_t *type)
{
	int rc = GIT_ENOTFOUND;

	for (size_t i = 0; rc && i < git_odb_num_backends(odb); i++) {
		git_odb_backend *b;

		if (!git_odb_get_backend(&b, odb, i) &&
		    b->read == read_verified)
			rc = read_verified(data, len, type, b, id);
	}
	return rc;
}

/*
 * Loose objects, read with zlib under our own bounds: a flipped bit in one
 * can make libgit2's reader write past its buffer or never end.
 */
#include "store_private.h"

#include <git2/sys/odb_backend.h>
#include <inttypes.h>
#include <string.h>
#include <zlib.h>

/* "commit 12345678\0" is the longest header; no object of ours is larger. */
#define HEADER_MAX 32
#define OBJECT_MAX ((size_t)256 << 20)

/* Put before the one of libgit2, which only writes and looks for names. */
struct loose {
	git_odb_backend base;
	git_odb_backend *names;
	char *objects; /* the folder */
};

/* One object's file, and how far it was inflated. */
struct object {
	struct pir_str file;
	z_stream z;
	char head[HEADER_MAX];
	size_t head_len;  /* of "blob 12\0" */
	size_t head_read; /* bytes in head, content among them */
	git_object_t type;
	size_t size;
};

static void
object_release(struct object *object)
{
	inflateEnd(&object->z);
	pir_str_release(&object->file);
}

static int
damaged(const git_oid *id)
{
	git_error_set(GIT_ERROR_ODB, "object %.10s is damaged",
	    git_oid_tostr_s(id));
	return GIT_ERROR;
}

static int
read_file(const struct loose *loose, const git_oid *id, struct pir_str *out)
{
	char name[GIT_OID_HEXSZ + 2];
	char *path PIR_AUTO(pir_free) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	git_oid_pathfmt(name, id);
	name[GIT_OID_HEXSZ + 1] = '\0';
	path = pir_store_join(loose->objects, name);
	switch (pir_store_slurp(path, OBJECT_MAX, out, &err)) {
	case PIR_OK:
		return 0;
	case PIR_MISSING:
		return GIT_ENOTFOUND;
	default:
		git_error_set_str(GIT_ERROR_ODB, err.msg);
		return GIT_ERROR;
	}
}

/* "<type> <size>" and a NUL; false for anything else. */
static bool
parse_header(struct object *object)
{
	const char *end = memchr(object->head, '\0', object->head_read);
	const char *space = end ? strchr(object->head, ' ') : NULL;
	char type[HEADER_MAX];
	uintmax_t size = 0;

	if (!space || !space[1] || (space[1] == '0' && space[2]))
		return false;
	for (const char *p = space + 1; *p; p++) {
		if (*p < '0' || *p > '9' || size > OBJECT_MAX)
			return false;
		size = size * 10 + (uintmax_t)(*p - '0');
	}
	memcpy(type, object->head, (size_t)(space - object->head));
	type[space - object->head] = '\0';
	object->type = git_object_string2type(type);
	object->size = (size_t)size;
	object->head_len = (size_t)(end - object->head) + 1;
	return git_object_typeisloose(object->type) && size <= OBJECT_MAX;
}

/* Inflate up to len bytes more; how many there were, or -1. */
static ssize_t
inflate_some(z_stream *z, void *out, size_t len)
{
	z->next_out = out;
	z->avail_out = (unsigned)len;
	while (z->avail_out > 0) {
		int rc = inflate(z, Z_NO_FLUSH);

		if (rc == Z_STREAM_END)
			break;
		if (rc != Z_OK)
			return -1;
	}
	return (ssize_t)(len - z->avail_out);
}

/* Read the file, and of what is in it the header. */
static int
begin(struct object *object, const struct loose *loose, const git_oid *id)
{
	int rc = read_file(loose, id, &object->file);
	ssize_t n;

	if (rc)
		return rc;
	if (inflateInit(&object->z) != Z_OK)
		return GIT_ERROR;
	object->z.next_in = (unsigned char *)object->file.s;
	object->z.avail_in = (unsigned)object->file.len;
	n = inflate_some(&object->z, object->head, sizeof object->head);
	object->head_read = n < 0 ? 0 : (size_t)n;
	return parse_header(object) ? 0 : damaged(id);
}

/* The rest of it, into size bytes: no fewer, no more, and its end. */
static int
inflate_rest(struct object *object, char *out)
{
	size_t have = object->head_read - object->head_len;
	char more;
	ssize_t n;

	if (have > object->size)
		return GIT_ERROR;
	memcpy(out, object->head + object->head_len, have);
	n = inflate_some(&object->z, out + have, object->size - have);
	if (n < 0 || (size_t)n != object->size - have)
		return GIT_ERROR;
	if (inflate_some(&object->z, &more, 1) != 0 || object->z.avail_in)
		return GIT_ERROR;
	return 0;
}

static int
loose_read(void **out, size_t *len, git_object_t *type, git_odb_backend *base,
    const git_oid *id)
{
	struct object object PIR_AUTO(object_release) = { 0 };
	int rc = begin(&object, (const struct loose *)base, id);
	char *data;

	if (rc)
		return rc;
	data = git_odb_backend_data_alloc(base, object.size + 1);
	if (inflate_rest(&object, data) ||
	    pir_store_verify(id, object.type, data, object.size)) {
		git_odb_backend_data_free(base, data);
		return damaged(id);
	}
	data[object.size] = '\0';
	*out = data;
	*len = object.size;
	*type = object.type;
	return 0;
}

static int
loose_read_header(size_t *len, git_object_t *type, git_odb_backend *base,
    const git_oid *id)
{
	struct object object PIR_AUTO(object_release) = { 0 };
	int rc = begin(&object, (const struct loose *)base, id);

	*len = object.size;
	*type = object.type;
	return rc;
}

static int
loose_read_prefix(git_oid *id, void **out, size_t *len, git_object_t *type,
    git_odb_backend *base, const git_oid *prefix, size_t prefix_len)
{
	git_odb_backend *names = ((struct loose *)base)->names;
	int rc = names->exists_prefix(id, names, prefix, prefix_len);

	return rc ? rc : loose_read(out, len, type, base, id);
}

static void
loose_free(git_odb_backend *base)
{
	struct loose *loose = (struct loose *)base;

	free(loose->objects);
	free(loose);
}

static int
add_reader(git_odb *odb, git_odb_backend *names, const char *objects)
{
	struct loose *loose = pir_alloc(1, sizeof *loose);

	git_odb_init_backend(&loose->base, GIT_ODB_BACKEND_VERSION);
	loose->base.read = loose_read;
	loose->base.read_prefix = loose_read_prefix;
	loose->base.read_header = loose_read_header;
	loose->base.free = loose_free;
	loose->names = names;
	loose->objects = pir_strdup(objects);
	return git_odb_add_backend(odb, &loose->base, 2);
}

int
pir_store_add_objects(git_odb *odb, const char *objects)
{
	git_odb_backend *packs, *names;
	int rc = pir_store_packs(&packs, objects);

	if (!rc)
		rc = git_odb_add_backend(odb, packs, 3);
	if (!rc)
		rc = git_odb_backend_loose(&names, objects, -1, 1, 0, 0);
	if (rc)
		return rc;
	names->read = NULL;
	names->read_prefix = NULL;
	names->read_header = NULL;
	rc = git_odb_add_backend(odb, names, 1);
	return rc ? rc : add_reader(odb, names, objects);
}

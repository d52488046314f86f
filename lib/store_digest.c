/* store_digest.c - what all files of a commit hash to, and where it stands */
#include "store_tag.h"

#include <string.h>

#include "store_folder.h"

/* Folders within folders, at most. */
#define DEPTH 32

/* One blob, by its id; unused where hex is "". */
struct known {
	git_oid id;
	char hex[PIR_SHA256_SIZE];
};

/* A table of a power of two places, at most half of them used. */
struct pir_digests {
	struct known *v;
	size_t n;
	size_t places;
};

struct pir_digests *
pir_digests_new(void)
{
	struct pir_digests *d = pir_alloc(1, sizeof *d);

	d->places = 1024;
	d->v = pir_alloc(d->places, sizeof *d->v);
	return d;
}

void
pir_digests_release(struct pir_digests **d)
{
	if (*d)
		free((*d)->v);
	free(*d);
	*d = NULL;
}

/* Where the id stands, or would. */
static struct known *
place(struct pir_digests *d, const git_oid *id)
{
	size_t i;

	memcpy(&i, id->id, sizeof i);
	for (i &= d->places - 1; *d->v[i].hex; i = (i + 1) & (d->places - 1))
		if (git_oid_equal(&d->v[i].id, id))
			break;
	return &d->v[i];
}

static struct known *
add(struct pir_digests *d, const git_oid *id)
{
	struct pir_digests bigger = { .n = d->n, .places = d->places * 2 };
	struct known *k;

	if (d->n * 2 >= d->places) {
		bigger.v = pir_alloc(bigger.places, sizeof *bigger.v);
		for (size_t i = 0; i < d->places; i++)
			if (*d->v[i].hex)
				*place(&bigger, &d->v[i].id) = d->v[i];
		free(d->v);
		*d = bigger;
	}
	d->n++;
	k = place(d, id);
	k->id = *id;
	return k;
}

struct digesting {
	git_repository *repo;
	struct pir_digests *known;
	struct pir_sha256 hash;
	struct pir_str path;
	size_t files;
	int depth;
};

static enum pir_code
digest_file(struct digesting *d, const git_tree_entry *e, struct pir_err *err)
{
	struct known *k = place(d->known, git_tree_entry_id(e));
	struct pir_entry entry = pir_store_entry_of(e);
	struct pir_bytes bytes PIR_AUTO(pir_bytes_release) = { 0 };

	if (!*k->hex) {
		if (pir_store_blob(d->repo, &entry, d->path.s, &bytes, err))
			return err->code;
		k = add(d->known, git_tree_entry_id(e));
		pir_sha256_hex(bytes.data, bytes.len, k->hex);
	}
	pir_sha256_add(&d->hash, k->hex, strlen(k->hex));
	pir_sha256_add(&d->hash, "  ", 2);
	pir_sha256_add(&d->hash, d->path.s, d->path.len);
	pir_sha256_add(&d->hash, "\n", 1);
	d->files++;
	return PIR_OK;
}

static enum pir_code
digest_folder(struct digesting *d, const git_tree *dir, struct pir_err *err)
{
	size_t len = d->path.len;
	enum pir_code code = PIR_OK;

	if (++d->depth > DEPTH)
		return pir_fail(err, PIR_INVALID,
		    "folders are more than %d deep", DEPTH);
	for (size_t i = 0; i < git_tree_entrycount(dir) && !code; i++) {
		const git_tree_entry *e = git_tree_entry_byindex(dir, i);
		git_tree *sub PIR_AUTO(pir_free_gittree) = NULL;
		int rc = 0;

		pir_str_add(&d->path, git_tree_entry_name(e));
		if (git_tree_entry_type(e) != GIT_OBJECT_TREE) {
			code = digest_file(d, e, err);
		} else {
			rc =
			    pir_store_tree(d->repo, git_tree_entry_id(e), &sub);
			if (rc)
				code = pir_store_git_fail(err, rc, d->path.s);
			pir_str_addc(&d->path, '/');
			if (!rc)
				code = digest_folder(d, sub, err);
		}
		d->path.len = len;
		d->path.s[len] = '\0';
	}
	d->depth--;
	return code;
}

enum pir_code
pir_tree_digest(const struct pir_tree *tree, struct pir_digests *known,
    char digest[PIR_SHA256_SIZE], size_t *files, struct pir_err *err)
{
	struct digesting d = { .repo = tree->repo, .known = known };
	enum pir_code code;

	pir_sha256_begin(&d.hash);
	code = digest_folder(&d, tree->root, err);
	pir_str_release(&d.path);
	if (code)
		return code;
	pir_sha256_end(&d.hash, digest);
	*files = d.files;
	return PIR_OK;
}

/* ---- Where commits stand ------------------------------------------------ */

enum pir_code
pir_tree_places(const struct pir_tree *tip, const struct pir_strs *commits,
    size_t *place_of, size_t *length, struct pir_err *err)
{
	git_commit *commit PIR_AUTO(pir_free_commit) = NULL;
	char id[PIR_COMMIT_SIZE];
	size_t n = 0;
	int rc =
	    pir_store_commit(tip->repo, git_commit_id(tip->commit), &commit);

	for (size_t i = 0; i < commits->n; i++)
		place_of[i] = 0;
	while (!rc) {
		git_commit *parent = NULL;

		n++;
		git_oid_tostr(id, sizeof id, git_commit_id(commit));
		for (size_t i = 0; i < commits->n; i++)
			if (strcmp(commits->v[i], id) == 0)
				place_of[i] = n;
		if (git_commit_parentcount(commit) == 0)
			break;
		rc = pir_store_commit(tip->repo,
		    git_commit_parent_id(commit, 0), &parent);
		git_commit_free(commit);
		commit = parent;
	}
	if (rc)
		return pir_store_git_fail(err, rc, tip->id);
	for (size_t i = 0; i < commits->n; i++)
		place_of[i] = place_of[i] ? n - place_of[i] + 1 : 0;
	*length = n;
	return PIR_OK;
}

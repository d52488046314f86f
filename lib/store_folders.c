/*
 * The folders that a walk through a history has open, by their paths.
 * libgit2 keeps what it read by ids, and forgets at random; but of a folder
 * that has changed nobody asks for what it was before that, so of each path
 * the two latest are all that is worth to be kept.
 */
#include "store_private.h"

#include <string.h>

/* Entries of all folders together, before they are closed: some 60 MB. */
#define ENTRIES_MAX ((size_t)1 << 20)

struct folder {
	char *path;       /* NULL: the place is free */
	git_tree *now[2]; /* the one asked for last first, or NULL */
};

struct pir_folders {
	struct folder *v; /* open addressing; size is a power of two */
	size_t size;
	size_t n;
	size_t entries;
};

struct pir_folders *
pir_folders_new(void)
{
	struct pir_folders *folders = pir_alloc(1, sizeof *folders);

	folders->size = 1024;
	folders->v = pir_alloc(folders->size, sizeof *folders->v);
	return folders;
}

static void
clear(struct pir_folders *folders)
{
	for (size_t i = 0; i < folders->size; i++) {
		git_tree_free(folders->v[i].now[0]);
		git_tree_free(folders->v[i].now[1]);
		free(folders->v[i].path);
		folders->v[i] = (struct folder){ 0 };
	}
	folders->n = folders->entries = 0;
}

void
pir_folders_release(struct pir_folders **folders)
{
	if (!*folders)
		return;
	clear(*folders);
	free((*folders)->v);
	free(*folders);
	*folders = NULL;
}

/* Where the path stands, or the free place for it (FNV-1a). */
static struct folder *
place(const struct pir_folders *folders, const char *path, size_t len)
{
	uint64_t hash = 14695981039346656037U;
	struct folder *f;

	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)path[i]) * 1099511628211U;
	for (size_t i = (size_t)hash;; i++) {
		f = &folders->v[i & (folders->size - 1)];
		if (!f->path || (!strncmp(f->path, path, len) && !f->path[len]))
			return f;
	}
}

static void
grow(struct pir_folders *folders)
{
	struct folder *old = folders->v;
	size_t n = folders->size;

	folders->size *= 2;
	folders->v = pir_alloc(folders->size, sizeof *folders->v);
	for (size_t i = 0; i < n; i++)
		if (old[i].path)
			*place(folders, old[i].path, strlen(old[i].path)) =
			    old[i];
	free(old);
}

static void
keep(struct pir_folders *folders, const char *path, size_t len, git_tree *tree)
{
	struct folder *f;

	if (folders->entries > ENTRIES_MAX)
		clear(folders);
	if (folders->n * 2 >= folders->size)
		grow(folders);
	f = place(folders, path, len);
	if (!f->path) {
		f->path = pir_strndup(path, len);
		folders->n++;
	}
	if (f->now[1])
		folders->entries -= git_tree_entrycount(f->now[1]);
	git_tree_free(f->now[1]);
	f->now[1] = f->now[0];
	git_tree_dup(&f->now[0], tree);
	folders->entries += git_tree_entrycount(tree);
}

int
pir_store_folder(git_repository *repo, struct pir_folders *folders,
    const char *path, size_t len, const git_oid *id, git_tree **out)
{
	const struct folder *f = folders ? place(folders, path, len) : NULL;
	int rc;

	for (size_t i = 0; f && i < 2; i++)
		if (f->now[i] && git_oid_equal(git_tree_id(f->now[i]), id))
			return git_tree_dup(out, f->now[i]);
	rc = pir_store_tree(repo, id, out);
	if (!rc && folders)
		keep(folders, path, len, *out);
	return rc;
}

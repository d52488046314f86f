/*
 * The folders that a walk through a history has open, by their paths.
 * libgit2 keeps what it read by ids, and forgets at random; but of a folder
 * that has changed nobody asks for what it was before that, so of each path
 * the two latest are all that is worth to be kept.
 */
#include "map.h"
#include "store_folder.h"

/* Entries of all folders together, before they are closed: some 60 MB. */
#define ENTRIES_MAX ((size_t)1 << 20)

/* The one that was asked for last first; NULL for none. */
struct folder {
	git_tree *now[2];
};

struct pir_folders {
	struct pir_map places; /* of paths in v, from 1 on */
	struct folder *v;
	size_t cap;
	size_t entries;
	struct pir_str path; /* that is asked for */
};

struct pir_folders *
pir_folders_new(void)
{
	return pir_alloc(1, sizeof(struct pir_folders));
}

static void
close_all(struct pir_folders *folders)
{
	for (size_t i = 0; i < folders->places.n; i++) {
		git_tree_free(folders->v[i].now[0]);
		git_tree_free(folders->v[i].now[1]);
	}
	pir_map_release(&folders->places);
	folders->entries = 0;
}

void
pir_folders_release(struct pir_folders **folders)
{
	if (!*folders)
		return;
	close_all(*folders);
	pir_str_release(&(*folders)->path);
	free((*folders)->v);
	free(*folders);
	*folders = NULL;
}

/* A place for a path that has none. */
static struct folder *
add(struct pir_folders *folders, const char *path)
{
	size_t n = folders->places.n;

	if (n == folders->cap) {
		folders->cap = n ? n * 2 : 256;
		folders->v =
		    pir_realloc(folders->v, folders->cap, sizeof *folders->v);
	}
	pir_map_add(&folders->places, path, n + 1);
	folders->v[n] = (struct folder){ 0 };
	return &folders->v[n];
}

static void
keep(struct pir_folders *folders, const char *path, size_t place,
    git_tree *tree)
{
	struct folder *f;

	if (folders->entries > ENTRIES_MAX) {
		close_all(folders);
		place = 0;
	}
	f = place ? &folders->v[place - 1] : add(folders, path);
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
	size_t place;
	int rc;

	if (!folders)
		return pir_store_tree(repo, id, out);
	pir_str_cut(&folders->path, 0);
	pir_str_addn(&folders->path, path, len);
	place = pir_map_get(&folders->places, pir_str_get(&folders->path));
	for (size_t i = 0; place && i < 2; i++) {
		git_tree *now = folders->v[place - 1].now[i];

		if (now && git_oid_equal(git_tree_id(now), id))
			return git_tree_dup(out, now);
	}
	rc = pir_store_tree(repo, id, out);
	if (!rc)
		keep(folders, pir_str_get(&folders->path), place, *out);
	return rc;
}

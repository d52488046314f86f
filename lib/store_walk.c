/* store_walk.c - files of a commit, one after the other */
#include "store_folder.h"

#include <string.h>

/* Folders in folders, at most; the records need seven. */
#define DEPTH 32

struct walk {
	git_repository *repo;
	struct pir_folders *folders;
	struct pir_str path;
	pir_want_fn *want;
	pir_file_fn *fn;
	void *ctx;
	bool back; /* the last first */
	int depth;
};

static void
release_walk(struct walk *w)
{
	pir_str_release(&w->path);
}

static enum pir_code
walk_file(struct walk *w, const struct pir_entry *e, struct pir_err *err)
{
	struct pir_bytes bytes PIR_AUTO(pir_bytes_release) = { 0 };

	if (w->want && !w->want(w->path.s, w->ctx))
		return PIR_OK;
	if (pir_store_blob(w->repo, e, w->path.s, &bytes, err))
		return err->code;
	return w->fn(w->path.s, bytes.data, bytes.len, w->ctx, err);
}

static enum pir_code walk_folder(struct walk *, const git_oid *,
    const char *pattern, struct pir_err *);

/* An entry, and what the pattern (NULL: all of it) says of what is below. */
static enum pir_code
walk_entry(struct walk *w, const char *name, const struct pir_entry *e,
    const char *below, struct pir_err *err)
{
	bool folder = e->type == GIT_OBJECT_TREE;
	size_t len = w->path.len;
	enum pir_code code;

	if (below && folder != (*below == '/'))
		return PIR_OK;
	pir_str_add(&w->path, name);
	if (folder)
		code = walk_folder(w, &e->id, below ? below + 1 : NULL, err);
	else
		code = walk_file(w, e, err);
	w->path.len = len;
	w->path.s[len] = '\0';
	return code;
}

/* All entries of a folder that a history keeps. */
static enum pir_code
walk_kept(struct walk *w, const git_tree *dir, const char *below,
    struct pir_err *err)
{
	size_t n = git_tree_entrycount(dir);
	enum pir_code code = PIR_OK;

	for (size_t i = 0; i < n && !code; i++) {
		const git_tree_entry *at =
		    git_tree_entry_byindex(dir, w->back ? n - 1 - i : i);
		struct pir_entry e = pir_store_entry_of(at);

		code = walk_entry(w, git_tree_entry_name(at), &e, below, err);
	}
	return code;
}

/* The same of one that nobody is going to ask for again. */
static enum pir_code
walk_listing(struct walk *w, const git_oid *id, const char *below,
    struct pir_err *err)
{
	struct pir_listing dir PIR_AUTO(pir_listing_release) = { 0 };
	int rc = pir_store_list(w->repo, id, &dir);
	enum pir_code code = PIR_OK;

	if (rc) {
		pir_store_git_fail(err, rc, w->path.s);
		return err->code = PIR_SYSTEM;
	}
	for (size_t i = 0; i < dir.n && !code; i++) {
		const struct pir_listed *at =
		    &dir.v[w->back ? dir.n - 1 - i : i];

		code = walk_entry(w, at->name, &at->entry, below, err);
	}
	return code;
}

static enum pir_code
walk_tree(struct walk *w, const git_tree *dir, const char *pattern,
    struct pir_err *err)
{
	size_t len = pattern ? strcspn(pattern, "/") : 0;
	const char *below = pattern ? pattern + len : NULL;
	const git_tree_entry *at;
	struct pir_entry e;

	if (!pattern || *pattern == '*')
		return walk_kept(w, dir, below, err);
	at = pir_store_named(dir, pattern, len);
	if (!at)
		return PIR_OK;
	e = pir_store_entry_of(at);
	return walk_entry(w, git_tree_entry_name(at), &e, below, err);
}

/* The folder of that id at the path. */
static enum pir_code
walk_folder(struct walk *w, const git_oid *id, const char *pattern,
    struct pir_err *err)
{
	git_tree *dir PIR_AUTO(pir_free_gittree) = NULL;
	bool once = !w->folders && (!pattern || *pattern == '*');
	enum pir_code code;
	int rc = 0;

	if (++w->depth > DEPTH)
		return pir_fail(err, PIR_INVALID,
		    "folders are more than %d deep", DEPTH);
	if (!once)
		rc = pir_store_folder(w->repo, w->folders, w->path.s,
		    w->path.len, id, &dir);
	pir_str_addc(&w->path, '/');
	if (rc) {
		pir_store_git_fail(err, rc, w->path.s);
		return err->code = PIR_SYSTEM;
	}
	code = once ? walk_listing(w, id, pattern ? pattern + 1 : NULL, err)
		    : walk_tree(w, dir, pattern, err);
	w->depth--;
	return code;
}

enum pir_code
pir_tree_walk(const struct pir_tree *tree, const char *folder, pir_file_fn *fn,
    void *ctx, struct pir_err *err)
{
	struct walk w PIR_AUTO(release_walk) = { .repo = tree->repo,
		.folders = tree->folders,
		.fn = fn,
		.ctx = ctx };
	size_t len = strlen(folder);
	struct pir_entry e;
	int rc;

	if (len == 0)
		return walk_tree(&w, tree->root, NULL, err);
	pir_str_addn(&w.path, folder, folder[len - 1] == '/' ? len - 1 : len);
	rc = pir_store_entry(w.repo, w.folders, tree->root, w.path.s, &e);
	if (rc == GIT_ENOTFOUND || (!rc && e.type != GIT_OBJECT_TREE))
		return PIR_OK;
	if (rc) {
		pir_store_git_fail(err, rc, folder);
		return err->code = PIR_SYSTEM;
	}
	return walk_folder(&w, &e.id, NULL, err);
}

enum pir_code
pir_tree_match(const struct pir_tree *tree, const char *pattern,
    pir_want_fn *want, pir_file_fn *fn, void *ctx, struct pir_err *err)
{
	struct walk w PIR_AUTO(release_walk) = { .repo = tree->repo,
		.folders = tree->folders,
		.want = want,
		.fn = fn,
		.ctx = ctx };

	return walk_tree(&w, tree->root, pattern, err);
}

enum pir_code
pir_tree_match_back(const struct pir_tree *tree, const char *pattern,
    pir_want_fn *want, pir_file_fn *fn, void *ctx, struct pir_err *err)
{
	struct walk w PIR_AUTO(release_walk) = { .repo = tree->repo,
		.want = want,
		.fn = fn,
		.ctx = ctx,
		.back = true };

	return walk_tree(&w, tree->root, pattern, err);
}

#include "store_private.h"

#include <string.h>
#include <sys/stat.h>

/* Folders in folders, at most; the records need seven. */
#define DEPTH 32

int
pir_store_branch(git_repository *repo, git_oid *out)
{
	git_reference *ref PIR_AUTO(pir_free_ref) = NULL;
	int rc = git_reference_lookup(&ref, repo, PIR_BRANCH);

	if (rc)
		return rc;
	if (git_reference_type(ref) != GIT_REFERENCE_DIRECT) {
		git_error_set_str(GIT_ERROR_REFERENCE,
		    "the branch main stands for another one");
		return GIT_ERROR;
	}
	git_oid_cpy(out, git_reference_target(ref));
	return 0;
}

enum pir_code
pir_tree_from_commit(git_repository *repo, git_commit *commit,
    struct pir_tree **out, struct pir_err *err)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) =
	    pir_alloc(1, sizeof *tree);
	int rc;

	tree->repo = repo;
	tree->commit = commit;
	git_oid_tostr(tree->id, sizeof tree->id, git_commit_id(commit));
	rc = pir_store_tree(repo, git_commit_tree_id(commit), &tree->root);
	if (rc) {
		pir_store_git_fail(err, rc, tree->id);
		return err->code = PIR_SYSTEM;
	}
	*out = pir_steal(&tree);
	return PIR_OK;
}

enum pir_code
pir_tree_from_id(git_repository *repo, const git_oid *id, struct pir_tree **out,
    struct pir_err *err)
{
	git_commit *commit = NULL;
	int rc = pir_store_commit(repo, id, &commit);

	if (rc) {
		pir_store_git_fail(err, rc, git_oid_tostr_s(id));
		return err->code = PIR_SYSTEM;
	}
	return pir_tree_from_commit(repo, commit, out, err);
}

enum pir_code
pir_store_tip(struct pir_store *store, struct pir_tree **out,
    struct pir_err *err)
{
	git_oid id;
	int rc = pir_store_branch(store->repo, &id);

	if (rc)
		return pir_store_git_fail(err, rc, "main");
	return pir_tree_from_id(store->repo, &id, out, err);
}

void
pir_tree_release(struct pir_tree **tree)
{
	if (!*tree)
		return;
	git_tree_free((*tree)->root);
	git_commit_free((*tree)->commit);
	free(*tree);
	*tree = NULL;
}

void
pir_tree_pass_over(struct pir_tree *tree, pir_pass_fn *pass, void *ctx)
{
	tree->pass = pass;
	tree->pass_ctx = ctx;
}

bool
pir_tree_passes(const struct pir_tree *tree, const struct pir_err *err)
{
	if (tree->pass)
		tree->pass(err, tree->pass_ctx);
	return tree->pass != NULL;
}

const char *
pir_tree_commit(const struct pir_tree *tree)
{
	return tree->id;
}

struct pir_moment
pir_store_moment(const git_commit *commit)
{
	return (struct pir_moment){ git_commit_time(commit),
		git_commit_time_offset(commit) };
}

struct pir_moment
pir_tree_moment(const struct pir_tree *tree)
{
	return pir_store_moment(tree->commit);
}

static bool
is_plain(const struct pir_entry *e)
{
	return e->type == GIT_OBJECT_BLOB && !S_ISLNK(e->mode);
}

enum pir_code
pir_tree_find(const struct pir_tree *tree, const char *path,
    struct pir_err *err)
{
	struct pir_entry e;
	int rc =
	    pir_store_entry(tree->repo, tree->folders, tree->root, path, &e);

	if (rc && rc != GIT_ENOTFOUND) {
		pir_store_git_fail(err, rc, path);
		return err->code = PIR_SYSTEM;
	}
	return !rc && is_plain(&e) ? PIR_OK : PIR_MISSING;
}

bool
pir_tree_has(const struct pir_tree *tree, const char *path)
{
	struct pir_err ignored = PIR_ERR_INIT;

	return pir_tree_find(tree, path, &ignored) == PIR_OK;
}

enum pir_code
pir_store_blob(git_repository *repo, const struct pir_entry *e,
    const char *path, git_blob **out, struct pir_err *err)
{
	int rc;

	if (!is_plain(e)) {
		pir_fail(err, PIR_INVALID, "'%s' is not a plain file (mode %o)",
		    path, e->mode);
		return pir_at(err, path, 0);
	}
	rc =
	    pir_store_object(repo, &e->id, GIT_OBJECT_BLOB, (git_object **)out);
	if (rc) {
		pir_store_git_fail(err, rc, path);
		return err->code = PIR_SYSTEM;
	}
	return PIR_OK;
}

enum pir_code
pir_tree_read(const struct pir_tree *tree, const char *path,
    struct pir_str *out, struct pir_err *err)
{
	struct pir_entry e;
	git_blob *blob PIR_AUTO(pir_free_blob) = NULL;
	int rc =
	    pir_store_entry(tree->repo, tree->folders, tree->root, path, &e);

	if (rc == GIT_ENOTFOUND || (!rc && e.type == GIT_OBJECT_TREE))
		return pir_fail(err, PIR_MISSING, "there is no %s", path);
	if (rc)
		return pir_store_git_fail(err, rc, path);
	if (pir_store_blob(tree->repo, &e, path, &blob, err))
		return err->code;
	pir_str_addn(out, git_blob_rawcontent(blob),
	    (size_t)git_blob_rawsize(blob));
	return PIR_OK;
}

/* The folder's tree, or NULL in *out if there is none. */
static enum pir_code
open_folder(const struct pir_tree *tree, const char *folder, git_tree **out,
    struct pir_err *err)
{
	size_t len = strlen(folder);
	char *path PIR_AUTO(pir_free) =
	    pir_strndup(folder, len && folder[len - 1] == '/' ? len - 1 : len);
	struct pir_entry e;
	int rc;

	*out = NULL;
	if (!*path) {
		rc = git_tree_dup(out, tree->root);
	} else {
		rc = pir_store_entry(tree->repo, tree->folders, tree->root,
		    path, &e);
		if (rc == GIT_ENOTFOUND || (!rc && e.type != GIT_OBJECT_TREE))
			return PIR_OK;
		if (!rc)
			rc = pir_store_folder(tree->repo, tree->folders, path,
			    strlen(path), &e.id, out);
	}
	if (rc) {
		pir_store_git_fail(err, rc, folder);
		return err->code = PIR_SYSTEM;
	}
	return PIR_OK;
}

enum pir_code
pir_tree_list(const struct pir_tree *tree, const char *folder,
    struct pir_strs *out, struct pir_err *err)
{
	git_tree *dir PIR_AUTO(pir_free_gittree) = NULL;
	size_t n;

	if (open_folder(tree, folder, &dir, err))
		return err->code;
	n = dir ? git_tree_entrycount(dir) : 0;
	for (size_t i = 0; i < n; i++) {
		const git_tree_entry *e = git_tree_entry_byindex(dir, i);

		if (git_tree_entry_type(e) == GIT_OBJECT_TREE)
			pir_strs_addf(out, "%s/", git_tree_entry_name(e));
		else
			pir_strs_add(out, git_tree_entry_name(e));
	}
	return PIR_OK;
}

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
walk_file(struct walk *w, const git_tree_entry *e, struct pir_err *err)
{
	git_blob *blob PIR_AUTO(pir_free_blob) = NULL;
	struct pir_entry entry;

	if (w->want && !w->want(w->path.s, w->ctx))
		return PIR_OK;
	entry = pir_store_entry_of(e);
	if (pir_store_blob(w->repo, &entry, w->path.s, &blob, err))
		return err->code;
	return w->fn(w->path.s, git_blob_rawcontent(blob),
	    (size_t)git_blob_rawsize(blob), w->ctx, err);
}

static enum pir_code walk_folder(struct walk *, const git_tree *,
    const char *pattern, struct pir_err *);

/* An entry, and what the pattern (NULL: all of it) says of what is below. */
static enum pir_code
walk_entry(struct walk *w, const git_tree_entry *e, const char *below,
    struct pir_err *err)
{
	git_tree *sub PIR_AUTO(pir_free_gittree) = NULL;
	bool folder = git_tree_entry_type(e) == GIT_OBJECT_TREE;
	size_t len = w->path.len;
	enum pir_code code;

	if (below && folder != (*below == '/'))
		return PIR_OK;
	pir_str_add(&w->path, git_tree_entry_name(e));
	if (!folder) {
		code = walk_file(w, e, err);
	} else {
		int rc = pir_store_folder(w->repo, w->folders, w->path.s,
		    w->path.len, git_tree_entry_id(e), &sub);

		pir_str_addc(&w->path, '/');
		if (rc) {
			pir_store_git_fail(err, rc, w->path.s);
			return err->code = PIR_SYSTEM;
		}
		code = walk_folder(w, sub, below ? below + 1 : NULL, err);
	}
	w->path.len = len;
	w->path.s[len] = '\0';
	return code;
}

static enum pir_code
walk_folder(struct walk *w, const git_tree *dir, const char *pattern,
    struct pir_err *err)
{
	size_t n = git_tree_entrycount(dir);
	size_t len = pattern ? strcspn(pattern, "/") : 0;
	const char *below = pattern ? pattern + len : NULL;
	enum pir_code code = PIR_OK;

	if (pattern && strncmp(pattern, "*", len) != 0) {
		const git_tree_entry *e = pir_store_named(dir, pattern, len);

		return e ? walk_entry(w, e, below, err) : PIR_OK;
	}
	if (++w->depth > DEPTH)
		return pir_fail(err, PIR_INVALID,
		    "folders are more than %d deep", DEPTH);
	for (size_t i = 0; i < n && !code; i++)
		code = walk_entry(w,
		    git_tree_entry_byindex(dir, w->back ? n - 1 - i : i), below,
		    err);
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
	git_tree *dir PIR_AUTO(pir_free_gittree) = NULL;
	size_t len = strlen(folder);

	if (open_folder(tree, folder, &dir, err))
		return err->code;
	if (!dir)
		return PIR_OK;
	pir_str_add(&w.path, folder);
	if (len && folder[len - 1] != '/')
		pir_str_addc(&w.path, '/');
	return walk_folder(&w, dir, NULL, err);
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

	return walk_folder(&w, tree->root, pattern, err);
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

	return walk_folder(&w, tree->root, pattern, err);
}

#include "store_folder.h"

#include <string.h>
#include <sys/stat.h>

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
	return tree->pass && tree->pass(err, tree->pass_ctx);
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
    const char *path, struct pir_bytes *out, struct pir_err *err)
{
	int rc;

	if (!is_plain(e)) {
		pir_fail(err, PIR_INVALID, "'%s' is not a plain file (mode %o)",
		    path, e->mode);
		return pir_at(err, path, 0);
	}
	rc = pir_store_bytes(repo, &e->id, GIT_OBJECT_BLOB, out);
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
	struct pir_bytes bytes PIR_AUTO(pir_bytes_release) = { 0 };
	int rc =
	    pir_store_entry(tree->repo, tree->folders, tree->root, path, &e);

	if (rc == GIT_ENOTFOUND || (!rc && e.type == GIT_OBJECT_TREE))
		return pir_fail(err, PIR_MISSING, "there is no %s", path);
	if (rc)
		return pir_store_git_fail(err, rc, path);
	if (pir_store_blob(tree->repo, &e, path, &bytes, err))
		return err->code;
	pir_str_addn(out, bytes.data, bytes.len);
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
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t n;

	if (open_folder(tree, folder, &dir, err))
		return err->code;
	n = dir ? git_tree_entrycount(dir) : 0;
	for (size_t i = 0; i < n; i++) {
		const git_tree_entry *e = git_tree_entry_byindex(dir, i);

		pir_str_clear(&name);
		pir_str_add(&name, git_tree_entry_name(e));
		if (git_tree_entry_type(e) == GIT_OBJECT_TREE)
			pir_str_addc(&name, '/');
		pir_strs_addn(out, name.s, name.len);
	}
	return PIR_OK;
}

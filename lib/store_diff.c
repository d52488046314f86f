#include "store_folder.h"

#include <string.h>

/* Folders in folders, at most; the records need seven. */
#define DEPTH 32

struct diff {
	git_repository *repo;
	struct pir_folders *folders;
	const struct pir_strs *only;
	struct pir_strs *out;
	struct pir_str path;
	int depth;
};

static void
release_diff(struct diff *d)
{
	pir_str_release(&d->path);
}

/* True if the path, a folder's ending in "/", is or may hold one asked for. */
static bool
wanted(const struct diff *d)
{
	size_t len = d->path.len;

	if (!d->only)
		return true;
	for (size_t i = 0; i < d->only->n; i++) {
		const char *p = d->only->v[i];
		size_t n = strlen(p);

		if (n && p[n - 1] == '/')
			n--;
		if (len >= n && strncmp(d->path.s, p, n) == 0 &&
		    (n == 0 || len == n || d->path.s[n] == '/'))
			return true;
		if (d->path.s[len - 1] == '/' &&
		    strncmp(d->path.s, p, len) == 0)
			return true;
	}
	return false;
}

static bool
is_folder(const git_tree_entry *e)
{
	return e && git_tree_entry_type(e) == GIT_OBJECT_TREE;
}

/* git's order: a folder sorts as if its name ended in a slash. */
static int
compare(const git_tree_entry *a, const git_tree_entry *b)
{
	if (!a || !b)
		return !a - !b;
	if (strcmp(git_tree_entry_name(a), git_tree_entry_name(b)) == 0)
		return is_folder(a) - is_folder(b);
	return git_tree_entry_cmp(a, b);
}

static bool
is_same(const git_tree_entry *a, const git_tree_entry *b)
{
	return git_oid_equal(git_tree_entry_id(a), git_tree_entry_id(b)) &&
	    git_tree_entry_filemode_raw(a) == git_tree_entry_filemode_raw(b) &&
	    !strcmp(git_tree_entry_name(a), git_tree_entry_name(b));
}

static enum pir_code diff_folders(struct diff *, const git_tree *,
    const git_tree *, struct pir_err *);

static int
lookup(const struct diff *d, const git_tree_entry *e, git_tree **out)
{
	if (!is_folder(e))
		return 0;
	return pir_store_folder(d->repo, d->folders, d->path.s, d->path.len - 1,
	    git_tree_entry_id(e), out);
}

/* Two entries of one name and sort, either NULL for none, that differ. */
static enum pir_code
diff_entries(struct diff *d, const git_tree_entry *a, const git_tree_entry *b,
    struct pir_err *err)
{
	git_tree *before PIR_AUTO(pir_free_gittree) = NULL;
	git_tree *after PIR_AUTO(pir_free_gittree) = NULL;
	const git_tree_entry *e = a ? a : b;
	size_t len = d->path.len;
	enum pir_code code = PIR_OK;
	int rc = 0;

	pir_str_add(&d->path, git_tree_entry_name(e));
	if (is_folder(e))
		pir_str_addc(&d->path, '/');
	if (wanted(d) && !is_folder(e)) {
		pir_strs_add(d->out, d->path.s);
	} else if (wanted(d)) {
		rc = lookup(d, a, &before);
		if (!rc)
			rc = lookup(d, b, &after);
		if (!rc && !before && !git_tree_entrycount(after))
			pir_strs_add(d->out, d->path.s);
		if (!rc)
			code = diff_folders(d, before, after, err);
	}
	if (rc) {
		pir_store_git_fail(err, rc, d->path.s);
		code = err->code = PIR_SYSTEM;
	}
	d->path.len = len;
	d->path.s[len] = '\0';
	return code;
}

static enum pir_code
diff_folders(struct diff *d, const git_tree *before, const git_tree *after,
    struct pir_err *err)
{
	size_t na = before ? git_tree_entrycount(before) : 0;
	size_t nb = after ? git_tree_entrycount(after) : 0;
	enum pir_code code = PIR_OK;

	if (++d->depth > DEPTH)
		return pir_fail(err, PIR_INVALID,
		    "folders are more than %d deep", DEPTH);
	for (size_t i = 0, k = 0; !code && (i < na || k < nb);) {
		const git_tree_entry *a =
		    i < na ? git_tree_entry_byindex(before, i) : NULL;
		const git_tree_entry *b =
		    k < nb ? git_tree_entry_byindex(after, k) : NULL;
		bool same = a && b && is_same(a, b);
		int c = same ? 0 : compare(a, b);

		i += c <= 0;
		k += c >= 0;
		if (same)
			continue;
		code =
		    diff_entries(d, c <= 0 ? a : NULL, c >= 0 ? b : NULL, err);
	}
	d->depth--;
	return code;
}

enum pir_code
pir_store_changed(const struct pir_tree *before, const struct pir_tree *after,
    const struct pir_strs *only, struct pir_strs *out, struct pir_err *err)
{
	struct diff d PIR_AUTO(release_diff) = {
		.repo = after->repo,
		.folders = after->folders,
		.only = only,
		.out = out,
	};

	if (before && pir_tree_is_same(before, after))
		return PIR_OK;
	return diff_folders(&d, before ? before->root : NULL, after->root, err);
}

enum pir_code
pir_tree_paths(const struct pir_tree *tree, struct pir_strs *out,
    struct pir_err *err)
{
	return pir_store_changed(NULL, tree, NULL, out, err);
}

static size_t
length(const char *s)
{
	return s ? strlen(s) : 0;
}

enum pir_code
pir_store_text_diff(const char *path, const char *before, const char *after,
    struct pir_str *out, struct pir_err *err)
{
	git_patch *patch = NULL;
	git_buf text = { 0 };
	int rc = git_patch_from_buffers(&patch, before, length(before), path,
	    after, length(after), path, NULL);

	if (!rc)
		rc = git_patch_to_buf(&text, patch);
	if (!rc)
		pir_str_addn(out, text.ptr, text.size);
	git_buf_dispose(&text);
	git_patch_free(patch);
	if (rc)
		return pir_store_git_fail(err, rc, path);
	return PIR_OK;
}

/* store_line.c - the history from its beginning */
#include "store_private.h"

#include <string.h>

/* What libgit2 may keep of what it read. */
#define CACHE_MAX (64 << 20)

/* Ids of commits, the newest first. */
struct line {
	git_oid *ids;
	size_t n;
	size_t cap;
};

static void
release_line(struct line *line)
{
	free(line->ids);
}

static void
add(struct line *line, const git_oid *id)
{
	if (line->n == line->cap) {
		line->cap = line->cap ? line->cap * 2 : 1024;
		line->ids =
		    pir_realloc(line->ids, line->cap, sizeof *line->ids);
	}
	line->ids[line->n++] = *id;
}

/* From the tree's commit back, to the commit from or through the first. */
static enum pir_code
gather(const struct pir_tree *to, const git_oid *from, struct line *line,
    struct pir_err *err)
{
	git_oid id = *git_commit_id(to->commit);
	bool more = true;

	while (more && !(from && git_oid_equal(&id, from))) {
		git_commit *commit PIR_AUTO(pir_free_commit) = NULL;
		int rc = pir_store_commit(to->repo, &id, &commit);

		if (rc) {
			pir_store_git_fail(err, rc, git_oid_tostr_s(&id));
			return err->code = PIR_SYSTEM;
		}
		add(line, &id);
		more = git_commit_parentcount(commit) > 0;
		if (more)
			id = *git_commit_parent_id(commit, 0);
	}
	if (from && !more)
		return pir_fail(err, PIR_NO, "%s is not in the history of %s",
		    git_oid_tostr_s(from), to->id);
	return PIR_OK;
}

/* Call fn for each, the last of the line first. */
static enum pir_code
follow(const struct line *line, struct pir_tree **before, git_repository *repo,
    pir_line_fn *fn, void *ctx, struct pir_err *err)
{
	enum pir_code code = PIR_OK;

	for (size_t i = line->n; !code && i-- > 0;) {
		struct pir_strs changed PIR_AUTO(pir_strs_release) =
		    PIR_STRS_INIT;
		struct pir_tree *after = NULL;
		struct pir_commit commit;

		if (pir_tree_from_id(repo, &line->ids[i], &after, err))
			return err->code;
		commit = pir_store_describe(after);
		code = pir_store_changed(repo, *before ? (*before)->root : NULL,
		    after->root, NULL, &changed, err);
		if (!code)
			code = fn(&commit, *before, after, &changed,
			    line->n - i, line->n, ctx, err);
		pir_tree_release(before);
		*before = after;
	}
	return code;
}

enum pir_code
pir_store_line(struct pir_store *store, const struct pir_tree *from,
    const struct pir_tree *to, pir_line_fn *fn, void *ctx, struct pir_err *err)
{
	struct line line PIR_AUTO(release_line) = { .n = 0 };
	struct pir_tree *before PIR_AUTO(pir_tree_release) = NULL;
	const git_oid *start = from ? git_commit_id(from->commit) : NULL;

	git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, (ssize_t)CACHE_MAX);
	if (gather(to, start, &line, err))
		return err->code;
	if (start && pir_tree_from_id(store->repo, start, &before, err))
		return err->code;
	return follow(&line, &before, store->repo, fn, ctx, err);
}

bool
pir_tree_joins_roots(const struct pir_tree *tree)
{
	unsigned n = git_commit_parentcount(tree->commit);
	git_oid base;

	for (unsigned i = 1; i < n; i++)
		if (git_merge_base(&base, tree->repo,
			git_commit_parent_id(tree->commit, 0),
			git_commit_parent_id(tree->commit, i)) == GIT_ENOTFOUND)
			return true;
	return false;
}

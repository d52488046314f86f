/* store_line.c - the history from its beginning */
#include "store_folder.h"

#include <string.h>

/* What libgit2 may keep of what it read. */
#define CACHE_MAX (64 << 20)

/* Ids of commits, the newest first; the last one is before the line. */
struct pir_line {
	struct pir_store *store;
	git_oid *ids;
	size_t n;
	size_t cap;
	bool whole;        /* no commit is before it */
	pir_pass_fn *pass; /* as its trees do; NULL: over nothing */
	void *pass_ctx;
};

void
pir_line_release(struct pir_line **line)
{
	if (*line)
		free((*line)->ids);
	free(*line);
	*line = NULL;
}

size_t
pir_line_count(const struct pir_line *line)
{
	return line->n - !line->whole;
}

void
pir_line_pass_over(struct pir_line *line, pir_pass_fn *pass, void *ctx)
{
	line->pass = pass;
	line->pass_ctx = ctx;
}

static void
add(struct pir_line *line, const git_oid *id)
{
	if (line->n == line->cap) {
		line->cap = line->cap ? line->cap * 2 : 1024;
		line->ids =
		    pir_realloc(line->ids, line->cap, sizeof *line->ids);
	}
	line->ids[line->n++] = *id;
}

/*
 * What git says is before the commit, as far as from; *id is the last of
 * that, not added.  Whether it is so, the walk sees.
 */
static void
add_far(struct pir_line *line, const git_oid *from, git_oid *id)
{
	struct pir_strs args PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_strs ids PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	git_oid next;

	pir_strs_add(&args, "rev-list");
	pir_strs_add(&args, "--first-parent");
	pir_strs_add(&args, git_oid_tostr_s(id));
	if (!pir_store_rev_list(line->store, &args, &ids))
		return;
	for (size_t i = 1; i < ids.n; i++) {
		if ((from && git_oid_equal(id, from)) ||
		    git_oid_fromstr(&next, ids.v[i]))
			return;
		add(line, id);
		*id = next;
	}
}

/* From the tree's commit back, through the commit from or the first. */
static enum pir_code
gather(struct pir_line *line, const struct pir_tree *to, const git_oid *from,
    struct pir_err *err)
{
	git_oid id = *git_commit_id(to->commit);

	for (bool more = true; more;) {
		git_commit *commit PIR_AUTO(pir_free_commit) = NULL;
		int rc;

		if (line->n == PIR_STORE_NEAR)
			add_far(line, from, &id);
		rc = pir_store_commit(to->repo, &id, &commit);
		if (rc) {
			pir_store_git_fail(err, rc, git_oid_tostr_s(&id));
			return err->code = PIR_SYSTEM;
		}
		add(line, &id);
		if (from && git_oid_equal(&id, from))
			return PIR_OK;
		more = git_commit_parentcount(commit) > 0;
		if (more)
			id = *git_commit_parent_id(commit, 0);
	}
	line->whole = true;
	if (from)
		return pir_fail(err, PIR_NO, "%s is not in the history of %s",
		    git_oid_tostr_s(from), to->id);
	return PIR_OK;
}

enum pir_code
pir_line_open(struct pir_line **out, struct pir_store *store,
    const struct pir_tree *from, const struct pir_tree *to, struct pir_err *err)
{
	struct pir_line *line PIR_AUTO(pir_line_release) =
	    pir_alloc(1, sizeof *line);

	git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, (ssize_t)CACHE_MAX);
	line->store = store;
	if (gather(line, to, from ? git_commit_id(from->commit) : NULL, err))
		return err->code;
	*out = pir_steal(&line);
	return PIR_OK;
}

static enum pir_code
open_at(const struct pir_line *line, size_t i, struct pir_folders *folders,
    struct pir_tree **out, struct pir_err *err)
{
	const git_oid *id = &line->ids[pir_line_count(line) - 1 - i];

	if (pir_tree_from_id(line->store->repo, id, out, err))
		return err->code;
	(*out)->cache = line->store->cache;
	(*out)->folders = folders;
	pir_tree_pass_over(*out, line->pass, line->pass_ctx);
	return PIR_OK;
}

static enum pir_code
visit(const struct pir_tree *before, const struct pir_tree *after, size_t i,
    pir_line_fn *fn, void *ctx, struct pir_err *err)
{
	struct pir_strs changed PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	const struct pir_commit commit = pir_store_describe(after);

	if (pir_store_changed(before, after, NULL, &changed, err))
		return err->code;
	return fn(&commit, before, after, &changed, i, ctx, err);
}

/* Each has the one before for its parent, and the first of all has none. */
static enum pir_code
check_parent(const struct pir_tree *before, const struct pir_tree *after,
    struct pir_err *err)
{
	bool first = git_commit_parentcount(after->commit) == 0;

	if (before && !first &&
	    git_oid_equal(git_commit_parent_id(after->commit, 0),
		git_commit_id(before->commit)))
		return PIR_OK;
	if (!before && first)
		return PIR_OK;
	return pir_fail(err, PIR_SYSTEM,
	    "git rev-list names another parent of %s than the commit does: "
	    "remove objects/info/commit-graph and commit-graphs, which are "
	    "damaged; 'pir gc' makes them anew",
	    after->id);
}

static enum pir_code
walk(const struct pir_line *line, size_t first, size_t end,
    struct pir_folders *folders, pir_line_fn *fn, void *ctx,
    struct pir_err *err)
{
	struct pir_tree *before PIR_AUTO(pir_tree_release) = NULL;
	enum pir_code code = PIR_OK;

	if ((first || !line->whole) &&
	    open_at(line, first - 1, folders, &before, err))
		return err->code;
	for (size_t i = first; i < end && !code; i++) {
		struct pir_tree *after = NULL;

		if (open_at(line, i, folders, &after, err))
			return err->code;
		code = check_parent(before, after, err);
		if (!code)
			code = visit(before, after, i, fn, ctx, err);
		pir_tree_release(&before);
		before = after;
	}
	return code;
}

enum pir_code
pir_line_walk(const struct pir_line *line, size_t first, size_t end,
    pir_line_fn *fn, void *ctx, struct pir_err *err)
{
	struct pir_folders *folders PIR_AUTO(pir_folders_release) =
	    pir_folders_new();
	enum pir_code code;

	pir_store_keep_objects(false);
	code = walk(line, first, end, folders, fn, ctx, err);
	pir_store_keep_objects(true);
	return code;
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

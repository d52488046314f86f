#include "store_private.h"

#include <string.h>
#include <strings.h>

/* ---- At a commit or a day -------------------------------------------- */

/* The newest commit from this one back that was made on the day or before. */
static enum pir_code
at_day(struct pir_store *store, struct pir_date day, const char *rev,
    struct pir_tree **out, struct pir_err *err)
{
	git_commit *commit PIR_AUTO(pir_free_commit) = NULL;
	git_oid id;
	int rc = pir_store_branch(store->repo, &id);

	if (!rc)
		rc = git_commit_lookup(&commit, store->repo, &id);
	while (!rc &&
	    pir_date_cmp(pir_moment_day(pir_store_moment(commit)), day) > 0) {
		git_commit *parent = NULL;

		if (git_commit_parentcount(commit) == 0)
			return pir_fail(err, PIR_MISSING,
			    "nothing was recorded on %s or before", rev);
		rc = git_commit_parent(&parent, commit, 0);
		git_commit_free(commit);
		commit = parent;
	}
	if (rc)
		return pir_store_git_fail(err, rc, rev);
	return pir_tree_from_commit(store->repo, pir_steal(&commit), out, err);
}

enum pir_code
pir_store_at(struct pir_store *store, const char *rev, struct pir_tree **out,
    struct pir_err *err)
{
	git_object *any PIR_AUTO(pir_free_object) = NULL;
	git_object *commit = NULL;
	struct pir_err none;
	struct pir_date day;
	int rc;

	if (pir_date_parse(&day, rev, &none) == PIR_OK)
		return at_day(store, day, rev, out, err);
	rc = git_revparse_single(&any, store->repo, rev);
	if (!rc)
		rc = git_object_peel(&commit, any, GIT_OBJECT_COMMIT);
	if (rc == GIT_EAMBIGUOUS)
		return pir_fail(err, PIR_INVALID,
		    "'%s' begins the id of several objects; type more of it",
		    rev);
	if (rc)
		return pir_fail(err, PIR_MISSING,
		    "there is no commit '%s'; name one by its id, as main~3, "
		    "or by a day as 2013-08-01",
		    rev);
	return pir_tree_from_commit(store->repo, (git_commit *)commit, out,
	    err);
}

/* ---- The walk -------------------------------------------------------- */

/* The parent's files, NULL in *out before the first commit. */
static enum pir_code
parent_of(const struct pir_tree *tree, struct pir_tree **out,
    struct pir_err *err)
{
	*out = NULL;
	if (git_commit_parentcount(tree->commit) == 0)
		return PIR_OK;
	return pir_tree_from_id(tree->repo,
	    git_commit_parent_id(tree->commit, 0), out, err);
}

static enum pir_code
tell(const struct pir_tree *before, const struct pir_tree *after,
    const struct pir_strs *changed, pir_history_fn *fn, void *ctx,
    struct pir_err *err)
{
	const git_signature *author = git_commit_author(after->commit);
	const char *message = git_commit_message(after->commit);
	char *text PIR_AUTO(pir_free) = pir_strdup(message ? message : "");
	struct pir_commit commit = {
		.author = { author->name, author->email },
		.moment = pir_store_moment(after->commit),
		.message = text,
	};

	memcpy(commit.id, after->id, sizeof commit.id);
	return fn(&commit, before, after, changed, ctx, err);
}

/* One commit: told about if it changed what was asked for. */
static enum pir_code
visit(const struct pir_tree *before, const struct pir_tree *after,
    const struct pir_strs *paths, pir_history_fn *fn, void *ctx,
    struct pir_err *err)
{
	struct pir_strs changed PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	if (pir_store_changed(after->repo, before ? before->root : NULL,
		after->root, paths, &changed, err))
		return err->code;
	if (paths && changed.n == 0)
		return PIR_OK;
	return tell(before, after, &changed, fn, ctx, err);
}

enum pir_code
pir_store_history(struct pir_store *store, const struct pir_tree *from,
    const struct pir_strs *paths, pir_history_fn *fn, void *ctx,
    struct pir_err *err)
{
	struct pir_tree *after PIR_AUTO(pir_tree_release) = NULL;
	enum pir_code code = PIR_OK;

	if (from)
		code = pir_tree_from_id(store->repo,
		    git_commit_id(from->commit), &after, err);
	else
		code = pir_store_tip(store, &after, err);
	while (!code && after) {
		struct pir_tree *before = NULL;

		code = parent_of(after, &before, err);
		if (!code)
			code = visit(before, after, paths, fn, ctx, err);
		pir_tree_release(&after);
		after = before;
	}
	return code == PIR_NO ? PIR_OK : code;
}

/* ---- Trailers -------------------------------------------------------- */

/* The last paragraph, if there is one after the subject. */
static const char *
trailers(const char *message)
{
	const char *found = NULL;
	const char *p = message;

	while ((p = strstr(p, "\n\n"))) {
		p += 2;
		if (*p && *p != '\n')
			found = p;
	}
	return found ? found : "";
}

char *
pir_commit_trailer(const struct pir_commit *commit, const char *name, size_t i)
{
	size_t len = strlen(name);
	const char *line = trailers(commit->message);

	while (*line) {
		size_t n = strcspn(line, "\n");

		if (n > len && strncasecmp(line, name, len) == 0 &&
		    line[len] == ':' && i-- == 0) {
			size_t skip = len + 1;

			skip += strspn(line + skip, " \t");
			return pir_strndup(line + skip, n - skip);
		}
		line += n + (line[n] == '\n');
	}
	return NULL;
}

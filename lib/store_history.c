#include "store_private.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "child.h"

/* ---- What git finds ---------------------------------------------------- */

bool
pir_store_rev_list(struct pir_store *store, const struct pir_strs *args,
    struct pir_strs *out)
{
	const char **argv = pir_alloc(args->n + 1, sizeof *argv);
	struct pir_str said PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err;
	int status = 1;
	char *rest = NULL;

	for (size_t i = 0; i < args->n; i++)
		argv[i] = args->v[i];
	if (pir_child_git(store->gitdir, argv, &said, &status, &err))
		status = 1;
	free(argv);
	if (status || said.len == 0)
		return status == 0;
	for (char *id = strtok_r(said.s, "\n", &rest); id;
	     id = strtok_r(NULL, "\n", &rest))
		pir_strs_add(out, id);
	return true;
}

static bool
list_changed(struct pir_store *store, const char *from,
    const struct pir_strs *paths, struct pir_strs *out)
{
	struct pir_strs args PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	pir_strs_add(&args, "rev-list");
	pir_strs_add(&args, "--first-parent");
	pir_strs_add(&args, from);
	pir_strs_add(&args, "--");
	for (size_t i = 0; i < paths->n; i++)
		pir_strs_add(&args, paths->v[i]);
	return pir_store_rev_list(store, &args, out);
}

/* ---- At a commit or a day -------------------------------------------- */

/*
 * Go back over what was made after the day wherever one was: it ends at
 * the latest, at -12:00, when UTC has noon of the day after.
 */
static int
skip_later(struct pir_store *store, struct pir_date day, git_commit **commit)
{
	struct pir_strs args PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_strs found PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	int64_t end = (pir_date_number(day) + 1) * 86400 + 43200;
	git_oid id;
	int rc;

	pir_strs_add(&args, "rev-list");
	pir_strs_add(&args, "-1");
	pir_strs_add(&args, "--first-parent");
	pir_strs_addf(&args, "--min-age=%lld", (long long)end);
	pir_strs_add(&args, git_oid_tostr_s(git_commit_id(*commit)));
	if (!pir_store_rev_list(store, &args, &found) || found.n != 1)
		return 0;
	rc = git_oid_fromstr(&id, found.v[0]);
	if (rc)
		return rc;
	git_commit_free(*commit);
	*commit = NULL;
	return pir_store_commit(store->repo, &id, commit);
}

/* The newest commit from the tip back that was made on the day or before. */
static enum pir_code
at_day(struct pir_store *store, struct pir_date day, const char *rev,
    struct pir_tree **out, struct pir_err *err)
{
	git_commit *commit PIR_AUTO(pir_free_commit) = NULL;
	git_oid id;
	int rc = pir_store_branch(store->repo, &id);

	if (!rc)
		rc = pir_store_commit(store->repo, &id, &commit);
	for (int n = 0; !rc &&
	     pir_date_cmp(pir_moment_day(pir_store_moment(commit)), day) > 0;
	     n++) {
		git_commit *parent = NULL;

		if (git_commit_parentcount(commit) == 0)
			return pir_fail(err, PIR_MISSING,
			    "nothing was recorded on %s or before", rev);
		rc = pir_store_commit(store->repo,
		    git_commit_parent_id(commit, 0), &parent);
		git_commit_free(commit);
		commit = parent;
		if (!rc && n == PIR_STORE_NEAR)
			rc = skip_later(store, day, &commit);
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
	if (rc == GIT_ERROR && !pir_store_refresh(store->repo))
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

/*
 * Minutes east of UTC as the line of the header has them: libgit2 takes
 * those that it finds odd for none.
 */
static int
offset_of(const git_commit *commit, const char *line, int otherwise)
{
	const char *at = strstr(git_commit_raw_header(commit), line);
	const char *end = at ? strchr(at + 1, '\n') : NULL;
	long n;

	while (end && end > at && *end != ' ')
		end--;
	if (!end || (end[1] != '+' && end[1] != '-'))
		return otherwise;
	n = strtol(end + 1, NULL, 10) % 1000000;
	return (int)(n / 100 * 60 + n % 100);
}

struct pir_commit
pir_store_describe(const struct pir_tree *tree)
{
	const git_signature *author = git_commit_author(tree->commit);
	const git_signature *committer = git_commit_committer(tree->commit);
	const char *message = git_commit_message(tree->commit);
	struct pir_commit commit = {
		.author = { author->name, author->email },
		.committer = { committer->name, committer->email },
		.moment = pir_store_moment(tree->commit),
		.written = { author->when.time, author->when.offset },
		.parents = git_commit_parentcount(tree->commit),
		.message = message ? message : "",
	};

	commit.moment.offset =
	    offset_of(tree->commit, "\ncommitter ", commit.moment.offset);
	commit.written.offset =
	    offset_of(tree->commit, "\nauthor ", commit.written.offset);
	memcpy(commit.id, tree->id, sizeof commit.id);
	return commit;
}

enum pir_code
pir_tree_back(const struct pir_tree *from, size_t most, pir_commit_fn *fn,
    void *ctx, struct pir_err *err)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	enum pir_code code = pir_tree_from_id(from->repo,
	    git_commit_id(from->commit), &tree, err);

	for (size_t n = 0; !code && tree && n < most; n++) {
		struct pir_commit commit = pir_store_describe(tree);
		struct pir_tree *before = NULL;

		code = fn(&commit, ctx, err);
		if (!code)
			code = parent_of(tree, &before, err);
		pir_tree_release(&tree);
		tree = before;
	}
	return code == PIR_NO ? PIR_OK : code;
}

/* One commit: told about if it changed what was asked for. */
static enum pir_code
visit(const struct pir_tree *before, const struct pir_tree *after,
    const struct pir_strs *paths, pir_history_fn *fn, void *ctx,
    struct pir_err *err)
{
	struct pir_strs changed PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	const struct pir_commit commit = pir_store_describe(after);

	if (pir_store_changed(before, after, paths, &changed, err))
		return err->code;
	if (paths && changed.n == 0)
		return PIR_OK;
	return fn(&commit, before, after, &changed, ctx, err);
}

/* One walk, as pir_store_history was asked for it. */
struct walk {
	struct pir_store *store;
	const struct pir_strs *paths;
	pir_history_fn *fn;
	void *ctx;
};

/* From *after back, over at most so many commits; *after is where it is. */
static enum pir_code
step(const struct walk *w, struct pir_tree **after, size_t most,
    struct pir_err *err)
{
	enum pir_code code = PIR_OK;

	for (size_t n = 0; !code && *after && n < most; n++) {
		struct pir_tree *before = NULL;

		code = parent_of(*after, &before, err);
		if (!code)
			code =
			    visit(before, *after, w->paths, w->fn, w->ctx, err);
		pir_tree_release(after);
		*after = before;
	}
	return code;
}

/* Those of the ids, which git says changed the paths. */
static enum pir_code
step_along(const struct walk *w, const struct pir_strs *ids,
    struct pir_err *err)
{
	enum pir_code code = PIR_OK;

	for (size_t i = 0; i < ids->n && !code; i++) {
		struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
		git_oid id;

		if (git_oid_fromstr(&id, ids->v[i]))
			return pir_fail(err, PIR_SYSTEM,
			    "git rev-list says '%s'", ids->v[i]);
		code = pir_tree_from_id(w->store->repo, &id, &tree, err);
		if (!code)
			code = step(w, &tree, 1, err);
	}
	return code;
}

enum pir_code
pir_store_history(struct pir_store *store, const struct pir_tree *from,
    const struct pir_strs *paths, pir_history_fn *fn, void *ctx,
    struct pir_err *err)
{
	const struct walk w = { store, paths, fn, ctx };
	struct pir_strs ids PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_tree *after PIR_AUTO(pir_tree_release) = NULL;
	enum pir_code code;

	if (from)
		code = pir_tree_from_id(store->repo,
		    git_commit_id(from->commit), &after, err);
	else
		code = pir_store_tip(store, &after, err);
	if (!code)
		code = step(&w, &after, paths ? PIR_STORE_NEAR : SIZE_MAX, err);
	if (!code && after && list_changed(store, after->id, paths, &ids))
		code = step_along(&w, &ids, err);
	else if (!code)
		code = step(&w, &after, SIZE_MAX, err);
	return code == PIR_NO ? PIR_OK : code;
}

/* ---- Trailers -------------------------------------------------------- */

const char *
pir_commit_trailers(const struct pir_commit *commit)
{
	const char *found = NULL;
	const char *p = commit->message;

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
	const char *line = pir_commit_trailers(commit);

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

#include "store_folder.h"

#include <string.h>

/* The draft's files in path order, the last of each path. */
struct list {
	const struct pir_file **v;
	size_t n;
};

static void
release_list(struct list *l)
{
	free(l->v);
}

/* By path; of one path, as they were put. */
static int
compare(const void *a, const void *b)
{
	const struct pir_file *x = *(const struct pir_file *const *)a;
	const struct pir_file *y = *(const struct pir_file *const *)b;
	int c = strcmp(x->path, y->path);

	return c ? c : (x > y) - (x < y);
}

static void
sort(const struct pir_draft *draft, struct list *out)
{
	size_t kept = 0;

	out->n = draft->n;
	out->v = pir_alloc(out->n, sizeof *out->v);
	for (size_t i = 0; i < out->n; i++)
		out->v[i] = &draft->files[i];
	qsort(out->v, out->n, sizeof *out->v, compare);
	for (size_t i = 0; i < out->n; i++)
		if (i + 1 == out->n ||
		    strcmp(out->v[i]->path, out->v[i + 1]->path))
			out->v[kept++] = out->v[i];
	out->n = kept;
}

/* Relative, no empty component and none that begins with a dot. */
static bool
is_sound(const char *path)
{
	const char *p = path;

	if (!*p)
		return false;
	for (; p; p = strchr(p, '/') ? strchr(p, '/') + 1 : NULL)
		if (*p == '/' || *p == '.' || *p == '\0')
			return false;
	return true;
}

/* *out is false if base has the file as it is. */
static int
differs(git_repository *repo, const git_tree *base, const struct pir_file *f,
    bool *out)
{
	struct pir_entry e;
	git_oid id;
	int rc = GIT_ENOTFOUND;

	if (base)
		rc = pir_store_entry(repo, NULL, base, f->path, &e);
	if (rc && rc != GIT_ENOTFOUND)
		return rc;
	if (rc || !f->bytes) {
		*out = !rc == !f->bytes;
		return 0;
	}
	rc = git_odb_hash(&id, f->bytes, f->len, GIT_OBJECT_BLOB);
	*out = rc || !git_oid_equal(&id, &e.id);
	return rc;
}

/* Drop what differs in nothing from base. */
static enum pir_code
drop_same(git_repository *repo, const git_tree *base, struct list *l,
    struct pir_err *err)
{
	size_t kept = 0;

	for (size_t i = 0; i < l->n; i++) {
		bool keep;
		int rc;

		if (!is_sound(l->v[i]->path))
			return pir_fail(err, PIR_INVALID,
			    "'%s' cannot be a file's path", l->v[i]->path);
		rc = differs(repo, base, l->v[i], &keep);
		if (rc) {
			pir_store_git_fail(err, rc, l->v[i]->path);
			return err->code = PIR_SYSTEM;
		}
		if (keep)
			l->v[kept++] = l->v[i];
	}
	l->n = kept;
	return PIR_OK;
}

static enum pir_code
write_blobs(git_repository *repo, const struct list *l, git_tree_update *out,
    struct pir_err *err)
{
	for (size_t i = 0; i < l->n; i++) {
		int rc = 0;

		out[i].path = l->v[i]->path;
		out[i].filemode = GIT_FILEMODE_BLOB;
		out[i].action = GIT_TREE_UPDATE_REMOVE;
		if (l->v[i]->bytes) {
			out[i].action = GIT_TREE_UPDATE_UPSERT;
			rc = git_blob_create_from_buffer(&out[i].id, repo,
			    l->v[i]->bytes, l->v[i]->len);
		}
		if (rc) {
			pir_store_git_fail(err, rc, "cannot write");
			return err->code = PIR_SYSTEM;
		}
	}
	return PIR_OK;
}

static void
free_updates(git_tree_update **u)
{
	free(*u);
}

enum pir_code
pir_store_write_tree(git_repository *repo, const git_tree *base,
    const struct pir_draft *draft, git_oid *out, bool *same,
    struct pir_err *err)
{
	struct list l PIR_AUTO(release_list) = { 0 };
	git_tree_update *updates PIR_AUTO(free_updates) = NULL;
	git_tree *copy PIR_AUTO(pir_free_gittree) = NULL;
	int rc = 0;

	sort(draft, &l);
	if (drop_same(repo, base, &l, err))
		return err->code;
	*same = l.n == 0;
	if (*same)
		return PIR_OK;
	updates = pir_alloc(l.n, sizeof *updates);
	if (write_blobs(repo, &l, updates, err))
		return err->code;
	if (base)
		rc = git_tree_dup(&copy, (git_tree *)base);
	if (!rc)
		rc = git_tree_create_updated(out, repo, copy, l.n, updates);
	if (rc) {
		pir_store_git_fail(err, rc, "cannot write");
		return err->code = PIR_SYSTEM;
	}
	return PIR_OK;
}

static void
free_signature(git_signature **s)
{
	git_signature_free(*s);
}

enum pir_code
pir_store_commit_text(git_repository *repo, const struct pir_draft *draft,
    const git_oid *tree_id, const git_commit *parent, struct pir_str *out,
    struct pir_err *err)
{
	const git_commit *parents[] = { parent };
	git_signature *who PIR_AUTO(free_signature) = NULL;
	git_tree *tree PIR_AUTO(pir_free_gittree) = NULL;
	git_buf text = { 0 };
	int rc;

	if (!draft->author.name || !draft->author.email ||
	    git_signature_new(&who, draft->author.name, draft->author.email,
		draft->moment.seconds, draft->moment.offset))
		return pir_fail(err, PIR_INVALID,
		    "git cannot take this author: name and email may not be "
		    "empty and hold no < or >; see git config user.name");
	rc = pir_store_tree(repo, tree_id, &tree);
	if (!rc)
		rc = git_commit_create_buffer(&text, repo, who, who, NULL,
		    pir_str_get(&draft->message), tree, parent ? 1 : 0,
		    parents);
	if (!rc)
		pir_str_addn(out, text.ptr, text.size);
	git_buf_dispose(&text);
	if (rc) {
		pir_store_git_fail(err, rc, "cannot write the commit");
		return err->code = PIR_SYSTEM;
	}
	return PIR_OK;
}

enum pir_code
pir_store_write_commit(git_repository *repo, const struct pir_str *text,
    const struct pir_str *armor, git_oid *out, struct pir_err *err)
{
	if (git_commit_create_with_signature(out, repo, text->s,
		armor->len ? armor->s : NULL, NULL)) {
		pir_store_git_fail(err, GIT_ERROR, "cannot write the commit");
		return err->code = PIR_SYSTEM;
	}
	return PIR_OK;
}

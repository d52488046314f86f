/*
 * Objects by their id.  A gc beside us may have put what we look for into
 * another pack and removed the one that libgit2 remembers, which it takes
 * for a broken one: so whatever fails is tried again with fresh eyes.
 */
#include "store_folder.h"

#include <git2/sys/repository.h>
#include <limits.h>
#include <string.h>

#define TRIES 4

/* How many places of objects a repository has (store_loose.c). */
#define OWN_PLACES 3

int
pir_store_set_objects(git_repository *repo)
{
	char *path PIR_AUTO(pir_free) =
	    pir_store_join(git_repository_path(repo), "objects");
	git_odb *odb PIR_AUTO(pir_free_odb) = NULL;
	int rc = git_odb_new(&odb);

	if (!rc)
		rc = pir_store_add_objects(odb, path);
	return rc ? rc : git_repository_set_odb(repo, odb);
}

int
pir_store_refresh(git_repository *repo)
{
	git_odb *now PIR_AUTO(pir_free_odb) = NULL;
	int rc = git_repository_odb(&now, repo);

	/* What is being pushed is looked for where it is (store_push.c). */
	if (!rc && git_odb_num_backends(now) > OWN_PLACES)
		return git_odb_refresh(now);
	return rc ? rc : pir_store_set_objects(repo);
}

int
pir_store_object(git_repository *repo, const git_oid *id, git_object_t type,
    git_object **out)
{
	int rc = git_object_lookup(out, repo, id, type);

	for (int i = 0; rc && i < TRIES; i++) {
		pir_store_pause(i);
		rc = pir_store_refresh(repo);
		if (!rc)
			rc = git_object_lookup(out, repo, id, type);
	}
	/* It must be there; "not found" is for what is asked by name. */
	return rc == GIT_ENOTFOUND ? GIT_ERROR : rc;
}

int
pir_store_commit(git_repository *repo, const git_oid *id, git_commit **out)
{
	return pir_store_object(repo, id, GIT_OBJECT_COMMIT,
	    (git_object **)out);
}

int
pir_store_tree(git_repository *repo, const git_oid *id, git_tree **out)
{
	return pir_store_object(repo, id, GIT_OBJECT_TREE, (git_object **)out);
}

void
pir_bytes_release(struct pir_bytes *bytes)
{
	free(bytes->data);
	*bytes = (struct pir_bytes){ 0 };
}

/* As libgit2 reads and keeps it, wherever it is. */
static int
read_anywhere(git_odb *odb, const git_oid *id, git_object_t *type,
    struct pir_bytes *out)
{
	git_odb_object *object;
	int rc = git_odb_read(&object, odb, id);

	if (rc)
		return rc;
	*type = git_odb_object_type(object);
	out->len = git_odb_object_size(object);
	out->data = pir_realloc(NULL, out->len + 1, 1);
	memcpy(out->data, git_odb_object_data(object), out->len);
	out->data[out->len] = '\0';
	git_odb_object_free(object);
	return 0;
}

static int
read_bytes(git_repository *repo, const git_oid *id, git_object_t type,
    struct pir_bytes *out)
{
	git_odb *odb PIR_AUTO(pir_free_odb) = NULL;
	git_object_t found = type;
	void *data;
	int rc = git_repository_odb(&odb, repo);

	if (!rc && !pir_store_read_packed(odb, id, &data, &out->len, &found))
		out->data = data;
	else if (!rc)
		rc = read_anywhere(odb, id, &found, out);
	if (rc || found == type)
		return rc;
	pir_bytes_release(out);
	git_error_set(GIT_ERROR_ODB, "object %.10s is of another type",
	    git_oid_tostr_s(id));
	return GIT_ERROR;
}

int
pir_store_bytes(git_repository *repo, const git_oid *id, git_object_t type,
    struct pir_bytes *out)
{
	int rc = read_bytes(repo, id, type, out);

	for (int i = 0; rc && i < TRIES; i++) {
		pir_store_pause(i);
		rc = pir_store_refresh(repo);
		if (!rc)
			rc = read_bytes(repo, id, type, out);
	}
	return rc == GIT_ENOTFOUND ? GIT_ERROR : rc;
}

struct pir_entry
pir_store_entry_of(const git_tree_entry *e)
{
	return (struct pir_entry){
		.id = *git_tree_entry_id(e),
		.type = git_tree_entry_type(e),
		.mode = (unsigned)git_tree_entry_filemode_raw(e),
	};
}

const git_tree_entry *
pir_store_named(const git_tree *tree, const char *name, size_t len)
{
	char copy[NAME_MAX + 1];

	if (len > NAME_MAX)
		return NULL; /* nor could it be a file's name */
	memcpy(copy, name, len);
	copy[len] = '\0';
	return git_tree_entry_byname(tree, copy);
}

int
pir_store_entry(git_repository *repo, struct pir_folders *folders,
    const git_tree *root, const char *path, struct pir_entry *out)
{
	git_tree *dir PIR_AUTO(pir_free_gittree) = NULL;
	const git_tree *here = root;

	for (const char *name = path;;) {
		size_t len = strcspn(name, "/");
		const git_tree_entry *e = pir_store_named(here, name, len);
		git_tree *next = NULL;
		int rc;

		if (!e)
			return GIT_ENOTFOUND;
		*out = pir_store_entry_of(e);
		if (!name[len])
			return 0;
		if (out->type != GIT_OBJECT_TREE)
			return GIT_ENOTFOUND;
		name += len;
		rc = pir_store_folder(repo, folders, path,
		    (size_t)(name - path), &out->id, &next);
		if (rc)
			return rc;
		git_tree_free(dir);
		here = dir = next;
		name++;
	}
}

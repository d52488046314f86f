/* store_entry.c - what a folder says of a file, before it is read */
#include "store_folder.h"

#include <string.h>

bool
pir_tree_is_same(const struct pir_tree *a, const struct pir_tree *b)
{
	return git_oid_equal(git_tree_id(a->root), git_tree_id(b->root));
}

struct pir_cache *
pir_tree_cache(const struct pir_tree *tree)
{
	return tree->cache;
}

bool
pir_tree_key(const struct pir_tree *tree, const char *path,
    unsigned char key[PIR_CACHE_KEY])
{
	struct pir_entry e;

	if (pir_store_entry(tree->repo, tree->folders, tree->root, path, &e) ||
	    e.mode != GIT_FILEMODE_BLOB)
		return false;
	memcpy(key, e.id.id, PIR_CACHE_KEY);
	return true;
}

unsigned
pir_tree_mode(const struct pir_tree *tree, const char *path)
{
	struct pir_entry e;

	if (pir_store_entry(tree->repo, tree->folders, tree->root, path, &e))
		return 0;
	return e.mode;
}

enum pir_code
pir_tree_size(const struct pir_tree *tree, const char *path, size_t *bytes,
    struct pir_err *err)
{
	struct pir_entry e;
	git_odb *odb PIR_AUTO(pir_free_odb) = NULL;
	git_object_t type;
	int rc =
	    pir_store_entry(tree->repo, tree->folders, tree->root, path, &e);

	if (!rc)
		rc = git_repository_odb(&odb, tree->repo);
	if (!rc)
		rc = git_odb_read_header(bytes, &type, odb, &e.id);
	if (rc) {
		pir_store_git_fail(err, rc, path);
		return err->code = PIR_SYSTEM;
	}
	return PIR_OK;
}

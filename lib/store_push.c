/* store_push.c - what git receives, before it is anybody's */
#define _XOPEN_SOURCE 700 /* realpath */
#include "store_private.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* A folder of objects of this repository, and of no other. */
enum pir_code
pir_store_quarantine(struct pir_store *store, const char *path,
    struct pir_err *err)
{
	char *objects PIR_AUTO(pir_free) =
	    pir_store_join(store->gitdir, "objects/");
	char *real PIR_AUTO(pir_free) = realpath(path, NULL);
	git_odb *odb PIR_AUTO(pir_free_odb) = NULL;
	int rc;

	if (!real || !pir_str_has_prefix(real, objects))
		return pir_refuse(err, "repository",
		    "'%s', where pushed objects are said to be, is not in '%s'",
		    path, objects);
	rc = git_repository_odb(&odb, store->repo);
	if (!rc)
		rc = pir_store_add_objects(odb, real);
	if (rc) {
		pir_store_git_fail(err, rc, path);
		return err->code = PIR_SYSTEM;
	}
	return PIR_OK;
}

bool
pir_tree_descends(const struct pir_tree *tree, const struct pir_tree *from)
{
	const git_oid *id = git_commit_id(tree->commit);
	const git_oid *base = git_commit_id(from->commit);

	return git_oid_equal(id, base) ||
	    git_graph_descendant_of(tree->repo, id, base) == 1;
}

/*
 * What stands in a folder, read from the object's bytes for who goes through
 * all of it once.  A git_tree is kept by libgit2 in case somebody asks again,
 * which is worth it only for folders that lead to others.
 */
#include "store_folder.h"

#include <string.h>
#include <sys/stat.h>

/* What an entry takes, at the least. */
#define ENTRY_MIN (sizeof "1 a" + GIT_OID_RAWSZ)

/* "100644 name", a NUL, and an id as it is. */
static bool
next_entry(const char **at, const char *end, struct pir_listed *out)
{
	const char *p = *at;
	const char *nul;
	unsigned mode = 0;

	for (; p < end && *p >= '0' && *p <= '7' && mode <= 0177777; p++)
		mode = mode * 8 + (unsigned)(*p - '0');
	if (p == *at || p == end || *p != ' ' || mode > 0177777)
		return false;
	p++;
	nul = memchr(p, '\0', (size_t)(end - p));
	if (!nul || nul == p || end - nul <= GIT_OID_RAWSZ)
		return false;
	out->name = p;
	out->entry.mode = mode;
	out->entry.type = S_ISDIR(mode)               ? GIT_OBJECT_TREE
	    : (mode & 0170000) == GIT_FILEMODE_COMMIT ? GIT_OBJECT_COMMIT
						      : GIT_OBJECT_BLOB;
	memcpy(out->entry.id.id, nul + 1, GIT_OID_RAWSZ);
	*at = nul + 1 + GIT_OID_RAWSZ;
	return true;
}

void
pir_listing_release(struct pir_listing *listing)
{
	pir_bytes_release(&listing->bytes);
	free(listing->v);
	*listing = (struct pir_listing){ 0 };
}

int
pir_store_list(git_repository *repo, const git_oid *id, struct pir_listing *out)
{
	const char *p, *end;
	int rc = pir_store_bytes(repo, id, GIT_OBJECT_TREE, &out->bytes);

	if (rc)
		return rc;
	p = out->bytes.data;
	end = p + out->bytes.len;
	out->v =
	    pir_realloc(NULL, out->bytes.len / ENTRY_MIN + 1, sizeof *out->v);
	while (p < end)
		if (!next_entry(&p, end, &out->v[out->n++])) {
			git_error_set(GIT_ERROR_TREE, "folder %.10s is damaged",
			    git_oid_tostr_s(id));
			return GIT_ERROR;
		}
	return 0;
}

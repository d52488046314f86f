/* store_folder.h - folders of a commit, what stands in them, and files */
#ifndef PIR_STORE_FOLDER_H
#define PIR_STORE_FOLDER_H

#include "store_private.h"

/* ---- store_object.c ------------------------------------------------ */

/* What an object holds, whatever libgit2 keeps; as pir_store_object. */
struct pir_bytes {
	char *data;
	size_t len;
};
void pir_bytes_release(struct pir_bytes *);
int pir_store_bytes(git_repository *, const git_oid *, git_object_t,
    struct pir_bytes *);

/* What a folder says of a file or a folder in it. */
struct pir_entry {
	git_oid id;
	git_object_t type;
	unsigned mode; /* as it stands there */
};
struct pir_entry pir_store_entry_of(const git_tree_entry *);

/* The entry of the name's first len bytes, or NULL. */
const git_tree_entry *pir_store_named(const git_tree *, const char *name,
    size_t len);

/* The entry at a path; GIT_ENOTFOUND if there is none. */
int pir_store_entry(git_repository *, struct pir_folders *,
    const git_tree *root, const char *path, struct pir_entry *);

/* ---- store_listing.c ----------------------------------------------- */

/* The entries of a folder, in its order. */
struct pir_listing {
	struct pir_bytes bytes;
	struct pir_listed {
		const char *name; /* among the bytes */
		struct pir_entry entry;
	} * v;
	size_t n;
};
void pir_listing_release(struct pir_listing *);
int pir_store_list(git_repository *, const git_oid *, struct pir_listing *);

/* ---- store_folders.c ----------------------------------------------- */

struct pir_folders *pir_folders_new(void);
void pir_folders_release(struct pir_folders **);

/*
 * The folder of that id, which stands at the first len bytes of the path;
 * kept among the folders, if that is not NULL.  The caller frees *out.
 */
int pir_store_folder(git_repository *, struct pir_folders *, const char *path,
    size_t len, const git_oid *, git_tree **out);

/* ---- store_read.c -------------------------------------------------- */

/* Read a plain file's bytes; path is for the message. */
enum pir_code pir_store_blob(git_repository *, const struct pir_entry *,
    const char *path, struct pir_bytes *, struct pir_err *);

#endif

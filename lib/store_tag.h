/* store_tag.h - what is attested of a commit, and the tags that say so */
#ifndef PIR_STORE_TAG_H
#define PIR_STORE_TAG_H

#include "sha256.h"
#include "store.h"

/* What the bytes of files hash to, kept from one tree to the next. */
struct pir_digests;
struct pir_digests *pir_digests_new(void);
void pir_digests_release(struct pir_digests **);

/*
 * The SHA-256 of all files in path order, and how many there are: of a line
 * for each as sha256sum(1) prints it, "<SHA-256>  <path>".
 */
enum pir_code pir_tree_digest(const struct pir_tree *, struct pir_digests *,
    char digest[PIR_SHA256_SIZE], size_t *files, struct pir_err *);

/*
 * Which commit of the line that leads to the tip each of them is, the first
 * being 1; 0 for one that is not in it.  length is the tip's own.
 */
enum pir_code pir_tree_places(const struct pir_tree *tip,
    const struct pir_strs *commits, size_t *place_of, size_t *length,
    struct pir_err *);

/* An annotated tag of a commit. */
struct pir_tag {
	char *name; /* behind refs/tags/ */
	char commit[PIR_COMMIT_SIZE];
	struct pir_person by;
	struct pir_moment moment;
	char *message;
	struct pir_str text;  /* what is signed: all but the armor */
	struct pir_str armor; /* the signature, or nothing */
};
#define PIR_TAG_INIT ((struct pir_tag){ 0 })
void pir_tag_release(struct pir_tag *);

/* Fill text from name, commit, by, moment and message. */
enum pir_code pir_tag_write_text(struct pir_tag *, struct pir_err *);

/*
 * Keep the tag, text and armor, on the disk and under its name: PIR_CONFLICT
 * if there is one of that name.
 */
enum pir_code pir_store_tag(struct pir_store *, const struct pir_tag *,
    struct pir_err *);

/*
 * Read the tag of this id; its name is the one that it has within.
 * PIR_INVALID if it is no annotated tag of a commit: its commit is the id of
 * what it is of, then, or its own.
 */
enum pir_code pir_store_tag_read(struct pir_store *, const char *id,
    struct pir_tag *, struct pir_err *);

/*
 * Each reference below refs/tags/<prefix>, in order of names: its name behind
 * refs/tags/, and the id of the object that it names.
 */
typedef enum pir_code pir_tag_fn(const char *name, const char *id, void *ctx,
    struct pir_err *);
enum pir_code pir_store_tags(struct pir_store *, const char *prefix,
    pir_tag_fn *, void *ctx, struct pir_err *);

#endif

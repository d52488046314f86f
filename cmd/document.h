/* document.h - a paper that is kept elsewhere, named by an option */
#ifndef PIR_DOCUMENT_H
#define PIR_DOCUMENT_H

#include "sha256.h"
#include "str.h"

/* What a record keeps of it: the file's own name, and its digest. */
struct document {
	const char *name; /* points into the path */
	char sha256[PIR_SHA256_SIZE];
};

/* Append the bytes of the file at path, which messages call "the <what>". */
enum pir_code document_bytes(const char *path, const char *what,
    struct pir_str *, struct pir_err *);

/* Read the file at path; nothing happens where path is NULL. */
enum pir_code document_read(struct document *, const char *path,
    struct pir_err *);

#endif

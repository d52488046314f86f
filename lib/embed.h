/* embed.h - files that the build puts into the program */
#ifndef PIR_EMBED_H
#define PIR_EMBED_H

#include <stddef.h>

/* name is the file's without folder and ending; the last has none. */
struct pir_embedded {
	const char *name;
	const char *text;
	size_t len;
};

extern const struct pir_embedded pir_schema_files[];
extern const struct pir_embedded pir_vocab_files[];

#endif

#include "store_private.h"

#include <string.h>

static void
put(struct pir_draft *d, const char *path, char *bytes, size_t len)
{
	if (d->n == d->cap) {
		d->cap = d->cap ? 2 * d->cap : 8;
		d->files = pir_realloc(d->files, d->cap, sizeof *d->files);
	}
	d->files[d->n++] = (struct pir_file){ pir_strdup(path), bytes, len };
}

void
pir_draft_put(struct pir_draft *d, const char *path, const char *bytes,
    size_t len)
{
	char *copy = NULL;

	if (bytes) {
		copy = pir_alloc(len + 1, 1);
		memcpy(copy, bytes, len);
	}
	put(d, path, copy, bytes ? len : 0);
}

void
pir_draft_release(struct pir_draft *d)
{
	for (size_t i = 0; i < d->n; i++) {
		free(d->files[i].path);
		free(d->files[i].bytes);
	}
	free(d->files);
	pir_person_release(&d->author);
	pir_str_release(&d->message);
	*d = PIR_DRAFT_INIT;
}

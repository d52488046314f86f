#include "document.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "str.h"

static void
close_file(FILE **file)
{
	if (*file)
		fclose(*file);
}

enum pir_code
document_read(struct document *document, const char *path, struct pir_err *err)
{
	struct pir_str bytes PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	FILE *file PIR_AUTO(close_file) = NULL;
	const char *slash;
	char buf[65536];
	size_t n;

	if (!path)
		return PIR_OK;
	file = fopen(path, "rb");
	if (!file)
		return pir_fail(err, PIR_INVALID,
		    "cannot open the document: %s", strerror(errno));
	while ((n = fread(buf, 1, sizeof buf, file)) > 0)
		pir_str_addn(&bytes, buf, n);
	if (ferror(file))
		return pir_fail(err, PIR_SYSTEM, "cannot read the document: %s",
		    strerror(errno));
	slash = strrchr(path, '/');
	document->name = slash ? slash + 1 : path;
	pir_sha256_hex(pir_str_get(&bytes), bytes.len, document->sha256);
	return PIR_OK;
}

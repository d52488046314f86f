#include "document.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "auto.h"

static void
close_file(FILE **file)
{
	if (*file)
		fclose(*file);
}

enum pir_code
document_bytes(const char *path, const char *what, struct pir_str *out,
    struct pir_err *err)
{
	FILE *file PIR_AUTO(close_file) = fopen(path, "rb");
	char buf[65536];
	size_t n;

	if (!file)
		return pir_fail(err, PIR_INVALID, "cannot open the %s: %s",
		    what, strerror(errno));
	while ((n = fread(buf, 1, sizeof buf, file)) > 0)
		pir_str_addn(out, buf, n);
	if (ferror(file))
		return pir_fail(err, PIR_SYSTEM, "cannot read the %s: %s", what,
		    strerror(errno));
	return PIR_OK;
}

enum pir_code
document_read(struct document *document, const char *path, struct pir_err *err)
{
	struct pir_str bytes PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *slash;

	if (!path)
		return PIR_OK;
	if (document_bytes(path, "document", &bytes, err))
		return err->code;
	slash = strrchr(path, '/');
	document->name = slash ? slash + 1 : path;
	pir_sha256_hex(pir_str_get(&bytes), bytes.len, document->sha256);
	return PIR_OK;
}

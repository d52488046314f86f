#include "key.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "auto.h"

enum {
	LONGEST = 1024
};

/* The beginning of a file, as far as a key can be long. */
static enum pir_code
read_file(const char *path, char text[LONGEST], struct pir_err *err)
{
	FILE *file = fopen(path, "re");
	size_t n;

	if (!file)
		return pir_fail(err, PIR_INVALID,
		    "cannot open the public key '%s': %s", path,
		    strerror(errno));
	n = fread(text, 1, LONGEST - 1, file);
	text[n] = '\0';
	fclose(file);
	return PIR_OK;
}

enum pir_code
key_read(const char *given, struct pir_strs *out, struct pir_err *err)
{
	char text[LONGEST];

	if (pir_str_has_prefix(given, "ssh-") ||
	    pir_str_has_prefix(given, "sk-ssh-")) {
		pir_strs_add(out, given);
		return PIR_OK;
	}
	if (read_file(given, text, err))
		return err->code;
	if (strstr(text, "PRIVATE KEY"))
		return pir_fail(err, PIR_INVALID,
		    "'%s' is a private key, which is nobody's but its "
		    "owner's; its public half is in '%s.pub'",
		    given, given);
	pir_strs_add(out, text);
	return PIR_OK;
}

enum pir_code
key_read_all(const struct opt_list *given, struct pir_strs *out,
    struct pir_err *err)
{
	for (size_t i = 0; i < given->n; i++)
		if (key_read(given->v[i], out, err))
			return err->code;
	return PIR_OK;
}

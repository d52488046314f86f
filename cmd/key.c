#include "key.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "auto.h"

enum {
	LONGEST = 1024
};

static void
close_file(FILE **file)
{
	if (*file)
		fclose(*file);
}

enum pir_code
key_read(const char *given, struct pir_strs *out, struct pir_err *err)
{
	FILE *file PIR_AUTO(close_file) = NULL;
	char text[LONGEST];
	size_t n;

	if (pir_str_has_prefix(given, "ssh-") ||
	    pir_str_has_prefix(given, "sk-ssh-")) {
		pir_strs_add(out, given);
		return PIR_OK;
	}
	file = fopen(given, "re");
	if (!file)
		return pir_fail(err, PIR_INVALID,
		    "cannot open the public key '%s': %s", given,
		    strerror(errno));
	n = fread(text, 1, sizeof text - 1, file);
	text[n] = '\0';
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

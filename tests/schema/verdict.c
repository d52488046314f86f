/*
 * verdict - judge instances by schemas, for comparing with other validators
 *
 * Each line of the input is {"schema": ..., "instance": ...}; the schema
 * may be the name of an embedded one.  Each line of the output is "valid",
 * "invalid: why", or "refused: why" where the schema is not one of ours.
 */
#include <stdio.h>
#include <stdlib.h>

#include "auto.h"
#include "schema.h"

static enum pir_code
read_schema(struct pir_schema **out, const struct pir_json *json,
    struct pir_err *err)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_json_print(json, &text);
	return pir_schema_parse(out, text.s, text.len, err);
}

static void
judge(const struct pir_json *job)
{
	const struct pir_json *json = pir_json_get(job, "schema");
	struct pir_schema *own PIR_AUTO(pir_schema_release) = NULL;
	const struct pir_schema *schema = pir_schema_of(pir_json_text(json));
	struct pir_err err;

	if (!schema && read_schema(&own, json, &err)) {
		printf("refused: %s\n", err.msg);
		return;
	}
	if (pir_schema_check(schema ? schema : own,
		pir_json_get(job, "instance"), &err))
		printf("invalid: %s\n", err.msg);
	else
		puts("valid");
}

int
main(void)
{
	char *line PIR_AUTO(pir_free) = NULL;
	size_t size = 0;
	ssize_t len;

	while ((len = getline(&line, &size, stdin)) > 0) {
		struct pir_json *job PIR_AUTO(pir_json_release) = NULL;
		struct pir_err err;

		if (pir_json_parse(&job, line, (size_t)len, &err))
			printf("unreadable: %s\n", err.msg);
		else
			judge(job);
	}
	return ferror(stdin) || fflush(stdout) ? 1 : 0;
}

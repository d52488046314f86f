/* Whatever is read prints as something that reads and prints the same. */
#include <assert.h>

#include "auto.h"
#include "schema.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_printed(const struct pir_json *json, bool is_record)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str again PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *back PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	pir_json_print(json, &text);
	assert(!pir_json_parse(&back, text.s, text.len, &err));
	assert(pir_json_equal(json, back) && pir_json_equal(back, json));
	pir_json_print(back, &again);
	assert(!strcmp(text.s, again.s));
	/* Printing may only make it larger, by its indent. */
	if (is_record && text.len <= 1024 * 1024)
		assert(!pir_json_check_limits(text.s, text.len, &err));
}

/* Order changes nothing but the order, and once is enough. */
static void
check_order(const struct pir_schema *schema, struct pir_json *json)
{
	struct pir_json *copy PIR_AUTO(pir_json_release) = pir_json_copy(json);
	struct pir_str once PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str twice PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_schema_order(schema, json);
	assert(pir_json_equal(json, copy));
	pir_json_print_line(json, &once);
	pir_schema_order(schema, json);
	pir_json_print_line(json, &twice);
	assert(!strcmp(once.s, twice.s));
}

static void
check_schemas(struct pir_json *json)
{
	struct pir_err err = PIR_ERR_INIT;

	for (size_t i = 0; pir_schema_name(i); i++) {
		const struct pir_schema *schema =
		    pir_schema_of(pir_schema_name(i));

		if (pir_schema_check(schema, json, &err))
			assert(*err.msg);
		check_order(schema, json);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	struct pir_json *json PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_schema *schema PIR_AUTO(pir_schema_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	if (pir_json_parse(&json, text, size, &err)) {
		assert(err.line > 0 && pir_json_check_limits(text, size, &err));
		return 0;
	}
	check_printed(json, false);
	if (!pir_json_parse_record(&record, text, size, &err)) {
		check_printed(record, true);
		check_schemas(record);
	}
	if (!pir_schema_parse(&schema, text, size, &err))
		(void)pir_schema_check(schema, json, &err);
	return 0;
}

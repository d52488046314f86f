#include "shown.h"

#include <string.h>

#include "auto.h"

enum pir_code
shown_print(struct env *env, const struct pir_path *path,
    const struct out_opts *how, shown_fn *page, struct pir_err *err)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];

	if (pir_record_read(env->tree, pir_path_format(path, file), &record,
		err))
		return err->code;
	if (!how->format || strcmp(how->format, "json") != 0)
		return page(env, path, record, err);
	pir_schema_order(pir_kind_schema(path->kind), record);
	return out_json(env, record, err);
}

enum pir_code
shown_run(struct env *env, const struct shown *shown, int argc, char **argv,
    struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct pir_path path;
	const char *typed = NULL;
	const struct opt opts[] = {
		OPT_ARG(pir_kind_name(shown->kind), shown->operand, "its id",
		    &typed),
		OPT_SHOW(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    pir_record_resolve(env->tree, shown->kind, typed, &path, err))
		return err->code;
	return shown_print(env, &path, &how, shown->page, err);
}

struct pir_json *
shown_plan(struct env *env, const struct pir_path *path)
{
	struct pir_json *plan = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	(void)pir_record_get(env->tree, PIR_PLAN, path->client, &plan,
	    &ignored);
	return plan;
}

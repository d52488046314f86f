#include "shown.h"

#include <string.h>

#include "auto.h"
#include "out.h"

enum pir_code
shown_run(struct env *env, const struct shown *shown, int argc, char **argv,
    struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_path path;
	char file[PIR_PATH_SIZE];
	const char *typed = NULL;
	const struct opt opts[] = {
		OPT_ARG(pir_kind_name(shown->kind), shown->operand, "its id",
		    &typed),
		OPT_SHOW(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    pir_record_resolve(env->tree, shown->kind, typed, &path, err) ||
	    pir_record_read(env->tree, pir_path_format(&path, file), &record,
		err))
		return err->code;
	if (how.format && !strcmp(how.format, "json"))
		return out_json(env, record, err);
	return shown->page(env, &path, record, err);
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

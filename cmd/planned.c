#include "planned.h"

#include <string.h>

#include "auto.h"
#include "out.h"

enum pir_code
planned_show(struct env *env, enum pir_kind kind, planned_fn *show, int argc,
    char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	struct pir_err no_plan = PIR_ERR_INIT;
	struct pir_path path;
	char file[PIR_PATH_SIZE];
	const char *typed = NULL;
	const struct opt opts[] = {
		OPT_ARG(pir_kind_name(kind), "RECORD", "its id", &typed),
		OPT_SHOW(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    pir_record_resolve(env->tree, kind, typed, &path, err) ||
	    pir_record_read(env->tree, pir_path_format(&path, file), &record,
		err))
		return err->code;
	if (how.format && !strcmp(how.format, "json"))
		return out_json(env, record, err);
	(void)pir_record_get(env->tree, PIR_PLAN, path.client, &plan, &no_plan);
	return show(env, record, plan, err);
}

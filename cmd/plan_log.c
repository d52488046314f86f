/* plan_log.c - pir-plan(1): log */
#include "auto.h"
#include "cmd_plan.h"
#include "log.h"
#include "who.h"

enum pir_code
plan_log(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct log_args args = { 0 };
	struct pir_strs paths PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	char client[PIR_ID_CLIENT + 1], file[PIR_PATH_SIZE];
	const char *typed = NULL;
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &typed),
		OPT_LOG(&args),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_client(env, typed, client, err))
		return err->code;
	pir_strs_add(&paths, pir_path_of(PIR_PLAN, client, file));
	return log_print(env, &args, &paths, err);
}

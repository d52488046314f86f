/* gc.c - pir-gc(1) */
#include "opt.h"

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	const struct opt opts[] = { OPT_END };

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	return pir_store_gc(env->store, env->clock(),
	    env->quiet || !env->tty_err, err);
}

static const struct verb verbs[] = {
	{ NULL, "pack the repository, dropping nothing", NEED_TREE, run },
	{ 0 },
};

const struct command cmd_gc = {
	"gc",
	"pack the repository, dropping nothing",
	verbs,
};

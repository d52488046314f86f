/* version.c - pir-version(1) */
#include "opt.h"

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	const struct opt opts[] = { OPT_END };

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	fprintf(env->out, "pir %s\n", VERSION);
	return env_flush(env, err);
}

static const struct verb verbs[] = {
	{ NULL, "print the version", NEED_NOTHING, run },
	{ 0 },
};

const struct command cmd_version = {
	"version",
	"print the version",
	verbs,
};

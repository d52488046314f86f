/* void.c - pir-void(1): a record was entered in error */
#include "void.h"

#include "act.h"

struct args {
	struct act_opts act;
	const char *record;
};

static enum pir_code
mark(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_path path;

	if (pir_record_resolve_any(change->parent, args->record, &path, err))
		return err->code;
	return pir_void(change, &path, err);
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args args = { 0 };
	const struct opt opts[] = {
		OPT_ARG("record", "RECORD", "its id or path", &args.record),
		OPT_ACT(&args.act),
		OPT_END,
	};
	const struct act act = {
		.command = "void",
		.opts = opts,
		.act = &args.act,
		.args = &args,
		.size = sizeof args,
		.fn = mark,
	};

	return act_run(env, &act, argc, argv, err);
}

static const struct verb verbs[] = {
	{ NULL, "mark a record as entered in error", NEED_CHANGE, run },
	{ 0 },
};

const struct command cmd_void = {
	.name = "void",
	.summary = "mark a record as entered in error",
	.verbs = verbs,
};

/* undo.c - pir-undo(1): a commit that takes one back */
#include "undo.h"

#include "act.h"
#include "auto.h"

struct args {
	struct act_opts act;
	const char *commit;
	struct pir_store *store;
};

static enum pir_code
take_back(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;

	return pir_undo(change, args->store, args->commit, err);
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args args = { 0 };
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_err none = PIR_ERR_INIT;
	struct pir_date day;
	const struct opt opts[] = {
		OPT_ARG("commit", "COMMIT", "its id, as 'pir log' shows it",
		    &args.commit),
		OPT_ACT_ONE(&args.act),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	if (!pir_date_parse(&day, args.commit, &none))
		return pir_fail(err, PIR_INVALID,
		    "'%s' is a day; name one commit by its id, which 'pir log' "
		    "shows",
		    args.commit);
	if (pir_store_at(env->store, args.commit, &tree, err))
		return err->code;
	args.commit = pir_tree_commit(tree);
	args.store = env->store;
	return act_commit(env, ACT("undo", &args, opts, take_back), err);
}

static const struct verb verbs[] = {
	{ NULL, "take one commit back, by another", NEED_CHANGE, run },
	{ 0 },
};

const struct command cmd_undo = {
	.name = "undo",
	.summary = "a commit that takes one back",
	.verbs = verbs,
};

/* edit.c - pir-edit(1): any record, in an editor, under the same rules */
#include "edit.h"

#include <string.h>

#include "auto.h"
#include "form.h"
#include "plan.h"
#include "who.h"

struct args {
	struct act_opts act;
	const char *record;
	const char *original;
	const char *text;
	struct pir_path path;
};

static enum pir_code
rewrite(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;

	if (pir_change_rewrite(change, &args->path, args->original, args->text,
		err))
		return err->code;
	/* What a plan's own verbs keep in step, an editor may not. */
	if (args->path.kind == PIR_PLAN)
		return pir_plan_resettle(change, args->path.client, err);
	return PIR_OK;
}

static enum pir_code
commit(struct env *env, const char *command, struct args *args,
    struct pir_err *err)
{
	return act_commit(env, ACT(command, args, NULL, rewrite), err);
}

static enum pir_code
read_original(struct env *env, struct args *args, struct pir_str *original,
    struct pir_err *err)
{
	char file[PIR_PATH_SIZE];

	pir_path_format(&args->path, file);
	if (pir_tree_read(env->tree, file, original, err))
		return err->code;
	args->original = pir_str_get(original);
	return PIR_OK;
}

enum pir_code
edit_by_hand(struct env *env, const char *command, const struct act_opts *opts,
    const struct pir_path *path, struct pir_err *err)
{
	struct args args = { .act = *opts, .path = *path };
	struct pir_str original PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct form form PIR_AUTO(form_release) = FORM_INIT;

	if (read_original(env, &args, &original, err) ||
	    form_edit(env, &form, "record.json", args.original, err))
		return err->code;
	args.text = pir_str_get(&form.text);
	if (commit(env, command, &args, err))
		return form_keep(&form, err);
	return PIR_OK;
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args args = { 0 };
	struct pir_str original PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct opt opts[] = {
		OPT_ARG("record", "RECORD", "its id or path", &args.record),
		OPT_JSON(0, "text", "TEXT",
		    "the whole record as JSON, instead "
		    "of an editor; - reads it from standard input",
		    &args.text),
		OPT_ACT_ONE(&args.act),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_record(env, args.record, &args.path, err))
		return err->code;
	if (!args.text)
		return edit_by_hand(env, "edit", &args.act, &args.path, err);
	if (read_original(env, &args, &original, err))
		return err->code;
	return commit(env, "edit", &args, err);
}

static const struct verb verbs[] = {
	{ NULL, "change any record in an editor, under the same rules",
	    NEED_CHANGE, run },
	{ 0 },
};

const struct command cmd_edit = {
	.name = "edit",
	.summary = "any record in an editor, under the same rules",
	.verbs = verbs,
};

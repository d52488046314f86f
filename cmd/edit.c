/* edit.c - pir-edit(1): any record, in an editor, under the same rules */
#include <string.h>

#include "act.h"
#include "auto.h"
#include "client_find.h"
#include "form.h"
#include "plan.h"

struct args {
	struct act_opts act;
	const char *record;
	const char *file; /* the text instead of an editor's; "-": stdin */
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
resolve(struct env *env, struct args *args, struct pir_str *original,
    struct pir_err *err)
{
	char client[PIR_ID_CLIENT + 1], file[PIR_PATH_SIZE];

	if (*args->record != ':') {
		if (pir_record_resolve_any(env->tree, args->record, &args->path,
			err))
			return err->code;
	} else {
		if (pir_client_resolve(env->tree, args->record, NULL, client,
			err))
			return err->code;
		args->path = pir_path_make(PIR_CLIENT, client);
	}
	pir_path_format(&args->path, file);
	return pir_tree_read(env->tree, file, original, err);
}

/* Through the editor; what cannot be used stays in its file. */
static enum pir_code
by_hand(struct env *env, struct act *act, struct args *args,
    struct pir_err *err)
{
	struct form form PIR_AUTO(form_release) = FORM_INIT;

	if (form_edit(env, &form, "record.json", args->original, err))
		return err->code;
	args->text = pir_str_get(&form.text);
	if (act_commit(env, act, err))
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
		OPT_TEXT(0, "text", "TEXT",
		    "the whole record as JSON, instead "
		    "of an editor; - reads it from standard input",
		    &args.text),
		OPT_ACT_ONE(&args.act),
		OPT_END,
	};
	struct act act = {
		.command = "edit",
		.opts = opts,
		.act = &args.act,
		.args = &args,
		.size = sizeof args,
		.fn = rewrite,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    resolve(env, &args, &original, err))
		return err->code;
	args.original = pir_str_get(&original);
	if (args.text)
		return act_commit(env, &act, err);
	return by_hand(env, &act, &args, err);
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

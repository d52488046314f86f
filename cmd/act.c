#include "act.h"

#include "act_batch.h"
#include "auto.h"
#include "text.h"
#include "world.h"

static void
say(struct env *env, const char *line)
{
	struct pir_str safe PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_text_print(&safe, line, false);
	fprintf(env->err, "%s\n", pir_str_get(&safe));
}

static void
talk(struct env *env, const struct pir_outcome *outcome)
{
	if (env->quiet)
		return;
	if (env->tty_err && outcome->client.len > 0)
		say(env, pir_str_get(&outcome->client));
	for (size_t i = 0; i < outcome->talk.n; i++)
		say(env, outcome->talk.v[i]);
}

static enum pir_code
print_preview(struct env *env, const struct pir_outcome *outcome,
    struct pir_err *err)
{
	struct pir_str safe PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_text_print(&safe, pir_str_get(&outcome->preview), true);
	fputs(pir_str_get(&safe), env->out);
	return env_flush(env, err);
}

/* The change is on disk by now: failing to say so is another failure. */
static enum pir_code
print_ids(struct env *env, const struct pir_outcome *outcome,
    struct pir_err *err)
{
	struct pir_str ids PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err cause = PIR_ERR_INIT;

	for (size_t i = 0; i < outcome->ids.n; i++)
		fprintf(env->out, "%s\n", outcome->ids.v[i]);
	if (!env_flush(env, &cause))
		return PIR_OK;
	pir_strs_join(&outcome->ids, &ids);
	return pir_fail(err, PIR_UNKNOWN,
	    "%s; but it is done, as commit %s: %s", cause.msg, outcome->commit,
	    pir_str_get(&ids));
}

static enum pir_code
change(struct env *env, const struct act *act, const struct pir_intent *intent,
    struct pir_err *err)
{
	struct pir_outcome outcome PIR_AUTO(pir_outcome_release) =
	    PIR_OUTCOME_INIT;

	if (act->act->dry_run) {
		if (pir_change_preview(env->store, intent, &outcome, err))
			return err->code;
		talk(env, &outcome);
		return print_preview(env, &outcome, err);
	}
	if (act->creates && !world_can_write(env->out))
		return pir_fail(err, PIR_SYSTEM,
		    "standard output is closed: the new id would be lost");
	if (pir_change_run(env->store, intent, &outcome, err))
		return err->code;
	talk(env, &outcome);
	if (!*outcome.commit && env->tty_err && !env->quiet)
		say(env, "nothing changed");
	return act->creates ? print_ids(env, &outcome, err) : PIR_OK;
}

static enum pir_code
run_batch(struct env *env, const struct act *act, struct pir_intent intent,
    struct pir_err *err)
{
	struct batch batch PIR_AUTO(batch_release) = BATCH_INIT;

	if (batch_read(&batch, env, act, err))
		return err->code;
	intent.fn = batch_draft;
	intent.ctx = &batch;
	if (env->faults) {
		batch_explain(&batch, &intent, err);
		return err->code;
	}
	if (batch.n == 0 || !change(env, act, &intent, err))
		return PIR_OK;
	if (err->code == PIR_INVALID || err->code == PIR_REFUSED ||
	    err->code == PIR_MISSING)
		batch_explain(&batch, &intent, err);
	return err->code;
}

enum pir_code
act_commit(struct env *env, const struct act *act, struct pir_err *err)
{
	struct pir_intent intent = {
		.command = act->command,
		.on = act->act->on,
		.reason = act->act->reason,
		.override = act->act->override,
		.op = act->act->op,
		.creates = act->creates,
		.author = env->author,
		.signer = &env->signer,
		.clock = env->clock,
		.fn = act->fn,
		.ctx = act->args,
	};
	if (act->act->batch)
		return run_batch(env, act, intent, err);
	return change(env, act, &intent, err);
}

enum pir_code
act_run(struct env *env, const struct act *act, int argc, char **argv,
    struct pir_err *err)
{
	if (opt_parse(env, act->opts, argc, argv, err))
		return err->code;
	return act_commit(env, act, err);
}

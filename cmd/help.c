/* help.c - pir-help(1) */
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "opt.h"
#include "verbs.h"

/* The same as the verb itself gives with --help, and it leaves there. */
static enum pir_code
help_verb(struct env *env, const struct command *command,
    const struct verb *verb, struct pir_err *err)
{
	char help[] = "--help";
	char *argv[] = { help, help, NULL };
	struct pir_str title PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_add(&title, command->name);
	if (verb->name)
		pir_str_addf(&title, " %s", verb->name);
	env->command = pir_str_get(&title);
	env->verb = verb;
	return verb->run(env, 2, argv, err);
}

static enum pir_code
help_command(struct env *env, const struct opt_list *words, struct pir_err *err)
{
	const struct command *command = command_find(words->v[0]);
	char *rest[8] = { 0 };
	const struct verb *verb;
	int taken;

	if (!command)
		return no_command(words->v[0], err);
	for (size_t i = 1; i < words->n && i < 8; i++)
		rest[i - 1] = env_own(env, pir_strdup(words->v[i]));
	verb = find_verb(command, rest, &taken);
	if (verb && (taken > 0 || !command->verbs[1].run))
		return help_verb(env, command, verb, err);
	if (*rest && !verbs_begin(command, rest))
		return no_verb(env, command, rest, err);
	list_verbs(env->out, command, rest);
	return env_flush(env, err);
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct opt_list words = { 0 };
	const struct opt opts[] = {
		OPT_ARGS("command", "COMMAND [VERB]", "what it is about",
		    &words),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	if (words.n > 0)
		return help_command(env, &words, err);
	list_commands(env->out);
	return env_flush(env, err);
}

static const struct verb verbs[] = {
	{ NULL, "list commands, verbs or options", NEED_NOTHING, run },
	{ 0 },
};

const struct command cmd_help = {
	"help",
	"list commands, verbs or options",
	verbs,
};

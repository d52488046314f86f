#include "verbs.h"

#include <string.h>

#include "near.h"

void
list_commands(FILE *out)
{
	const struct command *command;

	fputs("usage: pir [-C DIR] [-q] command [verb] [option...] "
	      "[operand...]\n\n",
	    out);
	for (size_t i = 0; (command = command_at(i)); i++)
		fprintf(out, "  %-10s%s\n", command->name, command->summary);
	fputs("\n'pir help command' lists its verbs; 'pir command verb "
	      "--help' their options.\nThe manual begins at pir(1), the "
	      "tutorial is pir-intro(7).\n",
	    out);
}

/* How many words of the name stand at the front of arg, 0 if not all. */
static int
words_matched(const char *name, char **arg)
{
	int n = 0;

	while (*name) {
		size_t len = strcspn(name, " ");

		if (!*arg || strlen(*arg) != len || strncmp(*arg, name, len))
			return 0;
		name += len + (name[len] == ' ');
		arg++;
		n++;
	}
	return n;
}

const struct verb *
find_verb(const struct command *command, char **arg, int *taken)
{
	const struct verb *found = NULL;

	*taken = 0;
	for (const struct verb *v = command->verbs; v->run; v++) {
		int n = v->name ? words_matched(v->name, arg) : 0;

		if ((!found && !v->name) || n > *taken) {
			found = v;
			*taken = n;
		}
	}
	return found;
}

/* True if the verb's name begins with the words in arg, up to an option. */
static bool
goes_on_from(const char *name, char **arg)
{
	for (; *arg && **arg != '-'; arg++) {
		size_t len = strlen(*arg);

		if (strncmp(name, *arg, len) ||
		    (name[len] != ' ' && name[len] != '\0'))
			return false;
		name += len + (name[len] == ' ');
	}
	return true;
}

void
list_verbs(FILE *out, const struct command *command, char **arg)
{
	int width = 0;

	fprintf(out, "usage: pir %s verb [option...] [operand...]\n%s\n\n",
	    command->name, command->summary);
	for (const struct verb *v = command->verbs; v->run; v++)
		if (v->name && (int)strlen(v->name) > width)
			width = (int)strlen(v->name);
	for (const struct verb *v = command->verbs; v->run; v++)
		if (v->name && goes_on_from(v->name, arg))
			fprintf(out, "  %-*s  %s\n", width, v->name,
			    v->summary);
	fprintf(out, "\nSee pir-%s(1), or 'pir %s verb --help'.\n",
	    command->name, command->name);
}

bool
verbs_begin(const struct command *command, char **arg)
{
	for (const struct verb *v = command->verbs; v->run; v++)
		if (v->name && goes_on_from(v->name, arg))
			return true;
	return false;
}

static bool
wants_help(char **arg)
{
	for (; *arg && strcmp(*arg, "--"); arg++)
		if (!strcmp(*arg, "--help") || !strcmp(*arg, "-h"))
			return true;
	return false;
}

/* End the message with the nearest name, else with where to look. */
static enum pir_code
suggest(const struct pir_near *near, const char *see, struct pir_err *err)
{
	size_t len = strlen(err->msg);

	pir_near_say(near, "", err);
	if (near->n == 0)
		snprintf(err->msg + len, sizeof err->msg - len, "; see '%s'",
		    see);
	return err->code;
}

enum pir_code
no_verb(struct env *env, const struct command *command, char **arg,
    struct pir_err *err)
{
	struct pir_near near = PIR_NEAR_INIT(*arg ? *arg : "");
	char see[64];

	env->command = command->name;
	if (wants_help(arg)) {
		list_verbs(env->out, command, arg);
		return env_flush(env, err);
	}
	if (verbs_begin(command, arg)) {
		list_verbs(env->err, command, arg);
		return err->code = PIR_INVALID;
	}
	for (const struct verb *v = command->verbs; v->run; v++)
		if (v->name)
			pir_near_offer(&near, v->name);
	snprintf(see, sizeof see, "pir help %s", command->name);
	pir_fail(err, PIR_INVALID, "no verb '%s'", *arg);
	return suggest(&near, see, err);
}

enum pir_code
no_command(const char *name, struct pir_err *err)
{
	struct pir_near near = PIR_NEAR_INIT(name);
	const struct command *command;

	for (size_t i = 0; (command = command_at(i)); i++)
		pir_near_offer(&near, command->name);
	pir_fail(err, PIR_INVALID, "no command '%s'", name);
	return suggest(&near, "pir help", err);
}

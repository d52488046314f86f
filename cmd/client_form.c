#include "client_form.h"

#include <errno.h>
#include <string.h>

#include "auto.h"
#include "form.h"
#include "json.h"
#include "mem.h"

/* The form: what follows a colon is the option of that name. */
static const char template[] =
    "# A client who was referred.  Fill in what is known, and leave the rest\n"
    "# empty; lines that begin with # are left out.  Any option of\n"
    "# 'pir client add' may be added, a line each; repeat a line to give\n"
    "# several.  A name and the source are needed.\n"
    "given:\n"
    "family:\n"
    "# 1980-02-29, 1980-02, 1980 or unknown\n"
    "born:\n"
    "# male, female, other or not-stated\n"
    "gender:\n"
    "# general-practitioner, hospital, self, ...: see referral-sources\n"
    "source:\n"
    "reason:\n"
    "# routine, soon or urgent\n"
    "urgency:\n"
    "referrer:\n"
    "referrer-phone:\n"
    "\n"
    "address:\n"
    "suburb:\n"
    "postcode:\n"
    "phone:\n"
    "# yes or no\n"
    "safe-to-call:\n";

/* True if the argument is the long option, or a beginning of it. */
static bool
is_option(const char *arg, const char *name)
{
	size_t len;

	if (strncmp(arg, "--", 2) != 0)
		return false;
	arg += 2;
	len = strcspn(arg, "=");
	return len > 0 && strncmp(arg, name, len) == 0;
}

bool
client_form_is_wanted(const struct env *env, int argc, char **argv)
{
	static const char *const names[] = { "given", "family", "stdin",
		"help" };

	for (int i = 1; i < argc; i++)
		for (size_t n = 0; n < 4; n++)
			if (is_option(argv[i], names[n]) ||
			    strcmp(argv[i], "-h") == 0)
				return false;
	return env->tty_in && env->tty_err;
}

/* Store a value under its name; a second one makes a list of them. */
static void
put(struct pir_json *line, const char *name, const char *value)
{
	struct pir_json *there = pir_json_get(line, name);
	struct pir_json *list;

	if (!there) {
		pir_json_set_str(line, name, value);
	} else if (pir_json_type(there) == PIR_JSON_ARRAY) {
		pir_json_append_str(there, value);
	} else {
		list = pir_json_array();
		pir_json_append_str(list, pir_json_text(there));
		pir_json_append_str(list, value);
		pir_json_set(line, name, list);
	}
}

/* "name: value"; blanks around both are dropped. */
static enum pir_code
read_line(char *text, long number, struct pir_json *line, struct pir_err *err)
{
	char *colon = strchr(text, ':');
	char *name = text + strspn(text, " \t");
	char *value;
	size_t len;

	if (*name == '#' || *name == '\0')
		return PIR_OK;
	if (!colon)
		return pir_fail(err, PIR_INVALID,
		    "line %ld of the form: no colon after the option", number);
	*colon = '\0';
	value = colon + 1 + strspn(colon + 1, " \t");
	for (len = strlen(value); len > 0 && strchr(" \t\r", value[len - 1]);)
		value[--len] = '\0';
	if (*value)
		put(line, name, value);
	return PIR_OK;
}

/* The form as one line of a batch. */
static enum pir_code
to_line(const char *text, struct pir_str *out, struct pir_err *err)
{
	struct pir_json *line PIR_AUTO(pir_json_release) = pir_json_object();
	char *copy PIR_AUTO(pir_free) = pir_strdup(text);
	char *rest = copy;
	long number = 1;

	for (char *end; *rest; rest = end, number++) {
		end = rest + strcspn(rest, "\n");
		if (*end)
			*end++ = '\0';
		if (read_line(rest, number, line, err))
			return err->code;
	}
	pir_json_print_line(line, out);
	return PIR_OK;
}

/* Run add on the line as if it came from standard input. */
static enum pir_code
add_line(struct env *env, verb_fn *add, int argc, char **argv,
    struct pir_str *line, struct pir_err *err)
{
	char **args = env_own(env, pir_alloc((size_t)argc + 2, sizeof *args));
	char stdin_flag[] = "--stdin";
	FILE *terminal = env->in;
	enum pir_code code;

	memcpy(args, argv, (size_t)argc * sizeof *args);
	args[argc] = stdin_flag;
	env->in = fmemopen(line->s, line->len, "r");
	if (!env->in) {
		env->in = terminal;
		return pir_fail(err, PIR_SYSTEM, "cannot read the form: %s",
		    strerror(errno));
	}
	code = add(env, argc + 1, args, err);
	fclose(env->in);
	env->in = terminal;
	return code;
}

/* The text goes into the repository's own folder, if it is at hand. */
static enum pir_code
ask(struct env *env, struct form *form, struct pir_err *err)
{
	struct pir_err elsewhere = PIR_ERR_INIT;
	enum pir_code code;

	(void)pir_store_open(&env->store, env->dir, &elsewhere);
	code = form_edit(env, form, "client.txt", template, err);
	pir_store_release(&env->store);
	return code;
}

/* The one line of the batch is the form: its fault is the whole answer. */
static void
take_fault(struct env *env, struct pir_err *err)
{
	if (!env->faults || env->faults->n == 0)
		return;
	*err = env->faults->v[0];
	err->line = 0;
	env->faults->n = 0;
}

enum pir_code
client_form(struct env *env, verb_fn *add, int argc, char **argv,
    struct pir_err *err)
{
	struct form form PIR_AUTO(form_release) = FORM_INIT;
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (ask(env, &form, err))
		return err->code;
	if (strcmp(pir_str_get(&form.text), template) == 0)
		return pir_fail(err, PIR_INVALID,
		    "the form is as it was: nothing was added");
	if (!to_line(pir_str_get(&form.text), &line, err) &&
	    !add_line(env, add, argc, argv, &line, err))
		return PIR_OK;
	take_fault(env, err);
	return form_keep(&form, err);
}

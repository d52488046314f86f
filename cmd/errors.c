/* errors.c - what went wrong, printed once */
#include <string.h>

#include "auto.h"
#include "json.h"
#include "text.h"
#include "world.h"

/* A record that was not made has no path that anyone could look at. */
static const char *
path_of(const struct pir_err *err)
{
	return err->unmade ? "" : err->path;
}

/* "record.json:5: column 3: ..." from the message "line 5, column 3: ...". */
static void
add_place(struct pir_str *out, const struct pir_err *err)
{
	char line[32];
	const char *msg = err->msg, *path = path_of(err);

	snprintf(line, sizeof line, "line %ld, ", err->line);
	if (pir_str_has_prefix(msg, line))
		msg += strlen(line);
	pir_str_add(out, path);
	if (err->line > 0)
		pir_str_addf(out, *path ? ":%ld" : "line %ld", err->line);
	if (*path || err->line > 0)
		pir_str_add(out, ": ");
	pir_str_add(out, msg);
}

static void
print_text(struct env *env, const struct pir_err *err)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str safe PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&line, "pir%s%s: ", env->command ? " " : "",
	    env->command ? env->command : "");
	add_place(&line, err);
	if (err->rule)
		pir_str_addf(&line, " [%s]", err->rule);
	pir_text_print(&safe, pir_str_get(&line), false);
	fprintf(env->err, "%s\n", pir_str_get(&safe));
}

static void
add_member(struct pir_str *out, const char *name, const char *value)
{
	struct pir_str safe PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(out, "\"%s\": ", name);
	if (!value || !*value) {
		pir_str_add(out, "null");
		return;
	}
	pir_text_print(&safe, value, true);
	pir_json_quote(pir_str_get(&safe), out);
}

static void
print_json(struct env *env, const struct pir_err *err)
{
	struct pir_str out PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_add(&out, "{");
	add_member(&out, "error", err->msg);
	pir_str_add(&out, ", ");
	add_member(&out, "rule", err->rule);
	pir_str_addf(&out, ", \"exit\": %d, ", (int)err->code);
	add_member(&out, "path", path_of(err));
	if (err->line > 0)
		pir_str_addf(&out, ", \"line\": %ld}", err->line);
	else
		pir_str_add(&out, ", \"line\": null}");
	fprintf(env->err, "%s\n", pir_str_get(&out));
}

void
world_print_error(struct env *env, const struct pir_err *err)
{
	/* The answer "no" needs no words when a command has none. */
	if (*err->msg)
		print_text(env, err);
	if (*err->msg && env->json_errors)
		print_json(env, err);
}

void
world_print_errors(struct env *env, const struct pir_err *err)
{
	for (size_t i = 0; env->faults && i < env->faults->n; i++)
		world_print_error(env, &env->faults->v[i]);
	if (!env->faults || env->faults->n == 0)
		world_print_error(env, err);
}

/* Whatever is typed, or stands in a batch's line: it is taken or refused. */
#include <assert.h>

#include "auto.h"
#include "mem.h"
#include "opt.h"

#define WORDS 16

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct values {
	bool flag;
	const char *str;
	const char *text;
	const char *word;
	struct opt_list list;
	struct pir_date on;
	struct pir_date date;
	int64_t number;
	int64_t days;
	int64_t cents;
	const char *first;
	struct opt_list rest;
};

static struct pir_moment
clock_at(void)
{
	return (struct pir_moment){ 1393800000, 660 };
}

static void
check_values(const struct values *v)
{
	assert(v->number >= 0 && v->days >= 0 && v->cents >= 0);
	assert(!v->word || !strcmp(v->word, "yes") || !strcmp(v->word, "no"));
	for (size_t i = 0; i < v->list.n; i++)
		assert(v->list.v[i]);
	for (size_t i = 0; i < v->rest.n; i++)
		assert(v->rest.v[i]);
}

/* Every kind of option that there is, and operands. */
static enum pir_code
take(struct env *env, int argc, char **argv, const struct pir_json *line,
    struct values *v, struct pir_err *err)
{
	const struct opt opts[] = {
		OPT_FLAG('f', "flag", "", &v->flag),
		OPT_STR('s', "string", "S", "", &v->str),
		OPT_STR(0, "text", "S", "", &v->text),
		OPT_WORD('w', "word", "yes|no", "", &v->word),
		OPT_LIST('l', "list", "S", "", &v->list),
		OPT_DATE(0, "on", "", &v->on),
		OPT_DATE(0, "date", "", &v->date),
		OPT_NUMBER(0, "number", "N", "", &v->number),
		OPT_DAYS(0, "days", "", &v->days),
		OPT_CENTS(0, "cents", "", &v->cents),
		OPT_ARG("first", "FIRST", "", &v->first),
		OPT_ARGS("rest", "REST", "", &v->rest),
		OPT_END,
	};

	return line ? opt_from_json(env, opts, line, err)
		    : opt_parse(env, opts, argc, argv, err);
}

static void
judge(struct env *env, int argc, char **argv, const struct pir_json *line)
{
	struct values values = { 0 };
	struct pir_err err = PIR_ERR_INIT;

	if (take(env, argc, argv, line, &values, &err))
		assert(*err.msg && err.code != PIR_SYSTEM);
	else
		check_values(&values);
	for (size_t i = 0; i < env->n_owned; i++)
		free(env->owned[i]);
	free(env->owned);
}

/* The input is words, each on its line; or one line of a batch. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct verb verb = { "add", "", NEED_NOTHING, NULL };
	char *text PIR_AUTO(pir_free) = pir_strndup((const char *)data, size);
	struct pir_json *line PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;
	struct env env = { .in = stdin,
		.out = stdout,
		.err = stderr,
		.dir = ".",
		.clock = clock_at,
		.today = { 2014, 3, 3 },
		.command = "fuzz add",
		.verb = &verb };
	char name[] = "add";
	char *argv[WORDS + 2] = { name };
	int argc = 1;
	char *rest = NULL;

	if (!pir_json_parse_record(&line, text, strlen(text), &err)) {
		judge(&env, 0, NULL, line);
		return 0;
	}
	/* --help and --list-options end the program. */
	if (strstr(text, "-h") || strstr(text, "--list-"))
		return 0;
	for (char *w = strtok_r(text, "\n", &rest); w && argc <= WORDS;
	     w = strtok_r(NULL, "\n", &rest))
		argv[argc++] = w;
	judge(&env, argc, argv, NULL);
	return 0;
}

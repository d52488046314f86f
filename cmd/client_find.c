/* client_find.c - find a client by what a person says of themselves */
#include "client_find.h"

#include "auto.h"
#include "client_private.h"

/* Who somebody is stands in every row: to see that is why one asks. */
static const struct out_col cols[] = {
	{ "id", OUT_ID },
	{ "name", 0 },
	{ "born", 0 },
	{ "state", 0 },
	{ "facilitator", 0 },
	{ "merged_into", OUT_EXTRA },
	{ 0 },
};

struct search {
	struct env *env;
	struct out *out;
	const struct pir_str *words;
	size_t found;
};

static enum pir_code
show_match(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct search *s = ctx;
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *client = *record;

	(void)err;
	if (!pir_client_is_found(client, pir_str_get(s->words)))
		return PIR_OK;
	s->found++;
	pir_client_print_name(client, &name);
	out_str(s->out, path->client);
	out_str(s->out, pir_str_get(&name));
	out_str(s->out, pir_json_str(pir_json_get(client, "born"), "date"));
	out_str(s->out, pir_json_str(client, "state"));
	out_str(s->out, pir_client_facilitator(client, s->env->today));
	out_str(s->out, pir_json_str(client, "merged_into"));
	return PIR_OK;
}

enum pir_code
client_find(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct opt_list typed = { 0 };
	const struct opt opts[] = {
		OPT_ARGS("word", "WORD",
		    "begins a name; or a birth date, telephone or other "
		    "number",
		    &typed),
		OPT_ROWS(&how),
		OPT_END,
	};
	struct pir_str words PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct out *out PIR_AUTO(out_release) = NULL;
	struct search s = { .env = env, .words = &words };

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	if (typed.n == 0)
		return pir_fail(err, PIR_INVALID,
		    "find whom? give words of the name, or a number");
	for (size_t i = 0; i < typed.n; i++)
		pir_str_addf(&words, "%s ", typed.v[i]);
	if (out_begin(&out, env, &how, cols, err))
		return err->code;
	s.out = out;
	if (pir_record_each(env->tree, PIR_CLIENT, NULL, show_match, &s, err) ||
	    out_end(&out, err))
		return err->code;
	if (s.found == 0)
		return pir_fail(err, PIR_NO, "no client has these words");
	return PIR_OK;
}

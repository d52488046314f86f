/* attest.c - pir-attest(1) */
#include "attest.h"

#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "out.h"
#include "role.h"
#include "world.h"

static const struct out_col cols[] = {
	{ "attestation", OUT_ID },
	{ "commit", 0 },
	{ "at", 0 },
	{ "by", 0 },
	{ "commits", OUT_NUMBER },
	{ "records", OUT_NUMBER },
	{ "holds", 0 },
	{ "why", 0 },
	{ "sha256", OUT_EXTRA },
	{ 0 },
};

/* ---- The list ---------------------------------------------------------------
 */

struct list {
	struct env *env;
	struct out *out;
	size_t faults;
};

/* A number that the attestation says, which may be none. */
static void
say_number(struct list *list, const struct pir_tag *tag, const char *what)
{
	char *value PIR_AUTO(pir_free) =
	    tag ? pir_attest_says(tag, what) : NULL;

	if (value && strlen(value) <= 15 &&
	    value[strspn(value, "0123456789")] == '\0')
		out_int(list->out, strtoll(value, NULL, 10));
	else
		out_none(list->out);
}

/* The id of who attested, as the tip has their record; else nothing. */
static void
say_who(struct list *list, const struct pir_tag *tag)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	if (tag)
		pir_staff_by_email(list->env->tree, tag->by.email, &staff,
		    &ignored);
	out_str(list->out, pir_json_str(staff, "id"));
}

static enum pir_code
row(const char *name, const char *commit, const struct pir_tag *tag,
    const struct pir_err *fault, void *ctx, struct pir_err *err)
{
	struct list *list = ctx;
	char at[PIR_MOMENT_SIZE];
	char *digest PIR_AUTO(pir_free) =
	    tag ? pir_attest_says(tag, "Pir-Sha256") : NULL;

	(void)err;
	list->faults += fault->code != PIR_OK;
	out_str(list->out, name);
	out_str(list->out, commit);
	out_str(list->out, tag ? pir_moment_format(tag->moment, at) : "");
	say_who(list, tag);
	say_number(list, tag, "Pir-Commits");
	say_number(list, tag, "Pir-Records");
	out_str(list->out, fault->code ? fault->rule : "yes");
	out_str(list->out, fault->msg);
	out_str(list->out, digest ? digest : "");
	return PIR_OK;
}

static enum pir_code
print_list(struct env *env, const struct out_opts *how, struct pir_err *err)
{
	struct list list = { .env = env };
	struct out *out PIR_AUTO(out_release) = NULL;

	if (out_begin(&out, env, how, cols, err))
		return err->code;
	list.out = out;
	if (pir_attest_each(env->store, env->tree, row, &list, err) ||
	    out_end(&out, err))
		return err->code;
	return list.faults ? (err->code = PIR_NO) : PIR_OK;
}

/* ---- One more
 * ---------------------------------------------------------------- */

static enum pir_code
attest(struct env *env, struct pir_err *err)
{
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_attesting by = { &env->author, &env->signer,
		env->clock };

	if (!world_can_write(env->out))
		return pir_fail(err, PIR_SYSTEM,
		    "standard output is closed: the name would be lost");
	if (env_author(env, err) ||
	    pir_attest(env->store, env->tree, &by, &name, err))
		return err->code;
	fprintf(env->out, "%s\n", name.s);
	return PIR_OK;
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	bool list = false;
	const struct opt opts[] = {
		OPT_FLAG('l', "list", "those that are there, and if they hold",
		    &list),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	if (list)
		return print_list(env, &how, err);
	if (how.at)
		return pir_fail(err, PIR_INVALID,
		    "what is attested is what stands now; --at is for --list");
	return attest(env, err);
}

static const struct verb verbs[] = {
	{ NULL, "sign what stands here, as an auditor", NEED_TREE, run },
	{ 0 },
};

const struct command cmd_attest = {
	"attest",
	"sign what stands here, as an auditor",
	verbs,
};

/* init.c - pir-init(1) */
#include <string.h>

#include "auto.h"
#include "key.h"
#include "mem.h"
#include "opt.h"
#include "organisation.h"

struct init {
	struct pir_founding founding;
	struct opt_list hosts;
	const char *key;
	const char *dir;
};

static enum pir_code
found(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct init *init = ctx;
	struct pir_strs key PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_founding founding = init->founding;

	if (init->key && key_read(init->key, &key, err))
		return err->code;
	founding.key = key.n ? key.v[0] : NULL;
	return pir_organisation_found(change, &founding, err);
}

/* Who begins is --name and --email, else who git says they are. */
static enum pir_code
fill_person(struct env *env, struct pir_founding *founding, struct pir_err *err)
{
	struct pir_err nobody = PIR_ERR_INIT;

	if (!founding->name || !founding->email)
		(void)env_author(env, &nobody);
	if (!founding->name)
		founding->name = env->author.name;
	if (!founding->email)
		founding->email = env->author.email;
	if (!founding->name || !founding->email)
		return pir_fail(err, PIR_INVALID,
		    "--name and --email must be given, or known to git");
	return PIR_OK;
}

/* DIR counts from -C DIR, as if one stood there. */
static const char *
target(struct env *env, const char *dir)
{
	struct pir_str path = PIR_STR_INIT;

	if (!dir)
		return env->dir;
	if (*dir == '/' || !strcmp(env->dir, "."))
		return dir;
	pir_str_addf(&path, "%s/%s", env->dir, dir);
	return env_own(env, pir_str_detach(&path));
}

static enum pir_code
make(struct env *env, struct init *init, struct pir_err *err)
{
	struct pir_founding *founding = &init->founding;
	const char *dir = target(env, init->dir);
	struct pir_outcome outcome PIR_AUTO(pir_outcome_release) =
	    PIR_OUTCOME_INIT;
	const struct pir_intent intent = {
		.command = "init",
		/* pir_intent wants strings that it could change. */
		.author = {
		    env_own(env, pir_strdup(founding->name)),
		    env_own(env, pir_strdup(founding->email)),
		},
		.clock = env->clock,
		.fn = found,
		.ctx = init,
	};
	struct pir_err unknown = PIR_ERR_INIT;

	if (pir_change_init(dir, &intent, &outcome, err))
		return err->code;
	if (!env->quiet)
		fprintf(env->err, "made %s; %s has every role there\n", dir,
		    founding->staff);
	if (!env->quiet && env_author(env, &unknown))
		fprintf(env->err, "%s\n", unknown.msg);
	return PIR_OK;
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct init init = { 0 };
	struct pir_founding *founding = &init.founding;
	const struct opt opts[] = {
		OPT_NEEDED(0, "org", "NAME", "the organisation's name",
		    &founding->org),
		OPT_NEEDED(0, "region", "REGION", "the region, a short word",
		    &founding->region),
		OPT_NEEDED(0, "staff", "ID", "your id, a short word",
		    &founding->staff),
		OPT_STR(0, "name", "NAME", "your name (as git has it)",
		    &founding->name),
		OPT_STR(0, "email", "ADDRESS", "your address (as git has it)",
		    &founding->email),
		OPT_STR(0, "key", "KEY",
		    "you sign with it: a public key, or its file", &init.key),
		OPT_LIST(0, "host", "ID[=NAME]",
		    "an agency that employs facilitators", &init.hosts),
		OPT_ARG_MAY("dir", "DIR", "where; empty, or not there yet (.)",
		    &init.dir),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    fill_person(env, founding, err))
		return err->code;
	founding->hosts = init.hosts.v;
	founding->n_hosts = init.hosts.n;
	return make(env, &init, err);
}

static const struct verb verbs[] = {
	{ NULL, "make a repository for an organisation", NEED_NOTHING, run },
	{ 0 },
};

const struct command cmd_init = {
	"init",
	"make a repository for an organisation",
	verbs,
};

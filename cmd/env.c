/* env.c - what main() and every command do with the world they are given */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "auto.h"
#include "cmd.h"
#include "mem.h"
#include "organisation.h"
#include "spawn.h"
#include "world.h"

void *
env_own(struct env *env, void *memory)
{
	env->owned =
	    pir_realloc(env->owned, env->n_owned + 1, sizeof *env->owned);
	return env->owned[env->n_owned++] = memory;
}

enum pir_code
env_author(struct env *env, struct pir_err *err)
{
	struct pir_person known PIR_AUTO(pir_person_release) = PIR_PERSON_INIT;

	pir_signer_release(&env->signer);
	if (pir_store_identity(&known, &env->signer, err))
		return err->code;
	if (!env->author.name)
		env->author.name = pir_steal(&known.name);
	if (!env->author.email)
		env->author.email = pir_steal(&known.email);
	if (env->author.name && env->author.email)
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "it is not known who you are: set %s with 'git config --global', "
	    "or GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL",
	    env->author.name        ? "user.email"
		: env->author.email ? "user.name"
				    : "user.name and user.email");
}

/* True for what can only be meant as a day, right or wrong. */
static bool
is_like_a_day(const char *s)
{
	return strlen(s) == PIR_DATE_SIZE - 1 &&
	    strspn(s, "0123456789-") == PIR_DATE_SIZE - 1 && s[4] == '-';
}

/* A day is looked up as such, so that "yesterday" is one too. */
static enum pir_code
open_at(struct env *env, const char *at, struct pir_err *err)
{
	struct pir_err no_day = PIR_ERR_INIT;
	struct pir_date day = PIR_DATE_NONE;
	char buf[PIR_DATE_SIZE];

	if (!pir_date_read(&day, at, env->today, &no_day))
		at = pir_date_format(day, buf);
	else if (is_like_a_day(at)) {
		*err = no_day;
		return pir_within(err, "--at");
	}
	if (pir_store_at(env->store, at, &env->tree, err))
		return pir_within(err, "--at");
	if (!pir_date_is_set(day))
		day = pir_moment_day(pir_tree_moment(env->tree));
	env->today = day;
	return PIR_OK;
}

/* Told once, however often it is looked at. */
static bool
pass_over(const struct pir_err *err, void *ctx)
{
	struct env *env = ctx;

	if (!pir_strs_has(&env->passed, err->path)) {
		pir_strs_add(&env->passed, err->path);
		world_print_error(env, err);
	}
	return true;
}

enum pir_code
env_open(struct env *env, enum need need, const char *at, struct pir_err *err)
{
	if (need == NEED_NOTHING)
		return PIR_OK;
	if (pir_store_open(&env->store, env->dir, err))
		return err->code;
	if (need == NEED_CHANGE &&
	    (pir_store_check_writable(env->store, err) || env_author(env, err)))
		return err->code;
	if (at ? open_at(env, at, err)
	       : pir_store_tip(env->store, &env->tree, err))
		return err->code;
	if (need == NEED_TREE)
		pir_tree_pass_over(env->tree, pass_over, env);
	return pir_organisation_check_format(env->tree, err);
}

enum pir_code
env_flush(struct env *env, struct pir_err *err)
{
	errno = 0;
	if (fflush(env->out) || ferror(env->out))
		return pir_fail(err, PIR_SYSTEM, "cannot write: %s",
		    errno ? strerror(errno) : "not all of it got there");
	return PIR_OK;
}

void
env_pager(struct env *env)
{
	int ends[2];
	pid_t pid;

	if (!env->tty_out || !*env->pager || env->pager_pid || pipe(ends))
		return;
	fflush(env->out);
	pid = spawn(env->pager, NULL, ends[0], ends[1]);
	close(ends[0]);
	if (pid > 0) {
		/* An interrupt is for the pager, which ends when it likes. */
		signal(SIGINT, SIG_IGN);
		dup2(ends[1], STDOUT_FILENO);
		env->pager_pid = (int)pid;
	}
	close(ends[1]);
}

void
faults_add(struct env *env, const struct pir_err *err)
{
	struct faults *faults = env->faults;

	if (!faults)
		faults = env->faults = pir_alloc(1, sizeof *faults);
	faults->v = pir_realloc(faults->v, faults->n + 1, sizeof *faults->v);
	faults->v[faults->n++] = *err;
}

/* pir.c - find the command, give it a world, report how it went */
#define _XOPEN_SOURCE 700 /* sigaltstack */
#include <libgen.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "auto.h"
#include "mem.h"
#include "spawn.h"
#include "verbs.h"
#include "world.h"

/* Bytes that are not given back, and allocated like smaller ones. */
#define KEPT (32 << 20)

static void
say(const char *s)
{
	if (write(STDERR_FILENO, s, strlen(s)) < 0)
		return;
}

/* There may be nothing left to do but say so. */
static void
leave(const char *why)
{
	const char *commit = pir_store_in_doubt();

	say("pir: ");
	say(why);
	if (!commit) {
		say("; nothing was written\n");
		_exit(PIR_SYSTEM);
	}
	say("; see with 'pir log' whether commit ");
	say(commit);
	say(" is there\n");
	_exit(PIR_UNKNOWN);
}

static void
out_of_memory(void)
{
	leave("out of memory");
}

/* libgit2 reads through maps of packs and their indexes, and trusts them. */
static void
crashed(int sig)
{
	(void)sig;
	leave("cannot go on: there is no memory, or the repository is "
	      "damaged, which 'git fsck --full' tells");
}

/* The sanitizers' reports say more. */
#if defined(__SANITIZE_ADDRESS__)
#define EXPLAINS_CRASHES false
#else
#define EXPLAINS_CRASHES true
#endif

static void
explain_crashes(void)
{
	static const int signals[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL,
		SIGABRT };
	static char room[1 << 16];
	const stack_t stack = { .ss_sp = room, .ss_size = sizeof room };
	struct sigaction act = { .sa_flags = SA_ONSTACK };

	act.sa_handler = crashed;
	sigemptyset(&act.sa_mask);
	if (!EXPLAINS_CRASHES || sigaltstack(&stack, NULL))
		return;
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		sigaction(signals[i], &act, NULL);
}

/* Options that are commands too. */
static const char *
alias(const char *arg)
{
	if (!strcmp(arg, "--help") || !strcmp(arg, "-h"))
		return "help";
	if (!strcmp(arg, "--version") || !strcmp(arg, "-V"))
		return "version";
	return NULL;
}

/* Options that stand before the command; *arg moves on to the command. */
static enum pir_code
take_globals(struct env *env, char ***arg, struct pir_err *err)
{
	for (; **arg && ***arg == '-'; ++*arg) {
		const char *s = **arg;

		if (alias(s))
			break;
		if (!strcmp(s, "-q") || !strcmp(s, "--quiet"))
			env->quiet = true;
		else if (!strncmp(s, "--directory=", 12))
			env->dir = s + 12;
		else if (!strncmp(s, "-C", 2) && s[2])
			env->dir = s + 2;
		else if ((!strcmp(s, "-C") || !strcmp(s, "--directory")) &&
		    (*arg)[1])
			env->dir = *++*arg;
		else
			return pir_fail(err, PIR_INVALID,
			    "'%s' cannot stand before a command; see "
			    "'pir help'",
			    s);
	}
	return PIR_OK;
}

/* Run what argv names from the verb on. */
static enum pir_code
run_command(struct env *env, const struct command *command, char **arg,
    struct pir_err *err)
{
	int taken, argc = 0;
	const struct verb *verb = find_verb(command, arg, &taken);
	struct pir_str title = PIR_STR_INIT;

	if (!verb)
		return no_verb(env, command, arg, err);
	pir_str_add(&title, command->name);
	if (verb->name)
		pir_str_addf(&title, " %s", verb->name);
	env->command = env_own(env, pir_str_detach(&title));
	env->verb = verb;
	arg += taken - 1; /* the verb's last word, or the command's own */
	while (arg[argc])
		argc++;
	return verb->run(env, argc, arg, err);
}

static enum pir_code
run(struct env *env, char **argv, struct pir_err *err)
{
	const char *program = basename(argv[0]);
	const struct command *command;
	char **arg = argv + 1;
	const char *name;

	if (!strncmp(program, "pir-", 4)) {
		name = program + 4;
		arg = argv; /* stands for the command's own word */
	} else if (take_globals(env, &arg, err)) {
		return err->code;
	} else if (!*arg) {
		list_commands(env->err);
		return err->code = PIR_INVALID;
	} else {
		name = alias(*arg) ? alias(*arg) : *arg;
	}
	command = command_find(name);
	if (!command)
		return no_command(name, err);
	return run_command(env, command, arg + 1, err);
}

/* "-o json" is heard wherever it stands, so that every error obeys it. */
static bool
wants_json(char **arg)
{
	for (; *arg && strcmp(*arg, "--"); arg++) {
		const char *value = NULL;

		if (!strncmp(*arg, "--output=", 9))
			value = *arg + 9;
		else if (!strcmp(*arg, "--output") || !strcmp(*arg, "-o"))
			value = arg[1];
		else if (!strncmp(*arg, "-o", 2))
			value = *arg + 2;
		if (value && !strncmp(value, "json", 4))
			return true;
	}
	return false;
}

/* The code that is returned counts, whatever an attempt left in *err. */
static enum pir_code
live(struct env *env, char **argv, struct pir_err *err)
{
	enum pir_code code = world_fill(env, err);

	env->json_errors = wants_json(argv + 1);
	if (!code)
		code = pir_store_setup(err);
	if (!code)
		code = run(env, argv, err);
	if (!code)
		code = env_flush(env, err);
	if (!code) {
		*err = PIR_ERR_INIT; /* what was passed over is told */
		code = env->passed.n > 0 ? PIR_INVALID : PIR_OK;
	}
	if (env->pager_pid) {
		fclose(stdout);
		close(STDOUT_FILENO);
		spawn_wait((pid_t)env->pager_pid);
	}
	return code;
}

/*
 * A command lives for milliseconds: what it freed it keeps, rather than
 * give it back and be given it again, zeroed, for each object it writes.
 */
static void
keep_memory(void)
{
	mallopt(M_TRIM_THRESHOLD, KEPT);
	mallopt(M_MMAP_THRESHOLD, KEPT);
	mallopt(M_TOP_PAD, 256 << 10);
}

int
main(int argc, char **argv)
{
	struct env env PIR_AUTO(world_release) = { .err = stderr };
	struct pir_err err = PIR_ERR_INIT;
	enum pir_code code;

	if (argc < 1)
		return PIR_INVALID;
	world_open_streams();
	keep_memory();
	explain_crashes();
	umask(077);
	signal(SIGPIPE, SIG_DFL);
	signal(SIGCHLD, SIG_DFL); /* those that we begin are waited for */
	pir_mem_on_failure(out_of_memory);
	code = live(&env, argv, &err);
	if (code)
		world_print_errors(&env, &err);
	return (int)code;
}

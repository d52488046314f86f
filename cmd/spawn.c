#include "spawn.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "auto.h"
#include "mem.h"

enum {
	NOT_FOUND = 127
};

/* The words of a command, and NULL; they point into it. */
static char **
split(char *command, const char *operand)
{
	char **words = pir_alloc(strlen(command) + 3, sizeof *words);
	char *rest = NULL;
	size_t n = 0;

	for (char *word = strtok_r(command, " \t", &rest); word;
	     word = strtok_r(NULL, " \t", &rest))
		words[n++] = word;
	if (operand)
		words[n++] = (char *)(uintptr_t)operand;
	return words;
}

static _Noreturn void
become(char **words, int in, int shut)
{
	signal(SIGINT, SIG_DFL);
	signal(SIGQUIT, SIG_DFL);
	if (in >= 0 && dup2(in, STDIN_FILENO) < 0)
		_exit(NOT_FOUND);
	if (in > STDERR_FILENO)
		close(in);
	if (shut >= 0)
		close(shut);
	execvp(words[0], words);
	_exit(NOT_FOUND);
}

pid_t
spawn(const char *command, const char *operand, int in, int shut)
{
	char *copy PIR_AUTO(pir_free) = pir_strdup(command);
	char **words = split(copy, operand);
	pid_t pid = words[0] ? fork() : -1;

	if (pid == 0)
		become(words, in, shut);
	free(words);
	return pid;
}

int
spawn_wait(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

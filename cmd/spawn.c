#include "spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
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
static const char **
split(char *command, const char *operand)
{
	const char **words = pir_alloc(strlen(command) + 3, sizeof *words);
	char *rest = NULL;
	size_t n = 0;

	for (char *word = strtok_r(command, " \t", &rest); word;
	     word = strtok_r(NULL, " \t", &rest))
		words[n++] = word;
	if (operand)
		words[n++] = operand;
	return words;
}

static _Noreturn void
become(const char **words, int in, int shut, int report)
{
	signal(SIGINT, SIG_DFL);
	signal(SIGQUIT, SIG_DFL);
	if (shut >= 0)
		close(shut);
	if (in < 0 || dup2(in, STDIN_FILENO) >= 0) {
		if (in > STDERR_FILENO)
			close(in);
		execvp(words[0], (char **)words);
	}
	if (write(report, "x", 1) < 0)
		_exit(NOT_FOUND + 1);
	_exit(NOT_FOUND);
}

/* True if the program runs: its end of the pipe closed without a word. */
static bool
has_begun(int report)
{
	char byte;
	ssize_t n;

	while ((n = read(report, &byte, 1)) < 0 && errno == EINTR)
		;
	return n == 0;
}

pid_t
spawn(const char *command, const char *operand, int in, int shut)
{
	char *copy PIR_AUTO(pir_free) = pir_strdup(command);
	const char **words = split(copy, operand);
	int report[2] = { -1, -1 };
	pid_t pid = -1;

	if (words[0] && !pipe(report)) {
		fcntl(report[1], F_SETFD, FD_CLOEXEC);
		pid = fork();
		if (pid == 0)
			become(words, in, shut, report[1]);
		close(report[1]);
		if (pid > 0 && !has_begun(report[0])) {
			spawn_wait(pid);
			pid = -1;
		}
		close(report[0]);
	}
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

#define _GNU_SOURCE /* pipe2, execvpe, memfd_create */
#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "auto.h"
#include "mem.h"

enum {
	CANNOT_RUN = 127
};

int
pir_child_file(const void *bytes, size_t len)
{
	int fd = memfd_create("pir", 0);
	int why;

	if (fd < 0)
		return -1;
	errno = EIO;
	if (fchmod(fd, 0600) == 0 && write(fd, bytes, len) == (ssize_t)len &&
	    lseek(fd, 0, SEEK_SET) == 0)
		return fd;
	why = errno;
	close(fd);
	errno = why;
	return -1;
}

/* In the child: errno goes back through the pipe if it cannot start. */
static _Noreturn void
become(const struct pir_child *c, int out, int report)
{
	int in = c->in ? pir_child_file(c->in->s, c->in->len)
		       : open("/dev/null", O_RDONLY);
	int why;

	if (out < 0)
		out = c->shut ? open("/dev/null", O_WRONLY) : STDERR_FILENO;
	signal(SIGINT, SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
	if (in >= 0 && out >= 0 && dup2(in, STDIN_FILENO) >= 0 &&
	    dup2(out, STDOUT_FILENO) >= 0 &&
	    (c->talks || dup2(out, STDERR_FILENO) >= 0) &&
	    (!c->dir || chdir(c->dir) == 0)) {
		if (c->env)
			execvpe(c->argv[0], (char **)c->argv, (char **)c->env);
		else
			execvp(c->argv[0], (char **)c->argv);
	}
	why = errno;
	if (write(report, &why, sizeof why) < 0)
		_exit(CANNOT_RUN);
	_exit(CANNOT_RUN);
}

/* Append what comes until the other end is closed. */
static void
take(int fd, struct pir_str *out)
{
	char buf[4096];
	ssize_t n;

	while ((n = read(fd, buf, sizeof buf)) > 0 || (n < 0 && errno == EINTR))
		if (n > 0 && out)
			pir_str_addn(out, buf, (size_t)n);
}

int
pir_child_wait(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return CANNOT_RUN;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

struct pipe {
	int fd[2];
};

static void
close_end(struct pipe *p, int i)
{
	if (p->fd[i] >= 0)
		close(p->fd[i]);
	p->fd[i] = -1;
}

static void
close_pipe(struct pipe *p)
{
	close_end(p, 0);
	close_end(p, 1);
}

enum pir_code
pir_child_run(const struct pir_child *c, int *status, struct pir_err *err)
{
	struct pipe report PIR_AUTO(close_pipe) = { { -1, -1 } };
	struct pipe out PIR_AUTO(close_pipe) = { { -1, -1 } };
	int why = 0;
	pid_t pid = -1;

	if (pipe2(report.fd, O_CLOEXEC) == 0 &&
	    (!c->out || pipe2(out.fd, O_CLOEXEC) == 0))
		pid = fork();
	if (pid == 0)
		become(c, out.fd[1], report.fd[1]);
	if (pid < 0)
		return pir_fail(err, PIR_SYSTEM, "cannot run '%s': %s",
		    c->argv[0], strerror(errno));
	close_end(&report, 1);
	close_end(&out, 1);
	if (c->out)
		take(out.fd[0], c->out);
	if (read(report.fd[0], &why, sizeof why) != (ssize_t)sizeof why)
		why = 0;
	*status = pir_child_wait(pid);
	if (why)
		return pir_fail(err, PIR_SYSTEM, "cannot run '%s': %s",
		    c->argv[0], strerror(why));
	return PIR_OK;
}

static void
free_argv(const char ***argv)
{
	free(*argv);
}

enum pir_code
pir_child_git(const char *gitdir, const char *const *args, struct pir_str *out,
    int *status, struct pir_err *err)
{
	char *dir PIR_AUTO(pir_free) = NULL;
	struct pir_str s = PIR_STR_INIT;
	const char *env[] = { NULL, "PATH=/usr/local/bin:/usr/bin:/bin",
		"LC_ALL=C", "HOME=/nonexistent", "GIT_CONFIG_NOSYSTEM=1",
		"GIT_CONFIG_GLOBAL=/dev/null", "GIT_NO_REPLACE_OBJECTS=1",
		"GIT_LITERAL_PATHSPECS=1", "GIT_TERMINAL_PROMPT=0", NULL };
	const char **argv PIR_AUTO(free_argv) = NULL;
	size_t n = 0;

	while (args[n])
		n++;
	argv = pir_alloc(n + 2, sizeof *argv);
	argv[0] = "git";
	memcpy(argv + 1, args, n * sizeof *argv);
	pir_str_addf(&s, "GIT_DIR=%s", gitdir);
	env[0] = dir = pir_str_detach(&s);
	return pir_child_run(&(struct pir_child){ .argv = argv,
				 .env = env,
				 .dir = gitdir,
				 .out = out },
	    status, err);
}

size_t
pir_child_count(size_t most)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);

	if (processors < 1)
		return 1;
	return (size_t)processors < most ? (size_t)processors : most;
}

size_t *
pir_child_number(void)
{
	void *shared = mmap(NULL, sizeof(size_t), PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	return shared == MAP_FAILED ? NULL : shared;
}

void
pir_child_number_release(size_t **n)
{
	if (*n)
		munmap(*n, sizeof **n);
	*n = NULL;
}

#include "form.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "auto.h"
#include "spawn.h"

enum {
	MOST_TEXT = 4 * 1024 * 1024,
	NOT_RUN = -2
};

static enum pir_code
failed(const struct form *form, const char *what, struct pir_err *err)
{
	return pir_fail(err, PIR_SYSTEM, "cannot %s '%s': %s", what, form->path,
	    strerror(errno));
}

/* mkstemps(3) is not in POSIX: the process and a number make it new. */
static enum pir_code
make(struct env *env, struct form *form, const char *name, int *fd,
    struct pir_err *err)
{
	const char *tmp = getenv("TMPDIR");
	const char *folder = env->store ? pir_store_path(env->store)
	    : tmp && *tmp               ? tmp
					: "/tmp";

	for (int i = 0; i < 1000; i++) {
		snprintf(form->path, sizeof form->path, "%s/pir-%ld-%d-%s",
		    folder, (long)getpid(), i, name);
		*fd = open(form->path,
		    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
		if (*fd >= 0)
			return PIR_OK;
		if (errno != EEXIST)
			break;
	}
	return failed(form, "make", err);
}

static enum pir_code
write_text(struct form *form, int fd, const char *text, struct pir_err *err)
{
	FILE *file = fdopen(fd, "w");
	bool good;

	if (!file) {
		close(fd);
		return failed(form, "write", err);
	}
	good = fputs(text, file) >= 0;
	if (fclose(file) || !good)
		return failed(form, "write", err);
	return PIR_OK;
}

/* The editor may have put another file in its place: open it anew. */
static enum pir_code
read_text(struct form *form, struct pir_err *err)
{
	FILE *file = fopen(form->path, "r");
	char buf[4096];
	size_t n;
	int bad;

	if (!file)
		return failed(form, "read", err);
	while ((n = fread(buf, 1, sizeof buf, file)) > 0 &&
	    form->text.len < MOST_TEXT)
		pir_str_addn(&form->text, buf, n);
	bad = ferror(file);
	fclose(file);
	if (bad)
		return failed(form, "read", err);
	if (form->text.len >= MOST_TEXT)
		return pir_fail(err, PIR_INVALID, "more than 4 MiB of text");
	return PIR_OK;
}

/* As for a shell: an interrupt is for the program in front. */
static int
run_editor(struct env *env, const char *path)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, was_int, was_quit;
	pid_t pid;
	int status = NOT_RUN;

	fflush(env->out);
	sigaction(SIGINT, &ignore, &was_int);
	sigaction(SIGQUIT, &ignore, &was_quit);
	pid = spawn(env->editor, path, -1, -1);
	if (pid > 0)
		status = spawn_wait(pid);
	sigaction(SIGINT, &was_int, NULL);
	sigaction(SIGQUIT, &was_quit, NULL);
	return status;
}

enum pir_code
form_edit(struct env *env, struct form *form, const char *name,
    const char *text, struct pir_err *err)
{
	int fd, status;

	if (make(env, form, name, &fd, err))
		return err->code;
	if (write_text(form, fd, text, err)) {
		form_release(form);
		return err->code;
	}
	status = run_editor(env, form->path);
	if (status == NOT_RUN) {
		form_release(form);
		return pir_fail(err, PIR_SYSTEM,
		    "the editor '%s' cannot be run; set VISUAL or EDITOR",
		    env->editor);
	}
	if (status != 0) {
		bool is_new = read_text(form, err) ||
		    strcmp(pir_str_get(&form->text), text) != 0;

		pir_fail(err, PIR_SYSTEM, "the editor '%s' failed",
		    env->editor);
		if (is_new)
			return form_keep(form, err);
		form_release(form);
		return err->code;
	}
	if (read_text(form, err))
		return form_keep(form, err);
	return PIR_OK;
}

enum pir_code
form_keep(struct form *form, struct pir_err *err)
{
	size_t len = strlen(err->msg);

	if (*form->path)
		snprintf(err->msg + len, sizeof err->msg - len,
		    "; what you wrote is kept in %s", form->path);
	*form->path = '\0';
	return err->code;
}

void
form_release(struct form *form)
{
	if (*form->path)
		unlink(form->path);
	*form->path = '\0';
	pir_str_release(&form->text);
}

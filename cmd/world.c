#include "world.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "auto.h"
#include "mem.h"

void
world_open_streams(void)
{
	for (int fd = 0; fd < 3; fd++)
		if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDONLY) < 0)
			_exit(PIR_SYSTEM);
}

bool
world_can_write(FILE *stream)
{
	int flags = fcntl(fileno(stream), F_GETFL);

	return flags >= 0 && (flags & O_ACCMODE) != O_RDONLY;
}

static struct pir_moment
clock_now(void)
{
	time_t t = time(NULL);
	struct tm tm = { 0 };
	struct pir_moment now = { .seconds = (int64_t)t };
	int64_t local;

	localtime_r(&t, &tm);
	local = pir_date_number((struct pir_date){ tm.tm_year + 1900,
		    tm.tm_mon + 1, tm.tm_mday }) *
		86400 +
	    tm.tm_hour * 3600L + tm.tm_min * 60L + tm.tm_sec;
	now.offset = (int)((local - now.seconds) / 60);
	return now;
}

/* PIR_NOW was found to be good when main() began. */
static struct pir_moment
clock_told(void)
{
	struct pir_err err = PIR_ERR_INIT;
	struct pir_moment now = { 0 };

	(void)pir_moment_parse(&now, getenv("PIR_NOW"), &err);
	return now;
}

static enum pir_code
fill_clock(struct env *env, struct pir_err *err)
{
	const char *now = getenv("PIR_NOW");
	struct pir_moment moment;

	env->clock = clock_now;
	if (now && *now) {
		env->clock = clock_told;
		if (pir_moment_parse(&moment, now, err))
			return pir_within(err, "PIR_NOW");
	}
	env->today = pir_moment_day(env->clock());
	return PIR_OK;
}

/* The first of the variables that is set, and not empty; else the word. */
static const char *
from(const char *first, const char *second, const char *otherwise)
{
	const char *value = getenv(first);

	if ((!value || !*value) && second)
		value = getenv(second);
	return value && *value ? value : otherwise;
}

static int
terminal_width(void)
{
	struct winsize size = { 0 };
	const char *columns = getenv("COLUMNS");
	long n = columns ? strtol(columns, NULL, 10) : 0;

	if (n <= 0 && !ioctl(STDOUT_FILENO, TIOCGWINSZ, &size))
		n = size.ws_col;
	return n >= 20 && n <= 1000 ? (int)n : 80;
}

static const char *
pager(void)
{
	const char *own = getenv("PIR_PAGER");

	return own ? own : from("PAGER", NULL, "less -FRX");
}

enum pir_code
world_fill(struct env *env, struct pir_err *err)
{
	*env = (struct env){
		.in = stdin,
		.out = stdout,
		.err = stderr,
		.tty_in = isatty(STDIN_FILENO),
		.tty_out = isatty(STDOUT_FILENO),
		.tty_err = isatty(STDERR_FILENO),
		.dir = from("PIR_DIR", NULL, "."),
		.editor = from("VISUAL", "EDITOR", "vi"),
		.pager = pager(),
		.quarantine = from("GIT_QUARANTINE_PATH", NULL, NULL),
		.author = PIR_PERSON_INIT,
		.signer = PIR_SIGNER_INIT,
	};
	env->color = env->tty_out && !*from("NO_COLOR", NULL, "");
	env->width = env->tty_out ? terminal_width() : 80;
	if (*from("GIT_AUTHOR_NAME", NULL, ""))
		env->author.name = pir_strdup(getenv("GIT_AUTHOR_NAME"));
	if (*from("GIT_AUTHOR_EMAIL", NULL, ""))
		env->author.email = pir_strdup(getenv("GIT_AUTHOR_EMAIL"));
	return fill_clock(env, err);
}

void
world_release(struct env *env)
{
	while (env->n_owned > 0)
		free(env->owned[--env->n_owned]);
	free(env->owned);
	if (env->faults)
		free(env->faults->v);
	free(env->faults);
	pir_strs_release(&env->passed);
	pir_tree_release(&env->tree);
	pir_store_release(&env->store);
	pir_person_release(&env->author);
	pir_signer_release(&env->signer);
}

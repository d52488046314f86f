/*
 * A long history in parts, each in a process of its own: what a commit is
 * judged by is its parent, so no part needs another.  What they find comes
 * through pipes, and is told in the order of the history.
 */
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "auto.h"
#include "check_private.h"
#include "child.h"

/*
 * Fewer commits than this are not worth a process; so many are: each has to
 * read the folders once that the one before has read.
 */
#define PART_MIN 500
#define PART_MAX 12500
#define AT_ONCE_MAX 4

/* One finding, or the end of a part, before its strings. */
struct message {
	bool end;
	long line;
	size_t len[4]; /* of commit, path, rule, what */
	struct pir_err err;
	size_t commits;
	size_t records;
};

struct part {
	size_t first;
	size_t end;
	pid_t pid;
	FILE *in;
};

/* ---- In the part ------------------------------------------------------ */

struct channel {
	FILE *out;
	size_t *done; /* commits, of all parts: memory that they share */
};

static void
count(size_t i, size_t n, const char *what, void *ctx)
{
	const struct channel *channel = ctx;

	(void)i;
	(void)n;
	(void)what;
	__atomic_add_fetch(channel->done, 1, __ATOMIC_RELAXED);
}

static void
send(const struct pir_fault *fault, void *ctx)
{
	FILE *out = ((const struct channel *)ctx)->out;
	const char *const text[] = { fault->commit, fault->path, fault->rule,
		fault->what };
	struct message m = { .line = fault->line };

	for (size_t i = 0; i < 4; i++)
		m.len[i] = strlen(text[i]);
	fwrite(&m, sizeof m, 1, out);
	for (size_t i = 0; i < 4; i++)
		fwrite(text[i], 1, m.len[i], out);
}

_Noreturn static void
be_part(const struct part *part, const struct pir_check *whole,
    const struct pir_line *line, int fd, size_t *done)
{
	struct pir_check check = *whole;
	struct message m = { .end = true };
	FILE *out = fdopen(fd, "w");
	struct channel channel = { out, done };

	if (!out)
		_exit(PIR_SYSTEM);
	check.found = send;
	check.ctx = &channel;
	check.progress = count;
	check.commits = check.records = 0;
	if (!pir_check_part(&check, line, part->first, part->end, &m.err))
		m.err = PIR_ERR_INIT;
	m.err.rule = NULL; /* stands in this process alone */
	m.commits = check.commits;
	m.records = check.records;
	fwrite(&m, sizeof m, 1, out);
	_exit(fclose(out) ? PIR_SYSTEM : PIR_OK);
}

static bool
begin(struct part *part, const struct pir_check *check,
    const struct pir_line *line, size_t *done)
{
	int fd[2];

	if (pipe(fd))
		return false;
	part->pid = fork();
	if (part->pid == 0) {
		close(fd[0]);
		be_part(part, check, line, fd[1], done);
	}
	close(fd[1]);
	part->in = part->pid > 0 ? fdopen(fd[0], "r") : NULL;
	if (!part->in)
		close(fd[0]);
	return part->in;
}

/* ---- In the whole ----------------------------------------------------- */

/* A finding of a part, told as one's own; false where it breaks off. */
static bool
retell(struct pir_check *check, const struct message *m, FILE *in)
{
	struct pir_str text[4] = { PIR_STR_INIT };
	bool good = true;

	for (size_t i = 0; i < 4; i++)
		for (size_t n = 0; n < m->len[i] && good; n++) {
			int c = getc(in);

			good = c != EOF;
			pir_str_addc(&text[i], (char)c);
		}
	check->faults += good;
	if (good)
		check->found(&(struct pir_fault){ pir_str_get(&text[0]),
				 pir_str_get(&text[1]), m->line,
				 pir_str_get(&text[2]), pir_str_get(&text[3]) },
		    check->ctx);
	for (size_t i = 0; i < 4; i++)
		pir_str_release(&text[i]);
	return good;
}

/* Until it finds something or ends, say how far all have come. */
static void
await(const struct part *part, const struct pir_check *check, size_t n,
    const size_t *done)
{
	struct pollfd in = { .fd = fileno(part->in), .events = POLLIN };

	while (check->progress && !poll(&in, 1, 1000))
		check->progress(__atomic_load_n(done, __ATOMIC_RELAXED), n,
		    "commits", check->ctx);
}

/* Wait for a part's end; with tell, tell what it found. */
static enum pir_code
finish(struct part *part, struct pir_check *check, bool tell,
    struct pir_err *err)
{
	struct message m = { .end = false };
	bool good = true;

	while (tell && good && !m.end) {
		good = fread(&m, sizeof m, 1, part->in) == 1;
		if (good && !m.end)
			good = retell(check, &m, part->in);
	}
	fclose(part->in);
	pir_child_wait(part->pid);
	if (!tell)
		return PIR_OK;
	if (!good)
		return pir_fail(err, PIR_SYSTEM,
		    "a part of the check came to no end");
	check->commits += m.commits;
	check->records += m.records;
	if (m.err.code)
		*err = m.err;
	return m.err.code;
}

static size_t
part_size(size_t n, size_t most)
{
	size_t size = (n + most - 1) / most;

	return size > PART_MAX ? PART_MAX : size;
}

/* A ring of parts that run; the oldest is waited for. */
static enum pir_code
run_parts(struct pir_check *check, const struct pir_line *line, size_t *done,
    struct pir_err *err)
{
	struct part parts[AT_ONCE_MAX];
	size_t n = pir_line_count(line);
	size_t most = pir_child_count(AT_ONCE_MAX);
	size_t size = part_size(n, most);
	size_t begun = 0, ended = 0;
	enum pir_code code = PIR_OK;

	while (begun * size < n || ended < begun) {
		struct part next = { .first = begun * size };
		struct part *oldest = &parts[ended % AT_ONCE_MAX];
		bool more = !code && next.first < n && begun < ended + most;

		next.end = next.first + size < n ? next.first + size : n;
		if (more && begin(&next, check, line, done)) {
			parts[begun++ % AT_ONCE_MAX] = next;
			continue;
		}
		if (begun == ended)
			return code
			    ? code
			    : pir_fail(err, PIR_SYSTEM,
				  "cannot begin a process for the check");
		await(oldest, check, n, done);
		if (finish(oldest, check, !code, err) && !code)
			code = err->code;
		ended++;
	}
	return code;
}

enum pir_code
pir_check_parts(struct pir_check *check, const struct pir_line *line,
    struct pir_err *err)
{
	size_t n = pir_line_count(line);
	size_t *done PIR_AUTO(pir_child_number_release) = NULL;

	if (n < PART_MIN)
		return pir_check_part(check, line, 0, n, err);
	done = pir_child_number();
	if (!done)
		return pir_fail(err, PIR_SYSTEM, "cannot share memory: %s",
		    strerror(errno));
	return run_parts(check, line, done, err);
}

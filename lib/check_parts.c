/*
 * A long history in parts, on several processors: what a commit is judged by
 * is its parent, so no part needs another.
 */
#include <string.h>

#include "auto.h"
#include "check_private.h"
#include "child.h"
#include "turns.h"

/*
 * Fewer commits than this are not worth a process; so many are: each part
 * has to read the folders once that the one before has read.
 */
#define PART_MIN 500
#define PART_MAX 12500

struct parts {
	struct pir_check *check;
	const struct pir_line *line;
	size_t size;  /* of a part, in commits */
	size_t *done; /* commits, of all parts: they share it */
};

/* ---- In the part ------------------------------------------------------ */

/* One finding before its strings, or, at the end, before how it ended. */
struct message {
	bool end;
	long line;
	size_t len[4]; /* of commit, path, rule, what, with their NULs */
};

struct ending {
	struct pir_err err;
	size_t commits;
	size_t records;
};

struct telling {
	struct pir_str *text;
	size_t *done;
};

static void
count(size_t i, size_t n, const char *what, void *ctx)
{
	const struct telling *telling = ctx;

	(void)i;
	(void)n;
	(void)what;
	__atomic_add_fetch(telling->done, 1, __ATOMIC_RELAXED);
}

static void
put(struct pir_str *text, const void *what, size_t len)
{
	pir_str_addn(text, what, len);
}

static void
put_fault(const struct pir_fault *fault, void *ctx)
{
	struct pir_str *text = ((const struct telling *)ctx)->text;
	const char *const strings[] = { fault->commit, fault->path, fault->rule,
		fault->what };
	struct message m = { .line = fault->line };

	for (size_t i = 0; i < 4; i++)
		m.len[i] = strlen(strings[i]) + 1;
	put(text, &m, sizeof m);
	for (size_t i = 0; i < 4; i++)
		put(text, strings[i], m.len[i]);
}

static void
work(size_t turn, struct pir_str *text, void *ctx)
{
	const struct parts *parts = ctx;
	size_t n = pir_line_count(parts->line);
	size_t first = turn * parts->size;
	size_t left = n - first;
	struct telling telling = { text, parts->done };
	struct pir_check part = *parts->check;
	const struct message last = { .end = true };
	struct ending e = { PIR_ERR_INIT, 0, 0 };

	part.found = put_fault;
	part.progress = count;
	part.ctx = &telling;
	part.commits = part.records = 0;
	if (!pir_check_part(&part, parts->line, first,
		first + (left < parts->size ? left : parts->size), &e.err))
		e.err = PIR_ERR_INIT;
	e.commits = part.commits;
	e.records = part.records;
	put(text, &last, sizeof last);
	put(text, &e, sizeof e);
}

/* ---- In the whole ----------------------------------------------------- */

static void
retell(struct pir_check *check, const struct message *m, const char *strings)
{
	const char *s[4];

	for (size_t i = 0; i < 4; i++) {
		s[i] = strings;
		strings += m->len[i];
	}
	check->faults++;
	check->found(&(struct pir_fault){ s[0], s[1], m->line, s[2], s[3] },
	    check->ctx);
}

static enum pir_code
take(size_t turn, const struct pir_str *text, void *ctx, struct pir_err *err)
{
	struct pir_check *check = ((const struct parts *)ctx)->check;
	const char *at = text->s;
	struct message m;
	struct ending e;

	(void)turn;
	for (;;) {
		memcpy(&m, at, sizeof m);
		at += sizeof m;
		if (m.end)
			break;
		retell(check, &m, at);
		for (size_t i = 0; i < 4; i++)
			at += m.len[i];
	}
	memcpy(&e, at, sizeof e);
	check->commits += e.commits;
	check->records += e.records;
	*err = e.err;
	return err->code;
}

static void
tell_progress(void *ctx)
{
	const struct parts *parts = ctx;

	parts->check->progress(__atomic_load_n(parts->done, __ATOMIC_RELAXED),
	    pir_line_count(parts->line), "commits", parts->check->ctx);
}

enum pir_code
pir_check_parts(struct pir_check *check, const struct pir_line *line,
    struct pir_err *err)
{
	size_t n = pir_line_count(line);
	size_t processes = pir_child_count(PIR_TURNS_PROCESSES);
	size_t *done PIR_AUTO(pir_child_number_release) = NULL;
	struct parts parts = { check, line, (n + processes - 1) / processes,
		NULL };
	struct pir_turns turns = { .work = work, .take = take, .ctx = &parts };

	if (n < PART_MIN)
		return pir_check_part(check, line, 0, n, err);
	parts.done = done = pir_child_number();
	if (!done)
		return pir_check_part(check, line, 0, n, err);
	if (parts.size > PART_MAX)
		parts.size = PART_MAX;
	turns.n = (n + parts.size - 1) / parts.size;
	turns.tick = check->progress ? tell_progress : NULL;
	return pir_turns_run(&turns, processes, err);
}

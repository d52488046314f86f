#include "act_batch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"

enum {
	MOST_FAULTS = 50
};

static void
fault(struct batch *b, struct pir_err *err, long number)
{
	err->line = number;
	*err->path = '\0';
	faults_add(b->env, err);
}

static bool
is_blank(const char *s)
{
	return s[strspn(s, " \t\r\n")] == '\0';
}

/* One line becomes one struct of arguments, on top of what argv gave. */
static enum pir_code
take(struct batch *b, const char *text, size_t len, long number,
    const void *given, struct pir_err *err)
{
	const struct act *act = b->act;
	struct pir_json *json PIR_AUTO(pir_json_release) = NULL;

	memcpy(act->args, given, act->size);
	if (pir_json_parse_record(&json, text, len, err) ||
	    opt_from_json(b->env, act->opts, json, err))
		return err->code;
	if (act->act->op != b->op)
		return pir_fail(err, PIR_INVALID,
		    "op: it is the whole batch's; give it on the command "
		    "line");
	b->args = pir_realloc(b->args, b->n + 1, act->size);
	memcpy(b->args + b->n * act->size, act->args, act->size);
	b->lines = pir_realloc(b->lines, b->n + 1, sizeof *b->lines);
	b->lines[b->n++] = (struct line){ number, pir_steal(&json), false };
	return PIR_OK;
}

/* A line is counted in the input, not in its own text. */
static void
shorten(struct pir_err *err)
{
	static const char first[] = "line 1, ";
	size_t len = sizeof first - 1;

	if (pir_str_has_prefix(err->msg, first))
		memmove(err->msg, err->msg + len, strlen(err->msg + len) + 1);
}

static enum pir_code
read_lines(struct batch *b, const void *given, struct pir_err *err)
{
	char *line PIR_AUTO(pir_free) = NULL;
	size_t room = 0;
	ssize_t len;

	errno = 0;
	for (long n = 1; (len = getline(&line, &room, b->env->in)) >= 0; n++) {
		struct pir_err bad = PIR_ERR_INIT;

		if (is_blank(line) && strlen(line) == (size_t)len)
			continue;
		if (line[len - 1] == '\n')
			len--;
		if (take(b, line, (size_t)len, n, given, &bad)) {
			shorten(&bad);
			fault(b, &bad, n);
		}
	}
	if (ferror(b->env->in))
		return pir_fail(err, PIR_SYSTEM,
		    "cannot read standard input: %s",
		    strerror(errno ? errno : EIO));
	return PIR_OK;
}

enum pir_code
batch_read(struct batch *b, struct env *env, const struct act *act,
    struct pir_err *err)
{
	void *given = env_own(env, pir_alloc(1, act->size));

	*b = (struct batch){ .env = env, .act = act, .op = act->act->op };
	if (env->in_taken)
		return pir_fail(err, PIR_INVALID,
		    "standard input can be taken only once");
	env->in_taken = true;
	memcpy(given, act->args, act->size);
	return read_lines(b, given, err);
}

void
batch_release(struct batch *b)
{
	for (size_t i = 0; i < b->n; i++)
		pir_json_release(&b->lines[i].json);
	free(b->lines);
	free(b->args);
	free(b->owners);
	free(b->failed);
	pir_strs_release(&b->files);
}

static void
own_edits(struct batch *b, struct pir_change *change, size_t from, size_t line,
    const char *reason)
{
	for (size_t i = from; i < change->n; i++) {
		change->edits[i].reason = reason;
		b->owners =
		    pir_realloc(b->owners, b->files.n + 1, sizeof *b->owners);
		b->owners[b->files.n] = line;
		pir_strs_add(&b->files, change->edits[i].file);
	}
}

/* The line's own day and reasons hold while it is drafted. */
static enum pir_code
draft_line(struct batch *b, struct pir_change *change, size_t i,
    struct pir_err *err)
{
	char *args = b->args + i * b->act->size;
	ptrdiff_t at = (char *)b->act->act - (char *)b->act->args;
	struct act_opts own;
	size_t before = change->n;
	enum pir_code code;

	memcpy(&own, args + at, sizeof own);
	if (!b->act->plans && pir_date_is_set(own.on) &&
	    pir_date_cmp(own.on, change->today) > 0)
		return pir_fail(err, PIR_INVALID, "on: it is after today");
	change->on = pir_date_is_set(own.on) ? own.on : change->today;
	change->reason = own.reason;
	change->override = own.override;
	code = b->act->fn(change, args, err);
	own_edits(b, change, before, i, own.reason);
	return code;
}

/* What all lines say that they did; nothing, where they differ. */
static void
agree(struct pir_str *all, const char *what, bool is_first)
{
	if (is_first)
		pir_str_add(all, what);
	else if (strcmp(pir_str_get(all), what) != 0)
		pir_str_clear(all);
}

enum pir_code
batch_draft(struct pir_change *change, void *batch, struct pir_err *err)
{
	struct batch *b = batch;
	struct pir_str what PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_date on = change->on;
	const char *reason = change->reason;
	const char *override = change->override;

	pir_strs_release(&b->files);
	b->n_failed = 0;
	b->drafted = true;
	for (size_t i = 0; i < b->n; i++) {
		struct pir_err bad = PIR_ERR_INIT;

		if (b->lines[i].left_out)
			continue;
		if (!draft_line(b, change, i, &bad)) {
			agree(&what, pir_str_get(&change->what), i == 0);
			continue;
		}
		bad.line = b->lines[i].number;
		*bad.path = '\0';
		b->failed =
		    pir_realloc(b->failed, b->n_failed + 1, sizeof *b->failed);
		b->failed[b->n_failed++] = bad;
		if (b->n_failed == MOST_FAULTS)
			break;
	}
	change->on = on;
	change->reason = reason;
	change->override = override;
	pir_change_what(change, "%s", pir_str_get(&what));
	if (b->n_failed == 0)
		return PIR_OK;
	*err = b->failed[0];
	return err->code;
}

/* The line that first edited the file that *err is about, or NULL. */
static struct line *
owner(struct batch *b, const struct pir_err *err)
{
	if (err->code != PIR_INVALID && err->code != PIR_REFUSED &&
	    err->code != PIR_MISSING)
		return NULL;
	for (size_t i = 0; i < b->files.n; i++)
		if (!strcmp(b->files.v[i], err->path))
			return &b->lines[b->owners[i]];
	return NULL;
}

/* Note the faults of one draft; false if none can be laid to a line. */
static bool
blame(struct batch *b, struct pir_err *err)
{
	struct line *line = b->n_failed ? NULL : owner(b, err);

	for (size_t i = 0; i < b->n_failed; i++)
		faults_add(b->env, &b->failed[i]);
	for (size_t i = 0, j = 0; i < b->n && j < b->n_failed; i++)
		if (b->lines[i].number == b->failed[j].line) {
			b->lines[i].left_out = true;
			j++;
		}
	if (line) {
		line->left_out = true;
		fault(b, err, line->number);
	}
	return line || b->n_failed > 0;
}

static int
by_line(const void *a, const void *b)
{
	long x = ((const struct pir_err *)a)->line;
	long y = ((const struct pir_err *)b)->line;

	return (x > y) - (x < y);
}

void
batch_explain(struct batch *b, const struct pir_intent *intent,
    struct pir_err *err)
{
	struct pir_err next = *err;
	struct faults *faults;
	bool more = b->drafted ? blame(b, &next) : true;

	while (more && (!b->env->faults || b->env->faults->n < MOST_FAULTS)) {
		struct pir_outcome ignored PIR_AUTO(pir_outcome_release) =
		    PIR_OUTCOME_INIT;

		next = PIR_ERR_INIT;
		more = pir_change_preview(b->env->store, intent, &ignored,
			   &next) &&
		    blame(b, &next);
	}
	faults = b->env->faults;
	if (!faults || faults->n == 0)
		return;
	qsort(faults->v, faults->n, sizeof *faults->v, by_line);
	*err = faults->v[0];
}

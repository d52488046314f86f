#include "change_op.h"

#include <string.h>

#include "auto.h"

/* How far back a change that was asked for twice is looked for. */
#define FAR 1000

#define OP_MAX 64

enum pir_code
pir_op_check(const char *op, struct pir_err *err)
{
	size_t len = strspn(op,
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "0123456789._-");

	if (len > 0 && len <= OP_MAX && !op[len])
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "--op: 1 to %d letters, digits, dots, underscores and hyphens, as "
	    "uuidgen(1) makes them; it stands in the history, so never a name",
	    OP_MAX);
}

/* Append the values of all trailers of that name. */
static void
values(const struct pir_commit *commit, const char *name, struct pir_strs *out)
{
	const char *line = pir_commit_trailers(commit);
	size_t head = strlen(name);

	for (size_t len; *line; line += len + (line[len] == '\n')) {
		len = strcspn(line, "\n");
		if (len > head + 2 && !strncmp(line, name, head) &&
		    !strncmp(line + head, ": ", 2))
			pir_strs_addn(out, line + head + 2, len - head - 2);
	}
}

struct search {
	const struct pir_change *change;
	const char *email;
	struct pir_op_done *out;
};

static enum pir_code
is_it(const struct pir_commit *commit, void *ctx, struct pir_err *err)
{
	struct search *search = ctx;
	const char *op = search->change->op;
	char *found PIR_AUTO(pir_free) =
	    pir_commit_trailer(commit, "Pir-Op", 0);
	char *command PIR_AUTO(pir_free) = NULL;

	if (!found || strcmp(found, op) != 0)
		return PIR_OK;
	command = pir_commit_trailer(commit, "Pir-Command", 0);
	if (!command || strcmp(command, search->change->command) != 0 ||
	    !pir_str_is_alike(commit->author.email, search->email))
		return pir_fail(err, PIR_INVALID,
		    "--op %s names another change, commit %.10s: each has a "
		    "name of its own",
		    op, commit->id);
	search->out->done = true;
	values(commit, "Pir-Made", &search->out->made);
	pir_strs_addf(&search->out->talk, "done before, as commit %.10s",
	    commit->id);
	return PIR_NO;
}

enum pir_code
pir_op_find(const struct pir_change *change, const char *email,
    struct pir_op_done *out, struct pir_err *err)
{
	struct search search = { change, email, out };

	if (pir_op_check(change->op, err))
		return err->code;
	return pir_tree_back(change->parent, FAR, is_it, &search, err);
}

/* ---- As it is found in a commit ----------------------------------------- */

void
pir_op_read(struct pir_change *change, const struct pir_commit *commit)
{
	if (change->op)
		values(commit, "Pir-Made", &change->made);
}

/* True if an entry at or below the value has the id. */
static bool
has_entry(const struct pir_json *value, const char *id)
{
	const struct pir_json *e = pir_json_first(value);

	if (pir_json_is(value, "id", id))
		return true;
	while (e && !has_entry(e, id))
		e = pir_json_next(e);
	return e != NULL;
}

static bool
has_made(const struct pir_change *change, const char *id)
{
	for (size_t i = 0; i < change->n; i++)
		if (!strcmp(change->edits[i].path.id, id) ||
		    !strcmp(change->edits[i].path.client, id) ||
		    has_entry(change->edits[i].after, id))
			return true;
	return false;
}

enum pir_code
pir_op_check_made(const struct pir_change *change, struct pir_err *err)
{
	if (change->op && pir_op_check(change->op, err))
		return err->code;
	for (size_t i = 0; i < change->made.n; i++)
		if (!has_made(change, change->made.v[i]))
			return pir_fail(err, PIR_INVALID,
			    "it has 'Pir-Made: %s', which is not so",
			    change->made.v[i]);
	return PIR_OK;
}

/*
 * report_facts.c - what a report has to know of each client
 *
 * To read the records is nearly all that a report does, so as many processes
 * do it as there are processors.  What they come to know is little, and is
 * counted here in the order of the clients.  (Threads would wait for each
 * other, for libgit2's locks and for memory.)
 */
#include <string.h>

#include "auto.h"
#include "child.h"
#include "report_private.h"
#include "turns.h"

/* For fewer clients than this a process is not worth its while. */
#define CLIENTS_MIN 50

/* So many clients are a turn. */
#define TURN 16

struct asking {
	const struct pir_inquiry *inquiry;
	pir_facts_fn *ask;
	pir_count_fn *count;
	void *ctx;
	struct pir_strs clients; /* their ids */
	struct pir_tree *tree;   /* of whoever reads */
};

static void
release_asking(struct asking *a)
{
	pir_strs_release(&a->clients);
	pir_tree_release(&a->tree);
}

/* ---- Asking ------------------------------------------------------------- */

/*
 * What is said of the clients of a turn: of each as many parts as it takes,
 * the last of which are their facts, or why it failed.
 */
enum part_kind {
	FACTS,       /* a line of JSON */
	PASSED_OVER, /* a struct pir_err */
	FAILED,      /* likewise */
};
struct part {
	enum part_kind kind;
	size_t len; /* of what follows */
};

static void
put(struct pir_str *text, enum part_kind kind, const void *what, size_t len)
{
	struct part part;

	memset(&part, 0, sizeof part);
	part.kind = kind;
	part.len = len;
	pir_str_addn(text, (const char *)&part, sizeof part);
	pir_str_addn(text, what, len);
}

static bool
put_passed_over(const struct pir_err *err, void *ctx)
{
	put(ctx, PASSED_OVER, err, sizeof *err);
	return true;
}

/* What is asked of a client, and what the answer is put into. */
struct question {
	pir_facts_fn *ask;
	struct pir_json *facts;
};

static enum pir_code
ask(const struct pir_case *c, void *ctx, struct pir_err *err)
{
	const struct question *question = ctx;

	return question->ask(c, question->facts, err);
}

static void
put_client(const struct asking *a, const char *id, struct pir_str *text)
{
	struct pir_err err = PIR_ERR_INIT;
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *facts PIR_AUTO(pir_json_release) = pir_json_object();
	struct question question = { a->ask, facts };

	if (pir_inquiry_case(a->inquiry, a->tree, id, ask, &question, &err)) {
		put(text, FAILED, &err, sizeof err);
		return;
	}
	pir_json_print_line(facts, &line);
	put(text, FACTS, line.s, line.len);
}

/* The clients of a turn: from *first to the one before what is returned. */
static size_t
clients_of(const struct asking *a, size_t turn, size_t *first)
{
	size_t end = (turn + 1) * TURN;

	*first = turn * TURN;
	return end < a->clients.n ? end : a->clients.n;
}

static void
work(size_t turn, struct pir_str *text, void *ctx)
{
	struct asking *a = ctx;
	const struct pir_inquiry *q = a->inquiry;
	struct pir_err err = PIR_ERR_INIT;
	size_t i, end = clients_of(a, turn, &i);

	/* The same tree, but what is passed over is for the other to tell. */
	if (!a->tree &&
	    pir_store_at(q->store, pir_tree_commit(q->tree), &a->tree, &err)) {
		put(text, FAILED, &err, sizeof err);
		return;
	}
	pir_tree_pass_over(a->tree, put_passed_over, text);
	for (; i < end; i++)
		put_client(a, a->clients.v[i], text);
}

/* ---- Counting ----------------------------------------------------------- */

/* The next part and what follows it; false if there is none. */
static bool
take_part(const struct pir_str *text, size_t *at, struct part *part,
    const char **what)
{
	if (*at == text->len)
		return false;
	memcpy(part, text->s + *at, sizeof *part);
	*what = text->s + *at + sizeof *part;
	*at += sizeof *part + part->len;
	return true;
}

static enum pir_code
count_line(const struct asking *a, const char *id, const char *line, size_t len,
    struct pir_err *err)
{
	struct pir_json *facts PIR_AUTO(pir_json_release) = NULL;

	if (pir_json_parse(&facts, line, len, err))
		return err->code;
	if (pir_json_first(facts))
		a->count(id, facts, a->ctx);
	return PIR_OK;
}

static enum pir_code
take(size_t turn, const struct pir_str *text, void *ctx, struct pir_err *err)
{
	const struct asking *a = ctx;
	const char *what;
	struct part part;
	size_t at = 0, i;

	clients_of(a, turn, &i);
	while (take_part(text, &at, &part, &what)) {
		if (part.kind == FACTS) {
			if (count_line(a, a->clients.v[i++], what, part.len,
				err))
				return err->code;
			continue;
		}
		memcpy(err, what, sizeof *err);
		if (part.kind == FAILED ||
		    !pir_tree_passes(a->inquiry->tree, err))
			return err->code;
		*err = PIR_ERR_INIT;
	}
	return PIR_OK;
}

static size_t
processes_for(const struct asking *a)
{
	size_t most = a->clients.n / CLIENTS_MIN;

	if (a->inquiry->query.processes > 0)
		return a->inquiry->query.processes;
	if (most < 2)
		return 1;
	return pir_child_count(
	    most < PIR_TURNS_PROCESSES ? most : PIR_TURNS_PROCESSES);
}

enum pir_code
pir_inquiry_facts(const struct pir_inquiry *q, pir_facts_fn *ask_fn,
    pir_count_fn *count_fn, void *ctx, struct pir_err *err)
{
	struct asking a PIR_AUTO(release_asking) = {
		.inquiry = q,
		.ask = ask_fn,
		.count = count_fn,
		.ctx = ctx,
	};
	struct pir_turns turns = { .work = work, .take = take, .ctx = &a };

	if (pir_inquiry_clients(q, &a.clients, err))
		return err->code;
	turns.n = (a.clients.n + TURN - 1) / TURN;
	return pir_turns_run(&turns, processes_for(&a), err);
}

/* review_due.c - pir-review(1): plans whose review is due */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "mem.h"
#include "out.h"
#include "plan.h"
#include "review_list.h"
#include "who.h"

static const struct out_col due_cols[] = {
	{ "client", OUT_ID },
	{ "due", 0 },
	{ "overdue_days", OUT_NUMBER },
	{ "facilitator", 0 },
	{ "state", 0 },
	{ "plan", 0 },
	{ 0 },
};

struct due {
	struct env *env;
	struct out *out;
	struct pir_date until;
	char facilitator[PIR_ID_SIZE]; /* "": everybody's */
	const char *host;
	struct due_row *rows;
	size_t n;
	bool own; /* the facilitator has clients with a plan */
};

struct due_row {
	struct pir_date due;
	char client[PIR_ID_CLIENT + 1];
	char facilitator[PIR_ID_SIZE];
	char state[16];
	char plan[16];
};

/* True if no host was asked for, or the facilitator is of it. */
static bool
is_of_host(const struct due *due, const char *facilitator)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	if (!due->host)
		return true;
	return *facilitator &&
	    !pir_record_get(due->env->tree, PIR_STAFF, facilitator, &staff,
		&ignored) &&
	    pir_json_is(staff, "host", due->host);
}

static void
copy(char *to, size_t size, const char *from)
{
	size_t len = strnlen(from, size - 1);

	memcpy(to, from, len);
	to[len] = '\0';
}

static enum pir_code
gather_due(const struct pir_path *path, struct pir_json **plan, void *ctx,
    struct pir_err *err)
{
	struct due *due = ctx;
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	struct pir_date day = pir_plan_next_review(*plan);
	struct due_row *row;
	char file[PIR_PATH_SIZE];
	const char *who;

	pir_path_of(PIR_CLIENT, path->client, file);
	if (!pir_date_is_set(day) ||
	    pir_record_look(due->env->tree, file, &client, err) || !client)
		return err->code;
	who = pir_client_facilitator(client, due->env->today);
	due->own = due->own || !strcmp(who, due->facilitator);
	if (pir_date_cmp(day, due->until) > 0 || !pir_client_is_open(client) ||
	    !is_of_host(due, who))
		return PIR_OK;
	due->rows = pir_realloc(due->rows, due->n + 1, sizeof *due->rows);
	row = &due->rows[due->n++];
	row->due = day;
	copy(row->client, sizeof row->client, path->client);
	copy(row->facilitator, sizeof row->facilitator, who);
	copy(row->state, sizeof row->state, pir_json_str(client, "state"));
	copy(row->plan, sizeof row->plan, pir_json_str(*plan, "state"));
	return PIR_OK;
}

static int
by_day(const void *a, const void *b)
{
	const struct due_row *x = a, *y = b;
	int order = pir_date_cmp(x->due, y->due);

	return order ? order : strcmp(x->client, y->client);
}

static void
print_due(struct due *due)
{
	if (due->n > 1)
		qsort(due->rows, due->n, sizeof *due->rows, by_day);
	for (size_t i = 0; i < due->n; i++) {
		const struct due_row *row = &due->rows[i];
		int64_t late = pir_date_days(row->due, due->env->today);

		if (*due->facilitator &&
		    strcmp(due->facilitator, row->facilitator))
			continue;
		out_str(due->out, row->client);
		out_date(due->out, row->due);
		if (late > 0)
			out_int(due->out, late);
		else
			out_none(due->out);
		out_str(due->out, row->facilitator);
		out_str(due->out, row->state);
		out_str(due->out, row->plan);
	}
}

enum pir_code
review_run_due(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct due due = { .env = env };
	int64_t within = 14;
	const char *who = NULL;
	const struct opt opts[] = {
		OPT_STR(0, "facilitator", "STAFF|me|all",
		    "whose clients (me; all without a caseload)", &who),
		OPT_STR(0, "host", "HOST", "clients of a host's facilitators",
		    &due.host),
		OPT_DAYS(0, "within", "due in so many days, or overdue (14)",
		    &within),
		OPT_ROWS(&how),
		OPT_END,
	};
	enum pir_code code;

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_resolve(env, who, "me", due.facilitator, err) ||
	    out_begin(&out, env, &how, due_cols, err))
		return err->code;
	due.out = out;
	due.until = pir_date_add_days(env->today, within);
	code =
	    pir_record_each(env->tree, PIR_PLAN, NULL, gather_due, &due, err);
	/* Who has no caseload looks after everybody's. */
	if (!who && !due.own)
		*due.facilitator = '\0';
	if (!code)
		print_due(&due);
	free(due.rows);
	return code ? code : out_end(&out, err);
}

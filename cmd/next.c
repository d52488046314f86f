/* next.c - pir-next(1): what waits for a person, most urgent first */
#include "next.h"

#include "auto.h"
#include "client.h"
#include "out.h"
#include "who.h"

/* One person's own page need not say whose it is. */
static const struct out_col own_cols[] = {
	{ "due", 0 },
	{ "overdue_days", OUT_NUMBER | OUT_WIDE },
	{ "client", OUT_ID },
	{ "kind", 0 },
	{ "record", 0 },
	{ "facilitator", OUT_WIDE },
	{ "name", OUT_IDENTITY },
	{ "reason", 0 },
	{ 0 },
};
static const struct out_col cols[] = {
	{ "due", 0 },
	{ "overdue_days", OUT_NUMBER | OUT_WIDE },
	{ "client", OUT_ID },
	{ "kind", 0 },
	{ "record", 0 },
	{ "facilitator", 0 },
	{ "name", OUT_IDENTITY },
	{ "reason", 0 },
	{ 0 },
};

static enum pir_code
print_name(struct env *env, struct out *out, const char *id,
    struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (*id) {
		if (pir_record_get(env->tree, PIR_CLIENT, id, &client, err))
			return err->code;
		pir_client_print_name(client, &name);
	}
	out_str(out, pir_str_get(&name));
	return PIR_OK;
}

static enum pir_code
print(struct env *env, struct out *out, const struct pir_task *task, bool names,
    struct pir_err *err)
{
	int64_t late = pir_date_days(task->due, env->today);

	out_date(out, task->due);
	if (late > 0)
		out_int(out, late);
	else
		out_none(out);
	out_str(out, task->client);
	out_str(out, task->kind);
	out_str(out, task->record);
	out_str(out, task->staff);
	if (!names)
		out_none(out);
	else if (print_name(env, out, task->client, err))
		return err->code;
	out_str(out, task->reason);
	return PIR_OK;
}

/* An empty page says so, and where else to look. */
static void
say_nothing(struct env *env, const struct out *out, const char *who)
{
	if (env->quiet || !env->tty_err || !out_is_text(out))
		return;
	if (*who)
		fprintf(env->err,
		    "nothing waits for %s; see 'pir next "
		    "--facilitator all'\n",
		    who);
	else
		fputs("nothing waits for anybody\n", env->err);
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct pir_tasks tasks PIR_AUTO(pir_tasks_release) = PIR_TASKS_INIT;
	struct pir_next_query query = { .within = 14 };
	const char *who = NULL;
	char staff[PIR_ID_SIZE] = "";
	const struct opt opts[] = {
		OPT_STR(0, "facilitator", "STAFF|me|all", "for whom (me)",
		    &who),
		OPT_STR(0, "host", "HOST", "for a host's facilitators",
		    &query.host),
		OPT_DAYS(0, "within", "due in so many days, or overdue (14)",
		    &query.within),
		OPT_ROWS(&how),
		OPT_END,
	};
	bool names;

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_resolve(env, who, query.host ? "all" : "me", staff, err) ||
	    out_begin(&out, env, &how, *staff ? own_cols : cols, err))
		return err->code;
	query.staff = staff;
	query.today = env->today;
	if (pir_next_gather(env->tree, &query, &tasks, err))
		return err->code;
	names = how.names || how.columns;
	for (size_t i = 0; i < tasks.n; i++)
		if (print(env, out, &tasks.v[i], names, err))
			return err->code;
	if (!tasks.n)
		say_nothing(env, out, staff);
	return out_end(&out, err);
}

static const struct verb verbs[] = {
	{ NULL, "what waits for a person, most urgent first", NEED_TREE, run },
	{ 0 },
};

const struct command cmd_next = {
	.name = "next",
	.summary = "what waits for a person, most urgent first",
	.verbs = verbs,
};

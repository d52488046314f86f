/* log.c - pir-log(1): the history as domain changes */
#include "log.h"

#include <string.h>

#include "auto.h"
#include "who.h"

static const struct out_col cols[] = {
	{ "commit", OUT_ID | OUT_EXTRA },
	{ "when", 0 },
	{ "author", 0 },
	{ "role", 0 },
	{ "command", 0 },
	{ "client", 0 },
	{ "record", 0 },
	{ "member", 0 },
	{ "was", 0 },
	{ "now", 0 },
	{ "reason", 0 },
	{ "override", OUT_EXTRA },
	{ "path", OUT_EXTRA },
	{ 0 },
};

struct log {
	struct env *env;
	struct out *out;
	const struct pir_edit *edit; /* whose members are being shown */
	bool page;                   /* for a person, not as rows */
	bool private;
	int64_t limit; /* of commits; 0 for all */
	int64_t n;
};

/* Who made it: a staff id, else the address that the commit has. */
static const char *
author(const struct pir_event *event)
{
	return *event->change->actor ? event->change->actor
				     : event->commit->author.email;
}

/* The latest reason (-m) stands in the record as the commit left it. */
static const char *
reason(const struct pir_event *event)
{
	return pir_json_str(event->edit->after, "change_reason");
}

static void
row(struct log *log, const struct pir_event *event, const char *was,
    const char *now)
{
	char when[PIR_MOMENT_SIZE];

	out_str(log->out, event->commit->id);
	out_str(log->out, pir_moment_format(event->commit->moment, when));
	out_str(log->out, author(event));
	out_str(log->out, event->role);
	out_str(log->out, event->change->command);
	out_str(log->out, event->edit->path.client);
	out_str(log->out, event->edit->path.id);
	out_str(log->out, event->diff->member);
	out_str(log->out, was);
	out_str(log->out, now);
	out_str(log->out, reason(event));
	out_str(log->out, event->change->waived ? event->change->waived : "");
	out_str(log->out, event->edit->file);
}

static void
heading(struct log *log, const struct pir_event *event)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char when[PIR_MOMENT_SIZE];

	pir_moment_format(event->commit->moment, when);
	when[10] = ' ';
	when[16] = '\0';
	pir_str_addf(&line, "%s  %s  %s%s%s%s  %.10s", when,
	    *event->change->command ? event->change->command : "hand edit",
	    author(event), *event->role ? " (" : "", event->role,
	    *event->role ? ")" : "", event->commit->id);
	page_heading(log->env, line.s);
	if (*reason(event))
		page_line(log->env, 2, "why: %s", reason(event));
	if (event->change->waived)
		page_line(log->env, 2, "against the rule: %s",
		    event->change->waived);
}

/* Which record it is whose members follow. */
static void
record(struct log *log, const struct pir_event *event)
{
	const struct pir_edit *edit = event->edit;

	page_line(log->env, 2, "%s %s%s%s", pir_kind_name(edit->path.kind),
	    edit->path.id, edit->before ? "" : ", new",
	    edit->after ? "" : ", removed");
}

static void
line(struct log *log, const struct pir_event *event, const char *was,
    const char *now)
{
	const char *member = event->diff->member;

	if (!event->diff->was)
		page_line(log->env, 4, "%s: %s", member, now);
	else if (!event->diff->now)
		page_line(log->env, 4, "%s: no longer %s", member, was);
	else if (!strcmp(was, now))
		page_line(log->env, 4, "%s: changed", member);
	else
		page_line(log->env, 4, "%s: %s -> %s", member, was, now);
}

/*
 * Kind and id are the line above, ids of entries stand in their members;
 * of a new code list more would only be noise.
 */
static bool
is_plumbing(const struct pir_event *event)
{
	const char *pattern = event->diff->pattern;
	size_t len = strlen(pattern);

	return !strcmp(pattern, "kind") || !strcmp(pattern, "version") ||
	    !strcmp(pattern, "id") ||
	    (len > 4 && !strcmp(pattern + len - 4, "].id")) ||
	    (!event->edit->before && event->edit->path.kind == PIR_VOCABULARY);
}

static void
show(struct log *log, const struct pir_event *event, const char *was,
    const char *now)
{
	if (event->first)
		heading(log, event);
	if (event->first || log->edit != event->edit)
		record(log, event);
	log->edit = event->edit;
	if (!is_plumbing(event))
		line(log, event, was, now);
}

static enum pir_code
tell(const struct pir_event *event, void *ctx, struct pir_err *err)
{
	struct log *log = ctx;
	struct pir_str was PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str now PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	(void)err;
	if (event->first && log->limit && log->n == log->limit)
		return PIR_NO;
	log->n += event->first;
	pir_history_value(event->diff->was, event->diff->privacy, log->private,
	    &was);
	pir_history_value(event->diff->now, event->diff->privacy, log->private,
	    &now);
	(log->page ? show : row)(log, event, pir_str_get(&was),
	    pir_str_get(&now));
	return PIR_OK;
}

/* A folder of records, as it was typed; PIR_MISSING if there is none. */
static enum pir_code
folder(struct env *env, const char *typed, struct pir_strs *paths,
    struct pir_err *err)
{
	struct pir_strs names PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	size_t len = strlen(typed);

	if (pir_tree_list(env->tree, typed, &names, err))
		return err->code;
	if (!names.n)
		return pir_fail(err, PIR_MISSING,
		    "no record and no folder '%s'; see 'pir log' for all that "
		    "there is",
		    typed);
	pir_strs_addn(paths, typed, typed[len - 1] == '/' ? len - 1 : len);
	return PIR_OK;
}

/* A client's folder, a record's path, or that of another folder. */
static enum pir_code
where(struct env *env, const char *typed, struct pir_strs *paths,
    struct pir_err *err)
{
	struct pir_err no_record = PIR_ERR_INIT;
	struct pir_path path;
	char file[PIR_PATH_SIZE];

	if (!who_record(env, typed, &path, &no_record)) {
		if (path.kind == PIR_CLIENT && !strchr(typed, '/'))
			pir_path_folder(PIR_CLIENT, path.client, file);
		else
			pir_path_format(&path, file);
		pir_strs_add(paths, file);
		return PIR_OK;
	}
	if (!strchr(typed, '/')) {
		*err = no_record;
		return err->code;
	}
	return folder(env, typed, paths, err);
}

enum pir_code
log_print(struct env *env, const struct log_args *args,
    const struct pir_strs *paths, struct pir_err *err)
{
	struct log log = { .env = env,
		.limit = args->limit,
		.private = args->private };
	const struct out_opts *how = &args->how;
	enum pir_code code;

	log.page = env->tty_out && !how->columns && !how->sort &&
	    (!how->format || !strcmp(how->format, "text"));
	if (!log.page && out_begin(&log.out, env, how, cols, err))
		return err->code;
	env_pager(env);
	code = pir_history_walk(env->store, env->tree, paths, &args->filter,
	    tell, &log, err);
	if (code) {
		out_release(&log.out);
		return code;
	}
	return log.page ? page_end(env, err) : out_end(&log.out, err);
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct log_args args = { 0 };
	struct pir_strs paths PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	const char *typed = NULL;
	const struct opt opts[] = {
		OPT_ARG_MAY("client", "CLIENT|RECORD|PATH", "whose history",
		    &typed),
		OPT_LOG(&args),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    (typed && where(env, typed, &paths, err)))
		return err->code;
	return log_print(env, &args, typed ? &paths : NULL, err);
}

static const struct verb verbs[] = {
	{ NULL, "show the history as changes to clients, plans and the rest",
	    NEED_TREE, run },
	{ 0 },
};

const struct command cmd_log = {
	.name = "log",
	.summary = "the history as domain changes",
	.verbs = verbs,
};

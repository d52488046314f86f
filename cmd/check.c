/* check.c - pir-check(1) */
#include "check.h"

#include <string.h>

#include "attest.h"
#include "auto.h"
#include "out.h"
#include "text.h"

static const struct out_col cols[] = {
	{ "commit", OUT_ID },
	{ "path", 0 },
	{ "line", OUT_NUMBER },
	{ "rule", 0 },
	{ "what", 0 },
	{ "severity", 0 },
	{ 0 },
};

static const struct out_col rule_cols[] = {
	{ "rule", OUT_ID },
	{ "what", 0 },
	{ "source", 0 },
	{ "severity", 0 },
	{ 0 },
};

/* What a person asks for. */
struct asked {
	struct out_opts how;
	bool history;
	bool objects;
	bool rules;
	bool receive;
	const char *range;
	const char *since;
};

/* Where findings go. */
struct report {
	struct env *env;
	struct out *out; /* NULL: a line each */
	bool begun;      /* a line of progress stands on the terminal */
	struct pir_moment last;
};

static const char *
severity(const char *rule)
{
	return pir_check_is_warning(rule) ? "warning" : "error";
}

/* ---- Every rule -------------------------------------------------------- */

static enum pir_code
list_rules(struct env *env, const struct out_opts *how, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	struct pir_rule_said rule;

	if (out_begin(&out, env, how, rule_cols, err))
		return err->code;
	for (size_t i = 0; pir_check_rule_at(i, &rule); i++) {
		out_str(out, rule.name);
		out_str(out, rule.what);
		out_str(out, rule.source);
		out_str(out, severity(rule.name));
	}
	return out_end(&out, err);
}

/* ---- Findings ---------------------------------------------------------- */

static void
clear_progress(struct report *report)
{
	if (report->begun)
		fputs("\r\033[K", report->env->err);
	report->begun = false;
}

/* A line for a person, as compilers print it; a name may hold newlines. */
static void
print_line(struct report *report, const struct pir_fault *fault)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	clear_progress(report);
	pir_str_addf(&line, "%.10s%s", fault->commit, *fault->path ? " " : "");
	pir_text_print(&line, fault->path, false);
	if (fault->line)
		pir_str_addf(&line, ":%ld", fault->line);
	pir_str_addf(&line, "%s%s: %s", line.len ? " " : "", fault->rule,
	    pir_check_is_warning(fault->rule) ? "warning: " : "");
	pir_text_print(&line, fault->what, false);
	page_line(report->env, 0, "%s", line.s);
}

static void
found(const struct pir_fault *fault, void *ctx)
{
	struct report *report = ctx;

	if (!report->out) {
		print_line(report, fault);
		return;
	}
	out_str(report->out, fault->commit);
	out_str(report->out, fault->path);
	if (fault->line)
		out_int(report->out, fault->line);
	else
		out_none(report->out);
	out_str(report->out, fault->rule);
	out_str(report->out, fault->what);
	out_str(report->out, severity(fault->rule));
}

/* On a terminal, once a second. */
static void
progress(size_t i, size_t n, const char *what, void *ctx)
{
	struct report *report = ctx;
	struct pir_moment now = report->env->clock();

	if (now.seconds == report->last.seconds)
		return;
	report->last = now;
	report->begun = true;
	fprintf(report->env->err, "\r%zu of %zu %s checked", i, n, what);
	fflush(report->env->err);
}

/* ---- The check --------------------------------------------------------- */

/* True for what makes commits, now or in a history. */
static bool
is_command(const char *name)
{
	const struct command *command;
	size_t len;

	for (size_t i = 0; (command = command_at(i)); i++) {
		len = strlen(command->name);
		if (strncmp(name, command->name, len))
			continue;
		if (!strcmp(name, "init"))
			return true;
		for (const struct verb *v = command->verbs; v->run; v++)
			if (v->need == NEED_CHANGE &&
			    (v->name ? name[len] == ' ' &&
					!strcmp(name + len + 1, v->name)
				     : !name[len]))
				return true;
	}
	return false;
}

/* From where, and to where; not set where nobody said. */
struct span {
	struct pir_tree *from;
	struct pir_tree *to;
};

static void
release_span(struct span *span)
{
	pir_tree_release(&span->from);
	pir_tree_release(&span->to);
}

/* What A..B, A.. or ..B says, or an attestation; else the whole history. */
static enum pir_code
read_span(struct env *env, const struct asked *asked, struct span *span,
    struct pir_err *err)
{
	const char *range = asked->range;
	const char *dots = range ? strstr(range, "..") : NULL;
	struct pir_str start PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (range && !dots)
		return pir_fail(err, PIR_INVALID,
		    "'%s' is no range; name one as main~20..main, or "
		    "2013-07-01..",
		    range);
	if (dots)
		pir_str_addn(&start, range, (size_t)(dots - range));
	if (start.len && pir_store_at(env->store, start.s, &span->from, err))
		return err->code;
	if (asked->since &&
	    pir_attest_find(env->store, env->tree, asked->since, &span->from,
		err) == PIR_REFUSED)
		return err->code = PIR_NO;
	if (asked->since && err->code)
		return err->code;
	return dots && dots[2]
	    ? pir_store_at(env->store, dots + 2, &span->to, err)
	    : PIR_OK;
}

static enum pir_code
check_history(struct env *env, struct pir_check *check, const struct span *span,
    struct pir_err *err)
{
	const struct pir_tree *to = span->to ? span->to : env->tree;
	enum pir_code code = pir_check_history(check, span->from, to, err);

	if (code != PIR_NO)
		return code;
	return pir_fail(err, PIR_INVALID,
	    "%.10s, to begin after, is not in the history of %.10s; name the "
	    "earlier one first, as main~20..main",
	    pir_tree_commit(span->from), pir_tree_commit(to));
}

/* What git asks of its pre-receive hook. */
static enum pir_code
check_push(struct env *env, struct pir_check *check, struct pir_err *err)
{
	struct pir_strs updates PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	char line[4096];

	if (env->tty_in)
		return pir_fail(err, PIR_INVALID,
		    "--receive is for git's pre-receive hook");
	if (env->quarantine &&
	    pir_store_quarantine(env->store, env->quarantine, err))
		return err->code;
	while (fgets(line, sizeof line, env->in)) {
		line[strcspn(line, "\n")] = '\0';
		pir_strs_add(&updates, line);
	}
	if (ferror(env->in))
		return pir_fail(err, PIR_SYSTEM,
		    "cannot read what git says of the push");
	return pir_check_push(check, &updates, err);
}

static void
say_count(struct env *env, size_t n, const char *what, const char *end)
{
	fprintf(env->err, "%zu %s%s%s", n, what, n == 1 ? "" : "s", end);
}

static enum pir_code
end(struct report *report, const struct pir_check *check, struct pir_err *err)
{
	struct env *env = report->env;

	clear_progress(report);
	if (report->out ? out_end(&report->out, err) : page_end(env, err))
		return err->code;
	if (!env->quiet && check->commits)
		say_count(env, check->commits, "commit", ", ");
	if (!env->quiet) {
		say_count(env, check->records, "file", ", ");
		say_count(env, check->faults, "finding",
		    check->warnings ? ", " : "\n");
	}
	if (!env->quiet && check->warnings)
		say_count(env, check->warnings, "warning", "\n");
	return check->faults ? (err->code = PIR_NO) : PIR_OK;
}

static enum pir_code
run_check(struct env *env, const struct asked *asked, struct pir_err *err)
{
	const struct out_opts *how = &asked->how;
	struct report report = { .env = env };
	struct span span PIR_AUTO(release_span) = { 0 };
	struct pir_check check = { .found = found,
		.ctx = &report,
		.is_command = is_command };
	enum pir_code code;
	bool lost; /* what --since names does not hold: that is found */

	if (env_open(env, NEED_TREE, how->at, err))
		return err->code;
	lost = read_span(env, asked, &span, err) == PIR_NO;
	if (lost)
		*err = PIR_ERR_INIT;
	if (err->code)
		return err->code;
	if ((how->columns || how->sort ||
		(how->format && strcmp(how->format, "text"))) &&
	    out_begin(&report.out, env, how, cols, err))
		return err->code;
	check.store = env->store;
	check.now = report.last = env->clock();
	if (env->tty_err && !env->quiet)
		check.progress = progress;
	if ((asked->objects ||
		!(asked->history || asked->receive || how->at)) &&
	    pir_check_objects(&check, err))
		return err->code;
	if (lost)
		code = PIR_OK;
	else if (asked->receive)
		code = check_push(env, &check, err);
	else if (asked->history)
		code = check_history(env, &check, &span, err);
	else
		code = pir_check_tree(&check, env->tree, err);
	if (!code && !asked->receive && (lost || !how->at))
		code = pir_check_attestations(&check, env->tree, err);
	if (!code)
		code = end(&report, &check, err);
	out_release(&report.out);
	return code;
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct asked asked = { 0 };
	const struct opt opts[] = {
		OPT_FLAG(0, "history", "every commit, not only the tip",
		    &asked.history),
		OPT_FLAG(0, "list-rules", "what is checked, and by what right",
		    &asked.rules),
		OPT_FLAG(0, "objects", "what git fsck finds, too",
		    &asked.objects),
		OPT_FLAG(0, "receive", "what is pushed: for git's hook",
		    &asked.receive),
		OPT_STR(0, "since", "ATTESTATION",
		    "the history after what was attested", &asked.since),
		OPT_ARG_MAY("range", "RANGE", "of --history: A..B, after A",
		    &asked.range),
		OPT_ROWS(&asked.how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	if (asked.since && asked.range)
		return pir_fail(err, PIR_INVALID,
		    "--since and a range both say where to begin");
	asked.history = asked.history || asked.since;
	if (asked.range && !asked.history)
		return pir_fail(err, PIR_INVALID,
		    "a range is of a history; use --history %s", asked.range);
	return asked.rules ? list_rules(env, &asked.how, err)
			   : run_check(env, &asked, err);
}

static const struct verb verbs[] = {
	{ NULL, "prove that every record and every change kept the rules",
	    NEED_NOTHING, run },
	{ 0 },
};

const struct command cmd_check = {
	"check",
	"prove that every record and every change kept the rules",
	verbs,
};

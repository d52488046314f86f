#include "opt_private.h"

#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"

/* An option or operand as it was found, and the value that came with it. */
struct found {
	const struct opt *opt;
	const char *value;
};

struct scan {
	struct env *env;
	const struct opt *opts;   /* the verb's */
	const struct opt *common; /* every verb's */
	char **arg;               /* what comes next */
	struct found *found;
	size_t n;
	size_t operands; /* seen so far */
};

static void
scan_release(struct scan *scan)
{
	free(scan->found);
}

static void
add(struct scan *scan, const struct opt *opt, const char *value)
{
	scan->found =
	    pir_realloc(scan->found, scan->n + 1, sizeof *scan->found);
	scan->found[scan->n++] = (struct found){ opt, value };
}

static enum pir_code
usage(struct scan *scan, struct pir_err *err)
{
	size_t len = strlen(err->msg);

	snprintf(err->msg + len, sizeof err->msg - len, "; see 'pir %s --help'",
	    scan->env->command);
	return err->code;
}

/* Rows of the table whose long name begins so; the last one is kept. */
static size_t
matches(const struct opt *opts, const char *name, size_t len,
    const struct opt **last, struct pir_strs *names)
{
	size_t n = 0;

	for (; opts->name; opts++)
		if (!opts->operand && !strncmp(opts->name, name, len) &&
		    opts->help) {
			n++;
			*last = opts;
			pir_strs_addf(names, "--%s", opts->name);
		}
	return n;
}

static enum pir_code
find_long(struct scan *scan, const char *name, const struct opt **opt,
    struct pir_err *err)
{
	struct pir_strs names PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char *word PIR_AUTO(pir_free) = pir_strndup(name, strcspn(name, "="));
	size_t n;

	*opt = opt_named(scan->opts, word, false);
	if (!*opt)
		*opt = opt_named(scan->common, word, false);
	if (*opt)
		return PIR_OK;
	n = matches(scan->opts, word, strlen(word), opt, &names) +
	    matches(scan->common, word, strlen(word), opt, &names);
	if (n == 1)
		return PIR_OK;
	if (n == 0) {
		pir_fail(err, PIR_INVALID, "there is no option '--%s'", word);
		usage(scan, err);
		opt_suggest(scan->opts, word, "--", err);
		return err->code;
	}
	pir_strs_join(&names, &list);
	pir_fail(err, PIR_INVALID, "'--%s' may be %s", word,
	    pir_str_get(&list));
	return usage(scan, err);
}

/* --name, --name=value, --name value */
static enum pir_code
take_long(struct scan *scan, struct pir_err *err)
{
	const char *name = *scan->arg + 2;
	const char *value = strchr(name, '=');
	const struct opt *opt;

	if (find_long(scan, name, &opt, err))
		return err->code;
	scan->arg++;
	if (opt->flag && value)
		return pir_fail(err, PIR_INVALID, "--%s takes no value",
		    opt->name);
	if (!opt->flag && !value && !*scan->arg) {
		pir_fail(err, PIR_INVALID, "--%s needs a value, %s", opt->name,
		    opt->meta);
		return usage(scan, err);
	}
	if (!opt->flag)
		value = value ? value + 1 : *scan->arg++;
	add(scan, opt, value);
	return PIR_OK;
}

static const struct opt *
find_key(const struct opt *opts, char key)
{
	for (; opts->name; opts++)
		if (opts->key == key)
			return opts;
	return NULL;
}

/* -q, -nq, -mvalue, -m value */
static enum pir_code
take_short(struct scan *scan, struct pir_err *err)
{
	const char *key = *scan->arg++ + 1;

	for (; *key; key++) {
		const struct opt *opt = find_key(scan->opts, *key);

		if (!opt)
			opt = find_key(scan->common, *key);
		if (!opt) {
			pir_fail(err, PIR_INVALID, "there is no option '-%c'",
			    *key);
			return usage(scan, err);
		}
		if (opt->flag) {
			add(scan, opt, NULL);
			continue;
		}
		if (!key[1] && !*scan->arg) {
			pir_fail(err, PIR_INVALID, "-%c needs a value, %s",
			    *key, opt->meta);
			return usage(scan, err);
		}
		add(scan, opt, key[1] ? key + 1 : *scan->arg++);
		break;
	}
	return PIR_OK;
}

/* The next operand goes to the next row that takes one. */
static enum pir_code
take_operand(struct scan *scan, struct pir_err *err)
{
	size_t left = scan->operands++;

	for (const struct opt *opt = scan->opts; opt->name; opt++) {
		if (!opt->operand || (!opt->list && left-- > 0))
			continue;
		add(scan, opt, *scan->arg++);
		return PIR_OK;
	}
	/* It may be half of a name: it is counted, not shown. */
	pir_fail(err, PIR_INVALID,
	    "operand %zu is one too many; quote words that belong together",
	    scan->operands);
	return usage(scan, err);
}

static enum pir_code
walk(struct scan *scan, struct pir_err *err)
{
	bool options = true;

	while (*scan->arg) {
		const char *arg = *scan->arg;

		if (options && !strcmp(arg, "--")) {
			options = false;
			scan->arg++;
		} else if (options && !strncmp(arg, "--", 2)) {
			if (take_long(scan, err))
				return err->code;
		} else if (options && arg[0] == '-' && arg[1]) {
			if (take_short(scan, err))
				return err->code;
		} else if (take_operand(scan, err)) {
			return err->code;
		}
	}
	return PIR_OK;
}

static bool
is_named(const struct opt *opt, const char *name)
{
	return !opt->operand && !strcmp(opt->name, name);
}

static const char *
value_of(const struct scan *scan, const char *name)
{
	for (size_t i = 0; i < scan->n; i++)
		if (is_named(scan->found[i].opt, name))
			return scan->found[i].value;
	return NULL;
}

/* What --at names, where it is a revision and not a time of day. */
static const char *
revision(const struct scan *scan)
{
	const struct opt *opt = opt_named(scan->opts, "at", false);

	return opt && !strcmp(opt->meta, "REV|DATE") ? value_of(scan, "at")
						     : NULL;
}

/* Relative days count from --on, or from the day of --at, else today. */
static enum pir_code
base_day(const struct scan *scan, struct pir_date *base, struct pir_err *err)
{
	struct pir_err no_day = PIR_ERR_INIT;
	const char *on = value_of(scan, "on");
	const char *at = revision(scan);

	*base = scan->env->today;
	if (on && opt_named(scan->opts, "on", false)->date) {
		if (pir_date_read(base, on, scan->env->today, err))
			return pir_within(err, "--on");
	} else if (at) {
		(void)pir_date_read(base, at, scan->env->today, &no_day);
	}
	return PIR_OK;
}

static enum pir_code
check_once(const struct scan *scan, size_t i, struct pir_err *err)
{
	const struct opt *opt = scan->found[i].opt;
	char title[64];

	if (opt->flag || opt->list)
		return PIR_OK;
	for (size_t j = 0; j < i; j++)
		if (scan->found[j].opt == opt)
			return pir_fail(err, PIR_INVALID, "%s is given twice",
			    opt_title(opt, title));
	return PIR_OK;
}

/* A list that is given takes the place of the list that was there. */
static void
make_room(struct scan *scan, size_t i)
{
	const struct opt *opt = scan->found[i].opt;
	size_t n = 0;

	for (size_t j = 0; j < scan->n; j++) {
		if (j < i && scan->found[j].opt == opt)
			return;
		n += scan->found[j].opt == opt;
	}
	opt->list->v = env_own(scan->env, pir_alloc(n, sizeof *opt->list->v));
	opt->list->n = 0;
}

static enum pir_code
store(struct scan *scan, struct pir_err *err)
{
	struct pir_date base;

	if (base_day(scan, &base, err))
		return err->code;
	for (size_t i = 0; i < scan->n; i++) {
		const struct opt *opt = scan->found[i].opt;
		bool on = is_named(opt, "on");

		if (check_once(scan, i, err))
			return err->code;
		if (opt->list)
			make_room(scan, i);
		if (opt_store(scan->env, opt, scan->found[i].value,
			on ? scan->env->today : base, err))
			return err->code;
	}
	return PIR_OK;
}

static _Noreturn void
leave(struct env *env, enum pir_code code, const struct pir_err *err)
{
	if (code)
		fprintf(env->err, "pir %s: %s\n", env->command, err->msg);
	exit((int)code);
}

static bool
is_batch(const struct opt *opts)
{
	const struct opt *opt = opt_named(opts, "stdin", false);

	return opt && opt->flag && *opt->flag;
}

enum pir_code
opt_parse(struct env *env, const struct opt *opts, int argc, char **argv,
    struct pir_err *err)
{
	bool help = false, list = false;
	const char *format = NULL;
	const struct opt common[] = {
		OPT_STR('C', "directory", "DIR",
		    "the repository is here, or above", &env->dir),
		OPT_FLAG('q', "quiet", "no talk on standard error",
		    &env->quiet),
		OPT_FLAG('h', "help", "print this", &help),
		OPT_FLAG(0, "list-options", NULL, &list),
		opt_named(opts, "output", false)
		    ? OPT_END
		    : OPT_WORD('o', "output", "text|json",
			  "errors as JSON, too", &format),
		OPT_END,
	};
	struct scan scan PIR_AUTO(scan_release) = {
		.env = env,
		.opts = opts,
		.common = common,
		.arg = argc > 0 ? argv + 1 : argv,
	};

	for (int i = 1; i < argc && strcmp(argv[i], "--"); i++) {
		if (!strcmp(argv[i], "--help") ||
		    (!strcmp(argv[i], "-h") && !find_key(opts, 'h')))
			leave(env, opt_help(env, opts, common, err), err);
		if (!strcmp(argv[i], "--list-options"))
			leave(env, opt_list(env, opts, common, err), err);
	}
	if (walk(&scan, err) || store(&scan, err))
		return err->code;
	if (!is_batch(opts) && opt_check_needed(env, opts, err))
		return err->code;
	if (env_open(env, env->verb ? env->verb->need : NEED_NOTHING,
		revision(&scan), err))
		return err->code;
	/* What was tried on the way there is of no interest any more. */
	*err = PIR_ERR_INIT;
	return PIR_OK;
}

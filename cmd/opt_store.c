#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "money.h"
#include "near.h"
#include "opt_private.h"
#include "text.h"

enum {
	MOST_TEXT = 1024 * 1024
};

const char *
opt_title(const struct opt *opt, char buf[64])
{
	snprintf(buf, 64, "%s%s", opt->operand ? "" : "--",
	    opt->operand ? opt->meta : opt->name);
	return buf;
}

const struct opt *
opt_named(const struct opt *opts, const char *name, bool operands)
{
	for (; opts->name; opts++)
		if (opts->operand <= operands && !strcmp(opts->name, name))
			return opts;
	return NULL;
}

void
opt_suggest(const struct opt *opts, const char *name, const char *dashes,
    struct pir_err *err)
{
	struct pir_near near = PIR_NEAR_INIT(name);

	for (; opts->name; opts++)
		if (!opts->operand)
			pir_near_offer(&near, opts->name);
	pir_near_say(&near, dashes, err);
}

/* One word of "a|b|c". */
static enum pir_code
store_word(const struct opt *opt, const char *value, struct pir_err *err)
{
	char *all PIR_AUTO(pir_free) = pir_strdup(opt->meta);
	struct pir_near near = PIR_NEAR_INIT(value);
	char *rest = NULL;

	for (char *word = strtok_r(all, "|", &rest); word;
	     word = strtok_r(NULL, "|", &rest)) {
		if (!strcmp(word, value)) {
			*opt->word = value;
			return PIR_OK;
		}
		pir_near_offer(&near, word);
	}
	pir_fail(err, PIR_INVALID, "'%s' is not one of %s", value, opt->meta);
	pir_near_say(&near, "", err);
	return err->code;
}

static enum pir_code
read_number(int64_t *number, const char *value, const char **end,
    struct pir_err *err)
{
	size_t len = strspn(value, "0123456789");

	if (len == 0)
		return pir_fail(err, PIR_INVALID, "not a whole number: '%s'",
		    value);
	if (len > 15)
		return pir_fail(err, PIR_INVALID, "too large: '%s'", value);
	*number = (int64_t)strtoll(value, NULL, 10);
	*end = value + len;
	return PIR_OK;
}

static enum pir_code
keep_number(int64_t *number, int64_t n, int64_t least, struct pir_err *err)
{
	if (n < least)
		return pir_fail(err, PIR_INVALID, "must be %d or more",
		    (int)least);
	*number = n;
	return PIR_OK;
}

static enum pir_code
store_number(const struct opt *opt, const char *value, struct pir_err *err)
{
	const char *end;
	int64_t n;

	if (read_number(&n, value, &end, err))
		return err->code;
	if (*end)
		return pir_fail(err, PIR_INVALID, "not a whole number: '%s'",
		    value);
	return keep_number(opt->number, n, opt->least, err);
}

/* "14", "14d", "2w"; months and years have the days that they have now. */
static enum pir_code
store_days(const struct opt *opt, const char *value, struct pir_date base,
    struct pir_err *err)
{
	const char *end;
	int64_t n;

	if (read_number(&n, value, &end, err))
		return err->code;
	if (n > 36500 || (*end && (end[1] || !strchr("dwmy", *end))))
		return pir_fail(err, PIR_INVALID,
		    "not a number of days: '%s'; say 14d, 2w, 3m or 1y", value);
	if (*end == 'w')
		n *= 7;
	if (*end == 'm' || *end == 'y')
		n = pir_date_days(base,
		    pir_date_add_months(base, (int)(*end == 'y' ? 12 * n : n)));
	return keep_number(opt->days, n, opt->least, err);
}

/* What "-" stands for: all of standard input, less the last newlines. */
static enum pir_code
read_input(struct env *env, const char **text, struct pir_err *err)
{
	struct pir_str all PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char buf[4096];
	size_t n;

	if (env->in_taken)
		return pir_fail(err, PIR_INVALID,
		    "standard input can be taken only once");
	env->in_taken = true;
	while ((n = fread(buf, 1, sizeof buf, env->in)) > 0) {
		pir_str_addn(&all, buf, n);
		if (all.len > MOST_TEXT)
			return pir_fail(err, PIR_INVALID,
			    "more than 1 MiB of text, the most that a record "
			    "can hold");
	}
	if (ferror(env->in))
		return pir_fail(err, PIR_SYSTEM, "cannot read standard input");
	if (all.s && strlen(all.s) != all.len)
		return pir_fail(err, PIR_INVALID,
		    "a NUL character cannot stand in a record");
	while (all.len > 0 && all.s[all.len - 1] == '\n')
		all.s[--all.len] = '\0';
	*text = env_own(env, pir_str_detach(&all));
	return PIR_OK;
}

static enum pir_code
store_text(struct env *env, const struct opt *opt, const char *value,
    struct pir_err *err)
{
	if (opt->text && !strcmp(value, "-") && read_input(env, &value, err))
		return err->code;
	if (!opt->json && pir_text_check(value, strlen(value), true, err))
		return err->code;
	if (opt->str)
		*opt->str = value;
	else
		opt->list->v[opt->list->n++] = value;
	return PIR_OK;
}

static enum pir_code
store(struct env *env, const struct opt *opt, const char *value,
    struct pir_date base, struct pir_err *err)
{
	if (opt->str || opt->list)
		return store_text(env, opt, value, err);
	if (opt->date)
		return pir_date_read(opt->date, value, base, err);
	if (opt->number)
		return store_number(opt, value, err);
	if (opt->days)
		return store_days(opt, value, base, err);
	if (opt->cents)
		return pir_money_parse(opt->cents, value, err);
	return store_word(opt, value, err);
}

enum pir_code
opt_store(struct env *env, const struct opt *opt, const char *value,
    struct pir_date base, struct pir_err *err)
{
	char title[64];

	if (opt->flag) {
		*opt->flag = true;
		return PIR_OK;
	}
	if (store(env, opt, value, base, err))
		return pir_within(err, opt_title(opt, title));
	return PIR_OK;
}

/* True if the target of a row that can be needed was filled. */
static bool
is_given(const struct opt *opt)
{
	return (opt->str && *opt->str) || (opt->word && *opt->word) ||
	    (opt->list && opt->list->n > 0) ||
	    (opt->date && pir_date_is_set(*opt->date)) ||
	    (opt->cents && *opt->cents > 0);
}

enum pir_code
opt_check_needed(struct env *env, const struct opt *opts, struct pir_err *err)
{
	struct pir_str operands PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char title[64];

	opt_usage(opts, &operands);
	for (; opts->name; opts++) {
		if (!opts->needed || is_given(opts))
			continue;
		return pir_fail(err, PIR_INVALID, "%s must be given: pir %s%s",
		    opt_title(opts, title), env->command,
		    pir_str_get(&operands));
	}
	return PIR_OK;
}

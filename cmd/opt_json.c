#include <inttypes.h>
#include <string.h>

#include "mem.h"
#include "opt_private.h"

/* The scalar as it would be typed; numbers are written out. */
static enum pir_code
typed(struct env *env, const struct pir_json *value, const char **text,
    struct pir_err *err)
{
	char *digits;

	switch (pir_json_type(value)) {
	case PIR_JSON_STRING:
		*text = pir_json_text(value);
		return PIR_OK;
	case PIR_JSON_NUMBER:
		if (!pir_json_is_integer(value))
			break;
		digits = env_own(env, pir_alloc(24, 1));
		snprintf(digits, 24, "%" PRId64, pir_json_number(value));
		*text = digits;
		return PIR_OK;
	default:
		break;
	}
	return pir_fail(err, PIR_INVALID, "not a string or a whole number");
}

static enum pir_code
take_list(struct env *env, const struct opt *opt, const struct pir_json *value,
    struct pir_date base, struct pir_err *err)
{
	bool several = pir_json_type(value) == PIR_JSON_ARRAY;
	const struct pir_json *e = several ? pir_json_first(value) : value;
	size_t n = several ? pir_json_count(value) : 1;
	const char *text;

	opt->list->v = env_own(env, pir_alloc(n, sizeof *opt->list->v));
	for (opt->list->n = 0; n > 0; n--) {
		if (typed(env, e, &text, err))
			return pir_within(err, opt->name);
		if (opt_store(env, opt, text, base, err))
			return err->code;
		if (several)
			e = pir_json_next(e);
	}
	return PIR_OK;
}

static enum pir_code
take(struct env *env, const struct opt *opt, const struct pir_json *value,
    struct pir_date base, struct pir_err *err)
{
	const char *text;

	if (pir_json_type(value) == PIR_JSON_NULL)
		return PIR_OK;
	if (opt->flag) {
		if (pir_json_type(value) != PIR_JSON_BOOL)
			return pir_fail(err, PIR_INVALID,
			    "%s: neither true nor false", opt->name);
		*opt->flag = pir_json_truth(value);
		return PIR_OK;
	}
	if (opt->list)
		return take_list(env, opt, value, base, err);
	if (typed(env, value, &text, err))
		return pir_within(err, opt->name);
	if (opt->text && !strcmp(text, "-"))
		return pir_fail(err, PIR_INVALID,
		    "%s: standard input is taken by the batch", opt->name);
	return opt_store(env, opt, text, base, err);
}

/* What concerns the batch as a whole is not said on a line. */
static bool
is_of_batch(const char *name)
{
	return !strcmp(name, "stdin") || !strcmp(name, "dry-run");
}

static enum pir_code
base_day(struct env *env, const struct opt *opts, const struct pir_json *line,
    struct pir_date *base, struct pir_err *err)
{
	const struct opt *on = opt_named(opts, "on", false);

	*base = env->today;
	if (!on || !on->date)
		return PIR_OK;
	if (pir_json_get(line, "on") &&
	    take(env, on, pir_json_get(line, "on"), env->today, err))
		return err->code;
	if (pir_date_is_set(*on->date))
		*base = *on->date;
	return PIR_OK;
}

enum pir_code
opt_from_json(struct env *env, const struct opt *opts,
    const struct pir_json *line, struct pir_err *err)
{
	struct pir_date base;

	if (base_day(env, opts, line, &base, err))
		return err->code;
	for (const struct pir_json *e = pir_json_first(line); e;
	     e = pir_json_next(e)) {
		const char *name = pir_json_name(e);
		const struct opt *opt = opt_named(opts, name, true);

		if (!opt || is_of_batch(name)) {
			pir_fail(err, PIR_INVALID, "no member '%s' here", name);
			if (!opt)
				opt_suggest(opts, name, "", err);
			return err->code;
		}
		if (strcmp(name, "on") != 0 && take(env, opt, e, base, err))
			return err->code;
	}
	return opt_check_needed(env, opts, err);
}

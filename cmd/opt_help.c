#include <string.h>

#include "auto.h"
#include "opt_private.h"

void
opt_usage(const struct opt *opts, struct pir_str *out)
{
	const struct opt *opt;

	for (opt = opts; opt->name; opt++)
		if (!opt->operand && opt->needed)
			pir_str_addf(out, " --%s %s", opt->name, opt->meta);
	pir_str_add(out, " [option...]");
	for (opt = opts; opt->name; opt++)
		if (opt->operand)
			pir_str_addf(out, opt->needed ? " %s%s" : " [%s%s]",
			    opt->meta, opt->list ? "..." : "");
}

/* The left side of a row: "  -m, --message REASON". */
static void
left(const struct opt *opt, struct pir_str *out)
{
	if (opt->operand) {
		pir_str_addf(out, "  %s", opt->meta);
		return;
	}
	if (opt->key)
		pir_str_addf(out, "  -%c, ", opt->key);
	else
		pir_str_add(out, "      ");
	pir_str_addf(out, "--%s", opt->name);
	if (opt->meta)
		pir_str_addf(out, " %s", opt->meta);
}

static size_t
width(const struct opt *opts, size_t least)
{
	for (; opts->name; opts++) {
		struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		left(opts, &s);
		if (s.len > least && s.len <= 34)
			least = s.len;
	}
	return least;
}

static void
rows(struct env *env, const struct opt *opts, size_t room)
{
	for (; opts->name; opts++) {
		struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (!opts->help)
			continue;
		left(opts, &s);
		if (s.len > room)
			pir_str_addf(&s, "\n%*s", (int)room, "");
		fprintf(env->out, "%-*s  %s\n", (int)room, pir_str_get(&s),
		    opts->help);
	}
}

enum pir_code
opt_help(struct env *env, const struct opt *opts, const struct opt *common,
    struct pir_err *err)
{
	struct pir_str usage PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t room = width(common, width(opts, 0));

	opt_usage(opts, &usage);
	fprintf(env->out, "usage: pir %s%s\n", env->command,
	    pir_str_get(&usage));
	if (env->verb)
		fprintf(env->out, "%s\n", env->verb->summary);
	fputc('\n', env->out);
	rows(env, opts, room);
	rows(env, common, room);
	return env_flush(env, err);
}

static void
names(struct env *env, const struct opt *opts)
{
	for (; opts->name; opts++)
		if (!opts->operand && opts->help)
			fprintf(env->out, "--%s\t%s\t%s\n", opts->name,
			    opts->meta ? opts->meta : "", opts->help);
}

enum pir_code
opt_list(struct env *env, const struct opt *opts, const struct opt *common,
    struct pir_err *err)
{
	names(env, opts);
	names(env, common);
	return env_flush(env, err);
}

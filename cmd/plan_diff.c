/* plan_diff.c - pir-plan(1): diff */
#include "plan_diff.h"

#include "auto.h"
#include "cmd_plan.h"
#include "plan.h"
#include "who.h"

static const struct out_col cols[] = {
	{ "entry", 0 },
	{ "change", 0 },
	{ "goal", OUT_EXTRA },
	{ "action", OUT_EXTRA },
	{ "member", OUT_EXTRA },
	{ "was", OUT_EXTRA },
	{ "now", OUT_EXTRA },
	{ "client", OUT_EXTRA },
	{ "record", OUT_EXTRA },
	{ 0 },
};

struct print {
	struct out *out;
	const char *client;
};

static enum pir_code
row(const struct pir_plan_delta *delta, void *ctx, struct pir_err *err)
{
	const struct print *print = ctx;

	(void)err;
	out_str(print->out, delta->entry);
	out_str(print->out, delta->change);
	out_str(print->out, delta->goal);
	out_str(print->out, delta->action);
	out_str(print->out, delta->member);
	out_str(print->out, delta->was);
	out_str(print->out, delta->now);
	out_str(print->out, print->client);
	out_str(print->out, print->client);
	return PIR_OK;
}

/* ---- Versions ------------------------------------------------------------ */

/* The plan in the tree; NULL if there was none yet. */
static enum pir_code
plan_in(const struct pir_tree *tree, const char *client, struct pir_json **plan,
    struct pir_err *err)
{
	struct pir_err none = PIR_ERR_INIT;

	if (!tree ||
	    pir_record_get(tree, PIR_PLAN, client, plan, &none) == PIR_MISSING)
		return PIR_OK;
	if (none.code)
		*err = none;
	return none.code;
}

/* The plan at a commit, or at the end of a day. */
static enum pir_code
plan_at(struct env *env, const char *client, const char *rev,
    struct pir_json **plan, struct pir_err *err)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_err no_day = PIR_ERR_INIT;
	struct pir_date day;
	char buf[PIR_DATE_SIZE];

	if (!pir_date_read(&day, rev, env->today, &no_day))
		rev = pir_date_format(day, buf);
	if (pir_store_at(env->store, rev, &tree, err))
		return err->code;
	return plan_in(tree, client, plan, err);
}

/* What the walk back to the last agreement looks for and finds. */
struct search {
	const char *client;
	struct pir_json *plan;
	char commit[PIR_COMMIT_SIZE];
};

/* How many times the client has said yes. */
static size_t
words(const struct pir_json *plan)
{
	size_t n = 0;

	for (const struct pir_json *a =
		 pir_json_first(pir_json_get(plan, "agreements"));
	     a; a = pir_json_next(a))
		n += pir_plan_speaks_for_client(plan, a) &&
		    !pir_json_is(a, "how", "declined");
	return n;
}

static enum pir_code
is_agreement(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	struct search *search = ctx;
	struct pir_json *was PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *now PIR_AUTO(pir_json_release) = NULL;

	(void)changed;
	if (plan_in(before, search->client, &was, err) ||
	    plan_in(after, search->client, &now, err))
		return err->code;
	if (words(now) <= words(was))
		return PIR_OK;
	search->plan = pir_steal(&now);
	memcpy(search->commit, commit->id, sizeof search->commit);
	return PIR_NO;
}

static enum pir_code
last_agreed(struct env *env, const char *client, struct pir_json **plan,
    struct pir_str *talk, struct pir_err *err)
{
	struct search search = { .client = client };
	struct pir_strs paths PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	char file[PIR_PATH_SIZE];

	pir_strs_add(&paths, pir_path_of(PIR_PLAN, client, file));
	if (pir_store_history(env->store, env->tree, &paths, is_agreement,
		&search, err))
		return err->code;
	if (!search.plan)
		return pir_fail(err, PIR_MISSING,
		    "the plan of client %s was never agreed; say which "
		    "versions, by commit or day",
		    client);
	pir_str_addf(talk, "since the client agreed on %s (%.10s)\n",
	    pir_json_str(pir_plan_agreement(search.plan, "client"), "on"),
	    search.commit);
	*plan = search.plan;
	return PIR_OK;
}

/* ---- diff ---------------------------------------------------------------- */

struct versions {
	const char *client; /* as typed */
	const char *from;
	const char *to;
	struct pir_str talk; /* of the one that was looked for */
};

static void
release(struct versions *typed)
{
	pir_str_release(&typed->talk);
}

static enum pir_code
read_versions(struct env *env, struct versions *typed, const char *client,
    struct pir_json **was, struct pir_json **now, struct pir_err *err)
{
	if (typed->from ? plan_at(env, client, typed->from, was, err)
			: last_agreed(env, client, was, &typed->talk, err))
		return err->code;
	if (typed->to)
		return plan_at(env, client, typed->to, now, err);
	return pir_record_get(env->tree, PIR_PLAN, client, now, err);
}

enum pir_code
plan_diff(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pir_json *was PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *now PIR_AUTO(pir_json_release) = NULL;
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	struct versions typed PIR_AUTO(release) = { 0 };
	char client[PIR_ID_CLIENT + 1];
	struct print print = { .client = client };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &typed.client),
		OPT_ARG_MAY("a", "REV|DATE",
		    "from this version (when it was last agreed)", &typed.from),
		OPT_ARG_MAY("b", "REV|DATE", "to this one (now)", &typed.to),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_client(env, typed.client, client, err) ||
	    read_versions(env, &typed, client, &was, &now, err) ||
	    out_begin(&out, env, &how, cols, err))
		return err->code;
	if (!env->quiet)
		fputs(pir_str_get(&typed.talk), env->err);
	print.out = out;
	if (pir_plan_diff(was, now, row, &print, err))
		return err->code;
	return out_end(&out, err);
}

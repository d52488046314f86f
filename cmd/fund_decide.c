/* fund_decide.c - pir-fund(1): approve, decline, cancel */
#include "act.h"
#include "fund.h"
#include "fund_private.h"

struct args {
	struct act_opts act;
	struct opt_list requests;
};

typedef enum pir_code decide_fn(struct pir_change *, const char *request,
    struct pir_err *);

/* All of them, in one commit. */
static enum pir_code
each(struct pir_change *change, const struct args *a, decide_fn *decide,
    struct pir_err *err)
{
	for (size_t i = 0; i < a->requests.n; i++)
		if (decide(change, a->requests.v[i], err))
			return err->code;
	return PIR_OK;
}

static enum pir_code
approve(struct pir_change *change, void *ctx, struct pir_err *err)
{
	return each(change, ctx, pir_fund_approve, err);
}

static enum pir_code
decline(struct pir_change *change, void *ctx, struct pir_err *err)
{
	return each(change, ctx, pir_fund_decline, err);
}

static enum pir_code
cancel(struct pir_change *change, void *ctx, struct pir_err *err)
{
	return each(change, ctx, pir_fund_cancel, err);
}

#define OPT_REQUESTS(a) \
	OPT_(0, "request", "REQUEST", "its id; several are one change", \
	    .list = &(a)->requests, .operand = true, .needed = true)

enum pir_code
fund_approve(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_REQUESTS(&a),
		OPT_ACT_OVERRIDE(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("fund approve", &a, opts, approve), argc, argv,
	    err);
}

enum pir_code
fund_decline(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_REQUESTS(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("fund decline", &a, opts, decline), argc, argv,
	    err);
}

enum pir_code
fund_cancel(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_REQUESTS(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("fund cancel", &a, opts, cancel), argc, argv,
	    err);
}

/* fund_pool.c - pir-fund(1): open, allocate, close */
#include "act.h"
#include "fund.h"
#include "fund_private.h"

#define OPT_POOL(p) OPT_ARG("pool", "POOL", "its id, or the beginning", p)

struct open_args {
	struct act_opts act;
	struct opt_list categories;
	struct pir_fund_pool said;
};

static enum pir_code
open_pool(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct open_args *a = ctx;
	struct pir_fund_pool said = a->said;

	said.categories = (struct pir_list){ a->categories.v, a->categories.n };
	return pir_fund_open(change, &said, err);
}

enum pir_code
fund_open(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct open_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("pool", "ID", "a short word, as 2013-14", &a.said.id),
		OPT_LIST(0, "category", "CODE[:STREAM][=AMOUNT]",
		    "what it pays for, of fund-categories; stream client or "
		    "capacity; a budget",
		    &a.categories),
		OPT_CENTS(0, "client-limit", "the most for one client",
		    &a.said.client_limit_cents),
		OPT_(0, "from", "DATE", "its first day", .date = &a.said.from,
		    .needed = true),
		OPT_DATE(0, "pay-until", "when all should be paid",
		    &a.said.pay_until),
		OPT_CENTS(0, "quorum", "above this two approve",
		    &a.said.quorum_cents),
		OPT_STR(0, "title", "TEXT", "what it is called (its id)",
		    &a.said.title),
		OPT_(0, "to", "DATE", "the last day to approve anything",
		    .date = &a.said.to, .needed = true),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("fund open", &a, opts, open_pool), argc,
	    argv, err);
}

struct allocate_args {
	struct act_opts act;
	struct pir_fund_allocation said;
};

static enum pir_code
allocate(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct allocate_args *a = ctx;
	struct pir_fund_allocation said = a->said;

	said.id = a->act.id;
	return pir_fund_allocate(change, &said, err);
}

enum pir_code
fund_allocate(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct allocate_args a = { 0 };
	const struct opt opts[] = {
		OPT_POOL(&a.said.pool),
		OPT_(0, "amount", "AMOUNT", "how much, as 1250.50",
		    .cents = &a.said.cents, .operand = true, .needed = true),
		OPT_STR(0, "authority", "REF", "the letter or decision",
		    &a.said.authority),
		OPT_STR(0, "category", "CODE", "for this (unassigned)",
		    &a.said.category),
		OPT_FLAG(0, "handback", "it goes back to the funder",
		    &a.said.back),
		OPT_STR(0, "source", "TEXT", "where it comes from or goes",
		    &a.said.source),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("fund allocate", &a, opts, allocate), argc,
	    argv, err);
}

struct close_args {
	struct act_opts act;
	struct pir_fund_close said;
};

static enum pir_code
close_pool(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct close_args *a = ctx;

	return pir_fund_close(change, &a->said, err);
}

enum pir_code
fund_close(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct close_args a = { 0 };
	const struct opt opts[] = {
		OPT_POOL(&a.said.pool),
		OPT_STR(0, "authority", "REF", "the letter or decision",
		    &a.said.authority),
		OPT_STR(0, "carry-to", "POOL",
		    "what is committed and unspent goes there",
		    &a.said.carry_to),
		OPT_FLAG(0, "return",
		    "release what is committed; all unspent goes back",
		    &a.said.back),
		OPT_ACT_ONE(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("fund close", &a, opts, close_pool), argc, argv,
	    err);
}

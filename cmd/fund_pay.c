/* fund_pay.c - pir-fund(1): pay, refund, release */
#include "act.h"
#include "document.h"
#include "fund.h"
#include "fund_private.h"

struct args {
	struct act_opts act;
	const char *receipt;
	struct pir_fund_payment said;
};

typedef enum pir_code move_fn(struct pir_change *,
    const struct pir_fund_payment *, struct pir_err *);

static enum pir_code
move(struct pir_change *change, const struct args *a, move_fn *fn,
    struct pir_err *err)
{
	struct pir_fund_payment said = a->said;
	struct document receipt = { 0 };

	if (document_read(&receipt, a->receipt, err))
		return err->code;
	said.receipt = receipt.name;
	said.receipt_sha256 = receipt.sha256;
	return fn(change, &said, err);
}

static enum pir_code
pay(struct pir_change *change, void *ctx, struct pir_err *err)
{
	return move(change, ctx, pir_fund_pay, err);
}

static enum pir_code
refund(struct pir_change *change, void *ctx, struct pir_err *err)
{
	return move(change, ctx, pir_fund_refund, err);
}

static enum pir_code
give_up(struct pir_change *change, void *ctx, struct pir_err *err)
{
	return move(change, ctx, pir_fund_release, err);
}

#define OPT_REQUEST(a) \
	OPT_ARG("request", "REQUEST", "its id", &(a)->said.request)
#define OPT_RECEIPT(a) \
	OPT_STR(0, "receipt", "FILE", "the receipt; its digest is kept", \
	    &(a)->receipt)

enum pir_code
fund_pay(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_REQUEST(&a),
		OPT_CENTS(0, "amount", "how much (all that is committed)",
		    &a.said.cents),
		OPT_STR(0, "invoice", "NUMBER", "the invoice's number",
		    &a.said.invoice),
		OPT_DATE(0, "invoice-on", "the invoice's day",
		    &a.said.invoice_on),
		OPT_RECEIPT(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("fund pay", &a, opts, pay), argc, argv, err);
}

enum pir_code
fund_refund(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_REQUEST(&a),
		OPT_CENTS(0, "amount", "how much (all that was paid)",
		    &a.said.cents),
		OPT_STR(0, "pool", "POOL",
		    "that gets it, its own being closed (the open one)",
		    &a.said.pool),
		OPT_RECEIPT(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("fund refund", &a, opts, refund), argc, argv,
	    err);
}

enum pir_code
fund_release(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_REQUEST(&a),
		OPT_CENTS(0, "amount", "how much (all that is committed)",
		    &a.said.cents),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("fund release", &a, opts, give_up), argc, argv,
	    err);
}

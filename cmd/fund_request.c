/* fund_request.c - pir-fund(1): request, vary */
#include "act.h"
#include "document.h"
#include "fund.h"
#include "fund_private.h"

#define PAYEE_TYPES "partner|business|landlord|reimbursement"

struct args {
	struct act_opts act;
	const char *request;
	const char *quote;
	struct opt_list tried;
	struct opt_list contributions;
	struct pir_fund_request said;
};
#define ARGS_INIT ((struct args){ .said.asked.gst_cents = -1 })

/* What both can say; who is asked gets the file's name and digest. */
#define OPT_ASKED(a) \
	OPT_STR(0, "abn", "ABN", "the payee's number, 11 digits", \
	    &(a)->said.asked.abn), \
	    OPT_CENTS(0, "gst", "GST within the amount", \
		&(a)->said.asked.gst_cents), \
	    OPT_WORD(0, "payee-type", PAYEE_TYPES, \
		"what the payee is (partner, if it is one, else business)", \
		&(a)->said.asked.payee_type), \
	    OPT_STR(0, "quote", "FILE", "the quote; its digest is kept", \
		&(a)->quote)

static enum pir_code
ask(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct pir_fund_request said = a->said;
	struct document quote = { 0 };

	if (document_read(&quote, a->quote, err))
		return err->code;
	said.asked.quote = quote.name;
	said.asked.quote_sha256 = quote.sha256;
	said.tried = (struct pir_list){ a->tried.v, a->tried.n };
	said.contributions =
	    (struct pir_list){ a->contributions.v, a->contributions.n };
	said.id = a->act.id;
	return pir_fund_request(change, &said, err);
}

enum pir_code
fund_request(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = ARGS_INIT;
	const struct opt opts[] = {
		OPT_ARG_MAY("client", "CLIENT",
		    "for whom; none: to build what the system can do",
		    &a.said.client),
		OPT_(0, "amount", "AMOUNT", "how much, GST included",
		    .cents = &a.said.asked.cents, .needed = true),
		OPT_STR(0, "area", "CODE", "area for change, of reform-areas",
		    &a.said.area),
		OPT_NEEDED(0, "category", "CODE", "one that the pool pays for",
		    &a.said.category),
		OPT_LIST(0, "contribution", "SOURCE=AMOUNT",
		    "what others give; repeatable", &a.contributions),
		OPT_DATE(0, "expected-back", "when a bond or loan returns",
		    &a.said.expected_back),
		OPT_STR(0, "goal", "GOAL", "of the client's plan",
		    &a.said.goal),
		OPT_STR(0, "issue", "ISSUE", "a systemic issue", &a.said.issue),
		OPT_STR(0, "partner", "PARTNER", "whose capacity it builds",
		    &a.said.partner),
		OPT_NEEDED(0, "payee", "NAME|PARTNER", "who is paid",
		    &a.said.asked.payee),
		OPT_STR(0, "pool", "POOL", "from this (the one open that day)",
		    &a.said.pool),
		OPT_(0, "purpose", "TEXT", "what it is for",
		    .str = &a.said.purpose, .text = true, .needed = true),
		OPT_WORD(0, "recoverable", "bond|loan", "it will come back",
		    &a.said.recoverable),
		OPT_LIST(0, "tried", "SOURCE: OUTCOME",
		    "where else it was asked for; repeatable", &a.tried),
		OPT_FLAG(0, "urgent", "it cannot wait", &a.said.urgent),
		OPT_STR(0, "with", "REQUEST", "one purchase with this one",
		    &a.said.with),
		OPT_ASKED(&a),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("fund request", &a, opts, ask), argc, argv,
	    err);
}

static enum pir_code
vary(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct pir_fund_asked said = a->said.asked;
	struct document quote = { 0 };

	if (document_read(&quote, a->quote, err))
		return err->code;
	said.quote = quote.name;
	said.quote_sha256 = quote.sha256;
	return pir_fund_vary(change, a->request, &said, err);
}

enum pir_code
fund_vary(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = ARGS_INIT;
	const struct opt opts[] = {
		OPT_ARG("request", "REQUEST", "its id", &a.request),
		OPT_CENTS(0, "amount", "the new total, GST included",
		    &a.said.asked.cents),
		OPT_STR(0, "payee", "NAME|PARTNER", "who is paid instead",
		    &a.said.asked.payee),
		OPT_ASKED(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("fund vary", &a, opts, vary), argc, argv, err);
}

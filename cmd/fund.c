/* fund.c - pir-fund(1): the flexible funding pool */
#include "fund_private.h"

#include <stdio.h>

#include "record.h"

enum pir_code
fund_pool(struct env *env, const char *typed, char pool[PIR_ID_SIZE],
    struct pir_err *err)
{
	struct pir_path path;

	if (pir_record_resolve(env->tree, PIR_POOL, typed, &path, err))
		return err->code;
	snprintf(pool, PIR_ID_SIZE, "%s", path.id);
	return PIR_OK;
}

static const struct verb verbs[] = {
	{ "open", "open a pool for a year", NEED_CHANGE, fund_open },
	{ "allocate", "money comes to a pool, or goes back", NEED_CHANGE,
	    fund_allocate },
	{ "request", "ask for money", NEED_CHANGE, fund_request },
	{ "vary", "ask for another amount or payee", NEED_CHANGE, fund_vary },
	{ "approve", "reserve the money", NEED_CHANGE, fund_approve },
	{ "decline", "say no", NEED_CHANGE, fund_decline },
	{ "cancel", "ask no more", NEED_CHANGE, fund_cancel },
	{ "pay", "what was approved is paid", NEED_CHANGE, fund_pay },
	{ "refund", "what was paid came back", NEED_CHANGE, fund_refund },
	{ "release", "what was approved is not needed", NEED_CHANGE,
	    fund_release },
	{ "close", "close a pool for good", NEED_CHANGE, fund_close },
	{ "show", "show a pool or a request", NEED_TREE, fund_show },
	{ "list", "requests, and where they stand", NEED_TREE, fund_list },
	{ "balance", "what pools have, and what is reserved and spent",
	    NEED_TREE, fund_balance },
	{ "statement", "what moved, and what was left", NEED_TREE,
	    fund_statement },
	{ "acquit", "what became of the money, for the funder", NEED_TREE,
	    fund_acquit },
	{ "export", "a journal for ledger, hledger or a spreadsheet", NEED_TREE,
	    fund_export },
	{ 0 },
};

const struct command cmd_fund = {
	.name = "fund",
	.summary = "the flexible funding pool: requests, approvals, payments",
	.verbs = verbs,
};

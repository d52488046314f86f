/* fund.h - money: pools opened and closed, requests made, decided, paid */
#ifndef PIR_FUND_H
#define PIR_FUND_H

#include "change.h"

/*
 * In every function below a request or pool is what a person typed, the
 * day is the change's, and amounts are cents, GST included.  Rules judge
 * what comes of it: pool_rules.c, request_rules.c, request_entry_rules.c,
 * approval_rules.c.
 */

/* ---- Pools ------------------------------------------------------------ */

/* What is said of a new pool; -1, NULL and no day where nothing was. */
struct pir_fund_pool {
	const char *id;
	const char *title; /* the id */
	struct pir_date from;
	struct pir_date to;
	struct pir_date pay_until;
	struct pir_list categories; /* "transport", "training:capacity",
	                               "transport=5000" with a budget */
	int64_t quorum_cents;
	int64_t client_limit_cents;
};
enum pir_code pir_fund_open(struct pir_change *, const struct pir_fund_pool *,
    struct pir_err *);

/* Money that comes to a pool, or with back set goes to the funder again. */
struct pir_fund_allocation {
	const char *pool;
	int64_t cents;
	bool back;
	const char *category;
	const char *source;
	const char *authority;
	const char *id;
};
enum pir_code pir_fund_allocate(struct pir_change *,
    const struct pir_fund_allocation *, struct pir_err *);

/*
 * Close a pool for good.  What is committed moves to the pool carry_to with
 * what is available, or (back) is released and goes back to the funder with
 * it; neither: there must be nothing.  Requests that wait are told of.
 */
struct pir_fund_close {
	const char *pool;
	const char *carry_to;
	bool back;
	const char *authority;
};
enum pir_code pir_fund_close(struct pir_change *, const struct pir_fund_close *,
    struct pir_err *);

/* ---- Requests ---------------------------------------------------------- */

/* What a request asks for; 0, -1 for GST, NULL and no day: nothing said. */
struct pir_fund_asked {
	int64_t cents;
	int64_t gst_cents;
	const char *payee; /* a name; the id or the name of a partner */
	const char *payee_type;
	const char *abn;
	const char *quote;
	const char *quote_sha256;
};

struct pir_fund_request {
	const char *client; /* NULL: a request of the pool itself */
	const char *pool;   /* the one that is open that day */
	const char *category;
	struct pir_fund_asked asked;
	const char *goal;
	const char *purpose;
	struct pir_list tried;         /* "SOURCE: OUTCOME" */
	struct pir_list contributions; /* "SOURCE=AMOUNT" */
	bool urgent;
	const char *recoverable;
	struct pir_date expected_back;
	const char *partner;
	const char *area;
	const char *issue;
	const char *with; /* another request of the same purchase */
	const char *id;
};
enum pir_code pir_fund_request(struct pir_change *,
    const struct pir_fund_request *, struct pir_err *);

/*
 * Ask for something else: edited by whoever asked until there is an entry,
 * else appended.
 */
enum pir_code pir_fund_vary(struct pir_change *, const char *request,
    const struct pir_fund_asked *, struct pir_err *);

/*
 * The last approval that is needed reserves the money.  Beyond the limit
 * for one client it takes the change's --override.
 */
enum pir_code pir_fund_approve(struct pir_change *, const char *request,
    struct pir_err *);
enum pir_code pir_fund_decline(struct pir_change *, const char *request,
    struct pir_err *);
enum pir_code pir_fund_cancel(struct pir_change *, const char *request,
    struct pir_err *);

/* Money that moves; 0, NULL and no day where nothing was said. */
struct pir_fund_payment {
	const char *request;
	int64_t cents; /* all that is left */
	const char *invoice;
	struct pir_date invoice_on;
	const char *receipt;
	const char *receipt_sha256;
	const char *pool; /* of a refund whose own pool is closed: the one
	                     that is open that day */
};
enum pir_code pir_fund_pay(struct pir_change *, const struct pir_fund_payment *,
    struct pir_err *);
enum pir_code pir_fund_refund(struct pir_change *,
    const struct pir_fund_payment *, struct pir_err *);
enum pir_code pir_fund_release(struct pir_change *,
    const struct pir_fund_payment *, struct pir_err *);

#endif

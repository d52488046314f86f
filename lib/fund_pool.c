/* fund_pool.c - pools: opened, given money, closed */
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "fund_private.h"
#include "money.h"
#include "open_work.h"
#include "pool.h"

/* ---- Open ------------------------------------------------------------- */

/* "training:capacity=5000", the stream and the budget may be left out. */
static enum pir_code
add_category(struct pir_json *pool, const char *said, struct pir_err *err)
{
	struct pir_json *category =
	    pir_json_append(pir_json_need_array(pool, "categories"),
		pir_json_object());
	size_t code = strcspn(said, ":=");
	size_t end = strcspn(said, "=");
	struct pir_str part PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	int64_t cents;

	pir_str_addn(&part, said, code);
	pir_json_set_str(category, "code", pir_str_get(&part));
	if (said[code] == ':') {
		pir_str_clear(&part);
		pir_str_addn(&part, said + code + 1, end - code - 1);
		pir_json_set_str(category, "stream", pir_str_get(&part));
	}
	if (said[end] != '=')
		return PIR_OK;
	if (pir_money_parse(&cents, said + end + 1, err))
		return pir_within(err, said);
	pir_json_set_int(category, "budget_cents", cents);
	return PIR_OK;
}

enum pir_code
pir_fund_open(struct pir_change *change, const struct pir_fund_pool *said,
    struct pir_err *err)
{
	struct pir_path path = pir_path_make(PIR_POOL, said->id);
	struct pir_json *pool;

	if (pir_id_check_slug(said->id, err) ||
	    pir_change_add(change, &path, &pool, err))
		return err->code;
	pir_json_set_str(pool, "title", said->title ? said->title : said->id);
	pir_json_set_str(pool, "state", "open");
	pir_json_set_date(pool, "from", said->from);
	pir_json_set_date(pool, "to", said->to);
	pir_json_give_date(pool, "pay_until", said->pay_until);
	pir_json_need_array(pool, "categories");
	for (size_t i = 0; i < said->categories.n; i++)
		if (add_category(pool, said->categories.v[i], err))
			return err->code;
	if (said->client_limit_cents > 0)
		pir_json_set_int(pool, "client_limit_cents",
		    said->client_limit_cents);
	if (said->quorum_cents > 0)
		pir_json_set_int(pool, "quorum_cents", said->quorum_cents);
	pir_change_what(change, "opened");
	pir_change_id(change, said->id);
	return PIR_OK;
}

/* ---- Allocate ---------------------------------------------------------- */

static enum pir_code
allocate(struct pir_change *change, struct pir_json *pool, const char *kind,
    const struct pir_fund_allocation *said, struct pir_err *err)
{
	struct pir_json *entry;

	if (pir_change_add_entry(pool, pool, "allocations", said->id, &entry,
		err))
		return err->code;
	pir_json_set_date(entry, "on", change->on);
	pir_json_set_int(entry, "amount_cents", said->cents);
	pir_json_set_str(entry, "kind", kind);
	pir_json_give_str(entry, "category", said->category);
	pir_json_give_str(entry, "source", said->source);
	pir_json_give_str(entry, "authority", said->authority);
	pir_json_set_str(entry, "by", change->actor);
	pir_json_give_str(entry, "reason", change->reason);
	return PIR_OK;
}

static enum pir_code
edit_pool(struct pir_change *change, const char *typed, struct pir_json **pool,
    struct pir_err *err)
{
	struct pir_path path;

	if (pir_change_resolve(change, PIR_POOL, typed, &path, err))
		return err->code;
	return pir_change_edit(change, &path, pool, err);
}

enum pir_code
pir_fund_allocate(struct pir_change *change,
    const struct pir_fund_allocation *said, struct pir_err *err)
{
	struct pir_json *pool;
	char cents[PIR_MONEY_SIZE];

	if (edit_pool(change, said->pool, &pool, err) ||
	    allocate(change, pool, said->back ? "handback" : "allocation", said,
		err))
		return err->code;
	pir_change_what(change, "%s %s",
	    said->back ? "handed back" : "allocated",
	    pir_money_format(said->cents, cents));
	pir_change_id(change, pir_json_str(pool, "id"));
	return PIR_OK;
}

/* ---- Close -------------------------------------------------------------- */

/* The requests of the pool that closes, and what becomes of them. */
struct closing {
	struct pir_change *change;
	const struct pir_fund_close *said;
	struct pir_json *pool;
	const char *to; /* id of the pool to carry to, or NULL */
	struct pir_records open;
};

static void
closing_release(struct closing *closing)
{
	pir_records_release(&closing->open);
}

static enum pir_code
note_open(const struct pir_path *path, const struct pir_json *request,
    void *ctx, struct pir_err *err)
{
	struct closing *closing = ctx;
	struct pir_request now;

	if (pir_request_read(&now, request, PIR_DATE_NONE, err))
		return err->code;
	if (!pir_request_is_open(&now) ||
	    !pir_json_is(closing->pool, "id", now.pool))
		return PIR_OK;
	if (now.waits)
		pir_change_talk(closing->change,
		    "request %s still waits: it can be declined or cancelled",
		    path->id);
	if (pir_request_committed(&now) > 0)
		pir_records_add(&closing->open, path, NULL);
	return PIR_OK;
}

/* What is reserved goes along, or is given up. */
static enum pir_code
end_commitment(const struct closing *closing, const struct pir_path *path,
    struct pir_err *err)
{
	struct pir_json *request, *entry;
	struct pir_request now;
	int64_t cents;

	if (pir_change_edit(closing->change, path, &request, err) ||
	    pir_request_read(&now, request, PIR_DATE_NONE, err) ||
	    pir_fund_entry(closing->change, request,
		closing->to ? "carry" : "release", &entry, err))
		return err->code;
	cents = pir_request_committed(&now);
	pir_fund_set_cents(entry, cents,
	    closing->to ? 0 : pir_request_gst_of_payment(&now, cents));
	pir_json_give_str(entry, "pool", closing->to);
	return PIR_OK;
}

/* The two halves name each other. */
static enum pir_code
carry(const struct closing *closing, int64_t cents, struct pir_err *err)
{
	struct pir_json *to;
	struct pir_fund_allocation half = {
		.cents = cents,
		.source = closing->to,
		.authority = closing->said->authority,
	};

	if (allocate(closing->change, closing->pool, "carried-out", &half,
		err) ||
	    pir_change_edit_id(closing->change, PIR_POOL, closing->to, &to,
		err))
		return err->code;
	half.source = pir_json_str(closing->pool, "id");
	return allocate(closing->change, to, "carried-in", &half, err);
}

/* Where the money came from first is where it goes back. */
static enum pir_code
give_back(const struct closing *closing, int64_t cents, struct pir_err *err)
{
	const struct pir_json *first =
	    pir_json_first(pir_json_get(closing->pool, "allocations"));

	while (first && !pir_json_is(first, "kind", "allocation"))
		first = pir_json_next(first);
	return allocate(closing->change, closing->pool, "handback",
	    &(struct pir_fund_allocation){ .cents = cents,
		.source = pir_json_str(first, "source"),
		.authority = closing->said->authority },
	    err);
}

static enum pir_code
empty(struct closing *closing, struct pir_err *err)
{
	const char *id = pir_json_str(closing->pool, "id");
	struct pir_account account;
	int64_t left;

	if (pir_pool_account(closing->change, id, PIR_DATE_NONE, &account,
		err) ||
	    pir_open_each(closing->change, PIR_REQUEST, NULL, note_open,
		closing, err))
		return err->code;
	if (!closing->to && !closing->said->back)
		return PIR_OK;
	for (size_t i = 0; i < closing->open.n; i++)
		if (end_commitment(closing, &closing->open.paths[i], err))
			return err->code;
	left =
	    pir_account_available(&account) + pir_account_committed(&account);
	if (!left)
		return PIR_OK;
	return (closing->to ? carry : give_back)(closing, left, err);
}

enum pir_code
pir_fund_close(struct pir_change *change, const struct pir_fund_close *said,
    struct pir_err *err)
{
	struct closing closing PIR_AUTO(
	    closing_release) = { .change = change, .said = said };
	struct pir_path to;

	if (said->carry_to && said->back)
		return pir_fail(err, PIR_INVALID,
		    "--carry-to and --return: say one of them");
	if (said->back && !said->authority)
		return pir_fail(err, PIR_INVALID,
		    "--return: by which letter or decision? --authority REF");
	if (edit_pool(change, said->pool, &closing.pool, err))
		return err->code;
	if (pir_json_is(closing.pool, "state", "closed"))
		return pir_refuse(err, "pool-closed",
		    "pool %s is closed already",
		    pir_json_str(closing.pool, "id"));
	if (said->carry_to) {
		if (pir_change_resolve(change, PIR_POOL, said->carry_to, &to,
			err))
			return err->code;
		if (pir_json_is(closing.pool, "id", to.id))
			return pir_fail(err, PIR_INVALID,
			    "--carry-to: another pool than itself");
		closing.to = to.id;
	}
	pir_change_what(change, "closed");
	pir_change_id(change, pir_json_str(closing.pool, "id"));
	if (empty(&closing, err))
		return err->code;
	pir_json_set_str(closing.pool, "state", "closed");
	return PIR_OK;
}

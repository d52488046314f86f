/* fund_pay.c - money that goes out, comes back, or is not needed */
#include "auto.h"
#include "fund_private.h"
#include "money.h"
#include "pool.h"

/* What one kind of payment is called, and takes. */
struct way {
	const char *type;
	const char *what;
	int64_t (*most)(const struct pir_request *);
	int64_t (*gst)(const struct pir_request *, int64_t cents);
};

/* The new entry of the request, which is the last. */
static enum pir_code
move(struct pir_change *change, const struct pir_fund_payment *said,
    const struct way *way, struct pir_request *now, struct pir_json **entry,
    struct pir_err *err)
{
	struct pir_json *request;
	struct pir_path path;
	char text[PIR_MONEY_SIZE];
	int64_t cents;

	if (pir_fund_edit(change, said->request, &path, &request, now, err) ||
	    pir_fund_entry(change, request, way->type, entry, err))
		return err->code;
	cents = said->cents ? said->cents : way->most(now);
	pir_fund_set_cents(*entry, cents, way->gst(now, cents));
	pir_json_give_str(*entry, "invoice", said->invoice);
	pir_json_give_date(*entry, "invoice_on", said->invoice_on);
	pir_record_give_document(*entry, "receipt", said->receipt,
	    said->receipt_sha256);
	pir_change_what(change, "%s %s", pir_money_format(cents, text),
	    way->what);
	return PIR_OK;
}

enum pir_code
pir_fund_pay(struct pir_change *change, const struct pir_fund_payment *said,
    struct pir_err *err)
{
	static const struct way way = { "pay", "paid", pir_request_committed,
		pir_request_gst_of_payment };
	struct pir_request now;
	struct pir_json *entry;

	return move(change, said, &way, &now, &entry, err);
}

enum pir_code
pir_fund_release(struct pir_change *change, const struct pir_fund_payment *said,
    struct pir_err *err)
{
	static const struct way way = { "release", "released",
		pir_request_committed, pir_request_gst_of_payment };
	struct pir_request now;
	struct pir_json *entry;

	return move(change, said, &way, &now, &entry, err);
}

/* The pool that gets it, where the one that paid is closed. */
enum pir_code
pir_fund_refund(struct pir_change *change, const struct pir_fund_payment *said,
    struct pir_err *err)
{
	static const struct way way = { "refund", "refunded", pir_request_spent,
		pir_request_gst_of_refund };
	struct pir_json *pool PIR_AUTO(pir_json_release) = NULL;
	struct pir_request now;
	struct pir_json *entry;
	char file[PIR_PATH_SIZE], to[PIR_ID_SIZE];

	if (move(change, said, &way, &now, &entry, err) ||
	    pir_change_after(change, pir_path_of(PIR_POOL, now.pool, file),
		&pool, err))
		return err->code;
	if (!said->pool && pir_json_is(pool, "state", "open"))
		return PIR_OK;
	if (pir_pool_resolve(change, said->pool, change->on, to, err))
		return err->code;
	pir_json_set_str(entry, "pool", to);
	pir_change_talk(change, "pool %s is closed: %s has it back", now.pool,
	    to);
	return PIR_OK;
}

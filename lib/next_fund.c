/* next_fund.c - what waits, going by requests for money */
#include "approval.h"
#include "auto.h"
#include "money.h"
#include "next_private.h"

/* A search, and who it is for: NULL for everybody. */
struct funds {
	struct next *next;
	struct pir_json *staff;
};

/* Who may approve it, and why the person who is asked about may not. */
static enum pir_code
decide(struct funds *funds, const struct pir_path *path,
    const struct pir_json *request, struct pir_err *err)
{
	struct next *next = funds->next;
	struct pir_change change = {
		.parent = next->tree,
		.today = next->query->today,
		.on = next->query->today,
		.organisation = (struct pir_json *)next->organisation,
	};
	struct pir_approval a PIR_AUTO(pir_approval_release) =
	    PIR_APPROVAL_INIT;
	struct pir_str why PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str ask PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char cents[PIR_MONEY_SIZE];
	bool may;

	if (pir_approval_begin(&a, &change, path, request, NULL, change.on,
		err))
		return err->code;
	may = funds->staff && !pir_approval_can_approve(&a, funds->staff, &why);
	if (!may)
		pir_approval_ask(&a, &ask);
	pir_next_add(next, "request", path->id, PIR_APPROVER, a.now.asked,
	    "%s for %s waits%s%s%s%s%s%s",
	    pir_money_format(a.now.asked_cents, cents),
	    pir_json_str(request, "category"), ask.len ? "; " : "",
	    pir_str_get(&ask), why.len ? ": " : "",
	    why.len ? next->query->staff : "", why.len ? " " : "",
	    pir_str_get(&why));
	return PIR_OK;
}

/* A bond or loan, of which something is yet to come back. */
static void
recover(struct next *next, const struct pir_path *path,
    const struct pir_json *request, const struct pir_request *now)
{
	struct pir_date due = pir_json_date(request, "expected_back_on");
	struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char cents[PIR_MONEY_SIZE];

	if (!pir_date_is_set(due) || pir_request_spent(now) <= 0)
		return;
	pir_next_when(next, due, &when);
	pir_next_add(next, "recovery", path->id, PIR_FINANCE, due,
	    "%s of %s %s", pir_json_str(request, "recoverable"),
	    pir_money_format(pir_request_spent(now), cents), when.s);
}

static enum pir_code
visit(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct funds *funds = ctx;
	struct next *next = funds->next;
	struct pir_request now;
	char cents[PIR_MONEY_SIZE];
	enum pir_code code = PIR_OK;

	if (pir_request_read(&now, *record, PIR_DATE_NONE, err))
		return err->code;
	next->id = path->client;
	recover(next, path, *record, &now);
	if (now.waits)
		code = decide(funds, path, *record, err);
	else if (pir_request_committed(&now) > 0)
		pir_next_add(next, "payment", path->id, PIR_FINANCE, now.since,
		    "%s for %s to be paid",
		    pir_money_format(pir_request_committed(&now), cents),
		    pir_json_str(*record, "category"));
	next->id = NULL;
	return code;
}

enum pir_code
pir_next_of_funds(struct next *next, struct pir_err *err)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	struct funds funds = { .next = next };
	const char *id = next->query->staff;

	/* Nobody else is told of it, so it needs not to be read. */
	if (*id && !(next->roles & (PIR_APPROVER | PIR_FINANCE)))
		return PIR_OK;
	if (*id && pir_record_get(next->tree, PIR_STAFF, id, &staff, err))
		return err->code;
	funds.staff = staff;
	return pir_record_each(next->tree, PIR_REQUEST, NULL, visit, &funds,
	    err);
}

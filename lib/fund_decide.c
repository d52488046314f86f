/* fund_decide.c - requests: approved, declined, cancelled, paid */
#include "approval.h"
#include "auto.h"
#include "fund_private.h"
#include "money.h"
#include "pool.h"

enum pir_code
pir_fund_edit(struct pir_change *change, const char *typed,
    struct pir_path *path, struct pir_json **request, struct pir_request *now,
    struct pir_err *err)
{
	if (pir_change_resolve(change, PIR_REQUEST, typed, path, err) ||
	    pir_change_edit(change, path, request, err) ||
	    pir_request_read(now, *request, PIR_DATE_NONE, err))
		return err->code;
	pir_change_id(change, path->id);
	return PIR_OK;
}

enum pir_code
pir_fund_entry(struct pir_change *change, struct pir_json *request,
    const char *type, struct pir_json **entry, struct pir_err *err)
{
	if (pir_change_add_entry(request, request, "entries", NULL, entry, err))
		return err->code;
	pir_json_set_str(*entry, "type", type);
	pir_json_set_date(*entry, "on", change->on);
	pir_json_set_str(*entry, "by", change->actor);
	pir_json_give_str(*entry, "reason", change->reason);
	if (pir_date_cmp(change->on, change->today) < 0)
		pir_json_set_bool(*entry, "late", true);
	return PIR_OK;
}

/* ---- Decisions ------------------------------------------------------------
 */

/* Beyond the limit for one client, and on the strength of --override. */
static enum pir_code
override(struct pir_change *change, const struct pir_approval *a,
    struct pir_json *entry, struct pir_err *err)
{
	int64_t cents, limit;

	if (!change->override)
		return PIR_OK;
	if (pir_approval_client_sum(a, &cents, &limit, err))
		return err->code;
	if (limit < 0 || cents <= limit)
		return PIR_OK;
	pir_json_set_str(entry, "reason", change->override);
	return pir_change_waive(change, "client-limit", err);
}

enum pir_code
pir_fund_approve(struct pir_change *change, const char *typed,
    struct pir_err *err)
{
	struct pir_approval a PIR_AUTO(pir_approval_release) =
	    PIR_APPROVAL_INIT;
	struct pir_json *request, *entry;
	struct pir_path path;
	struct pir_request now;
	char cents[PIR_MONEY_SIZE];

	if (pir_fund_edit(change, typed, &path, &request, &now, err) ||
	    pir_approval_begin(&a, change, &path, request, NULL, change->on,
		err) ||
	    pir_fund_entry(change, request, "approve", &entry, err))
		return err->code;
	pir_money_format(now.asked_cents, cents);
	pir_change_what(change, "%s %s",
	    pir_approval_is_last(&a) ? "approved" : "first approval of", cents);
	if (pir_approval_is_last(&a))
		pir_json_set_int(entry, "amount_cents", now.asked_cents);
	else
		pir_change_talk(change,
		    "request %s: a second approval is needed before %s is "
		    "reserved",
		    path.id, cents);
	return override(change, &a, entry, err);
}

static enum pir_code
end(struct pir_change *change, const char *typed, const char *type,
    const char *what, struct pir_err *err)
{
	struct pir_json *request, *entry;
	struct pir_path path;
	struct pir_request now;

	pir_change_what(change, "%s", what);
	if (pir_fund_edit(change, typed, &path, &request, &now, err))
		return err->code;
	return pir_fund_entry(change, request, type, &entry, err);
}

enum pir_code
pir_fund_decline(struct pir_change *change, const char *typed,
    struct pir_err *err)
{
	return end(change, typed, "decline", "declined", err);
}

enum pir_code
pir_fund_cancel(struct pir_change *change, const char *typed,
    struct pir_err *err)
{
	return end(change, typed, "cancel", "cancelled", err);
}

/* approval_rules.c - who decides, who pays, and up to how much */
#include <string.h>

#include "approval.h"
#include "auto.h"
#include "money.h"
#include "request_rules.h"
#include "role.h"

static enum pir_code
refuse_decider(const struct pir_approval *a, const char *why,
    struct pir_err *err)
{
	struct pir_str ask PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_approval_ask(a, &ask);
	return pir_refuse(err, "approval", "request %s: %s %s; %s", a->path->id,
	    a->change->actor, why, ask.s);
}

static enum pir_code
has_authority(const struct pir_approval *a, const struct pir_new_entry *new,
    struct pir_err *err)
{
	struct pir_str why PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	bool approves = pir_new_entry_is(new, "approve");

	if (!(approves ? pir_approval_may_approve : pir_approval_may_decide)(a,
		new->change->staff, &why))
		return PIR_OK;
	return refuse_decider(a, why.s, err);
}

/* The last approval that is needed reserves the whole; others nothing. */
static enum pir_code
reserves(const struct pir_approval *a, const struct pir_new_entry *new,
    struct pir_err *err)
{
	char cents[PIR_MONEY_SIZE];
	bool has_amount = pir_json_get(new->entry, "amount_cents") != NULL;

	if (!pir_approval_is_last(a) && has_amount)
		return pir_refuse(err, "quorum",
		    "request %s: %s in all takes two approvers; the first "
		    "reserves nothing",
		    a->path->id, pir_money_format(a->whole_cents, cents));
	if (pir_approval_is_last(a) &&
	    pir_json_int(new->entry, "amount_cents", -1) != a->now.asked_cents)
		return pir_refuse(err, "quorum",
		    "request %s: the last approval that is needed reserves "
		    "the whole: amount_cents must be %s",
		    a->path->id, pir_money_format(a->now.asked_cents, cents));
	return PIR_OK;
}

static bool
is_overridden(const struct pir_new_entry *new)
{
	const struct pir_change *change = new->change;

	return change->waived && !strcmp(change->waived, "client-limit") &&
	    *pir_json_str(new->entry, "reason") &&
	    (pir_roles_on(change->staff, change->today) & PIR_COORDINATOR);
}

static enum pir_code
is_within_limit(const struct pir_approval *a, const struct pir_new_entry *new,
    struct pir_err *err)
{
	int64_t cents, limit;
	char sum[PIR_MONEY_SIZE], most[PIR_MONEY_SIZE];

	if (is_overridden(new))
		return PIR_OK;
	if (pir_approval_client_sum(a, &cents, &limit, err))
		return err->code;
	if (limit < 0 || cents <= limit)
		return PIR_OK;
	return pir_refuse(err, "client-limit",
	    "client %s would have %s of pool %s, whose limit for one client "
	    "is %s; an approver who is a coordinator too may --override "
	    "REASON",
	    a->path->client, pir_money_format(cents, sum), a->now.pool,
	    pir_money_format(limit, most));
}

/* All three go by the whole of the purchase, which is read once for them. */
static enum pir_code
is_sound(const struct pir_new_entry *new, struct pir_err *err)
{
	struct pir_approval a PIR_AUTO(pir_approval_release) =
	    PIR_APPROVAL_INIT;
	bool approves = pir_new_entry_is(new, "approve");

	if (!approves && !pir_new_entry_is(new, "decline"))
		return PIR_OK;
	if (pir_approval_begin(&a, new->change, &new->edit->path,
		new->edit->after, new->entry, pir_json_date(new->entry, "on"),
		err) ||
	    has_authority(&a, new, err) || !approves)
		return err->code;
	if (reserves(&a, new, err))
		return err->code;
	return is_within_limit(&a, new, err);
}

static enum pir_code
check_decisions(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return pir_request_each_new(change, edit, is_sound, err);
}

static enum pir_code
is_not_approver(const struct pir_new_entry *new, struct pir_err *err)
{
	struct pir_str ask PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_change *change = new->change;

	if (!pir_new_entry_is(new, "pay") ||
	    !pir_request_has_approval(new->edit->after, change->actor))
		return PIR_OK;
	pir_role_ask(change, PIR_FINANCE, NULL, &ask);
	return pir_refuse(err, "payer",
	    "%s approved request %s: another pays it; %s", change->actor,
	    new->edit->path.id, pir_str_get(&ask));
}

static enum pir_code
check_payer(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return pir_request_each_new(change, edit, is_not_approver, err);
}

const struct pir_rule pir_approval_rules[] = {
	{ "approval", PIR_REQUEST,
	    "who approves has a delegation for the whole today, and neither "
	    "asked for it nor works with the client or for the payee",
	    "pir-records(5), request", check_decisions },
	{ "quorum", PIR_REQUEST,
	    "above the pool's quorum two approve; the last reserves the money",
	    "pir-records(5), request", NULL },
	{ "client-limit", PIR_REQUEST,
	    "no client has more of a pool than its limit, but by override",
	    "pir-records(5), request", NULL },
	{ "payer", PIR_REQUEST, "who approved does not pay",
	    "pir-records(5), request", check_payer },
	{ 0 },
};

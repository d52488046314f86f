/* pool_rules.c - what holds for pools of money */
#include <string.h>

#include "auto.h"
#include "money.h"
#include "pool.h"
#include "rule.h"

static bool
is_closed(const struct pir_json *pool)
{
	return pir_json_is(pool, "state", "closed");
}

/* ---- The record ------------------------------------------------------------
 */

static enum pir_code
check_form(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *pool = edit->after;
	const struct pir_json *c =
	    pir_json_first(pir_json_get(pool, "categories"));
	struct pir_date to = pir_json_date(pool, "to");
	struct pir_date until = pir_json_date(pool, "pay_until");

	(void)change;
	if (pir_date_cmp(pir_json_date(pool, "from"), to) > 0)
		return pir_refuse(err, "pool-form",
		    "pool %s ends on %s, before it begins on %s", edit->path.id,
		    pir_json_str(pool, "to"), pir_json_str(pool, "from"));
	if (pir_date_is_set(until) && pir_date_cmp(until, to) < 0)
		return pir_refuse(err, "pool-form",
		    "pay_until: is not before %s, the pool's last day",
		    pir_json_str(pool, "to"));
	if (!c)
		return pir_refuse(err, "pool-form",
		    "say what pool %s may be spent on: --category",
		    edit->path.id);
	for (; c; c = pir_json_next(c))
		if (pir_pool_category(pool, pir_json_str(c, "code")) != c)
			return pir_refuse(err, "pool-form",
			    "category %s is given twice",
			    pir_json_str(c, "code"));
	return PIR_OK;
}

static enum pir_code
is_said_beside(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct pir_edit *edit = ctx;

	if (!strcmp(diff->pattern, "change_reason") ||
	    pir_diff_covers("statements", diff->pattern))
		return PIR_OK;
	return pir_refuse(err, "pool-closed",
	    "pool %s is closed for good: nothing of it changes", edit->path.id);
}

static enum pir_code
check_closed(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_account account;
	char left[PIR_MONEY_SIZE], open[PIR_MONEY_SIZE];

	if (is_closed(edit->before))
		return pir_edit_walk(edit, is_said_beside, (void *)edit, err);
	if (!edit->before && is_closed(edit->after))
		return pir_refuse(err, "pool-closed",
		    "a new pool is open: close it later");
	if (!is_closed(edit->after))
		return PIR_OK;
	if (pir_pool_account(change, edit->path.id, PIR_DATE_NONE, &account,
		err))
		return err->code;
	if (!pir_account_available(&account) &&
	    !pir_account_committed(&account))
		return PIR_OK;
	return pir_refuse(err, "pool-closed",
	    "pool %s has %s available and %s committed: close it with "
	    "--carry-to POOL or --return",
	    edit->path.id,
	    pir_money_format(pir_account_available(&account), left),
	    pir_money_format(pir_account_committed(&account), open));
}

/* ---- Allocations ------------------------------------------------------------
 */

/* An allocation that the edit adds. */
struct added {
	const struct pir_change *change;
	const struct pir_edit *edit;
	const struct pir_json *entry;
};

/* The same money, in the other pool: added there by this change. */
static bool
has_other_half(const struct added *added, const char *kind)
{
	const char *other = pir_json_str(added->entry, "source");
	char file[PIR_PATH_SIZE];
	const struct pir_edit *edit;
	const struct pir_json *a;

	edit = pir_id_is_slug(other)
	    ? pir_change_find(added->change, pir_path_of(PIR_POOL, other, file))
	    : NULL;
	a = edit ? pir_json_first(pir_json_get(edit->after, "allocations"))
		 : NULL;
	for (; a; a = pir_json_next(a))
		if (pir_json_is(a, "kind", kind) &&
		    pir_json_is(a, "source", added->edit->path.id) &&
		    pir_json_is(a, "on", pir_json_str(added->entry, "on")) &&
		    pir_json_int(a, "amount_cents", 0) ==
			pir_json_int(added->entry, "amount_cents", 0) &&
		    !pir_json_entry(edit->before, "allocations",
			pir_json_str(a, "id")))
			return is_closed(pir_json_is(a, "kind", "carried-out")
				? edit->after
				: added->edit->after);
	return false;
}

static enum pir_code
is_carried(const struct added *added, struct pir_err *err)
{
	bool in = pir_json_is(added->entry, "kind", "carried-in");
	bool out = pir_json_is(added->entry, "kind", "carried-out");

	if (!in && !out)
		return PIR_OK;
	if (has_other_half(added, in ? "carried-out" : "carried-in"))
		return PIR_OK;
	return pir_refuse(err, "pool-carried",
	    "allocation %s: what is carried over leaves a pool that 'pir fund "
	    "close' closes and comes to another, in one change",
	    pir_json_str(added->entry, "id"));
}

static enum pir_code
is_sound(const struct added *added, struct pir_err *err)
{
	const struct pir_json *entry = added->entry, *pool = added->edit->after;
	struct pir_date on = pir_json_date(entry, "on");
	struct pir_date from = pir_json_date(pool, "from");
	bool back = pir_json_is(entry, "kind", "handback") ||
	    pir_json_is(entry, "kind", "carried-out");

	if (pir_json_int(entry, "amount_cents", 0) <= 0)
		return pir_refuse(err, "allocation",
		    "allocation %s: amount_cents: must be above zero",
		    pir_json_str(entry, "id"));
	if (!pir_date_within(on, from,
		back ? PIR_DATE_NONE : pir_json_date(pool, "to")))
		return pir_refuse(err, "allocation",
		    "allocation on %s: pool %s is for %s to %s",
		    pir_json_str(entry, "on"), added->edit->path.id,
		    pir_json_str(pool, "from"), pir_json_str(pool, "to"));
	if (pir_json_get(entry, "category") &&
	    !pir_pool_category(pool, pir_json_str(entry, "category")))
		return pir_refuse(err, "allocation",
		    "pool %s has no category %s", added->edit->path.id,
		    pir_json_str(entry, "category"));
	return PIR_OK;
}

typedef enum pir_code added_fn(const struct added *, struct pir_err *);

/* fn for each allocation that the edit adds; others stay where they are. */
static enum pir_code
each_added(const struct pir_change *change, const struct pir_edit *edit,
    added_fn *fn, struct pir_err *err)
{
	struct added added = { change, edit, NULL };
	const struct pir_json *was =
	    pir_json_first(pir_json_get(edit->before, "allocations"));
	const struct pir_json *a =
	    pir_json_first(pir_json_get(edit->after, "allocations"));

	for (; a; a = pir_json_next(a)) {
		if (was && !pir_json_equal(was, a))
			return pir_refuse(err, "allocation",
			    "allocation %s stands as it was written, where it "
			    "was written: add another after it",
			    pir_json_str(was, "id"));
		added.entry = a;
		if (!was && fn(&added, err))
			return err->code;
		was = was ? pir_json_next(was) : NULL;
	}
	return PIR_OK;
}

static enum pir_code
check_allocations(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_added(change, edit, is_sound, err);
}

static enum pir_code
check_carried(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return each_added(change, edit, is_carried, err);
}

/* ---- Never overdrawn
 * ---------------------------------------------------------- */

/* The pools of which an edit takes money: two at most. */
struct touched {
	const char *v[2];
};

/* What a new entry of a request reserves, and where. */
static struct touched
touched_by_request(const struct pir_edit *edit)
{
	struct touched touched = { { NULL } };
	const struct pir_json *entries = pir_json_get(edit->after, "entries");
	size_t known = pir_json_count(pir_json_get(edit->before, "entries"));
	const char *pool = pir_json_str(edit->after, "pool");

	for (const struct pir_json *e = pir_json_first(entries); e;
	     e = pir_json_next(e)) {
		bool carries = pir_json_is(e, "type", "carry");

		if (!known && (carries || pir_json_is(e, "type", "approve")))
			touched.v[0] = pool;
		if (carries)
			pool = pir_json_str(e, "pool");
		if (!known && carries)
			touched.v[1] = pool;
		known -= known > 0;
	}
	return touched;
}

static struct touched
touched_by(const struct pir_edit *edit)
{
	if (edit->path.kind == PIR_REQUEST)
		return touched_by_request(edit);
	if (edit->path.kind == PIR_POOL)
		return (struct touched){ { edit->path.id } };
	return (struct touched){ { NULL } };
}

/* True if an edit before this one touches the pool: it was judged there. */
static bool
is_judged(const struct pir_change *change, const struct pir_edit *edit,
    const char *pool)
{
	for (const struct pir_edit *e = change->edits; e < edit; e++) {
		struct touched touched = touched_by(e);

		for (size_t i = 0; i < 2 && touched.v[i]; i++)
			if (!strcmp(touched.v[i], pool))
				return true;
	}
	return false;
}

static enum pir_code
check_available(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct touched touched = touched_by(edit);
	struct pir_lowest low;
	char cents[PIR_MONEY_SIZE], day[PIR_DATE_SIZE];

	for (size_t i = 0; i < 2 && touched.v[i]; i++) {
		if (is_judged(change, edit, touched.v[i]))
			continue;
		if (pir_pool_lowest(change, touched.v[i], &low, err))
			return err->code;
		if (low.cents < 0)
			return pir_refuse(err, "pool-available",
			    "pool %s would have %s available on %s: it cannot "
			    "be overdrawn on any day; see 'pir fund balance "
			    "%s'",
			    touched.v[i], pir_money_format(low.cents, cents),
			    pir_date_format(low.on, day), touched.v[i]);
	}
	return PIR_OK;
}

const struct pir_rule pir_pool_rules[] = {
	{ "pool-form", PIR_POOL,
	    "a pool ends after it begins, and pays for something",
	    "pir-records(5), pool", check_form },
	{ "pool-closed", PIR_POOL,
	    "a pool closes with nothing in it, and then for good",
	    "pir-records(5), pool", check_closed },
	{ "allocation", PIR_POOL,
	    "allocations are appended, above zero, within the pool's days and "
	    "categories",
	    "pir-records(5), pool", check_allocations },
	{ "pool-carried", PIR_POOL,
	    "what one pool carries out another carries in, as it closes",
	    "pir-records(5), pool", check_carried },
	{ "pool-available", PIR_POOL,
	    "what is available is never below zero, on any day",
	    "pir-records(5), pool", check_available },
	{ "pool-available", PIR_REQUEST,
	    "no entry leaves a pool less than zero available, on any day",
	    "pir-records(5), request", check_available },
	{ 0 },
};

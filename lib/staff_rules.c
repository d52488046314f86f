/* staff_rules.c - what holds for staff records */
#include <string.h>

#include "auto.h"
#include "open_work.h"
#include "partner.h"
#include "role.h"
#include "staff.h"
#include "staff_key.h"

static enum pir_code
check_id(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return edit->before
	    ? PIR_OK
	    : pir_partner_check_id(change, edit->path.id, PIR_PARTNER, err);
}

static enum pir_code
has_other_emails(const struct pir_path *path, const struct pir_json *other,
    void *ctx, struct pir_err *err)
{
	const struct pir_edit *edit = ctx;
	const struct pir_json *mine = pir_json_get(edit->after, "emails");

	if (!strcmp(path->id, edit->path.id))
		return PIR_OK;
	for (const struct pir_json *m = pir_json_first(mine); m;
	     m = pir_json_next(m))
		if (pir_staff_has_email(other, pir_json_text(m)))
			return pir_refuse(err, "staff-email",
			    "%s has one of these addresses already: an "
			    "address is one person's",
			    path->id);
	return PIR_OK;
}

static enum pir_code
check_emails(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	if (pir_json_equal(pir_json_get(edit->before, "emails"),
		pir_json_get(edit->after, "emails")))
		return PIR_OK;
	return pir_open_each(change, PIR_STAFF, NULL, has_other_emails,
	    (void *)edit, err);
}

/* PIR_REFUSED if it ends before it begins. */
static enum pir_code
check_order(const struct pir_json *entry, const char *what, struct pir_err *err)
{
	struct pir_date to = pir_json_date(entry, "to");

	if (!pir_date_is_set(to) ||
	    pir_date_cmp(pir_json_date(entry, "from"), to) <= 0)
		return PIR_OK;
	return pir_refuse(err, "staff-period",
	    "%s: it ends on %s, before it begins on %s", what,
	    pir_json_str(entry, "to"), pir_json_str(entry, "from"));
}

/* A role or a delegation, within the days of whose it is. */
static enum pir_code
check_entry(const struct pir_json *staff, const struct pir_json *entry,
    struct pir_err *err)
{
	const char *role = pir_json_str(entry, "role");
	const char *what = *role ? role : "delegation";

	if (check_order(entry, what, err))
		return err->code;
	if (pir_date_cmp(pir_json_date(staff, "from"),
		pir_json_date(entry, "from")) <= 0)
		return PIR_OK;
	return pir_refuse(err, "staff-period",
	    "%s: it begins on %s, before %s does on %s", what,
	    pir_json_str(entry, "from"), pir_json_str(staff, "id"),
	    pir_json_str(staff, "from"));
}

static enum pir_code
check_periods(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	static const char *const lists[] = { "roles", "delegations" };

	(void)change;
	if (check_order(edit->after, edit->path.id, err))
		return err->code;
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		const struct pir_json *e =
		    pir_json_first(pir_json_get(edit->after, lists[i]));

		for (; e; e = pir_json_next(e))
			if (check_entry(edit->after, e, err))
				return err->code;
	}
	return PIR_OK;
}

/* Append the first of them, and how many more there are. */
static void
list_some(const struct pir_strs *all, struct pir_str *out)
{
	enum {
		SHOWN = 12
	};

	for (size_t i = 0; i < all->n && i < SHOWN; i++)
		pir_str_addf(out, "%s%s", i ? ", " : "", all->v[i]);
	if (all->n > SHOWN)
		pir_str_addf(out, " and %zu more", all->n - SHOWN);
}

static enum pir_code
refuse_held(const struct pir_edit *edit, const struct pir_strs *holds,
    struct pir_err *err)
{
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (!holds->n)
		return PIR_OK;
	list_some(holds, &list);
	return pir_refuse(err, "staff-close",
	    "%s still holds %s; a coordinator can move clients and actions "
	    "with 'pir staff handover %s --to STAFF'",
	    edit->path.id, list.s, edit->path.id);
}

/* The last day of their last time as a facilitator; none: it goes on. */
static struct pir_date
last_day(const struct pir_json *staff)
{
	const struct pir_json *r = pir_json_first(pir_json_get(staff, "roles"));
	struct pir_date last = PIR_DATE_NONE;

	for (; r; r = pir_json_next(r)) {
		struct pir_date to = pir_json_date(r, "to");

		if (!pir_json_is(r, "role", "facilitator"))
			continue;
		if (!pir_date_is_set(to))
			return to;
		last = pir_date_later(to, last);
	}
	return last;
}

/* Who leaves holds nothing; who is a facilitator no more, no clients. */
static enum pir_code
check_close(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_strs holds PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_date to = pir_json_date(edit->after, "to");
	struct pir_date last = last_day(edit->after);

	if (pir_date_is_set(to) &&
	    pir_date_cmp(to, pir_json_date(edit->before, "to")) != 0) {
		if (pir_staff_holds(change, edit->path.id, to, &holds, err))
			return err->code;
	} else if (pir_date_is_set(last) &&
	    pir_date_cmp(last, last_day(edit->before)) != 0) {
		if (pir_staff_clients(change, edit->path.id, last, &holds, err))
			return err->code;
	}
	return refuse_held(edit, &holds, err);
}

/* ---- Acting for someone ----------------------------------------------------
 */

/* True if the list of one is within that of the other; none is all. */
static bool
is_within(const struct pir_json *lent, const struct pir_json *own,
    const char *member)
{
	const struct pir_json *limits = pir_json_get(own, member);
	const struct pir_json *e = pir_json_first(pir_json_get(lent, member));

	if (!pir_json_count(limits))
		return true;
	if (!e)
		return false;
	for (; e; e = pir_json_next(e))
		if (!pir_json_has(limits, pir_json_text(e)))
			return false;
	return true;
}

/* True if one lends no more than the other is, no earlier, no longer. */
static bool
is_no_more(const struct pir_json *lent, const struct pir_json *own)
{
	struct pir_date to = pir_json_date(lent, "to");

	return !pir_json_get(own, "acting_for") && pir_date_is_set(to) &&
	    pir_json_in_force(own, pir_json_date(lent, "from")) &&
	    pir_json_in_force(own, to) &&
	    pir_json_int(lent, "limit_cents", 0) <=
	    pir_json_int(own, "limit_cents", 0) &&
	    (!*pir_json_str(own, "pool") ||
		pir_json_is(lent, "pool", pir_json_str(own, "pool"))) &&
	    is_within(lent, own, "categories");
}

static enum pir_code
check_lent(const struct pir_change *change, const struct pir_edit *edit,
    const struct pir_json *lent, struct pir_err *err)
{
	struct pir_json *a PIR_AUTO(pir_json_release) = NULL;
	const char *id = pir_json_str(lent, "acting_for");
	const struct pir_json *own;
	char file[PIR_PATH_SIZE];

	if (!strcmp(id, edit->path.id))
		return pir_refuse(err, "staff-acting",
		    "%s cannot act for themselves", id);
	if (pir_change_after(change, pir_path_of(PIR_STAFF, id, file), &a, err))
		return err->code;
	own = pir_json_first(pir_json_get(a, "delegations"));
	for (; own; own = pir_json_next(own))
		if (is_no_more(lent, own))
			return PIR_OK;
	return pir_refuse(err, "staff-acting",
	    "%s lends no more than their own limit, for days on which they "
	    "have it",
	    id);
}

/* True if an entry of the array is equal to this one. */
static bool
has_equal(const struct pir_json *array, const struct pir_json *entry)
{
	const struct pir_json *e = pir_json_first(array);

	while (e && !pir_json_equal(e, entry))
		e = pir_json_next(e);
	return e != NULL;
}

static enum pir_code
check_acting(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *was = pir_json_get(edit->before, "delegations");
	const struct pir_json *d =
	    pir_json_first(pir_json_get(edit->after, "delegations"));

	for (; d; d = pir_json_next(d))
		if (pir_json_get(d, "acting_for") && !has_equal(was, d) &&
		    check_lent(change, edit, d, err))
			return err->code;
	return PIR_OK;
}

const struct pir_rule pir_staff_rules[] = {
	{ "own-id", PIR_STAFF, "no word, and no partner, has the id of staff",
	    "pir-records(5), staff", check_id },
	{ "staff-email", PIR_STAFF, "two staff records never share an address",
	    "pir-records(5), staff", check_emails },
	{ "staff-period", PIR_STAFF,
	    "nothing ends before it begins, and no role or delegation begins "
	    "before whose it is does",
	    "pir-records(5), staff", check_periods },
	{ "staff-close", PIR_STAFF,
	    "nobody leaves who holds clients, actions or requests, and no "
	    "facilitator who holds clients ends being one",
	    "pir-records(5), staff", check_close },
	{ "staff-acting", PIR_STAFF,
	    "who acts for someone has their limit, never more, for some days",
	    "pir-records(5), staff", check_acting },
	{ "staff-key", PIR_STAFF,
	    "a key is one person's, from the commit after the one it names "
	    "until it is revoked for good",
	    "pir-records(5), staff", pir_staff_key_check },
	{ 0 },
};

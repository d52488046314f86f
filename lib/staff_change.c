/* staff_change.c - people who act: added, changed, closed, lent a limit */
#include <string.h>

#include "auto.h"
#include "role.h"
#include "staff.h"
#include "staff_key.h"

/* The address among theirs, or NULL. */
static struct pir_json *
find_email(const struct pir_json *emails, const char *email)
{
	struct pir_json *e = pir_json_first(emails);

	while (e && !pir_str_is_alike(pir_json_text(e), email))
		e = pir_json_next(e);
	return e;
}

static enum pir_code
set_emails(struct pir_json *staff, const struct pir_staff_said *said,
    struct pir_err *err)
{
	struct pir_json *emails = pir_json_need_array(staff, "emails");

	for (size_t i = 0; i < said->emails.n; i++)
		if (!find_email(emails, said->emails.v[i]))
			pir_json_append_str(emails, said->emails.v[i]);
	for (size_t i = 0; i < said->no_emails.n; i++) {
		struct pir_json *gone PIR_AUTO(pir_json_release) = NULL;
		struct pir_json *e = find_email(emails, said->no_emails.v[i]);

		if (!e)
			return pir_fail(err, PIR_MISSING,
			    "%s has no such address to take away",
			    pir_json_str(staff, "id"));
		gone = pir_json_detach(emails, e);
	}
	return PIR_OK;
}

/* True if it has begun by the day, or ever will, and does not end. */
static bool
is_lasting(const struct pir_json *entry, struct pir_date day)
{
	struct pir_date to = pir_json_date(entry, "to");

	return !pir_date_is_set(to) || pir_date_cmp(to, day) >= 0;
}

/* Its last day, which is not before its first. */
static void
end_entry(struct pir_json *entry, struct pir_date day)
{
	struct pir_date from = pir_json_date(entry, "from");

	if (is_lasting(entry, day))
		pir_json_set_date(entry, "to", pir_date_later(day, from));
}

static void
give_role(struct pir_json *staff, const char *role, struct pir_date from)
{
	struct pir_json *roles = pir_json_need_array(staff, "roles");
	struct pir_json *r = pir_json_first(roles);

	for (; r; r = pir_json_next(r))
		if (pir_json_is(r, "role", role) &&
		    pir_json_in_force(r, from) && !pir_json_get(r, "to"))
			return;
	r = pir_json_append(roles, pir_json_object());
	pir_json_set_str(r, "role", role);
	pir_json_set_date(r, "from", from);
}

static enum pir_code
take_role(struct pir_json *staff, const char *role, struct pir_date day,
    struct pir_err *err)
{
	struct pir_json *r = pir_json_first(pir_json_get(staff, "roles"));
	bool any = false;

	for (; r; r = pir_json_next(r)) {
		if (!pir_json_is(r, "role", role) || !is_lasting(r, day))
			continue;
		end_entry(r, day);
		any = true;
	}
	if (any)
		return PIR_OK;
	return pir_fail(err, PIR_MISSING,
	    "%s has no role '%s' to end: see 'pir staff show'",
	    pir_json_str(staff, "id"), role);
}

static enum pir_code
set_roles(struct pir_json *staff, const struct pir_staff_said *said,
    struct pir_date day, struct pir_err *err)
{
	struct pir_date from = pir_date_is_set(said->from) ? said->from : day;

	for (size_t i = 0; i < said->no_roles.n; i++)
		if (take_role(staff, said->no_roles.v[i], day, err))
			return err->code;
	pir_json_need_array(staff, "roles");
	for (size_t i = 0; i < said->roles.n; i++) {
		if (!pir_role_of_name(said->roles.v[i]))
			return pir_fail(err, PIR_INVALID,
			    "no role '%s': intake, facilitator, coordinator, "
			    "approver, finance or auditor",
			    said->roles.v[i]);
		give_role(staff, said->roles.v[i], from);
	}
	return PIR_OK;
}

/* ---- Delegations ------------------------------------------------------- */

/* True for one of their own, for the pool ("": for any; NULL: whichever). */
static bool
is_own(const struct pir_json *delegation, const char *pool)
{
	return !pir_json_get(delegation, "acting_for") &&
	    (!pool || !strcmp(pir_json_str(delegation, "pool"), pool));
}

static void
end_delegations(struct pir_json *staff, const char *pool, struct pir_date day)
{
	struct pir_json *d = pir_json_first(pir_json_get(staff, "delegations"));

	for (; d; d = pir_json_next(d))
		if (is_own(d, pool))
			end_entry(d, day);
}

/* One that begins on the day already, or a new one. */
static struct pir_json *
need_delegation(struct pir_json *staff, const char *pool, struct pir_date from)
{
	struct pir_json *list = pir_json_need_array(staff, "delegations");
	struct pir_json *d = pir_json_first(list);

	for (; d; d = pir_json_next(d))
		if (is_own(d, pool) &&
		    !pir_date_cmp(pir_json_date(d, "from"), from))
			return d;
	return pir_json_append(list, pir_json_object());
}

/* The one before it, for the same pool, ends the day before this begins. */
static void
set_limit(struct pir_json *staff, const struct pir_staff_said *said,
    struct pir_date from)
{
	const char *pool = said->limit_pool ? said->limit_pool : "";
	struct pir_json *d;

	end_delegations(staff, pool, pir_date_add_days(from, -1));
	d = need_delegation(staff, pool, from);
	pir_json_remove(d, "to");
	pir_json_remove(d, "categories");
	pir_json_set_int(d, "limit_cents", said->limit_cents);
	pir_json_give_str(d, "pool", said->limit_pool);
	pir_json_give_list(d, "categories", &said->limit_categories);
	pir_json_set_date(d, "from", from);
	pir_record_give_document(d, "document", said->limit_document,
	    said->limit_sha256);
}

static enum pir_code
set_delegation(struct pir_json *staff, const struct pir_staff_said *said,
    struct pir_date day, struct pir_err *err)
{
	struct pir_date from = pir_date_is_set(said->from) ? said->from : day;

	if (said->no_limit)
		end_delegations(staff, NULL, day);
	if (said->limit_cents > 0) {
		set_limit(staff, said, from);
		return PIR_OK;
	}
	if (said->limit_pool || said->limit_categories.n ||
	    said->limit_document)
		return pir_fail(err, PIR_INVALID,
		    "a delegation up to how much: --limit is missing");
	return PIR_OK;
}

/* ---- The record ---------------------------------------------------------- */

static enum pir_code
set_keys(const struct pir_change *change, struct pir_json *staff,
    const struct pir_staff_said *said, struct pir_err *err)
{
	for (size_t i = 0; i < said->no_keys.n; i++)
		if (pir_staff_key_revoke(change, staff, said->no_keys.v[i],
			err))
			return err->code;
	for (size_t i = 0; i < said->keys.n; i++)
		if (pir_staff_key_add(change, staff, said->keys.v[i], err))
			return err->code;
	return PIR_OK;
}

static enum pir_code
apply(const struct pir_change *change, struct pir_json *staff,
    const struct pir_staff_said *said, struct pir_err *err)
{
	pir_json_give_str(staff, "name", said->name);
	pir_json_give_str(staff, "host", said->host);
	if (said->fte >= 0)
		pir_json_set_int(staff, "fte_percent", said->fte);
	if (said->target >= 0)
		pir_json_set_int(staff, "caseload_target", said->target);
	if (set_emails(staff, said, err) ||
	    set_roles(staff, said, change->on, err) ||
	    set_keys(change, staff, said, err))
		return err->code;
	return set_delegation(staff, said, change->on, err);
}

enum pir_code
pir_staff_add(struct pir_change *change, const char *id,
    const struct pir_staff_said *said, struct pir_err *err)
{
	struct pir_path path;
	struct pir_json *staff;

	if (pir_id_check_slug(id, err))
		return err->code;
	path = pir_path_make(PIR_STAFF, id);
	if (pir_change_add(change, &path, &staff, err))
		return err->code;
	pir_json_set_date(staff, "from",
	    pir_date_is_set(said->from) ? said->from : change->on);
	pir_change_what(change, "added");
	pir_change_id(change, id);
	return apply(change, staff, said, err);
}

static enum pir_code
open_staff(struct pir_change *change, const char *typed,
    struct pir_json **staff, struct pir_err *err)
{
	struct pir_path path;

	if (pir_change_resolve(change, PIR_STAFF, typed, &path, err) ||
	    pir_change_edit(change, &path, staff, err))
		return err->code;
	pir_change_id(change, path.id);
	return PIR_OK;
}

/* Whose role ends may still have clients: somebody has to move them. */
static enum pir_code
tell_held(struct pir_change *change, const char *id,
    const struct pir_staff_said *said, struct pir_err *err)
{
	struct pir_strs holds PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	bool ends = false;

	for (size_t i = 0; i < said->no_roles.n; i++)
		ends |= !strcmp(said->no_roles.v[i], "facilitator");
	if (ends && pir_staff_holds(change, id, change->on, &holds, err))
		return err->code;
	for (size_t i = 0; i < holds.n; i++)
		pir_change_talk(change, "still with %s: %s", id, holds.v[i]);
	return PIR_OK;
}

enum pir_code
pir_staff_edit(struct pir_change *change, const char *typed,
    const struct pir_staff_said *said, struct pir_err *err)
{
	struct pir_json *staff;

	if (open_staff(change, typed, &staff, err))
		return err->code;
	pir_change_what(change, "changed");
	if (apply(change, staff, said, err))
		return err->code;
	return tell_held(change, pir_json_str(staff, "id"), said, err);
}

enum pir_code
pir_staff_close(struct pir_change *change, const char *typed,
    struct pir_err *err)
{
	static const char *const lists[] = { "roles", "delegations", NULL };
	struct pir_json *staff;

	if (open_staff(change, typed, &staff, err))
		return err->code;
	if (pir_json_get(staff, "to"))
		return pir_fail(err, PIR_INVALID, "%s leaves on %s already",
		    pir_json_str(staff, "id"), pir_json_str(staff, "to"));
	pir_json_set_date(staff, "to", change->on);
	for (size_t i = 0; lists[i]; i++) {
		struct pir_json *e =
		    pir_json_first(pir_json_get(staff, lists[i]));

		for (; e; e = pir_json_next(e))
			end_entry(e, change->on);
	}
	pir_change_what(change, "closed");
	return PIR_OK;
}

/* ---- Acting for someone -------------------------------------------------- */

/* The same limit, for the days that both periods have. */
static bool
lend(struct pir_json *b, const struct pir_json *own, const char *a,
    struct pir_date from, struct pir_date to)
{
	struct pir_date first = pir_json_date(own, "from");
	struct pir_date last = pir_json_date(own, "to");
	struct pir_json *lent;

	if (pir_date_cmp(from, first) > 0)
		first = from;
	if (!pir_date_is_set(last) || pir_date_cmp(to, last) < 0)
		last = to;
	if (pir_json_get(own, "acting_for") || pir_date_cmp(first, last) > 0)
		return false;
	lent = pir_json_append(pir_json_need_array(b, "delegations"),
	    pir_json_copy(own));
	pir_json_remove(lent, "document");
	pir_json_set_date(lent, "from", first);
	pir_json_set_date(lent, "to", last);
	pir_json_set_str(lent, "acting_for", a);
	return true;
}

enum pir_code
pir_staff_act(struct pir_change *change, const char *typed, const char *for_,
    const struct pir_period *days, struct pir_err *err)
{
	const struct pir_json *a;
	const struct pir_json *own;
	struct pir_json *b;
	struct pir_path path;
	bool any = false;

	if (pir_change_resolve(change, PIR_STAFF, for_, &path, err) ||
	    pir_change_see(change, &path, &a, err) ||
	    open_staff(change, typed, &b, err))
		return err->code;
	if (!strcmp(pir_json_str(b, "id"), path.id))
		return pir_refuse(err, "staff-acting",
		    "%s cannot act for themselves", path.id);
	if (pir_date_cmp(days->to, days->from) < 0)
		return pir_fail(err, PIR_INVALID,
		    "--to is before the first day of acting");
	own = pir_json_first(pir_json_get(a, "delegations"));
	for (; own; own = pir_json_next(own))
		any |= lend(b, own, path.id, days->from, days->to);
	if (!any)
		return pir_refuse(err, "staff-acting",
		    "%s has no delegation of their own in those days to lend",
		    path.id);
	if (!(pir_roles_on(b, days->to) & PIR_APPROVER))
		pir_change_talk(change,
		    "%s also needs the role approver for it: 'pir staff edit "
		    "%s --role approver'",
		    pir_json_str(b, "id"), pir_json_str(b, "id"));
	pir_change_what(change, "for %s", path.id);
	return PIR_OK;
}

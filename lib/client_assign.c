#include "auto.h"
#include "client_find.h"
#include "client_state.h"
#include "consent.h"

/* The first day on which assignment and consent are both in force, or none. */
static struct pir_date
meeting(const struct pir_json *assignment, const struct pir_json *consent)
{
	struct pir_date a = pir_json_date(assignment, "from");
	struct pir_date c = pir_json_date(consent, "from");
	struct pir_date first = pir_date_later(a, c);
	struct pir_date last = pir_date_earlier(pir_json_date(assignment, "to"),
	    pir_consent_last_day(consent));

	return pir_date_within(first, PIR_DATE_NONE, last) ? first
							   : PIR_DATE_NONE;
}

/* The first day of the assignment on which the client takes part. */
static struct pir_date
participates_from(const struct pir_json *client,
    const struct pir_json *assignment)
{
	struct pir_date first = PIR_DATE_NONE;
	const struct pir_json *c =
	    pir_json_first(pir_json_get(client, "consents"));

	for (; c; c = pir_json_next(c))
		if (pir_json_is(c, "kind", "participation"))
			first = pir_date_earlier(first, meeting(assignment, c));
	return first;
}

/* True if the primary's assignment is of the episode accepted that day. */
static bool
is_of_episode(const struct pir_json *a, struct pir_date accepted)
{
	struct pir_date to = pir_json_date(a, "to");

	return pir_client_is_primary(a) &&
	    pir_date_cmp(pir_json_date(a, "from"), accepted) >= 0 &&
	    (!pir_date_is_set(to) || pir_date_cmp(to, accepted) > 0);
}

struct pir_date
pir_client_active_from(const struct pir_json *client,
    const struct pir_json *episode)
{
	struct pir_date accepted = pir_json_date(episode, "accepted_on");
	struct pir_date first = PIR_DATE_NONE;
	const struct pir_json *a =
	    pir_json_first(pir_json_get(client, "assignments"));

	for (; a && pir_date_is_set(accepted); a = pir_json_next(a))
		if (is_of_episode(a, accepted))
			first = pir_date_earlier(first,
			    participates_from(client, a));
	return first;
}

bool
pir_client_is_ready(const struct pir_json *client)
{
	return pir_date_is_set(
	    pir_client_active_from(client, pir_client_episode(client)));
}

void
pir_client_activate_if_ready(struct pir_change *change, struct pir_json *client)
{
	if (!pir_json_is(client, "state", "accepted") ||
	    !pir_client_is_ready(client))
		return;
	pir_json_set_str(client, "state", "active");
	pir_change_talk(change, "client %s is active now",
	    pir_json_str(client, "id"));
}

enum pir_code
pir_client_check_assignable(const struct pir_json *client, struct pir_err *err)
{
	const char *state = pir_json_str(client, "state");

	if (pir_client_check_open(client, err))
		return err->code;
	if (strcmp(state, "referred") != 0)
		return PIR_OK;
	return pir_refuse(err, "client-assignment",
	    "client %s is referred: accept it first, then assign",
	    pir_json_str(client, "id"));
}

/* End who is primary when another begins; who began on the same day has
 * that day too. */
static void
end_primaries(struct pir_json *client, struct pir_date from)
{
	struct pir_json *a =
	    pir_json_first(pir_json_get(client, "assignments"));

	for (; a; a = pir_json_next(a)) {
		struct pir_date began = pir_json_date(a, "from");
		struct pir_date last = pir_date_add_days(from, -1);

		if (!pir_client_is_primary(a) || !pir_json_in_force(a, from))
			continue;
		if (pir_date_cmp(last, began) < 0)
			last = began;
		pir_json_set_date(a, "to", last);
	}
}

/*
 * The assignment of the person in the role on the day, or NULL; not one
 * that ends on it, as when an episode was closed and begins again.
 */
static struct pir_json *
find(const struct pir_json *client, const char *staff, bool primary,
    struct pir_date day)
{
	struct pir_json *a =
	    pir_json_first(pir_json_get(client, "assignments"));

	for (; a; a = pir_json_next(a))
		if (pir_json_is(a, "staff", staff) &&
		    pir_client_is_primary(a) == primary &&
		    pir_json_in_force(a, day) &&
		    pir_date_cmp(pir_json_date(a, "to"), day) != 0)
			return a;
	return NULL;
}

enum pir_code
pir_client_assign(struct pir_change *change, const char *typed,
    const struct pir_client_assigned *said, struct pir_err *err)
{
	struct pir_date from =
	    pir_date_is_set(said->from) ? said->from : change->on;
	const char *role = said->role ? said->role : "primary";
	bool primary = strcmp(role, "primary") == 0;
	struct pir_path staff;
	struct pir_json *client;
	struct pir_json *a;

	if (pir_client_edit(change, typed, &client, err) ||
	    pir_client_check_assignable(client, err) ||
	    pir_change_resolve(change, PIR_STAFF, said->staff, &staff, err))
		return err->code;
	a = find(client, staff.id, primary, from);
	if (!a) {
		if (primary)
			end_primaries(client, from);
		a = pir_json_append(pir_json_need_array(client, "assignments"),
		    pir_json_object());
		pir_json_set_str(a, "staff", staff.id);
		pir_json_set_str(a, "role", role);
		pir_json_set_date(a, "from", from);
	} else if (!pir_date_is_set(said->to))
		pir_change_talk(change, "%s is assigned since %s already",
		    staff.id, pir_json_str(a, "from"));
	pir_json_give_date(a, "to", said->to);
	pir_change_what(change, "assigned to %s", staff.id);
	pir_client_activate_if_ready(change, client);
	return PIR_OK;
}

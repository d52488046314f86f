/* client_rules_time.c - rules on the days of a client's record */
#include "auto.h"
#include "client.h"
#include "client_rules.h"
#include "role.h"
#include "staff.h"

/* ---- Episodes ------------------------------------------------------- */

/* Which days an episode has, in a state: '+' needed, '-' not, '.' either. */
static const struct {
	const char *state;
	const char *days; /* accepted_on, declined_on, closed_on */
} wanted[] = {
	{ "referred", "---" },
	{ "accepted", "+--" },
	{ "active", "+--" },
	{ "on-hold", "+--" },
	{ "declined", "-+-" },
	{ "closed", ".-+" },
};
static const char *const ends[] = { "accepted_on", "declined_on", "closed_on" };

static enum pir_code
check_current(const struct pir_json *client, struct pir_err *err)
{
	const struct pir_json *episode = pir_client_episode(client);
	const char *state = pir_json_str(client, "state");
	const char *days = "...";

	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
		if (strcmp(wanted[i].state, state) == 0)
			days = wanted[i].days;
	for (size_t i = 0; i < 3; i++) {
		bool has = pir_json_get(episode, ends[i]) != NULL;

		if (days[i] != '.' && has != (days[i] == '+'))
			return pir_refuse(err, "client-episode",
			    "the current episode of a client who is %s %s %s",
			    state, has ? "has no" : "needs", ends[i]);
	}
	if (strcmp(state, "declined") == 0 &&
	    !pir_json_get(episode, "decline_reason"))
		return pir_refuse(err, "client-episode",
		    "declining needs a decline_reason");
	if (strcmp(state, "closed") == 0 &&
	    !pir_json_get(episode, "exit_reason"))
		return pir_refuse(err, "client-episode",
		    "closing needs an exit_reason");
	return PIR_OK;
}

/* Its days in order; *last is that of the episode before, and then its. */
static enum pir_code
check_order(const struct pir_json *episode, struct pir_date *last,
    struct pir_err *err)
{
	static const char *const days[] = { "referred_on", "received_on",
		"accepted_on", "declined_on", "closed_on" };
	char a[PIR_DATE_SIZE];
	char b[PIR_DATE_SIZE];

	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		struct pir_date day = pir_json_date(episode, days[i]);

		if (!pir_date_is_set(day))
			continue;
		if (pir_date_cmp(day, *last) < 0)
			return pir_refuse(err, "client-episode",
			    "episode %s: %s %s is before the step that it "
			    "follows, on %s",
			    pir_json_str(episode, "id"), days[i],
			    pir_date_format(day, a), pir_date_format(*last, b));
		*last = day;
	}
	return PIR_OK;
}

/* Nothing that belongs to the episode begins, or rests, after its end. */
static enum pir_code
check_end(const struct pir_json *client, struct pir_err *err)
{
	struct pir_date end =
	    pir_json_date(pir_client_episode(client), "closed_on");
	const struct pir_json *a =
	    pir_json_first(pir_json_get(client, "assignments"));
	const struct pir_json *h =
	    pir_json_first(pir_json_get(client, "holds"));

	if (!pir_date_is_set(end))
		return PIR_OK;
	for (; a; a = pir_json_next(a))
		if (pir_client_is_primary(a) &&
		    pir_date_cmp(pir_json_date(a, "from"), end) > 0)
			return pir_refuse(err, "client-episode",
			    "closed before %s was assigned, on %s: close on "
			    "a later day",
			    pir_json_str(a, "staff"), pir_json_str(a, "from"));
	for (; h; h = pir_json_next(h))
		if (pir_date_cmp(pir_json_date(h, "to"), end) > 0)
			return pir_refuse(err, "client-episode",
			    "closed before hold %s ended, on %s: close on a "
			    "later day",
			    pir_json_str(h, "id"), pir_json_str(h, "to"));
	return PIR_OK;
}

enum pir_code
pir_client_check_episodes(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	const struct pir_json *client = edit->after;
	const struct pir_json *e =
	    pir_json_first(pir_json_get(client, "episodes"));
	struct pir_date last = PIR_DATE_NONE;

	(void)change;
	for (; e; e = pir_json_next(e)) {
		if (check_order(e, &last, err))
			return err->code;
		if (pir_json_next(e) && !pir_json_get(e, "closed_on") &&
		    !pir_json_get(e, "declined_on"))
			return pir_refuse(err, "client-episode",
			    "episode %s is open: a new one follows only one "
			    "that was closed or declined",
			    pir_json_str(e, "id"));
	}
	if (check_current(client, err))
		return err->code;
	return check_end(client, err);
}

/* ---- Periods -------------------------------------------------------- */

static enum pir_code
check_entries(const struct pir_json *array, const char *name,
    struct pir_err *err)
{
	const struct pir_json *e = pir_json_first(array);
	char a[PIR_DATE_SIZE];
	char b[PIR_DATE_SIZE];

	for (size_t i = 0; e; e = pir_json_next(e), i++) {
		struct pir_date from = pir_json_date(e, "from");
		struct pir_date to = pir_json_date(e, "to");

		if (pir_date_is_set(from) && pir_date_is_set(to) &&
		    pir_date_cmp(from, to) > 0)
			return pir_refuse(err, "client-period",
			    "%s[%zu]: its last day %s is before its first, %s",
			    name, i, pir_date_format(to, a),
			    pir_date_format(from, b));
	}
	return PIR_OK;
}

enum pir_code
pir_client_check_periods(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	static const char *const arrays[] = { "names", "addresses", "people",
		"supports", "alerts", "holds", "assignments" };
	struct pir_date born =
	    pir_json_date(pir_json_get(edit->after, "born"), "date");

	if (pir_date_cmp(born, change->today) > 0)
		return pir_refuse(err, "client-period",
		    "born.date is after today: type the day of birth again");
	for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
		if (check_entries(pir_json_get(edit->after, arrays[i]),
			arrays[i], err))
			return err->code;
	return PIR_OK;
}

/* ---- Assignments ---------------------------------------------------- */

/* The last day that is known of an assignment, or one still to come. */
static struct pir_date
last_known(const struct pir_json *a, struct pir_date today)
{
	struct pir_date from = pir_json_date(a, "from");
	struct pir_date to = pir_json_date(a, "to");

	if (pir_date_is_set(to))
		return to;
	return pir_date_add_days(pir_date_later(from, today), 1);
}

/* A new assignment: of whom, and when. */
static enum pir_code
check_new(const struct pir_change *change, const struct pir_json *client,
    const struct pir_json *a, struct pir_err *err)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	struct pir_date from = pir_json_date(a, "from");
	struct pir_date last = last_known(a, change->today);
	struct pir_date accepted =
	    pir_json_date(pir_client_episode(client), "accepted_on");
	bool begins;
	char file[PIR_PATH_SIZE];
	char day[PIR_DATE_SIZE];

	if (!pir_date_is_set(accepted) || pir_date_cmp(from, accepted) < 0)
		return pir_refuse(err, "client-assignment",
		    "a facilitator is assigned once the client was accepted, "
		    "and from that day on at the earliest");
	pir_path_of(PIR_STAFF, pir_json_str(a, "staff"), file);
	if (pir_change_after(change, file, &staff, err))
		return err->code;
	begins = pir_roles_on(staff, from) & PIR_FACILITATOR;
	if (begins && (pir_roles_on(staff, last) & PIR_FACILITATOR))
		return PIR_OK;
	return pir_refuse(err, "client-assignment",
	    "%s has not the role facilitator on %s: assign another, or a "
	    "coordinator may 'pir staff edit'",
	    pir_json_str(a, "staff"),
	    pir_date_format(begins ? last : from, day));
}

/* True if it is another assignment, or begins on another day. */
static bool
is_other(const struct pir_json *was, const struct pir_json *now)
{
	return strcmp(pir_json_str(was, "staff"), pir_json_str(now, "staff")) ||
	    strcmp(pir_json_str(was, "from"), pir_json_str(now, "from")) ||
	    pir_client_is_primary(was) != pir_client_is_primary(now);
}

/* Two primaries may share the day of the hand-over, and no other. */
static bool
collide(const struct pir_json *a, const struct pir_json *b)
{
	struct pir_date from = pir_json_date(a, "from");
	struct pir_date other = pir_json_date(b, "from");
	struct pir_date later = pir_date_later(from, other);

	return pir_client_is_primary(a) && pir_client_is_primary(b) &&
	    pir_date_within(pir_date_add_days(later, 1), from,
		pir_json_date(a, "to")) &&
	    pir_date_within(pir_date_add_days(later, 1), other,
		pir_json_date(b, "to"));
}

static enum pir_code
check_one_primary(const struct pir_json *assignments, struct pir_err *err)
{
	const struct pir_json *a = pir_json_first(assignments);
	const struct pir_json *b;

	for (; a; a = pir_json_next(a))
		for (b = pir_json_next(a); b; b = pir_json_next(b))
			if (collide(a, b))
				return pir_refuse(err, "client-assignment",
				    "%s and %s are both primary facilitators: "
				    "end one before the other begins",
				    pir_json_str(a, "staff"),
				    pir_json_str(b, "staff"));
	return PIR_OK;
}

enum pir_code
pir_client_check_assignments(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	const struct pir_json *list = pir_json_get(edit->after, "assignments");
	const struct pir_json *was =
	    pir_json_first(pir_json_get(edit->before, "assignments"));
	const struct pir_json *now = pir_json_first(list);

	for (; now; now = pir_json_next(now), was = pir_json_next(was)) {
		if (was && is_other(was, now))
			return pir_refuse(err, "client-assignment",
			    "an assignment is ended, not changed: %s keeps "
			    "its role and first day",
			    pir_json_str(was, "staff"));
		if (!was && check_new(change, edit->after, now, err))
			return err->code;
		if (!pir_client_is_open(edit->after) &&
		    !pir_json_get(now, "to"))
			return pir_refuse(err, "client-assignment",
			    "a client who is %s is assigned to nobody: end "
			    "that of %s",
			    pir_json_str(edit->after, "state"),
			    pir_json_str(now, "staff"));
	}
	if (was)
		return pir_refuse(err, "client-assignment",
		    "an assignment is ended, never removed");
	return check_one_primary(list, err);
}

/* ---- Holds ---------------------------------------------------------- */

/* One hold follows another, from its last day on at the earliest. */
static enum pir_code
check_hold_order(const struct pir_json *holds, struct pir_err *err)
{
	const struct pir_json *h = pir_json_first(holds);
	const struct pir_json *next;

	for (; (next = pir_json_next(h)); h = next)
		if (!pir_json_get(h, "to") ||
		    pir_date_cmp(pir_json_date(next, "from"),
			pir_json_date(h, "to")) < 0)
			return pir_refuse(err, "client-hold",
			    "hold %s begins on %s, before hold %s ended: give "
			    "a later day",
			    pir_json_str(next, "id"),
			    pir_json_str(next, "from"), pir_json_str(h, "id"));
	return PIR_OK;
}

enum pir_code
pir_client_check_holds(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	const struct pir_json *holds = pir_json_get(edit->after, "holds");
	size_t wanted_open = pir_json_is(edit->after, "state", "on-hold");
	size_t open = 0;

	(void)change;
	for (const struct pir_json *h = pir_json_first(holds); h;
	     h = pir_json_next(h))
		open += !pir_json_get(h, "to");
	if (open != wanted_open)
		return pir_refuse(err, "client-hold",
		    "a client who is %s has %s hold without a last day: see "
		    "'pir client hold' and 'pir client resume'",
		    pir_json_str(edit->after, "state"),
		    wanted_open ? "one" : "no");
	if (pir_json_equal(pir_json_get(edit->before, "holds"), holds))
		return PIR_OK;
	return check_hold_order(holds, err);
}

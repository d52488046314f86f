/* staff_handover.c - what one person held, another holds from a day on */
#include <string.h>

#include "auto.h"
#include "client_find.h"
#include "client_state.h"
#include "open_work.h"
#include "plan.h"
#include "staff.h"

struct handover {
	struct pir_change *change;
	const char *from;
	const char *to;
	struct pir_strs clients;
	size_t n_actions;
};

static void
add_once(struct pir_strs *list, const char *id)
{
	if (!pir_strs_has(list, id))
		pir_strs_add(list, id);
}

static enum pir_code
add_assigned(const struct pir_path *path, const struct pir_json *client,
    void *ctx, struct pir_err *err)
{
	struct handover *h = ctx;

	(void)err;
	if (pir_staff_assignment(client, h->from, h->change->on))
		add_once(&h->clients, path->id);
	return PIR_OK;
}

static enum pir_code
add_owned(const struct pir_path *path, const struct pir_json *plan, void *ctx,
    struct pir_err *err)
{
	struct handover *h = ctx;
	struct pir_plan_step s = PIR_PLAN_STEP_INIT;

	(void)err;
	while (pir_plan_next_open(plan, &s))
		if (pir_json_is(s.action, "owner", h->from))
			add_once(&h->clients, path->client);
	return PIR_OK;
}

/* The clients that were named, each of them theirs, or all there are. */
static enum pir_code
gather(struct handover *h, const struct pir_list *named, struct pir_err *err)
{
	const struct pir_json *client;

	for (size_t i = 0; i < named->n; i++) {
		if (pir_client_see(h->change, named->v[i], &client, err))
			return err->code;
		if (!pir_staff_assignment(client, h->from, h->change->on))
			return pir_fail(err, PIR_INVALID,
			    "client %s is not assigned to %s",
			    pir_json_str(client, "id"), h->from);
		add_once(&h->clients, pir_json_str(client, "id"));
	}
	if (named->n)
		return PIR_OK;
	if (pir_open_each(h->change, PIR_CLIENT, NULL, add_assigned, h, err) ||
	    pir_open_each(h->change, PIR_PLAN, NULL, add_owned, h, err))
		return err->code;
	if (h->clients.n)
		return PIR_OK;
	return pir_fail(err, PIR_MISSING, "%s holds no client and no action",
	    h->from);
}

/* In the same role, from the day on; who had it keeps the day before. */
static enum pir_code
move_one(struct handover *h, const char *id, struct pir_json *a,
    struct pir_err *err)
{
	struct pir_date began = pir_json_date(a, "from");
	struct pir_client_assigned said = {
		.staff = h->to,
		.role = pir_client_is_primary(a) ? "primary" : "cover",
		.from = pir_date_later(began, h->change->on),
		.to = pir_json_date(a, "to"),
	};

	pir_json_set_date(a, "to",
	    pir_date_later(began, pir_date_add_days(h->change->on, -1)));
	return pir_client_assign(h->change, id, &said, err);
}

static enum pir_code
move_assignments(struct handover *h, const char *id, struct pir_err *err)
{
	struct pir_json *client;
	struct pir_json *a;
	size_t n;

	if (pir_client_edit(h->change, id, &client, err))
		return err->code;
	n = pir_json_count(pir_json_get(client, "assignments"));
	a = pir_json_first(pir_json_get(client, "assignments"));
	/* Those that this appends are behind the first n. */
	for (; n > 0; n--, a = pir_json_next(a))
		if (pir_json_is(a, "staff", h->from) &&
		    pir_staff_goes_on(a, h->change->on) &&
		    move_one(h, id, a, err))
			return err->code;
	return PIR_OK;
}

/* The open actions that were theirs to see to. */
static enum pir_code
move_actions(struct handover *h, const char *id, struct pir_err *err)
{
	struct pir_path path = pir_path_make(PIR_PLAN, id);
	struct pir_plan_step s = PIR_PLAN_STEP_INIT;
	char file[PIR_PATH_SIZE];
	const struct pir_json *before;
	struct pir_json *plan;

	if (pir_change_edit(h->change, &path, &plan, err))
		return err->code == PIR_MISSING ? PIR_OK : err->code;
	while (pir_plan_next_open(plan, &s)) {
		struct pir_json *goal =
		    pir_json_entry(plan, "goals", pir_json_str(s.goal, "id"));
		struct pir_json *action = pir_json_entry(goal, "actions",
		    pir_json_str(s.action, "id"));

		if (!pir_json_is(action, "owner", h->from))
			continue;
		pir_json_set_str(action, "owner", h->to);
		h->n_actions++;
	}
	pir_path_format(&path, file);
	before = pir_change_find(h->change, file)->before;
	pir_plan_settle(before, plan, h->change->on);
	if (pir_json_is(before, "state", "agreed") &&
	    !pir_json_is(plan, "state", "agreed"))
		pir_change_talk(h->change,
		    "the plan of %s is to be agreed again: who does what "
		    "changed",
		    id);
	return PIR_OK;
}

/* What a handover cannot move, since it says who did something. */
static enum pir_code
tell(struct handover *h, bool all, struct pir_err *err)
{
	struct pir_strs left PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	pir_change_talk(h->change, "%zu client%s and %zu action%s to %s",
	    h->clients.n, h->clients.n == 1 ? "" : "s", h->n_actions,
	    h->n_actions == 1 ? "" : "s", h->to);
	if (!all)
		return PIR_OK;
	if (pir_staff_holds(h->change, h->from, h->change->on, &left, err))
		return err->code;
	for (size_t i = 0; i < left.n; i++)
		pir_change_talk(h->change, "still with %s: %s", h->from,
		    left.v[i]);
	return PIR_OK;
}

static enum pir_code
move(struct handover *h, const struct pir_list *named, struct pir_err *err)
{
	if (gather(h, named, err))
		return err->code;
	for (size_t i = 0; i < h->clients.n; i++) {
		if (move_assignments(h, h->clients.v[i], err) ||
		    move_actions(h, h->clients.v[i], err))
			return err->code;
		pir_change_id(h->change, h->clients.v[i]);
	}
	pir_change_what(h->change, "%s to %s", h->from, h->to);
	return tell(h, !named->n, err);
}

enum pir_code
pir_staff_handover(struct pir_change *change, const char *from, const char *to,
    const struct pir_list *clients, struct pir_err *err)
{
	struct pir_path a;
	struct pir_path b;
	struct handover h = { .change = change };
	enum pir_code code;

	if (pir_change_resolve(change, PIR_STAFF, from, &a, err) ||
	    pir_change_resolve(change, PIR_STAFF, to, &b, err) ||
	    pir_staff_check_open(change, b.id, change->on, err) ||
	    pir_staff_check_open(change, b.id, pir_date_add_days(change->on, 1),
		err))
		return err->code;
	if (!strcmp(a.id, b.id))
		return pir_fail(err, PIR_INVALID,
		    "a handover is from one to another");
	h.from = a.id;
	h.to = b.id;
	code = move(&h, clients, err);
	pir_strs_release(&h.clients);
	return code;
}

/* plan_action.c - actions: added to a goal, and changed */
#include <string.h>

#include "auto.h"
#include "plan.h"

/* The goal's or the partner's only sector, where none was said. */
static void
give_sector(struct pir_json *action, const struct pir_json *partner,
    const struct pir_json *service)
{
	const struct pir_json *sectors = pir_json_get(partner, "sectors");

	if (pir_json_get(action, "sector"))
		return;
	if (*pir_json_str(service, "sector"))
		pir_json_set_str(action, "sector",
		    pir_json_str(service, "sector"));
	else if (pir_json_count(sectors) == 1)
		pir_json_set_str(action, "sector",
		    pir_json_text(pir_json_first(sectors)));
}

static enum pir_code
set_partner(struct pir_change *change, const struct pir_plan_action *said,
    struct pir_json *action, struct pir_err *err)
{
	struct pir_json *partner PIR_AUTO(pir_json_release) = NULL;
	const struct pir_json *seen;
	struct pir_json *service = NULL;
	struct pir_path path;

	if (!said->partner && !said->service)
		return PIR_OK;
	if (!said->partner && !pir_json_get(action, "partner"))
		return pir_fail(err, PIR_INVALID,
		    "--service needs the partner whose service it is");
	if (pir_change_resolve(change, PIR_PARTNER,
		said->partner ? said->partner : pir_json_str(action, "partner"),
		&path, err) ||
	    pir_change_see(change, &path, &seen, err))
		return err->code;
	partner = pir_json_copy(seen);
	if (said->service &&
	    pir_record_entry(partner, "services", said->service, &service, err))
		return err->code;
	if (!pir_json_is(action, "partner", path.id))
		pir_json_remove(action, "service");
	pir_json_set_str(action, "partner", path.id);
	pir_json_give_str(action, "service", said->service);
	give_sector(action, partner, service);
	return PIR_OK;
}

/* The client, one of their people, staff or a partner, by id. */
static enum pir_code
set_owner(struct pir_change *change, const struct pir_plan_action *said,
    struct pir_json *action, struct pir_err *err)
{
	const struct pir_json *client;
	struct pir_path of = pir_path_make(PIR_CLIENT, said->client);
	struct pir_path path;
	struct pir_err apart = PIR_ERR_INIT;

	if (!said->owner)
		return PIR_OK;
	if (pir_change_see(change, &of, &client, err))
		return err->code;
	if (!strcmp(said->owner, "client") ||
	    pir_json_entry(client, "people", said->owner)) {
		pir_json_set_str(action, "owner", said->owner);
		return PIR_OK;
	}
	if (!strcmp(said->owner, "me")) {
		pir_json_set_str(action, "owner", change->actor);
		return PIR_OK;
	}
	if (pir_change_resolve(change, PIR_STAFF, said->owner, &path, &apart)) {
		apart = PIR_ERR_INIT;
		if (pir_change_resolve(change, PIR_PARTNER, said->owner, &path,
			&apart))
			return pir_fail(err, PIR_MISSING,
			    "--owner: '%s' is neither 'client', nor one of "
			    "the people of client %s, nor staff or a partner",
			    said->owner, said->client);
		if (!pir_json_get(action, "partner"))
			pir_json_set_str(action, "partner", path.id);
	}
	pir_json_set_str(action, "owner", path.id);
	return PIR_OK;
}

/* "2w": a number that does not begin with 0, and d, w, m or y. */
static enum pir_code
check_every(const char *every, struct pir_err *err)
{
	size_t digits = every ? strspn(every, "0123456789") : 0;

	if (!every ||
	    (digits > 0 && digits < 4 && *every != '0' &&
		strlen(every) == digits + 1 && strchr("dwmy", every[digits])))
		return PIR_OK;
	return pir_fail(err, PIR_INVALID,
	    "--every: '%s' does not say how often; say 7d, 2w, 1m or 1y",
	    every);
}

/* A barrier goes with the state that it explains. */
static void
set_state(const struct pir_plan_action *said, struct pir_json *action)
{
	pir_json_give_str(action, "state", said->state);
	pir_json_give_str(action, "barrier", said->barrier);
	if (said->state && !said->barrier &&
	    strcmp(said->state, "blocked") != 0)
		pir_json_remove(action, "barrier");
}

static enum pir_code
set_action(struct pir_change *change, const struct pir_plan_action *said,
    struct pir_json *action, struct pir_err *err)
{
	pir_json_give_str(action, "what", said->what);
	pir_json_give_str(action, "sector", said->sector);
	pir_json_give_str(action, "worker", said->worker);
	pir_json_give_str(action, "every", said->every);
	pir_json_give_str(action, "outcome", said->outcome);
	pir_json_give_date(action, "from", said->from);
	pir_json_give_date(action, "due", said->due);
	set_state(said, action);
	if (check_every(said->every, err) ||
	    set_partner(change, said, action, err) ||
	    set_owner(change, said, action, err))
		return err->code;
	return pir_plan_resettle(change, said->client, err);
}

enum pir_code
pir_plan_action_add(struct pir_change *change,
    const struct pir_plan_action *said, const char **added, struct pir_err *err)
{
	struct pir_json *plan, *goal, *action;

	if (pir_plan_edit(change, said->client, &plan, err) ||
	    pir_plan_find_goal(change, said->client, said->goal, &goal, err) ||
	    pir_change_add_entry(plan, goal, "actions", said->id, &action, err))
		return err->code;
	pir_json_set_str(action, "state", "planned");
	*added = pir_json_str(action, "id");
	return set_action(change, said, action, err);
}

enum pir_code
pir_plan_action_set(struct pir_change *change,
    const struct pir_plan_action *said, struct pir_err *err)
{
	struct pir_json *goal, *action;

	if (pir_plan_find_action(change, said->client, said->action, &goal,
		&action, err))
		return err->code;
	return set_action(change, said, action, err);
}

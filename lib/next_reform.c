/* next_reform.c - what waits about systemic issues */
#include <string.h>

#include "auto.h"
#include "next_private.h"
#include "reform.h"

/* Whose it is: a person's own, or for a coordinator to ask after. */
static unsigned
owned_by(struct next *next, const char *owner)
{
	const struct pir_next_query *query = next->query;
	struct pir_path path;

	next->owner = NULL;
	next->own = false;
	if (!pir_record_is_id(next->tree, PIR_STAFF, owner, &path))
		return PIR_COORDINATOR;
	next->owner = owner;
	next->own = (!query->host || pir_next_is_of_host(next, owner)) &&
	    (!*query->staff || !strcmp(query->staff, owner));
	return 0;
}

static void
action(struct next *next, const char *issue, const struct pir_json *action)
{
	struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_date due = pir_json_date(action, "due");
	const char *owner = pir_json_str(action, "owner");
	unsigned roles;

	if (!pir_date_is_set(due) || !pir_reform_action_is_open(action))
		return;
	roles = owned_by(next, owner);
	pir_next_when(next, due, &when);
	pir_next_add(next, "reform", pir_json_str(action, "id"), roles, due,
	    "action on issue %s %s; %s%s%s", issue, when.s,
	    pir_json_str(action, "state"), roles ? ", with " : "",
	    roles ? owner : "");
}

static enum pir_code
visit(const struct pir_path *path, struct pir_json **issue, void *ctx,
    struct pir_err *err)
{
	const struct pir_json *a =
	    pir_json_first(pir_json_get(*issue, "actions"));

	(void)err;
	for (; a && pir_reform_is_open(*issue); a = pir_json_next(a))
		action(ctx, path->id, a);
	return PIR_OK;
}

enum pir_code
pir_next_of_reform(struct next *next, struct pir_err *err)
{
	return pir_record_each(next->tree, PIR_REFORM_ISSUE, NULL, visit, next,
	    err);
}

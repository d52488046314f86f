/* client_filter.c - which clients are listed; what other records say */
#include <string.h>

#include "auto.h"
#include "client_list.h"
#include "consent.h"
#include "contact.h"
#include "needs.h"
#include "plan.h"
#include "staff.h"

const char *
list_host(const struct list *l, const char *staff)
{
	for (size_t i = 0; i < l->staff.n; i++)
		if (strcmp(l->staff.paths[i].id, staff) == 0)
			return pir_json_str(l->staff.v[i], "host");
	return "";
}

enum pir_code
list_last_contact(const struct row *row, struct pir_date *day,
    struct pir_err *err)
{
	const struct env *env = row->list->env;
	struct pir_json *contact PIR_AUTO(pir_json_release) = NULL;

	*day = PIR_DATE_NONE;
	if (pir_contact_last(env->tree, row->id, env->today, &contact, err))
		return err->code;
	*day = pir_json_date(contact, "on");
	return PIR_OK;
}

enum pir_code
list_next_review(const struct row *row, struct pir_date *day,
    struct pir_err *err)
{
	const struct pir_tree *tree = row->list->env->tree;
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];

	*day = PIR_DATE_NONE;
	if (pir_record_look(tree, pir_path_of(PIR_PLAN, row->id, file), &plan,
		err))
		return err->code;
	if (plan)
		*day = pir_plan_next_review(plan);
	return PIR_OK;
}

/* How many of the 22 are unmet now, as staff rate them (-1: not rated),
 * and whether the domain asked for is. */
enum pir_code
list_unmet(const struct row *row, int *count, bool *is_unmet,
    struct pir_err *err)
{
	const struct list *l = row->list;
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct pir_needs_tally cansas;
	struct pir_needs_tally extra;
	const struct pir_json *now;

	*count = -1;
	*is_unmet = false;
	if (pir_records_read(l->env->tree, PIR_NEEDS, row->id, &all, err))
		return err->code;
	now = pir_needs_latest(&all, pir_client_episode_id(row->client),
	    "staff", PIR_DATE_NONE);
	if (!now)
		return PIR_OK;
	pir_needs_count(now, &cansas, &extra);
	*count = cansas.unmet;
	*is_unmet = l->need && pir_needs_rating(now, l->need) == PIR_NEED_UNMET;
	return PIR_OK;
}

static bool
has_ending_consent(const struct row *row)
{
	const struct list *l = row->list;
	const struct pir_json *c =
	    pir_json_first(pir_json_get(row->client, "consents"));

	for (; c; c = pir_json_next(c))
		if (pir_consent_is_ending(row->client, c, l->env->today,
			l->ending))
			return true;
	return false;
}

static bool
is_of_state(const struct row *row)
{
	const struct opt_list *states = &row->list->states;

	for (size_t i = 0; i < states->n; i++)
		if (pir_json_is(row->client, "state", states->v[i]))
			return true;
	return states->n == 0 &&
	    (row->list->all || pir_client_is_open(row->client));
}

static bool
is_of_staff(const struct row *row)
{
	const struct list *l = row->list;
	struct pir_date today = l->env->today;

	if (l->unassigned && *row->facilitator)
		return false;
	if (l->host && strcmp(list_host(l, row->facilitator), l->host) != 0)
		return false;
	return !*l->facilitator ||
	    pir_staff_assignment(row->client, l->facilitator, today) != NULL;
}

/* No contact for so many days: since the last, or since the referral. */
static enum pir_code
is_silent(const struct row *row, bool *silent, struct pir_err *err)
{
	const struct pir_json *episode = pir_client_episode(row->client);
	struct pir_date last;

	if (list_last_contact(row, &last, err))
		return err->code;
	if (!pir_date_is_set(last))
		last = pir_json_date(episode, "referred_on");
	*silent =
	    pir_date_days(last, row->list->env->today) >= row->list->silent;
	return PIR_OK;
}

/* The cheap questions first: those that read other records come last. */
enum pir_code
list_belongs(const struct row *row, bool *yes, struct pir_err *err)
{
	const struct list *l = row->list;
	int count;

	*yes = is_of_state(row) && is_of_staff(row) &&
	    (l->ending < 0 || has_ending_consent(row));
	if (*yes && l->need && list_unmet(row, &count, yes, err))
		return err->code;
	if (*yes && l->silent >= 0 && is_silent(row, yes, err))
		return err->code;
	return PIR_OK;
}

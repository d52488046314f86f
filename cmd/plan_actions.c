/* plan_actions.c - pir-plan(1): actions and due, across clients */
#include <string.h>

#include "auto.h"
#include "cmd_plan.h"
#include "plan.h"
#include "who.h"

/* The columns of both; days counts from the due day to today. */
#define COLS(days_flags, sector_flags) \
	{ \
		{ "client", 0 }, { "record", 0 }, { "goal", 0 }, \
		    { "action", OUT_ID }, { "state", 0 }, { "from", 0 }, \
		    { "due", 0 }, { "days", OUT_NUMBER | (days_flags) }, \
		    { "partner", 0 }, { "owner", 0 }, \
		    { "sector", sector_flags }, { "what", 0 }, \
		    { "service", OUT_EXTRA }, { "worker", OUT_IDENTITY }, \
		    { "every", OUT_EXTRA }, { "barrier", OUT_EXTRA }, \
		    { "outcome", OUT_EXTRA }, { "title", OUT_EXTRA }, \
		    { "goal_state", OUT_EXTRA }, \
		    { "priority", OUT_EXTRA | OUT_NUMBER }, \
		    { "needs", OUT_EXTRA }, \
		{ \
			0 \
		} \
	}
static const struct out_col action_cols[] = COLS(OUT_EXTRA, 0);
static const struct out_col due_cols[] = COLS(0, OUT_EXTRA);

struct list {
	struct env *env;
	struct out *out;
	struct out_opts how;
	const char *client; /* as typed, or NULL */
	const char *owner;
	const char *partner;
	const char *sector;
	const char *state;
	const char *facilitator_typed;
	char facilitator[PIR_ID_SIZE];
	char owner_id[PIR_ID_SIZE];
	struct pir_path partner_path;
	struct pir_date due; /* due by then; none: any */
	bool all;
};

static bool
is_or_any(const struct pir_json *action, const char *member, const char *value)
{
	return !value || pir_json_is(action, member, value);
}

static bool
is_listed(const struct list *list, const struct pir_json *plan,
    const struct pir_plan_step *step)
{
	struct pir_date due = pir_json_date(step->action, "due");
	bool open = pir_plan_is_open(plan) &&
	    pir_plan_action_is_open(step->goal, step->action);

	if (pir_date_is_set(list->due) &&
	    (!pir_date_is_set(due) || pir_date_cmp(due, list->due) > 0))
		return false;
	return (open || list->all || list->state) &&
	    is_or_any(step->action, "state", list->state) &&
	    is_or_any(step->action, "partner", list->partner) &&
	    is_or_any(step->action, "owner", list->owner) &&
	    is_or_any(step->action, "sector", list->sector);
}

static void
str(struct out *out, const struct pir_json *object, const char *member)
{
	out_str(out, pir_json_str(object, member));
}

static void
row(const struct list *list, const struct pir_json *plan,
    const struct pir_plan_step *step)
{
	struct out *out = list->out;
	struct pir_date due = pir_json_date(step->action, "due");

	str(out, plan, "client");
	str(out, plan, "id");
	str(out, step->goal, "id");
	str(out, step->action, "id");
	str(out, step->action, "state");
	str(out, step->action, "from");
	str(out, step->action, "due");
	if (pir_date_is_set(due))
		out_int(out, pir_date_days(due, list->env->today));
	else
		out_none(out);
	str(out, step->action, "partner");
	str(out, step->action, "owner");
	str(out, step->action, "sector");
	str(out, step->action, "what");
	str(out, step->action, "service");
	str(out, step->action, "worker");
	str(out, step->action, "every");
	str(out, step->action, "barrier");
	str(out, step->action, "outcome");
	str(out, step->goal, "title");
	str(out, step->goal, "state");
	out_int(out, pir_json_int(step->goal, "priority", 0));
	out_list(out, pir_json_get(step->goal, "needs"));
}

static enum pir_code
each(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct list *list = ctx;
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;
	bool is;

	if (plan_is_of(list->env, path->client, list->facilitator, &is, err))
		return err->code;
	while (is && pir_plan_next(*record, &step))
		if (is_listed(list, *record, &step))
			row(list, *record, &step);
	return PIR_OK;
}

/* "me" is whoever runs it; else the owner stands as it was typed. */
static enum pir_code
read_owner(struct list *list, struct pir_err *err)
{
	if (!list->owner || strcmp(list->owner, "me") != 0)
		return PIR_OK;
	list->owner = list->owner_id;
	return who_resolve(list->env, "me", NULL, list->owner_id, err);
}

static enum pir_code
print(struct list *list, const struct out_col *cols, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	char client[PIR_ID_CLIENT + 1];

	if ((list->client &&
		who_client(list->env, list->client, client, err)) ||
	    who_resolve(list->env, list->facilitator_typed, "all",
		list->facilitator, err) ||
	    read_owner(list, err) ||
	    who_partner(list->env, &list->partner, &list->partner_path, err) ||
	    who_code(list->env, "sectors", list->sector, (struct pir_date){ 0 },
		err) ||
	    out_begin(&out, list->env, &list->how, cols, err))
		return err->code;
	list->out = out;
	if (pir_record_each(list->env->tree, PIR_PLAN,
		list->client ? client : NULL, each, list, err))
		return err->code;
	return out_end(&out, err);
}

#define OPT_WHOSE(l) \
	OPT_ARG_MAY("client", "CLIENT", "of this client only", &(l)->client), \
	    OPT_STR(0, "facilitator", "STAFF|me|all", \
		"of this facilitator's clients (all)", \
		&(l)->facilitator_typed), \
	    OPT_STR(0, "owner", "client|PERSON|STAFF|PARTNER|me", \
		"that they see to", &(l)->owner), \
	    OPT_STR(0, "partner", "PARTNER", "that the partner does", \
		&(l)->partner), \
	    OPT_STR(0, "sector", "CODE", "of the sector", &(l)->sector)

enum pir_code
plan_actions(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env };
	const struct opt opts[] = {
		OPT_WHOSE(&list),
		OPT_FLAG(0, "all", "done and cancelled ones, too", &list.all),
		OPT_DATE(0, "due", "due by the day", &list.due),
		OPT_WORD(0, "state",
		    "planned|in-progress|done|blocked|cancelled",
		    "in this state", &list.state),
		OPT_ROWS(&list.how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	return print(&list, action_cols, err);
}

enum pir_code
plan_due(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env };
	int64_t within = 14;
	const struct opt opts[] = {
		OPT_WHOSE(&list),
		OPT_DAYS(0, "within", "due in so many days (14)", &within),
		OPT_ROWS(&list.how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	list.due = pir_date_add_days(env->today, within);
	if (!list.how.sort)
		list.how.sort = "due";
	return print(&list, due_cols, err);
}

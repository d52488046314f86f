/* plan_goal.c - pir-plan(1): goals and actions, added and changed */
#include "auto.h"
#include "client_find.h"
#include "cmd_plan.h"
#include "plan.h"

#define GOAL_STATES "proposed|active|on-hold|completed|cancelled"
#define ACTION_STATES "planned|in-progress|done|blocked|cancelled"

/* ---- Goals --------------------------------------------------------------- */

struct goal_args {
	struct act_opts act;
	const char *client;
	struct opt_list needs;
	struct pir_plan_goal said;
};

static enum pir_code
add_goal(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct goal_args *a = ctx;
	struct pir_plan_goal said = a->said;
	char client[PIR_ID_CLIENT + 1];
	const char *added;

	said.client = client;
	said.needs = (struct pir_list){ a->needs.v, a->needs.n };
	said.id = a->act.id;
	if (pir_client_resolve_in(change, a->client, client, err) ||
	    pir_plan_goal_add(change, &said, &added, err))
		return err->code;
	pir_change_what(change, "added");
	pir_change_id(change, added);
	return PIR_OK;
}

static enum pir_code
set_goal(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct goal_args *a = ctx;
	struct pir_plan_goal said = a->said;
	char client[PIR_ID_CLIENT + 1];

	said.client = client;
	said.needs = (struct pir_list){ a->needs.v, a->needs.n };
	if (pir_client_resolve_in(change, a->client, client, err) ||
	    pir_plan_goal_set(change, &said, err))
		return err->code;
	pir_change_what(change, "%s", said.state ? said.state : "changed");
	pir_change_id(change, said.goal);
	return PIR_OK;
}

#define OPT_GOAL(a) \
	OPT_LIST(0, "need", "DOMAIN", "a need that it answers; repeatable", \
	    &(a)->needs), \
	    OPT_SOME(0, "priority", "N", "its rank, 1 first", \
		&(a)->said.priority), \
	    OPT_WORD(0, "state", GOAL_STATES, "how far it is (proposed)", \
		&(a)->said.state), \
	    OPT_DATE(0, "target", "when it should be reached", \
		&(a)->said.target), \
	    OPT_TEXT(0, "why", "TEXT", "why it matters to the client", \
		&(a)->said.why)

enum pir_code
plan_goal_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct goal_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &a.client),
		OPT_GOAL(&a),
		OPT_(0, "title", "TEXT", "the goal, in the client's words",
		    .str = &a.said.title, .text = true, .needed = true),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("plan goal add", &a, opts, add_goal), argc,
	    argv, err);
}

enum pir_code
plan_goal_set(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct goal_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &a.client),
		OPT_ARG("goal", "GOAL", "its id", &a.said.goal),
		OPT_GOAL(&a),
		OPT_TEXT(0, "title", "TEXT", "the goal, in the client's words",
		    &a.said.title),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("plan goal set", &a, opts, set_goal), argc,
	    argv, err);
}

/* ---- Actions ------------------------------------------------------------- */

struct action_args {
	struct act_opts act;
	const char *client;
	struct pir_plan_action said;
};

static enum pir_code
add_action(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct action_args *a = ctx;
	struct pir_plan_action said = a->said;
	char client[PIR_ID_CLIENT + 1];
	const char *added;

	said.client = client;
	said.id = a->act.id;
	if (pir_client_resolve_in(change, a->client, client, err) ||
	    pir_plan_action_add(change, &said, &added, err))
		return err->code;
	pir_change_what(change, "added");
	pir_change_id(change, added);
	return PIR_OK;
}

static enum pir_code
set_action(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct action_args *a = ctx;
	struct pir_plan_action said = a->said;
	char client[PIR_ID_CLIENT + 1];

	said.client = client;
	if (pir_client_resolve_in(change, a->client, client, err) ||
	    pir_plan_action_set(change, &said, err))
		return err->code;
	pir_change_what(change, "%s", said.state ? said.state : "changed");
	pir_change_id(change, said.action);
	return PIR_OK;
}

#define OPT_ACTION(a) \
	OPT_STR(0, "barrier", "CODE", "what is in the way; for blocked", \
	    &(a)->said.barrier), \
	    OPT_DATE(0, "due", "by when it should be done", &(a)->said.due), \
	    OPT_STR(0, "every", "2w", "repeated: d, w, m or y", \
		&(a)->said.every), \
	    OPT_DATE(0, "from", "when it starts", &(a)->said.from), \
	    OPT_TEXT(0, "outcome", "TEXT", "what came of it", \
		&(a)->said.outcome), \
	    OPT_STR(0, "owner", "client|PERSON|STAFF|PARTNER|me", \
		"who sees to it", &(a)->said.owner), \
	    OPT_STR(0, "partner", "PARTNER", "the partner that does it", \
		&(a)->said.partner), \
	    OPT_STR(0, "sector", "CODE", "the sector that it draws on", \
		&(a)->said.sector), \
	    OPT_STR(0, "service", "ID", "the partner's service", \
		&(a)->said.service), \
	    OPT_WORD(0, "status", ACTION_STATES, "how far it is (planned)", \
		&(a)->said.state), \
	    OPT_TEXT(0, "worker", "NAME", "the worker there", \
		&(a)->said.worker)

enum pir_code
plan_action_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct action_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &a.client),
		OPT_ARG("goal", "GOAL", "the goal that it is for",
		    &a.said.goal),
		OPT_ACTION(&a),
		OPT_(0, "what", "TEXT", "what is to be done",
		    .str = &a.said.what, .text = true, .needed = true),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("plan action add", &a, opts, add_action),
	    argc, argv, err);
}

enum pir_code
plan_action_set(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct action_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &a.client),
		OPT_ARG("action", "ACTION", "its id", &a.said.action),
		OPT_ACTION(&a),
		OPT_TEXT(0, "what", "TEXT", "what is to be done", &a.said.what),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("plan action set", &a, opts, set_action), argc,
	    argv, err);
}

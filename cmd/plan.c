/* plan.c - pir-plan(1): create, agree, edit and close */
#include "plan.h"

#include "auto.h"
#include "client.h"
#include "client_find.h"
#include "cmd_plan.h"
#include "document.h"
#include "edit.h"
#include "who.h"

enum pir_code
plan_read(struct env *env, const char *typed, struct pir_json **plan,
    struct pir_err *err)
{
	char client[PIR_ID_CLIENT + 1];

	if (who_client(env, typed, client, err))
		return err->code;
	return pir_record_get(env->tree, PIR_PLAN, client, plan, err);
}

enum pir_code
plan_is_of(struct env *env, const char *client, const char *facilitator,
    bool *is, struct pir_err *err)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;

	*is = true;
	if (!*facilitator)
		return PIR_OK;
	if (pir_record_get(env->tree, PIR_CLIENT, client, &record, err))
		return err->code;
	*is = !strcmp(pir_client_facilitator(record, env->today), facilitator);
	return PIR_OK;
}

/* ---- create ------------------------------------------------------------- */

struct create_args {
	struct act_opts act;
	const char *client;
	const char *rater;
	bool from_needs;
};

static enum pir_code
create(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct create_args *a = ctx;
	char client[PIR_ID_CLIENT + 1];

	if (pir_client_resolve_in(change, a->client, client, err) ||
	    pir_plan_create(change, client, a->from_needs, a->rater, err))
		return err->code;
	pir_change_what(change, "drafted");
	pir_change_id(change, client);
	return PIR_OK;
}

static enum pir_code
run_create(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct create_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &a.client),
		OPT_FLAG(0, "from-needs", "a goal for each unmet need",
		    &a.from_needs),
		OPT_WORD(0, "rater", "staff|client|carer",
		    "whose view of the needs (staff)", &a.rater),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("plan create", &a, opts, create), argc,
	    argv, err);
}

/* ---- agree -------------------------------------------------------------- */

struct agree_args {
	struct act_opts act;
	const char *client;
	const char *by;
	const char *how;
	const char *document;
	bool copy_given;
};

static enum pir_code
agree(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct agree_args *a = ctx;
	char client[PIR_ID_CLIENT + 1];
	struct document document = { 0 };
	struct pir_plan_word word = {
		.client = client,
		.by = a->by,
		.how = a->how ? a->how : "verbal",
		.sha256 = document.sha256,
		.copy_given = a->copy_given,
	};

	if (pir_client_resolve_in(change, a->client, client, err) ||
	    document_read(&document, a->document, err))
		return err->code;
	word.document = document.name;
	if (pir_plan_agree(change, &word, err))
		return err->code;
	pir_change_what(change,
	    strcmp(word.how, "declined") ? "agreed" : "declined");
	pir_change_id(change, client);
	return PIR_OK;
}

static enum pir_code
run_agree(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct agree_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &a.client),
		OPT_NEEDED(0, "by", "client|PERSON|PARTNER", "who agreed",
		    &a.by),
		OPT_FLAG(0, "copy-given", "and was given a copy",
		    &a.copy_given),
		OPT_STR(0, "document", "FILE", "the paper that was signed",
		    &a.document),
		OPT_WORD(0, "how", "signed|verbal|declined", "how (verbal)",
		    &a.how),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("plan agree", &a, opts, agree), argc, argv,
	    err);
}

/* ---- edit --------------------------------------------------------------- */

struct edit_args {
	struct act_opts act;
	const char *client;
	struct pir_plan_said said;
};

static enum pir_code
edit(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct edit_args *a = ctx;
	struct pir_plan_said said = a->said;
	char client[PIR_ID_CLIENT + 1];

	said.client = client;
	if (pir_client_resolve_in(change, a->client, client, err) ||
	    pir_plan_set(change, &said, err))
		return err->code;
	pir_change_what(change, "changed");
	pir_change_id(change, client);
	return PIR_OK;
}

/* True if nothing was said on the command line, so an editor asks. */
static bool
is_silent(const struct pir_plan_said *said)
{
	return !said->review_days && !pir_date_is_set(said->next_review) &&
	    !said->warning_signs && !said->what_helps && !said->who_to_call &&
	    !said->advance_statement;
}

static enum pir_code
edit_in_editor(struct env *env, const struct edit_args *a, struct pir_err *err)
{
	char client[PIR_ID_CLIENT + 1];
	struct pir_path path;

	if (who_client(env, a->client, client, err))
		return err->code;
	path = pir_path_make(PIR_PLAN, client);
	return edit_by_hand(env, "plan edit", &a->act, &path, err);
}

static enum pir_code
run_edit(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct edit_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &a.client),
		OPT_WORD(0, "advance-statement", "yes|no|unknown",
		    "whether there is one", &a.said.advance_statement),
		OPT_DATE(0, "next-review", "when it is reviewed next",
		    &a.said.next_review),
		OPT_SOME_DAYS(0, "review-days", "from one review to the next",
		    &a.said.review_days),
		OPT_TEXT(0, "warning-signs", "TEXT", "of things getting worse",
		    &a.said.warning_signs),
		OPT_TEXT(0, "what-helps", "TEXT", "when they do",
		    &a.said.what_helps),
		OPT_TEXT(0, "who-to-call", "TEXT", "when they do",
		    &a.said.who_to_call),
		OPT_ACT(&a.act),
		OPT_END,
	};
	const struct act act = {
		.command = "plan edit",
		.opts = opts,
		.act = &a.act,
		.args = &a,
		.size = sizeof a,
		.fn = edit,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	if (!a.act.batch && is_silent(&a.said))
		return edit_in_editor(env, &a, err);
	return act_commit(env, &act, err);
}

/* ---- close -------------------------------------------------------------- */

struct close_args {
	struct act_opts act;
	const char *client;
};

static enum pir_code
close_plan(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct close_args *a = ctx;
	char client[PIR_ID_CLIENT + 1];
	struct pir_json *plan;

	if (pir_client_resolve_in(change, a->client, client, err) ||
	    pir_plan_edit(change, client, &plan, err) ||
	    pir_plan_close(change, client, err))
		return err->code;
	pir_change_what(change, "closed");
	pir_change_id(change, client);
	return PIR_OK;
}

static enum pir_code
run_close(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct close_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &a.client),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("plan close", &a, opts, close_plan), argc, argv,
	    err);
}

static const struct verb verbs[] = {
	{ "create", "draft a plan", NEED_CHANGE, run_create },
	{ "show", "show a plan", NEED_TREE, plan_show },
	{ "list", "list plans", NEED_TREE, plan_list },
	{ "goal add", "add a goal", NEED_CHANGE, plan_goal_add },
	{ "goal set", "change a goal", NEED_CHANGE, plan_goal_set },
	{ "action add", "add an action to a goal", NEED_CHANGE,
	    plan_action_add },
	{ "action set", "change an action", NEED_CHANGE, plan_action_set },
	{ "actions", "list actions, across clients", NEED_TREE, plan_actions },
	{ "agree", "record that someone agreed", NEED_CHANGE, run_agree },
	{ "edit", "change what a plan says of itself", NEED_CHANGE, run_edit },
	{ "schedule", "draw the actions along time", NEED_TREE, plan_schedule },
	{ "due", "list actions that are due or overdue", NEED_TREE, plan_due },
	{ "log", "show a plan's history", NEED_TREE, plan_log },
	{ "diff", "show what differs between two versions", NEED_TREE,
	    plan_diff },
	{ "close", "close a plan", NEED_CHANGE, run_close },
	{ 0 },
};

const struct command cmd_plan = {
	.name = "plan",
	.summary = "Action Plans: goals, actions, agreements",
	.verbs = verbs,
};

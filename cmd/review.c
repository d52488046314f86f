/* review.c - pir-review(1): reviews of the plan */
#include "review.h"

#include "act.h"
#include "auto.h"
#include "client_find.h"
#include "review_list.h"

struct schedule {
	struct act_opts act;
	const char *client;
	struct pir_date day;
};

static enum pir_code
schedule(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct schedule *args = ctx;
	char client[PIR_ID_CLIENT + 1];

	if (pir_client_resolve_in(change, args->client, client, err) ||
	    pir_review_schedule(change, client, args->day, err))
		return err->code;
	pir_change_what(change, "scheduled");
	pir_change_id(change, client);
	return PIR_OK;
}

static enum pir_code
run_schedule(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct schedule args = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &args.client),
		OPT_(0, "day", "DAY", "when the next review is due",
		    .date = &args.day, .operand = true, .needed = true),
		OPT_ACT(&args.act),
		OPT_END,
	};
	const struct act act = {
		.command = "review schedule",
		.opts = opts,
		.act = &args.act,
		.args = &args,
		.size = sizeof args,
		.fn = schedule,
	};

	return act_run(env, &act, argc, argv, err);
}

struct record {
	struct act_opts act;
	const char *client;
	const char *state;
	const char *summary;
	const char *how;
	struct opt_list with;
	struct opt_list goals;
	struct opt_list remarks;
	struct pir_date next;
	bool agreed;
};

static enum pir_code
record(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct record *args = ctx;
	char client[PIR_ID_CLIENT + 1];
	const char *how = args->how ? args->how : "verbal";

	if (args->how && !args->agreed)
		return pir_fail(err, PIR_INVALID, "--how goes with --agreed");
	if (pir_client_resolve_in(change, args->client, client, err))
		return err->code;
	return pir_review_record(change,
	    &(struct pir_review_said){
		.client = client,
		.state = args->state,
		.with = { args->with.v, args->with.n },
		.goals = { args->goals.v, args->goals.n },
		.remarks = { args->remarks.v, args->remarks.n },
		.summary = args->summary,
		.agreed = args->agreed ? how : NULL,
		.next = args->next,
		.id = args->act.id,
	    },
	    err);
}

static enum pir_code
run_record(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct record args = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose plan", &args.client),
		OPT_FLAG(0, "agreed", "the client agreed to the plan then",
		    &args.agreed),
		OPT_LIST(0, "goal", "GOAL=STATE",
		    "proposed, active, on-hold, "
		    "completed or cancelled",
		    &args.goals),
		OPT_WORD(0, "how", "signed|verbal", "with --agreed (verbal)",
		    &args.how),
		OPT_DATE(0, "next",
		    "when the next one is due (by the plan's "
		    "interval)",
		    &args.next),
		OPT_TEXT(0, "note", "TEXT", "what was said, in short",
		    &args.summary),
		OPT_LIST(0, "remark", "GOAL=TEXT", "how a goal went",
		    &args.remarks),
		OPT_WORD(0, "state", "held|missed|cancelled",
		    "what became of it (held)", &args.state),
		OPT_LIST(0, "with", "WHO",
		    "client, a person, partner or staff "
		    "(client)",
		    &args.with),
		OPT_ACT_ID(&args.act),
		OPT_ACT(&args.act),
		OPT_END,
	};
	const struct act act = {
		.command = "review record",
		.opts = opts,
		.act = &args.act,
		.args = &args,
		.size = sizeof args,
		.creates = true,
		.fn = record,
	};

	return act_run(env, &act, argc, argv, err);
}

static const struct verb verbs[] = {
	{ "schedule", "say when the next review is due", NEED_CHANGE,
	    run_schedule },
	{ "record", "record a review, and the plan as it leaves it",
	    NEED_CHANGE, run_record },
	{ "show", "one review", NEED_TREE, review_run_show },
	{ "list", "the reviews of a client, or of all", NEED_TREE,
	    review_run_list },
	{ "due", "plans whose review is due, overdue first", NEED_TREE,
	    review_run_due },
	{ 0 },
};

const struct command cmd_review = {
	.name = "review",
	.summary = "reviews of the plan",
	.verbs = verbs,
};

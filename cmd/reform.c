/* reform.c - pir-reform(1): what the system does not do, and who sees to it */
#include "act.h"
#include "reform_draft.h"
#include "reform_private.h"

/* ---- raise -------------------------------------------------------------- */

struct raise {
	struct act_opts act;
	const char *area;
	struct opt_list sectors;
	const char *title;
	const char *text;
	const char *by;
	const char *capacity;
};

static enum pir_code
raise_issue(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct raise *a = ctx;
	struct pir_issue_said said = {
		.area = a->area,
		.sectors = { a->sectors.v, a->sectors.n },
		.title = a->title,
		.text = a->text,
		.by = a->by,
		.capacity = a->capacity,
		.id = a->act.id,
	};

	return pir_reform_raise(change, &said, err);
}

static enum pir_code
run_raise(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct raise a = { 0 };
	const struct opt opts[] = {
		OPT_NEEDED(0, "area", "CODE", "of reform-areas", &a.area),
		OPT_(0, "title", "TEXT", "what is wrong, in a line",
		    .str = &a.title, .needed = true, .text = true),
		OPT_STR(0, "by", "MEMBER", "a member of a group raised it",
		    &a.by),
		OPT_WORD(0, "capacity", CAPACITIES,
		    "what they spoke as (facilitator; the member's)",
		    &a.capacity),
		OPT_LIST(0, "sector", "CODE", "of sectors; each it concerns",
		    &a.sectors),
		OPT_TEXT(0, "text", "TEXT", "what is wrong, at length",
		    &a.text),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("reform raise", &a, opts, raise_issue),
	    argc, argv, err);
}

/* ---- draft -------------------------------------------------------------- */

struct draft {
	struct act_opts act;
	struct pir_reform_query query;
};

static enum pir_code
draft(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct draft *a = ctx;
	struct pir_reform_query query = a->query;

	query.id = a->act.id;
	return pir_reform_draft(change, &query, err);
}

static enum pir_code
run_draft(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct draft a = { 0 };
	const struct opt opts[] = {
		OPT_(0, "from", "stalled|unmet|fund", "where to look",
		    .word = &a.query.from, .needed = true),
		OPT_STR(0, "area", "CODE",
		    "of reform-areas (the sector's, or service-coordination)",
		    &a.query.area),
		OPT_STR(0, "sector", "CODE", "that it is about",
		    &a.query.sector),
		OPT_DATE(0, "since", "how far to look back (-1y)",
		    &a.query.since),
		OPT_ACT_ID(&a.act),
		OPT_ACT_ONE(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("reform draft", &a, opts, draft), argc,
	    argv, err);
}

/* ---- decide, resolve, park ---------------------------------------------- */

struct decide {
	struct act_opts act;
	const char *issue;
	const char *meeting;
	const char *text;
	const char *state;
	const char *outcome;
};

static enum pir_code
decide(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct decide *a = ctx;
	struct pir_reform_decision said = {
		.issue = a->issue,
		.meeting = a->meeting,
		.text = a->text,
		.state = a->state,
		.outcome = a->outcome,
	};

	return pir_reform_decide(change, &said, err);
}

static enum pir_code
run_decide(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct decide a = { 0 };
	const struct opt opts[] = {
		ISSUE_ARG(&a.issue),
		OPT_NEEDED(0, "meeting", "MEETING", "that decided it",
		    &a.meeting),
		OPT_(0, "text", "TEXT", "the decision", .str = &a.text,
		    .needed = true, .text = true),
		OPT_TEXT(0, "outcome", "TEXT", "what came of the issue",
		    &a.outcome),
		OPT_WORD(0, "state", "accepted|parked|resolved",
		    "what becomes of the issue (it stays)", &a.state),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("reform decide", &a, opts, decide), argc, argv,
	    err);
}

static enum pir_code
resolve(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct decide *a = ctx;

	return pir_reform_resolve(change, a->issue, a->outcome, err);
}

static enum pir_code
run_resolve(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct decide a = { 0 };
	const struct opt opts[] = {
		ISSUE_ARG(&a.issue),
		OPT_TEXT(0, "outcome", "TEXT", "what came of it", &a.outcome),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("reform resolve", &a, opts, resolve), argc,
	    argv, err);
}

static enum pir_code
park(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct decide *a = ctx;

	return pir_reform_park(change, a->issue, err);
}

static enum pir_code
run_park(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct decide a = { 0 };
	const struct opt opts[] = {
		ISSUE_ARG(&a.issue),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("reform park", &a, opts, park), argc, argv,
	    err);
}

/* ---- publish ------------------------------------------------------------ */

struct publish {
	struct act_opts act;
	const char *issue;
	const char *title;
	const char *summary;
	bool withdraw;
};

static enum pir_code
publish(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct publish *a = ctx;

	return a->withdraw
	    ? pir_reform_withdraw(change, a->issue, err)
	    : pir_reform_publish(change, a->issue, a->title, a->summary, err);
}

static enum pir_code
run_publish(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct publish a = { 0 };
	const struct opt opts[] = {
		ISSUE_ARG(&a.issue),
		OPT_TEXT(0, "summary", "TEXT", "what the public reads",
		    &a.summary),
		OPT_TEXT(0, "title", "TEXT", "under which title", &a.title),
		OPT_FLAG(0, "withdraw", "no longer", &a.withdraw),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("reform publish", &a, opts, publish), argc,
	    argv, err);
}

static const struct verb verbs[] = {
	{ "raise", "raise an issue", NEED_CHANGE, run_raise },
	{ "draft", "raise what the records show, by counts", NEED_CHANGE,
	    run_draft },
	{ "link", "say what shows it: clients, counts, papers", NEED_CHANGE,
	    reform_link },
	{ "unlink", "evidence was entered in error", NEED_CHANGE,
	    reform_unlink },
	{ "voice", "what somebody said of it, who allowed that", NEED_CHANGE,
	    reform_voice },
	{ "act", "what is to be done, by whom, by when", NEED_CHANGE,
	    reform_act },
	{ "act edit", "change an action, or say how far it is", NEED_CHANGE,
	    reform_act_edit },
	{ "decide", "a meeting decided on it", NEED_CHANGE, run_decide },
	{ "resolve", "it is resolved", NEED_CHANGE, run_resolve },
	{ "park", "it rests", NEED_CHANGE, run_park },
	{ "publish", "let public reports speak of it", NEED_CHANGE,
	    run_publish },
	{ "show", "an issue, and what became of it", NEED_TREE, reform_show },
	{ "list", "list issues", NEED_TREE, reform_list },
	{ "areas", "how many issues each area has", NEED_TREE, reform_areas },
	{ "group add", "a group that works on reform", NEED_CHANGE,
	    reform_group_add },
	{ "group edit", "change a group", NEED_CHANGE, reform_group_edit },
	{ "group member", "somebody joins a group", NEED_CHANGE,
	    reform_member_add },
	{ "group leave", "somebody leaves a group", NEED_CHANGE,
	    reform_member_end },
	{ "group show", "a group and its members", NEED_TREE,
	    reform_group_show },
	{ "group list", "list groups", NEED_TREE, reform_group_list },
	{ "meeting add", "a group met", NEED_CHANGE, reform_meeting_add },
	{ "meeting edit", "who was there as well, what was spoken of",
	    NEED_CHANGE, reform_meeting_edit },
	{ "meeting show", "a meeting and what it decided", NEED_TREE,
	    reform_meeting_show },
	{ "meeting list", "list meetings", NEED_TREE, reform_meeting_list },
	{ 0 },
};

const struct command cmd_reform = {
	.name = "reform",
	.summary = "systemic issues, and the groups that work on them",
	.verbs = verbs,
};

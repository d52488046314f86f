/* referral.c - pir-referral(1): referrals of clients to partners */
#include "referral.h"

#include "act.h"
#include "referral_private.h"

struct args {
	struct act_opts act;
	const char *subject; /* a client, or a referral */
	struct opt_list information;
	struct pir_referral_said said;
	struct pir_referral_sent sent;
	struct pir_referral_step step;
};

static enum pir_code
draft(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct pir_referral_said said = a->said;

	said.id = a->act.id;
	return pir_referral_draft(change, a->subject, &said, err);
}

static enum pir_code
run_draft(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "its id, a prefix, or :words",
		    &a.subject),
		OPT_STR(0, "action", "ACTION", "of the plan, that it serves",
		    &a.said.action),
		OPT_STR(0, "goal", "GOAL", "of the plan (the action's)",
		    &a.said.goal),
		OPT_TEXT(0, "reason", "TEXT", "why they are referred",
		    &a.said.reason),
		OPT_DATE(0, "reply-by", "when an answer is wanted",
		    &a.said.reply_by),
		OPT_STR(0, "service", "SERVICE", "of the partner",
		    &a.said.service),
		OPT_STR(0, "to", "PARTNER", "to whom (the action's partner)",
		    &a.said.to),
		OPT_WORD(0, "urgency", "routine|soon|urgent",
		    "how urgent it is (routine)", &a.said.urgency),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("referral draft", &a, opts, draft), argc,
	    argv, err);
}

static enum pir_code
hand_over(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct pir_referral_sent sent = a->sent;

	sent.information =
	    (struct pir_list){ a->information.v, a->information.n };
	return pir_referral_send(change, a->subject, &sent, err);
}

static enum pir_code
run_send(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("referral", "REFERRAL", "its id", &a.subject),
		OPT_WORD(0, "basis",
		    "consent|representative|serious-threat|required-by-law",
		    "what allows it (consent)", &a.sent.basis),
		OPT_TEXT(0, "because", "TEXT", "why, without consent",
		    &a.sent.because),
		OPT_LIST(0, "information", "CODE",
		    "what they are told (identity, needs)", &a.information),
		OPT_TEXT(0, "note", "TEXT", "how it was sent, to whom",
		    &a.sent.note),
		OPT_STR(0, "purpose", "CODE", "of consent-purposes (referral)",
		    &a.sent.purpose),
		OPT_DATE(0, "reply-by", "when an answer is wanted",
		    &a.sent.reply_by),
		OPT_ACT_OVERRIDE(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("referral send", &a, opts, hand_over), argc,
	    argv, err);
}

static enum pir_code
update(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;

	return pir_referral_update(change, a->subject, &a->step, err);
}

static enum pir_code
run_update(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("referral", "REFERRAL", "its id", &a.subject),
		OPT_STR(0, "barrier", "CODE", "what is in the way, of barriers",
		    &a.step.barrier),
		OPT_FLAG(0, "finish", "its action is done, once it is closed",
		    &a.step.finish),
		OPT_TEXT(0, "note", "TEXT", "what was said", &a.step.note),
		OPT_WORD(0, "outcome",
		    "engaged|refused|did-not-attend|client-declined|"
		    "no-response|other",
		    "what came of one that is closed", &a.step.outcome),
		OPT_DATE(0, "reply-by", "when an answer is wanted",
		    &a.step.reply_by),
		OPT_WORD(0, "state",
		    "acknowledged|allocated|in-progress|referred-back|"
		    "withdrawn|closed",
		    "what became of it", &a.step.state),
		OPT_TEXT(0, "worker", "NAME", "who looks after it there",
		    &a.step.worker),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("referral update", &a, opts, update), argc,
	    argv, err);
}

static const struct verb verbs[] = {
	{ "draft", "prepare a referral to a partner", NEED_CHANGE, run_draft },
	{ "send", "send it, and write down what is told", NEED_CHANGE,
	    run_send },
	{ "update", "what the partner answered, and what came of it",
	    NEED_CHANGE, run_update },
	{ "show", "one referral with its history", NEED_TREE, referral_show },
	{ "list", "list referrals", NEED_TREE, referral_list },
	{ "stalled", "referrals that do not move", NEED_TREE,
	    referral_stalled },
	{ "pathway", "how each partner and service answers", NEED_TREE,
	    referral_pathway },
	{ 0 },
};

const struct command cmd_referral = {
	.name = "referral",
	.summary = "referrals of clients to partners",
	.verbs = verbs,
};

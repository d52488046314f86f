/* client_state.c - verbs that move a client from one state to another */
#include "client_state.h"

#include "client_merge.h"
#include "client_private.h"

/* Every verb's arguments begin alike. */
struct args {
	struct act_opts act;
	const char *client;
	const char *other; /* into which it is merged */
	const char *reason;
	const char *note;
	bool all_criteria;
	struct opt_list words; /* answers, or where else a client goes */
	struct pir_client_assigned assigned;
	struct pir_client_held held;
	struct pir_client_referral referral;
};

static enum pir_code
answer(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_list answers = client_words(args->words);

	return pir_client_eligibility(change, args->client, &answers,
	    args->note, err);
}

enum pir_code
client_eligibility(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		OPT_ARGS("answer", "CRITERION=yes|no|unknown",
		    "diagnosis, complex-needs, needs-support, "
		    "coordination-gap, consent",
		    &a.words),
		OPT_TEXT(0, "note", "TEXT", "how it was judged", &a.note),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("client eligibility", &a, opts, answer), argc,
	    argv, err);
}

static enum pir_code
accept_it(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;

	return pir_client_accept(change, args->client, args->all_criteria, err);
}

enum pir_code
client_accept(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		OPT_FLAG(0, "all-criteria", "answer all five with yes",
		    &a.all_criteria),
		OPT_ACT_OVERRIDE(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("client accept", &a, opts, accept_it), argc,
	    argv, err);
}

static enum pir_code
decline_it(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_list to = client_words(args->words);

	return pir_client_decline(change, args->client, args->reason, &to, err);
}

enum pir_code
client_decline(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		OPT_NEEDED(0, "reason", "CODE", "of decline-reasons",
		    &a.reason),
		OPT_LIST(0, "to", "PARTNER", "sent there instead", &a.words),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("client decline", &a, opts, decline_it), argc,
	    argv, err);
}

static enum pir_code
assign_it(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;

	return pir_client_assign(change, args->client, &args->assigned, err);
}

enum pir_code
client_assign(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		OPT_ARG("staff", "STAFF", "id of the facilitator",
		    &a.assigned.staff),
		OPT_WORD(0, "role", "primary|cover",
		    "the facilitator, or in their stead (primary)",
		    &a.assigned.role),
		OPT_DATE(0, "from", "first day (--on)", &a.assigned.from),
		OPT_DATE(0, "to", "last day (open)", &a.assigned.to),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("client assign", &a, opts, assign_it), argc,
	    argv, err);
}

static enum pir_code
hold_it(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_client_held held = args->held;

	held.id = args->act.id;
	return pir_client_hold(change, args->client, &held, err);
}

enum pir_code
client_hold(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { .held.kind = "other" };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		OPT_WORD(0, "kind",
		    "hospital|custody|rehabilitation|travel|other",
		    "why (other)", &a.held.kind),
		OPT_STR(0, "partner", "PARTNER", "where they are",
		    &a.held.partner),
		OPT_DATE(0, "until", "until when it is thought to last",
		    &a.held.until),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("client hold", &a, opts, hold_it), argc, argv,
	    err);
}

static enum pir_code
resume_it(struct pir_change *change, void *ctx, struct pir_err *err)
{
	return pir_client_resume(change, ((const struct args *)ctx)->client,
	    err);
}

enum pir_code
client_resume(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("client resume", &a, opts, resume_it), argc,
	    argv, err);
}

static enum pir_code
close_it(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_list to = client_words(args->words);

	return pir_client_close(change, args->client, args->reason, &to, err);
}

enum pir_code
client_close(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		OPT_NEEDED(0, "reason", "CODE", "of exit-reasons", &a.reason),
		OPT_LIST(0, "to", "PARTNER", "goes on with the client",
		    &a.words),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("client close", &a, opts, close_it), argc, argv,
	    err);
}

static enum pir_code
reopen_it(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;

	return pir_client_reopen(change, args->client, &args->referral, err);
}

enum pir_code
client_reopen(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		CLIENT_REFERRAL(&a.referral),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("client reopen", &a, opts, reopen_it), argc,
	    argv, err);
}

static enum pir_code
merge_it(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;

	return pir_client_merge(change, args->client, args->other, err);
}

enum pir_code
client_merge(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("from", "FROM", "the record that is given up",
		    &a.client),
		OPT_ARG("into", "INTO", "the one that goes on", &a.other),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("client merge", &a, opts, merge_it), argc, argv,
	    err);
}

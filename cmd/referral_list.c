/* referral_list.c - pir-referral(1): list, stalled */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "out.h"
#include "policy.h"
#include "referral.h"
#include "referral_private.h"
#include "who.h"

static const struct out_col cols[] = {
	{ "client", 0 },
	{ "record", OUT_ID },
	{ "to", 0 },
	{ "service", 0 },
	{ "state", 0 },
	{ "since", 0 },
	{ "days", OUT_NUMBER },
	{ "due", 0 },
	{ "urgency", 0 },
	{ "barrier", 0 },
	{ "outcome", 0 },
	{ "facilitator", OUT_WIDE },
	{ "goal", OUT_EXTRA },
	{ "action", OUT_EXTRA },
	{ "sent", OUT_EXTRA },
	{ "acknowledged", OUT_EXTRA },
	{ "begun", OUT_EXTRA },
	{ "consent", OUT_EXTRA },
	{ "disclosure", OUT_EXTRA },
	{ "void", OUT_EXTRA },
	{ "worker", OUT_IDENTITY | OUT_EXTRA },
	{ "reason", OUT_IDENTITY | OUT_EXTRA },
	{ 0 },
};

struct list {
	struct env *env;
	struct out *out;
	const char *to;
	const char *state;
	const char *host;
	char staff[PIR_ID_SIZE]; /* "": everybody's */
	struct pir_date since;
	struct pir_date until;
	int64_t days; /* of the policy, or what was asked for */
	bool all;
	bool stalled;
	struct pir_json *client; /* of the rows so far: they stand together */
};

/* The last worker that was named. */
static const char *
worker(const struct pir_json *referral)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(referral, "history"));
	const char *name = "";

	for (; e; e = pir_json_next(e))
		if (pir_json_get(e, "worker"))
			name = pir_json_str(e, "worker");
	return name;
}

static void
print_state(const struct list *list, const struct pir_json *referral)
{
	struct pir_date since = pir_referral_since(referral);
	struct out *out = list->out;

	out_str(out, pir_json_str(referral, "to"));
	out_str(out, pir_json_str(referral, "service"));
	out_str(out, pir_json_str(referral, "state"));
	out_date(out, since);
	if (pir_date_is_set(since))
		out_int(out, pir_date_days(since, list->env->today));
	else
		out_none(out);
	out_date(out, pir_referral_due(referral, list->days));
	out_str(out, pir_json_str(referral, "urgency"));
	out_str(out, pir_referral_barrier(referral));
	out_str(out, pir_json_str(referral, "outcome"));
}

/* As it was sent last, and what came of that. */
static void
print_rest(const struct list *list, const struct pir_json *referral)
{
	struct pir_sending s = PIR_SENDING_INIT;
	struct out *out = list->out;

	while (pir_referral_next_sending(referral, &s))
		;
	out_str(out, pir_json_str(referral, "goal"));
	out_str(out, pir_json_str(referral, "action"));
	out_date(out, s.sent);
	out_date(out, s.acknowledged);
	out_date(out, s.begun);
	out_str(out, pir_json_str(referral, "consent"));
	out_str(out, pir_json_str(referral, "disclosure"));
	out_str(out, pir_json_str(pir_json_get(referral, "void"), "on"));
	out_str(out, worker(referral));
	out_str(out, pir_json_str(referral, "reason"));
}

/* What the referral itself says of whether it is listed. */
static bool
fits(const struct list *list, const struct pir_json *referral)
{
	if ((list->to && !pir_json_is(referral, "to", list->to)) ||
	    !pir_date_within(pir_referral_since(referral), list->since,
		list->until))
		return false;
	if (list->stalled)
		return pir_referral_is_stalled(referral, list->days,
		    list->env->today);
	if (list->state)
		return pir_json_is(referral, "state", list->state) &&
		    (list->all || !pir_record_is_void(referral));
	return list->all || pir_referral_is_open(referral);
}

static bool
is_of_host(const struct list *list, const char *facilitator)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	return !list->host ||
	    (*facilitator &&
		!pir_record_get(list->env->tree, PIR_STAFF, facilitator, &staff,
		    &ignored) &&
		pir_json_is(staff, "host", list->host));
}

/* What its client says: whose it is, and that there is somebody to wait. */
static bool
client_fits(const struct list *list, const char *facilitator)
{
	return (!*list->staff || !strcmp(facilitator, list->staff)) &&
	    is_of_host(list, facilitator) &&
	    (list->all || list->state || pir_client_is_open(list->client));
}

static enum pir_code
list_row(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct list *list = ctx;
	const char *facilitator;
	char file[PIR_PATH_SIZE];

	if (!fits(list, *record))
		return PIR_OK;
	if (!pir_json_is(list->client, "id", path->client)) {
		pir_json_release(&list->client);
		pir_path_of(PIR_CLIENT, path->client, file);
		if (pir_record_look(list->env->tree, file, &list->client,
			err) ||
		    !list->client)
			return err->code;
	}
	facilitator = pir_client_facilitator(list->client, list->env->today);
	if (!client_fits(list, facilitator))
		return PIR_OK;
	out_str(list->out, path->client);
	out_str(list->out, path->id);
	print_state(list, *record);
	out_str(list->out, facilitator);
	print_rest(list, *record);
	return PIR_OK;
}

static enum pir_code
read_policy(struct list *list, struct pir_err *err)
{
	struct pir_json *organisation PIR_AUTO(pir_json_release) = NULL;

	if (list->days >= 0)
		return PIR_OK;
	if (pir_record_read(list->env->tree, "pir.json", &organisation, err))
		return err->code;
	list->days = pir_policy(organisation, "stalled_days");
	return PIR_OK;
}

static enum pir_code
print_rows(struct list *list, const struct out_opts *how, const char *who,
    const char *typed, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	char client[PIR_ID_CLIENT + 1];
	enum pir_code code;

	if (who_resolve(list->env, who, "all", list->staff, err) ||
	    (typed && who_client(list->env, typed, client, err)) ||
	    read_policy(list, err) ||
	    out_begin(&out, list->env, how, cols, err))
		return err->code;
	list->out = out;
	code = pir_record_each(list->env->tree, PIR_REFERRAL,
	    typed ? client : NULL, list_row, list, err);
	pir_json_release(&list->client);
	return code ? code : out_end(&out, err);
}

#define OPT_WHOSE(l, who) \
	OPT_STR(0, "facilitator", "STAFF|me|all", "whose clients (all)", who), \
	    OPT_STR(0, "host", "HOST", "clients of a host's facilitators", \
		&(l)->host), \
	    OPT_STR(0, "to", "PARTNER", "to this partner", &(l)->to)

enum pir_code
referral_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env, .days = -1 };
	struct out_opts how = { 0 };
	const char *typed = NULL;
	const char *who = NULL;
	const struct opt opts[] = {
		OPT_ARG_MAY("client", "CLIENT", "of this client only", &typed),
		OPT_FLAG(0, "all", "what is over or void, too", &list.all),
		OPT_DATE(0, "since", "in its state since the day, or later",
		    &list.since),
		OPT_WORD(0, "state",
		    "draft|sent|acknowledged|allocated|in-progress|"
		    "referred-back|withdrawn|closed",
		    "in this state", &list.state),
		OPT_DATE(0, "until", "in its state since the day, or before",
		    &list.until),
		OPT_WHOSE(&list, &who),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	return print_rows(&list, &how, who, typed, err);
}

enum pir_code
referral_stalled(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env, .days = -1, .stalled = true };
	struct out_opts how = { .sort = "due" };
	const char *who = NULL;
	const struct opt opts[] = {
		OPT_DAYS(0, "older-than",
		    "in its state for longer (policy stalled_days)",
		    &list.days),
		OPT_WHOSE(&list, &who),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	return print_rows(&list, &how, who, NULL, err);
}

/* consent_list.c - pir-consent(1): list, why */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "consent.h"
#include "consent_private.h"
#include "out.h"
#include "who.h"

/* ---- list ------------------------------------------------------------- */

static const struct out_col list_cols[] = {
	{ "client", 0 },
	{ "record", 0 },
	{ "consent", OUT_ID },
	{ "kind", 0 },
	{ "to", 0 },
	{ "except", OUT_WIDE },
	{ "information", 0 },
	{ "purposes", 0 },
	{ "how", OUT_WIDE },
	{ "from", OUT_WIDE },
	{ "until", 0 },
	{ "state", 0 },
	{ "given_by", OUT_EXTRA },
	{ "witnessed_by", OUT_EXTRA },
	{ "withdrawn", OUT_EXTRA },
	{ 0 },
};

struct list {
	struct out *out;
	const char *kind;
	const char *to;
	char staff[PIR_ID_SIZE];
	struct pir_date day;
	int64_t within; /* -1: not asked for */
	bool all;
};

/* Where the entry stands on the day. */
static const char *
state(const struct pir_json *entry, struct pir_date day)
{
	if (pir_consent_in_force(entry, day))
		return "in-force";
	if (pir_date_cmp(day, pir_json_date(entry, "from")) < 0)
		return "to-come";
	return pir_json_get(entry, "withdrawn") ? "withdrawn" : "ended";
}

static bool
is_listed(const struct list *list, const struct pir_json *client,
    const struct pir_json *entry)
{
	if ((list->kind && !pir_json_is(entry, "kind", list->kind)) ||
	    (list->to && !pir_json_is(entry, "to", list->to)))
		return false;
	if (list->within >= 0)
		return pir_consent_is_ending(client, entry, list->day,
		    list->within);
	return list->all || pir_consent_in_force(entry, list->day);
}

static void
list_row(const struct list *list, const char *client,
    const struct pir_json *entry)
{
	struct out *out = list->out;

	out_str(out, client);
	out_str(out, client);
	out_str(out, pir_json_str(entry, "id"));
	out_str(out, pir_json_str(entry, "kind"));
	out_str(out, pir_json_str(entry, "to"));
	out_list(out, pir_json_get(entry, "except"));
	out_list(out, pir_json_get(entry, "information"));
	out_list(out, pir_json_get(entry, "purposes"));
	out_str(out, pir_json_str(entry, "how"));
	out_str(out, pir_json_str(entry, "from"));
	out_str(out, pir_json_str(entry, "until"));
	out_str(out, state(entry, list->day));
	out_str(out, pir_json_str(entry, "given_by"));
	out_str(out, pir_json_str(entry, "witnessed_by"));
	out_str(out, pir_json_str(pir_json_get(entry, "withdrawn"), "on"));
}

static enum pir_code
list_client(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *list = ctx;
	const struct pir_json *e =
	    pir_json_first(pir_json_get(*record, "consents"));

	(void)err;
	if (*list->staff &&
	    strcmp(pir_client_facilitator(*record, list->day), list->staff) !=
		0)
		return PIR_OK;
	for (; e; e = pir_json_next(e))
		if (is_listed(list, *record, e))
			list_row(list, path->client, e);
	return PIR_OK;
}

/* Of one client that was typed, or of every one. */
static enum pir_code
list_clients(struct env *env, const char *typed, struct list *list,
    struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	char id[PIR_ID_CLIENT + 1];
	struct pir_path path;

	if (!typed)
		return pir_record_each(env->tree, PIR_CLIENT, NULL, list_client,
		    list, err);
	if (who_client(env, typed, id, err) ||
	    pir_record_get(env->tree, PIR_CLIENT, id, &client, err))
		return err->code;
	path = pir_path_make(PIR_CLIENT, id);
	return list_client(&path, &client, list, err);
}

enum pir_code
consent_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .within = -1 };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	const char *typed = NULL;
	const char *staff = NULL;
	const struct opt opts[] = {
		OPT_ARG_MAY("client", "CLIENT", "of this client only", &typed),
		OPT_FLAG(0, "all", "those not in force, too", &list.all),
		OPT_STR(0, "facilitator", "STAFF|me|all", "whose clients (all)",
		    &staff),
		OPT_WORD(0, "kind", "participation|sharing", "of this kind",
		    &list.kind),
		OPT_DATE(0, "on", "in force on this day (today)", &list.day),
		OPT_STR(0, "to", "all|PARTNER|PERSON", "that name them",
		    &list.to),
		OPT_DAYS(0, "within", "that end by then, and nothing follows",
		    &list.within),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_resolve(env, staff, "all", list.staff, err) ||
	    out_begin(&out, env, &how, list_cols, err))
		return err->code;
	if (!pir_date_is_set(list.day))
		list.day = env->today;
	list.out = out;
	if (list_clients(env, typed, &list, err))
		return err->code;
	return out_end(&out, err);
}

/* ---- why --------------------------------------------------------------- */

static const struct out_col why_cols[] = {
	{ "consent", OUT_ID },
	{ "covers", 0 },
	{ "lacks", 0 },
	{ "to", 0 },
	{ "except", 0 },
	{ "information", 0 },
	{ "purposes", 0 },
	{ "from", 0 },
	{ "until", 0 },
	{ "withdrawn", 0 },
	{ "given_by", 0 },
	{ 0 },
};

static void
why_row(const struct pir_json *entry, const char *lacks, void *ctx)
{
	struct out *out = ctx;

	out_str(out, pir_json_str(entry, "id"));
	out_str(out, *lacks ? "no" : "yes");
	out_str(out, lacks);
	out_str(out, pir_json_str(entry, "to"));
	out_list(out, pir_json_get(entry, "except"));
	out_list(out, pir_json_get(entry, "information"));
	out_list(out, pir_json_get(entry, "purposes"));
	out_str(out, pir_json_str(entry, "from"));
	out_str(out, pir_json_str(entry, "until"));
	out_str(out, pir_json_str(pir_json_get(entry, "withdrawn"), "on"));
	out_str(out, pir_json_str(entry, "given_by"));
}

/* Print what decides; PIR_NO, with a sentence, if nothing covers it. */
static enum pir_code
explain(struct env *env, const struct out_opts *how, const char *typed,
    struct pir_consent_use *use, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	char id[PIR_ID_CLIENT + 1];
	char recipient[PIR_ID_SIZE];
	char day[PIR_DATE_SIZE];
	enum pir_code answer;

	if (who_client(env, typed, id, err) ||
	    pir_record_get(env->tree, PIR_CLIENT, id, &client, err) ||
	    who_code(env, "consent-purposes", use->purpose, use->day, err) ||
	    who_code(env, "consent-information", use->information, use->day,
		err) ||
	    pir_consent_recipient(env->tree, client, use->recipient, recipient,
		err) ||
	    out_begin(&out, env, how, why_cols, err))
		return err->code;
	use->recipient = recipient;
	answer = pir_consent_why(client, use, why_row, out);
	if (out_end(&out, err))
		return err->code;
	if (answer == PIR_OK)
		return PIR_OK;
	return pir_fail(err, PIR_NO,
	    "no consent of client %s lets %s know %s for %s on %s", id,
	    recipient, use->information ? use->information : "anything",
	    use->purpose, pir_date_format(use->day, day));
}

enum pir_code
consent_why(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pir_consent_use use = { 0 };
	struct out_opts how = { 0 };
	const char *client = NULL;
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "its id, a prefix, or :words",
		    &client),
		OPT_ARG("recipient", "PARTNER|PERSON", "who would know",
		    &use.recipient),
		OPT_STR(0, "information", "CODE",
		    "what, of consent-information (anything)",
		    &use.information),
		OPT_DATE(0, "on", "on this day (today)", &use.day),
		OPT_NEEDED(0, "purpose", "CODE",
		    "what for, of consent-purposes", &use.purpose),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	if (!pir_date_is_set(use.day))
		use.day = env->today;
	return explain(env, &how, client, &use, err);
}

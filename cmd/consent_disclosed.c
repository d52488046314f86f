/* consent_disclosed.c - pir-consent(1): disclosed */
#include "auto.h"
#include "consent_private.h"
#include "disclosure.h"
#include "out.h"
#include "who.h"

static const struct out_col cols[] = {
	{ "client", 0 },
	{ "record", OUT_ID },
	{ "on", 0 },
	{ "to", 0 },
	{ "what", 0 },
	{ "purpose", 0 },
	{ "basis", 0 },
	{ "consent", 0 },
	{ "by", 0 },
	{ "review", 0 },
	{ "void", OUT_EXTRA },
	{ "recipient", OUT_IDENTITY | OUT_EXTRA },
	{ "reason", OUT_IDENTITY | OUT_EXTRA },
	{ 0 },
};

struct list {
	struct out *out;
	const char *to;
	struct pir_date since;
	struct pir_date until;
	bool waiting;
	bool all;
};

static bool
is_listed(const struct list *list, const struct pir_json *disclosure)
{
	return (list->all || !pir_record_is_void(disclosure)) &&
	    (!list->waiting || pir_disclosure_waits(disclosure)) &&
	    (!list->to || pir_json_is(disclosure, "to", list->to)) &&
	    pir_date_within(pir_json_date(disclosure, "on"), list->since,
		list->until);
}

/* "waits", the day on which a coordinator looked at it, or nothing. */
static const char *
review(const struct pir_json *disclosure)
{
	if (pir_disclosure_waits(disclosure))
		return "waits";
	return pir_json_str(pir_json_get(disclosure, "reviewed"), "on");
}

static enum pir_code
list_row(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *list = ctx;
	const struct pir_json *disclosure = *record;
	struct out *out = list->out;

	(void)err;
	if (!is_listed(list, disclosure))
		return PIR_OK;
	out_str(out, path->client);
	out_str(out, path->id);
	out_str(out, pir_json_str(disclosure, "on"));
	out_str(out, pir_json_str(disclosure, "to"));
	out_list(out, pir_json_get(disclosure, "what"));
	out_str(out, pir_json_str(disclosure, "purpose"));
	out_str(out, pir_json_str(disclosure, "basis"));
	out_str(out, pir_json_str(disclosure, "consent"));
	out_str(out, pir_json_str(disclosure, "by"));
	out_str(out, review(disclosure));
	out_str(out, pir_json_str(pir_json_get(disclosure, "void"), "on"));
	out_str(out, pir_json_str(disclosure, "recipient"));
	out_str(out, pir_json_str(disclosure, "reason"));
	return PIR_OK;
}

enum pir_code
consent_disclosed(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { 0 };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	const char *typed = NULL;
	char client[PIR_ID_CLIENT + 1];
	const struct opt opts[] = {
		OPT_ARG_MAY("client", "CLIENT", "of this client only", &typed),
		OPT_FLAG(0, "all", "those entered in error, too", &list.all),
		OPT_DATE(0, "since", "on or after the day", &list.since),
		OPT_STR(0, "to", "PARTNER|PERSON|other", "to this recipient",
		    &list.to),
		OPT_DATE(0, "until", "on or before the day", &list.until),
		OPT_FLAG(0, "waiting", "that a coordinator has to look at",
		    &list.waiting),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    (typed && who_client(env, typed, client, err)) ||
	    out_begin(&out, env, &how, cols, err))
		return err->code;
	list.out = out;
	if (pir_record_each(env->tree, PIR_DISCLOSURE, typed ? client : NULL,
		list_row, &list, err))
		return err->code;
	return out_end(&out, err);
}

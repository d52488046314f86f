/* needs_list.c - pir-needs(1): list */
#include "auto.h"
#include "cmd_needs.h"
#include "needs.h"
#include "out.h"
#include "record.h"
#include "who.h"

static const struct out_col cols[] = {
	{ "client", 0 },
	{ "record", OUT_ID },
	{ "on", 0 },
	{ "occasion", 0 },
	{ "rater", 0 },
	{ "unmet", OUT_NUMBER },
	{ "met", OUT_NUMBER },
	{ "none", OUT_NUMBER | OUT_WIDE },
	{ "not_known", OUT_NUMBER | OUT_WIDE },
	{ "extra_unmet", OUT_NUMBER },
	{ "extra_met", OUT_NUMBER | OUT_WIDE },
	{ "extra_none", OUT_NUMBER | OUT_WIDE },
	{ "extra_not_known", OUT_NUMBER | OUT_WIDE },
	{ "skipped", 0 },
	{ "episode", OUT_EXTRA },
	{ "rater_person", OUT_EXTRA },
	{ "mode", OUT_EXTRA },
	{ "void", OUT_EXTRA },
	{ 0 },
};

struct list {
	struct out *out;
	const char *rater;
	const char *occasion;
	struct pir_date since;
	struct pir_date until;
	bool all;
};

static bool
is_listed(const struct list *list, const struct pir_json *needs)
{
	return (list->all || !pir_record_is_void(needs)) &&
	    (!list->rater || pir_json_is(needs, "rater", list->rater)) &&
	    (!list->occasion ||
		pir_json_is(needs, "occasion", list->occasion)) &&
	    pir_date_within(pir_json_date(needs, "on"), list->since,
		list->until);
}

static void
tally(struct out *out, const struct pir_json *needs,
    const struct pir_needs_tally *t)
{
	const int counts[] = { t->unmet, t->met, t->none, t->not_known };

	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		if (pir_json_get(needs, "skipped"))
			out_none(out);
		else
			out_int(out, counts[i]);
}

static enum pir_code
list_row(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *list = ctx;
	struct out *out = list->out;
	struct pir_needs_tally cansas, extra;

	(void)err;
	if (!is_listed(list, *record))
		return PIR_OK;
	pir_needs_count(*record, &cansas, &extra);
	out_str(out, path->client);
	out_str(out, path->id);
	out_date(out, pir_json_date(*record, "on"));
	out_str(out, pir_json_str(*record, "occasion"));
	out_str(out, pir_json_str(*record, "rater"));
	tally(out, *record, &cansas);
	tally(out, *record, &extra);
	out_str(out, pir_json_str(*record, "skipped"));
	out_str(out, pir_json_str(*record, "episode"));
	out_str(out, pir_json_str(*record, "rater_person"));
	out_str(out, pir_json_str(*record, "mode"));
	out_str(out, pir_json_str(pir_json_get(*record, "void"), "on"));
	return PIR_OK;
}

enum pir_code
needs_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { 0 };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	const char *typed = NULL;
	char client[PIR_ID_CLIENT + 1];
	const struct opt opts[] = {
		OPT_ARG_MAY("client", "CLIENT", "of this client only", &typed),
		OPT_FLAG(0, "all", "those entered in error, too", &list.all),
		OPT_WORD(0, "occasion", "entry|review|exit", "of this occasion",
		    &list.occasion),
		OPT_WORD(0, "rater", "staff|client|carer", "by this rater",
		    &list.rater),
		OPT_DATE(0, "since", "on or after the day", &list.since),
		OPT_DATE(0, "until", "on or before the day", &list.until),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    (typed && who_client(env, typed, client, err)) ||
	    out_begin(&out, env, &how, cols, err))
		return err->code;
	list.out = out;
	if (pir_record_each(env->tree, PIR_NEEDS, typed ? client : NULL,
		list_row, &list, err))
		return err->code;
	return out_end(&out, err);
}

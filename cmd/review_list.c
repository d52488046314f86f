/* review_list.c - pir-review(1): one review, and rows of them */
#include "review_list.h"

#include <string.h>

#include "auto.h"
#include "disputed.h"
#include "shown.h"
#include "who.h"

/* A goal by its title, as far as the plan is there. */
static void
show_goals(struct env *env, const struct pir_json *review,
    const struct pir_json *plan)
{
	const struct pir_json *g =
	    pir_json_first(pir_json_get(review, "goals"));

	for (size_t i = 0; g; g = pir_json_next(g), i++) {
		struct pir_str member PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		const char *id = pir_json_str(g, "goal");
		const char *note = pir_json_str(g, "note");

		page_line(env, 2, "%s  %s", id,
		    pir_json_str(pir_json_entry(plan, "goals", id), "title"));
		page_line(env, 8, "%s -> %s%s%s", pir_json_str(g, "was"),
		    pir_json_str(g, "now"), *note ? ": " : "", note);
		pir_str_addf(&member, "goals[%zu]", i);
		disputed_below(env, review, member.s, 8);
	}
	disputed_at(env, review, "goals", 2);
}

static enum pir_code
show(struct env *env, const struct pir_path *path,
    const struct pir_json *review, struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) =
	    shown_plan(env, path);
	struct pir_strs with PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (const struct pir_json *w =
		 pir_json_first(pir_json_get(review, "with"));
	     w; w = pir_json_next(w))
		pir_strs_add(&with, pir_json_text(w));
	pir_strs_join(&with, &list);
	page_heading(env, path->id);
	if (pir_record_is_void(review))
		page_alert(env, "entered in error: not counted anywhere");
	disputed_field(env, "state", review, "state");
	disputed_field(env, "due", review, "due");
	disputed_field(env, "held on", review, "held_on");
	if (with.n)
		page_field(env, "with", "%s", pir_str_get(&list));
	disputed_at(env, review, "with", DISPUTED_FIELD);
	if (pir_json_is(review, "state", "held"))
		page_field(env, "agreed", "%s",
		    pir_json_bool(review, "agreed") ? "yes" : "no");
	disputed_at(env, review, "agreed", DISPUTED_FIELD);
	disputed_field(env, "next on", review, "next_on");
	disputed_field(env, "summary", review, "summary");
	show_goals(env, review, plan);
	return page_end(env, err);
}

enum pir_code
review_run_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	static const struct shown shown = { PIR_REVIEW, "RECORD", show };

	return shown_run(env, &shown, argc, argv, err);
}

static const struct out_col list_cols[] = {
	{ "client", 0 },
	{ "record", OUT_ID },
	{ "state", 0 },
	{ "due", 0 },
	{ "held_on", 0 },
	{ "agreed", 0 },
	{ "next_on", 0 },
	{ "goals", OUT_NUMBER | OUT_WIDE },
	{ "void", 0 },
	{ "summary", OUT_IDENTITY },
	{ 0 },
};

struct list {
	struct out *out;
	struct pir_date since;
	struct pir_date until;
	bool all; /* void ones, too */
};

static enum pir_code
list_row(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *list = ctx;
	const struct pir_json *review = *record;

	(void)err;
	if (!pir_date_within(path->date, list->since, list->until) ||
	    (!list->all && pir_record_is_void(review)))
		return PIR_OK;
	out_str(list->out, path->client);
	out_str(list->out, path->id);
	out_str(list->out, pir_json_str(review, "state"));
	out_str(list->out, pir_json_str(review, "due"));
	out_str(list->out, pir_json_str(review, "held_on"));
	out_str(list->out, pir_json_bool(review, "agreed") ? "yes" : "no");
	out_str(list->out, pir_json_str(review, "next_on"));
	out_int(list->out,
	    (int64_t)pir_json_count(pir_json_get(review, "goals")));
	out_str(list->out, pir_record_is_void(review) ? "void" : "");
	out_str(list->out, pir_json_str(review, "summary"));
	return PIR_OK;
}

enum pir_code
review_run_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct list list = { 0 };
	const char *typed = NULL;
	char client[PIR_ID_CLIENT + 1];
	const struct opt opts[] = {
		OPT_ARG_MAY("client", "CLIENT", "whose; all without", &typed),
		OPT_FLAG(0, "all", "those entered in error, too", &list.all),
		OPT_DATE(0, "since", "on or after the day", &list.since),
		OPT_DATE(0, "until", "on or before the day", &list.until),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    (typed && who_client(env, typed, client, err)) ||
	    out_begin(&out, env, &how, list_cols, err))
		return err->code;
	list.out = out;
	if (pir_record_each(env->tree, PIR_REVIEW, typed ? client : NULL,
		list_row, &list, err))
		return err->code;
	return out_end(&out, err);
}

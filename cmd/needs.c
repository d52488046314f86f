/* needs.c - pir-needs(1): assessments of need, recorded and shown */
#include "needs.h"

#include "act.h"
#include "auto.h"
#include "cmd_needs.h"
#include "client_find.h"
#include "disputed.h"
#include "out.h"
#include "shown.h"

struct record_args {
	struct act_opts act;
	const char *client;
	struct opt_list ratings;
	const char *line;
	const char *rater;
	const char *person;
	const char *mode;
	const char *occasion;
	const char *skipped;
	const char *note;
};

static enum pir_code
record(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct record_args *a = ctx;
	char client[PIR_ID_CLIENT + 1];
	const struct pir_needs_said said = {
		.client = client,
		.rater = a->rater,
		.rater_person = a->person,
		.mode = a->mode,
		.occasion = a->occasion,
		.note = a->note,
		.skipped = a->skipped,
		.line = a->line,
		.ratings = { a->ratings.v, a->ratings.n },
		.id = a->act.id,
	};

	if (pir_client_resolve_in(change, a->client, client, err))
		return err->code;
	return pir_needs_record(change, &said, err);
}

/* What record and skip have in common. */
#define OPT_RATER(a) \
	OPT_WORD(0, "rater", "staff|client|carer", "whose view (staff)", \
	    &(a)->rater), \
	    OPT_STR(0, "rater-person", "ID", \
		"which carer (of the client's people), or which staff", \
		&(a)->person), \
	    OPT_WORD(0, "mode", "self|interview|interpreter", \
		"how it was asked", &(a)->mode), \
	    OPT_WORD(0, "occasion", "entry|review|exit", \
		"when (entry first, then review)", &(a)->occasion), \
	    OPT_TEXT(0, "note", "TEXT", "a note", &(a)->note)

static enum pir_code
run_record(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct record_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "who was assessed", &a.client),
		OPT_ARGS("rating", "DOMAIN=RATING",
		    "0 no need, 1 met, 2 unmet, 9 not known", &a.ratings),
		OPT_STR(0, "ratings", "LINE",
		    "22 characters in the instrument's order, - for not rated",
		    &a.line),
		OPT_RATER(&a),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("needs record", &a, opts, record), argc,
	    argv, err);
}

static enum pir_code
run_skip(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct record_args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whom it was offered", &a.client),
		OPT_(0, "reason", "declined|unwell|no-contact",
		    "why it was not done", .word = &a.skipped, .needed = true),
		OPT_RATER(&a),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("needs skip", &a, opts, record), argc, argv,
	    err);
}

/* ---- show ------------------------------------------------------------- */

static void
show_ratings(struct env *env, const struct pir_json *needs)
{
	bool extras = false;

	for (struct pir_rated r = PIR_RATED_INIT; pir_needs_next(needs, &r);) {
		if (!r.number && !extras)
			page_line(env, 2, "extras");
		extras = extras || !r.number;
		if (r.number)
			page_line(env, 2, "%2d %-24s %s", r.number, r.domain,
			    pir_needs_rating_word(r.rating));
		else
			page_line(env, 5, "%-24s %s", r.domain,
			    pir_needs_rating_word(r.rating));
		needs_disputed(env, needs, r.domain, r.number == 0, 9);
	}
}

void
needs_disputed(struct env *env, const struct pir_json *needs,
    const char *domain, bool extra, int indent)
{
	struct pir_str member PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&member, "%s.%s", extra ? "extra" : "ratings", domain);
	disputed_at(env, needs, member.s, indent);
}

static void
show_tally(struct env *env, const char *label, const struct pir_needs_tally *t)
{
	if (needs_is_rated(t))
		page_field(env, label,
		    "%d unmet, %d met, %d no need, %d not known", t->unmet,
		    t->met, t->none, t->not_known);
	else
		page_field(env, label, "none rated");
}

static enum pir_code
show_page(struct env *env, const struct pir_path *path,
    const struct pir_json *needs, struct pir_err *err)
{
	struct pir_str heading PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_needs_tally cansas, extra;

	pir_needs_count(needs, &cansas, &extra);
	pir_str_addf(&heading, "needs %s", path->id);
	page_heading(env, pir_str_get(&heading));
	if (pir_record_is_void(needs))
		page_alert(env, "entered in error: not counted anywhere");
	page_field(env, "client", "%s", path->client);
	disputed_field(env, "on", needs, "on");
	disputed_field(env, "occasion", needs, "occasion");
	disputed_field(env, "rater", needs, "rater");
	disputed_field(env, "rater's id", needs, "rater_person");
	disputed_field(env, "mode", needs, "mode");
	disputed_field(env, "not done", needs, "skipped");
	disputed_field(env, "note", needs, "note");
	if (!pir_json_get(needs, "skipped")) {
		show_tally(env, "22 domains", &cansas);
		disputed_at(env, needs, "ratings", DISPUTED_FIELD);
		show_tally(env, "extras", &extra);
		disputed_at(env, needs, "extra", DISPUTED_FIELD);
		show_ratings(env, needs);
	}
	return page_end(env, err);
}

static enum pir_code
run_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	static const struct shown shown = { PIR_NEEDS, "RECORD", show_page };

	return shown_run(env, &shown, argc, argv, err);
}

bool
needs_is_rated(const struct pir_needs_tally *t)
{
	return t->none || t->met || t->unmet || t->not_known;
}

static const struct verb verbs[] = {
	{ "record", "record an assessment", NEED_CHANGE, run_record },
	{ "skip", "say that one was offered and not done", NEED_CHANGE,
	    run_skip },
	{ "show", "show one assessment", NEED_TREE, run_show },
	{ "list", "list assessments", NEED_TREE, needs_list },
	{ "compare", "compare two assessments of each rater", NEED_TREE,
	    needs_compare },
	{ 0 },
};

const struct command cmd_needs = {
	.name = "needs",
	.summary = "assessments of need",
	.verbs = verbs,
};

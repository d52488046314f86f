/* partner_list.c - pir-partner(1): list, find, due */
#include <string.h>

#include "auto.h"
#include "out.h"
#include "partner.h"
#include "partner_private.h"
#include "who.h"
#include "text.h"

/* What the three verbs take, and where their rows go. */
struct list {
	struct env *env;
	struct out *out;
	struct opt_list words;
	const char *sector;
	const char *service;
	const char *near;
	int64_t within;
	bool all;
};

/* Each of the operands is found somewhere in the partner's words. */
static bool
has_words(const struct list *list, const struct pir_json *partner)
{
	for (size_t i = 0; i < list->words.n; i++)
		if (!pir_partner_matches(partner, list->words.v[i]))
			return false;
	return true;
}

static bool
is_listed(const struct list *list, const struct pir_json *partner)
{
	return (list->all || pir_partner_is_open(partner, list->env->today)) &&
	    (!list->sector ||
		pir_json_has(pir_json_get(partner, "sectors"), list->sector)) &&
	    (!list->near || pir_partner_is_near(partner, list->near)) &&
	    has_words(list, partner);
}

static const struct out_col list_cols[] = {
	{ "partner", OUT_ID },
	{ "name", 0 },
	{ "sectors", 0 },
	{ "services", OUT_NUMBER },
	{ "from", 0 },
	{ "to", 0 },
	{ "catchment", OUT_EXTRA },
	{ "abn", OUT_EXTRA },
	{ 0 },
};

static enum pir_code
list_row(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *list = ctx;
	const struct pir_json *services = pir_json_get(*record, "services");
	int64_t n = 0;

	(void)err;
	if (!is_listed(list, *record))
		return PIR_OK;
	for (const struct pir_json *s = pir_json_first(services); s;
	     s = pir_json_next(s))
		n += pir_json_in_force(s, list->env->today);
	out_str(list->out, path->id);
	out_str(list->out, pir_json_str(*record, "name"));
	out_list(list->out, pir_json_get(*record, "sectors"));
	out_int(list->out, n);
	out_str(list->out, pir_json_str(*record, "from"));
	out_str(list->out, pir_json_str(*record, "to"));
	out_list(list->out, pir_json_get(*record, "catchment"));
	out_str(list->out, pir_json_str(*record, "abn"));
	return PIR_OK;
}

enum pir_code
partner_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	const struct opt opts[] = {
		OPT_FLAG(0, "all", "those that closed or have not begun, too",
		    &list.all),
		OPT_STR(0, "sector", "CODE", "in this sector", &list.sector),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_code(env, "sectors", list.sector, (struct pir_date){ 0 },
		err) ||
	    out_begin(&out, env, &how, list_cols, err))
		return err->code;
	list.out = out;
	if (pir_record_each(env->tree, PIR_PARTNER, NULL, list_row, &list, err))
		return err->code;
	return out_end(&out, err);
}

/* ---- find ------------------------------------------------------------------
 */

static const struct out_col find_cols[] = {
	{ "partner", OUT_ID },
	{ "service", 0 },
	{ "name", 0 },
	{ "sector", 0 },
	{ "wait_days", OUT_NUMBER },
	{ "refer", 0 },
	{ "criteria", OUT_EXTRA },
	{ "hours", OUT_EXTRA },
	{ "capacity", OUT_EXTRA },
	{ "cost", OUT_EXTRA },
	{ "partner_name", OUT_EXTRA },
	{ "catchment", OUT_EXTRA },
	{ 0 },
};

static void
find_row(const struct list *list, const struct pir_json *partner,
    const struct pir_json *service)
{
	struct out *out = list->out;

	out_str(out, pir_json_str(partner, "id"));
	out_str(out, pir_json_str(service, "id"));
	out_str(out, pir_json_str(service ? service : partner, "name"));
	if (service)
		out_str(out, pir_json_str(service, "sector"));
	else
		out_list(out, pir_json_get(partner, "sectors"));
	if (pir_json_get(service, "usual_wait_days"))
		out_int(out, pir_json_int(service, "usual_wait_days", 0));
	else
		out_none(out);
	out_str(out, pir_json_str(service, "how_to_refer"));
	out_str(out, pir_json_str(service, "criteria"));
	out_str(out, pir_json_str(service, "hours"));
	out_str(out, pir_json_str(service, "capacity"));
	out_str(out, pir_json_str(service, "cost"));
	out_str(out, pir_json_str(partner, "name"));
	out_list(out, pir_json_get(partner, "catchment"));
}

/* A row for each service that fits; one for a partner without any. */
static enum pir_code
find_rows(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *list = ctx;
	const struct pir_json *services = pir_json_get(*record, "services");

	(void)path;
	(void)err;
	if (!is_listed(list, *record))
		return PIR_OK;
	if (!pir_json_count(services) && !list->service)
		find_row(list, *record, NULL);
	for (const struct pir_json *s = pir_json_first(services); s;
	     s = pir_json_next(s))
		if ((list->all || pir_json_in_force(s, list->env->today)) &&
		    (!list->sector || pir_json_is(s, "sector", list->sector)) &&
		    (!list->service ||
			pir_text_matches(pir_json_str(s, "name"),
			    list->service)))
			find_row(list, *record, s);
	return PIR_OK;
}

enum pir_code
partner_find(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	const struct opt opts[] = {
		OPT_ARGS("words", "WORDS",
		    "of the partner's name, services or places", &list.words),
		OPT_FLAG(0, "all", "what is not open today, too", &list.all),
		OPT_STR(0, "near", "WORDS", "that serves this place",
		    &list.near),
		OPT_STR(0, "sector", "CODE", "in this sector", &list.sector),
		OPT_STR(0, "service", "WORDS", "of the service's name",
		    &list.service),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_code(env, "sectors", list.sector, (struct pir_date){ 0 },
		err) ||
	    out_begin(&out, env, &how, find_cols, err))
		return err->code;
	list.out = out;
	if (pir_record_each(env->tree, PIR_PARTNER, NULL, find_rows, &list,
		err))
		return err->code;
	return out_end(&out, err);
}

/* ---- due -------------------------------------------------------------------
 */

static const struct out_col due_cols[] = {
	{ "due", 0 },
	{ "days", OUT_NUMBER },
	{ "partner", OUT_ID },
	{ "agreement", 0 },
	{ "what", 0 },
	{ "with", 0 },
	{ "ends", 0 },
	{ 0 },
};

/* Those that are overdue have days below zero. */
static enum pir_code
due_rows(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *list = ctx;
	struct pir_date today = list->env->today;
	const struct pir_json *a =
	    pir_json_first(pir_json_get(*record, "agreements"));

	(void)err;
	for (; a && pir_partner_is_open(*record, today); a = pir_json_next(a)) {
		struct pir_date due = pir_partner_agreement_due(a, today);

		if (!pir_date_is_set(due) ||
		    pir_date_days(today, due) > list->within)
			continue;
		out_date(list->out, due);
		out_int(list->out, pir_date_days(today, due));
		out_str(list->out, path->id);
		out_str(list->out, pir_json_str(a, "id"));
		out_str(list->out, pir_json_str(a, "what"));
		out_str(list->out, pir_json_str(a, "with"));
		out_str(list->out, pir_json_str(a, "to"));
	}
	return PIR_OK;
}

enum pir_code
partner_due(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env, .within = 30 };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { .sort = "due" };
	const struct opt opts[] = {
		OPT_DAYS(0, "within", "due by then (30d)", &list.within),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    out_begin(&out, env, &how, due_cols, err))
		return err->code;
	list.out = out;
	if (pir_record_each(env->tree, PIR_PARTNER, NULL, due_rows, &list, err))
		return err->code;
	return out_end(&out, err);
}

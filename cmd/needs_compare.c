/* needs_compare.c - pir-needs(1): compare */
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "client.h"
#include "cmd_needs.h"
#include "disputed.h"
#include "needs.h"
#include "who.h"

static const struct out_col cols[] = {
	{ "rater", 0 },
	{ "domain", OUT_ID },
	{ "was", 0 },
	{ "now", 0 },
	{ "change", 0 },
	{ "number", OUT_EXTRA | OUT_NUMBER },
	{ "was_rating", OUT_EXTRA | OUT_NUMBER },
	{ "now_rating", OUT_EXTRA | OUT_NUMBER },
	{ "was_on", OUT_EXTRA },
	{ "now_on", OUT_EXTRA },
	{ "was_record", OUT_EXTRA },
	{ "now_record", OUT_EXTRA },
	{ "rater_person", OUT_EXTRA },
	{ "client", OUT_EXTRA },
	{ 0 },
};

struct compare {
	struct env *env;
	struct out_opts how;
	char client[PIR_ID_CLIENT + 1];
	struct pir_needs_pair *pairs;
	size_t n;
};

static void
rating_cell(struct out *out, enum pir_rating rating)
{
	if (rating == PIR_NEED_NOT_RATED)
		out_none(out);
	else
		out_int(out, rating);
}

static void
rows(struct out *out, const char *client, const struct pir_needs_pair *pair)
{
	size_t n;
	struct pir_compared *v = pir_needs_compare(pair->was, pair->now, &n);

	for (size_t i = 0; i < n; i++) {
		out_str(out, pair->rater);
		out_str(out, v[i].domain);
		out_str(out, pir_needs_rating_word(v[i].was));
		out_str(out, pair->now ? pir_needs_rating_word(v[i].now) : "");
		out_str(out, pair->now ? v[i].change : "");
		if (v[i].number)
			out_int(out, v[i].number);
		else
			out_none(out);
		rating_cell(out, v[i].was);
		rating_cell(out, v[i].now);
		out_date(out, pir_json_date(pair->was, "on"));
		out_date(out, pir_json_date(pair->now, "on"));
		out_str(out, pir_json_str(pair->was, "id"));
		out_str(out, pir_json_str(pair->now, "id"));
		out_str(out, pair->person);
		out_str(out, client);
	}
	free(v);
}

static void
change_of(struct pir_str *line, const char *word, int was, int now, bool later)
{
	if (line->len)
		pir_str_add(line, ", ");
	pir_str_addf(line, later ? "%s %d -> %d" : "%s %d", word, was, now);
}

static void
counts(struct env *env, const char *label, const struct pir_needs_tally *was,
    const struct pir_needs_tally *now, bool later)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (!needs_is_rated(was) && !needs_is_rated(now)) {
		page_field(env, label, "none rated");
		return;
	}
	change_of(&line, "unmet", was->unmet, now->unmet, later);
	change_of(&line, "met", was->met, now->met, later);
	change_of(&line, "no need", was->none, now->none, later);
	change_of(&line, "not known", was->not_known, now->not_known, later);
	page_field(env, label, "%s", pir_str_get(&line));
}

static void
add_side(struct pir_str *line, const struct pir_json *needs)
{
	pir_str_addf(line, "%s (%s)", pir_json_str(needs, "on"),
	    pir_json_str(needs, "occasion"));
}

/* What was said against ratings; a table has no room beside them. */
static void
disputes(struct env *env, const struct pir_json *needs)
{
	disputed_below(env, needs, "ratings", 2);
	disputed_below(env, needs, "extra", 2);
}

/* A rater's section: who and when, the table, and the counts below. */
static enum pir_code
section(struct compare *c, const struct pir_needs_pair *pair,
    struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_needs_tally was[2], now[2];

	pir_str_addf(&line, "%s%s%s: ", pair->rater, *pair->person ? " " : "",
	    pair->person);
	add_side(&line, pair->was);
	pir_str_add(&line, pair->now ? " -> " : "; nothing later to compare");
	if (pair->now)
		add_side(&line, pair->now);
	if (out_begin(&out, c->env, &c->how, cols, err))
		return err->code;
	page_heading(c->env, pir_str_get(&line));
	rows(out, c->client, pair);
	if (out_end(&out, err))
		return err->code;
	pir_needs_count(pair->was, &was[0], &was[1]);
	pir_needs_count(pair->now, &now[0], &now[1]);
	counts(c->env, "22 domains", &was[0], &now[0], pair->now);
	counts(c->env, "extras", &was[1], &now[1], pair->now);
	disputes(c->env, pair->was);
	disputes(c->env, pair->now);
	return PIR_OK;
}

static enum pir_code
print(struct compare *c, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;

	if (!c->how.format || !strcmp(c->how.format, "text")) {
		for (size_t i = 0; i < c->n; i++)
			if (section(c, &c->pairs[i], err))
				return err->code;
		return page_end(c->env, err);
	}
	if (out_begin(&out, c->env, &c->how, cols, err))
		return err->code;
	for (size_t i = 0; i < c->n; i++)
		rows(out, c->client, &c->pairs[i]);
	return out_end(&out, err);
}

static enum pir_code
read_records(struct compare *c, const char *typed, struct pir_records *all,
    struct pir_json **client, struct pir_err *err)
{
	if (who_client(c->env, typed, c->client, err) ||
	    pir_record_get(c->env->tree, PIR_CLIENT, c->client, client, err))
		return err->code;
	return pir_records_read(c->env->tree, PIR_NEEDS, c->client, all, err);
}

static enum pir_code
compare(struct compare *c, const char *typed, struct pir_needs_scope *scope,
    struct pir_err *err)
{
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	enum pir_code code;

	if (read_records(c, typed, &all, &client, err))
		return err->code;
	if (!pir_date_is_set(scope->from))
		scope->episode = pir_client_episode_id(client);
	c->pairs = pir_needs_pairs(&all, scope, &c->n);
	code = c->n ? print(c, err)
		    : pir_fail(err, PIR_MISSING,
			  "client %s has no assessment to compare; see 'pir "
			  "needs list %s'",
			  c->client, c->client);
	free(c->pairs);
	return code;
}

enum pir_code
needs_compare(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct compare c = { .env = env };
	struct pir_needs_scope scope = { 0 };
	const char *typed = NULL;
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "whose needs", &typed),
		OPT_DATE(0, "from",
		    "the first from that day on (the episode's entry)",
		    &scope.from),
		OPT_WORD(0, "rater", "staff|client|carer", "by this rater only",
		    &scope.rater),
		OPT_DATE(0, "to", "the last up to that day (the latest)",
		    &scope.to),
		OPT_ROWS(&c.how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	return compare(&c, typed, &scope, err);
}

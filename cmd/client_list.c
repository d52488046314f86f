/* client_list.c - clients in rows, those of a state, a person, a need */
#include "client_list.h"

#include <string.h>

#include "auto.h"
#include "consent.h"
#include "vocab.h"
#include "who.h"

/* The columns, in the order of cols. */
enum {
	ID,
	STATE,
	FACILITATOR,
	HOST,
	SINCE,
	NAME,
	BORN,
	REFERRED,
	ACCEPTED,
	CONSENT_UNTIL,
	UNMET,
	NEXT_REVIEW,
	LAST_CONTACT,
	MERGED_INTO,
};
static const struct out_col cols[] = {
	{ "id", OUT_ID },
	{ "state", 0 },
	{ "facilitator", 0 },
	{ "host", 0 },
	{ "since", 0 },
	{ "name", OUT_IDENTITY },
	{ "born", OUT_IDENTITY },
	{ "referred", OUT_EXTRA },
	{ "accepted", OUT_EXTRA },
	{ "consent_until", OUT_EXTRA },
	{ "unmet", OUT_EXTRA | OUT_NUMBER },
	{ "next_review", OUT_EXTRA },
	{ "last_contact", OUT_EXTRA },
	{ "merged_into", OUT_EXTRA },
	{ 0 },
};

static void
list_release(struct list *l)
{
	pir_records_release(&l->staff);
}

/* The day of the latest step that the record has of the episode. */
static struct pir_date
since(const struct pir_json *client)
{
	static const char *const days[] = { "closed_on", "declined_on",
		"accepted_on", "referred_on" };
	const struct pir_json *episode = pir_client_episode(client);
	const struct pir_json *h =
	    pir_json_first(pir_json_get(client, "holds"));
	struct pir_date day = PIR_DATE_NONE;

	for (; h; h = pir_json_next(h))
		if (!pir_json_get(h, "to"))
			return pir_json_date(h, "from");
	for (size_t i = 0; i < 4 && !pir_date_is_set(day); i++)
		day = pir_json_date(episode, days[i]);
	return day;
}

/* The cells that take other records are read only where they are shown. */
static enum pir_code
print_others(const struct row *row, struct pir_err *err)
{
	const struct list *l = row->list;
	struct pir_date review = PIR_DATE_NONE;
	struct pir_date contact = PIR_DATE_NONE;
	int count = -1;
	bool is_unmet;

	if ((out_needs(l->out, UNMET) &&
		list_unmet(row, &count, &is_unmet, err)) ||
	    (out_needs(l->out, NEXT_REVIEW) &&
		list_next_review(row, &review, err)) ||
	    (out_needs(l->out, LAST_CONTACT) &&
		list_last_contact(row, &contact, err)))
		return err->code;
	if (count < 0)
		out_none(l->out);
	else
		out_int(l->out, count);
	out_date(l->out, review);
	out_date(l->out, contact);
	return PIR_OK;
}

static void
print_consent(const struct row *row)
{
	const struct list *l = row->list;

	if (out_needs(l->out, CONSENT_UNTIL))
		out_date(l->out,
		    pir_consent_last_day(
			pir_consent_participation(row->client, l->env->today)));
	else
		out_none(l->out);
}

static enum pir_code
print_row(const struct row *row, struct pir_err *err)
{
	const struct list *l = row->list;
	const struct pir_json *c = row->client;
	const struct pir_json *episode = pir_client_episode(c);
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (out_needs(l->out, NAME))
		pir_client_print_name(c, &name);
	out_str(l->out, row->id);
	out_str(l->out, pir_json_str(c, "state"));
	out_str(l->out, row->facilitator);
	out_str(l->out, list_host(l, row->facilitator));
	out_date(l->out, since(c));
	out_str(l->out, pir_str_get(&name));
	out_str(l->out, pir_json_str(pir_json_get(c, "born"), "date"));
	out_date(l->out, pir_json_date(episode, "referred_on"));
	out_date(l->out, pir_json_date(episode, "accepted_on"));
	print_consent(row);
	if (print_others(row, err))
		return err->code;
	out_str(l->out, pir_json_str(c, "merged_into"));
	return PIR_OK;
}

static enum pir_code
each(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *l = ctx;
	struct row row = { l, *record, path->client,
		pir_client_facilitator(*record, l->env->today) };
	bool yes;

	if (list_belongs(&row, &yes, err))
		return err->code;
	return yes ? print_row(&row, err) : PIR_OK;
}

/* What was typed, as the records have it. */
static enum pir_code
prepare(struct list *l, struct pir_json **domains, struct pir_err *err)
{
	for (size_t i = 0; i < l->states.n; i++)
		if (!pir_schema_allows(pir_schema_member(pir_kind_schema(
							     PIR_CLIENT),
					   "state"),
			l->states.v[i]))
			return pir_fail(err, PIR_INVALID,
			    "--state: no state '%s'; there are referred, "
			    "accepted, active, on-hold, closed, declined and "
			    "merged",
			    l->states.v[i]);
	if (who_resolve(l->env, l->typed_facilitator, "all", l->facilitator,
		err) ||
	    pir_records_read(l->env->tree, PIR_STAFF, NULL, &l->staff, err))
		return err->code;
	if (!l->typed_need)
		return PIR_OK;
	if (pir_record_get(l->env->tree, PIR_VOCABULARY, "need-domains",
		domains, err) ||
	    pir_vocab_resolve(*domains, l->typed_need, l->env->today, &l->need,
		err))
		return pir_within(err, "--need-unmet");
	return PIR_OK;
}

enum pir_code
client_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list l PIR_AUTO(list_release) = {
		.env = env,
		.ending = -1,
		.silent = -1,
	};
	const struct opt opts[] = {
		OPT_LIST(0, "state", "STATE", "in this state", &l.states),
		OPT_FLAG('a', "all", "closed, declined and merged ones too",
		    &l.all),
		OPT_STR(0, "facilitator", "STAFF", "assigned to them, or me",
		    &l.typed_facilitator),
		OPT_FLAG(0, "unassigned", "with no primary facilitator",
		    &l.unassigned),
		OPT_STR(0, "host", "HOST", "whose facilitator is there",
		    &l.host),
		OPT_STR(0, "need-unmet", "DOMAIN", "this need is unmet now",
		    &l.typed_need),
		OPT_DAYS(0, "consent-ending",
		    "a consent ends within so many days", &l.ending),
		OPT_DAYS(0, "no-contact", "no contact for so many days",
		    &l.silent),
		OPT_ROWS(&l.how),
		OPT_END,
	};
	struct pir_json *domains PIR_AUTO(pir_json_release) = NULL;
	struct out *out PIR_AUTO(out_release) = NULL;

	if (opt_parse(env, opts, argc, argv, err) ||
	    prepare(&l, &domains, err) ||
	    out_begin(&out, env, &l.how, cols, err))
		return err->code;
	l.out = out;
	if (pir_record_each(env->tree, PIR_CLIENT, NULL, each, &l, err))
		return err->code;
	return out_end(&out, err);
}

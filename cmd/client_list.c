/* client_list.c - clients in rows, those of a state, a person, a need */
#include <string.h>

#include "auto.h"
#include "client_private.h"
#include "consent.h"
#include "contact.h"
#include "needs.h"
#include "plan.h"
#include "staff.h"
#include "vocab.h"
#include "who.h"

/* What only a column that was asked for, or a filter, reads. */
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

struct list {
	struct env *env;
	struct out_opts how;
	struct out *out;
	struct opt_list states;
	const char *typed_facilitator;
	char facilitator[PIR_ID_SIZE]; /* "" for any */
	const char *host;
	const char *typed_need;
	const char *need; /* a domain, or NULL */
	int64_t ending;   /* days, or -1 */
	int64_t silent;
	bool unassigned;
	bool all;
	struct pir_records staff;
};

/* What is known of the client of one row. */
struct row {
	const struct list *list;
	const struct pir_json *client;
	const char *id;
	const char *facilitator;
};

static void
list_release(struct list *l)
{
	pir_records_release(&l->staff);
}

/* True if a column was asked for, or is sorted by. */
static bool
is_wanted(const struct list *l, int col)
{
	const char *name = cols[col].name;
	const char *sort = l->how.sort ? l->how.sort : "";
	const char *s = l->how.columns;
	size_t len;

	if (strcmp(sort + (*sort == '-'), name) == 0)
		return true;
	for (; s && *s; s += len + (s[len] == ',')) {
		len = strcspn(s, ",");
		if (strlen(name) == len && strncmp(s, name, len) == 0)
			return true;
	}
	return false;
}

static const char *
host_of(const struct list *l, const char *staff)
{
	for (size_t i = 0; i < l->staff.n; i++)
		if (strcmp(l->staff.paths[i].id, staff) == 0)
			return pir_json_str(l->staff.v[i], "host");
	return "";
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

/* ---- What other records say ----------------------------------------- */

static enum pir_code
last_contact(const struct row *row, struct pir_date *day, struct pir_err *err)
{
	const struct env *env = row->list->env;
	struct pir_json *contact PIR_AUTO(pir_json_release) = NULL;

	*day = PIR_DATE_NONE;
	if (pir_contact_last(env->tree, row->id, env->today, &contact, err))
		return err->code;
	*day = pir_json_date(contact, "on");
	return PIR_OK;
}

static enum pir_code
next_review(const struct row *row, struct pir_date *day, struct pir_err *err)
{
	const struct pir_tree *tree = row->list->env->tree;
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];

	*day = PIR_DATE_NONE;
	pir_path_of(PIR_PLAN, row->id, file);
	if (!pir_tree_has(tree, file))
		return PIR_OK;
	if (pir_record_read(tree, file, &plan, err))
		return err->code;
	*day = pir_plan_next_review(plan);
	return PIR_OK;
}

/* How many of the 22 are unmet now, as staff rate them (-1: not rated),
 * and whether the domain asked for is. */
static enum pir_code
unmet(const struct row *row, int *count, bool *is_unmet, struct pir_err *err)
{
	const struct list *l = row->list;
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct pir_needs_tally cansas;
	struct pir_needs_tally extra;
	const struct pir_json *now;

	*count = -1;
	*is_unmet = false;
	if (pir_records_read(l->env->tree, PIR_NEEDS, row->id, &all, err))
		return err->code;
	now = pir_needs_latest(&all, pir_client_episode_id(row->client),
	    "staff", PIR_DATE_NONE);
	if (!now)
		return PIR_OK;
	pir_needs_count(now, &cansas, &extra);
	*count = cansas.unmet;
	*is_unmet = l->need && pir_needs_rating(now, l->need) == PIR_NEED_UNMET;
	return PIR_OK;
}

static bool
has_ending_consent(const struct row *row)
{
	const struct list *l = row->list;
	const struct pir_json *c =
	    pir_json_first(pir_json_get(row->client, "consents"));

	for (; c; c = pir_json_next(c))
		if (pir_consent_is_ending(row->client, c, l->env->today,
			l->ending))
			return true;
	return false;
}

/* ---- Which clients --------------------------------------------------- */

static bool
is_of_state(const struct row *row)
{
	const struct opt_list *states = &row->list->states;

	for (size_t i = 0; i < states->n; i++)
		if (pir_json_is(row->client, "state", states->v[i]))
			return true;
	return states->n == 0 &&
	    (row->list->all || pir_client_is_open(row->client));
}

static bool
is_of_staff(const struct row *row)
{
	const struct list *l = row->list;
	struct pir_date today = l->env->today;

	if (l->unassigned && *row->facilitator)
		return false;
	if (l->host && strcmp(host_of(l, row->facilitator), l->host) != 0)
		return false;
	return !*l->facilitator ||
	    pir_staff_assignment(row->client, l->facilitator, today) != NULL;
}

/* No contact for so many days: since the last, or since the referral. */
static enum pir_code
is_silent(const struct row *row, bool *silent, struct pir_err *err)
{
	const struct pir_json *episode = pir_client_episode(row->client);
	struct pir_date last;

	if (last_contact(row, &last, err))
		return err->code;
	if (!pir_date_is_set(last))
		last = pir_json_date(episode, "referred_on");
	*silent =
	    pir_date_days(last, row->list->env->today) >= row->list->silent;
	return PIR_OK;
}

/* The cheap questions first: those that read other records come last. */
static enum pir_code
belongs(const struct row *row, bool *yes, struct pir_err *err)
{
	const struct list *l = row->list;
	int count;

	*yes = is_of_state(row) && is_of_staff(row) &&
	    (l->ending < 0 || has_ending_consent(row));
	if (*yes && l->need && unmet(row, &count, yes, err))
		return err->code;
	if (*yes && l->silent >= 0 && is_silent(row, yes, err))
		return err->code;
	return PIR_OK;
}

/* ---- Rows ------------------------------------------------------------ */

/* The cells that take other records are read only where they are shown. */
static enum pir_code
print_others(const struct row *row, struct pir_err *err)
{
	const struct list *l = row->list;
	struct pir_date review = PIR_DATE_NONE;
	struct pir_date contact = PIR_DATE_NONE;
	int count = -1;
	bool is_unmet;

	if ((is_wanted(l, UNMET) && unmet(row, &count, &is_unmet, err)) ||
	    (is_wanted(l, NEXT_REVIEW) && next_review(row, &review, err)) ||
	    (is_wanted(l, LAST_CONTACT) && last_contact(row, &contact, err)))
		return err->code;
	if (count < 0)
		out_none(l->out);
	else
		out_int(l->out, count);
	out_date(l->out, review);
	out_date(l->out, contact);
	return PIR_OK;
}

static enum pir_code
print_row(const struct row *row, struct pir_err *err)
{
	const struct list *l = row->list;
	const struct pir_json *c = row->client;
	const struct pir_json *episode = pir_client_episode(c);
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_client_print_name(c, &name);
	out_str(l->out, row->id);
	out_str(l->out, pir_json_str(c, "state"));
	out_str(l->out, row->facilitator);
	out_str(l->out, host_of(l, row->facilitator));
	out_date(l->out, since(c));
	out_str(l->out, pir_str_get(&name));
	out_str(l->out, pir_json_str(pir_json_get(c, "born"), "date"));
	out_date(l->out, pir_json_date(episode, "referred_on"));
	out_date(l->out, pir_json_date(episode, "accepted_on"));
	out_date(l->out,
	    pir_consent_last_day(pir_consent_participation(c, l->env->today)));
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

	if (belongs(&row, &yes, err))
		return err->code;
	return yes ? print_row(&row, err) : PIR_OK;
}

/* What was typed, as the records have it. */
static enum pir_code
prepare(struct list *l, struct pir_json **domains, struct pir_err *err)
{
	const struct pir_schema *state =
	    pir_schema_member(pir_kind_schema(PIR_CLIENT), "state");

	for (size_t i = 0; i < l->states.n; i++)
		if (!pir_schema_allows(state, l->states.v[i]))
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

/* report_completeness.c - who lacks what, and what was entered late */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "client_state.h"
#include "consent.h"
#include "contact.h"
#include "mem.h"
#include "needs.h"
#include "plan.h"
#include "policy.h"
#include "report_complete.h"

/* Something that a client's record lacks, and since when it should not. */
struct lack {
	const char *lacks;
	char client[PIR_ID_CLIENT + 1];
	char staff[PIR_ID_SIZE];
	char record[PIR_ID_SIZE]; /* or "" */
	char *what;
	struct pir_date since;
	int64_t days;
};

struct search {
	const struct pir_inquiry *q;
	struct pir_lates lates;
	size_t late; /* the next of them */
	struct lack *v;
	size_t n;
	size_t cap;
	/* One client: */
	const struct pir_case *c;
	struct pir_span span; /* on the last day */
	const char *staff;
	bool seen; /* in this episode */
};

static void
search_release(struct search *s)
{
	for (size_t i = 0; i < s->n; i++)
		free(s->v[i].what);
	free(s->v);
	pir_lates_release(&s->lates);
}

static struct lack *
push(struct search *s, const char *lacks, const char *what,
    struct pir_date since)
{
	struct lack *lack;

	if (s->n == s->cap) {
		s->cap = s->cap ? s->cap * 2 : 64;
		s->v = pir_realloc(s->v, s->cap, sizeof *s->v);
	}
	lack = &s->v[s->n++];
	*lack = (struct lack){ .lacks = lacks,
		.what = pir_strdup(what),
		.since = since,
		.days = pir_date_days(since, s->q->day) };
	snprintf(lack->client, sizeof lack->client, "%s", s->c->id);
	snprintf(lack->staff, sizeof lack->staff, "%s", s->staff);
	return lack;
}

/* Only once its day has come. */
static void
lack(struct search *s, const char *lacks, const char *what,
    struct pir_date since)
{
	if (pir_date_is_set(since) && pir_date_cmp(since, s->q->day) <= 0)
		push(s, lacks, what, since);
}

/* The day after so many from acceptance that the policy gives. */
static struct pir_date
after(const struct search *s, const char *policy)
{
	return pir_date_add_days(pir_json_date(s->span.episode, "accepted_on"),
	    pir_policy(s->q->organisation, policy) + 1);
}

/* ---- The client's own record -------------------------------------------- */

static void
background(struct search *s)
{
	static const char *const members[] = { "gender", "indigenous_status",
		"country_of_birth", "main_language" };
	const struct pir_json *born = pir_json_get(s->c->client, "born");
	struct pir_strs missing PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (!pir_json_get(born, "date"))
		pir_strs_add(&missing, "born");
	for (size_t i = 0; i < sizeof members / sizeof *members; i++)
		if (!pir_json_get(s->c->client, members[i]))
			pir_strs_add(&missing, members[i]);
	pir_strs_join(&missing, &list);
	if (missing.n)
		lack(s, "background", list.s,
		    pir_json_date(s->span.episode, "accepted_on"));
}

/* The day after which nothing allowed the client's part in it any more. */
static struct pir_date
consent_lacks_since(const struct search *s, struct pir_date accepted)
{
	struct pir_date since = accepted;
	const struct pir_json *c =
	    pir_json_first(pir_json_get(s->c->client, "consents"));

	for (; c; c = pir_json_next(c)) {
		struct pir_date end =
		    pir_date_add_days(pir_consent_last_day(c), 1);

		if (pir_json_is(c, "kind", "participation") &&
		    pir_date_cmp(end, since) > 0 &&
		    pir_date_cmp(end, s->q->day) <= 0)
			since = end;
	}
	return since;
}

static void
own_record(struct search *s)
{
	struct pir_date accepted =
	    pir_json_date(s->span.episode, "accepted_on");
	struct pir_strs answers PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	background(s);
	pir_client_lacks(s->span.episode, &answers);
	pir_strs_join(&answers, &list);
	if (answers.n && !pir_json_get(s->span.episode, "override"))
		lack(s, "eligibility", list.s, accepted);
	if (!*pir_client_facilitator(s->c->client, s->q->day))
		lack(s, "facilitator", "", accepted);
	if (!pir_consent_participation(s->c->client, s->q->day))
		lack(s, "consent", "participation",
		    consent_lacks_since(s, accepted));
}

/* ---- Needs and plan ------------------------------------------------------ */

/* True if somebody of that kind assessed, or was asked to, in the episode. */
static bool
was_asked(const struct search *s, const struct pir_records *all,
    const char *rater, const char *occasion)
{
	for (size_t i = 0; i < all->n; i++)
		if (!pir_record_is_void(all->v[i]) &&
		    pir_json_is(all->v[i], "episode",
			pir_json_str(s->span.episode, "id")) &&
		    (!rater || pir_json_is(all->v[i], "rater", rater)) &&
		    (!occasion || pir_json_is(all->v[i], "occasion", occasion)))
			return true;
	return false;
}

static enum pir_code
needs(struct search *s, bool closed, struct pir_err *err)
{
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct pir_date due = after(s, "assessment_days");

	if (pir_records_read(s->q->tree, PIR_NEEDS, s->c->id, &all, err))
		return err->code;
	if (closed) {
		if (!was_asked(s, &all, NULL, "exit"))
			lack(s, "needs", "exit",
			    pir_json_date(s->span.episode, "closed_on"));
		return PIR_OK;
	}
	if (!was_asked(s, &all, "staff", NULL))
		lack(s, "needs", "staff", due);
	if (!was_asked(s, &all, "client", NULL))
		lack(s, "needs", "client", due);
	return PIR_OK;
}

/* Since when the client's word on the plan is awaited. */
static struct pir_date
agreement_lacks_since(const struct search *s, const struct pir_json *plan)
{
	struct pir_date since =
	    pir_json_date(pir_plan_agreement(plan, "client"), "outdated_on");

	return pir_date_is_set(since) ? since : after(s, "plan_days");
}

static enum pir_code
plan(struct search *s, struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	char path[PIR_PATH_SIZE];
	struct pir_date review;

	if (pir_record_read(s->q->tree, pir_path_of(PIR_PLAN, s->c->id, path),
		&plan, err) == PIR_MISSING)
		*err = PIR_ERR_INIT;
	if (err->code)
		return err->code;
	review = pir_plan_next_review(plan);
	if (!pir_plan_is_open(plan))
		lack(s, "plan", "", after(s, "plan_days"));
	else if (!pir_plan_agreement(plan, "client") ||
	    pir_plan_awaits_client(plan))
		lack(s, "agreement", "", agreement_lacks_since(s, plan));
	if (pir_date_is_set(review))
		lack(s, "review", "", pir_date_add_days(review, 1));
	return PIR_OK;
}

/* ---- Contacts and what was late ------------------------------------------ */

static enum pir_code
contact(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct search *s = ctx;
	struct pir_date on = pir_json_date(*record, "on");

	(void)err;
	if (!pir_contact_counts(*record) || pir_date_cmp(on, s->q->day) > 0)
		return PIR_OK;
	s->seen = s->seen ||
	    (pir_contact_is_with_client(*record) &&
		pir_date_cmp(on, s->span.from) >= 0);
	if (!pir_json_get(*record, "minutes") && pir_inquiry_has(s->q, on))
		snprintf(push(s, "minutes", "", on)->record, PIR_ID_SIZE, "%s",
		    path->id);
	return PIR_OK;
}

static void
late(struct search *s)
{
	for (; s->late < s->lates.n; s->late++) {
		const struct pir_late *late = &s->lates.v[s->late];
		struct pir_str what PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		int order = strcmp(late->path.client, s->c->id);
		char day[PIR_DATE_SIZE];
		struct lack *lack;

		if (order > 0)
			return;
		if (order < 0)
			continue;
		pir_str_addf(&what, "entered %s",
		    pir_date_format(late->entered, day));
		lack = push(s, "late-entry", what.s, late->event);
		lack->days = pir_date_days(late->event, late->entered);
		snprintf(lack->record, sizeof lack->record, "%s",
		    late->path.id);
	}
}

static enum pir_code
open_client(struct search *s, bool active, struct pir_err *err)
{
	s->seen = false;
	own_record(s);
	if (active && (needs(s, false, err) || plan(s, err)))
		return err->code;
	if (pir_record_each(s->q->tree, PIR_CONTACT, s->c->id, contact, s, err))
		return err->code;
	if (active && !s->seen)
		lack(s, "first-contact", "", after(s, "first_contact_days"));
	return PIR_OK;
}

static enum pir_code
visit(const struct pir_case *c, void *ctx, struct pir_err *err)
{
	struct search *s = ctx;
	const char *state;
	enum pir_code code = PIR_OK;
	bool active;

	s->c = c;
	if (c->merged || !pir_case_span(c, s->q->day, &s->span))
		return PIR_OK;
	s->staff = pir_span_facilitator(c, &s->span, s->q->day);
	if (!pir_inquiry_counts(s->q, s->staff))
		return PIR_OK;
	state = pir_span_state(c, &s->span, s->q->day);
	active = !strcmp(state, "active") || !strcmp(state, "on-hold");
	if (active || !strcmp(state, "accepted"))
		code = open_client(s, active, err);
	else if (!strcmp(state, "closed") &&
	    pir_inquiry_has(s->q, pir_json_date(s->span.episode, "closed_on")))
		code = needs(s, true, err);
	late(s);
	return code;
}

static enum pir_code
search(struct search *s, const struct pir_inquiry *q, struct pir_err *err)
{
	s->q = q;
	if (pir_lates_find(q, &s->lates, err))
		return err->code;
	return pir_inquiry_cases(q, visit, s, err);
}

/* ---- The list -------------------------------------------------------------
 */

static const struct pir_col cols[] = {
	{ "client", PIR_COL_ID, NULL, NULL },
	{ "facilitator", 0, NULL, NULL },
	{ "host", 0, NULL, NULL },
	{ "lacks", 0, NULL, NULL },
	{ "what", 0, NULL, NULL },
	{ "record", 0, NULL, NULL },
	{ "since", 0, NULL, NULL },
	{ "days", PIR_COL_NUMBER, NULL, NULL },
	{ 0 },
};

static enum pir_code
fill(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct search s PIR_AUTO(search_release) = { 0 };

	if (search(&s, q, err))
		return err->code;
	for (size_t i = 0; i < s.n; i++) {
		pir_table_row(t, 0);
		pir_table_text(t, s.v[i].client);
		pir_table_text(t, s.v[i].staff);
		pir_table_text(t, pir_inquiry_host(q, s.v[i].staff));
		pir_table_text(t, s.v[i].lacks);
		pir_table_text(t, s.v[i].what);
		pir_table_text(t, s.v[i].record);
		pir_table_date(t, s.v[i].since);
		pir_table_number(t, s.v[i].days);
	}
	return PIR_OK;
}

/* ---- For the public: how many ----------------------------------------------
 */

static const struct pir_col public_cols[] = {
	{ "lacks", 0, NULL, NULL },
	{ "clients", PIR_COL_COUNT, NULL, NULL },
	{ "times", PIR_COL_COUNT, NULL, "clients" },
	{ 0 },
};

/* Of its client, of its sort; a client's stand together. */
static bool
is_first(const struct search *s, size_t i)
{
	for (size_t j = i; j-- > 0 && !strcmp(s->v[j].client, s->v[i].client);)
		if (!strcmp(s->v[j].lacks, s->v[i].lacks))
			return false;
	return true;
}

static enum pir_code
fill_public(const struct pir_inquiry *q, struct pir_table *t,
    struct pir_err *err)
{
	struct search s PIR_AUTO(search_release) = { 0 };
	struct pir_numbers times PIR_AUTO(pir_numbers_release) =
	    PIR_NUMBERS_INIT;
	struct pir_numbers people PIR_AUTO(pir_numbers_release) =
	    PIR_NUMBERS_INIT;

	if (search(&s, q, err))
		return err->code;
	for (size_t i = 0; i < s.n; i++) {
		const struct lack *lack = &s.v[i];

		pir_numbers_of(&times, lack->lacks)->n++;
		if (is_first(&s, i))
			pir_numbers_of(&people, lack->lacks)->n++;
	}
	for (size_t i = 0; i < times.n; i++) {
		pir_table_row(t, 0);
		pir_table_text(t, times.v[i].word);
		pir_table_number(t, people.v[i].n);
		pir_table_number(t, times.v[i].n);
	}
	return PIR_OK;
}

const struct pir_report pir_report_completeness = {
	.name = "completeness",
	.summary = "who lacks what, and what was entered late",
	.form = { cols, fill },
	.public = { public_cols, fill_public },
};

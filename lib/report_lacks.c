/* report_lacks.c - what the records of clients lack */
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

struct search {
	const struct pir_inquiry *q;
	struct pir_lates lates;
	size_t late; /* the next of them */
	struct pir_lacks *out;
	/* One client: */
	const struct pir_case *c;
	struct pir_span span; /* on the last day */
	const char *staff;
	bool seen; /* in this episode */
};

void
pir_lacks_release(struct pir_lacks *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->v[i].what);
	free(l->v);
	*l = PIR_LACKS_INIT;
}

static void
search_release(struct search *s)
{
	pir_lates_release(&s->lates);
}

static struct pir_lack *
push(struct search *s, const char *lacks, const char *what,
    struct pir_date since)
{
	struct pir_lacks *out = s->out;
	struct pir_lack *lack;

	if (out->n == out->cap) {
		out->cap = out->cap ? out->cap * 2 : 64;
		out->v = pir_realloc(out->v, out->cap, sizeof *out->v);
	}
	lack = &out->v[out->n++];
	*lack = (struct pir_lack){ .lacks = lacks,
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

static struct pir_date
accepted_on(const struct search *s)
{
	return pir_json_date(s->span.episode, "accepted_on");
}

/* The day after so many from acceptance that the policy gives. */
static struct pir_date
after(const struct search *s, const char *policy)
{
	return pir_date_add_days(accepted_on(s),
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
		lack(s, "background", list.s, accepted_on(s));
}

static void
own_record(struct search *s)
{
	struct pir_date accepted = accepted_on(s);
	struct pir_date lapsed = pir_consent_lapsed(s->c->client, s->q->day);
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
		    pir_date_later(accepted, pir_date_add_days(lapsed, 1)));
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

	if (pir_record_look(s->q->tree, pir_path_of(PIR_PLAN, s->c->id, path),
		&plan, err))
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
		struct pir_lack *lack;

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

enum pir_code
pir_lacks_find(const struct pir_inquiry *q, struct pir_lacks *out,
    struct pir_err *err)
{
	struct search s PIR_AUTO(search_release) = { .q = q, .out = out };

	if (pir_lates_find(q, &s.lates, err))
		return err->code;
	return pir_inquiry_cases(q, visit, &s, err);
}

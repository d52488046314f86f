/* report_caseload.c - who has how many clients, and how they are seen */
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "contact.h"
#include "mem.h"
#include "plan.h"
#include "policy.h"
#include "report_private.h"
#include "staff.h"
#include "stat.h"

/* ---- One client --------------------------------------------------------- */

/* The contact of this episode that came last. */
static enum pir_code
last_seen(const struct pir_case *c, const struct pir_span *s,
    struct pir_date *seen, struct pir_err *err)
{
	struct pir_json *contact PIR_AUTO(pir_json_release) = NULL;
	struct pir_date on;

	*seen = PIR_DATE_NONE;
	if (pir_contact_last(c->tree, c->id, c->inquiry->day, &contact, err))
		return err->code;
	on = pir_json_date(contact, "on");
	if (pir_date_cmp(on, s->from) >= 0)
		*seen = on;
	return PIR_OK;
}

static enum pir_code
next_review(const struct pir_case *c, struct pir_date *day, struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	char path[PIR_PATH_SIZE];

	if (pir_record_look(c->tree, pir_path_of(PIR_PLAN, c->id, path), &plan,
		err))
		return err->code;
	*day = pir_plan_next_review(plan);
	return PIR_OK;
}

/*
 * How a client in hand stands on the last day: "state" (active, on-hold or
 * accepted), "facilitator", "accepted", "seen" and "review" if there are
 * any, "days" since the last contact or since acceptance.  Nothing for one
 * who is in nobody's hands, or in those of nobody who is asked about.
 */
static enum pir_code
stand(const struct pir_case *c, struct pir_json *facts, struct pir_err *err)
{
	struct pir_date day = c->inquiry->day;
	struct pir_date accepted, seen, review;
	const char *state, *facilitator;
	struct pir_span s;

	if (c->merged || !pir_case_span(c, day, &s))
		return PIR_OK;
	state = pir_span_state(c, &s, day);
	facilitator = pir_span_facilitator(c, &s, day);
	if (!pir_inquiry_counts(c->inquiry, facilitator) ||
	    (strcmp(state, "active") != 0 && strcmp(state, "on-hold") != 0 &&
		strcmp(state, "accepted") != 0))
		return PIR_OK;
	accepted = pir_json_date(s.episode, "accepted_on");
	pir_json_set_str(facts, "state", state);
	pir_json_set_str(facts, "facilitator", facilitator);
	pir_json_give_date(facts, "accepted", accepted);
	if (!strcmp(state, "accepted"))
		return PIR_OK;
	if (last_seen(c, &s, &seen, err) || next_review(c, &review, err))
		return err->code;
	pir_json_give_date(facts, "seen", seen);
	pir_json_give_date(facts, "review", review);
	pir_json_set_int(facts, "days",
	    pir_date_days(pir_date_is_set(seen) ? seen : accepted, day));
	return PIR_OK;
}

/* How many days ago the review was due; not more than 0 if it was not. */
static int64_t
review_late(const struct pir_json *facts, struct pir_date day)
{
	struct pir_date review = pir_json_date(facts, "review");

	return pir_date_is_set(review) ? pir_date_days(review, day) : 0;
}

/* ---- Each client -------------------------------------------------------- */

static const struct pir_col each_cols[] = {
	{ "client", PIR_COL_ID, NULL, NULL },
	{ "facilitator", 0, NULL, NULL },
	{ "host", 0, NULL, NULL },
	{ "state", 0, NULL, NULL },
	{ "accepted", 0, NULL, NULL },
	{ "last_contact", 0, NULL, NULL },
	{ "days_since_contact", PIR_COL_NUMBER, NULL, NULL },
	{ "next_review", 0, NULL, NULL },
	{ "review_overdue_days", PIR_COL_NUMBER, NULL, NULL },
	{ 0 },
};

struct rows {
	const struct pir_inquiry *q;
	struct pir_table *t;
};

static void
each(const char *client, const struct pir_json *facts, void *ctx)
{
	const struct rows *rows = ctx;
	struct pir_table *t = rows->t;
	const char *facilitator = pir_json_str(facts, "facilitator");
	int64_t late = review_late(facts, rows->q->day);

	pir_table_row(t, 0);
	pir_table_text(t, client);
	pir_table_text(t, facilitator);
	pir_table_text(t, pir_inquiry_host(rows->q, facilitator));
	pir_table_text(t, pir_json_str(facts, "state"));
	pir_table_date(t, pir_json_date(facts, "accepted"));
	pir_table_date(t, pir_json_date(facts, "seen"));
	if (!pir_json_is(facts, "state", "active"))
		pir_table_none(t);
	else
		pir_table_number(t, pir_json_int(facts, "days", 0));
	pir_table_date(t, pir_json_date(facts, "review"));
	if (late > 0)
		pir_table_number(t, late);
	else
		pir_table_none(t);
}

static enum pir_code
fill_each(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct rows rows = { q, t };

	return pir_inquiry_facts(q, stand, each, &rows, err);
}

/* ---- Loads --------------------------------------------------------------- */

static const struct pir_col cols[] = {
	{ "level", 0, NULL, NULL },
	{ "host", 0, NULL, NULL },
	{ "facilitator", PIR_COL_ID, NULL, NULL },
	{ "target", PIR_COL_NUMBER, NULL, NULL },
	{ "active", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "on_hold", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "waiting", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "new", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "closed", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "median_days_since_contact", PIR_COL_NUMBER, NULL, "active" },
	{ "most_days_since_contact", PIR_COL_NUMBER | PIR_COL_ONE, NULL, NULL },
	{ "no_contact", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ "reviews_overdue", PIR_COL_COUNT | PIR_COL_ADDS, NULL, NULL },
	{ 0 },
};

/* What one person has, or all of a host, or everybody. */
struct load {
	const char *host;
	const char *staff; /* NULL for a host or the region */
	int64_t target;
	int64_t active;
	int64_t on_hold;
	int64_t waiting;
	int64_t new;
	int64_t closed;
	int64_t no_contact;
	int64_t overdue;
	struct pir_sample days;
};

struct loads {
	int64_t before; /* who came before the period */
	const struct pir_inquiry *q;
	struct load region;
	struct load *v; /* of people, by host */
	size_t n;
};

static void
loads_release(struct loads *l)
{
	for (size_t i = 0; i < l->n; i++)
		pir_sample_release(&l->v[i].days);
	pir_sample_release(&l->region.days);
	free(l->v);
}

/* The load of the staff's; "" is nobody. */
static struct load *
load_of(struct loads *l, const char *staff)
{
	for (size_t i = 0; i < l->n; i++)
		if (!strcmp(l->v[i].staff, staff))
			return &l->v[i];
	l->v = pir_realloc(l->v, l->n + 1, sizeof *l->v);
	l->v[l->n] = (struct load){ .host = pir_inquiry_host(l->q, staff),
		.staff = staff };
	return &l->v[l->n++];
}

/* Everybody who is to have clients, whether they have any or not. */
static void
add_staff(struct loads *l)
{
	for (size_t i = 0; i < l->q->staff.n; i++) {
		const struct pir_json *staff = l->q->staff.v[i];
		const char *id = l->q->staff.paths[i].id;
		int64_t target = pir_json_int(staff, "caseload_target", 0);

		if (target > 0 && pir_staff_is_open(staff, l->q->day) &&
		    pir_inquiry_counts(l->q, id))
			load_of(l, id)->target = target;
	}
}

/* The same string as long as the report takes. */
static const char *
staff_id(const struct pir_inquiry *q, const char *staff)
{
	for (size_t i = 0; i < q->staff.n; i++)
		if (!strcmp(q->staff.paths[i].id, staff))
			return q->staff.paths[i].id;
	return "";
}

/* Whose client it was on the day of that member, if that is asked about. */
static void
add_move(const struct pir_case *c, const struct pir_span *s, const char *member,
    struct pir_json *facts)
{
	struct pir_date day = pir_json_date(s->episode, member);

	if (pir_inquiry_has(c->inquiry, day) && pir_span_counts(c, s, day))
		pir_json_append_str(pir_json_need_array(facts, member),
		    pir_span_facilitator(c, s, day));
}

/* Besides how they stand, "accepted_on" and "closed_on": by whom they were. */
static enum pir_code
stand_and_move(const struct pir_case *c, struct pir_json *facts,
    struct pir_err *err)
{
	if (stand(c, facts, err) || c->merged)
		return err->code;
	for (struct pir_span s = PIR_SPAN_INIT; pir_case_next(c, &s);) {
		add_move(c, &s, "accepted_on", facts);
		add_move(c, &s, "closed_on", facts);
		if (pir_date_cmp(s.from, c->inquiry->query.from) < 0)
			pir_json_set_bool(facts, "before", true);
	}
	return PIR_OK;
}

static void
visit(const char *client, const struct pir_json *facts, void *ctx)
{
	struct loads *l = ctx;
	const char *state = pir_json_str(facts, "state");
	int64_t days = pir_json_int(facts, "days", 0);
	const struct pir_json *e;
	struct load *load;

	(void)client;
	l->before += pir_json_bool(facts, "before");
	e = pir_json_first(pir_json_get(facts, "accepted_on"));
	for (; e; e = pir_json_next(e))
		load_of(l, staff_id(l->q, pir_json_text(e)))->new ++;
	e = pir_json_first(pir_json_get(facts, "closed_on"));
	for (; e; e = pir_json_next(e))
		load_of(l, staff_id(l->q, pir_json_text(e)))->closed++;
	if (!*state)
		return;
	load = load_of(l, staff_id(l->q, pir_json_str(facts, "facilitator")));
	load->overdue += review_late(facts, l->q->day) > 0;
	if (!strcmp(state, "accepted")) {
		load->waiting++;
	} else if (!strcmp(state, "on-hold")) {
		load->on_hold++;
	} else {
		load->active++;
		load->no_contact +=
		    days >= pir_policy(l->q->organisation, "no_contact_days");
		pir_sample_add(&load->days, days);
	}
}

/* ---- Rows ---------------------------------------------------------------- */

static void
add(struct load *to, const struct load *part)
{
	to->target += part->target;
	to->active += part->active;
	to->on_hold += part->on_hold;
	to->waiting += part->waiting;
	to->new += part->new;
	to->closed += part->closed;
	to->no_contact += part->no_contact;
	to->overdue += part->overdue;
	for (size_t i = 0; i < part->days.n; i++)
		pir_sample_add(&to->days, part->days.v[i]);
}

static void
row(struct pir_table *t, int depth, struct load *load, bool new)
{
	static const char *const levels[] = { "region", "host", "facilitator" };

	pir_table_row(t, depth);
	pir_table_text(t, levels[depth]);
	pir_table_text(t, depth > 0 ? load->host : "");
	pir_table_text(t, depth > 1 ? load->staff : "");
	pir_table_number(t, load->target);
	pir_table_number(t, load->active);
	pir_table_number(t, load->on_hold);
	pir_table_number(t, load->waiting);
	if (new)
		pir_table_number(t, load->new);
	else
		pir_table_none(t);
	pir_table_number(t, load->closed);
	if (load->days.n == 0) {
		pir_table_none(t);
		pir_table_none(t);
	} else {
		pir_table_tenths(t, pir_sample_percentile(&load->days, 50));
		pir_table_number(t, load->days.v[load->days.n - 1]);
	}
	pir_table_number(t, load->no_contact);
	pir_table_number(t, load->overdue);
}

/* Not for the public where who came, less who left, is who is there. */
static bool
has_new(const struct loads *l)
{
	return !l->q->query.public || l->before >= PIR_REPORT_FLOW_MIN;
}

static int
by_host(const void *a, const void *b)
{
	const struct load *x = a, *y = b;
	int order = strcmp(x->host, y->host);

	return order ? order : strcmp(x->staff, y->staff);
}

/* The rows of those of one host, from the i-th on; where the next begin. */
static size_t
host_rows(struct loads *l, size_t i, struct pir_table *t)
{
	struct load host = { .host = l->v[i].host };
	size_t end = i;

	for (; end < l->n && !strcmp(l->v[end].host, host.host); end++)
		add(&host, &l->v[end]);
	row(t, 1, &host, has_new(l));
	pir_sample_release(&host.days);
	for (; i < end && !l->q->query.public; i++)
		row(t, 2, &l->v[i], has_new(l));
	return end;
}

static enum pir_code
fill(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct loads l PIR_AUTO(loads_release) = { .q = q };

	add_staff(&l);
	if (pir_inquiry_facts(q, stand_and_move, visit, &l, err))
		return err->code;
	if (l.n > 1)
		qsort(l.v, l.n, sizeof *l.v, by_host);
	for (size_t i = 0; i < l.n; i++)
		add(&l.region, &l.v[i]);
	row(t, 0, &l.region, has_new(&l));
	for (size_t i = 0; i < l.n;)
		i = host_rows(&l, i, t);
	return PIR_OK;
}

const struct pir_report pir_report_caseload = {
	.name = "caseload",
	.summary = "how many clients each facilitator and host has",
	.form = { cols, fill },
	.each = { each_cols, fill_each },
};

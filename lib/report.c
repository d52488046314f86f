#include "report.h"

#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "report_private.h"

#define EACH_REPORT(r) \
	r(activity) r(caseload) r(needs) r(timeliness) r(referrals) r(fund) \
	    r(reform) r(completeness)

#define DECLARE(name) extern const struct pir_report pir_report_##name;
EACH_REPORT(DECLARE)

#define LIST(name) &pir_report_##name,
static const struct pir_report *const reports[] = { EACH_REPORT(LIST) NULL };

const struct pir_report *
pir_report_at(size_t i)
{
	return i < sizeof reports / sizeof *reports ? reports[i] : NULL;
}

const struct pir_report *
pir_report_find(const char *name)
{
	size_t i = 0;

	while (reports[i] && strcmp(reports[i]->name, name) != 0)
		i++;
	return reports[i];
}

/* ---- Running ----------------------------------------------------------- */

static void
inquiry_release(struct pir_inquiry *q)
{
	pir_json_release(&q->organisation);
	pir_records_release(&q->staff);
}

static enum pir_code
check_host(const struct pir_inquiry *q, struct pir_err *err)
{
	struct pir_strs hosts PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *h =
	    pir_json_first(pir_json_get(q->organisation, "hosts"));

	if (!q->query.host)
		return PIR_OK;
	for (; h; h = pir_json_next(h)) {
		if (pir_json_is(h, "id", q->query.host))
			return PIR_OK;
		pir_strs_add(&hosts, pir_json_str(h, "id"));
	}
	pir_strs_join(&hosts, &list);
	return pir_fail(err, PIR_MISSING, "no host '%s'; there %s %s",
	    q->query.host, hosts.n > 1 ? "are" : "is",
	    hosts.n ? list.s : "none");
}

static enum pir_code
check_query(const struct pir_report *report, const struct pir_report_query *q,
    struct pir_err *err)
{
	if (q->each && !report->each.cols)
		return pir_fail(err, PIR_INVALID,
		    "--each: the report %s has no single cases", report->name);
	if (q->public && (q->each || q->facilitator))
		return pir_fail(err, PIR_INVALID,
		    "--public does not go with %s: that would be about "
		    "single people",
		    q->each ? "--each" : "--facilitator");
	if (pir_date_is_set(q->from) && pir_date_is_set(q->to) &&
	    pir_date_cmp(q->from, q->to) > 0)
		return pir_fail(err, PIR_INVALID,
		    "the period ends before it begins; exchange --from and "
		    "--to");
	return PIR_OK;
}

static const struct pir_report_form *
form_of(const struct pir_report *report, const struct pir_report_query *q)
{
	if (q->each)
		return &report->each;
	return q->public && report->public.cols ? &report->public
						: &report->form;
}

enum pir_code
pir_report_run(const struct pir_report *report, struct pir_store *store,
    const struct pir_tree *tree, const struct pir_report_query *query,
    struct pir_table *out, struct pir_err *err)
{
	struct pir_inquiry q PIR_AUTO(inquiry_release) = {
		.store = store,
		.tree = tree,
		.query = *query,
		.day = query->today,
	};
	const struct pir_report_form *form = form_of(report, query);

	if (pir_date_is_set(query->to) &&
	    pir_date_cmp(query->to, query->today) < 0)
		q.day = query->to;
	if (check_query(report, query, err) ||
	    pir_record_read(tree, "pir.json", &q.organisation, err) ||
	    check_host(&q, err) ||
	    pir_records_read(tree, PIR_STAFF, NULL, &q.staff, err))
		return err->code;
	out->cols = form->cols;
	if (form->fill(&q, out, err))
		return err->code;
	if (query->public)
		pir_table_publish(out);
	return PIR_OK;
}

/* ---- Numbers ----------------------------------------------------------- */

struct pir_number *
pir_numbers_of(struct pir_numbers *t, const char *word)
{
	size_t i = 0;

	while (i < t->n && strcmp(t->v[i].word, word) < 0)
		i++;
	if (i < t->n && !strcmp(t->v[i].word, word))
		return &t->v[i];
	t->v = pir_realloc(t->v, t->n + 1, sizeof *t->v);
	memmove(t->v + i + 1, t->v + i, (t->n++ - i) * sizeof *t->v);
	t->v[i] = (struct pir_number){ .word = pir_strdup(word) };
	return &t->v[i];
}

int64_t
pir_numbers_sum(const struct pir_numbers *t)
{
	int64_t sum = 0;

	for (size_t i = 0; i < t->n; i++)
		sum += t->v[i].n;
	return sum;
}

void
pir_numbers_release(struct pir_numbers *t)
{
	for (size_t i = 0; i < t->n; i++)
		free(t->v[i].word);
	free(t->v);
	*t = PIR_NUMBERS_INIT;
}

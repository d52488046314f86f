#include "pathway.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "client.h"
#include "mem.h"

void
pir_pathways_release(struct pir_pathways *all)
{
	for (size_t i = 0; i < all->n; i++) {
		pir_strs_release(&all->v[i].why);
		pir_sample_release(&all->v[i].to_acknowledge);
		pir_sample_release(&all->v[i].to_begin);
	}
	free(all->v);
	*all = PIR_PATHWAYS_INIT;
}

static struct pir_pathway *
pathway_of(struct pir_pathways *all, const struct pir_json *referral)
{
	const char *to = pir_json_str(referral, "to");
	const char *service = pir_json_str(referral, "service");
	struct pir_pathway *p;

	for (size_t i = 0; i < all->n; i++)
		if (!strcmp(all->v[i].partner, to) &&
		    !strcmp(all->v[i].service, service))
			return &all->v[i];
	all->v = pir_realloc(all->v, all->n + 1, sizeof *all->v);
	p = &all->v[all->n++];
	*p = (struct pir_pathway){ 0 };
	snprintf(p->partner, sizeof p->partner, "%s", to);
	snprintf(p->service, sizeof p->service, "%s", service);
	return p;
}

static void
add_days(struct pir_sample *sample, struct pir_date from, struct pir_date to)
{
	if (pir_date_is_set(to))
		pir_sample_add(sample, pir_date_days(from, to));
}

bool
pir_sending_is_refused(const struct pir_json *referral,
    const struct pir_sending *s)
{
	return !strcmp(s->state, "referred-back") ||
	    (!strcmp(s->state, "closed") &&
		pir_json_is(referral, "outcome", "refused"));
}

bool
pir_sending_waits(const struct pir_sending *s)
{
	return !strcmp(s->state, "sent") || !strcmp(s->state, "acknowledged");
}

/* One sending, as it stands; true if it waits, by its own record. */
static bool
count(struct pir_pathway *p, const struct pir_json *referral,
    const struct pir_sending *s)
{
	bool accepted = pir_date_is_set(s->accepted);
	bool refused = pir_sending_is_refused(referral, s);

	p->sent++;
	p->accepted += accepted;
	p->refused += refused;
	if (refused)
		pir_strs_add(&p->why, *s->barrier ? s->barrier : "refused");
	add_days(&p->to_acknowledge, s->sent, s->acknowledged);
	add_days(&p->to_begin, s->sent, s->begun);
	return pir_sending_waits(s);
}

struct gathering {
	const struct pir_tree *tree;
	const struct pir_pathway_query *query;
	struct pir_pathways *all;
};

static enum pir_code
is_of_open_client(const struct gathering *g, const char *id, bool *yes,
    struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;

	if (pir_record_get(g->tree, PIR_CLIENT, id, &client, err))
		return err->code;
	*yes = pir_client_is_open(client);
	return PIR_OK;
}

static enum pir_code
add(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct gathering *g = ctx;
	const struct pir_pathway_query *query = g->query;
	struct pir_sending s = PIR_SENDING_INIT;

	if (pir_record_is_void(*record) ||
	    (query->partner && !pir_json_is(*record, "to", query->partner)))
		return PIR_OK;
	while (pir_referral_next_sending(*record, &s)) {
		struct pir_pathway *p;
		bool open = false;

		if (!pir_date_within(s.sent, query->since, query->until))
			continue;
		p = pathway_of(g->all, *record);
		if (count(p, *record, &s) &&
		    is_of_open_client(g, path->client, &open, err))
			return err->code;
		p->waiting += open;
	}
	return PIR_OK;
}

static int
by_partner(const void *a, const void *b)
{
	const struct pir_pathway *x = a, *y = b;
	int order = strcmp(x->partner, y->partner);

	return order ? order : strcmp(x->service, y->service);
}

enum pir_code
pir_pathways_gather(const struct pir_tree *tree,
    const struct pir_pathway_query *query, struct pir_pathways *all,
    struct pir_err *err)
{
	struct gathering g = { tree, query, all };

	if (pir_record_each(tree, PIR_REFERRAL, NULL, add, &g, err))
		return err->code;
	if (all->n > 1)
		qsort(all->v, all->n, sizeof *all->v, by_partner);
	return PIR_OK;
}

/* report_case.c - who is counted, when, and whose they are */
#include <string.h>

#include "auto.h"
#include "client_state.h"
#include "report_private.h"

bool
pir_inquiry_has(const struct pir_inquiry *q, struct pir_date day)
{
	return pir_date_is_set(day) &&
	    pir_date_within(day, q->query.from, q->day);
}

const char *
pir_inquiry_host(const struct pir_inquiry *q, const char *staff)
{
	for (size_t i = 0; i < q->staff.n; i++)
		if (!strcmp(q->staff.paths[i].id, staff))
			return pir_json_str(q->staff.v[i], "host");
	return "";
}

bool
pir_inquiry_counts(const struct pir_inquiry *q, const char *facilitator)
{
	const char *who = q->query.facilitator;
	const char *host = q->query.host;

	return (!who || !strcmp(who, facilitator)) &&
	    (!host || !strcmp(host, pir_inquiry_host(q, facilitator)));
}

/* ---- Clients ------------------------------------------------------------ */

enum pir_code
pir_inquiry_clients(const struct pir_inquiry *q, struct pir_strs *ids,
    struct pir_err *err)
{
	struct pir_strs tops PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str file PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_path path;

	if (pir_tree_list(q->tree, "clients", &tops, err))
		return err->code;
	for (size_t i = 0; i < tops.n; i++) {
		struct pir_strs names PIR_AUTO(pir_strs_release) =
		    PIR_STRS_INIT;
		size_t len;

		pir_str_clear(&file);
		pir_str_add(&file, "clients/");
		pir_str_add(&file, tops.v[i]);
		len = file.len;
		if (pir_tree_list(q->tree, file.s, &names, err))
			return err->code;
		for (size_t k = 0; k < names.n; k++) {
			pir_str_cut(&file, len);
			pir_str_add(&file, names.v[k]);
			pir_str_add(&file, "client.json");
			if (pir_path_parse_as(PIR_CLIENT, &path, file.s))
				pir_strs_add(ids, path.id);
		}
	}
	return PIR_OK;
}

struct cases {
	const struct pir_inquiry *inquiry;
	const struct pir_tree *tree;
	pir_case_fn *fn;
	void *ctx;
};

static enum pir_code
visit(const struct pir_path *path, struct pir_json **client, void *ctx,
    struct pir_err *err)
{
	const struct cases *cases = ctx;
	const struct pir_case c = {
		.inquiry = cases->inquiry,
		.tree = cases->tree,
		.id = path->id,
		.client = *client,
		.merged = pir_json_is(*client, "state", "merged"),
	};

	return cases->fn(&c, cases->ctx, err);
}

enum pir_code
pir_inquiry_case(const struct pir_inquiry *q, const struct pir_tree *tree,
    const char *client, pir_case_fn *fn, void *ctx, struct pir_err *err)
{
	struct cases cases = { q, tree, fn, ctx };

	return pir_record_each(tree, PIR_CLIENT, client, visit, &cases, err);
}

enum pir_code
pir_inquiry_cases(const struct pir_inquiry *q, pir_case_fn *fn, void *ctx,
    struct pir_err *err)
{
	return pir_inquiry_case(q, q->tree, NULL, fn, ctx, err);
}

/* ---- Episodes ----------------------------------------------------------- */

static struct pir_date
received(const struct pir_json *episode)
{
	struct pir_date day = pir_json_date(episode, "received_on");

	if (!pir_date_is_set(day))
		return pir_json_date(episode, "referred_on");
	return day;
}

bool
pir_case_next(const struct pir_case *c, struct pir_span *s)
{
	const struct pir_json *next;

	s->episode = s->episode
	    ? pir_json_next(s->episode)
	    : pir_json_first(pir_json_get(c->client, "episodes"));
	if (!s->episode)
		return false;
	next = pir_json_next(s->episode);
	s->from = received(s->episode);
	s->to = next ? pir_date_add_days(received(next), -1) : PIR_DATE_NONE;
	return true;
}

bool
pir_case_span(const struct pir_case *c, struct pir_date day,
    struct pir_span *out)
{
	bool found = false;

	for (struct pir_span s = PIR_SPAN_INIT; pir_case_next(c, &s);)
		if (pir_date_cmp(s.from, day) <= 0) {
			*out = s;
			found = true;
		}
	return found;
}

/* The later of two that began by the day; before any did, the first. */
static bool
is_nearer(const struct pir_json *a, const struct pir_json *b,
    struct pir_date day)
{
	struct pir_date x = pir_json_date(a, "from");
	struct pir_date y = pir_json_date(b, "from");

	if (!b)
		return true;
	if (pir_date_cmp(y, day) > 0)
		return pir_date_cmp(x, y) < 0;
	return pir_date_cmp(x, day) <= 0 && pir_date_cmp(x, y) >= 0;
}

const char *
pir_span_facilitator(const struct pir_case *c, const struct pir_span *s,
    struct pir_date day)
{
	const struct pir_json *found = NULL;
	const struct pir_json *a =
	    pir_json_first(pir_json_get(c->client, "assignments"));

	for (; a; a = pir_json_next(a))
		if (pir_client_is_primary(a) &&
		    pir_date_within(pir_json_date(a, "from"), s->from, s->to) &&
		    is_nearer(a, found, day))
			found = a;
	return pir_json_str(found, "staff");
}

/* True if the day is set and has come. */
static bool
has_come(const struct pir_json *episode, const char *member,
    struct pir_date day)
{
	struct pir_date d = pir_json_date(episode, member);

	return pir_date_is_set(d) && pir_date_cmp(d, day) <= 0;
}

static bool
is_held(const struct pir_json *client, struct pir_date day)
{
	const struct pir_json *h =
	    pir_json_first(pir_json_get(client, "holds"));

	while (h && !pir_json_in_force(h, day))
		h = pir_json_next(h);
	return h != NULL;
}

const char *
pir_span_state(const struct pir_case *c, const struct pir_span *s,
    struct pir_date day)
{
	struct pir_date active;

	if (has_come(s->episode, "declined_on", day))
		return "declined";
	if (has_come(s->episode, "closed_on", day))
		return "closed";
	if (!has_come(s->episode, "accepted_on", day))
		return "referred";
	active = pir_client_active_from(c->client, s->episode);
	if (!pir_date_is_set(active) || pir_date_cmp(active, day) > 0)
		return "accepted";
	return is_held(c->client, day) ? "on-hold" : "active";
}

bool
pir_span_counts(const struct pir_case *c, const struct pir_span *s,
    struct pir_date day)
{
	return pir_inquiry_counts(c->inquiry, pir_span_facilitator(c, s, day));
}

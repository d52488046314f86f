/* referral_pathway.c - pir-referral(1): pathway */
#include <string.h>

#include "auto.h"
#include "out.h"
#include "pathway.h"
#include "referral_private.h"

static const struct out_col cols[] = {
	{ "partner", OUT_ID },
	{ "service", 0 },
	{ "sent", OUT_NUMBER },
	{ "accepted", OUT_NUMBER },
	{ "refused", OUT_NUMBER },
	{ "why", 0 },
	{ "ack_median", OUT_NUMBER },
	{ "ack_p90", OUT_NUMBER },
	{ "start_median", OUT_NUMBER },
	{ "start_p90", OUT_NUMBER },
	{ "waiting", OUT_NUMBER },
	{ "name", OUT_EXTRA },
	{ "acknowledged", OUT_NUMBER | OUT_EXTRA },
	{ "started", OUT_NUMBER | OUT_EXTRA },
	{ 0 },
};

struct pathway {
	struct env *env;
	struct out *out;
	const char *sector;
};

/* "cost=1", "waiting-list=3": how often each was the reason. */
static void
print_why(struct out *out, struct pir_strs *why)
{
	struct pir_json *list PIR_AUTO(pir_json_release) = pir_json_array();

	pir_strs_sort(why);
	for (size_t i = 0, n; i < why->n; i += n) {
		struct pir_str word PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		for (n = 1;
		     i + n < why->n && !strcmp(why->v[i], why->v[i + n]);)
			n++;
		pir_str_addf(&word, "%s=%zu", why->v[i], n);
		pir_json_append_str(list, word.s);
	}
	out_list(out, list);
}

static void
print_days(struct out *out, struct pir_sample *days)
{
	static const int percents[] = { 50, 90 };

	for (size_t i = 0; i < 2; i++)
		if (days->n > 0)
			out_tenths(out,
			    pir_sample_percentile(days, percents[i]));
		else
			out_none(out);
}

static void
print_row(struct out *out, struct pir_pathway *p, const char *name)
{
	out_str(out, p->partner);
	out_str(out, p->service);
	out_int(out, p->sent);
	out_int(out, p->accepted);
	out_int(out, p->refused);
	print_why(out, &p->why);
	print_days(out, &p->to_acknowledge);
	print_days(out, &p->to_begin);
	out_int(out, p->waiting);
	out_str(out, name);
	out_int(out, (int64_t)p->to_acknowledge.n);
	out_int(out, (int64_t)p->to_begin.n);
}

/* The service is in the sector or, where none was named, its partner. */
static enum pir_code
consider(const struct pathway *pathway, struct pir_pathway *p,
    struct pir_err *err)
{
	struct pir_json *partner PIR_AUTO(pir_json_release) = NULL;
	const struct pir_json *service;
	const char *sector = pathway->sector;

	if (pir_record_get(pathway->env->tree, PIR_PARTNER, p->partner,
		&partner, err))
		return err->code;
	service = pir_json_entry(partner, "services", p->service);
	if (!sector ||
	    (service ? pir_json_is(service, "sector", sector)
		     : pir_json_has(pir_json_get(partner, "sectors"), sector)))
		print_row(pathway->out, p,
		    pir_json_str(service ? service : partner, "name"));
	return PIR_OK;
}

enum pir_code
referral_pathway(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct pathway pathway = { .env = env };
	struct pir_pathway_query query = { 0 };
	struct pir_pathways all PIR_AUTO(pir_pathways_release) =
	    PIR_PATHWAYS_INIT;
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	const struct opt opts[] = {
		OPT_STR(0, "sector", "CODE", "services of this sector",
		    &pathway.sector),
		OPT_DATE(0, "since", "sent on or after the day", &query.since),
		OPT_STR(0, "to", "PARTNER", "to this partner", &query.partner),
		OPT_DATE(0, "until", "sent on or before the day", &query.until),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    out_begin(&out, env, &how, cols, err) ||
	    pir_pathways_gather(env->tree, &query, &all, err))
		return err->code;
	pathway.out = out;
	for (size_t i = 0; i < all.n; i++)
		if (consider(&pathway, &all.v[i], err))
			return err->code;
	return out_end(&out, err);
}

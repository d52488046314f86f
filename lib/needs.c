/* needs.c - what assessments say, read one by one and side by side */
#include "needs.h"

#include <string.h>

#include "record.h"

/* CANSAS's 22 domains in the instrument's order; codes only. */
static const char *const domains[PIR_NEEDS_CANSAS] = {
	"accommodation",
	"food",
	"looking-after-home",
	"self-care",
	"daytime-activities",
	"physical-health",
	"psychotic-symptoms",
	"information",
	"psychological-distress",
	"safety-to-self",
	"safety-to-others",
	"alcohol",
	"drugs",
	"company",
	"intimate-relationships",
	"sexual-expression",
	"child-care",
	"education",
	"telephone",
	"transport",
	"money",
	"benefits",
};

const char *
pir_needs_domain(int number)
{
	if (number < 1 || number > PIR_NEEDS_CANSAS)
		return NULL;
	return domains[number - 1];
}

int
pir_needs_number(const char *domain)
{
	for (int i = 0; i < PIR_NEEDS_CANSAS; i++)
		if (!strcmp(domains[i], domain))
			return i + 1;
	return 0;
}

const char *
pir_needs_rating_word(enum pir_rating rating)
{
	switch (rating) {
	case PIR_NEED_NONE:
		return "no need";
	case PIR_NEED_MET:
		return "met";
	case PIR_NEED_UNMET:
		return "unmet";
	case PIR_NEED_NOT_KNOWN:
		return "not known";
	case PIR_NEED_NOT_RATED:
		break;
	}
	return "-";
}

/* A number of a record as a rating; what is none counts as not rated. */
static enum pir_rating
rating(int64_t number)
{
	switch (number) {
	case PIR_NEED_NONE:
		return PIR_NEED_NONE;
	case PIR_NEED_MET:
		return PIR_NEED_MET;
	case PIR_NEED_UNMET:
		return PIR_NEED_UNMET;
	case PIR_NEED_NOT_KNOWN:
		return PIR_NEED_NOT_KNOWN;
	default:
		return PIR_NEED_NOT_RATED;
	}
}

static enum pir_rating
rating_of(const struct pir_json *object, const char *domain)
{
	return rating(pir_json_int(object, domain, PIR_NEED_NOT_RATED));
}

enum pir_rating
pir_needs_rating(const struct pir_json *needs, const char *domain)
{
	const char *object = pir_needs_number(domain) ? "ratings" : "extra";

	return rating_of(pir_json_get(needs, object), domain);
}

void
pir_needs_ratings(const struct pir_json *needs,
    enum pir_rating v[PIR_NEEDS_CANSAS])
{
	const struct pir_json *r =
	    pir_json_first(pir_json_get(needs, "ratings"));

	for (int i = 0; i < PIR_NEEDS_CANSAS; i++)
		v[i] = PIR_NEED_NOT_RATED;
	/* They stand in the order of the instrument, some left out. */
	for (int i = 0; r; r = pir_json_next(r)) {
		while (i < PIR_NEEDS_CANSAS &&
		    strcmp(domains[i], pir_json_name(r)) != 0)
			i++;
		if (i == PIR_NEEDS_CANSAS)
			i = pir_needs_number(pir_json_name(r)) - 1;
		if (i < 0)
			i = 0;
		else if (pir_json_is_integer(r))
			v[i++] = rating((int64_t)pir_json_double(r));
	}
}

static bool
next_extra(const struct pir_json *extra, struct pir_rated *rated)
{
	rated->number = 0;
	rated->extra =
	    rated->extra ? pir_json_next(rated->extra) : pir_json_first(extra);
	for (; rated->extra; rated->extra = pir_json_next(rated->extra)) {
		rated->domain = pir_json_name(rated->extra);
		rated->rating = rating_of(extra, rated->domain);
		if (rated->rating != PIR_NEED_NOT_RATED)
			return true;
	}
	return false;
}

bool
pir_needs_next(const struct pir_json *needs, struct pir_rated *rated)
{
	const struct pir_json *ratings = pir_json_get(needs, "ratings");

	while (!rated->extra && rated->number < PIR_NEEDS_CANSAS) {
		rated->domain = domains[rated->number++];
		rated->rating = rating_of(ratings, rated->domain);
		if (rated->rating != PIR_NEED_NOT_RATED)
			return true;
	}
	return next_extra(pir_json_get(needs, "extra"), rated);
}

void
pir_needs_count(const struct pir_json *needs, struct pir_needs_tally *cansas,
    struct pir_needs_tally *extra)
{
	*cansas = *extra = (struct pir_needs_tally){ 0 };
	for (struct pir_rated r = PIR_RATED_INIT; pir_needs_next(needs, &r);) {
		struct pir_needs_tally *tally = r.number ? cansas : extra;

		tally->none += r.rating == PIR_NEED_NONE;
		tally->met += r.rating == PIR_NEED_MET;
		tally->unmet += r.rating == PIR_NEED_UNMET;
		tally->not_known += r.rating == PIR_NEED_NOT_KNOWN;
	}
}

/* True for an assessment that has ratings and counts. */
static bool
is_of(const struct pir_json *needs, const char *episode, const char *rater)
{
	return !pir_record_is_void(needs) && !*pir_json_str(needs, "skipped") &&
	    (!episode || pir_json_is(needs, "episode", episode)) &&
	    (!rater || pir_json_is(needs, "rater", rater));
}

const struct pir_json *
pir_needs_latest(const struct pir_records *all, const char *episode,
    const char *rater, struct pir_date until)
{
	const struct pir_json *latest = NULL;

	for (size_t i = 0; i < all->n; i++) {
		struct pir_date on = pir_json_date(all->v[i], "on");

		if (is_of(all->v[i], episode, rater) &&
		    pir_date_within(on, PIR_DATE_NONE, until) &&
		    (!latest ||
			pir_date_cmp(on, pir_json_date(latest, "on")) >= 0))
			latest = all->v[i];
	}
	return latest;
}

bool
pir_needs_is_earlier(const struct pir_json *a, const struct pir_json *b,
    bool by_occasion)
{
	bool a_is = pir_json_is(a, "occasion", "entry");
	bool b_is = pir_json_is(b, "occasion", "entry");

	if (!b)
		return true;
	if (by_occasion && a_is != b_is)
		return a_is;
	return pir_date_cmp(pir_json_date(a, "on"), pir_json_date(b, "on")) < 0;
}

const struct pir_json *
pir_needs_entry(const struct pir_records *all, const char *episode,
    const char *rater, struct pir_date from)
{
	const struct pir_json *entry = NULL;

	for (size_t i = 0; i < all->n; i++) {
		struct pir_date on = pir_json_date(all->v[i], "on");

		if (is_of(all->v[i], episode, rater) &&
		    pir_date_within(on, from, PIR_DATE_NONE) &&
		    pir_needs_is_earlier(all->v[i], entry,
			!pir_date_is_set(from)))
			entry = all->v[i];
	}
	return entry;
}

static const char *
change_to_unmet(enum pir_rating was)
{
	if (was == PIR_NEED_UNMET)
		return "still unmet";
	return was == PIR_NEED_MET ? "unmet again" : "new";
}

static const char *
change_to_met(enum pir_rating was)
{
	if (was == PIR_NEED_MET)
		return "still met";
	return was == PIR_NEED_UNMET ? "met now" : "new, met";
}

const char *
pir_needs_change(enum pir_rating was, enum pir_rating now)
{
	bool had = was == PIR_NEED_MET || was == PIR_NEED_UNMET;

	switch (now) {
	case PIR_NEED_UNMET:
		return change_to_unmet(was);
	case PIR_NEED_MET:
		return change_to_met(was);
	case PIR_NEED_NONE:
		return had ? "no need now" : "no need";
	case PIR_NEED_NOT_KNOWN:
		return had ? "not known now" : "not known";
	case PIR_NEED_NOT_RATED:
		break;
	}
	return was == PIR_NEED_NOT_RATED ? "" : "not rated now";
}

/* Assessments of need: reading, counting and comparing them. */
#include <criterion/criterion.h>

#include "auto.h"
#include "needs.h"
#include "parse.h"

/* ---- Random assessments ---------------------------------------------------
 */

/* A number below n, the same in each run of the tests. */
static unsigned
draw(unsigned *seed, unsigned n)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 16) % n;
}

static const enum pir_rating ratings[] = { PIR_NEED_NONE, PIR_NEED_MET,
	PIR_NEED_UNMET, PIR_NEED_NOT_KNOWN };

static struct pir_json *
random_needs(unsigned *seed)
{
	static const char *const extras[] = { "employment", "culture",
		"other-services" };
	struct pir_json *needs = pir_json_object();

	for (int n = PIR_NEEDS_CANSAS; n >= 1; n--)
		if (draw(seed, 3))
			pir_json_set_int(pir_json_need_object(needs, "ratings"),
			    pir_needs_domain(n), ratings[draw(seed, 4)]);
	for (size_t i = 0; i < sizeof extras / sizeof *extras; i++)
		if (draw(seed, 2))
			pir_json_set_int(pir_json_need_object(needs, "extra"),
			    extras[i], ratings[draw(seed, 4)]);
	return needs;
}

static size_t
rated(const struct pir_json *needs)
{
	return pir_json_count(pir_json_get(needs, "ratings")) +
	    pir_json_count(pir_json_get(needs, "extra"));
}

static int
sum(const struct pir_needs_tally *t)
{
	return t->none + t->met + t->unmet + t->not_known;
}

Test(needs, knows_the_22_domains_by_number_and_code)
{
	for (int n = 1; n <= PIR_NEEDS_CANSAS; n++)
		cr_expect_eq(pir_needs_number(pir_needs_domain(n)), n);
	cr_expect_str_eq(pir_needs_domain(1), "accommodation");
	cr_expect_str_eq(pir_needs_domain(22), "benefits");
	cr_expect_null(pir_needs_domain(0));
	cr_expect_null(pir_needs_domain(23));
	cr_expect_eq(pir_needs_number("employment"), 0);
}

Test(needs, walks_each_rating_once_and_in_order)
{
	unsigned seed = 1;

	for (int i = 0; i < 500; i++) {
		struct pir_json *needs PIR_AUTO(pir_json_release) =
		    random_needs(&seed);
		struct pir_rated r = PIR_RATED_INIT;
		size_t n = 0;
		int last = 0;

		while (pir_needs_next(needs, &r)) {
			n++;
			cr_assert_eq(r.rating,
			    pir_needs_rating(needs, r.domain));
			cr_assert(r.number ? r.number > last : last <= 23);
			last = r.number ? r.number : 23;
		}
		cr_assert_eq(n, rated(needs));
	}
}

Test(needs, counts_each_rating_once_and_the_extras_apart)
{
	unsigned seed = 2;

	for (int i = 0; i < 500; i++) {
		struct pir_json *needs PIR_AUTO(pir_json_release) =
		    random_needs(&seed);
		struct pir_needs_tally cansas, extra;

		pir_needs_count(needs, &cansas, &extra);
		cr_assert_eq((size_t)sum(&cansas),
		    pir_json_count(pir_json_get(needs, "ratings")));
		cr_assert_eq((size_t)sum(&extra),
		    pir_json_count(pir_json_get(needs, "extra")));
	}
}

Test(needs, takes_what_is_no_rating_for_none)
{
	struct pir_json *needs PIR_AUTO(pir_json_release) =
	    parse_json("{\"ratings\": {\"money\": 3, \"food\": \"2\"}}");
	struct pir_rated r = PIR_RATED_INIT;

	cr_expect_not(pir_needs_next(needs, &r));
	cr_expect_eq(pir_needs_rating(needs, "money"), PIR_NEED_NOT_RATED);
	r = PIR_RATED_INIT;
	cr_expect_not(pir_needs_next(NULL, &r));
}

Test(needs, gives_the_22_at_once_in_whatever_order_they_stand)
{
	unsigned seed = 4;
	struct pir_json *odd PIR_AUTO(pir_json_release) =
	    parse_json("{\"ratings\": {\"money\": 1, \"none-such\": 2, "
		       "\"food\": 2, \"benefits\": 5}}");
	enum pir_rating v[PIR_NEEDS_CANSAS];

	for (int i = 0; i < 500; i++) {
		struct pir_json *needs PIR_AUTO(pir_json_release) =
		    random_needs(&seed);

		pir_needs_ratings(needs, v);
		for (int n = 1; n <= PIR_NEEDS_CANSAS; n++)
			cr_assert_eq(v[n - 1],
			    pir_needs_rating(needs, pir_needs_domain(n)));
	}
	pir_needs_ratings(odd, v);
	for (int n = 1; n <= PIR_NEEDS_CANSAS; n++)
		cr_expect_eq(v[n - 1],
		    pir_needs_rating(odd, pir_needs_domain(n)));
	pir_needs_ratings(NULL, v);
	cr_expect_eq(v[0], PIR_NEED_NOT_RATED);
}

/* ---- Compared -------------------------------------------------------------
 */

static int
rank(const struct pir_compared *c)
{
	if (c->now == PIR_NEED_UNMET)
		return 0;
	return c->was == PIR_NEED_UNMET ? 1 : 2;
}

Test(needs, compares_every_domain_once_with_unmet_needs_first)
{
	unsigned seed = 3;

	for (int i = 0; i < 500; i++) {
		struct pir_json *was PIR_AUTO(pir_json_release) =
		    random_needs(&seed);
		struct pir_json *now PIR_AUTO(pir_json_release) =
		    random_needs(&seed);
		size_t n, rows_was = 0, rows_now = 0;
		struct pir_compared *v = pir_needs_compare(was, now, &n);

		for (size_t k = 0; k < n; k++) {
			cr_assert(k == 0 || rank(&v[k - 1]) <= rank(&v[k]));
			cr_assert_eq(v[k].was,
			    pir_needs_rating(was, v[k].domain));
			cr_assert_eq(v[k].now,
			    pir_needs_rating(now, v[k].domain));
			cr_assert(*v[k].change);
			rows_was += v[k].was != PIR_NEED_NOT_RATED;
			rows_now += v[k].now != PIR_NEED_NOT_RATED;
		}
		cr_assert_eq(rows_was, rated(was));
		cr_assert_eq(rows_now, rated(now));
		free(v);
	}
}

Test(needs, says_a_change_in_words)
{
	static const struct {
		enum pir_rating was;
		enum pir_rating now;
		const char *word;
	} cases[] = {
		{ PIR_NEED_UNMET, PIR_NEED_UNMET, "still unmet" },
		{ PIR_NEED_UNMET, PIR_NEED_MET, "met now" },
		{ PIR_NEED_UNMET, PIR_NEED_NONE, "no need now" },
		{ PIR_NEED_NONE, PIR_NEED_UNMET, "new" },
		{ PIR_NEED_NOT_RATED, PIR_NEED_UNMET, "new" },
		{ PIR_NEED_NOT_KNOWN, PIR_NEED_UNMET, "new" },
		{ PIR_NEED_MET, PIR_NEED_UNMET, "unmet again" },
		{ PIR_NEED_MET, PIR_NEED_MET, "still met" },
		{ PIR_NEED_NONE, PIR_NEED_MET, "new, met" },
		{ PIR_NEED_NONE, PIR_NEED_NONE, "no need" },
		{ PIR_NEED_UNMET, PIR_NEED_NOT_KNOWN, "not known now" },
		{ PIR_NEED_NONE, PIR_NEED_NOT_KNOWN, "not known" },
		{ PIR_NEED_UNMET, PIR_NEED_NOT_RATED, "not rated now" },
		{ PIR_NEED_NOT_RATED, PIR_NEED_NOT_RATED, "" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		cr_expect_str_eq(pir_needs_change(cases[i].was, cases[i].now),
		    cases[i].word);
}

/* ---- Which one --------------------------------------------------------------
 */

static void
add(struct pir_records *all, const char *text)
{
	struct pir_path path = { .kind = PIR_NEEDS };

	pir_records_add(all, &path, parse_json(text));
}

#define NEEDS(id, on, rater, occasion, more) \
	"{\"id\":\"" id "\",\"on\":\"" on "\",\"episode\":\"e1\"," \
	"\"rater\":\"" rater "\",\"occasion\":\"" occasion "\"" more \
	",\"ratings\":{\"money\":2}}"

static void
expect_id(const struct pir_json *needs, const char *id)
{
	cr_expect_str_eq(pir_json_str(needs, "id"), id);
}

Test(needs, finds_entry_and_latest_of_each_rater)
{
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct pir_date none = PIR_DATE_NONE;
	struct pir_date spring = { 2013, 9, 30 };

	add(&all, NEEDS("a", "2013-07-01", "staff", "review", ""));
	add(&all, NEEDS("b", "2013-07-10", "staff", "entry", ""));
	add(&all, NEEDS("c", "2013-10-10", "staff", "review", ""));
	add(&all, NEEDS("d", "2014-01-10", "staff", "review", ",\"void\":{}"));
	add(&all,
	    NEEDS("e", "2014-02-10", "staff", "review",
		",\"skipped\":\"unwell\""));
	add(&all, NEEDS("f", "2014-03-10", "client", "entry", ""));
	expect_id(pir_needs_entry(&all, "e1", "staff", none), "b");
	expect_id(pir_needs_entry(&all, "e1", "staff", spring), "c");
	expect_id(pir_needs_latest(&all, "e1", "staff", none), "c");
	expect_id(pir_needs_latest(&all, "e1", "staff", spring), "b");
	expect_id(pir_needs_latest(&all, "e1", NULL, none), "f");
	cr_expect_null(pir_needs_latest(&all, "e2", "staff", none));
	cr_expect_null(pir_needs_latest(&all, "e1", "carer", none));
}

Test(needs, pairs_the_views_of_each_rater_and_person_apart)
{
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	const struct pir_needs_scope scope = { .episode = "e1" };
	struct pir_needs_pair *v;
	size_t n;

	add(&all,
	    NEEDS("a", "2013-07-01", "carer", "entry",
		",\"rater_person\":\"ma\""));
	add(&all,
	    NEEDS("b", "2013-07-02", "carer", "entry",
		",\"rater_person\":\"pa\""));
	add(&all,
	    NEEDS("c", "2013-10-02", "carer", "review",
		",\"rater_person\":\"pa\""));
	add(&all, NEEDS("d", "2013-10-03", "staff", "entry", ""));
	v = pir_needs_pairs(&all, &scope, &n);
	cr_assert_eq(n, 3);
	cr_expect_str_eq(v[0].rater, "staff");
	expect_id(v[0].was, "d");
	cr_expect_null(v[0].now);
	cr_expect_str_eq(v[1].person, "ma");
	cr_expect_null(v[1].now);
	expect_id(v[2].was, "b");
	expect_id(v[2].now, "c");
	free(v);
}

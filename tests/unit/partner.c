#include <criterion/criterion.h>

#include "auto.h"
#include "parse.h"
#include "partner.h"

#define DAY(d) ((struct pir_date){ 2014, 3, d })

Test(partner, is_found_by_its_words)
{
	struct pir_json *p PIR_AUTO(pir_json_release) =
	    parse_json("{\"id\": \"ex-housing\", \"name\": \"Example Housing\","
		       " \"catchment\": [\"Sample Valley\"],"
		       " \"services\": [{\"name\": \"Outreach\"}]}");

	cr_assert(pir_partner_matches(p, "hous"));
	cr_assert(pir_partner_matches(p, "OUTR sample"));
	cr_assert(!pir_partner_matches(p, "outr bank"));
	cr_assert(pir_partner_is_near(p, "valley"));
	cr_assert(!pir_partner_is_near(p, "housing"));
}

Test(partner, is_open_from_its_first_day_to_its_last)
{
	struct pir_json *p PIR_AUTO(pir_json_release) =
	    parse_json("{\"from\": \"2014-03-02\", \"to\": \"2014-03-04\"}");

	cr_assert(!pir_partner_is_open(p, DAY(1)));
	cr_assert(pir_partner_is_open(p, DAY(2)));
	cr_assert(pir_partner_is_open(p, DAY(4)));
	cr_assert(!pir_partner_is_open(p, DAY(5)));
	cr_assert(!pir_partner_is_open(NULL, DAY(2)));
}

static int
due(const char *agreement)
{
	struct pir_json *a PIR_AUTO(pir_json_release) = parse_json(agreement);

	return pir_partner_agreement_due(a, DAY(10)).day;
}

Test(partner, agreement_is_due_at_its_review_or_its_end)
{
	cr_assert_eq(due("{}"), 0);
	cr_assert_eq(due("{\"review_on\": \"2014-03-20\"}"), 20);
	cr_assert_eq(due("{\"review_on\": \"2014-03-05\"}"), 5);
	cr_assert_eq(due("{\"to\": \"2014-03-15\"}"), 15);
	cr_assert_eq(due("{\"review_on\": \"2014-03-20\","
			 " \"to\": \"2014-03-15\"}"),
	    15);
	cr_assert_eq(due("{\"review_on\": \"2014-03-05\","
			 " \"to\": \"2014-03-09\"}"),
	    0);
}

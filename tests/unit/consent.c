#include <criterion/criterion.h>

#include "auto.h"
#include "consent.h"
#include "parse.h"

/* What each case has besides kind, given_by and how. */
static const struct {
	const char *name;
	const char *entry;
	const char *recipient;
	const char *information;
	const char *purpose;
	bool covers;
} cases[] = {
	{ "to all covers anyone",
	    "\"to\": \"all\", \"information\": [\"all\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-07-03\"",
	    "housing", "needs", "referral", true },
	{ "to one covers that one",
	    "\"to\": \"housing\", \"information\": [\"all\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-07-03\"",
	    "housing", "needs", "referral", true },
	{ "to one covers nobody else",
	    "\"to\": \"housing\", \"information\": [\"all\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-07-03\"",
	    "clinic", "needs", "referral", false },
	{ "to a person of the client covers them",
	    "\"to\": \"7b2x\", \"information\": [\"plan\"], "
	    "\"purposes\": [\"carer-involvement\"], "
	    "\"from\": \"2013-07-03\"",
	    "7b2x", "plan", "carer-involvement", true },
	{ "to all except one does not cover that one",
	    "\"to\": \"all\", \"except\": [\"housing\"], "
	    "\"information\": [\"all\"], \"purposes\": [\"referral\"], "
	    "\"from\": \"2013-07-03\"",
	    "housing", "needs", "referral", false },
	{ "to all except one covers the others",
	    "\"to\": \"all\", \"except\": [\"housing\"], "
	    "\"information\": [\"all\"], \"purposes\": [\"referral\"], "
	    "\"from\": \"2013-07-03\"",
	    "clinic", "needs", "referral", true },
	{ "information that is not named is not covered",
	    "\"to\": \"all\", \"information\": [\"identity\", \"needs\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-07-03\"",
	    "housing", "plan", "referral", false },
	{ "some information does not cover all of it",
	    "\"to\": \"all\", \"information\": [\"identity\", \"needs\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-07-03\"",
	    "housing", "all", "referral", false },
	{ "no information covers nothing",
	    "\"to\": \"all\", \"purposes\": [\"referral\"], "
	    "\"from\": \"2013-07-03\"",
	    "housing", "needs", "referral", false },
	{ "whichever information there is will do when none is asked for",
	    "\"to\": \"all\", \"information\": [\"identity\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-07-03\"",
	    "housing", NULL, "referral", true },
	{ "another purpose is not covered",
	    "\"to\": \"all\", \"information\": [\"all\"], "
	    "\"purposes\": [\"shared-care\"], \"from\": \"2013-07-03\"",
	    "housing", "needs", "referral", false },
	{ "what ends today still covers",
	    "\"to\": \"all\", \"information\": [\"all\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-07-03\", "
	    "\"until\": \"2013-08-02\"",
	    "housing", "needs", "referral", true },
	{ "what ended yesterday does not",
	    "\"to\": \"all\", \"information\": [\"all\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-07-03\", "
	    "\"until\": \"2013-08-01\"",
	    "housing", "needs", "referral", false },
	{ "what starts today covers",
	    "\"to\": \"all\", \"information\": [\"all\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-08-02\"",
	    "housing", "needs", "referral", true },
	{ "what starts tomorrow does not yet",
	    "\"to\": \"all\", \"information\": [\"all\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-08-03\"",
	    "housing", "needs", "referral", false },
	{ "what was withdrawn today ended yesterday",
	    "\"to\": \"all\", \"information\": [\"all\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-07-03\", "
	    "\"withdrawn\": {\"on\": \"2013-08-02\", \"by\": \"client\"}",
	    "housing", "needs", "referral", false },
	{ "what is withdrawn tomorrow still covers today",
	    "\"to\": \"all\", \"information\": [\"all\"], "
	    "\"purposes\": [\"referral\"], \"from\": \"2013-07-03\", "
	    "\"withdrawn\": {\"on\": \"2013-08-03\", \"by\": \"client\"}",
	    "housing", "needs", "referral", true },
};

Test(consent, covers_a_use_or_does_not)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_json *client PIR_AUTO(pir_json_release) = NULL;

		pir_str_addf(&text,
		    "{\"consents\": [{\"id\": \"aaaa\", "
		    "\"kind\": \"sharing\", %s}]}",
		    cases[i].entry);
		client = parse_json(text.s);
		cr_assert_eq(pir_consent_covers(client, cases[i].recipient,
				 cases[i].information, cases[i].purpose,
				 parse_day("2013-08-02")) != NULL,
		    cases[i].covers, "%s", cases[i].name);
	}
}

static const char two[] =
    "{\"id\": \"k3m9x2qd\", \"consents\": ["
    "{\"id\": \"aaaa\", \"kind\": \"sharing\", \"to\": \"all\","
    " \"except\": [\"housing\"], \"information\": [\"all\"],"
    " \"purposes\": [\"referral\"], \"from\": \"2013-07-03\","
    " \"until\": \"2014-07-03\"},"
    "{\"id\": \"bbbb\", \"kind\": \"sharing\", \"to\": \"housing\","
    " \"information\": [\"all\"], \"purposes\": [\"referral\"],"
    " \"from\": \"2013-08-01\", \"until\": \"2014-08-01\"},"
    "{\"id\": \"cccc\", \"kind\": \"participation\", \"to\": \"all\","
    " \"purposes\": [], \"from\": \"2013-07-03\","
    " \"until\": \"2014-07-03\"}]}";

Test(consent, an_exception_yields_to_an_entry_that_names_the_recipient)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = parse_json(two);
	const struct pir_json *entry = pir_consent_covers(client, "housing",
	    "needs", "referral", parse_day("2013-08-02"));

	cr_assert_str_eq(pir_json_str(entry, "id"), "bbbb");
	cr_assert_null(pir_consent_covers(client, "housing", "needs",
	    "referral", parse_day("2013-07-31")));
}

Test(consent, to_take_part_shares_nothing)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = parse_json(two);

	cr_assert_str_eq(pir_json_str(pir_consent_participation(client,
					  parse_day("2013-07-03")),
			     "id"),
	    "cccc");
	cr_assert_null(
	    pir_consent_participation(client, parse_day("2013-07-02")));
	cr_assert_null(
	    pir_consent_participation(client, parse_day("2014-07-04")));
	cr_assert_null(pir_consent_covers(client, "all", "all", "evaluation",
	    parse_day("2013-07-03")));
}

Test(consent, to_take_part_has_lapsed_once_none_is_in_force)
{
	static const struct {
		const char *day;
		const char *last;
	} days[] = { { "2013-07-02", "" }, { "2013-07-03", "" },
		{ "2013-09-01", "2013-08-31" }, { "2013-12-01", "" },
		{ "2014-01-01", "2013-12-14" } };
	struct pir_json *client PIR_AUTO(pir_json_release) = parse_json(
	    "{\"consents\": ["
	    "{\"kind\": \"participation\", \"from\": \"2013-12-01\","
	    " \"until\": \"2014-11-30\", \"withdrawn\": {\"on\":"
	    " \"2013-12-15\"}},"
	    "{\"kind\": \"participation\", \"from\": \"2013-07-03\","
	    " \"until\": \"2013-08-31\"},"
	    "{\"kind\": \"sharing\", \"from\": \"2013-07-03\","
	    " \"until\": \"2013-12-20\"},"
	    "{\"kind\": \"participation\", \"from\": \"2014-02-01\"}]}");
	char last[PIR_DATE_SIZE];

	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		cr_expect_str_eq(pir_date_format(pir_consent_lapsed(client,
						     parse_day(days[i].day)),
				     last),
		    days[i].last, "%s", days[i].day);
}

static void
count(const struct pir_json *entry, const char *lacks, void *ctx)
{
	size_t *n = ctx;

	if (!strcmp(pir_json_str(entry, "id"), "aaaa"))
		cr_assert_str_eq(lacks, "it excepts them");
	(*n)++;
}

Test(consent, says_what_decides)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = parse_json(two);
	struct pir_consent_use use = { "housing", "needs", "referral",
		parse_day("2013-08-02") };
	size_t n = 0;

	cr_assert_eq(pir_consent_why(client, &use, count, &n), PIR_OK);
	cr_assert_eq(n, 2);
	n = 0;
	use.day = parse_day("2013-07-31");
	cr_assert_eq(pir_consent_why(client, &use, count, &n), PIR_NO);
	cr_assert_eq(n, 2);
}

Test(consent, ends_soon_unless_another_carries_on)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = parse_json(two);
	const struct pir_json *e = pir_json_get(client, "consents");
	const struct pir_json *first = pir_json_first(e);
	const struct pir_json *second = pir_json_next(first);

	cr_assert(
	    pir_consent_is_ending(client, first, parse_day("2014-06-20"), 30));
	cr_assert(
	    !pir_consent_is_ending(client, first, parse_day("2014-06-02"), 30));
	cr_assert(
	    !pir_consent_is_ending(client, first, parse_day("2014-07-04"), 30));
	cr_assert(
	    pir_consent_is_ending(client, second, parse_day("2014-07-20"), 30));
	pir_json_set_str(pir_json_entry(client, "consents", "bbbb"), "to",
	    "all");
	cr_assert(
	    !pir_consent_is_ending(client, first, parse_day("2014-06-20"), 30));
}

static const char people[] =
    "{\"id\": \"k3m9x2qd\", \"people\": ["
    "{\"id\": \"gggg\", \"roles\": [\"guardian\"],"
    " \"from\": \"2013-01-01\", \"to\": \"2013-07-31\"},"
    "{\"id\": \"cccc\", \"roles\": [\"carer\", \"nominated-person\"],"
    " \"from\": \"2013-01-01\"},"
    "{\"id\": \"mmmm\", \"roles\": [\"administrator\"],"
    " \"from\": \"2013-01-01\"}]}";

static enum pir_code
may(const char *who, bool money, const char *on)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = parse_json(people);
	struct pir_err err = PIR_ERR_INIT;

	return pir_consent_check_giver(client, who, money, parse_day(on), &err);
}

Test(consent, is_given_by_the_client_or_someone_who_may_decide)
{
	cr_assert_eq(may("client", false, "2013-07-03"), PIR_OK);
	cr_assert_eq(may("gggg", false, "2013-07-03"), PIR_OK);
	cr_assert_eq(may("gggg", false, "2013-07-31"), PIR_OK);
	cr_assert_eq(may("gggg", false, "2013-08-01"), PIR_REFUSED);
	cr_assert_eq(may("cccc", false, "2013-07-03"), PIR_REFUSED);
	cr_assert_eq(may("mmmm", false, "2013-07-03"), PIR_REFUSED);
	cr_assert_eq(may("mmmm", true, "2013-07-03"), PIR_OK);
	cr_assert_eq(may("nobd", false, "2013-07-03"), PIR_MISSING);
}

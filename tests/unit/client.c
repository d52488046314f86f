#include <criterion/criterion.h>

#include "auto.h"
#include "client.h"
#include "client_find.h"
#include "client_state.h"
#include "parse.h"

static struct pir_json *
read(const char *text)
{
	struct pir_json *json = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_json_parse(&json, text, strlen(text), &err), PIR_OK,
	    "%s", err.msg);
	return json;
}

static void
is_labelled(const char *client, const char *expected)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = read(client);
	struct pir_str label PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_client_label(json, &label);
	cr_assert_str_eq(pir_str_get(&label), expected);
}

/* ---- Names ---------------------------------------------------------- */

Test(client, a_label_is_id_initials_and_birth_year)
{
	is_labelled("{\"id\":\"k3m9x2qd\",\"names\":[{\"given\":\"Jane\","
		    "\"family\":\"Smith\"}],"
		    "\"born\":{\"date\":\"1980-02-29\"}}",
	    "k3m9x2qd JS 1980");
	is_labelled("{\"id\":\"k3m9x2qd\",\"names\":[{\"given\":\"Émile\"}]}",
	    "k3m9x2qd É");
	is_labelled("{\"id\":\"k3m9x2qd\",\"names\":[]}", "k3m9x2qd ");
}

static void
is_called(const char *names, const char *expected)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = NULL;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&text, "{\"names\":%s}", names);
	json = read(text.s);
	pir_str_clear(&text);
	pir_client_print_name(json, &text);
	cr_assert_str_eq(pir_str_get(&text), expected);
}

Test(client, the_preferred_name_comes_before_the_legal_one)
{
	is_called("[{\"given\":\"Jane\",\"family\":\"Smith\"}]", "Jane Smith");
	is_called("[{\"given\":\"J\",\"family\":\"S\",\"use\":\"preferred\"},"
		  "{\"given\":\"Jane\",\"family\":\"Smith\",\"use\":\"legal\"}"
		  "]",
	    "J S");
	is_called("[{\"given\":\"Jane\",\"family\":\"Smith\",\"use\":"
		  "\"former\","
		  "\"to\":\"2013-01-01\"},"
		  "{\"given\":\"Jane\",\"family\":\"Jones\",\"use\":\"legal\"}"
		  "]",
	    "Jane Jones");
}

Test(client, a_preferred_given_name_goes_with_the_legal_family_name)
{
	is_called("[{\"given\":\"Jane\",\"family\":\"Smith\",\"use\":\"legal\"}"
		  ","
		  "{\"given\":\"Jay\",\"use\":\"preferred\"}]",
	    "Jay Smith");
}

/* ---- Finding -------------------------------------------------------- */

static bool
matches(const char *words, bool numbers)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    read("{\"names\":[{\"given\":\"Amélie\",\"family\":\"O'Brien\"},"
		 "{\"family\":\"Former\",\"use\":\"former\"}],"
		 "\"born\":{\"date\":\"1980-02-29\"},"
		 "\"phones\":[{\"number\":\"0491 570 156\"}],"
		 "\"identifiers\":[{\"system\":\"ur\",\"value\":\"A12\"}]}");

	return numbers ? pir_client_is_found(json, words)
		       : pir_client_matches(json, words);
}

Test(client, words_match_without_case_and_accents)
{
	cr_assert(matches("amelie", false));
	cr_assert(matches("BRI ame", false));
	cr_assert(matches("former 1980", false));
	cr_assert(matches("1980-02 a", false));
	cr_assert(matches("1980-02-29", false));
	cr_assert_not(matches("lie", false));
	cr_assert_not(matches("amelie 1981", false));
	cr_assert_not(matches("19", false));
	cr_assert_not(matches("", false));
	cr_assert_not(matches("  ", false));
}

Test(client, numbers_are_found_only_when_asked_for)
{
	cr_assert(matches("570156", true));
	cr_assert(matches("a12", true));
	cr_assert(matches("amelie 0491", true));
	cr_assert_not(matches("156", true), "too few digits");
	cr_assert_not(matches("570156", false));
}

/* ---- Two records of one person --------------------------------------- */

static bool
alike(const char *given, const char *family, const char *born,
    const char *gender)
{
	struct pir_json *john PIR_AUTO(pir_json_release) =
	    read("{\"names\":[{\"given\":\"John\",\"family\":\"Stevens\"}],"
		 "\"born\":{\"date\":\"1954-06-07\"},\"gender\":\"1\"}");
	struct pir_json *other PIR_AUTO(pir_json_release) = NULL;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&text,
	    "{\"names\":[{\"given\":\"%s\",\"family\":\"%s\"}],"
	    "\"born\":{\"date\":\"%s\"},\"gender\":\"%s\"}",
	    given, family, born, gender);
	other = read(text.s);
	cr_assert_eq(pir_client_is_alike(john, other),
	    pir_client_is_alike(other, john));
	return pir_client_is_alike(john, other);
}

Test(client, a_likely_duplicate_has_the_birth_day_and_a_similar_name)
{
	cr_assert(alike("John", "Stevens", "1954-06-07", "1"));
	cr_assert(alike("Jon", "Stevens", "1954-06-07", "9"));
	cr_assert(alike("J", "Stevans", "1954-06-07", "1"));
	cr_assert(alike("Stevens", "John", "1954-06-07", "1"));
	cr_assert(alike("JOHN", "Stévens", "1954-07-06", "2"), "exchanged");
	cr_assert_not(alike("Mary", "Stevens", "1954-06-07", "1"));
	cr_assert_not(alike("John", "Stevens", "1954-06-08", "1"));
	cr_assert_not(alike("John", "Miller", "1954-06-07", "1"));
}

Test(client, the_same_linkage_key_is_a_likely_duplicate)
{
	cr_assert(alike("Cohn", "Atexexxx", "1954-06-07", "1"));
	cr_assert_not(alike("Cohn", "Atexexxx", "1954-06-07", "2"));
}

/* ---- States ---------------------------------------------------------- */

Test(client, states_move_only_along_the_ways_there_are)
{
	cr_assert(pir_client_may_become("", "referred"));
	cr_assert_not(pir_client_may_become("", "accepted"));
	cr_assert_not(pir_client_may_become("", "merged"));
	cr_assert(pir_client_may_become("referred", "accepted"));
	cr_assert_not(pir_client_may_become("referred", "active"));
	cr_assert(pir_client_may_become("on-hold", "active"));
	cr_assert_not(pir_client_may_become("closed", "active"));
	cr_assert(pir_client_may_become("closed", "referred"));
	cr_assert(pir_client_may_become("closed", "merged"));
	cr_assert_not(pir_client_may_become("merged", "referred"));
	cr_assert_not(pir_client_may_become("merged", "merged"));
}

Test(client, the_latest_answer_to_a_criterion_counts)
{
	struct pir_json *episode PIR_AUTO(pir_json_release) =
	    read("{\"eligibility\":["
		 "{\"criterion\":\"diagnosis\",\"answer\":\"no\"},"
		 "{\"criterion\":\"consent\",\"answer\":\"yes\"},"
		 "{\"criterion\":\"diagnosis\",\"answer\":\"yes\"}]}");
	struct pir_strs lacks PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	cr_assert_str_eq(pir_client_answer(episode, "diagnosis"), "yes");
	cr_assert_str_eq(pir_client_answer(episode, "needs-support"), "");
	pir_client_lacks(episode, &lacks);
	cr_assert_eq(lacks.n, 3);
	cr_assert_str_eq(lacks.v[0], "complex-needs");
}

Test(client, the_primary_facilitator_is_told_from_who_covers)
{
	struct pir_json *client PIR_AUTO(pir_json_release) =
	    read("{\"assignments\":["
		 "{\"staff\":\"fac1\",\"from\":\"2013-07-01\","
		 "\"to\":\"2013-08-31\"},"
		 "{\"staff\":\"fac3\",\"role\":\"cover\","
		 "\"from\":\"2013-07-01\"},"
		 "{\"staff\":\"fac2\",\"role\":\"primary\","
		 "\"from\":\"2013-09-01\"}]}");

	cr_assert_str_eq(pir_client_facilitator(client,
			     parse_day("2013-06-30")),
	    "");
	cr_assert_str_eq(pir_client_facilitator(client,
			     parse_day("2013-08-31")),
	    "fac1");
	cr_assert_str_eq(pir_client_facilitator(client,
			     parse_day("2013-09-01")),
	    "fac2");
}

/* ---- Ready to be active ------------------------------------------------ */

static bool
is_ready(const char *assignment, const char *consent)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&text,
	    "{\"state\":\"accepted\",\"episodes\":[{\"id\":\"e001\","
	    "\"accepted_on\":\"2013-07-03\"}],"
	    "\"assignments\":[{\"staff\":\"fac1\",%s}],"
	    "\"consents\":[{\"kind\":\"participation\",%s}]}",
	    assignment, consent);
	client = read(text.s);
	return pir_client_is_ready(client);
}

Test(client, is_ready_when_facilitator_and_consent_meet)
{
	cr_assert(
	    is_ready("\"from\":\"2013-07-03\"", "\"from\":\"2013-07-03\""));
	cr_assert(is_ready("\"from\":\"2013-07-10\"",
	    "\"from\":\"2013-07-01\",\"until\":\"2013-07-10\""));
	cr_assert(
	    is_ready("\"from\":\"2013-07-04\"", "\"from\":\"2013-09-01\""));
}

Test(client, is_not_ready_when_facilitator_and_consent_never_meet)
{
	cr_assert_not(is_ready("\"from\":\"2013-07-10\",\"role\":\"cover\"",
	    "\"from\":\"2013-07-01\""));
	cr_assert_not(is_ready("\"from\":\"2013-07-11\"",
	    "\"from\":\"2013-07-01\",\"until\":\"2013-07-10\""));
	cr_assert_not(is_ready("\"from\":\"2013-07-10\"",
	    "\"from\":\"2013-07-01\",\"withdrawn\":{\"on\":\"2013-07-10\"}"));
	cr_assert_not(is_ready("\"from\":\"2013-01-01\","
			       "\"to\":\"2013-07-03\"",
			  "\"from\":\"2013-01-01\""),
	    "an assignment of the episode before");
}

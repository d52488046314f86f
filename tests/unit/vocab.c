#include <criterion/criterion.h>
#include <string.h>

#include "auto.h"
#include "vocab.h"

static struct pir_json *
read_text(const char *text)
{
	struct pir_json *list = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_not_null(text);
	cr_assert_eq(pir_json_parse_record(&list, text, strlen(text), &err),
	    PIR_OK, "%s", err.msg);
	return list;
}

static struct pir_json *
read_list(const char *name)
{
	return read_text(pir_vocab_text(name));
}

#define DAY ((struct pir_date){ 2014, 6, 30 })

Test(vocab, has_every_list_that_a_region_edits)
{
	static const char *const names[] = { "barriers", "consent-information",
		"consent-purposes", "contact-modes", "contact-parties",
		"decline-reasons", "exit-reasons", "fund-categories",
		"need-domains", "reform-areas", "referral-sources", "sectors" };
	size_t n = 0;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		cr_expect_not_null(pir_vocab_text(names[i]), "%s", names[i]);
	for (; pir_vocab_name(n); n++) {
		struct pir_json *list PIR_AUTO(pir_json_release) =
		    read_list(pir_vocab_name(n));

		cr_expect(pir_json_is(list, "id", pir_vocab_name(n)));
	}
	cr_expect_eq(n, sizeof names / sizeof *names);
	cr_expect_null(pir_vocab_text("eligibility"));
}

Test(vocab, has_the_22_domains_in_their_order_and_extras_after)
{
	struct pir_json *list PIR_AUTO(pir_json_release) =
	    read_list("need-domains");
	const struct pir_json *e = pir_json_first(pir_json_get(list, "codes"));

	for (int n = 1; n <= 22; n++, e = pir_json_next(e)) {
		cr_expect_eq(pir_json_int(e, "n", 0), n);
		cr_expect_not(pir_json_bool(e, "extra"));
	}
	for (; e; e = pir_json_next(e))
		cr_expect(pir_json_bool(e, "extra"));
}

Test(vocab, finds_a_code)
{
	struct pir_json *list PIR_AUTO(pir_json_release) = read_list("sectors");

	cr_expect_str_eq(pir_json_str(pir_vocab_find(list, "housing"), "name"),
	    "Housing");
	cr_expect_null(pir_vocab_find(list, "hous"));
	cr_expect_null(pir_vocab_find(list, ""));
}

Test(vocab, judges_a_code_by_its_day)
{
	struct pir_json *list PIR_AUTO(pir_json_release) =
	    read_text("{\"id\":\"modes\",\"codes\":["
		      "{\"code\":\"fax\",\"to\":\"2014-06-29\"},"
		      "{\"code\":\"video\",\"from\":\"2014-06-30\"},"
		      "{\"code\":\"post\"}]}");
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(pir_vocab_check(list, "post", DAY, &err), PIR_OK);
	cr_expect_eq(pir_vocab_check(list, "video", DAY, &err), PIR_OK);
	cr_expect_eq(pir_vocab_check(list, "fax", DAY, &err), PIR_INVALID);
	cr_expect_str_eq(err.msg,
	    "modes: 'fax' was not in use on 2014-06-30, only until "
	    "2014-06-29");
	cr_expect_eq(pir_vocab_check(list, "video",
			 (struct pir_date){ 2014, 6, 29 }, &err),
	    PIR_INVALID);
	cr_expect_str_eq(err.msg,
	    "modes: 'video' was not in use on 2014-06-29, only from "
	    "2014-06-30");
}

Test(vocab, says_what_was_probably_meant)
{
	static const struct {
		const char *list, *typed, *msg;
	} bad[] = {
		{ "sectors", "huosing",
		    "sectors: no code 'huosing' on 2014-06-30; did you mean "
		    "'housing'?" },
		{ "sectors", "Housing",
		    "sectors: no code 'Housing' on 2014-06-30; did you mean "
		    "'housing'?" },
		{ "need-domains", "safety",
		    "need-domains: no code 'safety' on 2014-06-30; did you "
		    "mean 'safety-to-self' or 'safety-to-others'?" },
		{ "contact-modes", "carrier-pigeon",
		    "contact-modes: no code 'carrier-pigeon' on 2014-06-30; "
		    "there are face-to-face, telephone, video, message and "
		    "letter" },
	};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_json *list PIR_AUTO(pir_json_release) =
		    read_list(bad[i].list);
		struct pir_err err = PIR_ERR_INIT;

		cr_expect_eq(pir_vocab_check(list, bad[i].typed, DAY, &err),
		    PIR_INVALID);
		cr_expect_str_eq(err.msg, bad[i].msg);
	}
}

Test(vocab, does_not_suggest_what_was_not_in_use)
{
	struct pir_json *list PIR_AUTO(pir_json_release) =
	    read_text("{\"id\":\"modes\",\"codes\":["
		      "{\"code\":\"telefax\",\"to\":\"2014-06-29\"}]}");
	struct pir_err err = PIR_ERR_INIT;

	pir_vocab_check(list, "telefix", DAY, &err);
	cr_expect_str_eq(err.msg,
	    "modes: no code 'telefix' on 2014-06-30; there is none");
}

Test(vocab, resolves_a_code_a_prefix_and_a_number)
{
	static const struct {
		const char *typed, *code;
	} good[] = { { "accommodation", "accommodation" },
		{ "acc", "accommodation" }, { "1", "accommodation" },
		{ "22", "benefits" }, { "psychol", "psychological-distress" },
		{ "other", "other-services" } };
	struct pir_json *list PIR_AUTO(pir_json_release) =
	    read_list("need-domains");

	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct pir_err err = PIR_ERR_INIT;
		const char *code = "";

		cr_expect_eq(pir_vocab_resolve(list, good[i].typed, DAY, &code,
				 &err),
		    PIR_OK, "%s", err.msg);
		cr_expect_str_eq(code, good[i].code);
	}
}

Test(vocab, takes_a_whole_code_though_others_begin_with_it)
{
	struct pir_json *list PIR_AUTO(pir_json_release) =
	    read_text("{\"id\":\"l\",\"codes\":[{\"code\":\"health-care\"},"
		      "{\"code\":\"health\"}]}");
	struct pir_err err = PIR_ERR_INIT;
	const char *code = "";

	cr_expect_eq(pir_vocab_resolve(list, "health", DAY, &code, &err),
	    PIR_OK);
	cr_expect_str_eq(code, "health");
}

Test(vocab, lists_all_codes_where_none_is_near)
{
	static const char *const bad[] = { "23", "01", "" };
	struct pir_json *list PIR_AUTO(pir_json_release) =
	    read_list("need-domains");

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_err err = PIR_ERR_INIT;
		const char *code = "unchanged";

		cr_expect_eq(pir_vocab_resolve(list, bad[i], DAY, &code, &err),
		    PIR_INVALID);
		cr_expect(strstr(err.msg, "; there are accommodation, food, "));
		cr_expect(strstr(err.msg, ", culture and other-services"));
		cr_expect_str_eq(code, "unchanged");
	}
}

Test(vocab, refuses_what_resolves_to_nothing_or_to_several)
{
	static const struct {
		const char *typed, *msg;
	} bad[] = {
		{ "psych",
		    "need-domains: 'psych' begins psychotic-symptoms and "
		    "psychological-distress; say which" },
		{ "food2",
		    "need-domains: no code 'food2' on 2014-06-30; did you "
		    "mean 'food'?" },
	};
	struct pir_json *list PIR_AUTO(pir_json_release) =
	    read_list("need-domains");

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pir_err err = PIR_ERR_INIT;
		const char *code = "unchanged";

		cr_expect_eq(pir_vocab_resolve(list, bad[i].typed, DAY, &code,
				 &err),
		    PIR_INVALID);
		cr_expect_str_eq(err.msg, bad[i].msg);
		cr_expect_str_eq(code, "unchanged");
	}
}

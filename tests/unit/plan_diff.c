/* The differences of two plans in words, and a plan along time. */
#include <criterion/criterion.h>

#include "auto.h"
#include "parse.h"
#include "plan_diff.h"
#include "plan_timeline.h"
#include "text.h"

#define PLAN \
	"{\"kind\":\"plan\",\"state\":\"agreed\",\"goals\":[" \
	"{\"id\":\"gaaa\",\"state\":\"active\",\"title\":\"A home\"," \
	"\"needs\":[\"accommodation\"],\"priority\":1," \
	"\"target_on\":\"2014-06-30\",\"actions\":[" \
	"{\"id\":\"aaaa\",\"state\":\"planned\",\"what\":\"Apply\"," \
	"\"partner\":\"one\",\"from\":\"2013-07-20\"," \
	"\"due\":\"2013-08-02\"}," \
	"{\"id\":\"aaab\",\"state\":\"in-progress\",\"what\":\"Am\xc3\xa9lie " \
	"\xe5\xae\xb6 and a title that is longer than there is room for\"," \
	"\"due\":\"2014-05-01\"}]}]}"

static enum pir_code
note(const struct pir_plan_delta *delta, void *ctx, struct pir_err *err)
{
	(void)err;
	pir_strs_addf(ctx, "%s: %s", delta->entry, delta->change);
	return PIR_OK;
}

static void
expect_diff(const char *was, const char *now, const char *const *lines)
{
	struct pir_json *a PIR_AUTO(pir_json_release) =
	    was ? parse_json(was) : NULL;
	struct pir_json *b PIR_AUTO(pir_json_release) = parse_json(now);
	struct pir_strs said PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_err err = PIR_ERR_INIT;
	size_t n = 0;

	cr_assert_eq(pir_plan_diff(a, b, note, &said, &err), PIR_OK);
	for (; lines[n]; n++) {
		cr_assert(n < said.n, "'%s' is not said", lines[n]);
		cr_expect_str_eq(said.v[n], lines[n]);
	}
	cr_expect_eq(said.n, n, "more is said: %s", said.n ? said.v[n] : "");
}

/* The plan with one text in place of another. */
static char *
with(const char *old, const char *new)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *at = strstr(PLAN, old);

	cr_assert_not_null(at);
	pir_str_addn(&text, PLAN, (size_t)(at - PLAN));
	pir_str_add(&text, new);
	pir_str_add(&text, at + strlen(old));
	return pir_str_detach(&text);
}

Test(plan_diff, is_empty_for_the_same_plan)
{
	expect_diff(PLAN, PLAN, (const char *const[]){ NULL });
}

Test(plan_diff, names_the_entry_and_says_what_became_of_it)
{
	char *due PIR_AUTO(pir_free) = with("2013-08-02", "2013-09-01");
	char *title PIR_AUTO(pir_free) = with("A home", "A house");
	char *partner PIR_AUTO(pir_free) = with("\"partner\":\"one\",", "");
	char *needs PIR_AUTO(pir_free) =
	    with("[\"accommodation\"]", "[\"money\",\"food\"]");

	expect_diff(PLAN, due,
	    (const char *const[]){ "action aaaa: due 2013-08-02 -> 2013-09-01",
		NULL });
	expect_diff(PLAN, title,
	    (const char *const[]){ "goal gaaa: title A home -> A house",
		NULL });
	expect_diff(PLAN, partner,
	    (const char *const[]){ "action aaaa: partner: no longer one",
		NULL });
	expect_diff(partner, PLAN,
	    (const char *const[]){ "action aaaa: partner: one", NULL });
	expect_diff(PLAN, needs,
	    (const char *const[]){
		"goal gaaa: needs accommodation -> money, food", NULL });
}

Test(plan_diff, says_of_a_new_entry_what_it_is)
{
	expect_diff("{\"state\":\"agreed\",\"goals\":[]}",
	    "{\"state\":\"revised\",\"goals\":[{\"id\":\"gaaa\","
	    "\"title\":\"T\",\"needs\":[\"money\"],\"priority\":1,"
	    "\"actions\":[{\"id\":\"aaaa\",\"what\":\"W\","
	    "\"partner\":\"one\",\"due\":\"2014-01-01\"}]}]}",
	    (const char *const[]){ "plan: state agreed -> revised",
		"goal gaaa: added: T, for money",
		"action aaaa: added: W, one, due 2014-01-01", NULL });
	expect_diff(NULL, "{\"state\":\"draft\",\"goals\":[]}",
	    (const char *const[]){ "plan: state: draft", NULL });
}

Test(plan_diff, says_an_agreement_in_a_line)
{
	expect_diff("{\"state\":\"agreed\"}",
	    "{\"state\":\"agreed\",\"agreements\":[{\"on\":\"2013-07-21\","
	    "\"by\":\"one\",\"how\":\"verbal\"}]}",
	    (const char *const[]){ "plan: agreement: one, verbal, 2013-07-21",
		NULL });
}

/* ---- Along time -------------------------------------------------------------
 */

static size_t
column_of(const char *line, char sign)
{
	const char *at = strrchr(line, sign);
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (!at)
		return 0;
	pir_str_addn(&text, line, (size_t)(at - line));
	return pir_text_width(pir_str_get(&text)) + 1;
}

Test(plan_timeline, keeps_to_the_width_and_each_day_to_its_column)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = parse_json(PLAN);

	for (size_t width = 40; width <= 200; width++)
		for (int scale = 0; scale < 3; scale++) {
			struct pir_strs lines PIR_AUTO(pir_strs_release) =
			    PIR_STRS_INIT;
			struct pir_timeline how = {
				.today = { 2014, 3, 3 },
				.width = width,
				.scale = (enum pir_timeline_scale)scale,
			};
			size_t today = 0;

			pir_plan_timeline(plan, &how, &lines);
			cr_assert_geq(lines.n, 6);
			for (size_t i = 0; i < lines.n; i++)
				cr_assert_leq(pir_text_width(lines.v[i]), width,
				    "%s", lines.v[i]);
			for (size_t i = 2; i < 5; i++) {
				size_t column = column_of(lines.v[i], '|');

				today = today ? today : column;
				cr_assert(!column || column == today, "%s",
				    lines.v[i]);
			}
			cr_assert(today, "today is marked");
		}
}

Test(plan_timeline, draws_nothing_without_a_day)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) =
	    parse_json("{\"goals\":[{\"id\":\"gaaa\",\"actions\":[{}]}]}");
	struct pir_strs lines PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	pir_plan_timeline(plan,
	    &(struct pir_timeline){ .today = { 2014, 3, 3 }, .width = 80 },
	    &lines);
	cr_expect_eq(lines.n, 0);
}

Test(plan_timeline, cuts_a_day_that_is_centuries_away)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) =
	    parse_json("{\"goals\":[{\"id\":\"gaaa\",\"actions\":[{\"id\":"
		       "\"aaaa\",\"from\":\"2013-01-01\",\"due\":"
		       "\"9999-12-31\"}]}]}");
	struct pir_strs lines PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	pir_plan_timeline(plan,
	    &(struct pir_timeline){ .today = { 2014, 3, 3 },
		.width = 60,
		.scale = PIR_TIMELINE_WEEKS },
	    &lines);
	for (size_t i = 0; i < lines.n; i++)
		cr_expect_leq(pir_text_width(lines.v[i]), 60);
}

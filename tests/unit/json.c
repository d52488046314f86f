#include "json.h"

#include <criterion/criterion.h>

#include "auto.h"
#include "parse.h"

Test(json, a_member_is_found_by_its_exact_name)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"a\": \"lower\", \"A\": \"upper\", \"\": \"none\"}");

	cr_assert_str_eq(pir_json_str(json, "A"), "upper");
	cr_assert_str_eq(pir_json_str(json, "a"), "lower");
	cr_assert_str_eq(pir_json_str(json, ""), "none");
	cr_assert_null(pir_json_get(json, "b"));
}

Test(json, look_ups_of_what_is_not_there_can_be_chained)
{
	const struct pir_json *none =
	    pir_json_get(pir_json_get(NULL, "a"), "b");

	cr_assert_null(none);
	cr_assert_eq(pir_json_type(none), PIR_JSON_NONE);
	cr_assert_null(pir_json_first(none));
	cr_assert_null(pir_json_next(none));
	cr_assert_null(pir_json_name(none));
	cr_assert_eq(pir_json_count(none), 0);
	cr_assert_str_eq(pir_json_text(none), "");
	cr_assert_eq(pir_json_number(none), 0);
	cr_assert_not(pir_json_truth(none));
	cr_assert_not(pir_json_is_integer(none));
	cr_assert_null(pir_json_entry(none, "goals", "k3f9"));
	cr_assert_not(pir_json_has(none, "x"));
}

Test(json, a_value_of_another_type_counts_as_absent)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"s\": \"5\", \"n\": 5, \"l\": [\"s\"], \"f\": 1.5}");

	cr_assert_str_eq(pir_json_str(json, "n"), "");
	cr_assert_eq(pir_json_int(json, "s", 7), 7);
	cr_assert_eq(pir_json_int(json, "f", 7), 7);
	cr_assert_eq(pir_json_int(json, "n", 7), 5);
	cr_assert_not(pir_json_bool(json, "n"));
	cr_assert_null(pir_json_get(pir_json_get(json, "l"), "s"));
	cr_assert_not(pir_json_has(json, "5"));
}

Test(json, whole_numbers_are_told_from_others)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("[0, -0.0, 1.0, 1.5, 999999999999999, 1e15, \"1\"]");
	static const bool expected[] = { true, true, true, false, true, false,
		false };
	size_t i = 0;

	for (const struct pir_json *e = pir_json_first(json); e;
	     e = pir_json_next(e))
		cr_assert_eq(pir_json_is_integer(e), expected[i++]);
	cr_assert_eq(i, 7);
}

Test(json, large_numbers_are_exact)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"a\": -999999999999999, \"b\": 2147483648}");

	cr_assert_eq(pir_json_int(json, "a", 0), -999999999999999);
	cr_assert_eq(pir_json_int(json, "b", 0), 2147483648);
}

Test(json, members_and_elements_are_walked_in_order)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"z\": 1, \"a\": [true, null], \"m\": {}}");
	const struct pir_json *m = pir_json_first(json);

	cr_assert_str_eq(pir_json_name(m), "z");
	m = pir_json_next(m);
	cr_assert_str_eq(pir_json_name(m), "a");
	cr_assert_eq(pir_json_count(m), 2);
	cr_assert(pir_json_truth(pir_json_first(m)));
	cr_assert_null(pir_json_name(pir_json_first(m)));
	m = pir_json_next(m);
	cr_assert_eq(pir_json_type(m), PIR_JSON_OBJECT);
	cr_assert_null(pir_json_next(m));
}

Test(json, entries_are_found_by_id)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = parse_json(
	    "{\"goals\": [{\"id\": \"k3f9\"}, {\"id\": \"x2b1\", \"n\": 2}]}");

	cr_assert_eq(pir_json_int(pir_json_entry(json, "goals", "x2b1"), "n",
			 0),
	    2);
	cr_assert_null(pir_json_entry(json, "goals", "x2b"));
	cr_assert_null(pir_json_entry(json, "actions", "x2b1"));
}

Test(json, strings_and_lists_are_compared_exactly)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"state\": \"open\", \"to\": [\"all\", 1]}");

	cr_assert(pir_json_is(json, "state", "open"));
	cr_assert_not(pir_json_is(json, "state", "Open"));
	cr_assert_not(pir_json_is(json, "none", ""));
	cr_assert(pir_json_has(pir_json_get(json, "to"), "all"));
	cr_assert_not(pir_json_has(pir_json_get(json, "to"), "1"));
}

Test(json, a_date_that_is_not_one_is_no_day)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"on\": \"2013-08-01\", \"to\": \"2013-02-30\"}");

	cr_assert_eq(pir_json_date(json, "on").month, 8);
	cr_assert_not(pir_date_is_set(pir_json_date(json, "to")));
	cr_assert_not(pir_date_is_set(pir_json_date(json, "from")));
}

Test(json, an_entry_is_in_force_from_its_first_to_its_last_day)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"from\": \"2013-07-01\", \"to\": \"2013-07-31\"}");
	struct pir_date day = { 2013, 7, 1 };

	cr_assert(pir_json_in_force(json, day));
	day.day = 31;
	cr_assert(pir_json_in_force(json, day));
	cr_assert_not(pir_json_in_force(json, pir_date_add_days(day, 1)));
	pir_json_remove(json, "to");
	cr_assert(pir_json_in_force(json, pir_date_add_days(day, 1)));
	cr_assert_not(
	    pir_json_in_force(json, (struct pir_date){ 2013, 6, 30 }));
}

/* ---- Comparing ---------------------------------------------------- */

static bool
equal(const char *a, const char *b)
{
	struct pir_json *x PIR_AUTO(pir_json_release) = parse_json(a);
	struct pir_json *y PIR_AUTO(pir_json_release) = parse_json(b);

	cr_assert_eq(pir_json_equal(x, y), pir_json_equal(y, x));
	return pir_json_equal(x, y);
}

Test(json, values_are_equal_whatever_the_order_of_members)
{
	cr_assert(equal("{\"a\": 1, \"b\": [2]}", "{\"b\": [2], \"a\": 1.0}"));
	cr_assert(equal("0", "-0"));
	cr_assert(equal("\"\\u0061\"", "\"a\""));
	cr_assert(equal("[]", "[]"));
	cr_assert(equal("null", "null"));
}

Test(json, values_that_differ_are_not_equal)
{
	cr_assert_not(equal("[1, 2]", "[2, 1]"));
	cr_assert_not(equal("[1]", "[1, 1]"));
	cr_assert_not(equal("{\"a\": 1}", "{\"a\": 1, \"b\": 1}"));
	cr_assert_not(equal("{\"a\": 1}", "{\"b\": 1}"));
	cr_assert_not(equal("1", "true"));
	cr_assert_not(equal("0", "false"));
	cr_assert_not(equal("\"a\"", "\"A\""));
	cr_assert_not(equal("[]", "{}"));
	cr_assert_not(equal("999999999999998", "999999999999999"));
}

static bool
repeats(const char *array)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = parse_json(array);

	return pir_json_repeats(json);
}

Test(json, the_same_element_is_found_twice)
{
	cr_assert(repeats("[\"a\", \"b\", \"a\"]"));
	cr_assert(repeats("[0, 1, -0.0]"));
	cr_assert(repeats("[{\"a\": 1, \"b\": 2}, {\"b\": 2, \"a\": 1}]"));
	cr_assert(repeats("[[1, 2], [2, 1], [1, 2]]"));
	cr_assert_not(repeats("[]"));
	cr_assert_not(
	    repeats("[1, true, \"1\", null, [], {}, [[]], 0, false]"));
	cr_assert_not(repeats("[[1, 2], [2, 1]]"));
	cr_assert_not(repeats("[{\"a\": 1}, {\"a\": 2}, {\"b\": 1}]"));
}

/* The first object, closed before any name was seen. */
Test(json, an_empty_object_is_read)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_json_parse_record(&json, "{}", 2, &err), PIR_OK);
	cr_expect_eq(pir_json_type(json), PIR_JSON_OBJECT);
	cr_expect_eq(pir_json_count(json), 0);
}

#include <signal.h>
#include <criterion/criterion.h>

#include "auto.h"
#include "parse.h"

static void
expect(const struct pir_json *json, const char *line)
{
	struct pir_str out PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_json_print_line(json, &out);
	cr_assert_str_eq(pir_str_get(&out), line);
}

Test(json_edit, a_member_is_replaced_in_its_place)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"a\": 1, \"b\": {\"x\": []}, \"c\": 3}");

	pir_json_set_str(json, "b", "two");
	pir_json_set_int(json, "a", -1);
	pir_json_set_bool(json, "c", true);
	pir_json_set_date(json, "d", (struct pir_date){ 2013, 7, 1 });
	expect(json,
	    "{\"a\": -1, \"b\": \"two\", \"c\": true, \"d\": \"2013-07-01\"}");
}

Test(json_edit, names_that_differ_in_case_are_two_members)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"A\": 1}");

	pir_json_set_int(json, "a", 2);
	pir_json_remove(json, "A");
	expect(json, "{\"a\": 2}");
}

Test(json_edit, a_member_set_to_itself_stays)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"a\": [1], \"b\": 2}");

	pir_json_set(json, "a", pir_json_get(json, "a"));
	expect(json, "{\"a\": [1], \"b\": 2}");
}

Test(json_edit, nothing_is_given_for_an_empty_string)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"a\": \"old\"}");

	pir_json_give_str(json, "a", NULL);
	pir_json_give_str(json, "a", "");
	pir_json_give_str(json, "b", "");
	expect(json, "{\"a\": \"old\"}");
	pir_json_give_str(json, "a", "new");
	expect(json, "{\"a\": \"new\"}");
}

Test(json_edit, what_is_needed_is_made_once)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = pir_json_object();

	pir_json_append_str(pir_json_need_array(json, "l"), "a");
	pir_json_append_str(pir_json_need_array(json, "l"), "b");
	pir_json_set_int(pir_json_need_object(json, "o"), "n", 1);
	pir_json_set_int(pir_json_need_object(json, "o"), "m", 2);
	expect(json, "{\"l\": [\"a\", \"b\"], \"o\": {\"n\": 1, \"m\": 2}}");
}

Test(json_edit, a_part_moves_from_one_document_to_another)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"a\": {\"x\": 1}, \"b\": [10, 20, 30]}");
	struct pir_json *array PIR_AUTO(pir_json_release) = pir_json_array();
	struct pir_json *b = pir_json_get(json, "b");
	struct pir_json *a = pir_json_detach(json, pir_json_get(json, "a"));

	cr_assert_null(pir_json_name(a));
	pir_json_append(array, a);
	pir_json_append(array,
	    pir_json_detach(b, pir_json_next(pir_json_first(b))));
	pir_json_append(array, pir_json_copy(b));
	expect(json, "{\"b\": [10, 30]}");
	expect(array, "[{\"x\": 1}, 20, [10, 30]]");
}

Test(json_edit, a_changed_part_outlives_the_document_it_was_in)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"a\": {\"x\": [\"one\"]}, \"b\": 2}");
	struct pir_json *part PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *a = pir_json_get(json, "a");

	pir_json_append_str(pir_json_get(a, "x"), "two");
	pir_json_set_str(a, "y", "three");
	part = pir_json_detach(json, a);
	pir_json_set(json, "c", parse_json("{\"d\": []}"));
	pir_json_set_str(json, "b", "text");
	expect(json, "{\"b\": \"text\", \"c\": {\"d\": []}}");
	pir_json_release(&json);
	expect(part, "{\"x\": [\"one\", \"two\"], \"y\": \"three\"}");
}

Test(json_edit, first_and_last_members_can_be_taken_out)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"a\": 1, \"b\": 2, \"c\": 3}");

	pir_json_remove(json, "c");
	pir_json_remove(json, "none");
	pir_json_set_int(json, "d", 4);
	pir_json_remove(json, "a");
	expect(json, "{\"b\": 2, \"d\": 4}");
	pir_json_remove(json, "b");
	pir_json_remove(json, "d");
	pir_json_set_int(json, "e", 5);
	expect(json, "{\"e\": 5}");
}

Test(json_edit, a_copy_is_independent)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"a\": {\"b\": [1, \"x\", null, false]}}");
	struct pir_json *copy PIR_AUTO(pir_json_release) =
	    pir_json_copy(pir_json_get(json, "a"));

	cr_assert_null(pir_json_name(copy));
	cr_assert_null(pir_json_next(copy));
	pir_json_remove(json, "a");
	expect(copy, "{\"b\": [1, \"x\", null, false]}");
	cr_assert_null(pir_json_copy(NULL));
}

Test(json_edit, a_shared_document_lives_as_long_as_one_holds_it)
{
	struct pir_json *json = parse_json("{\"a\": {\"b\": [1, \"x\"]}}");
	struct pir_json *one = pir_json_share(json);
	struct pir_json *other = pir_json_share(json);
	struct pir_json *copy PIR_AUTO(pir_json_release) = pir_json_copy(one);

	pir_json_release(&json);
	pir_json_release(&one);
	expect(other, "{\"a\": {\"b\": [1, \"x\"]}}");
	pir_json_release(&other);
	pir_json_remove(copy, "a");
	expect(copy, "{}");
}

Test(json_edit, a_shared_document_is_not_changed, .signal = SIGABRT)
{
	struct pir_json *json = parse_json("{\"a\": {\"b\": [1, \"x\"]}}");

	pir_json_share(json);
	pir_json_append_str(pir_json_get(pir_json_get(json, "a"), "b"), "y");
}

Test(json_edit, members_and_elements_move_to_the_end)
{
	struct pir_json *json PIR_AUTO(pir_json_release) =
	    parse_json("{\"a\": 1, \"b\": 2, \"c\": 3}");

	pir_json_move_last(json, pir_json_get(json, "a"));
	pir_json_move_last(json, pir_json_get(json, "a"));
	pir_json_move_last(json, pir_json_get(json, "c"));
	expect(json, "{\"b\": 2, \"a\": 1, \"c\": 3}");
}

Test(json_edit, the_largest_numbers_can_be_set)
{
	struct pir_json *json PIR_AUTO(pir_json_release) = pir_json_array();

	pir_json_append(json, pir_json_integer(999999999999999));
	pir_json_append(json, pir_json_integer(-999999999999999));
	expect(json, "[999999999999999, -999999999999999]");
}

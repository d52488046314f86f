#include <criterion/criterion.h>
#include <string.h>

#include "near.h"

static void
expect_said(const char *typed, const char *const *words, const char *said)
{
	struct pir_near near = PIR_NEAR_INIT(typed);
	struct pir_err err = PIR_ERR_INIT;

	for (; *words; words++)
		pir_near_offer(&near, *words);
	pir_fail(&err, PIR_INVALID, "no");
	pir_near_say(&near, "--", &err);
	cr_expect_str_eq(err.msg, said, "'%s': %s", typed, err.msg);
}

Test(near, suggests_the_word_with_the_fewest_letters_changed)
{
	static const char *const words[] = { "family", "facilitator", "from",
		"to", "format", NULL };

	expect_said("fmaily", words, "no; did you mean '--family'?");
	expect_said("famly", words, "no; did you mean '--family'?");
	expect_said("familyy", words, "no; did you mean '--family'?");
	expect_said("fanily", words, "no; did you mean '--family'?");
	expect_said("form", words, "no; did you mean '--from' or '--format'?");
	expect_said("faciliattro", words, "no; did you mean '--facilitator'?");
}

Test(near, takes_the_beginning_of_a_word_for_near)
{
	static const char *const words[] = { "safety-to-self",
		"safety-to-others", "self-care", NULL };

	expect_said("safety", words,
	    "no; did you mean '--safety-to-self' or '--safety-to-others'?");
	expect_said("sa", words, "no");
}

Test(near, suggests_no_more_than_three_in_the_order_offered)
{
	static const char *const words[] = { "bat", "cat", "hat", "mat", NULL };

	expect_said("rat", words,
	    "no; did you mean '--bat', '--cat' or '--hat'?");
}

Test(near, says_nothing_when_nothing_is_near)
{
	static const char *const words[] = { "to", "housing", NULL };
	char lengthy[200];

	memset(lengthy, 'h', sizeof lengthy - 1);
	lengthy[sizeof lengthy - 1] = '\0';
	expect_said("", words, "no");
	expect_said("abc", words, "no");
	expect_said("hosting-a-lot", words, "no");
	expect_said(lengthy, words, "no");
}

#include <criterion/criterion.h>

#include "text.h"

Test(text_matches, finds_names_by_the_beginnings_of_words)
{
	static const struct {
		const char *name, *words;
	} found[] = {
		{ "Jane Example", "jane" },
		{ "Jane Example", "EX ja" },
		{ "Jane Example", "  exam\tjan " },
		{ "Jane Example", "" },
		{ "Jane Example", " " },
		{ "", "" },
		{ "Brian O'Brien", "o'brien" },
		{ "Brian O'Brien", "obrien" },
		{ "Brian O’Brien", "o'brien" },
		{ "Brian O'Brien", "o’br" },
		{ "Sean O'Brien", "brien" },
		{ "Sean OBrien", "o'brien" },
		{ "Sean O Brien", "o'brien" },
		{ "Gina D’Angelo", "dangelo" },
		{ "Gina D’Angelo", "ANGELO" },
		{ "Piet van der Berg", "van der berg" },
		{ "Piet van der Berg", "berg" },
		{ "Piet van der Berg", "van-der-berg" },
		{ "Nguyễn Thị Đào", "nguyen dao" },
		{ "Nguyen Thi Dao", "Nguyễn" },
		{ "Anne-Marie Smith-Jones", "anne jones" },
		{ "Anne-Marie Smith-Jones", "marie smith-j" },
		{ "Anne-Marie Smith-Jones", "annemarie" },
		{ "Anne Marie", "anne-marie" },
		{ "Anna (Annie) Ng", "annie" },
		{ "J.R. Smith", "r" },
		{ "J.R. Smith", "jr smith" },
		{ "J R Smith", "j.r. smith" },
		{ "John St. Clair", "st clair" },
		{ "John St Clair", "st. clair" },
		{ "Anna (Annie) Ng", "(annie)" },
		{ "Jane Example 1980-02-29", "1980" },
		{ "Jane Example 1980-02-29", "1980-02-29" },
		{ "Jane Example", "- jane" },
		{ "李小龙", "李小" },
	};

	for (size_t i = 0; i < sizeof found / sizeof *found; i++)
		cr_expect(pir_text_matches(found[i].name, found[i].words),
		    "'%s' by '%s'", found[i].name, found[i].words);
}

Test(text_matches, finds_no_other)
{
	static const struct {
		const char *name, *words;
	} missed[] = {
		{ "Jane Example", "ane" },
		{ "Jane Example", "jane x" },
		{ "Jane Example", "janet" },
		{ "Jane Example", "janeexample" },
		{ "Jane Example", "jane-x" },
		{ "", "jane" },
		{ "Brian O'Brien", "rien" },
		{ "Brian O'Brien", "o'brienx" },
		{ "Piet van der Berg", "vanderberg" },
		{ "Anne-Marie", "annie" },
		{ "李小龙", "小" },
	};

	for (size_t i = 0; i < sizeof missed / sizeof *missed; i++)
		cr_expect_not(pir_text_matches(missed[i].name, missed[i].words),
		    "'%s' by '%s'", missed[i].name, missed[i].words);
}

static void
expect_similar(const char *a, const char *b, bool expected)
{
	cr_expect_eq(pir_text_is_similar(a, b), expected, "%s, %s", a, b);
	cr_expect_eq(pir_text_is_similar(b, a), expected, "%s, %s", b, a);
}

Test(text_is_similar, forgives_one_slip_in_a_long_name)
{
	expect_similar("Smith", "smith", true);
	expect_similar("Smith", "Smyth", true);
	expect_similar("Smith", "Smithe", true);
	expect_similar("Smith", "Smit", true);
	expect_similar("Smith", "Msith", true);
	expect_similar("Smith", "Smiht", true);
	expect_similar("Smith", "Xmith", true);
	expect_similar("Smith", "Asmith", true);
	expect_similar("Anna", "Hanna", true);
	expect_similar("Nguyễn", "Nguyen", true);
	expect_similar("Nguyễn", "Nguyn", true);
	expect_similar("O'Brien", "O’BRIEN", true);
	expect_similar("O'Brien", "OBrien", true);
	expect_similar("O'Brien", "O'Brian", true);
	expect_similar("van der Berg", "Vanderberg", true);
	expect_similar("Smith-Jones", "Smith Jones", true);
	expect_similar("Иванов", "Иваноф", true);
}

Test(text_is_similar, takes_two_slips_for_another_name)
{
	expect_similar("Smith", "Smythe", false);
	expect_similar("Smith", "Jones", false);
	expect_similar("Smith", "htimS", false);
	expect_similar("Smith", "Smitten", false);
	expect_similar("Martin", "Matrni", false);
	expect_similar("Marta", "Armta", false);
}

Test(text_is_similar, wants_a_short_name_to_be_equal)
{
	expect_similar("Bo", "bo", true);
	expect_similar("Ann", "Ánn", true);
	expect_similar("Ann", "Ana", false);
	expect_similar("Ann", "Anna", false);
	expect_similar("Li", "Lee", false);
	expect_similar("日本", "日木", false);
}

Test(text_is_similar, finds_nothing_like_no_name)
{
	expect_similar("", "", false);
	expect_similar("-", "'", false);
	expect_similar("", "Smith", false);
}

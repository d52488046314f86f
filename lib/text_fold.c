#include "text.h"

#include <string.h>

#include "text_range.h"

/*
 * What the 32 characters from first on become, in their order: "." stays
 * as it is, a capital stands for two letters.  After UnicodeData.txt of
 * Unicode 14: the small letter, without what its decomposition adds; a
 * letter "WITH STROKE", hook or tail becomes the letter.
 */
#define ROW 32
struct row {
	uint32_t first;
	const char *to;
};
static const struct row rows[] = {
	{ 0x00c0, "aaaaaaAceeeeiiiidnooooo.ouuuuyTS" },
	{ 0x00e0, "aaaaaaAceeeeiiiidnooooo.ouuuuyTy" },
	{ 0x0100, "aaaaaaccccccccddddeeeeeeeeeegggg" },
	{ 0x0120, "gggghhhhiiiiiiiiiiIIjjkkklllllll" },
	{ 0x0140, "lllnnnnnnnnnooooooOOrrrrrrssssss" },
	{ 0x0160, "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs" },
	{ 0x0180, "bbbbƅ.ɔccdddd.ǝəɛffgɣHɩikkl.ɯnnɵ" },
	{ 0x01a0, "ooƣ.ppʀƨ.ʃ.ttttuuʊvyyzzʒƹ...ƽ..w" },
	{ 0x01c0, "....DDDLLLNNNaaiioouuuuuuuuuu.aa" },
	{ 0x01e0, "aaAAggggkkooooʒʒjDDDggHwnnaaAAoo" },
	{ 0x0200, "aaaaeeeeiiiioooorrrruuuussttȝ.hh" },
	{ 0x0220, "ndUUzzaaeeooooooooyylntjBQacclts" },
	{ 0x0240, "zɂ.bʉʌeejjqqrryy...b.cdd........" },
	{ 0x0260, "g.....h.i..lll...mnn........rrr." },
	{ 0x0280, "..s.....t..v....zz...........j.." },
	{ 0x02a0, "q..............................." },
	{ 0x0360, "................ͱ.ͳ.ʹ.ͷ........ϳ" },
	{ 0x0380, "......α.εηι.ο.υωιαβγδεζηθικλμνξο" },
	{ 0x03a0, "πρ.στυφχψωιυαεηιυ..............." },
	{ 0x03c0, "..σ.......ιυουωϗβθυυυφπ.ϙ.ϛ.ϝ.ϟ." },
	{ 0x03e0, "ϡ.ϣ.ϥ.ϧ.ϩ.ϫ.ϭ.ϯ.κρσ.θε.ϸ.σϻ..ͻͼͽ" },
	{ 0x0400, "ееђгєѕііјљњћкиуџабвгдежзииклмноп" },
	{ 0x0420, "рстуфхцчшщъыьэюя.........и......" },
	{ 0x0440, "................ее.г...і....киу." },
	{ 0x0460, "ѡ.ѣ.ѥ.ѧ.ѩ.ѫ.ѭ.ѯ.ѱ.ѳ.ѵ.ѵѵѹ.ѻ.ѽ.ѿ." },
	{ 0x0480, "ҁ.........ҋ.ҍ.ҏ.ґ.ғ.ҕ.җ.ҙ.қ.ҝ.ҟ." },
	{ 0x04a0, "ҡ.ң.ҥ.ҧ.ҩ.ҫ.ҭ.ү.ұ.ҳ.ҵ.ҷ.ҹ.һ.ҽ.ҿ." },
	{ 0x04c0, "ӏжжӄ.ӆ.ӈ.ӊ.ӌ.ӎ..ааааӕ.ееә.әәжжзз" },
	{ 0x04e0, "ӡ.ииииооө.өөээууууууччӷ.ыыӻ.ӽ.ӿ." },
	{ 0x0500, "ԁ.ԃ.ԅ.ԇ.ԉ.ԋ.ԍ.ԏ.ԑ.ԓ.ԕ.ԗ.ԙ.ԛ.ԝ.ԟ." },
	{ 0x0520, "ԡ.ԣ.ԥ.ԧ.ԩ.ԫ.ԭ.ԯ................." },
	{ 0x1e00, "aabbbbbbccddddddddddeeeeeeeeeeff" },
	{ 0x1e20, "gghhhhhhhhhhiiiikkkkkkllllllllmm" },
	{ 0x1e40, "mmmmnnnnnnnnoooooooopppprrrrrrrr" },
	{ 0x1e60, "ssssssssssttttttttuuuuuuuuuuvvvv" },
	{ 0x1e80, "wwwwwwwwwwxxxxyyzzzzzzhtwyasssS." },
	{ 0x1ea0, "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" },
	{ 0x1ec0, "eeeeeeeeiiiioooooooooooooooooooo" },
	{ 0x1ee0, "oooouuuuuuuuuuuuuuyyyyyyyyỻ.ỽ.yy" },
	{ 0x1f00, "ααααααααααααααααεεεεεε..εεεεεε.." },
	{ 0x1f20, "ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι" },
	{ 0x1f40, "οοοοοο..οοοοοο..υυυυυυυυ.υ.υ.υ.υ" },
	{ 0x1f60, "ωωωωωωωωωωωωωωωωααεεηηιιοουυωω.." },
	{ 0x1f80, "ααααααααααααααααηηηηηηηηηηηηηηηη" },
	{ 0x1fa0, "ωωωωωωωωωωωωωωωωααααα.ααααααα.ι." },
	{ 0x1fc0, "..ηηη.ηηεεηηη...ιιιι..ιιιιιι...." },
	{ 0x1fe0, "υυυυρρυυυυυυρ.....ωωω.ωωοοωωω..." },
	{ 0x2c60, "lllprathhkkzzɑmɐɒvwwvⱶ..e.o...sz" },
};

static const char *
two_letters(char key)
{
	static const char *const pairs[] = { "Aae", "Bdb", "Ddz", "Hhv", "Iij",
		"Llj", "Nnj", "Ooe", "Qqp", "Sss", "Tth", "Uou" };

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (pairs[i][0] == key)
			return pairs[i] + 1;
	return "";
}

/* The row that c stands in, or NULL. */
static const char *
find_row(uint32_t c)
{
	for (size_t i = 0; c >= 0x80 && i < sizeof rows / sizeof *rows; i++)
		if (c - rows[i].first < ROW)
			return rows[i].to;
	return NULL;
}

/* Append the letter of that place in the row. */
static bool
add_letter(struct pir_str *out, const char *row, uint32_t place)
{
	size_t len = strlen(row);
	uint32_t c;
	size_t n = pir_text_decode(row, len, &c);

	while (place-- > 0) {
		row += n;
		len -= n;
		n = pir_text_decode(row, len, &c);
	}
	if (c == '.')
		return false;
	if (c >= 'A' && c <= 'Z')
		pir_str_add(out, two_letters((char)c));
	else
		pir_str_addn(out, row, n);
	return true;
}

/* The plain spelling of punctuation that names are written with. */
static char
plain(uint32_t c)
{
	if (c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0xb4 || c == '`')
		return '\'';
	if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
		return '-';
	if (c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f)
		return ' ';
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : '\0';
}

/* Accents and vowel points that a name is also written without. */
static const struct pir_range accents[] = {
	{ 0x00ad, 0x00ad }, /* soft hyphen */
	{ 0x0300, 0x036f }, /* Latin, Greek and Cyrillic marks */
	{ 0x0483, 0x0487 }, /* Cyrillic marks */
	{ 0x0591, 0x05bd }, /* Hebrew points */
	{ 0x05bf, 0x05bf }, { 0x05c1, 0x05c2 }, { 0x05c4, 0x05c5 },
	{ 0x05c7, 0x05c7 }, { 0x0610, 0x061a }, /* Arabic marks and vowels */
	{ 0x064b, 0x065f }, { 0x0670, 0x0670 },
	{ 0x1ab0, 0x1aff },                     /* more marks */
	{ 0x1dc0, 0x1dff }, { 0x200c, 0x200d }, /* joiners */
	{ 0x20d0, 0x20ff },                     /* marks on symbols */
	{ 0xfe00, 0xfe0f },                     /* variation selectors */
	{ 0xfe20, 0xfe2f },                     /* half marks */
};

static bool
is_silent(uint32_t c)
{
	return c >= 0x80 &&
	    pir_text_in(c, accents, sizeof accents / sizeof *accents);
}

void
pir_text_fold(struct pir_str *out, const char *s)
{
	size_t len = strlen(s);
	const char *row;
	uint32_t c;

	for (size_t i = 0, n; i < len; i += n) {
		n = pir_text_decode(s + i, len - i, &c);
		if (n == 0)
			c = PIR_TEXT_REPLACEMENT;
		n += n == 0;
		if (is_silent(c))
			continue;
		row = find_row(c);
		if (plain(c))
			pir_str_addc(out, plain(c));
		else if (!row || !add_letter(out, row, c % ROW))
			pir_text_encode(out, c);
	}
}

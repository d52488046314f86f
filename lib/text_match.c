#include "text.h"

#include <string.h>

#include "auto.h"
#include "mem.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* What separates words as well as joins them. */
static bool
is_joint(char c)
{
	return c == '-' || c == '\'' || c == '.';
}

static bool
is_separator(char c)
{
	return is_blank(c) || (c && strchr("-'!\"#$%&()*+,./:;<=>?@[]_|", c));
}

/* The next word from s on, or "" if there is none. */
static const char *
next_word(const char *s)
{
	while (is_blank(*s))
		s++;
	return s;
}

static const char *
word_end(const char *s)
{
	while (*s && !is_blank(*s))
		s++;
	return s;
}

/*
 * True if s begins with the word: "obrien" and "o'brien" begin "o'brien",
 * and where the word has a joint a blank will do: "van-der" "van der".
 */
static bool
begins(const char *s, const char *word, const char *end)
{
	while (word < end) {
		if (is_joint(*word)) {
			word++;
			while (is_joint(*s) || is_blank(*s))
				s++;
			continue;
		}
		while (is_joint(*s))
			s++;
		if (*s++ != *word++)
			return false;
	}
	return true;
}

/* True if a word of s begins so; what has no letter asks for nothing. */
static bool
has_word(const char *s, const char *word, const char *end)
{
	bool start = true;

	while (word < end && is_separator(*word))
		word++;
	for (; *s; s++) {
		if (start && !is_separator(*s) && begins(s, word, end))
			return true;
		start = is_separator(*s);
	}
	return word == end;
}

bool
pir_text_matches(const char *s, const char *words)
{
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str asked PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *word;

	pir_text_fold(&name, s);
	pir_text_fold(&asked, words);
	word = next_word(pir_str_get(&asked));
	while (*word) {
		const char *end = word_end(word);

		if (!has_word(pir_str_get(&name), word, end))
			return false;
		word = next_word(end);
	}
	return true;
}

/* The folded characters of a name, without blanks and joints. */
struct letters {
	uint32_t *v;
	size_t n;
};

static void
letters_release(struct letters *letters)
{
	free(letters->v);
}

static struct letters
spell(const char *s)
{
	struct pir_str str PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct letters letters = { 0 };
	uint32_t c = 0;

	pir_text_fold(&str, s);
	letters.v = pir_alloc(str.len, sizeof *letters.v);
	for (size_t i = 0, n; i < str.len; i += n) {
		n = pir_text_decode(str.s + i, str.len - i, &c);
		if (c >= 0x80 || !is_separator((char)c))
			letters.v[letters.n++] = c;
	}
	return letters;
}

/* What differs is one letter more, less or changed, or two swapped. */
static bool
is_one_edit(const uint32_t *a, size_t na, const uint32_t *b, size_t nb)
{
	while (na && nb && *a == *b) {
		a++, b++;
		na--, nb--;
	}
	while (na && nb && a[na - 1] == b[nb - 1])
		na--, nb--;
	if (na == 2 && nb == 2)
		return a[0] == b[1] && a[1] == b[0];
	return na <= 1 && nb <= 1;
}

#define LONG 4 /* letters; in a shorter name one edit makes another name */

bool
pir_text_is_similar(const char *a, const char *b)
{
	struct letters x PIR_AUTO(letters_release) = spell(a);
	struct letters y PIR_AUTO(letters_release) = spell(b);

	if (x.n >= LONG && y.n >= LONG)
		return is_one_edit(x.v, x.n, y.v, y.n);
	return x.n > 0 && x.n == y.n && !memcmp(x.v, y.v, x.n * sizeof *x.v);
}

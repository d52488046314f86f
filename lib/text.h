/* text.h - UTF-8 text: what a record may hold, what may be printed */
#ifndef PIR_TEXT_H
#define PIR_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "str.h"

/*
 * Decode the character at s (len bytes left) into *c and return its
 * length, 1 to 4; 0 if it is not valid UTF-8 (RFC 3629: no overlong
 * forms, no surrogates, nothing over U+10FFFF) or len is 0.
 */
size_t pir_text_decode(const char *s, size_t len, uint32_t *c);

/* The character, one that decode can give, as UTF-8; gives its length. */
#define PIR_TEXT_UTF8_MAX 4
size_t pir_text_utf8(char out[PIR_TEXT_UTF8_MAX], uint32_t c);

/* Append it. */
void pir_text_encode(struct pir_str *, uint32_t c);

/* U+FFFD, what stands for a character that cannot be shown. */
#define PIR_TEXT_REPLACEMENT 0xfffd

/*
 * True for what neither a record may hold nor output may carry: C0 and C1
 * controls and DEL (newline too), bidirectional marks, embeddings,
 * overrides and isolates, U+2028/2029, zero-width characters other than
 * U+200C and U+200D, U+FEFF, noncharacters.
 */
bool pir_text_is_unsafe(uint32_t c);

/*
 * Check that all of it may stand in a record; newlines only if notes is
 * true.  PIR_INVALID names the character, as U+202E, and its position.
 */
enum pir_code pir_text_check(const char *s, size_t len, bool notes,
    struct pir_err *);

/*
 * Append s so that it is safe to print: each unsafe character and invalid
 * byte becomes U+FFFD, a newline or tab a space unless keep_newlines keeps
 * the newline.
 */
void pir_text_print(struct pir_str *, const char *s, bool keep_newlines);

/*
 * Columns that it takes on a terminal once it went through pir_text_print:
 * two for wide characters, none for combining ones.  No locale is asked.
 */
size_t pir_text_width(const char *s);

/* Append at most so many columns of s, with "…" last if it was cut. */
void pir_text_cut(struct pir_str *, const char *s, size_t width);

/*
 * Append s in lower case without accents, for comparing: "Amélie" gives
 * "amelie", "Weiß" "weiss".  Latin, Greek and Cyrillic letters; apostrophes,
 * hyphens and spaces of typography become plain ones, combining marks,
 * soft hyphens and joiners go, a byte that is not UTF-8 becomes U+FFFD;
 * others stay as they are.
 */
void pir_text_fold(struct pir_str *, const char *s);

/*
 * True if each word of words (blanks apart) begins a word of s, both
 * folded.  Hyphens, apostrophes and dots separate words as well as join them:
 * "O'Brien" is found by obrien, o'brien and brien, "van der Berg" by berg
 * and van-der-berg.  Without a word everything matches.
 */
bool pir_text_matches(const char *s, const char *words);

/*
 * True if two names are alike: equal when folded, without blanks and
 * punctuation; if both have 4 letters or more, also if one letter is
 * more, less or another, or two neighbours are swapped.  A name without
 * letters is like none.
 */
bool pir_text_is_similar(const char *a, const char *b);

#endif

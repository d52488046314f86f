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

/* Columns that it takes on a terminal (wide and combining characters). */
size_t pir_text_width(const char *s);

/* Append at most so many columns of s, with "…" last if it was cut. */
void pir_text_cut(struct pir_str *, const char *s, size_t width);

/*
 * Append s in lower case without accents, for comparing: "Amélie" gives
 * "amelie".  Latin, Greek and Cyrillic letters; others stay as they are.
 */
void pir_text_fold(struct pir_str *, const char *s);

/*
 * True if each word of words (blanks apart) begins a word of s, both
 * folded.  A hyphen and an apostrophe separate words as well as join them.
 */
bool pir_text_matches(const char *s, const char *words);

/* True if two names are alike: folded equal, or one edit apart if long. */
bool pir_text_is_similar(const char *a, const char *b);

#endif

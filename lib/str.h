/* str.h - a string that grows, and a list of strings */
#ifndef PIR_STR_H
#define PIR_STR_H

#include <stdbool.h>
#include <stddef.h>

#include "err.h"

/* s is NUL-terminated once anything was added; NULL before. */
struct pir_str {
	char *s;
	size_t len;
	size_t cap;
};
#define PIR_STR_INIT ((struct pir_str){ 0 })

void pir_str_add(struct pir_str *, const char *);
void pir_str_addn(struct pir_str *, const char *, size_t len);
void pir_str_addc(struct pir_str *, char);
PIR_PRINTF(2, 3)
void pir_str_addf(struct pir_str *, const char *fmt, ...);

/* What it holds, "" when nothing; valid until it changes. */
const char *pir_str_get(const struct pir_str *);

/* Hand the buffer over (never NULL, freed with free) and start anew. */
char *pir_str_detach(struct pir_str *);

void pir_str_clear(struct pir_str *);
void pir_str_cut(struct pir_str *, size_t len); /* to at most so many bytes */
void pir_str_release(struct pir_str *);

/* Copies of strings, in the order added. */
struct pir_strs {
	char **v;
	size_t n;
	size_t cap;
};
#define PIR_STRS_INIT ((struct pir_strs){ 0 })

void pir_strs_add(struct pir_strs *, const char *);
void pir_strs_addn(struct pir_strs *, const char *, size_t len);
PIR_PRINTF(2, 3)
void pir_strs_addf(struct pir_strs *, const char *fmt, ...);
bool pir_strs_has(const struct pir_strs *, const char *);

/* Into strcmp(3) order, smallest first. */
void pir_strs_sort(struct pir_strs *);

/* "a, b and c", "a, b or c", or "" for none. */
void pir_strs_join(const struct pir_strs *, struct pir_str *out);
void pir_strs_join_or(const struct pir_strs *, struct pir_str *out);

void pir_strs_release(struct pir_strs *);

/* Strings that stand elsewhere, in the order given; nothing is owned. */
struct pir_list {
	const char *const *v;
	size_t n;
};

/* True if s begins with prefix. */
bool pir_str_has_prefix(const char *s, const char *prefix);

/* True if they differ at most in the case of ASCII letters. */
bool pir_str_is_alike(const char *, const char *);

#endif

#include "str.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"

static void
reserve(struct pir_str *str, size_t more)
{
	size_t need = str->len + more + 1;

	if (need <= str->cap)
		return;
	str->cap = need < 64 ? 64 : need + need / 2;
	str->s = pir_realloc(str->s, str->cap, 1);
}

void
pir_str_addn(struct pir_str *str, const char *s, size_t len)
{
	reserve(str, len);
	if (len)
		memcpy(str->s + str->len, s, len);
	str->len += len;
	str->s[str->len] = '\0';
}

void
pir_str_add(struct pir_str *str, const char *s)
{
	pir_str_addn(str, s, strlen(s));
}

void
pir_str_addc(struct pir_str *str, char c)
{
	pir_str_addn(str, &c, 1);
}

PIR_PRINTF(2, 0)
static void
addv(struct pir_str *str, const char *fmt, va_list ap)
{
	va_list again;
	int len;

	va_copy(again, ap);
	len = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (len < 0)
		return;
	reserve(str, (size_t)len);
	vsnprintf(str->s + str->len, (size_t)len + 1, fmt, ap);
	str->len += (size_t)len;
}

void
pir_str_addf(struct pir_str *str, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	addv(str, fmt, ap);
	va_end(ap);
}

const char *
pir_str_get(const struct pir_str *str)
{
	return str->s ? str->s : "";
}

char *
pir_str_detach(struct pir_str *str)
{
	char *s = str->s ? str->s : pir_strdup("");

	*str = PIR_STR_INIT;
	return s;
}

void
pir_str_clear(struct pir_str *str)
{
	str->len = 0;
	if (str->s)
		str->s[0] = '\0';
}

void
pir_str_cut(struct pir_str *str, size_t len)
{
	if (len >= str->len)
		return;
	str->len = len;
	str->s[len] = '\0';
}

void
pir_str_release(struct pir_str *str)
{
	free(str->s);
	*str = PIR_STR_INIT;
}

static void
take(struct pir_strs *strs, char *s)
{
	if (strs->n == strs->cap) {
		strs->cap = strs->cap ? strs->cap * 2 : 8;
		strs->v = pir_realloc(strs->v, strs->cap, sizeof *strs->v);
	}
	strs->v[strs->n++] = s;
}

void
pir_strs_add(struct pir_strs *strs, const char *s)
{
	take(strs, pir_strdup(s));
}

void
pir_strs_addn(struct pir_strs *strs, const char *s, size_t len)
{
	take(strs, pir_strndup(s, len));
}

void
pir_strs_addf(struct pir_strs *strs, const char *fmt, ...)
{
	struct pir_str str = PIR_STR_INIT;
	va_list ap;

	va_start(ap, fmt);
	addv(&str, fmt, ap);
	va_end(ap);
	take(strs, pir_str_detach(&str));
}

bool
pir_strs_has(const struct pir_strs *strs, const char *s)
{
	for (size_t i = 0; i < strs->n; i++)
		if (!strcmp(strs->v[i], s))
			return true;
	return false;
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

void
pir_strs_sort(struct pir_strs *strs)
{
	if (strs->n > 1)
		qsort(strs->v, strs->n, sizeof *strs->v, compare);
}

static void
join(const struct pir_strs *strs, const char *last, struct pir_str *out)
{
	for (size_t i = 0; i < strs->n; i++) {
		if (i > 0)
			pir_str_add(out, i + 1 == strs->n ? last : ", ");
		pir_str_add(out, strs->v[i]);
	}
}

void
pir_strs_join(const struct pir_strs *strs, struct pir_str *out)
{
	join(strs, " and ", out);
}

void
pir_strs_join_or(const struct pir_strs *strs, struct pir_str *out)
{
	join(strs, " or ", out);
}

void
pir_strs_release(struct pir_strs *strs)
{
	for (size_t i = 0; i < strs->n; i++)
		free(strs->v[i]);
	free(strs->v);
	*strs = PIR_STRS_INIT;
}

bool
pir_str_has_prefix(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool
pir_str_is_alike(const char *a, const char *b)
{
	while (*a && lower(*a) == lower(*b)) {
		a++;
		b++;
	}
	return lower(*a) == lower(*b);
}

/* page.c - a page of text for a person */
#include <stdarg.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "out.h"
#include "text.h"

enum {
	LABEL = 18,
	NARROW = 40
};

/* The length of what fits in so many columns, ending at a word. */
static size_t
fitting(const char *s, size_t columns)
{
	size_t width = 0, len = strlen(s), good = 0, i = 0;

	if (pir_text_width(s) <= columns)
		return len;
	while (i < len) {
		uint32_t c;
		size_t n = pir_text_decode(s + i, len - i, &c);
		char one[5] = { 0 };

		n = n ? n : 1;
		memcpy(one, s + i, n);
		width += pir_text_width(one);
		if (width > columns)
			break;
		if (s[i] == ' ' && i > 0)
			good = i;
		i += n;
	}
	return good ? good : i;
}

/* Print text that is safe; later lines stand below the first. */
static void
flow(struct env *env, const char *s, int indent)
{
	size_t room = (size_t)env->width > (size_t)indent + NARROW
	    ? (size_t)(env->width - indent)
	    : NARROW;

	for (;;) {
		size_t line = strcspn(s, "\n"), n = line;

		if (env->tty_out) {
			char *one PIR_AUTO(pir_free) = pir_strndup(s, line);

			n = fitting(one, room);
		}
		fwrite(s, 1, n, env->out);
		fputc('\n', env->out);
		s += n + (s[n] == '\n');
		while (n < line && *s == ' ')
			s++;
		if (!*s)
			return;
		fprintf(env->out, "%*s", indent, "");
	}
}

PIR_PRINTF(3, 0)
static void
print(struct env *env, int indent, const char *fmt, va_list ap)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str safe PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	va_list again;
	int len;

	va_copy(again, ap);
	len = vsnprintf(NULL, 0, fmt, ap);
	if (len > 0) {
		char *s PIR_AUTO(pir_free) = pir_alloc((size_t)len + 1, 1);

		vsnprintf(s, (size_t)len + 1, fmt, again);
		pir_str_add(&text, s);
	}
	va_end(again);
	pir_text_print(&safe, pir_str_get(&text), true);
	flow(env, pir_str_get(&safe), indent);
	env->page_begun = true;
}

static void
paint(struct env *env, const char *code)
{
	if (env->color)
		fputs(code, env->out);
}

void
page_heading(struct env *env, const char *heading)
{
	struct pir_str safe PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_text_print(&safe, heading, false);
	if (env->page_begun)
		fputc('\n', env->out);
	paint(env, "\033[1m");
	fputs(pir_str_get(&safe), env->out);
	paint(env, "\033[0m");
	fputc('\n', env->out);
	env->page_begun = true;
}

void
page_field(struct env *env, const char *label, const char *fmt, ...)
{
	va_list ap;

	fprintf(env->out, "  %-*s ", LABEL, label);
	va_start(ap, fmt);
	print(env, LABEL + 3, fmt, ap);
	va_end(ap);
}

void
page_line(struct env *env, int indent, const char *fmt, ...)
{
	va_list ap;

	fprintf(env->out, "%*s", indent, "");
	va_start(ap, fmt);
	print(env, indent, fmt, ap);
	va_end(ap);
}

void
page_alert(struct env *env, const char *fmt, ...)
{
	va_list ap;

	paint(env, "\033[1;31m");
	fputs("! ", env->out);
	va_start(ap, fmt);
	print(env, 2, fmt, ap);
	va_end(ap);
	paint(env, "\033[0m");
}

enum pir_code
page_end(struct env *env, struct pir_err *err)
{
	return env_flush(env, err);
}

/* Canonical text escapes every control; what else is unsafe is replaced. */
enum pir_code
out_json(struct env *env, const struct pir_json *json, struct pir_err *err)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str safe PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_json_print(json, &text);
	pir_text_print(&safe, pir_str_get(&text), true);
	fwrite(pir_str_get(&safe), 1, safe.len, env->out);
	return env_flush(env, err);
}

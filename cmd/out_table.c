/* out_table.c - rows below each other, for a terminal */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "auto.h"
#include "mem.h"
#include "out_private.h"
#include "text.h"

enum {
	GAP = 2,
	LEAST = 16
};

static bool
is_right(const struct out *o, size_t col)
{
	return o->cols[col].flags & OUT_NUMBER;
}

static void
header(const struct out *o, size_t col, struct pir_str *out)
{
	for (const char *s = o->cols[col].name; *s; s++)
		pir_str_addc(out,
		    *s == '_' ? ' ' : (char)toupper((unsigned char)*s));
}

static void
pad(struct pir_str *line, size_t n)
{
	while (n-- > 0)
		pir_str_addc(line, ' ');
}

/* How many bytes of s go on a line: whole words, as wide as width. */
static size_t
fit(const char *s, size_t width)
{
	size_t end = 0;

	for (size_t i = 0; s[i];) {
		struct pir_str head PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		i += strspn(s + i, " ");
		i += strcspn(s + i, " ");
		pir_str_addn(&head, s, i);
		if (end > 0 && pir_text_width(pir_str_get(&head)) > width)
			return end;
		end = i;
	}
	return end;
}

static void
trim(struct pir_str *line)
{
	while (line->len > 0 && line->s[line->len - 1] == ' ')
		line->s[--line->len] = '\0';
}

/* The last column goes on below itself where the line is too short. */
static void
place_last(const struct out *o, const char *text, size_t width,
    struct pir_str *line)
{
	size_t used = pir_text_width(pir_str_get(line));
	size_t edge = (size_t)o->env->width;
	size_t room = used + LEAST < edge ? edge - used : edge - LEAST;
	const char *gap = "";

	if (used + width <= edge) {
		pir_str_add(line, text);
		return;
	}
	if (used + LEAST >= edge) {
		trim(line);
		used = LEAST;
		gap = "\n";
	}
	while (*text) {
		size_t n = fit(text, room);

		pir_str_add(line, gap);
		pad(line, *gap ? used : 0);
		pir_str_addn(line, text, n);
		text += n;
		text += strspn(text, " ");
		gap = "\n";
	}
}

/* Add the text to the line in its column. */
static void
place(const struct out *o, size_t i, const char *text, const size_t *widths,
    struct pir_str *line)
{
	size_t width = pir_text_width(text);
	bool last = i + 1 == o->n_shown;
	bool right = is_right(o, o->shown[i]);

	if (right)
		pad(line, widths[i] - width);
	if (last)
		place_last(o, text, width, line);
	else
		pir_str_add(line, text);
	if (!last && !right)
		pad(line, widths[i] - width);
	if (!last)
		pad(line, GAP);
}

static void
measure(const struct out *o, size_t *widths)
{
	for (size_t i = 0; i < o->n_shown; i++) {
		struct pir_str head PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		header(o, o->shown[i], &head);
		widths[i] = head.len;
		for (size_t j = 0; j < o->n_rows; j++) {
			struct pir_str s PIR_AUTO(pir_str_release) =
			    PIR_STR_INIT;
			size_t width;

			cell_text(&o->rows[j].cells[o->shown[i]], &s);
			width = pir_text_width(pir_str_get(&s));
			if (width > widths[i])
				widths[i] = width;
		}
	}
}

static void
print_line(const struct out *o, struct pir_str *line, bool bold)
{
	trim(line);
	fprintf(o->env->out, "%s%s%s\n", bold ? "\033[1m" : "",
	    pir_str_get(line), bold ? "\033[0m" : "");
}

void
out_print_aligned(struct out *o)
{
	size_t *widths = pir_alloc(o->n_shown, sizeof *widths);
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	measure(o, widths);
	for (size_t i = 0; o->n_rows > 0 && i < o->n_shown; i++) {
		struct pir_str head PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		header(o, o->shown[i], &head);
		place(o, i, pir_str_get(&head), widths, &line);
	}
	if (o->n_rows > 0)
		print_line(o, &line, o->env->color);
	for (size_t j = 0; j < o->n_rows; j++) {
		pir_str_clear(&line);
		for (size_t i = 0; i < o->n_shown; i++) {
			struct pir_str s PIR_AUTO(pir_str_release) =
			    PIR_STR_INIT;

			cell_text(&o->rows[j].cells[o->shown[i]], &s);
			place(o, i, pir_str_get(&s), widths, &line);
		}
		print_line(o, &line, false);
	}
	free(widths);
}

/* out_table.c - rows below each other, for a terminal */
#include <ctype.h>
#include <stdlib.h>

#include "auto.h"
#include "mem.h"
#include "out_private.h"
#include "text.h"

enum {
	GAP = 2,
	LEAST = 8
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

/* Add the text to the line in its column; the last is cut to the edge. */
static void
place(const struct out *o, size_t i, const char *text, const size_t *widths,
    struct pir_str *line)
{
	size_t width = pir_text_width(text);
	size_t used = pir_text_width(pir_str_get(line));
	size_t edge = (size_t)o->env->width;
	bool last = i + 1 == o->n_shown;

	if (is_right(o, o->shown[i]))
		pad(line, widths[i] - width);
	if (last && used + width > edge && used + LEAST < edge)
		pir_text_cut(line, text, edge - used);
	else
		pir_str_add(line, text);
	if (!last && !is_right(o, o->shown[i]))
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
	while (line->len > 0 && line->s[line->len - 1] == ' ')
		line->s[--line->len] = '\0';
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

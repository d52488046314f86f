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
	INDENT = 4, /* of what has no room beside the columns before it */
	LEAST = 16
};

struct column {
	size_t width;
	size_t at;  /* where it begins */
	bool below; /* on a line of its own with those that follow */
	bool filled;
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

/* How many words a header has, and the i-th of them. */
static size_t
words(const struct out *o, size_t col)
{
	size_t n = 1;

	for (const char *s = o->cols[col].name; (s = strchr(s, '_')); s++)
		n++;
	return n;
}

static void
word(const struct out *o, size_t col, size_t i, struct pir_str *out)
{
	struct pir_str whole PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *s;

	header(o, col, &whole);
	for (s = pir_str_get(&whole); i > 0; i--)
		s = strchr(s, ' ') + 1;
	pir_str_addn(out, s, strcspn(s, " "));
}

static size_t
header_width(const struct out *o, size_t col, bool stacked)
{
	size_t most = 0;

	if (!stacked)
		return strlen(o->cols[col].name);
	for (size_t i = 0; i < words(o, col); i++) {
		struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		word(o, col, i, &s);
		most = s.len > most ? s.len : most;
	}
	return most;
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
trim(struct pir_str *line, const char *blanks)
{
	while (line->len > 0 && strchr(blanks, line->s[line->len - 1]))
		line->s[--line->len] = '\0';
}

/* What comes last on its line goes on below itself where that is short. */
static void
place_last(const struct out *o, const char *text, const struct column *c,
    struct pir_str *line)
{
	size_t room = (size_t)o->env->width - c->at;
	const char *gap = "";

	while (*text) {
		size_t n = fit(text, room);

		pir_str_add(line, gap);
		pad(line, *gap ? c->at : 0);
		pir_str_addn(line, text, n);
		text += n;
		text += strspn(text, " ");
		gap = "\n";
	}
}

/* Add the text to the line in its column. */
static void
place(const struct out *o, size_t i, const char *text, const struct column *c,
    struct pir_str *line)
{
	size_t width = pir_text_width(text);
	bool last = i + 1 == o->n_shown;
	bool right = is_right(o, o->shown[i]);

	if (c->below) {
		trim(line, " ");
		pir_str_addc(line, '\n');
		pad(line, c->at);
	}
	if (right)
		pad(line, c->width - width);
	if (last || c->at + width > (size_t)o->env->width)
		place_last(o, text, c, line);
	else
		pir_str_add(line, text);
	if (!last && !right)
		pad(line, c->width - width);
	if (!last)
		pad(line, GAP);
}

/* With stacked, headers of several words have them below each other. */
static void
measure(const struct out *o, struct column *columns, bool stacked)
{
	for (size_t i = 0; i < o->n_shown; i++) {
		struct column *c = &columns[i];

		c->width = header_width(o, o->shown[i], stacked);
		for (size_t j = 0; j < o->n_rows; j++) {
			struct pir_str s PIR_AUTO(pir_str_release) =
			    PIR_STR_INIT;
			size_t width;

			cell_text(&o->rows[j].cells[o->shown[i]], &s);
			width = pir_text_width(pir_str_get(&s));
			c->filled = c->filled || width > 0;
			if (width > c->width)
				c->width = width;
		}
	}
}

/* Say where each column begins; false if some have to go below others. */
static bool
arrange(const struct out *o, struct column *columns)
{
	size_t edge = (size_t)o->env->width;
	size_t used = 0;
	bool fits = true;

	for (size_t i = 0; i < o->n_shown; i++) {
		struct column *c = &columns[i];
		size_t least = c->width;

		if (i + 1 == o->n_shown && least > LEAST)
			least = LEAST;
		c->below = i > 0 && used + least > edge;
		if (c->below)
			used = INDENT;
		fits = fits && !c->below;
		c->at = used;
		used += c->width + GAP;
	}
	return fits;
}

/* Leave out columns in which no row has anything, but the first. */
static void
leave_out_empty(struct out *o, struct column *columns)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_shown; i++) {
		if (i > 0 && !columns[i].filled)
			continue;
		o->shown[n] = o->shown[i];
		columns[n++] = columns[i];
	}
	o->n_shown = n;
}

static void
print_line(const struct out *o, struct pir_str *line, bool bold)
{
	trim(line, " \n");
	fprintf(o->env->out, "%s%s%s\n", bold ? "\033[1m" : "",
	    pir_str_get(line), bold ? "\033[0m" : "");
	pir_str_clear(line);
}

/*
 * Find room: without what is empty, with the headers' words below each
 * other, at last with columns below others.  How many lines the headers take.
 */
static size_t
lay_out(struct out *o, struct column *columns)
{
	bool fits, stacked = false;
	size_t lines = 1;

	measure(o, columns, false);
	fits = arrange(o, columns);
	if (!fits && !o->chosen) {
		leave_out_empty(o, columns);
		fits = arrange(o, columns);
	}
	if (!fits) {
		measure(o, columns, true);
		stacked = arrange(o, columns);
	}
	if (!fits && !stacked) {
		measure(o, columns, false);
		arrange(o, columns);
	}
	for (size_t i = 0; stacked && i < o->n_shown; i++)
		if (words(o, o->shown[i]) > lines)
			lines = words(o, o->shown[i]);
	return lines;
}

static void
print_headers(const struct out *o, const struct column *columns, size_t lines)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (size_t k = lines; k > 0; k--) {
		for (size_t i = 0; i < o->n_shown; i++) {
			struct pir_str s PIR_AUTO(pir_str_release) =
			    PIR_STR_INIT;
			size_t n = words(o, o->shown[i]);

			if (lines == 1)
				header(o, o->shown[i], &s);
			else if (k <= n)
				word(o, o->shown[i], n - k, &s);
			place(o, i, pir_str_get(&s), &columns[i], &line);
		}
		print_line(o, &line, o->env->color);
	}
}

void
out_print_aligned(struct out *o)
{
	struct column *columns = pir_alloc(o->n_shown, sizeof *columns);
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t lines = lay_out(o, columns);

	if (o->n_rows > 0)
		print_headers(o, columns, lines);
	for (size_t j = 0; j < o->n_rows; j++) {
		for (size_t i = 0; i < o->n_shown; i++) {
			struct pir_str s PIR_AUTO(pir_str_release) =
			    PIR_STR_INIT;

			cell_text(&o->rows[j].cells[o->shown[i]], &s);
			place(o, i, pir_str_get(&s), &columns[i], &line);
		}
		print_line(o, &line, false);
	}
	free(columns);
}

/* turns.h - work that several processes share, told in order */
#ifndef PIR_TURNS_H
#define PIR_TURNS_H

#include "str.h"

/*
 * Work in n turns, counted from 0, of which whoever is free takes the next.
 * What comes of each is a text, empty before; then, here, the texts are
 * taken in the order of the turns.
 *
 * work may run in another process: what it changes is lost, but for the text,
 * and it opens for itself what has a place in a file or a cursor of its own.
 */
struct pir_turns {
	size_t n;
	void (*work)(size_t turn, struct pir_str *text, void *ctx);
	enum pir_code (*take)(size_t turn, const struct pir_str *text,
	    void *ctx, struct pir_err *);
	/* Each second in which no text came; NULL: nothing happens then. */
	void (*tick)(void *ctx);
	void *ctx;
};

/* More processes than this are not begun. */
#define PIR_TURNS_PROCESSES 4

/*
 * In so many processes; all here for one, or where none can be begun.  The
 * first that take fails with, and what is not done then is left undone;
 * PIR_SYSTEM if a process has come to no end.
 */
enum pir_code pir_turns_run(const struct pir_turns *, size_t processes,
    struct pir_err *);

#endif

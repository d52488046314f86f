/* world.h - the environment, looked at once by main() */
#ifndef PIR_WORLD_H
#define PIR_WORLD_H

#include "cmd.h"

/* Fill *env from the process and its environment; PIR_INVALID for PIR_NOW. */
enum pir_code world_fill(struct env *, struct pir_err *);
void world_release(struct env *);

/*
 * Streams that were closed at the start are opened so that no file takes
 * their place, and so that writing to them fails.
 */
void world_open_streams(void);

/* True if what is printed has somewhere to go. */
bool world_can_write(FILE *);

/* Print one of several errors of a command, as world_print_errors() does. */
void world_print_error(struct env *, const struct pir_err *);

/* Print the errors of a command: once, on stderr, safe, as JSON too. */
void world_print_errors(struct env *, const struct pir_err *);

#endif

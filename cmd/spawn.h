/* spawn.h - run the program that a person named for editing or paging */
#ifndef PIR_SPAWN_H
#define PIR_SPAWN_H

#include <sys/types.h>

/*
 * Start the command, split at blanks, never through a shell, with the
 * operand last if there is one, reading from the descriptor in, or from
 * ours if it is -1, and without the descriptor shut.  Returns the
 * process, or -1 if the program cannot be run.
 */
pid_t spawn(const char *command, const char *operand, int in, int shut);

/* Wait for it; its exit status, or -1 if it ended otherwise. */
int spawn_wait(pid_t);

#endif

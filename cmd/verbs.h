/* verbs.h - which verb is meant, and lists of them */
#ifndef PIR_VERBS_H
#define PIR_VERBS_H

#include "cmd.h"

/* Every command, a line each. */
void list_commands(FILE *);

/* The verbs of a command, or those that begin with the words in arg. */
void list_verbs(FILE *, const struct command *, char **arg);

/*
 * The verb whose name is longest of those that stand at the front of arg
 * (ending in NULL), and how many words it took; NULL if there is none.
 */
const struct verb *find_verb(const struct command *, char **arg, int *taken);

/* True if the words in arg, up to an option, begin a verb's name. */
bool verbs_begin(const struct command *, char **arg);

/* There is no such command: say what is near. */
enum pir_code no_command(const char *name, struct pir_err *);

/* There is no such verb: list what might be meant, or say what is near. */
enum pir_code no_verb(struct env *, const struct command *, char **arg,
    struct pir_err *);

#endif

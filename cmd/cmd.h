/* cmd.h - what main() and the commands know of each other */
#ifndef PIR_CMD_H
#define PIR_CMD_H

#include <stdio.h>

#include "store.h"

/* The world, as far as a command may see it; filled by main(). */
struct env {
	FILE *in;
	FILE *out;
	FILE *err;
	bool tty_in;  /* whether each is a terminal */
	bool tty_out;
	bool tty_err;
	bool color;   /* tty_out, and NO_COLOR is not set */
	bool quiet;   /* -q */
	int width;    /* columns of the terminal, 80 where unknown */
	const char *dir;    /* -C, PIR_DIR, or "." */
	const char *editor; /* VISUAL, EDITOR, or vi */
	const char *pager;  /* PIR_PAGER, PAGER, or less -FRX; "" for none */
	struct pir_person author; /* GIT_AUTHOR_*, else git's user.* */
	pir_clock_fn *clock;
	struct pir_date today;
	struct pir_store *store; /* as the verb's need has it, else NULL */
	struct pir_tree *tree;   /* the tip, or what --at names */
	const char *command;     /* "client add", for messages */
	const struct verb *verb;
	struct faults *faults;   /* several errors of one batch */
};

enum need {
	NEED_NOTHING,
	NEED_TREE,   /* to read: store and tree are open */
	NEED_CHANGE, /* the same, and changes may be made here */
};

typedef enum pir_code verb_fn(struct env *, int argc, char **argv,
    struct pir_err *);

struct verb {
	const char *name;    /* "add"; NULL for a command without verbs */
	const char *summary; /* "add a client", no capital, no stop */
	enum need need;
	verb_fn *run;
};

/* The one symbol that each command's file exports; verbs end in { 0 }. */
struct command {
	const char *name;
	const char *summary;
	const struct verb *verbs;
};

/* Every command, in the order of pir(1); the one table, in cmd/table.c. */
extern const struct command *const commands[];

#endif

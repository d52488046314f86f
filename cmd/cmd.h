/* cmd.h - what main() and the commands know of each other */
#ifndef PIR_CMD_H
#define PIR_CMD_H

#include <stdio.h>

#include "store.h"

enum need {
	NEED_NOTHING,
	NEED_TREE,   /* to read: store and tree are open */
	NEED_CHANGE, /* the same, and changes may be made here */
};

/* The world, as far as a command may see it; filled by main(). */
struct env {
	FILE *in;
	FILE *out;
	FILE *err;
	bool tty_in; /* whether each is a terminal */
	bool tty_out;
	bool tty_err;
	bool color;         /* tty_out, and NO_COLOR is not set */
	bool quiet;         /* -q */
	int width;          /* columns of the terminal, 80 where unknown */
	const char *dir;    /* -C, PIR_DIR, or "." */
	const char *editor; /* VISUAL, EDITOR, or vi */
	const char *pager;  /* PIR_PAGER, PAGER, or less -FRX; "" for none */
	const char *quarantine;   /* GIT_QUARANTINE_PATH: a push is under way */
	struct pir_person author; /* GIT_AUTHOR_*; for more, env_author() */
	struct pir_signer signer; /* what they sign with, by env_author() */
	pir_clock_fn *clock;
	struct pir_date today;
	struct pir_store *store; /* as the verb's need has it, else NULL */
	struct pir_tree *tree;   /* the tip, or what --at names */
	const char *command;     /* "client add", for messages */
	const struct verb *verb;
	struct faults *faults;  /* several errors of one batch */
	struct pir_strs passed; /* paths passed over, each told */
	bool json_errors;       /* -o json: errors as JSON, too */
	bool page_begun;        /* page_* has printed something */
	int pager_pid;          /* 0: none was started */
	bool in_taken;          /* standard input was read by a "-" */
	void **owned;           /* by env_own() */
	size_t n_owned;
};

/* Hand over memory that is to last as long as the command; returned. */
void *env_own(struct env *, void *);

/*
 * What a NEED says, at what --at names (or NULL), is open from here on.
 * What is only read goes on without a record that cannot be: that is told
 * at once, and the command ends with PIR_INVALID.
 */
enum pir_code env_open(struct env *, enum need, const char *at,
    struct pir_err *);

/*
 * Fill env->author from git's configuration where it is not known yet, and
 * env->signer: done for what changes; called by what reads and needs to know
 * who asks.
 */
enum pir_code env_author(struct env *, struct pir_err *);

/* Send what was printed on its way; PIR_SYSTEM if it could not be written. */
enum pir_code env_flush(struct env *, struct pir_err *);

/*
 * For long output: on a terminal, what is printed from here on goes
 * through the pager, for which main() waits.
 */
void env_pager(struct env *);

typedef enum pir_code verb_fn(struct env *, int argc, char **argv,
    struct pir_err *);

/*
 * A name may be of several words ("goal add"): the longest that fits what
 * was typed is run, with the last of them as argv[0].  A verb without a
 * name is run when none fits; it comes first.
 */
struct verb {
	const char *name;    /* "add", "goal add", or NULL */
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

/* Every command, in the order of pir(1): the i-th, or NULL at the end. */
const struct command *command_at(size_t i);
const struct command *command_find(const char *name);

/* What several faults are collected in; each has its line. */
struct faults {
	struct pir_err *v;
	size_t n;
};
void faults_add(struct env *, const struct pir_err *);

#endif

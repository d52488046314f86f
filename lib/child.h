/* child.h - other processes: programs, by argv, never by a shell; and forks */
#ifndef PIR_CHILD_H
#define PIR_CHILD_H

#include <stdbool.h>
#include <sys/types.h>

#include "str.h"

/* What to run, and where its words go. */
struct pir_child {
	const char *const *argv;  /* ends in NULL; argv[0] is looked for */
	const char *const *env;   /* "NAME=value", ends in NULL; NULL: ours */
	const char *dir;          /* to run it in; NULL: here */
	const struct pir_str *in; /* what it reads; NULL: nothing */
	struct pir_str *out;      /* gets what it says, stdout and stderr */
	bool talks;               /* its stderr is ours, even so */
	bool shut; /* it says nothing to anyone, if out is NULL */
};

/*
 * Run it and wait.  *status gets its exit status, or 128 and the signal
 * that ended it.  Without out it talks to our stderr.  PIR_SYSTEM if it
 * cannot be started.
 */
enum pir_code pir_child_run(const struct pir_child *, int *status,
    struct pir_err *);

/*
 * Run git on the repository alone: with its own configuration and none of
 * the system's or the user's.  args end in NULL and leave "git" out.
 */
enum pir_code pir_child_git(const char *gitdir, const char *const *args,
    struct pir_str *out, int *status, struct pir_err *);

/*
 * A file without a name that holds these bytes and is at its beginning: the
 * descriptor, which the caller closes and a child inherits; -1 with errno.
 */
int pir_child_file(const void *bytes, size_t len);

/* ---- Parts of this program ----------------------------------------- */

/* How many to fork: as many as there are processors, 1 to most. */
size_t pir_child_count(size_t most);

/*
 * A number, 0 at first, that this process and those that it forks share, to
 * be added to atomically; NULL with errno.
 */
size_t *pir_child_number(void);
void pir_child_number_release(size_t **);

/* Wait for its end: its exit status, or 128 and the signal that ended it. */
int pir_child_wait(pid_t);

#endif

/* replay.h - a commit, read back as the change that it was */
#ifndef PIR_REPLAY_H
#define PIR_REPLAY_H

#include "change.h"

/* Which staff record an address had last: saves reading all of them. */
struct pir_authors {
	struct pir_strs emails;
	struct pir_strs ids;
};
#define PIR_AUTHORS_INIT ((struct pir_authors){ 0 })
void pir_authors_release(struct pir_authors *);

/*
 * A commit as the rules judge it.  command, waived and op point into the
 * replay's own strings.
 */
struct pir_replay {
	struct pir_change change;
	char *command;
	char *waived;
	char *op;
};
#define PIR_REPLAY_INIT ((struct pir_replay){ 0 })

/*
 * Who made it, when, by which command, against which rule: the author's
 * staff record is the one of the parent's tree (before; NULL for the first
 * commit).  An author without one leaves actor "" and staff NULL.
 */
enum pir_code pir_replay_begin(struct pir_replay *, const struct pir_commit *,
    const struct pir_tree *before, struct pir_authors *, struct pir_err *);

/*
 * What it changed.  What is at a path outside the grammar is left out; what
 * is not a record counts as none; what cannot be read is PIR_SYSTEM.
 */
enum pir_code pir_replay_read(struct pir_replay *, const struct pir_tree *after,
    const struct pir_strs *changed, struct pir_err *);

/*
 * The same of one path, and its record after (NULL: gone, or none), which the
 * replay owns from here on.
 */
enum pir_code pir_replay_add(struct pir_replay *, const char *file,
    struct pir_json *after, struct pir_err *);

/* Put it through every rule, as when it was made. */
enum pir_code pir_replay_check(struct pir_replay *, struct pir_err *);

void pir_replay_release(struct pir_replay *);

#endif

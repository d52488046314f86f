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
 * Fill the change from a commit, as the rules judge it: author, roles and
 * organisation in the parent's tree (before; NULL for the first commit),
 * the records that changed, command and waived rule from the trailers.
 * What is at a path outside the grammar, or is not a record, is left out.
 * command and waived point into the change's own strings.  An author
 * without a staff record leaves actor "" and staff NULL.
 */
struct pir_replay {
	struct pir_change change;
	char *command;
	char *waived;
};
#define PIR_REPLAY_INIT ((struct pir_replay){ 0 })
enum pir_code pir_replay_read(struct pir_replay *, const struct pir_commit *,
    const struct pir_tree *before, const struct pir_tree *after,
    const struct pir_strs *changed, struct pir_authors *, struct pir_err *);
void pir_replay_release(struct pir_replay *);

#endif

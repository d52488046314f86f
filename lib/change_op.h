/* change_op.h - changes that a script may ask for twice */
#ifndef PIR_CHANGE_OP_H
#define PIR_CHANGE_OP_H

#include "change.h"

/*
 * The script's own name of the change (--op), which stands in its commit as
 * the trailer Pir-Op, with a Pir-Made for each id that the command printed:
 * 1 to 64 letters, digits, dots, underscores and hyphens.
 */
enum pir_code pir_op_check(const char *op, struct pir_err *);

/*
 * Look among the last 1,000 commits for the change of that name.  *done is
 * true if there is one; made gets what it printed, talk a line on it.
 * PIR_INVALID if it was by another command, or by someone else.
 */
struct pir_op_done {
	struct pir_strs made;
	struct pir_strs talk;
	bool done;
};
enum pir_code pir_op_find(const struct pir_change *, const char *email,
    struct pir_op_done *, struct pir_err *);

/* Fill made from the trailers of a commit that has a name, for its replay. */
void pir_op_read(struct pir_change *, const struct pir_commit *);

/*
 * PIR_OK if the name is one, and each id that the change is said to have
 * made is that of a record or of an entry that it changed.
 */
enum pir_code pir_op_check_made(const struct pir_change *, struct pir_err *);

#endif

/* undo.h - a change that takes an earlier one back */
#ifndef PIR_UNDO_H
#define PIR_UNDO_H

#include "change.h"

/*
 * Give back to every member that the commit (its whole id) changed the
 * value that it had before, where it still has the one that the commit
 * gave it.  A record that it made is marked as entered in error, a goal or
 * action that it added is cancelled.  What stands as it was before already
 * is left alone.
 *
 * PIR_REFUSED (rule "undo") if a later commit changed such a member, which
 * the message names; for what is never undone: consents, agreements,
 * histories, decisions and money; and for other entries and records that
 * it added, saying what to do instead.  PIR_MISSING if the commit is not
 * in the history; PIR_INVALID without a reason.
 */
enum pir_code pir_undo(struct pir_change *, struct pir_store *,
    const char *commit, struct pir_err *);

#endif

/* edit.h - a record in an editor, for pir-edit(1) and others */
#ifndef PIR_EDIT_H
#define PIR_EDIT_H

#include "act.h"

/*
 * Let a person edit the record at the path, and commit what they left as
 * the command's change.  What could not be used stays in a file that the
 * message names.
 */
enum pir_code edit_by_hand(struct env *, const char *command,
    const struct act_opts *, const struct pir_path *, struct pir_err *);

#endif

/* change_message.h - the commit message of a change */
#ifndef PIR_CHANGE_MESSAGE_H
#define PIR_CHANGE_MESSAGE_H

#include "change.h"

/* The columns that a subject may have. */
#define PIR_SUBJECT_MAX 72

/*
 * Append subject, blank line and trailers as design section 5 says:
 * "<command>: <what>, <ids>" in at most 72 columns, ids never cut, several
 * become a count; Pir-Command, Pir-Client and Pir-Record of each edit (over
 * 50: Pir-Clients, Pir-Records with a count), Pir-Override, Pir-Op, Pir-Made.
 */
void pir_change_message(const struct pir_change *, struct pir_str *);

/* Append the trailers alone, a line each. */
void pir_change_trailers(const struct pir_change *, struct pir_str *);

#endif

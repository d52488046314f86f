/* client_form.h - a client added through a form in the editor */
#ifndef PIR_CLIENT_FORM_H
#define PIR_CLIENT_FORM_H

#include "cmd.h"

/* True if a person is there and no name is: neither given nor in a batch. */
bool client_form_is_wanted(const struct env *, int argc, char **argv);

/*
 * Let a person fill the form in; run add with it as a batch of one line,
 * on top of argv.  What could not be used stays in a file that the
 * message names.
 */
enum pir_code client_form(struct env *, verb_fn *add, int argc, char **argv,
    struct pir_err *);

#endif

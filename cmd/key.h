/* key.h - public keys, as they are given on the command line */
#ifndef PIR_KEY_H
#define PIR_KEY_H

#include "opt.h"

/*
 * Append the text of each: the key itself where it begins as one, else what
 * stands in the file of that name.  PIR_INVALID if that cannot be read, or
 * is a private key.
 */
enum pir_code key_read(const char *given, struct pir_strs *, struct pir_err *);
enum pir_code key_read_all(const struct opt_list *, struct pir_strs *,
    struct pir_err *);

#endif

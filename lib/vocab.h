/* vocab.h - dated code lists, vocab/<list>.json */
#ifndef PIR_VOCAB_H
#define PIR_VOCAB_H

#include "json.h"
#include "store.h"

/* The embedded list as init writes it (text of a record), or NULL. */
const char *pir_vocab_text(const char *list);
const char *pir_vocab_name(size_t i); /* the i-th list's, or NULL */

/* The entry of the code in a vocabulary record, or NULL. */
const struct pir_json *pir_vocab_find(const struct pir_json *vocabulary,
    const char *code);

/*
 * True if the list had the code that day.  Else PIR_INVALID names list,
 * code and day, and the nearest codes: "did you mean ...".
 */
enum pir_code pir_vocab_check(const struct pir_json *vocabulary,
    const char *code, struct pir_date day, struct pir_err *);

/*
 * Resolve a code, a unique prefix, or (need-domains) the instrument's
 * number 1 to 22 to the code.
 */
enum pir_code pir_vocab_resolve(const struct pir_json *vocabulary,
    const char *typed, struct pir_date day, const char **code,
    struct pir_err *);

#endif

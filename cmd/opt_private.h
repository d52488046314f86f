/* opt_private.h - what the files of opt share */
#ifndef PIR_OPT_PRIVATE_H
#define PIR_OPT_PRIVATE_H

#include "opt.h"

/*
 * Store one value in the row's target; text is checked, a relative date
 * counts from base.  The message begins with the option's name.
 */
enum pir_code opt_store(struct env *, const struct opt *, const char *value,
    struct pir_date base, struct pir_err *);

/* PIR_INVALID if a row that must be given was not. */
enum pir_code opt_check_needed(struct env *, const struct opt *,
    struct pir_err *);

/* "--born", or "CLIENT" for an operand; into buf, which is returned. */
const char *opt_title(const struct opt *, char buf[64]);

/* The row of that name, or NULL; operands apart unless asked for. */
const struct opt *opt_named(const struct opt *, const char *name,
    bool operands);

/* Append "; did you mean --x?" if the name is near to that of a row. */
void opt_suggest(const struct opt *, const char *name, const char *dashes,
    struct pir_err *);

/* What --help and --list-options print. */
enum pir_code opt_help(struct env *, const struct opt *,
    const struct opt *common, struct pir_err *);
enum pir_code opt_list(struct env *, const struct opt *,
    const struct opt *common, struct pir_err *);

/* How --help shows the operands: " CLIENT [STAFF...]". */
void opt_usage(const struct opt *, struct pir_str *);

#endif

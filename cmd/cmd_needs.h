/* cmd_needs.h - the verbs of pir-needs(1) that stand in a file of their own */
#ifndef PIR_CMD_NEEDS_H
#define PIR_CMD_NEEDS_H

#include "cmd.h"

/* How many domains have each rating, for a printf format. */
#define TALLY "%d unmet, %d met, %d no need, %d not known"
#define TALLY_OF(t) (t).unmet, (t).met, (t).none, (t).not_known

enum pir_code needs_list(struct env *, int argc, char **argv, struct pir_err *);
enum pir_code needs_compare(struct env *, int argc, char **argv,
    struct pir_err *);

#endif

/* cmd_needs.h - the verbs of pir-needs(1) that stand in a file of their own */
#ifndef PIR_CMD_NEEDS_H
#define PIR_CMD_NEEDS_H

#include "cmd.h"
#include "needs.h"

/* True if any domain is counted in it. */
bool needs_is_rated(const struct pir_needs_tally *);

/* What was said against the rating of a domain, where that is shown. */
void needs_disputed(struct env *, const struct pir_json *needs,
    const char *domain, bool extra, int indent);

verb_fn needs_list;
verb_fn needs_compare;

#endif

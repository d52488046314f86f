/* client_merge.h - two records of one person */
#ifndef PIR_CLIENT_MERGE_H
#define PIR_CLIENT_MERGE_H

#include "client.h"

/*
 * Mark the one as merged into the other.  It keeps its id and its folder;
 * what is assigned, held and planned under it ends that day, and it takes
 * no change from then on.  The other says who was merged into it.
 */
enum pir_code pir_client_merge(struct pir_change *, const char *from,
    const char *into, struct pir_err *);

#endif

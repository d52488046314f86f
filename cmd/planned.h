/* planned.h - one of a client's records, shown beside the plan it is of */
#ifndef PIR_PLANNED_H
#define PIR_PLANNED_H

#include "cmd.h"
#include "record.h"

/* Print the record as a page; plan is NULL if the client has none. */
typedef enum pir_code planned_fn(struct env *, const struct pir_json *record,
    const struct pir_json *plan, struct pir_err *);

/* The verb show of such a kind: its operand is the record's id. */
enum pir_code planned_show(struct env *, enum pir_kind, planned_fn *, int argc,
    char **argv, struct pir_err *);

#endif

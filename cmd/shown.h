/* shown.h - the verb show of a kind: a record by its id, as a page */
#ifndef PIR_SHOWN_H
#define PIR_SHOWN_H

#include "cmd.h"
#include "out.h"
#include "record.h"

/* Print the record, which stands at the path. */
typedef enum pir_code shown_fn(struct env *, const struct pir_path *,
    const struct pir_json *record, struct pir_err *);

/* The operand, a record's id, is called so in the usage: "CONTACT". */
struct shown {
	enum pir_kind kind;
	const char *operand;
	shown_fn *page;
};
enum pir_code shown_run(struct env *, const struct shown *, int argc,
    char **argv, struct pir_err *);

/*
 * Read the record at the path and print it: as JSON, in the order that it
 * should stand in, or as the page.
 */
enum pir_code shown_print(struct env *, const struct pir_path *,
    const struct out_opts *, shown_fn *page, struct pir_err *);

/* The plan of the client whose record it is; NULL if it cannot be read.
 * The caller owns it. */
struct pir_json *shown_plan(struct env *, const struct pir_path *);

#endif

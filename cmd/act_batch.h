/* act_batch.h - the lines of a batch, drafted as one change */
#ifndef PIR_ACT_BATCH_H
#define PIR_ACT_BATCH_H

#include "act.h"

struct line {
	long number; /* in the input, from 1 */
	struct pir_json *json;
	bool left_out; /* found to be at fault */
};

struct batch {
	struct env *env;
	const struct act *act;
	const char *op; /* of the whole batch, or NULL */
	struct line *lines;
	size_t n;
	char *args;             /* one struct of act->size a line */
	struct pir_strs files;  /* edited by the last draft, and */
	size_t *owners;         /* the index of the line that first did */
	struct pir_err *failed; /* what the lines of the last draft said */
	size_t n_failed;
	bool drafted; /* at least once */
};
#define BATCH_INIT ((struct batch){ 0 })

/* Read standard input; what is no good line goes to env->faults. */
enum pir_code batch_read(struct batch *, struct env *, const struct act *,
    struct pir_err *);
void batch_release(struct batch *);

/* Draft each line; goes on after one that fails, to see the others. */
enum pir_code batch_draft(struct pir_change *, void *batch, struct pir_err *);

/*
 * The batch failed with *err, or has lines that could not be read: name
 * every line that is at fault in env->faults, and the first in *err.  What
 * only shows in the whole change is found by drafting again without the
 * lines that are known to be bad.
 */
void batch_explain(struct batch *, const struct pir_intent *, struct pir_err *);

#endif

/* history.h - the history as domain changes */
#ifndef PIR_HISTORY_H
#define PIR_HISTORY_H

#include "diff.h"
#include "replay.h"

/* Which changes; what is not set takes all. */
struct pir_history_filter {
	struct pir_date since; /* days of the commits, both included */
	struct pir_date until;
	const char *author;  /* staff id, or an address */
	const char *command; /* "plan", "plan goal add": from its beginning */
	const char *member;  /* "state", "goals[].actions": and below it */
};

/* One value that one commit changed. */
struct pir_event {
	const struct pir_commit *commit;
	const struct pir_change *change;
	const struct pir_edit *edit;
	const struct pir_diff *diff;
	const char *role; /* in which it was made, or "" */
	bool first;       /* of its commit */
};

/*
 * Newest first, in a commit by path and then in the schema's order.  fn
 * stops the walk with PIR_NO, which counts as success.
 */
typedef enum pir_code pir_event_fn(const struct pir_event *, void *ctx,
    struct pir_err *);
enum pir_code pir_history_walk(struct pir_store *, const struct pir_tree *from,
    const struct pir_strs *paths, const struct pir_history_filter *,
    pir_event_fn *, void *ctx, struct pir_err *);

/*
 * Append a value as the history shows it: of open members the value,
 * lists joined by ", "; of others "changed", unless private is true; ""
 * for NULL.
 */
void pir_history_value(const struct pir_json *, enum pir_privacy, bool private,
    struct pir_str *);

#endif

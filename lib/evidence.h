/* evidence.h - on whose authority a request was decided and paid */
#ifndef PIR_EVIDENCE_H
#define PIR_EVIDENCE_H

#include "pool.h"

/*
 * What the history proves of a request up to the tree, oldest first: the
 * caller owns an array of objects, one for the request and one for each
 * entry.  Each has what its entry says ("id", "type", "on", "by",
 * "amount_cents", "late"), the "commit" that entered it, its "moment", and
 * the "author" by their staff record in the parent's tree of that commit,
 * with the "role" in which they did it as it stands there; where that went
 * against a rule, "override" has the "rule" and the "role" that let them.  A
 * decision has besides "whole_cents" (of the group), how many must approve
 * ("needed"), and the "delegation" that covered it, as it stands there; NULL
 * where there is none.
 */
enum pir_code pir_evidence_read(struct pir_store *, const struct pir_tree *,
    const struct pir_path *request, struct pir_json **out, struct pir_err *);

#endif

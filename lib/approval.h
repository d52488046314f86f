/* approval.h - what it takes to decide on a request, and who may */
#ifndef PIR_APPROVAL_H
#define PIR_APPROVAL_H

#include "change.h"
#include "request.h"

/*
 * A request that waits for a decision, as it stands before an entry.
 * change, path and request are the caller's; the rest is released.
 */
struct pir_approval {
	const struct pir_change *change;
	const struct pir_path *path;
	const struct pir_json *request;
	struct pir_date on;        /* when the decision takes effect */
	struct pir_request now;    /* where the request stands */
	struct pir_strs approvers; /* of what is asked for now */
	struct pir_json *pool;     /* the record of the pool that bears it */
	struct pir_json *client;   /* NULL of a pool's own request */
	int64_t whole_cents;       /* of the group: limits go by it */
	size_t needed;             /* how many must approve */
};
#define PIR_APPROVAL_INIT ((struct pir_approval){ 0 })

/*
 * Read what a decision needs, before the entry (NULL: after all of them).
 * The whole is what the request and the others of its group come to, each
 * with what it asks for or has; declined and released amounts apart.  Two
 * must approve where it is above the pool's quorum_cents, else one.
 */
enum pir_code pir_approval_begin(struct pir_approval *,
    const struct pir_change *, const struct pir_path *,
    const struct pir_json *request, const struct pir_json *entry,
    struct pir_date on, struct pir_err *);
void pir_approval_release(struct pir_approval *);

/* True if the next approval is the last that is needed. */
bool pir_approval_is_last(const struct pir_approval *);

/*
 * PIR_OK if the staff may decline it: the role approver, and a delegation
 * that covers the whole, both on the commit's day in the parent's tree.
 * PIR_NO with what stands in the way in why, "has no delegation ...".
 */
enum pir_code pir_approval_may_decide(const struct pir_approval *,
    const struct pir_json *staff, struct pir_str *why);

/*
 * The same of approving: besides, they neither asked for it nor are the
 * client's facilitator, that day or today, nor work for the payee, and
 * have not approved it already.
 */
enum pir_code pir_approval_may_approve(const struct pir_approval *,
    const struct pir_json *staff, struct pir_str *why);

/*
 * The same, and if it goes beyond the limit for one client they have the
 * role coordinator, too, and so may override that.
 */
enum pir_code pir_approval_can_approve(const struct pir_approval *,
    const struct pir_json *staff, struct pir_str *why);

/* Append the ids of the staff who can approve it. */
enum pir_code pir_approval_who(const struct pir_approval *, struct pir_strs *,
    struct pir_err *);

/* Append "ask appr1 or appr2", or that nobody may yet and what to do. */
void pir_approval_ask(const struct pir_approval *, struct pir_str *);

/*
 * What the client would have from the pool, and from the group, were the
 * request approved: approved less released less refunded, over all
 * categories; *limit is the pool's for one client, or -1 for none, and the
 * sum of no use then.
 */
enum pir_code pir_approval_client_sum(const struct pir_approval *,
    int64_t *cents, int64_t *limit, struct pir_err *);

#endif

/* disclosure.h - what someone outside was told of a client, and on what basis
 */
#ifndef PIR_DISCLOSURE_H
#define PIR_DISCLOSURE_H

#include "rule.h"

/* What was, or is about to be, told. */
struct pir_disclosed {
	/* A partner's id, that of a person of the client, "client", "other". */
	const char *to;
	const char *recipient; /* in words: who the other is */
	struct pir_list what;  /* codes of consent-information */
	const char *purpose;
	const char *basis;  /* consent, unless given */
	const char *reason; /* needed by the bases that are not a consent */
};

/*
 * A new record of it, on the change's day.  On the basis of consent (the
 * client's, or a representative's) the entry that covers all of it is
 * found and named; where there is none, --override by a coordinator will
 * do, and PIR_REFUSED says what each entry lacks, and which would cover
 * it.  *out belongs to the change; id may be NULL.
 */
enum pir_code pir_disclosure_add(struct pir_change *, const char *client,
    const struct pir_disclosed *, const char *id, struct pir_json **out,
    struct pir_err *);

/* Note that a coordinator has looked at one that waits for it. */
enum pir_code pir_disclosure_review(struct pir_change *, const char *typed,
    struct pir_err *);

/* True if a coordinator is still to look at it: neither on a consent nor
 * on a coordinator's own override. */
bool pir_disclosure_waits(const struct pir_json *disclosure);

/* Rules: it stands on a consent or a reason; it is never edited. */
pir_rule_fn pir_disclosure_check_basis;
pir_rule_fn pir_disclosure_check_kept;

#endif

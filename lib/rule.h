/* rule.h - the rules of the records, one function each */
#ifndef PIR_RULE_H
#define PIR_RULE_H

#include "change.h"

/*
 * A rule looks at one edit of a change, and at whatever else of the change
 * it needs; PIR_OK, or PIR_REFUSED/PIR_INVALID saying what breaks it and
 * what to do.  It reads before and after, never what a command meant, so
 * that a replayed commit is judged alike.
 */
typedef enum pir_code pir_rule_fn(const struct pir_change *,
    const struct pir_edit *, struct pir_err *);

struct pir_rule {
	const char *name;   /* "client-state" */
	enum pir_kind kind; /* PIR_NO_KIND: every kind */
	const char *what;   /* in one sentence */
	const char *source; /* the guideline, standard or section */
	pir_rule_fn *check; /* NULL: the one before it sees to it, too */
};

/* Put every edit through every rule of its kind; err->path is set. */
enum pir_code pir_rules_check(const struct pir_change *, struct pir_err *);

/* One edit of the change likewise; one rule, whose kind fits or not. */
enum pir_code pir_rules_check_edit(const struct pir_change *,
    const struct pir_edit *, struct pir_err *);
enum pir_code pir_rule_check(const struct pir_rule *, const struct pir_change *,
    const struct pir_edit *, struct pir_err *);

/* The i-th rule, or NULL. */
const struct pir_rule *pir_rule_at(size_t i);

/* Each module's own, ending in one without a name; listed in rule.c. */
extern const struct pir_rule pir_record_rules[];
extern const struct pir_rule pir_code_rules[];
extern const struct pir_rule pir_day_rules[];
extern const struct pir_rule pir_kept_rules[];
extern const struct pir_rule pir_reference_rules[];
extern const struct pir_rule pir_void_rules[];
extern const struct pir_rule pir_vocab_rules[];
extern const struct pir_rule pir_role_rules[];
extern const struct pir_rule pir_staff_rules[];
extern const struct pir_rule pir_partner_rules[];
extern const struct pir_rule pir_client_rules[];
extern const struct pir_rule pir_consent_rules[];
extern const struct pir_rule pir_contact_rules[];
extern const struct pir_rule pir_needs_rules[];
extern const struct pir_rule pir_plan_rules[];
extern const struct pir_rule pir_review_rules[];
extern const struct pir_rule pir_referral_rules[];
extern const struct pir_rule pir_reform_rules[];
extern const struct pir_rule pir_reform_meeting_rules[];
extern const struct pir_rule pir_request_rules[];
extern const struct pir_rule pir_request_entry_rules[];
extern const struct pir_rule pir_approval_rules[];
extern const struct pir_rule pir_pool_rules[];

#endif

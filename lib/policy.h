/* policy.h - what the organisation has decided, with its defaults */
#ifndef PIR_POLICY_H
#define PIR_POLICY_H

#include "json.h"

/*
 * A policy of pir.json that is a number: review_days 90,
 * first_contact_days 7, assessment_days 28, plan_days 42, no_contact_days
 * 30, stalled_days 14, consent_months 12, agreement_days 365, privacy_days
 * 30; as the record has it, else that default.  0 for a name that is none.
 */
int64_t pir_policy(const struct pir_json *organisation, const char *name);

/* The name of the i-th of them, or NULL. */
const char *pir_policy_name(size_t i);

#endif

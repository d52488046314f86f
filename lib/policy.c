#include "policy.h"

#include <string.h>

static const struct {
	const char *name;
	int64_t value;
} defaults[] = {
	{ "review_days", 90 },
	{ "first_contact_days", 7 },
	{ "assessment_days", 28 },
	{ "plan_days", 42 },
	{ "no_contact_days", 30 },
	{ "stalled_days", 14 },
	{ "consent_months", 12 },
	{ "agreement_days", 365 },
	{ "privacy_days", 30 },
};
#define N_DEFAULTS (sizeof defaults / sizeof *defaults)

const char *
pir_policy_name(size_t i)
{
	return i < N_DEFAULTS ? defaults[i].name : NULL;
}

int64_t
pir_policy(const struct pir_json *organisation, const char *name)
{
	int64_t value = 0;

	for (size_t i = 0; i < N_DEFAULTS; i++)
		if (!strcmp(defaults[i].name, name))
			value = defaults[i].value;
	return pir_json_int(pir_json_get(organisation, "policies"), name,
	    value);
}

/* check_signature.c - who signed a commit, and what auditors attested */
#include <string.h>

#include "attest.h"
#include "check_private.h"
#include "signature.h"

#define SOURCE "pir-records(5), signatures"

const struct pir_rule_said pir_signed_rules[] = {
	{ "signature-bad", "a signature holds, and is of the author", SOURCE },
	{ "signature-key-unknown",
	    "the author's staff record before the commit has the key", SOURCE },
	{ "signature-key-revoked", "it was not revoked there", SOURCE },
	{ "attestation",
	    "what an auditor attested is in the history, and as it was",
	    "pir-attest(1)" },
	{ .name = NULL },
};

enum pir_code
pir_trial_signature(const struct pir_trial *t, struct pir_err *err)
{
	if (!t->change->staff)
		return PIR_OK; /* its author is nobody, which is told apart */
	return pir_signature_check(t->change, t->after, err);
}

static enum pir_code
tell_attestation(const char *name, const char *commit,
    const struct pir_tag *tag, const struct pir_err *fault, void *ctx,
    struct pir_err *err)
{
	struct pir_check *check = ctx;
	struct pir_err whole = *fault;

	(void)tag;
	(void)err;
	pir_within(&whole, name);
	if (fault->code)
		pir_check_tell(check, commit, &whole, NULL);
	return PIR_OK;
}

enum pir_code
pir_check_attestations(struct pir_check *check, const struct pir_tree *tip,
    struct pir_err *err)
{
	return pir_attest_each(check->store, tip, tell_attestation, check, err);
}

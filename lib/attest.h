/* attest.h - what an auditor signed of a repository, and whether it holds */
#ifndef PIR_ATTEST_H
#define PIR_ATTEST_H

#include "record.h"
#include "store_tag.h"

/* Where attestations stand below refs/tags/. */
#define PIR_ATTEST "attest/"

/* Who attests, with what, and when. */
struct pir_attesting {
	const struct pir_person *author;
	const struct pir_signer *signer;
	pir_clock_fn *clock;
};

/*
 * Sign what stands at the tip: how many commits and records there are, the
 * SHA-256 of the records in path order (pir_tree_digest), each pool's
 * balances.  name gets "2014-03-03-aud1-1a2b3c4d": day, staff and commit; if
 * the same was attested before, nothing is done.  PIR_REFUSED to who is no
 * auditor, or has no key that counts (pir_signature_check).
 */
enum pir_code pir_attest(struct pir_store *, const struct pir_tree *tip,
    const struct pir_attesting *, struct pir_str *name, struct pir_err *);

/*
 * PIR_OK if the tag of that id, to stand under the name, is an attestation
 * that holds: signed by an auditor of the attested commit with a key that
 * their staff record has there; of a commit of the line that leads to the
 * tip; saying what is found there.  Else PIR_REFUSED, with the rule
 * "attestation" or one of those of pir_signature_check.
 */
enum pir_code pir_attest_judge(struct pir_store *, const struct pir_tree *tip,
    const char *name, const char *id, struct pir_err *);

/*
 * Each attestation that the repository has, in order of names, and its
 * commit; tag is NULL where it cannot be read, the commit what the name leads
 * to, then, and fault what pir_attest_judge says.
 */
typedef enum pir_code pir_attest_fn(const char *name, const char *commit,
    const struct pir_tag *, const struct pir_err *fault, void *ctx,
    struct pir_err *);
enum pir_code pir_attest_each(struct pir_store *, const struct pir_tree *tip,
    pir_attest_fn *, void *ctx, struct pir_err *);

/*
 * The files at the commit that the attestation is of, which is named or
 * begins so, and holds: PIR_MISSING, PIR_INVALID if it could be several,
 * PIR_REFUSED if it does not hold.
 */
enum pir_code pir_attest_find(struct pir_store *, const struct pir_tree *tip,
    const char *typed, struct pir_tree **, struct pir_err *);

/* What it says of itself: "Pir-Commits", "Pir-Records", "Pir-Sha256". */
char *pir_attest_says(const struct pir_tag *, const char *what);

#endif

/* pathway.h - what becomes of referrals to each partner and service */
#ifndef PIR_PATHWAY_H
#define PIR_PATHWAY_H

#include "record.h"
#include "referral.h"
#include "stat.h"

/*
 * Of one partner's service ("": none was named).  Each sending counts
 * once, so one that was sent again counts again; void ones never.
 */
struct pir_pathway {
	char partner[PIR_ID_SIZE];
	char service[PIR_ID_ENTRY + 1];
	int64_t sent;
	int64_t accepted;    /* allocated, begun, or closed as engaged */
	int64_t refused;     /* referred back, or closed as refused */
	int64_t waiting;     /* not accepted and not over, of open clients */
	struct pir_strs why; /* refused: the barrier of each, or "refused" */
	struct pir_sample to_acknowledge; /* days from sending to an answer */
	struct pir_sample to_begin;       /* days from sending to the start */
};

/* True if it was referred back, or closed as refused; if it is not accepted
 * and not over. */
bool pir_sending_is_refused(const struct pir_json *referral,
    const struct pir_sending *);
bool pir_sending_waits(const struct pir_sending *);

struct pir_pathways {
	struct pir_pathway *v; /* by partner and service */
	size_t n;
};
#define PIR_PATHWAYS_INIT ((struct pir_pathways){ 0 })
void pir_pathways_release(struct pir_pathways *);

/* Which sendings count: to the partner (NULL: any), on a day of these. */
struct pir_pathway_query {
	const char *partner;
	struct pir_date since;
	struct pir_date until;
};
enum pir_code pir_pathways_gather(const struct pir_tree *,
    const struct pir_pathway_query *, struct pir_pathways *, struct pir_err *);

#endif

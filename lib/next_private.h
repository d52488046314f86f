/* next_private.h - what the files of next share */
#ifndef PIR_NEXT_PRIVATE_H
#define PIR_NEXT_PRIVATE_H

#include "next.h"

/* The search: what is asked, and one client at a time. */
struct next {
	const struct pir_tree *tree;
	const struct pir_next_query *query;
	const struct pir_json *organisation;
	struct pir_tasks *tasks;
	unsigned roles; /* of the person who is asked about, on the day */

	const char *id; /* of the client */
	const struct pir_json *client;
	const struct pir_json *episode; /* the current one */
	const char *owner;              /* the primary facilitator, or "" */
	bool own;                       /* its tasks are asked for */
};

/*
 * Note a task of the client's facilitator or, if roles is not 0, of
 * whoever has one of them.  It is left out if it is not asked for, or due
 * later than the query looks.  record may be "".
 */
PIR_PRINTF(6, 7)
void pir_next_add(struct next *, const char *kind, const char *record,
    unsigned roles, struct pir_date due, const char *fmt, ...);

/* "overdue 12 days", "due today", "due in 3 days". */
void pir_next_when(const struct next *, struct pir_date due,
    struct pir_str *out);

/* True if the staff record says that they are of the query's host. */
bool pir_next_is_of_host(const struct next *, const char *staff);

/* The tasks that the client's own record gives, and those of the others. */
enum pir_code pir_next_of_client(struct next *, struct pir_err *);
enum pir_code pir_next_of_work(struct next *, struct pir_err *);
enum pir_code pir_next_of_region(struct next *, struct pir_err *);
enum pir_code pir_next_of_funds(struct next *, struct pir_err *);
enum pir_code pir_next_of_reform(struct next *, struct pir_err *);

#endif

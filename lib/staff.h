/* staff.h - people who act: their roles, caseloads and delegations */
#ifndef PIR_STAFF_H
#define PIR_STAFF_H

#include "rule.h"

/* True if the staff record says that they are here on that day. */
bool pir_staff_is_open(const struct pir_json *staff, struct pir_date day);

/*
 * The same by id, as the change leaves it: PIR_MISSING if there is no such
 * record, PIR_REFUSED (rule "staff-open") if they are not here that day.
 */
enum pir_code pir_staff_check_open(const struct pir_change *, const char *id,
    struct pir_date day, struct pir_err *);

/* True if an entry with "to" (or none) goes on after the day. */
bool pir_staff_goes_on(const struct pir_json *entry, struct pir_date day);

/* The assignment of an open client to the person that goes on after the
 * day, or NULL. */
struct pir_json *pir_staff_assignment(const struct pir_json *client,
    const char *staff, struct pir_date day);

/*
 * What the person holds after the day, as the change has it so far: clients
 * assigned, open actions, requests, reform actions.  Each is told as
 * "client k3m9x2qd", "action k3m9x2qd/x2b1", ...
 */
enum pir_code pir_staff_holds(const struct pir_change *, const char *staff,
    struct pir_date day, struct pir_strs *, struct pir_err *);

/* The same of clients alone, who take a facilitator. */
enum pir_code pir_staff_clients(const struct pir_change *, const char *staff,
    struct pir_date day, struct pir_strs *, struct pir_err *);

/* What is said of a person; NULL, -1, no day and no strings: nothing. */
struct pir_staff_said {
	const char *name;
	struct pir_list emails;    /* to add */
	struct pir_list no_emails; /* to take away */
	struct pir_list roles;     /* to give from the change's day */
	struct pir_list no_roles;  /* to end on it */
	const char *host;
	int64_t fte;
	int64_t target;
	int64_t limit_cents; /* a delegation, from the change's day */
	bool no_limit;       /* ends those that there are */
	const char *limit_pool;
	struct pir_list limit_categories;
	const char *limit_document;
	const char *limit_sha256;
	struct pir_list keys;    /* to add: lines of public keys */
	struct pir_list no_keys; /* to revoke: their ids */
	struct pir_date from;
};
enum pir_code pir_staff_add(struct pir_change *, const char *id,
    const struct pir_staff_said *, struct pir_err *);
enum pir_code pir_staff_edit(struct pir_change *, const char *id,
    const struct pir_staff_said *, struct pir_err *);

/* The change's day is their last: roles and delegations end with it. */
enum pir_code pir_staff_close(struct pir_change *, const char *id,
    struct pir_err *);

/*
 * Move what one holds to the other from the change's day on: assignments
 * and the open actions that they own, of the clients named, or of all.
 * What cannot move (requests, reform actions) is said.
 */
enum pir_code pir_staff_handover(struct pir_change *, const char *from,
    const char *to, const struct pir_list *clients, struct pir_err *);

/* Lend b the delegations of a for some days: never more, never longer. */
struct pir_period {
	struct pir_date from;
	struct pir_date to;
};
enum pir_code pir_staff_act(struct pir_change *, const char *b, const char *a,
    const struct pir_period *, struct pir_err *);

#endif

/* role.h - who may do what (design, section 4) */
#ifndef PIR_ROLE_H
#define PIR_ROLE_H

#include "change.h"

/* Bits, so that a rule can name several. */
enum pir_role {
	PIR_INTAKE = 1,
	PIR_FACILITATOR = 2,
	PIR_COORDINATOR = 4,
	PIR_APPROVER = 8,
	PIR_FINANCE = 16,
	PIR_AUDITOR = 32,
};

/* The roles that a staff record has on a day, ended ones apart. */
unsigned pir_roles_on(const struct pir_json *staff, struct pir_date day);
enum pir_role pir_role_of_name(const char *); /* 0 if there is none */

/*
 * Append, of who has none of the roles on the day, " on 2013-08-01, but from
 * 2013-01-01 to 2013-07-02" where they have one on other days; else nothing.
 */
void pir_role_days(const struct pir_json *staff, unsigned roles,
    struct pir_date, struct pir_str *out);

/* Append "intake, facilitator or coordinator". */
void pir_role_names(unsigned roles, struct pir_str *out);

/* True if one of the addresses of the staff record is that, case apart. */
bool pir_staff_has_email(const struct pir_json *staff, const char *email);

/*
 * The staff record with that address; the caller owns *staff.  PIR_REFUSED
 * (rule "author") if nobody has it.
 */
enum pir_code pir_staff_by_email(const struct pir_tree *, const char *email,
    struct pir_json **staff, struct pir_err *);

/* True if the client is assigned, that day, to the person, or to nobody. */
bool pir_client_is_own(const struct pir_json *client, const char *staff,
    struct pir_date day);

/*
 * The roles of somebody by which they could act for the client on the day:
 * that of a facilitator counts while the client is assigned to them, or to
 * nobody; for every client where that is NULL.
 */
unsigned pir_roles_for(const struct pir_json *staff,
    const struct pir_json *client, struct pir_date day);

/*
 * Append "ask coord or fac2", who could do on the change's day what takes
 * one of the roles, its author apart, for the client (NULL: any) as
 * pir_roles_for has it; or "nobody else has it yet".
 */
void pir_role_ask(const struct pir_change *, unsigned roles,
    const struct pir_json *client, struct pir_str *);

/*
 * The roles of the author that each by itself allow the whole change: in
 * which role it was made; 0 if no single one does, and for the first commit.
 */
unsigned pir_role_used(const struct pir_change *);

/*
 * Refuse under the rule for want of one of the roles, naming the act
 * ("--override", "changing partner acme") and who could do it that day, as
 * pir_role_ask does: PIR_REFUSED.
 */
enum pir_code pir_refuse_role(struct pir_err *, const struct pir_change *,
    const char *rule, unsigned roles, const struct pir_json *client,
    const char *act);

/*
 * A pir_pass_fn for whoever looks for an author: over staff records alone,
 * since what a rule adds up has to be there.
 */
bool pir_staff_pass(const struct pir_err *, void *ctx);

#endif

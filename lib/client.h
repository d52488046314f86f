/* client.h - the client record: states, episodes, who is there for whom */
#ifndef PIR_CLIENT_H
#define PIR_CLIENT_H

#include "change.h"

/* ---- Reading -------------------------------------------------------- */

/*
 * The name that a person goes by: the preferred one, else the legal one,
 * else an alias, of those without an end; of several the last.  NULL if
 * the record has none.  Belongs to the client.
 */
const struct pir_json *pir_client_name(const struct pir_json *client);

/*
 * Append "Given Family"; a preferred given name goes with the legal family
 * name.  Identity: never into an error or a commit.
 */
void pir_client_print_name(const struct pir_json *client, struct pir_str *);

/*
 * Append id, initials and birth year, "k3m9x2qd JS 1980": what a person
 * sees on stderr after a change, against misfiling.
 */
void pir_client_label(const struct pir_json *client, struct pir_str *out);

/* The latest episode, which is the one that counts; NULL if none. */
struct pir_json *pir_client_episode(const struct pir_json *client);

/* Its id, or "". */
const char *pir_client_episode_id(const struct pir_json *client);

/* True for the assignment of a primary facilitator; it is the default. */
bool pir_client_is_primary(const struct pir_json *assignment);

/* Staff id of the primary facilitator that day, or "". */
const char *pir_client_facilitator(const struct pir_json *client,
    struct pir_date day);

/*
 * True if the two records look like one person's: a birth day that is the
 * same, or has day and month exchanged, and either the same SLK-581, or
 * family names that are alike and given names with the same first letter,
 * or names that are alike in exchanged places.  Every name of each counts.
 */
bool pir_client_is_alike(const struct pir_json *, const struct pir_json *);

/* True in any state but declined, closed and merged. */
bool pir_client_is_open(const struct pir_json *client);

/*
 * PIR_OK while the client is open; else PIR_REFUSED (rule "client-open")
 * saying what to do: reopen it, or where a merged one went.  The rule of
 * that name in pir_client_rules[] holds it for every kind of record in a
 * client's folder; commands ask early for the better message.
 */
enum pir_code pir_client_check_open(const struct pir_json *client,
    struct pir_err *);

/*
 * PIR_OK if the client is active after the change; else PIR_REFUSED by the
 * rule: done ("a client is referred") is so only while they are.
 */
enum pir_code pir_client_check_active(const struct pir_change *,
    const char *client, const char *rule, const char *done, struct pir_err *);

/*
 * The entry of people[] by id or unique prefix if one of the roles (names,
 * ending in NULL) is theirs on the day; PIR_REFUSED (rule "person-role")
 * if they have none of them then, PIR_MISSING if there is no such person.
 */
enum pir_code pir_client_person(const struct pir_json *client,
    const char *typed, const char *const *roles, struct pir_date day,
    const struct pir_json **person, struct pir_err *);

/* ---- Changing ------------------------------------------------------- */

/*
 * Make an accepted client active if a primary facilitator is assigned in
 * this episode and consent to participate is in force on a day of that
 * assignment: whichever of the two comes last calls it, in its own change
 * to the client's record.  Any other client is left as it is.
 */
void pir_client_activate_if_ready(struct pir_change *, struct pir_json *client);

#endif

/* client_find.h - which client a person means */
#ifndef PIR_CLIENT_FIND_H
#define PIR_CLIENT_FIND_H

#include "change.h"

/*
 * Resolve what a person typed to a client's id: an exact id, a unique
 * prefix of at least four characters, or ":words", each of which begins a
 * word of a name (former ones too; without case and accents) or is the
 * birth date or its year.  With actor (a staff id, or NULL), one match
 * among the clients assigned to that person now wins over all others;
 * merged clients are found by words only when nobody else is.
 * PIR_INVALID lists several candidates by id, state and facilitator, never
 * by name; PIR_MISSING if there is none.
 */
enum pir_code pir_client_resolve(const struct pir_tree *, const char *typed,
    const char *actor, char client[PIR_ID_CLIENT + 1], struct pir_err *);

/* True if all the words match the client, in the sense above. */
bool pir_client_matches(const struct pir_json *client, const char *words);

/* The same, where a word may also be four or more digits of a telephone
 * number, or an identifier's value. */
bool pir_client_is_found(const struct pir_json *client, const char *words);

/*
 * pir_client_resolve for a change: records that it adds are found too, the
 * actor is its own, and a merged client is PIR_REFUSED (rule "client-open"),
 * saying where it went.
 */
enum pir_code pir_client_resolve_in(struct pir_change *, const char *typed,
    char client[PIR_ID_CLIENT + 1], struct pir_err *);

/* pir_client_resolve_in, and the record to be read; it is the change's. */
enum pir_code pir_client_see(struct pir_change *, const char *typed,
    const struct pir_json **client, struct pir_err *);

/* pir_client_resolve_in, and the record to be changed in place. */
enum pir_code pir_client_edit(struct pir_change *, const char *typed,
    struct pir_json **client, struct pir_err *);

#endif

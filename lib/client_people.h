/* client_people.h - who and what is around a client: people, supports,
 * alerts */
#ifndef PIR_CLIENT_PEOPLE_H
#define PIR_CLIENT_PEOPLE_H

#include "client.h"

/*
 * Which entry is meant: one to end on the change's day (or on a given
 * last day), one to change, or, with neither, a new one; id is its own,
 * or NULL.
 */
struct pir_client_entry {
	const char *client; /* as typed */
	const char *edit;
	const char *end;
	const char *id;
	struct pir_date from; /* of a new one: the change's day */
	struct pir_date to;
};

/* NULL and no strings where nothing is said; likewise below. */
struct pir_client_person {
	const char *name;
	const char *relation;
	struct pir_list roles; /* in place of those there are */
	const char *scope;
	const char *document;
	const char *sha256;
	const char *phone;
};
enum pir_code pir_client_set_person(struct pir_change *,
    const struct pir_client_entry *, const struct pir_client_person *,
    struct pir_err *);

struct pir_client_support {
	const char *partner;
	const char *service; /* id or unique prefix among the partner's */
	const char *worker;
	const char *role;
	const char *existing; /* yes|no */
};
enum pir_code pir_client_set_support(struct pir_change *,
    const struct pir_client_entry *, const struct pir_client_support *,
    struct pir_err *);

struct pir_client_alert {
	const char *kind;
	const char *text;
	struct pir_date review_on;
};
enum pir_code pir_client_set_alert(struct pir_change *,
    const struct pir_client_entry *, const struct pir_client_alert *,
    struct pir_err *);

#endif

/* client_said.h - who a client is: what is said of them, and kept */
#ifndef PIR_CLIENT_SAID_H
#define PIR_CLIENT_SAID_H

#include "client_state.h"

/*
 * What is said of a client's own details; NULL, false, no strings and no
 * day where nothing is.  A word "yes" or "no" sets a member that is true
 * or false.
 */
struct pir_client_said {
	const char *given;
	const char *family;
	const char *use;  /* which name these are of: legal */
	bool renamed;     /* the name before stays, as a former one */
	const char *born; /* 1980-02-29, 1980-02, 1980 or unknown */
	const char *accuracy;
	const char *gender;
	const char *pronouns;
	const char *indigenous;
	const char *country;
	const char *language;
	const char *interpreter; /* yes|no */
	struct pir_list lines;   /* of the address */
	const char *suburb;
	const char *state;
	const char *postcode;
	bool no_fixed;
	bool moved_out; /* the address ends, none follows */
	struct pir_list phones;
	struct pir_list no_phones; /* to strike out */
	const char *safe_call;     /* yes|no, of the phones said */
	const char *safe_text;
	const char *safe_voicemail;
	const char *no_mail;         /* yes|no */
	struct pir_list identifiers; /* "SYSTEM=VALUE"; "SYSTEM=" strikes out */
	const char *accommodation;   /* circumstances, on the change's day */
	const char *employment;
	const char *income;
	const char *diagnosis;
	const char *gp;
	const char *ndis; /* a state, on the change's day */
	const char *ndis_reason;
	struct pir_list not_duplicate_of;
	struct pir_date retain_until;
	const char *legal_hold; /* yes|no */
};

/*
 * A new client, referred on the change's day; id is its own, or NULL for
 * a new one.  A birth date, sex and name that another client has too are
 * refused by the rule "client-duplicate".
 */
enum pir_code pir_client_add(struct pir_change *, const char *id,
    const struct pir_client_said *, const struct pir_client_referral *,
    struct pir_err *);

/*
 * Set what is said, and leave the rest.  An address that is new ends the
 * one before, the day before the change's; so does a new name, renamed.
 */
enum pir_code pir_client_say(struct pir_change *, const char *typed,
    const struct pir_client_said *, struct pir_err *);

#endif

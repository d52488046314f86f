/* consent.h - what a client consented to: asked, given, withdrawn */
#ifndef PIR_CONSENT_H
#define PIR_CONSENT_H

#include "rule.h"

/* Any recipient, any information. */
#define PIR_CONSENT_ALL "all"

/* ---- Asking --------------------------------------------------------- */

/*
 * True if the entry of "consents" is in force that day: from its first
 * day to its last, both included; a withdrawal ends it from its own day
 * on.  Who gave it was judged on its first day, and is not again.
 */
bool pir_consent_in_force(const struct pir_json *entry, struct pir_date day);

/* The last day on which it is in force; no day where that is open. */
struct pir_date pir_consent_last_day(const struct pir_json *entry);

/*
 * True if the entry may be withdrawn as of a day: not before it began, but
 * for one that begins after today, which need never begin.
 */
bool pir_consent_may_end(const struct pir_json *entry, struct pir_date day,
    struct pir_date today);

/* The entry by which the client takes part on that day, or NULL. */
const struct pir_json *pir_consent_participation(const struct pir_json *client,
    struct pir_date day);

/*
 * The last day before that one on which the client took part by consent;
 * none if they do on the day itself, or never did before it.
 */
struct pir_date pir_consent_lapsed(const struct pir_json *client,
    struct pir_date day);

/*
 * The entry that lets the recipient (id of a partner, or of a person of
 * the client) have the information (a code, or "all") for the purpose on
 * that day; NULL if there is none.  An entry to all covers any recipient
 * that it does not except; one that names "all" covers any information.
 */
const struct pir_json *pir_consent_covers(const struct pir_json *client,
    const char *recipient, const char *information, const char *purpose,
    struct pir_date day);

/*
 * True if the entry is in force on the day, ends within so many days of
 * it, and no other entry carries on what it covers.
 */
bool pir_consent_is_ending(const struct pir_json *client,
    const struct pir_json *entry, struct pir_date day, int64_t days);

/*
 * May this person of the client (an id of "people"), or "client", decide
 * for the client that day?  A guardian, an attorney and a medical decision
 * maker may; an administrator only where it is all about money; a carer, a
 * nominated person and an emergency contact are heard but do not decide.
 * PIR_REFUSED says what is lacking.  Source: the authorised
 * representatives of the Health Records Act 2001 (Vic), section 85(6);
 * Guardianship and Administration Act 2019 (Vic); Mental Health Act 2014
 * (Vic), sections 23 to 27, for the nominated person.
 */
enum pir_code pir_consent_check_giver(const struct pir_json *client,
    const char *who, bool money, struct pir_date day, struct pir_err *);

/* A use of what is known of a client, as a consent is asked for it. */
struct pir_consent_use {
	const char *recipient;
	const char *information; /* NULL: some, whichever */
	const char *purpose;
	struct pir_date day;
};

/* What of the use the entry does not cover, in words; "" if it does. */
const char *pir_consent_lacks(const struct pir_json *entry,
    const struct pir_consent_use *);

/*
 * What decides about a use: PIR_OK when an entry covers it, PIR_NO when
 * none does.  fn gets each entry that has to do with the recipient, and
 * what it lacks.
 */
typedef void pir_consent_why_fn(const struct pir_json *entry, const char *lacks,
    void *ctx);
enum pir_code pir_consent_why(const struct pir_json *client,
    const struct pir_consent_use *, pir_consent_why_fn *, void *ctx);

/*
 * What was typed as a recipient, as the record has it: "all", a partner's
 * id or the id of a person of the client; PIR_MISSING if it is neither,
 * PIR_INVALID if it is both.  buf is filled.
 */
enum pir_code pir_consent_recipient(const struct pir_tree *,
    const struct pir_json *client, const char *typed, char buf[PIR_ID_SIZE],
    struct pir_err *);

/* ---- Giving and withdrawing ------------------------------------------ */

/* What is given; NULL, no day and no strings where nothing was said. */
struct pir_consent_given {
	bool participation;
	struct pir_list to; /* one entry for each */
	struct pir_list except;
	struct pir_list information;
	struct pir_list purposes;
	const char *how;
	const char *by;        /* "client" unless given */
	const char *witness;   /* the author, when verbal, unless given */
	const char *document;  /* name of the paper */
	const char *sha256;    /* of its bytes */
	struct pir_date from;  /* the change's day unless given */
	struct pir_date until; /* by the policy consent_months unless given */
	const char *id;
};

/*
 * Append the entries, and make an accepted client active if this was what
 * it waited for.
 */
enum pir_code pir_consent_give(struct pir_change *, const char *client,
    const struct pir_consent_given *, struct pir_err *);

/* What is withdrawn: one entry, participation, or what is for someone. */
struct pir_consent_withdrawn {
	const char *entry;
	bool participation;
	struct pir_list to;
	const char *how;
	const char *by;
};

/*
 * End the entries from the change's day on.  Where one to all covers
 * someone that it is withdrawn for, the same is given anew to all except
 * them.  What the recipients have open, and were told, is said.
 */
enum pir_code pir_consent_withdraw(struct pir_change *, const char *client,
    const struct pir_consent_withdrawn *, struct pir_err *);

#endif

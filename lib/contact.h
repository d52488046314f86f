/* contact.h - contacts with a client, planned or held */
#ifndef PIR_CONTACT_H
#define PIR_CONTACT_H

#include "rule.h"

/* True if it counts as contact: attended, and not entered in error. */
bool pir_contact_counts(const struct pir_json *contact);

/*
 * True if it counts, and the client or a carer took part: what was settled
 * with a partner alone does not tell how the client is.
 */
bool pir_contact_is_with_client(const struct pir_json *contact);

/*
 * The latest contact with the client, up to and with that day;
 * NULL in *out, which the caller owns, if there was none.
 */
enum pir_code pir_contact_last(const struct pir_tree *, const char *client,
    struct pir_date day, struct pir_json **out, struct pir_err *);

/* What is noted; NULL, no strings and -1 where nothing was said. */
struct pir_contact_noted {
	const char *status; /* attended */
	const char *type;   /* engagement, planning, crisis, ... */
	const char *mode;   /* face-to-face */
	const char *at;     /* "14:30" */
	const char *place;
	const char *partner;
	const char *note;
	struct pir_list with; /* client */
	struct pir_list goals;
	int64_t minutes;
	int64_t travel;
	bool interpreter;
	bool confidential;        /* the note has a third party's confidences */
	const char *disclosed_to; /* a disclosure was made on the way */
	const char *recipient;    /* in words, where that is "other" */
	struct pir_list information;
	const char *purpose;
	const char *basis;
	const char *because;
	const char *id;
};
enum pir_code pir_contact_add(struct pir_change *, const char *client,
    const struct pir_contact_noted *, struct pir_err *);

/*
 * Add to the note, or say what became of a planned contact; status and
 * text may each be NULL.
 */
enum pir_code pir_contact_amend(struct pir_change *, const char *contact,
    const char *status, const char *text, struct pir_err *);

#endif

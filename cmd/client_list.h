/* client_list.h - which clients are listed, and what is read for a row */
#ifndef PIR_CLIENT_LIST_H
#define PIR_CLIENT_LIST_H

#include "client_private.h"

struct list {
	struct env *env;
	struct out_opts how;
	struct out *out;
	struct opt_list states;
	const char *typed_facilitator;
	char facilitator[PIR_ID_SIZE]; /* "" for any */
	const char *host;
	const char *typed_need;
	const char *need; /* a domain, or NULL */
	int64_t ending;   /* days, or -1 */
	int64_t silent;
	bool unassigned;
	bool all;
	struct pir_records staff;
};

/* What is known of the client of one row. */
struct row {
	const struct list *list;
	const struct pir_json *client;
	const char *id;
	const char *facilitator;
};

/* The host of a facilitator, or "". */
const char *list_host(const struct list *, const char *staff);

/*
 * What other records say of the client: the day of the last contact, of
 * the next review (none where there is none); how many of the 22 needs
 * are unmet now, as staff rate them (-1: not rated), and whether the one
 * asked for is.
 */
enum pir_code list_last_contact(const struct row *, struct pir_date *,
    struct pir_err *);
enum pir_code list_next_review(const struct row *, struct pir_date *,
    struct pir_err *);
enum pir_code list_unmet(const struct row *, int *count, bool *is_unmet,
    struct pir_err *);

/* Is the client one of those asked for? */
enum pir_code list_belongs(const struct row *, bool *yes, struct pir_err *);

#endif

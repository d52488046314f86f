/* organisation.h - pir.json, and how a repository begins */
#ifndef PIR_ORGANISATION_H
#define PIR_ORGANISATION_H

#include "change.h"

/* What the first commit says; the strings are the caller's. */
struct pir_founding {
	const char *org;          /* the organisation's name */
	const char *region;       /* a slug */
	const char *staff;        /* a slug: the first person's id, */
	const char *name;         /* their name, */
	const char *email;        /* and their address */
	const char *const *hosts; /* "id" or "id=name" each */
	size_t n_hosts;
	const char *key; /* the first person's public key, or NULL */
};

/*
 * Draft the first commit (change->parent is NULL): pir.json with every
 * policy at its default, every code list, and one person with every role
 * from today on.  Source: design, section 2.
 */
enum pir_code pir_organisation_found(struct pir_change *,
    const struct pir_founding *, struct pir_err *);

/*
 * PIR_OK if the tree is of a form that this program knows; PIR_INVALID if
 * pir.json says that a newer one wrote it.
 */
enum pir_code pir_organisation_check_format(const struct pir_tree *,
    struct pir_err *);

#endif

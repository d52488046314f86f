/* kind.h - the kinds of records, and where each stands */
#ifndef PIR_KIND_H
#define PIR_KIND_H

#include <stdbool.h>

#include "id.h"
#include "date.h"
#include "schema.h"

enum pir_kind {
	PIR_NO_KIND,
	PIR_ORGANISATION,
	PIR_VOCABULARY,
	PIR_STAFF,
	PIR_PARTNER,
	PIR_CLIENT,
	PIR_PLAN,
	PIR_NEEDS,
	PIR_REVIEW,
	PIR_REFERRAL,
	PIR_CONTACT,
	PIR_DISCLOSURE,
	PIR_REQUEST,
	PIR_PRIVACY,
	PIR_POOL,
	PIR_REFORM_ISSUE,
	PIR_REFORM_MEETING,
	PIR_REFORM_GROUP,
	PIR_KINDS,
};

/* "client", "needs", "reform-issue": the record's "kind", its schema. */
const char *pir_kind_name(enum pir_kind);
enum pir_kind pir_kind_of_name(const char *);

/* What several are called in a sentence: "clients", "assessments". */
const char *pir_kind_plural(enum pir_kind);

const struct pir_schema *pir_kind_schema(enum pir_kind);

/* True for what stands in a client's folder, the client included. */
bool pir_kind_is_of_client(enum pir_kind);

/* True if the id alone tells where such a record stands: pir_path_make. */
bool pir_kind_has_path(enum pir_kind);

/* Room for the longest path and its NUL. */
#define PIR_PATH_SIZE 128

/* What a path says of its record. */
struct pir_path {
	enum pir_kind kind;
	char client[PIR_ID_CLIENT + 1]; /* "" if it is not a client's */
	char pool[PIR_ID_SLUG + 1];     /* of a pool's own request, else "" */
	struct pir_date date;           /* in the file's name, or none */
	char id[PIR_ID_SIZE];           /* the record's own */
};

/* False if the path is not within the grammar of design section 2. */
bool pir_path_parse(struct pir_path *, const char *path);

/* The same, and false if it is not of that kind. */
bool pir_path_parse_as(enum pir_kind, struct pir_path *, const char *path);

/* The xxxx that a dated record's id ends in. */
const char *pir_path_xxxx(const struct pir_path *);

/* The path of such a record; buf is returned. */
const char *pir_path_format(const struct pir_path *, char buf[PIR_PATH_SIZE]);

/*
 * The path of a record that its kind and id alone tell: organisation
 * ("pir"), vocabulary, staff, partner, client, plan, pool, group.  The id
 * is taken as it is; pir_path_parse says whether it can be one.
 */
struct pir_path pir_path_make(enum pir_kind, const char *id);
const char *pir_path_of(enum pir_kind, const char *id, char buf[PIR_PATH_SIZE]);

/*
 * The folder with a client's records of the kind, as
 * "clients/k/k3m9x2qd/needs"; the client's own for client and plan.  With
 * client NULL the folder with all of the kind: "clients", "staff", "".
 */
const char *pir_path_folder(enum pir_kind, const char *client,
    char buf[PIR_PATH_SIZE]);

/*
 * The files of a client's records of the kind, or of all with client NULL,
 * for pir_tree_match: their folder and a star.  A pool's own requests are
 * not among them: with client "" these alone are meant.  _of_pool: those of
 * the pool, or of any with pool NULL.
 */
const char *pir_path_pattern(enum pir_kind, const char *client,
    char buf[PIR_PATH_SIZE]);
const char *pir_path_pattern_of_pool(const char *pool, char buf[PIR_PATH_SIZE]);

#endif

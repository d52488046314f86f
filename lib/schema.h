/* schema.h - JSON Schema (2020-12), as far as the records use it */
#ifndef PIR_SCHEMA_H
#define PIR_SCHEMA_H

#include "json.h"

/*
 * A schema, or a part of one: a node of its document.  Keywords: see
 * pir-records(5).  Members that begin with "x-" are annotations.
 */
struct pir_schema;

/*
 * Read a schema.  PIR_INVALID if it is not JSON, has a keyword that the
 * validator does not know, or a $ref that leads nowhere in it.
 */
enum pir_code pir_schema_parse(struct pir_schema **, const char *text,
    size_t len, struct pir_err *);
void pir_schema_release(struct pir_schema **);

/*
 * The schema of a kind ("client", "plan", ...), embedded by the build and
 * parsed at first use; NULL if there is none.  Owned by the module.
 */
const struct pir_schema *pir_schema_of(const char *kind);

/* The text of an embedded schema, or NULL; the i-th name, or NULL. */
const char *pir_schema_text(const char *kind);
const char *pir_schema_name(size_t i);

/*
 * True if the value is valid.  The message names the place and the
 * keyword in words: "goals[2].priority: must be at least 1".
 */
enum pir_code pir_schema_check(const struct pir_schema *,
    const struct pir_json *, struct pir_err *);

/*
 * Put the members, at every level, in the schema's order, and then those
 * it does not know in the order they have.
 */
void pir_schema_order(const struct pir_schema *, struct pir_json *);

/*
 * The part that describes a member, or the elements of an array, with
 * $ref followed; NULL where the schema says nothing.
 */
const struct pir_schema *pir_schema_member(const struct pir_schema *,
    const char *name);
const struct pir_schema *pir_schema_items(const struct pir_schema *);

/* Walk the members that it names, in its order. */
const char *pir_schema_property(const struct pir_schema *, size_t i);

/* An annotation's text ("x-privacy", "x-ref", "x-codes", ...), or NULL. */
const char *pir_schema_note(const struct pir_schema *, const char *name);

/* True if the array keyword "enum" has the string. */
bool pir_schema_allows(const struct pir_schema *, const char *value);

#endif

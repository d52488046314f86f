/* diff.h - what differs between two states of a record, member by member */
#ifndef PIR_DIFF_H
#define PIR_DIFF_H

#include "schema.h"

/* How freely a value may be shown (x-privacy of the schema). */
enum pir_privacy {
	PIR_OPEN,
	PIR_IDENTITY,
	PIR_NARRATIVE, /* also what no schema knows */
};

struct pir_diff {
	const char *member;              /* "goals[k3f9].actions[x2b1].state" */
	const char *pattern;             /* "goals[].actions[].state" */
	const struct pir_json *was;      /* NULL: it was not there */
	const struct pir_json *now;      /* NULL: it is not there any more */
	const struct pir_json *entry;    /* innermost entry or object, after */
	const struct pir_schema *schema; /* of the member, or NULL */
	enum pir_privacy privacy;
};

/*
 * Call fn for each value that differs, in the schema's order.  Entries of
 * lists are matched by "id" or "code" (else, of objects, by position); a
 * list of plain values is one value.  An entry that came or went is walked
 * value by value; where those that stayed changed places, the list is told
 * as one value first.  Either side may be NULL.  What fn gives is passed on
 * unless it is PIR_OK, which goes on.
 */
typedef enum pir_code pir_diff_fn(const struct pir_diff *, void *ctx,
    struct pir_err *);
enum pir_code pir_diff_walk(const struct pir_schema *,
    const struct pir_json *was, const struct pir_json *now, pir_diff_fn *,
    void *ctx, struct pir_err *);

/*
 * Call fn for one of them; what it refuses is about its member, unless it
 * said so itself.
 */
enum pir_code pir_diff_tell(const struct pir_diff *, pir_diff_fn *, void *ctx,
    struct pir_err *);

/* All of them, to be told again and again while both sides stand. */
struct pir_diffs {
	struct pir_diff *v;
	size_t n;
	size_t cap;
	struct pir_str text; /* members and patterns */
};
#define PIR_DIFFS_INIT ((struct pir_diffs){ 0 })
void pir_diffs_gather(struct pir_diffs *, const struct pir_schema *,
    const struct pir_json *was, const struct pir_json *now);
void pir_diffs_release(struct pir_diffs *);

/*
 * True if the pattern is at or below the member: "goals[]" covers
 * "goals[].actions[].state", and "goals" both.
 */
bool pir_diff_covers(const char *member, const char *pattern);

/* What an entry is known by in its list: its id or its code; "": neither. */
const char *pir_diff_key(const struct pir_json *entry);

/* The privacy that the schema gives a value; PIR_NARRATIVE for NULL. */
enum pir_privacy pir_privacy_of(const struct pir_schema *);

#endif

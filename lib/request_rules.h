/* request_rules.h - what the files with rules of requests share */
#ifndef PIR_REQUEST_RULES_H
#define PIR_REQUEST_RULES_H

#include "request.h"
#include "rule.h"

/* An entry that the edit of a request adds, and where that stood before. */
struct pir_new_entry {
	const struct pir_change *change;
	const struct pir_edit *edit;
	const struct pir_json *entry;
	struct pir_request now; /* before the entry */
};

/* fn for each entry that the edit adds, until one is refused. */
typedef enum pir_code pir_new_entry_fn(const struct pir_new_entry *,
    struct pir_err *);
enum pir_code pir_request_each_new(const struct pir_change *,
    const struct pir_edit *, pir_new_entry_fn *, struct pir_err *);

/* True if the new entry is of the type. */
bool pir_new_entry_is(const struct pir_new_entry *, const char *type);

/*
 * The pool as it was before the change, or as it comes with it; the caller
 * owns *out.  What money does is judged by it: a change that closes a pool
 * may still move what is in it.
 */
enum pir_code pir_pool_before(const struct pir_change *, const char *id,
    struct pir_json **out, struct pir_err *);

/*
 * PIR_REFUSED (the rule given) unless the pool was open before the change
 * and, where within is true, the day is within its first and last.
 */
enum pir_code pir_pool_check_takes(const struct pir_change *, const char *id,
    struct pir_date, bool within, const char *rule, struct pir_err *);

#endif

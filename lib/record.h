/* record.h - records of a tree: found by id, read, listed */
#ifndef PIR_RECORD_H
#define PIR_RECORD_H

#include "json.h"
#include "kind.h"
#include "store.h"

/*
 * Read the record at path; the caller releases *out, and may change it
 * unless the store keeps records (pir_store_keep): then it is shared.
 * PIR_MISSING if there is none; PIR_INVALID names path and line if it is
 * not a record.
 */
enum pir_code pir_record_read(const struct pir_tree *, const char *path,
    struct pir_json **out, struct pir_err *);

/*
 * The same for one that may be lacking: *out stays as it was where there is
 * none, or none that can be read in a tree that passes over such files.
 */
enum pir_code pir_record_look(const struct pir_tree *, const char *path,
    struct pir_json **out, struct pir_err *);

/*
 * Let the store keep, if it keeps records, one that was read otherwise, of
 * so many bytes; it is shared then.
 */
void pir_record_keep(const struct pir_tree *, const char *path,
    struct pir_json *, size_t len);

/* For pir_store_keep: room for so many records (a power of two). */
struct pir_cache *pir_record_cache(size_t n);

/* Read by kind and exact id, of those with a path of their own. */
enum pir_code pir_record_get(const struct pir_tree *, enum pir_kind,
    const char *id, struct pir_json **out, struct pir_err *);

/*
 * Resolve what a person typed, an exact id or a unique prefix of at least
 * four characters, among the records of the kind.  Ambiguous: PIR_INVALID,
 * listing the candidates.  PIR_MISSING names the kind and says how to list.
 * A client's records ("<client>-<xxxx>") are looked up by their client, a
 * pool's own requests by their pool.
 */
enum pir_code pir_record_resolve(const struct pir_tree *, enum pir_kind,
    const char *typed, struct pir_path *out, struct pir_err *);

/*
 * True if there is a record of exactly this id, where that tells its path
 * (pir_kind_has_path); *out is of no use otherwise.
 */
bool pir_record_is_id(const struct pir_tree *, enum pir_kind, const char *typed,
    struct pir_path *out);

/*
 * The entry (goal, alert, hold, ...) of an array whose id is typed; four
 * characters have no shorter form.  PIR_MISSING names the array.
 */
enum pir_code pir_record_entry(struct pir_json *record, const char *array,
    const char *typed, struct pir_json **out, struct pir_err *);

/*
 * Each record of the kind in path order: of one client, or of all (NULL),
 * of requests those of the pools themselves, too, or with client "" alone.
 * One that cannot be read is the end, unless the tree passes over it.
 * The record is freed after fn, unless fn takes it by setting *record NULL.
 */
typedef enum pir_code pir_record_fn(const struct pir_path *,
    struct pir_json **record, void *ctx, struct pir_err *);
enum pir_code pir_record_each(const struct pir_tree *, enum pir_kind,
    const char *client, pir_record_fn *, void *ctx, struct pir_err *);

/*
 * Those of one client with no later day in their file's name (none: any),
 * the last first.  fn ends it with PIR_NO, which then counts as success.
 */
enum pir_code pir_record_back(const struct pir_tree *, enum pir_kind,
    const char *client, struct pir_date until, pir_record_fn *, void *ctx,
    struct pir_err *);

/*
 * A record of any kind: its path (".json" may be left out), its id, or a
 * unique prefix.  A client's id means client.json, not plan.json.
 */
enum pir_code pir_record_resolve_any(const struct pir_tree *, const char *typed,
    struct pir_path *out, struct pir_err *);

/* The sentence for a record that is not there: PIR_MISSING. */
enum pir_code pir_record_missing(enum pir_kind, const char *id,
    struct pir_err *);

/* The rule of pir_record_resolve over a list of ids; *id points into it. */
enum pir_code pir_resolve_among(const struct pir_strs *ids, enum pir_kind,
    const char *typed, const char **id, struct pir_err *);

/* Records of one kind that are held together, in path order. */
struct pir_records {
	struct pir_json **v;
	struct pir_path *paths;
	size_t n;
	size_t cap;
};
#define PIR_RECORDS_INIT ((struct pir_records){ 0 })
enum pir_code pir_records_read(const struct pir_tree *, enum pir_kind,
    const char *client, struct pir_records *, struct pir_err *);
/* Add one; the list owns the record from here on. */
void pir_records_add(struct pir_records *, const struct pir_path *,
    struct pir_json *record);
void pir_records_release(struct pir_records *);

/* The canonical bytes of a record: its schema's order, then printed. */
void pir_record_print(enum pir_kind, struct pir_json *, struct pir_str *);

/*
 * {"name": ..., "sha256": ...} as the member, of a paper and its bytes; if
 * name is NULL what is there is left, sha256 may be.
 */
void pir_record_give_document(struct pir_json *, const char *member,
    const char *name, const char *sha256);

/*
 * What someone said of the value at the member ("goals[k3f9].title"), which
 * they dispute, or of one below it too: the statement after last (NULL: the
 * first), or NULL.
 * Source: records, every kind: always shown beside the value.
 */
const struct pir_json *pir_record_statement(const struct pir_json *record,
    const char *member, bool below, const struct pir_json *last);

/* True if it, or an entry, was entered in error (void); never counted. */
bool pir_record_is_void(const struct pir_json *);

#endif

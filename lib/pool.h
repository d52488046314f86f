/* pool.h - pools of money: their categories, movements and accounts */
#ifndef PIR_POOL_H
#define PIR_POOL_H

#include "account.h"
#include "change.h"
#include "request.h"

/* Room for a category's code and its NUL. */
#define PIR_CATEGORY_SIZE 65

/* The entry of the pool's categories for the code, or NULL. */
const struct pir_json *pir_pool_category(const struct pir_json *pool,
    const char *code);

/* "client" or "capacity": who the category is for; client unless said. */
const char *pir_category_stream(const struct pir_json *category);

/* True if the pool is open and the day within its first and last. */
bool pir_pool_takes(const struct pir_json *pool, struct pir_date day);

/*
 * The pool that was typed, an id or a prefix; with NULL the one pool that
 * takes the day.  PIR_MISSING if there is none, PIR_INVALID if there are
 * several.
 */
enum pir_code pir_pool_resolve(struct pir_change *, const char *typed,
    struct pir_date day, char id[PIR_ID_SIZE], struct pir_err *);

/* ---- Movements ------------------------------------------------------- */

/*
 * One thing that happened to the money of a pool: an allocation, a request
 * that was made, an entry of one.  A request that is carried over moves
 * twice, out of one pool and into the other.  All but the strings' own
 * nodes is good until fn returns.
 */
struct pir_move {
	const struct pir_path *path;   /* of the request, or of the pool */
	const struct pir_json *record; /* the same */
	const struct pir_json *entry;  /* NULL: the request was made */
	const char *pool;
	const char *category; /* "" where the money is unassigned */
	struct pir_date on;
	struct pir_account by;           /* what it adds to the pool's sums */
	const struct pir_request *after; /* NULL of an allocation */
};
typedef enum pir_code pir_move_fn(const struct pir_move *, void *ctx,
    struct pir_err *);

/* Each movement of one record, in the order of its entries. */
enum pir_code pir_request_moves(const struct pir_path *,
    const struct pir_json *request, pir_move_fn *, void *ctx, struct pir_err *);
enum pir_code pir_pool_moves(const struct pir_path *,
    const struct pir_json *pool, pir_move_fn *, void *ctx, struct pir_err *);

/*
 * Each movement of the pool, or of all of them (NULL), as the change leaves
 * the records: record by record in path order, new ones last; days are
 * not in order.  For a tree alone, a change with that parent will do.
 */
enum pir_code pir_moves_each(const struct pir_change *, const char *pool,
    pir_move_fn *, void *ctx, struct pir_err *);

/* ---- Accounts --------------------------------------------------------- */

/* The pool's sums at the end of the day; of all days with none. */
enum pir_code pir_pool_account(const struct pir_change *, const char *pool,
    struct pir_date until, struct pir_account *, struct pir_err *);

/* The least that was or is available at the end of a day, and that day. */
struct pir_lowest {
	int64_t cents; /* 0 for a pool in which nothing moved */
	struct pir_date on;
};
enum pir_code pir_pool_lowest(const struct pir_change *, const char *pool,
    struct pir_lowest *, struct pir_err *);

#endif

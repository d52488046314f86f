/* id.h - identifiers: how they look, and new ones */
#ifndef PIR_ID_H
#define PIR_ID_H

#include <stdbool.h>
#include <stddef.h>

#include "err.h"

#define PIR_ID_CLIENT 8 /* characters of a client's id */
#define PIR_ID_ENTRY 4  /* of a goal, an action, a record's own part */
#define PIR_ID_SLUG 40  /* the most, of a slug */

/* Room for the longest, "<pool>-<xxxx>", and its NUL. */
#define PIR_ID_SIZE 48

/* Lower-case Crockford base32 (0-9, a-z without i, l, o, u) of len. */
bool pir_id_is_base32(const char *, size_t len);
bool pir_id_is_client(const char *);
bool pir_id_is_entry(const char *);

/* [a-z0-9][a-z0-9-]{1,39} */
bool pir_id_is_slug(const char *);

/* True for a word that stands for something else where a person, a partner
 * or staff is named ("all", "client", "me"), and so is nobody's id. */
bool pir_id_is_word(const char *);

/* "<client>-<xxxx>", or "<pool>-<xxxx>". */
bool pir_id_is_client_record(const char *);
bool pir_id_is_pool_record(const char *);

/* PIR_INVALID, saying what a client's id, an entry's or a slug looks like. */
enum pir_code pir_id_check_client(const char *, struct pir_err *);
enum pir_code pir_id_check_entry(const char *, struct pir_err *);
enum pir_code pir_id_check_slug(const char *, struct pir_err *);

/*
 * Fill buf with len random characters and a NUL, from getrandom(2).
 * taken says whether one is in use already; it is asked until one is not
 * (NULL: any will do).
 * PIR_SYSTEM when there is no randomness, or none free after 1,000 tries.
 */
typedef bool pir_id_taken_fn(const char *id, void *ctx);
enum pir_code pir_id_new(char *buf, size_t len, pir_id_taken_fn *taken,
    void *ctx, struct pir_err *);

#endif

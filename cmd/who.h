/* who.h - staff and clients as a person names them on the command line */
#ifndef PIR_WHO_H
#define PIR_WHO_H

#include "cmd.h"
#include "record.h"

/*
 * "me" is whose address the author has, "all" is "", else an exact id or a
 * unique prefix; NULL stands for the fallback.  buf is filled.
 */
enum pir_code who_resolve(struct env *, const char *typed, const char *fallback,
    char buf[PIR_ID_SIZE], struct pir_err *);

/* The id of the client that was typed; one's own caseload comes first. */
enum pir_code who_client(struct env *, const char *typed,
    char client[PIR_ID_CLIENT + 1], struct pir_err *);

/*
 * The record of any kind that was typed: its id, path or a unique prefix,
 * or ":words" for a client's.
 */
enum pir_code who_record(struct env *, const char *typed, struct pir_path *,
    struct pir_err *);

/*
 * The partner that was typed, by its id or the beginning of one: *partner
 * is the id then, in *path.  NULL stands for any partner, and stays.
 */
enum pir_code who_partner(struct env *, const char **partner,
    struct pir_path *path, struct pir_err *);

/*
 * PIR_OK if the list has the code on the day, or ever, where that is none;
 * else PIR_INVALID, with what it has.  NULL stands for any code.
 */
enum pir_code who_code(struct env *, const char *list, const char *code,
    struct pir_date day, struct pir_err *);

#endif

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

#endif

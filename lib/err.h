/* err.h - one error value, owned by whoever asked */
#ifndef PIR_ERR_H
#define PIR_ERR_H

#include <stdbool.h>

#define PIR_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))

/*
 * What went wrong, seen from the caller: one code for each thing that a
 * caller can do about it.  The code is the exit status of a command.
 */
enum pir_code {
	PIR_OK = 0,
	PIR_NO = 1,       /* the answer is no, or a check found something */
	PIR_INVALID = 2,  /* wrong usage, or a record breaks its schema */
	PIR_MISSING = 3,  /* there is no such record */
	PIR_CONFLICT = 4, /* nothing was written; trying again may help */
	PIR_REFUSED = 5,  /* a rule says no; nothing was written */
	PIR_SYSTEM = 6,   /* files, git or memory failed; nothing written */
	PIR_UNKNOWN = 7,  /* it failed after the branch may have moved */
};

/*
 * The message says what is wrong and what to do next, in one line and
 * without a final stop.  It never holds a client's name or a note.
 */
struct pir_err {
	enum pir_code code;
	const char *rule; /* name of the rule that refused, static, or NULL */
	char path[160];   /* of the record or file at fault, or "" */
	bool unmade;      /* path is of a record that was not made, then */
	long line;        /* in that file, from 1, or 0 */
	char member[128]; /* "goals[k3f9].title", which was looked at, or "" */
	char msg[1024];
};
#define PIR_ERR_INIT ((struct pir_err){ 0 })

/*
 * Fill *err and return its code, so that a function can fail in one
 * line: return pir_fail(err, PIR_INVALID, "not a date: '%s'", s);
 * What is too long is cut at a character; unsafe characters are
 * replaced when main() prints it.
 */
PIR_PRINTF(3, 4)
enum pir_code pir_fail(struct pir_err *, enum pir_code, const char *fmt, ...);

/* As pir_fail with PIR_REFUSED, naming the rule (a static string). */
PIR_PRINTF(3, 4)
enum pir_code pir_refuse(struct pir_err *, const char *rule, const char *fmt,
    ...);

/* Put "context: " before the message of a failure passing through. */
enum pir_code pir_within(struct pir_err *, const char *context);

/* Name the record or file, and its line or 0, that a failure is about. */
enum pir_code pir_at(struct pir_err *, const char *path, long line);

#endif

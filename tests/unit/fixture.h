/* fixture.h - a small organisation in a repository of its own, for tests */
#ifndef PIR_TEST_FIXTURE_H
#define PIR_TEST_FIXTURE_H

#include <criterion/criterion.h>

#include "auto.h"
#include "change.h"

/*
 * TestSuite(role, .init = fixture_begin, .fini = fixture_end);
 *
 * A fresh folder with the repository "repo", of 2013-07-01:
 *
 *   staff     coord, with every role; coord2 (coordinator); intake1; fac1
 *             and fac2 (facilitators); appr1; fin1; aud1; gone1, who was
 *             a coordinator until 2013-06-30.  Each has the address
 *             <id>@example.org.
 *   partner   example-housing
 *   clients   FIXTURE_OWN, active, assigned to fac1, with an agreed plan
 *             of one goal (g1g1) with one action (a1a1);
 *             FIXTURE_OTHER, the same of fac2;
 *             FIXTURE_FREE, accepted, assigned to nobody;
 *             FIXTURE_NEW, referred.
 */
#define FIXTURE_OWN "mycase01"
#define FIXTURE_OTHER "thercase"
#define FIXTURE_FREE "freecase"
#define FIXTURE_NEW "newcase4"
void fixture_begin(void);
void fixture_end(void);

/* Open from fixture_begin to fixture_end. */
struct pir_store *fixture_store(void);

/* The next commits are made on this day, at nine (or at this moment, in RFC
 * 3339): never at an earlier one. */
void fixture_day(const char *day);

/*
 * Commit what fn drafts as the staff of that id; what came of it is put
 * into *outcome, which may be NULL.
 */
enum pir_code fixture_change(const char *staff, const char *command,
    pir_change_fn *, void *ctx, struct pir_outcome *outcome, struct pir_err *);

/* What follows is signed with it where it must be; NULL: with nothing. */
void fixture_sign(const struct pir_signer *);

/* With true, what follows is drafted and judged, and not written. */
void fixture_dry(bool);

/*
 * Commit a record as it stands in text, new or in the place of what is
 * there, past every verb: only the rules stand in the way.  NULL: the
 * record goes.
 */
enum pir_code fixture_put(const char *staff, const char *file, const char *text,
    struct pir_err *);

/*
 * The record with a value of JSON at the member, a path through objects
 * and elements as "episodes.0.reason" ("assignments.1" appends; NULL takes
 * the member away), committed likewise.
 */
enum pir_code fixture_set(const char *staff, const char *file,
    const char *member, const char *value, struct pir_err *);

/* A struct pir_list of the strings, good until the end of the block. */
#define FIXTURE_LIST(...) \
	((struct pir_list){ (const char *const[]){ __VA_ARGS__ }, \
	    sizeof((const char *const[]){ __VA_ARGS__ }) / \
		sizeof(const char *) })

/* The record at the tip; the caller owns it. */
struct pir_json *fixture_get(const char *file);

/* How many commits there are. */
size_t fixture_commits(void);

/* The path of a client's own file, as "plan.json"; buf is returned. */
const char *fixture_file(const char *client, const char *name,
    char buf[PIR_PATH_SIZE]);

#endif

/* segregation.h - what may be the matter with whoever decides */
#ifndef PIR_TEST_SEGREGATION_H
#define PIR_TEST_SEGREGATION_H

#include <stdbool.h>
#include <stdint.h>

/* The commit's day, and the days around it. */
#define BEFORE "2013-09-09"
#define TODAY "2013-09-10"
#define AFTER "2013-09-11"

/* Who is paid: nobody in particular, or the host of everybody. */
#define SHOP "\"type\": \"business\", \"name\": \"A\""
#define HOST "\"type\": \"partner\", \"partner\": \"example-housing\""

/* What may be the matter with somebody's role as an approver... */
static const struct {
	const char *what;
	const char *json; /* of roles[] */
	bool good;
} roles[] = {
	{ "no such role", "", false },
	{ "ended yesterday",
	    ", {\"role\": \"approver\", \"from\": \"2013-07-01\", "
	    "\"to\": \"" BEFORE "\"}",
	    false },
	{ "begins tomorrow",
	    ", {\"role\": \"approver\", \"from\": \"" AFTER "\"}", false },
	{ "approver", ", {\"role\": \"approver\", \"from\": \"2013-07-01\"}",
	    true },
	{ "approver until today",
	    ", {\"role\": \"approver\", \"from\": \"2013-07-01\", "
	    "\"to\": \"" TODAY "\"}",
	    true },
};

/* ... and with their delegation; requests are for 500.00 and 2,500.00. */
#define LIMIT(cents, more) \
	"{\"limit_cents\": " #cents ", \"from\": \"2013-07-01\"" more "}"
#define ACTING(cents, lender, from, to) \
	"{\"limit_cents\": " #cents ", \"from\": \"" from "\", \"to\": \"" to \
	"\", \"acting_for\": \"" lender "\"}"
static const struct {
	const char *what;
	const char *json;
	int64_t most; /* cents that it covers today */
} limits[] = {
	{ "none", "", 0 },
	{ "too small", LIMIT(49999, ""), 49999 },
	{ "just enough", LIMIT(50000, ""), 50000 },
	{ "a cent too small for the other", LIMIT(249999, ""), 249999 },
	{ "enough for both", LIMIT(250000, ""), 250000 },
	{ "another pool", LIMIT(900000, ", \"pool\": \"p12\""), 0 },
	{ "this pool", LIMIT(900000, ", \"pool\": \"p13\""), 900000 },
	{ "another category", LIMIT(900000, ", \"categories\": [\"clothing\"]"),
	    0 },
	{ "this category",
	    LIMIT(900000, ", \"categories\": [\"clothing\", \"transport\"]"),
	    900000 },
	{ "ended yesterday", LIMIT(900000, ", \"to\": \"" BEFORE "\""), 0 },
	{ "begins tomorrow",
	    "{\"limit_cents\": 900000, \"from\": \"" AFTER "\"}", 0 },
	{ "acting until yesterday",
	    ACTING(900000, "boss", "2013-09-01", BEFORE), 0 },
	{ "acting today", ACTING(900000, "boss", TODAY, TODAY), 900000 },
	{ "acting from tomorrow", ACTING(900000, "boss", AFTER, "2013-09-30"),
	    0 },
	{ "acting for more than is had",
	    ACTING(900000, "small", TODAY, "2013-09-30"), 50000 },
	{ "acting for who left", ACTING(900000, "left", TODAY, "2013-09-30"),
	    0 },
	{ "acting for who acts", ACTING(900000, "actor", TODAY, "2013-09-30"),
	    0 },
	{ "two, of which one covers",
	    LIMIT(100, "") ", " LIMIT(900000, ", \"pool\": \"p13\""), 900000 },
};
#define N_ROLES (sizeof roles / sizeof *roles)
#define N_LIMITS (sizeof limits / sizeof *limits)

/* What there is of the decision so far, and what it must be. */
static const struct {
	const char *what;
	int64_t cents;
	const char *first; /* who approved before, or NULL; "" : themselves */
	bool reserves;     /* the last that is needed */
} stages[] = {
	{ "below the quorum", 50000, NULL, true },
	{ "the first of two", 250000, NULL, false },
	{ "the second of two", 250000, "boss", true },
	{ "the second, by the same", 250000, "", true },
};
/* Other parts of purchases that are asked for in parts: heads of groups. */
#define APPROVED(cents) \
	"{\"id\": \"e1e1\", \"type\": \"approve\", \"on\": \"2013-09-03\", " \
	"\"by\": \"boss\", \"amount_cents\": " #cents "}"
#define ENDED(type, cents) \
	"{\"id\": \"e2e2\", \"type\": \"" type "\", \"on\": " \
	"\"2013-09-04\", \"by\": \"boss\"" cents "}"
static const struct {
	const char *id;
	const char *pool;
	int64_t cents;
	const char *entries;
} parts[] = {
	{ "ga01", "p13", 40000, "" },
	{ "ga02", "p12", 40000, "" },
	{ "ga03", "p12", 40000, APPROVED(40000) },
	{ "ga04", "p13", 40000, ENDED("decline", "") },
	{ "ga05", "p13", 40000,
	    APPROVED(
		40000) ", " ENDED("release", ", \"amount_cents\": 40000") },
	{ "ga06", "p13", 190000, APPROVED(190000) },
	{ "ga07", "p12", 190000, APPROVED(190000) },
};
#define N_PARTS (sizeof parts / sizeof *parts)

/* 500.00 that is asked for with such a part; the quorum is 2,000.00. */
static const struct {
	const char *what;
	const char *group;
	const char *staff; /* "r3l2": for 500.00, "r3l4": 2,500.00 */
	bool reserves;
	const char *rule; /* that it breaks, or NULL */
} in_parts[] = {
	{ "alone", NULL, "r3l2", true, NULL },
	{ "with 400.00 that waits", "ga01", "r3l2", true, "approval" },
	{ "the same, by who may", "ga01", "r3l4", true, NULL },
	{ "with 400.00 of last year", "ga02", "r3l2", true, "approval" },
	{ "approved last year", "ga03", "r3l2", true, "approval" },
	{ "approved last year, by who may", "ga03", "r3l4", true, NULL },
	{ "declined", "ga04", "r3l2", true, NULL },
	{ "released", "ga05", "r3l2", true, NULL },
	{ "above the quorum", "ga06", "r3l4", true, "quorum" },
	{ "the first of two", "ga06", "r3l4", false, NULL },
	{ "above it over years", "ga07", "r3l4", true, "quorum" },
	{ "the first of two, over years", "ga07", "r3l4", false, NULL },
};
#define N_IN_PARTS (sizeof in_parts / sizeof *in_parts)

#define N_STAGES (sizeof stages / sizeof *stages)

#endif

/* segregation.h - what may be the matter with whoever decides */
#ifndef PIR_TEST_SEGREGATION_H
#define PIR_TEST_SEGREGATION_H

#include <stdbool.h>
#include <stdint.h>

/* The commit's day, and the days around it. */
#define BEFORE "2013-09-09"
#define TODAY "2013-09-10"
#define AFTER "2013-09-11"

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
#define N_STAGES (sizeof stages / sizeof *stages)

#endif

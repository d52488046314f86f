/* check.h - every rule, over a tree, a history or a push (design, 9) */
#ifndef PIR_CHECK_H
#define PIR_CHECK_H

#include "replay.h"
#include "rule.h"

/* What a check found; strings are good until it returns. */
struct pir_fault {
	const char *commit; /* its id */
	const char *path;   /* "" where it is about no file */
	long line;          /* in that file, or 0 */
	const char *rule;
	const char *what; /* is wrong, and what to do */
};

/* A check: what it goes by, whom it tells, how much it found. */
struct pir_check {
	struct pir_store *store;
	struct pir_moment now;            /* no commit is of a later moment */
	bool (*is_command)(const char *); /* that makes commits */
	void (*found)(const struct pir_fault *, void *ctx);
	/* So many of so many commits or files are done; may be NULL. */
	void (*progress)(size_t i, size_t n, const char *what, void *ctx);
	void *ctx;
	size_t commits; /* that were looked at */
	size_t records;
	size_t faults;
	size_t warnings;
};

/*
 * Every file of the tree: that it is a canonical record of the kind and id
 * that its path says, and keeps the rules that hold for records as they
 * stand; and what is worth a warning.  PIR_OK whatever was found; PIR_SYSTEM
 * if it came to no end.
 */
enum pir_code pir_check_tree(struct pir_check *, const struct pir_tree *,
    struct pir_err *);

/*
 * What git itself finds wrong with the repository's objects, reachable or
 * not, each pack and its index (git fsck --full); it reads all of them.
 */
enum pir_code pir_check_objects(struct pir_check *, struct pir_err *);

/*
 * Every commit after from (NULL: from the first on) through to: that what
 * it changed is as above, that it kept every rule in its parent's tree, and
 * what only the history shows.  PIR_NO if from is not in the history of to.
 */
enum pir_code pir_check_history(struct pir_check *, const struct pir_tree *from,
    const struct pir_tree *to, struct pir_err *);

/* Every attestation that the repository has, by the history of the tip. */
enum pir_code pir_check_attestations(struct pir_check *,
    const struct pir_tree *tip, struct pir_err *);

/*
 * What git tells a pre-receive hook of a push, "old new reference" each: only
 * main, on from where it was, by commits as above; and attestations of it.
 */
enum pir_code pir_check_push(struct pir_check *, const struct pir_strs *updates,
    struct pir_err *);

/* What a rule is called, in one sentence what it says, and its source. */
struct pir_rule_said {
	const char *name;
	const char *what;
	const char *source;
};

/* The i-th of all rules, those of rule.h last; false if there is none. */
bool pir_check_rule_at(size_t i, struct pir_rule_said *);

/* True of a rule that warns: what it finds may be right, and is no fault. */
bool pir_check_is_warning(const char *rule);

#endif

/* check_private.h - what the files of the check share */
#ifndef PIR_CHECK_PRIVATE_H
#define PIR_CHECK_PRIVATE_H

#include "check.h"

/* Tell what err says of the commit, and of the edit in it, or NULL. */
void pir_check_tell(struct pir_check *, const char *commit,
    const struct pir_err *err, const struct pir_edit *);

/* ---- check_place.c --------------------------------------------------- */

/* Which member a rule is about. */
struct pir_place {
	const char *rule;
	const char *member;
};
extern const struct pir_place pir_places[]; /* end in no rule */

/*
 * The line of the record after the edit on which what err says is: that of
 * the member which the rule looked at, or names first, or is about; else of
 * the first that was changed.  0 where there is no record.
 */
long pir_check_line(const struct pir_err *, const struct pir_edit *);

/* ---- check_file.c ---------------------------------------------------- */

/* A file that a commit brought, as far as it was read. */
struct pir_brought {
	const struct pir_tree *tree;
	const char *file;
	struct pir_path path;
	struct pir_str bytes;
	struct pir_json *record;
};
void pir_brought_release(struct pir_brought *);

/* What holds for every file, before it is known to be a record. */
struct pir_file_rule {
	struct pir_rule_said said;
	enum pir_code (*check)(struct pir_brought *, struct pir_err *);
};
extern const struct pir_file_rule pir_file_rules[]; /* end in no name */

/* Through all of these; record is set with PIR_OK. */
enum pir_code pir_check_file(struct pir_brought *, struct pir_err *);

/* ---- check_warning.c --------------------------------------------------- */

extern const struct pir_rule_said pir_warning_rules[]; /* end likewise */

/*
 * Look at a record of the tree that is right, after those before it in path
 * order; recent holds what later ones are compared with, and may take it.
 */
void pir_check_warnings(struct pir_check *, struct pir_records *recent,
    struct pir_brought *);

/* ---- check_commit.c --------------------------------------------------- */

/* A commit, and what it changed; before is NULL for the first one. */
struct pir_trial {
	const struct pir_check *check;
	const struct pir_commit *commit;
	const struct pir_change *change;
	const struct pir_tree *before;
	const struct pir_tree *after;
	const struct pir_strs *broken; /* files of it that are no records */
};

/* What only the history shows: PIR_OK, or PIR_REFUSED and what breaks it. */
struct pir_commit_rule {
	struct pir_rule_said said;
	enum pir_code (*check)(const struct pir_trial *, struct pir_err *);
};
extern const struct pir_commit_rule pir_commit_rules[]; /* end likewise */

/* ---- check_objects.c --------------------------------------------------- */

extern const struct pir_rule_said pir_object_rules[]; /* end likewise */

/* ---- check_signature.c ------------------------------------------------- */

/* Those of pir_trial_signature, but for its first; and of attestations. */
extern const struct pir_rule_said pir_signed_rules[]; /* end likewise */
enum pir_code pir_trial_signature(const struct pir_trial *, struct pir_err *);

/* ---- check_push.c ------------------------------------------------------ */

extern const struct pir_rule_said pir_push_rules[]; /* end likewise */

/* ---- check_history.c --------------------------------------------------- */

/* The commits of the line from the first-th on, before the end-th. */
enum pir_code pir_check_part(struct pir_check *, const struct pir_line *,
    size_t first, size_t end, struct pir_err *);

/* ---- check_parts.c ----------------------------------------------------- */

/* All of them: if they are many, on several processors at once. */
enum pir_code pir_check_parts(struct pir_check *, const struct pir_line *,
    struct pir_err *);

/* ---- check_trailer.c -------------------------------------------------- */

/* The rules of the commit's message. */
enum pir_code pir_trial_message(const struct pir_trial *, struct pir_err *);
enum pir_code pir_trial_trailers(const struct pir_trial *, struct pir_err *);
enum pir_code pir_trial_subject(const struct pir_trial *, struct pir_err *);
enum pir_code pir_trial_override(const struct pir_trial *, struct pir_err *);
enum pir_code pir_trial_hand_edit(const struct pir_trial *, struct pir_err *);

#endif

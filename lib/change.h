/* change.h - what one commit would change, and who says so */
#ifndef PIR_CHANGE_H
#define PIR_CHANGE_H

#include "diff.h"
#include "map.h"
#include "record.h"

/* Room for what a subject says, and for a line of talk. */
#define PIR_WHAT_SIZE 64
#define PIR_TALK_SIZE 256

/* One record: as the parent's tree has it, and as it shall be. */
struct pir_edit {
	struct pir_path path;
	char file[PIR_PATH_SIZE];
	struct pir_json *before; /* NULL: it is new */
	struct pir_json *after;
	const struct pir_diffs *diffs; /* while rules look; else NULL */
	const char *reason; /* its own, of a batch's line; else the change's */
};

/*
 * Everything that a rule may look at, and nothing else: the parent's
 * tree, the records before and after, the author's staff record there,
 * the moment.  Built by a command, and by whoever replays a commit.
 */
struct pir_change {
	const struct pir_tree *parent; /* NULL for the first commit */
	struct pir_moment moment;
	struct pir_date today;   /* the moment's day: authority goes by it */
	struct pir_date on;      /* when it takes effect; not after today */
	const char *command;     /* "client accept" */
	const char *reason;      /* -m, or NULL */
	const char *override;    /* the reason of --override, or NULL */
	const char *waived;      /* name of the rule that it waived, or NULL */
	char actor[PIR_ID_SIZE]; /* id of the author's staff record */
	struct pir_json *staff;  /* that record, in the parent's tree */
	struct pir_json *organisation; /* pir.json there */
	struct pir_edit *edits;
	size_t n;
	size_t cap;
	struct pir_map files;  /* of all edits: one more than where it is */
	struct pir_map places; /* of the dated ones, likewise */
	struct pir_str what;   /* of the subject: "accepted" */
	struct pir_strs ids;   /* of the subject, and printed by what creates */
	struct pir_map named;  /* those ids */
	struct pir_strs talk;  /* lines for stderr: what follows from it */
	const char *op;       /* a script's name of it (change_op.h), or NULL */
	struct pir_strs made; /* with op: the ids that were printed */
};

/* ---- Used by the functions that draft a change --------------------- */

/*
 * The record as the change has it so far, to be read only; *out belongs
 * to the change.  PIR_MISSING as pir_record_get has it.
 */
enum pir_code pir_change_see(struct pir_change *, const struct pir_path *,
    const struct pir_json **out, struct pir_err *);

/* The same, to be changed in place: *after belongs to the change. */
enum pir_code pir_change_edit(struct pir_change *, const struct pir_path *,
    struct pir_json **after, struct pir_err *);

/* By kind and id, for kinds whose path follows from the id. */
enum pir_code pir_change_edit_id(struct pir_change *, enum pir_kind,
    const char *id, struct pir_json **after, struct pir_err *);

/*
 * Put a whole record, edited as text, in the place of the one that is
 * there.  original is the text that the person began with: PIR_CONFLICT
 * if the record is another by now.  PIR_INVALID, with line and column, if
 * text is not a record.
 */
enum pir_code pir_change_rewrite(struct pir_change *, const struct pir_path *,
    const char *original, const char *text, struct pir_err *);

/*
 * A new record with kind, version and id set; PIR_INVALID if there is one
 * at that path, or was one before.
 */
enum pir_code pir_change_add(struct pir_change *, const struct pir_path *,
    struct pir_json **after, struct pir_err *);

/*
 * A new record of a client, of the kind, dated: its xxxx is chosen free,
 * or taken from id (--id; "xxxx" or "<client>-<xxxx>"; may be NULL).
 */
enum pir_code pir_change_add_for(struct pir_change *, enum pir_kind,
    const char *client, struct pir_date, const char *id,
    struct pir_json **after, struct pir_err *);

/* A request of the pool itself, likewise. */
enum pir_code pir_change_add_for_pool(struct pir_change *, const char *pool,
    struct pir_date, const char *id, struct pir_json **after, struct pir_err *);

/* A record of a folder of its own kind: an issue or a meeting of reform. */
enum pir_code pir_change_add_dated(struct pir_change *, enum pir_kind,
    struct pir_date, const char *id, struct pir_json **after, struct pir_err *);

/*
 * A new entry {"id": ...} appended to the array member of parent, which is
 * the record or stands in it; its id (chosen, where id is NULL) is free in
 * the whole record.
 */
enum pir_code pir_change_add_entry(struct pir_json *record,
    struct pir_json *parent, const char *array, const char *id,
    struct pir_json **entry, struct pir_err *);

/*
 * PIR_OK if no other record of the client, or of the pool's own, or of its
 * kind where it is of neither, has the xxxx of this new one, in the
 * parent's tree or in the change; else PIR_INVALID.
 */
enum pir_code pir_change_check_id(const struct pir_change *,
    const struct pir_edit *, struct pir_err *);

/* Every record of the kind as the change has it so far, new ones too. */
enum pir_code pir_change_records(const struct pir_change *, enum pir_kind,
    const char *client, struct pir_records *, struct pir_err *);

/* What a person typed, new records of this change included. */
enum pir_code pir_change_resolve(struct pir_change *, enum pir_kind,
    const char *typed, struct pir_path *, struct pir_err *);

/* Say what happened, for the subject ("accepted"), and to whom. */
PIR_PRINTF(2, 3)
void pir_change_what(struct pir_change *, const char *fmt, ...);
void pir_change_id(struct pir_change *, const char *id);

/* A line for the person on stderr. */
PIR_PRINTF(2, 3)
void pir_change_talk(struct pir_change *, const char *fmt, ...);

/*
 * Waive a rule on the strength of --override: PIR_OK and noted if a reason
 * was given and the author is a coordinator that day; else PIR_REFUSED.
 */
enum pir_code pir_change_waive(struct pir_change *, const char *rule,
    struct pir_err *);

/* ---- Used by rules -------------------------------------------------- */

/* Each value that the edit changes: pir_diff_walk by the kind's schema. */
enum pir_code pir_edit_walk(const struct pir_edit *, pir_diff_fn *, void *ctx,
    struct pir_err *);

/* The first of the list's entries that the edit adds, which stand last. */
const struct pir_json *pir_edit_first_new(const struct pir_edit *,
    const char *list);

/* The edit of a path, or NULL. */
const struct pir_edit *pir_change_find(const struct pir_change *,
    const char *file);

/*
 * The first edit of a record whose xxxx, in its place, is this one: beside
 * the path, all of a client or of a pool, else those of a folder; or NULL.
 */
const struct pir_edit *pir_change_find_beside(const struct pir_change *,
    const struct pir_path *, const char *xxxx);

/*
 * The record as it will stand after the change: from the edits, else the
 * parent's tree.  The caller owns the copy.  PIR_MISSING if there is none.
 */
enum pir_code pir_change_after(const struct pir_change *, const char *file,
    struct pir_json **out, struct pir_err *);

/* ---- Running -------------------------------------------------------- */

typedef enum pir_code pir_change_fn(struct pir_change *, void *ctx,
    struct pir_err *);

/* What a command asks for. */
struct pir_intent {
	const char *command;
	struct pir_date on; /* none: the commit's day */
	const char *reason;
	const char *override;
	const char *op; /* a script's name of it: not done twice; or NULL */
	bool creates;   /* the ids of what it made will be printed */
	struct pir_person author;
	const struct pir_signer *signer; /* what they sign with; NULL: none */
	pir_clock_fn *clock;
	pir_change_fn *fn;
	void *ctx;
};

/* What came of it; what it holds is the caller's. */
struct pir_outcome {
	char commit[PIR_COMMIT_SIZE]; /* "" when nothing differed */
	struct pir_strs ids;          /* what it made, in order */
	struct pir_strs talk;
	struct pir_str client;  /* "k3m9x2qd JS 1980": against misfiling */
	struct pir_str preview; /* of a dry run: diff and message */
};
#define PIR_OUTCOME_INIT ((struct pir_outcome){ 0 })
void pir_outcome_release(struct pir_outcome *);

/*
 * Draft the change on the tip, put it through every rule, and commit it,
 * as often as pir_store_change asks for.  Fails as the draft, the rules
 * and the store do; nothing is written then.
 */
enum pir_code pir_change_run(struct pir_store *, const struct pir_intent *,
    struct pir_outcome *, struct pir_err *);

/* The same up to the point of writing: fills outcome->preview. */
enum pir_code pir_change_preview(struct pir_store *, const struct pir_intent *,
    struct pir_outcome *, struct pir_err *);

/* The same for a new repository in dir: the first commit, with no rule but
 * the schema; its author is the staff record that fn adds. */
enum pir_code pir_change_init(const char *dir, const struct pir_intent *,
    struct pir_outcome *, struct pir_err *);

/* Add an edit as it stands; the change owns its records from here on. */
void pir_change_push(struct pir_change *, const struct pir_edit *);

/* Say that edits were dropped or put in another order. */
void pir_change_moved(struct pir_change *);

void pir_change_release(struct pir_change *);

#endif

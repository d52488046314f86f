/* store_private.h - what the files of the store share; knows libgit2 */
#ifndef PIR_STORE_PRIVATE_H
#define PIR_STORE_PRIVATE_H

#include <signal.h>
#include <git2.h>
#include <stdint.h>

#include "auto.h"
#include "mem.h"
#include "store.h"

#define PIR_BRANCH "refs/heads/main"

struct pir_store {
	git_repository *repo;
	char *dir;               /* that holds .git */
	char *gitdir;            /* absolute, without a final slash */
	bool bare;               /* no work tree */
	bool held;               /* signals are, until what was done is said */
	sigset_t was;            /* those that were held back before */
	struct pir_cache *cache; /* or NULL */
};

struct pir_tree {
	git_repository *repo; /* the store's */
	git_commit *commit;
	git_tree *root;
	char id[PIR_COMMIT_SIZE];
	pir_pass_fn *pass; /* NULL: nothing is passed over */
	void *pass_ctx;
	struct pir_cache *cache;     /* the store's, or NULL */
	struct pir_folders *folders; /* the walk's, or NULL */
};

/* The one translation from libgit2's errors to ours; what came of what. */
enum pir_code pir_store_git_fail(struct pir_err *, int rc, const char *what);

/* Where libgit2 looks for configuration: "" nowhere, NULL the usual. */
int pir_store_search_paths(const char *);

/* Whether libgit2 keeps folders and commits that it read; at first it does. */
int pir_store_keep_objects(bool yes);

/* PIR_SYSTEM with what errno says. */
enum pir_code pir_store_os_fail(struct pir_err *, const char *what,
    const char *path);

/* Append a plain file of at most max bytes; PIR_MISSING if there is none. */
enum pir_code pir_store_slurp(const char *path, size_t max, struct pir_str *,
    struct pir_err *);

/* Flush a file or a folder, by its path. */
enum pir_code pir_store_flush(const char *path, struct pir_err *);

/* Everything on the file system of path: after someone died unflushed. */
enum pir_code pir_store_flush_all(const char *path, struct pir_err *);

/* Write a new file whole and flush it; it must not be there yet. */
enum pir_code pir_store_write_file(const char *path, const char *text,
    unsigned mode, struct pir_err *);

/* Remove a file, or a folder with all in it; true if it is gone. */
bool pir_store_remove_all(const char *path);

/* Milliseconds on a clock that only runs forward, and a pause. */
int64_t pir_store_ticks(void);
void pir_store_pause(int ms);

/* dir/name, owned by the caller. */
char *pir_store_join(const char *dir, const char *name);

/* ---- store_flush.c ------------------------------------------------- */

/* The errno of an fsync(2), libgit2's too, that failed since it began. */
void pir_store_flush_begin(void);
int pir_store_flush_failed(void);

/* ---- store.c ------------------------------------------------------- */

/* Fill dir and gitdir: of the repository in dir, or in a folder above. */
enum pir_code pir_store_find(struct pir_store *, const char *dir,
    struct pir_err *);

/* Open what gitdir names, which must be trusted. */
enum pir_code pir_store_open_git(struct pir_store *, struct pir_err *);

/* ---- store_trust.c ------------------------------------------------- */

/* Look the git directory over; sets *bare.  Fails as pir_store_open. */
enum pir_code pir_store_trust(const char *gitdir, bool *bare, struct pir_err *);

/* PIR_OK if the repository's own configuration holds known keys only. */
enum pir_code pir_store_trust_config(const char *gitdir, bool *bare,
    struct pir_err *);

/*
 * Append the configuration; PIR_OK if libgit2 can read it as well without
 * being led to another file.
 */
enum pir_code pir_store_read_config(const char *gitdir, struct pir_str *,
    struct pir_err *);

/* True for a key that any repository of ours, or a clone of it, may have. */
bool pir_store_is_known_key(const char *key, const char *value);

/* PIR_REFUSED if a linked worktree has main checked out. */
enum pir_code pir_store_trust_worktrees(const char *gitdir, struct pir_err *);

/* ---- store_loose.c ------------------------------------------------- */

/* Read the packs and loose objects of the folder, write loose ones there. */
int pir_store_add_objects(git_odb *, const char *objects);

/* ---- store_verify.c ------------------------------------------------ */

/* 0 if the bytes are what the id says; else GIT_EMISMATCH. */
int pir_store_verify(const git_oid *, git_object_t, const void *, size_t len);

/* The packs of the folder; what is read from them is verified. */
int pir_store_packs(git_odb_backend **, const char *objects);

/*
 * From a pack at once, nothing of it kept; *data is for free(3).
 * GIT_ENOTFOUND where no pack has it.
 */
int pir_store_read_packed(git_odb *, const git_oid *, void **data, size_t *len,
    git_object_t *);

/* ---- store_object.c ------------------------------------------------ */

/* The objects of the repository alone, whatever it says of others. */
int pir_store_set_objects(git_repository *);

/* Look at the packs anew. */
int pir_store_refresh(git_repository *);

/* By id, also while they are being packed; never GIT_ENOTFOUND. */
int pir_store_object(git_repository *, const git_oid *, git_object_t,
    git_object **);
int pir_store_commit(git_repository *, const git_oid *, git_commit **);
int pir_store_tree(git_repository *, const git_oid *, git_tree **);

/* ---- store_read.c -------------------------------------------------- */

/* The commit that the branch names now; GIT_ENOTFOUND if there is none. */
int pir_store_branch(git_repository *, git_oid *);

/* The files at a commit; takes the commit over, in failure too. */
enum pir_code pir_tree_from_commit(git_repository *, git_commit *,
    struct pir_tree **, struct pir_err *);
enum pir_code pir_tree_from_id(git_repository *, const git_oid *,
    struct pir_tree **, struct pir_err *);

struct pir_moment pir_store_moment(const git_commit *);

/* ---- store_diff.c -------------------------------------------------- */

/* Append the paths of the files that differ (before NULL: from nothing), of
 * those asked for (only NULL: of all). */
enum pir_code pir_store_changed(const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *only,
    struct pir_strs *out, struct pir_err *);

/* ---- store_history.c ------------------------------------------------ */

/*
 * So many commits are looked at by libgit2; what is further back git finds
 * for us, since it has an index of commits, times and changed paths (see
 * pir gc) that libgit2 cannot read.
 */
#define PIR_STORE_NEAR 100

/* Append the ids that git prints, run with args; false if it cannot. */
bool pir_store_rev_list(struct pir_store *, const struct pir_strs *args,
    struct pir_strs *out);

/* What the commit of the tree says; good as long as the tree. */
struct pir_commit pir_store_describe(const struct pir_tree *);

/* ---- store_write.c ------------------------------------------------- */

/*
 * Write the draft's files and the folders above them on top of base (NULL:
 * nothing).  *same is true, and nothing written, if nothing differs.
 */
enum pir_code pir_store_write_tree(git_repository *, const git_tree *base,
    const struct pir_draft *, git_oid *out, bool *same, struct pir_err *);

/* Append the text of the commit that the draft asks for. */
enum pir_code pir_store_commit_text(git_repository *, const struct pir_draft *,
    const git_oid *tree, const git_commit *parent, struct pir_str *out,
    struct pir_err *);

/* Write a commit of that text, signed if armor holds something. */
enum pir_code pir_store_write_commit(git_repository *,
    const struct pir_str *text, const struct pir_str *armor, git_oid *out,
    struct pir_err *);

/* ---- store_lock.c -------------------------------------------------- */

/*
 * The right to change a repository, until it is released or we die.  Who
 * asks us to stop meanwhile is heard when it is released: nothing is left
 * half done for the next one to put right.
 */
struct pir_lock {
	int fd;
	char id[PIR_COMMIT_SIZE]; /* that the last holder was to write */
	bool clean;               /* the last holder came to its end */
	bool held;
	sigset_t was; /* signals that were held back before */
};
#define PIR_LOCK_INIT ((struct pir_lock){ .fd = -1 })

/* Wait for it until the deadline, in ticks; then PIR_CONFLICT. */
enum pir_code pir_lock_take(struct pir_lock *, const char *gitdir,
    int64_t deadline, struct pir_err *);

/*
 * Say in the lock's note what we are about: "busy", "swap" or "idle"; and
 * the commit, or NULL to leave it as it is.
 */
enum pir_code pir_lock_note(struct pir_lock *, const char *state,
    const char *id, struct pir_err *);
void pir_lock_release(struct pir_lock *);

/* Put right what a dead holder left: its branch lock, its objects. */
enum pir_code pir_lock_recover(struct pir_lock *, const char *gitdir,
    struct pir_err *);

/*
 * Remove refs/heads/main.lock if it is a dead process's: it holds id, or
 * stays empty for two seconds.  PIR_OK if it is gone, PIR_CONFLICT if it
 * is somebody's.
 */
enum pir_code pir_lock_clear_branch(const char *gitdir, const char *id,
    struct pir_err *);

/* Remove tmp_object_git2_* and count them; only under the lock. */
size_t pir_lock_sweep(const char *gitdir, bool remove);

/* ---- store_swap.c -------------------------------------------------- */

/*
 * Move the branch from old (NULL: it is not there) to id.  *again is set
 * with PIR_CONFLICT if somebody else moved it.
 */
enum pir_code pir_store_swap(git_repository *, struct pir_lock *,
    const git_oid *old, const git_oid *id, bool *again, struct pir_err *);

/* Forget what pir_store_in_doubt says: nothing was written. */
void pir_store_doubt(const git_oid *);

/* ---- store_change.c ------------------------------------------------ */

/* One call of pir_store_change, for as many tries as it takes. */
struct pir_attempt {
	struct pir_store *store;
	pir_clock_fn *clock;
	pir_draft_fn *fn;
	void *ctx;
	struct pir_lock lock;
	char commit[PIR_COMMIT_SIZE]; /* what was made, or "" */
	bool again;                   /* somebody else moved the branch */
	struct pir_draft draft;       /* on the commit base, or on none yet */
	char base[PIR_COMMIT_SIZE];
	struct pir_str text;  /* of the commit, to be signed without the lock */
	struct pir_str armor; /* the signature of that */
};

/* Let go of its lock, and of what it drafted. */
void pir_store_attempt_release(struct pir_attempt *);

/* The first commit of a repository that nobody else knows of yet. */
enum pir_code pir_store_commit_first(struct pir_attempt *, struct pir_err *);

/* ---- store_init.c -------------------------------------------------- */

/* The configuration that init writes, as text and key by key. */
extern const char pir_store_config[];
struct pir_setting {
	const char *key;
	const char *value;
};
extern const struct pir_setting pir_store_settings[]; /* ends in NULL */
extern const char pir_store_hook[];

/* ---- store_doctor.c ------------------------------------------------- */

/* A look over a repository. */
struct pir_doctor {
	struct pir_store *store; /* repo NULL if it cannot be opened */
	bool fix;
	pir_doctor_fn *fn;
	void *ctx;
};
PIR_PRINTF(4, 5)
void pir_doctor_say(struct pir_doctor *, enum pir_finding, const char *point,
    const char *fmt, ...);

/* PIR_FINDING_FIXED if it could be mended, else as bad as it is. */
enum pir_finding pir_doctor_mended(bool mended, enum pir_finding bad);

/* The points about what init installed. */
void pir_doctor_config(struct pir_doctor *);
void pir_doctor_hook(struct pir_doctor *);
void pir_doctor_modes(struct pir_doctor *);

/* The points about the machine. */
void pir_doctor_git(struct pir_doctor *);
void pir_doctor_disk(struct pir_doctor *);

/* ---- libgit2's objects, for PIR_AUTO -------------------------------- */

static inline void
pir_free_object(git_object **o)
{
	git_object_free(*o);
}

static inline void
pir_free_commit(git_commit **c)
{
	git_commit_free(*c);
}

static inline void
pir_free_gittree(git_tree **t)
{
	git_tree_free(*t);
}

static inline void
pir_free_ref(git_reference **r)
{
	git_reference_free(*r);
}

static inline void
pir_free_config(git_config **c)
{
	git_config_free(*c);
}

static inline void
pir_free_repo(git_repository **r)
{
	git_repository_free(*r);
}

static inline void
pir_free_odb(git_odb **o)
{
	git_odb_free(*o);
}

#endif

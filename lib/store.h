/* store.h - paths and bytes in a git repository; the only user of libgit2 */
#ifndef PIR_STORE_H
#define PIR_STORE_H

#include <stdbool.h>
#include <stddef.h>

#include "cache.h"
#include "date.h"
#include "sign.h"
#include "str.h"

/* A repository that is open.  Knows paths and bytes, never a kind. */
struct pir_store;

/* Room for a commit's id in hexadecimal and its NUL. */
#define PIR_COMMIT_SIZE 41

/* Who makes a commit: author and committer alike. */
struct pir_person {
	char *name;
	char *email;
};
#define PIR_PERSON_INIT ((struct pir_person){ 0 })
void pir_person_release(struct pir_person *);

/* Tells the moment; main() passes the clock, or what PIR_NOW says. */
typedef struct pir_moment pir_clock_fn(void);

/*
 * Before anything else, once: libgit2 with our allocator, its flushing,
 * its limits, and none of the user's search paths.
 */
enum pir_code pir_store_setup(struct pir_err *);

/* ---- Opening ------------------------------------------------------ */

/*
 * Open the repository in dir or in a folder above it.  PIR_MISSING if
 * there is none, PIR_REFUSED (rule "repository") with the reason if it is
 * not to be trusted (design, section 5), PIR_INVALID if it is of a format
 * that this version does not know.
 */
enum pir_code pir_store_open(struct pir_store **, const char *dir,
    struct pir_err *);
void pir_store_release(struct pir_store **);

/* PIR_REFUSED unless changes may be made here (no work tree). */
enum pir_code pir_store_check_writable(const struct pir_store *,
    struct pir_err *);

/* The git directory's path. */
const char *pir_store_path(const struct pir_store *);

/*
 * user.name and user.email, and how commits are signed (user.signingkey and
 * commit.gpgsign, where gpg.format is ssh), as the system's and the user's
 * configuration have them.
 */
enum pir_code pir_store_identity(struct pir_person *, struct pir_signer *,
    struct pir_err *);

/*
 * Keep, for as long as it is open, what was made of files while a line of
 * commits is walked: pir_tree_cache.  The store's from here on.
 */
void pir_store_keep(struct pir_store *, struct pir_cache *);

/* ---- Reading ------------------------------------------------------ */

/* The files as they were at one commit. */
struct pir_tree;

/* PIR_MISSING when the branch has no commit yet. */
enum pir_code pir_store_tip(struct pir_store *, struct pir_tree **,
    struct pir_err *);

/*
 * At a commit (id or unique prefix, main, main~3, ...), or at the last
 * commit of a day ("2013-08-01", the day in that commit's own offset).
 * PIR_MISSING if there is no such commit.
 */
enum pir_code pir_store_at(struct pir_store *, const char *rev,
    struct pir_tree **, struct pir_err *);
void pir_tree_release(struct pir_tree **);

/*
 * Let who reads the tree pass over a file that is no record, once pass was
 * told what is wrong with it and says that it may be; as opened, nothing may
 * be passed over.
 */
typedef bool pir_pass_fn(const struct pir_err *, void *ctx);
void pir_tree_pass_over(struct pir_tree *, pir_pass_fn *pass, void *ctx);

/* Tell pass about the file at fault; false if it may not be passed over. */
bool pir_tree_passes(const struct pir_tree *, const struct pir_err *);

const char *pir_tree_commit(const struct pir_tree *); /* id, hexadecimal */
struct pir_moment pir_tree_moment(const struct pir_tree *);

/*
 * Append what the commit's signature is of and its armor, nothing to either
 * if it is not signed: gpgsig of its header, as git itself reads it.
 */
void pir_tree_signature(const struct pir_tree *, struct pir_str *text,
    struct pir_str *armor);

/* True if its committer has the name and address of its author. */
bool pir_tree_is_by_author(const struct pir_tree *);

/*
 * PIR_OK if there is a plain file, PIR_MISSING (no message) if not.  The
 * other is false too where it cannot be known.
 */
enum pir_code pir_tree_find(const struct pir_tree *, const char *path,
    struct pir_err *);
bool pir_tree_has(const struct pir_tree *, const char *path);

/* Append the bytes; PIR_MISSING if there is no such file. */
enum pir_code pir_tree_read(const struct pir_tree *, const char *path,
    struct pir_str *, struct pir_err *);

/* Append the names in a folder, in order; a folder's ends in "/". */
enum pir_code pir_tree_list(const struct pir_tree *, const char *folder,
    struct pir_strs *, struct pir_err *);

/*
 * Every file below the folder ("" for all), in path order, until fn does
 * not return PIR_OK.
 */
typedef enum pir_code pir_file_fn(const char *path, const char *bytes,
    size_t len, void *ctx, struct pir_err *);
enum pir_code pir_tree_walk(const struct pir_tree *, const char *folder,
    pir_file_fn *, void *ctx, struct pir_err *);

/*
 * The same for every file whose path is like the pattern, in which "*"
 * between slashes stands for any one name: no other folder is looked into.
 * With want given, only files for whose path it returns true are read.
 */
typedef bool pir_want_fn(const char *path, void *ctx);
enum pir_code pir_tree_match(const struct pir_tree *, const char *pattern,
    pir_want_fn *want, pir_file_fn *, void *ctx, struct pir_err *);

/* The same, the last first. */
enum pir_code pir_tree_match_back(const struct pir_tree *, const char *pattern,
    pir_want_fn *want, pir_file_fn *, void *ctx, struct pir_err *);

/* True if they hold the same files. */
bool pir_tree_is_same(const struct pir_tree *, const struct pir_tree *);

/* What is kept of files by their ids, or NULL; the id of a file's bytes, false
 * if there is no such file. */
struct pir_cache *pir_tree_cache(const struct pir_tree *);
bool pir_tree_key(const struct pir_tree *, const char *path,
    unsigned char key[PIR_CACHE_KEY]);

/* The mode of a file as git has it, 0100644; 0 if there is none. */
unsigned pir_tree_mode(const struct pir_tree *, const char *path);

/* The bytes of a plain file; PIR_SYSTEM if what it names cannot be found. */
enum pir_code pir_tree_size(const struct pir_tree *, const char *path,
    size_t *bytes, struct pir_err *);

/* Append the path of whatever is no folder, in path order; of a folder that
 * holds nothing too, ending in "/". */
enum pir_code pir_tree_paths(const struct pir_tree *, struct pir_strs *,
    struct pir_err *);

/* ---- History ------------------------------------------------------ */

struct pir_commit {
	char id[PIR_COMMIT_SIZE];
	struct pir_person author;
	struct pir_person committer;
	struct pir_moment moment;  /* the committer's */
	struct pir_moment written; /* the author's, which nothing goes by */
	size_t parents;            /* how many */
	const char *message;       /* subject, blank line, trailers */
};

/* The last paragraph of the message, if there is one after the subject. */
const char *pir_commit_trailers(const struct pir_commit *);

/* The value of a trailer of the message, the i-th of that name, or NULL. */
char *pir_commit_trailer(const struct pir_commit *, const char *name, size_t i);

/*
 * Newest first, the tree's own and those before it, most of them in all,
 * without looking at what they changed.  fn stops with PIR_NO, as below.
 */
typedef enum pir_code pir_commit_fn(const struct pir_commit *, void *ctx,
    struct pir_err *);
enum pir_code pir_tree_back(const struct pir_tree *, size_t most,
    pir_commit_fn *, void *ctx, struct pir_err *);

/*
 * Newest first from the tip (or from the tree given), each commit that
 * changed something at or below one of the paths (NULL: every commit).
 * before is NULL for the first commit.  changed holds the paths of the
 * files that differ, of those asked for, in order.  fn stops the walk
 * with PIR_NO, which then counts as success; other codes are passed on.
 */
typedef enum pir_code pir_history_fn(const struct pir_commit *,
    const struct pir_tree *before, const struct pir_tree *after,
    const struct pir_strs *changed, void *ctx, struct pir_err *);
enum pir_code pir_store_history(struct pir_store *, const struct pir_tree *from,
    const struct pir_strs *paths, pir_history_fn *, void *ctx,
    struct pir_err *);

/*
 * The line of first parents that ends at to: the commits after from, or from
 * the first (NULL) on.  PIR_NO if from is not on it.
 */
struct pir_line;
enum pir_code pir_line_open(struct pir_line **, struct pir_store *,
    const struct pir_tree *from, const struct pir_tree *to, struct pir_err *);
size_t pir_line_count(const struct pir_line *);
/* What each of its trees passes over. */
void pir_line_pass_over(struct pir_line *, pir_pass_fn *, void *ctx);
void pir_line_release(struct pir_line **);

/*
 * Call fn for its commits from the first-th on (of none before: 0), before
 * the end-th, oldest first; before is NULL for the first of a history.
 */
typedef enum pir_code pir_line_fn(const struct pir_commit *,
    const struct pir_tree *before, const struct pir_tree *after,
    const struct pir_strs *changed, size_t i, void *ctx, struct pir_err *);
enum pir_code pir_line_walk(const struct pir_line *, size_t first, size_t end,
    pir_line_fn *, void *ctx, struct pir_err *);

/*
 * True if a parent of the commit, other than the first, has no ancestor that
 * the first has too.
 */
bool pir_tree_joins_roots(const struct pir_tree *);

/*
 * Look for objects in this folder of the repository's too, where git keeps
 * what is pushed until its hook has spoken.
 */
enum pir_code pir_store_quarantine(struct pir_store *, const char *path,
    struct pir_err *);

/* True if the commit of from is that of the tree, or its ancestor. */
bool pir_tree_descends(const struct pir_tree *, const struct pir_tree *from);

/* ---- Changing ----------------------------------------------------- */

/* What a change wants written: files and the message. */
struct pir_draft {
	struct pir_moment moment; /* set by the store before fn is called */
	struct pir_person author; /* set by fn */
	struct pir_str message;   /* set by fn */
	const struct pir_signer *signer; /* set by fn; NULL: not signed */
	struct pir_file *files;          /* by pir_draft_put and _remove */
	size_t n;
	size_t cap;
};
struct pir_file {
	char *path;
	char *bytes; /* NULL: the file goes */
	size_t len;
};
#define PIR_DRAFT_INIT ((struct pir_draft){ 0 })
void pir_draft_put(struct pir_draft *, const char *path, const char *bytes,
    size_t len);
void pir_draft_release(struct pir_draft *);

/*
 * A change is a function of the tip: it reads and checks, fills the
 * draft, and can be run again with a new tip.  It leaves nothing behind
 * in ctx that a second run would trip over.
 */
typedef enum pir_code pir_draft_fn(const struct pir_tree *tip,
    struct pir_draft *, void *ctx, struct pir_err *);

/*
 * Run it and commit what it drafted, as design section 5 says: under the
 * lock, flushed, the branch moved by compare and swap, again if someone
 * else moved it.  commit gets the new id, or "" when nothing differed.
 * The moment is the clock's, at least the tip's; PIR_SYSTEM if the clock
 * is more than five minutes behind the tip.  PIR_CONFLICT after 30 s.
 * Who asks the process to stop once it has begun to write is heard when
 * the store is released, so that what was done can be said first.
 * What is to be signed is signed while the lock is free, and again if the
 * tip moved meanwhile.
 */
enum pir_code pir_store_change(struct pir_store *, pir_clock_fn *,
    pir_draft_fn *, void *ctx, char commit[PIR_COMMIT_SIZE], struct pir_err *);

/* Run it on the tip without lock or writing: for --dry-run. */
enum pir_code pir_store_preview(struct pir_store *, pir_clock_fn *,
    pir_draft_fn *, void *ctx, struct pir_draft *, struct pir_err *);

/*
 * Make a repository in dir (which must be empty or not there) whose
 * first commit is what fn drafts; its tip is NULL.
 */
enum pir_code pir_store_init(const char *dir, pir_clock_fn *, pir_draft_fn *,
    void *ctx, char commit[PIR_COMMIT_SIZE], struct pir_err *);

/*
 * For the handler of memory failure: the id of a commit whose swap has
 * begun and of which success was not yet said, or NULL.
 */
const char *pir_store_in_doubt(void);

/* Append a unified diff of two texts, either NULL for none, under path. */
enum pir_code pir_store_text_diff(const char *path, const char *before,
    const char *after, struct pir_str *, struct pir_err *);

/* ---- A secret beside the history ------------------------------------- */

/*
 * The repository's key: random bytes that stand in the git directory, in
 * no commit, so that no clone has them.
 */
#define PIR_KEY_SIZE 32

/* The file that it stands in, owned by the caller. */
char *pir_store_key_path(const struct pir_store *);

/* Read it: PIR_MISSING if there is none, PIR_INVALID if it is no key. */
enum pir_code pir_store_key(const struct pir_store *,
    unsigned char key[PIR_KEY_SIZE], struct pir_err *);

/*
 * Make one where there is none, flushed, for nobody else to read.  Only
 * within pir_store_change, whose lock keeps two from making one each.
 * With keep false it is only made up: for --dry-run.
 */
enum pir_code pir_store_make_key(const struct pir_store *, bool keep,
    unsigned char key[PIR_KEY_SIZE], struct pir_err *);

/* ---- Care --------------------------------------------------------- */

/*
 * git repack, prune-packed, few packs; drops no object.  What a push or a
 * repack that was killed left goes two weeks after, as seen from now.
 */
enum pir_code pir_store_gc(struct pir_store *, struct pir_moment now,
    bool quiet, struct pir_err *);

/*
 * git fsck --full: PIR_NO, and out has what it says, if anything is wrong
 * with an object, a pack or an index of them.
 */
enum pir_code pir_store_fsck(const struct pir_store *, struct pir_str *out,
    struct pir_err *);

/*
 * Look over the repository in dir, even one that pir_store_open refuses:
 * for each point, fn gets its name, what was seen, and how bad.  With fix
 * set, what can be mended safely is.
 */
enum pir_finding {
	PIR_FINDING_OK,
	PIR_FINDING_FIXED,
	PIR_FINDING_WARN,
	PIR_FINDING_BAD,
};
typedef void pir_doctor_fn(enum pir_finding, const char *point,
    const char *what, void *ctx);
enum pir_code pir_store_doctor(const char *dir, bool fix, pir_doctor_fn *,
    void *ctx, struct pir_err *);

#endif

#include "store_private.h"

#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "child.h"

/* More loose objects than this slow reading down. */
#define MANY_LOOSE 2000

void
pir_doctor_say(struct pir_doctor *d, enum pir_finding finding,
    const char *point, const char *fmt, ...)
{
	char what[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(what, sizeof what, fmt, ap);
	va_end(ap);
	d->fn(finding, point, what, d->ctx);
}

enum pir_finding
pir_doctor_mended(bool mended, enum pir_finding bad)
{
	return mended ? PIR_FINDING_FIXED : bad;
}

/* ---- The repository as a whole -------------------------------------- */

/* A repository that pir_store_open refuses, or one that it takes. */
static void
look_at_whole(struct pir_doctor *d)
{
	struct pir_store *store = NULL;
	struct pir_err err;

	if (pir_store_open(&store, d->store->dir, &err)) {
		pir_doctor_say(d, PIR_FINDING_BAD, "repository", "%s", err.msg);
		return;
	}
	d->store->bare = store->bare;
	d->store->repo = pir_steal(&store->repo);
	if (pir_store_check_writable(store, &err))
		pir_doctor_say(d, PIR_FINDING_WARN, "repository", "%s",
		    err.msg);
	else
		pir_doctor_say(d, PIR_FINDING_OK, "repository", "'%s'",
		    store->dir);
	pir_store_release(&store);
}

/* ---- Leftovers of the dead ------------------------------------------ */

static void
mend_leftovers(struct pir_doctor *d, const char *what)
{
	struct pir_lock lock PIR_AUTO(pir_lock_release) = PIR_LOCK_INIT;
	const char *git = d->store->gitdir;
	struct pir_err err;

	if (pir_lock_take(&lock, git, pir_store_ticks() + 1000, &err)) {
		pir_doctor_say(d, PIR_FINDING_WARN, "leftovers", "%s; %s", what,
		    err.msg);
		return;
	}
	lock.clean = false;
	if (pir_lock_recover(&lock, git, &err))
		pir_doctor_say(d, PIR_FINDING_BAD, "leftovers", "%s; %s", what,
		    err.msg);
	else
		pir_doctor_say(d, PIR_FINDING_FIXED, "leftovers", "%s", what);
}

/* What a process that died left; the next change puts it right too. */
static void
look_at_leftovers(struct pir_doctor *d)
{
	const char *git = d->store->gitdir;
	char *path PIR_AUTO(pir_free) = pir_store_join(git, PIR_BRANCH ".lock");
	size_t objects = pir_lock_sweep(git, false);
	bool locked = access(path, F_OK) == 0;
	struct pir_str what PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (locked)
		pir_str_add(&what, "the branch is locked");
	if (objects)
		pir_str_addf(&what, "%s%zu temporary objects",
		    locked ? ", " : "", objects);
	if (!locked && !objects)
		pir_doctor_say(d, PIR_FINDING_OK, "leftovers", "none");
	else if (d->fix)
		mend_leftovers(d, pir_str_get(&what));
	else
		pir_doctor_say(d, PIR_FINDING_WARN, "leftovers",
		    "%s, by someone at work or dead; the next change, or "
		    "--fix, puts it right",
		    pir_str_get(&what));
}

/* Texts of forms and editors that no change took: of clients, it may be. */
static void
look_at_texts(struct pir_doctor *d)
{
	char *path PIR_AUTO(pir_free) = NULL;
	DIR *dir = opendir(d->store->gitdir);
	const struct dirent *e;
	size_t n = 0;

	while (dir && (e = readdir(dir)))
		if (pir_str_has_prefix(e->d_name, "pir-") && n++ == 0)
			path = pir_store_join(d->store->gitdir, e->d_name);
	if (dir)
		closedir(dir);
	if (n == 0)
		pir_doctor_say(d, PIR_FINDING_OK, "texts", "none kept");
	else
		pir_doctor_say(d, PIR_FINDING_WARN, "texts",
		    "%zu kept from an editor, as '%s'; take over what is of "
		    "use and remove them",
		    n, path);
}

/* Locks of git's own that only a person can judge. */
static void
look_at_locks(struct pir_doctor *d)
{
	static const char *const names[] = { "packed-refs.lock", "HEAD.lock",
		"config.lock", "objects/pack/multi-pack-index.lock",
		"objects/info/commit-graph.lock" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char *path PIR_AUTO(pir_free) =
		    pir_store_join(d->store->gitdir, names[i]);

		if (access(path, F_OK) == 0)
			pir_doctor_say(d, PIR_FINDING_WARN, "locks",
			    "there is '%s'; if no git program is running, "
			    "remove it",
			    path);
	}
}

/* ---- What git says -------------------------------------------------- */

static void
first_line(struct pir_str *s)
{
	char *end = s->s ? strchr(s->s, '\n') : NULL;

	if (end)
		*end = '\0';
}

/* Take the lines out that begin with the prefix; how many there were. */
static size_t
drop_lines(struct pir_str *s, const char *prefix)
{
	struct pir_str kept = PIR_STR_INIT;
	size_t n = 0;

	for (const char *p = pir_str_get(s); *p;) {
		size_t len = strcspn(p, "\n");

		len += p[len] == '\n';
		if (pir_str_has_prefix(p, prefix))
			n++;
		else
			pir_str_addn(&kept, p, len);
		p += len;
	}
	pir_str_release(s);
	*s = kept;
	return n;
}

static void
look_at_refs(struct pir_doctor *d)
{
	const char *const args[] = { "for-each-ref", "--format=%(refname)",
		NULL };
	struct pir_str said PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err;
	size_t attested;
	int status;

	if (pir_child_git(d->store->gitdir, args, &said, &status, &err))
		return;
	attested = status ? 0 : drop_lines(&said, "refs/tags/attest/");
	if (status || strcmp(pir_str_get(&said), PIR_BRANCH "\n") == 0) {
		pir_doctor_say(d, status ? PIR_FINDING_BAD : PIR_FINDING_OK,
		    "references", "%s",
		    status         ? "git cannot list them"
			: attested ? "main and attestations"
				   : "main only");
		return;
	}
	for (char *p = said.s; p && *p; p++)
		if (*p == '\n')
			*p = p[1] ? ' ' : '\0';
	pir_doctor_say(d, d->store->bare ? PIR_FINDING_WARN : PIR_FINDING_OK,
	    "references", "%s", pir_str_get(&said));
}

static void
look_at_objects(struct pir_doctor *d)
{
	const char *const args[] = { "fsck", "--strict", "--full",
		"--no-dangling", "--no-progress", NULL };
	struct pir_str said PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err;
	int status;

	if (pir_child_git(d->store->gitdir, args, &said, &status, &err)) {
		pir_doctor_say(d, PIR_FINDING_BAD, "objects", "%s", err.msg);
		return;
	}
	first_line(&said);
	if (status || *pir_str_get(&said))
		pir_doctor_say(d, PIR_FINDING_BAD, "objects",
		    "git fsck: %s; restore from a clone or a backup",
		    *pir_str_get(&said) ? said.s : "it failed");
	else
		pir_doctor_say(d, PIR_FINDING_OK, "objects",
		    "all there and whole");
}

static void
look_at_loose(struct pir_doctor *d)
{
	const char *const args[] = { "count-objects", NULL };
	struct pir_str said PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err;
	int status;

	if (pir_child_git(d->store->gitdir, args, &said, &status, &err) ||
	    status)
		return;
	first_line(&said);
	if (strtol(pir_str_get(&said), NULL, 10) > MANY_LOOSE)
		pir_doctor_say(d, PIR_FINDING_WARN, "packing",
		    "%s are loose; run pir gc", pir_str_get(&said));
	else
		pir_doctor_say(d, PIR_FINDING_OK, "packing", "%s loose",
		    pir_str_get(&said));
}

/* ---- All of it ------------------------------------------------------- */

static void
look_over(struct pir_doctor *d)
{
	if (d->store->bare || !d->store->repo) {
		pir_doctor_config(d);
		pir_doctor_hook(d);
	}
	pir_doctor_modes(d);
	pir_doctor_disk(d);
	look_at_leftovers(d);
	look_at_texts(d);
	look_at_locks(d);
	look_at_refs(d);
	look_at_loose(d);
	look_at_objects(d);
}

enum pir_code
pir_store_doctor(const char *dir, bool fix, pir_doctor_fn *fn, void *ctx,
    struct pir_err *err)
{
	struct pir_store *store PIR_AUTO(pir_store_release) =
	    pir_alloc(1, sizeof *store);
	struct pir_doctor d = { .store = store,
		.fix = fix,
		.fn = fn,
		.ctx = ctx };

	pir_doctor_git(&d);
	if (pir_store_find(store, dir, err) == PIR_OK) {
		look_at_whole(&d);
		look_over(&d);
		return PIR_OK;
	}
	if (err->code != PIR_MISSING)
		return err->code;
	pir_doctor_say(&d, PIR_FINDING_WARN, "repository", "%s", err->msg);
	return PIR_OK;
}

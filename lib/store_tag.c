/* store_tag.c - annotated tags: signed, kept, read */
#include "store_tag.h"

#include <string.h>

#include "store_private.h"

#define TAGS "refs/tags/"
#define ARMOR "-----BEGIN SSH SIGNATURE-----\n"

/* How long to wait for the lock, in milliseconds. */
#define PATIENCE_MS 30000

void
pir_tag_release(struct pir_tag *tag)
{
	free(tag->name);
	free(tag->message);
	pir_person_release(&tag->by);
	pir_str_release(&tag->text);
	pir_str_release(&tag->armor);
	*tag = PIR_TAG_INIT;
}

/* ---- Making one --------------------------------------------------------- */

enum pir_code
pir_tag_write_text(struct pir_tag *tag, struct pir_err *err)
{
	int offset = tag->moment.offset;
	int minutes = offset < 0 ? -offset : offset;

	if (strpbrk(tag->by.name, "<>\n") || strpbrk(tag->by.email, "<>\n"))
		return pir_fail(err, PIR_INVALID,
		    "git cannot take this author: name and email may hold no "
		    "< or >; see git config user.name");
	pir_str_clear(&tag->text);
	pir_str_addf(&tag->text,
	    "object %s\ntype commit\ntag %s\n"
	    "tagger %s <%s> %lld %c%02d%02d\n\n%s",
	    tag->commit, tag->name, tag->by.name, tag->by.email,
	    (long long)tag->moment.seconds, offset < 0 ? '-' : '+',
	    minutes / 60, minutes % 60, tag->message);
	return PIR_OK;
}

/* The object, flushed, and then the reference, in a folder maybe new. */
static enum pir_code
write_tag(struct pir_store *store, const struct pir_tag *tag,
    const struct pir_str *bytes, struct pir_err *err)
{
	static const git_oid none;
	git_odb *odb PIR_AUTO(pir_free_odb) = NULL;
	git_reference *ref PIR_AUTO(pir_free_ref) = NULL;
	char *name PIR_AUTO(pir_free) = pir_store_join("refs/tags", tag->name);
	char *objects PIR_AUTO(pir_free) =
	    pir_store_join(store->gitdir, "objects");
	char *tags PIR_AUTO(pir_free) =
	    pir_store_join(store->gitdir, "refs/tags");
	git_oid id;
	int rc = git_repository_odb(&odb, store->repo);

	if (!rc)
		rc = git_odb_write(&id, odb, bytes->s, bytes->len,
		    GIT_OBJECT_TAG);
	if (!rc && pir_store_flush(objects, err))
		return err->code;
	if (!rc)
		rc = git_reference_create_matching(&ref, store->repo, name, &id,
		    false, &none, NULL);
	if (rc == GIT_EEXISTS || rc == GIT_EMODIFIED)
		return pir_fail(err, PIR_CONFLICT, "there is a tag '%s'",
		    tag->name);
	if (rc)
		return pir_store_git_fail(err, rc, "cannot write the tag");
	return pir_store_flush(tags, err);
}

static void
release_lock(struct pir_lock *lock)
{
	pir_lock_release(lock);
}

enum pir_code
pir_store_tag(struct pir_store *store, const struct pir_tag *tag,
    struct pir_err *err)
{
	struct pir_lock lock PIR_AUTO(release_lock) = PIR_LOCK_INIT;
	struct pir_str bytes PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addn(&bytes, tag->text.s, tag->text.len);
	pir_str_add(&bytes, pir_str_get(&tag->armor));
	if (pir_lock_take(&lock, store->gitdir, pir_store_ticks() + PATIENCE_MS,
		err) ||
	    pir_lock_recover(&lock, store->gitdir, err))
		return err->code;
	return write_tag(store, tag, &bytes, err);
}

/* ---- Reading one ----------------------------------------------------------
 */

/* The last line that begins the armor of a signature, or the end. */
static const char *
find_armor(const char *text)
{
	const char *found = NULL;

	for (const char *p = text; (p = strstr(p, ARMOR)); p++)
		if (p == text || p[-1] == '\n')
			found = p;
	return found ? found : text + strlen(text);
}

static void
free_tag(git_tag **tag)
{
	git_tag_free(*tag);
}

static void
free_odb_object(git_odb_object **o)
{
	git_odb_object_free(*o);
}

static void
take(const git_tag *from, const char *raw, struct pir_tag *out)
{
	const git_signature *by = git_tag_tagger(from);
	const char *message = git_tag_message(from);
	const char *armor = find_armor(raw);
	struct pir_tag tag = {
		.name = pir_strdup(git_tag_name(from)),
		.by = { pir_strdup(by->name), pir_strdup(by->email) },
		.moment = { by->when.time, by->when.offset },
		.message = pir_strdup(message ? message : ""),
	};

	git_oid_tostr(tag.commit, sizeof tag.commit, git_tag_target_id(from));
	pir_str_addn(&tag.text, raw, (size_t)(armor - raw));
	pir_str_add(&tag.armor, armor);
	*out = tag;
}

enum pir_code
pir_store_tag_read(struct pir_store *store, const char *id, struct pir_tag *out,
    struct pir_err *err)
{
	git_tag *tag PIR_AUTO(free_tag) = NULL;
	git_odb *odb PIR_AUTO(pir_free_odb) = NULL;
	git_odb_object *o PIR_AUTO(free_odb_object) = NULL;
	char *raw PIR_AUTO(pir_free) = NULL;
	git_oid oid;
	int rc = git_oid_fromstr(&oid, id);

	if (!rc)
		rc = git_repository_odb(&odb, store->repo);
	if (!rc)
		rc = git_odb_read(&o, odb, &oid);
	if (rc)
		return pir_store_git_fail(err, rc, id);
	if (git_odb_object_type(o) == GIT_OBJECT_TAG)
		rc = git_tag_lookup(&tag, store->repo, &oid);
	git_oid_tostr(out->commit, sizeof out->commit,
	    tag ? git_tag_target_id(tag) : &oid);
	if (!tag || !git_tag_tagger(tag) ||
	    git_tag_target_type(tag) != GIT_OBJECT_COMMIT)
		return pir_fail(err, PIR_INVALID,
		    "it is not an annotated tag of a commit");
	raw = pir_strndup(git_odb_object_data(o), git_odb_object_size(o));
	if (strlen(raw) != git_odb_object_size(o))
		return pir_fail(err, PIR_INVALID, "the tag is not text");
	take(tag, raw, out);
	return PIR_OK;
}

/* ---- All of them ----------------------------------------------------------
 */

static void
free_iterator(git_reference_iterator **i)
{
	git_reference_iterator_free(*i);
}

static int
list(git_repository *repo, const char *prefix, struct pir_strs *out)
{
	git_reference_iterator *all PIR_AUTO(free_iterator) = NULL;
	struct pir_str glob PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *name;
	int rc;

	pir_str_addf(&glob, TAGS "%s*", prefix);
	rc = git_reference_iterator_glob_new(&all, repo, glob.s);
	while (!rc && !(rc = git_reference_next_name(&name, all)))
		pir_strs_add(out, name);
	pir_strs_sort(out);
	return rc == GIT_ITEROVER ? 0 : rc;
}

enum pir_code
pir_store_tags(struct pir_store *store, const char *prefix, pir_tag_fn *fn,
    void *ctx, struct pir_err *err)
{
	struct pir_strs names PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	enum pir_code code = PIR_OK;
	int rc = list(store->repo, prefix, &names);

	for (size_t i = 0; i < names.n && !rc && !code; i++) {
		char hex[PIR_COMMIT_SIZE];
		git_oid id;

		rc = git_reference_name_to_id(&id, store->repo, names.v[i]);
		git_oid_tostr(hex, sizeof hex, &id);
		if (!rc)
			code = fn(names.v[i] + strlen(TAGS), hex, ctx, err);
	}
	return rc ? pir_store_git_fail(err, rc, "cannot read the tags") : code;
}

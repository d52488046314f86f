/* attest_judge.c - whether what was attested still holds */
#include <string.h>

#include "attest_private.h"
#include "auto.h"
#include "mem.h"
#include "role.h"
#include "signature.h"

#define RULE "attestation"

/* What one attestation is judged by. */
struct judging {
	struct pir_store *store;
	struct pir_digests *known;
	const char *name;
	const struct pir_tag *tag;
	size_t place; /* of its commit in the line, or 0 */
};

/* ---- What it says ----------------------------------------------------------
 */

/* True if one of the lines of the text is this one. */
static bool
has_line(const char *text, const char *line, size_t len)
{
	while (text && *text) {
		if (strcspn(text, "\n") == len && !strncmp(text, line, len))
			return true;
		text = strchr(text, '\n');
		text = text ? text + 1 : NULL;
	}
	return false;
}

/* Every line of the one that begins with "Pir-" is one of the other. */
static enum pir_code
check_lines(const char *one, const char *other, const char *what,
    struct pir_err *err)
{
	for (size_t len; *one; one += len + (one[len] == '\n')) {
		len = strcspn(one, "\n");
		if (pir_str_has_prefix(one, "Pir-") &&
		    !has_line(other, one, len))
			return pir_refuse(err, RULE, "%s '%.*s'", what,
			    (int)len, one);
	}
	return PIR_OK;
}

static enum pir_code
check_said(struct judging *j, const struct pir_tree *tree, struct pir_err *err)
{
	struct pir_str found PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (pir_attest_say(tree, j->place, j->known, &found, err))
		return err->code;
	if (check_lines(found.s, j->tag->message,
		"what it attests is not what is there, which is", err))
		return err->code;
	return check_lines(j->tag->message, found.s,
	    "what it attests is not there:", err);
}

/* ---- Who says it -----------------------------------------------------------
 */

static enum pir_code
check_auditor(struct judging *j, const struct pir_tree *tree,
    struct pir_err *err)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;

	if (pir_staff_by_email(tree, j->tag->by.email, &staff, err)) {
		err->rule = RULE;
		return err->code;
	}
	if (!(pir_roles_on(staff, pir_moment_day(j->tag->moment)) &
		PIR_AUDITOR))
		return pir_refuse(err, RULE,
		    "%s did not have the role auditor on that day",
		    pir_json_str(staff, "id"));
	if (!j->tag->armor.len)
		return pir_refuse(err, "signature-missing",
		    "an attestation is signed, and this is not");
	return pir_signature_check_text(staff, &j->tag->text, &j->tag->armor,
	    err);
}

static enum pir_code
judge(struct judging *j, struct pir_err *err)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;

	if (!j->place)
		return pir_refuse(err, RULE,
		    "the commit %.10s that it attests is not in the history: "
		    "that was rewritten, or rolled back",
		    j->tag->commit);
	if (strcmp(j->tag->name, j->name) != 0)
		return pir_refuse(err, RULE,
		    "it stands under another name than its own, '%s'",
		    j->tag->name);
	if (pir_store_at(j->store, j->tag->commit, &tree, err))
		return err->code;
	/* What is no record is a finding of its own. */
	pir_tree_pass_over(tree, pir_staff_pass, NULL);
	if (check_auditor(j, tree, err))
		return err->code;
	return check_said(j, tree, err);
}

/* A fault of the attestation is told; one of reading it ends all. */
static bool
is_fault(const struct pir_err *err)
{
	return err->code == PIR_REFUSED || err->code == PIR_INVALID ||
	    err->code == PIR_MISSING;
}

static enum pir_code
read_tag(struct pir_store *store, const char *name, const char *id,
    struct pir_tag *tag, struct pir_err *err)
{
	enum pir_code code = pir_store_tag_read(store, id, tag, err);
	const struct pir_err why = *err;

	if (code != PIR_INVALID)
		return code;
	return pir_refuse(err, RULE,
	    "%s, as 'pir attest' signs one; 'git tag -d %s' takes it away",
	    why.msg, name);
}

enum pir_code
pir_attest_judge(struct pir_store *store, const struct pir_tree *tip,
    const char *name, const char *id, struct pir_err *err)
{
	struct pir_tag tag PIR_AUTO(pir_tag_release) = PIR_TAG_INIT;
	struct pir_strs one PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_digests *known PIR_AUTO(pir_digests_release) =
	    pir_digests_new();
	struct judging j = { store, known, name, &tag, 0 };
	size_t length;

	if (!read_tag(store, name, id, &tag, err)) {
		pir_strs_add(&one, tag.commit);
		if (!pir_tree_places(tip, &one, &j.place, &length, err))
			judge(&j, err);
	}
	if (is_fault(err)) {
		err->rule = err->rule ? err->rule : RULE;
		err->code = PIR_REFUSED;
	}
	return err->code;
}

/* ---- All of them ------------------------------------------------------------
 */

struct all {
	struct pir_store *store;
	struct pir_strs names;
	struct pir_strs commits; /* "" where nothing can be read */
	struct pir_tag *tags;
	struct pir_err *faults;
};

static void
release_all(struct all *all)
{
	for (size_t i = 0; i < all->names.n; i++)
		pir_tag_release(&all->tags[i]);
	free(all->tags);
	free(all->faults);
	pir_strs_release(&all->names);
	pir_strs_release(&all->commits);
}

static enum pir_code
gather(const char *name, const char *id, void *ctx, struct pir_err *err)
{
	struct all *all = ctx;
	size_t n = all->names.n;

	all->tags = pir_realloc(all->tags, n + 1, sizeof *all->tags);
	all->faults = pir_realloc(all->faults, n + 1, sizeof *all->faults);
	all->tags[n] = PIR_TAG_INIT;
	all->faults[n] = PIR_ERR_INIT;
	if (read_tag(all->store, name, id, &all->tags[n], &all->faults[n]) &&
	    !is_fault(&all->faults[n])) {
		*err = all->faults[n];
		return err->code;
	}
	pir_strs_add(&all->names, name);
	pir_strs_add(&all->commits, all->tags[n].commit);
	return PIR_OK;
}

static enum pir_code
tell(struct all *all, size_t i, struct judging *j, pir_attest_fn *fn, void *ctx,
    struct pir_err *err)
{
	struct pir_err *fault = &all->faults[i];
	bool read = !fault->code;

	j->name = all->names.v[i];
	j->tag = &all->tags[i];
	if (read && judge(j, fault) && !is_fault(fault)) {
		*err = *fault;
		return err->code;
	}
	if (fault->code && !fault->rule)
		fault->rule = RULE;
	return fn(all->names.v[i] + strlen(PIR_ATTEST), all->commits.v[i],
	    read ? &all->tags[i] : NULL, fault, ctx, err);
}

static void
free_places(size_t **places)
{
	free(*places);
}

enum pir_code
pir_attest_each(struct pir_store *store, const struct pir_tree *tip,
    pir_attest_fn *fn, void *ctx, struct pir_err *err)
{
	struct all all PIR_AUTO(release_all) = { .store = store };
	struct pir_digests *known PIR_AUTO(pir_digests_release) = NULL;
	size_t *places PIR_AUTO(free_places) = NULL;
	struct judging j = { .store = store };
	enum pir_code code;
	size_t length;

	if (pir_store_tags(store, PIR_ATTEST, gather, &all, err))
		return err->code;
	if (!all.names.n)
		return PIR_OK;
	j.known = known = pir_digests_new();
	places = pir_alloc(all.names.n, sizeof *places);
	code = pir_tree_places(tip, &all.commits, places, &length, err);
	for (size_t i = 0; i < all.names.n && !code; i++) {
		j.place = places[i];
		code = tell(&all, i, &j, fn, ctx, err);
	}
	return code;
}

/* ---- One of them ------------------------------------------------------------
 */

struct search {
	const char *typed;
	struct pir_strs names;
	struct pir_strs ids;
};

static void
release_search(struct search *s)
{
	pir_strs_release(&s->names);
	pir_strs_release(&s->ids);
}

static enum pir_code
fits(const char *name, const char *id, void *ctx, struct pir_err *err)
{
	struct search *s = ctx;

	(void)err;
	if (pir_str_has_prefix(name + strlen(PIR_ATTEST), s->typed)) {
		pir_strs_add(&s->names, name);
		pir_strs_add(&s->ids, id);
	}
	return PIR_OK;
}

enum pir_code
pir_attest_find(struct pir_store *store, const struct pir_tree *tip,
    const char *typed, struct pir_tree **out, struct pir_err *err)
{
	struct search s PIR_AUTO(release_search) = { .typed = typed };
	struct pir_tag tag PIR_AUTO(pir_tag_release) = PIR_TAG_INIT;

	if (pir_str_has_prefix(typed, PIR_ATTEST))
		s.typed += strlen(PIR_ATTEST);
	if (pir_store_tags(store, PIR_ATTEST, fits, &s, err))
		return err->code;
	if (!s.ids.n)
		return pir_fail(err, PIR_MISSING,
		    "no attestation '%s'; see 'pir attest --list'", typed);
	if (s.ids.n > 1)
		return pir_fail(err, PIR_INVALID,
		    "'%s' begins the names of several attestations; see 'pir "
		    "attest --list'",
		    typed);
	if (pir_attest_judge(store, tip, s.names.v[0], s.ids.v[0], err) ||
	    pir_store_tag_read(store, s.ids.v[0], &tag, err))
		return err->code;
	return pir_store_at(store, tag.commit, out, err);
}

bool
pir_attest_is_there(struct pir_store *store, const struct pir_tree *tip,
    const char *name)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	return pir_attest_find(store, tip, name, &tree, &ignored) == PIR_OK;
}

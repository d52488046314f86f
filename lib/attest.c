#include "attest.h"

#include <stdio.h>
#include <string.h>

#include "attest_private.h"
#include "auto.h"
#include "mem.h"
#include "pool.h"
#include "role.h"
#include "signature.h"

/* ---- What is said ----------------------------------------------------------
 */

struct saying {
	struct pir_change change; /* the tree alone */
	struct pir_str *out;
};

static enum pir_code
say_pool(const struct pir_path *path, struct pir_json **pool, void *ctx,
    struct pir_err *err)
{
	struct saying *s = ctx;
	struct pir_account sums = PIR_ACCOUNT_INIT;

	(void)pool;
	if (pir_pool_account(&s->change, path->id, PIR_DATE_NONE, &sums, err))
		return err->code;
	pir_str_addf(s->out,
	    "Pir-Pool: %s allocated %lld committed %lld spent %lld available "
	    "%lld\n",
	    path->id, (long long)pir_account_allocated(&sums),
	    (long long)pir_account_committed(&sums),
	    (long long)pir_account_spent(&sums),
	    (long long)pir_account_available(&sums));
	return PIR_OK;
}

enum pir_code
pir_attest_say(const struct pir_tree *tree, size_t commits,
    struct pir_digests *known, struct pir_str *out, struct pir_err *err)
{
	struct saying s = { .change = { .parent = tree }, .out = out };
	char digest[PIR_SHA256_SIZE];
	size_t records;

	if (pir_tree_digest(tree, known, digest, &records, err))
		return err->code;
	pir_str_addf(out,
	    "attest: %zu commits, %zu records\n\n"
	    "Pir-Commits: %zu\nPir-Records: %zu\nPir-Sha256: %s\n",
	    commits, records, commits, records, digest);
	return pir_record_each(tree, PIR_POOL, NULL, say_pool, &s, err);
}

char *
pir_attest_says(const struct pir_tag *tag, const char *what)
{
	const struct pir_commit as = { .message = tag->message };

	return pir_commit_trailer(&as, what, 0);
}

/* ---- Saying it
 * --------------------------------------------------------------- */

/* The auditor, with a key that counts. */
static enum pir_code
check_auditor(struct pir_change *change, const struct pir_attesting *by,
    struct pir_err *err)
{
	if (pir_staff_by_email(change->parent, by->author->email,
		&change->staff, err))
		return err->code;
	snprintf(change->actor, sizeof change->actor, "%s",
	    pir_json_str(change->staff, "id"));
	if (!(pir_roles_on(change->staff, change->today) & PIR_AUDITOR))
		return pir_refuse_role(err, change, "role", PIR_AUDITOR, NULL,
		    "attesting");
	return pir_signature_check_signer(change->staff, by->signer, err);
}

/* All but the signature; the day and the author are the change's. */
static enum pir_code
write_text(struct pir_tag *tag, const struct pir_change *change,
    const struct pir_attesting *by, struct pir_err *err)
{
	const char *commit = pir_tree_commit(change->parent);
	struct pir_str name = PIR_STR_INIT, message = PIR_STR_INIT;
	struct pir_strs one PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_digests *known PIR_AUTO(pir_digests_release) =
	    pir_digests_new();
	char day[PIR_DATE_SIZE];
	size_t place, length;

	pir_str_addf(&name, PIR_ATTEST "%s-%s-%.8s",
	    pir_date_format(change->today, day), change->actor, commit);
	tag->name = pir_str_detach(&name);
	snprintf(tag->commit, sizeof tag->commit, "%s", commit);
	tag->by.name = pir_strdup(by->author->name);
	tag->by.email = pir_strdup(by->author->email);
	tag->moment = change->moment;
	if (pir_tree_places(change->parent, &one, &place, &length, err))
		return err->code;
	if (pir_attest_say(change->parent, length, known, &message, err)) {
		pir_str_release(&message);
		return err->code;
	}
	tag->message = pir_str_detach(&message);
	return pir_tag_write_text(tag, err);
}

enum pir_code
pir_attest(struct pir_store *store, const struct pir_tree *tip,
    const struct pir_attesting *by, struct pir_str *name, struct pir_err *err)
{
	struct pir_change change PIR_AUTO(pir_change_release) = {
		.parent = tip,
		.moment = by->clock(),
	};
	struct pir_tag tag PIR_AUTO(pir_tag_release) = PIR_TAG_INIT;
	enum pir_code code;

	if (change.moment.seconds < pir_tree_moment(tip).seconds)
		change.moment.seconds = pir_tree_moment(tip).seconds;
	change.today = pir_moment_day(change.moment);
	if (check_auditor(&change, by, err) ||
	    write_text(&tag, &change, by, err))
		return err->code;
	pir_str_add(name, tag.name + strlen(PIR_ATTEST));
	if (pir_attest_is_there(store, tip, tag.name))
		return PIR_OK;
	if (pir_sign(by->signer, &tag.text, &tag.armor, err))
		return err->code;
	code = pir_store_tag(store, &tag, err);
	if (code == PIR_CONFLICT && pir_attest_is_there(store, tip, tag.name))
		return PIR_OK;
	return code;
}

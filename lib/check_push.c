/* check_push.c - what is pushed, by the rules of the history */
#include <stdio.h>
#include <string.h>

#include "attest.h"
#include "auto.h"
#include "check_private.h"

#define MAIN "refs/heads/main"
#define TAGS "refs/tags/"

const struct pir_rule_said pir_push_rules[] = {
	{ "reference", "a push brings the branch main and attestations alone",
	    "pir-check(1)" },
	{ "fast-forward", "what was there stays, and nothing is taken back",
	    "pir-check(1)" },
	{ .name = NULL },
};

/* What git tells its hook of one reference. */
struct update {
	char was[PIR_COMMIT_SIZE];
	char now[PIR_COMMIT_SIZE];
	const char *ref;
};

struct push {
	struct pir_check *check;
	struct pir_tree *tip; /* of main, as the push would leave it */
};

static bool
is_none(const char *id)
{
	return strspn(id, "0") == strlen(id);
}

static void
refuse(struct push *push, const struct update *update, const char *rule,
    const char *what)
{
	const char *commit = is_none(update->now) ? update->was : update->now;
	struct pir_err fault;

	pir_refuse(&fault, rule, "%s: %s", update->ref, what);
	pir_check_tell(push->check, commit, &fault, NULL);
}

static enum pir_code
check_main(struct push *push, const struct update *update, struct pir_err *err)
{
	struct pir_tree *was PIR_AUTO(pir_tree_release) = NULL;
	struct pir_err apart = PIR_ERR_INIT;
	struct pir_store *store = push->check->store;
	enum pir_code code;

	if (is_none(update->was) || is_none(update->now)) {
		refuse(push, update, "reference",
		    "the branch is neither made nor removed by a push");
		return PIR_OK;
	}
	if (pir_store_at(store, update->was, &was, err) ||
	    pir_store_at(store, update->now, &push->tip, err))
		return err->code;
	code = pir_check_history(push->check, was, push->tip, &apart);
	if (code == PIR_NO)
		refuse(push, update, "fast-forward",
		    "it does not go on from what is there; 'git pull "
		    "--rebase', and push again");
	else if (code)
		*err = apart;
	return code == PIR_NO ? PIR_OK : code;
}

/* An attestation is of a commit that stays; who keeps one can tell. */
static enum pir_code
check_attested(struct push *push, const struct update *update,
    struct pir_err *err)
{
	struct pir_err fault = PIR_ERR_INIT;

	if (!is_none(update->was) || is_none(update->now)) {
		refuse(push, update, "fast-forward",
		    "an attestation is neither moved nor removed");
		return PIR_OK;
	}
	if (!pir_attest_judge(push->check->store, push->tip,
		update->ref + strlen(TAGS), update->now, &fault))
		return PIR_OK;
	if (fault.code != PIR_REFUSED) {
		*err = fault;
		return err->code;
	}
	refuse(push, update, fault.rule, fault.msg);
	return PIR_OK;
}

/* The branch first, since attestations are of it. */
static enum pir_code
check_update(struct push *push, const struct update *update, bool branch,
    struct pir_err *err)
{
	bool is_main = !strcmp(update->ref, MAIN);

	if (is_main != branch)
		return PIR_OK;
	if (is_main)
		return check_main(push, update, err);
	if (pir_str_has_prefix(update->ref, TAGS PIR_ATTEST))
		return check_attested(push, update, err);
	refuse(push, update, "reference",
	    "only main and attestations (refs/tags/attest/) are pushed");
	return PIR_OK;
}

static enum pir_code
read_update(char *line, struct update *update, struct pir_err *err)
{
	if (sscanf(line, "%40[0-9a-f] %40[0-9a-f] ", update->was,
		update->now) != 2 ||
	    strlen(update->was) != PIR_COMMIT_SIZE - 1 ||
	    strlen(update->now) != PIR_COMMIT_SIZE - 1 ||
	    strlen(line) < 2 * PIR_COMMIT_SIZE)
		return pir_fail(err, PIR_INVALID,
		    "what git says of the push is not 'old new reference'");
	update->ref = line + 2 * PIR_COMMIT_SIZE;
	return PIR_OK;
}

enum pir_code
pir_check_push(struct pir_check *check, const struct pir_strs *updates,
    struct pir_err *err)
{
	struct push push = { .check = check };
	enum pir_code code = PIR_OK;

	for (int branch = 1; !code && branch >= 0; branch--) {
		for (size_t i = 0; !code && i < updates->n; i++) {
			struct update update;

			code = read_update(updates->v[i], &update, err);
			if (!code)
				code =
				    check_update(&push, &update, branch, err);
		}
		if (!code && !push.tip)
			code = pir_store_tip(check->store, &push.tip, err);
	}
	pir_tree_release(&push.tip);
	return code;
}

/* staff.c - pir-staff(1): people who act, and what they may */
#include "staff.h"

#include <string.h>

#include "act.h"
#include "auto.h"
#include "document.h"
#include "key.h"
#include "staff_private.h"

/* What the verbs take; each of them takes some. */
struct args {
	struct act_opts act;
	const char *staff;
	const char *other;
	const char *name;
	struct opt_list emails;
	struct opt_list no_emails;
	struct opt_list roles;
	struct opt_list no_roles;
	struct opt_list categories;
	struct opt_list keys;
	struct opt_list no_keys;
	const char *host;
	const char *pool;
	const char *clients;
	const char *document;
	int64_t fte;
	int64_t target;
	int64_t limit;
	bool no_limit;
	struct pir_date from;
	struct pir_date to;
};
#define ARGS_INIT \
	{ \
		.fte = -1, .target = -1 \
	}

/* What add and edit have in common. */
#define OPT_STAFF(a) \
	OPT_LIST(0, "role", "ROLE", \
	    "intake, facilitator, coordinator, approver, finance, " \
	    "auditor", \
	    &(a)->roles), \
	    OPT_STR(0, "host", "HOST", "who employs them", &(a)->host), \
	    OPT_DATE(0, "from", "first day of it (--on)", &(a)->from), \
	    OPT_NUMBER(0, "fte", "PERCENT", "of a full-time position", \
		&(a)->fte), \
	    OPT_NUMBER(0, "caseload-target", "N", \
		"how many clients they should have", &(a)->target), \
	    OPT_CENTS(0, "limit", "they may approve requests up to it", \
		&(a)->limit), \
	    OPT_STR(0, "limit-pool", "POOL", "in this pool only", &(a)->pool), \
	    OPT_LIST(0, "limit-category", "CODE", "in these categories only", \
		&(a)->categories), \
	    OPT_STR(0, "limit-document", "FILE", \
		"the paper that delegates it", &(a)->document), \
	    OPT_LIST(0, "add-key", "KEY", \
		"they sign with it: a public key, or its file", &(a)->keys)

static struct pir_staff_said
said(const struct args *a, const struct document *document,
    const struct pir_strs *keys)
{
	return (struct pir_staff_said){
		.name = a->name,
		.emails = { a->emails.v, a->emails.n },
		.no_emails = { a->no_emails.v, a->no_emails.n },
		.roles = { a->roles.v, a->roles.n },
		.no_roles = { a->no_roles.v, a->no_roles.n },
		.host = a->host,
		.fte = a->fte,
		.target = a->target,
		.limit_cents = a->limit,
		.no_limit = a->no_limit,
		.limit_pool = a->pool,
		.limit_categories = { a->categories.v, a->categories.n },
		.limit_document = document->name,
		.limit_sha256 = document->sha256,
		.keys = { (const char *const *)keys->v, keys->n },
		.no_keys = { a->no_keys.v, a->no_keys.n },
		.from = a->from,
	};
}

static enum pir_code
add(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct document document = { 0 };
	struct pir_strs keys PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_staff_said what;

	if (document_read(&document, a->document, err) ||
	    key_read_all(&a->keys, &keys, err))
		return err->code;
	what = said(a, &document, &keys);
	return pir_staff_add(change, a->staff, &what, err);
}

static enum pir_code
run_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = ARGS_INIT;
	const struct opt opts[] = {
		OPT_ARG("staff", "STAFF", "an id, chosen by you", &a.staff),
		OPT_(0, "name", "NAME", "their name", .str = &a.name,
		    .text = true, .needed = true),
		OPT_(0, "email", "ADDRESS", "they commit with it",
		    .list = &a.emails, .needed = true),
		OPT_STAFF(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("staff add", &a, opts, add), argc, argv,
	    err);
}

static enum pir_code
edit(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct document document = { 0 };
	struct pir_strs keys PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_staff_said what;

	if (document_read(&document, a->document, err) ||
	    key_read_all(&a->keys, &keys, err))
		return err->code;
	what = said(a, &document, &keys);
	return pir_staff_edit(change, a->staff, &what, err);
}

static enum pir_code
run_edit(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = ARGS_INIT;
	const struct opt opts[] = {
		OPT_ARG("staff", "STAFF", "their id", &a.staff),
		OPT_TEXT(0, "name", "NAME", "their name", &a.name),
		OPT_LIST(0, "email", "ADDRESS", "they commit with it too",
		    &a.emails),
		OPT_STAFF(&a),
		OPT_LIST(0, "end-email", "ADDRESS", "they have it no more",
		    &a.no_emails),
		OPT_LIST(0, "end-role", "ROLE", "its last day is --on",
		    &a.no_roles),
		OPT_FLAG(0, "end-limit", "its last day is --on", &a.no_limit),
		OPT_LIST(0, "revoke-key", "ID",
		    "they sign with it no more; see pir staff show",
		    &a.no_keys),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("staff edit", &a, opts, edit), argc, argv, err);
}

static enum pir_code
close_staff(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;

	return pir_staff_close(change, a->staff, err);
}

static enum pir_code
run_close(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = ARGS_INIT;
	const struct opt opts[] = {
		OPT_ARG("staff", "STAFF", "their id", &a.staff),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("staff close", &a, opts, close_staff), argc,
	    argv, err);
}

/* ---- Handing over ------------------------------------------------------- */

/* "k3m9x2qd, 7b2x9wqe", or one a line: the clients that were named. */
static void
split(const char *ids, struct pir_strs *out)
{
	static const char between[] = ", \t\r\n";

	ids = ids ? ids : "";
	for (ids += strspn(ids, between); *ids; ids += strspn(ids, between)) {
		size_t len = strcspn(ids, between);

		pir_strs_addn(out, ids, len);
		ids += len;
	}
}

static enum pir_code
hand_over(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct pir_strs ids PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_list clients;

	split(a->clients, &ids);
	if (a->clients && !ids.n)
		return pir_fail(err, PIR_INVALID, "--clients names nobody");
	clients = (struct pir_list){ (const char *const *)ids.v, ids.n };
	return pir_staff_handover(change, a->staff, a->other, &clients, err);
}

static enum pir_code
run_handover(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = ARGS_INIT;
	const struct opt opts[] = {
		OPT_ARG("staff", "STAFF", "who has them now", &a.staff),
		OPT_NEEDED(0, "to", "STAFF", "who has them from --on",
		    &a.other),
		OPT_TEXT(0, "clients", "IDS",
		    "these only; - reads them, one a line", &a.clients),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("staff handover", &a, opts, hand_over), argc,
	    argv, err);
}

static enum pir_code
lend(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct pir_period days = { a->from, a->to };

	if (!pir_date_is_set(days.from))
		days.from = change->on;
	if (!pir_date_is_set(days.to))
		return pir_fail(err, PIR_INVALID,
		    "until when: --to is the last day");
	return pir_staff_act(change, a->staff, a->other, &days, err);
}

static enum pir_code
run_act(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = ARGS_INIT;
	const struct opt opts[] = {
		OPT_ARG("staff", "STAFF", "who acts", &a.staff),
		OPT_NEEDED(0, "for", "STAFF", "in whose place", &a.other),
		OPT_DATE(0, "from", "the first day (--on)", &a.from),
		OPT_DATE(0, "to", "the last day", &a.to),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("staff act", &a, opts, lend), argc, argv, err);
}

static const struct verb verbs[] = {
	{ "add", "add someone who acts", NEED_CHANGE, run_add },
	{ "show", "someone's roles, delegations and clients", NEED_TREE,
	    staff_show },
	{ "list", "list staff", NEED_TREE, staff_list },
	{ "edit", "change their details, roles and limits", NEED_CHANGE,
	    run_edit },
	{ "close", "someone leaves", NEED_CHANGE, run_close },
	{ "handover", "move what one holds to another", NEED_CHANGE,
	    run_handover },
	{ "act", "lend someone another's delegation for some days", NEED_CHANGE,
	    run_act },
	{ "export-signers", "print the keys for git verify-commit", NEED_TREE,
	    staff_signers },
	{ 0 },
};

const struct command cmd_staff = {
	.name = "staff",
	.summary = "people who act, and what they may",
	.verbs = verbs,
};

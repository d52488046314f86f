/* reform_link.c - pir-reform(1): link, unlink, voice, act */
#include "act.h"
#include "reform.h"
#include "reform_private.h"

/* ---- link --------------------------------------------------------------- */

struct link {
	struct act_opts act;
	const struct pir_store *store;
	const char *issue;
	const char *client;
	const char *document;
	const char *text;
	int64_t count;
	struct pir_date from;
	struct pir_date to;
};

static enum pir_code
link_evidence(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct link *a = ctx;
	unsigned char key[PIR_KEY_SIZE];
	struct pir_evidence_said said = {
		.client = a->client,
		.key = key,
		.document = a->document,
		.count = a->count,
		.from = a->from,
		.to = a->to,
		.text = a->text,
		.id = a->act.id,
	};

	if (a->client &&
	    pir_reform_key(a->store, change->parent, !a->act.dry_run, key, err))
		return err->code;
	return pir_reform_link(change, a->issue, &said, err);
}

enum pir_code
reform_link(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct link a = { .count = -1 };
	const struct opt opts[] = {
		ISSUE_ARG(&a.issue),
		OPT_STR(0, "client", "CLIENT",
		    "by a hash that only this repository can read", &a.client),
		OPT_NUMBER(0, "count", "NUMBER", "of people, 5 or more",
		    &a.count),
		OPT_STR(0, "document", "REF", "a paper, where it is kept",
		    &a.document),
		OPT_DATE(0, "from", "first day that it covers", &a.from),
		OPT_TEXT(0, "text", "TEXT", "what it says; a statement",
		    &a.text),
		OPT_DATE(0, "to", "last day that it covers", &a.to),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	a.store = env->store;
	return act_commit(env, ACT_NEW("reform link", &a, opts, link_evidence),
	    err);
}

/* ---- unlink ------------------------------------------------------------- */

struct unlink {
	struct act_opts act;
	const char *issue;
	const char *evidence;
};

static enum pir_code
unlink_evidence(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct unlink *a = ctx;

	return pir_reform_unlink(change, a->issue, a->evidence, err);
}

enum pir_code
reform_unlink(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct unlink a = { 0 };
	const struct opt opts[] = {
		ISSUE_ARG(&a.issue),
		OPT_ARG("evidence", "EVIDENCE", "its id", &a.evidence),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("reform unlink", &a, opts, unlink_evidence),
	    argc, argv, err);
}

/* ---- voice -------------------------------------------------------------- */

struct voice {
	struct act_opts act;
	const char *issue;
	const char *capacity;
	const char *text;
	bool permission;
	bool public;
};

static enum pir_code
hear(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct voice *a = ctx;

	if (!a->permission && !a->public)
		return pir_fail(err, PIR_INVALID,
		    "did they allow it to be used: --permission, and --public "
		    "if it may be printed");
	return pir_reform_voice(change, a->issue, a->capacity, a->text,
	    a->public, err);
}

enum pir_code
reform_voice(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct voice a = { 0 };
	const struct opt opts[] = {
		ISSUE_ARG(&a.issue),
		OPT_(0, "capacity", CAPACITIES, "what they speak as",
		    .word = &a.capacity, .needed = true),
		OPT_(0, "text", "TEXT", "in their words", .str = &a.text,
		    .needed = true, .text = true),
		OPT_FLAG(0, "permission", "they allowed it to be used",
		    &a.permission),
		OPT_FLAG(0, "public", "they allowed it to be made public, too",
		    &a.public),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("reform voice", &a, opts, hear), argc, argv,
	    err);
}

/* ---- act ---------------------------------------------------------------- */

struct action {
	struct act_opts act;
	const char *issue;
	const char *entry;
	struct pir_reform_action said;
};

#define OPT_DUE(a) \
	OPT_DATE(0, "due", "by when it should be done", &(a)->said.due)
#define OPT_STATE(a) \
	OPT_WORD(0, "state", "planned|in-progress|done|blocked|cancelled", \
	    "how far it is", &(a)->said.state)

static enum pir_code
act_on(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct action *a = ctx;

	return pir_reform_act(change, a->issue, &a->said, a->act.id, err);
}

enum pir_code
reform_act(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct action a = { 0 };
	const struct opt opts[] = {
		ISSUE_ARG(&a.issue),
		OPT_NEEDED(0, "owner", "me|STAFF|PARTNER|MEMBER",
		    "who sees to it", &a.said.owner),
		OPT_(0, "what", "TEXT", "what is to be done",
		    .str = &a.said.what, .needed = true, .text = true),
		OPT_DUE(&a),
		OPT_STATE(&a),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("reform act", &a, opts, act_on), argc, argv,
	    err);
}

static enum pir_code
edit_action(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct action *a = ctx;

	return pir_reform_act_edit(change, a->issue, a->entry, &a->said, err);
}

enum pir_code
reform_act_edit(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct action a = { 0 };
	const struct opt opts[] = {
		ISSUE_ARG(&a.issue),
		OPT_ARG("action", "ACTION", "its id", &a.entry),
		OPT_DUE(&a),
		OPT_STR(0, "owner", "me|STAFF|PARTNER|MEMBER", "who sees to it",
		    &a.said.owner),
		OPT_STATE(&a),
		OPT_TEXT(0, "what", "TEXT", "what is to be done", &a.said.what),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("reform act edit", &a, opts, edit_action), argc,
	    argv, err);
}

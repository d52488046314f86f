/* consent.c - pir-consent(1): what clients agreed to */
#include "consent.h"

#include "act.h"
#include "consent_private.h"
#include "disclosure.h"
#include "document.h"

struct args {
	struct act_opts act;
	const char *client;
	const char *entry;
	bool participation;
	struct opt_list to;
	struct opt_list except;
	struct opt_list information;
	struct opt_list purposes;
	const char *how;
	const char *by;
	const char *witness;
	const char *document;
	struct pir_date from;
	struct pir_date until;
};

#define CLIENT_ARG(p) \
	OPT_ARG("client", "CLIENT", "its id, a prefix, or :words", p)
#define OPT_HOW(h, p) OPT_WORD(0, "how", "written|verbal|representative", h, p)

static enum pir_code
give(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct document document = { 0 };
	struct pir_consent_given given = {
		.participation = a->participation,
		.to = { a->to.v, a->to.n },
		.except = { a->except.v, a->except.n },
		.information = { a->information.v, a->information.n },
		.purposes = { a->purposes.v, a->purposes.n },
		.how = a->how,
		.by = a->by,
		.witness = a->witness,
		.from = a->from,
		.until = a->until,
		.id = a->act.id,
	};

	if (document_read(&document, a->document, err))
		return err->code;
	given.document = document.name;
	given.sha256 = document.sha256;
	return pir_consent_give(change, a->client, &given, err);
}

static enum pir_code
run_give(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		OPT_FLAG(0, "participation", "to take part in the programme",
		    &a.participation),
		OPT_LIST(0, "to", "all|PARTNER|PERSON",
		    "who may know; an entry for each", &a.to),
		OPT_LIST(0, "except", "PARTNER", "of all, but not this one",
		    &a.except),
		OPT_LIST(0, "information", "all|CODE", "of consent-information",
		    &a.information),
		OPT_LIST(0, "purpose", "CODE", "of consent-purposes",
		    &a.purposes),
		OPT_HOW("how it was given", &a.how),
		OPT_STR(0, "by", "client|PERSON", "who decided (client)",
		    &a.by),
		OPT_STR(0, "witness", "STAFF",
		    "who heard it (of a verbal one: you)", &a.witness),
		OPT_STR(0, "document", "FILE", "the paper that was signed",
		    &a.document),
		OPT_DATE(0, "from", "its first day (--on)", &a.from),
		OPT_DATE(0, "until", "its last day (policy consent_months)",
		    &a.until),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("consent give", &a, opts, give), argc, argv,
	    err);
}

static enum pir_code
take_back(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct pir_consent_withdrawn said = {
		.entry = a->entry,
		.participation = a->participation,
		.to = { a->to.v, a->to.n },
		.how = a->how,
		.by = a->by,
	};

	return pir_consent_withdraw(change, a->client, &said, err);
}

static enum pir_code
run_withdraw(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		OPT_ARG_MAY("entry", "CONSENT", "the id of one entry",
		    &a.entry),
		OPT_FLAG(0, "participation", "to take part no more",
		    &a.participation),
		OPT_LIST(0, "to", "all|PARTNER|PERSON",
		    "who may know no more; all: nobody may", &a.to),
		OPT_HOW("how it was withdrawn", &a.how),
		OPT_STR(0, "by", "client|PERSON", "who decided (client)",
		    &a.by),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("consent withdraw", &a, opts, take_back), argc,
	    argv, err);
}

static enum pir_code
look_at(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;

	return pir_disclosure_review(change, a->entry, err);
}

static enum pir_code
run_review(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("disclosure", "DISCLOSURE", "its id", &a.entry),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("consent review", &a, opts, look_at), argc,
	    argv, err);
}

static const struct verb verbs[] = {
	{ "give", "a client consents", NEED_CHANGE, run_give },
	{ "withdraw", "a client takes consent back", NEED_CHANGE,
	    run_withdraw },
	{ "list", "list consents", NEED_TREE, consent_list },
	{ "why", "may this recipient know, and what decides", NEED_TREE,
	    consent_why },
	{ "disclosed", "what was told, to whom, on what basis", NEED_TREE,
	    consent_disclosed },
	{ "review", "a coordinator looked at a disclosure", NEED_CHANGE,
	    run_review },
	{ "form", "a form to print and sign", NEED_TREE, consent_form },
	{ 0 },
};

const struct command cmd_consent = {
	.name = "consent",
	.summary = "what clients agreed to, and to whom",
	.verbs = verbs,
};

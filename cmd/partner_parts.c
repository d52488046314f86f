/* partner_parts.c - pir-partner(1): service, agreement */
#include "act.h"
#include "document.h"
#include "partner.h"
#include "partner_private.h"

#define PARTNER_ARG(p) OPT_ARG("partner", "PARTNER", "its id", p)

/* ---- Services ----------------------------------------------------------- */

struct service_args {
	struct act_opts act;
	const char *partner;
	const char *entry;
	struct pir_service_said said;
};

#define OPT_SERVICE(s) \
	OPT_STR(0, "sector", "CODE", "of its partner's (the first)", \
	    &(s)->sector), \
	    OPT_STR(0, "criteria", "TEXT", "who may have it", &(s)->criteria), \
	    OPT_STR(0, "refer", "TEXT", "how to refer someone", \
		&(s)->how_to_refer), \
	    OPT_STR(0, "hours", "TEXT", "when it is open", &(s)->hours), \
	    OPT_DAYS(0, "wait", "how long one usually waits", \
		&(s)->wait_days), \
	    OPT_STR(0, "capacity", "TEXT", "how many it takes", \
		&(s)->capacity), \
	    OPT_STR(0, "cost", "TEXT", "what it costs the client", \
		&(s)->cost), \
	    OPT_DATE(0, "from", "its first day (--on)", &(s)->from), \
	    OPT_DATE(0, "to", "its last day", &(s)->to)

static enum pir_code
add_service(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct service_args *a = ctx;

	return pir_partner_service_add(change, a->partner, &a->said, a->act.id,
	    err);
}

enum pir_code
partner_service_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct service_args a = { .said.wait_days = -1 };
	const struct opt opts[] = {
		PARTNER_ARG(&a.partner),
		OPT_NEEDED(0, "name", "NAME", "its name", &a.said.name),
		OPT_SERVICE(&a.said),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env,
	    ACT_NEW("partner service add", &a, opts, add_service), argc, argv,
	    err);
}

static enum pir_code
edit_service(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct service_args *a = ctx;

	return pir_partner_service_edit(change, a->partner, a->entry, &a->said,
	    err);
}

enum pir_code
partner_service_edit(struct env *env, int argc, char **argv,
    struct pir_err *err)
{
	struct service_args a = { .said.wait_days = -1 };
	const struct opt opts[] = {
		PARTNER_ARG(&a.partner),
		OPT_ARG("service", "SERVICE", "its id", &a.entry),
		OPT_STR(0, "name", "NAME", "its name", &a.said.name),
		OPT_SERVICE(&a.said),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("partner service edit", &a, opts, edit_service),
	    argc, argv, err);
}

static enum pir_code
end_service(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct service_args *a = ctx;
	struct pir_service_said said = { .wait_days = -1, .to = change->on };

	return pir_partner_service_edit(change, a->partner, a->entry, &said,
	    err);
}

enum pir_code
partner_service_end(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct service_args a = { 0 };
	const struct opt opts[] = {
		PARTNER_ARG(&a.partner),
		OPT_ARG("service", "SERVICE", "its id", &a.entry),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("partner service end", &a, opts, end_service),
	    argc, argv, err);
}

/* ---- Agreements -----------------------------------------------------------
 */

struct agreement_args {
	struct act_opts act;
	const char *partner;
	const char *entry;
	const char *document;
	struct pir_agreement_said said;
};

#define OPT_AGREEMENT(a) \
	OPT_STR(0, "with", "TEXT", "who made it: a host, or all of us", \
	    &(a)->said.with), \
	    OPT_STR(0, "what", "TEXT", "what it says, in a few words", \
		&(a)->said.what), \
	    OPT_STR(0, "document", "FILE", "the paper itself", \
		&(a)->document), \
	    OPT_DATE(0, "to", "its last day", &(a)->said.to), \
	    OPT_DATE(0, "next", \
		"when to look at it next (policy agreement_days)", \
		&(a)->said.review_on)

static enum pir_code
add_agreement(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct agreement_args *a = ctx;
	struct pir_agreement_said said = a->said;
	struct document document = { 0 };

	if (document_read(&document, a->document, err))
		return err->code;
	said.document = document.name;
	said.sha256 = document.sha256;
	return pir_partner_agreement_add(change, a->partner, &said, a->act.id,
	    err);
}

enum pir_code
partner_agreement_add(struct env *env, int argc, char **argv,
    struct pir_err *err)
{
	struct agreement_args a = { 0 };
	const struct opt opts[] = {
		PARTNER_ARG(&a.partner),
		OPT_AGREEMENT(&a),
		OPT_DATE(0, "from", "its first day (--on)", &a.said.from),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env,
	    ACT_NEW("partner agreement add", &a, opts, add_agreement), argc,
	    argv, err);
}

static enum pir_code
review_agreement(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct agreement_args *a = ctx;
	struct pir_agreement_said said = a->said;
	struct document document = { 0 };

	if (document_read(&document, a->document, err))
		return err->code;
	said.document = document.name;
	said.sha256 = document.sha256;
	return pir_partner_agreement_review(change, a->partner, a->entry, &said,
	    err);
}

enum pir_code
partner_agreement_review(struct env *env, int argc, char **argv,
    struct pir_err *err)
{
	struct agreement_args a = { 0 };
	const struct opt opts[] = {
		PARTNER_ARG(&a.partner),
		OPT_ARG("agreement", "AGREEMENT", "its id", &a.entry),
		OPT_AGREEMENT(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env,
	    ACT("partner agreement review", &a, opts, review_agreement), argc,
	    argv, err);
}

static enum pir_code
end_agreement(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct agreement_args *a = ctx;

	return pir_partner_agreement_end(change, a->partner, a->entry, err);
}

enum pir_code
partner_agreement_end(struct env *env, int argc, char **argv,
    struct pir_err *err)
{
	struct agreement_args a = { 0 };
	const struct opt opts[] = {
		PARTNER_ARG(&a.partner),
		OPT_ARG("agreement", "AGREEMENT", "its id", &a.entry),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env,
	    ACT("partner agreement end", &a, opts, end_agreement), argc, argv,
	    err);
}

/* partner.c - pir-partner(1): agencies, their services and agreements */
#include "partner.h"

#include "act.h"
#include "partner_private.h"

struct args {
	struct act_opts act;
	const char *partner;
	const char *name;
	struct opt_list sectors;
	struct opt_list catchment;
	const char *abn;
	struct pir_date from;
	const char *contact;
	const char *contact_role;
	const char *phone;
	const char *email;
};

/* What add and edit have in common. */
#define OPT_PARTNER(a) \
	OPT_LIST(0, "catchment", "PLACE", "that it serves; all of them", \
	    &(a)->catchment), \
	    OPT_STR(0, "abn", "NUMBER", "its Australian Business Number", \
		&(a)->abn), \
	    OPT_DATE(0, "from", "first day as a partner (--on)", &(a)->from), \
	    OPT_TEXT(0, "contact", "NAME", "someone to ask for there", \
		&(a)->contact), \
	    OPT_STR(0, "contact-role", "TEXT", "what they do there", \
		&(a)->contact_role), \
	    OPT_STR(0, "contact-phone", "NUMBER", "their telephone", \
		&(a)->phone), \
	    OPT_STR(0, "contact-email", "ADDRESS", "their email", &(a)->email)

static struct pir_partner_said
said(const struct args *a)
{
	return (struct pir_partner_said){
		.name = a->name,
		.sectors = { a->sectors.v, a->sectors.n },
		.catchment = { a->catchment.v, a->catchment.n },
		.abn = a->abn,
		.from = a->from,
		.contact = a->contact,
		.contact_role = a->contact_role,
		.phone = a->phone,
		.email = a->email,
	};
}

static enum pir_code
add(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct pir_partner_said what = said(a);

	return pir_partner_add(change, a->partner, &what, err);
}

static enum pir_code
run_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("partner", "PARTNER", "an id, chosen by you",
		    &a.partner),
		OPT_NEEDED(0, "name", "NAME", "its name", &a.name),
		OPT_(0, "sector", "CODE", "of sectors; all of them",
		    .list = &a.sectors, .needed = true),
		OPT_PARTNER(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("partner add", &a, opts, add), argc, argv,
	    err);
}

static enum pir_code
edit(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct pir_partner_said what = said(a);

	return pir_partner_edit(change, a->partner, &what, err);
}

static enum pir_code
run_edit(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("partner", "PARTNER", "its id", &a.partner),
		OPT_STR(0, "name", "NAME", "its name", &a.name),
		OPT_LIST(0, "sector", "CODE", "of sectors; all of them",
		    &a.sectors),
		OPT_PARTNER(&a),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("partner edit", &a, opts, edit), argc, argv,
	    err);
}

static enum pir_code
close_partner(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;

	return pir_partner_close(change, a->partner, err);
}

static enum pir_code
run_close(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("partner", "PARTNER", "its id", &a.partner),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("partner close", &a, opts, close_partner), argc,
	    argv, err);
}

static const struct verb verbs[] = {
	{ "add", "add a partner", NEED_CHANGE, run_add },
	{ "show", "a partner, its services and agreements", NEED_TREE,
	    partner_show },
	{ "list", "list partners", NEED_TREE, partner_list },
	{ "edit", "change a partner's details", NEED_CHANGE, run_edit },
	{ "close", "it is a partner no more", NEED_CHANGE, run_close },
	{ "service add", "a service that it offers", NEED_CHANGE,
	    partner_service_add },
	{ "service edit", "change a service", NEED_CHANGE,
	    partner_service_edit },
	{ "service end", "it is offered no more", NEED_CHANGE,
	    partner_service_end },
	{ "agreement add", "what was agreed with it", NEED_CHANGE,
	    partner_agreement_add },
	{ "agreement review", "it was looked at again", NEED_CHANGE,
	    partner_agreement_review },
	{ "agreement end", "it holds no more", NEED_CHANGE,
	    partner_agreement_end },
	{ "find", "find a service by words, sector and place", NEED_TREE,
	    partner_find },
	{ "due", "agreements to review, or that end", NEED_TREE, partner_due },
	{ "export", "the directory as CSV", NEED_TREE, partner_export },
	{ "import", "take a directory in, all of it or nothing", NEED_CHANGE,
	    partner_import },
	{ 0 },
};

const struct command cmd_partner = {
	.name = "partner",
	.summary = "agencies, their services and agreements",
	.verbs = verbs,
};

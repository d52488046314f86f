/* contact.c - pir-contact(1): contacts with clients */
#include "contact.h"

#include "act.h"
#include "contact_private.h"

struct args {
	struct act_opts act;
	const char *subject; /* a client, or a contact */
	struct opt_list with;
	struct opt_list goals;
	struct opt_list information;
	struct pir_contact_noted said;
};

/* Who was told something on the way: into a struct args. */
#define OPT_DISCLOSED(a) \
	OPT_STR(0, "disclosed-to", "PARTNER|PERSON|other", \
	    "who was told of the client", &(a)->said.disclosed_to), \
	    OPT_TEXT(0, "recipient", "TEXT", "who the other was; - reads it", \
		&(a)->said.recipient), \
	    OPT_LIST(0, "information", "CODE", \
		"what they were told, of consent-information", \
		&(a)->information), \
	    OPT_STR(0, "purpose", "CODE", "what for, of consent-purposes", \
		&(a)->said.purpose), \
	    OPT_WORD(0, "basis", \
		"consent|representative|serious-threat|required-by-law", \
		"what allowed it (consent)", &(a)->said.basis), \
	    OPT_TEXT(0, "because", "TEXT", "why, without consent; - reads it", \
		&(a)->said.because)

static enum pir_code
add(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;
	struct pir_contact_noted said = a->said;

	said.with = (struct pir_list){ a->with.v, a->with.n };
	said.goals = (struct pir_list){ a->goals.v, a->goals.n };
	said.information =
	    (struct pir_list){ a->information.v, a->information.n };
	said.id = a->act.id;
	return pir_contact_add(change, a->subject, &said, err);
}

static enum pir_code
run_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { .said = { .minutes = -1, .travel = -1 } };
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "its id, a prefix, or :words",
		    &a.subject),
		OPT_STR(0, "at", "HH:MM", "time of day", &a.said.at),
		OPT_STR(0, "mode", "CODE", "of contact-modes (face-to-face)",
		    &a.said.mode),
		OPT_LIST(0, "with", "CODE", "of contact-parties (client)",
		    &a.with),
		OPT_NUMBER(0, "minutes", "N", "how long it took",
		    &a.said.minutes),
		OPT_NUMBER(0, "travel", "N", "minutes on the way",
		    &a.said.travel),
		OPT_WORD(0, "status",
		    "planned|attended|no-show|attempted|cancelled",
		    "what came of it (attended)", &a.said.status),
		OPT_WORD(0, "kind",
		    "engagement|assessment|planning|coordination|review|"
		    "support|crisis|advocacy",
		    "what it was for", &a.said.type),
		OPT_TEXT(0, "place", "TEXT", "where", &a.said.place),
		OPT_STR(0, "partner", "PARTNER", "that took part",
		    &a.said.partner),
		OPT_LIST(0, "goal", "GOAL", "of the plan, that it was about",
		    &a.goals),
		OPT_FLAG(0, "interpreter", "one took part",
		    &a.said.interpreter),
		OPT_FLAG(0, "confidential",
		    "the note has what others said in confidence",
		    &a.said.confidential),
		OPT_TEXT(0, "note", "TEXT", "what was said; - reads it",
		    &a.said.note),
		OPT_DISCLOSED(&a),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};
	struct act act = *ACT_NEW("contact add", &a, opts, add);

	act.plans = true;
	return act_run(env, &act, argc, argv, err);
}

static enum pir_code
amend(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *a = ctx;

	return pir_contact_amend(change, a->subject, a->said.status,
	    a->said.note, err);
}

static enum pir_code
run_amend(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		OPT_ARG("contact", "CONTACT", "its id", &a.subject),
		OPT_TEXT(0, "note", "TEXT", "what to add; - reads it",
		    &a.said.note),
		OPT_WORD(0, "status", "attended|no-show|attempted|cancelled",
		    "what came of one that was planned", &a.said.status),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT("contact amend", &a, opts, amend), argc, argv,
	    err);
}

static const struct verb verbs[] = {
	{ "add", "note a contact, held or planned", NEED_CHANGE, run_add },
	{ "list", "list contacts", NEED_TREE, contact_list },
	{ "show", "one contact with its note", NEED_TREE, contact_show },
	{ "amend", "add to a note, or say what came of it", NEED_CHANGE,
	    run_amend },
	{ 0 },
};

const struct command cmd_contact = {
	.name = "contact",
	.summary = "contacts with clients",
	.verbs = verbs,
};

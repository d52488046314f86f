/* client_people.c - people, supports and alerts of a client */
#include "client_people.h"

#include "client_private.h"

struct args {
	struct act_opts act;
	struct pir_client_entry entry;
	struct opt_list roles;
	struct pir_client_person person;
	struct pir_client_support support;
	struct pir_client_alert alert;
};

#define ENTRY(e) \
	CLIENT_ARG(&(e)->client), \
	    OPT_STR(0, "edit", "ID", "change this entry", &(e)->edit), \
	    OPT_STR(0, "end", "ID", "end this entry on --to, or --on", \
		&(e)->end), \
	    OPT_DATE(0, "from", "first day (--on, of a new one)", &(e)->from), \
	    OPT_DATE(0, "to", "last day (open)", &(e)->to)

/* The entry with the id that was chosen for a new one. */
static struct pir_client_entry
entry_of(const struct args *args)
{
	struct pir_client_entry entry = args->entry;

	entry.id = args->act.id;
	return entry;
}

static enum pir_code
set_person(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_client_entry entry = entry_of(args);
	struct pir_client_person person = args->person;

	person.roles = client_words(args->roles);
	return pir_client_set_person(change, &entry, &person, err);
}

enum pir_code
client_person(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		ENTRY(&a.entry),
		OPT_STR(0, "name", "NAME", "name of the person",
		    &a.person.name),
		OPT_STR(0, "relation", "WORD", "what they are to the client",
		    &a.person.relation),
		OPT_LIST(0, "role", "ROLE",
		    "carer, nominated-person, guardian, administrator, "
		    "attorney, medical-decision-maker, emergency-contact",
		    &a.roles),
		OPT_STR(0, "scope", "TEXT", "what the role covers",
		    &a.person.scope),
		OPT_STR(0, "document", "NAME", "the paper that says so",
		    &a.person.document),
		OPT_STR(0, "sha256", "HEX", "of the paper's bytes",
		    &a.person.sha256),
		OPT_STR(0, "phone", "NUMBER", "telephone number",
		    &a.person.phone),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("client person", &a, opts, set_person),
	    argc, argv, err);
}

static enum pir_code
set_support(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_client_entry entry = entry_of(args);

	return pir_client_set_support(change, &entry, &args->support, err);
}

enum pir_code
client_support(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		ENTRY(&a.entry),
		OPT_STR(0, "partner", "PARTNER", "the agency",
		    &a.support.partner),
		OPT_STR(0, "service", "ID", "its service", &a.support.service),
		OPT_STR(0, "worker", "NAME", "name of the worker",
		    &a.support.worker),
		OPT_WORD(0, "role",
		    "case-manager|gp|psychiatrist|nurse|worker|other",
		    "what the worker is", &a.support.role),
		OPT_WORD(0, "existing", "yes|no",
		    "was it there before the programme", &a.support.existing),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("client support", &a, opts, set_support),
	    argc, argv, err);
}

static enum pir_code
set_alert(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_client_entry entry = entry_of(args);

	return pir_client_set_alert(change, &entry, &args->alert, err);
}

enum pir_code
client_alert(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		ENTRY(&a.entry),
		OPT_WORD(0, "kind",
		    "worker-safety|self-harm|child-safety|family-violence|"
		    "medical|animal",
		    "what it is about", &a.alert.kind),
		OPT_TEXT(0, "text", "TEXT", "what to know and to do",
		    &a.alert.text),
		OPT_DATE(0, "review", "when to look at it again",
		    &a.alert.review_on),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("client alert", &a, opts, set_alert), argc,
	    argv, err);
}

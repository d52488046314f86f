/* consent_form.c - pir-consent(1): form */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "consent.h"
#include "consent_private.h"
#include "out.h"
#include "policy.h"
#include "who.h"

struct form_args {
	const char *client;
	struct opt_list to;
	struct opt_list information;
	struct opt_list purposes;
	bool participation;
};

static const char *
box(bool ticked)
{
	return ticked ? "[x]" : "[ ]";
}

static bool
has(const struct opt_list *list, const char *s)
{
	for (size_t i = 0; i < list->n; i++)
		if (!strcmp(list->v[i], s))
			return true;
	return false;
}

/* A tick that has no box would be lost. */
static enum pir_code
check_ticks(struct env *env, const char *vocabulary,
    const struct opt_list *ticked, struct pir_err *err)
{
	for (size_t i = 0; i < ticked->n; i++)
		if (who_code(env, vocabulary, ticked->v[i], env->today, err))
			return err->code;
	return PIR_OK;
}

/* A box for each code of the list that may be used today. */
static enum pir_code
boxes(struct env *env, const char *vocabulary, const struct opt_list *ticked,
    struct pir_err *err)
{
	struct pir_json *list PIR_AUTO(pir_json_release) = NULL;
	const struct pir_json *c;

	if (pir_record_get(env->tree, PIR_VOCABULARY, vocabulary, &list, err))
		return err->code;
	for (c = pir_json_first(pir_json_get(list, "codes")); c;
	     c = pir_json_next(c))
		if (pir_json_in_force(c, env->today))
			page_line(env, 4, "%s %s",
			    box(has(ticked, pir_json_str(c, "code"))),
			    pir_json_str(c, "name"));
	return PIR_OK;
}

/* "[x] Example Housing", for each that was asked for. */
static enum pir_code
recipients(struct env *env, const struct form_args *args,
    const struct pir_json *client, struct pir_err *err)
{
	page_line(env, 4, "%s any service that supports me, except:",
	    box(has(&args->to, PIR_CONSENT_ALL)));
	page_line(env, 8, "________________________________________________");
	for (size_t i = 0; i < args->to.n; i++) {
		struct pir_json *partner PIR_AUTO(pir_json_release) = NULL;
		const struct pir_json *named;
		char id[PIR_ID_SIZE];

		if (pir_consent_recipient(env->tree, client, args->to.v[i], id,
			err))
			return err->code;
		if (!strcmp(id, PIR_CONSENT_ALL))
			continue;
		named = pir_json_entry(client, "people", id);
		if (!named) {
			if (pir_record_get(env->tree, PIR_PARTNER, id, &partner,
				err))
				return err->code;
			named = partner;
		}
		page_line(env, 4, "[x] %s", pir_json_str(named, "name"));
	}
	page_line(env, 4, "[ ] ____________________________________________");
	return PIR_OK;
}

static void
head(struct env *env, const struct pir_json *organisation,
    const struct pir_json *client)
{
	struct pir_str name PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_client_print_name(client, &name);
	page_heading(env, pir_json_str(organisation, "name"));
	page_line(env, 0, "Consent to take part, and to share information");
	page_line(env, 0, "%s", "");
	page_line(env, 0, "Name:           %s", pir_str_get(&name));
	page_line(env, 0, "Date of birth:  %s",
	    pir_json_str(pir_json_get(client, "born"), "date"));
	page_line(env, 0, "Number:         %s", pir_json_str(client, "id"));
	page_line(env, 0, "%s", "");
}

static void
foot(struct env *env, const struct pir_json *organisation)
{
	page_line(env, 0, "%s", "");
	page_line(env, 0, "3. This holds for %d months from the day I sign, or",
	    (int)pir_policy(organisation, "consent_months"));
	page_line(env, 3, "until ____ /____ /________ .");
	page_line(env, 0, "%s", "");
	page_line(env, 0,
	    "I can say no to any of it and still be supported. I can change");
	page_line(env, 0,
	    "my mind at any time, for all of it or a part, by telling my");
	page_line(env, 0,
	    "support facilitator. What was shared before cannot be taken");
	page_line(env, 0, "back. I was given a copy of this page.");
	page_line(env, 0, "%s", "");
	page_line(env, 0,
	    "Signed   ________________________________  Date ____________");
	page_line(env, 0, "%s", "");
	page_line(env, 0, "If someone decides for the person named above:");
	page_line(env, 0,
	    "Name     ________________________________  Role ____________");
	page_line(env, 0,
	    "Signed   ________________________________  Date ____________");
	page_line(env, 0, "%s", "");
	page_line(env, 0,
	    "Witness  ________________________________  Date ____________");
}

static enum pir_code
form(struct env *env, const struct form_args *args,
    const struct pir_json *client, struct pir_err *err)
{
	struct pir_json *organisation PIR_AUTO(pir_json_release) = NULL;

	if (check_ticks(env, "consent-information", &args->information, err) ||
	    check_ticks(env, "consent-purposes", &args->purposes, err) ||
	    pir_record_read(env->tree, "pir.json", &organisation, err))
		return err->code;
	head(env, organisation, client);
	page_line(env, 0, "1. %s I agree to take part in Partners in Recovery.",
	    box(args->participation));
	page_line(env, 0, "%s", "");
	page_line(env, 0, "2. What is ticked here may be shared with:");
	if (recipients(env, args, client, err))
		return err->code;
	page_line(env, 3, "namely:");
	if (boxes(env, "consent-information", &args->information, err))
		return err->code;
	page_line(env, 3, "for:");
	if (boxes(env, "consent-purposes", &args->purposes, err))
		return err->code;
	foot(env, organisation);
	return page_end(env, err);
}

enum pir_code
consent_form(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct form_args args = { 0 };
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	char id[PIR_ID_CLIENT + 1];
	const char *format;
	const struct opt opts[] = {
		OPT_ARG("client", "CLIENT", "its id, a prefix, or :words",
		    &args.client),
		OPT_LIST(0, "information", "all|CODE", "tick this",
		    &args.information),
		OPT_FLAG(0, "participation", "tick taking part",
		    &args.participation),
		OPT_LIST(0, "purpose", "CODE", "tick this", &args.purposes),
		OPT_LIST(0, "to", "all|PARTNER|PERSON", "tick them", &args.to),
		OPT_WORD('o', "output", "text", "it is a page to print",
		    &format),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_client(env, args.client, id, err) ||
	    pir_record_get(env->tree, PIR_CLIENT, id, &client, err))
		return err->code;
	return form(env, &args, client, err);
}

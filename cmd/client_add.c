/* client_add.c - who a client is: adding one, and changing the details */
#include <string.h>

#include "client_form.h"
#include "client_private.h"
#include "client_said.h"

struct args {
	struct act_opts act;
	const char *client;
	struct pir_client_said said;
	struct opt_list lines;
	struct opt_list phones;
	struct opt_list no_phones;
	struct opt_list identifiers;
	struct opt_list not_duplicate_of;
	struct pir_client_referral referral;
};

/* The details that both verbs take. */
#define NAMES(a) \
	OPT_STR(0, "given", "NAME", "given names", &(a)->said.given), \
	    OPT_STR(0, "family", "NAME", "family name", &(a)->said.family), \
	    OPT_WORD(0, "use", "legal|preferred|former|alias", \
		"which name these are of (legal)", &(a)->said.use), \
	    OPT_STR(0, "born", "DAY", "1980-02-29, 1980-02, 1980 or unknown", \
		&(a)->said.born), \
	    OPT_WORD(0, "accuracy", "day|month|year|estimate|unknown", \
		"how well the day is known (as typed)", &(a)->said.accuracy), \
	    OPT_WORD(0, "gender", "male|female|other|not-stated|1|2|3", \
		"PMHC-MDS gender", &(a)->said.gender), \
	    OPT_STR(0, "pronouns", "WORDS", "pronouns, in their words", \
		&(a)->said.pronouns), \
	    OPT_WORD(0, "indigenous-status", "1|2|3|4|not-stated", \
		"PMHC-MDS: 1 Aboriginal, 2 Torres Strait Islander, 3 both, " \
		"4 neither", \
		&(a)->said.indigenous), \
	    OPT_STR(0, "country-of-birth", "CODE", "SACC code, 4 digits", \
		&(a)->said.country), \
	    OPT_STR(0, "main-language", "CODE", "ASCL code, 4 digits", \
		&(a)->said.language), \
	    OPT_WORD(0, "interpreter", "yes|no", "do they need one", \
		&(a)->said.interpreter)
#define REACH(a) \
	OPT_LIST(0, "address", "LINE", "line of the address", &(a)->lines), \
	    OPT_STR(0, "suburb", "NAME", "suburb or town", &(a)->said.suburb), \
	    OPT_WORD(0, "address-state", "NSW|VIC|QLD|SA|WA|TAS|NT|ACT", \
		"state of the address", &(a)->said.state), \
	    OPT_STR(0, "postcode", "NNNN", "its postcode", \
		&(a)->said.postcode), \
	    OPT_FLAG(0, "no-fixed-address", "they have no fixed address", \
		&(a)->said.no_fixed), \
	    OPT_LIST(0, "phone", "NUMBER", "telephone number", &(a)->phones), \
	    OPT_WORD(0, "safe-to-call", "yes|no", "calling is safe", \
		&(a)->said.safe_call), \
	    OPT_WORD(0, "safe-to-text", "yes|no", "a message is safe", \
		&(a)->said.safe_text), \
	    OPT_WORD(0, "safe-voicemail", "yes|no", "leaving word is safe", \
		&(a)->said.safe_voicemail), \
	    OPT_WORD(0, "no-mail", "yes|no", "nothing may be sent by post", \
		&(a)->said.no_mail), \
	    OPT_LIST(0, "identifier", "SYSTEM=VALUE", \
		"a number that others know them by", &(a)->identifiers)
#define CIRCUMSTANCES(a) \
	OPT_STR(0, "accommodation", "WORD", "where they live", \
	    &(a)->said.accommodation), \
	    OPT_STR(0, "employment", "WORD", "what work they have", \
		&(a)->said.employment), \
	    OPT_STR(0, "income", "WORD", "what they live on", \
		&(a)->said.income), \
	    OPT_STR(0, "diagnosis", "WORD", "main diagnosis", \
		&(a)->said.diagnosis), \
	    OPT_WORD(0, "gp", "yes|no|not-stated", \
		"have they a general practitioner", &(a)->said.gp), \
	    OPT_WORD(0, "ndis", \
		"not-discussed|not-applying|applying|waiting|eligible|" \
		"ineligible|under-review|plan-in-place", \
		"where they stand with the NDIS", &(a)->said.ndis), \
	    OPT_TEXT(0, "ndis-reason", "TEXT", "why", &(a)->said.ndis_reason), \
	    OPT_LIST(0, "not-duplicate-of", "CLIENT", \
		"looks alike, and is someone else", &(a)->not_duplicate_of)

/* What is said, with the lists that stand beside it. */
static struct pir_client_said
said_of(const struct args *args)
{
	struct pir_client_said said = args->said;

	said.lines = client_words(args->lines);
	said.phones = client_words(args->phones);
	said.no_phones = client_words(args->no_phones);
	said.identifiers = client_words(args->identifiers);
	said.not_duplicate_of = client_words(args->not_duplicate_of);
	return said;
}

static enum pir_code
add(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_client_said said = said_of(args);

	return pir_client_add(change, args->act.id, &said, &args->referral,
	    err);
}

static enum pir_code
run_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		NAMES(&a),
		CLIENT_REFERRAL(&a.referral),
		REACH(&a),
		CIRCUMSTANCES(&a),
		OPT_ACT_ID(&a.act),
		OPT_ACT(&a.act),
		OPT_END,
	};

	return act_run(env, ACT_NEW("client add", &a, opts, add), argc, argv,
	    err);
}

enum pir_code
client_add(struct env *env, int argc, char **argv, struct pir_err *err)
{
	if (client_form_is_wanted(env, argc, argv))
		return client_form(env, run_add, argc, argv, err);
	return run_add(env, argc, argv, err);
}

static enum pir_code
edit(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct args *args = ctx;
	struct pir_client_said said = said_of(args);

	return pir_client_say(change, args->client, &said, err);
}

/* With nothing but a client, it is 'pir edit CLIENT'. */
static enum pir_code
edit_whole(struct env *env, int argc, char **argv, struct pir_err *err)
{
	const struct command *command = command_find("edit");

	if (!command)
		return pir_fail(err, PIR_INVALID,
		    "nothing to change: see 'pir client edit --help'");
	env->verb = &command->verbs[0];
	return env->verb->run(env, argc, argv, err);
}

enum pir_code
client_edit(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct args a = { 0 };
	const struct opt opts[] = {
		CLIENT_ARG(&a.client),
		NAMES(&a),
		OPT_FLAG(0, "renamed", "keep the name before as a former one",
		    &a.said.renamed),
		REACH(&a),
		OPT_FLAG(0, "moved-out", "end the address", &a.said.moved_out),
		OPT_LIST(0, "no-phone", "NUMBER", "strike this number out",
		    &a.no_phones),
		CIRCUMSTANCES(&a),
		OPT_DATE(0, "retain-until", "until when it must be kept",
		    &a.said.retain_until),
		OPT_WORD(0, "legal-hold", "yes|no", "it may not be disposed of",
		    &a.said.legal_hold),
		OPT_ACT(&a.act),
		OPT_END,
	};

	if (argc == 2 && *argv[1] != '-')
		return edit_whole(env, argc, argv, err);
	return act_run(env, ACT("client edit", &a, opts, edit), argc, argv,
	    err);
}

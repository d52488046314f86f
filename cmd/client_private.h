/* client_private.h - the verbs of pir-client(1), one function each */
#ifndef PIR_CLIENT_PRIVATE_H
#define PIR_CLIENT_PRIVATE_H

#include "act.h"
#include "client_state.h"
#include "out.h"

verb_fn client_add; /* client_add.c */
verb_fn client_edit;
verb_fn client_eligibility; /* client_state.c */
verb_fn client_accept;
verb_fn client_decline;
verb_fn client_assign;
verb_fn client_hold;
verb_fn client_resume;
verb_fn client_close;
verb_fn client_reopen;
verb_fn client_merge;
verb_fn client_person; /* client_people.c */
verb_fn client_support;
verb_fn client_alert;
verb_fn client_find; /* client_find.c */
verb_fn client_list; /* client_list.c */
verb_fn client_show; /* client_show.c */

/* What a repeatable option took, as lib/ has it. */
static inline struct pir_list
client_words(struct opt_list list)
{
	return (struct pir_list){ list.v, list.n };
}

/* The operand that nearly every verb has. */
#define CLIENT_ARG(p) \
	OPT_ARG("client", "CLIENT", "its id, a prefix, or :words", p)

/* How a client came: into a struct pir_client_referral. */
#define CLIENT_REFERRAL(r) \
	OPT_NEEDED(0, "source", "CODE", "of referral-sources", &(r)->source), \
	    OPT_TEXT(0, "reason", "TEXT", "why they were referred", \
		&(r)->reason), \
	    OPT_DATE(0, "received", "when the referral came (--on)", \
		&(r)->received), \
	    OPT_STR(0, "referrer", "NAME", "who made the referral", \
		&(r)->referrer), \
	    OPT_STR(0, "referrer-partner", "PARTNER", "the referrer's agency", \
		&(r)->referrer_partner), \
	    OPT_STR(0, "referrer-phone", "NUMBER", "the referrer's telephone", \
		&(r)->referrer_phone), \
	    OPT_FLAG(0, "wants-reply", "the referrer wants to hear of it", \
		&(r)->wants_reply), \
	    OPT_WORD(0, "urgency", "routine|soon|urgent", "how urgent it is", \
		&(r)->urgency)

#endif

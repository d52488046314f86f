/* client_state.h - what becomes of a client, from referral to closing */
#ifndef PIR_CLIENT_STATE_H
#define PIR_CLIENT_STATE_H

#include "client.h"

/*
 * In every function below, typed is what a person typed for the client
 * (pir_client_edit), and the day is the change's.
 */

/* ---- States --------------------------------------------------------- */

/* True if a client in the one state may go to the other; from is "" for a
 * new record. */
bool pir_client_may_become(const char *from, const char *to);

/*
 * PIR_REFUSED (rule "client-state") unless the client may go to the state;
 * the message says from which states it can be reached.
 */
enum pir_code pir_client_check_move(const struct pir_json *client,
    const char *to, struct pir_err *);

/* ---- Eligibility (design, section 8; vocabulary of the programme) ----- */

/* The five criteria, then NULL. */
extern const char *const pir_client_criteria[];

/* The latest answer of the episode to the criterion: "yes", "no",
 * "unknown", or "" if it was not asked. */
const char *pir_client_answer(const struct pir_json *episode,
    const char *criterion);

/* Append the criteria that are not answered yes. */
void pir_client_lacks(const struct pir_json *episode, struct pir_strs *);

/* Record answers: "diagnosis=yes", "complex-needs=no"; a unique prefix of
 * a criterion will do.  note may be NULL. */
enum pir_code pir_client_eligibility(struct pir_change *, const char *typed,
    const struct pir_list *answers, const char *note, struct pir_err *);

/*
 * Accept a referred client.  With all_criteria the five are answered yes
 * on that day first.  Otherwise five yes are needed, or the change's
 * --override by a coordinator (rule "eligibility").
 */
enum pir_code pir_client_accept(struct pir_change *, const char *typed,
    bool all_criteria, struct pir_err *);

/* ---- The way through ------------------------------------------------- */

/* to: where else the person was referred on to; may be empty. */
enum pir_code pir_client_decline(struct pir_change *, const char *typed,
    const char *reason, const struct pir_list *to, struct pir_err *);

/* Who is there for the client; NULL and no day where nothing was said. */
struct pir_client_assigned {
	const char *staff;
	const char *role;     /* primary */
	struct pir_date from; /* the change's day */
	struct pir_date to;
};

/* PIR_REFUSED (rule "client-assignment") unless the client is accepted,
 * active or on hold. */
enum pir_code pir_client_check_assignable(const struct pir_json *client,
    struct pir_err *);

/*
 * Assign a facilitator.  A new primary ends the one before, the day before
 * it begins.  Someone assigned in that role already gets the last day
 * given, if one is.
 */
enum pir_code pir_client_assign(struct pir_change *, const char *typed,
    const struct pir_client_assigned *, struct pir_err *);

/*
 * True if a primary facilitator is assigned in this episode, and on a day
 * of that assignment consent to participate is in force.
 */
bool pir_client_is_ready(const struct pir_json *client);

/*
 * The day from which an accepted client is active in the episode: the first
 * on which both a primary facilitator is assigned and consent to
 * participate is in force; none if there is no such day.
 */
struct pir_date pir_client_active_from(const struct pir_json *client,
    const struct pir_json *episode);

/* Why work rests. */
struct pir_client_held {
	const char *kind; /* hospital|custody|rehabilitation|travel|other */
	const char *partner;
	struct pir_date until; /* as far as is known */
	const char *id;
};
enum pir_code pir_client_hold(struct pir_change *, const char *typed,
    const struct pir_client_held *, struct pir_err *);

/*
 * End the hold.  Back from hospital, the plan's next review is brought
 * within 7 days, if it is not already.
 */
enum pir_code pir_client_resume(struct pir_change *, const char *typed,
    struct pir_err *);

/* Close: what is assigned, held and planned ends that day; the referrals
 * that are open are said. */
enum pir_code pir_client_close(struct pir_change *, const char *typed,
    const char *reason, const struct pir_list *to, struct pir_err *);

/* How a client came to us; NULL, false and no day where nothing was said. */
struct pir_client_referral {
	const char *source;
	const char *referrer;
	const char *referrer_partner;
	const char *referrer_phone;
	bool wants_reply;
	const char *reason;
	const char *urgency;
	struct pir_date received; /* the change's day */
};

/* Append a new episode of a client, referred on the change's day. */
enum pir_code pir_client_begin(struct pir_change *, struct pir_json *client,
    const struct pir_client_referral *, struct pir_err *);

/* A new episode of one that was closed or declined; the plan is a draft. */
enum pir_code pir_client_reopen(struct pir_change *, const char *typed,
    const struct pir_client_referral *, struct pir_err *);

/* End assignments and holds that go on after the day. */
void pir_client_end_all(struct pir_json *client, struct pir_date day);

#endif

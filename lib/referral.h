/* referral.h - referrals of clients to partners, and what came of them */
#ifndef PIR_REFERRAL_H
#define PIR_REFERRAL_H

#include "rule.h"

/* ---- Reading -------------------------------------------------------- */

/* False once it was referred back, withdrawn, closed or declared void. */
bool pir_referral_is_open(const struct pir_json *referral);

/* The day on which it came into the state that it is in. */
struct pir_date pir_referral_since(const struct pir_json *referral);

/*
 * The day by which the partner should have moved: reply_by until somebody
 * there is found for it, else so many days (policy stalled_days) after it
 * came into its state.  None unless it is sent, acknowledged or allocated.
 */
struct pir_date pir_referral_due(const struct pir_json *referral, int64_t days);

/* True if that day is over: nothing moves. */
bool pir_referral_is_stalled(const struct pir_json *referral, int64_t days,
    struct pir_date today);

/* The barrier that was named last since it was last sent, or "". */
const char *pir_referral_barrier(const struct pir_json *referral);

/*
 * Each time that it was sent, and what came of that until it was sent
 * again; a day that did not come is none:
 * for (struct pir_sending s = PIR_SENDING_INIT;
 *     pir_referral_next_sending(referral, &s);)
 */
struct pir_sending {
	const struct pir_json *entry; /* of history, the last of this sending */
	const char *state;            /* in which it ended, or is */
	const char *barrier;          /* that was named last, or "" */
	struct pir_date sent;
	struct pir_date acknowledged; /* or, without that, the next two */
	struct pir_date accepted;     /* allocated, or begun, or engaged */
	struct pir_date begun;        /* in-progress */
};
#define PIR_SENDING_INIT ((struct pir_sending){ 0 })
bool pir_referral_next_sending(const struct pir_json *referral,
    struct pir_sending *);

/* ---- Changing ------------------------------------------------------- */

/* What is said of a new one; NULL and no day where nothing is. */
struct pir_referral_said {
	const char *to; /* with an action, its partner unless said */
	const char *service;
	const char *goal; /* with an action, its goal */
	const char *action;
	const char *urgency;
	const char *reason;
	struct pir_date reply_by;
	const char *id;
};

/* A draft, which tells nobody anything yet; the action names it. */
enum pir_code pir_referral_draft(struct pir_change *, const char *client,
    const struct pir_referral_said *, struct pir_err *);

/* How it is sent: what is told with it, and what allows that. */
struct pir_referral_sent {
	struct pir_list information; /* identity and needs unless said */
	const char *purpose;         /* referral */
	const char *basis;           /* consent */
	const char *because;         /* of a basis that is no consent */
	const char *note;
	struct pir_date reply_by;
};

/*
 * Send a draft, or again what was referred back: a disclosure is written
 * with it.  Without a consent that covers it, on --override by a
 * coordinator (rule "disclosure-basis"), or PIR_REFUSED, saying which
 * consent would do.
 */
enum pir_code pir_referral_send(struct pir_change *, const char *typed,
    const struct pir_referral_sent *, struct pir_err *);

/* What the partner answered, or was heard of it since. */
struct pir_referral_step {
	const char *state; /* NULL: it stays in its own */
	const char *worker;
	const char *barrier;
	const char *note;
	const char *outcome;
	struct pir_date reply_by;
	bool finish; /* closing it finishes its action, in the same change */
};
enum pir_code pir_referral_update(struct pir_change *, const char *typed,
    const struct pir_referral_step *, struct pir_err *);

#endif

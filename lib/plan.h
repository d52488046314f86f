/* plan.h - the Action Plan: goals, actions, who agreed, what is open */
#ifndef PIR_PLAN_H
#define PIR_PLAN_H

#include "change.h"

/* ---- Reading one plan ----------------------------------------------- */

/* True for a plan that is not closed (NULL: there is none). */
bool pir_plan_is_open(const struct pir_json *plan);

/* True for a goal that is neither completed nor cancelled. */
bool pir_plan_goal_is_open(const struct pir_json *goal);

/* True for an action that is neither done nor cancelled, of such a goal. */
bool pir_plan_action_is_open(const struct pir_json *goal,
    const struct pir_json *action);

/*
 * Walk the actions, goal by goal as the plan has them:
 * for (struct pir_plan_step s = PIR_PLAN_STEP_INIT;
 *     pir_plan_next(plan, &s);)
 * pir_plan_next_open gives those that are open, of a plan that is open.
 */
struct pir_plan_step {
	const struct pir_json *goal;
	const struct pir_json *action;
};
#define PIR_PLAN_STEP_INIT ((struct pir_plan_step){ 0 })
bool pir_plan_next(const struct pir_json *plan, struct pir_plan_step *);
bool pir_plan_next_open(const struct pir_json *plan, struct pir_plan_step *);

/*
 * The goal's next step: its open action that is due first, those without
 * a date last; NULL if nothing is open.
 */
const struct pir_json *pir_plan_next_step(const struct pir_json *goal);

/* The goals in order of priority, open ones only or all; freed by free(3). */
const struct pir_json **pir_plan_goals(const struct pir_json *plan,
    bool open_only, size_t *n);

/* How many actions are open, and of these were due before the day. */
size_t pir_plan_open_actions(const struct pir_json *plan);
size_t pir_plan_overdue(const struct pir_json *plan, struct pir_date day);

/* The day of the next review; none if it is not set or the plan closed. */
struct pir_date pir_plan_next_review(const struct pir_json *plan);

/* Days between reviews: the plan's own, else the organisation's policy. */
int64_t pir_plan_review_days(const struct pir_json *plan,
    const struct pir_json *organisation);

/* ---- Who agreed ------------------------------------------------------ */

/*
 * The latest agreement by whoever is named: "client" (or someone who may
 * agree for them), or a partner; NULL if they have given none.  It holds
 * while it has no "outdated_on" and is not declined.
 */
const struct pir_json *pir_plan_agreement(const struct pir_json *plan,
    const char *by);
bool pir_plan_agreement_holds(const struct pir_json *agreement);

/* True if the plan is open, has goals, and the client's word is awaited. */
bool pir_plan_awaits_client(const struct pir_json *plan);

/*
 * Add the partners that have open actions and have given no answer since
 * the substance of their own actions last changed, each once.
 */
void pir_plan_awaited(const struct pir_json *plan, struct pir_strs *partners);

/*
 * True if the substance differs: a goal's needs, title, priority, target;
 * an action's what, owner, worker, partner, service, from, due, every; or
 * either came or was cancelled.  With a partner given, only that of its
 * own actions.  Either plan may be NULL.
 */
bool pir_plan_differs(const struct pir_json *before,
    const struct pir_json *after, const char *partner);

/*
 * Make the state follow from what changed, and mark what was agreed and
 * is not so any more ("outdated_on").  Every function below does it;
 * call it after changing a plan in another way (pir edit).
 */
void pir_plan_settle(const struct pir_json *before, struct pir_json *after,
    struct pir_date on);

/* ---- Changing -------------------------------------------------------- */

/*
 * client is the exact id; goals and actions are ids or unique prefixes.
 * PIR_MISSING if the client has no plan, saying how to make one.
 */

/* A plan for the current episode.  With from_needs, a goal for each unmet
 * need of the latest assessment by the rater (NULL: staff). */
enum pir_code pir_plan_create(struct pir_change *, const char *client,
    bool from_needs, const char *rater, struct pir_err *);

/* What is said of a goal; NULL, 0 or no day where nothing is. */
struct pir_plan_goal {
	const char *client;
	const char *goal; /* of one that is to be changed */
	const char *const *needs;
	size_t n_needs;
	const char *title;
	const char *why;
	const char *state;
	int64_t priority;
	struct pir_date target;
	const char *id;
};
enum pir_code pir_plan_goal_add(struct pir_change *,
    const struct pir_plan_goal *, struct pir_err *);
enum pir_code pir_plan_goal_set(struct pir_change *,
    const struct pir_plan_goal *, struct pir_err *);

/* What is said of an action, likewise. */
struct pir_plan_action {
	const char *client;
	const char *goal;   /* of one that is to be added */
	const char *action; /* of one that is to be changed */
	const char *what;
	const char *sector;
	const char *partner;
	const char *service;
	const char *worker;
	const char *owner;
	const char *every;
	const char *state;
	const char *barrier;
	const char *outcome;
	struct pir_date from;
	struct pir_date due;
	const char *id;
};
enum pir_code pir_plan_action_add(struct pir_change *,
    const struct pir_plan_action *, struct pir_err *);
enum pir_code pir_plan_action_set(struct pir_change *,
    const struct pir_plan_action *, struct pir_err *);

/* Who agreed: "client", a person of people[], or a partner; how is
 * signed|verbal|declined. */
struct pir_plan_word {
	const char *client;
	const char *by;
	const char *how;
	const char *document;
	struct pir_date copy_given;
};
enum pir_code pir_plan_agree(struct pir_change *, const struct pir_plan_word *,
    struct pir_err *);

/* When the plan is looked at next. */
enum pir_code pir_plan_set_review(struct pir_change *, const char *client,
    struct pir_date next, struct pir_err *);

/* Close it; nothing happens if there is none or it is closed already. */
enum pir_code pir_plan_close(struct pir_change *, const char *client,
    struct pir_err *);

/* Open it as a draft of the new episode; nothing happens without one. */
enum pir_code pir_plan_reopen(struct pir_change *, const char *client,
    const char *episode, struct pir_err *);

#endif

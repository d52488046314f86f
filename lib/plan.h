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

/* True if it is the client's own word, or that of one of their people. */
bool pir_plan_speaks_for_client(const struct pir_json *plan,
    const struct pir_json *agreement);

/* The roles of a person that let them agree for the client; ends in NULL. */
extern const char *const pir_plan_representatives[];

/* The state that a change leads to: records, plan. */
const char *pir_plan_state_after(const struct pir_json *before,
    const struct pir_json *after);

/* True if the change makes an agreement that was there one of the past. */
bool pir_plan_outdates(const struct pir_json *before,
    const struct pir_json *after, const struct pir_json *agreement);

/*
 * Set that state, and "outdated_on" of each agreement to which that has
 * happened.  The functions below do it themselves; call it after changing
 * a plan in another way (pir edit).
 */
void pir_plan_settle(const struct pir_json *before, struct pir_json *after,
    struct pir_date on);

/* ---- Changing -------------------------------------------------------- */

/*
 * client is the exact id; goals and actions are ids.  PIR_MISSING if the
 * client has no plan, saying how to make one.  None says what the commit
 * is about, so that others' verbs can call them too: the command does.
 */

/* The plan to be read or changed; it is the change's. */
enum pir_code pir_plan_edit(struct pir_change *, const char *client,
    struct pir_json **plan, struct pir_err *);

/* The goal, or the action and the goal that it is of, by id; PIR_MISSING if
 * the plan has none such, saying where they are listed. */
enum pir_code pir_plan_find_goal(struct pir_change *, const char *client,
    const char *id, struct pir_json **goal, struct pir_err *);
enum pir_code pir_plan_find_action(struct pir_change *, const char *client,
    const char *id, struct pir_json **goal, struct pir_json **action,
    struct pir_err *);

/* pir_plan_settle for the client's plan as the change has it. */
enum pir_code pir_plan_resettle(struct pir_change *, const char *client,
    struct pir_err *);

/*
 * A plan for the current episode; one that is closed is opened again.
 * With from_needs, a goal for each unmet need of the latest assessment by
 * the rater (NULL: staff) that no open goal answers, in the instrument's
 * order; then there may be a plan already.
 */
enum pir_code pir_plan_create(struct pir_change *, const char *client,
    bool from_needs, const char *rater, struct pir_err *);

/* The goals of --from-needs alone, into a plan of the change. */
enum pir_code pir_plan_draft_goals(struct pir_change *, const char *client,
    const char *rater, struct pir_json *plan, struct pir_err *);

/* What is said of a goal; NULL, 0 or no day where nothing is. */
struct pir_plan_goal {
	const char *client;
	const char *goal; /* of one that is to be changed */
	struct pir_list needs;
	const char *title;
	const char *why;
	const char *state;
	int64_t priority; /* next after the last, for a new goal */
	struct pir_date target;
	const char *id; /* --id of a new one, or NULL */
};
/* *added is the new goal's id, and belongs to the change. */
enum pir_code pir_plan_goal_add(struct pir_change *,
    const struct pir_plan_goal *, const char **added, struct pir_err *);
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
	const char *owner; /* "client", or of a person, staff, a partner */
	const char *every; /* "2w" */
	const char *state;
	const char *barrier;
	const char *outcome;
	struct pir_date from;
	struct pir_date due;
	const char *id;
};
enum pir_code pir_plan_action_add(struct pir_change *,
    const struct pir_plan_action *, const char **added, struct pir_err *);
enum pir_code pir_plan_action_set(struct pir_change *,
    const struct pir_plan_action *, struct pir_err *);

/* Who agreed on change->on: "client", a person of people[], or a partner;
 * how is signed|verbal|declined. */
struct pir_plan_word {
	const char *client;
	const char *by;
	const char *how;
	const char *document; /* the paper's name, or NULL */
	const char *sha256;   /* of its bytes */
	bool copy_given;
};
/*
 * The client's word makes the plan agreed, its proposed goals active, and
 * sets the next review if there is none.
 */
enum pir_code pir_plan_agree(struct pir_change *, const struct pir_plan_word *,
    struct pir_err *);

/* What is said of the plan itself. */
struct pir_plan_said {
	const char *client;
	int64_t review_days;
	struct pir_date next_review;
	const char *warning_signs;
	const char *what_helps;
	const char *who_to_call;
	const char *advance_statement;
};
enum pir_code pir_plan_set(struct pir_change *, const struct pir_plan_said *,
    struct pir_err *);

/* Close it; nothing happens if there is none or it is closed already. */
enum pir_code pir_plan_close(struct pir_change *, const char *client,
    struct pir_err *);

/* Open it as a draft of the episode; nothing happens without one. */
enum pir_code pir_plan_reopen(struct pir_change *, const char *client,
    const char *episode, struct pir_err *);

#endif

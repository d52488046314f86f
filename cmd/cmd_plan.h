/* cmd_plan.h - the verbs of pir-plan(1), and what they share */
#ifndef PIR_CMD_PLAN_H
#define PIR_CMD_PLAN_H

#include "act.h"
#include "out.h"

/* The plan of the client that was typed; the caller owns it. */
enum pir_code plan_read(struct env *, const char *typed, struct pir_json **plan,
    struct pir_err *);

/* What was said against a goal or an action, where that is shown. */
void plan_goal_disputed(struct env *, const struct pir_json *plan,
    const struct pir_json *goal, int indent);
void plan_action_disputed(struct env *, const struct pir_json *plan,
    const struct pir_json *goal, const struct pir_json *action, int indent);

/* True if the facilitator (a staff id; "" for all) has the client. */
enum pir_code plan_is_of(struct env *, const char *client,
    const char *facilitator, bool *is, struct pir_err *);

verb_fn plan_goal_add;
verb_fn plan_goal_set;
verb_fn plan_action_add;
verb_fn plan_action_set;
verb_fn plan_show;
verb_fn plan_list;
verb_fn plan_actions;
verb_fn plan_due;
verb_fn plan_schedule;
verb_fn plan_diff;
verb_fn plan_log;

#endif

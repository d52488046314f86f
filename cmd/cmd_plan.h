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

enum pir_code plan_goal_add(struct env *, int argc, char **argv,
    struct pir_err *);
enum pir_code plan_goal_set(struct env *, int argc, char **argv,
    struct pir_err *);
enum pir_code plan_action_add(struct env *, int argc, char **argv,
    struct pir_err *);
enum pir_code plan_action_set(struct env *, int argc, char **argv,
    struct pir_err *);
enum pir_code plan_show(struct env *, int argc, char **argv, struct pir_err *);
enum pir_code plan_list(struct env *, int argc, char **argv, struct pir_err *);
enum pir_code plan_actions(struct env *, int argc, char **argv,
    struct pir_err *);
enum pir_code plan_due(struct env *, int argc, char **argv, struct pir_err *);
enum pir_code plan_schedule(struct env *, int argc, char **argv,
    struct pir_err *);
enum pir_code plan_diff(struct env *, int argc, char **argv, struct pir_err *);
enum pir_code plan_log(struct env *, int argc, char **argv, struct pir_err *);

#endif

/* referral_show.c - pir-referral(1): show */
#include <string.h>

#include "auto.h"
#include "disputed.h"
#include "out.h"
#include "plan.h"
#include "referral.h"
#include "referral_private.h"
#include "shown.h"

/* "k3f9  Apply for housing": the entry of the plan, as far as it is there. */
static void
show_plan(struct env *env, const struct pir_json *referral,
    const struct pir_json *plan)
{
	const char *goal = pir_json_str(referral, "goal");
	const char *action = pir_json_str(referral, "action");
	struct pir_plan_step s = PIR_PLAN_STEP_INIT;

	if (*goal)
		page_field(env, "goal", "%s  %s", goal,
		    pir_json_str(pir_json_entry(plan, "goals", goal), "title"));
	disputed_at(env, referral, "goal", DISPUTED_FIELD);
	while (*action && pir_plan_next(plan, &s))
		if (pir_json_is(s.action, "id", action))
			page_field(env, "action", "%s  %s (%s)", action,
			    pir_json_str(s.action, "what"),
			    pir_json_str(s.action, "state"));
	disputed_at(env, referral, "action", DISPUTED_FIELD);
}

static void
show_history(struct env *env, const struct pir_json *referral)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(referral, "history"));

	page_heading(env, "History");
	for (size_t i = 0; e; e = pir_json_next(e), i++) {
		struct pir_str member PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		const char *worker = pir_json_str(e, "worker");
		const char *barrier = pir_json_str(e, "barrier");

		page_line(env, 0, "%s  %s, %s%s%s%s%s", pir_json_str(e, "on"),
		    pir_json_str(e, "state"), pir_json_str(e, "by"),
		    *worker ? ", to " : "", worker, *barrier ? "; " : "",
		    barrier);
		if (pir_json_get(e, "note"))
			page_line(env, 12, "%s", pir_json_str(e, "note"));
		pir_str_addf(&member, "history[%zu]", i);
		disputed_below(env, referral, member.s, 12);
	}
	disputed_at(env, referral, "history", 12);
}

/* The name of the service is the partner's business. */
static void
show_to(struct env *env, const struct pir_json *referral)
{
	const char *to = pir_json_str(referral, "to");
	const char *id = pir_json_str(referral, "service");
	struct pir_json *partner PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	(void)pir_record_get(env->tree, PIR_PARTNER, to, &partner, &ignored);
	page_field(env, "to", "%s  %s", to, pir_json_str(partner, "name"));
	disputed_at(env, referral, "to", DISPUTED_FIELD);
	if (*id)
		page_field(env, "service", "%s  %s", id,
		    pir_json_str(pir_json_entry(partner, "services", id),
			"name"));
	disputed_at(env, referral, "service", DISPUTED_FIELD);
}

static enum pir_code
show(struct env *env, const struct pir_path *path,
    const struct pir_json *referral, struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) =
	    shown_plan(env, path);
	char since[PIR_DATE_SIZE];

	page_heading(env, path->id);
	if (pir_record_is_void(referral))
		page_alert(env, "entered in error: not counted anywhere");
	pir_date_format(pir_referral_since(referral), since);
	page_field(env, "state", "%s since %s", pir_json_str(referral, "state"),
	    since);
	disputed_at(env, referral, "state", DISPUTED_FIELD);
	show_to(env, referral);
	show_plan(env, referral, plan);
	disputed_field(env, "urgency", referral, "urgency");
	disputed_field(env, "reason", referral, "reason");
	disputed_field(env, "reply by", referral, "reply_by");
	disputed_field(env, "outcome", referral, "outcome");
	disputed_field(env, "consent", referral, "consent");
	disputed_field(env, "disclosure", referral, "disclosure");
	show_history(env, referral);
	return page_end(env, err);
}

enum pir_code
referral_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	static const struct shown shown = { PIR_REFERRAL, "RECORD", show };

	return shown_run(env, &shown, argc, argv, err);
}

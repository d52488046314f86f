/* review_rules.c - what holds for the record of a review */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "plan.h"
#include "review.h"

static enum pir_code
check_outcome(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *review = edit->after;
	bool held = pir_json_is(review, "state", "held");

	(void)change;
	if (held &&
	    (!pir_date_is_set(pir_json_date(review, "held_on")) ||
		!pir_json_count(pir_json_get(review, "with"))))
		return pir_refuse(err, "review-outcome",
		    "a review that was held has its day (held_on) and who "
		    "took part (with)");
	if (!held &&
	    (pir_json_get(review, "held_on") ||
		pir_json_count(pir_json_get(review, "goals")) ||
		pir_json_bool(review, "agreed")))
		return pir_refuse(err, "review-outcome",
		    "a review that was %s has no day, outcome or agreement",
		    pir_json_str(review, "state"));
	return PIR_OK;
}

/* Each goal's state before and after is what the plan had and has. */
static enum pir_code
check_goals(const struct pir_json *review, const struct pir_json *was,
    const struct pir_json *now, struct pir_err *err)
{
	for (const struct pir_json *g =
		 pir_json_first(pir_json_get(review, "goals"));
	     g; g = pir_json_next(g)) {
		const char *id = pir_json_str(g, "goal");
		const struct pir_json *before =
		    pir_json_entry(was, "goals", id);
		const struct pir_json *after = pir_json_entry(now, "goals", id);

		if (strcmp(pir_json_str(g, "was"),
			pir_json_str(before, "state")) ||
		    strcmp(pir_json_str(g, "now"),
			pir_json_str(after, "state")))
			return pir_refuse(err, "review-plan",
			    "goal %s: the plan went from %s to %s, the review "
			    "says otherwise",
			    id, pir_json_str(before, "state"),
			    pir_json_str(after, "state"));
	}
	return PIR_OK;
}

/* True if the client, or one of their people, agreed on the day. */
static bool
agreed_on(const struct pir_json *plan, const char *day)
{
	for (const struct pir_json *a =
		 pir_json_first(pir_json_get(plan, "agreements"));
	     a; a = pir_json_next(a))
		if (pir_json_is(a, "on", day) &&
		    !pir_json_is(a, "how", "declined") &&
		    pir_plan_speaks_for_client(plan, a))
			return true;
	return false;
}

/* A new review stands in one commit with the plan that it leaves. */
static enum pir_code
check_plan(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	const struct pir_json *review = edit->after;
	const struct pir_edit *plan_edit;
	char file[PIR_PATH_SIZE];

	if (edit->before)
		return PIR_OK;
	pir_path_of(PIR_PLAN, edit->path.client, file);
	plan_edit = pir_change_find(change, file);
	if (pir_change_after(change, file, &plan, err))
		return err->code;
	if (pir_json_get(review, "next_on") &&
	    !pir_json_is(plan, "next_review", pir_json_str(review, "next_on")))
		return pir_refuse(err, "review-plan",
		    "the plan's next_review must be %s, as the review says",
		    pir_json_str(review, "next_on"));
	if (pir_json_bool(review, "agreed") &&
	    !agreed_on(plan, pir_json_str(review, "held_on")))
		return pir_refuse(err, "review-plan",
		    "the review says that the client agreed on %s, the plan "
		    "does not",
		    pir_json_str(review, "held_on"));
	return check_goals(review, plan_edit ? plan_edit->before : plan, plan,
	    err);
}

/* What was found at a review stays; the summary may be completed. */
static enum pir_code
check_kept(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	static const char *const kept[] = { "state", "episode", "due",
		"held_on", "goals", "changes", "agreed", "next_on" };

	(void)change;
	for (size_t i = 0; edit->before && i < sizeof kept / sizeof *kept; i++)
		if (!pir_json_equal(pir_json_get(edit->before, kept[i]),
			pir_json_get(edit->after, kept[i])))
			return pir_refuse(err, "review-kept",
			    "%s of a review stays as it was recorded; void it "
			    "with 'pir void' and record it anew",
			    kept[i]);
	return PIR_OK;
}

static enum pir_code
check_episode(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];

	if (edit->before)
		return PIR_OK;
	if (pir_change_after(change,
		pir_path_of(PIR_CLIENT, edit->path.client, file), &client, err))
		return err->code;
	if (!pir_json_is(edit->after, "episode", pir_client_episode_id(client)))
		return pir_refuse(err, "review-episode",
		    "a review belongs to the client's current episode, %s",
		    pir_client_episode_id(client));
	return PIR_OK;
}

const struct pir_rule pir_review_rules[] = {
	{ "review-outcome", PIR_REVIEW,
	    "only a review that was held has a day, participants, outcomes",
	    "pir-records(5), review", check_outcome },
	{ "review-episode", PIR_REVIEW,
	    "a review belongs to the current episode", "pir-records(5), review",
	    check_episode },
	{ "review-plan", PIR_REVIEW,
	    "a review and the plan that it leaves agree, in one commit",
	    "pir-records(5), review", check_plan },
	{ "review-kept", PIR_REVIEW, "what was found at a review stays",
	    "pir-records(5), review", check_kept },
	{ 0 },
};

#include "review.h"

#include <string.h>

#include "auto.h"
#include "client.h"
#include "plan.h"

/* What stands before and after the "=" of "k3f9=completed". */
struct pair {
	char id[PIR_ID_ENTRY + 1];
	const char *value;
};

static enum pir_code
split(const char *typed, struct pair *pair, struct pir_err *err)
{
	const char *eq = strchr(typed, '=');

	if (!eq || eq - typed != PIR_ID_ENTRY || !eq[1])
		return pir_fail(err, PIR_INVALID,
		    "not GOAL=...: '%.*s'; a goal's id has %d characters, as "
		    "in k3f9=completed",
		    PIR_ID_ENTRY + 1, typed, PIR_ID_ENTRY);
	memcpy(pair->id, typed, PIR_ID_ENTRY);
	pair->id[PIR_ID_ENTRY] = '\0';
	pair->value = eq + 1;
	return PIR_OK;
}

/* The review's entry for a goal, made when it is mentioned first. */
static struct pir_json *
goal_entry(struct pir_json *review, const char *goal)
{
	struct pir_json *list = pir_json_need_array(review, "goals");
	struct pir_json *entry;

	for (entry = pir_json_first(list); entry; entry = pir_json_next(entry))
		if (pir_json_is(entry, "goal", goal))
			return entry;
	entry = pir_json_append(list, pir_json_object());
	pir_json_set_str(entry, "goal", goal);
	return entry;
}

/* The review's entry for the goal that is named before the "=". */
static enum pir_code
note_goal(struct pir_change *change, const struct pir_review_said *said,
    struct pir_json *review, const char *typed, struct pair *pair,
    struct pir_json **entry, struct pir_err *err)
{
	struct pir_json *goal;

	if (split(typed, pair, err) ||
	    pir_plan_find_goal(change, said->client, pair->id, &goal, err))
		return err->code;
	*entry = goal_entry(review, pair->id);
	if (!pir_json_get(*entry, "was"))
		pir_json_set_str(*entry, "was", pir_json_str(goal, "state"));
	return PIR_OK;
}

/* Move a goal of the plan to the state, and note it in the review. */
static enum pir_code
move_goal(struct pir_change *change, const struct pir_review_said *said,
    struct pir_json *review, const char *typed, struct pir_err *err)
{
	struct pir_json *entry;
	struct pair pair;

	if (note_goal(change, said, review, typed, &pair, &entry, err) ||
	    pir_plan_goal_set(change,
		&(struct pir_plan_goal){ .client = said->client,
		    .goal = pair.id,
		    .state = pair.value },
		err))
		return err->code;
	pir_json_set_str(entry, "now", pair.value);
	return PIR_OK;
}

static enum pir_code
remark(struct pir_change *change, const struct pir_review_said *said,
    struct pir_json *review, const char *typed, struct pir_err *err)
{
	struct pir_json *entry;
	struct pair pair;

	if (note_goal(change, said, review, typed, &pair, &entry, err))
		return err->code;
	pir_json_set_str(entry, "note", pair.value);
	if (!pir_json_get(entry, "now"))
		pir_json_set_str(entry, "now", pir_json_str(entry, "was"));
	return PIR_OK;
}

enum pir_code
pir_review_schedule(struct pir_change *change, const char *client,
    struct pir_date next, struct pir_err *err)
{
	char day[PIR_DATE_SIZE], on[PIR_DATE_SIZE];

	if (pir_date_cmp(next, change->on) < 0)
		return pir_refuse(err, "review-next",
		    "the next review cannot be on %s, before %s",
		    pir_date_format(next, day),
		    pir_date_format(change->on, on));
	return pir_plan_set(change,
	    &(struct pir_plan_said){ .client = client, .next_review = next },
	    err);
}

static void
fill_held(const struct pir_change *change, const struct pir_review_said *said,
    struct pir_json *review)
{
	struct pir_json *with = pir_json_need_array(review, "with");

	pir_json_set_date(review, "held_on", change->on);
	if (!said->with.n)
		pir_json_append_str(with, "client");
	for (size_t i = 0; i < said->with.n; i++)
		if (!pir_json_has(with, said->with.v[i]))
			pir_json_append_str(with, said->with.v[i]);
}

/* What a review that was held does to the plan. */
static enum pir_code
adjust(struct pir_change *change, const struct pir_review_said *said,
    struct pir_json *review, struct pir_err *err)
{
	struct pir_json *plan;
	struct pir_date next = said->next;

	fill_held(change, said, review);
	for (size_t i = 0; i < said->goals.n; i++)
		if (move_goal(change, said, review, said->goals.v[i], err))
			return err->code;
	for (size_t i = 0; i < said->remarks.n; i++)
		if (remark(change, said, review, said->remarks.v[i], err))
			return err->code;
	if (pir_plan_edit(change, said->client, &plan, err))
		return err->code;
	if (!pir_date_is_set(next))
		next = pir_date_add_days(change->on,
		    pir_plan_review_days(plan, change->organisation));
	if (pir_review_schedule(change, said->client, next, err))
		return err->code;
	pir_json_set_date(review, "next_on", next);
	pir_json_set_bool(review, "changes", said->goals.n > 0);
	pir_json_set_bool(review, "agreed", said->agreed != NULL);
	if (!said->agreed)
		return PIR_OK;
	return pir_plan_agree(change,
	    &(struct pir_plan_word){ .client = said->client,
		.by = "client",
		.how = said->agreed },
	    err);
}

static enum pir_code
not_held(struct pir_change *change, const struct pir_review_said *said,
    struct pir_json *review, struct pir_err *err)
{
	if (said->goals.n || said->remarks.n || said->agreed)
		return pir_fail(err, PIR_INVALID,
		    "a review that was %s has no outcome", said->state);
	if (!pir_date_is_set(said->next)) {
		pir_change_talk(change,
		    "the review is still due; give it another day with 'pir "
		    "review schedule %s DAY'",
		    said->client);
		return PIR_OK;
	}
	pir_json_set_date(review, "next_on", said->next);
	return pir_review_schedule(change, said->client, said->next, err);
}

enum pir_code
pir_review_record(struct pir_change *change, const struct pir_review_said *said,
    struct pir_err *err)
{
	struct pir_path path = pir_path_make(PIR_CLIENT, said->client);
	const char *state = said->state ? said->state : "held";
	bool held = !strcmp(state, "held");
	const struct pir_json *client;
	struct pir_json *plan, *review;
	struct pir_date due;

	if (pir_change_see(change, &path, &client, err) ||
	    pir_client_check_open(client, err) ||
	    pir_plan_edit(change, said->client, &plan, err) ||
	    pir_change_add_for(change, PIR_REVIEW, said->client, change->on,
		said->id, &review, err))
		return err->code;
	due = pir_plan_next_review(plan);
	pir_json_set_str(review, "state", state);
	pir_json_set_str(review, "episode", pir_client_episode_id(client));
	pir_json_set_date(review, "due",
	    pir_date_is_set(due) ? due : change->on);
	pir_json_give_str(review, "summary", said->summary);
	if (held ? adjust(change, said, review, err)
		 : not_held(change, said, review, err))
		return err->code;
	pir_change_what(change, "%s", state);
	pir_change_id(change, pir_json_str(review, "id"));
	return PIR_OK;
}

bool
pir_review_counts(const struct pir_json *review)
{
	return pir_json_is(review, "state", "held") &&
	    !pir_record_is_void(review);
}

const struct pir_json *
pir_review_last(const struct pir_records *reviews)
{
	const struct pir_json *last = NULL;

	for (size_t i = 0; i < reviews->n; i++)
		if (pir_review_counts(reviews->v[i]) &&
		    (!last ||
			strcmp(pir_json_str(reviews->v[i], "held_on"),
			    pir_json_str(last, "held_on")) >= 0))
			last = reviews->v[i];
	return last;
}

/* plan_agree.c - who agreed to what, and whether it still stands */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "plan.h"

/* ---- Substance ------------------------------------------------------- */

static void
copy_members(struct pir_json *to, const struct pir_json *from,
    const char *const *names)
{
	for (; *names; names++) {
		const struct pir_json *value = pir_json_get(from, *names);

		if (value)
			pir_json_set(to, *names, pir_json_copy(value));
	}
}

static void
add_terms(struct pir_json *terms, const struct pir_json *entry,
    const char *const *names)
{
	copy_members(pir_json_set(terms, pir_json_str(entry, "id"),
			 pir_json_object()),
	    entry, names);
}

/*
 * What one agrees to when one agrees to the plan, by the ids of its goals
 * and actions; of a partner, its own actions.
 */
static struct pir_json *
terms_of(const struct pir_json *plan, const char *partner)
{
	static const char *const of_goal[] = { "needs", "title", "priority",
		"target_on", NULL };
	static const char *const of_action[] = { "what", "owner", "worker",
		"partner", "service", "from", "due", "every", NULL };
	struct pir_json *terms = pir_json_object();
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;

	for (const struct pir_json *g =
		 pir_json_first(pir_json_get(plan, "goals"));
	     g && !partner; g = pir_json_next(g))
		if (!pir_json_is(g, "state", "cancelled"))
			add_terms(terms, g, of_goal);
	while (pir_plan_next(plan, &step))
		if (!pir_json_is(step.goal, "state", "cancelled") &&
		    !pir_json_is(step.action, "state", "cancelled") &&
		    (!partner || pir_json_is(step.action, "partner", partner)))
			add_terms(terms, step.action, of_action);
	return terms;
}

bool
pir_plan_differs(const struct pir_json *before, const struct pir_json *after,
    const char *partner)
{
	struct pir_json *was PIR_AUTO(pir_json_release) =
	    terms_of(before, partner);
	struct pir_json *now PIR_AUTO(pir_json_release) =
	    terms_of(after, partner);

	if (pir_json_count(was) != pir_json_count(now))
		return true;
	for (const struct pir_json *t = pir_json_first(was); t;
	     t = pir_json_next(t))
		if (!pir_json_equal(t, pir_json_get(now, pir_json_name(t))))
			return true;
	return false;
}

/* ---- Agreements ------------------------------------------------------ */

/*
 * A carer, an administrator and an emergency contact are heard, and do
 * not agree for the client; a nominated person was chosen for it.
 */
const char *const pir_plan_representatives[] = { "nominated-person", "guardian",
	"attorney", "medical-decision-maker", NULL };

static bool
is_partner_of(const struct pir_json *plan, const char *who)
{
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;

	while (pir_plan_next(plan, &step))
		if (pir_json_is(step.action, "partner", who))
			return true;
	return false;
}

bool
pir_plan_speaks_for_client(const struct pir_json *plan,
    const struct pir_json *agreement)
{
	const char *by = pir_json_str(agreement, "by");

	return !strcmp(by, "client") ||
	    (pir_id_is_entry(by) && !is_partner_of(plan, by));
}

const struct pir_json *
pir_plan_agreement(const struct pir_json *plan, const char *by)
{
	const struct pir_json *latest = NULL;
	bool client = !strcmp(by, "client");

	for (const struct pir_json *a =
		 pir_json_first(pir_json_get(plan, "agreements"));
	     a; a = pir_json_next(a))
		if (client ? pir_plan_speaks_for_client(plan, a)
			   : pir_json_is(a, "by", by))
			latest = a;
	return latest;
}

bool
pir_plan_agreement_holds(const struct pir_json *agreement)
{
	return agreement && !pir_json_get(agreement, "outdated_on") &&
	    !pir_json_is(agreement, "how", "declined");
}

/* True if there is a goal that was not cancelled. */
static bool
has_goals(const struct pir_json *plan)
{
	const struct pir_json *g = pir_json_first(pir_json_get(plan, "goals"));

	while (g && pir_json_is(g, "state", "cancelled"))
		g = pir_json_next(g);
	return g != NULL;
}

bool
pir_plan_awaits_client(const struct pir_json *plan)
{
	return pir_plan_is_open(plan) &&
	    !pir_json_is(plan, "state", "agreed") && has_goals(plan);
}

void
pir_plan_awaited(const struct pir_json *plan, struct pir_strs *partners)
{
	struct pir_plan_step step = PIR_PLAN_STEP_INIT;

	while (pir_plan_next_open(plan, &step)) {
		const char *partner = pir_json_str(step.action, "partner");
		const struct pir_json *word = pir_plan_agreement(plan, partner);

		if (*partner && !pir_strs_has(partners, partner) &&
		    (!word || pir_json_get(word, "outdated_on")))
			pir_strs_add(partners, partner);
	}
}

/* ---- The state that follows ------------------------------------------- */

/* The client's last word that before has not, or NULL. */
static const struct pir_json *
new_word(const struct pir_json *before, const struct pir_json *after)
{
	size_t skip = pir_json_count(pir_json_get(before, "agreements"));
	const struct pir_json *word = NULL;

	for (const struct pir_json *a =
		 pir_json_first(pir_json_get(after, "agreements"));
	     a; a = pir_json_next(a))
		if (skip)
			skip--;
		else if (pir_plan_speaks_for_client(after, a))
			word = a;
	return word;
}

const char *
pir_plan_state_after(const struct pir_json *before,
    const struct pir_json *after)
{
	const struct pir_json *word = new_word(before, after);
	bool declined = word && pir_json_is(word, "how", "declined");
	const char *was = before ? pir_json_str(before, "state") : "draft";

	if (pir_json_is(after, "state", "closed"))
		return "closed";
	if (word && !declined)
		return "agreed";
	if (!strcmp(was, "closed"))
		return "draft";
	if (!strcmp(was, "agreed") &&
	    (declined || pir_plan_differs(before, after, NULL)))
		return "revised";
	return was;
}

bool
pir_plan_outdates(const struct pir_json *before, const struct pir_json *after,
    const struct pir_json *agreement)
{
	if (!pir_plan_is_open(after))
		return false;
	if (!pir_plan_is_open(before))
		return true;
	if (pir_plan_speaks_for_client(before, agreement))
		return pir_plan_differs(before, after, NULL);
	return pir_plan_differs(before, after, pir_json_str(agreement, "by"));
}

void
pir_plan_settle(const struct pir_json *before, struct pir_json *after,
    struct pir_date on)
{
	size_t old = pir_json_count(pir_json_get(before, "agreements"));

	pir_json_set_str(after, "state", pir_plan_state_after(before, after));
	for (struct pir_json *a =
		 pir_json_first(pir_json_get(after, "agreements"));
	     a && old; a = pir_json_next(a), old--)
		if (!pir_json_get(a, "outdated_on") &&
		    pir_plan_outdates(before, after, a))
			pir_json_set_date(a, "outdated_on", on);
}

/* ---- Agreeing ---------------------------------------------------------- */

/* Whose word it is, as the record has it. */
static enum pir_code
read_by(struct pir_change *change, const struct pir_plan_word *word,
    const char **by, struct pir_path *path, struct pir_err *err)
{
	const struct pir_json *client, *person;
	struct pir_path of = pir_path_make(PIR_CLIENT, word->client);
	struct pir_err apart = PIR_ERR_INIT;

	*by = word->by;
	if (!strcmp(word->by, "client"))
		return PIR_OK;
	if (pir_change_see(change, &of, &client, err))
		return err->code;
	if (pir_json_entry(client, "people", word->by))
		return pir_client_person(client, word->by,
		    pir_plan_representatives, change->on, &person, err);
	if (pir_change_resolve(change, PIR_PARTNER, word->by, path, &apart) ==
	    PIR_MISSING)
		return pir_fail(err, PIR_MISSING,
		    "'%s' is neither 'client', nor one of the people of "
		    "client %s, nor a partner",
		    word->by, word->client);
	if (apart.code) {
		*err = apart;
		return err->code;
	}
	*by = path->id;
	return PIR_OK;
}

static void
activate_goals(struct pir_json *plan)
{
	for (struct pir_json *g = pir_json_first(pir_json_get(plan, "goals"));
	     g; g = pir_json_next(g))
		if (pir_json_is(g, "state", "proposed"))
			pir_json_set_str(g, "state", "active");
}

/* What the client's yes brings with it. */
static void
take_effect(const struct pir_change *change, struct pir_json *plan)
{
	int64_t days = pir_plan_review_days(plan, change->organisation);

	activate_goals(plan);
	if (!pir_json_get(plan, "next_review"))
		pir_json_set_date(plan, "next_review",
		    pir_date_add_days(change->on, days));
}

static struct pir_json *
agreement_of(const struct pir_plan_word *word, const char *by,
    struct pir_date on)
{
	struct pir_json *entry = pir_json_object();

	pir_json_set_date(entry, "on", on);
	pir_json_set_str(entry, "by", by);
	pir_json_set_str(entry, "how", word->how);
	pir_record_give_document(entry, "document", word->document,
	    word->sha256);
	if (word->copy_given)
		pir_json_set_date(entry, "copy_given_on", on);
	return entry;
}

enum pir_code
pir_plan_agree(struct pir_change *change, const struct pir_plan_word *word,
    struct pir_err *err)
{
	struct pir_json *entry PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *plan;
	struct pir_path path;
	const char *by;

	if (pir_plan_edit(change, word->client, &plan, err) ||
	    read_by(change, word, &by, &path, err))
		return err->code;
	entry = agreement_of(word, by, change->on);
	if (pir_json_equal(pir_plan_agreement(plan, by), entry))
		return PIR_OK; /* said twice */
	if (pir_plan_speaks_for_client(plan, entry) &&
	    pir_plan_agreement_holds(entry))
		take_effect(change, plan);
	pir_json_append(pir_json_need_array(plan, "agreements"),
	    pir_steal(&entry));
	return pir_plan_resettle(change, word->client, err);
}

#include "client_rules.h"

#include "auto.h"
#include "client_state.h"
#include "diff.h"
#include "partner.h"
#include "plan.h"

static enum pir_code
check_state(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const char *from = pir_json_str(edit->before, "state");
	const char *to = pir_json_str(edit->after, "state");

	(void)change;
	if (strcmp(from, to) == 0 || pir_client_may_become(from, to))
		return PIR_OK;
	if (*from)
		return pir_client_check_move(edit->before, to, err);
	return pir_refuse(err, "client-state",
	    "a new client is referred: 'pir client accept' comes next");
}

/* ---- What a client that is not open still takes ---------------------- */

/* Members that go by the name of one of the list may change. */
struct allowed {
	const char *const *members; /* ending in NULL */
	bool other;                 /* something else did */
};

static enum pir_code
note_other(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	struct allowed *allowed = ctx;
	const char *const *m = allowed->members;

	(void)err;
	for (; *m && !pir_diff_covers(*m, diff->pattern); m++)
		;
	allowed->other = allowed->other || !*m;
	return PIR_OK;
}

static bool
has_other(const struct pir_edit *edit, const char *const *members)
{
	struct allowed allowed = { .members = members };
	struct pir_err ignored = PIR_ERR_INIT;

	pir_edit_walk(edit, note_other, &allowed, &ignored);
	return allowed.other;
}

/* The client's own record: reopening, merging, and what the law asks. */
static enum pir_code
check_open_client(const struct pir_edit *edit, struct pir_err *err)
{
	static const char *const members[] = { "consents[].withdrawn",
		"statements", "retain_until", "legal_hold", "merged_from",
		"not_duplicate_of", "change_reason", NULL };
	static const char *const none[] = { NULL };
	bool merged = pir_json_is(edit->before, "state", "merged");

	if (!edit->before || pir_client_is_open(edit->before))
		return PIR_OK;
	if (!merged &&
	    (pir_json_is(edit->after, "state", "referred") ||
		pir_json_is(edit->after, "state", "merged")))
		return PIR_OK;
	if (!has_other(edit, merged ? none : members))
		return PIR_OK;
	return pir_client_check_open(edit->before, err);
}

/* True for a kind that is written only while the client is open. */
static bool
is_of_open_client(enum pir_kind kind)
{
	return kind == PIR_PLAN || kind == PIR_NEEDS || kind == PIR_REVIEW ||
	    kind == PIR_CONTACT || kind == PIR_REFERRAL;
}

static enum pir_code
check_open(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	static const char *const members[] = { "void", "statements",
		"change_reason", NULL };
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	const struct pir_edit *of;
	char file[PIR_PATH_SIZE];

	if (edit->path.kind == PIR_CLIENT)
		return check_open_client(edit, err);
	if (!is_of_open_client(edit->path.kind))
		return PIR_OK;
	pir_path_of(PIR_CLIENT, edit->path.client, file);
	of = pir_change_find(change, file);
	if (of && of->before && pir_client_is_open(of->before))
		return PIR_OK;
	if (pir_change_after(change, file, &client, err))
		return err->code;
	if (pir_client_is_open(client) ||
	    (edit->before && !has_other(edit, members)))
		return PIR_OK;
	return pir_client_check_open(client, err);
}

/* ---- Acceptance and activity ------------------------------------------ */

static enum pir_code
check_eligibility(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_strs lacks PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *episode = pir_client_episode(edit->after);

	(void)change;
	if (!pir_json_is(edit->after, "state", "accepted") ||
	    pir_json_is(edit->before, "state", "accepted"))
		return PIR_OK;
	pir_client_lacks(episode, &lacks);
	if (lacks.n == 0 || pir_json_get(episode, "override"))
		return PIR_OK;
	pir_strs_join(&lacks, &list);
	return pir_refuse(err, "eligibility",
	    "accepting takes five times yes; not answered so: %s",
	    pir_str_get(&list));
}

static enum pir_code
check_active(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	bool ready = pir_client_is_ready(edit->after);

	(void)change;
	if (pir_json_is(edit->after, "state", "accepted") && ready)
		return pir_refuse(err, "client-active",
		    "an accepted client who has a facilitator and has "
		    "consented to take part is active: set the state");
	if (pir_json_is(edit->after, "state", "active") &&
	    pir_json_is(edit->before, "state", "accepted") && !ready)
		return pir_refuse(err, "client-active",
		    "a client becomes active once a primary facilitator is "
		    "assigned and consent to participate is in force");
	return PIR_OK;
}

static enum pir_code
check_closed(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	struct pir_err missing = PIR_ERR_INIT;
	char file[PIR_PATH_SIZE];

	pir_path_of(PIR_PLAN, edit->path.client, file);
	if (pir_client_is_open(edit->after) ||
	    pir_change_after(change, file, &plan, &missing) ||
	    !pir_plan_is_open(plan))
		return PIR_OK;
	return pir_refuse(err, "client-plan",
	    "the plan of a client who is %s is closed in the same change",
	    pir_json_str(edit->after, "state"));
}

/* ---- Partners --------------------------------------------------------- */

/* Where a client's record names a partner, and the day that it is about. */
static const struct {
	const char *pattern;
	const char *day;
} partners[] = {
	{ "episodes[].referred_on_to", "declined_on" },
	{ "episodes[].exit_to", "closed_on" },
	{ "holds[].partner", "from" },
	{ "supports[].partner", "from" },
};

static enum pir_code
check_there(const struct pir_change *change, const char *id,
    struct pir_date day, struct pir_err *err)
{
	struct pir_json *partner PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];

	if (!pir_date_is_set(day))
		day = change->today;
	if (pir_change_after(change, pir_path_of(PIR_PARTNER, id, file),
		&partner, err))
		return err->code;
	if (!pir_partner_is_closed(partner, day))
		return PIR_OK;
	return pir_refuse(err, "partner-open",
	    "partner %s closed on %s; choose another (see 'pir partner "
	    "find'), or an earlier day",
	    id, pir_json_str(partner, "to"));
}

static enum pir_code
is_there(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	size_t i = 0;
	struct pir_date day;

	while (i < sizeof partners / sizeof *partners &&
	    strcmp(partners[i].pattern, diff->pattern) != 0)
		i++;
	if (!diff->now || i == sizeof partners / sizeof *partners)
		return PIR_OK;
	day = pir_json_date(diff->entry, partners[i].day);
	if (pir_json_type(diff->now) == PIR_JSON_STRING)
		return check_there(ctx, pir_json_text(diff->now), day, err);
	for (const struct pir_json *p = pir_json_first(diff->now); p;
	     p = pir_json_next(p))
		if (!pir_json_has(diff->was, pir_json_text(p)) &&
		    check_there(ctx, pir_json_text(p), day, err))
			return err->code;
	return PIR_OK;
}

static enum pir_code
check_partners(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return pir_edit_walk(edit, is_there, (void *)change, err);
}

/* ---- Merging ---------------------------------------------------------- */

/* The other record of a merger, as the change leaves it. */
static enum pir_code
read_other(const struct pir_change *change, const char *id,
    struct pir_json **other, struct pir_err *err)
{
	char file[PIR_PATH_SIZE];

	return pir_change_after(change, pir_path_of(PIR_CLIENT, id, file),
	    other, err);
}

/* A merger is not undone: who went into a client stays named there. */
static enum pir_code
check_still_from(const struct pir_edit *edit, struct pir_err *err)
{
	const struct pir_json *was = pir_json_get(edit->before, "merged_from");
	const struct pir_json *list = pir_json_get(edit->after, "merged_from");

	for (const struct pir_json *m = pir_json_first(was); m;
	     m = pir_json_next(m))
		if (!pir_json_has(list, pir_json_text(m)))
			return pir_refuse(err, "client-merge",
			    "client %s was merged into %s: it stays in "
			    "merged_from",
			    pir_json_text(m), edit->path.id);
	return PIR_OK;
}

/* Everyone in merged_from says so in turn. */
static enum pir_code
check_merged_from(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *was = pir_json_get(edit->before, "merged_from");
	const struct pir_json *list = pir_json_get(edit->after, "merged_from");

	for (const struct pir_json *m = pir_json_first(list); m;
	     m = pir_json_next(m)) {
		struct pir_json *other PIR_AUTO(pir_json_release) = NULL;

		if (pir_json_has(was, pir_json_text(m)))
			continue;
		if (read_other(change, pir_json_text(m), &other, err))
			return err->code;
		if (!pir_json_is(other, "merged_into", edit->path.id))
			return pir_refuse(err, "client-merge",
			    "client %s was not merged into %s: 'pir client "
			    "merge' writes both",
			    pir_json_text(m), edit->path.id);
	}
	return PIR_OK;
}

static enum pir_code
check_merge(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *other PIR_AUTO(pir_json_release) = NULL;
	const char *into = pir_json_str(edit->after, "merged_into");
	bool merged = pir_json_is(edit->after, "state", "merged");

	if (merged != (*into != '\0'))
		return pir_refuse(err, "client-merge",
		    "state merged and merged_into come together: 'pir client "
		    "merge' sets both");
	if (check_still_from(edit, err))
		return err->code;
	if (!merged)
		return check_merged_from(change, edit, err);
	if (read_other(change, into, &other, err))
		return err->code;
	if (strcmp(into, edit->path.id) == 0 ||
	    pir_json_is(other, "state", "merged") ||
	    !pir_json_has(pir_json_get(other, "merged_from"), edit->path.id))
		return pir_refuse(err, "client-merge",
		    "client %s cannot be merged into %s: name another that "
		    "was not merged itself",
		    edit->path.id, into);
	return PIR_OK;
}

const struct pir_rule pir_client_rules[] = {
	{ "client-open", PIR_NO_KIND,
	    "a declined, closed or merged client takes no needs, plans, "
	    "reviews, contacts or referrals, and its record few changes",
	    "pir-records(5), client", check_open },
	{ "client-state", PIR_CLIENT,
	    "a client's state moves along the ways there are",
	    "pir-records(5), client", check_state },
	{ "eligibility", PIR_CLIENT,
	    "accepting takes five times yes, or a coordinator's override",
	    "Partners in Recovery programme guidelines, eligibility",
	    check_eligibility },
	{ "client-active", PIR_CLIENT,
	    "an accepted client with a primary facilitator and consent to "
	    "participate is active, and nobody becomes so without both",
	    "pir-records(5), client", check_active },
	{ "client-episode", PIR_CLIENT,
	    "episodes follow each other, their days in order, one open",
	    "pir-records(5), client", pir_client_check_episodes },
	{ "client-assignment", PIR_CLIENT,
	    "one primary facilitator at a time, with the role while assigned",
	    "pir-records(5), client", pir_client_check_assignments },
	{ "client-hold", PIR_CLIENT,
	    "a client is on hold exactly while a hold has no end, and no hold "
	    "begins before the last one ended",
	    "pir-records(5), client", pir_client_check_holds },
	{ "client-period", PIR_CLIENT,
	    "no entry ends before it begins; nobody is born after today",
	    "pir-records(5), client", pir_client_check_periods },
	{ "client-plan", PIR_CLIENT, "the plan closes with the client",
	    "pir-records(5), plan", check_closed },
	{ "partner-open", PIR_CLIENT,
	    "a partner that supports a client, or goes on with one, is not "
	    "closed that day",
	    "pir-records(5), partner", check_partners },
	{ "client-merge", PIR_CLIENT,
	    "a client is merged once, into another that is not merged, and "
	    "stays named there",
	    "pir-records(5), client", check_merge },
	{ "client-duplicate", PIR_CLIENT,
	    "no two records look like one person's, unless one says they "
	    "are not",
	    "AIHW METeOR 349895 (SLK-581)", pir_client_check_duplicate },
	{ 0 },
};

/* reform_rules.c - what holds for systemic issues */
#include <ctype.h>
#include <string.h>

#include "auto.h"
#include "partner.h"
#include "reform.h"
#include "staff.h"

static const char *
word(const struct pir_json *issue, const char *member)
{
	return pir_json_str(issue, member);
}

/* ---- Apart from clients ------------------------------------------------- */

static bool
is_reform(const struct pir_edit *edit)
{
	return edit->path.kind == PIR_REFORM_ISSUE ||
	    edit->path.kind == PIR_REFORM_MEETING ||
	    edit->path.kind == PIR_REFORM_GROUP;
}

static enum pir_code
check_apart(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	for (size_t i = 0; is_reform(edit) && i < change->n; i++)
		if (*change->edits[i].path.client)
			return pir_refuse(err, "reform-apart",
			    "what changes reform changes nothing of a client: "
			    "make two commits of it");
	return PIR_OK;
}

/* True if the len characters are the id of a client who is there. */
static bool
is_client(const struct pir_change *change, const char *s, size_t len)
{
	char id[PIR_ID_CLIENT + 1] = "";
	char file[PIR_PATH_SIZE];

	if (len != PIR_ID_CLIENT)
		return false;
	for (size_t i = 0; i < len; i++)
		id[i] = (char)tolower((unsigned char)s[i]);
	return pir_id_is_client(id) && change->parent &&
	    pir_tree_has(change->parent, pir_path_of(PIR_CLIENT, id, file));
}

static bool
names_client(const struct pir_change *change, const struct pir_json *node)
{
	const char *s = pir_json_text(node);

	for (size_t len; *s; s += len + (s[len] != '\0')) {
		for (len = 0; isalnum((unsigned char)s[len]); len++)
			;
		if (is_client(change, s, len))
			return true;
	}
	for (node = pir_json_first(node); node; node = pir_json_next(node))
		if (names_client(change, node))
			return true;
	return false;
}

static enum pir_code
check_no_client(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	if (!is_reform(edit) || !names_client(change, edit->after))
		return PIR_OK;
	return pir_refuse(err, "reform-no-client",
	    "the id of a client stands in it: say it without; 'pir reform "
	    "link --client' keeps who it was for those who hold the key");
}

/* ---- States ------------------------------------------------------------- */

static const struct {
	const char *from;
	const char *to;
} steps[] = {
	{ "", "raised" },
	{ "raised", "accepted" },
	{ "raised", "parked" },
	{ "accepted", "in-progress" },
	{ "accepted", "parked" },
	{ "in-progress", "resolved" },
	{ "in-progress", "parked" },
	{ "parked", "accepted" },
};
#define N_STEPS (sizeof steps / sizeof *steps)

static enum pir_code
refuse_step(const char *from, const char *to, struct pir_err *err)
{
	struct pir_strs next PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (size_t i = 0; i < N_STEPS; i++)
		if (!strcmp(steps[i].from, from))
			pir_strs_add(&next, steps[i].to);
	if (!next.n)
		return pir_refuse(err, "reform-state",
		    "it is %s, which is its end: raise another issue", from);
	pir_strs_join_or(&next, &list);
	return pir_refuse(err, "reform-state", "%s%s cannot become %s: only %s",
	    *from ? "what is " : "a new one", from, to, list.s);
}

/* What a state asks for besides coming after the right one. */
static enum pir_code
check_reached(const struct pir_edit *edit, struct pir_err *err)
{
	bool decided = pir_edit_first_new(edit, "decisions") != NULL;
	const struct pir_json *issue = edit->after;

	if (pir_json_is(issue, "state", "accepted") && !decided)
		return pir_refuse(err, "reform-state",
		    "it takes a decision of a meeting to accept it: 'pir "
		    "reform decide'");
	if (pir_json_is(issue, "state", "parked") && !decided &&
	    !*word(issue, "change_reason"))
		return pir_refuse(err, "reform-state",
		    "parked why: give a reason with -m");
	if (!pir_json_is(issue, "state", "resolved"))
		return PIR_OK;
	if (pir_reform_open_actions(issue))
		return pir_refuse(err, "reform-state",
		    "%zu of its actions are not done or cancelled: 'pir "
		    "reform act edit'",
		    pir_reform_open_actions(issue));
	if (!*word(issue, "outcome"))
		return pir_refuse(err, "reform-state",
		    "resolved how: say what came of it");
	return PIR_OK;
}

static enum pir_code
check_state(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const char *from = word(edit->before, "state");
	const char *to = word(edit->after, "state");

	(void)change;
	if (!strcmp(from, to))
		return PIR_OK;
	for (size_t i = 0; i < N_STEPS; i++)
		if (!strcmp(steps[i].from, from) && !strcmp(steps[i].to, to))
			return check_reached(edit, err);
	return refuse_step(from, to, err);
}

/* ---- Who raised it ------------------------------------------------------ */

static bool
is_staff_capacity(const char *capacity)
{
	return !strcmp(capacity, "facilitator") || !strcmp(capacity, "data");
}

static enum pir_code
check_raiser(const struct pir_change *change, const struct pir_json *raised,
    struct pir_err *err)
{
	struct pir_json *member PIR_AUTO(pir_json_release) = NULL;
	const char *by = word(raised, "by");
	const char *capacity = word(raised, "capacity");
	struct pir_err none = PIR_ERR_INIT;

	if (!*by || !strcmp(by, change->actor)) {
		if (is_staff_capacity(capacity) == (*by != '\0'))
			return PIR_OK;
		return pir_refuse(err, "reform-raised",
		    "facilitator and data go with who records it, another "
		    "capacity with a member of a group or nobody's name");
	}
	if (pir_reform_member(change, NULL, by, &member, &none) ||
	    !pir_json_in_force(member, pir_json_date(raised, "on")))
		return pir_refuse(err, "reform-raised",
		    "'%s' is neither you nor a member of a group on %s", by,
		    word(raised, "on"));
	if (!pir_json_is(member, "capacity", capacity))
		return pir_refuse(err, "reform-raised",
		    "member %s speaks as %s", by, word(member, "capacity"));
	return PIR_OK;
}

static enum pir_code
check_raised(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *raised = pir_json_get(edit->after, "raised");
	char day[PIR_DATE_SIZE];

	if (edit->before) {
		if (pir_json_equal(raised,
			pir_json_get(edit->before, "raised")))
			return PIR_OK;
		return pir_refuse(err, "reform-raised",
		    "who raised it, and when, stays as it is");
	}
	pir_date_format(edit->path.date, day);
	if (!pir_json_is(raised, "on", day))
		return pir_fail(err, PIR_INVALID,
		    "raised.on: must be %s, as the file's name says", day);
	return change->parent ? check_raiser(change, raised, err) : PIR_OK;
}

/* ---- Actions ------------------------------------------------------------ */

/* A member, since the owner is neither staff nor a partner. */
static enum pir_code
check_member_owner(const struct pir_change *change, const char *owner,
    struct pir_err *err)
{
	struct pir_json *member PIR_AUTO(pir_json_release) = NULL;

	if (pir_reform_member(change, NULL, owner, &member, err))
		return err->code;
	if (!pir_json_in_force(member, change->today))
		return pir_refuse(err, "reform-action",
		    "member %s is not in the group today", owner);
	return PIR_OK;
}

/* The reference was found good: staff, else a partner, else a member. */
static enum pir_code
check_owner(const struct pir_change *change, const char *owner,
    struct pir_err *err)
{
	struct pir_err no_staff = PIR_ERR_INIT;
	struct pir_err no_partner = PIR_ERR_INIT;

	if (pir_staff_check_open(change, owner, change->today, &no_staff) !=
	    PIR_MISSING)
		*err = no_staff;
	else if (pir_partner_check_open(change, owner, change->today,
		     &no_partner) != PIR_MISSING)
		*err = no_partner;
	else
		return check_member_owner(change, owner, err);
	return err->code;
}

static enum pir_code
check_action(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *a =
	    pir_json_first(pir_json_get(edit->after, "actions"));

	for (; a; a = pir_json_next(a)) {
		const struct pir_json *was =
		    pir_json_entry(edit->before, "actions", word(a, "id"));

		if (!was && !pir_json_is(edit->after, "state", "in-progress"))
			return pir_refuse(err, "reform-action",
			    "the issue is %s: what is to be done is added "
			    "once it was accepted",
			    word(edit->after, "state"));
		if (!*word(a, "owner"))
			return pir_refuse(err, "reform-action",
			    "action %s is nobody's: name its owner",
			    word(a, "id"));
		if (!pir_json_is(was, "owner", word(a, "owner")) &&
		    check_owner(change, word(a, "owner"), err))
			return err->code;
	}
	return PIR_OK;
}

/* ---- Publishing --------------------------------------------------------- */

static enum pir_code
check_published(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	(void)change;
	if (!pir_json_get(edit->after, "published") ||
	    (*word(edit->after, "public_title") &&
		*word(edit->after, "public_summary")))
		return PIR_OK;
	return pir_refuse(err, "reform-published",
	    "what is published has a public title and a public summary");
}

const struct pir_rule pir_reform_rules[] = {
	{ "reform-apart", PIR_NO_KIND,
	    "a change under reform changes nothing of a client",
	    "pir-records(5), reform-issue", check_apart },
	{ "reform-no-client", PIR_NO_KIND,
	    "no client's id stands in a record of reform",
	    "pir-records(5), reform-issue", check_no_client },
	{ "reform-state", PIR_REFORM_ISSUE,
	    "an issue goes from state to state in order, on a decision",
	    "pir-records(5), reform-issue", check_state },
	{ "reform-raised", PIR_REFORM_ISSUE,
	    "an issue is raised by who records it, a member, or nobody named",
	    "pir-records(5), reform-issue", check_raised },
	{ "reform-evidence", PIR_REFORM_ISSUE,
	    "evidence tells nobody apart, and is whole",
	    "pir-records(5), reform-issue", pir_reform_check_evidence },
	{ "reform-action", PIR_REFORM_ISSUE,
	    "an action has an owner who is there, in an issue accepted",
	    "pir-records(5), reform-issue", check_action },
	{ "reform-published", PIR_REFORM_ISSUE,
	    "what is published has words for the public",
	    "pir-records(5), reform-issue", check_published },
	{ 0 },
};

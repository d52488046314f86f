/* reform_meeting_rules.c - what holds for groups, meetings and decisions */
#include <string.h>

#include "auto.h"
#include "reform.h"

static const char *
word(const struct pir_json *node, const char *member)
{
	return pir_json_str(node, member);
}

/* ---- Groups ------------------------------------------------------------- */

static enum pir_code
check_whole(const struct pir_json *member, struct pir_err *err)
{
	struct pir_date from = pir_json_date(member, "from");
	struct pir_date to = pir_json_date(member, "to");

	if (!pir_date_is_set(from) || !*word(member, "capacity"))
		return pir_refuse(err, "reform-member",
		    "member %s: say what they speak as, and from which day",
		    word(member, "id"));
	if (pir_date_is_set(to) && pir_date_cmp(to, from) < 0)
		return pir_refuse(err, "reform-member",
		    "member %s ends on %s, before the first day, %s",
		    word(member, "id"), word(member, "to"),
		    word(member, "from"));
	return PIR_OK;
}

/* A member is named by the id alone, in whichever group. */
static enum pir_code
check_free(const struct pir_records *groups, const struct pir_edit *edit,
    const char *id, struct pir_err *err)
{
	for (size_t i = 0; i < groups->n; i++)
		if (strcmp(groups->paths[i].id, edit->path.id) != 0 &&
		    pir_json_entry(groups->v[i], "members", id))
			return pir_refuse(err, "reform-member",
			    "'%s' is the id of a member of %s; choose another",
			    id, groups->paths[i].id);
	return PIR_OK;
}

static enum pir_code
check_members(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_records groups PIR_AUTO(pir_records_release) =
	    PIR_RECORDS_INIT;
	const struct pir_json *m =
	    pir_json_first(pir_json_get(edit->after, "members"));

	if (pir_change_records(change, PIR_REFORM_GROUP, NULL, &groups, err))
		return err->code;
	for (; m; m = pir_json_next(m))
		if (check_whole(m, err) ||
		    check_free(&groups, edit, word(m, "id"), err))
			return err->code;
	return PIR_OK;
}

/* ---- Who was there ------------------------------------------------------ */

static enum pir_code
were_members(const struct pir_change *change, const struct pir_json *meeting,
    const char *list, struct pir_err *err)
{
	const struct pir_json *e = pir_json_first(pir_json_get(meeting, list));

	for (; e; e = pir_json_next(e)) {
		struct pir_json *member PIR_AUTO(pir_json_release) = NULL;
		struct pir_err none = PIR_ERR_INIT;

		if (!pir_reform_member(change, word(meeting, "group"),
			pir_json_text(e), &member, &none) &&
		    pir_json_in_force(member, pir_json_date(meeting, "on")))
			continue;
		return pir_refuse(err, "reform-present",
		    "%s: '%s' was not a member of %s on %s", list,
		    pir_json_text(e), word(meeting, "group"),
		    word(meeting, "on"));
	}
	return PIR_OK;
}

static enum pir_code
check_present(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *apologies =
	    pir_json_get(edit->after, "apologies");
	const struct pir_json *e = pir_json_first(apologies);

	if (edit->before &&
	    (!pir_json_is(edit->before, "on", word(edit->after, "on")) ||
		!pir_json_is(edit->before, "group",
		    word(edit->after, "group"))))
		return pir_refuse(err, "reform-present",
		    "the group of a meeting, and its day, stay");
	for (; e; e = pir_json_next(e))
		if (pir_json_has(pir_json_get(edit->after, "present"),
			pir_json_text(e)))
			return pir_refuse(err, "reform-present",
			    "member %s was there, and sent apologies",
			    pir_json_text(e));
	if (were_members(change, edit->after, "present", err))
		return err->code;
	return were_members(change, edit->after, "apologies", err);
}

/* ---- Decisions ---------------------------------------------------------- */

static enum pir_code
check_quorum(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *group PIR_AUTO(pir_json_release) = NULL;
	const char *id = word(edit->after, "group");
	int64_t there =
	    (int64_t)pir_json_count(pir_json_get(edit->after, "present"));
	char file[PIR_PATH_SIZE];
	int64_t quorum;

	if (!pir_edit_first_new(edit, "decisions") &&
	    (!pir_json_count(pir_json_get(edit->after, "decisions")) ||
		pir_json_equal(pir_json_get(edit->before, "present"),
		    pir_json_get(edit->after, "present"))))
		return PIR_OK;
	if (pir_change_after(change, pir_path_of(PIR_REFORM_GROUP, id, file),
		&group, err))
		return err->code;
	quorum = pir_json_int(group, "quorum", 0);
	if (!quorum)
		return pir_refuse(err, "reform-quorum",
		    "%s has no quorum, so it cannot decide: set one with 'pir "
		    "reform group edit --quorum'",
		    id);
	if (there < quorum)
		return pir_refuse(err, "reform-quorum",
		    "%lld of its members were there, and %s decides with %lld "
		    "or more",
		    (long long)there, id, (long long)quorum);
	return PIR_OK;
}

/* True if the list has that decision, the other record's id under key. */
static bool
has(const struct pir_json *record, const char *key, const char *id,
    const char *text)
{
	const struct pir_json *d =
	    pir_json_first(pir_json_get(record, "decisions"));

	for (; d; d = pir_json_next(d))
		if (pir_json_is(d, key, id) && pir_json_is(d, "text", text))
			return true;
	return false;
}

/* Each record as the change has it, which changes both of them. */
static const struct pir_edit *
other(const struct pir_change *change, enum pir_kind kind, const char *id)
{
	for (size_t i = 0; i < change->n; i++)
		if (change->edits[i].path.kind == kind &&
		    !strcmp(change->edits[i].path.id, id))
			return &change->edits[i];
	return NULL;
}

static enum pir_code
check_taken(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *d = pir_edit_first_new(edit, "decisions");

	for (; d; d = pir_json_next(d)) {
		const char *issue = word(d, "issue");
		const struct pir_edit *to =
		    other(change, PIR_REFORM_ISSUE, issue);

		if (!pir_json_has(pir_json_get(edit->after, "agenda"), issue))
			return pir_refuse(err, "reform-decision",
			    "issue '%s' is not on the agenda of meeting %s: "
			    "add it with 'pir reform meeting edit --agenda'",
			    issue, edit->path.id);
		if (!*word(d, "text") || !to ||
		    !has(to->after, "meeting", edit->path.id, word(d, "text")))
			return pir_refuse(err, "reform-decision",
			    "a decision stands with the meeting and with the "
			    "issue, in the same words: 'pir reform decide'");
	}
	return PIR_OK;
}

static enum pir_code
check_decided(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *d = pir_edit_first_new(edit, "decisions");

	for (; d; d = pir_json_next(d)) {
		const struct pir_edit *at =
		    other(change, PIR_REFORM_MEETING, word(d, "meeting"));

		if (!at ||
		    !has(at->after, "issue", edit->path.id, word(d, "text")))
			return pir_refuse(err, "reform-decision",
			    "a decision stands with the meeting and with the "
			    "issue, in the same words: 'pir reform decide'");
		if (!pir_json_is(d, "on", word(at->after, "on")))
			return pir_refuse(err, "reform-decision",
			    "meeting %s was on %s", at->path.id,
			    word(at->after, "on"));
	}
	return PIR_OK;
}

const struct pir_rule pir_reform_meeting_rules[] = {
	{ "reform-decision", PIR_REFORM_ISSUE,
	    "a decision about an issue was taken by a meeting",
	    "pir-records(5), reform-issue", check_decided },
	{ "reform-decision", PIR_REFORM_MEETING,
	    "a meeting decides what is on its agenda, and the issue says so",
	    "pir-records(5), reform-meeting", check_taken },
	{ "reform-present", PIR_REFORM_MEETING,
	    "who was there, or sent apologies, was a member that day",
	    "pir-records(5), reform-meeting", check_present },
	{ "reform-quorum", PIR_REFORM_MEETING,
	    "a meeting decides with the quorum of its group present",
	    "pir-records(5), reform-meeting", check_quorum },
	{ "reform-member", PIR_REFORM_GROUP,
	    "a member speaks as something, for some time, under an id of "
	    "their own",
	    "pir-records(5), reform-group", check_members },
	{ 0 },
};

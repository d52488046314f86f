/* reform_group.c - groups, their members, and their meetings */
#include <string.h>

#include "auto.h"
#include "reform.h"

/* ---- Groups ------------------------------------------------------------- */

static void
apply(struct pir_json *group, const char *type, int64_t quorum)
{
	pir_json_give_str(group, "type", type);
	if (quorum >= 0)
		pir_json_set_int(group, "quorum", quorum);
}

enum pir_code
pir_reform_group_add(struct pir_change *change, const char *id,
    const char *type, int64_t quorum, struct pir_err *err)
{
	struct pir_path path;
	struct pir_json *group;

	if (pir_id_check_slug(id, err))
		return err->code;
	path = pir_path_make(PIR_REFORM_GROUP, id);
	if (pir_change_add(change, &path, &group, err))
		return err->code;
	apply(group, type ? type : "reference", quorum);
	pir_change_what(change, "added");
	pir_change_id(change, id);
	return PIR_OK;
}

static enum pir_code
open_group(struct pir_change *change, const char *typed, const char *what,
    struct pir_json **group, struct pir_err *err)
{
	struct pir_path path;

	if (pir_change_resolve(change, PIR_REFORM_GROUP, typed, &path, err) ||
	    pir_change_edit(change, &path, group, err))
		return err->code;
	pir_change_what(change, "%s", what);
	return PIR_OK;
}

enum pir_code
pir_reform_group_edit(struct pir_change *change, const char *typed,
    const char *type, int64_t quorum, struct pir_err *err)
{
	struct pir_json *group;

	if (open_group(change, typed, "changed", &group, err))
		return err->code;
	apply(group, type, quorum);
	pir_change_id(change, pir_json_str(group, "id"));
	return PIR_OK;
}

enum pir_code
pir_reform_member_add(struct pir_change *change, const char *typed,
    const struct pir_member_said *said, struct pir_err *err)
{
	struct pir_json *group;
	struct pir_json *member;

	if (open_group(change, typed, "joined", &group, err) ||
	    pir_change_add_entry(group, group, "members", said->id, &member,
		err))
		return err->code;
	pir_json_give_str(member, "name", said->name);
	pir_json_give_str(member, "partner", said->partner);
	pir_json_give_str(member, "capacity", said->capacity);
	pir_json_set_date(member, "from",
	    pir_date_is_set(said->from) ? said->from : change->on);
	pir_change_id(change, pir_json_str(member, "id"));
	return PIR_OK;
}

enum pir_code
pir_reform_member_end(struct pir_change *change, const char *typed,
    const char *entry, struct pir_err *err)
{
	struct pir_json *group;
	struct pir_json *member;

	if (open_group(change, typed, "left", &group, err) ||
	    pir_record_entry(group, "members", entry, &member, err))
		return err->code;
	if (pir_json_get(member, "to"))
		return pir_fail(err, PIR_INVALID,
		    "member %s leaves on %s already", entry,
		    pir_json_str(member, "to"));
	pir_json_set_date(member, "to", change->on);
	pir_change_id(change, entry);
	return PIR_OK;
}

/* ---- Meetings ----------------------------------------------------------- */

static void
attend(struct pir_json *meeting, const struct pir_meeting_said *said)
{
	pir_json_give_list(meeting, "present", &said->present);
	pir_json_give_list(meeting, "apologies", &said->apologies);
	pir_json_give_list(meeting, "conflicts", &said->conflicts);
	pir_json_give_list(meeting, "agenda", &said->agenda);
}

enum pir_code
pir_reform_meeting_add(struct pir_change *change, const char *typed,
    const struct pir_meeting_said *said, const char *id, struct pir_err *err)
{
	struct pir_path group;
	struct pir_json *meeting;

	if (pir_change_resolve(change, PIR_REFORM_GROUP, typed, &group, err) ||
	    pir_change_add_dated(change, PIR_REFORM_MEETING, change->on, id,
		&meeting, err))
		return err->code;
	pir_json_set_str(meeting, "group", group.id);
	pir_json_set_date(meeting, "on", change->on);
	attend(meeting, said);
	pir_change_what(change, "of %s", group.id);
	pir_change_id(change, pir_json_str(meeting, "id"));
	return PIR_OK;
}

enum pir_code
pir_reform_meeting_edit(struct pir_change *change, const char *typed,
    const struct pir_meeting_said *said, struct pir_err *err)
{
	struct pir_path path;
	struct pir_json *meeting;

	if (pir_change_resolve(change, PIR_REFORM_MEETING, typed, &path, err) ||
	    pir_change_edit(change, &path, &meeting, err))
		return err->code;
	attend(meeting, said);
	pir_change_what(change, "changed");
	pir_change_id(change, path.id);
	return PIR_OK;
}

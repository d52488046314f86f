#include "void.h"

#include "auto.h"
#include "rule.h"

bool
pir_void_is_for(enum pir_kind kind)
{
	return kind == PIR_NEEDS || kind == PIR_CONTACT || kind == PIR_REVIEW ||
	    kind == PIR_REFERRAL || kind == PIR_DISCLOSURE;
}

static enum pir_code
refuse_kind(const struct pir_path *path, struct pir_err *err)
{
	const char *instead = "correct it with 'pir edit'";

	if (path->kind == PIR_REQUEST || path->kind == PIR_POOL)
		instead = "money is refunded or released instead";
	else if (path->kind == PIR_CLIENT)
		instead = "close the client, or merge it with another";
	else if (path->kind == PIR_PLAN)
		instead = "cancel its goals and actions";
	else if (path->kind == PIR_STAFF || path->kind == PIR_PARTNER)
		instead = "close it";
	return pir_refuse(err, "void", "%s %s is not voided: %s",
	    pir_kind_name(path->kind), path->id, instead);
}

enum pir_code
pir_void_mark(const struct pir_change *change, struct pir_json *node,
    const char *id, struct pir_err *err)
{
	struct pir_json *mark;

	if (!change->reason || !*change->reason)
		return pir_fail(err, PIR_INVALID,
		    "say why it was entered in error with -m REASON");
	if (pir_record_is_void(node))
		return pir_fail(err, PIR_INVALID, "%s is void already", id);
	mark = pir_json_set(node, "void", pir_json_object());
	pir_json_set_date(mark, "on", change->on);
	pir_json_set_str(mark, "by", change->actor);
	pir_json_set_str(mark, "reason", change->reason);
	return PIR_OK;
}

enum pir_code
pir_void(struct pir_change *change, const struct pir_path *path,
    struct pir_err *err)
{
	struct pir_json *record;

	if (!pir_void_is_for(path->kind))
		return refuse_kind(path, err);
	if (pir_change_edit(change, path, &record, err) ||
	    pir_void_mark(change, record, path->id, err))
		return err->code;
	pir_change_what(change, "entered in error");
	pir_change_id(change, path->id);
	return PIR_OK;
}

/* The record without what voiding it may change. */
static struct pir_json *
rest(const struct pir_json *record)
{
	struct pir_json *copy = pir_json_copy(record);

	pir_json_remove(copy, "void");
	pir_json_remove(copy, "change_reason");
	return copy;
}

static enum pir_code
check_void(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *was PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *now PIR_AUTO(pir_json_release) = NULL;

	(void)change;
	if (pir_record_is_void(edit->after) &&
	    !pir_void_is_for(edit->path.kind))
		return refuse_kind(&edit->path, err);
	if (edit->before && pir_record_is_void(edit->before))
		return pir_refuse(err, "void",
		    "%s was entered in error and stays as it is; record it "
		    "anew",
		    edit->path.id);
	if (!pir_record_is_void(edit->after))
		return PIR_OK;
	if (!edit->before)
		return pir_refuse(err, "void", "%s is new: leave it out",
		    edit->path.id);
	was = rest(edit->before);
	now = rest(edit->after);
	if (!pir_json_equal(was, now))
		return pir_refuse(err, "void",
		    "%s: voiding it changes nothing else in it", edit->path.id);
	return PIR_OK;
}

const struct pir_rule pir_void_rules[] = {
	{ "void", PIR_NO_KIND,
	    "a record entered in error is marked once, and kept as it was",
	    "pir-records(5)", check_void },
	{ 0 },
};

#include "client_merge.h"

#include "client_find.h"
#include "client_state.h"
#include "plan.h"

enum pir_code
pir_client_merge(struct pir_change *change, const char *from, const char *into,
    struct pir_err *err)
{
	struct pir_json *one;
	struct pir_json *other;
	const char *id;
	const char *other_id;

	if (pir_client_edit(change, from, &one, err) ||
	    pir_client_edit(change, into, &other, err))
		return err->code;
	id = pir_json_str(one, "id");
	other_id = pir_json_str(other, "id");
	if (one == other)
		return pir_refuse(err, "client-merge",
		    "client %s cannot be merged into itself: name another", id);
	pir_client_end_all(one, change->on);
	pir_json_set_str(one, "state", "merged");
	pir_json_set_str(one, "merged_into", other_id);
	pir_json_append_str(pir_json_need_array(other, "merged_from"), id);
	pir_change_what(change, "merged into %s", other_id);
	pir_change_id(change, id);
	pir_change_talk(change,
	    "records of %s stay under that id; 'pir client show %s' names it",
	    id, other_id);
	return pir_plan_close(change, id, err);
}

#include "reform.h"

#include <string.h>

#include "auto.h"

bool
pir_reform_is_open(const struct pir_json *issue)
{
	return !pir_json_is(issue, "state", "resolved") &&
	    !pir_json_is(issue, "state", "parked");
}

bool
pir_reform_action_is_open(const struct pir_json *action)
{
	return !pir_json_is(action, "state", "done") &&
	    !pir_json_is(action, "state", "cancelled");
}

size_t
pir_reform_open_actions(const struct pir_json *issue)
{
	const struct pir_json *a =
	    pir_json_first(pir_json_get(issue, "actions"));
	size_t n = 0;

	for (; a; a = pir_json_next(a))
		n += pir_reform_action_is_open(a);
	return n;
}

size_t
pir_reform_evidence(const struct pir_json *issue, const char *kind)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(issue, "evidence"));
	size_t n = 0;

	for (; e; e = pir_json_next(e))
		n += (!kind || pir_json_is(e, "kind", kind)) &&
		    !pir_record_is_void(e);
	return n;
}

enum pir_code
pir_reform_member(const struct pir_change *change, const char *group,
    const char *id, struct pir_json **out, struct pir_err *err)
{
	struct pir_records groups PIR_AUTO(pir_records_release) =
	    PIR_RECORDS_INIT;

	if (pir_change_records(change, PIR_REFORM_GROUP, NULL, &groups, err))
		return err->code;
	for (size_t i = 0; i < groups.n; i++) {
		const struct pir_json *member =
		    pir_json_entry(groups.v[i], "members", id);

		if (member && (!group || !strcmp(groups.paths[i].id, group))) {
			*out = pir_json_copy(member);
			return PIR_OK;
		}
	}
	return pir_fail(err, PIR_MISSING,
	    "no member '%s'; see 'pir reform group show'", id);
}

/* request_new.c - what the rules of requests look at */
#include "auto.h"
#include "pool.h"
#include "request_rules.h"

enum pir_code
pir_pool_before(const struct pir_change *change, const char *id,
    struct pir_json **out, struct pir_err *err)
{
	char file[PIR_PATH_SIZE];
	const struct pir_edit *edit =
	    pir_change_find(change, pir_path_of(PIR_POOL, id, file));

	if (edit && edit->before) {
		*out = pir_json_copy(edit->before);
		return PIR_OK;
	}
	return pir_change_after(change, file, out, err);
}

enum pir_code
pir_pool_check_takes(const struct pir_change *change, const char *id,
    struct pir_date day, bool within, const char *rule, struct pir_err *err)
{
	struct pir_json *pool PIR_AUTO(pir_json_release) = NULL;
	char on[PIR_DATE_SIZE];

	if (pir_pool_before(change, id, &pool, err))
		return err->code;
	if (!pir_json_is(pool, "state", "open"))
		return pir_refuse(err, rule,
		    "pool %s is closed: nothing moves in it any more", id);
	if (!within || pir_pool_takes(pool, day))
		return PIR_OK;
	return pir_refuse(err, rule,
	    "pool %s is for %s to %s: %s is not within it", id,
	    pir_json_str(pool, "from"), pir_json_str(pool, "to"),
	    pir_date_format(day, on));
}

bool
pir_new_entry_is(const struct pir_new_entry *new, const char *type)
{
	return pir_json_is(new->entry, "type", type);
}

enum pir_code
pir_request_each_new(const struct pir_change *change,
    const struct pir_edit *edit, pir_new_entry_fn *fn, struct pir_err *err)
{
	struct pir_new_entry new = { .change = change, .edit = edit };
	const struct pir_json *entries = pir_json_get(edit->after, "entries");
	size_t known = pir_json_count(pir_json_get(edit->before, "entries"));
	enum pir_code code = PIR_OK;

	pir_request_begin(&new.now, edit->after);
	for (new.entry = pir_json_first(entries); new.entry && !code;
	     new.entry = pir_json_next(new.entry)) {
		if (known)
			known--;
		else
			code = fn(&new, err);
		if (!code)
			code = pir_request_step(&new.now, new.entry, err);
	}
	return code;
}

#include "staff.h"

#include <string.h>

#include "auto.h"
#include "client.h"
#include "open_work.h"
#include "request.h"

bool
pir_staff_is_open(const struct pir_json *staff, struct pir_date day)
{
	return staff && pir_json_in_force(staff, day);
}

enum pir_code
pir_staff_check_open(const struct pir_change *change, const char *id,
    struct pir_date day, struct pir_err *err)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];
	char buf[PIR_DATE_SIZE];

	if (!pir_id_is_slug(id))
		return pir_record_missing(PIR_STAFF, id, err);
	if (pir_change_after(change, pir_path_of(PIR_STAFF, id, file), &staff,
		err))
		return err->code == PIR_MISSING
		    ? pir_record_missing(PIR_STAFF, id, err)
		    : err->code;
	if (pir_staff_is_open(staff, day))
		return PIR_OK;
	return pir_refuse(err, "staff-open",
	    "%s is not with the organisation on %s, but from %s%s%s", id,
	    pir_date_format(day, buf), pir_json_str(staff, "from"),
	    pir_json_get(staff, "to") ? " to " : "", pir_json_str(staff, "to"));
}

bool
pir_staff_goes_on(const struct pir_json *entry, struct pir_date day)
{
	struct pir_date to = pir_json_date(entry, "to");

	return !pir_date_is_set(to) || pir_date_cmp(to, day) > 0;
}

struct pir_json *
pir_staff_assignment(const struct pir_json *client, const char *staff,
    struct pir_date day)
{
	struct pir_json *a =
	    pir_json_first(pir_json_get(client, "assignments"));

	for (; a && pir_client_is_open(client); a = pir_json_next(a))
		if (pir_json_is(a, "staff", staff) && pir_staff_goes_on(a, day))
			return a;
	return NULL;
}

/* ---- What somebody holds ----------------------------------------------- */

struct holder {
	const char *staff;
	struct pir_date day;
	struct pir_strs *out;
};

static enum pir_code
add_client(const struct pir_path *path, const struct pir_json *client,
    void *ctx, struct pir_err *err)
{
	const struct holder *holder = ctx;

	(void)err;
	if (pir_staff_assignment(client, holder->staff, holder->day))
		pir_strs_addf(holder->out, "client %s", path->id);
	return PIR_OK;
}

static enum pir_code
add_request(const struct pir_path *path, const struct pir_json *request,
    void *ctx, struct pir_err *err)
{
	const struct holder *holder = ctx;
	struct pir_request now;

	if (strcmp(pir_request_by(request), holder->staff) != 0)
		return PIR_OK;
	if (pir_request_read(&now, request, PIR_DATE_NONE, err))
		return err->code;
	if (pir_request_is_open(&now))
		pir_strs_addf(holder->out, "request %s", path->id);
	return PIR_OK;
}

enum pir_code
pir_staff_clients(const struct pir_change *change, const char *staff,
    struct pir_date day, struct pir_strs *out, struct pir_err *err)
{
	struct holder holder = { staff, day, out };

	return pir_open_each(change, PIR_CLIENT, NULL, add_client, &holder,
	    err);
}

enum pir_code
pir_staff_holds(const struct pir_change *change, const char *staff,
    struct pir_date day, struct pir_strs *out, struct pir_err *err)
{
	struct holder holder = { staff, day, out };

	if (pir_staff_clients(change, staff, day, out, err) ||
	    pir_open_actions(change, NULL, "owner", staff, out, err) ||
	    pir_open_each(change, PIR_REQUEST, NULL, add_request, &holder,
		err) ||
	    pir_open_reform(change, staff, out, err))
		return err->code;
	return PIR_OK;
}

#include "client.h"

#include "auto.h"
#include "text.h"

/* How well a name serves to call somebody by; the smallest wins. */
static int
name_rank(const struct pir_json *name)
{
	static const char *const uses[] = { "preferred", "legal", "alias" };
	int rank = 0;

	for (; rank < 3 && !pir_json_is(name, "use", uses[rank]); rank++)
		;
	return pir_json_get(name, "to") ? rank + 4 : rank;
}

const struct pir_json *
pir_client_name(const struct pir_json *client)
{
	const struct pir_json *best = NULL;
	const struct pir_json *name =
	    pir_json_first(pir_json_get(client, "names"));

	for (; name; name = pir_json_next(name))
		if (!best || name_rank(name) <= name_rank(best))
			best = name;
	return best;
}

/* A part of the name, from the best one that has it: a preferred given
 * name goes with the legal family name. */
static const char *
name_part(const struct pir_json *client, const char *member)
{
	const struct pir_json *best = NULL;
	const struct pir_json *name =
	    pir_json_first(pir_json_get(client, "names"));

	for (; name; name = pir_json_next(name))
		if (pir_json_get(name, member) &&
		    (!best || name_rank(name) <= name_rank(best)))
			best = name;
	return pir_json_str(best, member);
}

void
pir_client_print_name(const struct pir_json *client, struct pir_str *out)
{
	const char *given = name_part(client, "given");
	const char *family = name_part(client, "family");

	pir_str_add(out, given);
	if (*given && *family)
		pir_str_addc(out, ' ');
	pir_str_add(out, family);
}

/* Append the first character of s. */
static void
initial(const char *s, struct pir_str *out)
{
	uint32_t c;

	pir_str_addn(out, s, pir_text_decode(s, strlen(s), &c));
}

void
pir_client_label(const struct pir_json *client, struct pir_str *out)
{
	struct pir_date born =
	    pir_json_date(pir_json_get(client, "born"), "date");

	pir_str_addf(out, "%s ", pir_json_str(client, "id"));
	initial(name_part(client, "given"), out);
	initial(name_part(client, "family"), out);
	if (pir_date_is_set(born))
		pir_str_addf(out, " %04d", born.year);
}

struct pir_json *
pir_client_episode(const struct pir_json *client)
{
	struct pir_json *last = NULL;
	struct pir_json *e = pir_json_first(pir_json_get(client, "episodes"));

	for (; e; e = pir_json_next(e))
		last = e;
	return last;
}

const char *
pir_client_episode_id(const struct pir_json *client)
{
	return pir_json_str(pir_client_episode(client), "id");
}

bool
pir_client_is_primary(const struct pir_json *assignment)
{
	return !pir_json_is(assignment, "role", "cover");
}

const char *
pir_client_facilitator(const struct pir_json *client, struct pir_date day)
{
	const char *staff = "";
	const struct pir_json *a =
	    pir_json_first(pir_json_get(client, "assignments"));

	for (; a; a = pir_json_next(a))
		if (pir_client_is_primary(a) && pir_json_in_force(a, day))
			staff = pir_json_str(a, "staff");
	return staff;
}

bool
pir_client_is_open(const struct pir_json *client)
{
	return !pir_json_is(client, "state", "closed") &&
	    !pir_json_is(client, "state", "declined") &&
	    !pir_json_is(client, "state", "merged");
}

enum pir_code
pir_client_check_open(const struct pir_json *client, struct pir_err *err)
{
	const char *id = pir_json_str(client, "id");

	if (pir_client_is_open(client))
		return PIR_OK;
	if (pir_json_is(client, "state", "merged"))
		return pir_refuse(err, "client-open",
		    "client %s was merged into %s: use that one", id,
		    pir_json_str(client, "merged_into"));
	return pir_refuse(err, "client-open",
	    "client %s is %s: 'pir client reopen' begins a new episode", id,
	    pir_json_str(client, "state"));
}

enum pir_code
pir_client_check_active(const struct pir_change *change, const char *id,
    const char *rule, const char *done, struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];

	if (pir_change_after(change, pir_path_of(PIR_CLIENT, id, file), &client,
		err))
		return err->code;
	if (pir_json_is(client, "state", "active"))
		return PIR_OK;
	return pir_refuse(err, rule, "client %s is %s: %s only while active",
	    id, pir_json_str(client, "state"), done);
}

/* True if one of the roles is among those of the person. */
static bool
has_role(const struct pir_json *person, const char *const *roles)
{
	for (; *roles; roles++)
		if (pir_json_has(pir_json_get(person, "roles"), *roles))
			return true;
	return false;
}

enum pir_code
pir_client_person(const struct pir_json *client, const char *typed,
    const char *const *roles, struct pir_date day,
    const struct pir_json **person, struct pir_err *err)
{
	struct pir_json *copy PIR_AUTO(pir_json_release) = NULL;
	struct pir_json *found = NULL;
	char buf[PIR_DATE_SIZE];

	copy = pir_json_copy(client);
	if (pir_record_entry(copy, "people", typed, &found, err))
		return err->code;
	found = pir_json_entry(client, "people", pir_json_str(found, "id"));
	if (!has_role(found, roles) || !pir_json_in_force(found, day))
		return pir_refuse(err, "person-role",
		    "person %s of client %s may not speak for them in this "
		    "on %s: see 'pir client person'",
		    pir_json_str(found, "id"), pir_json_str(client, "id"),
		    pir_date_format(day, buf));
	*person = found;
	return PIR_OK;
}

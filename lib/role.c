#include "role.h"

#include <string.h>

#include "auto.h"

/* How many of those who hold a role are named. */
#define HOLDERS_SHOWN 6

static const struct {
	const char *name;
	enum pir_role role;
} roles[] = {
	{ "intake", PIR_INTAKE },
	{ "facilitator", PIR_FACILITATOR },
	{ "coordinator", PIR_COORDINATOR },
	{ "approver", PIR_APPROVER },
	{ "finance", PIR_FINANCE },
	{ "auditor", PIR_AUDITOR },
};
#define N_ROLES (sizeof roles / sizeof *roles)

enum pir_role
pir_role_of_name(const char *name)
{
	for (size_t i = 0; i < N_ROLES; i++)
		if (!strcmp(roles[i].name, name))
			return roles[i].role;
	return 0;
}

void
pir_role_names(unsigned mask, struct pir_str *out)
{
	struct pir_strs names PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;

	for (size_t i = 0; i < N_ROLES; i++)
		if (mask & roles[i].role)
			pir_strs_add(&names, roles[i].name);
	pir_strs_join_or(&names, out);
}

unsigned
pir_roles_on(const struct pir_json *staff, struct pir_date day)
{
	const struct pir_json *list = pir_json_get(staff, "roles");
	unsigned mask = 0;

	if (!pir_json_in_force(staff, day))
		return 0;
	for (const struct pir_json *r = pir_json_first(list); r;
	     r = pir_json_next(r))
		if (pir_json_in_force(r, day))
			mask |= pir_role_of_name(pir_json_str(r, "role"));
	return mask;
}

/* The last of the roles that the record names, within the record's days. */
void
pir_role_days(const struct pir_json *staff, unsigned mask, struct pir_date day,
    struct pir_str *out)
{
	const struct pir_json *r = pir_json_first(pir_json_get(staff, "roles"));
	const struct pir_json *last = NULL;
	char buf[3][PIR_DATE_SIZE];
	struct pir_date from, to;

	for (; r; r = pir_json_next(r))
		if (pir_role_of_name(pir_json_str(r, "role")) & mask)
			last = r;
	from = pir_date_later(pir_json_date(last, "from"),
	    pir_json_date(staff, "from"));
	to = pir_date_earlier(pir_json_date(last, "to"),
	    pir_json_date(staff, "to"));
	if (!last || (pir_date_is_set(to) && pir_date_cmp(from, to) > 0))
		return;
	pir_str_addf(out, " on %s, but from %s%s%s",
	    pir_date_format(day, buf[0]), pir_date_format(from, buf[1]),
	    pir_date_is_set(to) ? " to " : " on", pir_date_format(to, buf[2]));
}

bool
pir_staff_has_email(const struct pir_json *staff, const char *email)
{
	const struct pir_json *list = pir_json_get(staff, "emails");

	for (const struct pir_json *e = pir_json_first(list); e;
	     e = pir_json_next(e))
		if (pir_str_is_alike(pir_json_text(e), email))
			return true;
	return false;
}

struct by_email {
	const char *email;
	struct pir_json *found;
};

static enum pir_code
has_email(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct by_email *search = ctx;

	(void)path;
	(void)err;
	if (!pir_staff_has_email(*record, search->email))
		return PIR_OK;
	search->found = pir_steal(record);
	return PIR_NO;
}

bool
pir_staff_pass(const struct pir_err *err, void *ctx)
{
	(void)ctx;
	return pir_str_has_prefix(err->path, "staff/");
}

enum pir_code
pir_staff_by_email(const struct pir_tree *tree, const char *email,
    struct pir_json **staff, struct pir_err *err)
{
	struct by_email search = { .email = email };

	enum pir_code code =
	    pir_record_each(tree, PIR_STAFF, NULL, has_email, &search, err);

	if (code && code != PIR_NO)
		return code;
	if (!search.found)
		return pir_refuse(err, "author",
		    "no staff record has the address '%s'; a coordinator can "
		    "add one with 'pir staff add', or set GIT_AUTHOR_EMAIL",
		    email);
	*staff = search.found;
	return PIR_OK;
}

bool
pir_client_is_own(const struct pir_json *client, const char *staff,
    struct pir_date day)
{
	const struct pir_json *list = pir_json_get(client, "assignments");
	bool anybody = false;

	for (const struct pir_json *a = pir_json_first(list); a;
	     a = pir_json_next(a)) {
		if (!pir_json_in_force(a, day))
			continue;
		if (pir_json_is(a, "staff", staff))
			return true;
		anybody = true;
	}
	return !anybody;
}

unsigned
pir_roles_for(const struct pir_json *staff, const struct pir_json *client,
    struct pir_date day)
{
	unsigned mask = pir_roles_on(staff, day);

	if (!pir_client_is_own(client, pir_json_str(staff, "id"), day))
		mask &= ~(unsigned)PIR_FACILITATOR;
	return mask;
}

/* ---- Who else could -------------------------------------------------- */

struct others {
	const struct pir_change *change;
	const struct pir_json *client;
	unsigned roles;
	size_t n;
	struct pir_strs shown;
};

static enum pir_code
add_other(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct others *others = ctx;
	unsigned has =
	    pir_roles_for(*record, others->client, others->change->today);

	(void)err;
	if ((has & others->roles) &&
	    strcmp(path->id, others->change->actor) != 0 &&
	    others->n++ < HOLDERS_SHOWN)
		pir_strs_add(&others->shown, path->id);
	return PIR_OK;
}

void
pir_role_ask(const struct pir_change *change, unsigned mask,
    const struct pir_json *client, struct pir_str *out)
{
	struct others others = { change, client, .roles = mask };
	struct pir_err ignored = PIR_ERR_INIT;

	if (change->parent)
		pir_record_each(change->parent, PIR_STAFF, NULL, add_other,
		    &others, &ignored);
	if (others.n > HOLDERS_SHOWN)
		pir_strs_add(&others.shown, "another");
	pir_str_add(out, others.n ? "ask " : "nobody else has it yet");
	pir_strs_join_or(&others.shown, out);
	pir_strs_release(&others.shown);
}

enum pir_code
pir_refuse_role(struct pir_err *err, const struct pir_change *change,
    const char *rule, unsigned mask, const struct pir_json *client,
    const char *act)
{
	struct pir_str names PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str who PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_role_names(mask, &names);
	pir_role_days(change->staff, mask, change->today, &when);
	pir_role_ask(change, mask, client, &who);
	return pir_refuse(err, rule,
	    "%s takes the role %s, which %s does not have%s; %s", act,
	    pir_str_get(&names), change->actor, pir_str_get(&when),
	    pir_str_get(&who));
}

/* role_rules.c - which role may change which member (design, section 4) */
#include <string.h>

#include "auto.h"
#include "diff.h"
#include "request.h"
#include "role.h"
#include "rule.h"

#define INTAKE (PIR_INTAKE | PIR_FACILITATOR | PIR_COORDINATOR)
#define CASE (PIR_FACILITATOR | PIR_COORDINATOR)
#define COORDINATOR PIR_COORDINATOR
#define MONEY (CASE | PIR_APPROVER | PIR_FINANCE)

/* What a facilitator may only for clients that are theirs, or nobody's. */
enum scope {
	ANY,
	OWN,
};

/* One edit, and who makes it. */
struct acting {
	const struct pir_change *change;
	const struct pir_edit *edit;
	unsigned roles;           /* of the author, on the day */
	bool looked;              /* for the client's record */
	struct pir_json *client;  /* as the parent has it, or NULL */
	struct pir_err err;       /* of looking */
	const struct grant *held; /* the last one that the roles allow */
};

static const struct pir_json *
client_of(struct acting *acting)
{
	const char *id = acting->edit->path.client;
	char file[PIR_PATH_SIZE];

	if (!acting->looked && *id) {
		pir_path_of(PIR_CLIENT, id, file);
		if (pir_tree_has(acting->change->parent, file))
			pir_record_read(acting->change->parent, file,
			    &acting->client, &acting->err);
	}
	acting->looked = true;
	return acting->client;
}

static bool
is_referral(struct acting *acting)
{
	const struct pir_json *client = client_of(acting);

	return !client || pir_json_is(client, "state", "referred");
}

static bool
is_closing(struct acting *acting)
{
	return pir_json_is(acting->edit->after, "state", "closed") &&
	    !pir_json_is(acting->edit->before, "state", "closed");
}

/* What a plan has to lose on its way into a new episode, intake may take. */
static bool
is_reopening(struct acting *acting)
{
	return pir_json_is(acting->edit->before, "state", "closed") &&
	    pir_json_is(acting->edit->after, "state", "draft");
}

/* A client who is declined takes the plan along, whoever declines. */
static bool
is_declining(struct acting *acting)
{
	char file[PIR_PATH_SIZE];
	const struct pir_edit *edit = pir_change_find(acting->change,
	    pir_path_of(PIR_CLIENT, acting->edit->path.client, file));

	return edit && is_closing(acting) &&
	    pir_json_is(edit->after, "state", "declined") &&
	    !pir_json_is(edit->before, "state", "declined");
}

/* Whoever asked for the money may think better of it, whose client it is. */
static bool
is_requester(struct acting *acting)
{
	return acting->edit->before &&
	    !strcmp(pir_request_by(acting->edit->before),
		acting->change->actor);
}

struct grant {
	enum pir_kind kind;
	const char *member; /* "" for all; covers what is below it */
	const char *value;  /* the new value it is about, or NULL */
	unsigned roles;
	enum scope scope;
	bool (*when)(struct acting *); /* or NULL: always */
};

/* The first row that fits decides; a member without one, nobody changes. */
static const struct grant grants[] = {
	{ PIR_ORGANISATION, "", NULL, COORDINATOR, ANY, NULL },
	{ PIR_VOCABULARY, "", NULL, COORDINATOR, ANY, NULL },
	{ PIR_STAFF, "", NULL, COORDINATOR, ANY, NULL },
	{ PIR_PARTNER, "", NULL, COORDINATOR, ANY, NULL },
	{ PIR_CLIENT, "state", "referred", INTAKE, ANY, NULL },
	{ PIR_CLIENT, "state", "accepted", INTAKE, ANY, NULL },
	{ PIR_CLIENT, "state", "declined", INTAKE, ANY, NULL },
	{ PIR_CLIENT, "state", "merged", COORDINATOR, ANY, NULL },
	{ PIR_CLIENT, "state", NULL, CASE, OWN, NULL },
	{ PIR_CLIENT, "merged_into", NULL, COORDINATOR, ANY, NULL },
	{ PIR_CLIENT, "merged_from", NULL, COORDINATOR, ANY, NULL },
	{ PIR_CLIENT, "retain_until", NULL, COORDINATOR, ANY, NULL },
	{ PIR_CLIENT, "legal_hold", NULL, COORDINATOR, ANY, NULL },
	{ PIR_CLIENT, "assignments[].to", NULL, CASE, OWN, is_closing },
	{ PIR_CLIENT, "assignments", NULL, COORDINATOR, ANY, NULL },
	{ PIR_CLIENT, "consents", NULL, CASE, OWN, NULL },
	{ PIR_CLIENT, "episodes[].override", NULL, COORDINATOR, ANY, NULL },
	{ PIR_CLIENT, "episodes[].closed_on", NULL, CASE, OWN, NULL },
	{ PIR_CLIENT, "episodes[].exit_reason", NULL, CASE, OWN, NULL },
	{ PIR_CLIENT, "episodes[].exit_to", NULL, CASE, OWN, NULL },
	{ PIR_CLIENT, "episodes", NULL, INTAKE, ANY, NULL },
	{ PIR_CLIENT, "", NULL, INTAKE, ANY, is_referral },
	{ PIR_CLIENT, "", NULL, CASE, OWN, NULL },
	{ PIR_PLAN, "state", NULL, INTAKE, ANY, is_declining },
	{ PIR_PLAN, "state", NULL, INTAKE, OWN, is_reopening },
	{ PIR_PLAN, "episode", NULL, INTAKE, OWN, is_reopening },
	{ PIR_PLAN, "next_review", NULL, INTAKE, OWN, is_reopening },
	{ PIR_PLAN, "agreements[].outdated_on", NULL, INTAKE, OWN,
	    is_reopening },
	{ PIR_PLAN, "", NULL, CASE, OWN, NULL },
	{ PIR_NEEDS, "", NULL, CASE, OWN, NULL },
	{ PIR_REVIEW, "", NULL, CASE, OWN, NULL },
	{ PIR_REFERRAL, "", NULL, CASE, OWN, NULL },
	{ PIR_CONTACT, "", NULL, CASE, OWN, NULL },
	{ PIR_DISCLOSURE, "reviewed", NULL, COORDINATOR, ANY, NULL },
	{ PIR_DISCLOSURE, "basis", "override", COORDINATOR, ANY, NULL },
	{ PIR_DISCLOSURE, "", NULL, CASE, OWN, NULL },
	{ PIR_REQUEST, "entries[].type", "approve", PIR_APPROVER, ANY, NULL },
	{ PIR_REQUEST, "entries[].type", "decline", PIR_APPROVER, ANY, NULL },
	{ PIR_REQUEST, "entries[].type", "vary", CASE, ANY, is_requester },
	{ PIR_REQUEST, "entries[].type", "cancel", CASE, ANY, is_requester },
	{ PIR_REQUEST, "entries[].type", "vary", CASE, OWN, NULL },
	{ PIR_REQUEST, "entries[].type", "cancel", CASE, OWN, NULL },
	{ PIR_REQUEST, "entries[].type", NULL, PIR_FINANCE, ANY, NULL },
	{ PIR_REQUEST, "entries", NULL, MONEY, ANY, NULL }, /* by their type */
	{ PIR_REQUEST, "", NULL, CASE, ANY, is_requester },
	{ PIR_REQUEST, "", NULL, CASE, OWN, NULL },
	{ PIR_PRIVACY, "", NULL, COORDINATOR, ANY, NULL },
	{ PIR_POOL, "", NULL, PIR_FINANCE, ANY, NULL },
	{ PIR_REFORM_ISSUE, "published", NULL, COORDINATOR, ANY, NULL },
	{ PIR_REFORM_ISSUE, "public_title", NULL, COORDINATOR, ANY, NULL },
	{ PIR_REFORM_ISSUE, "public_summary", NULL, COORDINATOR, ANY, NULL },
	{ PIR_REFORM_ISSUE, "decisions", NULL, COORDINATOR, ANY, NULL },
	{ PIR_REFORM_ISSUE, "state", "raised", CASE, ANY, NULL },
	{ PIR_REFORM_ISSUE, "state", "in-progress", CASE, ANY, NULL },
	{ PIR_REFORM_ISSUE, "state", NULL, COORDINATOR, ANY, NULL },
	{ PIR_REFORM_ISSUE, "", NULL, CASE, ANY, NULL },
	{ PIR_REFORM_MEETING, "", NULL, COORDINATOR, ANY, NULL },
	{ PIR_REFORM_GROUP, "", NULL, COORDINATOR, ANY, NULL },
};

static const struct grant nobody = { .member = "" };

static const struct grant *
grant_for(struct acting *acting, const struct pir_diff *diff)
{
	for (size_t i = 0; i < sizeof grants / sizeof *grants; i++) {
		const struct grant *grant = &grants[i];

		if (grant->kind == acting->edit->path.kind &&
		    (!*grant->member ||
			pir_diff_covers(grant->member, diff->pattern)) &&
		    (!grant->value ||
			!strcmp(grant->value, pir_json_text(diff->now))) &&
		    (!grant->when || grant->when(acting)))
			return grant;
	}
	return &nobody;
}

/* The author's roles that each by itself allow what the row is about. */
static unsigned
granted(struct acting *acting, const struct grant *grant)
{
	unsigned roles = grant->roles & acting->roles;

	if (roles && grant->scope == OWN)
		roles &= pir_roles_for(acting->change->staff, client_of(acting),
		    acting->change->today);
	return roles;
}

/* Whose client it is has to be looked up for nobody but a facilitator. */
static bool
is_allowed(struct acting *acting, const struct grant *grant)
{
	return (grant->roles & acting->roles & ~(unsigned)PIR_FACILITATOR) ||
	    granted(acting, grant);
}

static enum pir_code
refuse_other(const struct acting *acting, const struct grant *grant,
    struct pir_err *err)
{
	struct pir_strs who PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str ask PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *assignments =
	    pir_json_get(acting->client, "assignments");

	for (const struct pir_json *a = pir_json_first(assignments); a;
	     a = pir_json_next(a))
		if (pir_json_in_force(a, acting->change->today))
			pir_strs_add(&who, pir_json_str(a, "staff"));
	pir_strs_join(&who, &list);
	pir_role_ask(acting->change, grant->roles, acting->client, &ask);
	return pir_refuse(err, "role",
	    "client %s is assigned to %s, not to %s; %s; a coordinator can "
	    "assign the client to %s too",
	    acting->edit->path.client, pir_str_get(&list),
	    acting->change->actor, pir_str_get(&ask), acting->change->actor);
}

/* "adding to the contacts of client k3m9x2qd", "adding to the partners" */
static void
add_adding(const struct pir_path *path, struct pir_str *out)
{
	pir_str_addf(out, "adding to the %s", pir_kind_plural(path->kind));
	if (*path->client && path->kind != PIR_CLIENT)
		pir_str_addf(out, " of client %s", path->client);
}

/* "changing assignments of client k3m9x2qd", "changing partner acme", "to
 * approve request k3m9x2qd-7b2x" */
static void
act_of(const struct acting *acting, const struct grant *grant,
    const struct pir_diff *diff, struct pir_str *out)
{
	const struct pir_path *path = &acting->edit->path;
	const char *dot = strrchr(grant->member, '.');

	bool is_entry = !strcmp(grant->member, "entries[].type");

	if (!acting->edit->before) {
		add_adding(path, out);
		return;
	}
	if (is_entry)
		pir_str_addf(out, "to %s ", pir_json_text(diff->now));
	else
		pir_str_add(out, "changing ");
	if (*grant->member && !is_entry)
		pir_str_addf(out, "%s of ", dot ? dot + 1 : grant->member);
	pir_str_addf(out, "%s %s", pir_kind_name(path->kind), path->id);
}

static enum pir_code
is_granted(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	struct acting *acting = ctx;
	const struct grant *grant = grant_for(acting, diff);
	struct pir_str act PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (!strcmp(diff->pattern, "change_reason") || grant == acting->held)
		return PIR_OK;
	if (is_allowed(acting, grant)) {
		acting->held = grant;
		return PIR_OK;
	}
	if (acting->err.code) {
		*err = acting->err;
		return err->code;
	}
	if (grant->roles & acting->roles)
		return refuse_other(acting, grant, err);
	act_of(acting, grant, diff, &act);
	return pir_refuse_role(err, acting->change, "role", grant->roles,
	    grant->scope == OWN ? client_of(acting) : NULL, pir_str_get(&act));
}

static enum pir_code
check_role(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct acting acting = { .change = change, .edit = edit };
	enum pir_code code;

	if (!change->parent)
		return PIR_OK;
	if (!change->staff)
		return pir_refuse(err, "author",
		    "its author has no staff record before it");
	acting.roles = pir_roles_on(change->staff, change->today);
	code = pir_edit_walk(edit, is_granted, &acting, err);
	pir_json_release(&acting.client);
	return code;
}

static enum pir_code
is_not_authority(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct pir_change *change = ctx;
	static const char *const members[] = { "roles", "delegations", "keys",
		"from", "to" };

	struct pir_str ask PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t i = 0;

	while (i < sizeof members / sizeof *members &&
	    !pir_diff_covers(members[i], diff->pattern))
		i++;
	if (i == sizeof members / sizeof *members)
		return PIR_OK;
	pir_role_ask(change, PIR_COORDINATOR, NULL, &ask);
	return pir_refuse(err, "own-authority",
	    "nobody changes their own roles, limits, keys or days; it takes "
	    "another with the role coordinator: %s",
	    pir_str_get(&ask));
}

static enum pir_code
check_own_authority(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	if (!change->parent || strcmp(edit->path.id, change->actor))
		return PIR_OK;
	return pir_edit_walk(edit, is_not_authority, (void *)change, err);
}

/* Whose client it is only tells a facilitator from a coordinator. */
static enum pir_code
narrow(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	struct acting *acting = ctx;
	const struct grant *grant = grant_for(acting, diff);
	unsigned roles = grant->roles & acting->roles;

	(void)err;
	if (strcmp(diff->pattern, "change_reason"))
		acting->roles =
		    roles == PIR_FACILITATOR ? roles : granted(acting, grant);
	return PIR_OK;
}

unsigned
pir_role_used(const struct pir_change *change)
{
	unsigned roles = pir_roles_on(change->staff, change->today);
	struct pir_err ignored = PIR_ERR_INIT;

	for (size_t i = 0; change->parent && roles && i < change->n; i++) {
		const struct pir_edit *edit = &change->edits[i];
		struct acting acting = { change, edit, .roles = roles };

		pir_edit_walk(edit, narrow, &acting, &ignored);
		pir_json_release(&acting.client);
		roles = acting.roles;
	}
	return roles;
}

const struct pir_rule pir_role_rules[] = {
	{ "role", PIR_NO_KIND,
	    "each member is changed by someone with a role for it",
	    "pir-records(5), roles", check_role },
	{ "own-authority", PIR_STAFF,
	    "nobody changes their own roles, delegations, keys or days",
	    "pir-records(5), roles", check_own_authority },
	{ 0 },
};

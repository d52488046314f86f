/* role_rules.c - which role may change which member (design, section 4) */
#include <string.h>

#include "auto.h"
#include "diff.h"
#include "role.h"
#include "rule.h"

#define INTAKE (PIR_INTAKE | PIR_FACILITATOR | PIR_COORDINATOR)
#define CASE (PIR_FACILITATOR | PIR_COORDINATOR)
#define COORDINATOR PIR_COORDINATOR

/* What a facilitator may only for clients that are theirs, or nobody's. */
enum scope {
	ANY,
	OWN,
	/* As OWN; while the client is only referred, intake may too. */
	OWN_OR_INTAKE,
};

struct grant {
	enum pir_kind kind;
	const char *member; /* "" for all; covers what is below it */
	const char *value;  /* the new value it is about, or NULL */
	unsigned roles;
	enum scope scope;
};

/* The first row that fits decides; a member without one, nobody changes. */
static const struct grant grants[] = {
	{ PIR_ORGANISATION, "", NULL, COORDINATOR, ANY },
	{ PIR_VOCABULARY, "", NULL, COORDINATOR, ANY },
	{ PIR_STAFF, "", NULL, COORDINATOR, ANY },
	{ PIR_PARTNER, "", NULL, COORDINATOR, ANY },
	{ PIR_CLIENT, "state", "referred", INTAKE, ANY },
	{ PIR_CLIENT, "state", "accepted", INTAKE, ANY },
	{ PIR_CLIENT, "state", "declined", INTAKE, ANY },
	{ PIR_CLIENT, "state", "merged", COORDINATOR, ANY },
	{ PIR_CLIENT, "state", NULL, CASE, OWN },
	{ PIR_CLIENT, "merged_into", NULL, COORDINATOR, ANY },
	{ PIR_CLIENT, "merged_from", NULL, COORDINATOR, ANY },
	{ PIR_CLIENT, "retain_until", NULL, COORDINATOR, ANY },
	{ PIR_CLIENT, "legal_hold", NULL, COORDINATOR, ANY },
	{ PIR_CLIENT, "assignments[].to", NULL, CASE, OWN },
	{ PIR_CLIENT, "assignments", NULL, COORDINATOR, ANY },
	{ PIR_CLIENT, "consents", NULL, CASE, OWN },
	{ PIR_CLIENT, "episodes[].override", NULL, COORDINATOR, ANY },
	{ PIR_CLIENT, "episodes[].closed_on", NULL, CASE, OWN },
	{ PIR_CLIENT, "episodes[].exit_reason", NULL, CASE, OWN },
	{ PIR_CLIENT, "episodes[].exit_to", NULL, CASE, OWN },
	{ PIR_CLIENT, "episodes", NULL, INTAKE, ANY },
	{ PIR_CLIENT, "", NULL, CASE, OWN_OR_INTAKE },
	{ PIR_PLAN, "state", "draft", INTAKE, OWN },
	{ PIR_PLAN, "episode", NULL, INTAKE, OWN },
	{ PIR_PLAN, "", NULL, CASE, OWN },
	{ PIR_NEEDS, "", NULL, CASE, OWN },
	{ PIR_REVIEW, "", NULL, CASE, OWN },
	{ PIR_REFERRAL, "", NULL, CASE, OWN },
	{ PIR_CONTACT, "", NULL, CASE, OWN },
	{ PIR_DISCLOSURE, "reviewed", NULL, COORDINATOR, ANY },
	{ PIR_DISCLOSURE, "", NULL, CASE, OWN },
	{ PIR_REQUEST, "entries", NULL, PIR_APPROVER | PIR_FINANCE, ANY },
	{ PIR_REQUEST, "", NULL, CASE, OWN },
	{ PIR_PRIVACY, "", NULL, COORDINATOR, ANY },
	{ PIR_POOL, "", NULL, PIR_FINANCE, ANY },
	{ PIR_REFORM_ISSUE, "published", NULL, COORDINATOR, ANY },
	{ PIR_REFORM_ISSUE, "", NULL, CASE, ANY },
	{ PIR_REFORM_MEETING, "", NULL, COORDINATOR, ANY },
	{ PIR_REFORM_GROUP, "", NULL, COORDINATOR, ANY },
};

static const struct grant *
grant_for(enum pir_kind kind, const struct pir_diff *diff)
{
	for (size_t i = 0; i < sizeof grants / sizeof *grants; i++) {
		const struct grant *grant = &grants[i];

		if (grant->kind == kind &&
		    (!*grant->member ||
			pir_diff_covers(grant->member, diff->pattern)) &&
		    (!grant->value ||
			!strcmp(grant->value, pir_json_text(diff->now))))
			return grant;
	}
	return NULL;
}

struct walk {
	const struct pir_change *change;
	const struct pir_edit *edit;
	const struct pir_json *client; /* as the parent has it, or NULL */
	unsigned roles;                /* of the author, on the day */
};

static bool
is_before_acceptance(const struct pir_json *client)
{
	return !client || pir_json_is(client, "state", "referred") ||
	    pir_json_is(client, "state", "declined") ||
	    pir_json_is(client, "state", "closed");
}

static enum pir_code
refuse_other(const struct walk *walk, struct pir_err *err)
{
	struct pir_strs who PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *assignments =
	    pir_json_get(walk->client, "assignments");

	for (const struct pir_json *a = pir_json_first(assignments); a;
	     a = pir_json_next(a))
		if (pir_json_in_force(a, walk->change->today))
			pir_strs_add(&who, pir_json_str(a, "staff"));
	pir_strs_join(&who, &list);
	return pir_refuse(err, "role",
	    "client %s is assigned to %s; %s or a coordinator can do this, "
	    "or a coordinator can assign the client to %s",
	    walk->edit->path.client, pir_str_get(&list), pir_str_get(&list),
	    walk->change->actor);
}

static enum pir_code
is_granted(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct walk *walk = ctx;
	const struct grant *grant = grant_for(walk->edit->path.kind, diff);
	unsigned allowed = grant ? grant->roles : 0;

	if (!strcmp(diff->pattern, "change_reason"))
		return PIR_OK;
	if (grant && grant->scope == OWN_OR_INTAKE &&
	    is_before_acceptance(walk->client))
		allowed |= PIR_INTAKE;
	if (!(allowed & walk->roles))
		return pir_refuse_role(err, walk->change, "role", allowed,
		    walk->change->command);
	if (grant->scope == ANY ||
	    (walk->roles & allowed & (PIR_COORDINATOR | PIR_INTAKE)) ||
	    pir_client_is_own(walk->client, walk->change->actor,
		walk->change->today))
		return PIR_OK;
	return refuse_other(walk, err);
}

static enum pir_code
check_role(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	struct walk walk = { .change = change, .edit = edit };
	char file[PIR_PATH_SIZE];

	if (!change->parent)
		return PIR_OK;
	pir_path_of(PIR_CLIENT, edit->path.client, file);
	if (*edit->path.client && pir_tree_has(change->parent, file) &&
	    pir_record_read(change->parent, file, &client, err))
		return err->code;
	walk.client = client;
	walk.roles = pir_roles_on(change->staff, change->today);
	return pir_diff_walk(pir_kind_schema(edit->path.kind), edit->before,
	    edit->after, is_granted, &walk, err);
}

static enum pir_code
is_not_authority(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct pir_change *change = ctx;

	if (pir_diff_covers("roles", diff->pattern) ||
	    pir_diff_covers("delegations", diff->pattern) ||
	    pir_diff_covers("keys", diff->pattern))
		return pir_refuse(err, "own-authority",
		    "nobody changes their own roles, limits or keys; another "
		    "coordinator than %s has to do it",
		    change->actor);
	return PIR_OK;
}

static enum pir_code
check_own_authority(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	if (!change->parent || strcmp(edit->path.id, change->actor))
		return PIR_OK;
	return pir_diff_walk(pir_kind_schema(PIR_STAFF), edit->before,
	    edit->after, is_not_authority, (void *)change, err);
}

static enum pir_code
narrow(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	struct walk *walk = ctx;
	const struct grant *grant = grant_for(walk->edit->path.kind, diff);

	(void)err;
	if (!strcmp(diff->pattern, "change_reason"))
		return PIR_OK;
	walk->roles &= grant ? grant->roles : 0;
	return PIR_OK;
}

unsigned
pir_role_used(const struct pir_change *change)
{
	struct walk walk = { .change = change };
	struct pir_err ignored = PIR_ERR_INIT;

	walk.roles = pir_roles_on(change->staff, change->today);
	for (size_t i = 0; i < change->n; i++) {
		walk.edit = &change->edits[i];
		pir_diff_walk(pir_kind_schema(walk.edit->path.kind),
		    walk.edit->before, walk.edit->after, narrow, &walk,
		    &ignored);
	}
	return walk.roles;
}

const struct pir_rule pir_role_rules[] = {
	{ "role", PIR_NO_KIND,
	    "each member is changed by someone with a role for it",
	    "pir-records(5), roles", check_role },
	{ "own-authority", PIR_STAFF,
	    "nobody changes their own roles, delegations or keys",
	    "pir-records(5), roles", check_own_authority },
	{ 0 },
};

/* reference_rules.c - ids lead to something that is there (x-ref) */
#include <string.h>

#include "auto.h"
#include "diff.h"
#include "reform.h"

/* One value to look up: what it says, and where it stands. */
struct reference {
	const struct pir_change *change;
	const struct pir_edit *edit;
	const struct pir_diff *diff;
	const char *id;
};

static bool
has_record(const struct reference *ref, enum pir_kind kind)
{
	char file[PIR_PATH_SIZE];

	pir_path_of(kind, ref->id, file);
	return pir_change_find(ref->change, file) ||
	    (ref->change->parent && pir_tree_has(ref->change->parent, file));
}

static bool
is_staff(const struct reference *ref)
{
	return pir_id_is_slug(ref->id) && has_record(ref, PIR_STAFF);
}

static bool
is_partner(const struct reference *ref)
{
	return pir_id_is_slug(ref->id) && has_record(ref, PIR_PARTNER);
}

static bool
is_pool(const struct reference *ref)
{
	return pir_id_is_slug(ref->id) && has_record(ref, PIR_POOL);
}

static bool
is_client(const struct reference *ref)
{
	return pir_id_is_client(ref->id) && has_record(ref, PIR_CLIENT);
}

/* True if a list of the record at file has an entry with the id. */
static bool
has_entry(const struct reference *ref, const char *file, const char *list)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	return !pir_change_after(ref->change, file, &record, &ignored) &&
	    pir_json_entry(record, list, ref->id);
}

static bool
client_has(const struct reference *ref, const char *list)
{
	char file[PIR_PATH_SIZE];

	return *ref->edit->path.client &&
	    has_entry(ref,
		pir_path_of(PIR_CLIENT, ref->edit->path.client, file), list);
}

static bool
is_person(const struct reference *ref)
{
	return client_has(ref, "people");
}

static bool
is_episode(const struct reference *ref)
{
	return client_has(ref, "episodes");
}

static bool
is_consent(const struct reference *ref)
{
	return client_has(ref, "consents");
}

static bool
is_goal(const struct reference *ref)
{
	char file[PIR_PATH_SIZE];

	return *ref->edit->path.client &&
	    has_entry(ref, pir_path_of(PIR_PLAN, ref->edit->path.client, file),
		"goals");
}

static bool
is_action(const struct reference *ref)
{
	struct pir_json *plan PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;
	char file[PIR_PATH_SIZE];

	pir_path_of(PIR_PLAN, ref->edit->path.client, file);
	if (!*ref->edit->path.client ||
	    pir_change_after(ref->change, file, &plan, &ignored))
		return false;
	for (const struct pir_json *g =
		 pir_json_first(pir_json_get(plan, "goals"));
	     g; g = pir_json_next(g))
		if (pir_json_entry(g, "actions", ref->id))
			return true;
	return false;
}

/* Until pir.json lists hosts, any slug will do. */
static bool
is_host(const struct reference *ref)
{
	struct pir_json *organisation PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	if (pir_change_after(ref->change, "pir.json", &organisation, &ignored))
		return false;
	return !pir_json_count(pir_json_get(organisation, "hosts")) ||
	    pir_json_entry(organisation, "hosts", ref->id);
}

/* A service of the partner that stands beside it. */
static bool
is_service(const struct reference *ref)
{
	const char *partner = pir_json_str(ref->diff->entry, "partner");
	char file[PIR_PATH_SIZE];

	if (!*partner)
		partner = pir_json_str(ref->diff->entry, "to");
	return pir_id_is_slug(partner) &&
	    has_entry(ref, pir_path_of(PIR_PARTNER, partner, file), "services");
}

/* A record that is there, or comes with the change. */
static bool
of_kind(const struct reference *ref, enum pir_kind kind)
{
	struct pir_path path;
	struct pir_err ignored = PIR_ERR_INIT;

	for (size_t i = 0; i < ref->change->n; i++)
		if (!strcmp(ref->change->edits[i].path.id, ref->id) &&
		    ref->change->edits[i].path.kind == kind)
			return true;
	return ref->change->parent &&
	    !pir_record_resolve(ref->change->parent, kind, ref->id, &path,
		&ignored) &&
	    !strcmp(path.id, ref->id);
}

/* One of this client. */
static bool
of_client(const struct reference *ref, enum pir_kind kind)
{
	return pir_id_is_client_record(ref->id) &&
	    pir_str_has_prefix(ref->id, ref->edit->path.client) &&
	    of_kind(ref, kind);
}

static bool
is_referral(const struct reference *ref)
{
	return of_client(ref, PIR_REFERRAL);
}

static bool
is_disclosure(const struct reference *ref)
{
	return of_client(ref, PIR_DISCLOSURE);
}

/* Of whichever client or pool: one purchase may be paid for by several. */
static bool
is_request(const struct reference *ref)
{
	return of_kind(ref, PIR_REQUEST);
}

static bool
is_issue(const struct reference *ref)
{
	return of_kind(ref, PIR_REFORM_ISSUE);
}

static bool
is_meeting(const struct reference *ref)
{
	return of_kind(ref, PIR_REFORM_MEETING);
}

static bool
is_group(const struct reference *ref)
{
	return of_kind(ref, PIR_REFORM_GROUP);
}

/* Of any group: which one is for reform's own rules. */
static bool
is_member(const struct reference *ref)
{
	struct pir_json *member PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	return !pir_reform_member(ref->change, NULL, ref->id, &member,
	    &ignored);
}

static const struct {
	const char *kind;
	bool (*exists)(const struct reference *);
} kinds[] = {
	{ "staff", is_staff },
	{ "partner", is_partner },
	{ "pool", is_pool },
	{ "client", is_client },
	{ "person", is_person },
	{ "episode", is_episode },
	{ "consent", is_consent },
	{ "goal", is_goal },
	{ "action", is_action },
	{ "host", is_host },
	{ "service", is_service },
	{ "referral", is_referral },
	{ "disclosure", is_disclosure },
	{ "request", is_request },
	{ "reform-issue", is_issue },
	{ "reform-meeting", is_meeting },
	{ "reform-group", is_group },
	{ "member", is_member },
};

/* True if the id is of the kind, or the kind its own module's business. */
static bool
is_of_kind(const struct reference *ref, const char *kind)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strcmp(kinds[i].kind, kind))
			return kinds[i].exists(ref);
	return true;
}

/* Among several kinds these stand for themselves, and lead nowhere. */
static bool
is_word(const char *kind)
{
	return !strcmp(kind, "client") || !strcmp(kind, "all") ||
	    !strcmp(kind, "other");
}

/* True if the id leads to one of the kinds of "staff|partner|person". */
static bool
leads_somewhere(const struct reference *ref, const struct pir_strs *allowed)
{
	for (size_t i = 0; i < allowed->n; i++) {
		const char *kind = allowed->v[i];

		if (allowed->n > 1 && is_word(kind) ? !strcmp(ref->id, kind)
						    : is_of_kind(ref, kind))
			return true;
	}
	return false;
}

static void
split(const char *kinds_of, struct pir_strs *out)
{
	for (size_t len; *kinds_of; kinds_of += len + (kinds_of[len] == '|')) {
		len = strcspn(kinds_of, "|");
		pir_strs_addn(out, kinds_of, len);
	}
}

static enum pir_code
check_one(const struct reference *ref, const struct pir_schema *schema,
    struct pir_err *err)
{
	const char *note = pir_schema_note(schema, "x-ref");
	struct pir_strs allowed PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (!note)
		return PIR_OK;
	split(note, &allowed);
	if (leads_somewhere(ref, &allowed))
		return PIR_OK;
	pir_strs_join_or(&allowed, &list);
	return pir_fail(err, PIR_INVALID, "%s: there is no %s '%s'",
	    ref->diff->member, pir_str_get(&list), ref->id);
}

struct walk {
	const struct pir_change *change;
	const struct pir_edit *edit;
};

static enum pir_code
refers(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct walk *walk = ctx;
	struct reference ref = { walk->change, walk->edit, diff, "" };
	const struct pir_schema *items;

	if (!diff->now || !diff->schema)
		return PIR_OK;
	ref.id = pir_json_text(diff->now);
	if (pir_json_type(diff->now) == PIR_JSON_STRING)
		return check_one(&ref, diff->schema, err);
	items = pir_schema_items(diff->schema);
	for (const struct pir_json *e = items ? pir_json_first(diff->now)
					      : NULL;
	     e; e = pir_json_next(e)) {
		ref.id = pir_json_text(e);
		if (!pir_json_has(diff->was, ref.id) &&
		    check_one(&ref, items, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
check_references(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct walk walk = { change, edit };

	return pir_edit_walk(edit, refers, &walk, err);
}

const struct pir_rule pir_reference_rules[] = {
	{ "references", PIR_NO_KIND, "every id leads to a record or an entry",
	    "pir-records(5)", check_references },
	{ 0 },
};

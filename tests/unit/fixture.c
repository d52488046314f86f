/* fixture.c - a small organisation in a repository of its own, for tests */
#include "fixture.h"

#include "area.h"
#include "client_said.h"
#include "client_state.h"
#include "consent.h"
#include "organisation.h"
#include "parse.h"
#include "partner.h"
#include "plan.h"
#include "staff.h"

/* Each test is a process of its own, so these are its alone. */
static struct pir_store *store;
static struct pir_moment now;
static bool dry;
static const struct pir_signer *signer;

void
fixture_sign(const struct pir_signer *with)
{
	signer = with;
}

void
fixture_dry(bool on)
{
	dry = on;
}

static struct pir_moment
now_clock(void)
{
	return now;
}

void
fixture_day(const char *day)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	pir_str_addf(&text, "%s%s", day,
	    strchr(day, 'T') ? "" : "T09:00:00+10:00");
	cr_assert_eq(pir_moment_parse(&now, text.s, &err), PIR_OK, "%s", day);
}

struct pir_store *
fixture_store(void)
{
	return store;
}

static struct pir_intent
intent(const char *staff, const char *command, pir_change_fn *fn, void *ctx,
    struct pir_str *email)
{
	pir_str_addf(email, "%s@example.org", staff);
	return (struct pir_intent){ .command = command,
		.author = { (char *)staff, email->s },
		.signer = signer,
		.clock = now_clock,
		.fn = fn,
		.ctx = ctx };
}

enum pir_code
fixture_change(const char *staff, const char *command, pir_change_fn *fn,
    void *ctx, struct pir_outcome *outcome, struct pir_err *err)
{
	struct pir_str email PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_intent said = intent(staff, command, fn, ctx, &email);
	struct pir_outcome own PIR_AUTO(pir_outcome_release) = PIR_OUTCOME_INIT;

	return (dry ? pir_change_preview : pir_change_run)(store, &said,
	    outcome ? outcome : &own, err);
}

/* ---- Writing past the verbs -------------------------------------------- */

struct put {
	const char *file;
	const char *text;
};

static enum pir_code
put(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct put *args = ctx;
	struct pir_edit edit = { .reason = NULL };

	(void)err;
	cr_assert(pir_path_parse(&edit.path, args->file), "%s", args->file);
	snprintf(edit.file, sizeof edit.file, "%s", args->file);
	if (pir_tree_has(change->parent, args->file))
		edit.before = fixture_get(args->file);
	edit.after = args->text ? parse_json(args->text) : NULL;
	pir_change_push(change, &edit);
	return PIR_OK;
}

enum pir_code
fixture_put(const char *staff, const char *file, const char *text,
    struct pir_err *err)
{
	struct put args = { file, text };

	return fixture_change(staff, "test", put, &args, NULL, err);
}

/* ---- Reading ------------------------------------------------------------ */

static void
free_tree(struct pir_tree **tree)
{
	pir_tree_release(tree);
}

struct pir_json *
fixture_get(const char *file)
{
	struct pir_tree *tip PIR_AUTO(free_tree) = NULL;
	struct pir_json *record = NULL;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_store_tip(store, &tip, &err), PIR_OK, "%s", err.msg);
	cr_assert_eq(pir_record_read(tip, file, &record, &err), PIR_OK, "%s",
	    err.msg);
	return record;
}

static enum pir_code
count(const struct pir_commit *commit, const struct pir_tree *before,
    const struct pir_tree *after, const struct pir_strs *changed, void *ctx,
    struct pir_err *err)
{
	size_t *n = ctx;

	(void)commit, (void)before, (void)after, (void)changed, (void)err;
	++*n;
	return PIR_OK;
}

size_t
fixture_commits(void)
{
	struct pir_err err = PIR_ERR_INIT;
	size_t n = 0;

	cr_assert_eq(pir_store_history(store, NULL, NULL, count, &n, &err),
	    PIR_OK, "%s", err.msg);
	return n;
}

const char *
fixture_file(const char *client, const char *name, char buf[PIR_PATH_SIZE])
{
	snprintf(buf, PIR_PATH_SIZE, "clients/%c/%s/%s", *client, client, name);
	return buf;
}

/* ---- The organisation --------------------------------------------------- */

static enum pir_code
found(struct pir_change *change, void *ctx, struct pir_err *err)
{
	static const char *const hosts[] = { "north", "south" };

	(void)ctx;
	return pir_organisation_found(change,
	    &(struct pir_founding){ "Example PIR", "example", "coord",
		"Robin Example", "coord@example.org", hosts, 2, NULL },
	    err);
}

static enum pir_code
hire(struct pir_change *change, const char *id, const char *role,
    struct pir_err *err)
{
	struct pir_str email PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&email, "%s@example.org", id);
	return pir_staff_add(change, id,
	    &(struct pir_staff_said){ .name = "Sam Example",
		.emails = FIXTURE_LIST(email.s),
		.roles = FIXTURE_LIST(role),
		.host = "north",
		.fte = -1,
		.target = -1,
		.limit_cents = -1,
		.from = { 2013, 1, 1 } },
	    err);
}

static enum pir_code
people(struct pir_change *change, void *ctx, struct pir_err *err)
{
	static const char *const staff[][2] = { { "coord2", "coordinator" },
		{ "intake1", "intake" }, { "fac1", "facilitator" },
		{ "fac2", "facilitator" }, { "appr1", "approver" },
		{ "fin1", "finance" }, { "aud1", "auditor" },
		{ "gone1", "coordinator" } };
	struct pir_json *gone;

	(void)ctx;
	for (size_t i = 0; i < sizeof staff / sizeof *staff; i++)
		if (hire(change, staff[i][0], staff[i][1], err))
			return err->code;
	if (pir_change_edit_id(change, PIR_STAFF, "gone1", &gone, err))
		return err->code;
	pir_json_set_str(gone, "to", "2013-06-30");
	return pir_partner_add(change, "example-housing",
	    &(struct pir_partner_said){ .name = "Example Housing",
		.sectors = FIXTURE_LIST("housing") },
	    err);
}

/* The names are unlike each other: nobody is a likely duplicate. */
static enum pir_code
refer(struct pir_change *change, const char *client, const char *name,
    struct pir_err *err)
{
	return pir_client_add(change, client,
	    &(struct pir_client_said){ .given = name,
		.family = name,
		.born = *name == 'Q' ? "1980-02-29" : "1955-10-03" },
	    &(struct pir_client_referral){ .source = "self" }, err);
}

static enum pir_code
begin_plan(struct pir_change *change, const char *client, struct pir_err *err)
{
	const char *added;

	if (pir_plan_create(change, client, false, NULL, err) ||
	    pir_plan_goal_add(change,
		&(struct pir_plan_goal){ .client = client,
		    .needs = FIXTURE_LIST("accommodation"),
		    .title = "A place of my own",
		    .id = "g1g1" },
		&added, err) ||
	    pir_plan_action_add(change,
		&(struct pir_plan_action){ .client = client,
		    .goal = "g1g1",
		    .what = "Apply for public housing",
		    .partner = "example-housing",
		    .id = "a1a1" },
		&added, err))
		return err->code;
	return pir_plan_agree(change,
	    &(struct pir_plan_word){ .client = client,
		.by = "client",
		.how = "signed" },
	    err);
}

static enum pir_code
begin_work(struct pir_change *change, const char *client, const char *staff,
    struct pir_err *err)
{
	if (pir_consent_give(change, client,
		&(struct pir_consent_given){ .participation = true,
		    .how = "written" },
		err) ||
	    pir_client_assign(change, client,
		&(struct pir_client_assigned){ .staff = staff }, err))
		return err->code;
	return begin_plan(change, client, err);
}

static enum pir_code
clients(struct pir_change *change, void *ctx, struct pir_err *err)
{
	(void)ctx;
	if (refer(change, FIXTURE_OWN, "Quentin", err) ||
	    refer(change, FIXTURE_OTHER, "Beatrix", err) ||
	    refer(change, FIXTURE_FREE, "Qlothilde", err) ||
	    refer(change, FIXTURE_NEW, "Mortimer", err))
		return err->code;
	return PIR_OK;
}

static enum pir_code
accept(struct pir_change *change, void *ctx, struct pir_err *err)
{
	(void)ctx;
	if (pir_client_accept(change, FIXTURE_OWN, true, err) ||
	    pir_client_accept(change, FIXTURE_OTHER, true, err) ||
	    pir_client_accept(change, FIXTURE_FREE, true, err))
		return err->code;
	return PIR_OK;
}

static enum pir_code
work(struct pir_change *change, void *ctx, struct pir_err *err)
{
	(void)ctx;
	if (begin_work(change, FIXTURE_OWN, "fac1", err) ||
	    begin_work(change, FIXTURE_OTHER, "fac2", err))
		return err->code;
	return PIR_OK;
}

void
fixture_begin(void)
{
	static const struct {
		const char *command;
		pir_change_fn *fn;
	} steps[] = {
		{ "staff add", people },
		{ "client add", clients },
		{ "client accept", accept },
		{ "client assign", work },
	};
	struct pir_str email PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_outcome outcome PIR_AUTO(pir_outcome_release) =
	    PIR_OUTCOME_INIT;
	struct pir_err err = PIR_ERR_INIT;
	struct pir_intent said = intent("coord", "init", found, NULL, &email);

	area_enter();
	fixture_day("2013-07-01");
	cr_assert_eq(pir_change_init("repo", &said, &outcome, &err), PIR_OK,
	    "%s", err.msg);
	store = area_open("repo");
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		cr_assert_eq(fixture_change("coord", steps[i].command,
				 steps[i].fn, NULL, NULL, &err),
		    PIR_OK, "%s: %s", steps[i].command, err.msg);
}

void
fixture_end(void)
{
	pir_store_release(&store);
	area_leave();
}

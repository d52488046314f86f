/* Who may decide and pay: every combination, against what is expected. */
#include <stdio.h>

#include "fixture.h"
#include "mem.h"
#include "parse.h"
#include "role.h"
#include "rule.h"
#include "segregation.h"

static struct pir_tree *tree;
static struct pir_json *organisation;

/* A limit is tried with whoever is an approver, some of them with others. */
static bool
is_tried(size_t role, size_t limit)
{
	return role == 3 || limit == 1 || limit == 4 || limit == 12;
}

/* "r3l12": the third role, the twelfth limit. */
static const char *
id_of(size_t role, size_t limit, char id[16])
{
	snprintf(id, 16, "r%zul%zu", role, limit);
	return id;
}

/* ---- The region ---------------------------------------------------------- */

static void
put(struct pir_draft *draft, const char *file, const char *text)
{
	struct pir_str bytes PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *record PIR_AUTO(pir_json_release) = parse_json(text);

	pir_json_print(record, &bytes);
	pir_draft_put(draft, file, bytes.s, bytes.len);
}

static void
put_staff(struct pir_draft *draft, const char *id, const char *role,
    const char *limit)
{
	struct pir_str file PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&file, "staff/%s.json", id);
	pir_str_addf(&text,
	    "{\"id\": \"%s\", \"emails\": [\"%s@example.org\"], \"host\": "
	    "\"north\", \"roles\": [{\"role\": \"coordinator\", \"from\": "
	    "\"2013-07-01\"}, {\"role\": \"finance\", \"from\": "
	    "\"2013-07-01\"}%s], \"delegations\": [%s], \"from\": "
	    "\"2013-07-01\"}",
	    id, id, role, limit);
	put(draft, file.s, text.s);
}

static void
put_everybody(struct pir_draft *draft)
{
	char id[16];

	put_staff(draft, "boss", roles[3].json, LIMIT(900000, ""));
	put_staff(draft, "small", roles[3].json, LIMIT(50000, ""));
	put_staff(draft, "left", roles[3].json,
	    LIMIT(900000, ", \"to\": \"" BEFORE "\""));
	put_staff(draft, "actor", roles[3].json,
	    ACTING(900000, "boss", "2013-09-01", "2013-09-30"));
	for (size_t r = 0; r < N_ROLES; r++)
		for (size_t l = 0; l < N_LIMITS; l++)
			if (is_tried(r, l))
				put_staff(draft, id_of(r, l, id), roles[r].json,
				    limits[l].json);
}

/* Everybody is there for this client. */
static void
put_client(struct pir_draft *draft)
{
	char file[PIR_PATH_SIZE], id[16];
	struct pir_str bytes PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *client PIR_AUTO(pir_json_release) =
	    fixture_get(fixture_file(FIXTURE_OWN, "client.json", file));
	struct pir_json *list = pir_json_need_array(client, "assignments");

	for (size_t i = 0; i < N_ROLES * N_LIMITS; i++) {
		struct pir_json *a = pir_json_append(list, pir_json_object());

		pir_json_set_str(a, "staff",
		    id_of(i / N_LIMITS, i % N_LIMITS, id));
		pir_json_set_str(a, "role", "cover");
		pir_json_set_str(a, "from", "2013-07-01");
	}
	pir_json_print(client, &bytes);
	pir_draft_put(draft, file, bytes.s, bytes.len);
}

static void
put_part(struct pir_draft *draft, size_t i)
{
	char name[] = "funds/2013-09-02-xxxx.json", file[PIR_PATH_SIZE];
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	memcpy(strchr(name, 'x'), parts[i].id, 4);
	pir_str_addf(&text,
	    "{\"id\": \"%s-%s\", \"pool\": \"%s\", \"client\": \"%s\", "
	    "\"amount_cents\": %lld, \"requested\": {\"on\": "
	    "\"2013-09-02\", \"by\": \"coord\"}, \"entries\": [%s]}",
	    FIXTURE_OTHER, parts[i].id, parts[i].pool, FIXTURE_OTHER,
	    (long long)parts[i].cents, parts[i].entries);
	put(draft, fixture_file(FIXTURE_OTHER, name, file), text.s);
}

/* Past the rules: some of it no command would write. */
static enum pir_code
set_up(const struct pir_tree *tip, struct pir_draft *draft, void *ctx,
    struct pir_err *err)
{
	(void)tip;
	(void)ctx;
	(void)err;
	draft->author = (struct pir_person){ pir_strdup("Robin"),
		pir_strdup("coord@example.org") };
	pir_str_add(&draft->message, "set up\n");
	put(draft, "pir.json",
	    "{\"id\": \"pir\", \"hosts\": [{\"id\": \"north\", "
	    "\"partner\": \"example-housing\"}]}");
	put(draft, "funds/p13.json",
	    "{\"id\": \"p13\", \"state\": \"open\", \"from\": "
	    "\"2013-07-01\", \"to\": \"2014-06-30\", \"categories\": "
	    "[{\"code\": \"transport\"}], \"quorum_cents\": 200000, "
	    "\"allocations\": [{\"on\": \"2013-07-01\", \"amount_cents\": "
	    "1000000, \"kind\": \"allocation\"}]}");
	put_everybody(draft);
	put_client(draft);
	for (size_t i = 0; i < N_PARTS; i++)
		put_part(draft, i);
	return PIR_OK;
}

static struct pir_moment
clock_of_set_up(void)
{
	struct pir_moment moment;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_moment_parse(&moment, "2013-07-02T09:00:00+10:00",
			 &err),
	    PIR_OK);
	return moment;
}

static void
begin(void)
{
	struct pir_err err = PIR_ERR_INIT;
	char commit[PIR_COMMIT_SIZE];

	fixture_begin();
	cr_assert_eq(pir_store_change(fixture_store(), clock_of_set_up, set_up,
			 NULL, commit, &err),
	    PIR_OK, "%s", err.msg);
	cr_assert_eq(pir_store_tip(fixture_store(), &tree, &err), PIR_OK);
	organisation = fixture_get("pir.json");
}

static void
end(void)
{
	pir_json_release(&organisation);
	pir_tree_release(&tree);
	fixture_end();
}

TestSuite(segregation, .init = begin, .fini = end);

/* ---- Trying ----------------------------------------------------------------
 */

/* One approval that is tried. */
struct trial {
	const char *staff;
	const char *client;    /* FIXTURE_OWN: they are its facilitator */
	const char *requester; /* themselves, or coord */
	const char *payee;     /* example-housing is their host */
	const char *on;
	size_t stage;
	const char *had;   /* entries that were there before */
	const char *group; /* the first part of the purchase, or NULL */
};

/* The request, with the entry that is tried or without it. */
static struct pir_json *
request_of(const struct trial *t, const char *entry)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&text,
	    "{\"kind\": \"request\", \"version\": 1, \"id\": "
	    "\"%s-ab12\", \"pool\": \"p13\", \"stream\": \"client\", "
	    "\"client\": \"%s\", \"category\": \"transport\", "
	    "\"amount_cents\": %lld, \"payee\": {%s}, \"purpose\": \"a\", "
	    "\"tried\": [{\"source\": \"a\", \"outcome\": \"no\"}], "
	    "\"requested\": {\"on\": \"2013-09-02\", \"by\": \"%s\"}, ",
	    t->client, t->client, (long long)stages[t->stage].cents, t->payee,
	    t->requester);
	if (t->group)
		pir_str_addf(&text, "\"group\": \"%s-%s\", ", t->client,
		    t->group);
	pir_str_add(&text, "\"entries\": [");
	pir_str_addf(&text, "%s%s%s]}", t->had, *t->had && *entry ? ", " : "",
	    entry);
	return parse_json(text.s);
}

static void
add_edit(struct pir_change *change, const struct trial *t, const char *entry)
{
	struct pir_edit edit = { .before = request_of(t, ""),
		.after = request_of(t, entry) };
	char name[] = "funds/2013-09-02-ab12.json";

	fixture_file(t->client, name, edit.file);
	cr_assert(pir_path_parse(&edit.path, edit.file));
	pir_change_push(change, &edit);
}

/* Put the entry through every rule, as a commit of that day. */
static enum pir_code
judge(const struct trial *t, const char *entry, struct pir_err *err)
{
	struct pir_change change PIR_AUTO(pir_change_release) = {
		.parent = tree,
		.today = { 2013, 9, 10 },
		.on = { 2013, 9, 10 },
		.command = "fund approve",
		.organisation = pir_json_copy(organisation),
	};

	snprintf(change.actor, sizeof change.actor, "%s", t->staff);
	cr_assert_eq(pir_record_get(tree, PIR_STAFF, t->staff, &change.staff,
			 err),
	    PIR_OK);
	add_edit(&change, t, entry);
	return pir_rules_check(&change, err);
}

static enum pir_code
approve(struct trial *t, bool reserves, struct pir_err *err)
{
	struct pir_str entry PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str had PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *first = stages[t->stage].first;

	if (first)
		pir_str_addf(&had,
		    "{\"id\": \"e1e1\", \"type\": \"approve\", \"on\": "
		    "\"2013-09-03\", \"by\": \"%s\"}",
		    *first ? first : t->staff);
	t->had = pir_str_get(&had);
	pir_str_addf(&entry,
	    "{\"id\": \"e2e2\", \"type\": \"approve\", \"on\": \"%s\", "
	    "\"by\": \"%s\"",
	    t->on, t->staff);
	if (reserves)
		pir_str_addf(&entry, ", \"amount_cents\": %lld",
		    (long long)stages[t->stage].cents);
	if (strcmp(t->on, TODAY) < 0)
		pir_str_add(&entry, ", \"late\": true");
	pir_str_add(&entry, "}");
	return judge(t, entry.s, err);
}

/* What stands in the way, or NULL. */
static const char *
bar_of(size_t role, size_t limit, const struct trial *t)
{
	const char *first = stages[t->stage].first;

	if (!strcmp(t->staff, t->requester))
		return "they asked for it";
	if (!strcmp(t->client, FIXTURE_OWN))
		return "they are the facilitator";
	if (strstr(t->payee, "example-housing"))
		return "their host is the payee";
	if (first && !*first)
		return "they approved already";
	if (!roles[role].good)
		return roles[role].what;
	if (limits[limit].most < stages[t->stage].cents)
		return limits[limit].what;
	return NULL;
}

/* Every pair of requester, client, payee, stage and day for one person. */
static void
try_person(size_t role, size_t limit, size_t *n)
{
	static const char *const payees[] = { SHOP, HOST };
	char id[16];

	id_of(role, limit, id);
	for (size_t i = 0; i < 16 * N_STAGES; i++) {
		struct trial t = {
			.staff = id,
			.requester = i & 1 ? id : "coord",
			.client = i & 2 ? FIXTURE_OWN : FIXTURE_OTHER,
			.payee = payees[i >> 2 & 1],
			.on = i & 8 ? BEFORE : TODAY,
			.stage = i >> 4,
		};
		const char *bar = bar_of(role, limit, &t);
		struct pir_err err = PIR_ERR_INIT;

		cr_expect_eq(approve(&t, stages[t.stage].reserves, &err),
		    bar ? PIR_REFUSED : PIR_OK, "%s, %s, %s, on %s: %s; %s: %s",
		    roles[role].what, limits[limit].what, stages[t.stage].what,
		    t.on, bar ? bar : "nothing in the way",
		    err.rule ? err.rule : "", err.msg);
		++*n;
	}
}

Test(segregation, is_kept_in_every_combination)
{
	size_t n = 0;

	for (size_t r = 0; r < N_ROLES; r++)
		for (size_t l = 0; l < N_LIMITS; l++)
			if (is_tried(r, l))
				try_person(r, l, &n);
	cr_expect_gt(n, 1500);
}

/* Delegation and quorum go by all parts, whatever pool or year has them. */
Test(segregation, goes_by_the_whole_of_a_purchase)
{
	for (size_t i = 0; i < N_IN_PARTS; i++) {
		struct trial t = { in_parts[i].staff, FIXTURE_OTHER, "coord",
			SHOP, TODAY, 0, NULL, in_parts[i].group };
		struct pir_err err = PIR_ERR_INIT;
		const char *rule = in_parts[i].rule ? in_parts[i].rule : "";

		approve(&t, in_parts[i].reserves, &err);
		cr_expect_str_eq(err.rule ? err.rule : "", rule, "%s: %s",
		    in_parts[i].what, err.msg);
	}
}

/* The first of two must not reserve, the last must. */
Test(segregation, reserves_with_the_last_approval_alone)
{
	for (size_t stage = 0; stage < 3; stage++) {
		struct trial t = { "r3l4", FIXTURE_OTHER, "coord", SHOP, TODAY,
			stage, NULL, NULL };
		struct pir_err err = PIR_ERR_INIT;

		cr_expect_eq(approve(&t, !stages[stage].reserves, &err),
		    PIR_REFUSED, "%s", stages[stage].what);
		cr_expect_str_eq(err.rule, "quorum");
	}
}

/* Who approved does not pay, now or for an earlier total; others do. */
Test(segregation, keeps_who_approved_from_paying)
{
	static const struct {
		const char *approver;
		bool pays;
	} cases[] = { { "boss", true }, { "r3l4", false } };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pir_str had PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct trial t = { "r3l4", FIXTURE_OWN, "coord", SHOP, TODAY, 0,
			NULL, NULL };
		struct pir_err err = PIR_ERR_INIT;

		pir_str_addf(&had,
		    "{\"id\": \"e1e1\", \"type\": \"approve\", \"on\": "
		    "\"2013-09-03\", \"by\": \"%s\", \"amount_cents\": "
		    "50000}, {\"id\": \"e3e3\", \"type\": \"vary\", "
		    "\"on\": \"2013-09-04\", \"by\": \"coord\", "
		    "\"amount_cents\": 60000}, {\"id\": \"e4e4\", "
		    "\"type\": \"approve\", \"on\": \"2013-09-05\", "
		    "\"by\": \"boss\", \"amount_cents\": 60000}",
		    cases[i].approver);
		t.had = had.s;
		cr_expect_eq(judge(&t,
				 "{\"id\": \"e2e2\", \"type\": \"pay\", "
				 "\"on\": "
				 "\"" TODAY "\", \"by\": \"r3l4\", "
				 "\"amount_cents\": 60000}",
				 &err),
		    cases[i].pays ? PIR_OK : PIR_REFUSED, "%s: %s",
		    cases[i].approver, err.msg);
	}
}

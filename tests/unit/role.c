/* Who may do what: role by member by client. */
#include "client_state.h"
#include "fixture.h"
#include "parse.h"
#include "role.h"

TestSuite(role, .init = fixture_begin, .fini = fixture_end);

static const char *const everybody[] = { "coord", "coord2", "intake1", "fac1",
	"fac2", "appr1", "fin1", "aud1", "gone1" };
#define N_EVERYBODY (sizeof everybody / sizeof *everybody)

#define COORDS "coord coord2"

/* Who may set the member of a client's file, whose client it is. */
static const struct {
	const char *name; /* of the file */
	const char *member;
	const char *value;
	const char *own;      /* may, where the client is fac1's, */
	const char *other;    /* fac2's, */
	const char *nobodys;  /* nobody's, */
	const char *referred; /* or new; NULL: there is no such file */
} members[] = {
	{ "client.json", "phones", "[{\"number\": \"0355501234\"}]",
	    COORDS " fac1", COORDS " fac2", COORDS " fac1 fac2",
	    COORDS " intake1 fac1 fac2" },
	{ "client.json", "unheard_of", "{}", COORDS " fac1", COORDS " fac2",
	    COORDS " fac1 fac2", COORDS " intake1 fac1 fac2" },
	{ "client.json", "episodes.0.urgency", "\"soon\"",
	    COORDS " intake1 fac1 fac2", COORDS " intake1 fac1 fac2",
	    COORDS " intake1 fac1 fac2", COORDS " intake1 fac1 fac2" },
	{ "client.json", "alerts.0",
	    "{\"id\": \"7k7k\", \"kind\": \"animal\", "
	    "\"from\": \"2013-07-01\"}",
	    COORDS " fac1", COORDS " fac2", COORDS " fac1 fac2",
	    COORDS " intake1 fac1 fac2" },
	{ "client.json", "legal_hold", "true", COORDS, COORDS, COORDS, COORDS },
	{ "client.json", "retain_until", "\"2033-07-01\"", COORDS, COORDS,
	    COORDS, COORDS },
	{ "client.json", "assignments.1",
	    "{\"staff\": \"fac2\", \"role\": \"cover\", "
	    "\"from\": \"2013-07-01\"}",
	    COORDS, COORDS, NULL, NULL },
	{ "client.json", "assignments.0.to", "\"2013-12-31\"", COORDS, COORDS,
	    NULL, NULL },
	{ "plan.json", "review_days", "30", COORDS " fac1", COORDS " fac2",
	    NULL, NULL },
	{ "plan.json", "goals.0.actions.0.state", "\"done\"", COORDS " fac1",
	    COORDS " fac2", NULL, NULL },
	{ "plan.json", "safety", "{}", COORDS " fac1", COORDS " fac2", NULL,
	    NULL },
	{ "needs/2013-07-01-7k7k.json", "",
	    "\"on\": \"2013-07-01\", \"occasion\": \"entry\", "
	    "\"rater\": \"client\", \"ratings\": {\"money\": 2}",
	    COORDS " fac1", COORDS " fac2", COORDS " fac1 fac2",
	    COORDS " fac1 fac2" },
	{ "contacts/2013-07-01-7k7k.json", "",
	    "\"on\": \"2013-07-01\", \"status\": \"attended\", "
	    "\"mode\": \"telephone\", \"with\": [\"client\"]",
	    COORDS " fac1", COORDS " fac2", COORDS " fac1 fac2",
	    COORDS " fac1 fac2" },
	{ "privacy/2013-07-01-7k7k.json", "",
	    "\"received_on\": \"2013-07-01\", \"type\": \"access\", "
	    "\"due_on\": \"2013-07-31\"",
	    COORDS, COORDS, COORDS, COORDS },
};

/* True if the word is among those of the list. */
static bool
is_among(const char *list, const char *word)
{
	size_t len = strlen(word);

	for (const char *s = list; (s = strstr(s, word)); s += len)
		if ((s == list || s[-1] == ' ') && (!s[len] || s[len] == ' '))
			return true;
	return false;
}

/* A new record of a client, of the kind that its folder tells. */
static void
write_new(const char *file, const char *members_of, struct pir_str *out)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	const struct pir_json *episode;
	struct pir_path path;
	char buf[PIR_PATH_SIZE];

	cr_assert(pir_path_parse(&path, file));
	client = fixture_get(fixture_file(path.client, "client.json", buf));
	episode = pir_json_first(pir_json_get(client, "episodes"));
	pir_str_addf(out,
	    "{\"kind\": \"%s\", \"version\": 1, \"id\": \"%s\", %s%s%s%s}",
	    pir_kind_name(path.kind), path.id,
	    path.kind == PIR_NEEDS ? "\"episode\": \"" : "",
	    path.kind == PIR_NEEDS ? pir_json_str(episode, "id") : "",
	    path.kind == PIR_NEEDS ? "\", " : "", members_of);
}

/* Everybody tries; those who may are let, others are refused for it. */
static void
expect(const char *file, const char *member, const char *value, const char *may)
{
	for (size_t i = 0; i < N_EVERYBODY; i++) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_err err = PIR_ERR_INIT;
		enum pir_code code;

		if (*member)
			code = fixture_set(everybody[i], file, member, value,
			    &err);
		else {
			write_new(file, value, &text);
			code = fixture_put(everybody[i], file, text.s, &err);
		}
		if (is_among(may, everybody[i])) {
			cr_expect_eq(code, PIR_OK, "%s, %s of %s: %s",
			    everybody[i], member, file, err.msg);
			continue;
		}
		cr_expect_eq(code, PIR_REFUSED, "%s, %s of %s: %d %s",
		    everybody[i], member, file, (int)code, err.msg);
		cr_expect_str_eq(err.rule ? err.rule : "", "role", "%s: %s",
		    file, err.msg);
	}
}

Test(role, and_whose_client_it_is_decide_about_a_client)
{
	fixture_dry(true);
	for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
		const char *const may[] = { members[i].own, members[i].other,
			members[i].nobodys, members[i].referred };
		static const char *const clients[] = { FIXTURE_OWN,
			FIXTURE_OTHER, FIXTURE_FREE, FIXTURE_NEW };

		for (size_t c = 0; c < 4; c++) {
			char file[PIR_PATH_SIZE];

			fixture_file(clients[c], members[i].name, file);
			if (may[c])
				expect(file, members[i].member,
				    members[i].value, may[c]);
		}
	}
}

Test(role, decides_about_everything_else)
{
	static const struct {
		const char *file;
		const char *member;
		const char *value;
		const char *may;
	} rows[] = {
		{ "pir.json", "policies.review_days", "60", COORDS },
		{ "vocab/sectors.json", "codes.0.name", "\"Clinic\"", COORDS },
		{ "partners/example-housing.json", "name", "\"Home\"", COORDS },
		{ "staff/fac2.json", "name", "\"Kim Example\"", COORDS },
		{ "staff/fac2.json", "roles.1",
		    "{\"role\": \"intake\", \"from\": \"2013-07-01\"}",
		    COORDS },
		{ "staff/fac2.json", "delegations.0",
		    "{\"limit_cents\": 5000, \"from\": \"2013-07-01\"}",
		    COORDS },
	};

	fixture_dry(true);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		expect(rows[i].file, rows[i].member, rows[i].value,
		    rows[i].may);
}

/* ---- One's own record --------------------------------------------------- */

Test(role, is_never_ones_own_to_change)
{
	static const char *const changes[][2] = {
		{ "roles.1",
		    "{\"role\": \"finance\", "
		    "\"from\": \"2013-07-01\"}" },
		{ "roles.0.to", "\"2020-06-30\"" },
		{ "delegations.0",
		    "{\"limit_cents\": 100, "
		    "\"from\": \"2013-07-01\"}" },
		{ "to", "\"2020-06-30\"" },
		{ "from", "\"2012-06-30\"" },
	};

	fixture_dry(true);
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		struct pir_err err = PIR_ERR_INIT;

		cr_expect_eq(fixture_set("coord2", "staff/coord2.json",
				 changes[i][0], changes[i][1], &err),
		    PIR_REFUSED, "%s", changes[i][0]);
		cr_expect_str_eq(err.rule ? err.rule : "", "own-authority",
		    "%s: %s", changes[i][0], err.msg);
		err = PIR_ERR_INIT;
		cr_expect_eq(fixture_set("coord", "staff/coord2.json",
				 changes[i][0], changes[i][1], &err),
		    PIR_OK, "%s: %s", changes[i][0], err.msg);
	}
}

Test(role, of_a_coordinator_is_enough_for_ones_own_name)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(fixture_set("coord2", "staff/coord2.json", "name",
			 "\"Jo Example\"", &err),
	    PIR_OK, "%s", err.msg);
}

/* ---- Closing ------------------------------------------------------------ */

static enum pir_code
close_client(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct pir_list nowhere = { NULL, 0 };

	return pir_client_close(change, ctx, "goals-met", &nowhere, err);
}

Test(role, of_a_facilitator_ends_an_assignment_by_closing)
{
	struct pir_err err = PIR_ERR_INIT;
	static char own[] = FIXTURE_OWN;

	cr_expect_eq(fixture_change("fac2", "client close", close_client, own,
			 NULL, &err),
	    PIR_REFUSED);
	cr_expect_str_eq(err.rule, "role");
	cr_expect_not_null(strstr(err.msg, "assigned to fac1"));
	cr_expect_eq(fixture_change("fac1", "client close", close_client, own,
			 NULL, &err),
	    PIR_OK, "%s", err.msg);
}

/* ---- What is said ------------------------------------------------------- */

Test(role, that_is_lacking_is_named_with_who_has_it)
{
	struct pir_err err = PIR_ERR_INIT;
	char file[PIR_PATH_SIZE];

	fixture_set("fac1", "partners/example-housing.json", "name", "\"X\"",
	    &err);
	cr_expect_str_eq(err.msg,
	    "changing partner example-housing takes the role coordinator, "
	    "which fac1 does not have; ask coord or coord2");
	fixture_set("fac2", fixture_file(FIXTURE_OWN, "plan.json", file),
	    "review_days", "30", &err);
	cr_expect_str_eq(err.msg,
	    "client " FIXTURE_OWN " is assigned to fac1, not to fac2; ask "
	    "coord, coord2 or fac1; a coordinator can assign the client to "
	    "fac2 too");
	fixture_set("gone1", "partners/example-housing.json", "name", "\"X\"",
	    &err);
	cr_expect_str_eq(err.msg,
	    "changing partner example-housing takes the role coordinator, "
	    "which gone1 does not have on 2013-07-01, but from 2013-01-01 to "
	    "2013-06-30; ask coord or coord2");
}

/* The roles of a record that is from 2013-02-01 on, to 2014. */
static void
expect_days(const char *roles, const char *days)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str out PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;

	pir_str_addf(&text,
	    "{\"from\": \"2013-02-01\", \"to\": \"2014-12-31\", "
	    "\"roles\": [%s]}",
	    roles);
	staff = parse_json(text.s);
	pir_role_days(staff, PIR_FINANCE | PIR_APPROVER,
	    parse_day("2013-07-01"), &out);
	cr_expect_str_eq(pir_str_get(&out), days, "%s: %s", roles,
	    pir_str_get(&out));
}

Test(role, of_other_days_is_named_with_them, .init = NULL, .fini = NULL)
{
	expect_days("", "");
	expect_days("{\"role\": \"intake\", \"from\": \"2013-09-01\"}", "");
	expect_days("{\"role\": \"finance\", \"from\": \"2013-09-01\"}",
	    " on 2013-07-01, but from 2013-09-01 to 2014-12-31");
	expect_days("{\"role\": \"approver\", \"from\": \"2013-01-01\", "
		    "\"to\": \"2013-06-30\"}",
	    " on 2013-07-01, but from 2013-02-01 to 2013-06-30");
	expect_days("{\"role\": \"approver\", \"from\": \"2015-01-01\"}", "");
}

Test(role, is_nobodys_without_a_staff_record)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(fixture_set("stranger", "pir.json", "name", "\"X\"", &err),
	    PIR_REFUSED);
	cr_expect_str_eq(err.rule, "author");
}

Test(role, is_a_matter_of_the_day)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) =
	    fixture_get("staff/gone1.json");
	struct pir_date last = { 2013, 6, 30 }, next = { 2013, 7, 1 };

	cr_expect_eq(pir_roles_on(staff, last), PIR_COORDINATOR);
	cr_expect_eq(pir_roles_on(staff, next), 0);
	cr_expect_eq(pir_roles_on(NULL, next), 0);
}

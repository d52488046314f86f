/*
 * One table of consents against the three that go by them: sending a
 * referral, a disclosure by itself, and what 'pir consent why' answers.
 * Each is asked on 2013-08-02, of telling example-housing.
 */
#include <stdio.h>

#include "consent.h"
#include "disclosure.h"
#include "fixture.h"
#include "parse.h"
#include "referral.h"

TestSuite(consent_cases, .init = fixture_begin, .fini = fixture_end);

#define TODAY "2013-08-02"
#define GIVEN(more) \
	"{\"id\": \"c2c2\", \"kind\": \"sharing\", \"how\": \"written\", " \
	"\"given_by\": \"client\", " more "}"
#define SHARE \
	"\"information\": [\"identity\", \"needs\"], " \
	"\"purposes\": [\"referral\"], "
#define SINCE "\"from\": \"2013-07-03\""
#define TO_US "\"to\": \"example-housing\", "
#define TO_ALL "\"to\": \"all\", "

struct consent_case {
	const char *name;
	const char *entry; /* of consents, or NULL: none */
	const char *only;  /* this is told, not identity and needs */
	const char *purpose;
	const char *basis; /* that is claimed */
	const char *staff; /* fac1, whose client it is */
	const char *override;
	bool covered;       /* what why answers */
	const char *stands; /* the disclosure's basis, or NULL: refused */
	const char *person; /* of people, who gave it */
};

static const struct consent_case cases[] = {
	{ .name = "nothing was given" },
	{ "to all", .entry = GIVEN(TO_ALL SHARE SINCE), .covered = true,
	    .stands = "consent" },
	{ "to this one", .entry = GIVEN(TO_US SHARE SINCE), .covered = true,
	    .stands = "consent" },
	{ "to another",
	    .entry = GIVEN("\"to\": \"other-housing\", " SHARE SINCE) },
	{ "to all except this one",
	    .entry = GIVEN(
		TO_ALL "\"except\": [\"example-housing\"], " SHARE SINCE) },
	{ "to all except another",
	    .entry =
		GIVEN(TO_ALL "\"except\": [\"other-housing\"], " SHARE SINCE),
	    .covered = true, .stands = "consent" },
	{ "all information",
	    .entry = GIVEN(TO_US "\"information\": [\"all\"], "
				 "\"purposes\": [\"referral\"], " SINCE),
	    .covered = true, .stands = "consent" },
	{ "some of what is told",
	    .entry = GIVEN(TO_US "\"information\": [\"identity\"], "
				 "\"purposes\": [\"referral\"], " SINCE) },
	{ "all of the little that is told",
	    .entry = GIVEN(TO_US "\"information\": [\"identity\"], "
				 "\"purposes\": [\"referral\"], " SINCE),
	    .only = "identity", .covered = true, .stands = "consent" },
	{ "other information",
	    .entry = GIVEN(TO_US "\"information\": [\"plan\", \"needs\"], "
				 "\"purposes\": [\"referral\"], " SINCE),
	    .only = "contacts" },
	{ "another purpose",
	    .entry = GIVEN(TO_US "\"information\": [\"all\"], "
				 "\"purposes\": [\"shared-care\"], " SINCE) },
	{ "the purpose that is said",
	    .entry = GIVEN(TO_US "\"information\": [\"all\"], "
				 "\"purposes\": [\"shared-care\"], " SINCE),
	    .purpose = "shared-care", .covered = true, .stands = "consent" },
	{ "ends today",
	    .entry = GIVEN(TO_US SHARE SINCE ", \"until\": \"2013-08-02\""),
	    .covered = true, .stands = "consent" },
	{ "ended yesterday",
	    .entry = GIVEN(TO_US SHARE SINCE ", \"until\": \"2013-08-01\"") },
	{ "starts today",
	    .entry = GIVEN(TO_US SHARE "\"from\": \"2013-08-02\""),
	    .covered = true, .stands = "consent" },
	{ "starts tomorrow",
	    .entry = GIVEN(TO_US SHARE "\"from\": \"2013-08-03\"") },
	{ "withdrawn today",
	    .entry = GIVEN(
		TO_US SHARE SINCE ", \"withdrawn\": {\"on\": \"2013-08-02\", "
				  "\"by\": \"client\"}") },
	{ "given by a guardian",
	    .entry =
		"{\"id\": \"c2c2\", \"kind\": \"sharing\", "
		"\"how\": \"representative\", \"given_by\": \"gg11\", " TO_US
		    SHARE SINCE "}",
	    .covered = true, .stands = "representative",
	    .person = "\"guardian\"], \"from\": \"2013-01-01\"" },
	{ "given by a guardian whose role has ended since",
	    .entry =
		"{\"id\": \"c2c2\", \"kind\": \"sharing\", "
		"\"how\": \"representative\", \"given_by\": \"gg11\", " TO_US
		    SHARE SINCE "}",
	    .covered = true, .stands = "representative",
	    .person = "\"guardian\"], \"from\": \"2013-01-01\", "
		      "\"to\": \"2013-07-31\"" },
	{ "on another basis", .basis = "serious-threat",
	    .stands = "serious-threat" },
	{ "by law, though withdrawn",
	    .entry = GIVEN(
		TO_US SHARE SINCE ", \"withdrawn\": {\"on\": \"2013-08-02\", "
				  "\"by\": \"client\"}"),
	    .basis = "required-by-law", .stands = "required-by-law" },
	{ "a coordinator's override", .staff = "coord",
	    .override = "Would want it", .stands = "override" },
	{ "an override that is not needed", .entry = GIVEN(TO_US SHARE SINCE),
	    .staff = "coord", .override = "Would want it", .covered = true,
	    .stands = "consent" },
	{ "a facilitator's override", .override = "Would want it" },
	{ "a facilitator who writes that it is one", .basis = "override" },
};

/* What came of one of them. */
struct asked {
	const struct consent_case *c;
	bool by_referral;
	char stands[32];
};

/* The client, as the case has them. */
static struct pir_json *
client_of(struct pir_change *change, const struct consent_case *c)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;
	struct pir_json *client;

	cr_assert_eq(pir_change_edit_id(change, PIR_CLIENT, FIXTURE_OWN,
			 &client, &err),
	    PIR_OK, "%s", err.msg);
	pir_str_addf(&text,
	    "{\"id\": \"gg11\", \"name\": \"Gus\", \"roles\": [%s}",
	    c->person ? c->person : "");
	if (c->person)
		pir_json_append(pir_json_need_array(client, "people"),
		    parse_json(text.s));
	if (c->entry)
		pir_json_append(pir_json_need_array(client, "consents"),
		    parse_json(c->entry));
	return client;
}

static const char other_housing[] =
    "{\"kind\": \"partner\", \"version\": 1, \"id\": \"other-housing\", "
    "\"name\": \"Other Housing\", \"sectors\": [\"housing\"], "
    "\"from\": \"2013-01-01\"}";

static enum pir_code
send(struct pir_change *change, const struct pir_referral_sent *sent,
    struct pir_err *err)
{
	struct pir_referral_said said = { .to = "example-housing",
		.id = "r2r2" };

	if (pir_referral_draft(change, FIXTURE_OWN, &said, err))
		return err->code;
	return pir_referral_send(change, FIXTURE_OWN "-r2r2", sent, err);
}

static enum pir_code
tell(struct pir_change *change, void *ctx, struct pir_err *err)
{
	struct asked *asked = ctx;
	const struct consent_case *c = asked->c;
	const struct pir_list usual = FIXTURE_LIST("identity", "needs");
	const struct pir_list only = FIXTURE_LIST(c->only);
	struct pir_disclosed told = { .to = "example-housing",
		.what = c->only ? only : usual,
		.purpose = c->purpose ? c->purpose : "referral",
		.basis = c->basis,
		.reason = c->basis ? "A reason" : NULL };
	struct pir_referral_sent sent = { .purpose = c->purpose,
		.basis = c->basis,
		.because = told.reason };
	struct pir_json *disclosure;

	if (c->only)
		sent.information = only;
	change->override = c->override;
	client_of(change, c);
	if (asked->by_referral ? send(change, &sent, err)
			       : pir_disclosure_add(change, FIXTURE_OWN, &told,
				     NULL, &disclosure, err))
		return err->code;
	for (size_t i = 0; i < change->n; i++)
		if (change->edits[i].path.kind == PIR_DISCLOSURE)
			snprintf(asked->stands, sizeof asked->stands, "%s",
			    pir_json_str(change->edits[i].after, "basis"));
	return PIR_OK;
}

static void
expect_told(const struct consent_case *c, bool by_referral)
{
	struct asked asked = { .c = c, .by_referral = by_referral };
	struct pir_err err = PIR_ERR_INIT;
	enum pir_code code = fixture_change(c->staff ? c->staff : "fac1",
	    "referral send", tell, &asked, NULL, &err);
	const char *how = by_referral ? "send" : "disclosure";

	cr_expect_eq(code, c->stands ? PIR_OK : PIR_REFUSED, "%s: %s: %s", how,
	    c->name, err.msg);
	if (c->stands)
		cr_expect_str_eq(asked.stands, c->stands, "%s: %s", how,
		    c->name);
}

static void
ignore(const struct pir_json *entry, const char *lacks, void *ctx)
{
	(void)entry, (void)lacks, (void)ctx;
}

/* Why is asked of each information by itself; all of it takes all. */
static enum pir_code
ask(struct pir_change *change, void *ctx, struct pir_err *err)
{
	const struct consent_case *c = ctx;
	const struct pir_json *client = client_of(change, c);
	const char *what[] = { c->only ? c->only : "identity",
		c->only ? c->only : "needs" };
	bool covered = true;

	for (size_t i = 0; i < 2; i++) {
		struct pir_consent_use use = { "example-housing", what[i],
			c->purpose ? c->purpose : "referral",
			parse_day(TODAY) };

		covered =
		    covered && !pir_consent_why(client, &use, ignore, NULL);
	}
	cr_expect_eq(covered, c->covered, "why: %s", c->name);
	(void)err;
	return PIR_OK;
}

Test(consent_cases, send_disclosure_and_why_say_the_same)
{
	struct pir_err err = PIR_ERR_INIT;

	fixture_day(TODAY);
	cr_assert_eq(fixture_put("coord", "partners/other-housing.json",
			 other_housing, &err),
	    PIR_OK, "%s", err.msg);
	fixture_dry(true);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		expect_told(&cases[i], true);
		expect_told(&cases[i], false);
		fixture_change("fac1", "consent why", ask, (void *)&cases[i],
		    NULL, &err);
	}
}

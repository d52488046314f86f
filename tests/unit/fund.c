/* Money past the commands: what the rules refuse of what a person writes. */
#include "fund.h"
#include "fixture.h"
#include "staff.h"

#define REQUEST "2013-07-02-ab12.json"

static enum pir_code
set_up(struct pir_change *change, void *ctx, struct pir_err *err)
{
	(void)ctx;
	if (pir_staff_edit(change, "appr1",
		&(struct pir_staff_said){ .limit_cents = 100000,
		    .fte = -1,
		    .target = -1 },
		err))
		return err->code;
	if (pir_fund_open(change,
		&(struct pir_fund_pool){ .id = "p13",
		    .from = { 2013, 7, 1 },
		    .to = { 2014, 6, 30 },
		    .categories =
			FIXTURE_LIST("transport", "training:capacity") },
		err) ||
	    pir_fund_open(change,
		&(struct pir_fund_pool){ .id = "p14",
		    .from = { 2014, 7, 1 },
		    .to = { 2015, 6, 30 },
		    .categories = FIXTURE_LIST("transport") },
		err))
		return err->code;
	return pir_fund_allocate(change,
	    &(struct pir_fund_allocation){ .pool = "p13",
		.cents = 100000,
		.id = "a1a1" },
	    err);
}

static enum pir_code
ask(struct pir_change *change, void *ctx, struct pir_err *err)
{
	(void)ctx;
	return pir_fund_request(change,
	    &(struct pir_fund_request){ .client = FIXTURE_OWN,
		.pool = "p13",
		.category = "transport",
		.asked = { .cents = 45000,
		    .gst_cents = 4091,
		    .payee = "Example Taxis" },
		.purpose = "To the clinic",
		.tried = FIXTURE_LIST("Family: cannot"),
		.id = "ab12" },
	    err);
}

static enum pir_code
approve(struct pir_change *change, void *ctx, struct pir_err *err)
{
	(void)ctx;
	return pir_fund_approve(change, FIXTURE_OWN "-ab12", err);
}

static enum pir_code
pay(struct pir_change *change, void *ctx, struct pir_err *err)
{
	(void)ctx;
	return pir_fund_pay(change,
	    &(struct pir_fund_payment){ .request = FIXTURE_OWN "-ab12",
		.cents = 20000 },
	    err);
}

/* Requested, approved, and paid in part. */
static void
begin(void)
{
	static const struct {
		const char *staff;
		const char *command;
		pir_change_fn *fn;
	} steps[] = {
		{ "coord", "fund open", set_up },
		{ "fac1", "fund request", ask },
		{ "appr1", "fund approve", approve },
		{ "fin1", "fund pay", pay },
	};
	struct pir_err err = PIR_ERR_INIT;

	fixture_begin();
	fixture_day("2013-07-02");
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		cr_assert_eq(fixture_change(steps[i].staff, steps[i].command,
				 steps[i].fn, NULL, NULL, &err),
		    PIR_OK, "%s: %s", steps[i].command, err.msg);
	fixture_dry(true);
}

TestSuite(fund, .init = begin, .fini = fixture_end);

#define ENTRY(type, more) \
	"{\"id\": \"z1z1\", \"type\": \"" type "\", \"on\": \"2013-07-02\", " \
	"\"by\": \"%s\"" more "}"
#define CENTS(n) ", \"amount_cents\": " #n

/* What is set in the request, by whom, and the rule that it breaks. */
static const struct {
	const char *staff;
	const char *member;
	const char *value; /* %s: the staff */
	const char *rule;  /* NULL: none */
} of_request[] = {
	{ "fin1", "entries.2",
	    ENTRY("pay", CENTS(25000) ", \"gst_cents\": 2273"), NULL },
	{ "fin1", "entries.2",
	    ENTRY("pay", CENTS(25000) ", \"gst_cents\": 2272"), "entry-gst" },
	{ "fin1", "entries.2", ENTRY("pay", CENTS(25001)), "request-state" },
	{ "fin1", "entries.2", ENTRY("pay", CENTS(0)), "request-state" },
	{ "fin1", "entries.2", ENTRY("refund", CENTS(20001)), "request-state" },
	{ "fin1", "entries.2", ENTRY("release", CENTS(25001)),
	    "request-state" },
	{ "fin1", "entries.2",
	    ENTRY("carry", CENTS(25000) ", \"pool\": \"p14\""),
	    "request-state" },
	{ "fin1", "entries.2", ENTRY("pay", CENTS(1) ", \"late\": true"),
	    "entry-late" },
	{ "fin1", "entries.2", ENTRY("pay", CENTS(1) ", \"pool\": \"p14\""),
	    "entry-pool" },
	{ "fin1", "entries.2",
	    ENTRY("refund",
		CENTS(11) ", \"gst_cents\": 1, \"pool\": "
			  "\"p14\""),
	    "entry-pool" },
	{ "fin1", "entries.1.amount_cents", "10000", "as-written" },
	{ "fin1", "entries.1", NULL, "nothing-removed" },
	{ "appr1", "entries.2", ENTRY("approve", CENTS(45000)),
	    "request-state" },
	{ "appr1", "entries.2", ENTRY("pay", CENTS(1)), "role" },
	{ "fac1", "entries.2", ENTRY("approve", CENTS(45000)), "role" },
	{ "fac1", "entries.2", ENTRY("vary", CENTS(19999)), "request-state" },
	{ "fac1", "entries.2", ENTRY("vary", ""), "request-state" },
	{ "fac1", "entries.2", ENTRY("vary", CENTS(50000)), NULL },
	{ "fac2", "entries.2", ENTRY("vary", CENTS(50000)), "role" },
	{ "fac1", "amount_cents", "50000", "request-kept" },
	{ "fac1", "payee.name", "\"Another\"", "request-kept" },
	{ "fac1", "requested.by", "\"fac2\"", "by-the-author" },
	{ "fac1", "contributions.0",
	    "{\"source\": \"Family\", \"amount_cents\": 100}", NULL },
};

Test(fund, has_rules_for_what_a_person_writes_into_a_request)
{
	char file[PIR_PATH_SIZE];

	fixture_file(FIXTURE_OWN, "funds/" REQUEST, file);
	for (size_t i = 0; i < sizeof of_request / sizeof *of_request; i++) {
		struct pir_str value PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_err err = PIR_ERR_INIT;
		const char *rule = of_request[i].rule;
		const char *said = of_request[i].value;
		const char *at = said ? strstr(said, "%s") : NULL;

		if (said)
			pir_str_addn(&value, said,
			    at ? (size_t)(at - said) : strlen(said));
		if (at)
			pir_str_addf(&value, "%s%s", of_request[i].staff,
			    at + 2);
		cr_expect_eq(fixture_set(of_request[i].staff, file,
				 of_request[i].member, value.s, &err),
		    rule ? PIR_REFUSED : PIR_OK, "%zu: %s", i, err.msg);
		cr_expect_str_eq(err.rule ? err.rule : "", rule ? rule : "",
		    "%zu: %s", i, err.msg);
	}
}

#define ALLOCATION(kind, cents, more) \
	"{\"id\": \"z1z1\", \"on\": \"2013-07-02\", \"amount_cents\": " #cents \
	", \"kind\": \"" kind "\", \"by\": \"fin1\"" more "}"

static const struct {
	const char *member;
	const char *value;
	const char *rule;
} of_pool[] = {
	{ "allocations.1", ALLOCATION("handback", 55000, ""), NULL },
	{ "allocations.1", ALLOCATION("handback", 55001, ""),
	    "pool-available" },
	{ "allocations.1", ALLOCATION("allocation", 0, ""), "allocation" },
	{ "allocations.1",
	    ALLOCATION("allocation", 1, ", \"category\": \"clothing\""),
	    "allocation" },
	{ "allocations.1", ALLOCATION("carried-in", 1, ", \"source\": \"p14\""),
	    "pool-carried" },
	{ "allocations.1",
	    ALLOCATION("carried-out", 1, ", \"source\": \"p14\""),
	    "pool-carried" },
	{ "allocations.0.amount_cents", "44999", "allocation" },
	{ "state", "\"closed\"", "pool-closed" },
	{ "to", "\"2013-06-30\"", "pool-form" },
	{ "pay_until", "\"2014-06-29\"", "pool-form" },
	{ "categories.2", "{\"code\": \"transport\"}", "pool-form" },
	{ "categories.2", "{\"code\": \"clothing\"}", NULL },
};

Test(fund, has_rules_for_what_a_person_writes_into_a_pool)
{
	for (size_t i = 0; i < sizeof of_pool / sizeof *of_pool; i++) {
		struct pir_err err = PIR_ERR_INIT;
		const char *rule = of_pool[i].rule;

		cr_expect_eq(fixture_set("fin1", "funds/p13.json",
				 of_pool[i].member, of_pool[i].value, &err),
		    rule ? PIR_REFUSED : PIR_OK, "%zu: %s", i, err.msg);
		cr_expect_str_eq(err.rule ? err.rule : "", rule ? rule : "",
		    "%zu: %s", i, err.msg);
	}
}

/* Who asked for money that is still open cannot leave. */
Test(fund, keeps_who_asked_until_it_is_paid)
{
	struct pir_err err = PIR_ERR_INIT;

	cr_expect_eq(fixture_set("coord", "staff/fac1.json", "to",
			 "\"2013-07-02\"", &err),
	    PIR_REFUSED);
	cr_expect_not_null(strstr(err.msg, "request " FIXTURE_OWN "-ab12"),
	    "%s", err.msg);
}

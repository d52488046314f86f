/* Where a request stands: sums and states that follow from its entries. */
#include <criterion/criterion.h>

#include "auto.h"
#include "parse.h"
#include "request.h"

#define REQUEST \
	"{\"id\": \"k3m9x2qd-ab12\", \"pool\": \"p13\", \"amount_cents\": " \
	"45000, \"gst_cents\": 4091, \"payee\": {\"type\": \"business\", " \
	"\"name\": \"A\"}, \"requested\": {\"on\": \"2013-09-02\", \"by\": " \
	"\"fac1\"}, \"entries\": ["

#define ENTRY(type, day, more) \
	"{\"type\": \"" type "\", \"on\": \"2013-09-" day "\", \"by\": " \
	"\"appr1\"" more "}"
#define CENTS(n) ", \"amount_cents\": " #n
#define APPROVED ENTRY("approve", "03", CENTS(45000))

/* Entries, and what they come to. */
static const struct {
	const char *entries;
	const char *state;
	int64_t waiting;
	int64_t committed;
	int64_t spent;
	const char *since; /* day of September */
} cases[] = {
	{ "", "requested", 45000, 0, 0, "02" },
	{ ENTRY("approve", "03", ""), "requested", 45000, 0, 0, "02" },
	{ ENTRY("approve", "03", "") "," ENTRY("approve", "04", CENTS(45000)),
	    "approved", 0, 45000, 0, "04" },
	{ ENTRY("decline", "03", ""), "declined", 0, 0, 0, "03" },
	{ ENTRY("cancel", "03", ""), "cancelled", 0, 0, 0, "03" },
	{ APPROVED, "approved", 0, 45000, 0, "03" },
	{ APPROVED "," ENTRY("pay", "05", CENTS(20000)), "part-paid", 0, 25000,
	    20000, "05" },
	{ APPROVED "," ENTRY("pay", "05", CENTS(45000)), "paid", 0, 0, 45000,
	    "05" },
	{ APPROVED "," ENTRY("pay", "05", CENTS(45000)) "," ENTRY("refund",
	      "06", CENTS(5000)),
	    "paid", 0, 0, 40000, "05" },
	{ APPROVED "," ENTRY("release", "05", CENTS(5000)), "approved", 0,
	    40000, 0, "03" },
	{ APPROVED "," ENTRY("release", "05", CENTS(45000)), "closed", 0, 0, 0,
	    "05" },
	{ APPROVED "," ENTRY("pay", "05", CENTS(40000)) "," ENTRY("release",
	      "06", CENTS(5000)),
	    "closed", 0, 0, 40000, "06" },
	/* What was approved stands until a variation is decided. */
	{ APPROVED "," ENTRY("vary", "04", CENTS(50000)), "approved", 5000,
	    45000, 0, "03" },
	{ APPROVED "," ENTRY("vary", "04", CENTS(30000)), "approved", 0, 45000,
	    0, "03" },
	{ APPROVED "," ENTRY("vary", "04", CENTS(50000)) "," ENTRY("decline",
	      "05", ""),
	    "approved", 0, 45000, 0, "03" },
	{ APPROVED "," ENTRY("vary", "04", CENTS(50000)) "," ENTRY("approve",
	      "05", CENTS(50000)),
	    "approved", 0, 50000, 0, "03" },
	{ APPROVED "," ENTRY("pay", "04", CENTS(45000)) "," ENTRY("vary", "05",
	      CENTS(50000)) "," ENTRY("approve", "06", CENTS(50000)),
	    "part-paid", 0, 5000, 45000, "06" },
	{ APPROVED "," ENTRY("carry", "05", CENTS(45000) ", \"pool\": \"p14\""),
	    "approved", 0, 45000, 0, "03" },
};

static struct pir_json *
make(const char *entries)
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&text, "%s%s]}", REQUEST, entries);
	return parse_json(text.s);
}

static struct pir_request
read_until(const struct pir_json *record, const char *day)
{
	struct pir_request r;
	struct pir_date until = PIR_DATE_NONE;
	struct pir_err err = PIR_ERR_INIT;

	if (day)
		cr_assert_eq(pir_date_parse(&until, day, &err), PIR_OK);
	cr_assert_eq(pir_request_read(&r, record, until, &err), PIR_OK, "%s",
	    err.msg);
	return r;
}

Test(request, stands_where_its_entries_say)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct pir_json *record PIR_AUTO(pir_json_release) =
		    make(cases[i].entries);
		struct pir_request r = read_until(record, NULL);
		char since[PIR_DATE_SIZE];

		pir_date_format(r.since, since);
		cr_expect_str_eq(r.state, cases[i].state, "%zu: %s", i,
		    r.state);
		cr_expect_eq(pir_request_waiting(&r), cases[i].waiting, "%zu",
		    i);
		cr_expect_eq(pir_request_committed(&r), cases[i].committed,
		    "%zu", i);
		cr_expect_eq(pir_request_spent(&r), cases[i].spent, "%zu", i);
		cr_expect_str_eq(since + 8, cases[i].since, "%zu", i);
		cr_expect_eq(pir_request_is_open(&r),
		    cases[i].waiting || cases[i].committed, "%zu", i);
	}
}

Test(request, stands_on_a_day_where_it_stood_then)
{
	struct pir_json *record PIR_AUTO(pir_json_release) =
	    make(APPROVED "," ENTRY("pay", "05", CENTS(45000)));

	cr_expect_str_eq(read_until(record, "2013-09-01").state, "");
	cr_expect_eq(read_until(record, "2013-09-01").asked_cents, 0);
	cr_expect_str_eq(read_until(record, "2013-09-02").state, "requested");
	cr_expect_str_eq(read_until(record, "2013-09-03").state, "approved");
	cr_expect_str_eq(read_until(record, "2013-09-04").state, "approved");
	cr_expect_str_eq(read_until(record, "2013-09-05").state, "paid");
}

Test(request, keeps_payee_and_gst_until_the_variation_is_approved)
{
	static const char *const vary = APPROVED "," ENTRY("vary", "04",
	    CENTS(50000) ", \"gst_cents\": 4545, \"payee\": {\"type\": "
			 "\"business\", \"name\": \"B\"}");
	struct pir_str more PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_json *record PIR_AUTO(pir_json_release) = make(vary);
	struct pir_json *again PIR_AUTO(pir_json_release) = NULL;
	struct pir_request r = read_until(record, NULL);

	cr_expect(pir_json_is(r.approved_payee, "name", "A"));
	cr_expect(pir_json_is(r.asked_payee, "name", "B"));
	cr_expect_eq(r.approved_gst_cents, 4091);
	pir_str_addf(&more, "%s,%s", vary,
	    ENTRY("approve", "05", CENTS(50000)));
	again = make(more.s);
	r = read_until(again, NULL);
	cr_expect(pir_json_is(r.approved_payee, "name", "B"));
	cr_expect_eq(r.approved_gst_cents, 4545);
}

/* However it is cut, the parts of the GST come to the whole. */
Test(request, takes_gst_in_proportion_and_the_last_takes_the_rest)
{
	static const int64_t parts[][4] = { { 45000 }, { 22500, 22500 },
		{ 1, 44999 }, { 15000, 15000, 15000 }, { 20000, 24999, 1 },
		{ 11111, 11111, 11111, 11667 } };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct pir_request r = { .approved_cents = 45000,
			.approved_gst_cents = 4091 };

		for (size_t j = 0; j < 4 && parts[i][j]; j++) {
			int64_t part = parts[i][j];
			int64_t gst = pir_request_gst_of_payment(&r, part);

			cr_expect_leq(llabs(gst * 45000 - 4091 * part), 45000,
			    "%zu.%zu: %lld", i, j, (long long)gst);
			if (j % 2) {
				r.released_cents += part;
				r.released_gst_cents += gst;
			} else {
				r.paid_cents += part;
				r.paid_gst_cents += gst;
			}
		}
		cr_expect_eq(r.paid_gst_cents + r.released_gst_cents, 4091);
		cr_expect_eq(pir_request_gst_of_refund(&r, r.paid_cents),
		    r.paid_gst_cents);
	}
}

Test(request, refuses_sums_that_no_amount_can_hold)
{
	struct pir_json *record PIR_AUTO(pir_json_release) =
	    make(APPROVED "," ENTRY("pay", "05",
		CENTS(999999999999999)) "," ENTRY("pay", "05", CENTS(1)));
	struct pir_err err = PIR_ERR_INIT;
	struct pir_request r = { .state = "as it was" };

	cr_expect_eq(pir_request_read(&r, record, PIR_DATE_NONE, &err),
	    PIR_INVALID);
	cr_expect_str_eq(r.state, "as it was");
	cr_expect_str_eq(err.msg,
	    "k3m9x2qd-ab12: the sum would be more than 9999999999999.99");
}

Test(request, knows_who_approved_it)
{
	struct pir_json *record PIR_AUTO(pir_json_release) = make(APPROVED);

	cr_expect(pir_request_has_approval(record, "appr1"));
	cr_expect_not(pir_request_has_approval(record, "fac1"));
	cr_expect_str_eq(pir_request_by(record), "fac1");
}

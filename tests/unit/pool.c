/* Pools: what their requests and allocations come to. */
#include <criterion/criterion.h>

#include "auto.h"
#include "parse.h"
#include "pool.h"

/*
 * Two years.  One request of a client is paid in part and carried over;
 * one of the pool itself is approved, released in part, and waits for a
 * variation; something comes back after the first pool closed.
 */
static void
set_up(struct pir_change *change)
{
	parse_edit(change, "funds/p13.json",
	    "{\"id\": \"p13\", \"state\": \"closed\", \"from\": "
	    "\"2013-07-01\", \"to\": \"2014-06-30\", \"categories\": "
	    "[{\"code\": \"transport\"}, {\"code\": \"training\", "
	    "\"stream\": \"capacity\"}], \"allocations\": ["
	    "{\"on\": \"2013-07-01\", \"amount_cents\": 100000, "
	    "\"kind\": \"allocation\"},"
	    "{\"on\": \"2013-08-01\", \"amount_cents\": 50000, "
	    "\"kind\": \"allocation\", \"category\": \"training\"},"
	    "{\"on\": \"2013-12-01\", \"amount_cents\": 20000, "
	    "\"kind\": \"handback\"},"
	    "{\"on\": \"2014-07-10\", \"amount_cents\": 100000, "
	    "\"kind\": \"carried-out\"}]}");
	parse_edit(change, "funds/p14.json",
	    "{\"id\": \"p14\", \"state\": \"open\", \"from\": "
	    "\"2014-07-01\", \"to\": \"2015-06-30\", \"categories\": "
	    "[{\"code\": \"transport\"}], \"allocations\": ["
	    "{\"on\": \"2014-07-10\", \"amount_cents\": 100000, "
	    "\"kind\": \"carried-in\"}]}");
	parse_edit(change, "clients/k/k3m9x2qd/funds/2013-09-02-ab12.json",
	    "{\"id\": \"k3m9x2qd-ab12\", \"pool\": \"p13\", \"category\": "
	    "\"transport\", \"stream\": \"client\", \"amount_cents\": "
	    "60000, \"gst_cents\": 6000, \"requested\": {\"on\": "
	    "\"2013-09-02\"}, \"entries\": ["
	    "{\"type\": \"approve\", \"on\": \"2013-09-03\", "
	    "\"amount_cents\": 60000},"
	    "{\"type\": \"pay\", \"on\": \"2013-09-10\", "
	    "\"amount_cents\": 30000, \"gst_cents\": 3000},"
	    "{\"type\": \"carry\", \"on\": \"2014-07-10\", "
	    "\"amount_cents\": 30000, \"pool\": \"p14\"},"
	    "{\"type\": \"pay\", \"on\": \"2014-08-01\", "
	    "\"amount_cents\": 10000, \"gst_cents\": 1000}]}");
	parse_edit(change, "funds/p13/2013-10-01-cd34.json",
	    "{\"id\": \"p13-cd34\", \"pool\": \"p13\", \"category\": "
	    "\"training\", \"stream\": \"capacity\", \"amount_cents\": "
	    "30000, \"requested\": {\"on\": \"2013-10-01\"}, \"entries\": ["
	    "{\"type\": \"approve\", \"on\": \"2013-10-02\", "
	    "\"amount_cents\": 30000},"
	    "{\"type\": \"pay\", \"on\": \"2013-10-03\", "
	    "\"amount_cents\": 20000},"
	    "{\"type\": \"release\", \"on\": \"2013-10-04\", "
	    "\"amount_cents\": 10000},"
	    "{\"type\": \"refund\", \"on\": \"2014-09-01\", "
	    "\"amount_cents\": 5000, \"pool\": \"p14\"}]}");
}

/* What a pool has at the end of a day. */
static const struct {
	const char *pool;
	const char *day;
	int64_t allocated;
	int64_t requested;
	int64_t committed;
	int64_t spent;
	int64_t available;
} days[] = {
	{ "p13", "2013-06-30", 0, 0, 0, 0, 0 },
	{ "p13", "2013-07-01", 100000, 0, 0, 0, 100000 },
	{ "p13", "2013-09-02", 150000, 60000, 0, 0, 150000 },
	{ "p13", "2013-09-03", 150000, 0, 60000, 0, 90000 },
	{ "p13", "2013-09-10", 150000, 0, 30000, 30000, 90000 },
	{ "p13", "2013-10-01", 150000, 30000, 30000, 30000, 90000 },
	{ "p13", "2013-10-02", 150000, 0, 60000, 30000, 60000 },
	{ "p13", "2013-10-03", 150000, 0, 40000, 50000, 60000 },
	{ "p13", "2013-10-04", 150000, 0, 30000, 50000, 70000 },
	{ "p13", "2013-12-01", 130000, 0, 30000, 50000, 50000 },
	{ "p13", "2014-07-10", 30000, 0, 0, 50000, -20000 },
	{ "p14", "2014-07-10", 100000, 0, 30000, 0, 70000 },
	{ "p14", "2014-08-01", 100000, 0, 20000, 10000, 70000 },
	{ "p14", "2014-09-01", 100000, 0, 20000, 5000, 75000 },
};

static struct pir_date
day_of(const char *text)
{
	struct pir_date day;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_date_parse(&day, text, &err), PIR_OK);
	return day;
}

Test(pool, has_on_each_day_what_its_requests_and_allocations_come_to)
{
	struct pir_change change PIR_AUTO(pir_change_release) = { 0 };
	struct pir_err err = PIR_ERR_INIT;

	set_up(&change);
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		struct pir_account a;

		cr_assert_eq(pir_pool_account(&change, days[i].pool,
				 day_of(days[i].day), &a, &err),
		    PIR_OK, "%s", err.msg);
		cr_expect_eq(pir_account_allocated(&a), days[i].allocated,
		    "%zu: %lld", i, (long long)pir_account_allocated(&a));
		cr_expect_eq(a.sum[PIR_SUM_REQUESTED], days[i].requested, "%zu",
		    i);
		cr_expect_eq(pir_account_committed(&a), days[i].committed,
		    "%zu", i);
		cr_expect_eq(pir_account_spent(&a), days[i].spent, "%zu", i);
		cr_expect_eq(pir_account_available(&a), days[i].available,
		    "%zu", i);
	}
}

Test(pool, counts_gst_where_it_was_paid)
{
	struct pir_change change PIR_AUTO(pir_change_release) = { 0 };
	struct pir_account a;
	struct pir_err err = PIR_ERR_INIT;

	set_up(&change);
	cr_assert_eq(pir_pool_account(&change, "p13", PIR_DATE_NONE, &a, &err),
	    PIR_OK);
	cr_expect_eq(a.sum[PIR_SUM_PAID_GST], 3000);
	cr_expect_eq(a.sum[PIR_SUM_MOVED], -30000);
	cr_assert_eq(pir_pool_account(&change, "p14", PIR_DATE_NONE, &a, &err),
	    PIR_OK);
	cr_expect_eq(a.sum[PIR_SUM_PAID_GST], 1000);
	cr_expect_eq(a.sum[PIR_SUM_MOVED], 30000);
}

Test(pool, tells_its_lowest_day)
{
	struct pir_change change PIR_AUTO(pir_change_release) = { 0 };
	struct pir_lowest low;
	char day[PIR_DATE_SIZE];
	struct pir_err err = PIR_ERR_INIT;

	set_up(&change);
	cr_assert_eq(pir_pool_lowest(&change, "p13", &low, &err), PIR_OK);
	cr_expect_eq(low.cents, -20000);
	cr_expect_str_eq(pir_date_format(low.on, day), "2014-07-10");
	cr_assert_eq(pir_pool_lowest(&change, "p14", &low, &err), PIR_OK);
	cr_expect_eq(low.cents, 70000);
	cr_assert_eq(pir_pool_lowest(&change, "none", &low, &err), PIR_OK);
	cr_expect_eq(low.cents, 0);
}

/* What goes and what comes on one day is one day. */
Test(pool, is_judged_at_the_end_of_each_day)
{
	struct pir_change change PIR_AUTO(pir_change_release) = { 0 };
	struct pir_lowest low;
	struct pir_err err = PIR_ERR_INIT;

	parse_edit(&change, "funds/p13.json",
	    "{\"id\": \"p13\", \"allocations\": ["
	    "{\"on\": \"2013-07-02\", \"amount_cents\": 300, \"kind\": "
	    "\"handback\"},"
	    "{\"on\": \"2013-07-02\", \"amount_cents\": 500, \"kind\": "
	    "\"allocation\"},"
	    "{\"on\": \"2013-07-01\", \"amount_cents\": 900, \"kind\": "
	    "\"allocation\"}]}");
	cr_assert_eq(pir_pool_lowest(&change, "p13", &low, &err), PIR_OK);
	cr_expect_eq(low.cents, 900);
}

Test(pool, refuses_a_sum_that_no_amount_can_hold)
{
	struct pir_change change PIR_AUTO(pir_change_release) = { 0 };
	struct pir_account a;
	struct pir_err err = PIR_ERR_INIT;

	parse_edit(&change, "funds/p13.json",
	    "{\"id\": \"p13\", \"allocations\": ["
	    "{\"on\": \"2013-07-02\", \"amount_cents\": 999999999999999, "
	    "\"kind\": \"allocation\"},"
	    "{\"on\": \"2013-07-02\", \"amount_cents\": 1, \"kind\": "
	    "\"allocation\"}]}");
	cr_expect_eq(pir_pool_account(&change, "p13", PIR_DATE_NONE, &a, &err),
	    PIR_INVALID);
	cr_expect_str_eq(err.msg,
	    "p13: the sum would be more than 9999999999999.99");
}

Test(pool, takes_days_while_it_is_open)
{
	struct pir_change change PIR_AUTO(pir_change_release) = { 0 };
	const struct pir_json *p13, *p14;
	char id[PIR_ID_SIZE];
	struct pir_err err = PIR_ERR_INIT;

	set_up(&change);
	p13 = change.edits[0].after;
	p14 = change.edits[1].after;
	cr_expect_not(pir_pool_takes(p13, day_of("2013-09-01")));
	cr_expect(pir_pool_takes(p14, day_of("2015-06-30")));
	cr_expect_not(pir_pool_takes(p14, day_of("2015-07-01")));
	cr_expect_str_eq(pir_category_stream(
			     pir_pool_category(p13, "training")),
	    "capacity");
	cr_expect_str_eq(pir_category_stream(
			     pir_pool_category(p13, "transport")),
	    "client");
	cr_expect_null(pir_pool_category(p13, "clothing"));
	cr_assert_eq(pir_pool_resolve(&change, NULL, day_of("2014-09-01"), id,
			 &err),
	    PIR_OK);
	cr_expect_str_eq(id, "p14");
	cr_expect_eq(pir_pool_resolve(&change, NULL, day_of("2013-09-01"), id,
			 &err),
	    PIR_MISSING);
}

/* Balances, movements and double entries: they say the same of a pool. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "balance.h"
#include "journal.h"
#include "parse.h"

/* The same numbers each time. */
static unsigned
chance(unsigned *seed, unsigned of)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 8) % of;
}

static void
entry(struct pir_str *s, unsigned n, const char *type, unsigned day,
    unsigned cents, const char *more)
{
	pir_str_addf(s,
	    "%s{\"id\": \"e%03u\", \"type\": \"%s\", \"on\": "
	    "\"2013-%02u-%02u\","
	    " \"by\": \"s1\", \"amount_cents\": %u, \"gst_cents\": %u%s}",
	    s->s[s->len - 1] == '[' ? "" : ", ", n, type, 7 + day / 28,
	    1 + day % 28, cents, cents / 11, more);
}

/* Asked for, approved, and paid, released, refunded or carried by chance. */
static void
put_request(struct pir_change *change, unsigned *seed, unsigned n)
{
	struct pir_str s PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	unsigned day = chance(seed, 60), e = 0;
	unsigned cents = 1 + chance(seed, 99999);
	unsigned paid = chance(seed, cents + 1);
	bool own = chance(seed, 4) == 0;
	char file[PIR_PATH_SIZE];

	snprintf(file, sizeof file, "%s/2013-07-01-%04u.json",
	    own ? "funds/p1" : "clients/k/k3m9x2qd/funds", n);
	pir_str_addf(&s,
	    "{\"id\": \"%s-%04u\", \"pool\": \"p1\", \"category\": \"%s\", "
	    "\"stream\": \"%s\", \"amount_cents\": %u, \"gst_cents\": %u, "
	    "\"requested\": {\"on\": \"2013-07-01\", \"by\": \"s1\"}, "
	    "\"entries\": [",
	    own ? "p1" : "k3m9x2qd", n, own ? "training" : "transport",
	    own ? "capacity" : "client", cents, cents / 11);
	if (chance(seed, 5))
		entry(&s, e++, "approve", day, cents, "");
	if (e && paid)
		entry(&s, e++, "pay", day += chance(seed, 30), paid, "");
	if (e && paid && chance(seed, 2))
		entry(&s, e++, "refund", day += chance(seed, 30),
		    1 + chance(seed, paid), "");
	if (e && paid < cents && chance(seed, 2))
		entry(&s, e++, "carry", day += 3, cents - paid,
		    ", \"pool\": \"p2\"");
	if (e && paid < cents && chance(seed, 2))
		entry(&s, e++, "release", day + 5, cents - paid, "");
	pir_str_add(&s, "]}");
	parse_edit(change, file, s.s);
}

static void
set_up(struct pir_change *change, unsigned seed)
{
	parse_edit(change, "staff/s1.json",
	    "{\"id\": \"s1\", \"host\": \"north\"}");
	parse_edit(change, "clients/k/k3m9x2qd/client.json",
	    "{\"id\": \"k3m9x2qd\", \"assignments\": [{\"staff\": \"s1\", "
	    "\"from\": \"2013-01-01\"}]}");
	parse_edit(change, "funds/p1.json",
	    "{\"id\": \"p1\", \"categories\": [{\"code\": \"training\", "
	    "\"stream\": \"capacity\"}], \"allocations\": ["
	    "{\"id\": \"a1b1\", \"on\": \"2013-07-01\", \"kind\": "
	    "\"allocation\", \"amount_cents\": 900000001},"
	    "{\"id\": \"a1b2\", \"on\": \"2013-07-02\", \"kind\": "
	    "\"allocation\", \"amount_cents\": 77, \"category\": "
	    "\"training\"},"
	    "{\"id\": \"a1b3\", \"on\": \"2013-09-02\", \"kind\": "
	    "\"handback\", \"amount_cents\": 5}]}");
	parse_edit(change, "funds/p2.json", "{\"id\": \"p2\"}");
	for (unsigned n = 0; n < 50; n++)
		put_request(change, &seed, n);
}

static bool
is_same(const struct pir_account *a, const struct pir_account *b)
{
	return !memcmp(a->sum, b->sum, sizeof a->sum);
}

static const char *const pools[] = { "p1", "p2" };
static const struct pir_date days[] = { { 0 }, { 2013, 8, 1 },
	{ 2013, 9, 15 } };
#define N(a) (sizeof(a) / sizeof *(a))

Test(balance, the_rows_of_a_pool_add_up_to_its_account)
{
	struct pir_err err = PIR_ERR_INIT;

	for (unsigned seed = 1; seed <= 40; seed++) {
		struct pir_change change PIR_AUTO(pir_change_release) = { 0 };
		struct pir_date day = days[seed % N(days)];
		const char *pool = pools[seed % 2];
		struct pir_account whole;

		set_up(&change, seed);
		cr_assert(!pir_pool_account(&change, pool, day, &whole, &err));
		for (int by = PIR_BY_POOL; by <= PIR_BY_MONTH; by++) {
			struct pir_balances b PIR_AUTO(pir_balances_release) =
			    PIR_BALANCES_INIT;
			struct pir_account sum = PIR_ACCOUNT_INIT;

			cr_assert(!pir_balances_read(&change, pool,
			    (enum pir_balance_by)by, day, &b, &err));
			for (size_t i = 0; i < b.n; i++)
				pir_account_add(&sum, &b.v[i].account, &err);
			cr_assert(is_same(&sum, &whole), "seed %u by %d", seed,
			    by);
		}
	}
}

Test(balance, the_double_entries_balance_and_come_to_the_same)
{
	struct pir_err err = PIR_ERR_INIT;

	for (unsigned seed = 1; seed <= 40; seed++) {
		struct pir_change change PIR_AUTO(pir_change_release) = { 0 };
		struct pir_bookings b PIR_AUTO(pir_bookings_release) =
		    PIR_BOOKINGS_INIT;
		struct pir_booking_query query = { pools[seed % 2], NULL,
			days[seed % N(days)] };
		struct pir_posting p[PIR_POSTINGS];
		struct pir_account whole;
		int64_t available = 0, outside = 0;

		set_up(&change, seed);
		cr_assert(!pir_bookings_read(&change, &query, &b, &err));
		for (size_t i = 0; i < b.n; i++) {
			size_t n = pir_booking_postings(&b.v[i], p);
			int64_t sum = 0;

			for (size_t j = 0; j < n; j++) {
				bool own = !strncmp(p[j].account, "avail", 5);

				*(own ? &available : &outside) += p[j].cents;
				sum += p[j].cents;
			}
			cr_assert_eq(sum, 0);
			cr_assert(i == 0 ||
			    pir_date_cmp(b.v[i - 1].on, b.v[i].on) <= 0);
		}
		cr_assert(!pir_pool_account(&change, query.pool, query.until,
		    &whole, &err));
		cr_assert_eq(available, pir_account_available(&whole));
		cr_assert_eq(available + outside, 0);
	}
}

Test(balance, a_journal_tells_no_payee_and_no_purpose)
{
	struct pir_change change PIR_AUTO(pir_change_release) = { 0 };
	struct pir_bookings b PIR_AUTO(pir_bookings_release) =
	    PIR_BOOKINGS_INIT;
	struct pir_booking_query query = { "p1", NULL, PIR_DATE_NONE };
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_err err = PIR_ERR_INIT;

	parse_edit(&change, "funds/p1.json", "{\"id\": \"p1\"}");
	parse_edit(&change, "funds/p1/2013-07-01-ab12.json",
	    "{\"id\": \"p1-ab12\", \"pool\": \"p1\", \"category\": \"t\", "
	    "\"amount_cents\": 1100, \"gst_cents\": 100, \"payee\": "
	    "{\"name\": \"Somebody\"}, \"purpose\": \"Something\", "
	    "\"requested\": {\"on\": \"2013-07-01\"}, \"entries\": ["
	    "{\"id\": \"e1e1\", \"type\": \"approve\", \"on\": "
	    "\"2013-07-02\", \"amount_cents\": 1100}]}");
	cr_assert(!pir_bookings_read(&change, &query, &b, &err));
	pir_journal_print(&b, &text);
	cr_assert(strstr(text.s,
	    "2013-07-02 (p1-ab12) approve\n"
	    "    available:p1  -11.00 AUD\n"
	    "    ; record: p1-ab12\n"
	    "    ; entry: e1e1\n"));
	cr_assert(!strstr(text.s, "Some"));
}

#include "journal.h"

#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "balance.h"

/* ---- Postings ------------------------------------------------------------ */

struct posting_list {
	const struct pir_booking *booking;
	struct pir_posting *v;
	size_t n;
};

static void
post(struct posting_list *list, const char *account, int64_t cents)
{
	const struct pir_booking *b = list->booking;
	struct pir_posting *p = &list->v[list->n];
	const char *category = *b->category ? b->category : PIR_UNASSIGNED;

	if (!cents)
		return;
	if (!strcmp(account, "available"))
		snprintf(p->account, sizeof p->account, "available:%s",
		    b->pool);
	else
		snprintf(p->account, sizeof p->account, "%s:%s:%s-%s-%s",
		    account, b->pool, account, b->pool, category);
	p->cents = cents;
	list->n++;
}

size_t
pir_booking_postings(const struct pir_booking *b,
    struct pir_posting out[PIR_POSTINGS])
{
	struct posting_list list = { b, out, 0 };
	int64_t gst =
	    b->by.sum[PIR_SUM_PAID_GST] - b->by.sum[PIR_SUM_REFUNDED_GST];

	post(&list, "allocated", -pir_account_allocated(&b->by));
	post(&list, "available", pir_account_available(&b->by));
	post(&list, "committed", pir_account_committed(&b->by));
	post(&list, "spent", pir_account_spent(&b->by) - gst);
	post(&list, "gst", gst);
	return list.n;
}

/* ---- The text -------------------------------------------------------------
 */

static void
add_missing(struct pir_strs *names, const char *name)
{
	if (!pir_strs_has(names, name))
		pir_strs_add(names, name);
}

static void
declare(const char *directive, struct pir_strs *names, struct pir_str *out)
{
	pir_strs_sort(names);
	for (size_t i = 0; i < names->n; i++)
		pir_str_addf(out, "%s %s\n", directive, names->v[i]);
}

/* Everything that is used is declared, for the strictest of readers. */
static void
print_declarations(const struct pir_bookings *b, struct pir_str *out)
{
	struct pir_strs accounts PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_strs types PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_posting p[PIR_POSTINGS];

	for (size_t i = 0; i < b->n; i++) {
		size_t n = pir_booking_postings(&b->v[i], p);

		for (size_t j = 0; j < n; j++)
			add_missing(&accounts, p[j].account);
		add_missing(&types, b->v[i].type);
	}
	pir_str_add(out, "commodity AUD\n    format 1000.00 AUD\n");
	declare("account", &accounts, out);
	declare("payee", &types, out);
	pir_str_add(out, "tag record\ntag entry\ntag commit\n");
}

static void
print_transaction(const struct pir_booking *b, struct pir_str *out)
{
	struct pir_posting p[PIR_POSTINGS];
	size_t n = pir_booking_postings(b, p);
	char on[PIR_DATE_SIZE];
	char cents[PIR_MONEY_SIZE];

	pir_str_addf(out, "\n%s (%s) %s\n", pir_date_format(b->on, on),
	    b->record, b->type);
	for (size_t i = 0; i < n; i++)
		pir_str_addf(out,
		    "    %s  %s AUD\n"
		    "    ; record: %s\n    ; entry: %s\n    ; commit: %s\n",
		    p[i].account, pir_money_format(p[i].cents, cents),
		    b->record, b->entry, b->commit);
}

void
pir_journal_print(const struct pir_bookings *b, struct pir_str *out)
{
	print_declarations(b, out);
	for (size_t i = 0; i < b->n; i++)
		print_transaction(&b->v[i], out);
}

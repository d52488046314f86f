/* report_completeness.c - who lacks what, and what was entered late */
#include <string.h>

#include "auto.h"
#include "report_complete.h"

/* ---- The list -------------------------------------------------------------
 */

static const struct pir_col cols[] = {
	{ "client", PIR_COL_ID, NULL, NULL },
	{ "facilitator", 0, NULL, NULL },
	{ "host", 0, NULL, NULL },
	{ "lacks", 0, NULL, NULL },
	{ "what", 0, NULL, NULL },
	{ "record", 0, NULL, NULL },
	{ "since", 0, NULL, NULL },
	{ "days", PIR_COL_NUMBER, NULL, NULL },
	{ 0 },
};

static enum pir_code
fill(const struct pir_inquiry *q, struct pir_table *t, struct pir_err *err)
{
	struct pir_lacks all PIR_AUTO(pir_lacks_release) = PIR_LACKS_INIT;

	if (pir_lacks_find(q, &all, err))
		return err->code;
	for (size_t i = 0; i < all.n; i++) {
		pir_table_row(t, 0);
		pir_table_text(t, all.v[i].client);
		pir_table_text(t, all.v[i].staff);
		pir_table_text(t, pir_inquiry_host(q, all.v[i].staff));
		pir_table_text(t, all.v[i].lacks);
		pir_table_text(t, all.v[i].what);
		pir_table_text(t, all.v[i].record);
		pir_table_date(t, all.v[i].since);
		pir_table_number(t, all.v[i].days);
	}
	return PIR_OK;
}

/* ---- For the public: how many ----------------------------------------------
 */

static const struct pir_col public_cols[] = {
	{ "lacks", PIR_COL_ID, NULL, NULL },
	{ "clients", PIR_COL_COUNT, NULL, NULL },
	{ "times", PIR_COL_COUNT, NULL, "clients" },
	{ 0 },
};

/* Of its client, of its sort; a client's stand together. */
static bool
is_first(const struct pir_lacks *s, size_t i)
{
	for (size_t j = i; j-- > 0 && !strcmp(s->v[j].client, s->v[i].client);)
		if (!strcmp(s->v[j].lacks, s->v[i].lacks))
			return false;
	return true;
}

static enum pir_code
fill_public(const struct pir_inquiry *q, struct pir_table *t,
    struct pir_err *err)
{
	struct pir_lacks all PIR_AUTO(pir_lacks_release) = PIR_LACKS_INIT;
	struct pir_numbers times PIR_AUTO(pir_numbers_release) =
	    PIR_NUMBERS_INIT;
	struct pir_numbers people PIR_AUTO(pir_numbers_release) =
	    PIR_NUMBERS_INIT;

	if (pir_lacks_find(q, &all, err))
		return err->code;
	for (size_t i = 0; i < all.n; i++) {
		const struct pir_lack *lack = &all.v[i];

		pir_numbers_of(&times, lack->lacks)->n++;
		if (is_first(&all, i))
			pir_numbers_of(&people, lack->lacks)->n++;
	}
	for (size_t i = 0; i < times.n; i++) {
		pir_table_row(t, 0);
		pir_table_text(t, times.v[i].word);
		pir_table_number(t, people.v[i].n);
		pir_table_number(t, times.v[i].n);
	}
	return PIR_OK;
}

const struct pir_report pir_report_completeness = {
	.name = "completeness",
	.summary = "who lacks what, and what was entered late",
	.form = { cols, fill },
	.public = { public_cols, fill_public },
};

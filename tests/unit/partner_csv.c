/* The directory as CSV: what is written and read again is the same. */
#include "partner_csv.h"

#include <stdio.h>

#include "auto.h"
#include "parse.h"

static unsigned seed;

static unsigned
chance(unsigned of)
{
	seed = seed * 1103515245u + 12345u;
	return (seed >> 16) % of;
}

/* Text with everything that could be taken for something else. */
static void
set_text(struct pir_json *entry, const char *member)
{
	static const char *const bits[] = { "a", "Sample", " ", "  ", ";", "\\",
		"\"", ",", "\n", "'", "=1+1", "+", "-", "@", "\\;", "\xc3\xa9",
		"''=", "#", "\"\"" };
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (chance(3) == 0)
		return;
	for (unsigned n = chance(6) + 1; n > 0; n--)
		pir_str_add(&text, bits[chance(sizeof bits / sizeof *bits)]);
	pir_json_set_str(entry, member, text.s);
}

static void
set_texts(struct pir_json *entry, const char *const *members)
{
	for (; *members; members++)
		set_text(entry, *members);
}

static void
set_list(struct pir_json *partner, const char *member)
{
	struct pir_json *list;

	if (chance(4) == 0)
		return;
	list = pir_json_set(partner, member, pir_json_array());
	for (unsigned n = chance(3) + 1; n > 0; n--) {
		struct pir_json *one PIR_AUTO(pir_json_release) =
		    pir_json_object();

		while (!*pir_json_str(one, "v"))
			set_text(one, "v");
		pir_json_append_str(list, pir_json_str(one, "v"));
	}
}

static struct pir_json *
add_entry(struct pir_json *partner, const char *list, unsigned i)
{
	struct pir_json *entry =
	    pir_json_append(pir_json_need_array(partner, list),
		pir_json_object());
	char id[5];

	snprintf(id, sizeof id, "%c%03u", *list, i);
	pir_json_set_str(entry, "id", id);
	return entry;
}

static struct pir_json *
make_partner(void)
{
	static const char *const own[] = { "name", "abn", "from", "to", NULL };
	static const char *const service[] = { "name", "sector", "criteria",
		"how_to_refer", "hours", "capacity", "cost", "from", "to",
		NULL };
	static const char *const contact[] = { "name", "role", "phone", "email",
		NULL };
	static const char *const agreement[] = { "with", "what", "from", "to",
		"review_on", NULL };
	static const char *const document[] = { "name", "sha256", NULL };
	struct pir_json *p = parse_json("{\"kind\": \"partner\", "
					"\"version\": 1, \"id\": \"ex-one\"}");

	set_texts(p, own);
	if (!pir_json_get(p, "from"))
		pir_json_set_str(p, "from", "2013-07-01");
	set_list(p, "sectors");
	set_list(p, "catchment");
	for (unsigned i = chance(4); i > 0; i--) {
		struct pir_json *e = add_entry(p, "services", i);

		set_texts(e, service);
		if (chance(2))
			pir_json_set_int(e, "usual_wait_days", chance(400));
	}
	for (unsigned i = chance(3); i > 0; i--)
		set_texts(add_entry(p, "contacts", i), contact);
	for (unsigned i = chance(3); i > 0; i--) {
		struct pir_json *e = add_entry(p, "agreements", i);

		set_texts(e, agreement);
		if (chance(2)) {
			struct pir_json *d =
			    pir_json_need_object(e, "document");

			pir_json_set_str(d, "name", "a.pdf");
			set_texts(d, document);
		}
	}
	return p;
}

static void
no_fault(const struct pir_err *bad, void *ctx)
{
	(void)ctx;
	cr_assert(false, "line %ld: %s", bad->line, bad->msg);
}

static void
read_all(struct pir_change *change, const char *text)
{
	struct pir_partner_rows rows PIR_AUTO(pir_partner_rows_release) =
	    PIR_PARTNER_ROWS_INIT;
	struct pir_err err = PIR_ERR_INIT;

	cr_assert_eq(pir_partner_rows_read(&rows, text, strlen(text), no_fault,
			 NULL, &err),
	    PIR_OK, "%s", err.msg);
	for (size_t i = 0; i < rows.n; i++)
		cr_assert_eq(pir_partner_row_apply(change, &rows, &rows.v[i],
				 &err),
		    PIR_OK, "%s", err.msg);
}

Test(partner_csv, is_the_same_when_it_is_read_again)
{
	for (seed = 1; seed < 500; seed++) {
		unsigned kept = seed;
		struct pir_json *partner PIR_AUTO(pir_json_release) =
		    make_partner();
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_change change PIR_AUTO(pir_change_release) = { 0 };

		seed = kept;
		pir_partner_csv_head(&text);
		pir_partner_csv_write(&text, partner);
		read_all(&change, text.s);
		cr_assert(pir_json_equal(partner, change.edits[0].after),
		    "seed %u:\n%s", kept, text.s);
		/* Once more over what is there changes nothing. */
		read_all(&change, text.s);
		cr_assert(pir_json_equal(partner, change.edits[0].after));
		cr_assert_eq(change.n, 1);
	}
}

Test(partner_csv, takes_what_people_type)
{
	struct pir_change change PIR_AUTO(pir_change_release) = { 0 };
	const struct pir_json *p, *list;

	read_all(&change,
	    "\xef\xbb\xbfpart,partner,sector , name\n"
	    "\n"
	    "partner, ex-one ,housing ;  education; ;,\" Two  words \"\n");
	p = change.edits[0].after;
	list = pir_json_get(p, "sectors");
	cr_expect_eq(pir_json_count(list), 2);
	cr_expect(pir_json_has(list, "housing"));
	cr_expect(pir_json_has(list, "education"));
	cr_expect_str_eq(pir_json_str(p, "name"), " Two  words ");
}

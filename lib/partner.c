#include "partner.h"

#include <string.h>

#include "auto.h"
#include "text.h"

bool
pir_partner_is_open(const struct pir_json *partner, struct pir_date day)
{
	return partner && pir_json_in_force(partner, day);
}

enum pir_code
pir_partner_check_open(const struct pir_change *change, const char *id,
    struct pir_date day, struct pir_err *err)
{
	struct pir_json *partner PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];
	char buf[PIR_DATE_SIZE];

	if (!pir_id_is_slug(id))
		return pir_record_missing(PIR_PARTNER, id, err);
	if (pir_change_after(change, pir_path_of(PIR_PARTNER, id, file),
		&partner, err))
		return err->code == PIR_MISSING
		    ? pir_record_missing(PIR_PARTNER, id, err)
		    : err->code;
	if (pir_partner_is_open(partner, day))
		return PIR_OK;
	return pir_refuse(err, "partner-open",
	    "%s is not a partner on %s, but from %s%s%s: choose another, see "
	    "'pir partner find'",
	    id, pir_date_format(day, buf), pir_json_str(partner, "from"),
	    pir_json_get(partner, "to") ? " to " : "",
	    pir_json_str(partner, "to"));
}

bool
pir_partner_is_closed(const struct pir_json *entry, struct pir_date day)
{
	struct pir_date to = pir_json_date(entry, "to");

	return pir_date_is_set(to) && pir_date_cmp(to, day) < 0;
}

enum pir_code
pir_partner_service(struct pir_json *partner, const char *typed,
    struct pir_date day, struct pir_json **service, struct pir_err *err)
{
	struct pir_json *found;
	char buf[PIR_DATE_SIZE];

	if (pir_record_entry(partner, "services", typed, &found, err))
		return err->code;
	if (!pir_json_in_force(found, day))
		return pir_refuse(err, "partner-open",
		    "service %s of %s is not open on %s",
		    pir_json_str(found, "id"), pir_json_str(partner, "id"),
		    pir_date_format(day, buf));
	*service = found;
	return PIR_OK;
}

struct pir_date
pir_partner_agreement_due(const struct pir_json *agreement, struct pir_date day)
{
	struct pir_date review = pir_json_date(agreement, "review_on");
	struct pir_date to = pir_json_date(agreement, "to");

	if (pir_date_is_set(to) && pir_date_cmp(to, day) < 0)
		return PIR_DATE_NONE;
	if (!pir_date_is_set(review) ||
	    (pir_date_is_set(to) && pir_date_cmp(to, review) < 0))
		return to;
	return review;
}

/* Append everything that one would look a partner up by. */
static void
add_words(const struct pir_json *partner, struct pir_str *out)
{
	const struct pir_json *e;

	pir_str_addf(out, "%s %s", pir_json_str(partner, "id"),
	    pir_json_str(partner, "name"));
	for (e = pir_json_first(pir_json_get(partner, "catchment")); e;
	     e = pir_json_next(e))
		pir_str_addf(out, " %s", pir_json_text(e));
	for (e = pir_json_first(pir_json_get(partner, "services")); e;
	     e = pir_json_next(e))
		pir_str_addf(out, " %s", pir_json_str(e, "name"));
}

bool
pir_partner_matches(const struct pir_json *partner, const char *words)
{
	struct pir_str all PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	add_words(partner, &all);
	return pir_text_matches(pir_str_get(&all), words);
}

bool
pir_partner_is_near(const struct pir_json *partner, const char *words)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(partner, "catchment"));

	for (; e; e = pir_json_next(e))
		if (pir_text_matches(pir_json_text(e), words))
			return true;
	return false;
}

enum pir_code
pir_partner_check_id(const struct pir_change *change, const char *id,
    enum pir_kind other, struct pir_err *err)
{
	char file[PIR_PATH_SIZE];

	if (pir_id_is_word(id))
		return pir_refuse(err, "own-id",
		    "'%s' means something else where somebody is named; choose "
		    "another id",
		    id);
	pir_path_of(other, id, file);
	if (pir_change_find(change, file) ||
	    (change->parent && pir_tree_has(change->parent, file)))
		return pir_refuse(err, "own-id",
		    "'%s' is the id of a %s record; choose another", id,
		    pir_kind_name(other));
	return PIR_OK;
}

/* ---- Rules ----------------------------------------------------------- */

/* Where somebody is named, an id leads to one record. */
static enum pir_code
check_id(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	return edit->before
	    ? PIR_OK
	    : pir_partner_check_id(change, edit->path.id, PIR_STAFF, err);
}

/* PIR_REFUSED if the node, or an entry of it, ends before it begins. */
static enum pir_code
check_order(const struct pir_json *node, const char *what, struct pir_err *err)
{
	struct pir_date from = pir_json_date(node, "from");
	struct pir_date to = pir_json_date(node, "to");

	if (!pir_date_is_set(from) || !pir_date_is_set(to) ||
	    pir_date_cmp(from, to) <= 0)
		return PIR_OK;
	return pir_refuse(err, "partner-period",
	    "%s %s ends on %s, before it begins on %s", what,
	    pir_json_str(node, "id"), pir_json_str(node, "to"),
	    pir_json_str(node, "from"));
}

static enum pir_code
check_periods(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(edit->after, "services"));

	(void)change;
	if (check_order(edit->after, "partner", err))
		return err->code;
	for (; e; e = pir_json_next(e))
		if (check_order(e, "service", err))
			return err->code;
	e = pir_json_first(pir_json_get(edit->after, "agreements"));
	for (; e; e = pir_json_next(e))
		if (check_order(e, "agreement", err))
			return err->code;
	return PIR_OK;
}

/* A service's sector is its partner's too, so that one finds the other. */
static enum pir_code
check_sectors(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *sectors = pir_json_get(edit->after, "sectors");
	const struct pir_json *e =
	    pir_json_first(pir_json_get(edit->after, "services"));

	(void)change;
	for (; e; e = pir_json_next(e))
		if (!pir_json_has(sectors, pir_json_str(e, "sector")))
			return pir_refuse(err, "partner-sector",
			    "service %s is in %s, which %s does not list: add "
			    "it with 'pir partner edit --sector'",
			    pir_json_str(e, "id"), pir_json_str(e, "sector"),
			    edit->path.id);
	return PIR_OK;
}

/* An Australian Business Number has two check digits (business.gov.au). */
static enum pir_code
check_abn(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	static const int weights[] = { 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19 };
	const char *abn = pir_json_str(edit->after, "abn");
	int sum = -10;

	(void)change;
	if (!*abn || pir_json_is(edit->before, "abn", abn))
		return PIR_OK;
	for (size_t i = 0; i < 11; i++)
		sum += weights[i] * (abn[i] - '0');
	if (sum % 89 == 0)
		return PIR_OK;
	return pir_refuse(err, "partner-abn",
	    "'%s' is no Australian Business Number: its check digits do not "
	    "agree",
	    abn);
}

const struct pir_rule pir_partner_rules[] = {
	{ "own-id", PIR_PARTNER,
	    "no word, and no staff, has the id of a partner",
	    "pir-records(5), partner", check_id },
	{ "partner-period", PIR_PARTNER, "nothing ends before it begins",
	    "pir-records(5), partner", check_periods },
	{ "partner-sector", PIR_PARTNER,
	    "a service is in one of its partner's sectors",
	    "pir-records(5), partner", check_sectors },
	{ "partner-abn", PIR_PARTNER, "an ABN has the check digits of one",
	    "Australian Business Register, format of the ABN", check_abn },
	{ 0 },
};

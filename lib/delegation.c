#include "delegation.h"

#include "auto.h"

static bool
covers(const struct pir_json *delegation, const struct pir_power *power,
    struct pir_date day)
{
	const struct pir_json *categories =
	    pir_json_get(delegation, "categories");
	const char *pool = pir_json_str(delegation, "pool");

	return pir_json_in_force(delegation, day) &&
	    power->cents <= pir_json_int(delegation, "limit_cents", 0) &&
	    (!*pool || !strcmp(pool, power->pool)) &&
	    (!pir_json_count(categories) ||
		pir_json_has(categories, power->category));
}

/* One of the lender's own, while they are there to lend it. */
static bool
is_lent(const struct pir_tree *tree, const char *lender,
    const struct pir_power *power, struct pir_date day)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;
	const struct pir_json *d;

	if (pir_record_get(tree, PIR_STAFF, lender, &staff, &ignored) ||
	    !pir_json_in_force(staff, day))
		return false;
	d = pir_json_first(pir_json_get(staff, "delegations"));
	while (d && (pir_json_get(d, "acting_for") || !covers(d, power, day)))
		d = pir_json_next(d);
	return d != NULL;
}

const struct pir_json *
pir_delegation_covers(const struct pir_tree *tree, const struct pir_json *staff,
    const struct pir_power *power, struct pir_date day)
{
	const struct pir_json *d =
	    pir_json_first(pir_json_get(staff, "delegations"));

	for (; d; d = pir_json_next(d)) {
		const char *lender = pir_json_str(d, "acting_for");

		if (covers(d, power, day) &&
		    (!*lender || is_lent(tree, lender, power, day)))
			return d;
	}
	return NULL;
}

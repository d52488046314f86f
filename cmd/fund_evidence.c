/* fund_evidence.c - pir-fund(1): show --evidence */
#include "evidence.h"

#include "auto.h"
#include "fund_private.h"
#include "money.h"
#include "out.h"

static void
show_delegation(struct env *env, const struct pir_json *d)
{
	const char *to = pir_json_str(d, "to");
	const char *pool = pir_json_str(d, "pool");
	const char *lender = pir_json_str(d, "acting_for");
	const struct pir_json *categories = pir_json_get(d, "categories");
	struct pir_str codes PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char cents[PIR_MONEY_SIZE];

	pir_json_say(categories, &codes);
	page_field(env, "  delegation", "up to %s%s%s%s%s%s%s, from %s%s%s",
	    pir_money_format(pir_json_int(d, "limit_cents", 0), cents),
	    *pool ? " in " : "", pool, codes.len ? " for " : "",
	    pir_str_get(&codes), *lender ? ", acting for " : "", lender,
	    pir_json_str(d, "from"), *to ? " to " : "", to);
}

static void
show_role(struct env *env, const char *label, const struct pir_json *role)
{
	const char *to = pir_json_str(role, "to");

	if (role)
		page_field(env, label, "%s, from %s%s%s",
		    pir_json_str(role, "role"), pir_json_str(role, "from"),
		    *to ? " to " : "", to);
}

static void
show_fact(struct env *env, const struct pir_json *fact)
{
	const struct pir_json *override = pir_json_get(fact, "override");
	int64_t needed = pir_json_int(fact, "needed", 0);
	char cents[PIR_MONEY_SIZE];

	page_line(env, 0, "%s  %s by %s%s", pir_json_str(fact, "on"),
	    pir_json_str(fact, "type"), pir_json_str(fact, "by"),
	    pir_json_bool(fact, "late") ? ", late" : "");
	page_field(env, "  commit", "%s", pir_json_str(fact, "commit"));
	page_field(env, "  made", "%s by %s", pir_json_str(fact, "moment"),
	    pir_json_str(fact, "author"));
	show_role(env, "  role", pir_json_get(fact, "role"));
	if (override)
		page_field(env, "  against", "the rule %s",
		    pir_json_str(override, "rule"));
	show_role(env, "  as", pir_json_get(override, "role"));
	if (!needed)
		return;
	page_field(env, "  decides", "%s, by %lld in all",
	    pir_money_format(pir_json_int(fact, "whole_cents", 0), cents),
	    (long long)needed);
	if (pir_json_get(fact, "delegation"))
		show_delegation(env, pir_json_get(fact, "delegation"));
}

void
fund_show_evidence(struct env *env, const struct pir_json *facts)
{
	const struct pir_json *fact = pir_json_first(facts);

	page_heading(env, "Evidence");
	for (; fact; fact = pir_json_next(fact))
		show_fact(env, fact);
}

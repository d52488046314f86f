/* What pir-records(5) and pir-check(1) say of the rules. */
#include <criterion/criterion.h>

#include "check.h"
#include "page.h"

static void
expect_named(const char *page, const struct pir_rule *rule)
{
	struct pir_str section PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str item PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (rule->kind == PIR_NO_KIND)
		find_section(page, "Sh", "RULES", &section);
	else
		find_section(page, "Ss", pir_kind_name(rule->kind), &section);
	pir_str_addf(&item, "\n.It Cm %s\n", rule->name);
	cr_expect_not_null(strstr(section.s, item.s),
	    "man/pir-records.5 lacks the rule %s, which says: %s", rule->name,
	    rule->what);
}

Test(rules_page, names_every_rule_where_it_belongs)
{
	struct pir_str page PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_rule *rule;

	read_file("man/pir-records.5", &page);
	for (size_t i = 0; (rule = pir_rule_at(i)); i++)
		expect_named(page.s, rule);
}

Test(rules_page, names_every_rule_of_files_and_commits)
{
	struct pir_str page PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_rule_said rule;

	read_file("man/pir-check.1", &page);
	for (size_t i = 0; pir_check_rule_at(i, &rule); i++) {
		struct pir_str item PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (!strcmp(rule.name, pir_rule_at(0)->name))
			return;
		pir_str_addf(&item, "\n.It Cm %s\n", rule.name);
		cr_expect_not_null(strstr(page.s, item.s),
		    "man/pir-check.1 lacks the rule %s", rule.name);
	}
}

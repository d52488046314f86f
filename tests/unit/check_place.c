/* On which line of a record a rule found what is wrong. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "auto.h"
#include "check_private.h"
#include "parse.h"

/* ---- The table ---------------------------------------------------------- */

/* True if a rule of the name is for records that may have the member. */
static bool
is_about(const struct pir_place *place)
{
	const struct pir_rule *rule;

	for (size_t i = 0; (rule = pir_rule_at(i)); i++)
		for (int k = PIR_NO_KIND + 1; k < PIR_KINDS; k++) {
			enum pir_kind kind = (enum pir_kind)k;

			if (!strcmp(rule->name, place->rule) &&
			    (!rule->kind || rule->kind == kind) &&
			    pir_schema_member(pir_kind_schema(kind),
				place->member))
				return true;
		}
	return false;
}

Test(check_place, is_of_rules_and_members_that_there_are)
{
	for (const struct pir_place *p = pir_places; p->rule; p++)
		cr_expect(is_about(p), "%s: %s", p->rule, p->member);
}

/* ---- The line ------------------------------------------------------------ */

#define POOL \
	"{\"kind\": \"pool\", \"id\": \"year\", \"change_reason\": \"%s\", " \
	"\"title\": \"%s\", \"state\": \"open\", \"allocations\": " \
	"[{\"id\": \"a10c\", \"amount_cents\": %d}]}"

static struct pir_json *
pool(const char *why, const char *title, int cents)
{
	char text[512];

	snprintf(text, sizeof text, POOL, why, title, cents);
	return parse_json(text);
}

/* The edit is of the title, on line 5, and of an amount, on line 10. */
static void
expect_line(long line, const char *rule, const char *member, const char *msg)
{
	struct pir_json *was PIR_AUTO(pir_json_release) = pool("a", "b", 1);
	struct pir_json *now PIR_AUTO(pir_json_release) = pool("c", "d", 2);
	const struct pir_edit edit = { .path.kind = PIR_POOL,
		.before = was,
		.after = now };
	struct pir_err err = PIR_ERR_INIT;

	pir_refuse(&err, rule, "%s", msg);
	snprintf(err.member, sizeof err.member, "%s", member);
	cr_expect_eq(pir_check_line(&err, &edit), line, "%s %s %s: %ld", rule,
	    member, msg, pir_check_line(&err, &edit));
}

Test(check_place, is_the_line_of_the_member_that_the_rule_looked_at)
{
	expect_line(6, "allocation", "state", "title: no");
	expect_line(7, "role", "allocations[gone].by", "no");
}

Test(check_place, is_the_line_of_the_member_that_it_names_first)
{
	expect_line(6, "allocation", "", "state: must be open");
	expect_line(10, "allocation", "", "allocations[a10c].amount_cents: no");
	expect_line(5, "role", "", "state of the pool");
}

Test(check_place, is_the_line_of_what_was_changed_of_what_it_is_about)
{
	expect_line(10, "allocation", "", "pool year is full");
}

Test(check_place, is_the_line_of_what_it_is_about_though_nobody_changed_it)
{
	expect_line(6, "pool-closed", "", "pool year is closed");
}

Test(check_place, is_the_line_of_what_was_changed_first_but_for_the_reason)
{
	expect_line(5, "client-open", "", "the names: no");
}

Test(check_place, is_none_where_there_is_no_record)
{
	struct pir_json *was PIR_AUTO(pir_json_release) = pool("a", "b", 1);
	const struct pir_edit edit = { .path.kind = PIR_POOL, .before = was };
	struct pir_err err = PIR_ERR_INIT;

	pir_refuse(&err, "record-stays", "title: no");
	cr_expect_eq(pir_check_line(&err, &edit), 0);
	cr_expect_eq(pir_check_line(&err, NULL), 0);
	err.line = 7;
	cr_expect_eq(pir_check_line(&err, NULL), 7);
}

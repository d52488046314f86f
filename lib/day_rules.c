/* day_rules.c - days that exist, and that have come */
#include <string.h>

#include "rule.h"

static enum pir_code
day_exists(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const char *type =
	    diff->schema ? pir_schema_note(diff->schema, "x-type") : NULL;
	struct pir_date date;
	struct pir_moment moment;
	enum pir_code code = PIR_OK;

	(void)ctx;
	if (!diff->now || !type)
		return PIR_OK;
	if (!strcmp(type, "date"))
		code = pir_date_parse(&date, pir_json_text(diff->now), err);
	else if (!strcmp(type, "moment"))
		code = pir_moment_parse(&moment, pir_json_text(diff->now), err);
	return code ? pir_within(err, diff->member) : PIR_OK;
}

static enum pir_code
check_days(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	(void)change;
	return pir_edit_walk(edit, day_exists, NULL, err);
}

/* Days on which something took effect, unlike those that are planned. */
static bool
is_of_effect(const char *pattern)
{
	static const char *const names[] = { "on", "held_on", "referred_on",
		"received_on", "accepted_on", "declined_on", "closed_on",
		"given_on", "copy_given_on", "outdated_on", "invoice_on" };
	const char *last = strrchr(pattern, '.');

	last = last ? last + 1 : pattern;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(names[i], last))
			return true;
	return false;
}

static bool
is_planned(const struct pir_edit *edit)
{
	return edit->path.kind == PIR_CONTACT &&
	    (pir_json_is(edit->after, "status", "planned") ||
		pir_json_is(edit->after, "status", "cancelled"));
}

static enum pir_code
not_after_today(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	const struct pir_change *change = ctx;
	struct pir_date date;
	struct pir_err ignored;

	if (!diff->now || !is_of_effect(diff->pattern) ||
	    pir_date_parse(&date, pir_json_text(diff->now), &ignored) ||
	    pir_date_cmp(date, change->today) <= 0)
		return PIR_OK;
	return pir_refuse(err, "effective-day",
	    "%s: %s is after today; what has not happened yet cannot be "
	    "recorded",
	    diff->member, pir_json_text(diff->now));
}

static enum pir_code
check_effective_day(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	char on[PIR_DATE_SIZE];

	if (is_planned(edit))
		return PIR_OK;
	if (pir_date_cmp(change->on, change->today) > 0)
		return pir_refuse(err, "effective-day",
		    "--on: %s is after today; give the day it took effect",
		    pir_date_format(change->on, on));
	return pir_edit_walk(edit, not_after_today, (void *)change, err);
}

/* ---- The day of a file's name ---------------------------------------- */

/* Where a record that is dated says its first day. */
static const struct {
	enum pir_kind kind;
	const char *member;
} dated[] = {
	{ PIR_NEEDS, "on" },
	{ PIR_CONTACT, "on" },
	{ PIR_DISCLOSURE, "on" },
	{ PIR_REVIEW, "held_on" },
	{ PIR_PRIVACY, "received_on" },
	{ PIR_REFORM_MEETING, "on" },
};

static enum pir_code
check_first_day(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	char name[PIR_DATE_SIZE];

	(void)change;
	pir_date_format(edit->path.date, name);
	for (size_t i = 0; i < sizeof dated / sizeof *dated; i++) {
		const char *member = dated[i].member;

		if (edit->before || dated[i].kind != edit->path.kind ||
		    !pir_json_get(edit->after, member) ||
		    pir_json_is(edit->after, member, name))
			continue;
		return pir_fail(err, PIR_INVALID,
		    "%s: must be %s, as the file's name says", member, name);
	}
	return PIR_OK;
}

const struct pir_rule pir_day_rules[] = {
	{ "days", PIR_NO_KIND, "every day and moment exists", "RFC 3339",
	    check_days },
	{ "effective-day", PIR_NO_KIND,
	    "nothing takes effect after the day on which it is recorded",
	    "pir-records(5)", check_effective_day },
	{ "first-day", PIR_NO_KIND,
	    "the day in a file's name is the record's first", "pir-records(5)",
	    check_first_day },
	{ 0 },
};

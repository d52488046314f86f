/* check_place.c - on which line of a record a rule found what is wrong */
#include <string.h>

#include "auto.h"
#include "check_private.h"
#include "mem.h"

/*
 * What a rule is about that looks at the record as a whole; of several
 * members, the one that was changed.  The others say which they looked at.
 */
const struct pir_place pir_places[] = {
	{ "identity", "id" },
	{ "own-id", "id" },
	{ "void", "void" },
	{ "code-list", "codes" },
	{ "code-in-use", "codes" },
	{ "need-domains", "codes" },
	{ "staff-email", "emails" },
	{ "staff-period", "roles" },
	{ "staff-period", "delegations" },
	{ "staff-close", "to" },
	{ "staff-close", "roles" },
	{ "staff-acting", "delegations" },
	{ "staff-key", "keys" },
	{ "partner-sector", "services" },
	{ "partner-abn", "abn" },
	{ "partner-open", "supports" },
	{ "partner-open", "episodes" },
	{ "partner-open", "partner" },
	{ "client-state", "state" },
	{ "client-active", "state" },
	{ "client-plan", "state" },
	{ "client-episode", "episodes" },
	{ "eligibility", "episodes" },
	{ "client-assignment", "assignments" },
	{ "client-hold", "holds" },
	{ "client-hold", "state" },
	{ "client-merge", "merged_into" },
	{ "client-merge", "state" },
	{ "consent-kept", "consents" },
	{ "consent-giver", "consents" },
	{ "consent-withdrawal", "consents" },
	{ "consent-extent", "consents" },
	{ "consent-recipient", "consents" },
	{ "disclosure-basis", "basis" },
	{ "contact-note", "note" },
	{ "contact-status", "status" },
	{ "needs-episode", "episode" },
	{ "needs-domains", "ratings" },
	{ "needs-domains", "extra" },
	{ "needs-skipped", "skipped" },
	{ "needs-skipped", "ratings" },
	{ "needs-rater", "rater" },
	{ "needs-once-a-day", "rater" },
	{ "plan-state", "state" },
	{ "plan-episode", "episode" },
	{ "plan-agreement", "agreements" },
	{ "plan-goal", "goals" },
	{ "plan-partner", "goals" },
	{ "plan-dates", "goals" },
	{ "plan-blocked", "goals" },
	{ "review-outcome", "state" },
	{ "review-episode", "episode" },
	{ "review-plan", "goals" },
	{ "referral-state", "history" },
	{ "referral-active", "state" },
	{ "referral-partner", "to" },
	{ "referral-disclosure", "history" },
	{ "referral-plan", "action" },
	{ "pool-closed", "state" },
	{ "pool-available", "allocations" },
	{ "pool-available", "entries" },
	{ "pool-carried", "allocations" },
	{ "allocation", "allocations" },
	{ "request-client", "client" },
	{ "request-pool", "category" },
	{ "request-pool", "pool" },
	{ "request-amount", "amount_cents" },
	{ "request-tried", "tried" },
	{ "request-payee", "payee" },
	{ "request-group", "group" },
	{ "no-cash", "payee" },
	{ "approval", "entries" },
	{ "quorum", "entries" },
	{ "client-limit", "entries" },
	{ "payer", "entries" },
	{ "entries-appended", "entries" },
	{ "entry-day", "entries" },
	{ "entry-late", "entries" },
	{ "entry-gst", "entries" },
	{ "entry-pool", "entries" },
	{ "request-state", "entries" },
	{ "reform-state", "state" },
	{ "reform-raised", "raised" },
	{ "reform-evidence", "evidence" },
	{ "reform-action", "actions" },
	{ "reform-published", "published" },
	{ "reform-decision", "decisions" },
	{ "reform-present", "present" },
	{ "reform-quorum", "present" },
	{ "reform-member", "members" },
	{ .rule = NULL },
};

/* A rule that was broken, and the first thing changed that is of it. */
struct search {
	const char *rule; /* NULL: whatever was changed */
	const struct pir_json *record;
	long line;
};

static bool
is_of(const char *rule, const char *pattern)
{
	const struct pir_place *p = pir_places;

	if (!rule)
		return strcmp(pattern, "change_reason") != 0;
	while (p->rule &&
	    (strcmp(p->rule, rule) != 0 ||
		!pir_diff_covers(p->member, pattern)))
		p++;
	return p->rule;
}

static enum pir_code
is_changed(const struct pir_diff *diff, void *ctx, struct pir_err *err)
{
	struct search *search = ctx;

	(void)err;
	if (is_of(search->rule, diff->pattern))
		search->line = pir_json_line(search->record, diff->member);
	return search->line ? PIR_NO : PIR_OK;
}

static long
changed_line(const struct pir_edit *edit, const char *rule)
{
	struct search search = { rule, edit->after, 0 };
	struct pir_err ignored = PIR_ERR_INIT;

	pir_edit_walk(edit, is_changed, &search, &ignored);
	return search.line;
}

/* Where the rule's own member stands, which was not changed. */
static long
own_line(const struct pir_json *record, const char *rule)
{
	long line = 0;

	for (const struct pir_place *p = pir_places; p->rule && !line; p++)
		if (!strcmp(p->rule, rule))
			line = pir_json_line(record, p->member);
	return line;
}

/* "goals[k3f9].title: must be ...": where that stands. */
static long
said_line(const struct pir_json *record, const char *message)
{
	size_t len = strspn(message,
	    "abcdefghijklmnopqrstuvwxyz0123456789"
	    "_.[]");
	char *member PIR_AUTO(pir_free) = pir_strndup(message, len);

	return message[len] == ':' ? pir_json_line(record, member) : 0;
}

long
pir_check_line(const struct pir_err *err, const struct pir_edit *edit)
{
	const char *rule = err->rule ? err->rule : "";
	long line = err->line;

	if (line || !edit || !edit->after)
		return line;
	line = pir_json_line(edit->after, err->member);
	line = line ? line : said_line(edit->after, err->msg);
	line = line ? line : changed_line(edit, rule);
	line = line ? line : own_line(edit->after, rule);
	line = line ? line : changed_line(edit, NULL);
	return line ? line : 1;
}

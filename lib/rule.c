#include "rule.h"

#include <string.h>

#include "auto.h"

/* Every module's table; a record is judged in this order. */
static const struct pir_rule *const tables[] = {
	pir_code_rules, /* before the schema: it can say which there are */
	pir_record_rules,
	pir_day_rules,
	pir_kept_rules,
	pir_reference_rules,
	pir_void_rules,
	pir_vocab_rules,
	pir_role_rules,
	pir_staff_rules,
	pir_partner_rules,
	pir_client_rules,
	pir_consent_rules,
	pir_contact_rules,
	pir_needs_rules,
	pir_plan_rules,
	pir_review_rules,
	pir_referral_rules,
	pir_reform_rules,
	pir_reform_meeting_rules,
	pir_request_rules,
	pir_request_entry_rules,
	pir_approval_rules,
	pir_pool_rules,
};

const struct pir_rule *
pir_rule_at(size_t i)
{
	for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
		for (const struct pir_rule *r = tables[t]; r->name; r++)
			if (i-- == 0)
				return r;
	return NULL;
}

enum pir_code
pir_rule_check(const struct pir_rule *rule, const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	if (rule->kind != PIR_NO_KIND && rule->kind != edit->path.kind)
		return PIR_OK;
	if (!rule->check || !rule->check(change, edit, err))
		return PIR_OK;
	if (!err->rule)
		err->rule = rule->name;
	if (!*err->path)
		pir_at(err, edit->file, err->line);
	err->unmade = !edit->before && !strcmp(err->path, edit->file);
	return err->code;
}

static enum pir_code
check_all(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
		for (const struct pir_rule *r = tables[t]; r->name; r++)
			if (pir_rule_check(r, change, edit, err))
				return err->code;
	return PIR_OK;
}

/* Most rules look at what differs: it is found once for all. */
enum pir_code
pir_rules_check_edit(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	struct pir_edit *own = &change->edits[edit - change->edits];
	struct pir_diffs diffs PIR_AUTO(pir_diffs_release) = PIR_DIFFS_INIT;
	enum pir_code code;

	pir_diffs_gather(&diffs, pir_kind_schema(edit->path.kind), edit->before,
	    edit->after);
	own->diffs = &diffs;
	code = check_all(change, edit, err);
	own->diffs = NULL;
	return code;
}

enum pir_code
pir_rules_check(const struct pir_change *change, struct pir_err *err)
{
	for (size_t i = 0; i < change->n; i++)
		if (pir_rules_check_edit(change, &change->edits[i], err))
			return err->code;
	return PIR_OK;
}

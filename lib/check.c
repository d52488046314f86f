#include "check_private.h"

void
pir_check_tell(struct pir_check *check, const char *commit,
    const struct pir_err *err, const struct pir_edit *edit)
{
	const struct pir_fault fault = {
		.commit = commit,
		.path = err->path,
		.line = pir_check_line(err, edit),
		.rule = err->rule ? err->rule : "",
		.what = err->msg,
	};

	if (pir_check_is_warning(fault.rule))
		check->warnings++;
	else
		check->faults++;
	check->found(&fault, check->ctx);
}

bool
pir_check_rule_at(size_t i, struct pir_rule_said *out)
{
	const struct pir_file_rule *f = pir_file_rules;
	const struct pir_commit_rule *c = pir_commit_rules;
	const struct pir_rule_said *o = pir_object_rules;
	const struct pir_rule_said *s = pir_signed_rules;
	const struct pir_rule_said *p = pir_push_rules;
	const struct pir_rule_said *w = pir_warning_rules;
	const struct pir_rule *rule;

	for (; o->name; o++)
		if (i-- == 0)
			return *out = *o, true;
	for (; f->said.name; f++)
		if (i-- == 0)
			return *out = f->said, true;
	for (; c->said.name; c++)
		if (i-- == 0)
			return *out = c->said, true;
	for (; s->name; s++)
		if (i-- == 0)
			return *out = *s, true;
	for (; p->name; p++)
		if (i-- == 0)
			return *out = *p, true;
	for (; w->name; w++)
		if (i-- == 0)
			return *out = *w, true;
	rule = pir_rule_at(i);
	if (rule)
		*out = (struct pir_rule_said){ rule->name, rule->what,
			rule->source };
	return rule != NULL;
}

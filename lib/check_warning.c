/* check_warning.c - what may be right, and what someone should look at */
#include <string.h>

#include "auto.h"
#include "check_private.h"
#include "request.h"
#include "split.h"

const struct pir_rule_said pir_warning_rules[] = {
	{ "request-split",
	    "one purchase is one request or a group, for limits go by the "
	    "whole",
	    "pir-records(5), request" },
	{ 0 },
};

bool
pir_check_is_warning(const char *rule)
{
	const struct pir_rule_said *w = pir_warning_rules;

	while (w->name && strcmp(w->name, rule) != 0)
		w++;
	return w->name != NULL;
}

static void
warn_of_split(struct pir_check *check, const struct pir_brought *b,
    const char *other)
{
	struct pir_err what;

	pir_refuse(&what, pir_warning_rules[0].name,
	    "request %s is to the same payee as %s, within %d days: if it is "
	    "one purchase, limits go by the sum: see --with of pir-fund(1)",
	    b->path.id, other, PIR_SPLIT_DAYS);
	pir_at(&what, b->file, pir_json_line(b->record, "payee"));
	pir_check_tell(check, pir_tree_commit(b->tree), &what, NULL);
}

/* True if nothing that comes after b is near enough in time to the last. */
static bool
is_past(const struct pir_records *recent, const struct pir_brought *b)
{
	const struct pir_path *last = &recent->paths[recent->n - 1];

	return strcmp(last->client, b->path.client) != 0 ||
	    pir_date_days(last->date, b->path.date) > PIR_SPLIT_DAYS;
}

void
pir_check_warnings(struct pir_check *check, struct pir_records *recent,
    struct pir_brought *b)
{
	size_t i = recent->n;

	if (b->path.kind != PIR_REQUEST || !*b->path.client)
		return;
	if (recent->n && is_past(recent, b)) {
		pir_records_release(recent);
		i = 0;
	}
	while (i && !pir_split_is_likely(recent->v[i - 1], b->record))
		i--;
	if (i)
		warn_of_split(check, b, recent->paths[i - 1].id);
	pir_records_add(recent, &b->path, pir_steal(&b->record));
}

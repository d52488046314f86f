#include "disputed.h"

#include <string.h>

#include "auto.h"

/* "disputed title 2014-02-01 by client: It was mine"; the name may be "". */
static void
say(struct env *env, const struct pir_json *statement, const char *name,
    int indent)
{
	const char *by = pir_json_str(statement, "by");

	page_line(env, indent, "disputed %s%s%s%s%s: %s", name,
	    *name ? " " : "", pir_json_str(statement, "on"), *by ? " by " : "",
	    by, pir_json_str(statement, "text"));
}

/* A member is named from where it goes on behind the one that is known. */
static void
each(struct env *env, const struct pir_json *record, const char *member,
    bool below, size_t known, int indent)
{
	const struct pir_json *s = NULL;

	while ((s = pir_record_statement(record, member, below, s))) {
		const char *name = pir_json_str(s, "member");
		const char *rest = name + known;

		if (*rest == '.')
			rest++;
		say(env, s, *rest == '[' ? name : rest, indent);
	}
}

void
disputed_at(struct env *env, const struct pir_json *record, const char *member,
    int indent)
{
	each(env, record, member, false, strlen(member), indent);
}

void
disputed_below(struct env *env, const struct pir_json *record,
    const char *member, int indent)
{
	each(env, record, member, true, strlen(member), indent);
}

void
disputed_field(struct env *env, const char *label,
    const struct pir_json *record, const char *member)
{
	const struct pir_json *value = pir_json_get(record, member);
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (pir_json_type(value) == PIR_JSON_BOOL)
		pir_str_add(&text, pir_json_truth(value) ? "yes" : "no");
	else
		pir_json_say(value, &text);
	if (text.len)
		page_field(env, label, "%s", text.s);
	disputed_below(env, record, member, DISPUTED_FIELD);
}

void
disputed_entry(struct env *env, const struct pir_json *record,
    const char *member, const struct pir_json *entry, int indent)
{
	disputed_at(env, record, member, indent);
	for (const struct pir_json *m = pir_json_first(entry); m;
	     m = pir_json_next(m)) {
		struct pir_str one PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		bool has_entries =
		    pir_json_type(pir_json_first(m)) == PIR_JSON_OBJECT;

		pir_str_addf(&one, "%s.%s", member, pir_json_name(m));
		each(env, record, one.s, !has_entries, strlen(member), indent);
	}
}

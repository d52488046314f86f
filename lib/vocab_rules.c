/* vocab_rules.c - codes that records use, or an instrument has, stay */
#include <inttypes.h>
#include <string.h>

#include "auto.h"
#include "rule.h"
#include "vocab.h"

struct search {
	const char *list;
	const char *code;
	char found[PIR_PATH_SIZE];
};

static bool uses(const struct pir_schema *, const struct pir_json *,
    const struct search *);

static bool
member_uses(const struct pir_schema *schema, const struct pir_json *object,
    const struct search *search)
{
	for (const struct pir_json *m = pir_json_first(object); m;
	     m = pir_json_next(m)) {
		const struct pir_schema *below =
		    pir_schema_member(schema, pir_json_name(m));

		if (below && uses(below, m, search))
			return true;
	}
	return false;
}

/* A code is a string, or the name of a member where names are codes. */
static bool
uses(const struct pir_schema *schema, const struct pir_json *value,
    const struct search *search)
{
	const char *codes = pir_schema_note(schema, "x-codes");
	const struct pir_schema *items = pir_schema_items(schema);
	bool here = codes && !strcmp(codes, search->list);

	switch (pir_json_type(value)) {
	case PIR_JSON_STRING:
		return here && !strcmp(pir_json_text(value), search->code);
	case PIR_JSON_OBJECT:
		return (here && pir_json_get(value, search->code)) ||
		    member_uses(schema, value, search);
	case PIR_JSON_ARRAY:
		for (const struct pir_json *e = pir_json_first(value); e;
		     e = pir_json_next(e))
			if (items && uses(items, e, search))
				return true;
		return false;
	default:
		return false;
	}
}

static enum pir_code
look(const char *path, const char *bytes, size_t len, void *ctx,
    struct pir_err *err)
{
	struct search *search = ctx;
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_path parsed;

	if (!pir_path_parse(&parsed, path) ||
	    pir_json_parse_record(&record, bytes, len, err))
		return PIR_OK;
	if (!uses(pir_kind_schema(parsed.kind), record, search))
		return PIR_OK;
	memcpy(search->found, path, strlen(path) + 1);
	return PIR_NO;
}

static enum pir_code
check_removed(const struct pir_change *change, const char *list,
    const char *code, struct pir_err *err)
{
	struct search search = { .list = list, .code = code };
	enum pir_code rc =
	    pir_tree_walk(change->parent, "", look, &search, err);

	if (rc == PIR_NO)
		return pir_refuse(err, "code-in-use",
		    "%s uses the code '%s'; give it a \"to\" instead of "
		    "removing it",
		    search.found, code);
	return rc;
}

static enum pir_code
check_codes_stay(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *codes = pir_json_get(edit->before, "codes");

	if (!change->parent)
		return PIR_OK;
	for (const struct pir_json *c = pir_json_first(codes); c;
	     c = pir_json_next(c)) {
		const char *code = pir_json_str(c, "code");

		if (!pir_vocab_find(edit->after, code) &&
		    check_removed(change, edit->path.id, code, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
check_list(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	const struct pir_json *codes = pir_json_get(edit->after, "codes");

	(void)change;
	for (const struct pir_json *c = pir_json_first(codes); c;
	     c = pir_json_next(c)) {
		const char *code = pir_json_str(c, "code");
		struct pir_date from = pir_json_date(c, "from");
		struct pir_date to = pir_json_date(c, "to");

		if (pir_vocab_find(edit->after, code) != c)
			return pir_refuse(err, "code-list",
			    "two entries have the code '%s'", code);
		if (pir_date_is_set(to) && pir_date_cmp(from, to) > 0)
			return pir_refuse(err, "code-list",
			    "the code '%s' ends on %s, before it begins", code,
			    pir_json_str(c, "to"));
	}
	return PIR_OK;
}

/* ---- The instrument's domains ------------------------------------------ */

/* PIR_REFUSED unless each entry with a number has the same in the other. */
static enum pir_code
have_numbers(const struct pir_json *list, const struct pir_json *other,
    struct pir_err *err)
{
	const struct pir_json *c = pir_json_first(pir_json_get(list, "codes"));

	for (; c; c = pir_json_next(c)) {
		const char *code = pir_json_str(c, "code");

		if (!pir_json_get(c, "n") ||
		    pir_json_equal(pir_json_get(c, "n"),
			pir_json_get(pir_vocab_find(other, code), "n")))
			continue;
		return pir_refuse(err, "need-domains",
		    "'%s': code and number %" PRId64 " are the instrument's; "
		    "its 22 domains stay as they are, and a domain of your "
		    "own has \"extra\": true and no number",
		    code, pir_json_int(c, "n", 0));
	}
	return PIR_OK;
}

static enum pir_code
check_domains(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	(void)change;
	if (!edit->before || strcmp(edit->path.id, "need-domains") != 0)
		return PIR_OK;
	if (have_numbers(edit->before, edit->after, err))
		return err->code;
	return have_numbers(edit->after, edit->before, err);
}

const struct pir_rule pir_vocab_rules[] = {
	{ "code-list", PIR_VOCABULARY,
	    "a code stands in its list once, and ends after it begins",
	    "pir-records(5), vocabulary", check_list },
	{ "code-in-use", PIR_VOCABULARY,
	    "a code that records use is ended, not removed",
	    "pir-records(5), vocabulary", check_codes_stay },
	{ "need-domains", PIR_VOCABULARY,
	    "the 22 domains of the instrument keep their codes and numbers",
	    "Camberwell Assessment of Need Short Appraisal Schedule",
	    check_domains },
	{ 0 },
};

/* reform_evidence.c - what shows an issue: whole, and about nobody */
#include <string.h>

#include "reform.h"

static bool
is_hash(const char *s)
{
	return strspn(s, "0123456789abcdef") == PIR_SHA256_SIZE - 1 &&
	    strlen(s) == PIR_SHA256_SIZE - 1;
}

/* A hash and nothing beside it that could tell who it is. */
static enum pir_code
check_hash(const struct pir_json *issue, const struct pir_json *evidence,
    struct pir_err *err)
{
	const char *ref = pir_json_str(evidence, "ref");
	size_t members = pir_record_is_void(evidence) ? 4 : 3;
	const struct pir_json *e =
	    pir_json_first(pir_json_get(issue, "evidence"));

	if (!is_hash(ref) || pir_json_count(evidence) != members)
		return pir_refuse(err, "reform-evidence",
		    "a client stands as a keyed hash and nothing else: 'pir "
		    "reform link --client'");
	for (; e != evidence; e = pir_json_next(e))
		if (pir_json_is(e, "ref", ref) && !pir_record_is_void(e))
			return pir_refuse(err, "reform-evidence",
			    "that client stands there already, as %s",
			    pir_json_str(e, "id"));
	return PIR_OK;
}

static enum pir_code
check_count(const struct pir_json *evidence, struct pir_err *err)
{
	struct pir_date from = pir_json_date(evidence, "from");
	struct pir_date to = pir_json_date(evidence, "to");

	if (pir_json_int(evidence, "count", 0) < PIR_REFORM_LEAST)
		return pir_refuse(err, "reform-evidence",
		    "a count is of %d people or more, so that nobody can be "
		    "told apart",
		    PIR_REFORM_LEAST);
	if (!pir_date_is_set(from) || !pir_date_is_set(to) ||
	    pir_date_cmp(from, to) > 0)
		return pir_refuse(err, "reform-evidence",
		    "a count has the first and the last day that it covers");
	return PIR_OK;
}

static enum pir_code
check_piece(const struct pir_json *issue, const struct pir_json *evidence,
    struct pir_err *err)
{
	if (pir_json_is(evidence, "kind", "client"))
		return check_hash(issue, evidence, err);
	if (pir_json_is(evidence, "kind", "count"))
		return check_count(evidence, err);
	if (pir_json_get(evidence, "count"))
		return pir_refuse(err, "reform-evidence",
		    "only evidence of the kind count has a count");
	if (pir_json_is(evidence, "kind", "document") &&
	    !*pir_json_str(evidence, "ref"))
		return pir_refuse(err, "reform-evidence",
		    "a document has a ref: where it is to be found");
	if (pir_json_is(evidence, "kind", "statement") &&
	    !*pir_json_str(evidence, "text"))
		return pir_refuse(err, "reform-evidence",
		    "a statement has a text");
	return PIR_OK;
}

enum pir_code
pir_reform_check_evidence(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(edit->after, "evidence"));

	(void)change;
	for (; e; e = pir_json_next(e))
		if (check_piece(edit->after, e, err))
			return err->code;
	for (e = pir_edit_first_new(edit, "voice"); e; e = pir_json_next(e))
		if (!pir_json_bool(e, "permission") ||
		    !*pir_json_str(e, "text") || !*pir_json_str(e, "capacity"))
			return pir_refuse(err, "reform-evidence",
			    "what somebody said has their words, what they "
			    "spoke as, and their permission");
	return PIR_OK;
}

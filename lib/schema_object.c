#include "schema_private.h"

/* ---- Going down --------------------------------------------------- */

static bool
check_member(struct check *c, const struct pir_schema *part,
    const struct place *p, const struct pir_json *m)
{
	struct place inner = {
		.up = p,
		.value = m,
		.name = pir_json_name(m),
		.schema = part,
	};

	return pir_schema_is_valid(c, part, &inner);
}

static bool
is_object(const struct place *p)
{
	return pir_json_type(p->value) == PIR_JSON_OBJECT;
}

static bool
is_array(const struct place *p)
{
	return pir_json_type(p->value) == PIR_JSON_ARRAY;
}

/* ---- Arrays ------------------------------------------------------- */

bool
pir_schema_check_items(struct check *c, const struct rule *r,
    const struct place *p)
{
	struct place inner = { .up = p, .schema = r->parts[0] };

	if (!is_array(p))
		return true;
	for (const struct pir_json *e = pir_json_first(p->value); e;
	     e = pir_json_next(e), inner.index++) {
		inner.value = e;
		if (!pir_schema_is_valid(c, r->parts[0], &inner))
			return false;
	}
	return true;
}

bool
pir_schema_check_min_items(struct check *c, const struct rule *r,
    const struct place *p)
{
	if (!is_array(p) || (double)pir_json_count(p->value) >= r->number)
		return true;
	return pir_schema_fault_count(c, r, p, "element");
}

bool
pir_schema_check_max_items(struct check *c, const struct rule *r,
    const struct place *p)
{
	if (!is_array(p) || (double)pir_json_count(p->value) <= r->number)
		return true;
	return pir_schema_fault_count(c, r, p, "element");
}

bool
pir_schema_check_unique(struct check *c, const struct rule *r,
    const struct place *p)
{
	if (!is_array(p) || !pir_json_truth(r->value) ||
	    !pir_json_repeats(p->value))
		return true;
	return pir_schema_fault(c, p, "must not have the same element twice");
}

/* ---- Objects ------------------------------------------------------ */

bool
pir_schema_check_properties(struct check *c, const struct rule *r,
    const struct place *p)
{
	const struct pir_json *named = pir_json_first(r->value);

	for (size_t i = 0; i < r->n; i++, named = pir_json_next(named)) {
		const struct pir_json *m =
		    pir_json_get(p->value, pir_json_name(named));

		if (m && !check_member(c, r->parts[i], p, m))
			return false;
	}
	return true;
}

bool
pir_schema_check_additional(struct check *c, const struct rule *r,
    const struct place *p)
{
	const struct rule *properties =
	    pir_schema_rule(r->schema, "properties");

	if (!is_object(p))
		return true;
	for (const struct pir_json *m = pir_json_first(p->value); m;
	     m = pir_json_next(m))
		if (!(properties &&
			pir_json_get(properties->value, pir_json_name(m))) &&
		    !check_member(c, r->parts[0], p, m))
			return false;
	return true;
}

bool
pir_schema_check_names(struct check *c, const struct rule *r,
    const struct place *p)
{
	bool valid = true;

	if (!is_object(p))
		return true;
	for (const struct pir_json *m = pir_json_first(p->value); m && valid;
	     m = pir_json_next(m)) {
		struct pir_json *name = pir_json_string(pir_json_name(m));

		valid = pir_schema_is_valid(c, r->parts[0],
		    &(struct place){
			.up = p,
			.value = name,
			.name = pir_json_name(m),
			.schema = r->parts[0],
			.is_name = true,
		    });
		pir_json_release(&name);
	}
	return valid;
}

static bool
check_each_is_there(struct check *c, const struct pir_json *names,
    const struct place *p)
{
	for (const struct pir_json *e = pir_json_first(names); e;
	     e = pir_json_next(e)) {
		struct place missing = { .up = p, .name = pir_json_text(e) };

		if (!pir_json_get(p->value, missing.name))
			return pir_schema_fault(c, &missing, "is missing");
	}
	return true;
}

bool
pir_schema_check_required(struct check *c, const struct rule *r,
    const struct place *p)
{
	return !is_object(p) || check_each_is_there(c, r->value, p);
}

bool
pir_schema_check_dependent(struct check *c, const struct rule *r,
    const struct place *p)
{
	if (!is_object(p))
		return true;
	for (const struct pir_json *m = pir_json_first(r->value); m;
	     m = pir_json_next(m))
		if (pir_json_get(p->value, pir_json_name(m)) &&
		    !check_each_is_there(c, m, p))
			return false;
	return true;
}

bool
pir_schema_check_min_members(struct check *c, const struct rule *r,
    const struct place *p)
{
	if (!is_object(p) || (double)pir_json_count(p->value) >= r->number)
		return true;
	return pir_schema_fault_count(c, r, p, "member");
}

bool
pir_schema_check_max_members(struct check *c, const struct rule *r,
    const struct place *p)
{
	if (!is_object(p) || (double)pir_json_count(p->value) <= r->number)
		return true;
	return pir_schema_fault_count(c, r, p, "member");
}

#include "diff.h"

#include <stdio.h>
#include <string.h>

#include "auto.h"

/* Where the walk is; the strings are cut back on the way up. */
struct walk {
	pir_diff_fn *fn;
	void *ctx;
	struct pir_err *err;
	struct pir_str member;
	struct pir_str pattern;
};

/* Two states of one value, and what the schemas above say of it. */
struct pair {
	const struct pir_schema *schema;
	const struct pir_json *was;
	const struct pir_json *now;
	const struct pir_json *entry;
	enum pir_privacy privacy;
};

static enum pir_privacy
privacy_below(const struct pir_schema *schema, enum pir_privacy above)
{
	const char *note = schema ? pir_schema_note(schema, "x-privacy") : NULL;

	if (!note)
		return above;
	if (!strcmp(note, "open"))
		return PIR_OPEN;
	return strcmp(note, "identity") ? PIR_NARRATIVE : PIR_IDENTITY;
}

enum pir_privacy
pir_privacy_of(const struct pir_schema *schema)
{
	return privacy_below(schema, PIR_NARRATIVE);
}

static bool
is_list_of_objects(const struct pir_json *node)
{
	return pir_json_type(node) == PIR_JSON_ARRAY &&
	    pir_json_type(pir_json_first(node)) == PIR_JSON_OBJECT;
}

static bool
is_or_none(const struct pir_json *node, enum pir_json_type type)
{
	return !node || pir_json_type(node) == type;
}

static enum pir_code differ(struct walk *, const struct pair *);

/* Go into a member, after a dot or none, or into an entry, and come back. */
static enum pir_code
enter(struct walk *walk, const char *dot, const char *member,
    const char *pattern, const struct pair *pair)
{
	size_t member_len = walk->member.len;
	size_t pattern_len = walk->pattern.len;
	enum pir_code code;

	pir_str_add(&walk->member, dot);
	pir_str_add(&walk->member, member);
	pir_str_add(&walk->pattern, dot);
	pir_str_add(&walk->pattern, pattern);
	code = differ(walk, pair);
	pir_str_cut(&walk->member, member_len);
	pir_str_cut(&walk->pattern, pattern_len);
	return code;
}

static enum pir_code
member_differs(struct walk *walk, const struct pair *object, const char *name)
{
	struct pair pair = {
		.was = pir_json_get(object->was, name),
		.now = pir_json_get(object->now, name),
		.entry = object->now ? object->now : object->was,
	};

	if (pir_json_equal(pair.was, pair.now))
		return PIR_OK;
	pair.schema = pir_schema_member(object->schema, name);
	pair.privacy = pair.schema ? privacy_below(pair.schema, object->privacy)
				   : PIR_NARRATIVE;
	return enter(walk, walk->member.len ? "." : "", name, name, &pair);
}

/* True if the schema names it as a property of the object. */
static bool
is_property(const struct pir_schema *schema, const char *name)
{
	const char *known;

	for (size_t i = 0; (known = pir_schema_property(schema, i)); i++)
		if (!strcmp(known, name))
			return true;
	return false;
}

/* The schema's members first, then others as they come, each once. */
static enum pir_code
members_differ(struct walk *walk, const struct pair *pair)
{
	enum pir_code code = PIR_OK;
	const char *name;

	for (size_t i = 0;
	     !code && (name = pir_schema_property(pair->schema, i)); i++)
		code = member_differs(walk, pair, name);
	for (int side = 0; side < 2; side++)
		for (const struct pir_json *m =
			 pir_json_first(side ? pair->now : pair->was);
		     m && !code; m = pir_json_next(m)) {
			name = pir_json_name(m);
			if (!is_property(pair->schema, name) &&
			    !(side && pir_json_get(pair->was, name)))
				code = member_differs(walk, pair, name);
		}
	return code;
}

const char *
pir_diff_key(const struct pir_json *entry)
{
	const char *id = pir_json_str(entry, "id");

	return *id ? id : pir_json_str(entry, "code");
}

static enum pir_code
entry_differs(struct walk *walk, const struct pair *list,
    const struct pir_json *was, const struct pir_json *now, size_t position)
{
	struct pir_str label PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_schema *schema =
	    list->schema ? pir_schema_items(list->schema) : NULL;
	const char *key = pir_diff_key(now ? now : was);
	struct pair pair = { .schema = schema, .was = was, .now = now };

	pair.entry = now ? now : was;
	pair.privacy = privacy_below(schema, list->privacy);
	if (pir_json_equal(was, now))
		return PIR_OK;
	if (*key)
		pir_str_addf(&label, "[%s]", key);
	else
		pir_str_addf(&label, "[%zu]", position);
	return enter(walk, "", label.s, "[]", &pair);
}

/* The entry of the list with the other's key, or at its position. */
static const struct pir_json *
partner_of(const struct pir_json *entry, size_t position,
    const struct pir_json *list)
{
	const char *key = pir_diff_key(entry);
	size_t i = 0;

	for (const struct pir_json *e = pir_json_first(list); e;
	     e = pir_json_next(e), i++) {
		const char *other = pir_diff_key(e);

		if (*key ? !strcmp(key, other) : (!*other && i == position))
			return e;
	}
	return NULL;
}

/* True if entries that are on both sides follow each other otherwise. */
static bool
is_reordered(const struct pir_json *was, const struct pir_json *now)
{
	const struct pir_json *next = pir_json_first(now);

	for (const struct pir_json *e = pir_json_first(was); e;
	     e = pir_json_next(e)) {
		if (!*pir_diff_key(e) || !partner_of(e, 0, now))
			continue;
		while (next && !partner_of(next, 0, was))
			next = pir_json_next(next);
		if (!next || strcmp(pir_diff_key(e), pir_diff_key(next)))
			return true;
		next = pir_json_next(next);
	}
	return false;
}

enum pir_code
pir_diff_tell(const struct pir_diff *diff, pir_diff_fn *fn, void *ctx,
    struct pir_err *err)
{
	enum pir_code code = fn(diff, ctx, err);

	if (code && code == err->code && !*err->member)
		snprintf(err->member, sizeof err->member, "%s", diff->member);
	return code;
}

static enum pir_code
tell(struct walk *walk, const struct pair *pair)
{
	return pir_diff_tell(
	    &(struct pir_diff){
		.member = pir_str_get(&walk->member),
		.pattern = pir_str_get(&walk->pattern),
		.was = pair->was,
		.now = pair->now,
		.entry = pair->entry,
		.schema = pair->schema,
		.privacy = pair->privacy,
	    },
	    walk->fn, walk->ctx, walk->err);
}

/* What was there first, in its order, then what came. */
static enum pir_code
entries_differ(struct walk *walk, const struct pair *pair)
{
	enum pir_code code = PIR_OK;
	size_t i = 0;

	if (is_reordered(pair->was, pair->now))
		code = tell(walk, pair);
	for (const struct pir_json *e = pir_json_first(pair->was); e && !code;
	     e = pir_json_next(e), i++)
		code = entry_differs(walk, pair, e, partner_of(e, i, pair->now),
		    i);
	i = 0;
	for (const struct pir_json *e = pir_json_first(pair->now); e && !code;
	     e = pir_json_next(e), i++)
		if (!partner_of(e, i, pair->was))
			code = entry_differs(walk, pair, NULL, e, i);
	return code;
}

/* True if an object without members came or went: nothing is below it. */
static bool
is_hollow(const struct pair *pair)
{
	return !pir_json_first(pair->was) && !pir_json_first(pair->now);
}

static enum pir_code
differ(struct walk *walk, const struct pair *pair)
{
	bool list =
	    is_list_of_objects(pair->was) || is_list_of_objects(pair->now);

	if (is_or_none(pair->was, PIR_JSON_OBJECT) &&
	    is_or_none(pair->now, PIR_JSON_OBJECT) && !is_hollow(pair))
		return members_differ(walk, pair);
	if (list && is_or_none(pair->was, PIR_JSON_ARRAY) &&
	    is_or_none(pair->now, PIR_JSON_ARRAY))
		return entries_differ(walk, pair);
	return tell(walk, pair);
}

enum pir_code
pir_diff_walk(const struct pir_schema *schema, const struct pir_json *was,
    const struct pir_json *now, pir_diff_fn *fn, void *ctx, struct pir_err *err)
{
	struct walk walk = { .fn = fn, .ctx = ctx, .err = err };
	struct pair pair = { .schema = schema, .was = was, .now = now };
	enum pir_code code = PIR_OK;

	pair.privacy = pir_privacy_of(schema);
	pair.entry = now ? now : was;
	pir_str_add(&walk.member, "");
	pir_str_add(&walk.pattern, "");
	if (!pir_json_equal(was, now))
		code = differ(&walk, &pair);
	pir_str_release(&walk.member);
	pir_str_release(&walk.pattern);
	return code;
}

bool
pir_diff_covers(const char *member, const char *pattern)
{
	size_t len = strlen(member);

	return !strncmp(member, pattern, len) &&
	    (!pattern[len] || pattern[len] == '.' || pattern[len] == '[');
}

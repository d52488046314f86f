/* show.c - pir-show(1): any record as it stands */
#include <string.h>

#include "auto.h"
#include "disputed.h"
#include "shown.h"
#include "who.h"

/* A record on its way to the page, and the member that is being shown. */
struct page {
	struct env *env;
	const struct pir_json *record;
	struct pir_str member; /* "goals[k3f9].title" */
	bool dash;             /* the next line begins an entry */
};

/* One line, after the dash of its entry if it is the first. */
static void
put(struct page *page, int indent, const char *name, const char *value)
{
	const char *colon = value ? ": " : "";

	value = value ? value : "";
	if (page->dash)
		page_line(page->env, indent - 2, "- %s%s%s", name, colon,
		    value);
	else
		page_line(page->env, indent, "%s%s%s", name, colon, value);
	page->dash = false;
}

static bool
is_plain(const struct pir_json *node)
{
	const struct pir_json *e = pir_json_first(node);

	return pir_json_type(e) != PIR_JSON_OBJECT &&
	    pir_json_type(e) != PIR_JSON_ARRAY;
}

static void members(struct page *, const struct pir_json *, int indent);

static void
entries(struct page *page, const struct pir_json *list, int indent)
{
	size_t len = page->member.len, i = 0;

	for (const struct pir_json *e = pir_json_first(list); e;
	     e = pir_json_next(e), i++) {
		const char *id = pir_json_str(e, "id");

		if (*id)
			pir_str_addf(&page->member, "[%s]", id);
		else
			pir_str_addf(&page->member, "[%zu]", i);
		page->dash = true;
		if (*id)
			put(page, indent + 2, id, NULL);
		members(page, e, indent + 2);
		page->dash = false;
		page->member.s[page->member.len = len] = '\0';
	}
}

static void
member(struct page *page, const struct pir_json *node, int indent)
{
	const char *name = pir_json_name(node);
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t len = page->member.len;

	pir_str_addf(&page->member, "%s%s", len ? "." : "", name);
	if (pir_json_type(node) == PIR_JSON_OBJECT) {
		put(page, indent, name, NULL);
		members(page, node, indent + 4);
	} else if (pir_json_type(node) == PIR_JSON_ARRAY && !is_plain(node)) {
		put(page, indent, name, NULL);
		entries(page, node, indent + 2);
	} else {
		pir_json_say(node, &text);
		put(page, indent, name, pir_str_get(&text));
	}
	disputed_at(page->env, page->record, page->member.s, indent + 4);
	page->member.s[page->member.len = len] = '\0';
}

/* True for what the heading, or the dash of the entry, has said. */
static bool
is_said(const char *name, int indent)
{
	return !strcmp(name, "id") ||
	    (!indent && (!strcmp(name, "kind") || !strcmp(name, "version")));
}

static void
members(struct page *page, const struct pir_json *object, int indent)
{
	for (const struct pir_json *m = pir_json_first(object); m;
	     m = pir_json_next(m))
		if (!is_said(pir_json_name(m), indent))
			member(page, m, indent);
}

static enum pir_code
print(struct env *env, const struct pir_path *path,
    const struct pir_json *record, struct pir_err *err)
{
	struct pir_str heading PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct page page = { .env = env, .record = record };
	char file[PIR_PATH_SIZE];

	pir_str_addf(&heading, "%s %s", pir_kind_name(path->kind), path->id);
	env_pager(env);
	page_heading(env, heading.s);
	page_line(env, 0, "%s", pir_path_format(path, file));
	if (pir_record_is_void(record))
		page_alert(env, "entered in error: not counted anywhere");
	page_line(env, 0, "%s", "");
	pir_str_add(&page.member, "");
	members(&page, record, 0);
	pir_str_release(&page.member);
	return page_end(env, err);
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct pir_path path;
	const char *typed = NULL;
	const struct opt opts[] = {
		OPT_ARG("record", "RECORD", "its id or path", &typed),
		OPT_SHOW(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_record(env, typed, &path, err))
		return err->code;
	return shown_print(env, &path, &how, print, err);
}

static const struct verb verbs[] = {
	{ NULL, "show any record as it stands", NEED_TREE, run },
	{ 0 },
};

const struct command cmd_show = {
	.name = "show",
	.summary = "any record as it stands",
	.verbs = verbs,
};

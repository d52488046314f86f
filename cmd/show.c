/* show.c - pir-show(1): any record as it stands */
#include <string.h>

#include "auto.h"
#include "client_find.h"
#include "out.h"
#include "record.h"

static bool
is_plain(const struct pir_json *node)
{
	const struct pir_json *e = pir_json_first(node);

	return pir_json_type(e) != PIR_JSON_OBJECT &&
	    pir_json_type(e) != PIR_JSON_ARRAY;
}

static void members(struct env *, const struct pir_json *, int indent);

static void
member(struct env *env, const struct pir_json *node, int indent)
{
	const char *name = pir_json_name(node);
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (pir_json_type(node) == PIR_JSON_OBJECT) {
		page_line(env, indent, "%s", name);
		members(env, node, indent + 4);
	} else if (pir_json_type(node) == PIR_JSON_ARRAY && !is_plain(node)) {
		page_line(env, indent, "%s", name);
		for (const struct pir_json *e = pir_json_first(node); e;
		     e = pir_json_next(e)) {
			const char *id = pir_json_str(e, "id");

			page_line(env, indent + 2, "- %s", id);
			members(env, e, indent + 4);
		}
	} else {
		pir_json_say(node, &text);
		page_line(env, indent, "%s: %s", name, pir_str_get(&text));
	}
}

static void
members(struct env *env, const struct pir_json *object, int indent)
{
	for (const struct pir_json *m = pir_json_first(object); m;
	     m = pir_json_next(m)) {
		bool id = !strcmp(pir_json_name(m), "id");

		/* The heading, or the dash of the entry, has said it. */
		if (!id &&
		    (indent ||
			(strcmp(pir_json_name(m), "kind") &&
			    strcmp(pir_json_name(m), "version"))))
			member(env, m, indent);
	}
}

static enum pir_code
page(struct env *env, const struct pir_path *path,
    const struct pir_json *record, struct pir_err *err)
{
	struct pir_str heading PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char file[PIR_PATH_SIZE];

	pir_str_addf(&heading, "%s %s", pir_kind_name(path->kind), path->id);
	page_heading(env, heading.s);
	page_line(env, 0, "%s", pir_path_format(path, file));
	if (pir_record_is_void(record))
		page_alert(env, "entered in error: not counted anywhere");
	page_line(env, 0, "%s", "");
	members(env, record, 0);
	return page_end(env, err);
}

static enum pir_code
resolve(struct env *env, const char *typed, struct pir_path *path,
    struct pir_err *err)
{
	char client[PIR_ID_CLIENT + 1];

	if (*typed != ':')
		return pir_record_resolve_any(env->tree, typed, path, err);
	if (pir_client_resolve(env->tree, typed, NULL, client, err))
		return err->code;
	*path = pir_path_make(PIR_CLIENT, client);
	return PIR_OK;
}

static enum pir_code
run(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;
	struct pir_path path;
	char file[PIR_PATH_SIZE];
	const char *typed = NULL;
	const struct opt opts[] = {
		OPT_ARG("record", "RECORD", "its id or path", &typed),
		OPT_SHOW(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    resolve(env, typed, &path, err) ||
	    pir_record_read(env->tree, pir_path_format(&path, file), &record,
		err))
		return err->code;
	if (how.format && !strcmp(how.format, "json"))
		return out_json(env, record, err);
	return page(env, &path, record, err);
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

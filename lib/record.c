#include "record.h"

#include <string.h>

#include "auto.h"
#include "diff.h"
#include "mem.h"

/* Bigger records are read again each time. */
#define KEPT_MAX (16 << 10)

static void
release(void *record)
{
	struct pir_json *json = record;

	pir_json_release(&json);
}

struct pir_cache *
pir_record_cache(size_t n)
{
	return pir_cache_new(n, release);
}

static enum pir_code
read_record(const struct pir_tree *tree, const char *path,
    struct pir_json **out, size_t *len, struct pir_err *err)
{
	struct pir_str bytes PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (pir_tree_read(tree, path, &bytes, err))
		return err->code;
	if (pir_json_parse_record(out, pir_str_get(&bytes), bytes.len, err))
		return pir_at(err, path, err->line);
	*len = bytes.len;
	return PIR_OK;
}

static void
keep(struct pir_cache *cache, const unsigned char key[PIR_CACHE_KEY],
    struct pir_json *record, size_t len)
{
	if (len <= KEPT_MAX)
		pir_cache_keep(cache, key, pir_json_share(record));
}

enum pir_code
pir_record_read(const struct pir_tree *tree, const char *path,
    struct pir_json **out, struct pir_err *err)
{
	struct pir_cache *cache = pir_tree_cache(tree);
	unsigned char key[PIR_CACHE_KEY];
	struct pir_json *kept = NULL;
	size_t len = 0;

	if (cache && !pir_tree_key(tree, path, key))
		cache = NULL;
	if (cache)
		kept = pir_cache_find(cache, key);
	if (kept) {
		*out = pir_json_share(kept);
		return PIR_OK;
	}
	if (read_record(tree, path, out, &len, err))
		return err->code;
	if (cache)
		keep(cache, key, *out, len);
	return PIR_OK;
}

void
pir_record_keep(const struct pir_tree *tree, const char *path,
    struct pir_json *record, size_t len)
{
	struct pir_cache *cache = pir_tree_cache(tree);
	unsigned char key[PIR_CACHE_KEY];

	if (cache && pir_tree_key(tree, path, key))
		keep(cache, key, record, len);
}

enum pir_code
pir_record_look(const struct pir_tree *tree, const char *path,
    struct pir_json **out, struct pir_err *err)
{
	enum pir_code code = pir_record_read(tree, path, out, err);

	if (code == PIR_MISSING ||
	    (code == PIR_INVALID && pir_tree_passes(tree, err)))
		*err = PIR_ERR_INIT;
	return err->code;
}

enum pir_code
pir_record_get(const struct pir_tree *tree, enum pir_kind kind, const char *id,
    struct pir_json **out, struct pir_err *err)
{
	char path[PIR_PATH_SIZE];
	enum pir_code code =
	    pir_record_read(tree, pir_path_of(kind, id, path), out, err);

	if (code == PIR_MISSING)
		return pir_record_missing(kind, id, err);
	return code;
}

struct each {
	const struct pir_tree *tree;
	enum pir_kind kind;
	pir_record_fn *fn;
	void *ctx;
	struct pir_date until; /* in the file's name; none: any */
	struct pir_path path;  /* of the file that is wanted */
};

/* Not what somebody put beside the records. */
static bool
wants(const char *path, void *ctx)
{
	struct each *each = ctx;

	return pir_path_parse_as(each->kind, &each->path, path) &&
	    (!pir_date_is_set(each->until) ||
		pir_date_cmp(each->path.date, each->until) <= 0);
}

static enum pir_code
visit(const char *path, const char *bytes, size_t len, void *ctx,
    struct pir_err *err)
{
	struct each *each = ctx;
	struct pir_json *record PIR_AUTO(pir_json_release) = NULL;

	if (pir_json_parse_record(&record, bytes, len, err)) {
		pir_at(err, path, err->line);
		if (pir_tree_passes(each->tree, err))
			*err = PIR_ERR_INIT;
		return err->code;
	}
	return each->fn(&each->path, &record, each->ctx, err);
}

enum pir_code
pir_record_each(const struct pir_tree *tree, enum pir_kind kind,
    const char *client, pir_record_fn *fn, void *ctx, struct pir_err *err)
{
	struct each each = {
		.tree = tree,
		.kind = kind,
		.fn = fn,
		.ctx = ctx,
	};
	char pattern[PIR_PATH_SIZE];

	enum pir_code code = pir_tree_match(tree,
	    pir_path_pattern(kind, client, pattern), wants, visit, &each, err);

	if (code || kind != PIR_REQUEST || client)
		return code;
	return pir_tree_match(tree, pir_path_pattern_of_pool(NULL, pattern),
	    wants, visit, &each, err);
}

enum pir_code
pir_record_back(const struct pir_tree *tree, enum pir_kind kind,
    const char *client, struct pir_date until, pir_record_fn *fn, void *ctx,
    struct pir_err *err)
{
	struct each each = {
		.tree = tree,
		.kind = kind,
		.fn = fn,
		.ctx = ctx,
		.until = until,
	};
	char pattern[PIR_PATH_SIZE];
	enum pir_code code = pir_tree_match_back(tree,
	    pir_path_pattern(kind, client, pattern), wants, visit, &each, err);

	return code == PIR_NO ? PIR_OK : code;
}

void
pir_records_add(struct pir_records *records, const struct pir_path *path,
    struct pir_json *record)
{
	if (records->n == records->cap) {
		records->cap = records->cap ? records->cap * 2 : 16;
		records->v =
		    pir_realloc(records->v, records->cap, sizeof *records->v);
		records->paths = pir_realloc(records->paths, records->cap,
		    sizeof *records->paths);
	}
	records->paths[records->n] = *path;
	records->v[records->n++] = record;
}

static enum pir_code
gather(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	(void)err;
	pir_records_add(ctx, path, pir_steal(record));
	return PIR_OK;
}

enum pir_code
pir_records_read(const struct pir_tree *tree, enum pir_kind kind,
    const char *client, struct pir_records *out, struct pir_err *err)
{
	return pir_record_each(tree, kind, client, gather, out, err);
}

void
pir_records_release(struct pir_records *records)
{
	for (size_t i = 0; i < records->n; i++)
		pir_json_release(&records->v[i]);
	free(records->v);
	free(records->paths);
	*records = PIR_RECORDS_INIT;
}

void
pir_record_print(enum pir_kind kind, struct pir_json *record,
    struct pir_str *out)
{
	const struct pir_schema *schema = pir_kind_schema(kind);

	if (schema)
		pir_schema_order(schema, record);
	pir_json_print(record, out);
}

const struct pir_json *
pir_record_statement(const struct pir_json *record, const char *member,
    bool below, const struct pir_json *last)
{
	const struct pir_json *s = last
	    ? pir_json_next(last)
	    : pir_json_first(pir_json_get(record, "statements"));

	while (s && !pir_json_is(s, "member", member) &&
	    !(below && pir_diff_covers(member, pir_json_str(s, "member"))))
		s = pir_json_next(s);
	return s;
}

bool
pir_record_is_void(const struct pir_json *record)
{
	return pir_json_get(record, "void") != NULL;
}

void
pir_record_give_document(struct pir_json *node, const char *member,
    const char *name, const char *sha256)
{
	struct pir_json *document;

	if (!name)
		return;
	document = pir_json_need_object(node, member);
	pir_json_set_str(document, "name", name);
	pir_json_remove(document, "sha256");
	pir_json_give_str(document, "sha256", sha256);
}

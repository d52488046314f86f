/* reform_key.c - clients in evidence: hashed with a key, and found again */
#include <string.h>

#include "auto.h"
#include "reform.h"

void
pir_reform_hash(const unsigned char key[PIR_KEY_SIZE], const char *issue,
    const char *client, char hash[PIR_SHA256_SIZE])
{
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&text, "%s/%s", issue, client);
	pir_hmac_sha256_hex(key, PIR_KEY_SIZE, text.s, hash);
}

static enum pir_code
look(const struct pir_path *path, struct pir_json **issue, void *ctx,
    struct pir_err *err)
{
	bool *found = ctx;

	(void)path;
	(void)err;
	*found = *found || pir_reform_evidence(*issue, "client");
	return PIR_OK;
}

bool
pir_reform_has_clients(const struct pir_tree *tree)
{
	struct pir_err ignored = PIR_ERR_INIT;
	bool found = false;

	pir_record_each(tree, PIR_REFORM_ISSUE, NULL, look, &found, &ignored);
	return found;
}

enum pir_code
pir_reform_key(const struct pir_store *store, const struct pir_tree *tree,
    bool keep, unsigned char key[PIR_KEY_SIZE], struct pir_err *err)
{
	struct pir_err none = PIR_ERR_INIT;
	char *path PIR_AUTO(pir_free) = pir_store_key_path(store);

	if (!pir_store_key(store, key, &none))
		return PIR_OK;
	if (none.code != PIR_MISSING) {
		*err = none;
		return err->code;
	}
	if (pir_reform_has_clients(tree))
		return pir_refuse(err, "reform-key",
		    "clients stand as evidence here under a key that is "
		    "missing: put a copy of it into '%s'",
		    path);
	return pir_store_make_key(store, keep, key, err);
}

/* ---- Whose hash it is --------------------------------------------------- */

struct search {
	const unsigned char *key;
	const struct pir_json *issue;
	pir_reform_client_fn *fn;
	void *ctx;
};

/* The path tells the client; no record has to be read. */
static bool
compare(const char *file, void *ctx)
{
	const struct search *s = ctx;
	const struct pir_json *e =
	    pir_json_first(pir_json_get(s->issue, "evidence"));
	struct pir_path path;
	char hash[PIR_SHA256_SIZE];

	if (!pir_path_parse(&path, file))
		return false;
	pir_reform_hash(s->key, pir_json_str(s->issue, "id"), path.client,
	    hash);
	for (; e; e = pir_json_next(e))
		if (pir_json_is(e, "kind", "client") &&
		    pir_json_is(e, "ref", hash) && !pir_record_is_void(e))
			s->fn(e, path.client, s->ctx);
	return false;
}

enum pir_code
pir_reform_clients(const struct pir_tree *tree,
    const unsigned char key[PIR_KEY_SIZE], const struct pir_json *issue,
    pir_reform_client_fn *fn, void *ctx, struct pir_err *err)
{
	struct search search = { key, issue, fn, ctx };
	char pattern[PIR_PATH_SIZE];

	return pir_tree_match(tree, pir_path_pattern(PIR_CLIENT, NULL, pattern),
	    compare, NULL, &search, err);
}

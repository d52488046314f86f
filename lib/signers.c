#include "signers.h"

#include <string.h>

#include "auto.h"

struct printing {
	struct pir_store *store;
	struct pir_str *out;
};

/* Letters, digits, and what is no wildcard, quote, comma or blank there. */
static bool
is_plain(const char *email)
{
	return email[strspn(email,
		   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		   "0123456789@._%+-/=")] == '\0';
}

static bool
add_emails(const struct pir_json *staff, struct pir_str *out)
{
	const struct pir_json *e =
	    pir_json_first(pir_json_get(staff, "emails"));
	size_t n = 0;

	for (; e; e = pir_json_next(e))
		if (is_plain(pir_json_text(e)))
			pir_str_addf(out, "%s%s", n++ ? "," : "",
			    pir_json_text(e));
	return n > 0;
}

/* ,valid-after="20140303220000Z": the moment of the commit, in UTC. */
static enum pir_code
add_moment(struct printing *p, const char *option, const char *commit,
    struct pir_str *out, struct pir_err *err)
{
	struct pir_tree *tree PIR_AUTO(pir_tree_release) = NULL;
	struct pir_date day;
	int64_t seconds;

	if (!*commit)
		return PIR_OK;
	if (pir_store_at(p->store, commit, &tree, err))
		return err->code;
	seconds = pir_tree_moment(tree).seconds;
	day = pir_date_from_number(seconds / 86400);
	seconds %= 86400;
	pir_str_addf(out, ",%s=\"%04d%02d%02d%02d%02d%02dZ\"", option, day.year,
	    day.month, day.day, (int)(seconds / 3600), (int)(seconds / 60 % 60),
	    (int)(seconds % 60));
	return PIR_OK;
}

static enum pir_code
add_key(struct printing *p, const struct pir_json *staff,
    const struct pir_json *key, struct pir_err *err)
{
	struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	if (!add_emails(staff, &line))
		return PIR_OK;
	pir_str_add(&line, " namespaces=\"git\"");
	if (add_moment(p, "valid-after", pir_json_str(key, "from_commit"),
		&line, err) ||
	    add_moment(p, "valid-before", pir_json_str(key, "revoked_commit"),
		&line, err))
		return err->code;
	pir_str_addf(p->out, "%s %s\n", line.s, pir_json_str(key, "public"));
	return PIR_OK;
}

static enum pir_code
add_staff(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct pir_json *key =
	    pir_json_first(pir_json_get(*record, "keys"));

	(void)path;
	for (; key; key = pir_json_next(key))
		if (add_key(ctx, *record, key, err))
			return err->code;
	return PIR_OK;
}

enum pir_code
pir_signers_print(struct pir_store *store, const struct pir_tree *tree,
    struct pir_str *out, struct pir_err *err)
{
	struct printing p = { store, out };

	return pir_record_each(tree, PIR_STAFF, NULL, add_staff, &p, err);
}

#include "vocab.h"

#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "embed.h"
#include "near.h"

const char *
pir_vocab_text(const char *list)
{
	for (const struct pir_embedded *e = pir_vocab_files; e->name; e++)
		if (!strcmp(e->name, list))
			return e->text;
	return NULL;
}

const char *
pir_vocab_name(size_t i)
{
	const struct pir_embedded *e = pir_vocab_files;

	while (e->name && i > 0)
		e++, i--;
	return e->name;
}

static const struct pir_json *
first_code(const struct pir_json *vocabulary)
{
	return pir_json_first(pir_json_get(vocabulary, "codes"));
}

const struct pir_json *
pir_vocab_find(const struct pir_json *vocabulary, const char *code)
{
	const struct pir_json *e = first_code(vocabulary);

	while (e && !pir_json_is(e, "code", code))
		e = pir_json_next(e);
	return e;
}

/* The code is in the list, but not on that day: say when. */
static enum pir_code
not_then(const struct pir_json *vocabulary, const struct pir_json *entry,
    struct pir_date day, struct pir_err *err)
{
	struct pir_date from = pir_json_date(entry, "from");
	bool early = pir_date_is_set(from) && pir_date_cmp(day, from) < 0;
	char buf[PIR_DATE_SIZE];

	return pir_fail(err, PIR_INVALID,
	    "%s: '%s' was not in use on %s, only %s %s",
	    pir_json_str(vocabulary, "id"), pir_json_str(entry, "code"),
	    pir_date_format(day, buf), early ? "from" : "until",
	    pir_json_str(entry, early ? "from" : "to"));
}

/* The list has nothing of the kind: say what it has on that day. */
static enum pir_code
not_there(const struct pir_json *vocabulary, const char *typed,
    struct pir_date day, struct pir_err *err)
{
	struct pir_strs codes PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str all PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_near near = PIR_NEAR_INIT(typed);
	const struct pir_json *e = first_code(vocabulary);
	const char *list = pir_json_str(vocabulary, "id");
	char buf[PIR_DATE_SIZE];

	for (; e; e = pir_json_next(e))
		if (pir_json_in_force(e, day)) {
			pir_strs_add(&codes, pir_json_str(e, "code"));
			pir_near_offer(&near, pir_json_str(e, "code"));
		}
	pir_strs_join(&codes, &all);
	pir_fail(err, PIR_INVALID, "%s: no code '%s' on %s%s%s", list, typed,
	    pir_date_format(day, buf),
	    near.n        ? ""
		: codes.n ? "; there are "
			  : "; there is none",
	    near.n ? "" : pir_str_get(&all));
	pir_near_say(&near, "", err);
	return err->code;
}

enum pir_code
pir_vocab_check(const struct pir_json *vocabulary, const char *code,
    struct pir_date day, struct pir_err *err)
{
	const struct pir_json *entry = pir_vocab_find(vocabulary, code);

	if (!entry)
		return not_there(vocabulary, code, day, err);
	if (!pir_json_in_force(entry, day))
		return not_then(vocabulary, entry, day, err);
	return PIR_OK;
}

/* The number that was typed, 1 to 99; 0 if it is none. */
static int
read_number(const char *typed)
{
	size_t len = strspn(typed, "0123456789");
	int n = 0;

	if (len == 0 || len > 2 || typed[len] || typed[0] == '0')
		return 0;
	while (*typed)
		n = n * 10 + (*typed++ - '0');
	return n;
}

static const struct pir_json *
find_number(const struct pir_json *vocabulary, int n)
{
	const struct pir_json *e = first_code(vocabulary);

	while (n && e && pir_json_int(e, "n", 0) != n)
		e = pir_json_next(e);
	return n ? e : NULL;
}

/* Several codes begin so: say which. */
static enum pir_code
ambiguous(const struct pir_json *vocabulary, const char *typed,
    const struct pir_strs *codes, struct pir_err *err)
{
	struct pir_str all PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_strs_join(codes, &all);
	return pir_fail(err, PIR_INVALID, "%s: '%s' begins %s; say which",
	    pir_json_str(vocabulary, "id"), typed, pir_str_get(&all));
}

static enum pir_code
resolve_prefix(const struct pir_json *vocabulary, const char *typed,
    struct pir_date day, const char **code, struct pir_err *err)
{
	struct pir_strs found PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	const struct pir_json *e = first_code(vocabulary);
	const char *last = NULL;

	for (; e; e = pir_json_next(e)) {
		const char *name = pir_json_str(e, "code");

		if (!pir_json_in_force(e, day) ||
		    !pir_str_has_prefix(name, typed))
			continue;
		pir_strs_add(&found, name);
		last = name;
	}
	if (found.n > 1)
		return ambiguous(vocabulary, typed, &found, err);
	if (!last)
		return not_there(vocabulary, typed, day, err);
	*code = last;
	return PIR_OK;
}

enum pir_code
pir_vocab_resolve(const struct pir_json *vocabulary, const char *typed,
    struct pir_date day, const char **code, struct pir_err *err)
{
	const struct pir_json *entry = pir_vocab_find(vocabulary, typed);

	if (!entry)
		entry = find_number(vocabulary, read_number(typed));
	if (!entry && *typed)
		return resolve_prefix(vocabulary, typed, day, code, err);
	if (!entry)
		return not_there(vocabulary, typed, day, err);
	if (!pir_json_in_force(entry, day))
		return not_then(vocabulary, entry, day, err);
	*code = pir_json_str(entry, "code");
	return PIR_OK;
}

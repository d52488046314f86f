#include "client_find.h"

#include <ctype.h>
#include <stdio.h>

#include "auto.h"
#include "client.h"
#include "mem.h"
#include "text.h"

/* How many candidates a message names. */
#define CANDIDATES 8

/* What the words found, in three classes that win one over the other. */
struct search {
	const char *words;
	const char *actor; /* or NULL */
	struct pir_date day;
	struct pir_strs own; /* "k3m9x2qd (active, fac1)" */
	struct pir_strs others;
	struct pir_strs merged;
};

static void
search_release(struct search *s)
{
	pir_strs_release(&s->own);
	pir_strs_release(&s->others);
	pir_strs_release(&s->merged);
}

/* True if the word is how the birth date begins: 1980, 1980-02, ... */
static bool
begins_birth(const struct pir_json *client, const char *word)
{
	const char *born = pir_json_str(pir_json_get(client, "born"), "date");
	size_t len = strlen(word);

	return (len == 4 || len == 7 || len == 10) &&
	    pir_str_has_prefix(born, word);
}

/* True if the digits of word are some of those of s, in a row. */
static bool
has_digits(const char *s, const char *word)
{
	struct pir_str digits[2] = { PIR_STR_INIT, PIR_STR_INIT };
	const char *const from[] = { s, word };
	bool has;

	for (int i = 0; i < 2; i++)
		for (const char *c = from[i]; *c; c++)
			if (isdigit((unsigned char)*c))
				pir_str_addc(&digits[i], *c);
	has = digits[1].len >= 4 &&
	    strstr(pir_str_get(&digits[0]), digits[1].s) != NULL;
	pir_str_release(&digits[0]);
	pir_str_release(&digits[1]);
	return has;
}

/* True if it is a number by which others reach or know the client. */
static bool
is_number_of(const struct pir_json *client, const char *word)
{
	const struct pir_json *p =
	    pir_json_first(pir_json_get(client, "phones"));
	const struct pir_json *i =
	    pir_json_first(pir_json_get(client, "identifiers"));

	for (; p; p = pir_json_next(p))
		if (has_digits(pir_json_str(p, "number"), word))
			return true;
	for (; i; i = pir_json_next(i))
		if (pir_str_is_alike(pir_json_str(i, "value"), word))
			return true;
	return false;
}

/* Every word must begin a name or the birth date, or be a number. */
static bool
matches(const struct pir_json *client, const char *words, bool numbers)
{
	struct pir_str names PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	char *copy PIR_AUTO(pir_free) = pir_strdup(words);
	const struct pir_json *n =
	    pir_json_first(pir_json_get(client, "names"));
	char *rest = NULL;
	char *word = strtok_r(copy, " \t", &rest);

	if (!word)
		return false;
	for (; n; n = pir_json_next(n))
		pir_str_addf(&names, "%s %s ", pir_json_str(n, "given"),
		    pir_json_str(n, "family"));
	for (; word; word = strtok_r(NULL, " \t", &rest))
		if (!(isdigit((unsigned char)*word)
			    ? begins_birth(client, word)
			    : pir_text_matches(pir_str_get(&names), word)) &&
		    !(numbers && is_number_of(client, word)))
			return false;
	return true;
}

bool
pir_client_matches(const struct pir_json *client, const char *words)
{
	return matches(client, words, false);
}

bool
pir_client_is_found(const struct pir_json *client, const char *words)
{
	return matches(client, words, true);
}

/* Put a client that matches into its class. */
static void
consider(struct search *s, const struct pir_json *client)
{
	const char *state = pir_json_str(client, "state");
	const char *staff = pir_client_facilitator(client, s->day);
	struct pir_strs *class = &s->others;

	if (!pir_client_matches(client, s->words))
		return;
	if (strcmp(state, "merged") == 0)
		class = &s->merged;
	else if (s->actor && strcmp(staff, s->actor) == 0)
		class = &s->own;
	pir_strs_addf(class, "%s (%s%s%s)", pir_json_str(client, "id"), state,
	    *staff ? ", " : "", staff);
}

static enum pir_code
consider_record(const struct pir_path *path, struct pir_json **record,
    void *ctx, struct pir_err *err)
{
	(void)path;
	(void)err;
	consider(ctx, *record);
	return PIR_OK;
}

/* Several: list them, own ones first, by id only. */
static enum pir_code
ambiguous(const struct pir_strs *own, const struct pir_strs *others,
    struct pir_err *err)
{
	const struct pir_strs *const classes[] = { own, others };
	struct pir_strs shown PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t n = own->n + others->n;
	size_t room = n > CANDIDATES ? CANDIDATES : n;

	for (size_t c = 0; c < 2; c++)
		for (size_t i = 0; i < classes[c]->n && room > 0; i++, room--)
			pir_strs_add(&shown, classes[c]->v[i]);
	if (n > CANDIDATES)
		pir_strs_addf(&shown, "%zu more", n - CANDIDATES);
	pir_strs_join(&shown, &list);
	return pir_fail(err, PIR_INVALID,
	    "these words are of %zu clients: %s; use an id", n,
	    pir_str_get(&list));
}

/* The one that is meant, or why it cannot be told. */
static enum pir_code
decide(const struct search *s, char client[PIR_ID_CLIENT + 1],
    struct pir_err *err)
{
	const struct pir_strs *others =
	    s->own.n + s->others.n > 0 ? &s->others : &s->merged;
	const struct pir_strs *class = s->own.n == 1 ? &s->own : others;

	if (s->own.n != 1 && s->own.n + others->n > 1)
		return ambiguous(&s->own, others, err);
	if (class->n == 0)
		return pir_fail(err, PIR_MISSING,
		    "no client has these words in names and birth date: see "
		    "'pir client find'");
	memcpy(client, class->v[0], PIR_ID_CLIENT);
	client[PIR_ID_CLIENT] = '\0';
	return PIR_OK;
}

enum pir_code
pir_client_resolve(const struct pir_tree *tree, const char *typed,
    const char *actor, char client[PIR_ID_CLIENT + 1], struct pir_err *err)
{
	struct search s PIR_AUTO(search_release) = {
		.words = typed + 1,
		.actor = actor,
		.day = pir_moment_day(pir_tree_moment(tree)),
	};
	struct pir_path path;

	if (*typed == ':') {
		if (pir_record_each(tree, PIR_CLIENT, NULL, consider_record, &s,
			err))
			return err->code;
		return decide(&s, client, err);
	}
	if (pir_record_resolve(tree, PIR_CLIENT, typed, &path, err))
		return err->code;
	memcpy(client, path.client, sizeof path.client);
	return PIR_OK;
}

/* Of the records as the change has them so far. */
static enum pir_code
resolve_words(struct pir_change *change, const char *words,
    char client[PIR_ID_CLIENT + 1], struct pir_err *err)
{
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;
	struct search s PIR_AUTO(search_release) = {
		.words = words,
		.actor = change->actor,
		.day = change->today,
	};

	if (pir_change_records(change, PIR_CLIENT, NULL, &all, err))
		return err->code;
	for (size_t i = 0; i < all.n; i++)
		consider(&s, all.v[i]);
	return decide(&s, client, err);
}

enum pir_code
pir_client_see(struct pir_change *change, const char *typed,
    const struct pir_json **client, struct pir_err *err)
{
	struct pir_path path = { .kind = PIR_CLIENT };
	const struct pir_json *found;

	if (*typed == ':') {
		if (resolve_words(change, typed + 1, path.client, err))
			return err->code;
		memcpy(path.id, path.client, sizeof path.client);
	} else if (pir_change_resolve(change, PIR_CLIENT, typed, &path, err)) {
		return err->code;
	}
	if (pir_change_see(change, &path, &found, err))
		return err->code;
	if (pir_json_is(found, "state", "merged"))
		return pir_client_check_open(found, err);
	*client = found;
	return PIR_OK;
}

enum pir_code
pir_client_resolve_in(struct pir_change *change, const char *typed,
    char client[PIR_ID_CLIENT + 1], struct pir_err *err)
{
	const struct pir_json *found;

	if (pir_client_see(change, typed, &found, err))
		return err->code;
	snprintf(client, PIR_ID_CLIENT + 1, "%s", pir_json_str(found, "id"));
	return PIR_OK;
}

enum pir_code
pir_client_edit(struct pir_change *change, const char *typed,
    struct pir_json **client, struct pir_err *err)
{
	char id[PIR_ID_CLIENT + 1];

	if (pir_client_resolve_in(change, typed, id, err))
		return err->code;
	return pir_change_edit_id(change, PIR_CLIENT, id, client, err);
}

/* client_same.c - records that look like one person's */
#include "auto.h"
#include "client.h"
#include "client_rules.h"
#include "mem.h"
#include "slk.h"
#include "text.h"

/* How many look-alikes a message names. */
#define LOOK_ALIKES 6

/* The client's birth day, as far as it is known. */
static struct pir_date
born(const struct pir_json *client)
{
	return pir_json_date(pir_json_get(client, "born"), "date");
}

static bool
are_alike(const char *a, const char *b)
{
	return *a && *b && pir_text_is_similar(a, b);
}

/* Given names are short and shortened: Jo, Joan; Jon, John. */
static bool
begin_alike(const char *a, const char *b)
{
	struct pir_str x PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_str y PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	uint32_t c = 0;
	uint32_t d = 1;

	pir_text_fold(&x, a);
	pir_text_fold(&y, b);
	pir_text_decode(pir_str_get(&x), x.len, &c);
	pir_text_decode(pir_str_get(&y), y.len, &d);
	return c == d;
}

static bool
are_names_alike(const struct pir_json *a, const struct pir_json *b)
{
	const char *given[] = { pir_json_str(a, "given"),
		pir_json_str(b, "given") };
	const char *family[] = { pir_json_str(a, "family"),
		pir_json_str(b, "family") };

	return (begin_alike(given[0], given[1]) &&
		   are_alike(family[0], family[1])) ||
	    (are_alike(given[0], family[1]) && are_alike(family[0], given[1]));
}

/* PMHC-MDS codes are the key's own, but for what is not stated. */
static int
sex(const struct pir_json *client)
{
	const char *gender = pir_json_str(client, "gender");

	return *gender >= '1' && *gender <= '3' ? *gender - '0' : 9;
}

static bool
is_same_key(const struct pir_json *a, const struct pir_json *name_a,
    const struct pir_json *b, const struct pir_json *name_b)
{
	char key_a[PIR_SLK_SIZE];
	char key_b[PIR_SLK_SIZE];

	return strcmp(pir_slk(pir_json_str(name_a, "given"),
			  pir_json_str(name_a, "family"), born(a), sex(a),
			  key_a),
		   pir_slk(pir_json_str(name_b, "given"),
		       pir_json_str(name_b, "family"), born(b), sex(b),
		       key_b)) == 0;
}

/* A birth day that is the same, or has day and month exchanged. */
static bool
are_born_alike(struct pir_date a, struct pir_date b)
{
	return pir_date_is_set(a) && a.year == b.year &&
	    ((a.month == b.month && a.day == b.day) ||
		(a.month == b.day && a.day == b.month));
}

bool
pir_client_is_alike(const struct pir_json *a, const struct pir_json *b)
{
	const struct pir_json *na;
	const struct pir_json *nb;

	if (!are_born_alike(born(a), born(b)))
		return false;
	for (na = pir_json_first(pir_json_get(a, "names")); na;
	     na = pir_json_next(na))
		for (nb = pir_json_first(pir_json_get(b, "names")); nb;
		     nb = pir_json_next(nb))
			if (are_names_alike(na, nb) ||
			    is_same_key(a, na, b, nb))
				return true;
	return false;
}

/* ---- The rule ------------------------------------------------------- */

/* True if the edit says anew who somebody is. */
static bool
is_suspect(const struct pir_edit *edit)
{
	const struct pir_json *was = edit->before;
	const struct pir_json *now = edit->after;

	if (edit->path.kind != PIR_CLIENT ||
	    pir_json_is(now, "state", "merged"))
		return false;
	return !was ||
	    !pir_json_equal(pir_json_get(was, "names"),
		pir_json_get(now, "names")) ||
	    !pir_json_equal(pir_json_get(was, "born"),
		pir_json_get(now, "born"));
}

/* True if either record says that the other is someone else. */
static bool
are_told_apart(const struct pir_json *a, const struct pir_json *b)
{
	return pir_json_has(pir_json_get(a, "not_duplicate_of"),
		   pir_json_str(b, "id")) ||
	    pir_json_has(pir_json_get(b, "not_duplicate_of"),
		pir_json_str(a, "id"));
}

/* Of whom the change says anew who they are, and whom they look like. */
struct suspect {
	const struct pir_edit *edit;
	struct pir_date born;
};
struct search {
	const struct pir_change *change;
	struct suspect *suspects;
	size_t n;
	const struct pir_edit *of; /* the edit whose look-alikes these are */
	struct pir_strs found;
};

static void
search_release(struct search *s)
{
	free(s->suspects);
	pir_strs_release(&s->found);
}

static void
gather(struct search *s)
{
	const struct pir_change *change = s->change;

	s->suspects = pir_alloc(change->n, sizeof *s->suspects);
	for (size_t i = 0; i < change->n; i++)
		if (is_suspect(&change->edits[i]))
			s->suspects[s->n++] =
			    (struct suspect){ &change->edits[i],
				    born(change->edits[i].after) };
}

/* Does anybody look like this client?  The days first: there are many. */
static void
compare(struct search *s, const struct pir_json *client)
{
	struct pir_date day = born(client);

	for (size_t i = 0; i < s->n; i++) {
		const struct pir_edit *edit = s->suspects[i].edit;

		if (!are_born_alike(s->suspects[i].born, day) ||
		    (s->of && s->of != edit) || edit->after == client ||
		    are_told_apart(client, edit->after) ||
		    !pir_client_is_alike(client, edit->after))
			continue;
		s->of = edit;
		pir_strs_add(&s->found, pir_json_str(client, "id"));
	}
}

static enum pir_code
compare_record(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct search *s = ctx;
	char file[PIR_PATH_SIZE];

	(void)err;
	if (!pir_json_is(*record, "state", "merged") &&
	    !pir_change_find(s->change, pir_path_format(path, file)))
		compare(s, *record);
	return PIR_OK;
}

/* Those that the change itself writes. */
static void
compare_edits(struct search *s)
{
	for (size_t i = 0; i < s->change->n; i++) {
		const struct pir_edit *edit = &s->change->edits[i];

		if (edit->path.kind == PIR_CLIENT &&
		    !pir_json_is(edit->after, "state", "merged"))
			compare(s, edit->after);
	}
}

static enum pir_code
refuse(const struct search *search, struct pir_err *err)
{
	struct pir_strs shown PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	size_t n = search->found.n;

	for (size_t i = 0; i < n && i < LOOK_ALIKES; i++)
		pir_strs_add(&shown, search->found.v[i]);
	if (n > LOOK_ALIKES)
		pir_strs_addf(&shown, "%zu more", n - LOOK_ALIKES);
	pir_strs_join(&shown, &list);
	pir_refuse(err, "client-duplicate",
	    "likely the same person as %s: use that client, or say "
	    "--not-duplicate-of %s",
	    pir_str_get(&list), search->found.v[0]);
	return pir_at(err, search->of->file, 0);
}

/* All edits are compared in one walk, when the first of them is judged. */
enum pir_code
pir_client_check_duplicate(const struct pir_change *change,
    const struct pir_edit *edit, struct pir_err *err)
{
	struct search search PIR_AUTO(search_release) = { .change = change };

	if (!is_suspect(edit))
		return PIR_OK;
	for (const struct pir_edit *e = change->edits; e < edit; e++)
		if (is_suspect(e))
			return PIR_OK;
	gather(&search);
	compare_edits(&search);
	if (change->parent &&
	    pir_record_each(change->parent, PIR_CLIENT, NULL, compare_record,
		&search, err))
		return err->code;
	return search.found.n > 0 ? refuse(&search, err) : PIR_OK;
}

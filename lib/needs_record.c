/* needs_record.c - a new assessment, from what a person typed */
#include <stdio.h>
#include <string.h>

#include "auto.h"
#include "client.h"
#include "needs.h"
#include "vocab.h"

/* Ratings as they are gathered, so that they can be written in order. */
struct sheet {
	enum pir_rating cansas[PIR_NEEDS_CANSAS];
	struct pir_strs extra;    /* codes */
	struct pir_json *ratings; /* of the extras */
};

static void
sheet_release(struct sheet *sheet)
{
	pir_strs_release(&sheet->extra);
	pir_json_release(&sheet->ratings);
}

static bool
read_rating(const char *s, enum pir_rating *rating)
{
	if (strlen(s) != 1 || !strchr("0129", *s))
		return false;
	*rating = (enum pir_rating)(*s - '0');
	return true;
}

static enum pir_code
put(struct sheet *sheet, const char *code, const char *typed,
    struct pir_err *err)
{
	int number = pir_needs_number(code);
	enum pir_rating rating;

	if (!read_rating(typed, &rating))
		return pir_fail(err, PIR_INVALID,
		    "%s: '%s' is no rating; say 0 (no need), 1 (met), "
		    "2 (unmet) or 9 (not known)",
		    code, typed);
	if (number ? sheet->cansas[number - 1] != PIR_NEED_NOT_RATED
		   : pir_strs_has(&sheet->extra, code))
		return pir_fail(err, PIR_INVALID, "%s is rated twice", code);
	if (number) {
		sheet->cansas[number - 1] = rating;
		return PIR_OK;
	}
	pir_strs_add(&sheet->extra, code);
	pir_json_set_int(sheet->ratings, code, rating);
	return PIR_OK;
}

/* "accommodation=2", "1=2", "acc=2" */
static enum pir_code
read_operand(struct pir_change *change, const struct pir_json *list,
    const char *operand, struct sheet *sheet, struct pir_err *err)
{
	struct pir_str typed PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const char *equals = strchr(operand, '=');
	const char *code;

	if (!equals)
		return pir_fail(err, PIR_INVALID,
		    "'%s' is no rating; say DOMAIN=RATING, as in "
		    "accommodation=2",
		    operand);
	pir_str_addn(&typed, operand, (size_t)(equals - operand));
	if (pir_vocab_resolve(list, pir_str_get(&typed), change->on, &code,
		err))
		return err->code;
	return put(sheet, code, equals + 1, err);
}

/* "2-10...": a character for each of the 22, "-" for none. */
static enum pir_code
read_line(const char *line, struct sheet *sheet, struct pir_err *err)
{
	if (strlen(line) != PIR_NEEDS_CANSAS)
		return pir_fail(err, PIR_INVALID,
		    "--ratings takes %d characters, one for each domain in "
		    "order ('-' for not rated), not %zu",
		    PIR_NEEDS_CANSAS, strlen(line));
	for (int i = 1; i <= PIR_NEEDS_CANSAS; i++) {
		char rating[] = { line[i - 1], '\0' };

		if (*rating != '-' &&
		    put(sheet, pir_needs_domain(i), rating, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
read_sheet(struct pir_change *change, const struct pir_needs_said *said,
    struct sheet *sheet, struct pir_err *err)
{
	const struct pir_json *list;
	struct pir_path path = pir_path_make(PIR_VOCABULARY, "need-domains");

	if (pir_change_see(change, &path, &list, err) ||
	    (said->line && read_line(said->line, sheet, err)))
		return err->code;
	for (size_t i = 0; i < said->ratings.n; i++)
		if (read_operand(change, list, said->ratings.v[i], sheet, err))
			return err->code;
	return PIR_OK;
}

static void
write_sheet(struct pir_json *needs, struct sheet *sheet)
{
	struct pir_json *ratings = pir_json_object();

	for (int i = 1; i <= PIR_NEEDS_CANSAS; i++)
		if (sheet->cansas[i - 1] != PIR_NEED_NOT_RATED)
			pir_json_set_int(ratings, pir_needs_domain(i),
			    sheet->cansas[i - 1]);
	if (pir_json_count(ratings))
		pir_json_set(needs, "ratings", ratings);
	else
		pir_json_release(&ratings);
	pir_strs_sort(&sheet->extra);
	for (size_t i = 0; i < sheet->extra.n; i++)
		pir_json_set_int(pir_json_need_object(needs, "extra"),
		    sheet->extra.v[i],
		    pir_json_int(sheet->ratings, sheet->extra.v[i], 0));
}

/* The first with ratings by the rater in the episode is the entry's. */
static enum pir_code
default_occasion(struct pir_change *change, const char *client,
    const char *episode, const char *rater, const char **occasion,
    struct pir_err *err)
{
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;

	if (pir_change_records(change, PIR_NEEDS, client, &all, err))
		return err->code;
	*occasion = pir_needs_latest(&all, episode, rater, PIR_DATE_NONE)
	    ? "review"
	    : "entry";
	return PIR_OK;
}

/* Who rated: of a carer, a person of the client; of staff, their record. */
static enum pir_code
rater_person(struct pir_change *change, const struct pir_json *client,
    const char *typed, struct pir_json *needs, struct pir_err *err)
{
	struct pir_json *copy PIR_AUTO(pir_json_release) =
	    pir_json_copy(client);
	struct pir_json *person;
	struct pir_path path;

	if (!typed)
		return PIR_OK;
	if (pir_json_is(needs, "rater", "staff")) {
		if (pir_change_resolve(change, PIR_STAFF, typed, &path, err))
			return err->code;
		pir_json_set_str(needs, "rater_person", path.id);
		return PIR_OK;
	}
	if (pir_record_entry(copy, "people", typed, &person, err))
		return err->code;
	pir_json_set_str(needs, "rater_person", pir_json_str(person, "id"));
	return PIR_OK;
}

static enum pir_code
fill(struct pir_change *change, const struct pir_needs_said *said,
    const struct pir_json *client, struct pir_json *needs, struct pir_err *err)
{
	const char *rater = said->rater ? said->rater : "staff";
	const char *episode = pir_client_episode_id(client);
	const char *occasion = said->occasion;

	if (!occasion &&
	    default_occasion(change, said->client, episode, rater, &occasion,
		err))
		return err->code;
	pir_json_set_date(needs, "on", change->on);
	pir_json_set_str(needs, "episode", episode);
	pir_json_set_str(needs, "rater", rater);
	pir_json_give_str(needs, "mode", said->mode);
	pir_json_set_str(needs, "occasion", occasion);
	pir_json_give_str(needs, "skipped", said->skipped);
	pir_json_give_str(needs, "note", said->note);
	return rater_person(change, client, said->rater_person, needs, err);
}

static bool
is_empty(const struct sheet *sheet)
{
	for (int i = 0; i < PIR_NEEDS_CANSAS; i++)
		if (sheet->cansas[i] != PIR_NEED_NOT_RATED)
			return false;
	return !sheet->extra.n;
}

enum pir_code
pir_needs_record(struct pir_change *change, const struct pir_needs_said *said,
    struct pir_err *err)
{
	struct sheet sheet PIR_AUTO(sheet_release) = { .extra = PIR_STRS_INIT };
	const struct pir_json *client;
	struct pir_json *needs;
	struct pir_path path = pir_path_make(PIR_CLIENT, said->client);

	for (int i = 0; i < PIR_NEEDS_CANSAS; i++)
		sheet.cansas[i] = PIR_NEED_NOT_RATED;
	sheet.ratings = pir_json_object();
	if (pir_change_see(change, &path, &client, err) ||
	    pir_client_check_open(client, err) ||
	    read_sheet(change, said, &sheet, err))
		return err->code;
	if (!said->skipped && is_empty(&sheet))
		return pir_fail(err, PIR_INVALID,
		    "nothing is rated; say DOMAIN=RATING, as in "
		    "accommodation=2, or see 'pir needs skip'");
	if (pir_change_add_for(change, PIR_NEEDS, said->client, change->on,
		said->id, &needs, err) ||
	    fill(change, said, client, needs, err))
		return err->code;
	if (!said->skipped)
		write_sheet(needs, &sheet);
	pir_change_what(change, said->skipped ? "offered" : "assessed");
	pir_change_id(change, pir_json_str(needs, "id"));
	return PIR_OK;
}

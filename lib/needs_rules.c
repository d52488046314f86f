/* needs_rules.c - what holds for every assessment */
#include <string.h>

#include "auto.h"
#include "needs.h"
#include "rule.h"
#include "vocab.h"

/* The client that the assessment is of, as it will stand. */
static enum pir_code
client_of(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_json **client, struct pir_err *err)
{
	char file[PIR_PATH_SIZE];

	pir_path_of(PIR_CLIENT, edit->path.client, file);
	return pir_change_after(change, file, client, err);
}

static bool
is_new(const struct pir_edit *edit, const char *member)
{
	return !pir_json_equal(pir_json_get(edit->before, member),
	    pir_json_get(edit->after, member));
}

static enum pir_code
check_episode(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	const char *id = pir_json_str(edit->after, "episode");
	struct pir_date on = pir_json_date(edit->after, "on");
	const struct pir_json *episode;
	char day[PIR_DATE_SIZE], first[PIR_DATE_SIZE];

	if (!is_new(edit, "episode") && !is_new(edit, "on"))
		return PIR_OK;
	if (client_of(change, edit, &client, err))
		return err->code;
	episode = pir_json_entry(client, "episodes", id);
	if (!episode)
		return pir_refuse(err, "needs-episode",
		    "client %s has no episode %s", edit->path.client, id);
	if (pir_date_within(on, pir_json_date(episode, "referred_on"),
		pir_json_date(episode, "closed_on")))
		return PIR_OK;
	return pir_refuse(err, "needs-episode",
	    "%s is outside episode %s of client %s, referred on %s; an "
	    "assessment belongs to the episode it was made in",
	    pir_date_format(on, day), id, edit->path.client,
	    pir_date_format(pir_json_date(episode, "referred_on"), first));
}

/* Each domain that was not rated before is a code of the list that day. */
static enum pir_code
check_domains(const struct pir_json *list, const struct pir_edit *edit,
    const char *object, struct pir_err *err)
{
	const struct pir_json *before = pir_json_get(edit->before, object);
	struct pir_date on = pir_json_date(edit->after, "on");
	bool extra = !strcmp(object, "extra");

	for (const struct pir_json *e =
		 pir_json_first(pir_json_get(edit->after, object));
	     e; e = pir_json_next(e)) {
		const char *code = pir_json_name(e);

		if (extra == (pir_needs_number(code) != 0))
			return pir_refuse(err, "needs-domains",
			    extra ? "%s is a domain of the instrument; it "
				    "belongs into ratings"
				  : "%s is no domain of the instrument; it "
				    "belongs into extra",
			    code);
		if (!pir_json_get(before, code) &&
		    pir_vocab_check(list, code, on, err))
			return err->code;
	}
	return PIR_OK;
}

static enum pir_code
check_ratings(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *list PIR_AUTO(pir_json_release) = NULL;
	char file[PIR_PATH_SIZE];

	pir_path_of(PIR_VOCABULARY, "need-domains", file);
	if (pir_change_after(change, file, &list, err) ||
	    check_domains(list, edit, "ratings", err) ||
	    check_domains(list, edit, "extra", err))
		return err->code;
	return PIR_OK;
}

static enum pir_code
check_skipped(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	size_t rated = pir_json_count(pir_json_get(edit->after, "ratings")) +
	    pir_json_count(pir_json_get(edit->after, "extra"));
	bool skipped = *pir_json_str(edit->after, "skipped");

	(void)change;
	if (skipped == !rated)
		return PIR_OK;
	return pir_refuse(err, "needs-skipped",
	    skipped ? "an assessment that was skipped has no ratings"
		    : "an assessment rates at least one domain; one that was "
		      "offered and not taken is said with 'pir needs skip'");
}

static enum pir_code
check_rater(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	const char *person = pir_json_str(edit->after, "rater_person");
	const struct pir_json *entry;
	char day[PIR_DATE_SIZE];

	if (!*person || !(is_new(edit, "rater_person") || is_new(edit, "on")))
		return PIR_OK;
	if (pir_json_is(edit->after, "rater", "client"))
		return pir_refuse(err, "needs-rater",
		    "the client's own assessment names no other rater; leave "
		    "--rater-person out");
	if (pir_json_is(edit->after, "rater", "staff"))
		return PIR_OK;
	if (client_of(change, edit, &client, err))
		return err->code;
	entry = pir_json_entry(client, "people", person);
	if (entry && pir_json_in_force(entry, pir_json_date(edit->after, "on")))
		return PIR_OK;
	return pir_refuse(err, "needs-rater",
	    "%s is not among the people of client %s on %s; see 'pir client "
	    "person'",
	    person, edit->path.client,
	    pir_date_format(pir_json_date(edit->after, "on"), day));
}

/* True if both are the same rater's, of the same day, and count. */
static bool
is_twin(const struct pir_json *a, const struct pir_json *b)
{
	static const char *const same[] = { "on", "rater", "rater_person" };

	for (size_t i = 0; i < sizeof same / sizeof *same; i++)
		if (strcmp(pir_json_str(a, same[i]), pir_json_str(b, same[i])))
			return false;
	return !pir_record_is_void(a) && !pir_record_is_void(b) &&
	    !*pir_json_str(a, "skipped") && !*pir_json_str(b, "skipped");
}

static enum pir_code
refuse_twin(const struct pir_edit *edit, const struct pir_json *other,
    struct pir_err *err)
{
	char day[PIR_DATE_SIZE];

	return pir_refuse(err, "needs-once-a-day",
	    "client %s has an assessment by the same rater on %s, %s; give "
	    "another day, or take that one back with 'pir void'",
	    edit->path.client,
	    pir_date_format(pir_json_date(edit->after, "on"), day),
	    pir_json_str(other, "id"));
}

/* One a day, so that there is one latest. */
static enum pir_code
check_once(const struct pir_change *change, const struct pir_edit *edit,
    struct pir_err *err)
{
	struct pir_records all PIR_AUTO(pir_records_release) = PIR_RECORDS_INIT;

	if (edit->before && !is_new(edit, "on") && !is_new(edit, "rater") &&
	    !is_new(edit, "rater_person"))
		return PIR_OK;
	for (size_t i = 0; i < change->n; i++)
		if (&change->edits[i] != edit &&
		    change->edits[i].path.kind == PIR_NEEDS &&
		    !strcmp(change->edits[i].path.client, edit->path.client) &&
		    is_twin(change->edits[i].after, edit->after))
			return refuse_twin(edit, change->edits[i].after, err);
	if (!change->parent)
		return PIR_OK;
	if (pir_records_read(change->parent, PIR_NEEDS, edit->path.client, &all,
		err))
		return err->code;
	for (size_t i = 0; i < all.n; i++) {
		char file[PIR_PATH_SIZE];

		pir_path_format(&all.paths[i], file);
		if (!pir_change_find(change, file) &&
		    is_twin(all.v[i], edit->after))
			return refuse_twin(edit, all.v[i], err);
	}
	return PIR_OK;
}

const struct pir_rule pir_needs_rules[] = {
	{ "needs-episode", PIR_NEEDS,
	    "an assessment lies within the episode that it names",
	    "pir-records(5), needs", check_episode },
	{ "needs-domains", PIR_NEEDS,
	    "the 22 domains of CANSAS stand in ratings, a region's own in "
	    "extra, each a code of its list that day",
	    "pir-records(5), needs", check_ratings },
	{ "needs-skipped", PIR_NEEDS,
	    "an assessment has ratings, or was skipped",
	    "pir-records(5), needs", check_skipped },
	{ "needs-rater", PIR_NEEDS,
	    "a carer who rates is among the client's people that day; the "
	    "client's own assessment names nobody else",
	    "pir-records(5), needs", check_rater },
	{ "needs-once-a-day", PIR_NEEDS, "a rater assesses a client once a day",
	    "pir-records(5), needs", check_once },
	{ NULL, PIR_NO_KIND, NULL, NULL, NULL },
};

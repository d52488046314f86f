/* reform_find_stalled.c - referrals that stall or come back */
#include <string.h>

#include "auto.h"
#include "policy.h"
#include "referral.h"
#include "reform_draft.h"

/* What is counted, from the finest to the coarsest. */
enum {
	BY_PARTNER_AND_BARRIER,
	BY_SECTOR_AND_BARRIER,
	BY_PARTNER,
	BY_SECTOR,
	LEVELS,
};

/* Of the service, else the one that the partner has; "" where it has many. */
static void
sector_of(const struct pir_reform_search *search,
    const struct pir_json *referral, struct pir_str *out)
{
	struct pir_json *partner PIR_AUTO(pir_json_release) = NULL;
	struct pir_err none = PIR_ERR_INIT;
	const struct pir_json *service, *sectors;

	if (pir_record_get(search->tree, PIR_PARTNER,
		pir_json_str(referral, "to"), &partner, &none))
		return;
	service = pir_json_entry(partner, "services",
	    pir_json_str(referral, "service"));
	sectors = pir_json_get(partner, "sectors");
	if (service)
		pir_str_add(out, pir_json_str(service, "sector"));
	else if (pir_json_count(sectors) == 1)
		pir_str_add(out, pir_json_text(pir_json_first(sectors)));
}

/* What is counted of it at the search's level; "" for nothing. */
static void
name(const struct pir_reform_search *search, const char *partner,
    const char *sector, const char *barrier, struct pir_str *out)
{
	bool is_partner = search->level == BY_PARTNER_AND_BARRIER ||
	    search->level == BY_PARTNER;

	pir_str_add(out, is_partner ? partner : sector);
	if (out->len && search->level < BY_PARTNER)
		pir_str_addf(out, " (%s)", barrier);
}

static void
note(struct pir_reform_search *search, const char *client,
    const struct pir_json *referral, const char *sector,
    const struct pir_sending *s)
{
	struct pir_str what PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	bool back = !strcmp(s->state, "referred-back");
	const char *why = *s->barrier ? s->barrier : "no reason";

	name(search, pir_json_str(referral, "to"), sector,
	    back ? why : "no answer", &what);
	if (what.len)
		pir_tallies_note(&search->found, what.s, client, s->sent,
		    back ? pir_json_date(s->entry, "on") : search->today);
}

/* Each time that it was sent and came back; now, if nothing moves. */
static enum pir_code
gather(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct pir_reform_search *search = ctx;
	const char *asked = search->query->sector;
	const char *state = pir_json_str(*record, "state");
	struct pir_str sector PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	bool stalled = pir_referral_is_stalled(*record,
	    pir_policy(search->organisation, "stalled_days"), search->today);
	struct pir_sending s = PIR_SENDING_INIT;

	(void)err;
	sector_of(search, *record, &sector);
	if (pir_record_is_void(*record) ||
	    (asked && strcmp(asked, pir_str_get(&sector)) != 0))
		return PIR_OK;
	while (pir_referral_next_sending(*record, &s))
		if ((!strcmp(s.state, "referred-back") ||
			(stalled && !strcmp(s.state, state))) &&
		    pir_date_within(s.sent, search->since, search->today))
			note(search, path->client, *record,
			    pir_str_get(&sector), &s);
	return PIR_OK;
}

enum pir_code
pir_reform_search_stalled(struct pir_reform_search *search, struct pir_err *err)
{
	if (search->level == LEVELS)
		return PIR_NO;
	return pir_record_each(search->tree, PIR_REFERRAL, NULL, gather, search,
	    err);
}

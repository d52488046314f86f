/* client_show.c - the one screen about a client: who, where, with whom */
#include <string.h>

#include "auto.h"
#include "client_private.h"
#include "client_screen.h"
#include "consent.h"
#include "record.h"
#include "who.h"

static void
show_hold(const struct screen *s)
{
	for (const struct pir_json *h = screen_first(s->client, "holds"); h;
	     h = pir_json_next(h)) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (pir_json_get(h, "to"))
			continue;
		screen_add_day(&text, "since", pir_json_str(h, "from"));
		screen_add_day(&text, "expected to",
		    pir_json_str(h, "expected_to"));
		screen_add_day(&text, "at", pir_json_str(h, "partner"));
		page_field(s->env, "hold", "%s%s", pir_json_str(h, "kind"),
		    pir_str_get(&text));
	}
}

/* "2013-07-01 by general-practitioner, accepted 2013-07-03". */
static void
show_episode(const struct screen *s)
{
	static const char *const days[] = { "accepted_on", "declined_on",
		"closed_on" };
	static const char *const words[] = { ", accepted", ", declined",
		", closed" };
	const struct pir_json *e = pir_client_episode(s->client);
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	struct pir_strs lacks PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	size_t n = pir_json_count(pir_json_get(s->client, "episodes"));

	for (size_t i = 0; i < 3; i++)
		if (*pir_json_str(e, days[i]))
			pir_str_addf(&text, "%s %s", words[i],
			    pir_json_str(e, days[i]));
	if (n > 1)
		pir_str_addf(&text, "; episode %zu", n);
	page_field(s->env, "referred", "%s by %s%s",
	    pir_json_str(e, "referred_on"), pir_json_str(e, "source"),
	    pir_str_get(&text));
	if (*pir_json_str(e, "reason"))
		page_field(s->env, "reason", "%s", pir_json_str(e, "reason"));
	if (!pir_json_is(s->client, "state", "referred"))
		return;
	pir_client_lacks(e, &lacks);
	pir_str_clear(&text);
	pir_strs_join(&lacks, &text);
	page_field(s->env, "eligibility", "%s%s",
	    lacks.n ? "not answered yes: " : "five times yes",
	    pir_str_get(&text));
}

static void
show_facilitators(const struct screen *s)
{
	bool any = false;

	for (const struct pir_json *a = screen_first(s->client, "assignments");
	     a; a = pir_json_next(a)) {
		if (!pir_json_in_force(a, s->env->today))
			continue;
		any = any || pir_client_is_primary(a);
		page_field(s->env,
		    pir_client_is_primary(a) ? "facilitator" : "cover",
		    "%s since %s%s%s", pir_json_str(a, "staff"),
		    pir_json_str(a, "from"),
		    pir_json_get(a, "to") ? " until " : "",
		    pir_json_str(a, "to"));
	}
	if (!any && pir_client_is_open(s->client))
		page_field(s->env, "facilitator", "none");
}

static void
show_state(const struct screen *s)
{
	page_heading(s->env, "State");
	page_field(s->env, "state", "%s%s%s", pir_json_str(s->client, "state"),
	    pir_json_get(s->client, "merged_into") ? " into " : "",
	    pir_json_str(s->client, "merged_into"));
	screen_disputed(s, "state");
	for (const struct pir_json *m = screen_first(s->client, "merged_from");
	     m; m = pir_json_next(m))
		page_field(s->env, "merged from",
		    "%s: records of this person stand there too",
		    pir_json_text(m));
	show_episode(s);
	screen_disputed(s, "episodes");
	show_hold(s);
	screen_disputed(s, "holds");
	show_facilitators(s);
	screen_disputed(s, "assignments");
}

static void
show_people(const struct screen *s)
{
	for (const struct pir_json *p = screen_first(s->client, "people"); p;
	     p = pir_json_next(p)) {
		struct pir_str roles PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (!pir_json_in_force(p, s->env->today))
			continue;
		for (const struct pir_json *r = screen_first(p, "roles"); r;
		     r = pir_json_next(r))
			pir_str_addf(&roles, ", %s", pir_json_text(r));
		page_field(s->env,
		    *pir_json_str(p, "relation") ? pir_json_str(p, "relation")
						 : "person",
		    "%s (%s)%s%s%s", pir_json_str(p, "name"),
		    pir_json_str(p, "id"), pir_str_get(&roles),
		    *pir_json_str(p, "phone") ? ", " : "",
		    pir_json_str(p, "phone"));
	}
	screen_disputed(s, "people");
	for (const struct pir_json *p = screen_first(s->client, "supports"); p;
	     p = pir_json_next(p))
		if (pir_json_in_force(p, s->env->today))
			page_field(s->env,
			    *pir_json_str(p, "role") ? pir_json_str(p, "role")
						     : "support",
			    "%s%s%s (%s)", pir_json_str(p, "worker"),
			    *pir_json_str(p, "worker") &&
				    *pir_json_str(p, "partner")
				? ", "
				: "",
			    pir_json_str(p, "partner"), pir_json_str(p, "id"));
	screen_disputed(s, "supports");
}

static void
show_consents(const struct screen *s)
{
	bool any = false;

	page_heading(s->env, "Consents in force");
	for (const struct pir_json *c = screen_first(s->client, "consents"); c;
	     c = pir_json_next(c)) {
		struct pir_str what PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (!pir_consent_in_force(c, s->env->today))
			continue;
		any = true;
		for (const struct pir_json *p = screen_first(c, "purposes"); p;
		     p = pir_json_next(p))
			pir_str_addf(&what, ", %s", pir_json_text(p));
		for (const struct pir_json *x = screen_first(c, "except"); x;
		     x = pir_json_next(x))
			pir_str_addf(&what, ", not to %s", pir_json_text(x));
		screen_add_day(&what, "until", pir_json_str(c, "until"));
		page_field(s->env,
		    pir_json_is(c, "kind", "participation")
			? "participation"
			: pir_json_str(c, "to"),
		    "%s%s", pir_json_str(c, "how"), pir_str_get(&what));
	}
	if (!pir_json_is(s->client, "state", "referred") &&
	    pir_client_is_open(s->client) &&
	    !pir_consent_participation(s->client, s->env->today))
		page_field(s->env, "participation",
		    "none in force: see 'pir consent give'");
	else if (!any)
		page_line(s->env, 2, "none");
	screen_disputed(s, "consents");
}

static enum pir_code
show(struct screen *s, struct pir_err *err)
{
	screen_who(s);
	show_state(s);
	if (pir_json_count(pir_json_get(s->client, "people")) +
		pir_json_count(pir_json_get(s->client, "supports")) >
	    0)
		page_heading(s->env, "People");
	show_people(s);
	show_consents(s);
	if (screen_needs(s, err) || screen_plan(s, err) ||
	    screen_contact(s, err))
		return err->code;
	return page_end(s->env, err);
}

enum pir_code
client_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct out_opts how = { 0 };
	const char *typed = NULL;
	const struct opt opts[] = {
		CLIENT_ARG(&typed),
		OPT_SHOW(&how),
		OPT_END,
	};
	struct pir_json *client PIR_AUTO(pir_json_release) = NULL;
	struct screen s = { .env = env };

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_client(env, typed, s.id, err) ||
	    pir_record_get(env->tree, PIR_CLIENT, s.id, &client, err))
		return err->code;
	if (how.format && strcmp(how.format, "json") == 0)
		return out_json(env, client, err);
	s.client = client;
	return show(&s, err);
}

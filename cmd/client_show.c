/* client_show.c - the one screen about a client: who, where, with whom */
#include <string.h>

#include "auto.h"
#include "client_private.h"
#include "client_screen.h"
#include "consent.h"
#include "record.h"
#include "who.h"

/* The first entry of an array member. */
static const struct pir_json *
first(const struct pir_json *node, const char *array)
{
	return pir_json_first(pir_json_get(node, array));
}

/* " since 2013-07-01", or nothing. */
static void
add_day(struct pir_str *out, const char *word, const char *day)
{
	if (*day)
		pir_str_addf(out, " %s %s", word, day);
}

/* Alerts in force, and those whose review is over: first of all. */
static void
show_alerts(const struct screen *s)
{
	for (const struct pir_json *a = first(s->client, "alerts"); a;
	     a = pir_json_next(a)) {
		struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_date review = pir_json_date(a, "review_on");
		bool due = pir_date_is_set(review) &&
		    pir_date_cmp(review, s->env->today) <= 0;

		if (!pir_json_in_force(a, s->env->today))
			continue;
		add_day(&when, "since", pir_json_str(a, "from"));
		add_day(&when, due ? "and to be reviewed since" : "to review",
		    pir_json_str(a, "review_on"));
		page_alert(s->env, "%s: %s (%s,%s)", pir_json_str(a, "kind"),
		    pir_json_str(a, "text"), pir_json_str(a, "id"),
		    pir_str_get(&when));
	}
}

/* ---- Who -------------------------------------------------------------- */

static void
show_names(const struct screen *s)
{
	const struct pir_json *shown = pir_client_name(s->client);

	for (const struct pir_json *n = first(s->client, "names"); n;
	     n = pir_json_next(n)) {
		struct pir_str days PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (n == shown)
			continue;
		add_day(&days, "from", pir_json_str(n, "from"));
		add_day(&days, "to", pir_json_str(n, "to"));
		page_field(s->env,
		    *pir_json_str(n, "use") ? pir_json_str(n, "use") : "legal",
		    "%s %s%s", pir_json_str(n, "given"),
		    pir_json_str(n, "family"), pir_str_get(&days));
	}
}

static void
show_born(const struct screen *s)
{
	const struct pir_json *born = pir_json_get(s->client, "born");
	struct pir_date day = pir_json_date(born, "date");
	struct pir_date today = s->env->today;
	const char *accuracy = pir_json_str(born, "accuracy");
	int age = today.year - day.year -
	    (today.month < day.month ||
		(today.month == day.month && today.day < day.day));

	if (!pir_date_is_set(day))
		page_field(s->env, "born", "not known");
	else
		page_field(s->env, "born", "%s, %d years%s%s%s",
		    pir_json_str(born, "date"), age,
		    *accuracy && strcmp(accuracy, "day") ? " (known by " : "",
		    *accuracy && strcmp(accuracy, "day") ? accuracy : "",
		    *accuracy && strcmp(accuracy, "day") ? ")" : "");
}

static void
show_phones(const struct screen *s)
{
	static const char *const members[] = { "safe_to_call", "safe_to_text",
		"safe_voicemail" };
	static const char *const words[] = { "call", "text", "leave word" };

	for (const struct pir_json *p = first(s->client, "phones"); p;
	     p = pir_json_next(p)) {
		struct pir_strs no PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
		struct pir_str list PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		for (size_t i = 0; i < 3; i++)
			if (pir_json_get(p, members[i]) &&
			    !pir_json_bool(p, members[i]))
				pir_strs_add(&no, words[i]);
		pir_strs_join(&no, &list);
		page_field(s->env, "phone", "%s%s%s", pir_json_str(p, "number"),
		    no.n ? ", not safe to " : "", pir_str_get(&list));
	}
}

static void
show_addresses(const struct screen *s)
{
	for (const struct pir_json *a = first(s->client, "addresses"); a;
	     a = pir_json_next(a)) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (pir_json_get(a, "to"))
			continue;
		for (const struct pir_json *l = first(a, "lines"); l;
		     l = pir_json_next(l))
			pir_str_addf(&text, "%s, ", pir_json_text(l));
		pir_str_addf(&text, "%s %s %s", pir_json_str(a, "suburb"),
		    pir_json_str(a, "state"), pir_json_str(a, "postcode"));
		page_field(s->env, "address", "%s",
		    pir_json_bool(a, "no_fixed") ? "no fixed address"
						 : pir_str_get(&text));
	}
	if (pir_json_bool(s->client, "no_mail"))
		page_field(s->env, "mail", "nothing may be sent by post");
}

static void
show_member(const struct screen *s, const char *label, const char *member)
{
	if (*pir_json_str(s->client, member))
		page_field(s->env, label, "%s",
		    pir_json_str(s->client, member));
}

static void
show_who(const struct screen *s)
{
	struct pir_str heading PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&heading, "%s  ", s->id);
	pir_client_print_name(s->client, &heading);
	page_heading(s->env, pir_str_get(&heading));
	show_alerts(s);
	show_names(s);
	show_born(s);
	show_member(s, "pronouns", "pronouns");
	show_member(s, "main language", "main_language");
	if (pir_json_bool(s->client, "interpreter"))
		page_field(s->env, "interpreter", "needed");
	show_phones(s);
	show_addresses(s);
	for (const struct pir_json *i = first(s->client, "identifiers"); i;
	     i = pir_json_next(i))
		page_field(s->env, pir_json_str(i, "system"), "%s",
		    pir_json_str(i, "value"));
}

/* ---- State and people -------------------------------------------------- */

static void
show_hold(const struct screen *s)
{
	for (const struct pir_json *h = first(s->client, "holds"); h;
	     h = pir_json_next(h)) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (pir_json_get(h, "to"))
			continue;
		add_day(&text, "since", pir_json_str(h, "from"));
		add_day(&text, "expected to", pir_json_str(h, "expected_to"));
		add_day(&text, "at", pir_json_str(h, "partner"));
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

	for (const struct pir_json *a = first(s->client, "assignments"); a;
	     a = pir_json_next(a)) {
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
	for (const struct pir_json *m = first(s->client, "merged_from"); m;
	     m = pir_json_next(m))
		page_field(s->env, "merged from",
		    "%s: records of this person stand there too",
		    pir_json_text(m));
	show_episode(s);
	show_hold(s);
	show_facilitators(s);
}

static void
show_people(const struct screen *s)
{
	for (const struct pir_json *p = first(s->client, "people"); p;
	     p = pir_json_next(p)) {
		struct pir_str roles PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (!pir_json_in_force(p, s->env->today))
			continue;
		for (const struct pir_json *r = first(p, "roles"); r;
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
	for (const struct pir_json *p = first(s->client, "supports"); p;
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
}

static void
show_consents(const struct screen *s)
{
	bool any = false;

	page_heading(s->env, "Consents in force");
	for (const struct pir_json *c = first(s->client, "consents"); c;
	     c = pir_json_next(c)) {
		struct pir_str what PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (!pir_consent_in_force(c, s->env->today))
			continue;
		any = true;
		for (const struct pir_json *p = first(c, "purposes"); p;
		     p = pir_json_next(p))
			pir_str_addf(&what, ", %s", pir_json_text(p));
		for (const struct pir_json *x = first(c, "except"); x;
		     x = pir_json_next(x))
			pir_str_addf(&what, ", not to %s", pir_json_text(x));
		add_day(&what, "until", pir_json_str(c, "until"));
		page_field(s->env,
		    pir_json_is(c, "kind", "participation")
			? "participation"
			: pir_json_str(c, "to"),
		    "%s%s", pir_json_str(c, "how"), pir_str_get(&what));
	}
	if (!any)
		page_line(s->env, 2, "none");
}

/* What the client says of what is written here. */
static void
show_statements(const struct screen *s)
{
	if (pir_json_count(pir_json_get(s->client, "statements")) == 0)
		return;
	page_heading(s->env, "Statements");
	for (const struct pir_json *t = first(s->client, "statements"); t;
	     t = pir_json_next(t))
		page_field(s->env, pir_json_str(t, "member"), "%s: %s",
		    pir_json_str(t, "on"), pir_json_str(t, "text"));
}

static enum pir_code
show(struct screen *s, struct pir_err *err)
{
	show_who(s);
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
	show_statements(s);
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

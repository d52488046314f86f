/* client_who.c - alerts, and who a client is, on the screen */
#include <string.h>

#include "auto.h"
#include "client_screen.h"

const struct pir_json *
screen_first(const struct pir_json *node, const char *array)
{
	return pir_json_first(pir_json_get(node, array));
}

void
screen_add_day(struct pir_str *out, const char *word, const char *day)
{
	if (*day)
		pir_str_addf(out, " %s %s", word, day);
}

void
screen_disputed(const struct screen *s, const char *member)
{
	disputed_below(s->env, s->client, member, DISPUTED_FIELD);
}

/* Alerts in force, and those whose review is over: first of all. */
static void
show_alerts(const struct screen *s)
{
	for (const struct pir_json *a = screen_first(s->client, "alerts"); a;
	     a = pir_json_next(a)) {
		struct pir_str when PIR_AUTO(pir_str_release) = PIR_STR_INIT;
		struct pir_date review = pir_json_date(a, "review_on");
		bool due = pir_date_is_set(review) &&
		    pir_date_cmp(review, s->env->today) <= 0;

		if (!pir_json_in_force(a, s->env->today))
			continue;
		if (pir_date_is_set(review))
			pir_str_addf(&when, ", %s %s",
			    due ? "to be reviewed since" : "review",
			    pir_json_str(a, "review_on"));
		page_alert(s->env, "%s: %s (%s, since %s%s)",
		    pir_json_str(a, "kind"), pir_json_str(a, "text"),
		    pir_json_str(a, "id"), pir_json_str(a, "from"),
		    pir_str_get(&when));
	}
	disputed_below(s->env, s->client, "alerts", 2);
}

/* ---- Who -------------------------------------------------------------- */

static void
show_names(const struct screen *s)
{
	const struct pir_json *shown = pir_client_name(s->client);

	for (const struct pir_json *n = screen_first(s->client, "names"); n;
	     n = pir_json_next(n)) {
		struct pir_str days PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (n == shown)
			continue;
		screen_add_day(&days, "from", pir_json_str(n, "from"));
		screen_add_day(&days, "to", pir_json_str(n, "to"));
		page_field(s->env,
		    *pir_json_str(n, "use") ? pir_json_str(n, "use") : "legal",
		    "%s %s%s", pir_json_str(n, "given"),
		    pir_json_str(n, "family"), pir_str_get(&days));
	}
	screen_disputed(s, "names");
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
	screen_disputed(s, "born");
}

static void
show_phones(const struct screen *s)
{
	static const char *const members[] = { "safe_to_call", "safe_to_text",
		"safe_voicemail" };
	static const char *const words[] = { "call", "text", "leave word" };

	for (const struct pir_json *p = screen_first(s->client, "phones"); p;
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
	screen_disputed(s, "phones");
}

static void
add_part(struct pir_str *text, const char *before, const char *part)
{
	if (*part)
		pir_str_addf(text, "%s%s", text->len ? before : "", part);
}

static void
show_addresses(const struct screen *s)
{
	for (const struct pir_json *a = screen_first(s->client, "addresses"); a;
	     a = pir_json_next(a)) {
		struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		if (pir_json_get(a, "to"))
			continue;
		for (const struct pir_json *l = screen_first(a, "lines"); l;
		     l = pir_json_next(l))
			add_part(&text, ", ", pir_json_text(l));
		add_part(&text, ", ", pir_json_str(a, "suburb"));
		add_part(&text, " ", pir_json_str(a, "state"));
		add_part(&text, " ", pir_json_str(a, "postcode"));
		page_field(s->env, "address", "%s",
		    pir_json_bool(a, "no_fixed") ? "no fixed address"
						 : pir_str_get(&text));
	}
	screen_disputed(s, "addresses");
	if (pir_json_bool(s->client, "no_mail"))
		page_field(s->env, "mail", "nothing may be sent by post");
	screen_disputed(s, "no_mail");
}

static void
show_member(const struct screen *s, const char *label, const char *member)
{
	if (*pir_json_str(s->client, member))
		page_field(s->env, label, "%s",
		    pir_json_str(s->client, member));
	screen_disputed(s, member);
}

/* The latest of what was said of how they live, and of the NDIS. */
static void
show_circumstances(const struct screen *s)
{
	const struct pir_json *latest = NULL;
	const struct pir_json *ndis = NULL;
	struct pir_str text PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	for (const struct pir_json *c =
		 screen_first(s->client, "circumstances");
	     c; c = pir_json_next(c))
		if (strcmp(pir_json_str(c, "on"), pir_json_str(latest, "on")) >=
		    0)
			latest = c;
	for (const struct pir_json *m = pir_json_first(latest); m;
	     m = pir_json_next(m))
		if (strcmp(pir_json_name(m), "on") != 0)
			pir_str_addf(&text, "; %s %s", pir_json_name(m),
			    pir_json_text(m));
	if (latest)
		page_field(s->env, "circumstances", "%s%s",
		    pir_json_str(latest, "on"), pir_str_get(&text));
	screen_disputed(s, "circumstances");
	for (const struct pir_json *n = screen_first(s->client, "ndis"); n;
	     n = pir_json_next(n))
		if (strcmp(pir_json_str(n, "on"), pir_json_str(ndis, "on")) >=
		    0)
			ndis = n;
	if (ndis)
		page_field(s->env, "NDIS", "%s since %s",
		    pir_json_str(ndis, "state"), pir_json_str(ndis, "on"));
	screen_disputed(s, "ndis");
}

void
screen_who(const struct screen *s)
{
	struct pir_str heading PIR_AUTO(pir_str_release) = PIR_STR_INIT;

	pir_str_addf(&heading, "%s  ", s->id);
	pir_client_print_name(s->client, &heading);
	page_heading(s->env, pir_str_get(&heading));
	if (pir_json_is(s->client, "state", "merged"))
		page_alert(s->env, "merged into %s: use that one",
		    pir_json_str(s->client, "merged_into"));
	show_alerts(s);
	show_names(s);
	show_born(s);
	show_member(s, "pronouns", "pronouns");
	show_member(s, "main language", "main_language");
	if (pir_json_bool(s->client, "interpreter"))
		page_field(s->env, "interpreter", "needed");
	screen_disputed(s, "interpreter");
	show_phones(s);
	show_addresses(s);
	for (const struct pir_json *i = screen_first(s->client, "identifiers");
	     i; i = pir_json_next(i))
		page_field(s->env, pir_json_str(i, "system"), "%s",
		    pir_json_str(i, "value"));
	screen_disputed(s, "identifiers");
	show_circumstances(s);
}

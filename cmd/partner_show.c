/* partner_show.c - pir-partner(1): show */
#include <string.h>

#include "auto.h"
#include "disputed.h"
#include "out.h"
#include "partner.h"
#include "partner_private.h"
#include "shown.h"

/* "7b2x  Outreach (housing)", and below it what there is to know. */
static void
show_services(struct env *env, const struct pir_json *partner)
{
	const struct pir_json *s =
	    pir_json_first(pir_json_get(partner, "services"));

	if (s)
		page_heading(env, "Services");
	for (; s; s = pir_json_next(s)) {
		bool open = pir_json_in_force(s, env->today);

		page_line(env, 0, "%s  %s (%s)%s", pir_json_str(s, "id"),
		    pir_json_str(s, "name"), pir_json_str(s, "sector"),
		    open ? "" : ", not open today");
		disputed_field(env, "  for", s, "criteria");
		disputed_field(env, "  refer", s, "how_to_refer");
		disputed_field(env, "  hours", s, "hours");
		disputed_field(env, "  wait, days", s, "usual_wait_days");
		disputed_field(env, "  capacity", s, "capacity");
		disputed_field(env, "  cost", s, "cost");
		disputed_field(env, "  until", s, "to");
	}
}

static void
show_contacts(struct env *env, const struct pir_json *partner)
{
	const struct pir_json *c =
	    pir_json_first(pir_json_get(partner, "contacts"));
	static const char *const members[] = { "name", "role", "phone", "email",
		NULL };

	for (const char *label = "ask for"; c; c = pir_json_next(c)) {
		struct pir_str line PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		for (size_t i = 0; members[i]; i++)
			if (pir_json_get(c, members[i]))
				pir_str_addf(&line, "%s%s",
				    line.len ? ", " : "",
				    pir_json_str(c, members[i]));
		page_field(env, label, "%s", pir_str_get(&line));
		label = "";
	}
}

static void
show_agreements(struct env *env, const struct pir_json *partner)
{
	const struct pir_json *a =
	    pir_json_first(pir_json_get(partner, "agreements"));

	if (a)
		page_heading(env, "Agreements");
	for (; a; a = pir_json_next(a)) {
		const char *to = pir_json_str(a, "to");

		page_line(env, 0, "%s  %s", pir_json_str(a, "id"),
		    pir_json_str(a, "what"));
		disputed_field(env, "  with", a, "with");
		page_field(env, "  holds", *to ? "%s to %s" : "since %s",
		    pir_json_str(a, "from"), to);
		disputed_field(env, "  review on", a, "review_on");
		disputed_field(env, "  document", pir_json_get(a, "document"),
		    "name");
	}
}

static enum pir_code
show(struct env *env, const struct pir_path *path,
    const struct pir_json *partner, struct pir_err *err)
{
	const char *to = pir_json_str(partner, "to");

	page_heading(env, path->id);
	if (!pir_partner_is_open(partner, env->today))
		page_alert(env, "not a partner today");
	disputed_field(env, "name", partner, "name");
	disputed_field(env, "sectors", partner, "sectors");
	disputed_field(env, "catchment", partner, "catchment");
	disputed_field(env, "ABN", partner, "abn");
	page_field(env, "partner", *to ? "%s to %s" : "since %s",
	    pir_json_str(partner, "from"), to);
	show_contacts(env, partner);
	show_services(env, partner);
	show_agreements(env, partner);
	return page_end(env, err);
}

enum pir_code
partner_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	static const struct shown shown = { PIR_PARTNER, "PARTNER", show };

	return shown_run(env, &shown, argc, argv, err);
}

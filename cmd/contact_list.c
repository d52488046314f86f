/* contact_list.c - pir-contact(1): list, show */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "contact.h"
#include "contact_private.h"
#include "disputed.h"
#include "shown.h"
#include "who.h"

/* ---- list -----------------------------------------------------------------
 */

static const struct out_col cols[] = {
	{ "client", 0 },
	{ "record", OUT_ID },
	{ "on", 0 },
	{ "at", 0 },
	{ "status", 0 },
	{ "kind", 0 },
	{ "mode", 0 },
	{ "with", 0 },
	{ "minutes", OUT_NUMBER },
	{ "travel_minutes", OUT_NUMBER | OUT_WIDE },
	{ "partner", 0 },
	{ "goals", OUT_EXTRA },
	{ "addenda", OUT_NUMBER | OUT_EXTRA },
	{ "void", OUT_EXTRA },
	{ "place", OUT_IDENTITY | OUT_EXTRA },
	{ "note", OUT_IDENTITY | OUT_EXTRA },
	{ 0 },
};

struct list {
	struct env *env;
	struct out *out;
	const char *status;
	const char *mode;
	const char *kind;
	const char *partner;
	struct pir_path partner_path;
	char staff[PIR_ID_SIZE];
	struct pir_date since;
	struct pir_date until;
	bool all;
};

static bool
is_wanted(const char *wanted, const struct pir_json *contact,
    const char *member)
{
	return !wanted || pir_json_is(contact, member, wanted);
}

static bool
is_listed(const struct list *list, const struct pir_json *contact)
{
	return (list->all || !pir_record_is_void(contact)) &&
	    is_wanted(list->status, contact, "status") &&
	    is_wanted(list->mode, contact, "mode") &&
	    is_wanted(list->kind, contact, "type") &&
	    is_wanted(list->partner, contact, "partner") &&
	    pir_date_within(pir_json_date(contact, "on"), list->since,
		list->until);
}

static void
number(struct out *out, const struct pir_json *contact, const char *member)
{
	if (pir_json_get(contact, member))
		out_int(out, pir_json_int(contact, member, 0));
	else
		out_none(out);
}

static enum pir_code
list_row(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct list *list = ctx;
	const struct pir_json *contact = *record;
	struct out *out = list->out;

	(void)err;
	if (!is_listed(list, contact))
		return PIR_OK;
	out_str(out, path->client);
	out_str(out, path->id);
	out_str(out, pir_json_str(contact, "on"));
	out_str(out, pir_json_str(contact, "at"));
	out_str(out, pir_json_str(contact, "status"));
	out_str(out, pir_json_str(contact, "type"));
	out_str(out, pir_json_str(contact, "mode"));
	out_list(out, pir_json_get(contact, "with"));
	number(out, contact, "minutes");
	number(out, contact, "travel_minutes");
	out_str(out, pir_json_str(contact, "partner"));
	out_list(out, pir_json_get(contact, "goals"));
	out_int(out, (int64_t)pir_json_count(pir_json_get(contact, "addenda")));
	out_str(out, pir_json_str(pir_json_get(contact, "void"), "on"));
	out_str(out, pir_json_str(contact, "place"));
	out_str(out, pir_json_str(contact, "note"));
	return PIR_OK;
}

/* The contacts of a client, if it is one of those asked for. */
static enum pir_code
list_client(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct list *list = ctx;

	if (strcmp(pir_client_facilitator(*record, list->env->today),
		list->staff) != 0)
		return PIR_OK;
	return pir_record_each(list->env->tree, PIR_CONTACT, path->client,
	    list_row, list, err);
}

static enum pir_code
list_all(struct list *list, const char *typed, struct pir_err *err)
{
	struct pir_tree *tree = list->env->tree;
	char client[PIR_ID_CLIENT + 1];

	if (typed && who_client(list->env, typed, client, err))
		return err->code;
	if (typed || !*list->staff)
		return pir_record_each(tree, PIR_CONTACT, typed ? client : NULL,
		    list_row, list, err);
	return pir_record_each(tree, PIR_CLIENT, NULL, list_client, list, err);
}

enum pir_code
contact_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list list = { .env = env };
	struct out *out PIR_AUTO(out_release) = NULL;
	struct out_opts how = { 0 };
	const char *typed = NULL;
	const char *staff = NULL;
	const struct opt opts[] = {
		OPT_ARG_MAY("client", "CLIENT", "of this client only", &typed),
		OPT_FLAG(0, "all", "those entered in error, too", &list.all),
		OPT_STR(0, "facilitator", "STAFF|me|all", "whose clients (all)",
		    &staff),
		OPT_WORD(0, "kind",
		    "engagement|assessment|planning|coordination|review|"
		    "support|crisis|advocacy",
		    "for this", &list.kind),
		OPT_STR(0, "mode", "CODE", "in this way", &list.mode),
		OPT_STR(0, "partner", "PARTNER", "with this partner",
		    &list.partner),
		OPT_DATE(0, "since", "on or after the day", &list.since),
		OPT_WORD(0, "status",
		    "planned|attended|no-show|attempted|cancelled",
		    "of this status", &list.status),
		OPT_DATE(0, "until", "on or before the day", &list.until),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err) ||
	    who_resolve(env, staff, "all", list.staff, err) ||
	    who_code(env, "contact-modes", list.mode, (struct pir_date){ 0 },
		err) ||
	    who_partner(env, &list.partner, &list.partner_path, err) ||
	    out_begin(&out, env, &how, cols, err))
		return err->code;
	list.out = out;
	if (list_all(&list, typed, err))
		return err->code;
	return out_end(&out, err);
}

/* ---- show ------------------------------------------------------------------
 */

static void
show_addenda(struct env *env, const struct pir_json *contact)
{
	const struct pir_json *a =
	    pir_json_first(pir_json_get(contact, "addenda"));

	for (size_t i = 0; a; a = pir_json_next(a), i++) {
		struct pir_str member PIR_AUTO(pir_str_release) = PIR_STR_INIT;

		page_field(env, "added", "%s %s: %s", pir_json_str(a, "on"),
		    pir_json_str(a, "by"), pir_json_str(a, "text"));
		pir_str_addf(&member, "addenda[%zu]", i);
		disputed_below(env, contact, member.s, DISPUTED_FIELD);
	}
	disputed_at(env, contact, "addenda", DISPUTED_FIELD);
}

static enum pir_code
show(struct env *env, const struct pir_path *path,
    const struct pir_json *contact, struct pir_err *err)
{
	static const char *const members[][2] = { { "status", "status" },
		{ "on", "on" }, { "at", "at" }, { "kind", "type" },
		{ "mode", "mode" }, { "place", "place" },
		{ "partner", "partner" }, { "minutes", "minutes" },
		{ "travel minutes", "travel_minutes" }, { "with", "with" },
		{ "goals", "goals" }, { "interpreter", "interpreter" },
		{ "note", "note" } };

	page_heading(env, path->id);
	if (pir_record_is_void(contact))
		page_alert(env, "entered in error: not counted anywhere");
	if (pir_json_bool(contact, "third_party_confidential"))
		page_alert(env,
		    "the note has what others said in confidence: the client "
		    "may not see that part");
	for (size_t i = 0; i < sizeof members / sizeof *members; i++)
		disputed_field(env, members[i][0], contact, members[i][1]);
	show_addenda(env, contact);
	return page_end(env, err);
}

enum pir_code
contact_show(struct env *env, int argc, char **argv, struct pir_err *err)
{
	static const struct shown shown = { PIR_CONTACT, "CONTACT", show };

	return shown_run(env, &shown, argc, argv, err);
}

#include "open_work.h"

#include <string.h>

#include "auto.h"
#include "plan.h"
#include "referral.h"
#include "reform.h"

struct overlay {
	const struct pir_change *change;
	pir_open_fn *fn;
	void *ctx;
};

/* A record of the parent's tree, or what becomes of it. */
static enum pir_code
visit(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	const struct overlay *overlay = ctx;
	char file[PIR_PATH_SIZE];
	const struct pir_edit *edit =
	    pir_change_find(overlay->change, pir_path_format(path, file));

	return overlay->fn(path, edit ? edit->after : *record, overlay->ctx,
	    err);
}

enum pir_code
pir_open_each(const struct pir_change *change, enum pir_kind kind,
    const char *client, pir_open_fn *fn, void *ctx, struct pir_err *err)
{
	struct overlay overlay = { change, fn, ctx };

	enum pir_code code = change->parent
	    ? pir_record_each(change->parent, kind, client, visit, &overlay,
		  err)
	    : PIR_OK;

	for (size_t i = 0; i < change->n && !code; i++) {
		const struct pir_edit *edit = &change->edits[i];

		if (edit->path.kind == kind && !edit->before &&
		    (!client || !strcmp(edit->path.client, client)))
			code = fn(&edit->path, edit->after, ctx, err);
	}
	return code;
}

/* What is looked for, and where what is found goes. */
struct search {
	const char *member;
	const char *id; /* NULL: any */
	struct pir_strs *out;
};

/* True if the member is the id; with no id, if there is such a member. */
static bool
fits(const struct search *search, const struct pir_json *record)
{
	const char *value = pir_json_str(record, search->member);

	return *value && (!search->id || !strcmp(value, search->id));
}

static enum pir_code
add_actions(const struct pir_path *path, const struct pir_json *plan, void *ctx,
    struct pir_err *err)
{
	const struct search *search = ctx;
	struct pir_plan_step s = PIR_PLAN_STEP_INIT;

	(void)err;
	while (pir_plan_next_open(plan, &s))
		if (fits(search, s.action))
			pir_strs_addf(search->out, "action %s/%s is %s",
			    path->client, pir_json_str(s.action, "id"),
			    pir_json_str(s.action, "state"));
	return PIR_OK;
}

enum pir_code
pir_open_actions(const struct pir_change *change, const char *client,
    const char *member, const char *id, struct pir_strs *out,
    struct pir_err *err)
{
	struct search search = { member, id, out };

	return pir_open_each(change, PIR_PLAN, client, add_actions, &search,
	    err);
}

static enum pir_code
add_referral(const struct pir_path *path, const struct pir_json *referral,
    void *ctx, struct pir_err *err)
{
	const struct search *search = ctx;

	(void)err;
	if (pir_referral_is_open(referral) && fits(search, referral))
		pir_strs_addf(search->out, "referral %s to %s is %s", path->id,
		    pir_json_str(referral, "to"),
		    pir_json_str(referral, "state"));
	return PIR_OK;
}

enum pir_code
pir_open_referrals(const struct pir_change *change, const char *client,
    const char *partner, struct pir_strs *out, struct pir_err *err)
{
	struct search search = { "to", partner, out };

	return pir_open_each(change, PIR_REFERRAL, client, add_referral,
	    &search, err);
}

static enum pir_code
add_reform(const struct pir_path *path, const struct pir_json *issue, void *ctx,
    struct pir_err *err)
{
	const struct search *search = ctx;
	const struct pir_json *a =
	    pir_json_first(pir_json_get(issue, "actions"));

	(void)err;
	for (; a; a = pir_json_next(a))
		if (pir_reform_action_is_open(a) && fits(search, a))
			pir_strs_addf(search->out, "reform action %s/%s",
			    path->id, pir_json_str(a, "id"));
	return PIR_OK;
}

enum pir_code
pir_open_reform(const struct pir_change *change, const char *owner,
    struct pir_strs *out, struct pir_err *err)
{
	struct search search = { "owner", owner, out };

	return pir_open_each(change, PIR_REFORM_ISSUE, NULL, add_reform,
	    &search, err);
}

/* "told X on D, for P: a and b" */
static enum pir_code
add_disclosure(const struct pir_path *path, const struct pir_json *disclosure,
    void *ctx, struct pir_err *err)
{
	const struct search *search = ctx;
	struct pir_strs what PIR_AUTO(pir_strs_release) = PIR_STRS_INIT;
	struct pir_str words PIR_AUTO(pir_str_release) = PIR_STR_INIT;
	const struct pir_json *e =
	    pir_json_first(pir_json_get(disclosure, "what"));

	(void)path;
	(void)err;
	if (pir_record_is_void(disclosure) || !fits(search, disclosure))
		return PIR_OK;
	for (; e; e = pir_json_next(e))
		pir_strs_add(&what, pir_json_text(e));
	pir_strs_join(&what, &words);
	pir_strs_addf(search->out, "told %s on %s, for %s: %s",
	    pir_json_str(disclosure, "to"), pir_json_str(disclosure, "on"),
	    pir_json_str(disclosure, "purpose"), pir_str_get(&words));
	return PIR_OK;
}

enum pir_code
pir_open_disclosed(const struct pir_change *change, const char *client,
    const char *to, struct pir_strs *out, struct pir_err *err)
{
	struct search search = { "to", to, out };

	return pir_open_each(change, PIR_DISCLOSURE, client, add_disclosure,
	    &search, err);
}

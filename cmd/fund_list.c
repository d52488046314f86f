/* fund_list.c - pir-fund(1): list */
#include <string.h>

#include "auto.h"
#include "client.h"
#include "fund_private.h"
#include "out.h"
#include "request.h"
#include "text.h"
#include "who.h"

enum {
	COL_FACILITATOR = 10,
};
static const struct out_col cols[] = {
	{ "client", 0 },
	{ "record", OUT_ID },
	{ "pool", 0 },
	{ "category", 0 },
	{ "state", 0 },
	{ "waits", 0 },
	{ "since", 0 },
	{ "days", OUT_NUMBER },
	{ "asked", OUT_NUMBER },
	{ "committed", OUT_NUMBER },
	{ "facilitator", OUT_WIDE },
	{ "stream", OUT_EXTRA },
	{ "requested", OUT_EXTRA },
	{ "by", OUT_EXTRA },
	{ "gst", OUT_NUMBER | OUT_EXTRA },
	{ "approved", OUT_NUMBER | OUT_EXTRA },
	{ "released", OUT_NUMBER | OUT_EXTRA },
	{ "paid", OUT_NUMBER | OUT_EXTRA },
	{ "refunded", OUT_NUMBER | OUT_EXTRA },
	{ "goal", OUT_EXTRA },
	{ "group", OUT_EXTRA },
	{ "urgent", OUT_EXTRA },
	{ "recoverable", OUT_EXTRA },
	{ "expected_back", OUT_EXTRA },
	{ "partner", OUT_EXTRA },
	{ "payee", OUT_IDENTITY | OUT_EXTRA },
	{ "purpose", OUT_IDENTITY | OUT_EXTRA },
	{ 0 },
};

struct list {
	struct env *env;
	struct out *out;
	const char *typed; /* the client */
	const char *typed_pool;
	const char *who;
	const char *state;
	const char *waits;
	const char *category;
	const char *stream;
	const char *payee;
	const char *host;
	struct pir_date on;
	struct pir_date since;
	struct pir_date until;
	int64_t older; /* -1: not asked */
	bool all;
	char staff[PIR_ID_SIZE]; /* "": everybody's */
	char pool[PIR_ID_SIZE];  /* "": of all */
	struct pir_json *client; /* of the rows so far: they stand together */
};

/* One request, as it stood on the day. */
struct row {
	const struct pir_path *path;
	const struct pir_json *request;
	struct pir_request now;
	const char *waits; /* "decision", "payment" or "" */
	struct pir_date since;
	const char *facilitator;
};

/* ---- Which --------------------------------------------------------------- */

/* The partner's id, or words of the name, of who is to be paid. */
static bool
is_paid_to(const struct row *row, const char *payee)
{
	const struct pir_json *asked = row->now.asked_payee;
	const char *name = pir_json_str(asked, "name");

	return pir_json_is(asked, "partner", payee) ||
	    (*name && pir_text_matches(name, payee));
}

static bool
is_of(const struct list *list, const struct row *row)
{
	const struct pir_json *r = row->request;

	return (!*list->pool || !strcmp(row->now.pool, list->pool)) &&
	    (!list->category || pir_json_is(r, "category", list->category)) &&
	    (!list->stream || pir_json_is(r, "stream", list->stream)) &&
	    (!list->payee || is_paid_to(row, list->payee)) &&
	    pir_date_within(pir_request_day(r), list->since, list->until);
}

/* Where it stands; what has ended is listed when it is asked for. */
static bool
stands(const struct list *list, const struct row *row)
{
	if (list->waits && strcmp(row->waits, list->waits) != 0)
		return false;
	if (list->older >= 0 &&
	    (!*row->waits ||
		pir_date_days(row->since, list->on) <= list->older))
		return false;
	if (list->state)
		return !strcmp(row->now.state, list->state);
	return list->all || *row->waits;
}

static bool
is_of_host(const struct list *list, const char *facilitator)
{
	struct pir_json *staff PIR_AUTO(pir_json_release) = NULL;
	struct pir_err ignored = PIR_ERR_INIT;

	return *facilitator &&
	    !pir_record_get(list->env->tree, PIR_STAFF, facilitator, &staff,
		&ignored) &&
	    pir_json_is(staff, "host", list->host);
}

/* Whose client it is that day; nobody's, of a pool's own request. */
static enum pir_code
read_facilitator(struct list *list, struct row *row, struct pir_err *err)
{
	const char *client = row->path->client;
	char file[PIR_PATH_SIZE];

	row->facilitator = "";
	if (!*client)
		return PIR_OK;
	if (!pir_json_is(list->client, "id", client)) {
		pir_json_release(&list->client);
		pir_path_of(PIR_CLIENT, client, file);
		if (pir_record_look(list->env->tree, file, &list->client, err))
			return err->code;
	}
	row->facilitator = pir_client_facilitator(list->client, list->on);
	return PIR_OK;
}

/* ---- Printing ------------------------------------------------------------ */

static void
print_more(struct out *out, const struct row *row)
{
	const struct pir_json *r = row->request;
	const struct pir_request *now = &row->now;

	out_str(out, pir_request_stream(r));
	out_date(out, pir_request_day(r));
	out_str(out, pir_request_by(r));
	out_cents(out, now->asked_gst_cents);
	out_cents(out, now->approved_cents);
	out_cents(out, now->released_cents);
	out_cents(out, now->paid_cents);
	out_cents(out, now->refunded_cents);
	out_str(out, pir_json_str(r, "goal"));
	out_str(out, pir_json_str(r, "group"));
	out_str(out, pir_json_bool(r, "urgent") ? "urgent" : "");
	out_str(out, pir_json_str(r, "recoverable"));
	out_str(out, pir_json_str(r, "expected_back_on"));
	out_str(out, pir_json_str(now->asked_payee, "partner"));
	out_str(out, pir_json_str(now->asked_payee, "name"));
	out_str(out, pir_json_str(r, "purpose"));
}

static void
print_row(const struct list *list, const struct row *row)
{
	struct out *out = list->out;

	out_str(out, row->path->client);
	out_str(out, row->path->id);
	out_str(out, row->now.pool);
	out_str(out, pir_json_str(row->request, "category"));
	out_str(out, row->now.state);
	out_str(out, row->waits);
	out_date(out, row->since);
	out_int(out, pir_date_days(row->since, list->on));
	out_cents(out, row->now.asked_cents);
	out_cents(out, pir_request_committed(&row->now));
	out_str(out, row->facilitator);
	print_more(out, row);
}

static enum pir_code
list_row(const struct pir_path *path, struct pir_json **record, void *ctx,
    struct pir_err *err)
{
	struct list *list = ctx;
	struct row row = { .path = path, .request = *record, .waits = "" };

	row.facilitator = "";
	if (pir_request_read(&row.now, *record, list->on, err))
		return pir_within(err, path->id);
	row.since = row.now.since;
	if (row.now.waits) {
		row.waits = "decision";
		row.since = row.now.asked;
	} else if (pir_request_committed(&row.now) > 0)
		row.waits = "payment";
	if (!*row.now.state || !is_of(list, &row) || !stands(list, &row))
		return PIR_OK;
	if ((*list->staff || list->host ||
		out_needs(list->out, COL_FACILITATOR)) &&
	    read_facilitator(list, &row, err))
		return err->code;
	if ((!*list->staff || !strcmp(row.facilitator, list->staff)) &&
	    (!list->host || is_of_host(list, row.facilitator)))
		print_row(list, &row);
	return PIR_OK;
}

static enum pir_code
print_rows(struct list *list, const struct out_opts *how, struct pir_err *err)
{
	struct out *out PIR_AUTO(out_release) = NULL;
	char client[PIR_ID_CLIENT + 1];
	enum pir_code code;

	if ((list->typed && who_client(list->env, list->typed, client, err)) ||
	    (list->typed_pool &&
		fund_pool(list->env, list->typed_pool, list->pool, err)) ||
	    who_resolve(list->env, list->who, "all", list->staff, err) ||
	    out_begin(&out, list->env, how, cols, err))
		return err->code;
	list->out = out;
	code = pir_record_each(list->env->tree, PIR_REQUEST,
	    list->typed ? client : NULL, list_row, list, err);
	pir_json_release(&list->client);
	return code ? code : out_end(&out, err);
}

enum pir_code
fund_list(struct env *env, int argc, char **argv, struct pir_err *err)
{
	struct list l = { .env = env, .older = -1 };
	struct out_opts how = { 0 };
	const struct opt opts[] = {
		OPT_ARG_MAY("client", "CLIENT", "of this client only",
		    &l.typed),
		OPT_FLAG(0, "all", "what waits for nothing, too", &l.all),
		OPT_STR(0, "category", "CODE", "for this", &l.category),
		OPT_STR(0, "facilitator", "STAFF|me|all", "whose clients (all)",
		    &l.who),
		OPT_STR(0, "host", "HOST", "clients of a host's facilitators",
		    &l.host),
		OPT_DAYS(0, "older-than", "waiting for longer", &l.older),
		OPT_DATE(0, "on", "as it stood then (today)", &l.on),
		OPT_STR(0, "payee", "PARTNER|WORDS", "who is paid", &l.payee),
		OPT_STR(0, "pool", "POOL", "that this pool bears",
		    &l.typed_pool),
		OPT_DATE(0, "since", "requested on or after the day", &l.since),
		OPT_WORD(0, "state",
		    "requested|approved|declined|cancelled|part-paid|paid|"
		    "closed",
		    "in this state", &l.state),
		OPT_WORD(0, "stream", "client|capacity", "of this stream",
		    &l.stream),
		OPT_DATE(0, "until", "requested on or before the day",
		    &l.until),
		OPT_WORD(0, "waits", "decision|payment", "for this", &l.waits),
		OPT_ROWS(&how),
		OPT_END,
	};

	if (opt_parse(env, opts, argc, argv, err))
		return err->code;
	if (!pir_date_is_set(l.on))
		l.on = env->today;
	return print_rows(&l, &how, err);
}
